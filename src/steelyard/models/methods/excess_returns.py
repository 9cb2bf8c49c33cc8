"""Excess returns, for banks and others whose debt is their raw material: book, and what it earns above its cost."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.growth import payout_for_growth
from steelyard.models.kernels.residual import continuing_growing
from steelyard.models.methods.equity_shares import GIVES as GIVES_SHARE
from steelyard.models.methods.equity_shares import Claims, per_share
from steelyard.models.methods.equity_terms import (
    CostOfEquity,
    Yearly,
    YearlyCost,
    each_year,
    growth_notes,
    must_be_years,
    must_grow_below,
    rate_of,
    rates_of,
)
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.models.methods.residual_years import GIVES as GIVES_YEARS
from steelyard.models.methods.residual_years import BookYears, Known, book_years
from steelyard.words.errors import ModelInputError


class ExcessReturns(Claims, frozen=True, kw_only=True):
    """Value = B₀ + Σ (ROE - r) · B[t-1] · d[t] + (ROE∞ - r∞) · B[n] / (r∞ - g) · d[n]."""

    book_0: Annotated[float, Meta(description="Book value of equity now, of a share or of all; above zero.")]
    years: Annotated[int, Meta(description="Years before the stable ones; none where the return is stable now: 0.")]
    roe: Annotated[
        Yearly | None, Meta(description="Return on the book at the beginning of each of these years, as a fraction.")
    ] = None
    payout: Annotated[Yearly | None, Meta(description="Part of the earnings of these years that is paid.")] = None
    growth: Annotated[Yearly | None, Meta(description="Instead: growth of the book; the rest is paid.")] = None
    cost_of_equity: Annotated[
        YearlyCost, Meta(description="r, a year, as a fraction; a list of it; or riskfree, beta and erp.")
    ]
    roe_stable: Annotated[float, Meta(description="ROE∞, for ever after that, as a fraction.")]
    growth_stable: Annotated[float, Meta(description="g, growth of excess returns for ever, as a fraction.")]
    cost_of_equity_stable: Annotated[
        CostOfEquity | None, Meta(description="r∞; without it the one of the last year.")
    ] = None
    book_stable: Annotated[
        float | None, Meta(description="Book that earns the stable return, where it is not that of the last year.")
    ] = None


def work(inputs: ExcessReturns) -> Worked:
    """The value, the excess return of each year and what lies beyond.

    Raises:
        GrowthTooHighError: growth for ever not below the cost of equity.
        ModelInputError: a book that is not above zero, too little or too much is given, lists do not match.
        NoYearsError: fewer than no years.
    """
    must_be_above_zero(book_0=inputs.book_0)
    must_be_years(inputs.years, least=0)
    years = _years(inputs)
    rate = years.rates[-1] if years else rates_of(inputs.cost_of_equity, 1)[0]
    if inputs.cost_of_equity_stable is not None:
        rate = rate_of(inputs.cost_of_equity_stable, "cost_of_equity_stable")
    must_grow_below(inputs.growth_stable, rate)
    book = years.last_book if years else inputs.book_0
    if inputs.book_stable is not None:
        must_be_above_zero(book_stable=inputs.book_stable)
        book = inputs.book_stable
    excess = (inputs.roe_stable - rate) * book
    beyond: float = continuing_growing(excess, inputs.growth_stable, rate)
    factor = years.factors[-1] if years else 1.0
    early = sum(years.present) if years else 0.0
    value = inputs.book_0 + early + beyond * factor
    whole, of_share = per_share(inputs, value)
    values: dict[str, Number] = {
        **whole,
        "price_to_book": value / inputs.book_0,
        "pv_excess_returns": early,
        "terminal_excess_return": excess,
        "terminal_value": beyond,
        "pv_terminal": beyond * factor,
        "terminal_book": book,
        "stable_earnings": inputs.roe_stable * book,
        "cost_of_equity_stable": rate,
        "payout_stable": payout_for_growth(inputs.growth_stable, inputs.roe_stable) if inputs.roe_stable else 0.0,
        **(years.parts if years else {}),
    }
    if years:
        values["excess_returns"] = years.incomes
    lines = (
        Line("book now", inputs.book_0),
        *(years.lines if years else ()),
        Line("excess return of the first stable year, (ROE - r) · book", excess),
        Line("value beyond, excess return / (r - g)", beyond),
        Line("its present value", beyond * factor),
        Line("value", value),
        *of_share,
    )
    given = inputs.cost_of_equity_stable or inputs.cost_of_equity
    return Worked(values=values, lines=lines, notes=growth_notes(inputs.growth_stable, given, beyond * factor, value))


def _years(inputs: ExcessReturns) -> BookYears | None:
    if inputs.years == 0:
        return None
    if inputs.roe is None or (inputs.payout is None) == (inputs.growth is None):
        why = "the years before the stable ones rest on them"
        raise ModelInputError("roe, payout and growth", "not clear", why, "Give roe, and either payout or growth.")
    returns = each_year("roe", inputs.roe, inputs.years)
    payout = inputs.payout
    if inputs.growth is not None:
        grows = each_year("growth", inputs.growth, inputs.years)
        for each in returns:
            must_be_above_zero(roe=each)
        payout = [payout_for_growth(rise, each) for rise, each in zip(grows, returns, strict=True)]
    rates = rates_of(inputs.cost_of_equity, inputs.years)
    return book_years(Known(book_0=inputs.book_0, roe=returns, payout=payout), rates)


METHOD: Final = Method(
    name="excess-returns",
    title="Excess returns on the book of a bank",
    inputs=ExcessReturns,
    work=work,
    example={
        "book_0": 100,
        "years": 5,
        "roe": 0.15,
        "payout": 0.4,
        "cost_of_equity": 0.1,
        "roe_stable": 0.12,
        "growth_stable": 0.04,
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 21; Simply Wall St,"
    " Company-Analysis-Model, MODEL.markdown, with years 0",
    gives={
        **GIVES_SHARE,
        **GIVES_YEARS,
        "pv_excess_returns": "of the years before the stable ones, in the money of today",
        "terminal_excess_return": "of the first stable year",
        "terminal_value": "of excess returns after the last year, in the money of that year",
        "pv_terminal": "the same in the money of today",
        "terminal_book": "that earns the stable return",
        "stable_earnings": "of the first stable year",
        "cost_of_equity_stable": "after the last year, as a fraction",
        "payout_stable": "part of the earnings that the stable growth leaves",
        "excess_returns": "of each year: earnings less what shareholders ask on the book",
    },
)
