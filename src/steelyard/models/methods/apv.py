"""Adjusted present value: the firm as if it had no debt, and what its debt adds."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.adjusted_value import backwards
from steelyard.models.methods.apv_bridge import settle_levered
from steelyard.models.methods.apv_inputs import Unlevered, flows_of
from steelyard.models.methods.apv_structure import Structure, costs_of_equity, structure_of, weighted_costs
from steelyard.models.methods.fcff_claims import CLAIM_VALUES, settle
from steelyard.models.methods.fcff_years import (
    Yearly,
    each_year,
    must_be_rates,
    must_be_share,
    must_grow_slower,
    must_not_pass_over,
)
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.words.errors import ModelInputError


class Apv(Unlevered, frozen=True, kw_only=True):
    """Value = value without debt + tax shield - probability of bankruptcy × its cost."""

    bankruptcy_probability: Annotated[
        float, Meta(description="Probability of bankruptcy at this debt, 0 to 1; 0: its cost is left out.")
    ] = 0.0
    bankruptcy_cost: Annotated[
        float, Meta(description="What bankruptcy costs, as a part of the value without debt, 0 to 1.")
    ] = 0.0
    tax_shields: Annotated[
        list[float] | None,
        Meta(description="What interest saves in tax each year, as amounts; instead of debt."),
    ] = None
    tax_shield_rate: Annotated[
        Yearly | None, Meta(description="Rate at which tax_shields are discounted, like the cost of debt.")
    ] = None
    tax_shield_growth: Annotated[
        float | None, Meta(description="Growth of tax_shields after the forecast; without it none come after.")
    ] = None
    paid_now: Annotated[float, Meta(description="What is paid today to get the flows, like an investment.")] = 0.0
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
    if inputs.tax_shields is not None:
        return by_amounts(inputs, inputs.tax_shields)
    must_not_pass_over("debt", tax_shield_rate=inputs.tax_shield_rate, tax_shield_growth=inputs.tax_shield_growth)
    found = structure_of(inputs)
    feared = inputs.bankruptcy_probability * inputs.bankruptcy_cost * found.unlevered[0]
    value = found.value[0] - feared + inputs.side_effects - inputs.paid_now
    lines = lines_of(inputs, found.unlevered[0], found.shield[0], feared)
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


def lines_of(inputs: Apv, unlevered: float, shield: float, feared: float) -> list[Line]:
    """The parts of the value."""
    how = "amounts as given" if inputs.tax_shields is not None else inputs.theory.replace("_", " ")
    steps = (
        ("less the expected cost of bankruptcy", -feared),
        ("plus other effects of the financing", inputs.side_effects),
        ("less what is paid today", -inputs.paid_now),
    )
    return [
        Line("value as if there were no debt", unlevered),
        Line(f"plus the value of the tax shield ({how})", shield),
        *(Line(says, amount) for says, amount in steps if amount),
    ]


def by_amounts(inputs: Apv, shields: list[float]) -> Worked:
    """The value where the tax shields are given as amounts.

    Raises:
        GrowthTooHighError: growth for ever at or above the rate of the flows or of the tax shield.
        ModelInputError: no rate for them, a list of another length.
    """
    unused = ("debt_levels", "debt_to_value", "debt_growth", "kd", "tax")
    must_not_pass_over("tax_shields", **{name: getattr(inputs, name) for name in unused})
    flows = flows_of(inputs)
    last = inputs.terminal_growth
    years = len(flows) - (last is not None)
    ku = each_year("ku", inputs.ku, years)
    each_year("tax_shields", shields, years)
    if inputs.tax_shield_rate is None:
        raise ModelInputError("tax_shield_rate", "not given", "the amounts are discounted at it", "Give it, a year.")
    at = each_year("tax_shield_rate", inputs.tax_shield_rate, years)
    must_be_rates("ku and tax_shield_rate", [*ku, *at])
    end = rest = 0.0
    if last is not None:
        must_grow_slower(last, ku[-1])
        end = flows[-1] / (ku[-1] - last)
    if inputs.tax_shield_growth is not None:
        must_grow_slower(inputs.tax_shield_growth, at[-1])
        rest = shields[-1] * (1 + inputs.tax_shield_growth) / (at[-1] - inputs.tax_shield_growth)
    unlevered = backwards(flows[:years], ku, end)
    shield = backwards(shields, at, rest)
    feared = inputs.bankruptcy_probability * inputs.bankruptcy_cost * unlevered[0]
    value = unlevered[0] + shield[0] - feared + inputs.side_effects - inputs.paid_now
    settled = settle(value, inputs)
    return Worked(
        values={
            **settled.values,
            "value": value,
            "unlevered_value": unlevered[0],
            "tax_shield_value": shield[0],
            "expected_bankruptcy_cost": feared,
            "unlevered_by_year": unlevered,
            "tax_shield_by_year": shield,
            "flows": flows[:years],
            "interest_tax_shields": shields,
        },
        lines=(*lines_of(inputs, unlevered[0], shield[0], feared), *settled.lines),
        notes=settled.notes,
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
