"""What the words of time in one match of the grammar say, each kind as a `Spell`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from steelyard.reading.grids.spells import NONE, Spell

_LEAP: Final = 366
MONTHS: Final = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep"
            "|october oct|november nov|december dec".split("|"),
            start=1,
        )
        for name in names.split()
    }
)
NUMBERS: Final = MappingProxyType(
    {
        **{
            "one": 1,
            "two": 2,
            "three": 3,
            "four": 4,
            "six": 6,
            "nine": 9,
            "twelve": 12,
            "thirteen": 13,
            "fourteen": 14,
        },
        **{"twenty-six": 26, "twenty-seven": 27, "thirty-nine": 39, "forty": 40, "fifty-two": 52, "fifty-three": 53},
        **{"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4},
        **{
            "一": 1,
            "二": 2,
            "三": 3,
            "四": 4,
            "六": 6,
            "九": 9,
            "十二": 12,
            "上": 1,
            "下": 2,
            "i": 1,
            "ii": 2,
            "iii": 3,
            "iv": 4,
        },
    }
)


def read_number(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word.lower()]


def read_year(text: str) -> int:
    digits = text.strip("'’")
    if len(digits) == 4:  # noqa: PLR2004 - digits of a year
        return int(digits)
    return (2000 if int(digits) < 70 else 1900) + int(digits)  # noqa: PLR2004 - no accounts of 2070 yet


def years_of(found: re.Match[str]) -> tuple[int, ...]:
    year = found.groupdict().get("year")
    return (read_year(year),) if year else ()


def part(found: re.Match[str]) -> Spell:
    kind, number = found["kind"][0].upper(), read_number(found["number"])
    if number > {"Q": 4, "H": 2, "M": 12}[kind] or not number:
        return NONE
    if kind == "M" and number == 12:  # noqa: PLR2004 - months of a year
        return Spell(years=years_of(found), months=12, expected=is_expected(found))
    return Spell(years=years_of(found), part=f"{kind}{number}", expected=is_expected(found))


def is_expected(found: re.Match[str]) -> bool:
    return bool(found.groupdict().get("expected"))


def of_year(found: re.Match[str]) -> Spell:
    return Spell(years=years_of(found), expected=is_expected(found))


def split_year(found: re.Match[str]) -> Spell:
    """FY2023/24 is named for the year it ends in; 2021-2024 are four years."""
    first, second = read_year(found["year"]), found["second"]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)  # noqa: PLR2004 - digits of a year
    if last == first + 1 and len(second) == 2:  # noqa: PLR2004 - two digits
        return Spell(years=(last,), expected=is_expected(found))
    if last < first and len(second) == 2 and 1 <= int(second) <= 12:  # noqa: PLR2004 - 2023-09 is a month
        return Spell(years=(first,), month=int(second))
    return Spell(years=(first, last), span=True) if first < last else NONE


def day(found: re.Match[str]) -> Spell:
    month = found["month"]
    number = int(month) if month.isdecimal() else MONTHS[month.lower()]
    day = int(found.groupdict().get("day") or 0)
    return Spell(years=years_of(found), month=number, day=day) if 1 <= number <= 12 and day <= 31 else NONE  # noqa: PLR2004


def months(found: re.Match[str]) -> Spell:
    return Spell(months=read_number(found["count"]))


def first_months(found: re.Match[str]) -> Spell:
    """2024年1-9月: whole months of one year."""
    first, last = int(found["first"]), int(found["last"])
    return Spell(years=years_of(found), month=last, months=last - first + 1) if 1 <= first <= last <= 12 else NONE  # noqa: PLR2004 - months


def day_of_month(found: re.Match[str]) -> Spell:
    year = found["year"] or found["year2"] or found["year3"]
    return Spell(years=(read_year(year),), month=MONTHS[found["month"].lower()])


def year_to_month(found: re.Match[str]) -> Spell:
    """2024年3月期: the year that ends with March."""
    month = int(found["month"])
    return Spell(years=years_of(found), month=month, months=12) if 1 <= month <= 12 else NONE  # noqa: PLR2004 - months


def quarter_of_month(found: re.Match[str]) -> Spell:
    return Spell(years=years_of(found), month=MONTHS[found["month"].lower()], months=3)


def some_months(found: re.Match[str]) -> Spell:
    """Jan-Nov 2024: whole months, the last in the year that is named."""
    first, last = MONTHS[found["from"].lower()], MONTHS[found["month"].lower()]
    return Spell(years=years_of(found), month=last, months=(last - first) % 12 + 1)


def between_days(found: re.Match[str]) -> Spell:
    """January 1 to June 30, 2024: whole months or weeks; any other time is none that a table is about."""
    said = {name: text for name, text in found.groupdict().items() if text}
    first, last = (
        [said.get(f"{what}{end}") or said.get(f"{what}{end}2", "") for what in ("year", "month", "day")]
        for end in ("_a", "_b")
    )
    year = int(last[0] or first[0] or 0)
    if not year:
        return NONE
    try:
        begin = date(int(first[0] or year), _number_of(first[1]), int(first[2]))
        end = date(year, _number_of(last[1]), int(last[2]))
    except ValueError:
        return NONE
    if begin > end and not first[0]:
        begin = begin.replace(year=year - 1)
    spell = Spell(years=(year,), month=end.month, day=end.day)
    days = (end - begin).days + 1
    if begin.day == 1 and (end + timedelta(1)).day == 1 and 0 < days <= _LEAP:
        return replace(spell, months=(end.year - begin.year) * 12 + end.month - begin.month + 1)
    return replace(spell, weeks=days // 7) if days > 0 and days % 7 == 0 else NONE


def _number_of(month: str) -> int:
    return int(month) if month.isdecimal() else MONTHS[month.lower()]
