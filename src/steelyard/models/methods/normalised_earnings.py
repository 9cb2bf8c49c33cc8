"""Earnings of an ordinary year: what margins or returns of a whole cycle give at the size of today."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean, median
from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.value_driver import value_from_drivers
from steelyard.models.methods.domain import must_be_tax, must_hold, must_match
from steelyard.models.methods.equity_terms import must_grow_below, must_have
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError


class NormalisedEarnings(Inputs, frozen=True, kw_only=True):
    """Earnings = average margin · revenue now, or average return · capital now, or the average of past earnings."""

    by: Annotated[
        Literal["margin", "return", "average"],
        Meta(description="The answer: by margin on revenue now, by return on capital now, or a plain average."),
    ]
    earnings: Annotated[
        list[float] | None, Meta(description="Profit of each year of the cycle: operating, or net; any one currency.")
    ] = None
    revenue: Annotated[list[float] | None, Meta(description="Revenue of the same years.")] = None
    capital: Annotated[
        list[float] | None, Meta(description="Invested capital, or book equity, that earned it, of the same years.")
    ] = None
    margins: Annotated[list[float] | None, Meta(description="Instead of earnings by revenue, as fractions.")] = None
    returns: Annotated[list[float] | None, Meta(description="Instead of earnings by capital, as fractions.")] = None
    average: Annotated[
        Literal["mean", "pooled", "median"],
        Meta(description="Of the yearly ratios, as most books take it; of all earnings by all sales; or their median."),
    ] = "mean"
    revenue_now: Annotated[float | None, Meta(description="Revenue at the size of today.")] = None
    capital_now: Annotated[float | None, Meta(description="Capital at the size of today.")] = None
    tax: Annotated[
        float | None, Meta(description="Tax rate, as a fraction, where earnings are before tax; after it: leave out.")
    ] = None
    growth: Annotated[float | None, Meta(description="Growth for ever from here, for a value.")] = None
    return_on_capital: Annotated[float | None, Meta(description="Return on new capital, for a value.")] = None
    rate: Annotated[float | None, Meta(description="Cost of capital, or of equity, for a value.")] = None


def work(inputs: NormalisedEarnings) -> Worked:
    """Normal earnings each way that the inputs allow; and, where rates are given, what they are worth.

    Raises:
        ModelInputError: what the chosen way needs is not given, lists do not match, a size that is not above zero.
        GrowthTooHighError: growth not below the rate.
    """
    found = _ways(inputs)
    name = {"margin": "earnings_by_margin", "return": "earnings_by_return", "average": "average_earnings"}[inputs.by]
    if name not in found:
        needs = {
            "margin": "Give revenue_now, and margins, or earnings with revenue.",
            "return": "Give capital_now, and returns, or earnings with capital.",
            "average": "Give earnings.",
        }
        raise ModelInputError("by", inputs.by, "what it needs is not given", needs[inputs.by])
    normal = found[name]
    values: dict[str, Number] = {"normalised_earnings": normal, **found, **_worth(inputs, normal)}
    notes = []
    if inputs.by == "average":
        notes.append("A plain average of past earnings is that of a company of its past size.")
    says = name.replace("_", " ")
    lines = [Line(key.replace("_", " "), each) for key, each in found.items() if key != name]
    lines.append(Line(f"normal earnings: {says}", normal))
    lines += [Line(key.replace("_", " "), each) for key, each in _worth(inputs, normal).items()]
    return Worked(values=values, lines=tuple(lines), notes=tuple(notes))


def _ways(inputs: NormalisedEarnings) -> dict[str, float]:
    found: dict[str, float] = {}
    margin = _average(inputs, "margins", inputs.margins, "revenue", inputs.revenue)
    if margin is not None:
        found["average_margin"] = margin
        if inputs.revenue_now is not None:
            must_be_above_zero(revenue_now=inputs.revenue_now)
            found["earnings_by_margin"] = margin * inputs.revenue_now
    earned = _average(inputs, "returns", inputs.returns, "capital", inputs.capital)
    if earned is not None:
        found["average_return"] = earned
        if inputs.capital_now is not None:
            must_be_above_zero(capital_now=inputs.capital_now)
            found["earnings_by_return"] = earned * inputs.capital_now
    if inputs.earnings is not None:
        must_hold("earnings", inputs.earnings)
        found["average_earnings"] = (median if inputs.average == "median" else mean)(inputs.earnings)
    return found


def _average(
    inputs: NormalisedEarnings, name: str, ratios: Sequence[float] | None, of: str, sizes: Sequence[float] | None
) -> float | None:
    """The ordinary ratio, of ratios as they are given or of earnings by their size in each year."""
    if ratios is not None:
        must_hold(name, ratios)
        if inputs.average == "pooled":
            advice = f"Give earnings and {of}, or another average."
            raise ModelInputError("average", "pooled", f"{name} alone do not say how large each year was", advice)
        return float((median if inputs.average == "median" else mean)(ratios))
    if inputs.earnings is None or sizes is None:
        return None
    must_hold(of, sizes)
    must_match(of, sizes, len(inputs.earnings), "earnings")
    for each in sizes:
        must_be_above_zero(**{of: each})
    if inputs.average == "pooled":
        return sum(inputs.earnings) / sum(sizes)
    found = [each / size for each, size in zip(inputs.earnings, sizes, strict=True)]
    return float((median if inputs.average == "median" else mean)(found))


def _worth(inputs: NormalisedEarnings, normal: float) -> dict[str, float]:
    """What normal earnings are worth that grow for ever, part of them put back: next year's · (1 - g/ROC) / (r - g)."""
    found: dict[str, float] = {}
    after = normal
    if inputs.tax is not None:
        must_be_tax("tax", inputs.tax)
        after = normal * (1 - inputs.tax)
        found["normalised_after_tax"] = after
    if inputs.rate is None:
        return found
    for name in ("growth", "return_on_capital"):
        must_have(name, getattr(inputs, name), "a value rests on it")
    assert inputs.growth is not None
    assert inputs.return_on_capital is not None
    must_be_above_zero(return_on_capital=inputs.return_on_capital)
    must_grow_below(inputs.growth, inputs.rate)
    part = inputs.growth / inputs.return_on_capital
    value = value_from_drivers(after * (1 + inputs.growth), inputs.growth, inputs.return_on_capital, inputs.rate)
    return {**found, "reinvestment_rate": part, "value": value}


METHOD: Final = Method(
    name="normalised-earnings",
    title="Earnings of an ordinary year of the cycle",
    inputs=NormalisedEarnings,
    work=work,
    example={
        "by": "margin",
        "earnings": [80, 120, -20, 60],
        "revenue": [1000, 1200, 900, 1000],
        "revenue_now": 1100,
        "tax": 0.25,
        "growth": 0.02,
        "return_on_capital": 0.1,
        "rate": 0.08,
    },
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 3, Normalizing Earnings",
    gives={
        "normalised_after_tax": "the same after tax",
        "reinvestment_rate": "part that the growth needs",
        "normalised_earnings": "of an ordinary year, by the way that is asked for",
        "average_margin": "of the years of the cycle",
        "earnings_by_margin": "average margin on revenue of today",
        "average_return": "on the capital of the years of the cycle",
        "earnings_by_return": "average return on capital of today",
        "average_earnings": "of the years, at their own size",
        "value": "of earnings that grow for ever from there",
    },
)
