"""Economic profit by investment: capital in place, and each new investment with a return of its own."""

from __future__ import annotations

from itertools import accumulate
from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.economic_profit import excess_of_investment
from steelyard.models.kernels.value_driver import value_from_drivers
from steelyard.models.methods.fcff_claims import CLAIM_VALUES, Claims, settle
from steelyard.models.methods.fcff_years import (
    Yearly,
    each_year,
    must_be_positive,
    must_grow_slower,
    must_not_be_negative,
    years_of,
)
from steelyard.models.methods.method import Line, Method, Number, Worked


class Cohorts(Claims, frozen=True, kw_only=True):
    """Value = I + (ROIC - WACC) · I / WACC + Σ (ROIC[t] - WACC) · I[t] / WACC, discounted. Each earns for ever."""

    capital: Annotated[float, Meta(description="Capital in place today; above zero.")]
    roic: Annotated[float, Meta(description="Return a year on the capital in place, for ever.")]
    wacc: Annotated[float, Meta(description="Cost of capital a year; above zero.")]
    investments: Annotated[Yearly, Meta(description="New investment of each year; one number for all, or a list.")]
    years: Annotated[int | None, Meta(description="Years with new investment, where no list says it.")] = None
    roic_new: Annotated[Yearly, Meta(description="Return a year on each new investment, for ever; or a list.")]
    made_at: Annotated[
        Literal["start", "end"],
        Meta(description="When in its year an investment is made; it earns from the year after that moment."),
    ] = "start"
    terminal_growth: Annotated[
        float,
        Meta(description="Growth after those years, at a return equal to the cost of capital: adds nothing; 0: none."),
    ] = 0.0


def work(inputs: Cohorts) -> Worked:
    """The value by economic profit of each investment, and by cash flow beside it: the two are one.

    Raises:
        ModelInputError: capital or cost of capital that is not above zero, lists of different lengths.
        GrowthTooHighError: growth for ever at or above the cost of capital.
        NoYearsError: no years.
    """
    must_be_positive("capital", inputs.capital, "it is what the firm earns on")
    must_be_positive("wacc", inputs.wacc, "profit for ever is divided by it")
    must_grow_slower(inputs.terminal_growth, inputs.wacc)
    years = years_of(inputs.years, investments=inputs.investments, roic_new=inputs.roic_new)
    amounts = each_year("investments", inputs.investments, years)
    returns = each_year("roic_new", inputs.roic_new, years)
    for amount in amounts:
        must_not_be_negative("investments", amount, "capital that is taken out has no return of its own")
    in_place = excess_of_investment(inputs.capital, inputs.roic, inputs.wacc)
    early = 1 if inputs.made_at == "start" else 0
    new = [
        excess_of_investment(amount, roic, inputs.wacc) / (1 + inputs.wacc) ** (t - early)
        for t, (amount, roic) in enumerate(zip(amounts, returns, strict=True), start=1)
    ]
    value = inputs.capital + in_place + sum(new)
    lines = (
        Line("capital in place", inputs.capital),
        Line("plus the value of economic profit from capital in place", in_place),
        *(Line(f"plus that of the new investment of year {t}", each) for t, each in enumerate(new, start=1)),
    )
    settled = settle(value, inputs)
    return Worked(
        values={
            **settled.values,
            "pv_in_place": in_place,
            "pv_new": new,
            "pv_economic_profit": in_place + sum(new),
            **_by_cash(inputs, amounts, returns),
        },
        lines=(*lines, *settled.lines),
        notes=settled.notes,
    )


def _by_cash(inputs: Cohorts, amounts: list[float], returns: list[float]) -> dict[str, Number]:
    """The same value by free cash flow, of years 0 to n; the last year puts back what growth for ever needs."""
    years = len(amounts)
    gained = list(accumulate(amount * roic for amount, roic in zip(amounts, returns, strict=True)))
    base = inputs.capital * inputs.roic
    start = inputs.made_at == "start"
    profits = [base + each for each in (gained if start else [0.0, *gained[:-1]])]
    growth, wacc = inputs.terminal_growth, inputs.wacc
    if start:
        last = profits[-1] * growth / wacc
        put_in = [*amounts, last]
        after = profits[-1] * (1 + growth)
    else:
        put_in = [0.0, *amounts]
        after = base + gained[-1]
    flows = [profit - spent for profit, spent in zip([0.0, *profits], put_in, strict=True)]
    today = [flow / (1 + wacc) ** t for t, flow in enumerate(flows)]
    beyond = value_from_drivers(after, growth, wacc, wacc)
    rest = beyond / (1 + wacc) ** years
    return {
        "nopat": profits,
        "investments": put_in,
        "free_cash_flow": flows,
        "pv_free_cash_flow": today,
        "terminal_nopat": after,
        "terminal_value": beyond,
        "pv_terminal": rest,
        "value_by_cash_flow": sum(today) + rest,
    }


METHOD: Final = Method(
    name="economic-profit-by-investment",
    title="Economic profit (EVA) by investment",
    inputs=Cohorts,
    work=work,
    example={
        "capital": 100,
        "roic": 0.15,
        "wacc": 0.1,
        "investments": 10,
        "years": 5,
        "roic_new": 0.15,
        "terminal_growth": 0.05,
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 32, firm value as capital in place,"
    " its EVA and the EVA of new projects",
    gives={
        **CLAIM_VALUES,
        "pv_in_place": "value of economic profit from capital in place",
        "pv_new": "value today of economic profit from the investment of each year",
        "pv_economic_profit": "all of these together",
        "nopat": "operating profit after tax of years 1 to n",
        "investments": "made at the end of years 0 to n",
        "free_cash_flow": "of years 0 to n",
        "pv_free_cash_flow": "value today of each",
        "terminal_nopat": "NOPAT of year n+1",
        "terminal_value": "value at the end of year n",
        "pv_terminal": "value of it today",
        "value_by_cash_flow": "the same value by discounted cash flow",
    },
)
