"""A firm with debt under a theory of the tax shield: values, flows and costs of capital, year by year.

flows, Ku ─▶ value without debt; debt, Kd, tax, theory ─▶ tax shield; both ─▶ value, equity, Ke, WACC
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.models.kernels import adjusted_value as kernel
from steelyard.models.methods.apv_inputs import NEEDS_RISKFREE, Unlevered, debt_of, flows_of, years_with_flow
from steelyard.models.methods.fcff_years import each_year, must_be_share, must_grow_slower
from steelyard.words.errors import ModelInputError


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """Years 0 … n where a value, years 1 … n where a rate or a flow; with a perpetuity one year more of the latter."""

    years: int
    growth: float | None
    debt_growth: float | None
    flows: list[float]
    debt: list[float]
    tax: list[float]
    kd: list[float]
    ku: list[float]
    unlevered: list[float]
    shield: list[float]
    value: list[float]
    rates: list[kernel.Rates]
    """Ku, Kd, Rf and T of each year with a flow."""
    shields: list[tuple[float, float]]
    """What one unit of debt adds in the year, and the rate at which that is discounted."""

    @property
    def equity(self) -> list[float]:
        """Value less debt, years 0 … n."""
        return [value - debt for value, debt in zip(self.value, self.debt, strict=False)]

    @property
    def equity_flows(self) -> list[float]:
        """Of each year with a flow."""
        rows = zip(self.flows, self.debt, self.debt[1:], self.kd, self.tax, strict=False)
        return [kernel.equity_flow(*row) for row in rows]

    @property
    def capital_flows(self) -> list[float]:
        """Of each year with a flow."""
        return [kernel.capital_flow(*row) for row in zip(self.flows, self.debt, self.kd, self.tax, strict=False)]

    @property
    def shield_flows(self) -> list[float]:
        """T·Kd·D of each year with a flow: what interest saves in tax."""
        return [kernel.capital_flow(0.0, *row) for row in zip(self.debt, self.kd, self.tax, strict=False)]


def structure_of(given: Unlevered) -> Structure:
    """Values and costs of capital of each year.

    Raises:
        GrowthTooHighError: growth for ever of flows or debt at or above its rate.
        ModelInputError: an input that lacks or is told twice, a leverage outside 0 to 1, equity of zero.
        NoYearsError: no years.
    """
    flows = flows_of(given)
    last = given.terminal_growth
    years = len(flows) - (last is not None)
    ku, kd, tax = (years_with_flow(name, getattr(given, name), years, len(flows)) for name in ("ku", "kd", "tax"))
    free = 0.0 if given.riskfree is None else given.riskfree
    rates: list[kernel.Rates] = [(one, two, free, part) for one, two, part in zip(ku, kd, tax, strict=True)]
    shields = _shields(given, rates)
    end = 0.0
    if last is not None:
        must_grow_slower(last, ku[-1])
        end = flows[-1] / (ku[-1] - last)
    unlevered = kernel.backwards(flows[:years], ku[:years], end)
    told = debt_of(given, years)
    if told is None:
        value, debt = _at_leverage(given, unlevered, shields, years)
        shield = [one - other for one, other in zip(value, unlevered, strict=True)]
    else:
        debt = told[0]
        shield = _at_levels(given, told, shields, years)
        value = [one + other for one, other in zip(unlevered, shield, strict=True)]
    return Structure(
        years=years,
        growth=last,
        debt_growth=last if told is None else told[1],
        flows=flows,
        debt=debt,
        tax=tax,
        kd=kd,
        ku=ku,
        unlevered=unlevered,
        shield=shield,
        value=value,
        rates=rates,
        shields=shields,
    )


def _shields(given: Unlevered, rates: list[kernel.Rates]) -> list[tuple[float, float]]:
    if given.riskfree is None and given.theory in NEEDS_RISKFREE:
        raise ModelInputError("riskfree", "not given", f"the theory {given.theory} needs it", "Give it, a year.")
    return [kernel.THEORIES[given.theory](*each) for each in rates]


def _at_levels(
    given: Unlevered, told: tuple[list[float], float], shields: list[tuple[float, float]], years: int
) -> list[float]:
    debt, growth = told
    end = 0.0
    if given.terminal_growth is not None:
        per_debt, rate = shields[-1]
        must_grow_slower(growth, rate)
        end = per_debt * debt[years] / (rate - growth)
    per, rates = ([each[at] for each in shields[:years]] for at in (0, 1))
    return kernel.shield_values(debt[:years], per, rates, end)


def _at_leverage(
    given: Unlevered, unlevered: list[float], shields: list[tuple[float, float]], years: int
) -> tuple[list[float], list[float]]:
    assert given.debt_to_value is not None
    parts = each_year("debt_to_value", given.debt_to_value, years)
    for part in parts:
        must_be_share("debt_to_value", part)
    end, growth = unlevered[-1], given.terminal_growth
    if growth is not None:
        per_debt, rate = shields[-1]
        must_grow_slower(growth, rate)
        kept = 1 - per_debt * parts[-1] / (rate - growth)
        if not kept > 0:
            raise ModelInputError(
                "debt_to_value", f"{parts[-1]:g}", "the tax shield alone would pay for the firm", "Give less debt."
            )
        end /= kept
    per, rates = ([each[at] for each in shields[:years]] for at in (0, 1))
    value = kernel.values_at_leverage(unlevered, parts, per, rates, end)
    debt = [each * part for each, part in zip(value, [*parts, parts[-1]], strict=True)]
    return value, debt if growth is None else [*debt, debt[-1] * (1 + growth)]


def costs_of_equity(found: Structure) -> list[float]:
    """The cost of equity of each year with a flow, under the theory of the tax shield.

    Raises:
        ModelInputError: debt is as large as the value, or larger.
    """
    for t in range(len(found.flows)):
        if not found.equity[t] > 0:
            raise ModelInputError(
                "debt", f"{found.debt[t]:g}", f"the firm is worth {found.value[t]:g} in year {t}", "Give less debt."
            )
    rows = zip(found.rates, found.shields, found.debt, found.equity, found.shield, strict=False)
    return [kernel.levered_cost(*row) for row in rows]


def weighted_costs(found: Structure, costs: list[float], *, after_tax: bool) -> list[float]:
    """The WACC of each year with a flow, after tax or before."""
    taxes = found.tax if after_tax else [0.0] * len(found.tax)
    return [kernel.weighted_cost(*row) for row in zip(costs, found.kd, taxes, found.debt, found.equity, strict=False)]
