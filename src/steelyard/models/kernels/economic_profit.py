"""Economic profit: what a business earns above the cost of the capital in it, for any kind of number.

capital today + economic profit of each year, discounted + that of all years after  =  value of operations
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

N = TypeVar("N", bound=Any)
"""`Decimal`, `float`, or a float64 array of companies or draws; all arguments of one call are of one kind."""


def economic_profits(profits: Sequence[N], capital: Sequence[N], rates: Sequence[N]) -> list[N]:
    """What each year earns above the cost of the capital at its start.

    ::

        EP[t] = NOPAT[t] - WACC[t] · IC[t-1]

    Args:
        profits: NOPAT, operating profit after tax, of years 1 … n.
        capital: IC[0] … IC[n-1], invested capital at the start of each year.
        rates: WACC of each year.

    Returns:
        EP, one a year, in the unit of the profits.

    Source:
        T. Koller, M. Goedhart, D. Wessels, Valuation, 7th ed. (Wiley, 2020), chapter 10, "Economic profit models".
    """
    return [profit - rate * each for profit, each, rate in zip(profits, capital, rates, strict=True)]


def continuing_value(profit: N, capital: N, growth: N, ronic: N, wacc: N) -> tuple[N, N]:
    """Economic profit of all years after the forecast, at its end: of the capital then in place, and of new capital.

    ::

        CV₁ = (NOPAT[n+1] - WACC·IC[n]) / WACC
        CV₂ = NOPAT[n+1] · (g/RONIC) · (RONIC - WACC) / (WACC · (WACC - g))

    Args:
        profit: NOPAT[n+1], of the first year after the forecast.
        capital: IC[n], at the end of the forecast.
        growth: g, a year, for ever; below `wacc`.
        ronic: return on new capital, for ever; not zero.
        wacc: cost of capital, for ever; above zero.

    Returns:
        CV₁ and CV₂.

    Source:
        Koller, Goedhart, Wessels, 7th ed., chapter 14, "Continuing value using economic profit".
    """
    in_place: N = (profit - wacc * capital) / wacc
    new: N = profit * (growth / ronic) * (ronic - wacc) / (wacc * (wacc - growth))
    return in_place, new


def excess_of_investment(amount: N, roic: N, wacc: N) -> N:
    """What an investment that earns for ever is worth above its cost, when it is made.

    ::

        (ROIC - WACC) · I / WACC

    Args:
        amount: I, the investment.
        roic: its return a year, for ever.
        wacc: its cost of capital a year; not zero.

    Returns:
        The present value of its economic profits.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 32, "Economic value added".
    """
    value: N = (roic - wacc) * amount / wacc
    return value
