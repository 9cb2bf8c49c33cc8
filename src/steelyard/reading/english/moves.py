"""The ways of saying that something rose or fell: a verb before a figure, a noun behind it, a preposition between."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.line import Line
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.words import (
    ADVERBS,
    BE,
    FALL_NOUNS,
    FALL_VERBS,
    FALLS,
    FAVOURABLE,
    NOUNS_OF_CHANGE,
    RISES,
)
from steelyard.words.quantity import Currency, Unit

_NEAR: Final = 7
"""Tokens in which the verb of "by 13%" is looked for."""


_TIMELY: Final = frozenset("year-on-year year-over-year yoy y-o-y".split())


_AVERAGE: Final = ADVERBS | {"average"}
_BENEATH: Final = frozenset({"worse", "smaller", "below"})
_APART: Final = frozenset("higher lower more less larger smaller up down better worse fewer below above".split())


DIRECT: Final = RISES | FALLS


PREPOSITIONS: Final = frozenset("by of to at from in for with on between as over under against versus vs than".split())


def noun_behind(line: Line, index: int) -> Part | None:
    """Whether a word of rising or falling follows: "a 13% increase", "13% higher", "13% year-on-year growth"."""
    words = line.tokens.words
    figure = line.tokens.figure(index)
    relative = figure.value.unit in {Unit.PERCENT, Unit.POINTS, Unit.BASIS}
    place = index + 1
    while (
        place < len(words)
        and place < index + 4
        and (words[place] in ADVERBS or words[place] in {"-", "per", "sales", "revenue", "price"})
    ):
        if words[place] in _TIMELY and not (words[place + 1 : place + 2] and words[place + 1] in NOUNS_OF_CHANGE):
            break
        place += 1
    word = words[place] if place < len(words) else ""
    follow = words[place + 1] if place + 1 < len(words) else ""
    if word in NOUNS_OF_CHANGE and (
        place > index + 1 or word not in FALL_VERBS or follow in {"in", "of", "from", ",", ".", "on"} or relative
    ):
        if word in {"premium", "discount"} and not relative:
            return None
        return Part(Role.CHANGE, -1 if word in FALL_NOUNS else 1, place, behind=True)
    if (
        word in _APART
        and place == index + 1
        and (word not in {"below", "above"} or follow in {"the", "its", "their", "last"})
        and (
            word in {"below", "above"}
            or follow in {"than", "from", "on", "year-on-year", "compared", ",", ".", "at", "in", "to"}
            or not follow
        )
    ):
        return Part(Role.CHANGE, -1 if word in FALLS or word in _BENEATH else 1, place, behind=True)
    if relative and word in _TIMELY and words[index - 1 : index] != ["to"]:
        sign = direction(words, index, line)
        return Part(Role.CHANGE, sign or 1, place)
    return None


def verb_before(words: list[str], index: int) -> int:
    """The nearest word of rising or falling before a token and inside its clause; -1 where there is none."""
    for place in range(index - 1, max(-1, index - 1 - _NEAR * 2), -1):
        word = words[place]
        if word in DIRECT:
            return place
        if word in {";", "."}:
            return -1
    return -1


def moved_by(line: Line, index: int, before: int) -> Part:
    """As in "fell by 9%", "was negatively impacted by $3 million", "driven by 9%"."""
    words = line.tokens.words
    for place in range(before - 1, max(-1, before - 1 - _NEAR), -1):
        word = words[place]
        if word in DIRECT:
            return Part(Role.CHANGE, -1 if word in FALLS else 1, place)
        if word in FAVOURABLE:
            return Part(Role.CHANGE, FAVOURABLE[word], place)
        if word in {";", "."}:
            break
    sign = direction(words, before, line)
    if sign and line.tokens.figure(index).value.unit is Unit.PERCENT:
        return Part(Role.CHANGE, sign, before)
    return Part(Role.LEVEL, 1, before)


def moved_of(line: Line, index: int, before: int) -> Part:  # noqa: C901, PLR0911 - one line a way of saying it
    """As in "an increase of 9%", "a growth rate of 9%", "revenue of $9 million", "a fall in Asia of $19 million"."""
    words = line.tokens.words
    figure = line.tokens.figure(index)
    place = before - 1
    if place >= 0 and words[place] in {"impact", "effect"}:
        sign = (
            -1 if set(words[max(0, place - 3) : place]) & {"negative", "adverse", "unfavorable", "unfavourable"} else 1
        )
        return Part(Role.CHANGE, sign, index, behind=True)
    if place > 0 and words[place] == "average" and words[place - 1] in {"an", "by"}:
        while place >= 0 and words[place] in _AVERAGE:
            place -= 1
        if words[place : place + 1] == ["by"]:
            return moved_by(line, index, place)  # "cut its prices by an average of 5%"
        place = before - 1
    if words[max(0, place) : place + 1] == ["rate"] and words[place - 1 : place] == ["discount"]:
        return Part(Role.LEVEL, 1, before)
    while place >= 0 and words[place] in {"rate", "rates", "sum", "total", "average", "pace", "value", "amount"}:
        place -= 1
    word = words[place] if place >= 0 else ""
    if word in NOUNS_OF_CHANGE:
        return Part(Role.CHANGE, -1 if word in FALL_NOUNS else 1, place)
    for back in range(place, max(-1, place - 12), -1):
        if words[back] in {"#", ",", ";", "and", "was", "were", "with", "@"}:
            break
        if (
            words[back] in NOUNS_OF_CHANGE
            and words[back + 1] in {"in", "to", "from"}
            and words[back - 1 : back] != ["to"]
        ):
            return Part(Role.CHANGE, -1 if words[back] in FALL_NOUNS else 1, back)
    if figure.value.unit is Unit.PERCENT and word == "growth":
        return Part(Role.CHANGE, 1, place)
    return Part(Role.LEVEL, 1, before)


def moved_or_not(line: Line, index: int, before: int, *, relative: bool) -> Part:
    """As in "revenue growth was 11.4%"; "or 9.4%" goes with the change before it; else a level."""
    words = line.tokens.words
    if not relative and not isinstance(line.tokens.figure(index).value.unit, Currency):
        return Part(Role.LEVEL, 1, before)
    lead = words[before] if before >= 0 else ""
    if lead in {"or", "and", ","} and before > 0:
        return Part(Role.LEVEL, 1, -2)  # settled with the figure before it
    if relative:
        for place in range(before, max(-1, before - _NEAR), -1):
            word = words[place]
            if word in {"#", ";"} or (word == "," and place < before - 1):
                break
            if word in {"growth", "increase", "decrease", "decline", "growing", "rise"} and (
                set(words[place + 1 : before + 1]) & (BE | {"reached", "rate", ":", "slowed", "to"}) or place == before
            ):
                return Part(Role.CHANGE, -1 if word in FALLS else 1, place)
    return Part(Role.LEVEL, 1, before)


def direction(words: list[str], index: int, line: Line) -> int:
    """1 or -1 by the nearest word of rising or falling before; 0 where there is none in the clause."""
    del line
    place = verb_before(words, index)
    return 0 if place < 0 else -1 if words[place] in FALLS else 1
