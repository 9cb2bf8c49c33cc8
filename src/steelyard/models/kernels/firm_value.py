"""The value of a firm's operations in one call, for a notebook: numbers of one firm, or arrays of firms or draws."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from steelyard.models.kernels.firm_discounting import discounted, end_factors, growing_perpetuity, total

N = TypeVar("N", bound=Any)
"""`Decimal`, `float`, or a float64 array of companies or draws; all arguments of one call are of one kind."""


def steady_flow(profit: N, growth: N, roic: N) -> N:
    """Free cash flow of a steady state: NOPAT · (1 - g/ROIC).

    Args:
        profit: NOPAT of the year.
        growth: g, a year, for ever.
        roic: return on new capital; not zero.

    Returns:
        What is left after growth is paid for.
    """
    flow: N = profit * (1 - growth / roic)
    return flow


def value_of_flows(flows: Sequence[N], rates: Sequence[N], next_flow: N, growth: N, rate_after: N) -> N:
    """Yearly flows and a growing perpetuity, in the money of today.

    ::

        V = Σ F[t] · D[t] + F[n+1] / (r∞ - g) · D[n]        D[t] = Π[s=1..t] 1/(1+r[s])

    Args:
        flows: F[1] … F[n], none of them received yet; each at the end of its year.
        rates: r[1] … r[n], a year.
        next_flow: F[n+1].
        growth: g, a year, for ever; below `rate_after`.
        rate_after: r∞, of the years after n.

    Returns:
        The value at the start of year 1. Shapes broadcast where arrays are given.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 12.
    """
    factors = end_factors(rates)
    rest: N = growing_perpetuity(next_flow, growth, rate_after) * factors[-1]
    value: N = total(discounted(flows, factors)) + rest
    return value


def staged_value(
    nopat: N,
    *,
    growth: Sequence[N],
    roic: Sequence[N],
    wacc: Sequence[N],
    growth_after: N,
    roic_after: N,
    wacc_after: N,
) -> N:
    """A firm whose profit grows year by year and then for ever, each growth paid for at a return on capital.

    ::

        N[t] = N[t-1] · (1+g[t])        F[t] = N[t] · (1 - g[t]/ROIC[t])

    Args:
        nopat: N[0], operating profit after tax of the year just over.
        growth: g, of each year.
        roic: return on new capital of each year; not zero.
        wacc: of each year.
        growth_after: g, for ever; below `wacc_after`.
        roic_after: return on new capital for ever; not zero.
        wacc_after: cost of capital for ever.

    Returns:
        The value of the operations at the end of the year just over. Shapes broadcast where arrays are given.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 15.
    """
    profit = nopat
    flows: list[N] = []
    for rate, back in zip(growth, roic, strict=True):
        profit = profit * (1 + rate)
        flows.append(steady_flow(profit, rate, back))
    after = steady_flow(profit * (1 + growth_after), growth_after, roic_after)
    value: N = value_of_flows(flows, wacc, after, growth_after, wacc_after)
    return value
