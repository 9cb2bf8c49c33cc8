"""One question to a service: what is sent where, and what comes of every bad answer."""

import json
import socket
import ssl
import subprocess
import threading
import time
from pathlib import Path

import pytest

from steelyard.desk.chat import MOST_BYTES, ask
from steelyard.desk.service import Service, service_at
from steelyard.words.errors import (
    AssistantAddressError,
    AssistantError,
    AssistantKeyError,
    AssistantReplyError,
    AssistantSaysNoError,
    AssistantTooSlowError,
    AssistantUnreachableError,
)
from tests.desk.assistant.server import Answering, Server, closed_port, raw, sending, serving, speaking

QUESTION = (("system", "Copy."), ("user", "Net profit was 5%. \ud800 金山"))
KEY = "sk-not-to-be-shown"
OK = b"HTTP/1.1 200 OK\r\n"


def service(server: Server | str, *, key: str = "", seconds: float = 5) -> Service:
    """The service that a server plays."""
    url = server if isinstance(server, str) else server.url
    return service_at(url, model="m-1", key=key, seconds=seconds)


def test_the_question_goes_to_the_address_with_the_model_and_the_key() -> None:
    with serving(speaking("yes")) as server:
        assert ask(service(server, key=KEY), QUESTION) == "yes"
    (asked,) = server.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.body["model"] == "m-1"
    assert asked.body["messages"] == [{"role": who, "content": words} for who, words in QUESTION]
    assert asked.headers["Authorization"] == f"Bearer {KEY}"


def test_without_a_key_none_is_sent() -> None:
    with serving(speaking("yes")) as server:
        ask(service(server), QUESTION)
    assert "Authorization" not in server.asked[0].headers


def test_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{closed_port()}")
    with serving(speaking("yes")) as server:
        assert ask(service(server), QUESTION) == "yes"


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("http://h/v1", "/v1/chat/completions"),
        ("http://h/v1/", "/v1/chat/completions"),
        ("http://h/v1/chat/completions", "/v1/chat/completions"),
        ("http://h", "/chat/completions"),
        ("https://h:8443/a/b?api-version=1", "/a/b/chat/completions?api-version=1"),
    ],
)
def test_an_address_may_leave_out_its_usual_ending(url: str, path: str) -> None:
    assert service(url).path == path


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("http://h/v1", "http://h"),
        ("https://h:443/v1", "https://h"),
        ("http://h:443/v1", "http://h:443"),
        ("http://[::1]:8080/v1", "http://[::1]:8080"),
    ],
)
def test_a_service_is_called_by_scheme_host_and_port(url: str, name: str) -> None:
    assert service(url).name == name


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "blanks"),
        ("h/v1", "neither http"),
        ("file:///etc/passwd", "neither http"),
        ("ftp://h/v1", "neither http"),
        ("http://", "no host"),
        ("http:///v1", "no host"),
        ("http://a..b/v1", "no host"),
        (f"http://{'a' * 64}/v1", "no host"),
        ("http://h:x/v1", "Port"),
        ("http://h:99999/v1", "Port"),
        ("http://[::1/v1", "IPv6"),
        ("http://h/v1\r\nX-Evil: 1", "blanks"),
        ("http://h/v 1", "blanks"),
        ("http://h/é", "blanks"),
        ("http://h/v1#here", "behind a #"),
    ],
)
def test_an_address_that_is_none_is_refused_before_anything_is_sent(url: str, why: str) -> None:
    with pytest.raises(AssistantAddressError, match=why):
        service(url)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(AssistantAddressError) as refusal:
        service(f"https://me:{KEY}@h/v1")
    assert KEY not in str(refusal.value)


@pytest.mark.parametrize("key", ["two words", "end\n", "a\r\nX-Evil: 1", "clé"])
def test_a_key_that_cannot_be_sent_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(AssistantKeyError) as refusal:
        service("http://h/v1", key=key)
    assert key not in str(refusal.value)


def test_the_key_is_in_no_picture_of_the_service() -> None:
    assert KEY not in repr(service("http://h/v1", key=KEY))


