"""Days and months near the document's own day: on Monday, yesterday, last December."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.reading.when.form import MONTH, Form, Place
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import month, nothing
from steelyard.reading.when.words import MONTHS, WEEKDAYS, one_of

_A_WORD: Final = re.compile(r"[a-z]{2}\s\Z")
_BEFORE_WEEKDAY: Final = re.compile(
    r"\b(?:on|by|from|since|until|before|after|of|and|to|late|early|said|close|closed|this|price|trading|hours)\s\Z"
)
_SAID: Final = re.compile(
    r"\b(?:said|announced|reported|released|published|closed|traded|trading|unveiled|filed)\b[^.]*\Z"
)
_DAYS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _weekday(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """On Monday, not Black Friday."""
    is_name = _A_WORD.search(place.before(8)) and not _BEFORE_WEEKDAY.search(place.before(9))
    if is_name or not place.is_capital(place.at):
        return ()
    return (Mention(place.at, found.end(), nothing, ask=Ask.WEEKDAY, offset=WEEKDAYS[found["w"]]),)


def _near_day(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Yesterday, tomorrow; today where it is no "nowadays"."""
    offset = _DAYS[found["w"]]
    if place.lowered.startswith(("'s", "’s"), found.end()) or (offset == 0 and not _SAID.search(place.before(80))):
        return ()
    return (Mention(place.at, found.end(), nothing, ask=Ask.DAY, offset=offset),)


def _month_by_name(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Last December, next March, this May."""
    if not place.is_capital(found.start("m")):
        return ()
    if found["which"] == "last":
        return (Mention(place.at, found.end(), month(MONTHS[found["m"]]), ask=Ask.YEAR, unit="month"),)
    return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),)


FORMS: Final = (
    Form(
        tuple(rf"{name}(?![a-z])" for name in WEEKDAYS),
        re.compile(rf"(?P<w>{one_of(WEEKDAYS)})\b"),
        _weekday,
    ),
    Form((r"yesterday\b", r"today\b", r"tomorrow\b"), re.compile(r"(?P<w>yesterday|today|tomorrow)"), _near_day),
    Form(
        (rf"last\s(?={MONTH})", rf"next\s(?={MONTH})", rf"this\s(?={MONTH})"),
        re.compile(rf"(?P<which>last|next|this)\s(?P<m>{MONTH})\b"),
        _month_by_name,
    ),
)
