"""Whether a line above a table is a title, or running text, which speaks of something else.

    is_running("The group had 3,412 employees.")      True
    is_running("Employees by function, 31 May 2024")  False

A title is short, has no full stop and no figures but years, days and units. A sentence that says what follows ("The
table below shows our revenue by segment:") is as good as a title.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from steelyard.reading.grids.counting import cut_counting
from steelyard.reading.grids.spelling import spell_in

_STOPS: Final = frozenset(".!?。！？")
_SHORT_FORM: Final = re.compile(
    r"(?:inc|ltd|co|corp|plc|llc|no|approx|etc|est|excl|incl|vs|dept|jr|sr|mio|mln|bn|mn|[a-z]|(?:[a-z]\.){1,4}[a-z])",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r"\b(?:was|were|is|are|had|has|have|rose|fell|grew|dropped|climbed|employs|operates|said|says|announced|posted"
    r"|expects|expect|will|would|remains|remained|reached|became|owns|stood|totall?ed|amounted|announces)\b"
    r"|达到|達到|增长了|增長了|增加了|下降了|减少了|減少了|拥有|擁有|实现了|實現了",
    re.IGNORECASE,
)
_TELLS_OF_TABLE: Final = re.compile(
    r"\b(?:as\s+follows|following|below|sets?\s+(?:forth|out)|table|summari[sz]es|(?:is|are)\s+(?:presented|shown|given"
    r"|analy[sz]ed)|presents|shows?)\b|如下|下表|以下|列示|所示",
    re.IGNORECASE,
)
_NUMBERS_OF_HEADS: Final = re.compile(
    r"\b(?:table|exhibit|figure|chart|note|item|part|schedule|section|page|phase|class|level|tier|top|ifrs|ias|asc|no\.?)"
    r"\s*[\d.]{1,6}\b|^\W*\d{1,2}(?:\.\d{1,2}){0,3}[.、)]?\s|[(（]\d{1,2}[)）]|[表图圖]\s*[\d.-]{1,6}",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(
    r"\b(?:FY|CY)?(?:19|20)\d\d(?:[/-]\d\d)?[AE]?\b(?!\s{0,2}%)|\b(?:[HQ][1-4]|[1-4][HQ])\b|\b(?:FY|CY)\s?'?\d\d\b"
)
_DIGIT: Final = re.compile(r"\d")
_LONGEST_TITLE: Final = 160
_LONGEST: Final = 300


@lru_cache(maxsize=2048)
def is_running(text: str) -> bool:
    """Whether a line is running text, which names no measure for the table below it."""
    words = " ".join(text.split())
    if len(words) > _LONGEST or has_figures(words):
        return True
    if _TELLS_OF_TABLE.search(words):
        return False
    return len(words) > _LONGEST_TITLE or _ends_as_sentence(words) or _VERB.search(words) is not None


def has_figures(words: str) -> bool:
    """Whether a line holds figures of its own: more than years, days, units, and its own number."""
    if not _DIGIT.search(words):
        return False
    left, _ = cut_counting(_NUMBERS_OF_HEADS.sub(" ", words))
    left, _ = spell_in(" ".join(left.split()))
    return _DIGIT.search(_YEARS.sub(" ", left)) is not None


def _ends_as_sentence(words: str) -> bool:
    end = words.rstrip('”"’)） ')
    if end[-1:] not in _STOPS or (" " not in end and end.isascii()):
        return False
    return end[-1] != "." or _SHORT_FORM.fullmatch(end[:-1].rpartition(" ")[2].lstrip("(（")) is None
