"""A table as numbers: its lines, what they are called, and whole numbers that add up without rounding of our own.

Numbers count half units of the last digit that the table prints, so that "known to half a unit" is a whole number too.
A line is a row, or a column once the table is turned; a place is where it meets the lines of the other way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, final

from steelyard.checks.found.table_units import RATIOS, Facts, counted, exponent_of, is_number
from steelyard.checks.found.table_words import LineSort, sort_of, stands_apart
from steelyard.reading.grids.amounts import Amount
from steelyard.reading.grids.cells import Filled, Sort, filled
from steelyard.reading.grids.heads import read_head
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.layout import Block, Body, lay_out
from steelyard.reading.grids.sides import NO_SIDE, Side, Whom
from steelyard.reading.grids.style import USUAL, style_of
from steelyard.reading.grids.titles import side_of_caption, side_of_titles
from steelyard.sources.cells import read_rows
from steelyard.sources.document import Document, DocumentKind
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.quantity import Unit, UnitOfMeasure

_NOBODY: Final = Whom({})
_FINEST: Final = -8
"""Digits behind the point that are added up; a table that prints more is none of money."""


@final
@dataclass(frozen=True, slots=True)
class Figure:
    """A cell with one number in it."""

    number: int
    """In half units of the last digit of the table; what the brackets and signs around it say is in its sign."""
    half: int
    """How far off rounding can put it, in the same."""
    amount: Amount
    span: Span
    is_ratio: bool = False
    """Whether it is printed as a percentage, a multiple or in points."""


@final
@dataclass(frozen=True, slots=True)
class Line:
    """A row, or a column."""

    name: str
    sort: LineSort
    figures: Mapping[int, Figure]
    nil: frozenset[int] = frozenset()
    """Where it prints a dash."""
    odd: frozenset[int] = frozenset()
    """Where it prints what cannot be read as one number."""
    kind: Kind | None = None
    """What its figures are, if not levels."""


@final
@dataclass(frozen=True, slots=True)
class Table:
    """The lines of one block of a table, in order, and the places at which they have figures."""

    lines: tuple[Line, ...]
    across: tuple[Line, ...]
    """The lines of the other way; a place is a position in it."""
    document: Document
    unit: UnitOfMeasure
    scale: int
    finest: int
    """The exponent of the last digit that is printed in it."""
    is_turned: bool = False

    @property
    def turned(self) -> Table:
        """The same, with columns for lines."""
        return replace(self, lines=self.across, across=self.lines, is_turned=not self.is_turned)


def tables_of(document: Document, facts: Facts) -> Iterator[Table]:
    """The tables of a document that hold figures."""
    grids: Sequence[Grid] = document.grids
    if not grids and document.kind is DocumentKind.TABLE:
        rows = read_rows(document.text, document.body)
        grids = [Grid(rows, Span(document.body, len(document.text)))] if rows else []
    for grid in grids:
        texts = [cell.text for row in grid.rows for cell in row.cells if any(map(str.isdigit, cell.text))]
        style = style_of(texts) if texts else USUAL
        caption = side_of_caption(document, grid, _NOBODY) if texts else NO_SIDE
        for block in lay_out([filled(row, style) for row in grid.rows] if texts else []):
            titles = side_of_titles([(cell.text, cell.span) for cell in (*block.titles, *block.corner)], _NOBODY)
            table = _table(document, block, titles.within(caption), facts)
            if table is not None:
                yield table


@dataclass(slots=True)
class _Making:
    """A line while its cells are read."""

    name: str
    sort: LineSort
    kind: Kind | None = None
    figures: dict[int, Figure] = field(default_factory=dict)
    nil: set[int] = field(default_factory=set)
    odd: set[int] = field(default_factory=set)

    def made(self) -> Line:
        return Line(self.name, self.sort, self.figures, frozenset(self.nil), frozenset(self.odd), self.kind)


def _table(document: Document, block: Block, around: Side, facts: Facts) -> Table | None:
    numbers = [cell.amount for row in block.rows for cell in row.cells if is_number(cell.amount)]
    finest = min((exponent_of(amount) for amount in numbers if amount), default=_FINEST - 1)
    if finest < _FINEST:
        return None
    columns = {place: _column(cells) for place, cells in block.columns.items()}
    where = {column: place for place, column in enumerate(columns)}
    lines: list[_Making] = []
    section = ""
    for body in block.rows:
        line = _line(body, section)
        lines.append(line)
        if not body.cells:
            section = line.name
            continue
        for cell in body.cells:
            column = columns.get(cell.column)
            if column is not None and column.kind is not Kind.NOTE:
                _enter(cell, finest, (line, where[cell.column]), (column, len(lines) - 1))
    unit, scale = counted(document, block, around, facts)
    usual = _usual_half(lines)
    for line in lines:
        if line.figures and all(figure.half * 10 <= usual for figure in line.figures.values()):
            line.sort = LineSort.APART  # more digits behind the point than the table: money for one of something
    return Table(
        tuple(line.made() for line in lines),
        tuple(column.made() for column in columns.values()),
        document,
        unit,
        scale,
        finest,
    )


def _enter(cell: Filled, finest: int, row: tuple[_Making, int], column: tuple[_Making, int]) -> None:
    """Write a cell into its row and its column."""
    figure = _figure(cell, finest)
    for line, place in (row, column):
        if figure is not None:
            line.figures[place] = figure
        elif cell.sort is Sort.NOTHING:
            line.nil.add(place)
        else:
            line.odd.add(place)


def _line(body: Body, section: str) -> _Making:
    name = " ".join(cell.text for cell in body.names)
    if not body.cells:
        return _Making(name, LineSort.HEAD)
    head = read_head(name)
    ratio = head.counting is not None and head.counting.unit in RATIOS
    apart = ratio or head.kind is not None or stands_apart(name, section)
    return _Making(
        name, LineSort.APART if apart else sort_of(name), Kind.EITHER if ratio and not head.kind else head.kind
    )


def _column(cells: Sequence[Filled]) -> _Making:
    name = " ".join(cell.text for cell in cells)
    heads = [read_head(cell.text) for cell in cells]
    kinds = [head.kind for head in heads if head.kind is not None]
    ratio = any(head.counting is not None and head.counting.unit in RATIOS for head in heads)
    kind = kinds[-1] if kinds else Kind.EITHER if ratio else None
    apart = kind is not None or stands_apart(name, "")
    return _Making(name, LineSort.APART if apart else sort_of(name), kind)


def _figure(cell: Filled, finest: int) -> Figure | None:
    amount = cell.amount
    if amount is None or not is_number(amount) or amount.low is None:
        return None
    exponent = exponent_of(amount)
    return Figure(
        int(amount.low.scaleb(-finest)) * 2,
        10 ** (exponent - finest),
        amount,
        cell.span,
        isinstance(amount.unit, Unit) and amount.unit in RATIOS,
    )


def _usual_half(lines: Sequence[_Making]) -> int:
    halves = Counter(figure.half for line in lines for figure in line.figures.values() if not figure.is_ratio)
    return halves.most_common(1)[0][0] if halves else 1
