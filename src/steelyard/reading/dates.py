"""Dates and periods in English text: years, quarters, halves, months, days, spans of years.

    "in the third quarter of 2017"   2017Q3         "at the end of 2023"        2023-12-31
    "12 April 2024"                  2024-04-12     "from 2018 to 2021"         2018/2021

What is found is kept in the notation of `docs/case.md`, so that it can be settled later by the year end of whichever
company it turns out to be about.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, final

from steelyard.sources.span import Span
from steelyard.words.errors import SteelyardError
from steelyard.words.notation import AMOUNT
from steelyard.words.period import Period, YearEnd, read_period

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep"
        "|october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTH: Final = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_END: Final = r"(?:the\s+)?(?:end|close)\s+of\s+(?:the\s+)?(?:(?:fiscal\s+)?year\s+)?"
_COUNTED: Final = re.compile(
    r"\s+(?:[a-z-]+\s+)?(?:employees|people|staff|users|customers|nodes|stores|shops|outlets|pupils)\b"
)


@final
@dataclass(frozen=True, slots=True)
class When:
    """A period the text names, where, and whether it means the end of it ("at the end of 2023")."""

    notation: str
    span: Span
    quote: str
    at_end: bool = False
    shift: str = ""
    """For words that point at another period of the text: "year-before" (a year earlier, 上年同期: the same period of
    the year before), "period-before" (the previous quarter, 环比). `notation` is then empty until somebody settles it."""

    def period(self, year_end: YearEnd) -> Period | None:
        """The period, by the year end of the company that it is about; none where there is no such day."""
        try:
            period = read_period(self.notation, year_end)
            return read_period(period.last.isoformat(), year_end) if self.at_end else period
        except SteelyardError:
            return None


def _day(found: re.Match[str]) -> str:
    return f"{found['year']}-{_MONTHS[found['month'].lower()]:02}-{int(found['day']):02}"


def _month(found: re.Match[str]) -> str:
    return f"{found['year']}-{_MONTHS[found['month'].lower()]:02}"


def _part(found: re.Match[str]) -> str:
    return f"{found['year']}{found['kind'][0].upper()}{_ORDINALS[found['ordinal'].lower()]}"


def _months_ended(found: re.Match[str]) -> str:
    """Three, six, nine or twelve months that end on a month's last day, as a span of days."""
    count = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "year": 12}[(found["count"] or "year").lower()]
    last = date.fromisoformat(_day(found))
    month = last.year * 12 + last.month - count
    first = date(month // 12, month % 12 + 1, 1)
    ends_month = (last + timedelta(1)).day == 1
    return f"{first.isoformat()}..{last.isoformat()}" if ends_month else ""


def _months_to(found: re.Match[str]) -> str:
    """The same months where only the last of them is named: "the three months to March 2024"."""
    count = {"three": 3, "six": 6, "nine": 9, "twelve": 12, "year": 12}[(found["count"] or "year").lower()]
    end = int(found["year"]) * 12 + _MONTHS[found["month"].lower()]  # the month after the last, counted from 0
    first, after = divmod(end - count, 12), divmod(end, 12)
    return f"{first[0]}-{first[1] + 1:02}-01..{date(after[0], after[1] + 1, 1) - timedelta(1)}"


def _some_months(found: re.Match[str]) -> str:
    """A part of a year that is no half and no quarter of ours: kept apart from the year, and not settled."""
    return found.group()


_DAY_OF: Final = rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR})"
_DAY_US: Final = _DAY_OF.replace(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?" + _MONTH, _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?"
)
_ENDED: Final = (
    r"\b(?:the\s+)?(?:(?P<count>three|six|nine|twelve)\s+months|(?:fiscal\s+|financial\s+)?year)\s+(?:ended|to)\s+"
)

_GRAMMAR: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), write)
    for pattern, write in (
        (_ENDED + _DAY_OF, _months_ended),
        (_ENDED + _DAY_US, _months_ended),
        (_ENDED + rf"(?:the\s+end\s+of\s+)?{_MONTH}\s+{_YEAR}\b", _months_to),
        (rf"\b(?:(?:first|last)\s+)?(?:\w+)\s+months\s+(?:of|in)\s+(?:fiscal\s+)?{_YEAR}\b", _some_months),
        (rf"\b{_DAY_OF}\b", _day),
        (rf"\b{_DAY_US}\b", _day),
        (r"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b", lambda found: found["iso"]),
        (rf"\b(?P<ordinal>first|second|third|fourth)\s+(?P<kind>quarter)\s+(?:of\s+)?(?:fiscal\s+)?{_YEAR}\b", _part),
        (rf"\b(?P<ordinal>first|second)\s+(?P<kind>half)\s+(?:of\s+)?(?:fiscal\s+)?{_YEAR}\b", _part),
        (rf"\b(?P<part>[QH][1-4])\s?{_YEAR}\b", lambda found: found["year"] + found["part"].upper()),
        (rf"\b{_YEAR}\s?(?P<part>[QH][1-4])\b", lambda found: found["year"] + found["part"].upper()),
        (rf"\b{_MONTH}\s+{_YEAR}\b", _month),
        (
            r"\b(?:from|between)\s+(?:fiscal\s+)?(?P<first>(?:19|20)\d\d)\s+(?:to|and)\s+(?:fiscal\s+)?(?P<last>(?:19|20)\d\d)\b",
            lambda found: f"{found['first']}/{found['last']}",
        ),
        (
            r"\b(?P<first>(?:19|20)\d\d)\s?[-\u2013]\s?(?P<last>(?:19|20)\d\d)\b(?![-\u2013/.,]\d)",
            lambda found: f"{found['first']}/{found['last']}",
        ),
        (rf"\b(?:FY\s?|fiscal\s+(?:year\s+)?|financial\s+year\s+){_YEAR}\b", lambda found: f"FY{found['year']}"),
        (rf"\b{_YEAR}\b(?![-\u2013/.,]\d)", lambda found: found["year"]),
    )
)
_AT_END: Final = re.compile(rf"\b{_END}$", re.IGNORECASE)


def read_dates(text: str) -> tuple[When, ...]:
    """Every date and period of the text, the longest reading of each place, in order."""
    found_dates: list[When] = []
    taken = bytearray(len(text))
    for pattern, write in _GRAMMAR:
        for found in pattern.finditer(text):
            span = Span(found.start(), found.end())
            if any(taken[span.start : span.end]):
                continue
            if not _stands_alone(text, found):
                continue
            if notation := _notation(found, write):
                at_end = bool(_AT_END.search(text[max(0, span.start - 40) : span.start]))
                taken[span.start : span.end] = b"\x01" * (span.end - span.start)
                found_dates.append(When(notation, span, span.of(text), at_end))
    return tuple(sorted(found_dates, key=lambda when: when.span))


def _notation(found: re.Match[str], write: Callable[[re.Match[str]], str]) -> str:
    try:
        return write(found)
    except ValueError:  # the 31 June of a careless writer
        return ""


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Whether a bare year is no count of things and no part of a longer number."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() :]
    if before and (before in ",.$£€¥%/" or before.isalnum()):
        return False
    if not found.group().isdigit():
        return True
    amount = AMOUNT.match(text, found.start())
    touched = (
        amount is not None
        and amount.end("number") == found.end()
        and any(amount[part] for part in ("scale", "name", "unit"))
    )
    return not touched and not _COUNTED.match(after)
