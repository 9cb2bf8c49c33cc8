"""Whether a figure is a share of a whole, the figure of the year before in brackets, or a rate per year."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.line import Line
from steelyard.reading.english.moves import PREPOSITIONS
from steelyard.reading.english.words import ADVERBS, BASE_WORDS, BE, COMPARES, FALLS, OF_PARTS, RISE_NOUNS, RISES
from steelyard.words.quantity import Unit

_COMPOUND: Final = frozenset("cagr compound compounded".split())


def is_compound(words: list[str], index: int) -> bool:
    """Whether it is a rate per year over several years: "a CAGR of 12%", "12% a year"."""
    if set(words[max(0, index - 9) : index]) & _COMPOUND or "cagr" in words[index + 1 : index + 4]:
        return True
    behind = words[index + 1 : index + 4]
    if {"annual", "growth"} <= set(words[max(0, index - 5) : index]) and words[index - 1] in {"of", "at"}:
        return True
    if behind[:2] in (["a", "year"], ["per", "year"], ["per", "annum"]) or behind[:1] == ["annually"]:
        return bool(set(words[max(0, index - 12) : index]) & (RISES | FALLS))
    return behind[:2] == ["annual", "growth"] or (
        "average" in words[max(0, index - 6) : index]
        and "annual" in words[max(0, index - 6) : index]
        and bool(set(words[max(0, index - 8) : index]) & RISE_NOUNS)
    )


def is_bracketed(line: Line, index: int) -> bool:
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


def is_part_of(line: Line, index: int) -> bool:
    """As in "0.21% of total assets", "as a percentage of net sales, expenses were 21.4%": a share of a named whole."""
    words = line.tokens.words
    if words[index + 1 : index + 2] == ["of"]:
        for labelled in line.labels:
            if labelled.first > index and labelled.first - index < 6:  # noqa: PLR2004
                gap = words[index + 2 : labelled.first]
                return (
                    labelled.words not in {"market", "industry"}
                    and not any(word in PREPOSITIONS or word in {",", "'s", "#"} for word in gap)
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
            return "," in words[place:index] or bool(BE & set(words[place:index]))
    return False


_HELD: Final = frozenset("shares stock stake equity capital votes".split()) | {
    "voting rights",
    "voting power",
    "share capital",
    "outstanding shares",
}


def is_share(words: list[str], before: int, index: int) -> bool:
    lead = words[before] if before >= 0 else ""
    if lead in OF_PARTS:
        return True
    return lead in {"for", "to", "up", "with"} and before > 0 and words[before - 1] in OF_PARTS and index > before


def is_compared(line: Line, before: int) -> bool:
    """As in "compared with net income of $6.3 million", "from net sales of $1,502.9 million"."""
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
