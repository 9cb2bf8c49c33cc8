"""When a figure is true: at the close of a day, or over a span of days.

A balance has a day and a flow has a span; giving each its own type keeps a year-end headcount from being summed over
four quarters. A fiscal year is named for the calendar year in which it ends, and ends on the company's own day.

    FY2021 of a company that closes on 31 March  ->  over 2020-04-01 to 2021-03-31
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, TypeAlias, final

from steelyard.words.errors import BackwardsPeriodError, PeriodNotationError


@final
@dataclass(frozen=True, slots=True, order=True)
class AsAt:
    """The close of one day: assets, debt, shares in issue, a price."""

    day: date

    @property
    def last(self) -> date:
        """The day itself, under the name that every period gives its end."""
        return self.day

    def __str__(self) -> str:
        return self.day.isoformat()


@final
@dataclass(frozen=True, slots=True, order=True)
class Over:
    """From a first day to a last, both included: revenue, cash flow, dividends."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise BackwardsPeriodError(self.first, self.last)

    @property
    def months(self) -> int:
        """Whole months, rounded: 12 for a year, also one of 52 or 53 weeks."""
        return round(((self.last - self.first).days + 1) / 30.44)

    def __str__(self) -> str:
        return f"{self.first.isoformat()}..{self.last.isoformat()}"


Period: TypeAlias = AsAt | Over


@final
@dataclass(frozen=True, slots=True)
class YearEnd:
    """The month and day on which a company's fiscal year ends; the last of February is `02-28`."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        """The last day of the fiscal year `year`."""
        last = calendar.monthrange(year, self.month)[1]
        atmonth_end = self.day >= calendar.monthrange(2023, self.month)[1]
        return date(year, self.month, last if atmonth_end else self.day)

    def fiscal_year(self, year: int) -> Over:
        """The fiscal year that ends in the calendar year `year`."""
        return Over(self.in_year(year - 1) + timedelta(1), self.in_year(year))

    def part(self, year: int, number: int, *, of: int) -> Over:
        """Part `number` of `of` equal parts of a fiscal year: quarters are of=4, halves of=2."""
        start = self.in_year(year - 1) + timedelta(1)
        months = 12 // of
        first = months_later(start, months * (number - 1))
        return Over(first, months_later(start, months * number) - timedelta(1))

    def __str__(self) -> str:
        return f"{self.month:02}-{self.day:02}"


CALENDAR: Final = YearEnd(12, 31)
"""The year end of the calendar."""

_FIRST: Final = 1600
_LAST: Final = 2400
"""Years that a company's figure can be of."""
MONTHS_OF_YEAR: Final = 12
_WEEK: Final = 7
_YEAR = re.compile(r"(?:FY)?(\d{4})")
_PART = re.compile(r"(?:FY)?(\d{4})([HQ])([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_SPAN = re.compile(r"(?:FY)?(\d{4})/(?:FY)?(\d{4})")
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})")


def read_period(text: str, year_end: YearEnd) -> Period:
    """Read a period in the notation of `docs/case.md`.

    Raises:
        PeriodNotationError: it is none, or there is no such day.
    """
    try:
        period = _read(text.strip(), year_end)
    except (ValueError, OverflowError):  # a month 13, a 30 February
        period = None
    if period is None or not _FIRST <= period.last.year <= _LAST:
        raise PeriodNotationError(text)
    return period


@lru_cache(maxsize=4096)  # a file of facts names the same few periods again and again
def _read(text: str, year_end: YearEnd) -> Period | None:  # noqa: PLR0911 - one line a notation
    if found := _YEAR.fullmatch(text):
        return year_end.fiscal_year(int(found[1]))
    if found := _PART.fullmatch(text):
        of = {"H": 2, "Q": 4}[found[2]]
        number = int(found[3])
        return year_end.part(int(found[1]), number, of=of) if number <= of else None
    if found := _DAY.fullmatch(text):
        return AsAt(date.fromisoformat(text))
    if found := _MONTH.fullmatch(text):
        first = date(int(found[1]), int(found[2]), 1)
        return Over(first, months_later(first, 1) - timedelta(1))
    if found := _SPAN.fullmatch(text):
        start, end = year_end.fiscal_year(int(found[1])), year_end.fiscal_year(int(found[2]))
        return Over(start.first, end.last)
    if found := _DAYS.fullmatch(text):
        return Over(date.fromisoformat(found[1]), date.fromisoformat(found[2]))
    return None


