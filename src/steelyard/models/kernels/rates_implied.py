"""The rate that a price implies, over floats or float64 arrays, which broadcast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final, TypeAlias

Lanes: TypeAlias = Any
"""A float, or a float64 array of cases."""

_DOUBLINGS: Final = 64
_HALVINGS: Final = 120


def worth_at(flows: Sequence[Lanes], last_growth: Lanes, rate: Lanes, *, early: float = 0.0) -> Lanes:
    """Flows one by one, then growing for ever, in the money of now.

    ::

        Σ F[t] / (1+r)^(t-e)  +  F[n] · (1+g) / (r-g) / (1+r)^(n-e)

    Args:
        flows: of year 1 to n.
        last_growth: g, after year n; below r.
        rate: r a year.
        early: e, how much before the end of its year a flow comes: 0 at the end, 0.5 in the middle.

    Returns:
        The value now, in the unit of the flows, shaped as the arguments broadcast.

    Source:
        A. Damodaran, "Equity Risk Premiums: Determinants, Estimation and Implications" (2008 and yearly since).
    """
    rest = flows[-1] * (1 + last_growth) / (rate - last_growth) / (1 + rate) ** (len(flows) - early)
    return sum(flow / (1 + rate) ** (at - early) for at, flow in enumerate(flows, start=1)) + rest


def worth_with_exit(flows: Sequence[Lanes], exit_value: Lanes, rate: Lanes, *, early: float = 0.0) -> Lanes:
    """Flows one by one, and a value for all that comes after at the end of the last year.

    ::

        Σ F[t] / (1+r)^(t-e)  +  X / (1+r)^n

    Args:
        flows: of year 1 to n.
        exit_value: X, at the end of year n.
        rate: r a year, above -1.
        early: e, as for `worth_at`; it does not move the exit.

    Returns:
        The value now, in the unit of the flows, shaped as the arguments broadcast.

    Source:
        I. Fisher, The Theory of Interest (1930).
    """
    rest = exit_value / (1 + rate) ** len(flows)
    return sum(flow / (1 + rate) ** (at - early) for at, flow in enumerate(flows, start=1)) + rest


def where_it_falls_to(worth: Callable[[Lanes], Lanes], price: Lanes, low: Lanes) -> Lanes:
    """The rate above `low` at which a worth that falls as the rate rises is the price.

    Args:
        worth: of a rate; at a rate just above `low` it is above the price.
        price: what is paid.
        low: the growth for ever, or -1: no rate at or below it has a meaning.

    Returns:
        The rate, shaped as the arguments broadcast, to the last digits of a float64. Where the worth stays above
        the price at every rate, the answer is beyond 10^18, which no caller may take for one.

    Source:
        Bisection; B. Bolzano (1817).
    """
    step = 0.0 * price + 1.0
    for _ in range(_DOUBLINGS):
        step = step * (1 + (worth(low + step) > price))
    under = 0.0 * step
    for _ in range(_HALVINGS):
        middle = (under + step) / 2
        above = worth(low + middle) > price
        under, step = under + (middle - under) * above, middle + (step - middle) * above
    return low + (under + step) / 2
