"""A table before it is text: rows of slots, each filled by a cell, merged cells filling several.

Pages of filings set a currency sign, a figure and its closing bracket in three cells, and leave narrow columns between
figures to look well. Here they become one cell and one column again; nothing that is printed is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, final

from steelyard.sources.convert.writer import Writer
from steelyard.sources.grid import Cell, Grid, Row
from steelyard.sources.span import Span

NOTHING: Final = -1
"""A slot that no cell fills."""
_BEFORE: Final = re.compile(
    r"[-–—−]?\s*(?:[A-Z]{0,3}[$£€¥￥₩₹]|RMB|CNY|USD|HKD|EUR|GBP|JPY|Rs\.?|NT\$|\(|（)\s*[(（-]?"
)
_BEHIND: Final = re.compile(r"[)）\]%％*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵃᵇᶜ\s]+|(?:pp|ppts?|pts?|bps|x|倍)\)?|\)\s*(?:pp|pts?|bps|x)")
_FIGURE_STARTS: Final = re.compile(r"[(（$£€¥~<>+\-–—−]{0,3}\s*(?:\d|\.\d|[-–—−]+$)")
_FIGURE_ENDS: Final = re.compile(r"(?:\d|[-–—−])[.,]?$|\d\s*[%)）⁾]$")
_LONG: Final = 200
"""Characters from which a cell holds running text."""
_BULLET: Final = re.compile(r"[•·●○■▪◦‣*–—-]|[(（]?\w{1,3}[)）.、]|[①-⑳]")
_LONGEST_SIGN: Final = 8
_LONGEST_FIGURE: Final = 40
_DIGIT: Final = re.compile(r"\d")


@final
@dataclass(frozen=True, slots=True)
class Raw:
    """A cell before it stands in the text: stretches of words, each with its node."""

    pieces: tuple[tuple[str, int, int], ...]
    """Words, their node, and how many of its characters stand before them."""
    text: str


def raw(pieces: Iterable[tuple[str, int, int]]) -> Raw:
    """A cell of those words, without the blanks at either end."""
    kept = list(pieces)
    while kept and not kept[-1][0].strip():
        kept.pop()
    while kept and not kept[0][0].strip():
        kept.pop(0)
    if kept:
        words, node, before = kept[0]
        kept[0] = (words.lstrip(), node, before + len(words) - len(words.lstrip()))
        kept[-1] = (kept[-1][0].rstrip(), *kept[-1][1:])
    return Raw(tuple(kept), " ".join("".join(words for words, _, _ in kept).split()))


@final
@dataclass(slots=True)
class Matrix:
    """Cells, and rows of slots that tell which cell fills them."""

    cells: list[Raw] = field(default_factory=list)
    rows: list[list[int]] = field(default_factory=list)

    @property
    def width(self) -> int:
        """Slots of the widest row."""
        return max(map(len, self.rows), default=0)

    def words(self, cell: int) -> str:
        """What a cell says; nothing where there is none."""
        return self.cells[cell].text if cell >= 0 else ""

    def filled(self, row: list[int]) -> list[int]:
        """The cells of a row that say something, each once, from left to right."""
        return list(dict.fromkeys(cell for cell in row if self.words(cell)))


def tidy(matrix: Matrix) -> Matrix:
    """Signs put back to their figures, rows and columns of nothing left out, split columns made one."""
    cells = list(matrix.cells)
    width = matrix.width
    rows = [row + [NOTHING] * (width - len(row)) for row in matrix.rows if matrix.filled(row)]
    glued = Matrix(cells, rows)
    for row in rows:
        _glue(glued, row)
    columns = [[cell if glued.words(cell) else NOTHING for cell in column] for column in zip(*rows, strict=True)]
    kept: list[list[int]] = []
    for column in columns:
        if all(cell == NOTHING for cell in column):
            continue
        if kept and _is_split(kept[-1], column):
            kept[-1] = [new if old == NOTHING else old for old, new in zip(kept[-1], column, strict=True)]
        else:
            kept.append(column)
    return Matrix(cells, [list(row) for row in zip(*kept, strict=True)])


def is_laid_out(matrix: Matrix) -> bool:
    """Whether a table only lays out the page, or lists things with bullets."""
    filled = [matrix.filled(row) for row in matrix.rows if matrix.filled(row)]
    if len(filled) < 2 or max(map(len, filled)) < 2:  # noqa: PLR2004 - a table is two rows of two cells
        return True
    long = sum(any(len(matrix.words(cell)) > _LONG for cell in row) for row in filled)
    bullets = sum(bool(_BULLET.fullmatch(matrix.words(row[0]))) and len(row) == 2 for row in filled)  # noqa: PLR2004
    return 2 * long > len(filled) or (
        bullets == len(filled) and any(len(matrix.words(row[1])) > _LONG // 4 for row in filled)
    )


def write(matrix: Matrix, out: Writer) -> None:
    """The rows as lines of the text, and their grid. A first row that is one cell alone is caption, not table."""
    out.keep_apart("\n\n")
    rows = matrix.rows
    first = next(
        (place for place, row in enumerate(rows) if len(matrix.filled(row)) > 1 or not matrix.words(row[0])), None
    )
    for row in rows[:first]:
        _put(matrix.cells[row[0]], out)
        out.keep_apart("\n\n")
    if first is None:
        return
    caption = out.caption()
    told: dict[int, Cell] = {}
    made: list[Row] = []
    for row in rows[first:]:
        out.keep_apart("\n")
        cells = tuple(_told(matrix, row, out, told))
        made.append(Row(out.line, cells))
    out.grids.append(Grid(tuple(made), Span(min(cell.span.start for cell in told.values()), out.length), caption))
    out.keep_apart("\n\n")


def _told(matrix: Matrix, row: list[int], out: Writer, told: dict[int, Cell]) -> Iterator[Cell]:
    """The cells of a row, put on its line where they stand there first."""
    for place, cell in enumerate(row):
        if place and (cell == NOTHING or cell != row[place - 1]):
            out.sign("\t")
        if cell == NOTHING:
            yield Cell("", Span(out.length, out.length))
            continue
        if cell not in told:
            told[cell] = _put(matrix.cells[cell], out)
        yield told[cell]


def _put(cell: Raw, out: Writer) -> Cell:
    """A cell put at the end of the text."""
    parts = len(out.parts)
    out.first = -1
    for words, node, before in cell.pieces:
        out.put(words, node, before)
    out.drop_blank()
    if out.first < 0:
        return Cell("", Span(out.length, out.length))
    span = Span(out.first, out.length)
    return Cell("".join(out.parts[parts:])[span.start - span.end :], span)


def belongs_before(sign: str, figure: str) -> bool:
    """Whether something is the currency, or the opening bracket, of the figure behind it."""
    return len(sign) <= _LONGEST_SIGN and bool(_BEFORE.fullmatch(sign)) and bool(_FIGURE_STARTS.match(figure))


def belongs_behind(figure: str, sign: str) -> bool:
    """Whether something is the closing bracket, the unit or the note of the figure before it."""
    short = len(sign) <= _LONGEST_SIGN and len(figure) < _LONGEST_FIGURE
    return short and bool(_BEHIND.fullmatch(sign)) and bool(_FIGURE_ENDS.search(figure))


def _glue(matrix: Matrix, row: list[int]) -> None:
    """Join a sign that stands alone in a cell to the figure behind or before it; both fill the same slots then."""
    order = matrix.filled(row)
    place = 0
    while place < len(order) - 1:
        left, right = matrix.words(order[place]), matrix.words(order[place + 1])
        if belongs_before(left, right) or belongs_behind(left, right):
            blank = " " if left[-1:].isalpha() or right[:1].isalpha() else ""
            both = (matrix.cells[cell].pieces for cell in order[place : place + 2])
            matrix.cells.append(Raw((*next(both), (blank, NOTHING, 0), *next(both)), left + blank + right))
            joined = len(matrix.cells) - 1
            first, last = row.index(order[place]), len(row) - 1 - row[::-1].index(order[place + 1])
            row[first : last + 1] = [joined] * (last + 1 - first)
            order[place : place + 2] = [joined]
        else:
            place += 1


def _is_split(left: list[int], right: list[int]) -> bool:
    """Whether two columns are one: never filled by two cells side by side, and by the same cell somewhere."""
    pairs = list(zip(left, right, strict=True))
    return all(NOTHING in pair or pair[0] == pair[1] for pair in pairs) and any(
        one == other != NOTHING for one, other in pairs
    )
