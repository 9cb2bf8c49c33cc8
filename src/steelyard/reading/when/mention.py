"""A place where a text says when, before it is known which year is meant.

A mention knows how its notation is written for any year; so "December 31, 2019 and 2018" is two mentions of one kind,
and "in the third quarter" waits for its year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias, final

Write: TypeAlias = Callable[[int], str]
"""The notation of a mention for a year; empty where that year has no such day."""


class Ask(StrEnum):
    """What a mention leaves open."""

    NOTHING = ""
    YEAR = "year"
    """A day, a month, a quarter without a year."""
    OFFSET = "offset"
    """So many years after the year of the document: "last year", 去年."""
    BACK = "back"
    """So many months or quarters after those of the document: "last month", 本季度."""
    DAY = "day"
    """So many days after the day of the document: "yesterday"."""
    WEEKDAY = "weekday"
    """The last such day of the week."""
    SAME_YEAR = "same year"
    """The year that the text has just named: 同年, "of that year"."""
    SAME_PERIOD = "same period"
    """The period that the text has just named, in another year: "the same period of 2018"."""
    NEVER = "never"
    """Nothing that our notation can say: "the 1990s", "the next twelve months"."""


@final
@dataclass(frozen=True, slots=True)
class Mention:
    """What a grammar found: where, of which kind, and what is still open."""

    start: int
    end: int
    write: Write
    year: int | None = None
    ask: Ask = Ask.NOTHING
    offset: int = 0
    unit: str = "year"
    at_end: bool = False
    shift: str = ""
    again: Callable[[int, int], Write] | None = None
    """How the same is written for another month and day: of "three months ended", the three months that ended then."""
    loose: bool = False
    """Whether it is so short that it needs a word before it: "in March"."""

    @property
    def notation(self) -> str:
        """The notation, if the mention names its year."""
        return self.write(self.year) if self.year is not None and self.ask is Ask.NOTHING else ""


YEAR_BEFORE: Final = "year-before"
PERIOD_BEFORE: Final = "period-before"
