"""Futures, each with a value and a weight: what is to be expected, and how far it spreads."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import Meta

from steelyard.models.methods.domain import must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_make_a_whole, only_one_of
from steelyard.models.methods.part_by_method import value_by


class Scenario(Inputs, frozen=True, kw_only=True):
    """One future."""

    name: Annotated[str, Meta(description="What happens in it, in a few words.")]
    weight: Annotated[float, Meta(description="Its chance, 0 to 1; all of them add up to 1.")]
    value: Annotated[float | None, Meta(description="What the company is worth in it; or change inputs.")] = None
    change: Annotated[
        dict[str, Any] | None, Meta(description="Inputs of the method that are others in it than in `inputs`.")
    ] = None


class Scenarios(Inputs, frozen=True, kw_only=True):
    """expected = Σ weight · value; spread = √Σ weight · (value - expected)²."""

    scenarios: Annotated[list[Scenario], Meta(description="The futures, one of which comes true.")]
    method: Annotated[str | None, Meta(description="Method by which futures that change inputs are valued.")] = None
    inputs: Annotated[dict[str, Any], Meta(description="Its inputs, those that a future does not change.")] = {}  # noqa: RUF012 - msgspec copies it
    take: Annotated[str | None, Meta(description="Which of its values counts; left out: the first.")] = None
    price: Annotated[float | None, Meta(description="Price, to hold against; of the same thing.")] = None


def over(methods: Mapping[str, Method]) -> Method:
    """The method, whose futures may be valued by each of some others."""

    def work(inputs: Scenarios) -> Worked:
        return weighed(inputs, methods)

    return Method(
        name="scenarios",
        title="Scenarios with weights",
        inputs=Scenarios,
        work=work,
        example={
            "scenarios": [
                {"name": "stays the leader", "weight": 0.5, "change": {"roic": 0.15, "growth": 0.05}},
                {"name": "is caught up", "weight": 0.35, "change": {"roic": 0.09}},
                {"name": "is overtaken", "weight": 0.15, "value": 500},
            ],
            "method": "value-driver",
            "inputs": {"nopat": 100, "growth": 0.03, "roic": 0.1, "wacc": 0.09},
            "price": 1500,
        },
        source="A. Damodaran, The Dark Side of Valuation, 2nd ed. (FT Press, 2009), chapter 3",
        gives={
            "expected": "value by the weights",
            "value_by_scenario": "value in each future",
            "spread": "standard deviation of the values, by the weights",
            "low": "value in the worst future",
            "high": "value in the best one",
            "expected_to_price": "by the price: above 1, the price is below what is to be expected",
            "weight_above_price": "chance of a future that is worth more than the price",
        },
    )


def weighed(inputs: Scenarios, methods: Mapping[str, Method]) -> Worked:
    """What is to be expected, and each future.

    Raises:
        ModelInputError: no futures, weights that do not add up to 1, a future with no value or two.
    """
    must_hold("scenarios", inputs.scenarios)
    weights = [each.weight for each in inputs.scenarios]
    must_make_a_whole("weight", weights)
    values = [_value(each, inputs, methods) for each in inputs.scenarios]
    expected = sum(weight * value for weight, value in zip(weights, values, strict=True))
    spread = sum(weight * (value - expected) ** 2 for weight, value in zip(weights, values, strict=True))
    found: dict[str, Number] = {
        "expected": expected,
        "value_by_scenario": values,
        "spread": math.sqrt(spread),
        "low": min(values),
        "high": max(values),
    }
    if inputs.price is not None:
        must_be_above_zero(price=inputs.price)
        found["expected_to_price"] = expected / inputs.price
        found["weight_above_price"] = sum(
            weight for weight, value in zip(weights, values, strict=True) if value > inputs.price
        )
    lines = [
        Line(f"{each.name}, weight {each.weight:g}", value)
        for each, value in zip(inputs.scenarios, values, strict=True)
    ]
    return Worked(values=found, lines=(*lines, Line("to be expected", expected)))


def _value(scenario: Scenario, inputs: Scenarios, methods: Mapping[str, Method]) -> float:
    which = only_one_of(f"the scenario {scenario.name!r}", value=scenario.value, change=scenario.change)
    if which == "value":
        assert scenario.value is not None
        return scenario.value
    return value_by(inputs.method, {**inputs.inputs, **(scenario.change or {})}, inputs.take, methods)
