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
import re
import socket
import ssl
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from io import BufferedReader, RawIOBase
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, cast, final
from urllib.parse import urlsplit

from steelyard.reading.assistant.reply import plainly
from steelyard.words.errors import (
    AssistantAddressError,
    AssistantKeyError,
    AssistantReplyError,
    AssistantSaysNoError,
    AssistantTooSlowError,
    AssistantUnreachableError,
)

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

KEY_VARIABLE: Final = "STEELYARD_ASSISTANT_KEY"
"""The variable of the environment that holds the key, for whoever reads the environment."""
MOST_BYTES: Final = 1 << 20
"""Bytes of an answer; the claims of one piece take a few thousand."""
_HEADER_BYTES: Final = 1 << 16
_ENDING: Final = "/chat/completions"
_VISIBLE: Final = re.compile(r"[!-~]+")
_OK: Final = 200
_REDIRECTS: Final = range(300, 400)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Whom to ask, and how."""

    secure: bool
    host: str
    port: int | None
    path: str
    model: str
    key: str = field(repr=False)
    seconds: float
    """How long one answer may take."""

    @property
    def name(self) -> str:
        """Scheme, host and port, for a person."""
        return f"{'https' if self.secure else 'http'}://{self._host}{f':{self.port}' if self.port else ''}"

    @property
    def _host(self) -> str:
        return f"[{self.host}]" if ":" in self.host else self.host


def service_at(url: str, *, model: str, key: str, seconds: float) -> Service:
    """The service at an address; nothing is sent yet.

    Args:
        url: the address, with or without `/chat/completions`.
        model: the name of the model, as the service knows it.
        key: empty where none is needed.
        seconds: how long one answer may take.

    Raises:
        AssistantAddressError: it is no address of HTTP, or holds a password.
        AssistantKeyError: the key cannot be sent in a header.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as wrong:
        raise AssistantAddressError(plainly(url), plainly(str(wrong))) from None
    if parts.username is not None or parts.password is not None:
        raise AssistantAddressError(
            "https://…", f"it holds a name or a password, and the key belongs in {KEY_VARIABLE}"
        )
    why = (
        "it has blanks or characters that no address has"
        if not _VISIBLE.fullmatch(url)
        else "it begins with neither http:// nor https://"
        if parts.scheme not in {"http", "https"}
        else "it names no host"
        if not _is_host(parts.hostname or "")
        else "it has a part behind a #"
        if parts.fragment
        else ""
    )
    if why:
        raise AssistantAddressError(plainly(url), why)
    if key and not _VISIBLE.fullmatch(key):
        raise AssistantKeyError(KEY_VARIABLE)
    path = parts.path.rstrip("/").removesuffix(_ENDING) + _ENDING + (f"?{parts.query}" if parts.query else "")
    host = parts.hostname or ""
    return Service(
        secure=parts.scheme == "https", host=host, port=port, path=path, model=model, key=key, seconds=seconds
    )


def _is_host(name: str) -> bool:
    try:
        return bool(name.encode("idna"))
    except UnicodeError:  # a part that is empty or too long
        return False


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
    connection = (
        HTTPSConnection(service.host, service.port, timeout=service.seconds, context=ssl.create_default_context())
        if service.secure
        else HTTPConnection(service.host, service.port, timeout=service.seconds)
    )
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    if service.key:
        headers["Authorization"] = f"Bearer {service.key}"
    try:
        connection.connect()
        connection.sock.settimeout(_left(deadline))
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
