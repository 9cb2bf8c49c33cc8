"""What a figure does in its sentence: a level, a change, a difference, a share, or what a change starts from.

The words next to the figure decide: "rose 13%" and "a 13% rise" are changes, "to 8.7 bn" an end, "from 7.7 bn" and
"compared with 7.7 bn" a start, "62% of sales" a share.
"""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.line import Line
from steelyard.reading.english.moves import (
    DIRECT,
    direction,
    moved_by,
    moved_of,
    moved_or_not,
    noun_behind,
    verb_before,
)
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.shares import is_bracketed, is_compared, is_compound, is_part_of, is_share
from steelyard.reading.english.words import (
    ADVERBS,
    BASE_WORDS,
    COMPARES,
    FALLS,
    MOVES,
)
from steelyard.words.quantity import Currency, Unit

_LAID: Final = frozenset("lay laid axe axed dismiss dismissed fire fired".split())
_PASSED: Final = ("below ", "under ", "above ", "beyond ", "past ")
"""What a figure begins with that a rise or a fall has passed: "fell below 5%"."""
_TAKING: Final = frozenset("raised raise raises raising lost lose loses losing contract contracts".split())
"""Words before a sum that say that it was taken in or lost, not that something moved by it."""


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
    if relative and is_compound(words, index):
        return Part(Role.RATE, -1 if direction(words, index, line) < 0 else 1, index)
    if behind := noun_behind(line, index):
        return behind
    if figure.quote[:3].lower() == "to ":
        return Part(Role.END, 1, before)
    if figure.quote.lower().startswith(_PASSED) and lead in MOVES:
        return Part(Role.END, 1, before)
    if is_bracketed(line, index):
        return Part(Role.START, 1, index - 1)
    if lead in COMPARES and before < index - 1:
        return Part(Role.START, 1, before)
    if lead in BASE_WORDS or (lead in {"to", "with", "against", "by"} and before and words[before - 1] in COMPARES):
        return Part(Role.START, 1, before)
    if lead == "by" and before and words[before - 1] in COMPARES:
        return Part(Role.START, 1, before)
    if relative and (is_share(words, before, index) or (lead not in DIRECT and is_part_of(line, index))):
        return Part(Role.SHARE, 1, before)
    if lead in _TAKING and isinstance(figure.value.unit, Currency):
        return Part(Role.LEVEL, 1, before)
    if figure.value.unit is Unit.COUNT and _LAID & set(words[max(0, index - 4) : index]):
        return Part(Role.CHANGE, -1, before)
    if lead in DIRECT:
        return Part(Role.CHANGE, -1 if lead in FALLS else 1, before)
    if lead == "by":
        return moved_by(line, index, before)
    if lead == "of":
        return Part(Role.START, 1, before) if is_compared(line, before) else moved_of(line, index, before)
    if lead in {"to", "at"}:
        moved = verb_before(words, before)
        if lead == "to" or moved >= 0:
            return Part(Role.END, 1, before)
        return moved_or_not(line, index, before, relative=relative)
    return moved_or_not(line, index, before, relative=relative)


_SKIPPED: Final = frozenset({"between", "(", "“", '"', "$", "*", "~", "+", "s"})


def _before(words: list[str], index: int) -> int:
    """The last word before a figure that says something; -1 at the beginning."""
    place = index - 1
    while place >= 0 and (words[place] in ADVERBS or words[place] in _SKIPPED):
        if words[place] in {"net", "total", "record", "high"} and place and words[place - 1] == "of":
            place -= 1
            continue
        place -= 1
    return place
