"""Names at their own figures in a list: "Acme earned 18%, Borealis 15%", "fell 6% at Acme and 3% at Borealis"."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.line import Line, Spot
from steelyard.reading.english.words import ADVERBS
from steelyard.words.names import EntityKind

_JOINS: Final = frozenset(", ; and but while".split())
_AT: Final = frozenset("at for".split())
_LEADS: Final = ADVERBS | _AT | {"with", "on", ":", "the"}


def listed(line: Line, spots: list[Spot], index: int) -> Spot | None:
    """The name beside a figure that has it for its own; nothing where the figure stands in no such list."""
    return _behind(line, spots, index) or _before(line, spots, index)


def _behind(line: Line, spots: list[Spot], index: int) -> Spot | None:
    """As in "6% at Acme", "13 times for Borealis"."""
    words = line.tokens.words
    if line.tokens.word(index + 1) not in _AT:
        return None
    first = index + 3 if line.tokens.word(index + 2) == "the" else index + 2
    found = next((spot for spot in spots if spot.first == first), None)
    if found is None or found.named.kind is not EntityKind.COMPANY or words[found.last : found.last + 1] == ["'s"]:
        return None
    return found


def _before(line: Line, spots: list[Spot], index: int) -> Spot | None:
    """As in ", Borealis 15%", "and Ostmark just 4.3%", "followed by Calzera at 1.9 billion"."""
    words = line.tokens.words
    if not any(other < index for other in line.tokens.figures):
        return None
    found = next((spot for spot in reversed(spots) if spot.last <= index), None)
    if found is None or not all(word in _LEADS for word in words[found.last : index]):
        return None
    if "with" in words[found.last : index]:
        return found  # "ahead of Borealis with 17.2%"
    lead = words[found.first - 1] if found.first else ""
    if lead == "the" and found.first > 1:
        lead = words[found.first - 2]
    return found if lead in _JOINS or words[max(0, found.first - 2) : found.first] == ["followed", "by"] else None


def holder_with(line: Line, spots: list[Spot], index: int) -> Spot | None:
    """As in "the Lund family, with 31% of the shares and 55% of the votes"."""
    words = line.tokens.words
    for place in range(index - 1, max(-1, index - 12), -1):
        if words[place] == "with":
            end = place - 1 if words[place - 1] == "," else place
            end = end - 1 if words[end - 1 : end] == ["family"] else end
            return next((spot for spot in spots if spot.last == end), None)
        if words[place] not in _SHARES and words[place] != "#" and words[place] not in ADVERBS:
            return None
    return None


_SHARES: Final = frozenset("of the shares votes capital and stock voting rights its share a stake stakes".split())
