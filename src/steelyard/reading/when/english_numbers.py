"""Days written in numbers alone: 2023-09-30, 2023/9/30, 31.12.2008, 12/31/2019, 2019-01, 03/2024."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.reading.when.form import TIME, YEAR, YEAR_STARTS, Form, Place
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import day, full_year, month, months, nothing, part, span_of

_MONTHS: Final = 12


def _day_first(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """31.12.2008, 12/31/2019; where day and month could be either, neither."""
    first, second, year = int(found["c"]), int(found["e"]), full_year(found["z"])
    has_century = len(found["z"]) > 2  # noqa: PLR2004 - digits
    clear = max(first, second) > _MONTHS >= min(first, second)
    day_first = first > _MONTHS or (found["sep"] == "." and second <= _MONTHS)
    if not clear and found["sep"] != "." and first != second:
        return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),) if has_century else ()
    number, of = (first, second) if day_first else (second, first)
    if not has_century and not 1 <= of <= _MONTHS:
        return ()
    if found["from"]:
        return _from_day(found, place, number, of, year)
    return (Mention(place.at, found.end(), day(number, of), year),)


def _from_day(found: re.Match[str], place: Place, number: int, of: int, year: int) -> Sequence[Mention]:
    """1.1.-30.9.2009."""
    start, month_of_start = map(int, found["from"].split("."))
    one = day(start, month_of_start)

    def write(last: int) -> str:
        first, end = one(last), day(number, of)(last)
        return span_of(first, end) if first and end else ""

    return (Mention(place.at, found.end(), write, year),)


def _year_first(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2023-09-30, 2023/9/30, 2023.09.30."""
    return (Mention(place.at, found.end(), day(int(found["b"]), int(found["a"])), int(found["y"])),)


def _month(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2019-01, 03/2024; "2009-10" is a span of years."""
    year, number = int(found["y"]), int(found["m"])
    if found["sep"] == "-" and found.start("y") == place.at and number > year % 100 > 0:
        return ()
    return (Mention(place.at, found.end(), month(number), year),)


def _months(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """1-9/2009: from January to September."""
    first, last = int(found["a"]), int(found["b"])
    if not 1 <= first < last <= _MONTHS:
        return ()
    name = {(1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2"}.get((first, last))
    return (Mention(place.at, found.end(), part(name) if name else months(first, last), int(found["y"])),)


FORMS: Final = (
    Form(
        (r"1?\d\s?[-–]\s?1?\d\s?/",),
        re.compile(rf"(?<![\w./-])(?P<a>\d\d?)\s?[-–]\s?(?P<b>\d\d?)\s?/\s?(?P<y>{YEAR})(?![\w%/-]|[.,]\d)"),
        _months,
    ),
    Form(
        (r"[0-3]?\d[./-][0-3]?\d[./-]\d\d", r"[0-3]?\d\.[01]?\d\.?\s?[-–]\s?[0-3]?\d\.[01]?\d\."),
        re.compile(
            rf"(?<![\w./-])(?:(?P<from>\d{{1,2}}\.\d{{1,2}})\.?\s?[-–]\s?)?(?P<c>\d{{1,2}})(?P<sep>[./-])(?P<e>\d{{1,2}})(?P=sep)(?P<z>{YEAR}|\d\d)(?!\w|[./-]\d){TIME}"
        ),
        _day_first,
    ),
    Form(
        YEAR_STARTS,
        re.compile(
            rf"(?<![\w./-])(?P<y>{YEAR})(?P<sep>[./-])(?P<a>0?[1-9]|1[0-2])(?P=sep)(?P<b>0?[1-9]|[12]\d|3[01])"
            rf"(?!\d|[./-]\d){TIME}"
        ),
        _year_first,
    ),
    Form(
        YEAR_STARTS,
        re.compile(rf"(?<![\w./-])(?P<y>{YEAR})(?P<sep>[-/])(?P<m>0[1-9]|1[0-2])(?![\w%./-]|,\d)"),
        _month,
    ),
    Form(
        (rf"[01]?\d/{YEAR}",),
        re.compile(rf"(?<![\w./-])(?P<m>0?[1-9]|1[0-2])(?P<sep>/)(?P<y>{YEAR})(?![\w%/-]|[.,]\d)"),
        _month,
    ),
)
