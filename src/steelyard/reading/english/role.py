"""What a figure does in its sentence: a level, a change, a difference, a share, or what a change starts from.

The words next to the figure decide: "rose 13%" and "a 13% rise" are changes, "to 8.7 bn" an end, "from 7.7 bn" and
"compared with 7.7 bn" a start, "62% of sales" a share.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, final

from steelyard.reading.english.line import Line
from steelyard.reading.english.words import (
    ADVERBS,
    BASE_WORDS,
    BE,
    COMPARES,
    FALL_NOUNS,
    FALL_VERBS,
    FALLS,
    FAVOURABLE,
    OF_PARTS,
    RISE_NOUNS,
    RISES,
)
from steelyard.words.quantity import Currency, Unit


class Role(Enum):
    """What a figure does."""

    LEVEL = auto()
    END = auto()
    """Where a change leads to; a level."""
    START = auto()
    """What a change starts from, or what is compared with; a level of an earlier time."""
    CHANGE = auto()
    SHARE = auto()
    RATE = auto()


@final
@dataclass(frozen=True, slots=True)
class Part:
    """The role of a figure, which way it goes, and the word that says so."""

    role: Role
    sign: int = 1
    cue: int = -1
    """The token that decided; -1 where none did."""
    behind: bool = False
    """Whether the deciding word stands behind the figure: "a 13% increase in sales"."""


_NEAR: Final = 7
"""Tokens in which the verb of "by 13%" is looked for."""
_TIMELY: Final = frozenset("year-on-year year-over-year yoy y-o-y".split())
_APART: Final = frozenset("higher lower more less larger smaller up down better worse fewer".split())
_DIRECT: Final = RISES | FALLS
_TAKING: Final = frozenset("raised raise raises raising lost lose loses losing contract contracts".split())
"""Words before a sum that say that it was taken in or lost, not that something moved by it."""
_PREPOSITIONS: Final = frozenset("by of to at from in for with on between as over under against versus vs than".split())
_COMPOUND: Final = frozenset("cagr compound compounded".split())


def part(line: Line, index: int) -> Part:  # noqa: PLR0911, PLR0912, C901 - one line a way of saying it
    """The role of the figure at a token."""
    tokens = line.tokens
    words = tokens.words
    figure = tokens.figure(index)
    relative = figure.value.unit in {Unit.PERCENT, Unit.POINTS, Unit.BASIS}
    if figure.implies == "change":
        return Part(Role.CHANGE, -1 if figure.value.middle < 0 else 1, index)
    before = _before(words, index)
    lead = words[before] if before >= 0 else ""
    if relative and _is_compound(words, index):
        return Part(Role.RATE, -1 if _direction(words, index, line) < 0 else 1, index)
    if behind := _noun_behind(line, index):
        return behind
    if figure.quote[:3].lower() == "to ":
        return Part(Role.END, 1, before)
    if _is_bracketed(line, index):
        return Part(Role.START, 1, index - 1)
    if lead in COMPARES and before < index - 1:
        return Part(Role.START, 1, before)
    if lead in BASE_WORDS or (lead in {"to", "with", "against", "by"} and before and words[before - 1] in COMPARES):
        return Part(Role.START, 1, before)
    if lead == "by" and before and words[before - 1] in COMPARES:
        return Part(Role.START, 1, before)
    if relative and (_is_share(words, before, index) or (lead not in _DIRECT and _is_part_of(line, index))):
        return Part(Role.SHARE, 1, before)
    if lead in _TAKING and isinstance(figure.value.unit, Currency):
        return Part(Role.LEVEL, 1, before)
    if lead in _DIRECT:
        if lead in FALLS and figure.value.unit is Unit.COUNT and lead not in {"down", "fell", "declined", "dropped"}:
            return Part(Role.LEVEL, 1, before)
        return Part(Role.CHANGE, -1 if lead in FALLS else 1, before)
    if lead == "by":
        return _by(line, index, before)
    if lead == "of":
        return Part(Role.START, 1, before) if _is_compared(line, before) else _of(line, index, before)
    if lead in {"to", "at"}:
        moved = _verb_before(words, before)
        if lead == "to" or moved >= 0:
            return Part(Role.END, 1, before)
        return _grown(line, index, before, relative=relative)
    return _grown(line, index, before, relative=relative)


def _before(words: list[str], index: int) -> int:
    """The last word before a figure that says something; -1 at the beginning."""
    place = index - 1
    while place >= 0 and (words[place] in ADVERBS or words[place] in {"(", "“", '"', "$", "*", "~", "+", "s"}):
        if words[place] in {"net", "total", "record", "high"} and place and words[place - 1] == "of":
            place -= 1
            continue
        place -= 1
    return place


def _noun_behind(line: Line, index: int) -> Part | None:
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
        if words[place] in _TIMELY and not (
            words[place + 1 : place + 2] and words[place + 1] in RISE_NOUNS | FALL_NOUNS
        ):
            break
        place += 1
    word = words[place] if place < len(words) else ""
    follow = words[place + 1] if place + 1 < len(words) else ""
    if word in RISE_NOUNS | FALL_NOUNS and (
        place > index + 1 or word not in FALL_VERBS or follow in {"in", "of", "from", ",", ".", "on"} or relative
    ):
        if word in {"premium", "discount"} and not relative:
            return None
        return Part(Role.CHANGE, -1 if word in FALL_NOUNS else 1, place, behind=True)
    if (
        word in _APART
        and place == index + 1
        and (follow in {"than", "from", "on", "year-on-year", "compared", ",", ".", "at", "in", "to"} or not follow)
    ):
        return Part(Role.CHANGE, -1 if word in FALLS or word in {"worse", "smaller"} else 1, place, behind=True)
    if relative and word in _TIMELY and words[index - 1 : index] != ["to"]:
        sign = _direction(words, index, line)
        return Part(Role.CHANGE, sign or 1, place)
    return None


def _is_compound(words: list[str], index: int) -> bool:
    """Whether it is a rate per year over several years: "a CAGR of 12%", "12% a year"."""
    if set(words[max(0, index - 9) : index]) & _COMPOUND or "cagr" in words[index + 1 : index + 4]:
        return True
    behind = words[index + 1 : index + 4]
    if behind[:2] in (["a", "year"], ["per", "year"], ["per", "annum"]) or behind[:1] == ["annually"]:
        return bool(set(words[max(0, index - 12) : index]) & (RISES | FALLS))
    return behind[:2] == ["annual", "growth"] or (
        "average" in words[max(0, index - 6) : index]
        and "annual" in words[max(0, index - 6) : index]
        and bool(set(words[max(0, index - 8) : index]) & RISE_NOUNS)
    )


def _is_bracketed(line: Line, index: int) -> bool:
    """Whether the figure of the year before stands in brackets: "EUR 12.4 mn (10.1)", "49% (53%)"."""
    words = line.tokens.words
    if words[max(0, index - 3) : index] == ["(", "@", ":"] and "#" in words[max(0, index - 8) : index]:
        return True
    if words[index - 1 : index] != ["("] or words[index + 1 : index + 2] != [")"] or index < 2:  # noqa: PLR2004
        return False
    if words[index - 2] != "#":
        return False
    own, before = line.tokens.figure(index).value, line.tokens.figure(index - 2).value
    return own.unit == before.unit or own.unit is Unit.COUNT


def _is_part_of(line: Line, index: int) -> bool:
    """ "0.21% of total plan assets", "as a percentage of net sales, expenses were 21.4%": a share of a named whole."""
    words = line.tokens.words
    if words[index + 1 : index + 2] == ["of"]:
        for labelled in line.labels:
            if labelled.first > index and labelled.first - index < 6:  # noqa: PLR2004
                gap = words[index + 2 : labelled.first]
                return (
                    labelled.words not in {"market", "industry"}
                    and not any(word in _PREPOSITIONS or word in {",", "'s", "#"} for word in gap)
                    and labelled.words not in _HELD
                )
            if labelled.first - index >= 6:  # noqa: PLR2004
                break
        return False
    start = max(0, index - 16)
    for place in range(start, index - 2):
        if (
            words[place] in {"percentage", "proportion", "percent", "share"}
            and words[place + 1] == "of"
            and "#" not in words[place:index]
        ):
            return "," in words[place:index]
    return False


_HELD: Final = frozenset("shares stock stake equity capital votes".split()) | {
    "voting rights",
    "voting power",
    "share capital",
    "outstanding shares",
}


def _is_share(words: list[str], before: int, index: int) -> bool:
    lead = words[before] if before >= 0 else ""
    if lead in OF_PARTS:
        return True
    return lead in {"for", "to", "up", "with"} and before > 0 and words[before - 1] in OF_PARTS and index > before


def _verb_before(words: list[str], index: int) -> int:
    """The nearest word of rising or falling before a token and inside its clause; -1 where there is none."""
    for place in range(index - 1, max(-1, index - 1 - _NEAR * 2), -1):
        word = words[place]
        if word in _DIRECT:
            return place
        if word in {";", "."}:
            return -1
    return -1


def _by(line: Line, index: int, before: int) -> Part:
    """ "fell by 9%", "was negatively impacted by $3 million", "driven by 9%"."""
    words = line.tokens.words
    for place in range(before - 1, max(-1, before - 1 - _NEAR), -1):
        word = words[place]
        if word in _DIRECT:
            return Part(Role.CHANGE, -1 if word in FALLS else 1, place)
        if word in FAVOURABLE:
            return Part(Role.CHANGE, FAVOURABLE[word], place)
        if word in {";", "."}:
            break
    sign = _direction(words, before, line)
    if sign and line.tokens.figure(index).value.unit is Unit.PERCENT:
        return Part(Role.CHANGE, sign, before)
    return Part(Role.LEVEL, 1, before)


def _is_compared(line: Line, before: int) -> bool:
    """ "compared with net income of $6.3 million", "from net sales of $1,502.9 million"."""
    words = line.tokens.words
    labelled = next((each for each in line.labels if each.last == before), None)
    if labelled is None:
        return False
    place = labelled.first - 1
    while place >= 0 and words[place] in ADVERBS:
        place -= 1
    if place < 0:
        return False
    return words[place] in BASE_WORDS - {"than"} or (
        words[place] in {"to", "with"} and place > 0 and words[place - 1] in COMPARES
    )


def _of(line: Line, index: int, before: int) -> Part:
    """ "an increase of 9%", "a growth rate of 9%", "revenue of $9 million", "a decrease in Americas of $19.0 million"."""
    words = line.tokens.words
    figure = line.tokens.figure(index)
    place = before - 1
    if place >= 0 and words[place] in {"impact", "effect"}:
        sign = (
            -1 if set(words[max(0, place - 3) : place]) & {"negative", "adverse", "unfavorable", "unfavourable"} else 1
        )
        return Part(Role.CHANGE, sign, index, behind=True)
    while place >= 0 and words[place] in {"rate", "rates", "sum", "total", "average", "pace", "value", "amount"}:
        place -= 1
    word = words[place] if place >= 0 else ""
    if word in RISE_NOUNS | FALL_NOUNS:
        return Part(Role.CHANGE, -1 if word in FALL_NOUNS else 1, place)
    for back in range(place, max(-1, place - 12), -1):
        if words[back] in {"#", ",", ";", "and", "was", "were", "with", "@"}:
            break
        if (
            words[back] in RISE_NOUNS | FALL_NOUNS
            and words[back + 1] in {"in", "to", "from"}
            and words[back - 1 : back] != ["to"]
        ):
            return Part(Role.CHANGE, -1 if words[back] in FALL_NOUNS else 1, back)
    if figure.value.unit is Unit.PERCENT and word in {"growth"}:
        return Part(Role.CHANGE, 1, place)
    return Part(Role.LEVEL, 1, before)


def _grown(line: Line, index: int, before: int, *, relative: bool) -> Part:
    """ "revenue growth was 11.4%"; "or 9.4%" goes with the change before it; else a level."""
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


def _direction(words: list[str], index: int, line: Line) -> int:
    """1 or -1 by the nearest word of rising or falling before; 0 where there is none in the clause."""
    del line
    place = _verb_before(words, index)
    return 0 if place < 0 else -1 if words[place] in FALLS else 1
