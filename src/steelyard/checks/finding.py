"""What a check saw: its verdict, its arithmetic in one line, the facts it looked at, and what a person can do."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import final

from steelyard.ledger.fact import Fact


class Outcome(StrEnum):
    """The three things a check can say. Silence is not one of them."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    CANNOT_TELL = "cannot tell"


class CheckName(StrEnum):
    """What each check is called in reports, on the command line and in tests."""

    CHANGE = "change-follows-from-levels"
    SHARE = "share-follows-from-part-and-whole"
    GROWTH = "growth-rate-follows-from-levels"
    SOURCES = "sources-agree"


@final
@dataclass(frozen=True)
class Finding:
    """One thing that a check looked at."""

    check: CheckName
    outcome: Outcome
    says: str
    do: str = ""
    facts: tuple[Fact, ...] = ()
    mended: str = ""
    """The repair, accepted by a person, after which it agrees."""

    @cached_property
    def id(self) -> str:
        """`c-` and a hash of what was looked at and seen."""
        parts = [self.check, self.outcome, self.says, *(fact.id for fact in self.facts)]
        return "c-" + sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:10]

    @property
    def is_open(self) -> bool:
        """Whether a person still has to look at it."""
        return self.outcome is Outcome.DISAGREES and not self.mended
