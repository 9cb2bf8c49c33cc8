"""The value of a case as plain data: one JSON object with the keys that docs/value.md lists."""

from __future__ import annotations

import json
from typing import Any, Final, TypeAlias

from steelyard.models.case.driver import Driver
from steelyard.models.case.safety import Safety
from steelyard.models.case.side_by_side import SideValue, Together
from steelyard.models.case.weight import Grid
from steelyard.models.valuation import Note, Step
from steelyard.reports.case_value import CaseValue, Futures

Record: TypeAlias = dict[str, Any]
_PLACES: Final = 6


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
        "scale": _scale(value),
        "rings": _rings(value),
        "price": _price(value),
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
        "forecasts_met": [{"off": each.off, "says": each.says, "forecast": each.forecast.id} for each in value.met],
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
        "pairs_at_the_price": None
        if value.pairs is None
        else {
            "driver": "growth",
            "other": value.pairs.other.value,
            "pairs": [list(point) for point in value.pairs.points],
        },
        "multiple_at_the_price": None
        if value.multiple is None
        else {"multiple": value.multiple.multiple, "of": value.multiple.of, "growth": value.multiple.growth},
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


def _scale(value: CaseValue) -> Record | None:
    scale = value.scale
    if scale is None:
        return None
    return {
        "order": scale.layer.basis,
        "floor": float(scale.floor.amount) if scale.floor else None,
        "ceiling": float(scale.ceiling.amount) if scale.ceiling else None,
        "values": [_step(step) for step in scale.layer.working],
        "breaches": [_note(each) for each in value.breaches],
        "notes": [_note(each) for each in scale.layer.notes],
    }


def _rings(value: CaseValue) -> Record | None:
    layer = value.relative
    if layer is None:
        return None
    return {
        "chosen": layer.basis,
        "working": [_step(step) for step in layer.working],
        "notes": [_note(each) for each in layer.notes],
    }


def _price(value: CaseValue) -> Record | None:
    price = value.price
    if price is None:
        return None
    ends = {"low": float(price.low.amount), "high": float(price.high.amount)}
    return {"amount": price.amount, **ends, "says": price.says}


def _note(note: Note) -> Record:
    return {"says": note.says, "figures": [_step(step) for step in note.steps]}


def _step(step: Step) -> Record:
    return {"says": step.says, "amount": float(step.amount), "unit": str(step.unit)}
