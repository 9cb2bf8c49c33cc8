"""Whom to ask: the address of an assistant, its model and its key, checked before anything is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, final
from urllib.parse import urlsplit

from steelyard.reading.assistant.reply import plainly
from steelyard.words.errors import AssistantAddressError, AssistantKeyError

KEY_VARIABLE: Final = "STEELYARD_ASSISTANT_KEY"
"""The variable of the environment that holds the key, for whoever reads the environment."""
_ENDING: Final = "/chat/completions"
_PORTS: Final = MappingProxyType({"http": 80, "https": 443})
_VISIBLE: Final = re.compile(r"[!-~]+")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Whom to ask, and how."""

    secure: bool
    host: str
    port: int
    path: str
    model: str
    key: str = field(repr=False)
    seconds: float
    """How long one answer may take."""

    @property
    def name(self) -> str:
        """Scheme, host and port, for a person."""
        scheme = "https" if self.secure else "http"
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{host}" if self.port == _PORTS[scheme] else f"{scheme}://{host}:{self.port}"


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
        if parts.scheme not in _PORTS
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
    return Service(
        secure=parts.scheme == "https",
        host=parts.hostname or "",
        port=_PORTS[parts.scheme] if port is None else port,
        path=path,
        model=model,
        key=key,
        seconds=seconds,
    )


def _is_host(name: str) -> bool:
    try:
        return bool(name.encode("idna"))
    except UnicodeError:  # a part that is empty or too long
        return False
