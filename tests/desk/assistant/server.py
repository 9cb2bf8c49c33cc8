"""A real HTTP server on this machine that plays the assistant: well, wrongly, slowly, not at all, or with malice."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, final


@final
@dataclass
class Asked:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def question(self) -> str:
        """The last message: the document between its two lines."""
        return str(self.body["messages"][-1]["content"])


@final
@dataclass
class Server:
    """Where it listens, and what it was asked."""

    port: int
    asked: list[Asked] = field(default_factory=list)

    @property
    def url(self) -> str:
        """As a person would give it."""
        return f"http://127.0.0.1:{self.port}/v1"


Answering = Callable[[BaseHTTPRequestHandler, Asked], None]


@contextmanager
def serving(answer: Answering, safe: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server that answers like this, for as long as the block lasts; encrypted where it has a context for it."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked = Asked(self.path, dict(self.headers.items()), json.loads(body))
            server.asked.append(asked)
            with suppress(OSError):  # whoever asked may have gone
                answer(self, asked)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the library names it
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        http.daemon_threads = True
        http.block_on_close = False
        if safe is not None:
            http.socket = safe.wrap_socket(http.socket, server_side=True)
        server = Server(http.server_address[1])
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            http.shutdown()
            thread.join()


def saying(*claims: object) -> Answering:
    """An assistant that proposes these claims, whatever it is asked."""
    return speaking(json.dumps({"claims": list(claims)}))


def speaking(content: str) -> Answering:
    """An assistant that says these words."""
    return sending(json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode())


def sending(body: bytes, *, status: int = 200, **headers: str) -> Answering:
    """A service that sends these bytes."""

    def answer(handler: BaseHTTPRequestHandler, asked: Asked) -> None:  # noqa: ARG001 - the same to everybody
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def raw(*parts: bytes, wait: threading.Event | None = None, pause: float = 0.0) -> Answering:
    """A service that sends bytes of its own making, part by part, and then hangs up, or waits to be let go."""

    def answer(handler: BaseHTTPRequestHandler, asked: Asked) -> None:  # noqa: ARG001 - the same to everybody
        held = wait or threading.Event()
        for part in parts:
            handler.wfile.write(part)
            handler.wfile.flush()
            if pause and held.wait(pause):
                return
        if wait is not None:
            wait.wait(5)
        handler.close_connection = True

    return answer


def closed_port() -> int:
    """A port at which nobody listens."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
    return port
