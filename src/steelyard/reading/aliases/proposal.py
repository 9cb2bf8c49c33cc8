"""A proposal: two names that are probably of the same thing, why, and where that can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import final

from steelyard.sources.document import Citation


class Ground(IntEnum):
    """What a proposal rests on; the lower, the stronger."""

    DEFINITION = 1
    """The text says so: hereinafter, also known as, formerly, 以下简称."""
    CODE = 2
    """The same stock code stands beside both."""
    APPOSITION = 3
    """The one stands in brackets behind the other."""
    FIGURES = 4
    """The same figures stand under both."""
    SPELLING = 5
    """The same but for legal form, script, blanks or capitals."""
    SOUND = 6
    """The one is how the other is read."""
    MEANING = 7
    """The one is the other, translated word by word."""
    SLIP = 8
    """A letter is wrong."""


@final
@dataclass(frozen=True, slots=True)
class Evidence:
    """Why two names are probably of the same thing, in words, and the places that show it."""

    ground: Ground
    words: str
    citations: tuple[Citation, ...] = ()


@final
@dataclass(frozen=True, slots=True)
class Link:
    """Two spellings, joined by one piece of evidence."""

    first: str
    second: str
    evidence: Evidence


@final
@dataclass(frozen=True, slots=True)
class Proposal:
    """`alias` is probably another name of `name`."""

    name: str
    """As the table of names writes it where it is known there; else the usual one of the two."""
    alias: str
    because: tuple[Evidence, ...]
    """The strongest first, or step by step where a third name stands between."""
    known: bool
    """Whether the table of names holds `name`."""

    @property
    def strength(self) -> Ground:
        """The weakest step that it cannot do without."""
        return self.because[0].ground
