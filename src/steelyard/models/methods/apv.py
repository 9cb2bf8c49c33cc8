"""Adjusted present value: the firm as if it had no debt, and what its debt adds."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.apv_bridge import settle_levered
from steelyard.models.methods.apv_inputs import Unlevered
from steelyard.models.methods.apv_structure import Structure, costs_of_equity, structure_of, weighted_costs
from steelyard.models.methods.fcff_claims import CLAIM_VALUES
from steelyard.models.methods.fcff_years import must_be_share
from steelyard.models.methods.method import Line, Method, Number, Worked


class Apv(Unlevered, frozen=True, kw_only=True):
    """Value = value without debt + tax shield - probability of bankruptcy × its cost."""

    bankruptcy_probability: Annotated[
        float, Meta(description="Probability of bankruptcy at this debt, 0 to 1; 0: its cost is left out.")
    ] = 0.0
    bankruptcy_cost: Annotated[
        float, Meta(description="What bankruptcy costs, as a part of the value without debt, 0 to 1.")
    ] = 0.0
    side_effects: Annotated[
        float, Meta(description="Value today of other effects of the financing: costs of issue below zero, subsidies.")
    ] = 0.0


def work(inputs: Apv) -> Worked:
    """The value by parts, the equity, and the costs of capital that belong to it.

    Raises:
        GrowthTooHighError: growth for ever at or above the rate of the flows or of the tax shield.
        ModelInputError: an input that lacks or is told twice, a part of a whole outside 0 to 1.
        NoYearsError: no years.
    """
    must_be_share("bankruptcy_probability", inputs.bankruptcy_probability)
    must_be_share("bankruptcy_cost", inputs.bankruptcy_cost)
    found = structure_of(inputs)
    feared = inputs.bankruptcy_probability * inputs.bankruptcy_cost * found.unlevered[0]
    value = found.value[0] - feared + inputs.side_effects
    lines = [
        Line("value as if there were no debt", found.unlevered[0]),
        Line(f"plus the value of the tax shield ({inputs.theory.replace('_', ' ')})", found.shield[0]),
    ]
    if feared:
        lines.append(Line("less the expected cost of bankruptcy", -feared))
    if inputs.side_effects:
        lines.append(Line("plus other effects of the financing", inputs.side_effects))
    settled = settle_levered(value, inputs, found.debt[0])
    costs, note = _costs(found)
    if found.value[0] > 0:
        costs["leverage"] = found.debt[0] / found.value[0]
    return Worked(
        values={
            **settled.values,
            "value": value,
            "unlevered_value": found.unlevered[0],
            "tax_shield_value": found.shield[0],
            "expected_bankruptcy_cost": feared,
            **rows_of(found),
            **costs,
        },
        lines=(*lines, *settled.lines),
        notes=(*settled.notes, *note),
    )


def rows_of(found: Structure) -> dict[str, Number]:
    """The rows of a structure by name, for years 0 … n or for years with a flow."""
    return {
        "value_by_year": found.value,
        "equity_by_year": found.equity,
        "unlevered_by_year": found.unlevered,
        "tax_shield_by_year": found.shield,
        "debt_by_year": found.debt[: found.years + 1],
        "flows": found.flows[: found.years],
        "interest_tax_shields": found.shield_flows[: found.years],
    }


ROWS: Final = {
    "value_by_year": "value with debt at the end of years 0 to n",
    "equity_by_year": "that less debt",
    "unlevered_by_year": "value without debt",
    "tax_shield_by_year": "value of the tax shield",
    "debt_by_year": "debt",
    "flows": "free cash flow to the firm of each year",
    "interest_tax_shields": "T·Kd·D, what interest saves in tax in each year",
}


def _costs(found: Structure) -> tuple[dict[str, Number], tuple[str, ...]]:
    if not all(each > 0 for each in found.equity[: len(found.flows)]):
        return {}, ("Debt is as large as the value in at least one year: there is no cost of equity to tell.",)
    costs = costs_of_equity(found)
    wacc = weighted_costs(found, costs, after_tax=True)
    return {"cost_of_equity": costs, "wacc": wacc}, ()


METHOD: Final = Method(
    name="apv",
    title="Adjusted present value",
    inputs=Apv,
    work=work,
    example={
        "last_received": 100,
        "growth": 0.03,
        "years": 5,
        "terminal_growth": 0.03,
        "ku": 0.1,
        "kd": 0.06,
        "tax": 0.25,
        "debt": 500,
        "cash": 0,
        "theory": "myers",
    },
    source="S. C. Myers, Journal of Finance 29 (1974), 1-25; for the theories P. Fernández, Managerial Finance 33"
    " (2007), 853-876; for bankruptcy A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 15",
    gives={
        **CLAIM_VALUES,
        "value": "of the operations with debt, today",
        "unlevered_value": "as if there were no debt",
        "tax_shield_value": "what debt adds",
        "expected_bankruptcy_cost": "what it takes away",
        "leverage": "debt over value with debt, today",
        **ROWS,
        "cost_of_equity": "of each year, and of those after the forecast",
        "wacc": "of each year, and of those after the forecast",
    },
)
