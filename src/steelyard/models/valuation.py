"""Values that carry their working.

A `Step` is one line of working: what it says, its result, and what it rests on: facts, holdings, assumptions, and other
steps. The result of a model is a `Range` of three steps, never a single number. What a model could not do is a `Gap`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import TypeAlias, final

from steelyard.ledger.fact import Fact, Holding
from steelyard.words.assumption import Assumption, End
from steelyard.words.errors import DisorderedRangeError
from steelyard.words.quantity import Currency, UnitOfMeasure


@final
@dataclass(frozen=True)
class Step:
    """One line of working."""

    says: str
    amount: Decimal
    unit: UnitOfMeasure
    rests_on: tuple[Basis, ...] = ()

    @cached_property
    def id(self) -> str:
        """`s-` and a hash of what it says, gives and rests on."""
        parts = [self.says, str(self.amount), str(self.unit), *(basis.id for basis in self.rests_on)]
        return "s-" + sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:10]


Basis: TypeAlias = Fact | Holding | Assumption | Step


class LayerName(StrEnum):
    """The three layers of a value, in their order."""

    SCALE = "scale"
    RELATIVE = "relative"
    ABSOLUTE = "absolute"


@final
@dataclass(frozen=True)
class Range:
    """From a low by a middle to a high, in one currency."""

    low: Step
    mid: Step
    high: Step

    def __post_init__(self) -> None:
        if {self.low.unit, self.mid.unit, self.high.unit} != {self.currency}:
            raise TypeError(f"a range in one currency, not {self.low.unit}, {self.mid.unit}, {self.high.unit}")
        if not self.low.amount <= self.mid.amount <= self.high.amount:
            raise DisorderedRangeError(*(f"{each.amount:,.0f}" for each in (self.low, self.mid, self.high)))

    @property
    def currency(self) -> Currency:
        """Of all three."""
        assert isinstance(self.mid.unit, Currency)
        return self.mid.unit

    def at(self, end: End) -> Step:
        """The low end, the middle or the high end."""
        return {End.LOW: self.low, End.MID: self.mid, End.HIGH: self.high}[end]

    def overlaps(self, other: Range) -> bool:
        """Whether some value is in both."""
        return self.low.amount <= other.high.amount and other.low.amount <= self.high.amount


@final
@dataclass(frozen=True)
class Gap:
    """Something that is not known, and what would settle it."""

    what: str
    do: str


@final
@dataclass(frozen=True)
class Note:
    """Something a reader of the value should know: what another ring says, what a condition needs."""

    says: str
    steps: tuple[Step, ...] = ()


@final
@dataclass(frozen=True)
class Layer:
    """One layer of a value: its range where it has one, the working, notes, and what is not known."""

    name: LayerName
    range: Range | None
    basis: str
    """In words, what the layer stands on."""
    working: tuple[Step, ...] = ()
    notes: tuple[Note, ...] = ()
    gaps: tuple[Gap, ...] = ()