BAD: dict[str, tuple[Answering, type[AssistantError], str]] = {
    "an error with its reason": (
        sending(json.dumps({"error": {"message": f"Wrong key: {KEY}."}}).encode(), status=401),
        AssistantSaysNoError,
        "status 401: Wrong key: …",
    ),
    "an error in plain words": (sending(b"no such \x1b[2J model", status=404), AssistantSaysNoError, "no such"),
    "an error without words": (sending(b"", status=500), AssistantSaysNoError, "no reason given"),
    "an error nested too deeply": (sending(b"[" * 100_000, status=500), AssistantSaysNoError, "status 500"),
    "a page": (sending(b"<html><body>Log in</body></html>"), AssistantReplyError, "no JSON, it begins '<html>"),
    "nothing": (sending(b""), AssistantReplyError, "no JSON"),
    "bytes": (sending(b"\xff\xfe\x00"), AssistantReplyError, "no JSON"),
    "deeply nested JSON": (sending(b'{"choices":' + b"[" * 200_000), AssistantReplyError, "no JSON"),
    "another object": (sending(b'{"choices": []}'), AssistantReplyError, "has no choices"),
    "a list": (sending(b"[1]"), AssistantReplyError, "has no choices"),
    "a message without words": (
        sending(b'{"choices": [{"message": {"content": null}}]}'),
        AssistantReplyError,
        "has no choices",
    ),
    "words cut off by the model's limit": (
        sending(b'{"choices": [{"finish_reason": "length", "message": {"content": "{"}}]}'),
        AssistantReplyError,
        "breaks off at the longest",
    ),
    "a huge answer": (sending(b" " * (MOST_BYTES + 5)), AssistantReplyError, "longer than"),
    "a huge answer without a length": (
        raw(OK + b"\r\n", *(b" " * 100_000 for _ in range(20))),
        AssistantReplyError,
        "it breaks off|longer",
    ),
    "a length that no machine has": (
        raw(OK + b"Content-Length: 9" + b"9" * 15 + b"\r\n\r\nx"),
        AssistantReplyError,
        "off",
    ),
    "a length below zero": (raw(OK + b"Content-Length: -5\r\n\r\nx"), AssistantReplyError, "no JSON"),
    "a chunk below zero": (raw(OK + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nx\r\n"), AssistantReplyError, "HTTP"),
    "headers without end": (raw(OK, *(b"X: y\r\n" * 1000 for _ in range(100))), AssistantReplyError, "HTTP"),
    "a header line without end": (raw(OK, b"X: " + b"y" * 500_000), AssistantReplyError, "HTTP"),
    "hanging up at once": (raw(), AssistantReplyError, "HTTP"),
    "hanging up in the answer": (raw(OK + b'Content-Length: 50\r\n\r\n{"choices"'), AssistantReplyError, "breaks off"),
    "hanging up in a chunk": (
        raw(OK + b"Transfer-Encoding: chunked\r\n\r\nff\r\nabc"),
        AssistantReplyError,
        "breaks off",
    ),
    "another language": (raw(b"SSH-2.0-OpenSSH_9.6\r\n"), AssistantReplyError, "language of HTTP"),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_answer_is_a_refusal_that_says_what_came(bad: str) -> None:
    answer, kind, says = BAD[bad]
    with serving(answer) as server, pytest.raises(kind, match=says) as refusal:
        ask(service(server, key=KEY), QUESTION)
    assert KEY not in str(refusal.value)
    assert str(refusal.value).isprintable() or "\n" in str(refusal.value)
    assert len(str(refusal.value)) < 600


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed_and_takes_no_key_along(status: int) -> None:
    with serving(speaking("caught")) as other:
        away = sending(b"", status=status, Location=f"{other.url}/chat/completions")
        with serving(away) as server, pytest.raises(AssistantSaysNoError, match="which is not followed"):
            ask(service(server, key=KEY), QUESTION)
    assert other.asked == []


@pytest.mark.parametrize(
    "parts",
    [(), (OK,), (OK + b"Content-Length: 50\r\n\r\n",), tuple(b"%c" % byte for byte in OK * 9)],
    ids=["nothing", "a first line", "headers", "byte by byte"],
)
def test_whoever_is_slow_is_left_when_the_time_is_over(parts: tuple[bytes, ...]) -> None:
    let_go = threading.Event()
    with serving(raw(*parts, wait=let_go, pause=0.02)) as server:
        begun = time.monotonic()
        with pytest.raises(AssistantTooSlowError, match=r"within 0\.2 seconds"):
            ask(service(server, seconds=0.2), QUESTION)
        assert time.monotonic() - begun < 3
        let_go.set()


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_whoever_listens_and_never_speaks_is_left_when_the_time_is_over(scheme: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        begun = time.monotonic()
        with pytest.raises(AssistantTooSlowError):
            ask(service(f"{scheme}://127.0.0.1:{port}/v1", seconds=0.1), QUESTION)
    assert time.monotonic() - begun < 3


def test_a_body_that_drips_is_left_when_the_time_is_over() -> None:
    let_go = threading.Event()
    drip = raw(OK + b"Content-Length: 500\r\n\r\n", *[b" "] * 500, wait=let_go, pause=0.02)
    with serving(drip) as server:
        begun = time.monotonic()
        with pytest.raises(AssistantTooSlowError):
            ask(service(server, seconds=0.2), QUESTION)
        assert time.monotonic() - begun < 3
        let_go.set()


def test_a_closed_port_and_a_host_that_is_not_there_are_told() -> None:
    with pytest.raises(AssistantUnreachableError, match="refused"):
        ask(service(f"http://127.0.0.1:{closed_port()}/v1"), QUESTION)


def test_a_service_without_encryption_is_not_taken_for_one_with_it() -> None:
    with serving(speaking("yes")) as server, pytest.raises(AssistantUnreachableError, match="no safe connection"):
        ask(service(server.url.replace("http:", "https:")), QUESTION)


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    made = subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"),
            *("-keyout", tmp_path / "key.pem", "-out", tmp_path / "certificate.pem"),
        ],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("openssl cannot make a certificate here")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate.pem", tmp_path / "key.pem")
    refusal = pytest.raises(AssistantUnreachableError, match="certificate is not valid")
    with serving(speaking("yes"), context) as server, refusal:
        ask(service(f"https://localhost:{server.port}/v1", key=KEY), QUESTION)
    assert server.asked == []
