"""PDF files: their words in the order of reading, with tables where figures stand under one another.

Nothing in a PDF is run, drawn or fetched; only its characters and their places are asked for. `pdfprocess` does so in a
process of its own; what is made of them is made here.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, final

from steelyard.sources.convert.captions import first_line
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.dateline import dateline
from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.pdflines import lines_of
from steelyard.sources.convert.pdfmargins import InkPage
from steelyard.sources.convert.pdfpage import Glyph, Stretch, angle_of, inks_of, stretches_of
from steelyard.sources.convert.pdfplaces import PagePlaces
from steelyard.sources.convert.pdftext import Binder
from steelyard.sources.grid import Grid
from steelyard.words.errors import DocumentDamagedError, DocumentLockedError, DocumentTooLargeError, NoTextError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_KIND: Final = "a PDF"
_NO_TITLE: Final = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*|"
    r".*\.(?:docx?|pdf|indd|xlsx?|pptx?|tex|dvi|html?)|\W*|\d+",
    re.IGNORECASE,
)
_FIRM: Final = re.compile(
    r"\b(?:inc|ltd|limited|corp|corporation|company|co|group|holdings?|plc|ag|se|gmbh|s\.?a|n\.?v|bank|llc)\b|公司|集团|集團|银行|銀行",
    re.IGNORECASE,
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """The pages of a file bound into one text, and what the file says of itself."""

    text: str
    starts: Sequence[int]
    """Where each page begins in the text."""
    numbers: Sequence[int]
    boxes: array[float]
    """Four numbers for each character: see `pdfplaces`."""
    grids: tuple[Grid, ...]
    said: Mapping[str, str]
    largest: str
    """The words in the largest letters on the first page."""
    empty: Sequence[int]
    """The numbers of the pages without text."""


def converted(bound: Bound) -> Converted:
    """A bound file as a document."""
    said = bound.said
    return Converted(
        text=bound.text,
        places=PagePlaces(bound.text, bound.starts, bound.numbers, bound.boxes),
        grids=bound.grids,
        title=_title(said.get("Title", "")) or bound.largest or first_line(bound.text),
        publisher=said["Author"].strip() if _FIRM.search(said.get("Author", "")) else "",
        day=dateline(bound.text),
        notes=(f"no text on page {', '.join(map(str, bound.empty))}",) if bound.empty else (),
    )


def read_bound(name: str, content: bytes, limits: Limits, *, step: Callable[[], None] = lambda: None) -> Bound:
    """The pages of a PDF, bound; `step` is called before each.

    Raises:
        DocumentDamagedError: it is broken.
        DocumentLockedError: it asks for a password.
        DocumentTooLargeError: it has more pages, or more characters on one, than are read.
        NoTextError: its pages are pictures.
    """
    import pypdfium2  # noqa: PLC0415 - only who reads a PDF pays for it

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as broken:
        if "assword" in str(broken):
            raise DocumentLockedError(name) from broken
        raise DocumentDamagedError(name, _KIND, "it is broken, or cut short") from broken
    try:
        return _read(name, document, limits, step)
    except pypdfium2.PdfiumError as broken:
        raise DocumentDamagedError(name, _KIND, "one of its pages is broken") from broken
    finally:
        document.close()


def _read(name: str, document: PdfDocument, limits: Limits, step: Callable[[], None]) -> Bound:
    count = len(document)
    if count > limits.pages:
        raise DocumentTooLargeError(name, f"{count:,} pages", f"{limits.pages:,} pages")
    pages: list[InkPage] = []
    total = 0
    for number in range(1, count + 1):
        step()
        page, characters = _page(name, document, number, limits)
        pages.append(page)
        total += characters
        if total > limits.text:
            raise DocumentTooLargeError(name, f"more than {limits.text:,} characters", f"{limits.text:,} characters")
    empty = [page.number for page in pages if not page.regions and not page.stamp]
    if len(empty) == count:
        raise NoTextError(name, _no_text(count))
    text, places, grids = Binder().bind(pages, step)
    return Bound(
        text=text,
        starts=places.starts,
        numbers=places.numbers,
        boxes=places.boxes,
        grids=grids,
        said=document.get_metadata_dict(),
        largest=_largest(pages[0]),
        empty=empty,
    )


def _no_text(count: int) -> str:
    """Why nothing is read of so many pages."""
    return "its 1 page is a picture, or blank" if count == 1 else f"its {count} pages are pictures, or blank"


def _page(name: str, document: PdfDocument, number: int, limits: Limits) -> tuple[InkPage, int]:
    """A page, and how many characters it has."""
    page: Any = document[number - 1]
    try:
        inked = page.get_textpage()
        count = inked.count_chars()
        if count > limits.page:
            raise DocumentTooLargeError(name, f"{count:,} characters on page {number}", f"{limits.page:,} on a page")
        turns = angle_of(inked, count)
        width = page.get_height() if (turns - page.get_rotation() // 90) % 2 else page.get_width()
        aside: list[tuple[str, float, float, float, float, float, bool]] = []
        regions = lines_of(stretches_of(inks_of(inked, count, turns, aside)), width)
        stamp = Stretch([Glyph(*ink) for ink in aside]) if aside else None
        return InkPage(number, turns, regions, stamp), count
    finally:
        page.close()


def _title(said: str) -> str:
    """The title that the file gives itself, unless a program made it up."""
    return "" if _NO_TITLE.fullmatch(said.strip()) else " ".join(said.split())


def _largest(page: InkPage) -> str:
    """The lines in the largest letters on the first page, if they stand out."""
    lines = [line for region in page.regions for line in region if sum(map(str.isalpha, line.text)) > 2]  # noqa: PLR2004
    heights = sorted(line.height for line in lines)
    if not heights or heights[-1] < 1.15 * heights[len(heights) // 2]:
        return ""
    words = " ".join(line.text for line in lines if line.height > 0.95 * heights[-1])
    return words if len(words) <= 200 else ""  # noqa: PLR2004
