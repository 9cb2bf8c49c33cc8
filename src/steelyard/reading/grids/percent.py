"""What a column that says no more than "%" or "Change" is: tried by arithmetic on the figures beside it.

A column of changes holds what the later figure of its row is more than the earlier one; a column of shares holds what
its row is of the row that has 100. Whatever most of its rows agree with, it is; with none, nothing is concluded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from steelyard.reading.grids.columns import CHANGES, Column
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.layout import Body
from steelyard.words.quantity import Unit

_NEAR: Final = Decimal("0.0051")
_ROWS: Final = 40
"""Rows that are tried; a table of thousands shows in its first ones what its columns are."""
_ALL: Final = 100
_LEVELS: Final = 8


Numbers: TypeAlias = Sequence[Mapping[int, Decimal]]


def numbers_of(rows: Sequence[Body]) -> Numbers:
    """The numbers of the first rows by their columns."""
    return [numbers for body in rows if (numbers := _numbers(body))][:_ROWS]


def kind_by_arithmetic(numbers: Numbers, columns: Mapping[int, Column], place: int) -> Kind | None:
    """Whether a column holds changes or shares, by most of its rows."""
    levels = [other for other, column in columns.items() if other != place and column.side.head.kind is None]
    found = [row for row in numbers if place in row]
    near = [other for other in levels if other < place][-1:]
    whole = next(
        (numbers[near[0]] for numbers in found if near and numbers[place] == _ALL and near[0] in numbers), None
    )
    first = next((numbers[near[0]] for numbers in found if near and near[0] in numbers), None)
    changes = max((_votes(found, place, later, earlier) for later, earlier in _pairs(levels, place)), default=0)
    shares = max(_share_votes(found, place, near, base) for base in (whole, first))
    if max(changes, shares) == 0 or changes == shares:
        return None
    return Kind.CHANGE if changes > shares else Kind.SHARE


def base_by_arithmetic(numbers: Numbers, columns: Mapping[int, Column], place: int) -> int | None:
    """Which column a column of changes is about, where several measures stand side by side."""
    levels = [other for other, column in columns.items() if other < place and column.side.head.kind is None]
    levels = levels[-_LEVELS:]
    named = {columns[other].own.line for other in levels}
    if columns[place].side.head.kind not in CHANGES or len(named) < 2:  # noqa: PLR2004 - nothing to choose
        return None
    found = [row for row in numbers if place in row]
    votes = {
        (later, earlier): _votes(found, place, later, earlier)
        for later in levels
        for earlier in levels
        if later != earlier and columns[later].own.line == columns[earlier].own.line
    }
    best = max(votes.items(), key=lambda pair: pair[1], default=None)
    return best[0][0] if best and best[1] > 0 else None


def _pairs(levels: Sequence[int], place: int) -> Iterable[tuple[int, int]]:
    left = [other for other in levels if other < place][-4:] or list(levels)[:4]
    return [(later, earlier) for later in left for earlier in left if later != earlier]


def _numbers(body: Body) -> dict[int, Decimal]:
    return {
        cell.column: cell.amount.middle
        for cell in body.cells
        if cell.amount is not None and cell.amount.unit is not Unit.TIMES
    }


def _votes(found: Sequence[Mapping[int, Decimal]], place: int, later: int, earlier: int) -> int:
    """Rows whose percentage is the change from one column to another."""
    votes = 0
    for numbers in found:
        if later in numbers and earlier in numbers and numbers[earlier]:
            change = (numbers[later] - numbers[earlier]) / abs(numbers[earlier])
            votes += _agrees(change, numbers[place])
    return votes


def _share_votes(found: Sequence[Mapping[int, Decimal]], place: int, near: Sequence[int], whole: Decimal | None) -> int:
    if not near or not whole:
        return 0
    return sum(_agrees(numbers[near[0]] / whole, numbers[place]) for numbers in found if near[0] in numbers)


def _agrees(ratio: Decimal, percent: Decimal) -> bool:
    """Whether a percentage is a ratio, as exactly as it is printed."""
    exponent = percent.as_tuple().exponent
    assert isinstance(exponent, int)
    return abs(ratio * 100 - percent) <= Decimal((0, (6,), min(exponent, 0) - 1)) + abs(ratio) * _NEAR
