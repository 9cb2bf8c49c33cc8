"""Flow to equity: what is left after interest, tax and new debt, discounted at the cost of equity of each year."""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

import msgspec
from msgspec import Meta

from steelyard.models.kernels.adjusted_value import backwards, equity_flow
from steelyard.models.methods.apv_bridge import settle_levered
from steelyard.models.methods.apv_inputs import (
    Levered,
    Theory,
    Unlevered,
    debt_of,
    flows_of,
    must_keep_leverage,
    years_with_flow,
)
from steelyard.models.methods.apv_structure import costs_of_equity, structure_of
from steelyard.models.methods.fcff_claims import CLAIM_VALUES
from steelyard.models.methods.fcff_years import Yearly, just_one, must_grow_slower
from steelyard.models.methods.method import Line, Method, Worked
from steelyard.words.errors import ModelInputError


class FlowToEquity(Levered, frozen=True, kw_only=True):
    """Equity = Σ (FCF[t] - Kd·(1-T)·D[t-1] + D[t] - D[t-1]) at Ke. Give cost_of_equity, or ku and a theory."""

    cost_of_equity: Annotated[
        Yearly | None, Meta(description="Cost of equity a year, one number or one a year; or ku.")
    ] = None
    ku: Annotated[
        Yearly | None, Meta(description="Cost of equity without debt: that with debt follows for each year.")
    ] = None
    riskfree: Annotated[float | None, Meta(description="Riskless rate; some theories need it.")] = None
    theory: Annotated[Theory, Meta(description="What debt does to the cost of equity; with ku.")] = "harris_pringle"


def work(inputs: FlowToEquity) -> Worked:
    """The value of the equity by its flows.

    Raises:
        GrowthTooHighError: growth for ever at or above the cost of equity.
        ModelInputError: an input that lacks or is told twice.
        NoYearsError: no years.
    """
    just_one("cost of equity", cost_of_equity=inputs.cost_of_equity, ku=inputs.ku)
    flows, debt, costs, debt_growth = _by_theory(inputs) if inputs.cost_of_equity is None else _as_given(inputs)
    years = len(flows) - (inputs.terminal_growth is not None)
    must_keep_leverage(inputs.terminal_growth, debt_growth, debt[years])
    end = 0.0
    if inputs.terminal_growth is not None:
        must_grow_slower(inputs.terminal_growth, costs[-1])
        end = flows[-1] / (costs[-1] - inputs.terminal_growth)
    values = backwards(flows[:years], costs[:years], end)
    lines = tuple(
        Line(f"year {t}: flow to equity, cost of equity {cost:.4%}", flow)
        for t, (flow, cost) in enumerate(zip(flows[:years], costs, strict=False), start=1)
    )
    settled = settle_levered(values[0] + debt[0], msgspec.structs.replace(inputs, debt=debt[0]), debt[0])
    return Worked(
        values={
            **settled.values,
            "equity_value": values[0],
            "equity_by_year": values,
            "equity_cash_flows": flows[:years],
            "cost_of_equity": costs,
            "terminal_value": end,
            "debt_by_year": debt[: years + 1],
        },
        lines=(*lines, Line("value of all flows to equity", values[0]), *settled.lines),
        notes=settled.notes,
    )


_Given: TypeAlias = tuple[list[float], list[float], list[float], float | None]
"""Flows to equity, debt, costs of equity, growth of debt after the forecast."""


def _as_given(inputs: FlowToEquity) -> _Given:
    free = flows_of(inputs)
    years = len(free) - (inputs.terminal_growth is not None)
    told = debt_of(inputs, years)
    if told is None:
        raise ModelInputError(
            "debt_to_value", "given", "the value is what is looked for", "Give debt_levels, or ku for cost_of_equity."
        )
    assert inputs.cost_of_equity is not None
    given = (("kd", inputs.kd), ("tax", inputs.tax), ("cost_of_equity", inputs.cost_of_equity))
    kd, tax, costs = (years_with_flow(name, row, years, len(free)) for name, row in given)
    flows = [equity_flow(*row) for row in zip(free, told[0], told[0][1:], kd, tax, strict=False)]
    return flows, told[0], costs, told[1]


def _by_theory(inputs: FlowToEquity) -> _Given:
    given = {name: getattr(inputs, name) for name in inputs.__struct_fields__ if name != "cost_of_equity"}
    found = structure_of(Unlevered(**given))
    return found.equity_flows, found.debt, costs_of_equity(found), found.debt_growth


METHOD: Final = Method(
    name="flow-to-equity",
    title="Flow to equity",
    inputs=FlowToEquity,
    work=work,
    example={
        "flows": [243, 107, 416, 448.65, 457.62],
        "terminal_growth": 0.02,
        "ku": 0.1,
        "kd": 0.08,
        "tax": 0.35,
        "debt_levels": [1500, 1500, 1500, 1500, 1530, 1560.6],
        "theory": "no_cost_of_leverage",
    },
    source="P. Fernández, Managerial Finance 33 (2007), 853-876, method 2",
    gives={
        **CLAIM_VALUES,
        "equity_value": "value of the flows to equity today, before cash that is not in them",
        "equity_by_year": "at the end of years 0 to n",
        "equity_cash_flows": "of each year",
        "cost_of_equity": "of each year, and of those after the forecast",
        "terminal_value": "of the equity at the end of the forecast",
        "debt_by_year": "at the end of years 0 to n",
    },
)
