"""Multiples from fundamentals: the P/E, P/B, P/S, PEG, EV/EBITDA and others that growth, return and risk justify."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.equity import flow_multiple
from steelyard.models.kernels.growth import payout_for_growth
from steelyard.models.kernels.justified import trailing_price_to_earnings
from steelyard.models.methods.domain import must_be_share, must_be_tax
from steelyard.models.methods.equity_terms import (
    CostOfEquity,
    must_be_years,
    must_grow_below,
    must_keep_something,
    must_not_be_beside,
    rate_of,
)
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError


class JustifiedMultiples(Inputs, frozen=True, kw_only=True):
    """P/E = payout · (1+g) / (r-g); EV/NOPAT = (1 - reinvestment) · (1+g) / (WACC-g); the others are parts of these.

    The multiples of equity need cost_of_equity, those of the firm wacc; either may be left out.
    """

    growth: Annotated[float, Meta(description="g, growth for ever, as a fraction.")]
    cost_of_equity: Annotated[
        CostOfEquity | None, Meta(description="r, a year, as a fraction; or riskfree, beta and erp.")
    ] = None
    payout: Annotated[float | None, Meta(description="Part of the earnings that is paid; or give roe.")] = None
    roe: Annotated[float | None, Meta(description="Return on equity; the payout is then 1 - g / ROE.")] = None
    roe_of: Annotated[
        Literal["next", "last"], Meta(description="ROE is next year's earnings on book now; or last year's on it.")
    ] = "next"
    net_margin: Annotated[float | None, Meta(description="Net income by sales, for P/S.")] = None
    wacc: Annotated[float | None, Meta(description="Cost of capital a year, as a fraction.")] = None
    reinvestment_rate: Annotated[float | None, Meta(description="Part of NOPAT that is put back; or give roic.")] = None
    roic: Annotated[float | None, Meta(description="Return on capital; the part put back is then g / ROIC.")] = None
    tax: Annotated[float | None, Meta(description="Tax rate, for EV/EBIT, EV/EBITDA and EV/sales.")] = None
    operating_margin: Annotated[float | None, Meta(description="Operating profit by sales, for EV/sales.")] = None
    depreciation_to_ebitda: Annotated[
        float | None, Meta(description="Depreciation and amortisation as a part of EBITDA, for EV/EBITDA.")
    ] = None
    years_high: Annotated[int, Meta(description="Years of other growth before g; none: 0.")] = 0
    growth_high: Annotated[float | None, Meta(description="Growth of those years, as a fraction.")] = None
    payout_high: Annotated[float | None, Meta(description="Payout of those years; else by roe_high, or as after.")] = (
        None
    )
    roe_high: Annotated[float | None, Meta(description="ROE of those years: payout 1 - growth_high / roe_high.")] = None
    cost_of_equity_high: Annotated[
        CostOfEquity | None, Meta(description="Cost of equity of those years; else as after.")
    ] = None
    reinvestment_rate_high: Annotated[float | None, Meta(description="Part put back in those years.")] = None
    roic_high: Annotated[float | None, Meta(description="Instead: return on capital in those years.")] = None
    wacc_high: Annotated[float | None, Meta(description="Cost of capital of those years; else as after.")] = None


def work(inputs: JustifiedMultiples) -> Worked:
    """Every multiple that the inputs allow, on last year's figures and on next year's.

    Raises:
        GrowthTooHighError: growth for ever not below the rate.
        ModelInputError: no rate at all, no payout or part that is put back, a margin or part out of range.
        NoYearsError: fewer than no years of other growth.
    """
    must_be_years(inputs.years_high, least=0)
    if not inputs.years_high:
        for name in (each for each in inputs.__struct_fields__ if each.endswith("_high") and each != "years_high"):
            must_not_be_beside(name, getattr(inputs, name), {"years_high: 0": 0})
    if inputs.years_high and inputs.growth_high is None:
        raise ModelInputError("growth_high", "not given", "years_high grow by it", "Give growth_high.")
    if inputs.growth_high is not None:
        must_keep_something("growth_high", [inputs.growth_high])
    values: dict[str, float] = {}
    if inputs.cost_of_equity is not None:
        values |= _of_equity(inputs, rate_of(inputs.cost_of_equity))
    if inputs.wacc is not None:
        values |= _of_firm(inputs, inputs.wacc)
    if not values:
        advice = "Give cost_of_equity for multiples of the share, wacc for those of the firm."
        raise ModelInputError("cost_of_equity and wacc", "not given", "a multiple rests on one of them", advice)
    lines = tuple(Line(_SAYS[name], each) for name, each in values.items() if name in _SAYS)
    found: Mapping[str, Number] = dict(values)
    return Worked(values=found, lines=lines)


def _of_equity(inputs: JustifiedMultiples, rate: float) -> dict[str, float]:
    must_grow_below(inputs.growth, rate)
    payout = _part(inputs.payout, inputs.roe, inputs.growth, ("payout", "roe"))
    high_rate = rate if inputs.cost_of_equity_high is None else rate_of(inputs.cost_of_equity_high)
    high = payout
    if inputs.payout_high is not None or inputs.roe_high is not None:
        high = _part(inputs.payout_high, inputs.roe_high, inputs.growth_high or 0.0, ("payout_high", "roe_high"))
    trailing = _multiple(inputs, (high, payout), (high_rate, rate))
    first = _first_growth(inputs)
    forward = trailing / (1 + first)
    found = {
        "trailing_pe": trailing,
        "forward_pe": forward,
        "payout": payout,
    }
    if forward:
        found["dividend_yield"] = (high if inputs.years_high else payout) / forward
        found["trailing_dividend_yield"] = (high if inputs.years_high else payout) / trailing
    if first > 0:
        found |= {"peg": trailing / (first * 100), "forward_peg": forward / (first * 100)}
    earned = inputs.roe_high if inputs.years_high and inputs.roe_high is not None else inputs.roe
    if earned is not None:
        found["price_to_book"] = earned * (forward if inputs.roe_of == "next" else trailing)
    if inputs.net_margin is not None:
        found["price_to_sales"] = inputs.net_margin * trailing
        found["forward_price_to_sales"] = inputs.net_margin * forward
    return found


def _of_firm(inputs: JustifiedMultiples, wacc: float) -> dict[str, float]:
    must_grow_below(inputs.growth, wacc)
    kept = None if inputs.reinvestment_rate is None else 1 - inputs.reinvestment_rate
    free = _part(kept, inputs.roic, inputs.growth, ("reinvestment_rate", "roic"))
    high = free
    if inputs.reinvestment_rate_high is not None or inputs.roic_high is not None:
        kept = None if inputs.reinvestment_rate_high is None else 1 - inputs.reinvestment_rate_high
        names = ("reinvestment_rate_high", "roic_high")
        high = _part(kept, inputs.roic_high, inputs.growth_high or 0.0, names)
    trailing = _multiple(inputs, (high, free), (inputs.wacc_high or wacc, wacc))
    forward = trailing / (1 + _first_growth(inputs))
    found = {"ev_to_nopat": trailing, "forward_ev_to_nopat": forward, "reinvestment_rate": 1 - free}
    earned = inputs.roic_high if inputs.years_high and inputs.roic_high is not None else inputs.roic
    if earned is not None:
        found["ev_to_capital"] = earned * (forward if inputs.roe_of == "next" else trailing)
    if inputs.tax is None:
        return found
    must_be_tax("tax", inputs.tax)
    left = 1 - inputs.tax
    found |= {"ev_to_ebit": trailing * left, "forward_ev_to_ebit": forward * left}
    if inputs.depreciation_to_ebitda is not None:
        must_be_share("depreciation_to_ebitda", inputs.depreciation_to_ebitda)
        profit = (1 - inputs.depreciation_to_ebitda) * left
        found |= {"ev_to_ebitda": trailing * profit, "forward_ev_to_ebitda": forward * profit}
    if inputs.operating_margin is not None:
        profit = inputs.operating_margin * left
        found |= {"ev_to_sales": trailing * profit, "forward_ev_to_sales": forward * profit}
    return found


def _part(given: float | None, earned: float | None, growth: float, names: tuple[str, str]) -> float:
    """What is left for the owners of each unit earned: as it is given, or what growth leaves at a return."""
    if given is not None:
        return given
    if earned is None:
        name, other = names
        raise ModelInputError(name, "not given", "a multiple rests on it", f"Give {name} or {other}.")
    must_be_above_zero(**{names[1]: earned})
    found: float = payout_for_growth(growth, earned)
    return found


def _multiple(inputs: JustifiedMultiples, parts: tuple[float, float], rates: tuple[float, float]) -> float:
    """Value by earnings of the year that is over, through the years of other growth and those after them."""
    (high, stable), (high_rate, rate), years = parts, rates, inputs.years_high
    must_keep_something("the rate of the first years", [high_rate])
    beyond: float = trailing_price_to_earnings(stable, inputs.growth, rate)
    if not years:
        return beyond
    found: float = flow_multiple([inputs.growth_high or 0.0] * years, [high] * years, [high_rate] * years, beyond)
    return found


def _first_growth(inputs: JustifiedMultiples) -> float:
    """Growth of the year to come."""
    return inputs.growth_high if inputs.years_high and inputs.growth_high is not None else inputs.growth


_SAYS: Final = {
    "trailing_pe": "price by last year's earnings",
    "forward_pe": "price by next year's earnings",
    "price_to_book": "price by book now",
    "price_to_sales": "price by last year's sales",
    "peg": "P/E by growth in percent",
    "ev_to_nopat": "EV by last year's operating profit after tax",
    "ev_to_ebit": "EV by last year's operating profit",
    "ev_to_ebitda": "EV by last year's EBITDA",
    "ev_to_sales": "EV by last year's sales",
    "ev_to_capital": "EV by invested capital now",
}

METHOD: Final = Method(
    name="justified-multiples",
    title="Multiples that fundamentals justify",
    inputs=JustifiedMultiples,
    work=work,
    example={
        "growth": 0.03,
        "cost_of_equity": 0.085,
        "roe": 0.12,
        "net_margin": 0.14,
        "wacc": 0.075,
        "roic": 0.14,
        "tax": 0.25,
        "operating_margin": 0.2,
        "depreciation_to_ebitda": 0.15,
    },
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapters 8 and 9; CFA Institute, Equity Asset"
    " Valuation, 4th ed. (Wiley, 2020), Market-Based Valuation",
    gives={
        "forward_ev_to_ebit": "EV by next year's operating profit",
        "forward_ev_to_ebitda": "EV by next year's EBITDA",
        "forward_ev_to_sales": "EV by next year's sales",
        **_SAYS,
        "dividend_yield": "dividend of the year to come by price",
        "trailing_dividend_yield": "dividend of the year that is over by price, at the payout of the year to come",
        "payout": "part of the earnings that is paid for ever",
        "reinvestment_rate": "part of operating profit after tax that is put back for ever",
        "forward_peg": "P/E on next year's earnings by growth in percent",
        "forward_price_to_sales": "price by next year's sales",
        "forward_ev_to_nopat": "EV by next year's operating profit after tax",
    },
)
