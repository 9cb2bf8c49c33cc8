"""One question to a language model over HTTP, for a person who asked for that; the only file that goes on the network.

What is promised
    - The question goes to the host that was named and nowhere else: no redirect is followed, and no proxy is used,
      whatever the environment says. So does the key.
    - Certificates are verified.
    - No answer takes longer than the time it is given, from connecting to its last byte, however it drips (only the
      look-up of the host's name is the system's own), and none is longer than `MOST_BYTES`.
    - What goes wrong is a refusal of the family `AssistantError`, and the key is in none of them.
"""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Iterable
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from io import BufferedReader, RawIOBase
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, cast, final

from steelyard.desk.service import Service
from steelyard.reading.assistant.reply import plainly
from steelyard.words.errors import (
    AssistantReplyError,
    AssistantSaysNoError,
    AssistantTooSlowError,
    AssistantUnreachableError,
)

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MOST_BYTES: Final = 1 << 20
"""Bytes of an answer; the claims of one piece take a few thousand."""
_HEADER_BYTES: Final = 1 << 16
_OK: Final = 200
_REDIRECTS: Final = range(300, 400)


def ask(service: Service, messages: Iterable[tuple[str, str]]) -> str:
    """What the model answers to a conversation of (who speaks, words).

    Raises:
        AssistantError: there is no answer, or none that can be used.
    """
    said = [{"role": who, "content": words} for who, words in messages]
    question = json.dumps({"model": service.model, "messages": said, "stream": False}).encode()
    try:
        return _content(service, _answer(service, question))
    except TimeoutError:
        raise AssistantTooSlowError(service.name, f"{service.seconds:g}") from None
    except ssl.SSLCertVerificationError as wrong:
        raise AssistantUnreachableError(
            service.name, f"its certificate is not valid ({wrong.verify_message})"
        ) from None
    except ssl.SSLError as wrong:
        why = plainly(wrong.reason or str(wrong)).lower().replace("_", " ")
        raise AssistantUnreachableError(service.name, f"no safe connection ({why})") from None
    except (HTTPException, ConnectionResetError, BrokenPipeError):
        raise AssistantReplyError(service.name, "it breaks off, or is not in the language of HTTP") from None
    except OSError as wrong:
        why = getattr(wrong, "strerror", None) or "there is no such host"
        raise AssistantUnreachableError(service.name, plainly(why).rstrip(".")) from None


def _answer(service: Service, question: bytes) -> bytes:
    """The body of the answer, in time and not too long."""
    deadline = monotonic() + service.seconds
    connection = (HTTPSConnection if service.secure else HTTPConnection)(service.host, service.port)
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    if service.key:
        headers["Authorization"] = f"Bearer {service.key}"
    try:
        connection.sock = _connected(service, deadline)
        connection.request("POST", service.path, question, headers)
        response = HTTPResponse(cast("socket.socket", _Bounded(connection.sock, deadline)), method="POST")
        response.begin()
        try:
            body = response.read(MOST_BYTES + 1)
        except ValueError:  # a length that is no number of bytes
            raise AssistantReplyError(service.name, "it is not in the language of HTTP") from None
    finally:
        connection.close()
    if response.status != _OK:
        raise AssistantSaysNoError(service.name, response.status, _reason(service, response, body))
    if len(body) > MOST_BYTES:
        raise AssistantReplyError(service.name, f"it is longer than {MOST_BYTES:,} bytes")
    if response.length:
        raise AssistantReplyError(service.name, "it breaks off")
    return body


def _connected(service: Service, deadline: float) -> socket.socket:
    """A connection to the first address of the host that takes one; encrypted where it must be."""
    refused = OSError("there is no such host")
    for *_, address in socket.getaddrinfo(service.host, service.port, type=socket.SOCK_STREAM):
        try:
            plain = socket.create_connection((str(address[0]), service.port), timeout=_left(deadline))
        except OSError as refusal:
            refused = refusal
            continue
        try:
            plain.settimeout(_left(deadline))
            if not service.secure:
                return plain
            return ssl.create_default_context().wrap_socket(plain, server_hostname=service.host)
        except BaseException:
            plain.close()
            raise
    raise refused


@final
class _Bounded(RawIOBase):
    """What arrives at a socket, up to a moment and a number of bytes: it stands in for the socket that is read."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        super().__init__()
        self._socket = sock
        self._deadline = deadline
        self._bytes = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Wait for more, as long as there is time."""
        self._socket.settimeout(_left(self._deadline))
        arrived = self._socket.recv_into(buffer)
        self._bytes += arrived
        if self._bytes > MOST_BYTES + _HEADER_BYTES:
            raise HTTPException("too much")
        return arrived

    def makefile(self, mode: str) -> BufferedReader:
        """As a socket offers itself to be read."""
        assert mode == "rb"
        return BufferedReader(self)


def _left(deadline: float) -> float:
    """Seconds that are left."""
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _content(service: Service, body: bytes) -> str:
    """The words of the model in an answer of the service."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        raise AssistantReplyError(service.name, f"it is no JSON, it begins {plainly(_text(body)[:60])!r}") from None
    match answer:
        case {"choices": [{"finish_reason": "length"}, *_]}:
            raise AssistantReplyError(service.name, "it breaks off at the longest that the model may say")
        case {"choices": [{"message": {"content": str(content)}}, *_]}:
            return content
    raise AssistantReplyError(service.name, "it has no choices[0].message.content")


def _reason(service: Service, response: HTTPResponse, body: bytes) -> str:
    """What a refusing service says, in short, and never the key."""
    if response.status in _REDIRECTS:
        where = plainly(response.headers.get("Location", "elsewhere"))
        return f"it sends on to {where}, which is not followed"
    says: Any = _text(body)
    try:
        match json.loads(body):
            case {"error": {"message": str(message)}} | {"error": str(message)}:
                says = message
    except (ValueError, RecursionError):
        pass
    says = says.replace(service.key, "…") if service.key else says
    return plainly(says).rstrip(".") or "no reason given"


def _text(body: bytes) -> str:
    return body.decode("utf-8", "replace")
