"""Free cash flow to the firm that grows for ever at one rate."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.methods.fcff_claims import CLAIM_VALUES, Claims, settle
from steelyard.models.methods.fcff_rates import OneRate, one_rate
from steelyard.models.methods.fcff_years import at_most_one, just_one, must_be_share, must_grow_slower
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.words.errors import ModelInputError


class FcffStable(Claims, frozen=True, kw_only=True):
    """Value = FCFF₁ / (WACC - g)."""

    wacc: Annotated[OneRate, Meta(description="Cost of capital a year, above the growth; or what it is made of.")]
    growth: Annotated[
        float | None, Meta(description="Growth a year for ever; without it reinvestment_rate × roic.")
    ] = None
    fcff: Annotated[float | None, Meta(description="Free cash flow to the firm; or nopat, or ebit with tax.")] = None
    nopat: Annotated[float | None, Meta(description="Operating profit after tax.")] = None
    ebit: Annotated[float | None, Meta(description="Operating profit before tax; with tax.")] = None
    tax: Annotated[float | None, Meta(description="Tax on operating profit, a fraction.")] = None
    reinvestment_rate: Annotated[float | None, Meta(description="Part of NOPAT that is put back.")] = None
    roic: Annotated[
        float | None, Meta(description="Return on new capital: growth / roic of NOPAT is put back; not zero.")
    ] = None
    figure_of: Annotated[
        Literal["year_0", "year_1"],
        Meta(description="Whether the figure is of the year just over, which grows, or already of year 1."),
    ] = "year_0"


def work(inputs: FcffStable) -> Worked:
    """The value of the operations, and of one share.

    Raises:
        GrowthTooHighError: growth at or above the cost of capital.
        ModelInputError: an input that lacks or is told twice.
    """
    start = just_one("the figure to start from", fcff=inputs.fcff, nopat=inputs.nopat, ebit=inputs.ebit)
    growth, wacc = _growth(inputs), one_rate(inputs.wacc)
    must_grow_slower(growth, wacc)
    values: dict[str, Number] = {}
    lines = []
    flow = inputs.fcff
    if flow is None:
        profit = _profit(inputs)
        part = _part(inputs, growth)
        flow = profit * (1 - part)
        values = {"nopat": profit, "reinvestment_rate": part}
        lines = [Line("operating profit after tax", profit), Line("less what is put back", -profit * part)]
    elif inputs.reinvestment_rate is not None or inputs.roic is not None:
        at_most_one("reinvestment", fcff=inputs.fcff, reinvestment_rate=inputs.reinvestment_rate, roic=inputs.roic)
    follows = flow * (1 + growth) if inputs.figure_of == "year_0" else flow
    value = follows / (wacc - growth)
    lines += [
        Line(f"free cash flow of year 1 (from {start})", follows),
        Line(f"value, that flow / ({wacc:.4%} - {growth:.4%})", value),
    ]
    settled = settle(value, inputs)
    return Worked(
        values={**settled.values, "next_flow": follows, "growth": growth, **values},
        lines=(*lines, *settled.lines),
        notes=settled.notes,
    )


def _growth(inputs: FcffStable) -> float:
    if inputs.growth is not None:
        return inputs.growth
    if inputs.reinvestment_rate is None or inputs.roic is None:
        raise ModelInputError(
            "growth", "not given", "nothing says how the flow goes on", "Give it, or reinvestment_rate and roic."
        )
    return inputs.reinvestment_rate * inputs.roic


def _profit(inputs: FcffStable) -> float:
    if inputs.nopat is not None:
        return inputs.nopat
    if inputs.tax is None or inputs.ebit is None:
        raise ModelInputError("tax", "not given", "profit after tax needs it", "Give it, as a fraction.")
    must_be_share("tax", inputs.tax)
    return inputs.ebit * (1 - inputs.tax)


def _part(inputs: FcffStable, growth: float) -> float:
    if inputs.growth is None and inputs.reinvestment_rate is not None:
        return inputs.reinvestment_rate
    kind = just_one("reinvestment", reinvestment_rate=inputs.reinvestment_rate, roic=inputs.roic)
    if kind == "reinvestment_rate":
        return inputs.reinvestment_rate or 0.0
    if not inputs.roic:
        raise ModelInputError("roic", "0", "growth needs capital, which earns nothing", "Give it, not zero.")
    return growth / inputs.roic


METHOD: Final = Method(
    name="fcff-stable",
    title="Free cash flow to the firm, growing for ever at one rate",
    inputs=FcffStable,
    work=work,
    example={"ebit": 1000, "tax": 0.25, "reinvestment_rate": 0.3, "roic": 0.1, "wacc": 0.08},
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 15",
    gives={
        **CLAIM_VALUES,
        "next_flow": "free cash flow of year 1",
        "growth": "a year, for ever",
        "nopat": "operating profit after tax, of the year of the figure",
        "reinvestment_rate": "part of it that is put back",
    },
)
