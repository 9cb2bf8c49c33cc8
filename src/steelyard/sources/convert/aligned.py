"""Tables that are only laid out: words on lines, figures under one another. For plain text and for PDF pages.

    1. A row of figures has a figure behind something else. Rows that follow one another make a table, with the lines of
       a single piece (headings of sections, labels broken in two) that stand between them.
    2. Figures that stand above one another, by the room they take from left to right, make a column.
    3. What stands above the first row, over the columns, is the head of the table; a head over several columns stands
       in each of them. The short lines above that are the caption.

Two rows at least have a figure in the same column; anything less is no table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.sources.convert.captions import LONGEST, MOST_LINES, may_be_caption
from steelyard.sources.convert.columns import Column, Piece, columns_of, is_figure, placed
from steelyard.sources.convert.delimited import is_period_row
from steelyard.sources.grid import Cell, Grid, Row
from steelyard.sources.span import Span

_MOST_BLANK: Final = 2
_MOST_LABELS: Final = 4
_MOST_HEADS: Final = 6
_LONGEST_HEAD: Final = 70
_PROSE_END: Final = re.compile(r"[.!?。！？;；]\W*$")
_GOES_ON: Final = re.compile(
    r"(?:[,/&–-]|\b(?:and|or|of|to|the|in|for|from|by|on|with|attributable|per))$", re.IGNORECASE
)


@final
@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page or a text, cut where there are wide gaps; none in a blank one."""

    number: int
    pieces: tuple[Piece, ...]

    @property
    def is_row(self) -> bool:
        """Whether a figure stands behind something else."""
        return any(is_figure(piece.text) for piece in self.pieces[1:])

    @property
    def span(self) -> Span:
        """From its first piece to its last."""
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)


@final
@dataclass(frozen=True, slots=True)
class Laid:
    """A table found among lines: which of them it takes, from `first` to before `end`, and what it is."""

    first: int
    end: int
    grid: Grid


def laid_out(text: str, lines: Sequence[Line]) -> list[Laid]:
    """The tables among the lines, in order."""
    found: list[Laid] = []
    place, floor = 0, 0
    while place < len(lines):
        if not lines[place].is_row:
            place += 1
            continue
        end = _end_of(lines, place)
        if (laid := _table(text, lines, floor, place, end)) is not None:
            found.append(laid)
            floor = end
        place = end
    return found


def _end_of(lines: Sequence[Line], first: int) -> int:
    """Behind the last row of figures that belongs to the table whose first one is given."""
    end, place, blank, labels = first + 1, first + 1, 0, 0
    while place < len(lines):
        line = lines[place]
        if not line.pieces:
            blank += 1
        elif line.is_row:
            if blank and _is_head(line):
                break
            end, blank, labels = place + 1, 0, 0
        elif _is_head(line) or labels == _MOST_LABELS or _is_prose(line):
            break
        else:
            labels += 1
        if blank > _MOST_BLANK:
            break
        place += 1
    return end


def _table(text: str, lines: Sequence[Line], floor: int, first: int, end: int) -> Laid | None:
    """The table whose rows of figures lie in these lines, if it is one; it takes nothing above `floor`."""
    rows = [line for line in lines[first:end] if line.is_row]
    columns = columns_of([piece for line in rows for piece in line.pieces[1:] if is_figure(piece.text)])
    shared = max(sum(any(column.holds(piece) for piece in line.pieces[1:]) for line in rows) for column in columns)
    if shared < 2:  # noqa: PLR2004 - a column is two figures
        return None
    margin = min(line.pieces[0].left for line in rows)
    begun = _head(lines, max(floor, first - _MOST_HEADS), first, columns, margin)
    kept = _joined_labels(text, lines[begun:end])
    made = tuple(Row(line.number, _cells(text, line, columns)) for line in kept if line.pieces)
    span = Span(kept[0].span.start, lines[end - 1].span.end)
    return Laid(begun, end, Grid(made, span, _caption(text, lines, floor, begun)))


