"""The measure of a figure that is named with the figure before it, or in the sentence before."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.chosen import COUNTED, Chosen
from steelyard.reading.english.line import Line
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.words import ADVERBS, HAVE, OF_PARTS

_HAS: Final = HAVE | {"with", "at"}


_OF_TOTAL: Final = ["of", "the", "total"]
_AT: Final = frozenset("at in for".split())
_NEAR: Final = 8
"""Tokens between two numbers of one list of things."""


def _goes_on(line: Line, last: int, index: int) -> bool:
    """Whether another name has the same: "Acme had 3,200 nodes, and Borealis had 2,800", "ahead of Acme with 17.2%"."""
    words = line.tokens.words
    verb = index - 1
    while verb > last and words[verb] in ADVERBS:
        verb -= 1
    if any(spot.last == verb + 1 and words[spot.first - 1] in {",", "and", "but"} for spot in line.names):
        return True  # "Acme earned 18%, Borealis 15% and Calzera just 4%"
    if words[last + 1] in _AT and words[index + 1 : index + 2] == words[last + 1 : last + 2]:
        return True  # "fell 6% at Acme and 3% at Borealis"
    return words[verb] in _HAS and any(last < spot.first < verb for spot in line.names)


def _is_part(line: Line, between: list[str], index: int) -> bool:
    """Whether it is a part of the figure before, or beside it in brackets."""
    total = line.tokens.words[index + 1 : index + 4] == _OF_TOTAL
    return bool(set(between) & OF_PARTS) or between == ["("] or _of_which(between) or total


def _of_which(between: list[str]) -> bool:
    """As in "£390 million, of which nearly half came from"."""
    plain = [word for word in between if word not in ADVERBS]
    return plain[-2:] == ["of", "which"]


def stands_alone(line: Line, index: int) -> bool:
    """Whether nothing is counted right behind a bare number: "and closed 12, bringing"."""
    return line.tokens.word(index + 1) in {"", ",", ".", ";", "in", "and", "by", "as", "globally", ")"}


def carried_on(line: Line, index: int, part: Part) -> Chosen | None:  # noqa: C901 - one line a way of saying it
    """The measure of the figure before: "from 7.7 to 8.7", "9.4%, or $5 million"; else that of the paragraph."""
    words = line.tokens.words
    earlier = [other for other in line.tokens.figures if other < index and other in line.taken]
    if earlier:
        last = earlier[-1]
        between = words[last + 1 : index]
        label, labelled = line.taken[last]
        if any(
            each.first > last + 2 and each.last <= index and not each.is_weak and each is not labelled
            for each in line.labels
        ):
            return Chosen(label, 2.0, labelled)
        weight = 7.0 if part.role is Role.START else 6.2 - 0.1 * len(between)
        if _goes_on(line, last, index) or (
            label.measure in COUNTED and len(between) < _NEAR and stands_alone(line, index)
        ):
            weight = 7.2
        if part.role is Role.CHANGE and not part.behind and part.cue == last + 1:
            weight = 2.0  # "impairment of $21 million decreased 5.6%": the verb is of what stands before
        if part.role in {Role.CHANGE, Role.RATE} and last < part.cue < index:
            weight = max(weight, 7.3)  # ", a year-on-year decrease of 9.72%"
        if between[-1:] == ["or"] and between[:1] in (["of"], [","], ["or"]):
            weight = max(weight, 7.3)  # "13.6 percent of sales, or 1.02 billion francs"
        if set(between) <= {",", "and"}:
            weight = max(weight, 7.3)  # "1.2, 1.3 and 1.4 million"
        if part.role is Role.END and len(between) <= 3:  # noqa: PLR2004 - "rose 5.5% to"
            weight = 7.4
        if _is_part(line, between, index):
            weight = 7.6
        return Chosen(label, weight, labelled)
    if line.context.label is not None and part.role in {Role.CHANGE, Role.START, Role.END}:
        return Chosen(line.context.label, 1.6, None, "its measure is that of the sentence before")
    return None
