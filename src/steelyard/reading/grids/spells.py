"""The period a heading names, put together from the words of all headings over a column.

    "Three months ended September 30," over "2024"     2024-07-01..2024-09-30
    "As of December 31, 2023"                          2023-12-31
    "FY24", "Year ended 31 March 2024", "2023年度"      a fiscal year
    "1Q24", "Q3 FY2024", "9M23", "截至9月30日止九個月"    parts of one

What one heading says is a `Spell` (`spelling` reads it); those of several headings are joined by `under`, and
`Spell.period` makes a period of them. What does not name a year names none.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Final, final

from steelyard.words.errors import SteelyardError
from steelyard.words.period import AsAt, Over, Period, YearEnd, read_period

_TO_DATE: Final = MappingProxyType({"Q1": "Q1", "Q2": "H1", "H1": "H1", "Q3": "M9", "M9": "M9"})
"""From the beginning of the year to the end of a part of it."""


@final
@dataclass(frozen=True, slots=True)
class Spell:
    """What headings say about a time; a part that none names is empty."""

    years: tuple[int, ...] = ()
    month: int = 0
    day: int = 0
    months: int = 0
    """How long it is: 3, 6, 9, 12."""
    weeks: int = 0
    part: str = ""
    """A part of a fiscal year: `Q1`, `H2`, `M9` for its first nine months."""
    instant: bool = False
    """Whether it is told as the state of a day: "as of"."""
    to_date: bool = False
    """Whether it runs from the beginning of the year: "year to date"."""
    expected: bool = False
    span: bool = False
    """Whether the years are the two ends of one time: "2021-2024"."""
    back: int | None = None
    """Years back from the time that a heading above names: 0 for 本期, 1 for 上年同期."""

    def __bool__(self) -> bool:
        return self != NONE

    @property
    def names_year(self) -> bool:
        """Whether there is a year in it."""
        return bool(self.years)

    def _years_under(self, upper: Spell) -> tuple[int, ...]:
        if self.years or self.back is None:
            return self.years or upper.years
        return tuple(year - self.back for year in upper.years[:1])

    def _part_under(self, upper: str, *, length: bool) -> str:
        if self.to_date:
            return _TO_DATE.get(upper, "")
        return "" if length else upper

    def under(self, upper: Spell) -> Spell:
        """This one, with what it leaves open taken from a heading above it."""
        length = bool(self.months or self.weeks or self.part or self.instant or self.to_date)
        day = bool(self.month)
        return replace(
            self,
            years=self._years_under(upper),
            back=self.back if self.back is not None else upper.back if not self.years else None,
            month=self.month or (0 if self.part else upper.month),
            day=self.day if day else (0 if self.part else upper.day),
            months=self.months or (0 if length else upper.months),
            weeks=self.weeks or (0 if length else upper.weeks),
            part=self.part
            or (_TO_DATE.get(upper.part, "") if self.to_date and not day else "" if length or day else upper.part),
            instant=self.instant or (not length and upper.instant),
            to_date=self.to_date or (not length and upper.to_date),
            expected=self.expected or upper.expected,
            span=self.span or (not self.years and upper.span),
        )

    def period(self, year_end: YearEnd) -> Period | None:
        """The period, by the year end of the company where no day is named."""
        if not self.years:
            return None
        try:
            return _period(self, self.years[0], year_end)
        except (ValueError, SteelyardError):
            return None

    def beside(self, second: Spell) -> Spell:
        """This one and what the same heading says behind it; of two days or lengths the first holds."""
        if not self:
            return second
        length = self if self.months or self.weeks or self.part else second
        return Spell(
            years=(*self.years, *second.years),
            month=self.month or second.month,
            day=self.day if self.month else second.day,
            months=length.months,
            weeks=length.weeks,
            part=length.part,
            instant=self.instant or second.instant,
            to_date=self.to_date or second.to_date,
            expected=self.expected or second.expected,
            span=self.span or second.span,
            back=self.back if self.back is not None else second.back,
        )

    def earlier(self, year_end: YearEnd) -> Period | None:
        """The second of two years that are set against each other: "2024 vs 2023"."""
        if len(self.years) != 2 or self.span:  # noqa: PLR2004 - two years
            return None
        return replace(self, years=self.years[1:]).period(year_end)


NONE: Final = Spell()


@lru_cache(maxsize=4096)
def _period(spell: Spell, year: int, year_end: YearEnd) -> Period | None:  # noqa: C901, PLR0911 - one line a kind
    if spell.span and len(spell.years) == 2:  # noqa: PLR2004 - two years
        return read_period(f"{spell.years[0]}/{spell.years[1]}", year_end)
    if len(set(spell.years)) > 2:  # noqa: PLR2004 - three years name no period
        return None
    if spell.part:
        if spell.part[0] == "M":
            whole = year_end.fiscal_year(year)
            return Over(whole.first, year_end.part(year, int(spell.part[1:]), of=12).last)
        return read_period(f"{year}{spell.part}", year_end)
    if spell.month:
        last = date(year, spell.month, spell.day or calendar.monthrange(year, spell.month)[1])
        if spell.weeks:
            return Over(last - timedelta(spell.weeks * 7 - 1), last)
        if spell.months:
            return _months_to(last, spell.months)
        if spell.to_date:
            return Over(year_end.fiscal_year(year if last <= year_end.in_year(year) else year + 1).first, last)
        if spell.day or spell.instant:
            return AsAt(last)
        return Over(date(year, spell.month, 1), last)
    if spell.instant:
        return AsAt(year_end.in_year(year))
    if spell.months in {0, 12} and not spell.weeks and not spell.to_date:
        return year_end.fiscal_year(year)
    return None  # three months, and not said which


def _months_to(last: date, count: int) -> Period | None:
    """So many months up to a day; a year of 52 weeks begins on the day after the same weekday's."""
    month = last.year * 12 + last.month - count
    if (last + timedelta(1)).day == 1:
        return Over(date(month // 12, month % 12 + 1, 1), last)
    weeks = {3: 13, 6: 26, 9: 39, 12: 52}.get(count)
    return None if weeks is None else Over(last - timedelta(weeks * 7 - 1), last)
