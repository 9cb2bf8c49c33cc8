"""The H-model: dividends whose growth falls in a line, approximated in one step, beside the exact sums."""

from __future__ import annotations

from typing import Annotated, Final, get_args

from msgspec import Meta

from steelyard.models.kernels import equity
from steelyard.models.kernels.dcf import grown, present_values, terminal_value
from steelyard.models.kernels.growth import Fade, fade
from steelyard.models.methods.equity_terms import CostOfEquity, must_be_years, must_grow_below, rate_of
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero, only_one_of
from steelyard.words.errors import ModelInputError


class HModel(Inputs, frozen=True, kw_only=True):
    """Value = D₀ · (1 + gL) / (r - gL) + D₀ · H · (gS - gL) / (r - gL)."""

    dividend_0: Annotated[float, Meta(description="The last dividend paid; any one currency.")]
    growth_short: Annotated[float, Meta(description="gS, growth a year at the outset, as a fraction.")]
    growth_long: Annotated[float, Meta(description="gL, growth a year for ever after the fall, as a fraction.")]
    half_life: Annotated[
        float | None, Meta(description="H, half the years in which growth falls; or give decline_years.")
    ] = None
    decline_years: Annotated[float | None, Meta(description="2H, the years in which growth falls.")] = None
    cost_of_equity: Annotated[
        CostOfEquity | None,
        Meta(description="r, a year, as a fraction; or riskfree, beta and erp. Without it: the return at a price."),
    ] = None
    price: Annotated[float | None, Meta(description="Price today, for the return that it expects.")] = None


def work(inputs: HModel) -> Worked:
    """The value and its two parts; the exact sum by each way to count the fall, where it takes whole years.

    Raises:
        GrowthTooHighError: gL ≥ r.
        ModelInputError: two lengths of the fall or none, a length below zero.
    """
    only_one_of("the length of the fall", half_life=inputs.half_life, decline_years=inputs.decline_years)
    half = inputs.half_life if inputs.half_life is not None else (inputs.decline_years or 0.0) / 2
    must_not_be_below_zero(half_life=half)
    short, long = inputs.growth_short, inputs.growth_long
    if inputs.cost_of_equity is None:
        return _return_at_price(inputs, half)
    rate = rate_of(inputs.cost_of_equity)
    must_grow_below(long, rate)
    value: float = equity.h_model(inputs.dividend_0, short, long, half, rate)
    level = inputs.dividend_0 * (1 + long) / (rate - long)
    values: dict[str, Number] = {
        "value": value,
        "no_growth_part": level,
        "growth_part": value - level,
        "half_life": half,
        "cost_of_equity": rate,
        **_exact(inputs, half, rate),
    }
    if inputs.price is not None:
        must_be_above_zero(price=inputs.price)
        values["implied_cost_of_equity"] = equity.h_model_return(inputs.dividend_0, short, long, half, inputs.price)
        values["value_over_price"] = value / inputs.price - 1
    lines = (
        Line("value at the long growth, D₀ · (1 + gL) / (r - gL)", level),
        Line("value of the growth above it, D₀ · H · (gS - gL) / (r - gL)", value - level),
        Line("value", value),
    )
    note = "An approximation: the exact sum depends on which years the fall touches, and each is given."
    return Worked(values=values, lines=lines, notes=(note,))


def _return_at_price(inputs: HModel, half: float) -> Worked:
    if inputs.price is None:
        raise ModelInputError("cost_of_equity", "not given", "the value rests on it", "Give it, or a price.")
    must_be_above_zero(price=inputs.price)
    short, long = inputs.growth_short, inputs.growth_long
    rate: float = equity.h_model_return(inputs.dividend_0, short, long, half, inputs.price)
    line = Line("return at the price, D₀/P · [(1 + gL) + H · (gS - gL)] + gL", rate)
    return Worked(values={"implied_cost_of_equity": rate, "half_life": half}, lines=(line,))


def _exact(inputs: HModel, half: float, rate: float) -> dict[str, Number]:
    years = round(2 * half)
    if abs(years - 2 * half) > _WHOLE or years < 1:
        return {}
    must_be_years(years)
    if inputs.growth_short <= -1:
        raise ModelInputError(
            "growth_short", f"{inputs.growth_short:g}", "all is lost at such a rate", "Give a fraction: -5% is -0.05."
        )
    found: dict[str, Number] = {}
    for by in get_args(Fade):
        flows = grown(inputs.dividend_0, fade(inputs.growth_short, inputs.growth_long, years, by))
        beyond = terminal_value(flows[-1], inputs.growth_long, rate, years)
        found["exact_" + by.replace("-", "_")] = sum(present_values(flows, rate)) + beyond
    return found


_WHOLE: Final = 1e-9

METHOD: Final = Method(
    name="h-model",
    title="Dividends whose growth falls in a line (H-model)",
    inputs=HModel,
    work=work,
    example={"dividend_0": 2, "growth_short": 0.2, "growth_long": 0.05, "decline_years": 10, "cost_of_equity": 0.12},
    source="R. J. Fuller, C.-C. Hsia, Financial Analysts Journal 40:5 (1984), 49-56; example: CFA Institute, Level II,"
    " Omega Foods",
    gives={
        "half_life": "half the years in which growth falls",
        "cost_of_equity": "a year, as a fraction",
        "value_over_price": "value by price, less one",
        "value": "today, approximated",
        "no_growth_part": "of the value, at the long growth from the outset",
        "growth_part": "of the value, for the growth above the long one",
        "exact_first_step": "sum year by year, where the first year is one step down and the last has the long growth",
        "exact_from_first": "where the first year has the short growth and the year after the last the long one",
        "exact_both_ends": "where the first year has the short growth and the last the long one",
        "implied_cost_of_equity": "return at which the H-model gives the price",
    },
)
