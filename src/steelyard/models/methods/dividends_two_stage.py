"""Dividends in two stages: years of high growth, and growth for ever, each with its payout and cost of equity."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.growth import growth_from_return, payout_for_growth
from steelyard.models.methods.equity_stages import (
    Base,
    Path,
    Stable,
    Years,
    first_stage,
    payout_of,
    years_on,
)
from steelyard.models.methods.equity_terms import (
    CostOfEquity,
    Yearly,
    YearlyCost,
    growth_notes,
    must_not_be_beside,
    rate_of,
    years_of,
)
from steelyard.models.methods.equity_value import GIVES as GIVES_YEARS
from steelyard.models.methods.equity_value import Beyond, DiscountAt, Ending, Valued, When, beyond_of, value_of
from steelyard.models.methods.method import Inputs, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError


class DividendsTwoStage(Inputs, frozen=True, kw_only=True):
    """Value = Σ D[t] · d[t] + P[n] · d[n], P[n] = D[n+1] / (r - g); all for one share, or all for the whole."""

    dividend_0: Annotated[
        float | None, Meta(description="The last dividend paid. It is grown and never discounted; any one currency.")
    ] = None
    dividends: Annotated[
        list[float] | None,
        Meta(description="Dividends of the first years one by one, instead."),
    ] = None
    earnings_0: Annotated[float | None, Meta(description="Earnings of the year that is over.")] = None
    earnings: Annotated[list[float] | None, Meta(description="Earnings of the first years one by one.")] = None
    years: Annotated[int | None, Meta(description="Years of high growth; or as long as a list is.")] = None
    growth_high: Annotated[
        Yearly | None, Meta(description="Growth a year in the first stage, as a fraction, or a list of it.")
    ] = None
    payout_high: Annotated[
        Yearly | None,
        Meta(description="Part of earnings paid in the first stage; else dividend_0 / earnings_0."),
    ] = None
    roe_high: Annotated[
        float | None, Meta(description="Instead of growth_high: growth is (1 - payout_high) · roe_high.")
    ] = None
    cost_of_equity: Annotated[
        YearlyCost, Meta(description="A year, as a fraction; a list of it; or riskfree, beta and erp.")
    ]
    growth_stable: Annotated[float | None, Meta(description="Growth for ever after that, as a fraction.")] = None
    payout_stable: Annotated[
        float | None, Meta(description="Payout for ever; without it and roe_stable the dividend goes on as it is.")
    ] = None
    roe_stable: Annotated[
        float | None, Meta(description="Instead of payout_stable: the payout is 1 - growth_stable / roe_stable.")
    ] = None
    cost_of_equity_stable: Annotated[
        CostOfEquity | None, Meta(description="For ever; without it the one of the last year of the first stage.")
    ] = None
    terminal_price: Annotated[
        float | None, Meta(description="Price at the end of the last year, instead of growth for ever.")
    ] = None
    terminal_pe: Annotated[
        float | None, Meta(description="Price by earnings of the last year, instead of growth for ever.")
    ] = None
    terminal_discounting: Annotated[
        DiscountAt,
        Meta(description="At the rates of the years in between, as money of year n must be; or at the stable one."),
    ] = "cumulative"
    price: Annotated[float | None, Meta(description="Price today, to hold the value against.")] = None


def work(inputs: DividendsTwoStage) -> Worked:
    """The value, each dividend, the price at the end and what it is worth now.

    Raises:
        GrowthTooHighError: growth for ever not below the cost of equity.
        ModelInputError: too little or too much is given, or lists do not match.
        NoYearsError: no year of high growth.
    """
    base, path, stable = asked(inputs)
    years = years_on(path, base)
    beyond = beyond_of(years, ending(inputs, stable))
    return worked(inputs, years, beyond, stable)


def asked(inputs: DividendsTwoStage) -> tuple[Base, Path, Stable]:
    """Where the years start, the years of high growth, and what holds after them."""
    base = Base(
        flow="dividends",
        flow_0=inputs.dividend_0,
        flows=inputs.dividends,
        earnings_0=inputs.earnings_0,
        earnings=inputs.earnings,
    )
    must_not_be_beside("roe_high", inputs.roe_high, {"growth_high": inputs.growth_high})
    payout = payout_of(base, inputs.payout_high)
    given = {"dividends": inputs.dividends, "earnings": inputs.earnings, "growth_high": inputs.growth_high}
    years = years_of(inputs.years, given)
    growth = inputs.growth_high
    if growth is None and inputs.roe_high is not None and isinstance(payout, float):
        growth = growth_from_return(1 - payout, inputs.roe_high)
    path = first_stage(growth, payout, inputs.cost_of_equity, years)
    rate = path.rates[-1]
    if inputs.cost_of_equity_stable is not None:
        rate = rate_of(inputs.cost_of_equity_stable, "cost_of_equity_stable")
    return base, path, Stable(growth=inputs.growth_stable, payout=_stable_payout(inputs), rate=rate)


def _stable_payout(inputs: DividendsTwoStage) -> float | None:
    if inputs.payout_stable is not None and inputs.roe_stable is not None:
        why = "roe_stable says another way what the payout is"
        raise ModelInputError("payout_stable", f"{inputs.payout_stable:g}", why, "Give one of the two.")
    if inputs.roe_stable is None or inputs.growth_stable is None:
        return inputs.payout_stable
    must_be_above_zero(roe_stable=inputs.roe_stable)
    found: float = payout_for_growth(inputs.growth_stable, inputs.roe_stable)
    return found


def ending(inputs: DividendsTwoStage, stable: Stable) -> Ending:
    """How the price at the end is asked for."""
    return Ending(stable=stable, value=inputs.terminal_price, multiple=inputs.terminal_pe)


def worked(inputs: DividendsTwoStage, years: Years, beyond: Beyond, stable: Stable) -> Worked:
    """The answer of both methods."""
    valued = value_of(years, beyond, When(beyond_at=inputs.terminal_discounting), stable)
    values: dict[str, Number] = {
        "value": valued.value,
        "dividends": valued.flows,
        "pv_dividends": sum(valued.present),
        "terminal_price": beyond.value,
        **valued.parts,
        "growth": years.growth,
        "cost_of_equity": years.rates,
        "cost_of_equity_stable": stable.rate,
        **_beside(inputs, years, beyond, valued),
    }
    if stable.payout is not None:
        values["payout_stable"] = stable.payout
    rate = inputs.cost_of_equity_stable or inputs.cost_of_equity
    notes = growth_notes(stable.growth, rate, valued.present_beyond, valued.value) if stable.growth is not None else ()
    return Worked(values=values, lines=valued.lines, notes=notes)


def _beside(inputs: DividendsTwoStage, years: Years, beyond: Beyond, valued: Valued) -> dict[str, Number]:
    found: dict[str, Number] = {}
    if years.earnings is not None:
        found["earnings"] = years.earnings
        if years.earnings[-1]:
            found["terminal_multiple_of_earnings"] = beyond.value / years.earnings[-1]
    if inputs.earnings_0:
        found["multiple_of_earnings"] = valued.value / inputs.earnings_0
    if inputs.price is not None:
        must_be_above_zero(price=inputs.price)
        found["value_over_price"] = valued.value / inputs.price - 1
    return found


GIVES: Final = {
    **GIVES_YEARS,
    "value": "today, of a share or of all as the inputs are",
    "dividends": "of each year, year 1 first",
    "pv_dividends": "their sum in the money of today",
    "terminal_price": "at the end of the last year, in the money of that year",
    "earnings": "of each year",
    "payout_stable": "part of the earnings that is paid after the last year",
    "multiple_of_earnings": "value by earnings of the year that is over",
    "terminal_multiple_of_earnings": "price at the end by earnings of the last year",
    "value_over_price": "value by price, less one",
}

METHOD: Final = Method(
    name="dividends-two-stage",
    title="Dividends in two stages",
    inputs=DividendsTwoStage,
    work=work,
    example={
        "dividend_0": 1.91,
        "earnings_0": 3.82,
        "payout_high": 0.5,
        "growth_high": 0.1,
        "years": 5,
        "cost_of_equity": 0.08,
        "growth_stable": 0.03,
        "roe_stable": 0.12,
        "cost_of_equity_stable": 0.085,
        "price": 68,
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 13; example: Procter & Gamble, May 2011",
    gives=GIVES,
)
