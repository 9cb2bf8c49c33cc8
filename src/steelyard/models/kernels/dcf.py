"""Discounted cash flow, for any kind of number that can be added, multiplied, divided and raised to a power."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

N = TypeVar("N", bound=Any)
"""`Decimal`, `float`, or a float64 array of companies or draws; all arguments of one call are of one kind."""


def fading_growth(first: N, last: N, years: int) -> list[N]:
    """The growth of each year, from `first` in year 1 in even steps to `last` in year n.

    ::

        g[t] = first + (last - first) · (t-1)/(n-1)        g[1] = first where n = 1

    Args:
        first: growth of year 1, as a fraction.
        last: growth of year n, as a fraction.
        years: n ≥ 1.

    Returns:
        n fractions, shaped as the arguments.
    """
    if years == 1:
        return [first]
    return [first + (last - first) * t / (years - 1) for t in range(years)]


def grown(base: N, growth: Sequence[N]) -> list[N]:
    """What a figure grows to, year by year: L[t] = L[t-1] · (1 + g[t]), with L[0] = base (not returned)."""
    levels: list[N] = []
    for rate in growth:
        base = base * (1 + rate)
        levels.append(base)
    return levels


def present_values(flows: Sequence[N], rate: N) -> list[N]:
    """Each yearly flow in the money of year 0: F[t] / (1+r)^t, the first flow one year after it."""
    return [flow / (1 + rate) ** t for t, flow in enumerate(flows, start=1)]


def terminal_value(last_flow: N, growth: N, rate: N, years: int) -> N:
    """All flows after year n in the money of year 0, growing for ever at g < r.

    ::

        F[n] · (1+g) / (r-g) / (1+r)^n

    Source:
        M. J. Gordon, "Dividends, Earnings, and Stock Prices", Review of Economics and Statistics 41 (1959), 99-105.
    """
    value: N = last_flow * (1 + growth) / (rate - growth) / (1 + rate) ** years
    return value


def still_to_come(value: N, growth: N, rate: N, years: int) -> N:
    """What is left of flows that grow for ever, in the money of the same year, once the first of them are received.

    ::

        V · ((1+g)/(1+r))^k

    Args:
        value: of all of them.
        growth: g < r, of each flow over the one before.
        rate: r, a year.
        years: k ≥ 0, flows that have been received.
    """
    left: N = value if years == 0 else value * ((1 + growth) / (1 + rate)) ** years
    return left
