"""The value of a case: methods side by side, futures, what has to be true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, final

from steelyard.models.case.back_test import Met
from steelyard.models.case.base_rates import Against
from steelyard.models.case.cash import Parts
from steelyard.models.case.driver import Driver
from steelyard.models.case.multiple import MultipleAt
from steelyard.models.case.pairs import Pairs
from steelyard.models.case.per_share import PerShare
from steelyard.models.case.price import Price
from steelyard.models.case.safety import Safety
from steelyard.models.case.side_by_side import SideValue, Together
from steelyard.models.case.truth import Truth
from steelyard.models.case.weight import Bar, Grid
from steelyard.models.case.wiring import Move
from steelyard.models.scale import Scale
from steelyard.models.valuation import Gap, Layer, Note
from steelyard.picture.company import Picture
from steelyard.sources.case import Case

_NEAR: Final = 1e-9


@final
@dataclass(frozen=True, slots=True)
class Way:
    """A scenario and its value; none where growth for ever is not below the rate."""

    name: str
    weight: float
    value: float | None
    who: str
    why: str


@final
@dataclass(frozen=True, slots=True)
class Futures:
    """Many futures, drawn: percentiles of the equity, and how many had no value."""

    draws: int
    failed: int
    percentiles: Mapping[int, float]
    mean: float
    moved_by: Mapping[str, float]
    """Rank correlation of each driver with the equity."""
    seed: int


@final
@dataclass(frozen=True, kw_only=True)
class CaseValue:
    """What a company is worth by every method that its case allows."""

    case: Case
    picture: Picture
    drivers: tuple[Driver, ...]
    moves: tuple[Move, ...]
    methods: tuple[SideValue, ...]
    together: Together | None
    scale: Scale | None
    relative: Layer | None
    """The layer of the ring: its working, and what every other ring would have said."""
    breaches: tuple[Note, ...]
    ways: tuple[Way, ...]
    against: tuple[Against, ...]
    met: tuple[Met, ...]
    """Earlier forecasts of the company beside what came."""
    futures: Futures | None
    parts: Parts | None
    truths: tuple[Truth, ...]
    pairs: Pairs | None
    multiple: MultipleAt | None
    price: Price | None
    tornado: tuple[Bar, ...]
    grid: Grid | None
    safety: Safety | None
    gaps: tuple[Gap, ...]
    shares: tuple[PerShare, ...] = ()

    @property
    def expected(self) -> float | None:
        """The mean of the scenarios by their weights; none where one has no value, or some were written later."""
        values = [way.value for way in self.ways]
        if None in values or abs(sum(way.weight for way in self.ways) - 1) > _NEAR:
            return None
        return sum(way.value * way.weight for way in self.ways if way.value is not None)

    @property
    def terminal_multiple(self) -> float | None:
        """What the business is worth at the end of the forecast, for one unit of the measure of its last year."""
        return None if self.parts is None else float(self.parts.exit_multiple)

    @property
    def terminal_share(self) -> float | None:
        """The part of operations that lies beyond the forecast."""
        if self.parts is None or self.parts.operations <= 0:
            return None
        return float(self.parts.terminal / self.parts.operations)
