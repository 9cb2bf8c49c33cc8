"""Between which rates one currency was worth another in some years, by the yearly tables.

A bank, a bourse and a central bank set other rates on one day, and a day has more than one: two in a hundred are
allowed for that, and more for the last year, of which the tables have a part. A rate that is not in a table goes by way
of the dollar and of the euro, and what both allow counts. A year that a table lacks takes the nearest year that it has,
from half to twice of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from steelyard.words.interval import Interval
from steelyard.words.quantity import Currency
from steelyard.words.yearly_rates import OF_ONE_DOLLAR, OF_ONE_EURO, PARTIAL, Years

_TABLES: Final = (("USD", OF_ONE_DOLLAR), ("EUR", OF_ONE_EURO))
_OTHER_PLACES: Final = Interval(Decimal("0.98"), Decimal("1.02"))
_PARTIAL: Final = Interval(Decimal("0.85"), Decimal("1.15"))
_NO_TABLE: Final = Interval(Decimal("0.5"), Decimal(2))


def rate_span(of: Currency, into: Currency, years: Iterable[int]) -> Interval | None:
    """What one unit of a currency was worth in another, on any day of the years; nothing where no table has it."""
    return _hull([span for year in sorted(set(years)) if (span := _of_year(of.code, into.code, year))])


def span_of_all_years(of: Currency, into: Currency) -> Interval | None:
    """What one unit of a currency was worth in another on any day that the tables know."""
    known = [{year for _, table in _TABLES for year in table.get(unit.code, ())} for unit in (of, into)]
    years = known[0] & known[1]
    return _hull([span for year in sorted(years) if (span := _of_year(of.code, into.code, year))])


def _hull(spans: list[Interval]) -> Interval | None:
    lows, highs = [span.low for span in spans if span.low], [span.high for span in spans if span.high]
    return Interval(min(lows), max(highs)) if spans else None


@lru_cache(maxsize=4096)
def _of_year(of: str, into: str, year: int) -> Interval | None:
    ways = [
        theirs / own
        for base, table in _TABLES
        if (own := _worth(table, base, of, year)) and (theirs := _worth(table, base, into, year))
    ]
    if not ways:
        return None
    low, high = max(way.low for way in ways if way.low), min(way.high for way in ways if way.high)
    return (Interval(low, high) if low <= high else ways[0]) * _OTHER_PLACES


def _worth(table: Mapping[str, Years], base: str, code: str, year: int) -> Interval | None:
    """What one unit of the base of a table was worth in a currency."""
    if code == base:
        return Interval.exactly(1)
    known = table.get(code)
    if not known:
        return None
    nearest = min(known, key=lambda each: abs(each - year))
    span = Interval(*known[nearest])
    if nearest != year:
        return span * _NO_TABLE
    return span * _PARTIAL if year == PARTIAL else span