def _head(lines: Sequence[Line], floor: int, first: int, columns: Sequence[Column], margin: float) -> int:
    """Where the head of a table begins, whose first row of figures is given.

    A blank line may stand in it, and labels without figures may stand below it. A label that goes on in the first row
    belongs to the table in any case.
    """
    begun, blank, labels = first, 0, 0
    for place in range(first - 1, floor - 1, -1):
        line = lines[place]
        if not line.pieces:
            blank += 1
        elif _heads(line, columns, margin):
            begun, blank, labels = place, 0, 0
        elif len(line.pieces) == 1 and not _is_prose(line) and begun == first:
            labels += 1
        else:
            break
        if blank > 1 or labels > 2:  # noqa: PLR2004 - the heading of a section, and of a part of it
            break
    above = lines[first - 1].pieces if begun == first > floor else ()
    return first - 1 if len(above) == 1 and _is_broken(above[0], lines[first].pieces[0]) else begun


def _heads(line: Line, columns: Sequence[Column], margin: float) -> bool:
    """Whether a line is part of the head: short, and over the columns of figures."""
    return (
        bool(line.pieces)
        and (len(line.pieces) > 1 or line.pieces[0].left > margin)
        and line.pieces[-1].right > columns[0].left
        and all(len(piece.text) <= _LONGEST_HEAD for piece in line.pieces)
        and not _is_prose(line)
    )


def _is_head(line: Line) -> bool:
    """Whether a row names periods and no figures: a new table begins."""
    cells = tuple(Cell(piece.text, piece.span) for piece in line.pieces)
    if len(cells) > 1 and cells[0].text[:4].isdigit():
        return is_period_row(Row(line.number, (Cell("", cells[0].span), *cells)))
    return is_period_row(Row(line.number, cells))


def _is_prose(line: Line) -> bool:
    return len(line.pieces) == 1 and (
        len(line.pieces[0].text) > LONGEST // 2 or bool(_PROSE_END.search(line.pieces[0].text))
    )


def _joined_labels(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, with a label that was broken in two put together again."""
    kept: list[Line] = []
    for line in lines:
        before = kept[-1] if kept else None
        if before and len(before.pieces) == 1 and line.is_row and _is_broken(before.pieces[0], line.pieces[0]):
            above, below = before.pieces[0], line.pieces[0]
            span = Span(above.span.start, below.span.end)
            joined = Piece(span.of(text), below.left, below.right, span)
            kept[-1] = Line(before.number, (joined, *line.pieces[1:]))
        elif line.pieces:
            kept.append(line)
    return kept


def _is_broken(above: Piece, below: Piece) -> bool:
    """Whether a label goes on in the next line."""
    small = below.text[:1].islower() or (below.text[:1] == "(" and not is_figure(below.text))
    return below.span.start - above.span.end < _LONGEST_HEAD and (
        (small and not above.text.endswith(":")) or bool(_GOES_ON.search(above.text) and not is_figure(below.text))
    )


def _cells(text: str, line: Line, columns: Sequence[Column]) -> tuple[Cell, ...]:
    """The cells of a row: its label, then one for each column, empty where nothing stands."""
    where: list[list[Piece]] = [[] for _ in range(len(columns) + 1)]
    for piece in line.pieces:
        is_label = line.is_row and piece is line.pieces[0]
        for column in placed(piece, columns, line.pieces, is_label=is_label):
            where[column].append(piece)
    cells: list[Cell] = []
    for pieces in where:
        if pieces:
            span = Span(pieces[0].span.start, pieces[-1].span.end)
        else:
            end = cells[-1].span.end if cells else line.span.start
            span = Span(end, end)
        cells.append(Cell(span.of(text), span))
    return tuple(cells)


def _caption(text: str, lines: Sequence[Line], floor: int, begun: int) -> Span | None:
    """The short lines above a table; blank lines may stand between."""
    taken: list[Line] = []
    end = begun
    while end > floor and len(taken) < MOST_LINES and begun - end <= 2 * MOST_LINES:
        while end > floor and not lines[end - 1].pieces:
            end -= 1
        start = end
        while start > floor and lines[start - 1].pieces:
            start -= 1
        block = lines[start:end]
        if not block or not may_be_caption(Span(block[0].span.start, block[-1].span.end).of(text)):
            break
        taken += reversed(block)
        end = start
    return Span(taken[-1].span.start, taken[0].span.end) if taken else None
