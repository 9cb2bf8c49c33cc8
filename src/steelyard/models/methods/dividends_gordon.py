"""Dividends that grow for ever at one rate, the part of the price that is growth, and what a price expects."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.firm_discounting import growing_perpetuity
from steelyard.models.kernels.growth import growth_from_return
from steelyard.models.methods.equity_terms import (
    Capm,
    CostOfEquity,
    as_rate,
    must_grow_below,
    must_keep_something,
    must_not_be_beside,
    rate_of,
)
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, only_one_of
from steelyard.words.errors import ModelInputError


class DividendsGordon(Inputs, frozen=True, kw_only=True):
    """Value = D₀ · (1 + g) / (r - g) = D₁ / (r - g)."""

    dividend_0: Annotated[
        float | None, Meta(description="The last dividend paid; grown, never in the value itself; any one currency.")
    ] = None
    dividend_1: Annotated[float | None, Meta(description="The dividend of the year to come, instead.")] = None
    growth: Annotated[
        float | None,
        Meta(
            description="g, a year for ever, as a fraction; or payout and roe; level: 0. Without it: growth at a price."
        ),
    ] = None
    payout: Annotated[float | None, Meta(description="Part of the earnings that is paid.")] = None
    roe: Annotated[float | None, Meta(description="Return on equity; growth is then (1 - payout) · roe.")] = None
    cost_of_equity: Annotated[
        CostOfEquity | None,
        Meta(description="r, a year, as a fraction; or riskfree, beta and erp. Without it: the return at a price."),
    ] = None
    earnings_1: Annotated[
        float | None, Meta(description="Earnings of the year to come, to tell what of the value is growth.")
    ] = None
    price: Annotated[float | None, Meta(description="Price today, to hold the value against.")] = None


def work(inputs: DividendsGordon) -> Worked:
    """The value; at a price, the growth and the return that it expects; by earnings, the part that is growth.

    Raises:
        GrowthTooHighError: g ≥ r.
        ModelInputError: two dividends or none, no growth, a price that is not above zero.
    """
    if inputs.price is not None and inputs.growth is inputs.payout is inputs.roe is None:
        return _growth_at_price(inputs, inputs.price)
    growth = _growth(inputs)
    must_keep_something("growth", [growth])
    following = _following(inputs, growth)
    if inputs.cost_of_equity is None:
        return _return_at_price(inputs, following, growth)
    rate = rate_of(inputs.cost_of_equity)
    must_grow_below(growth, rate)
    value = growing_perpetuity(following, growth, rate)
    values: dict[str, Number] = {
        "value": value,
        "dividend_1": following,
        "dividend_0": following / (1 + growth),
        "growth": growth,
        "cost_of_equity": rate,
        "dividend_yield": rate - growth,
        **_of_earnings(inputs, value, rate),
        **_of_price(inputs, following, growth, rate),
    }
    if inputs.price:
        values["value_over_price"] = value / inputs.price - 1
    lines = (
        Line("dividend of the year to come", following),
        Line("cost of equity less growth", rate - growth),
        Line("value, D₁ / (r - g)", value),
    )
    notes: tuple[str, ...] = ()
    if isinstance(inputs.cost_of_equity, Capm) and growth > inputs.cost_of_equity.riskfree:
        notes = (f"Growth for ever of {as_rate(growth)} is above the riskless rate.",)
    return Worked(values=values, lines=lines, notes=notes)


def _following(inputs: DividendsGordon, growth: float) -> float:
    """The dividend of the year to come."""
    if only_one_of("dividend", dividend_0=inputs.dividend_0, dividend_1=inputs.dividend_1) == "dividend_1":
        return inputs.dividend_1 or 0.0
    return (inputs.dividend_0 or 0.0) * (1 + growth)


def _return_at_price(inputs: DividendsGordon, following: float, growth: float) -> Worked:
    if inputs.price is None:
        raise ModelInputError("cost_of_equity", "not given", "the value rests on it", "Give it, or a price.")
    must_be_above_zero(price=inputs.price)
    rate = following / inputs.price + growth
    values: dict[str, Number] = {"implied_cost_of_equity": rate, "dividend_1": following, "growth": growth}
    return Worked(values=values, lines=(Line("return at the price, D₁ / P + g", rate),))


def _growth_at_price(inputs: DividendsGordon, price: float) -> Worked:
    """What a price expects where no growth is told: the growth, by a dividend; the part that is growth, by earnings."""
    if inputs.cost_of_equity is None:
        raise ModelInputError("growth", "not given", "the return at a price needs it", "Give growth, or a return.")
    must_be_above_zero(price=price)
    rate = rate_of(inputs.cost_of_equity)
    values: dict[str, Number] = {}
    lines = [Line("cost of equity", rate)]
    if inputs.earnings_1 is None or inputs.dividend_0 is not None or inputs.dividend_1 is not None:
        only_one_of("dividend", dividend_0=inputs.dividend_0, dividend_1=inputs.dividend_1)
        growth = _expected_growth(inputs, price, rate)
        values["implied_growth"] = growth
        lines.append(Line("growth at which the price is the value", growth))
    return Worked(values={**values, "cost_of_equity": rate, **_of_earnings(inputs, price, rate)}, lines=tuple(lines))


def _expected_growth(inputs: DividendsGordon, price: float, rate: float) -> float:
    """R - D₁ / P, or (P · r - D₀) / (P + D₀)."""
    if inputs.dividend_0 is not None:
        return (price * rate - inputs.dividend_0) / (price + inputs.dividend_0)
    return rate - (inputs.dividend_1 or 0.0) / price


def _growth(inputs: DividendsGordon) -> float:
    must_not_be_beside("growth", inputs.growth, {"payout": inputs.payout, "roe": inputs.roe})
    if inputs.growth is not None:
        return inputs.growth
    if inputs.payout is None or inputs.roe is None:
        raise ModelInputError("growth", "not given", "the value rests on it", "Give growth, or payout and roe.")
    found: float = growth_from_return(1 - inputs.payout, inputs.roe)
    return found


def _of_earnings(inputs: DividendsGordon, value: float, rate: float) -> dict[str, Number]:
    """What the earnings would be worth without growth, and the rest: R. Brealey, S. Myers, chapter 4."""
    if inputs.earnings_1 is None:
        return {}
    must_be_above_zero(earnings_1=inputs.earnings_1)
    level = inputs.earnings_1 / rate
    return {
        "no_growth_value": level,
        "growth_opportunities": value - level,
        "growth_opportunities_share": (value - level) / value,
        "price_to_earnings": value / inputs.earnings_1,
    }


def _of_price(inputs: DividendsGordon, following: float, growth: float, rate: float) -> dict[str, Number]:
    """The return at which the price is the value, and the growth at which it is."""
    if inputs.price is None:
        return {}
    must_be_above_zero(price=inputs.price)
    return {
        "implied_cost_of_equity": following / inputs.price + growth,
        "implied_growth": _expected_growth(inputs, inputs.price, rate),
    }


METHOD: Final = Method(
    name="dividends-gordon",
    title="Dividends that grow for ever at one rate",
    inputs=DividendsGordon,
    work=work,
    example={"dividend_0": 2, "growth": 0.05, "cost_of_equity": 0.12, "price": 28},
    source="M. J. Gordon, Review of Economics and Statistics 41 (1959), 99-105",
    gives={
        "value": "today",
        "dividend_1": "of the year to come",
        "dividend_0": "of the year that is over",
        "growth": "a year, as a fraction",
        "cost_of_equity": "a year, as a fraction",
        "dividend_yield": "dividend of the year to come by value",
        "no_growth_value": "of the earnings of the year to come, all paid and level for ever",
        "growth_opportunities": "the rest of the value (PVGO)",
        "growth_opportunities_share": "part of the value that it is",
        "price_to_earnings": "value by earnings of the year to come",
        "implied_cost_of_equity": "return at which the price is the value",
        "implied_growth": "growth for ever at which the price is the value",
        "value_over_price": "value by price, less one",
    },
)
