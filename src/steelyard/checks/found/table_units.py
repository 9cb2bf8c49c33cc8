"""What the figures of a table count, and which cells are one number.

By the facts that were read from it, which know their unit; else by its headings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final, TypeAlias

from steelyard.ledger.fact import Fact
from steelyard.reading.grids.amounts import Amount
from steelyard.reading.grids.counting import Counting
from steelyard.reading.grids.heads import read_head
from steelyard.reading.grids.layout import Block
from steelyard.reading.grids.sides import Side
from steelyard.sources.document import Document
from steelyard.sources.span import Span
from steelyard.words.names import DocumentId
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

Facts: TypeAlias = Mapping[tuple[DocumentId, Span], Fact]

RATIOS: Final = frozenset({Unit.PERCENT, Unit.POINTS, Unit.BASIS, Unit.TIMES, Unit.YEARS})
_LONGEST: Final = 18


def counted(document: Document, block: Block, around: Side, facts: Facts) -> tuple[UnitOfMeasure, int]:
    """What most figures of a table count, and the power of ten that it leaves out: by its facts, else by its heads."""
    seen: Counter[tuple[UnitOfMeasure, int]] = Counter()
    for row in block.rows:
        for cell in row.cells:
            fact = facts.get((document.id, cell.span))
            if fact is not None and cell.amount and is_number(cell.amount) and fact.value.low is not None:
                exponent = fact.value.low.as_tuple().exponent
                if isinstance(exponent, int) and isinstance(fact.value.unit, Currency):
                    seen[fact.value.unit, exponent - exponent_of(cell.amount)] += 1
    if seen:
        return seen.most_common(1)[0][0]
    counting = around.head.counting or Counting()
    for cells in block.columns.values():
        for cell in cells:
            own = read_head(cell.text).counting
            counting = counting if own is None or own.unit in RATIOS else own.over(counting)
    unit = counting.unit if counting.unit is not None and counting.unit not in RATIOS else Unit.COUNT
    return unit, counting.scale or 0


def is_number(amount: Amount | None) -> bool:
    """Whether it is one number without a hedge, of a length that figures have."""
    if amount is None or amount.low is None or amount.low is not amount.high or amount.approx or amount.scaled:
        return False
    return len(amount.low.as_tuple().digits) <= _LONGEST


def exponent_of(amount: Amount) -> int:
    assert amount.low is not None
    exponent = amount.low.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent
