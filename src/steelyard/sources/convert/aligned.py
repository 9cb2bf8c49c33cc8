"""Tables that are only laid out: words on lines, figures under one another. For plain text and for PDF pages.

    1. A row of figures has a figure behind something else. Rows that follow one another make a table, with the lines of
       a single piece (headings of sections, labels broken in two) that stand between them.
    2. Figures that stand above one another, by the room they take from left to right, make a column.
    3. What stands above the first row, over the columns, is the head of the table; a head over several columns stands
       in each of them. The short lines above that are the caption.

Two rows at least have a figure in the same column; anything less is no table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.sources.convert.columns import Column, columns_of, is_figure
from steelyard.sources.convert.laidhead import caption_of, head_of
from steelyard.sources.convert.laidlines import Line
from steelyard.sources.convert.laidrows import cells_of, cut, joined_labels
from steelyard.sources.grid import Grid, Row
from steelyard.sources.span import Span

_MOST_BLANK: Final = 2
_MOST_LABELS: Final = 6


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
            floor = end = laid.end
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
            if blank and line.names_periods:
                break
            end, blank, labels = place + 1, 0, 0
        elif line.names_periods or labels == _MOST_LABELS or line.is_prose:
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
    columns = _with_words(rows, columns)
    first, end = _widened(lines, floor, first, end, columns)
    begun = head_of(lines, floor, first, columns, min(line.pieces[0].left for line in rows))
    body = [cut(line, columns) if line.pieces else line for line in lines[first:end]]
    kept = joined_labels(text, [*lines[begun:first], *body])
    made = tuple(Row(line.number, cells_of(text, line, columns)) for line in kept)
    span = Span(kept[0].span.start, lines[end - 1].span.end)
    return Laid(begun, end, Grid(made, span, caption_of(text, lines, floor, begun)))


def _with_words(rows: Sequence[Line], columns: Sequence[Column]) -> list[Column]:
    """The columns with those of words: what stands beside the figures in two rows, under one another."""
    words = [
        piece
        for line in rows
        for piece in line.pieces[1:]
        if not is_figure(piece.text) and not any(column.overlap(piece) > 0 for column in columns)
    ]
    made = [column for column in columns_of(words) if sum(map(column.holds, words)) > 1]
    return sorted([*columns, *made], key=lambda column: column.left)


def _widened(lines: Sequence[Line], floor: int, first: int, end: int, columns: Sequence[Column]) -> tuple[int, int]:
    """The lines of a table, with those above and below that are rows once they are cut; one may be blank."""
    for place in range(first - 1, floor - 1, -1):
        if _is_row_once_cut(lines[place], columns):
            first = place
        elif lines[place].pieces or first - place > 1:
            break
    for place in range(end, len(lines)):
        if _is_row_once_cut(lines[place], columns):
            end = place + 1
        elif lines[place].pieces or place > end:
            break
    return first, end


def _is_row_once_cut(line: Line, columns: Sequence[Column]) -> bool:
    """Whether a line is a row whose figures stand so close that they were taken for one piece."""
    if not line.pieces or line.is_row or line.is_prose:
        return False
    once = cut(line, columns)
    return once.is_row and all(is_figure(piece.text) for piece in once.pieces[1:])
