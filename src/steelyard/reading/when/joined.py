"""Mentions that belong together: lists that share a month or a kind, and spans from one to another.

the years ended December 31, 2019 and 2018      June 30 and December 31, 2019      from May 2003 to April 2019
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from steelyard.reading.when.form import DASH, GAP, YEAR
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import between, whole
from steelyard.words.errors import SteelyardError
from steelyard.words.period import CALENDAR, AsAt, read_period

_MORE: Final = re.compile(
    rf"(?:\s?,{GAP}{YEAR}(?=\s?,|\s(?:and|or|&)\s)){{0,8}}(?:\s?,)?{GAP}(?:and|or|&|versus|vs\.?){GAP}(?:in\s)?{YEAR}"
    rf"(?![\d%]|[.,]\d|{DASH}\d|/\d|\s(?:million|billion|yuan))"
)
_MORE_ZH: Final = re.compile(r"(?!)")
_YEARS: Final = re.compile(YEAR)
_END_OF: Final = re.compile(
    r"(?:\b(?:as\s)?(?:end|close)\sof\s(?:the\s)?(?:(?:fiscal|financial|calendar)\s)?(?:(?:year|period|month|quarter)\s)?|\bend[\s-]|\byear[\s-]end\s)$"
)
_ARTICLE: Final = re.compile(r"(?<![a-z])the\s$")
_LIST: Final = re.compile(rf"\s?(?:,|/|&|\band\b|\bor\b|,\s?and|、|及|和|与|與|至|{DASH}|to|through)\s?")
_TO: Final = re.compile(rf"\s?(?:{DASH}|to|through|until|till|up\sto|至|到|~|～)\s?")
_AND: Final = re.compile(r"\s?and\s?")
_BETWEEN: Final = re.compile(r"\b(?:between)\s(?:the\s)?$")
_FROM: Final = re.compile(r"\b(?:from|between)\s(?:the\s)?$")


def joined(mentions: list[Mention], lowered: str) -> list[Mention]:
    """The mentions with their lists filled in and their spans made one."""
    listed = list(_with_lists(mentions, lowered))
    _inherit(listed, lowered)
    return [_with_lead(mention, lowered) for mention in _spans(listed, lowered)]


def _with_lists(mentions: list[Mention], lowered: str) -> Iterator[Mention]:
    """ "December 31, 2019 and 2018": the second as a day too; the bare years found there give way."""
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


def _inherit(mentions: list[Mention], lowered: str) -> None:
    """ "June 30 and December 31, 2019": the first takes the year of the one that it is listed with."""
    for here in range(len(mentions) - 2, -1, -1):
        first, second = mentions[here], mentions[here + 1]
        if first.ask is not Ask.YEAR or second.year is None or second.ask is not Ask.NOTHING:
            continue
        if second.start - first.end > 8 or not _LIST.fullmatch(lowered, first.end, second.start):  # noqa: PLR2004
            continue
        one, other = first.write(second.year), second.notation
        if one and other and _ends(one) <= _ends(other):
            mentions[here] = replace(first, year=second.year, ask=Ask.NOTHING, loose=False)
        elif one and other and _TO.fullmatch(lowered, first.end, second.start):
            mentions[here] = replace(first, year=second.year - 1, ask=Ask.NOTHING, loose=False)


def _spans(mentions: list[Mention], lowered: str) -> Iterator[Mention]:
    here = 0
    while here < len(mentions):
        first = mentions[here]
        second = mentions[here + 1] if here + 1 < len(mentions) else None
        if second is not None and (made := _span(first, second, lowered)):
            yield made
            here += 2
        else:
            yield first
            here += 1


def _span(first: Mention, second: Mention, lowered: str) -> Mention | None:
    """One mention for "from A to B" and "between A and B", where both are known and of one kind."""
    if first.ask is Ask.YEAR and second.ask is Ask.YEAR and _TO.fullmatch(lowered, first.end, second.start):
        return _open_span(first, second)
    if second.start - first.end > 12 or first.year is None or second.year is None:  # noqa: PLR2004 - characters
        return None
    if first.ask is not Ask.NOTHING or second.ask is not Ask.NOTHING or not (first.notation and second.notation):
        return None
    before = lowered[max(0, first.start - 14) : first.start]
    is_between = bool(_BETWEEN.search(before)) and bool(_AND.fullmatch(lowered, first.end, second.start))
    if not is_between and not _TO.fullmatch(lowered, first.end, second.start):
        return None
    one, other = first.notation, second.notation
    if _is_year(one) and _is_year(other):
        if first.year >= second.year:
            return None
        notation = f"{one}/{other}"
    elif "Q" in one + other or "H" in one + other or _is_year(one) != _is_year(other):
        return None
    else:
        notation = between(_begins(one), _ends(other))
    lead = _FROM.search(before)
    start = first.start - len(lead.group()) if lead else first.start
    return Mention(start, second.end, lambda _year: notation, second.year) if notation else None


def _open_span(first: Mention, second: Mention) -> Mention | None:
    """One mention for "from 1 April to 30 June", which wait for the same year."""
    if "part" in {first.unit, second.unit}:
        return None

    def write(year: int) -> str:
        one, other = first.write(year), second.write(year)
        return between(_begins(one), _ends(other)) if one and other else ""

    return Mention(first.start, second.end, write, ask=Ask.YEAR, unit="part", loose=first.loose and second.loose)


def _is_year(notation: str) -> bool:
    return notation.removeprefix("FY").isdigit()


def _begins(notation: str) -> date:
    period = _read(notation)
    return period.day if isinstance(period, AsAt) else period.first


def _ends(notation: str) -> date:
    return _read(notation).last


def _read(notation: str):  # type: ignore[no-untyped-def]
    try:
        return read_period(notation, CALENDAR)
    except SteelyardError:
        return AsAt(date.min)


def _with_lead(mention: Mention, lowered: str) -> Mention:
    """ "The" and "the end of" belong to what they stand before."""
    start, at_end = mention.start, mention.at_end
    if start and lowered[start - 1] in " -\n\xa0":
        before = lowered[max(0, start - 40) : start]
        if before[-4:-1] in {" of", "end", "the", "ear", "iod", "nth", "ter"} and (lead := _END_OF.search(before)):
            start, at_end = start - len(lead.group()), True
            before = lowered[max(0, start - 6) : start]
        bare = lowered[mention.start : mention.end].isdigit() and start == mention.start
        if not bare and (lead := _ARTICLE.search(before)):
            start -= len(lead.group())
    return mention if start == mention.start else replace(mention, start=start, at_end=at_end)
