"""Multiples from fundamentals: what a price may be per unit of earnings, book or sales that grow for ever.

Over floats or float64 arrays; shapes broadcast. All with g below the rate.
"""

from __future__ import annotations

from typing import Any


def forward_price_to_earnings(payout: Any, growth: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """P/E on next year's earnings: payout / (r - g).

    Source:
        CFA Institute, Equity Asset Valuation, 4th ed. (Wiley, 2020), "Market-Based Valuation".
    """
    return payout / (rate - growth)


def trailing_price_to_earnings(payout: Any, growth: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """P/E on last year's earnings: payout · (1 + g) / (r - g)."""
    return payout * (1 + growth) / (rate - growth)


def firm_value_to_profit(reinvested: Any, growth: Any, wacc: Any) -> Any:  # noqa: ANN401 - see decision 3
    """EV by next year's operating profit after tax: (1 - reinvestment rate) / (WACC - g)."""
    return (1 - reinvested) / (wacc - growth)


def firm_value_to_ebitda(depreciation: Any, reinvested: Any, growth: Any, tax: Any, wacc: Any) -> Any:  # noqa: ANN401 - see decision 3
    """EV/EBITDA on next year's EBITDA.

    ::

        (1 - DA/EBITDA) · (1 - t) · (1 - reinvestment rate) / (WACC - g)

    Args:
        depreciation: the part of EBITDA that is depreciation and amortisation.
        reinvested: net capital spending and ΔWC as a part of operating profit after tax.
        growth: g.
        tax: t.
        wacc: the cost of capital.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 9.
    """
    return (1 - depreciation) * (1 - tax) * (1 - reinvested) / (wacc - growth)
