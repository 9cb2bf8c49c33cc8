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

from steelyard.words.errors import BackwardsIntervalError, UnitMismatchError
from steelyard.words.quantity import UnitOfMeasure


class End(StrEnum):
    """Which end of a range."""

    LOW = "low"
    MID = "mid"
    HIGH = "high"


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

    def must_count(self, unit: UnitOfMeasure) -> None:
        """Refuse an assumption in another unit than the model needs.

        Raises:
            UnitMismatchError: it counts something else.
        """
        if self.unit != unit:
            raise UnitMismatchError(f"{self.name} in {self.unit}", unit)

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
