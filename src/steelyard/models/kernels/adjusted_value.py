"""Adjusted present value, and the costs of capital that belong to each theory of the tax shield.

value without debt, at Ku  +  tax shield of each year's debt, at Ku or Kd  =  value with debt; less debt = equity

Nine theories differ in two things only: what a year's debt adds, and at which rate that is discounted. From these two
the cost of equity follows, and with it the WACC, so that every way of discounting gives one value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, TypeVar

N = TypeVar("N", bound=Any)
"""`Decimal`, `float`, or a float64 array of companies or draws; all arguments of one call are of one kind."""

Rates = tuple[Any, Any, Any, Any]
"""Ku, Kd, Rf and T: unlevered cost of equity, cost of debt, riskless rate, tax."""

THEORIES: Final[Mapping[str, Callable[[Any, Any, Any, Any], tuple[Any, Any]]]] = MappingProxyType(
    {
        "no_cost_of_leverage": lambda ku, _kd, _rf, t: (t * ku, ku),
        "harris_pringle": lambda ku, kd, _rf, t: (t * kd, ku),
        "miles_ezzell": lambda ku, kd, _rf, t: (t * kd * (1 + ku) / (1 + kd), ku),
        "myers": lambda _ku, kd, _rf, t: (t * kd, kd),
        "modigliani_miller": lambda _ku, _kd, rf, t: (t * rf, rf),
        "miller": lambda ku, _kd, _rf, _t: (ku - ku, ku),
        "damodaran": lambda ku, kd, rf, t: (t * ku - (kd - rf) * (1 - t), ku),
        "practitioners": lambda ku, kd, rf, t: (t * kd - (kd - rf), ku),
        "with_cost_of_leverage": lambda ku, kd, rf, t: (t * ku + rf - kd, ku),
    }
)
"""By name: what one unit of debt at the start of a year adds at its end, and the rate at which that is discounted.

Source: P. Fernández, "Valuing Companies by Cash Flow Discounting: Ten Methods and Nine Theories", Managerial Finance 33
(2007), 853-876, Table 2. Kd is the return that debt holders require and are paid. Under `modigliani_miller` debt is
riskless and Kd = Rf.
"""


def backwards(flows: Sequence[N], rates: Sequence[N], last: N) -> list[N]:
    """The value at the end of each year, from the last back to today.

    ::

        V[n] = last        V[t-1] = (F[t] + V[t]) / (1 + r[t])

    Args:
        flows: F, of years 1 … n.
        rates: r, of years 1 … n.
        last: value at the end of year n of all that comes after.

    Returns:
        V[0] … V[n].
    """
    values = [last]
    for flow, rate in zip(reversed(flows), reversed(rates), strict=True):
        value: N = (flow + values[-1]) / (1 + rate)
        values.append(value)
    return values[::-1]


def shield_values(debt: Sequence[N], per_debt: Sequence[N], rates: Sequence[N], last: N) -> list[N]:
    """What the tax shield of debt is worth at the end of each year, where the debt is known.

    ::

        VTS[t-1] = (c[t] · D[t-1] + VTS[t]) / (1 + s[t])

    Args:
        debt: D[0] … D[n-1], at the start of each year.
        per_debt: c, what one unit of debt adds in the year; see `THEORIES`.
        rates: s, the rate of each year for it.
        last: VTS[n].

    Returns:
        VTS[0] … VTS[n].
    """
    return backwards([each * level for each, level in zip(per_debt, debt, strict=True)], rates, last)


def values_at_leverage(
    unlevered: Sequence[N], leverage: Sequence[N], per_debt: Sequence[N], rates: Sequence[N], last: N
) -> list[N]:
    """The value with debt at the end of each year, where debt is a part of that value.

    ::

        V[t-1] = (Vu[t-1] + VTS[t] / (1+s[t])) / (1 - c[t] · L[t-1] / (1+s[t]))

    Args:
        unlevered: Vu[0] … Vu[n].
        leverage: L[0] … L[n-1], debt over value at the start of each year.
        per_debt: c, of each year; see `THEORIES`.
        rates: s, of each year.
        last: V[n].

    Returns:
        V[0] … V[n].
    """
    values = [last]
    for t in range(len(leverage) - 1, -1, -1):
        after = values[-1] - unlevered[t + 1]
        factor = 1 + rates[t]
        value: N = (unlevered[t] + after / factor) / (1 - per_debt[t] * leverage[t] / factor)
        values.append(value)
    return values[::-1]


def levered_cost(rates: Rates, shield: tuple[N, N], debt: N, equity: N, shield_value: N) -> N:
    """The cost of equity of a year that belongs to a theory.

    ::

        Ke = Ku + D/E · (Ku - c - Kd·(1-T)) - VTS/E · (Ku - s)

    Args:
        rates: Ku, Kd, Rf and T of the year.
        shield: c and s; see `THEORIES`.
        debt: D at the start of the year.
        equity: E at the start of the year, at its market value; not zero.
        shield_value: VTS at the start of the year.

    Returns:
        Ke. With c = T·Ku it is Ku + D/E·(1-T)·(Ku-Kd); with c = T·Kd and s = Ku it is Ku + D/E·(Ku-Kd).

    Source:
        The formulas for Ke in Fernández (2007), Table 2, written as one.
    """
    ku, kd, _, tax = rates
    per_debt, rate = shield
    cost: N = ku + debt / equity * (ku - per_debt - kd * (1 - tax)) - shield_value / equity * (ku - rate)
    return cost


def equity_flow(flow: N, debt: N, debt_after: N, kd: N, tax: N) -> N:
    """What is left for equity: FCF - Kd·D[t-1]·(1-T) + D[t] - D[t-1]."""
    left: N = flow - kd * debt * (1 - tax) + debt_after - debt
    return left


def capital_flow(flow: N, debt: N, kd: N, tax: N) -> N:
    """What all who gave capital get: FCF + T·Kd·D[t-1] (R. Ruback, Financial Management 31 (2002), 85-103)."""
    left: N = flow + tax * kd * debt
    return left


def weighted_cost(cost_of_equity: N, kd: N, tax: Any, debt: N, equity: N) -> N:  # noqa: ANN401 - 0, or a rate
    """The WACC at market values: (E·Ke + D·Kd·(1-T)) / (E + D); with a tax of 0, that before tax."""
    cost: N = (equity * cost_of_equity + debt * kd * (1 - tax)) / (equity + debt)
    return cost
