"""Rates and flows from one currency or price level into another, over floats or float64 arrays, which broadcast."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

Lanes: TypeAlias = Any
"""A float, or a float64 array of cases."""


def in_other_currency(rate: Lanes, inflation_from: Lanes, inflation_to: Lanes) -> Lanes:
    """A rate or a growth in another currency, by the difference of expected inflation.

    ::

        (1 + r) · (1 + i_to) / (1 + i_from) - 1

    Args:
        rate: r a year in the one currency, a fraction.
        inflation_from: expected a year in that currency, above -1.
        inflation_to: expected a year in the other.

    Returns:
        The rate a year in the other currency, shaped as the arguments broadcast.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 2.4; I. Fisher, The Theory of Interest
        (1930).
    """
    return (1 + rate) * (1 + inflation_to) / (1 + inflation_from) - 1


def real_rate(nominal: Lanes, inflation: Lanes) -> Lanes:
    """What a rate leaves after inflation: (1 + nominal) / (1 + inflation) - 1.

    Args:
        nominal: a year, a fraction.
        inflation: expected a year, a fraction above -1.

    Returns:
        The real rate a year, shaped as the arguments broadcast.

    Source:
        I. Fisher, The Theory of Interest (1930).
    """
    return (1 + nominal) / (1 + inflation) - 1


def nominal_rate(real: Lanes, inflation: Lanes) -> Lanes:
    """A rate in the money of its day: (1 + real) · (1 + inflation) - 1; the inverse of `real_rate`.

    Args:
        real: a year, a fraction.
        inflation: expected a year, a fraction.

    Returns:
        The nominal rate a year, shaped as the arguments broadcast.

    Source:
        I. Fisher, The Theory of Interest (1930).
    """
    return (1 + real) * (1 + inflation) - 1


def forward_rates(spot: Lanes, rates_from: Sequence[Lanes], rates_to: Sequence[Lanes]) -> list[Lanes]:
    """The exchange rate at the end of each year that leaves nobody better off.

    ::

        F[t] = S · Π (1 + r_to[s]) / (1 + r_from[s])

    Args:
        spot: S, units of the one currency for one unit of the other, now.
        rates_from: a year each, riskless or of inflation, of the currency that is given up.
        rates_to: of the currency that is got.

    Returns:
        F of year 1 to n, shaped as the arguments broadcast.

    Source:
        J. M. Keynes, A Tract on Monetary Reform (1923), chapter 3: covered parity of interest.
    """
    forwards: list[Lanes] = []
    rate = spot
    for given, got in zip(rates_from, rates_to, strict=True):
        rate = rate * (1 + got) / (1 + given)
        forwards.append(rate)
    return forwards


def parity_rate(riskfree: Lanes, spot: Lanes, forward: Lanes, years: Lanes) -> Lanes:
    """The riskless rate of a currency, from that of another and what the market pays for its delivery.

    ::

        (1 + r) · (F/S)^(1/t) - 1

    Args:
        riskfree: r, of the other currency.
        spot: units of the currency for one of the other, now.
        forward: the same, for delivery in t years.
        years: t, above zero.

    Returns:
        The riskless rate a year, shaped as the arguments broadcast.

    Source:
        A. Damodaran, "What is the riskfree rate?" (2008).
    """
    return (1 + riskfree) * (forward / spot) ** (1 / years) - 1
