"""Growth from fundamentals: what is put back by what it earns, and what a change of the return on the rest adds."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.growth import growth_from_efficiency, growth_from_return, reinvestment_rate
from steelyard.models.methods.domain import must_be_tax
from steelyard.models.methods.equity_terms import CostOfEquity, rate_of
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError


class FundamentalGrowth(Inputs, frozen=True, kw_only=True):
    """g = reinvestment rate · return on new capital + (return then / return now)^(1/n) - 1.

    Of net income with equity, or of operating profit after tax with invested capital: all of one kind.
    """

    earnings: Annotated[
        float | None, Meta(description="Net income; or operating profit, before tax where tax is given; any currency.")
    ] = None
    tax: Annotated[float | None, Meta(description="Tax rate on earnings, where they are before tax.")] = None
    income_from_cash: Annotated[
        float | None, Meta(description="Part of net income that cash earned; taken off. Where it is none: leave out.")
    ] = None
    capital: Annotated[
        float | None,
        Meta(description="Book equity, or invested capital, when the year began; for return_now."),
    ] = None
    capital_spending: Annotated[float | None, Meta(description="Capital spending; with depreciation.")] = None
    depreciation: Annotated[float | None, Meta(description="Depreciation and amortisation.")] = None
    net_capital_spending: Annotated[float | None, Meta(description="Instead: the one less the other.")] = None
    working_capital_change: Annotated[float | None, Meta(description="Rise of non-cash working capital.")] = None
    net_debt_flow: Annotated[
        float | None, Meta(description="New debt less repayments, for equity; for invested capital leave out.")
    ] = None
    reinvestment_rate: Annotated[float | None, Meta(description="Instead of all these: the part put back.")] = None
    dividends: Annotated[float | None, Meta(description="Paid, of all or per share; with earnings of the same.")] = None
    earnings_per_share: Annotated[float | None, Meta(description="For dividends that are per share.")] = None
    return_now: Annotated[
        float | None, Meta(description="Return on capital now, as a fraction; else earnings by capital.")
    ] = None
    return_new: Annotated[
        float | None, Meta(description="Return on what is put back, as a fraction; else return_now.")
    ] = None
    return_existing: Annotated[
        float | None, Meta(description="Return to come on the capital that is there; else return_new. For years.")
    ] = None
    years: Annotated[
        float | None,
        Meta(description="n, years in which the return on the capital that is there changes; else leave out."),
    ] = None
    growth_stable: Annotated[float | None, Meta(description="Growth for ever, for the part that it needs.")] = None
    return_stable: Annotated[float | None, Meta(description="Return for ever.")] = None
    cost_of_equity: Annotated[
        CostOfEquity | None, Meta(description="To hold the return against: a rate, or riskfree, beta and erp.")
    ] = None


def work(inputs: FundamentalGrowth) -> Worked:
    """Growth, its two parts, and the rates that they come of.

    Raises:
        ModelInputError: nothing says what is put back or what it earns, or more than one thing does.
    """
    earned = _earned(inputs)
    part, now = _part(inputs, earned), _return_now(inputs, earned)
    new = inputs.return_new if inputs.return_new is not None else now
    if new is None:
        why = "growth is the part put back by what it earns"
        raise ModelInputError("return_new", "not given", why, "Give return_new, return_now, or earnings and capital.")
    fresh: float = growth_from_return(part, new)
    values: dict[str, Number] = {"growth": fresh, "reinvestment_rate": part, "return_new": new}
    lines = [Line("part of the earnings that is put back", part), Line("growth from it, part · return", fresh)]
    if now is not None:
        values["return_now"] = now
        values["growth_at_return_now"] = growth_from_return(part, now)
    values["growth_from_new_capital"] = fresh
    if inputs.return_existing is not None and inputs.years is None:
        raise ModelInputError("years", "not given", "return_existing is reached in them", "Give years.")
    more = 0.0
    if inputs.years is not None:
        more = _efficiency(inputs.years, now, new if inputs.return_existing is None else inputs.return_existing)
        values["growth_from_efficiency"] = more
        values["growth"] = fresh + more
        lines.append(Line("growth from the return on what is there, (then / now)^(1/n) - 1", more))
    lines.append(Line("growth", fresh + more))
    if earned is not None:
        values["earnings"] = earned
    values.update(_stable(inputs))
    notes = ("The return on what is put back is below its cost: growth destroys value.",)
    cost = values.get("cost_of_equity")
    return Worked(
        values=values, lines=tuple(lines), notes=notes if isinstance(cost, float) and new < cost and fresh > 0 else ()
    )


def _earned(inputs: FundamentalGrowth) -> float | None:
    if inputs.earnings is None:
        return None
    earned = inputs.earnings - (inputs.income_from_cash or 0.0)
    if inputs.tax is not None:
        must_be_tax("tax", inputs.tax)
        earned *= 1 - inputs.tax
    return earned


def _part(inputs: FundamentalGrowth, earned: float | None) -> float:
    """The part of the earnings that is put back, by whichever way it is given."""
    spent = _net_spending(inputs)
    ways = [each is not None for each in (inputs.reinvestment_rate, inputs.dividends, spent)]
    if sum(ways) != 1:
        why = "just one of reinvestment_rate, dividends and net capital spending says it"
        raise ModelInputError("what is put back", "not clear", why, "Give one of them.")
    if inputs.reinvestment_rate is not None:
        return inputs.reinvestment_rate
    if inputs.dividends is not None:
        whole = inputs.earnings_per_share if inputs.earnings_per_share is not None else inputs.earnings
        return 1 - inputs.dividends / _above(whole, "earnings")
    if inputs.working_capital_change is None:
        why = "it is put back too"
        raise ModelInputError("working_capital_change", "not given", why, "Give it; where there is none it is 0.")
    back = (spent or 0.0) + inputs.working_capital_change - (inputs.net_debt_flow or 0.0)
    found: float = reinvestment_rate(back, _above(earned, "earnings"))
    return found


def _above(given: float | None, name: str) -> float:
    if given is None:
        raise ModelInputError(name, "not given", "what is put back is a part of them", f"Give {name}.")
    must_be_above_zero(**{name: given})
    return given


def _net_spending(inputs: FundamentalGrowth) -> float | None:
    if inputs.net_capital_spending is not None:
        return inputs.net_capital_spending
    if inputs.capital_spending is None or inputs.depreciation is None:
        return None
    return inputs.capital_spending - inputs.depreciation


def _return_now(inputs: FundamentalGrowth, earned: float | None) -> float | None:
    if inputs.return_now is not None or inputs.capital is None or earned is None:
        return inputs.return_now
    must_be_above_zero(capital=inputs.capital)
    return earned / inputs.capital


def _efficiency(years: float, now: float | None, then: float) -> float:
    if now is None:
        raise ModelInputError("return_now", "not given", "the return changes from it", "Give return_now.")
    must_be_above_zero(years=years, return_now=now, return_to_come=then)
    found: float = growth_from_efficiency(now, then, years)
    return found


def _stable(inputs: FundamentalGrowth) -> dict[str, Number]:
    found: dict[str, Number] = {}
    if inputs.cost_of_equity is not None:
        found["cost_of_equity"] = rate_of(inputs.cost_of_equity)
    if inputs.growth_stable is not None and inputs.return_stable is not None:
        must_be_above_zero(return_stable=inputs.return_stable)
        found["reinvestment_rate_stable"] = inputs.growth_stable / inputs.return_stable
    return found


METHOD: Final = Method(
    name="fundamental-growth",
    title="Growth from reinvestment and return",
    inputs=FundamentalGrowth,
    work=work,
    example={
        "earnings": 285.2,
        "income_from_cash": 25.5,
        "net_capital_spending": 170.38,
        "working_capital_change": 39.93,
        "net_debt_flow": 92.17,
        "return_now": 0.0806,
        "return_new": 0.12,
        "years": 5,
        "growth_stable": 0.055,
        "return_stable": 0.0998,
        "cost_of_equity": {"riskfree": 0.055, "beta": 0.8, "erp": 0.056},
    },
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 5.9, Tsingtao",
    gives={
        "return_new": "on what is put back",
        "return_now": "on the capital that is there",
        "earnings": "that the part is of",
        "cost_of_equity": "a year, as a fraction",
        "growth": "a year, as a fraction",
        "reinvestment_rate": "part of the earnings that is put back",
        "growth_at_return_now": "the same part at the return of today, nothing changing",
        "growth_from_new_capital": "part put back by the return on it",
        "growth_from_efficiency": "from the changing return on the capital that is there",
        "reinvestment_rate_stable": "part that the growth for ever needs",
    },
)
