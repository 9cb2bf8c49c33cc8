"""Flows to shareholders: what they ask for, how a flow comes about, dividends whose growth falls, value per earnings.

Over floats or float64 arrays; shapes broadcast.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from steelyard.models.kernels.firm_discounting import end_factors


def cost_of_equity(riskfree: Any, beta: Any, premium: Any) -> Any:  # noqa: ANN401 - see decision 3
    """What shareholders ask for a year: riskfree + beta · equity risk premium.

    Source:
        W. F. Sharpe, "Capital Asset Prices", Journal of Finance 19 (1964), 425-442.
    """
    return riskfree + beta * premium


def flow_to_equity(
    *,
    net_income: Any,  # noqa: ANN401 - see decision 3
    net_capital_spending: Any,  # noqa: ANN401 - see decision 3
    working_capital_change: Any,  # noqa: ANN401 - see decision 3
    net_borrowing: Any,  # noqa: ANN401 - see decision 3
) -> Any:  # noqa: ANN401 - see decision 3
    """Free cash flow to equity: FCFE = NI - (capex - depreciation) - ΔWC + net borrowing.

    Args:
        net_income: of the year, after preferred dividends.
        net_capital_spending: capital spending less depreciation.
        working_capital_change: rise of non-cash working capital.
        net_borrowing: new debt less repayments.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 3.
    """
    return net_income - net_capital_spending - working_capital_change + net_borrowing


def flow_at_debt_ratio(
    *,
    net_income: Any,  # noqa: ANN401 - see decision 3
    net_capital_spending: Any,  # noqa: ANN401 - see decision 3
    working_capital_change: Any,  # noqa: ANN401 - see decision 3
    debt_ratio: Any,  # noqa: ANN401 - see decision 3
) -> Any:  # noqa: ANN401 - see decision 3
    """FCFE where one part of all that is put back is borrowed: NI - (net capex + ΔWC) · (1 - debt ratio)."""
    return net_income - (net_capital_spending + working_capital_change) * (1 - debt_ratio)


def h_model(dividend: Any, growth_short: Any, growth_long: Any, half_life: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Dividends whose growth falls in a line over 2H years and then stays, by the H-model.

    ::

        V = D₀ · [(1 + gL) + H · (gS - gL)] / (r - gL)

    Args:
        dividend: D₀, the last one paid; not itself in the value.
        growth_short: gS, growth at the outset.
        growth_long: gL, growth for ever; below `rate`.
        half_life: H, half the years of the fall.
        rate: r, the cost of equity.

    Returns:
        An approximation: it neither compounds the growth in excess nor discounts it.

    Source:
        R. J. Fuller and C.-C. Hsia, "A Simplified Common Stock Valuation Model", Financial Analysts Journal 40:5
        (1984), 49-56.
    """
    return dividend * (1 + growth_long + half_life * (growth_short - growth_long)) / (rate - growth_long)


def h_model_return(dividend: Any, growth_short: Any, growth_long: Any, half_life: Any, price: Any) -> Any:  # noqa: ANN401 - see decision 3
    """The cost of equity at which the H-model gives a price: D₀/P · [(1 + gL) + H · (gS - gL)] + gL."""
    return dividend / price * (1 + growth_long + half_life * (growth_short - growth_long)) + growth_long


def flow_multiple(growth: Sequence[Any], payout: Sequence[Any], rates: Sequence[Any], beyond: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Value per unit of last year's earnings: Σ payout[t] · Π(1+g) · d[t] + beyond · Π(1+g) · d[n].

    Args:
        growth: of each year.
        payout: the part of each year's earnings that is paid.
        rates: of each year.
        beyond: value at the end of year n per unit of earnings of year n.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 18, the multiple of two stages.
    """
    factors = end_factors(rates)
    level: Any = 1.0
    value: Any = 0.0
    for rate, part, factor in zip(growth, payout, factors, strict=True):
        level = level * (1 + rate)
        value = value + level * part * factor
    return value + beyond * level * factors[-1]
