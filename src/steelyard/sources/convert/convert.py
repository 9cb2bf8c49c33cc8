"""A file turned into text: what kind it is, told by its bytes before its name, and who reads that kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.delimited import read_delimited
from steelyard.sources.convert.docx import read_docx
from steelyard.sources.convert.encoding import controls_in, decode, first_control, without_controls
from steelyard.sources.convert.kinds import Kind, kind_of
from steelyard.sources.convert.limits import LIMITS, Limits
from steelyard.sources.convert.pdf import converted
from steelyard.sources.convert.pdfprocess import Answers, read_apart
from steelyard.sources.convert.plain import read_plain
from steelyard.sources.convert.unfold import unfold
from steelyard.sources.convert.webpage import read_webpage
from steelyard.sources.convert.workbook import read_workbook
from steelyard.words.errors import DocumentDamagedError, DocumentTooLargeError, NoTextError

ENDINGS: Final = (
    ".txt",
    ".text",
    ".md",
    ".markdown",
    ".html",
    ".htm",
    ".xhtml",
    ".pdf",
    ".docx",
    ".xlsx",
    ".csv",
    ".tsv",
)
"""Names of files that are read; each may also end in .gz."""


_PART: Final = b"PK\x01\x02"
"""Stands before each entry of an archive's table of contents."""


def is_read(name: str) -> bool:
    """Whether a file is of a kind that is read, as far as its name tells."""
    return name.lower().removesuffix(".gz").endswith(ENDINGS)


def convert(name: str, content: bytes, *, limits: Limits = LIMITS, answers: Answers | None = None) -> Converted:
    """The text of a file, with its tables, its origin as far as it tells one, and the way back to the page.

    Args:
        name: what the file is called; its ending tells apart what bytes do not.
        content: its bytes.
        limits: the most that it may hold.
        answers: where what was read of a PDF is kept from one time to the next.

    Raises:
        DocumentError: it is not read; says why, and what to do.
    """
    if len(content) > limits.file:
        raise DocumentTooLargeError(name, f"more than {limits.file:,} bytes", f"{limits.file:,} bytes")
    name, content = unfold(name, content, limits)
    if content.startswith(b"PK") and (parts := content.count(_PART)) > limits.parts:
        raise DocumentTooLargeError(name, f"{parts:,} parts", f"{limits.parts:,} parts")
    kind = kind_of(name, content)
    match kind:
        case Kind.WEB_PAGE:
            return read_webpage(name, content, limits)
        case Kind.WORD:
            return read_docx(name, content, limits)
        case Kind.WORKBOOK:
            return read_workbook(name, content, limits)
        case Kind.PDF:
            return converted(read_apart(name, content, limits, answers))
        case Kind.MARKDOWN | Kind.TEXT | Kind.TABLE:
            return _read_text(name, content, kind, limits)


def _read_text(name: str, content: bytes, kind: Kind, limits: Limits) -> Converted:
    text = decode(content)
    if text is None:
        raise DocumentDamagedError(name, "text", _no_text(content))
    if not text.strip():
        raise NoTextError(name, "it is blank" if text else "it is empty")
    if len(text) > limits.text:
        raise DocumentTooLargeError(name, f"{len(text):,} characters", f"{limits.text:,} characters")
    if note := controls_in(text):
        text = without_controls(text)
    if kind is Kind.TABLE:
        read = read_delimited(name, text, limits, separator="\t" if name.lower().endswith(".tsv") else "")
    else:
        read = read_plain(text, markdown=kind is Kind.MARKDOWN)
    return replace(read, notes=(*read.notes, note)) if note else read


def _no_text(content: bytes) -> str:
    """Why bytes are no text."""
    which = first_control(content)
    return "its bytes are no text in any usual encoding" + (f"; {which}" if which else "")
