"""Damodaran's ten-year form for the value of a firm (fcffsimpleginzu), with its switches."""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from steelyard.models.kernels.ginzu import TenYears, ten_years
from steelyard.models.methods.fcff_claims import CLAIM_VALUES, settle
from steelyard.models.methods.fcff_timing import PRESENT_VALUES, Beyond, perpetuity, present
from steelyard.models.methods.fcff_years import must_grow_slower
from steelyard.models.methods.ginzu_inputs import Drivers, Ginzu, drivers_of
from steelyard.models.methods.method import Line, Method, Number, Worked


def work(inputs: Ginzu) -> Worked:
    """The value of the operations, of the equity and of a share, with every row of the form.

    Raises:
        GrowthTooHighError: growth for ever at or above the cost of capital for ever.
        ModelInputError: a list of another length, an input out of its range, cash without debt.
        NoYearsError: no years.
    """
    drivers = drivers_of(inputs)
    must_grow_slower(drivers.terminal_growth, drivers.terminal_wacc)
    rows = ten_years(
        inputs.revenue,
        growth=drivers.growth,
        margin=drivers.margin,
        tax=drivers.tax,
        turnover=drivers.turnover,
        growth_after=drivers.terminal_growth,
        lag=inputs.lag,
        losses=inputs.losses_carried_forward,
        refunded=inputs.losses_tax == "refunded",
        carried=inputs.losses_tax == "carried_forward",
        released=inputs.capital_released,
    )
    today = present(rows.flows, drivers.wacc, _steady(rows, drivers), inputs)
    settled = settle(today.total, inputs)
    return Worked(
        values={**settled.values, **today.values, **_rows(rows, drivers, inputs)},
        lines=(*_lines(rows), *today.lines, *settled.lines),
        notes=(*today.notes, *settled.notes, *_notes(inputs, drivers, rows)),
    )


def _steady(rows: TenYears, drivers: Drivers) -> Beyond:
    """The steady state: what is put back is g / ROIC of NOPAT; nothing where sales do not grow."""
    profit = rows.ebit[-1] * (1 + drivers.terminal_growth) * (1 - drivers.terminal_tax)
    part = drivers.terminal_growth / drivers.terminal_roic if drivers.terminal_growth > 0 else 0.0
    found = perpetuity(profit * (1 - part), drivers.terminal_growth, drivers.terminal_wacc)
    values: dict[str, Number] = {
        **found.values,
        "terminal_nopat": profit,
        "terminal_reinvestment_rate": part,
        "terminal_growth": drivers.terminal_growth,
        "terminal_roic": drivers.terminal_roic,
        "terminal_wacc": drivers.terminal_wacc,
    }
    lines = (
        Line("NOPAT of the first year after the form", profit),
        Line(f"put back of it, {drivers.terminal_growth:.4%} / {drivers.terminal_roic:.4%}", profit * part),
        *found.lines,
    )
    return Beyond(value=found.value, rate=drivers.terminal_wacc, lines=lines, values=values)


def _rows(rows: TenYears, drivers: Drivers, inputs: Ginzu) -> dict[str, Number]:
    found: dict[str, Number] = {
        "growth": drivers.growth,
        "margin": drivers.margin,
        "tax": drivers.tax,
        "wacc": drivers.wacc,
        "revenue": rows.revenue,
        "ebit": rows.ebit,
        "nopat": rows.nopat,
        "losses_carried_forward": rows.losses,
        "reinvestment": rows.reinvestment,
    }
    if inputs.invested_capital is not None:
        capital = list(accumulate(rows.reinvestment, initial=inputs.invested_capital))
        found["invested_capital"] = capital
        if all(each > 0 for each in capital):
            found["roic"] = [profit / each for profit, each in zip(rows.nopat, capital[:-1], strict=True)]
    return found


def _lines(rows: TenYears) -> tuple[Line, ...]:
    years = zip(rows.revenue, rows.nopat, rows.reinvestment, rows.flows, strict=True)
    return tuple(
        Line(f"year {t}: free cash flow, of sales {sold:,.6g}, NOPAT {profit:,.6g}, put back {back:,.6g}", flow)
        for t, (sold, profit, back, flow) in enumerate(years, start=1)
    )


def _notes(inputs: Ginzu, drivers: Drivers, rows: TenYears) -> list[str]:
    notes = []
    if inputs.terminal_roic is None:
        notes.append("The return on new capital for ever is the cost of capital: growth after the form adds nothing.")
    elif inputs.terminal_roic > drivers.terminal_wacc:
        above = inputs.terminal_roic - drivers.terminal_wacc
        notes.append(f"New capital earns {above:.2%} above its cost for ever: that is where a moat enters the value.")
    if inputs.riskfree is not None and drivers.terminal_growth > inputs.riskfree:
        notes.append("Growth for ever is above the riskless rate: few firms outgrow their economy for ever.")
    if min(rows.reinvestment) < 0:
        notes.append("Where sales fall, capital is given back: reinvestment is below zero in at least one year.")
    if rows.losses[-1] > 0:
        notes.append(f"Losses of {rows.losses[-1]:,.6g} are still carried forward at the end; no value is put on them.")
    return notes


METHOD: Final = Method(
    name="ginzu",
    title="Damodaran's ten-year form",
    inputs=Ginzu,
    work=work,
    example={
        "revenue": 110855,
        "growth": 0.12,
        "terminal_growth": 0.0275,
        "margin": 0.2787223916250659,
        "tax": 0.243,
        "tax_marginal": 0.25,
        "sales_to_capital": 2.030311355311355,
        "lag": 0,
        "wacc": 0.08260222022798078,
        "wacc_stable": 0.08,
        "terminal_roic": 0.12,
        "cash": 101871,
        "trapped_cash": 60000,
        "trapped_cash_tax": 0.1,
        "debt": 11589.500877893199,
        "shares": 703,
        "price": 1050,
    },
    source="A. Damodaran, fcffsimpleginzu.xlsx and AlphabetApr2018.xlsx (NYU Stern); Investment Valuation, 3rd ed."
    " (Wiley, 2012), chapters 11 and 12",
    gives={
        **CLAIM_VALUES,
        **PRESENT_VALUES,
        "terminal_flow": "free cash flow of the first year after the form",
        "terminal_nopat": "NOPAT of that year",
        "terminal_reinvestment_rate": "part of it that is put back",
        "terminal_growth": "growth for ever",
        "terminal_roic": "return on new capital for ever",
        "terminal_wacc": "cost of capital for ever",
        "growth": "of sales, each year",
        "margin": "of each year",
        "tax": "of each year",
        "wacc": "of each year",
        "revenue": "of each year",
        "ebit": "operating profit before tax of each year",
        "nopat": "operating profit after tax of each year",
        "losses_carried_forward": "at the end of each year",
        "reinvestment": "what is put back in each year",
        "invested_capital": "today and at the end of each year, where it is given",
        "roic": "NOPAT over the capital at the start of each year",
    },
)
