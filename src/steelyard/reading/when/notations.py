"""How a kind of period is written for a year: the functions that a mention carries."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from steelyard.reading.when.mention import Write
from steelyard.words.errors import SteelyardError
from steelyard.words.period import CALENDAR, AsAt, Over, read_period

_WEEK: Final = 7
_CENTURY: Final = 100
_TURN: Final = 60


def nothing(_year: int) -> str:
    """The notation of what cannot be written."""
    return ""


def whole(year: int) -> str:
    """A year: 2023."""
    return str(year)


def fiscal(year: int) -> str:
    """A fiscal year: FY2023."""
    return f"FY{year}"


def full_year(digits: str) -> int:
    """The year that four digits, or the last two, mean: 23 is 2023."""
    year = int(digits)
    if year >= _CENTURY:
        return year
    return year + (2000 if year < _TURN else 1900)


@lru_cache(maxsize=64)
def part(name: str, *, is_fiscal: bool = False) -> Write:
    """A quarter or a half: Q3, H1."""
    head = "FY" if is_fiscal else ""
    return lambda year: f"{head}{year}{name}"


@lru_cache(maxsize=128)
def years(before: int, *, is_fiscal: bool = False) -> Write:
    """The years from so many before it to the one it is asked for."""
    head = "FY" if is_fiscal else ""
    return lambda year: f"{head}{year - before}/{head}{year}"


@lru_cache(maxsize=16)
def month(number: int) -> Write:
    """A month of the calendar."""
    return lambda year: f"{year}-{number:02}"


@lru_cache(maxsize=512)
def day(number: int, of: int) -> Write:
    """Day `number` of the month `of`; empty where there is none."""
    return lambda year: f"{year}-{of:02}-{number:02}" if _is_day(year, of, number) else ""


@lru_cache(maxsize=256)
def days(of: int, first: int, last: int) -> Write:
    """From one day of a month to another."""
    one, other = day(first, of), day(last, of)
    return lambda year: f"{one(year)}..{other(year)}" if first < last and other(year) else ""


@lru_cache(maxsize=256)
def months(first: int, last: int) -> Write:
    """From the first day of a month to the last of another; from the year before where the first is the later one."""
    return lambda year: (
        f"{year - (first > last)}-{first:02}-01..{year}-{last:02}-{calendar.monthrange(year, last)[1]:02}"
    )


@lru_cache(maxsize=1024)
def months_to(count: int, last: int, on: int = 0) -> Write:
    """So many months up to a day, or to the end of a month where no day is told.

    A period that ends within a week of a month's end but not on it has weeks of thirteen a quarter.
    """

    def write(year: int) -> str:
        if on and not _is_day(year, last, on):
            return ""
        end = date(year, last, on or calendar.monthrange(year, last)[1])
        if _is_month_end(end):
            first = _months_earlier(end.replace(day=1), count - 1)
        elif (count % 3 == 0 and (end + timedelta(_WEEK)).month != end.month) or (count % 3 == 0 and end.day <= _WEEK):
            first = end - timedelta(_WEEK * 13 * count // 3 - 1)
        else:
            first = _months_earlier(end + timedelta(1), count)
        return f"{first}..{end}"

    return write


@lru_cache(maxsize=256)
def weeks_to(count: int, last: int, on: int) -> Write:
    """So many weeks up to a day."""

    def write(year: int) -> str:
        if not _is_day(year, last, on):
            return ""
        end = date(year, last, on)
        return f"{end - timedelta(_WEEK * count - 1)}..{end}"

    return write


def begins(notation: str) -> date:
    """The first day of a period in our notation, by the calendar; the first of all days if it is none."""
    period = _read(notation)
    return period.first if isinstance(period, Over) else period.day


def ends(notation: str) -> date:
    """The last day of it."""
    return _read(notation).last


def span_of(first: str, last: str) -> str:
    """From the first day of one period to the last of another; empty where that is none."""
    start, end = begins(first), ends(last)
    return f"{start}..{end}" if start <= end else ""


def _read(notation: str) -> AsAt | Over:
    try:
        return read_period(notation, CALENDAR)
    except SteelyardError:
        return AsAt(date.min)


def _is_day(year: int, of: int, number: int) -> bool:
    return 1 <= of <= 12 and 1 <= number <= calendar.monthrange(year, of)[1]  # noqa: PLR2004 - months of a year


def _is_month_end(end: date) -> bool:
    return (end + timedelta(1)).day == 1


def _months_earlier(start: date, count: int) -> date:
    year, number = divmod(start.year * 12 + start.month - 1 - count, 12)
    return date(year, number + 1, min(start.day, calendar.monthrange(year, number + 1)[1]))
