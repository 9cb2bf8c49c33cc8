"""What Damodaran's ten-year form asks for, and the rows of drivers that follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, final

from msgspec import Meta

from steelyard.models.kernels.firm_flows import held_then_faded
from steelyard.models.kernels.ginzu import margin_path
from steelyard.models.methods.fcff_rates import OneRate, Rate, one_rate, yearly_rate
from steelyard.models.methods.fcff_timing import Timing
from steelyard.models.methods.fcff_years import (
    MOST_YEARS,
    Yearly,
    each_year,
    must_be_positive,
    must_be_rates,
    must_not_be_negative,
    must_not_pass_over,
)
from steelyard.words.errors import ModelInputError, NoYearsError


class Ginzu(Timing, frozen=True, kw_only=True):
    """Ten years from today's sales to a steady state. Each driver is one number, or a list with one a year."""

    revenue: Annotated[float, Meta(description="Sales of the year just over.")]
    growth: Annotated[
        Yearly,
        Meta(description="Growth of years 1 to 5, fading evenly to terminal_growth in year 10; or a list."),
    ]
    growth_first: Annotated[
        float | None, Meta(description="Growth of year 1, where it differs from that of years 2 to 5.")
    ] = None
    margin: Annotated[
        Yearly, Meta(description="Operating margin before tax that is reached in margin_year and kept; or a list.")
    ]
    margin_now: Annotated[
        float | None, Meta(description="Margin of the year just over; without it the target holds from year 1.")
    ] = None
    ebit: Annotated[
        float | None, Meta(description="Operating profit of the year just over: another way to give margin_now.")
    ] = None
    margin_first: Annotated[
        float | None, Meta(description="Margin of year 1 where it is known; later years then start from it.")
    ] = None
    margin_year: Annotated[int, Meta(description="Year in which the target margin is reached.", ge=1)] = 5
    tax: Annotated[Yearly, Meta(description="Effective tax of years 1 to 5, going evenly to tax_marginal; or a list.")]
    tax_marginal: Annotated[
        float | None, Meta(description="Marginal tax of year 10 and after; without it tax stays.")
    ] = None
    sales_to_capital: Annotated[Yearly, Meta(description="Sales for one unit of new capital; above zero; or a list.")]
    sales_to_capital_later: Annotated[
        float | None, Meta(description="The same from year 6 on; without it that of years 1 to 5.")
    ] = None
    lag: Annotated[
        int, Meta(description="Years from capital put in to its sales, 0 to 3; the form has 1 by default.", ge=0, le=3)
    ] = 1
    wacc: Annotated[Rate, Meta(description="Cost of capital of years 1 to 5, going evenly to wacc_stable; or a list.")]
    wacc_stable: Annotated[
        OneRate | None, Meta(description="Cost of capital of year 10 and after; without it riskfree + mature_premium.")
    ] = None
    riskfree: Annotated[
        float | None, Meta(description="Riskless rate: the growth for ever where terminal_growth is not given.")
    ] = None
    mature_premium: Annotated[
        float | None, Meta(description="Premium of a mature firm over riskfree, for wacc_stable.")
    ] = None
    terminal_growth: Annotated[float | None, Meta(description="Growth for ever; without it riskfree.")] = None
    terminal_roic: Annotated[
        float | None, Meta(description="Return on new capital for ever; without it wacc_stable: growth adds nothing.")
    ] = None
    invested_capital: Annotated[
        float | None, Meta(description="Capital in the business today, for the return on it in each year.")
    ] = None
    losses_carried_forward: Annotated[
        float, Meta(description="Losses of earlier years that save tax, a positive amount; 0: none.")
    ] = 0.0
    losses_tax: Annotated[
        Literal["carried_forward", "lost", "refunded"],
        Meta(description="A loss of the forecast: saves tax of later profits, saves none, or is paid for at once."),
    ] = "carried_forward"
    high_years: Annotated[int, Meta(description="Years before growth, tax and cost of capital fade.", ge=0)] = 5
    years: Annotated[int, Meta(description="Years of the form.")] = 10
    capital_released: Annotated[
        bool, Meta(description="Whether capital comes back in years in which sales fall; else nothing is put in.")
    ] = True
    fade: Annotated[
        Literal["ends_in_last_year", "ends_after"],
        Meta(description="Whether year 10 is at the stable level, as in the form, or one even step short of it."),
    ] = "ends_in_last_year"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Drivers:
    """The rows of drivers, a number a year, and those of the steady state."""

    growth: list[float]
    margin: list[float]
    tax: list[float]
    turnover: list[float]
    wacc: list[float]
    terminal_growth: float
    terminal_roic: float
    terminal_tax: float
    terminal_wacc: float


