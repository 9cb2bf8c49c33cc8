"""Assumptions: what no document states and somebody has to say.

An assumption is a range with a middle, and it carries who says so and why. There is no default for any of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import final

from steelyard.words.errors import BackwardsIntervalError
from steelyard.words.quantity import UnitOfMeasure


class End(StrEnum):
    """Which end of a range."""

    LOW = "low"
    MID = "mid"
    HIGH = "high"

    @property
    def opposite(self) -> End:
        """The other end; the middle is its own."""
        return {End.LOW: End.HIGH, End.MID: End.MID, End.HIGH: End.LOW}[self]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """A range that somebody stands for; `day` is when they said so."""

    name: str
    low: Decimal
    mid: Decimal
    high: Decimal
    unit: UnitOfMeasure
    who: str
    why: str
    day: date

    def __post_init__(self) -> None:
        if not self.low <= self.mid <= self.high:
            raise BackwardsIntervalError(*((self.low, self.mid) if self.low > self.mid else (self.mid, self.high)))

    def at(self, end: End) -> Decimal:
        """The low end, the middle or the high end."""
        return {End.LOW: self.low, End.MID: self.mid, End.HIGH: self.high}[end]

    @property
    def id(self) -> str:
        """`a-` and a hash of all it says."""
        parts = (
            self.name,
            str(self.low),
            str(self.mid),
            str(self.high),
            str(self.unit),
            self.who,
            self.why,
            str(self.day),
        )
        return "a-" + sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:10]
