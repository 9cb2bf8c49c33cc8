"""What stands above the first row of a table that is only laid out: its head, over the columns, and its caption."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from steelyard.sources.convert.captions import MOST_LINES, may_be_caption, names_unit
from steelyard.sources.convert.columns import Column
from steelyard.sources.convert.laidlines import LONGEST_HEAD, Line, is_broken
from steelyard.sources.span import Span

_MOST_HEADS: Final = 6
_LONGEST_ALONE: Final = 45
"""Characters of a single piece that heads columns; what is longer is the title of the table."""


def head_of(lines: Sequence[Line], floor: int, first: int, columns: Sequence[Column], margin: float) -> int:
    """Where the head of a table begins, whose first row of figures is given; nothing above `floor` belongs to it.

    A blank line may stand below the head, and labels without figures. A label that goes on in the first row belongs to
    the table in any case.
    """
    begun, blank, labels = first, 0, 0
    for place in range(first - 1, max(floor, first - _MOST_HEADS) - 1, -1):
        line = lines[place]
        if not line.pieces:
            blank += 1
        elif _heads(line, columns, margin):
            begun = place
        elif line.is_label and begun == first:
            labels += 1
        else:
            break
        if blank > (begun == first) or labels > 2:  # noqa: PLR2004 - the heading of a section, and of a part of it
            break
    while begun == first > floor and lines[first - 1].is_label and _goes_on(lines[first - 1], lines[first]):
        begun = first = first - 1
    return begun


def caption_of(text: str, lines: Sequence[Line], floor: int, begun: int) -> Span | None:
    """The short lines above a table; blank lines may stand between."""
    taken: list[Line] = []
    for line in reversed(lines[max(floor, begun - 2 * MOST_LINES) : begun]):
        if not line.pieces:
            continue
        if len(taken) == MOST_LINES or not may_be_caption(line.span.of(text)):
            break
        taken.append(line)
    return Span(taken[-1].span.start, taken[0].span.end) if taken else None


def _heads(line: Line, columns: Sequence[Column], margin: float) -> bool:
    """Whether a line is part of the head: short, and over the columns of figures."""
    if not line.pieces or line.is_prose or line.pieces[-1].right <= columns[0].left:
        return False
    if len(line.pieces) > 1:
        return all(len(piece.text) <= LONGEST_HEAD for piece in line.pieces)
    alone = line.pieces[0]
    return alone.left > margin and len(alone.text) <= _LONGEST_ALONE and not names_unit(alone.text)


def _goes_on(above: Line, below: Line) -> bool:
    return is_broken(above.pieces[0], below.pieces[0])
