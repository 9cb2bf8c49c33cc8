"""The text of a file in pieces: paragraphs, headings and tables, with every figure and date of it marked.

    blocks(file, marks(file)) -> Paragraph, Table, Paragraph, …

Promises
    - Joined again, the pieces outside of tables are the text, but for the blank lines between two blocks.
    - Each mark is in exactly one piece. Figures whose quotes overlap share a mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, groupby
from typing import Final, TypeAlias, final

from steelyard.reading.claim import Claim, Doubt, StakeClaim
from steelyard.reports.read_files import ReadFile, ReadPart
from steelyard.sources.grid import Grid, Row
from steelyard.sources.span import Span

_BREAK: Final = re.compile(r"\n[ \t]*(?=\n)[ \t\n]*")
_BLANK_LINES: Final = re.compile(r"(?:[ \t]*\n)*")
_LINE: Final = re.compile(r"\n")
_HEADING: Final = re.compile(r"#{1,6} ")


class Certainty(StrEnum):
    """How far a figure was read, the surest first."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBT = "doubt"
    DATE = "date"


Note: TypeAlias = tuple[ReadPart, Claim | StakeClaim | Doubt]


@final
@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text of which something was read."""

    number: int
    """From 1, in the order of the text; 0 for a date."""
    span: Span
    certainty: Certainty
    notes: tuple[Note, ...] = ()


@final
@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, all of it marked or none of it."""

    text: str
    mark: Mark | None = None


@final
@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, a heading, or the lines that name the source."""

    pieces: tuple[Piece, ...]
    page: int = 0
    """Its page, where it is the first block of one."""
    line: int = 0
    """Its line, where each line was read on its own."""
    is_heading: bool = False
    is_matter: bool = False


@final
@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell, and how many columns it is wide."""

    pieces: tuple[Piece, ...]
    columns: int


@final
@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells."""

    rows: tuple[tuple[TableCell, ...], ...]
    page: int = 0


Block: TypeAlias = Paragraph | Table


def certainty_of(note: Claim | StakeClaim | Doubt) -> Certainty:
    """How far it was read."""
    if isinstance(note, Doubt):
        return Certainty.DOUBT
    return Certainty.LIKELY if note.unsure else Certainty.SURE


def marks(file: ReadFile) -> tuple[Mark, ...]:
    """Every mark, in the order of the text. A mark is as certain as the least certain thing said of it."""
    read: Iterator[Note] = chain(file.claims, file.stakes, file.doubts)
    placed = ((part.placed(note.citation), (part, note)) for part, note in read)
    notes = sorted(placed, key=lambda each: (each[0].start, -each[0].end))
    grouped: list[tuple[Span, list[Note]]] = []
    for span, note in notes:
        if grouped and span.start < grouped[-1][0].end:
            last, others = grouped[-1]
            grouped[-1] = (Span(last.start, max(last.end, span.end)), [*others, note])
        elif span.start < span.end:
            grouped.append((span, [note]))
    order = list(Certainty)
    figures = [
        Mark(number, span, max((certainty_of(note) for _, note in found), key=order.index), tuple(found))
        for number, (span, found) in enumerate(grouped, start=1)
    ]
    starts = [mark.span.start for mark in figures]
    dates = [Mark(0, span, Certainty.DATE) for span in file.dates if _is_free(span, figures, starts)]
    return tuple(sorted((*figures, *dates), key=lambda mark: mark.span))


def _is_free(span: Span, figures: Sequence[Mark], starts: Sequence[int]) -> bool:
    after = bisect_left(starts, span.end)
    return after == 0 or figures[after - 1].span.end <= span.start


def blocks(file: ReadFile, found: tuple[Mark, ...]) -> Iterator[Block]:
    """The text in blocks, in order."""
    cutter = _Cutter(file.text, found, [mark.span.start for mark in found])
    by_line = any(part.start or part.name != file.name for part in file.parts)
    body = min((part.document.body for part in file.parts), default=0)
    position, page = 0, 0
    for grid in (*sorted(file.grids, key=lambda each: each.span), None):
        end = grid.span.start if grid else len(file.text)
        for span, is_matter in _paragraphs(cutter, position, end, body, by_line=by_line):
            place = file.places.place(span.start)
            yield Paragraph(
                pieces=tuple(cutter.pieces(span)),
                page=place.page if place.page != page else 0,
                line=place.line if by_line else 0,
                is_heading=bool(_HEADING.match(file.text, span.start)) and not by_line,
                is_matter=is_matter,
            )
            page = place.page
        if grid and grid.span.end > position:
            here = file.places.place(grid.span.start).page
            yield _table(cutter, grid, here if here != page else 0)
            page, position = here, grid.span.end


@final
@dataclass(frozen=True, slots=True)
class _Cutter:
    """Cuts a text at its marks."""

    text: str
    marks: Sequence[Mark]
    starts: Sequence[int]

    def inside(self, span: Span) -> Sequence[Mark]:
        """The marks that begin in a span."""
        return self.marks[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def pieces(self, span: Span) -> Iterator[Piece]:
        """The pieces of a stretch of text."""
        position = span.start
        for mark in self.inside(span):
            if mark.span.start > position:
                yield Piece(self.text[position : mark.span.start])
            yield Piece(self.text[mark.span.start : min(mark.span.end, span.end)], mark)
            position = mark.span.end
        if position < span.end:
            yield Piece(self.text[position : span.end])


def _paragraphs(cutter: _Cutter, start: int, end: int, body: int, *, by_line: bool) -> Iterator[tuple[Span, bool]]:
    """The blocks of a stretch of text; no mark is cut in two by a blank line."""
    if start < body <= end:
        yield Span(start, body), True
        start = body
    blank = _BLANK_LINES.match(cutter.text, start, end)
    begin = blank.end() if blank else start
    for gap in chain((_LINE if by_line else _BREAK).finditer(cutter.text, start, end), (None,)):
        stop = gap.start() if gap else end
        held = cutter.inside(Span(begin, stop))
        if gap and held and held[-1].span.end > stop:
            continue
        if cutter.text[begin:stop].strip():
            yield Span(begin, stop), False
        begin = gap.end() if gap else end


def _table(cutter: _Cutter, grid: Grid, page: int) -> Block:
    """The table, or its text as it stands where a mark is in none of its cells."""
    seen = {cell.span for row in grid.rows for cell in row.cells}
    if sum(len(cutter.inside(span)) for span in seen) != len(cutter.inside(grid.span)):
        return Paragraph(tuple(cutter.pieces(grid.span)), page)
    shown: set[Span] = set()
    return Table(tuple(tuple(_cells(cutter, row, shown)) for row in grid.rows), page)


def _cells(cutter: _Cutter, row: Row, shown: set[Span]) -> Iterator[TableCell]:
    """The cells of a row; one that is merged over columns is one, and below its first row it is empty."""
    for span, same in groupby(enumerate(row.cells), key=lambda each: each[1].span if each[1].text else each[0]):
        columns = len(list(same))
        if isinstance(span, int) or span in shown:
            yield TableCell((), columns)
        else:
            shown.add(span)
            yield TableCell(tuple(cutter.pieces(span)), columns)
