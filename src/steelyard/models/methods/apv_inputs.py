"""What the methods that set debt apart ask for: flows before debt, and the debt of each year."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

from steelyard.models.kernels.dcf import grown
from steelyard.models.methods.fcff_claims import Claims
from steelyard.models.methods.fcff_years import Yearly, each_year, just_one, must_be_rates, must_not_pass_over, years_of
from steelyard.words.errors import ModelInputError

Theory: TypeAlias = Literal[
    "no_cost_of_leverage",
    "harris_pringle",
    "miles_ezzell",
    "myers",
    "modigliani_miller",
    "miller",
    "damodaran",
    "practitioners",
    "with_cost_of_leverage",
]

_SAME: Final = 1e-12
NEEDS_RISKFREE: Final = frozenset({"modigliani_miller", "damodaran", "practitioners", "with_cost_of_leverage"})


class Levered(Claims, frozen=True, kw_only=True):
    """Flows before debt, and the debt. Give debt_levels, or debt_to_value, or debt alone, which then stays."""

    flows: Annotated[list[float] | None, Meta(description="Free cash flows to the firm of years 1 … n.")] = None
    last_received: Annotated[
        float | None, Meta(description="Free cash flow of the year just over: it grows, and is itself not counted.")
    ] = None
    growth: Annotated[Yearly | None, Meta(description="Growth a year from last_received.")] = None
    years: Annotated[int | None, Meta(description="Years of the forecast, where no list says it.")] = None
    terminal_growth: Annotated[
        float | None, Meta(description="Growth a year after year n, for ever; without it nothing comes after.")
    ] = None
    tax: Annotated[Yearly | None, Meta(description="Tax at which interest is deducted, a fraction.")] = None
    kd: Annotated[Yearly | None, Meta(description="Cost of debt before tax, a year.")] = None
    debt_levels: Annotated[
        list[float] | None,
        Meta(description="Debt at the start of each year, and at the end of the last if known; then it grows."),
    ] = None
    debt_growth: Annotated[
        float | None,
        Meta(description="Growth of debt after the forecast; without it terminal_growth, but 0 with debt alone."),
    ] = None
    debt_to_value: Annotated[
        Yearly | None, Meta(description="Debt over value, kept by new debt as value changes; 0 to below 1.")
    ] = None


class Unlevered(Levered, frozen=True, kw_only=True):
    """With the unlevered cost of equity, and a theory of what debt adds."""

    ku: Annotated[Yearly, Meta(description="Cost of equity without debt, a year.")]
    riskfree: Annotated[float | None, Meta(description="Riskless rate; some theories of the tax shield need it.")] = (
        None
    )
    theory: Annotated[
        Theory,
        Meta(description="What debt adds and at which rate it is discounted; harris_pringle: T·Kd·D at Ku."),
    ] = "harris_pringle"


def flows_of(given: Levered) -> list[float]:
    """Free cash flows of the forecast, and of the year after it where something comes after.

    Raises:
        ModelInputError: not told, or told twice; lists of different lengths.
        NoYearsError: no years.
    """
    just_one("flows or last_received", flows=given.flows, last_received=given.last_received)
    if given.flows is not None:
        must_not_pass_over("flows", growth=given.growth)
        years_of(given.years, flows=given.flows)
        flows = given.flows
    else:
        if given.growth is None or given.last_received is None:
            raise ModelInputError("growth", "not given", "nothing says how the last flow goes on", "Give it.")
        years = years_of(given.years, growth=given.growth)
        growth = each_year("growth", given.growth, years)
        must_be_rates("growth", growth)
        flows = grown(given.last_received, growth)
    return flows if given.terminal_growth is None else [*flows, flows[-1] * (1 + given.terminal_growth)]


def years_with_flow(name: str, given: Yearly | None, years: int, count: int) -> list[float]:
    """A rate for each year with a flow; the year after the forecast has that of the last.

    Raises:
        ModelInputError: it is not given; a list of another length, a rate of -100% or less.
    """
    if given is None:
        raise ModelInputError(name, "not given", "the tax that interest saves needs it", "Give it, as a fraction.")
    rates = each_year(name, given, years)
    must_be_rates(name, rates)
    return [*rates, *[rates[-1]] * (count - years)]


def debt_of(given: Levered, years: int) -> tuple[list[float], float] | None:
    """Debt at the end of years 0 … n, and n+1 where something comes after; its growth then. None: a part of value.

    Raises:
        ModelInputError: not told, or told twice; a list of another length, debt below zero.
    """
    kind = just_one(
        "debt",
        debt_levels=given.debt_levels,
        debt_to_value=given.debt_to_value,
        debt=given.debt if given.debt_levels is None and given.debt_to_value is None else None,
    )
    if kind == "debt_to_value":
        must_not_pass_over("debt_to_value", debt_growth=given.debt_growth)
        return None
    ends = given.terminal_growth is None
    growth = given.debt_growth
    if kind == "debt":
        assert given.debt is not None
        levels = [given.debt] * (years + 1)
        growth = 0.0 if growth is None else growth
    else:
        assert given.debt_levels is not None
        levels = list(given.debt_levels)
        growth = (given.terminal_growth or 0.0) if growth is None else growth
        if len(levels) == years:
            levels.append(0.0 if ends else levels[-1] * (1 + growth))
    if len(levels) != years + 1 or min(levels) < 0:
        raise ModelInputError(
            "debt_levels",
            f"a list of {len(levels)}" if len(levels) != years + 1 else f"{min(levels):g}",
            f"the forecast has {years} years, and debt is not below zero",
            "Give debt at the start of each year, and at the end of the last.",
        )
    return levels if ends else [*levels, levels[-1] * (1 + growth)], growth


def must_keep_leverage(growth: float | None, debt_growth: float | None, debt: float) -> None:
    """Refuse debt that grows otherwise than the flows for ever: there is then no one cost of capital.

    Raises:
        ModelInputError: it does.
    """
    if growth is None or debt_growth is None or not debt or abs(growth - debt_growth) <= _SAME:
        return
    raise ModelInputError(
        "debt_growth",
        f"{debt_growth:.6g}",
        "with it leverage, and so the cost of capital, changes for ever after the forecast",
        "Let debt grow with the flows after the forecast, or use apv.",
    )
