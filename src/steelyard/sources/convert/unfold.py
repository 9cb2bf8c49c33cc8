"""Compressed files, unfolded under a watch: what grows too large, or too fast, is refused while it grows."""

from __future__ import annotations

import zlib
from typing import Final

from steelyard.sources.convert.limits import Limits
from steelyard.words.errors import DocumentDamagedError, DocumentTooLargeError, HostileDocumentError

_GZIP: Final = b"\x1f\x8b"
_STEP: Final = 1 << 20
FREE: Final = 1 << 20
"""Bytes up to which nobody asks how fast something grows."""


def unfold(name: str, content: bytes, limits: Limits) -> tuple[str, bytes]:
    """The file inside a .gz, with its name; any other file as it is.

    Raises:
        DocumentDamagedError: it is broken, or cut short.
        DocumentTooLargeError: it unfolds to more than is read.
        HostileDocumentError: it grows as no document does, or holds another compressed file.
    """
    if not content.startswith(_GZIP):
        return name, content
    made = _unfolded(name, content, limits)
    if made.startswith(_GZIP):
        raise HostileDocumentError(name, "it holds a compressed file inside a compressed file")
    inner = name[: -len(".gz")] if name.lower().endswith(".gz") else name
    return inner, made


def _unfolded(name: str, content: bytes, limits: Limits) -> bytes:
    made = bytearray()
    rest = content
    while rest.startswith(_GZIP):
        member = zlib.decompressobj(wbits=31)
        while not member.eof:
            try:
                made += member.decompress(rest, _STEP)
            except zlib.error as broken:
                raise DocumentDamagedError(name, "a compressed file", "its bytes are damaged") from broken
            rest = member.unconsumed_tail
            must_grow_slowly(name, len(made), len(content), limits)
            if not rest and not member.eof:
                raise DocumentDamagedError(name, "a compressed file", "it is cut short")
        rest = member.unused_data.lstrip(b"\0")
    return bytes(made)


def must_grow_slowly(name: str, size: int, packed: int, limits: Limits) -> None:
    """Refuse what unfolds to too much, or to far more than text does.

    Raises:
        DocumentTooLargeError: more bytes than are read.
        HostileDocumentError: more bytes for each compressed one than a document has.
    """
    if size > limits.unfolded:
        raise DocumentTooLargeError(
            name, f"more than {limits.unfolded:,} bytes once unfolded", f"{limits.unfolded:,} bytes"
        )
    if size > FREE and size > limits.ratio * packed:
        raise HostileDocumentError(name, f"it unfolds to more than {limits.ratio} times its size, as a bomb does")
