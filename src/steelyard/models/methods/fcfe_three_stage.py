"""Free cash flow to equity in three stages: high growth, years in which it becomes the stable one, growth for ever."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.growth import Fade
from steelyard.models.methods.equity_stages import Between, with_transition
from steelyard.models.methods.equity_terms import Yearly, YearlyCost
from steelyard.models.methods.fcfe_two_stage import GIVES, FcfeTwoStage, asked, worked
from steelyard.models.methods.method import Method, Worked


class FcfeThreeStage(FcfeTwoStage, frozen=True, kw_only=True):
    """As two stages, with years between in which growth, reinvestment and cost of equity become the stable ones."""

    years_transition: Annotated[int, Meta(description="Years of the second stage.")]
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
    reinvestment_transition: Annotated[
        Yearly | None, Meta(description="Part put back in it, where it is not in even steps.")
    ] = None
    cost_of_equity_transition: Annotated[
        YearlyCost | None, Meta(description="Cost of equity of it, where it is not in even steps.")
    ] = None


def work(inputs: FcfeThreeStage) -> Worked:
    """As two stages, through the years of transition.

    Raises:
        GrowthTooHighError: growth for ever not below the cost of equity.
        ModelInputError: too little or too much is given, or lists do not match.
        NoYearsError: no year of high growth, or fewer than none of transition.
    """
    base, path, stable = asked(inputs)
    put_back = inputs.reinvestment_transition
    payout: Yearly | None = None
    if put_back is not None:
        payout = [1 - each for each in put_back] if isinstance(put_back, list) else 1 - put_back
    between = Between(
        years=inputs.years_transition,
        by=inputs.fade,
        growth=inputs.growth_transition,
        payout=payout,
        cost=inputs.cost_of_equity_transition,
    )
    return worked(inputs, with_transition(path, between, stable), base, stable)


METHOD: Final = Method(
    name="fcfe-three-stage",
    title="Free cash flow to equity in three stages",
    inputs=FcfeThreeStage,
    work=work,
    example={
        "net_income_0": 100,
        "growth_high": 0.15,
        "reinvestment_high": 0.6,
        "years": 5,
        "years_transition": 5,
        "growth_stable": 0.04,
        "roe_stable": 0.12,
        "cost_of_equity": 0.11,
        "cost_of_equity_stable": 0.09,
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 14",
    gives=GIVES,
)
