"""Parts of a year in English: quarters, halves, some months or weeks, and what ended on a day.

the third quarter of fiscal 2025      three months ended September 30, 2024      the first nine months of 2023
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from steelyard.reading.when.form import DASH, DATE, GAP, OF_YEAR, Form, Place
from steelyard.reading.when.mention import Ask, Mention, Write
from steelyard.reading.when.notations import (
    fiscal,
    full_year,
    months,
    months_to,
    nothing,
    part,
    weeks_to,
    whole,
)
from steelyard.reading.when.words import COUNTS, MONTHS, ORDINALS, WEEKS, one_of

_OFFSETS: Final = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_COUNT: Final = rf"(?:{one_of((*COUNTS, *WEEKS))}|\d{{1,2}})"
_YEAR_MONTHS: Final = 12
_NUMBERED: Final = re.compile(rf"\b(?:{one_of(ORDINALS)}|final)[\s-](?:fiscal[\s-])?\Z")


def _count(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS.get(word) or WEEKS[word]


def _ended(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Three months ended September 30, 2024; the year to March; 52 weeks ended 28 December 2019."""
    unit = (found["unit"] or found["span"])[:4].rstrip("s-")
    lead = _NUMBERED.search(place.before(20)) if unit in {"quar", "half", "year"} else None
    at = place.at - len(lead.group()) if lead else place.at
    number, of, year = _day_of(found)
    if not of:
        return ()
    if found["m"] and not (found["y"] or place.is_capital(found.start("m"))):
        return ()
    count = _count(found["count"]) if found["count"] else {"quar": 3, "half": 6, "week": 1, "mont": 1}.get(unit, 12)
    count *= 3 if found["count"] and unit == "quar" else 1
    is_weeks = unit.startswith("week")

    def again(month: int, day: int) -> Write:
        if found["also"] or (is_weeks and not day):
            return nothing
        return weeks_to(count, month, day) if is_weeks else months_to(count, month, day)

    write = again(of, number)
    end = found.end() - found.group().endswith(".")
    if year:
        return (Mention(at, end, write, year, again=again),)
    return (Mention(at, end, write, ask=Ask.YEAR, unit="part", again=again),)


def _day_of(found: re.Match[str]) -> tuple[int, int, int | None]:
    """Day (0: none told), month (0: none that could be) and year of a date."""
    if found["iy"]:
        return int(found["id"]), int(found["im"]), int(found["iy"])
    if found["d"] and found["e"]:
        return 0, 0, None
    digits = found["d"] or found["e"]
    return int(digits) if digits else 0, MONTHS[found["m"]], int(found["y"]) if found["y"] else None


def _in_year(found: re.Match[str], place: Place, write: Write, *, fiscal_write: Write) -> Sequence[Mention]:
    """A part of a year, with the year that stands behind it, if one does."""
    is_fiscal = found["cal"] in {"fiscal", "financial"} or "fy" in found.group()[-8:] or bool(found["fiscal"])
    if not is_fiscal and place.before(7) == "fiscal ":
        is_fiscal, place = True, place._replace(at=place.at - 7)
    write = fiscal_write if is_fiscal else write
    digits = found["y"] or found["y2"]
    if digits:
        year = full_year(digits)
        if found["yy"] and int(found["yy"]) == (year + 1) % 100:
            return (Mention(place.at, found.end(), fiscal_write, year + 1),)
        end = found.end("y") if found["yy"] else found.end()
        return (Mention(place.at, end, write, year),)
    if found["rel"]:
        word = found["rel"]
        if found["earlier"] or word in {"previous", "prior", "preceding"}:
            return (Mention(place.at, found.end(), write, ask=Ask.NEVER),)
        if word in _OFFSETS and not is_fiscal:
            return (Mention(place.at, found.end(), write, ask=Ask.OFFSET, offset=_OFFSETS[word]),)
        return (Mention(place.at, found.end(), write, ask=Ask.SAME_YEAR),)
    return (Mention(place.at, found.end(), write, ask=Ask.YEAR, unit="fiscal" if is_fiscal else "part"),)


def _ordinal(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """The third quarter of 2017, first-half, the final quarter of last year, fourth quarters of 2019."""
    kind = found["kind"][0].upper()
    word = found["ordinal"]
    last = 4 if kind == "Q" else 2
    number = last if word in {"last", "final", "closing"} else 1 if word == "opening" else ORDINALS[word]
    if number > last:
        return ()
    if (
        word in {"last", "final", "closing"}
        and not found["y"]
        and not found["y2"]
        and not found["own"]
        and not found["rel"]
    ):
        return ()
    name = f"{kind}{number}"
    return _in_year(found, place, part(name), fiscal_write=part(name, is_fiscal=True))


def _two(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """The third and fourth quarters of 2023."""
    kind = found["kind"][0].upper()
    one, other = ORDINALS[found["one"]], ORDINALS[found["ordinal"]]
    if max(one, other) > (4 if kind == "Q" else 2):
        return ()
    (last,) = _in_year(found, place, part(f"{kind}{other}"), fiscal_write=part(f"{kind}{other}", is_fiscal=True))
    is_fiscal = last.write is part(f"{kind}{other}", is_fiscal=True)
    first = replace(last, end=found.end("one"), write=part(f"{kind}{one}", is_fiscal=is_fiscal))
    return (first, replace(last, start=found.start("ordinal")))


def _some(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """The first nine months of 2023, the last three months of the year, nine months of fiscal 2019."""
    unit, count = found["unit"], _count(found["count"])
    count *= 3 if unit.startswith("quarter") else 1
    which = found["which"] or "first"
    settled = bool(found["y"] or found["y2"] or found["own"] or found["rel"])
    if unit.startswith("week") or not 1 <= count <= _YEAR_MONTHS:
        return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),)
    if which in {"last", "past", "next", "following", "coming", "previous", "preceding"} and not settled:
        return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),)
    if found["which"] is None and not (found["y"] or found["y2"]):
        return ()
    if which in {"next", "following", "coming", "previous", "preceding", "past"}:
        return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),)
    at_start = which in {"first", "initial", "opening"}
    name = {(True, 3): "Q1", (True, 6): "H1", (False, 3): "Q4", (False, 6): "H2"}.get((at_start, count))
    if count == _YEAR_MONTHS:
        return _in_year(found, place, whole, fiscal_write=fiscal)
    first, last = (1, count) if at_start else (_YEAR_MONTHS + 1 - count, _YEAR_MONTHS)
    write = part(name) if name else months(first, last)
    if found["which"] is None and name:  # "six months in 2023"
        write = nothing
    return _in_year(found, place, write, fiscal_write=part(name, is_fiscal=True) if name else nothing)


