"""Arithmetic of periods in their notation: the year before, the quarter before, the last day, the years of a span.

    year_before("2023Q4") == "2022Q4"      previous("2024Q1") == "2023Q4"      last_day("2023H1") == "2023-06-30"

It goes by the calendar: whose year ends when is settled later, by whoever knows the company. What cannot be told from
the notation alone is empty.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final

_YEARS: Final = re.compile(r"\d{4}(?=\D|$)")
_PART: Final = re.compile(r"(FY)?(\d{4})([HQ])([1-4])")
_YEAR: Final = re.compile(r"(?:FY)?(\d{4})")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_SPAN: Final = re.compile(r"(FY)?(\d{4})/(?:FY)?(\d{4})")
_DAYS: Final = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})")
_MOST_YEARS: Final = 12
"""Years of a span that figures can be told of one by one."""


def year_before(notation: str) -> str:
    """The same period of the year before; empty for a span of years."""
    if _SPAN.fullmatch(notation):
        return ""
    earlier = _YEARS.sub(lambda year: str(int(year.group()) - 1), notation)
    return re.sub(r"(\d{4})-02-29", _leap, earlier)


def _leap(day: re.Match[str]) -> str:
    return day.group() if calendar.isleap(int(day[1])) else f"{day[1]}-02-28"


def previous(notation: str) -> str:
    """The period before, as long as this one; empty where that is not clear."""
    if found := _PART.fullmatch(notation):
        fiscal, year, letter, number = found[1] or "", int(found[2]), found[3], int(found[4])
        last = 4 if letter == "Q" else 2
        return f"{fiscal}{year}{letter}{number - 1}" if number > 1 else f"{fiscal}{year - 1}{letter}{last}"
    if found := _MONTH.fullmatch(notation):
        before = date(int(found[1]), int(found[2]), 1) - timedelta(1)
        return f"{before.year}-{before.month:02}"
    return year_before(notation) if _YEAR.fullmatch(notation) else ""


def last_day(notation: str) -> str:
    """The day on which it ends, by the calendar; empty where there is none."""
    if found := _YEAR.fullmatch(notation):
        return f"{found[1]}-12-31"
    if found := _PART.fullmatch(notation):
        month = int(found[4]) * (3 if found[3] == "Q" else 6)
        return f"{found[2]}-{month:02}-{calendar.monthrange(int(found[2]), min(month, 12))[1]}" if month <= 12 else ""  # noqa: PLR2004 - months
    if found := _MONTH.fullmatch(notation):
        return f"{notation}-{calendar.monthrange(int(found[1]), int(found[2]))[1]}"
    if found := _DAYS.fullmatch(notation):
        return found[2]
    return notation if re.fullmatch(r"\d{4}-\d{2}-\d{2}", notation) else ""


def first_year(notation: str) -> int | None:
    """The calendar year that it names first."""
    found = _YEARS.search(notation)
    return int(found.group()) if found else None


def years_of(notation: str) -> tuple[str, ...]:
    """Each year of a span of years; itself, if it is none."""
    found = _SPAN.fullmatch(notation)
    if found is None:
        return (notation,)
    first, last = int(found[2]), int(found[3])
    return tuple(f"FY{year}" for year in range(first, last + 1)) if first <= last < first + _MOST_YEARS else ()


def is_long(notation: str) -> bool:
    """Whether it is a year or a part of one, not a month or a day: what has "the same period a year earlier"."""
    return bool(_YEAR.fullmatch(notation) or _PART.fullmatch(notation) or _DAYS.fullmatch(notation))
