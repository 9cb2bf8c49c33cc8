"""What is settled once a cell has its measure: its time, its base, its mode, and what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, final

from steelyard.reading.claim import mode_of
from steelyard.reading.grids.columns import CHANGES, Column
from steelyard.reading.grids.comparing import period_before
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.meaning import Meaning, Place
from steelyard.reading.grids.moneys import NO_MONEYS, Moneys
from steelyard.reading.grids.naming import named
from steelyard.reading.grids.spells import Spell
from steelyard.reading.grids.value import Read
from steelyard.sources.document import Origin
from steelyard.words.measure import BALANCES, MOVING, NEVER_NEGATIVE, Aspect, Measure, Mode, settled
from steelyard.words.names import EntityName
from steelyard.words.period import AsAt, Period, YearEnd, period_name, year_before

NO_PERIOD: Final = "the head of its column is no period"
_HELD: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER})
_PRICED_BY: Final = {
    **{"ebitda": "EBITDA", "p/e": "earnings", "earnings": "earnings", "pe": "earnings", "市盈": "earnings"},
    **{
        "p/s": "sales",
        "sales": "sales",
        "市销": "sales",
        "p/b": "book value",
        "book": "book value",
        "市净": "book value",
    },
}
"""Words in the name of a multiple, and what it is a multiple of."""
_ANY_TIME: Final = BALANCES | MOVING | {Measure.MARKET_SHARE, Measure.OTHER, Measure.EXCHANGE_RATE, Measure.EQUITY}


@lru_cache(maxsize=4096)
def _joined(own: Spell, row: Spell, section: Spell, around: Spell) -> Spell:
    return own.under(row).under(section).under(around)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Whom a table is about, and how its figures are to be taken."""

    subject: EntityName
    year_end: YearEnd
    names: Mapping[str, EntityName] = field(default_factory=dict)
    """Each spelling of a known name with the name."""
    year_ends: Mapping[EntityName, YearEnd] = field(default_factory=dict)
    """The year end of each company whose own is known."""
    moneys: Moneys = NO_MONEYS
    guessed: str = ""
    """Why it is in doubt that the subject is whom the table is about."""
    exact: bool = False
    """Whether it is written in our own notation, so that whatever could be taken otherwise is a doubt."""


def whose(place: Place, column: Column, about: About) -> tuple[EntityName, str]:
    """Whom a figure is about, and why that is in doubt: by its row, its column, its section, what stands above."""
    for subject, guessed in (
        (place.row.subject, place.row.guessed),
        (column.subject, column.side.guessed and column.side.subject == column.subject),
        (place.section.subject, place.section.guessed),
        (place.around.subject, place.around.guessed),
    ):
        if subject:
            return EntityName(subject), f"that it is about {subject!r} is told by a heading only" if guessed else ""
    return about.subject, about.guessed


def times(said: Meaning, place: Place, column: Column, year_end: YearEnd) -> tuple[Period | None, Period | None]:
    """The period of a cell, and the one that a change is measured against."""
    own = column.own.spell
    kind = column.side.head.kind
    if kind is None and own.years:
        same = year_end is column.year_end
        period, earlier = column.period if same else column.side.head.spell.period(year_end), None
    if own.names_year or (kind in CHANGES and column.earlier is not None) or (kind is Kind.SHARE and column.period):
        period, earlier = column.period, column.earlier
    else:
        spell = _joined(own, place.row.head.spell, place.section.head.spell, place.around.head.spell)
        period, earlier = spell.period(year_end), spell.earlier(year_end)
    if said.kind in CHANGES and earlier is None and period is not None:
        to_before = "period-before" in {column.side.head.against, place.row.head.against}
        earlier = period_before(period) if to_before else year_before(period)
    return period, earlier


def against(read: Read, said: Meaning, place: Place, column: Column, earlier: Period | None, about: About) -> str:
    """What a change or a share is measured against, in words."""
    if said.kind in CHANGES:
        return period_name(settled(read.measure, earlier), about.year_end)
    if said.kind is Kind.SHARE:
        told = column.side.head.against or place.row.head.against
        line = named(told) if told and not told.isascii() else None
        return (line.measure.words if line else told) or f"total {read.measure.words}"
    if read.measure is Measure.PRICE_MULTIPLE and not about.exact:
        name = f"{place.name} {' '.join(column.heads)}".lower()
        return next((whole for word, whole in _PRICED_BY.items() if word in name), "")
    if read.measure in _HELD and place.row.subject:
        return about.subject
    return ""


def mode(place: Place, column: Column, measure: Measure, period: Period | None, origin: Origin) -> Mode:
    """As its headings say, else as the source holds what it tells."""
    told = column.side.head.mode or place.row.head.mode or place.section.head.mode
    return told or mode_of(origin, measure, period)


def doubtful(read: Read, said: Meaning, place: Place, period: Period | None) -> str:  # noqa: PLR0911 - one line a reason
    """What speaks against a figure, in words; empty where nothing does."""
    caution = place.row.head.caution or place.section.head.caution
    if caution:
        return f"its row is headed {caution!r}"
    if place.of_many:
        return "it is the figure of no one company"
    if period is None:
        return "" if read.measure in MOVING and read.measure is not Measure.OTHER else NO_PERIOD
    if read.aspect is not Aspect.LEVEL:
        return ""
    if isinstance(period, AsAt) and read.measure not in _ANY_TIME:
        return f"its column names a day, and {read.measure.words} is counted over a time"
    if read.measure in NEVER_NEGATIVE and read.value.middle < 0 and not said.segment:
        return f"{read.measure.words} is below zero"
    return ""
