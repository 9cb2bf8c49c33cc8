"""Days and months in English: 12 April 2024, April 12, 2024, Sept. 2024, in March, Dec-23, on Monday, yesterday."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.reading.when.form import DASH, DATE, GAP, MONTH, MONTH_STARTS, Form, Place
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import day, full_year, month, months, nothing
from steelyard.reading.when.words import MONTHS, WEEKDAYS, one_of

_LEAD: Final = re.compile(r"\b(?:early|late|mid|beginning|start|middle)[\s-](?:in\s|of\s)?$")
_CALLED: Final = re.compile(
    r"\b(?:in|of|since|by|until|till|during|through|from|to|between|early|late|mid|last|this|next|for|before|after|and|every)[\s-]$"
)
_REL: Final = r"(?P<rel>last|this|next|that|the\sprevious|the\ssame|the\sprior|the\sfollowing)\syear"
_OFFSETS: Final = {"last": -1, "this": 0, "next": 1}
_NO_DAY: Final = re.compile(
    r"\s?(?:%|percent|per\scent|million|billion|trillion|thousand|bn|mn|m\b|yuan|times|x\b|['’]s\b)"
)


def _date(found: re.Match[str], place: Place) -> Sequence[Mention]:
    if found["iy"]:
        return (Mention(place.at, found.end(), day(int(found["id"]), int(found["im"])), int(found["iy"])),)
    of, digits = MONTHS[found["m"]], found["d"] or found["e"]
    if found["d"] and found["e"]:
        if "-" not in found.group() or found["y"]:
            return ()
        year = full_year(found["e"])  # 30-Sep-23
        return (Mention(place.at, found.end(), day(int(found["d"]), of), year),)
    number = int(digits) if digits else 0
    if digits and not 1 <= number <= 31 and not found["y"]:  # noqa: PLR2004 - days of a month
        return ()
    if found["e"] and not found["y"] and place.lowered[found.start("e") - 1] == "-" and len(found["e"]) == 2:  # noqa: PLR2004
        return (Mention(place.at, found.end(), month(of), full_year(found["e"])),)  # Dec-23
    if not place.is_capital(found.start("m")) and not (digits and found["y"]):
        return ()  # "may", "march"
    write = day(number, of) if digits else month(of)
    start = place.at
    if not digits and (lead := _LEAD.search(place.before(16))):
        start -= len(lead.group())
    if found["y"]:
        return (Mention(start, found.end(), write, int(found["y"])),)
    return _without_year(found, place, write, start, has_day=bool(digits))


def _without_year(found: re.Match[str], place: Place, write, start: int, *, has_day: bool) -> Sequence[Mention]:  # type: ignore[no-untyped-def]
    end = found.end()
    behind = _BEHIND.match(place.lowered, end)
    if behind and behind["rel"]:
        word = behind["rel"].split()[-1]
        if word in _OFFSETS:
            return (Mention(start, behind.end(), write, ask=Ask.OFFSET, offset=_OFFSETS[word]),)
        asked = Ask.SAME_YEAR if word in {"that", "same"} else Ask.NEVER
        return (Mention(start, behind.end(), write, ask=asked),)
    if behind and behind["short"]:
        return (Mention(start, behind.end(), write, full_year(behind["short"])),)
    if behind and behind["every"]:
        return (Mention(start, behind.end(), nothing, ask=Ask.NEVER),)
    if has_day:
        if _NO_DAY.match(place.lowered, end):
            return ()
        return (Mention(start, end, write, ask=Ask.YEAR, unit="day"),)
    # a month alone: "in March", not the march, May he or Mr August
    called = bool(_CALLED.search(place.before(9))) or start != place.at
    if place.text[end - 1] == ".":
        end -= 1
    return (Mention(start, end, write, ask=Ask.YEAR, unit="month", loose=not called),)


_BEHIND: Final = re.compile(
    rf",?{GAP}(?:of\s)?{_REL}|(?:{GAP}?['’]|{DASH})(?P<short>\d\d)(?![\w%]|[.,:/-]\d)|,?{GAP}(?P<every>of\s(?:each|every)\syear)"
)


def _months(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """January-September 2009, January to June 2008, the April-June quarter."""
    first, last = MONTHS[found["m"]], MONTHS[found["z"]]
    if not (place.is_capital(place.at) and place.is_capital(found.start("z"))):
        return ()
    write = months(first, last)
    if found["y"]:
        return (Mention(place.at, found.end(), write, int(found["y"])),)
    return (Mention(place.at, found.end("z"), write, ask=Ask.YEAR, unit="part"),)


def _month_quarter(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """The December quarter, the December 2023 quarter, the September half."""
    if not place.is_capital(place.at):
        return ()
    last = MONTHS[found["m"]]
    count = {"quarter": 3, "half": 6, "half-year": 6, "half year": 6}[found["kind"].lower()]
    write = months((last - count) % 12 + 1, last)
    year = found["y"] or found["z"]
    if year:
        return (Mention(place.at, found.end(), write, int(year)),)
    if found["rel"]:
        word = found["rel"].split()[-1]
        if word in _OFFSETS:
            return (Mention(place.at, found.end(), write, ask=Ask.OFFSET, offset=_OFFSETS[word]),)
        return (Mention(place.at, found.end(), write, ask=Ask.NEVER),)
    return (Mention(place.at, found.end(), write, ask=Ask.YEAR, unit="part"),)


def _weekday(found: re.Match[str], place: Place) -> Sequence[Mention]:
    if not place.is_capital(found.start("w")) or (
        place.before(2).strip() and place.text[max(0, place.at - 2)].isupper()
    ):
        return ()
    if re.search(r"[a-z]{2}\s$", place.before(8)) and not re.search(
        r"\b(?:on|by|from|since|until|before|after|of|and|to|late|early|said|close|closed|this|price|trading|hours)\s$",
        place.before(9),
    ):
        return ()
    return (Mention(place.at, found.end(), nothing, ask=Ask.WEEKDAY, offset=WEEKDAYS[found["w"]]),)


_SAID: Final = re.compile(
    r"\b(?:said|announced|reported|released|published|closed|traded|trading|unveiled|filed)\b[^.]*$"
)


def _near_day(found: re.Match[str], place: Place) -> Sequence[Mention]:
    offset = {"yesterday": -1, "today": 0, "tomorrow": 1}[found["w"]]
    if place.lowered.startswith(("'s", "’s"), found.end()):
        return ()
    if offset == 0 and not _SAID.search(place.before(80)):
        return ()  # nowadays
    return (Mention(place.at, found.end(), nothing, ask=Ask.DAY, offset=offset),)


def _last_month_named(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Last December, next March, this May."""
    if not place.is_capital(found.start("m")):
        return ()
    write = month(MONTHS[found["m"]])
    if found["which"] == "last":
        return (Mention(place.at, found.end(), write, ask=Ask.YEAR, unit="month"),)
    return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),)


