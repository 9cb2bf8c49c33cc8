"""What a flow is worth today, with a rate of its own for each year, for any kind of number.

rates of years 1 … n ─▶ a factor for each year ─▶ flows × factors, and what comes after year n × the last factor
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

N = TypeVar("N", bound=Any)
"""`Decimal`, `float`, or a float64 array of companies or draws; all arguments of one call are of one kind."""


def end_factors(rates: Sequence[N], first: Any = 1) -> list[N]:  # noqa: ANN401 - a number of the caller's kind
    """What one unit at the end of each year is worth today, by the product of the rates of all years before.

    ::

        D[1] = (1+r[1])^-s        D[t] = D[t-1] / (1+r[t])

    Args:
        rates: r, a year, one for each year.
        first: s, years from today to the end of the first year; 1, or less where a part of the year is over.

    Returns:
        One factor a year.

    Source:
        A. Damodaran, fcffsimpleginzu.xlsx, row "Cumulated discount factor".
    """
    factors: list[N] = []
    for at, rate in enumerate(rates):
        factor: N = factors[-1] / (1 + rate) if at else 1 / (1 + rate) ** first
        factors.append(factor)
    return factors


def middle_factors(rates: Sequence[N], first: Any = 1) -> list[N]:  # noqa: ANN401 - a number of the caller's kind
    """What one unit in the middle of each year is worth today.

    ::

        M[1] = (1+r[1])^(-s/2)        M[t] = D[t-1] · (1+r[t])^(-1/2)

    Args:
        rates: r, a year, one for each year.
        first: s, years from today to the end of the first year.

    Returns:
        One factor a year.

    Source:
        T. Koller, M. Goedhart, D. Wessels, Valuation, 7th ed. (Wiley, 2020), chapter 10, "Midyear adjustment factor".
    """
    ends = end_factors(rates, first)
    factors: list[N] = []
    for at, rate in enumerate(rates):
        factor: N = ends[at - 1] / (1 + rate) ** 0.5 if at else 1 / (1 + rate) ** (first / 2)
        factors.append(factor)
    return factors


def spot_factors(rates: Sequence[N], first: Any = 1, back: Any = 0) -> list[N]:  # noqa: ANN401 - as above
    """What one unit of each year is worth today where a rate holds from today to that year (a spot rate).

    ::

        D[t] = (1 + r[t]) ^ -(s + t - 1 - b)

    Args:
        rates: r, a year, each for the whole term up to its year.
        first: s, years from today to the end of the first year.
        back: b, how much before the end of its year a flow arrives: 0, or 1/2.

    Returns:
        One factor a year.

    Source:
        R. Brealey, S. Myers, F. Allen, Principles of Corporate Finance, 13th ed. (McGraw-Hill, 2020), chapter 3.
    """
    factors: list[N] = []
    for at, rate in enumerate(rates):
        term = first + at - back if at else first * (1 - back)
        factor: N = 1 / (1 + rate) ** term
        factors.append(factor)
    return factors


def discounted(flows: Sequence[N], factors: Sequence[N]) -> list[N]:
    """Each flow times the factor of its year."""
    return [flow * factor for flow, factor in zip(flows, factors, strict=True)]


def total(values: Sequence[N]) -> N:
    """The sum of one or more numbers."""
    found: N = values[0]
    for each in values[1:]:
        found = found + each
    return found


def growing_perpetuity(next_flow: N, growth: N, rate: N) -> N:
    """All flows from the next on, one year before it.

    ::

        F[n + 1] / (r - g)

    Args:
        next_flow: F[n+1], of the first year after the forecast.
        growth: g, a year, for ever; below `rate`.
        rate: r, a year.

    Returns:
        The value at the end of year n.

    Source:
        M. J. Gordon, "Dividends, Earnings, and Stock Prices", Review of Economics and Statistics 41 (1959), 99-105.
    """
    value: N = next_flow / (rate - growth)
    return value