def read_year_end(text: str) -> YearEnd:
    """Read `MM-DD`.

    Raises:
        PeriodNotationError: there is no such day in a year.
    """
    try:
        day = date.fromisoformat(f"2024-{text}")
    except ValueError:
        raise PeriodNotationError(text) from None
    return YearEnd(day.month, day.day)


def period_name(period: Period | None, year_end: YearEnd) -> str:
    """The shortest name of a period that `read_period` reads back; empty where there is none.

    >>> period_name(Over(date(2020, 4, 1), date(2021, 3, 31)), YearEnd(3, 31))
    'FY2021'
    """
    match period:
        case None:
            return ""
        case AsAt():
            return str(period)
        case Over(first, last):
            year = last.year
            names = [f"FY{year}", *(f"{year}H{n}" for n in (1, 2)), *(f"{year}Q{n}" for n in (1, 2, 3, 4))]
            names += [f"{year + 1}H1", *(f"{year + 1}Q{n}" for n in (1, 2, 3)), f"{first.year}-{first.month:02}"]
            names += [f"{year_of(first, year_end)}/{year_of(last, year_end)}"]
            return next((name for name in names if read_period(name, year_end) == period), str(period))


def plain_name(period: Period | None, year_end: YearEnd) -> str:
    """The name that an analyst would write in a list of facts; empty where there is none.

    Any twelve months are a fiscal year, named for the year in which they end, and a period of weeks takes the months
    that it is meant for. What has no name is written by its first and last month, or day.

    >>> plain_name(Over(date(2023, 4, 1), date(2024, 3, 31)), CALENDAR)
    'FY2024'
    >>> plain_name(Over(date(2019, 6, 30), date(2019, 9, 28)), CALENDAR)
    '2019Q3'
    >>> plain_name(Over(date(2023, 1, 1), date(2023, 9, 30)), CALENDAR)
    '2023-01/2023-09'
    """
    if not isinstance(period, Over):
        return period_name(period, year_end)
    meant = _in_whole_months(period)
    for each in (period, meant):
        if ".." not in (name := period_name(each, year_end)):
            return name
    if meant.months == MONTHS_OF_YEAR:
        return f"FY{meant.last.year}"
    first = f"{meant.first:%Y-%m}" if meant.first.day == 1 else str(meant.first)
    last = f"{meant.last:%Y-%m}" if meant.last == month_end(meant.last) else str(meant.last)
    return f"{first}/{last}"


def _in_whole_months(period: Over) -> Over:
    """The same period from the first of a month to the end of one, where both are within a week; else itself."""
    this = period.first.replace(day=1)
    first = min(this, months_later(this, 1), key=lambda day: abs(day - period.first))
    end = month_end(period.last)
    last = min(end, end.replace(day=1) - timedelta(1), key=lambda day: abs(day - period.last))
    near = max(abs(first - period.first), abs(last - period.last)) <= timedelta(_WEEK)
    return Over(first, last) if near and first <= last and 1 <= period.months <= MONTHS_OF_YEAR else period


def year_of(day: date, year_end: YearEnd) -> int:
    """The fiscal year that a day falls in."""
    return day.year if day <= year_end.in_year(day.year) else day.year + 1


def year_before(period: Period) -> Period:
    """The same period a year earlier."""
    match period:
        case AsAt(day):
            earlier = months_later(day, -12)
            return AsAt(month_end(earlier) if day == month_end(day) else earlier)
        case Over(first, last):
            return Over(months_later(first, -12), months_later(last + timedelta(1), -12) - timedelta(1))


def years_between(earlier: Period, later: Period) -> int:
    """Whole years from the end of one period to the end of another, rounded."""
    return round((later.last - earlier.last).days / 365.25)


def month_end(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or the last of it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
