"""Invented facts of invented companies, correct to the last printed digit: what the checks are timed on.

Each company has ten years of revenue by part and in total, the change of each, the share of each part, profit, margin
and cash, and a second source for every total. All of it is worked out from unrounded figures and printed as reports do.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from steelyard.ledger.fact import Fact
from steelyard.reading.claim import Claim
from steelyard.sources.document import Citation, Origin
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier, settled
from steelyard.words.names import DocumentId, EntityName
from steelyard.words.period import CALENDAR, Period, read_period
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

_YEARS: Final = range(2015, 2025)
_PARTS: Final = ("cloud", "phones", "services")
_EURO: Final = Currency("EUR")
_PERIODS: Final = {year: read_period(f"FY{year}", CALENDAR) for year in _YEARS}


def invented_facts(number: int, *, seed: int = 1) -> tuple[Fact, ...]:
    """So many facts, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - invented figures, no secret
    found: list[Fact] = []
    company = 0
    while len(found) < number:
        found += _company(EntityName(f"Company {company}"), chance)
        company += 1
    return tuple(found[:number])


def _company(name: EntityName, chance: random.Random) -> Iterator[Fact]:
    place = iter(range(10**6))
    before: dict[str, float] = {}
    for year in _YEARS:
        parts = {part: chance.uniform(1e8, 9e9) for part in _PARTS}
        whole = sum(parts.values())
        lines = {"": whole, **parts}
        for part, amount in lines.items():
            yield _fact(name, year, Measure.REVENUE, _money(amount, 6), place, segment=part)
            if part in before:
                change = _percent(100 * (amount / before[part] - 1), 2)
                yield _fact(
                    name, year, Measure.REVENUE, change, place, segment=part, aspect=Aspect.CHANGE, of=f"FY{year - 1}"
                )
            if part:
                share = _percent(100 * amount / whole, 1)
                yield _fact(
                    name, year, Measure.REVENUE, share, place, segment=part, aspect=Aspect.SHARE, of="total revenue"
                )
        profit = whole * chance.uniform(0.02, 0.3)
        yield _fact(name, year, Measure.NET_INCOME, _money(profit, 6), place)
        yield _fact(name, year, Measure.MARGIN, _percent(100 * profit / whole, 1), place, segment="net")
        yield _fact(name, year, Measure.CASH, _money(chance.uniform(1e8, 9e9), 3), place)
        yield _fact(name, year, Measure.REVENUE, _money(whole, 8), place, page="news", tier=Tier.PRESS)
        before = lines


def _fact(  # noqa: PLR0913 - a fact has many parts
    name: EntityName,
    year: int,
    measure: Measure,
    value: Printed,
    place: Iterator[int],
    *,
    segment: str = "",
    aspect: Aspect = Aspect.LEVEL,
    of: str = "",
    page: str = "report",
    tier: Tier = Tier.FILING,
) -> Fact:
    start = next(place) * 10
    path = f"{name} {page}.md"
    citation = Citation(
        document=DocumentId(path), path=path, line=1, span=Span(start, start + 5), quote=str(value), reader="invented/1"
    )
    return Fact(
        Claim(
            entity=name,
            measure=measure,
            aspect=aspect,
            of=of,
            segment=segment,
            period=_settled(measure, _PERIODS[year]),
            value=value,
            mode=Mode.ACTUAL,
            citation=citation,
            origin=Origin(publisher=page, title=path, day=date(year + 1, 3, 31), tier=tier),
        )
    )


def _settled(measure: Measure, period: Period) -> Period | None:
    return settled(measure, period)


def _money(amount: float, power: int) -> Printed:
    return _printed(amount, Decimal(1).scaleb(power), _EURO)


def _percent(amount: float, places: int) -> Printed:
    return _printed(amount, Decimal(1).scaleb(-places), Unit.PERCENT)


def _printed(amount: float, unit: Decimal, of: UnitOfMeasure) -> Printed:
    value = Decimal(round(Decimal(amount) / unit)).scaleb(unit.adjusted())
    return Printed(value, value, of)
