"""The ten-year model, plain: growth that lasts five years and then fades, over floats or float64 arrays.

The compiled kernels are this formula in another order; a test holds them to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, final

YEARS: Final = 10
LASTING: Final = 5
"""Years in which growth stays as it is; in the five after them it fades evenly to that of the years after."""

DRIVERS: Final = ("growth", "margin", "sales_to_capital", "rate")
"""What is uncertain, in the order of every array here."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """What is known of a firm, or of many: each field a number or an array of one for each."""

    revenue: Any
    """Of the last year."""
    margin_now: Any
    """Operating profit before tax / revenue, of the last year."""
    tax: Any
    """On operating profit; a fraction."""
    terminal_growth: Any
    """A year, for ever, after year ten."""
    excess_return: Any = 0.0
    """Return on new capital after year ten, above the rate; 0 where competition has caught up."""
    margin_years: Any = 5
    """The year in which the target margin is reached, in even steps."""
    net_debt: Any = 0.0
    """And whatever else is owed before the owners, in the currency of revenue."""
    shares: Any = 1.0


def ten_year_value(firm: Firm, growth: Any, margin: Any, sales_to_capital: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Value a share by ten years of free cash flow and all those after them.

    ::

        g[t]    = growth                              t ≤ 5;   growth + (terminal - growth)·(t-5)/5 after that
        m[t]    = now + (margin - now) · min(t/years, 1)
        F[t]    = R[t]·m[t]·(1-tax) - (R[t]-R[t-1]) / sales_to_capital          R[t] = R[t-1]·(1+g[t])
        V       = Σ F[t]/(1+r)^t + R[10]·m[10]·(1-tax)·(1+g∞) · (1 - g∞/ROIC) / (r-g∞) / (1+r)^10
        a share = (V - net debt) / shares             ROIC = r + excess return

    Args:
        firm: what is known.
        growth: of revenue, years 1 to 5; a fraction, above -1.
        margin: the operating margin before tax that is reached.
        sales_to_capital: revenue that one more unit of capital brings; above zero.
        rate: the discount rate a year, above the terminal growth.

    Returns:
        The value a share at the day of the last accounts, shaped as the arguments together; flows come at year ends.
        Outside the domain of the arguments the number means nothing, and nothing is raised: see `failures`.

    Source:
        A. Damodaran, fcffsimpleginzu.xlsx, valuation output; the terminal value: T. Koller, M. Goedhart, D. Wessels,
        Valuation, 7th ed. (Wiley, 2020), chapter 3.
    """
    value, discount = 0.0, 1.0
    revenue, earned = firm.revenue, 0.0
    for year in range(1, YEARS + 1):
        pace = growth
        if year > LASTING:
            pace = growth + (firm.terminal_growth - growth) * ((year - LASTING) / (YEARS - LASTING))
        before, revenue = revenue, revenue * (1 + pace)
        way = _at_most_one(year / firm.margin_years)
        earned = revenue * (firm.margin_now + (margin - firm.margin_now) * way) * (1 - firm.tax)
        discount = discount / (1 + rate)
        value = value + discount * (earned - (revenue - before) / sales_to_capital)
    put_back = firm.terminal_growth / (rate + firm.excess_return)
    after = earned * (1 + firm.terminal_growth) * (1 - put_back) / (rate - firm.terminal_growth)
    return (value + discount * after - firm.net_debt) / firm.shares


def _at_most_one(way: Any) -> Any:  # noqa: ANN401 - a number or an array
    """The smaller of `way` and 1, each where it is."""
    over = way > 1
    return way * (1 - over) + over
