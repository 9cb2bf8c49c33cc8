"""What kind of file some bytes are: told by how they begin, and by the name only where all kinds of text look alike."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from typing import Final

from steelyard.words.errors import DocumentDamagedError, DocumentLockedError, NoTextError, UnknownKindError


class Kind(StrEnum):
    """The kinds that are read, each by a reader of its own."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    TABLE = "a table"
    WEB_PAGE = "a web page"
    PDF = "a PDF"
    WORD = "a Word document"
    WORKBOOK = "a workbook"


_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_OTHERS: Final = (
    (b"{\\rtf", "a file in Rich Text Format"),
    (b"%!PS", "a PostScript file"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xfd7zXZ", "an XZ archive"),
    (b"BZh", "a bzip2 archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet file"),
)
_SUBMISSION: Final = (b"<SEC-DOCUMENT>", b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----", b"<SUBMISSION>", b"<DOCUMENT>")
_FAR: Final = 200_000
_ZIP: Final = b"PK\x03\x04"
_PARTS: Final = {"word/document.xml": Kind.WORD, "xl/workbook.xml": Kind.WORKBOOK}
_OTHER_PARTS: Final = {
    "xl/workbook.bin": "a binary workbook (.xlsb)",
    "ppt/presentation.xml": "a presentation",
    "META-INF/manifest.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
}
_NOT_TEXT: Final = {
    (".pdf",): Kind.PDF,
    (".docx", ".docm", ".doc"): Kind.WORD,
    (".xlsx", ".xlsm", ".xls"): Kind.WORKBOOK,
}
_WRITTEN: Final = (b"{\\rtf", b"%!PS", b"SQLite format 3")
"""Beginnings that are no accident even where what follows is plain text."""
_START: Final = 400
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|title|article|main)\b", re.IGNORECASE)
_BEFORE_PAGE: Final = (("<!--", "-->"), ("<?", "?>"))
"""How what may stand before a page begins and ends."""
_MARKUP: Final = re.compile(r"<[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_MAIL: Final = re.compile(r"(?:From|MIME-Version|Content-Type|Subject): .{0,200}\n", re.IGNORECASE)
_XML: Final = re.compile(r"\s*<\?xml\b")
_PDF_WITHIN: Final = 1_024
"""Bytes among which the mark of a PDF may stand."""
_LOOKED_AT: Final = 8_192


def kind_of(name: str, content: bytes) -> Kind:
    """The kind of a file.

    Raises:
        UnknownKindError: it is of a kind that is not read.
        NoTextError: it is a picture.
        DocumentLockedError: it asks for a password.
    """
    lower = name.lower()
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return Kind.PDF
    if content.startswith(_ZIP):
        return _of_archive(name, content)
    _must_be_known(name, content)
    head = _head(content)
    if (
        _PAGE.match(_bare(head))
        or _is_submission(content)
        or (lower.endswith((".html", ".htm", ".xhtml")) and _MARKUP.search(head))
    ):
        return Kind.WEB_PAGE
    for endings, kind in _NOT_TEXT.items():
        if lower.endswith(endings):
            raise DocumentDamagedError(name, kind, "its bytes are none")
    if _XML.match(head):
        raise UnknownKindError(name, "an XML file")
    if lower.endswith((".mht", ".mhtml", ".eml")) and _MAIL.match(head):
        raise UnknownKindError(name, "a mail or a saved mail of a page")
    if lower.endswith((".csv", ".tsv")):
        return Kind.TABLE
    return Kind.MARKDOWN if lower.endswith((".md", ".markdown")) else Kind.TEXT


def _of_archive(name: str, content: bytes) -> Kind:
    """The kind of an Office file: the names of its parts stand in it as they are, even if it is cut short."""
    try:
        parts = set(zipfile.ZipFile(io.BytesIO(content)).namelist())
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError):
        parts = {part for part in (*_PARTS, *_OTHER_PARTS) if part.encode() in content}
    for part, kind in _PARTS.items():
        if part in parts:
            return kind
    for part, other in _OTHER_PARTS.items():
        if part in parts:
            raise UnknownKindError(name, other)
    if name.lower().endswith((".docx", ".docm")):
        return Kind.WORD
    if name.lower().endswith((".xlsx", ".xlsm")):
        return Kind.WORKBOOK
    raise UnknownKindError(name, "a zip archive")


def _must_be_known(name: str, content: bytes) -> None:
    """Refuse what is told by its first bytes and not read."""
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise DocumentLockedError(name)
        raise UnknownKindError(name, "a file of an old Office program, such as .doc or .xls")
    is_binary = not content[:_START].isascii()
    if is_binary and content.startswith(_PICTURES):
        raise NoTextError(name, "it is a picture")
    for start, kind in _OTHERS:
        if content.startswith(start) and (is_binary or start in _WRITTEN):
            raise UnknownKindError(name, kind)


def _is_submission(content: bytes) -> bool:
    """Whether it is a filing as it was handed in, with web pages inside."""
    return content[:_START].lstrip().startswith(_SUBMISSION) and b"<html" in content[:_FAR].lower()


def _bare(head: str) -> str:
    """The beginning of a file without comments and instructions."""
    head = head.lstrip()
    for _ in range(_LOOKED_AT // 4):
        ends = next((end for begin, end in _BEFORE_PAGE if head.startswith(begin)), "")
        if not ends:
            break
        head = head.partition(ends)[2].lstrip()
    return head


def _head(content: bytes) -> str:
    """The first characters, as far as they are those of ASCII."""
    return content[:_LOOKED_AT].replace(b"\0", b"").decode("ascii", "ignore").lstrip("\ufeff")