_MONTH_NAMES: Final = rf"(?:{MONTH})\b"
FORMS: Final = (
    Form(
        MONTH_STARTS,
        re.compile(
            rf"(?P<m>{MONTH})\b\.?(?:\s?{DASH}\s?|{GAP}(?:to|through|until){GAP})(?P<z>{MONTH})\b\.?"
            rf"(?:(?:,?{GAP}(?:of\s)?)(?P<y>(?:19|20)\d\d)(?!\d))?"
        ),
        _months,
    ),
    Form(
        MONTH_STARTS,
        re.compile(
            rf"(?P<m>{MONTH})\b\.?(?:{GAP}(?P<y>(?:19|20)\d\d))?(?:{GAP}|{DASH})(?P<kind>quarter|half(?:[\s-]year)?)\b"
            rf"(?:,?{GAP}(?:of\s|in\s)?(?:(?:calendar\s)?(?P<z>(?:19|20)\d\d)(?!\d)|{_REL}))?"
        ),
        _month_quarter,
    ),
    Form(
        (*MONTH_STARTS, rf"[0-3]?\d(?:st|nd|rd|th)?[\s-](?:of\s)?(?={MONTH})", r"[12][90]\d\d-[01]\d-"),
        re.compile(DATE),
        _date,
    ),
    Form(
        tuple(rf"{name}(?![a-z])" for name in WEEKDAYS),
        re.compile(rf"(?P<w>{one_of(WEEKDAYS)})\b"),
        _weekday,
    ),
    Form((r"yesterday\b", r"today\b", r"tomorrow\b"), re.compile(r"(?P<w>yesterday|today|tomorrow)"), _near_day),
    Form(
        (rf"last\s(?={MONTH})", rf"next\s(?={MONTH})", rf"this\s(?={MONTH})"),
        re.compile(rf"(?P<which>last|next|this)\s(?P<m>{MONTH})\b"),
        _last_month_named,
    ),
)