_COUNT_STARTS: Final = (
    *(rf"{word}(?=[\s-](?:and|month|week|quarter|to\s))" for word in (*COUNTS, *WEEKS)),
    r"\d\d?(?=[\s-](?:and\s|month|week))",
)
_ORDINAL_STARTS: Final = tuple(
    rf"{word}[\s-](?:fiscal[\s-]|financial[\s-])?(?=quarter|half)"
    for word in (*ORDINALS, "final", "last", "closing", "opening")
)
_WHICH: Final = (
    "first",
    "last",
    "past",
    "next",
    "initial",
    "final",
    "opening",
    "following",
    "coming",
    "previous",
    "preceding",
)
FORMS: Final = (
    Form(
        (
            *_COUNT_STARTS,
            r"half[\s-]years?(?=\s(?:then\s)?(?:ended|ending|to|through)\s|[\s-]period)",
            r"years?(?=\s(?:then\s)?(?:ended|ending|to|through)\s|[\s-]period)",
            r"quarters?(?=\s(?:ended|ending|to|through)\s|[\s-]period)",
            r"weeks?(?=\s(?:ended|ending)\s)",
            r"months?(?=\s(?:ended|ending)\s)",
            r"half(?=[\s-](?:year|period|ended|ending|to\s))",
            r"fiscal(?=\s(?:year|quarter|half))",
            r"financial(?=\s(?:year|quarter|half))",
            r"calendar(?=\s(?:year|quarter))",
            r"full(?=[\s-]year)",
        ),
        re.compile(
            rf"(?:(?P<also>{_COUNT}(?:[\s-]months?)?{GAP}(?:and|to){GAP}(?:the\s)?)?"
            rf"(?P<count>{_COUNT})[\s-](?:calendar\s|fiscal\s)?(?P<unit>months?|weeks?|quarters)"
            rf"|(?:fiscal\s|financial\s|calendar\s|full[\s-])?(?P<span>quarters?|half(?:[\s-]years?)?|years?|weeks?|months?))(?:[\s-]periods?)?"
            rf",?{GAP}(?:then\s)?(?:ended|ending|to|through|until|up\sto){GAP}(?:on\s|in\s)?(?:the\s)?"
            rf"(?:(?:end|close)\sof\s|end-)?(?:[a-z]{{3,6}}day,?\s)?{DATE}"
        ),
        _ended,
    ),
    Form(
        _ORDINAL_STARTS,
        re.compile(
            rf"(?P<ordinal>{one_of((*ORDINALS, 'final', 'last', 'closing', 'opening'))})(?:{GAP}|{DASH})"
            r"(?P<fiscal>fiscal[\s-]|financial[\s-])?"
            rf"(?P<kind>quarter|half)(?:s|[\s-]year)?\b"
            r"(?!\s(?:century|hour|mile|point|pound|cup|dozen|million|billion|(?:ended|ending|to)\s"
            r"|of\s(?:an?|this|the|that|last|next)\s(?:decade|century|month|week|day|night|match|game|list|table)))"
            rf"(?:\s(?:results|revenue|sales)(?=\sof\sfiscal))?{OF_YEAR}"
        ),
        _ordinal,
    ),
    Form(
        tuple(rf"{word}(?=\s(?:and|to|through)\s)" for word in ORDINALS),
        re.compile(
            rf"(?P<one>{one_of(ORDINALS)})\s(?:and|to|through)\s(?:the\s)?(?P<ordinal>{one_of(ORDINALS)})"
            rf"(?:{GAP}|{DASH})(?P<fiscal>fiscal[\s-])?(?P<kind>quarter|half|halve)s?\b{OF_YEAR}"
        ),
        _two,
    ),
    Form(
        (*(rf"{word}(?=\s(?:{_COUNT}))" for word in _WHICH), *_COUNT_STARTS),
        re.compile(
            rf"(?:(?P<which>{one_of(_WHICH)}){GAP}(?:full\s)?)?(?P<count>{_COUNT})"
            rf"(?:{GAP}|{DASH})(?P<fiscal>fiscal\s)?(?P<unit>months?|quarters?|weeks?)\b(?:[\s-]periods?)?{OF_YEAR}"
        ),
        _some,
    ),
)
