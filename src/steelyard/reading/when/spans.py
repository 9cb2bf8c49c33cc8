"""Two mentions that are one span, and the words in front that belong to a mention.

from May 2003 to April 2019      between 2018 and 2021      1 April to 30 June 2019      the end of 2023
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from steelyard.reading.when.lists import TO
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import span_of

_END_OF: Final = re.compile(
    r"(?:\b(?:end|close)\sof\s(?:the\s)?(?:(?:fiscal|financial|calendar)\s)?(?:(?:year|period|month|quarter)\s)?"
    r"|\bend[\s-]|\byear[\s-]end\s)\Z"
)
_BEFORE_END: Final = frozenset({" of", "end", "the", "ear", "iod", "nth", "ter"})
_ARTICLE: Final = re.compile(r"(?<![a-z])the\s\Z")
_AND: Final = re.compile(r"\s?and\s?(?:the\s)?")
_BETWEEN: Final = re.compile(r"\bbetween\s(?:the\s)?\Z")
_FROM: Final = re.compile(r"\b(?:from|between)\s(?:the\s)?\Z")
_FAR: Final = 12


def spanned(mentions: list[Mention], lowered: str) -> Iterator[Mention]:
    """The mentions, those made one that are a span."""
    here = covered = 0
    while here < len(mentions):
        first = mentions[here]
        second = mentions[here + 1] if here + 1 < len(mentions) else None
        if second is not None and second.start - first.end < _FAR and (made := _span(first, second, lowered)):
            first, here = made, here + 1
        first = _with_lead(first, lowered)
        if first.start < covered:
            first = replace(first, start=covered)
        yield first
        covered = first.end
        here += 1


def _span(first: Mention, second: Mention, lowered: str) -> Mention | None:
    """One mention for "from A to B" and "between A and B", where both are of one kind."""
    is_and = _AND.fullmatch(lowered, first.end, second.start) is not None
    if not is_and and TO.fullmatch(lowered, first.end, second.start) is None:
        return None
    before = lowered[max(0, first.start - 14) : first.start]
    if is_and and _BETWEEN.search(before) is None:
        return None
    lead = _FROM.search(before)
    start = first.start - len(lead.group()) if lead else first.start
    if first.ask is Ask.YEAR and second.ask is Ask.YEAR:
        return _open_span(first, second, start)
    if first.ask is not Ask.NOTHING or second.ask is not Ask.NOTHING or not (first.notation and second.notation):
        return None
    one, other = first.notation, second.notation
    if _is_year(one) and _is_year(other):
        notation = f"{one}/{other}" if one[-4:] < other[-4:] else ""
    elif "Q" in one + other or "H" in one + other or _is_year(one) != _is_year(other) or "/" in one + other:
        return None
    else:
        notation = span_of(one, other)
    return Mention(start, second.end, lambda _year: notation, second.year) if notation else None


def _open_span(first: Mention, second: Mention, start: int) -> Mention | None:
    """One mention for "from 1 April to 30 June", which waits for its year."""
    if "part" in {first.unit, second.unit} or first.unit == second.unit == "year":
        return None

    def write(year: int) -> str:
        one, other = first.write(year), second.write(year)
        return span_of(one, other) if one and other else ""

    return Mention(start, second.end, write, ask=Ask.YEAR, unit="part", loose=first.loose and second.loose)


def _is_year(notation: str) -> bool:
    return notation.removeprefix("FY").isdigit()


def _with_lead(mention: Mention, lowered: str) -> Mention:
    """The mention with the words in front that belong to it: "the", "the end of"."""
    start, at_end = mention.start, mention.at_end
    if start and lowered[start - 1] in " -\n\xa0":
        before = lowered[max(0, start - 40) : start]
        if before[-4:-1] in _BEFORE_END and (lead := _END_OF.search(before)):
            start, at_end = start - len(lead.group()), True
            before = lowered[max(0, start - 6) : start]
        bare = start == mention.start and lowered[start : mention.end].isdigit()
        if not bare and (lead := _ARTICLE.search(before)):
            start -= len(lead.group())
    return mention if start == mention.start else replace(mention, start=start, at_end=at_end)
