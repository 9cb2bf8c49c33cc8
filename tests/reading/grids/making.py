"""Tables written with bars, as they are printed: a line a row, the lines above it its caption."""

from typing import Final, NamedTuple

from steelyard.reading.claim import Reading
from steelyard.reading.grids.read import read_grid
from steelyard.sources.document import Document
from steelyard.sources.grid import Cell, Grid, Row
from steelyard.sources.span import Span
from steelyard.words.period import CALENDAR, YearEnd
from tests.reading.acme import ACME, ENTITIES, document, show


class Layout(NamedTuple):
    """A table, what must be claimed of it, and why it is among the tests."""

    because: str
    text: str
    claims: str
    caption: str = ""


BAR: Final = "|"


def page_of(text: str, caption: str = "") -> tuple[Document, Grid]:
    """A document that holds a caption and a table and nothing else."""
    above = f"{caption}\n" if caption else ""
    position = len(above)
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), start=1):
        start = position
        cells: list[Cell] = []
        for piece in line.split(BAR):
            words = piece.strip()
            first = start + (len(piece) - len(piece.lstrip()) if words else 0)
            cells.append(Cell(words, Span(first, first + len(words))))
            start += len(piece) + 1
        if line.strip():
            rows.append(Row(number, tuple(cells)))
        position += len(line) + 1
    page = document(above + text)
    span = Span(0, len(caption)) if caption else None
    return page, Grid(tuple(rows), Span(len(above), len(page.text)), span)


def read(text: str, caption: str = "", *, year_end: YearEnd = CALENDAR) -> Reading:
    """What is made of a table about Acme."""
    page, grid = page_of(text.strip("\n"), caption)
    return read_grid(page, grid, subject=ACME, year_end=year_end, names=ENTITIES)


def shown(reading: Reading) -> list[str]:
    """Each claim on a line; an unsure one ends with a question mark."""
    return [show(claim) + (" ?" if claim.unsure else "") for claim in reading.claims]


def lines(text: str) -> list[str]:
    """The lines of a text that are not blank."""
    return [line.strip() for line in text.split("\n") if line.strip()]
