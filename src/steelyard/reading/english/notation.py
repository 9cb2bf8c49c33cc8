"""Periods in the notation of `docs/case.md`: those of dates, and those a year before."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from steelyard.reading.dates import When
from steelyard.words.errors import SteelyardError
from steelyard.words.period import CALENDAR, AsAt, Over, period_name, read_period, year_before


def notation_of(when: When) -> str:
    return _settled(when.notation, when.at_end) if when.notation else ""


_YEAR_LEAST: Final = 356


_YEAR_MOST: Final = 373
"""Days of a fiscal year, less one."""


@lru_cache(maxsize=4096)
def _settled(notation: str, at_end: bool) -> str:  # noqa: FBT001 - a key of the cache
    """The notation with the end of a period made a day; empty where there is no such day."""
    try:
        period = read_period(notation, CALENDAR)
        if at_end:
            return period.last.isoformat()
        if isinstance(period, Over) and _YEAR_LEAST < (period.last - period.first).days < _YEAR_MOST:
            return f"FY{period.last.year}"  # a year of 52 or 53 weeks, or one that ends in another month
        return period_name(period, CALENDAR)
    except SteelyardError:
        return ""


@lru_cache(maxsize=4096)
def a_year_before(period: str) -> str:
    """The same period of the year before; empty where there is none."""
    if not period or "/" in period:
        return ""
    try:
        read = read_period(period, CALENDAR)
    except SteelyardError:
        return ""
    match read:
        case Over() | AsAt():
            return period_name(year_before(read), CALENDAR)
