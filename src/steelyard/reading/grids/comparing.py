"""What a column of changes sets against what, and what a column of shares is about.

2024 | 2023 | % change             the change of 2024 against 2023
2Q24 | 1Q24 | QoQ | 2Q23 | YoY     of 2Q24 against 1Q24, and against 2Q23
2023 | YoY | 2024 | YoY            of each year against the one before it
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from steelyard.reading.grids.columns import BARE, CHANGES, Column
from steelyard.reading.grids.heads import read_head
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.layout import Body
from steelyard.reading.grids.percent import Numbers, base_by_arithmetic, kind_by_arithmetic, numbers_of
from steelyard.words.measure import Measure
from steelyard.words.period import AsAt, Over, Period, year_before


def _related(rows: Sequence[Body], columns: Mapping[int, Column], place: int, *, in_sight: bool) -> Column:
    """A column of changes with its two periods, one of shares with its period and its whole."""
    column = columns[place]
    head = column.side.head
    if head.kind in CHANGES:
        return _compared(columns, place)
    if head.kind is not Kind.SHARE:
        return column
    if not column.own.spell.names_year:
        column = replace(column, period=_period_left(columns, place) or column.period)
    if in_sight and not head.against and (whole := _whole(rows, place)):
        column = replace(column, side=replace(column.side, head=replace(head, against=whole)))
    return column


def _about(numbers: Numbers, columns: Mapping[int, Column], place: int) -> int | None:
    """The column that names the measure of one of changes or shares which names none."""
    if columns[place].own.line:
        return None
    base = base_by_arithmetic(numbers, columns, place)
    return _base(columns, place) if base is None else base


def _or_others(numbers: Numbers, columns: Mapping[int, Column], place: int) -> str:
    """Why a column of changes may be about another column than the nearest: "Revenue | Cost | Profit | Growth"."""
    if columns[place].own.line or columns[place].side.head.kind not in CHANGES:
        return ""
    named: set[object] = set()
    for other, column in columns.items():
        if other >= place:
            break
        if column.side.head.kind in CHANGES:
            named.clear()
        elif column.own.line and column.side.head.kind is None and not _is_percentage(column):
            named.add(column.own.line)
    if len(named) <= 1 or base_by_arithmetic(numbers, columns, place) is not None:
        return ""
    return "which column it is the change of is not said"


PERCENTAGES: Final = frozenset(
    {Measure.MARGIN, Measure.MARKET_SHARE, Measure.STAKE, Measure.VOTING_POWER, Measure.PROBABILITY}
)
"""Measures that are counted in percent themselves."""
_ALL: Final = 100
_NEAR: Final = 16
"""Columns to either side that a column of changes or shares may be about."""
_WHOLE_TABLE: Final = 200
"""Columns up to which the row of the whole is looked for."""


def compared(rows: Sequence[Body], columns: Mapping[int, Column]) -> dict[int, Column]:
    """The columns, those of changes and shares with what they compare; each is set beside its neighbours only."""
    found = dict(columns)
    places = list(columns)
    if all(column.side.head.kind is None for column in columns.values()):
        return found
    numbers = numbers_of(rows)
    for index, place in enumerate(places):
        column = found[place]
        if column.bare and (kind := kind_by_arithmetic(numbers, _near(found, places, index), place)):
            side = replace(column.side, head=replace(column.side.head, kind=kind))
            found[place] = replace(column, side=side, unsure="" if column.unsure == BARE else column.unsure)
    for index, place in enumerate(places):
        if found[place].side.head.kind is not None:
            near = _near(found, places, index)
            column = _related(rows, near, place, in_sight=len(places) <= _WHOLE_TABLE)
            unsure = column.unsure or _or_others(numbers, near, place)
            found[place] = replace(column, base=_about(numbers, near, place), unsure=unsure)
    return found


def _near(columns: Mapping[int, Column], places: Sequence[int], index: int) -> dict[int, Column]:
    """A column with those beside it."""
    return {place: columns[place] for place in places[max(0, index - _NEAR) : index + _NEAR]}


def _whole(rows: Sequence[Body], place: int) -> str:
    """What the row is called that has 100 in a column of shares."""
    for body in rows:
        if any(cell.column == place and cell.amount and cell.amount.low == _ALL for cell in body.cells):
            lines = [line for cell in body.names if (line := read_head(cell.text).line) and not line.segment]
            return f"total {lines[0].measure.words}" if lines else ""
    return ""


def _compared(columns: Mapping[int, Column], place: int) -> Column:
    """A column of changes with the period it is of and the one it is measured against."""
    column = columns[place]
    to_before = column.side.head.against == "period-before"
    if column.own.spell.names_year:
        later = column.period
        levels = [each.period for each in columns.values() if each.side.head.kind is None and each.period]
    else:
        near, left = _levels_left(columns, place)
        levels = near if len(near) > 1 or (len(near) == 1 and _alternates(columns)) else left or _levels_of(columns)
        later = max(levels, key=lambda period: period.last, default=column.period)
    if later is None:
        return column
    earlier = column.earlier or _earlier(later, levels, to_before=to_before)
    return replace(column, period=later, earlier=earlier)


def _levels_left(columns: Mapping[int, Column], place: int) -> tuple[list[Period], list[Period]]:
    """The periods of levels to the left: those back to the column of changes before, and all."""
    near: list[Period] = []
    every: list[Period] = []
    for other, column in columns.items():
        if other >= place:
            break
        if column.side.head.kind in CHANGES:
            near = []
        elif column.side.head.kind is None and column.period:
            near.append(column.period)
            every.append(column.period)
    return near, every


def _levels_of(columns: Mapping[int, Column]) -> list[Period]:
    return [column.period for column in columns.values() if column.side.head.kind is None and column.period]


def _alternates(columns: Mapping[int, Column]) -> bool:
    """Whether each column of changes stands behind one column of levels."""
    kinds = [column.side.head.kind in CHANGES for column in columns.values() if column.side.head.kind is not Kind.SHARE]
    return all(kinds[place] != kinds[place - 1] for place in range(1, len(kinds)))


def _earlier(later: Period, levels: list[Period], *, to_before: bool) -> Period:
    """What a change of a period is measured against, among the periods beside it where it stands there."""
    if to_before:
        return period_before(later)
    a_year_ago = year_before(later)
    others = list(dict.fromkeys(level for level in levels if level != later and level.last < later.last))
    if a_year_ago in others or not others:
        return a_year_ago
    alike = [other for other in others if type(other) is type(later) and _months(other) == _months(later)]
    return max(alike or others, key=lambda period: period.last)


def _months(period: Period) -> int:
    return period.months if isinstance(period, Over) else 0


def period_before(period: Period) -> Period:
    """The period of the same length right before; of a day, the quarter's end before."""
    if isinstance(period, AsAt):
        month = period.day.year * 12 + period.day.month - 1 - 2
        return AsAt(period.day.replace(year=month // 12, month=month % 12 + 1, day=1) - timedelta(1))
    last = period.first - timedelta(1)
    if period.first.day > 1:  # weeks
        return Over(last - (period.last - period.first), last)
    month = period.first.year * 12 + period.first.month - 1 - period.months
    first = period.first.replace(year=month // 12, month=month % 12 + 1)
    return Over(first, last)


def _period_left(columns: Mapping[int, Column], place: int) -> Period | None:
    """The period of the nearest column of levels to the left."""
    left = [column for other, column in columns.items() if other < place and column.side.head.kind is None]
    return left[-1].period if left else None


def _base(columns: Mapping[int, Column], place: int) -> int | None:
    """The nearest column to the left that names a measure; of a change rather one that is no percentage."""
    left = [other for other, column in columns.items() if other < place and column.own.line and not column.own.kind]
    if columns[place].side.head.kind in CHANGES:
        left = [other for other in left if not _is_percentage(columns[other])] or left
    return left[-1] if left else None


def _is_percentage(column: Column) -> bool:
    return column.own.line is not None and column.own.line.measure in PERCENTAGES
