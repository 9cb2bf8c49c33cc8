"""Dates and periods in English and Chinese text: years, quarters, halves, months, days, spans.

    "in the third quarter of 2017"   2017Q3         "at the end of 2023"        2023, its end
    "12 April 2024"                  2024-04-12     "from 2018 to 2021"         2018/2021
    2023年前三季度      2023-01-01..2023-09-30        "a year earlier"            year-before

What is found is kept in the notation of `docs/case.md`, so that it can be settled later by the year end of whichever
company it turns out to be about.

Promises (each is a property test)
    - The dates are in the order of the text and never overlap.
    - `when.span.of(text) == when.quote`.
    - A notation is empty or one that `read_period` reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, final

from steelyard.reading.when.english import english_mentions
from steelyard.reading.when.lists import listed
from steelyard.reading.when.mention import Mention
from steelyard.reading.when.settle import Settled, settled
from steelyard.reading.when.spans import spanned
from steelyard.sources.span import Span
from steelyard.words.errors import SteelyardError
from steelyard.words.period import Period, YearEnd, read_period

_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_WIDE: Final = re.compile(r"[\uff05\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a\uff5e]+")
_NARROW: Final = dict(zip(range(0xFF01, 0xFF5F), range(0x21, 0x7F), strict=True))


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
    the year before), "period-before" (the previous quarter, 环比). `notation` is then empty: `shifted` of
    `steelyard.words.period_shift` settles it from the period that it points away from."""

    def period(self, year_end: YearEnd) -> Period | None:
        """The period, by the year end of the company that it is about; none where there is no such day."""
        try:
            period = read_period(self.notation, year_end)
            return read_period(period.last.isoformat(), year_end) if self.at_end else period
        except SteelyardError:
            return None


def read_dates(text: str, *, published: date | None = None) -> tuple[When, ...]:
    """Every date and period of the text, the longest reading of each place, in order.

    Args:
        text: running text, or one cell.
        published: the day of the document, by which "last year" and "on 12 April" are settled.
    """
    lowered = _lowered(text)
    mentions = english_mentions(text, lowered)
    if _CHINESE.search(text):
        from steelyard.reading.when.chinese import chinese_mentions  # noqa: PLC0415 - its tables take long to build

        mentions = _apart(chinese_mentions(lowered), mentions)
    mentions = list(spanned(listed(mentions, lowered), lowered))
    return tuple(_when(each, text) for each in settled(text, mentions, published))


def _when(each: Settled, text: str) -> When:
    mention = each.mention
    span = Span(mention.start, mention.end)
    return When(each.notation, span, span.of(text), mention.at_end, each.shift)


def _lowered(text: str) -> str:
    """The text in lower case, full-width signs as narrow ones, each character in its place."""
    if text.isascii():
        return text.lower()
    narrow = _WIDE.sub(lambda found: found.group().translate(_NARROW), text)
    lowered = narrow.lower()
    if len(lowered) != len(text):  # İ is two letters in lower case
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in narrow)
    return lowered


def _apart(first: list[Mention], second: list[Mention]) -> list[Mention]:
    """Both, in order; of two that overlap the longer one, or else the first."""
    kept: list[Mention] = []
    for mention in sorted((*first, *second), key=lambda each: (each.start, -each.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept
