"""The day that a text prints at its top: a line that is nothing else, or the dateline of a release.

A day is taken only where its place says that it is the day of publication. The end of a quarter that stands alone is
the end of what is reported, and two days that contradict one another are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from steelyard.sources.convert.captions import is_sentence
from steelyard.sources.convert.days import read_day

_LINES: Final = 12
"""Lines at the top among which a day is looked for."""
_CHARACTERS: Final = 2_500
_LONGEST: Final = 80
_LONGEST_SAID: Final = 200
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY: Final = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|"
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)"
)
_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|星期.\s*|周.\s*)"
_TIME: Final = (
    r"(?:,?\s*(?:at\s+)?T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}|[+-]\d\d:?\d\d)?)"
)
_PUBLISH: Final = r"(?:发布|發布|發佈|公告|披露|公布|公佈|刊发|刊發|刊登|发表|發表|发稿|發稿)"
_SAYS: Final = (
    r"(?:(?:first\s+)?(?:published|posted|released?|dated?|issued|announced|reported)(?:\s+on|\s+at)?\s*[:：]?\s*|"
    r"(?:release|publication|issue|filing|announcement)\s+date\s*[:：]?\s*|"
    r"date\s+of\s+(?:release|publication|issue|announcement)\s*[:：]?\s*|"
    rf"{_PUBLISH}(?:时间|時間|日期|日|于|於)?\s*[:：]?\s*|日\s*期\s*[:：]\s*)"
)
_PLACE: Final = (
    r"(?:(?-i:[A-ZÀ-Þ])[^\W\d]{1,20}\.?(?:[ -](?-i:[A-ZÀ-Þ])[^\W\d]{1,20}\.?){0,2},\s*|[\u4e00-\u9fff]{2,5}[,，\s]\s*)"
)
"""A town before the day of a letter or a release."""
_NO_PLACE: Final = re.compile(
    r"\b(?:sheets?|statements?|positions?|results?|accounts?|reports?|quarters?|years?|months?|weeks?|income|ended|"
    r"ending|meeting|conference|inc|ltd|plc|corp|co|updated?|call|deadline|due)\b|截|止|表|期|会|會",
    re.IGNORECASE,
)
_INSIDE: Final = re.compile(
    rf"(?:{_PUBLISH}\s*(?:时间|時間|日期|日)|(?<!\w)日\s*期|\b(?:release|publication|announcement)\s+date)\s*[:：]\s*"
    rf"(?P<day>{_DAY})",
    re.IGNORECASE,
)
"""A day that is said to be that of publication, among other things on its line."""
_ALONE: Final = re.compile(
    rf"\W*(?P<says>{_SAYS})?(?P<place>{_PLACE})?(?P<weekday>{_WEEKDAY})?(?P<day>{_DAY})(?P<time>{_TIME})?"
    r"(?P<source>\s*(?:来源|來源|作者|编辑|編輯|source|by).{0,40})?\W*",
    re.IGNORECASE,
)
_RELEASE: Final = re.compile(
    rf"(?:\(?[^\W\d_][^\n\d]{{1,60}}[,，(（]\s*|\(?){_WEEKDAY}?(?P<day>{_DAY})\s*(?:\)|）)?\s*"
    r"(?:/\S+/|\((?-i:[A-Z])[^)\n]{2,40}\)|--|[–—:：]|\s-\s)",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(
    rf"(?P<place>{_PLACE}){_WEEKDAY}?(?P<day>{_DAY})[.．]\s+(?=(?-i:[\"“A-ZÀ-Þ]))", re.IGNORECASE
)
"""Zurich, 14 February 2024. Acme today …"""
_WAITS: Final = re.compile(
    r"\b(?:ended|ending|as of|as at|at|through|until|to|and|from|since|dated)\W*$|截至|截止|止$", re.IGNORECASE
)
_QUARTER_ENDS: Final = frozenset({(3, 31), (6, 30), (9, 30), (12, 31)})


def dateline(text: str, *, in_words: bool = False) -> date | None:
    """The day of publication that is printed at the top of a text, if there is one and no other.

    Args:
        text: the text.
        in_words: take only a day that the text says is the one of publication, none that stands there alone.
    """
    found = list(_days(text[:_CHARACTERS]))
    said = {day for day, is_said in found if is_said} or {day for day, _ in found if not in_words}
    return said.pop() if len(said) == 1 else None


def _days(text: str) -> Iterator[tuple[date, bool]]:
    """Each day at the top, and whether the text says that it is the day of publication."""
    before = ""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for line in lines[:_LINES]:
        alone = _ALONE.fullmatch(line) if len(line) <= _LONGEST else None
        if alone and _NO_PLACE.search(alone["place"] or ""):
            alone = None
        release = None if alone else _release(line)
        found = alone or release
        day = read_day(found["day"]) if found else None
        if day and release:
            yield day, True
        elif day and alone and not (_WAITS.search(before) and not is_sentence(before)):
            is_said = bool(alone["says"] or alone["weekday"] or alone["time"])
            if is_said or (day.month, day.day) not in _QUARTER_ENDS:
                yield day, bool(alone["says"])
        before = line


def _release(line: str) -> re.Match[str] | None:
    """The day with which a release or a letter begins, or which its line calls that of publication."""
    letter = _LETTER.match(line)
    if letter and _NO_PLACE.search(letter["place"]):
        letter = None
    return _RELEASE.match(line) or letter or _INSIDE.search(line[:_LONGEST_SAID])
