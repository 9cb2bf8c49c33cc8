"""Zip archives of Office files, opened under a watch: parts are counted, sizes are those that really come out."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, final
from xml.etree.ElementTree import ParseError

from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.unfold import must_grow_slowly
from steelyard.words.errors import (
    DocumentDamagedError,
    DocumentLockedError,
    DocumentTooLargeError,
    HostileDocumentError,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_STEP: Final = 1 << 18
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


@final
class Archive:
    """An Office file: its parts by name, unfolded only when they are asked for."""

    def __init__(self, name: str, content: bytes, kind: str, limits: Limits) -> None:
        """Open an archive.

        Raises:
            DocumentDamagedError: it is broken, or cut short.
            DocumentTooLargeError: it holds more parts than are opened.
            DocumentLockedError: its parts ask for a password.
        """
        self.name, self.kind = name, kind
        self._content, self._limits, self._unfolded = content, limits, 0
        try:
            parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as broken:
            raise DocumentDamagedError(name, kind, "it is broken, or cut short") from broken
        if len(parts) > limits.parts:
            raise DocumentTooLargeError(name, f"{len(parts):,} parts", f"{limits.parts:,} parts")
        if any(part.flag_bits & 1 for part in parts):
            raise DocumentLockedError(name)
        self._parts: Mapping[str, zipfile.ZipInfo] = {part.filename.lstrip("/"): part for part in parts}

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._parts)

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            DocumentDamagedError: it is not there, or is broken.
            DocumentTooLargeError: all parts together unfold to more than is read.
            HostileDocumentError: it grows as no document does.
        """
        entry = self._parts.get(part)
        if entry is None:
            raise DocumentDamagedError(self.name, self.kind, f"its part {part} is missing")
        made = bytearray()
        try:
            for step in _steps(self._content, entry):
                made += step
                self._unfolded += len(step)
                must_grow_slowly(self.name, len(made), max(1, entry.compress_size), self._limits)
                must_grow_slowly(self.name, self._unfolded, self._limits.unfolded, self._limits)
        except (zlib.error, struct.error) as broken:
            raise DocumentDamagedError(self.name, self.kind, f"its part {part} is damaged") from broken
        if zlib.crc32(made) != entry.CRC:
            raise DocumentDamagedError(self.name, self.kind, f"its part {part} is damaged")
        return bytes(made)

    def xml(self, part: str) -> Element:
        """A part as XML, without entities, without anything from elsewhere.

        Raises:
            HostileDocumentError: it declares entities.
            DocumentDamagedError: it is no XML.
        """
        from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - only who reads such a file pays for it
        from defusedxml.ElementTree import fromstring  # noqa: PLC0415 - the same

        content = self.read(part)
        try:
            root: Element = fromstring(content, forbid_dtd=True)
        except DefusedXmlException as hostile:
            raise HostileDocumentError(self.name, "its XML declares entities, as a bomb does") from hostile
        except (ParseError, ValueError, LookupError) as broken:
            raise DocumentDamagedError(self.name, self.kind, f"its part {part} is no XML") from broken
        return root

    def relations(self, part: str) -> dict[str, str]:
        """Id -> name of each part that a part names; what it names outside the archive is left out."""
        folder, _, file = part.rpartition("/")
        path = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        if path not in self:
            return {}
        found: dict[str, str] = {}
        for relation in self.xml(path).iter(f"{{{_RELATIONS}}}Relationship"):
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                found[relation.get("Id", "")] = _resolved(folder, target)
        return found


def _steps(content: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of a part, unfolded step by step; where its own head stands says where they begin."""
    name, extra = struct.unpack_from("<HH", content, entry.header_offset + 26)
    start = entry.header_offset + 30 + name + extra
    packed = content[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        yield packed
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        unfolding = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
        while packed and not unfolding.eof:
            yield unfolding.decompress(packed, _STEP)
            packed = unfolding.unconsumed_tail
        yield unfolding.flush()
    else:
        raise zlib.error


def local(tag: str) -> str:
    """The name of an element without its name space."""
    return tag.rpartition("}")[2]


def attribute(element: Element, name: str) -> str:
    """An attribute by its name, in whatever name space."""
    return next((value for key, value in element.items() if local(key) == name), "")


def _resolved(folder: str, target: str) -> str:
    """The name of a part that another one names from its folder."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps = folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)
