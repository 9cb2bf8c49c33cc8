"""The columns of a block: what their headings say and what period they are of."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, final

from steelyard.reading.grids.companies import may_be_company
from steelyard.reading.grids.heads import Head, is_whole
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.layout import Block
from steelyard.reading.grids.sides import Side, Whom, side_of
from steelyard.words.period import CALENDAR, Period, YearEnd
from steelyard.words.quantity import Currency, Unit

_RECENT: Final = 12
BARE: Final = "its column says no more than '%'"
CHANGES: Final = frozenset({Kind.CHANGE, Kind.EITHER})


@final
@dataclass(frozen=True, slots=True)
class Column:
    """One column: its headings together with those around the table."""

    side: Side
    """With what the corner, the titles and the caption say."""
    own: Head
    """What its own headings say."""
    period: Period | None
    earlier: Period | None = None
    """What its changes are measured against."""
    base: int | None = None
    """The column to its left that names the measure of a column of changes or shares."""
    unsure: str = ""
    bare: bool = False
    """Whether it is headed by a percent sign and nothing else."""
    subject: str = ""
    """Whom its own headings name."""
    year_end: YearEnd = CALENDAR
    """By which year end its period was settled."""
    beside: Period | None = None
    """The period that the nearest column to the left names, for one that names a measure and no time."""
    heads: tuple[str, ...] = ()
    """The words of its headings."""
    plain: bool = False
    """Whether it names a time and a unit only, so that what its cells mean is the business of their rows."""


def columns_of(block: Block, around: Side, whom: Whom, year_end: YearEnd) -> dict[int, Column]:
    """Every column of a block that holds something."""
    columns: dict[int, Column] = {}
    named: Period | None = None
    recent: deque[int] = deque(maxlen=_RECENT)
    for place, cells in block.columns.items():
        own = side_of(cells, whom)
        side = own.within(replace(around, head=replace(around.head, rest="", kind=None)))
        spell = side.head.spell
        kind = _kind(own.head, [columns[other] for other in list(recent)])
        if kind is not own.head.kind:
            side = replace(side, head=replace(side.head, kind=kind))
        unsure = f"its column is headed {own.head.caution!r}" if own.head.caution else ""
        bare = kind is not None and own.head.kind is None
        if bare:
            unsure = unsure or BARE
        if place in block.shared and len(block.columns) > 1:
            unsure = "no heading of its own stands over its column"
        period = spell.period(year_end)
        if own.head.spell.years:
            named = period
        columns[place] = Column(
            side,
            own.head,
            period,
            spell.earlier(year_end),
            unsure=unsure,
            bare=bare,
            subject=own.subject,
            beside=named if own.head.line and not own.head.spell else None,
            year_end=year_end,
            heads=tuple(cell.text for cell in cells),
            plain=_is_plain(own, kind),
        )
        recent.append(place)
    return _with_years_of_others(_of_whom(columns, around), year_end)


def _of_whom(columns: dict[int, Column], around: Side) -> dict[int, Column]:
    """The columns; one whose heading may name a company that is not known is unsure."""
    beside = any(column.subject for column in columns.values())
    parts = around.head.line is not None or any(is_whole(text) for each in columns.values() for text in each.heads)
    found = dict(columns)
    for place, column in columns.items():
        own, whole = column.own, is_whole(column.own.rest)
        if (
            own.rest
            and not (own.line or own.kind or whole or column.subject or column.unsure)
            and may_be_company(own.rest, beside_companies=beside, in_parts=parts)
        ):
            found[place] = replace(column, unsure=f"{own.rest!r} may be a company, and no part of one")
    return found


def _with_years_of_others(columns: dict[int, Column], year_end: YearEnd) -> dict[int, Column]:
    """The columns; quarters beside one year and no other are taken to be that year's: "Q1 | Q2 | Q3 | Q4 | FY2023"."""
    years = {column.own.spell.years for column in columns.values() if column.own.spell.years}
    if len(years) != 1:
        return columns
    (told,) = years
    return {
        place: replace(column, beside=replace(column.own.spell, years=told).period(year_end))
        if (column.own.spell.part or column.own.spell.month) and column.period is None
        else column
        for place, column in columns.items()
    }


def _is_plain(own: Side, kind: Kind | None) -> bool:
    return kind is None and own.head.line is None and not own.head.rest


def _kind(head: Head, before: Sequence[Column]) -> Kind | None:
    """What the figures of a column are; one headed "%" beside money is a share, and a change beside two periods."""
    if head.kind is Kind.EITHER and head.counting is not None and head.counting.unit is Unit.PERCENT:
        return Kind.CHANGE
    bare = (
        head.counting is not None
        and head.counting.unit is Unit.PERCENT
        and head.kind is None
        and head.line is None
        and not head.rest
    )
    if not bare or not before:
        return head.kind
    last = before[-1]
    is_money = last.own.counting is not None and isinstance(last.own.counting.unit, Currency)
    if last.side.head.kind in CHANGES:
        return Kind.CHANGE
    if head.spell.names_year or is_money:
        return Kind.SHARE
    levels = {column.period for column in before if column.side.head.kind is None and column.period}
    return Kind.CHANGE if len(levels) > 1 else Kind.SHARE
