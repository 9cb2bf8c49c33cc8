"""What a table counts in, once the signs of money are settled by the document: `$` is whose dollar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, final

from steelyard.reading.grids.amounts import SHARED_BY
from steelyard.reading.grids.columns import Column
from steelyard.reading.grids.counting import Counting
from steelyard.reading.grids.heads import read_head
from steelyard.reading.grids.layout import Body
from steelyard.reading.grids.lines import is_per_piece
from steelyard.reading.grids.meaning import Place
from steelyard.words.amounts.symbols import NO_EVIDENCE, Symbols
from steelyard.words.quantity import Currency, UnitOfMeasure

NO_COUNTING: Final = Counting()


@final
@dataclass(frozen=True, slots=True)
class Moneys:
    """What the signs of money mean in a document, and what money without one counts in."""

    symbols: Symbols = NO_EVIDENCE
    usual: Currency | None = None

    def meant(self, unit: UnitOfMeasure | None, sign: str) -> UnitOfMeasure | None:
        """A unit; of a sign that several countries share, the one that the document means, or none."""
        if not sign:
            return unit
        code = self.symbols.code(sign)
        return Currency(code) if code else None

    def settled(self, counting: Counting) -> Counting:
        """A unit of a heading, with its sign settled."""
        return replace(counting, unit=self.meant(counting.unit, counting.sign), sign="") if counting.sign else counting


NO_MONEYS: Final = Moneys()


@final
@dataclass(frozen=True, slots=True)
class Told:
    """What the headings of a cell say that it counts: those of its column and its table, and the name of its row."""

    table: Counting
    beside: Counting
    piece: bool = False
    """Whether the column is of money for one of something."""


def told_by(column: Column, place: Place, moneys: Moneys) -> Told:
    """What the headings of a column and a row count in."""
    own, around = column.own.counting, place.around.head.counting
    table = own.over(around) if own else around or NO_COUNTING
    beside = place.row.head.counting or place.section.head.counting or NO_COUNTING
    return Told(moneys.settled(table), moneys.settled(beside), any(map(_is_of_pieces, column.heads)))


def _is_of_pieces(heading: str) -> bool:
    """Whether a heading names money for one of something; "except per share data" names none."""
    head = read_head(heading)
    return is_per_piece(heading) and bool(head.line or head.rest)


def means_that_of(table: Counting, sign: str) -> bool:
    """Whether a sign in a cell is that of the currency which the heading names: "$ 12" in a table in HK$."""
    return isinstance(table.unit, Currency) and not table.marked and table.unit.code in SHARED_BY[sign]


def tells_scale(body: Body, place: Place, columns: Mapping[int, Column]) -> bool:
    """Whether the scale of a row is told by a cell or by a heading."""
    beside = place.row.head.counting
    heads = [
        place.row.head,
        place.section.head,
        place.around.head,
        *(columns[cell.column].own for cell in body.cells if cell.column in columns),
    ]
    own = any(cell.amount and cell.amount.scaled for cell in body.cells) or bool(
        beside and isinstance(beside.unit, Currency)
    )
    return own or any(head.counting and head.counting.scale is not None for head in heads)
