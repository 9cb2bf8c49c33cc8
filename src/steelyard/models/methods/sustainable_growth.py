"""Growth that profit alone can pay for, and the payout that a growth leaves."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.growth import payout_for_growth, sustainable_growth
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError


class SustainableGrowth(Inputs, frozen=True, kw_only=True):
    """g = b · ROE = b · (net income / sales) · (sales / assets) · (assets / equity); payout = 1 - g / ROE."""

    roe: Annotated[float | None, Meta(description="Return on equity, as a fraction; or its three factors.")] = None
    margin: Annotated[float | None, Meta(description="Net income by sales.")] = None
    turnover: Annotated[float | None, Meta(description="Sales by assets.")] = None
    leverage: Annotated[float | None, Meta(description="Assets by equity.")] = None
    retention: Annotated[float | None, Meta(description="b, part of net income that is kept.")] = None
    payout: Annotated[float | None, Meta(description="Instead of b: 1 - b.")] = None
    dividends: Annotated[float | None, Meta(description="Instead: dividends, with earnings of the same kind.")] = None
    earnings: Annotated[float | None, Meta(description="For dividends.")] = None
    growth: Annotated[float | None, Meta(description="A growth, for the payout that it leaves; instead of b.")] = None
    equity: Annotated[
        Literal["opening", "closing"],
        Meta(description="Of which the return is: of the beginning of the year, as growth counts; or of its end."),
    ] = "opening"


def work(inputs: SustainableGrowth) -> Worked:
    """Growth from what is kept; or what can be paid at a growth.

    Raises:
        ModelInputError: no return, or nothing or too much that says what is kept.
    """
    roe = _roe(inputs)
    factors: dict[str, Number] = {"roe": roe}
    if inputs.growth is not None:
        must_be_above_zero(roe=roe)
        if _kept_ways(inputs):
            raise ModelInputError("growth", f"{inputs.growth:g}", "b says what it is", "Give growth, or what is kept.")
        each = inputs.growth if inputs.equity == "opening" else inputs.growth / (1 + inputs.growth)
        payout: float = payout_for_growth(each, roe)
        values: dict[str, Number] = {"payout": payout, "retention": 1 - payout, "growth": inputs.growth, **factors}
        lines = (Line("return on equity", roe), Line("payout that the growth leaves, 1 - g / ROE", payout))
        return Worked(values=values, lines=lines)
    kept = _kept(inputs)
    growth: float = sustainable_growth(kept, roe, 1.0, 1.0)
    if inputs.equity == "closing":
        growth = growth / (1 - growth)
    values = {"growth": growth, "retention": kept, "payout": 1 - kept, **factors, **_internal(inputs, kept)}
    steps = (Line("return on equity", roe), Line("part that is kept", kept), Line("growth", growth))
    return Worked(values=values, lines=steps)


def _roe(inputs: SustainableGrowth) -> float:
    factors = (inputs.margin, inputs.turnover, inputs.leverage)
    if inputs.roe is not None and factors == (None, None, None):
        return inputs.roe
    if inputs.roe is not None or None in factors:
        advice = "Give roe, or all of margin, turnover and leverage."
        raise ModelInputError("the return on equity", "not clear", "growth rests on it", advice)
    margin, turnover, leverage = (each or 0.0 for each in factors)
    return margin * turnover * leverage


def _kept_ways(inputs: SustainableGrowth) -> list[str]:
    return [name for name in ("retention", "payout", "dividends") if getattr(inputs, name) is not None]


def _kept(inputs: SustainableGrowth) -> float:
    ways = _kept_ways(inputs)
    if len(ways) != 1:
        says = " and ".join(ways) or "not given"
        advice = "Give one of retention, payout, or dividends with earnings."
        raise ModelInputError("what is kept", says, "growth rests on it", advice)
    if inputs.retention is not None:
        return inputs.retention
    if inputs.payout is not None:
        return 1 - inputs.payout
    if inputs.earnings is None or inputs.dividends is None:
        raise ModelInputError("earnings", "not given", "dividends are a part of them", "Give earnings.")
    must_be_above_zero(earnings=inputs.earnings)
    return 1 - inputs.dividends / inputs.earnings


def _internal(inputs: SustainableGrowth, kept: float) -> dict[str, Number]:
    """Growth without any new money from outside, debt included: b · ROA / (1 - b · ROA)."""
    if inputs.margin is None or inputs.turnover is None:
        return {}
    roa = inputs.margin * inputs.turnover
    return {"roa": roa, "internal_growth": kept * roa / (1 - kept * roa)}


METHOD: Final = Method(
    name="sustainable-growth",
    title="Growth that profit pays for, and payout at a growth",
    inputs=SustainableGrowth,
    work=work,
    example={"roe": 0.12, "growth": 0.03},
    source="R. C. Higgins, Financial Management 6 (1977), 7-16; example: A. Damodaran, Procter & Gamble, May 2011",
    gives={
        "roa": "return on assets",
        "growth": "a year, as a fraction",
        "payout": "part of the earnings that is paid",
        "retention": "part that is kept",
        "roe": "return on equity",
        "internal_growth": "growth without new debt either",
    },
)
