"""Days and months in English: 12 April 2024, April 12, 2024, Sept. 2024, in March, Dec-23, the December quarter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from steelyard.reading.when.form import DASH, DATE, GAP, MONTH, MONTH_STARTS, YEAR, Form, Place
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import day, days, full_year, month, months
from steelyard.reading.when.words import MONTHS, OF_MONTH, one_of

_LEAD: Final = re.compile(r"\b(?:early|late|mid|beginning|start|middle)[\s-](?:in\s|of\s)?\Z")
_CALLED: Final = re.compile(
    r"\b(?:in|of|since|by|until|till|during|through|from|to|between|early|late|mid|last|this|next|for|before|after|and"
    r"|every)[\s-]\Z"
)
"""What introduces a month: without it, March may be a march and May a verb."""
_OF_MONTH: Final = re.compile(rf"(?:['’]s)?{GAP}(?:[a-z]+{GAP})?(?:{one_of(OF_MONTH)})\b")
_REL: Final = r"(?P<rel>last|this|next|that|the\sprevious|the\ssame|the\sprior|the\sfollowing)\syear"
_BEHIND: Final = re.compile(
    rf",?{GAP}(?:of\s)?{_REL}|(?:{GAP}?['’]|{DASH})(?P<short>\d\d)(?![\w%]|[.,:/-]\d)"
    rf"|,?{GAP}(?P<every>(?:(?:of\s|in\s)?(?:each|every)\s(?:calendar\s|fiscal\s)?year|annually))"
)
_OFFSETS: Final = {"last": -1, "this": 0, "next": 1}
_NO_DAY: Final = re.compile(
    r"\s?(?:%|percent|per\scent|million|billion|trillion|thousand|bn|mn|m\b|yuan|times|x\b|['’]s\b)"
)


def _by_dashes(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """30-Sep-23, 30 Sep 23, Dec-23."""
    of, year = MONTHS[found["m"]], full_year(found["e"])
    if found["y"] or not (found["d"] or "-" in found.group()) or len(found["e"]) != 2:  # noqa: PLR2004 - digits
        return ()
    return (Mention(place.at, found.end(), day(int(found["d"]), of) if found["d"] else month(of), year),)


def _date(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """12 April 2024, April 12, 2024, April 12, Sept. 2024, March."""
    digits = found["d"] or found["e"]
    if (found["d"] and found["e"]) or (found["e"] and place.lowered[found.start("e") - 1] == "-" and not found["y"]):
        return _by_dashes(found, place)
    if not place.is_capital(found.start("m")) and not (digits and found["y"]):
        return ()  # "may", "march"
    start = place.at
    if not digits and (lead := _LEAD.search(place.before(16))):
        start -= len(lead.group())
    write = day(int(digits), MONTHS[found["m"]]) if digits else month(MONTHS[found["m"]])
    if found["y"]:
        return (Mention(start, found.end(), write, int(found["y"])),)
    if digits and not 1 <= int(digits) <= 31:  # noqa: PLR2004 - days of a month
        return ()
    return _without_year(Mention(start, found.end(), write, ask=Ask.YEAR, unit="day" if digits else "month"), place)


def _without_year(mention: Mention, place: Place) -> Sequence[Mention]:
    """The day or month with what stands behind it in place of a year."""
    behind = _BEHIND.match(place.lowered, mention.end)
    if behind is not None:
        return (_with_behind(replace(mention, end=behind.end()), behind),)
    if mention.unit == "day":
        return () if _NO_DAY.match(place.lowered, mention.end) else (mention,)
    is_called = mention.start != place.at or bool(
        _CALLED.search(place.before(9)) or _OF_MONTH.match(place.lowered, mention.end)
    )
    end = mention.end - (place.text[mention.end - 1] == ".")
    return (replace(mention, end=end, loose=not is_called),)


def _with_behind(mention: Mention, behind: re.Match[str]) -> Mention:
    if behind["short"]:
        return replace(mention, year=full_year(behind["short"]), ask=Ask.NOTHING)
    if behind["every"]:
        return replace(mention, ask=Ask.NEVER)
    word = behind["rel"].split()[-1]
    if word in _OFFSETS:
        return replace(mention, ask=Ask.OFFSET, offset=_OFFSETS[word])
    return replace(mention, ask=Ask.SAME_YEAR if word in {"that", "same"} else Ask.NEVER)


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


def _some_days(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """May 5-7, 2024; 5 to 7 May 2024."""
    first, last = int(found["a"]), int(found["b"])
    if not place.is_capital(found.start("m")) or not 1 <= first < last <= 31:  # noqa: PLR2004 - days of a month
        return ()
    write = days(MONTHS[found["m"]], first, last)
    if found["y"]:
        return (Mention(place.at, found.end(), write, int(found["y"])),)
    return (Mention(place.at, found.end(), write, ask=Ask.YEAR, unit="day"),)


_UP_TO: Final = rf"(?:\s?{DASH}\s?|{GAP}(?:to|through){GAP})"
FORMS: Final = (
    Form(
        MONTH_STARTS,
        re.compile(
            rf"(?P<m>{MONTH})\b\.?{GAP}(?P<a>\d{{1,2}})\s?{DASH}\s?(?P<b>\d{{1,2}})(?![\w%]|[.,:/]\d|{DASH})"
            rf"(?:,?{GAP}(?P<y>{YEAR})(?!\d))?"
        ),
        _some_days,
    ),
    Form(
        (
            rf"[0-3]?\d\s?{DASH}\s?[0-3]?\d\s(?={MONTH})",
            rf"[0-3]?\d\s(?:to|through)\s[0-3]?\d\s(?={MONTH})",
        ),
        re.compile(rf"(?P<a>\d{{1,2}}){_UP_TO}(?P<b>\d{{1,2}}){GAP}(?P<m>{MONTH})\b\.?(?:,?{GAP}(?P<y>{YEAR})(?!\d))?"),
        _some_days,
    ),
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
        (*MONTH_STARTS, rf"[0-3]?\d(?:st|nd|rd|th)?[\s-](?:of\s)?(?={MONTH})"),
        re.compile(DATE),
        lambda found, place: () if found["iy"] else _date(found, place),
    ),
)
