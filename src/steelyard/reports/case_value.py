"""The value of a case as a record: methods side by side, futures, what has to be true."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, final

from steelyard.models.case.base_rates import Against
from steelyard.models.case.cash import Parts
from steelyard.models.case.driver import Driver
from steelyard.models.case.per_share import PerShare
from steelyard.models.case.safety import Safety
from steelyard.models.case.side_by_side import SideValue, Together
from steelyard.models.case.truth import Truth
from steelyard.models.case.weight import Bar, Grid
from steelyard.models.case.wiring import Move
from steelyard.models.scale import Scale
from steelyard.models.valuation import Gap
from steelyard.picture.company import Picture
from steelyard.sources.case import Case

Record: TypeAlias = dict[str, Any]
_PLACES: Final = 6


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
    breaches: tuple[str, ...]
    ways: tuple[Way, ...]
    against: tuple[Against, ...]
    futures: Futures | None
    parts: Parts | None
    truths: tuple[Truth, ...]
    price: tuple[float, str] | None
    tornado: tuple[Bar, ...]
    grid: Grid | None
    safety: Safety | None
    gaps: tuple[Gap, ...]
    shares: tuple[PerShare, ...] = ()

    @property
    def expected(self) -> float | None:
        """The mean of the scenarios by their weights; none where one of them has no value."""
        values = [way.value for way in self.ways]
        if not values or None in values:
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


def as_json(value: CaseValue) -> str:
    """Everything as one JSON object; null is not known."""
    return json.dumps(record(value), ensure_ascii=False, indent=2)


def record(value: CaseValue) -> Record:
    """Everything as plain data."""
    return {
        "case": value.case.name,
        "company": value.case.company,
        "day": str(value.picture.day),
        "currency": str(value.case.currency),
        "together": _together(value.together),
        "per_share": [
            {"of": each.of, "low": each.low, "mid": each.mid, "high": each.high, "count": each.count}
            for each in value.shares
        ],
        "methods": [_method(each) for each in value.methods],
        "scale": {
            "floor": float(value.scale.floor.amount) if value.scale and value.scale.floor else None,
            "ceiling": float(value.scale.ceiling.amount) if value.scale and value.scale.ceiling else None,
            "breaches": list(value.breaches),
        },
        "price": None if value.price is None else {"amount": value.price[0], "says": value.price[1]},
        "drivers": [_driver(each) for each in value.drivers],
        "answers": [
            {
                "question": move.question.value,
                "verdict": move.verdict.value,
                "driver": move.driver.value if move.driver else None,
                "in_the_value": move.is_in_the_value,
                "says": move.says,
            }
            for move in value.moves
        ],
        "base_rates": [
            {"driver": each.driver.value, "assumed": each.assumed, "rare": each.is_rare, "says": each.says}
            for each in value.against
        ],
        "terminal_share": value.terminal_share,
        "terminal_multiple": value.terminal_multiple,
        "bridge": value.parts.bridge if value.parts else None,
        "scenarios": [
            {"name": way.name, "weight": way.weight, "value": way.value, "who": way.who, "why": way.why}
            for way in value.ways
        ],
        "expected": value.expected,
        "futures": _futures(value.futures),
        "what_has_to_be_true": [
            {"driver": each.driver.value, "needs": each.needs, "assumed": each.assumed, "says": each.says}
            for each in value.truths
        ],
        "tornado": [
            {"driver": bar.driver.value, "low": bar.low, "high": bar.high, "at_low": bar.at_low, "at_high": bar.at_high}
            for bar in value.tornado
        ],
        "grid": _grid(value.grid),
        "margin_of_safety": _safety(value.safety),
        "not_known": [{"what": gap.what, "do": gap.do} for gap in value.gaps],
    }


def _together(found: Together | None) -> Record | None:
    if found is None:
        return None
    return {
        "low": found.low,
        "mid": found.mid,
        "high": found.high,
        "agrees": found.agrees,
        "spread_of_middles": found.spread,
        "rule": found.says,
    }


def _method(each: SideValue) -> Record:
    return {
        "method": each.name,
        "says": each.says,
        "low": each.low,
        "mid": each.mid,
        "high": each.high,
        "weight": each.weight,
        "because": each.because or None,
        "why_not": each.why_not or None,
    }


def _driver(driver: Driver) -> Record:
    return {
        "name": driver.name.value,
        "says": driver.name.words,
        "low": driver.low,
        "mid": driver.mid,
        "high": driver.high,
        "who": driver.who,
        "why": driver.why,
    }


def _futures(found: Futures | None) -> Record | None:
    if found is None:
        return None
    return {
        "draws": found.draws,
        "failed": found.failed,
        "seed": found.seed,
        "mean": found.mean,
        "percentiles": {f"p{key}": amount for key, amount in found.percentiles.items()},
        "rank_correlation": dict(found.moved_by),
    }


def _grid(found: Grid | None) -> Record | None:
    if found is None:
        return None
    return {
        "rows": found.rows.value,
        "columns": found.columns.value,
        "row_values": list(found.row_values),
        "column_values": list(found.column_values),
        "equity": [list(row) for row in found.equity],
    }


def _safety(found: Safety | None) -> Record | None:
    if found is None:
        return None
    return {
        "uncertainty": found.uncertainty.value,
        "spread": None if found.spread is None else round(found.spread, _PLACES),
        "buy_below": found.buy_below,
        "sell_above": found.sell_above,
    }
