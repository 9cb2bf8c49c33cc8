"""Free cash flow to the firm in two stages: a forecast, year by year, and a steady state for ever."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.fcff_claims import CLAIM_VALUES, settle
from steelyard.models.methods.fcff_path import PATH_VALUES, Operations, path_of
from steelyard.models.methods.fcff_rates import yearly_rate
from steelyard.models.methods.fcff_terminal import TERMINAL_VALUES, beyond_of
from steelyard.models.methods.fcff_timing import PRESENT_VALUES, present
from steelyard.models.methods.fcff_years import (
    each_year,
    must_be_rates,
    must_not_be_negative,
    must_not_pass_over,
    years_of,
)
from steelyard.models.methods.method import Line, Method, Worked

_STEADY: Final = ("terminal_roic", "terminal_reinvestment_rate", "terminal_margin", "terminal_tax")
_PER_YEAR: Final = (
    "flows",
    "wacc",
    "growth",
    "margin",
    "tax",
    "reinvestment_rate",
    "roic",
    "sales_to_capital",
    "capital_per_sale",
    "reinvestment",
    "capex",
    "depreciation",
    "change_in_working_capital",
)


class FcffTwoStage(Operations, frozen=True, kw_only=True):
    """Value = Σ FCFF[t] · D[t] + NOPAT[n+1] · (1 - g/ROIC) / (WACC - g) · D[n]."""

    years: Annotated[int | None, Meta(description="Years of the forecast, where no list says it.")] = None


def work(inputs: FcffTwoStage) -> Worked:
    """The value of the operations, year by year, and of one share.

    Raises:
        ModelInputError: a row that lacks or is said twice, lists of different lengths, an input out of its range.
        GrowthTooHighError: terminal growth at or above the cost of capital.
        NoYearsError: no years.
    """
    for priced in ("terminal_multiple", "terminal_value", "terminal_flow"):
        if getattr(inputs, priced) is not None:
            must_not_pass_over(priced, **{name: getattr(inputs, name) for name in _STEADY})
    years = years_of(inputs.years, **{name: getattr(inputs, name) for name in _PER_YEAR})
    return value_operations(inputs, years)


def value_operations(inputs: Operations, years: int) -> Worked:
    """The value of a forecast of so many years and of what comes after."""
    must_not_be_negative("losses_carried_forward", inputs.losses_carried_forward, "losses are a positive amount here")
    path = path_of(inputs, years)
    rates = each_year("wacc", yearly_rate(inputs.wacc), years)
    must_be_rates("wacc", rates)
    tax = None if inputs.tax is None else each_year("tax", inputs.tax, years)[-1]
    today = present(path.flows, rates, beyond_of(inputs, path, rates[-1], tax), inputs, inputs.terminal_metric)
    settled = settle(today.total, inputs)
    steps = zip(path.nopat, path.reinvestment, strict=True) if path.nopat and path.reinvestment else ()
    lines = [
        Line(f"year {t}: free cash flow, NOPAT of {profit:,.6g} less {back:,.6g} put back", profit - back)
        for t, (profit, back) in enumerate(steps, start=1)
    ]
    return Worked(
        values={**settled.values, **today.values, **path.values()},
        lines=(*lines, *today.lines, *settled.lines),
        notes=(*today.notes, *settled.notes, *_outgrown(inputs)),
    )


def _outgrown(inputs: Operations) -> tuple[str, ...]:
    if inputs.riskfree is None or inputs.terminal_growth is None or inputs.terminal_growth <= inputs.riskfree:
        return ()
    return ("Growth for ever is above the riskless rate: few firms outgrow their economy for ever.",)


FCFF_VALUES: Final = {**CLAIM_VALUES, **PRESENT_VALUES, **TERMINAL_VALUES, **PATH_VALUES}

METHOD: Final = Method(
    name="fcff-two-stage",
    title="Free cash flow to the firm, two stages",
    inputs=FcffTwoStage,
    work=work,
    example={
        "ebit": 1000,
        "tax": 0.3,
        "growth": 0.08,
        "years": 5,
        "roic": 0.16,
        "wacc": 0.09,
        "terminal_growth": 0.03,
        "terminal_roic": 0.12,
        "terminal_wacc": 0.085,
        "cash": 400,
        "debt": 1500,
        "shares": 250,
    },
    source="A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 15",
    gives=FCFF_VALUES,
)
