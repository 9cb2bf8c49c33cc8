"""What of a document can bear a claim: its figures and dates as our own grammar reads them, and what stands near them.

Near a figure is its sentence; in a table its row, what stands above it in its column, and the lines above the table;
and the headings over it. A word that stands elsewhere may belong to another figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Final, final

from steelyard.reading.assistant.folding import Folded
from steelyard.reading.assistant.pieces import find_headings, headings_above
from steelyard.reading.context import sentences
from steelyard.reading.dates import When
from steelyard.reading.figures import Figure, Seen, read_figures
from steelyard.sources.document import Document
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.amounts.symbols import Symbols, symbols_of

_CHINESE_STOP: Final = re.compile(r"[。！？]+[”」』）]*")


@final
@dataclass(frozen=True)
class Ground:
    """One document, looked at once, asked about many proposals."""

    document: Document

    @cached_property
    def folded(self) -> Folded:
        """The text as quotes are looked for."""
        return Folded.of(self.document.text)

    @cached_property
    def seen(self) -> tuple[Seen, ...]:
        """Every figure, date and unread digit, in order; cells as cells are read."""
        cells = [seen for grid in self.document.grids for seen in self._in_cells(grid)]
        places = [grid.span for grid in self.document.grids]
        running = read_figures(self.document.text, symbols=self.symbols, published=self._published)
        outside = [seen for seen in running if not _inside(places, seen.span)]
        return tuple(sorted([*outside, *cells], key=lambda seen: seen.span))

    @cached_property
    def figures(self) -> dict[Span, Figure]:
        """Every figure by its place."""
        return {seen.span: seen for seen in self.seen if isinstance(seen, Figure)}

    def figure_over(self, span: Span) -> Figure | None:
        """The first figure that shares characters with a span."""
        return next((each for each in self.between(span) if isinstance(each, Figure)), None)

    def dates_in(self, span: Span) -> tuple[When, ...]:
        """The dates that share characters with a span."""
        return tuple(each for each in self.between(span) if isinstance(each, When))

    def between(self, span: Span) -> tuple[Seen, ...]:
        """What has digits and shares characters with a span, in order."""
        first = max(bisect_left(self.seen, span.start, key=_start) - 1, 0)
        last = bisect_left(self.seen, span.end, key=_start)
        return tuple(each for each in self.seen[first:last] if each.span.end > span.start)

    def near(self, place: Span) -> tuple[Span, ...]:
        """Where words that belong to a figure at this place may stand, the nearest first."""
        grid = next((grid for grid in self.document.grids if holds(grid.span, place)), None)
        nearest = self._in_table(grid, place) if grid else (self.sentence(place),)
        return (*nearest, *reversed(headings_above(self._headings, place.start)))

    def sentence(self, place: Span) -> Span:
        """The sentence, or the cell, that a place is in."""
        for grid in self.document.grids:
            if holds(grid.span, place):
                cells = (cell.span for row in grid.rows for cell in row.cells)
                return next((cell for cell in cells if holds(cell, place)), place)
        found = bisect_right(self._sentences, place.start, key=lambda sentence: sentence.start) - 1
        return self._sentences[found] if found >= 0 and holds(self._sentences[found], place) else place

    @cached_property
    def symbols(self) -> Symbols:
        """What a bare sign of money means in it."""
        return symbols_of(self.document.text)

    @property
    def _published(self) -> date | None:
        """The day of the document; none where it has no day, which is then the last of all days."""
        day = self.document.origin.day
        return None if day.year == date.max.year else day

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        text = self.document.text
        found: list[Span] = []
        for sentence in sentences(text, self.document.body):
            ends = [stop.end() for stop in _CHINESE_STOP.finditer(text, sentence.start, sentence.end)]
            borders = [sentence.start, *ends, sentence.end]
            found += [Span(start, end) for start, end in pairwise(borders) if start < end]
        return tuple(found)

    @cached_property
    def _headings(self) -> tuple[tuple[Span, ...], ...]:
        return find_headings(self.document.text, self.document.body)

    def _in_cells(self, grid: Grid) -> Iterator[Seen]:
        for span in sorted({cell.span for row in grid.rows for cell in row.cells}):
            cell = span.of(self.document.text)
            for seen in read_figures(cell, accounting=True, symbols=self.symbols, published=self._published):
                yield replace(seen, span=Span(seen.span.start + span.start, seen.span.end + span.start))

    @staticmethod
    def _in_table(grid: Grid, place: Span) -> tuple[Span, ...]:
        """The row of a place, what stands above it in its column, and the lines above the table."""
        for number, row in enumerate(grid.rows):
            columns = [column for column, cell in enumerate(row.cells) if holds(cell.span, place)]
            if columns:
                above = [
                    other.cells[column].span
                    for other in reversed(grid.rows[:number])
                    for column in columns
                    if column < len(other.cells)
                ]
                caption = [grid.caption] if grid.caption else []
                return (*(cell.span for cell in row.cells), *above, *caption)
        return (place,)


def holds(outer: Span, inner: Span) -> bool:
    """Whether a span lies inside another."""
    return outer.start <= inner.start and inner.end <= outer.end


def _start(each: Seen) -> int:
    return each.span.start


def _inside(places: list[Span], span: Span) -> bool:
    """Whether a span lies in one of the places, which are in order."""
    found = bisect_right(places, span.start, key=lambda place: place.start) - 1
    return found >= 0 and span.start < places[found].end
