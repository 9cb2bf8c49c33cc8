"""A cost of capital, or any other rate, on its way to where it stays."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.rates_cost import discount_factors, path
from steelyard.models.methods.domain import must_be_rate, must_be_years
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.words.errors import ModelInputError


class RatePath(Inputs, frozen=True, kw_only=True):
    """r holds for some years, then goes in even steps to the stable rate of the last year."""

    now: Annotated[float, Meta(description="Rate of the first year, a fraction.")]
    stable: Annotated[
        float | None, Meta(description="Rate of the last year and all after; or give riskfree and market_premium.")
    ] = None
    riskfree: Annotated[float | None, Meta(description="Riskless rate; with market_premium the usual stable rate.")] = (
        None
    )
    market_premium: Annotated[float | None, Meta(description="Equity risk premium of a mature market.")] = None
    years: Annotated[int, Meta(description="Whole years of the path; ten is what is mostly forecast.")] = 10
    hold: Annotated[int, Meta(description="Years that the rate stays as it is; five, half of the usual ten.")] = 5


def work(inputs: RatePath) -> Worked:
    """The rate of each year, and what one unit at its end is worth now.

    Raises:
        ModelInputError: no stable rate or two; it holds as long as the path or longer; a rate of -100% or less.
        NoYearsError: not from 1 to 100 years.
    """
    must_be_years(inputs.years)
    if not 0 <= inputs.hold < inputs.years:
        raise ModelInputError(
            "hold", str(inputs.hold), f"the path has {inputs.years} years", "Give fewer years than the path has."
        )
    stable = _stable(inputs)
    must_be_rate("now", inputs.now)
    must_be_rate("stable", stable)
    rates = path(inputs.now, stable, inputs.years, inputs.hold)
    factors = discount_factors(rates)
    level = (1 / factors[-1]) ** (1 / inputs.years) - 1
    return Worked(
        values={"rates": rates, "discount_factors": factors, "stable": stable, "level_rate": level},
        lines=(
            *(Line(f"year {at}: rate", rate) for at, rate in enumerate(rates, start=1)),
            Line("the one rate that discounts as much over all years", level),
        ),
        notes=("Discount with the product of the yearly rates; one flat rate would give another value.",),
    )


def _stable(inputs: RatePath) -> float:
    both = inputs.riskfree is not None and inputs.market_premium is not None
    if (inputs.stable is not None) == both:
        how = "given twice" if both else "not given"
        advice = "Give stable, or riskfree and market_premium."
        raise ModelInputError("stable", how, "the path ends there", advice)
    if inputs.stable is not None:
        return inputs.stable
    return (inputs.riskfree or 0.0) + (inputs.market_premium or 0.0)


METHOD: Final = Method(
    name="rate-path",
    title="Path of a rate to its stable level",
    inputs=RatePath,
    work=work,
    example={"now": 0.08260222022798078, "stable": 0.08},
    source="A. Damodaran, the workbook fcffsimpleginzu; Alphabet, March 2018",
    gives={
        "rates": "rate of each year",
        "discount_factors": "what one unit at the end of each year is worth now",
        "stable": "rate of the last year and all after",
        "level_rate": "the one rate that discounts as much over all years",
    },
)