def drivers_of(given: Ginzu) -> Drivers:
    """The rows of drivers.

    Raises:
        NoYearsError: no years.
        ModelInputError: no terminal growth, lists of another length, an input out of its range.
    """
    if not 1 <= given.years <= MOST_YEARS:
        raise NoYearsError(given.years)
    must_be_positive("revenue", given.revenue, "the form starts from sales")
    must_not_be_negative("losses_carried_forward", given.losses_carried_forward, "losses are a positive amount here")
    last = given.terminal_growth if given.terminal_growth is not None else given.riskfree
    if last is None:
        raise ModelInputError(
            "terminal_growth", "not given", "nothing says how sales grow for ever", "Give it, or riskfree."
        )
    stable = _stable_wacc(given)
    tax = _faded("tax", given.tax, given.tax_marginal, given)
    wacc = _faded("wacc", yearly_rate(given.wacc), stable, given)
    growth = _faded("growth", given.growth, last, given)
    if given.growth_first is not None:
        growth = [given.growth_first, *growth[1:]]
    must_be_rates("growth", growth)
    roic = given.terminal_roic if given.terminal_roic is not None else (stable if stable is not None else wacc[-1])
    if roic == 0:
        raise ModelInputError("terminal_roic", "0", "growth needs capital, which earns nothing", "Give another.")
    return Drivers(
        growth=growth,
        margin=_margins(given),
        tax=tax,
        turnover=_turnover(given),
        wacc=wacc,
        terminal_growth=last,
        terminal_roic=roic,
        terminal_tax=tax[-1] if given.tax_marginal is None else given.tax_marginal,
        terminal_wacc=wacc[-1] if stable is None else stable,
    )


def _stable_wacc(given: Ginzu) -> float | None:
    if given.wacc_stable is not None:
        return one_rate(given.wacc_stable)
    if given.riskfree is not None and given.mature_premium is not None:
        return given.riskfree + given.mature_premium
    return None


def _faded(name: str, row: Yearly, last: float | None, given: Ginzu) -> list[float]:
    """A list as given; or one number that holds and fades to the last; a list of the fast years fades from its end."""
    if last is None or (isinstance(row, list) and len(row) == given.years):
        return each_year(name, row, given.years)
    held = min(given.high_years, given.years)
    beyond = 1 if given.fade == "ends_after" else 0
    if isinstance(row, list):
        if len(row) != held or not row:
            each_year(name, row, given.years)
        return [*row, *held_then_faded(row[-1], last, 0, given.years + beyond - held)][: given.years]
    return held_then_faded(row, last, held, given.years + beyond)[: given.years]


def _margins(given: Ginzu) -> list[float]:
    _must_have_a_part(given)
    now = given.margin_now
    if given.ebit is not None:
        if now is not None:
            raise ModelInputError(
                "margin_now and ebit", "both given", "they say the same thing twice", "Give just one of them."
            )
        now = given.ebit / given.revenue
    if given.margin_first is not None and not isinstance(given.margin, list):
        later = margin_path(given.margin_first, given.margin, given.margin_year, given.years)
        return [given.margin_first, *later[1:]]
    if isinstance(given.margin, list) or now is None:
        return each_year("margin", given.margin, given.years)
    return margin_path(now, given.margin, given.margin_year, given.years)


def _must_have_a_part(given: Ginzu) -> None:
    if isinstance(given.margin, list):
        must_not_pass_over(
            "a list of margins", margin_now=given.margin_now, margin_first=given.margin_first, ebit=given.ebit
        )
    if given.margin_first is not None:
        must_not_pass_over("margin_first", margin_now=given.margin_now)
    if isinstance(given.growth, list):
        must_not_pass_over("a list of growths", growth_first=given.growth_first)
    if given.wacc_stable is not None:
        must_not_pass_over("wacc_stable", mature_premium=given.mature_premium)


def _turnover(given: Ginzu) -> list[float]:
    rows = each_year("sales_to_capital", given.sales_to_capital, given.years)
    if given.sales_to_capital_later is not None:
        held = min(given.high_years, given.years)
        rows = [*rows[:held], *[given.sales_to_capital_later] * (given.years - held)]
    for each in rows:
        must_be_positive("sales_to_capital", each, "capital is put in for sales")
    return rows
