"""Dividends in three stages: high growth, years in which it becomes the stable one, and growth for ever."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.equity import h_model
from steelyard.models.kernels.growth import Fade
from steelyard.models.methods.dividends_two_stage import GIVES, DividendsTwoStage, asked, ending, worked
from steelyard.models.methods.equity_stages import Between, Stable, Years, with_transition, years_on
from steelyard.models.methods.equity_terms import (
    Yearly,
    YearlyCost,
    must_grow_below,
    must_not_be_beside,
)
from steelyard.models.methods.equity_value import Beyond, beyond_of
from steelyard.models.methods.method import Method, Worked
from steelyard.words.errors import ModelInputError


class DividendsThreeStage(DividendsTwoStage, frozen=True, kw_only=True):
    """As two stages, with years between in which growth, payout and cost of equity become the stable ones."""

    years_transition: Annotated[int, Meta(description="Years of the second stage.")]
    transition: Annotated[
        Literal["linear", "h-model"],
        Meta(description="Growth falls in even steps year by year; or its value is approximated by the H-model."),
    ] = "linear"
    fade: Annotated[
        Fade,
        Meta(
            description="Which years the even steps touch: first-step (the first is one step down, the last is stable),"
            " from-first (the first is still high) or both-ends."
        ),
    ] = "first-step"
    growth_transition: Annotated[
        Yearly | None, Meta(description="Growth of the second stage, where it does not fall in even steps.")
    ] = None
    payout_transition: Annotated[Yearly | None, Meta(description="Payout of it, where it is not in even steps.")] = None
    cost_of_equity_transition: Annotated[
        YearlyCost | None, Meta(description="Cost of equity of it, where it is not in even steps.")
    ] = None


def work(inputs: DividendsThreeStage) -> Worked:
    """As two stages, through the years of transition.

    Raises:
        GrowthTooHighError: growth for ever not below the cost of equity.
        ModelInputError: too little or too much is given, or lists do not match.
        NoYearsError: no year of high growth, or fewer than none of transition.
    """
    base, path, stable = asked(inputs)
    if inputs.transition == "h-model":
        for name in _YEAR_BY_YEAR:
            must_not_be_beside(name, getattr(inputs, name), {"transition: h-model": inputs.transition})
        return _by_h_model(inputs, years_on(path, base), stable)
    between = Between(
        years=inputs.years_transition,
        by=inputs.fade,
        growth=inputs.growth_transition,
        payout=inputs.payout_transition,
        cost=inputs.cost_of_equity_transition,
    )
    years = years_on(with_transition(path, between, stable), base)
    beyond = beyond_of(years, ending(inputs, stable))
    return worked(inputs, years, beyond, stable)


def _by_h_model(inputs: DividendsThreeStage, years: Years, stable: Stable) -> Worked:
    if stable.growth is None:
        raise ModelInputError("growth_stable", "not given", "growth falls to it", "Give growth_stable.")
    must_grow_below(stable.growth, stable.rate)
    half = inputs.years_transition / 2
    value = h_model(years.flows[-1], years.growth[-1], stable.growth, half, stable.rate)
    return worked(inputs, years, Beyond(value=value, says="value beyond the last year, by the H-model"), stable)


_YEAR_BY_YEAR: Final = (
    "growth_transition",
    "payout_transition",
    "cost_of_equity_transition",
    "payout_stable",
    "roe_stable",
    "terminal_price",
    "terminal_pe",
)
"""What the H-model, which keeps payout and cost of equity as they are, has no place for."""

METHOD: Final = Method(
    name="dividends-three-stage",
    title="Dividends in three stages",
    inputs=DividendsThreeStage,
    work=work,
    example={
        "dividend_0": 2,
        "growth_high": 0.2,
        "years": 3,
        "years_transition": 6,
        "growth_stable": 0.05,
        "cost_of_equity": 0.12,
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 13; N. Molodovsky, C. May, S. Chottiner,"
    " Financial Analysts Journal 21:2 (1965), 104-123",
    gives=GIVES,
)
