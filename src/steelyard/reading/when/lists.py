"""Mentions that stand in a list share what only one of them says: the month, the kind, the year.

the years ended December 31, 2019 and 2018        two years
June 30 and December 31, 2019                     two days of one year
at 31 December 2019 it was 13.0 (2018: 13.5)      two days
2021、2022及2023财年                                three fiscal years
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from steelyard.reading.when.form import DASH, GAP, YEAR
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import ends, fiscal, whole

_MORE: Final = re.compile(
    rf"(?:\s?,{GAP}{YEAR}(?=\s?,|\s(?:and|or|&)\s)){{0,8}}(?:\s?,)?{GAP}(?:and|or|&|versus|vs\.?){GAP}(?:in\s)?{YEAR}"
    rf"(?![\d%]|[.,]\d|{DASH}\d|/\d|\s(?:million|billion|yuan))"
)
_YEARS: Final = re.compile(YEAR)
_LISTED: Final = re.compile(rf"\s?(?:,|/|&|\band\b|\bor\b|,\s?and|、|及|和|与|與|至|{DASH}|to|through)\s?(?:the\s)?")
_JOINED: Final = re.compile(
    r"\s?(?:,\s?and|,|&|and|or|to|versus|vs\.?|compared\s(?:to|with)|and\s(?:at|for)|、|及|和|与|與)\s?"
)
TO: Final = re.compile(rf"\s?(?:{DASH}|to|through|until|till|up\sto|至|到|~|～)\s?(?:the\s)?")
_CHINESE_AND: Final = frozenset({"及", "和", "、", "与", "與"})
_CLOSE: Final = 8
_FEW: Final = 4
_NEAR: Final = 24
_SAME_SENTENCE: Final = 250
_DAY: Final = re.compile(r"\d{4}-(\d\d)-(\d\d)")


def listed(mentions: list[Mention], lowered: str) -> list[Mention]:
    """The mentions with what their lists say filled in."""
    filled = list(_with_more_years(mentions, lowered))
    filled = list(_with_owners(_without_weekdays(filled, lowered), lowered))
    _look_ahead(filled, lowered)
    _look_back(filled, lowered)
    return filled


def _with_more_years(mentions: list[Mention], lowered: str) -> Iterator[Mention]:
    """The second year of "December 31, 2019 and 2018" as a day too; what stood there as a bare year gives way."""
    covered = 0
    for mention in mentions:
        if mention.start < covered:
            continue
        yield mention
        if mention.ask is not Ask.NOTHING or mention.year is None or mention.write is whole:
            continue
        more = _MORE.match(lowered, mention.end)
        if more is None:
            continue
        for year in _YEARS.finditer(lowered, more.start(), more.end()):
            yield replace(mention, start=year.start(), end=year.end(), year=int(year.group()))
        covered = more.end()


def _without_weekdays(mentions: list[Mention], lowered: str) -> Iterator[Mention]:
    """The day of the week beside a date says nothing of its own: "Saturday, December 28, 2019"."""
    last = len(mentions) - 1
    for n, mention in enumerate(mentions):
        if mention.ask is Ask.WEEKDAY:
            behind = n < last and lowered[mention.end : mentions[n + 1].start] in {" ", ", ", " (", ","}
            before = n > 0 and lowered[mentions[n - 1].end : mention.start] in {" ", ", ", " (", "("}
            if behind or before:
                continue
        yield mention


def _with_owners(mentions: Iterable[Mention], lowered: str) -> Iterator[Mention]:
    """One mention for "last year's December quarter"."""
    owner: Mention | None = None
    for mention in mentions:
        if owner is not None:
            if mention.ask is Ask.YEAR and lowered[owner.end : mention.start] in {"'s ", "’s "}:
                yield replace(
                    mention, start=owner.start, ask=owner.ask, offset=owner.offset, year=owner.year, loose=False
                )
                owner = None
                continue
            yield owner
        owner = mention if mention.write is whole and mention.ask in {Ask.OFFSET, Ask.NOTHING} else None
        if owner is None:
            yield mention
    if owner is not None:
        yield owner


def _look_ahead(mentions: list[Mention], lowered: str) -> None:
    """What stands before takes the year, or the kind, of the one that it is listed with."""
    for here in range(len(mentions) - 2, -1, -1):
        first, second = mentions[here], mentions[here + 1]
        if second.start - first.end > _CLOSE:
            continue
        if second.year is not None and second.ask is Ask.NOTHING:
            mentions[here] = _listed_with(first, second, lowered)
        elif first.unit == second.unit == "day" and (first.ask, second.ask) == (Ask.YEAR, Ask.NEVER):
            mentions[here] = replace(first, ask=Ask.NEVER)  # "15 January and 15 July of each year"


def _listed_with(first: Mention, second: Mention, lowered: str) -> Mention:
    if not _LISTED.fullmatch(lowered, first.end, second.start):
        return first
    if first.write is whole and second.write is fiscal and lowered[first.start : first.end].isdigit():
        return replace(first, write=fiscal)
    if first.ask is Ask.YEAR and second.year is not None:
        one, other = first.write(second.year), second.notation
        if one and other and ends(one) <= ends(other):
            return replace(first, year=second.year, ask=Ask.NOTHING, loose=False)
        if one and other and TO.fullmatch(lowered, first.end, second.start):
            return replace(first, year=second.year - 1, ask=Ask.NOTHING, loose=False)
    chinese = lowered[first.end : second.start] in _CHINESE_AND
    if chinese and second.again is not None and (day := _DAY.fullmatch(first.notation)):
        return replace(first, write=second.again(int(day[1]), int(day[2])), again=second.again)
    return first


def _look_back(mentions: list[Mention], lowered: str) -> None:
    """What stands behind takes the kind of the one before it."""
    for here in range(1, len(mentions)):
        second = mentions[here]
        if second.write is whole:
            if _is_bracketed(second, lowered):
                mentions[here] = _compared(mentions, here, lowered)
        elif mentions[here - 1].again is not None:
            mentions[here] = _led_by(mentions[here - 1], second, lowered)


def _compared(mentions: list[Mention], here: int, lowered: str) -> Mention:
    """The year in "(2018: 12.4 million)" as a period of the kind that the sentence named before."""
    second = mentions[here]
    for first in reversed(mentions[max(0, here - _FEW) : here]):
        if second.start - first.end > _SAME_SENTENCE or "\n" in lowered[first.end : second.start]:
            break
        if first.notation and first.write is not whole and first.year != second.year:
            return replace(second, write=first.write, at_end=first.at_end, again=first.again)
    return second


def _led_by(first: Mention, second: Mention, lowered: str) -> Mention:
    """The second of "the three months ended March 31, 2024 and December 31, 2023" as three months too."""
    if first.again is None or second.start - first.end >= _NEAR:
        return second
    day = _DAY.fullmatch(second.notation)
    if day is None or _JOINED.fullmatch(lowered, first.end, second.start) is None:
        return second
    return replace(second, write=first.again(int(day[1]), int(day[2])), again=first.again)


def _is_bracketed(mention: Mention, lowered: str) -> bool:
    """Whether it is all that stands between a bracket and a colon: "(2018: 12.4 million)"."""
    before = lowered[max(0, mention.start - 2) : mention.start].rstrip()
    behind = lowered[mention.end : mention.end + 2].lstrip()
    return before.endswith(("(", "（", "[")) and behind.startswith((":", "："))
