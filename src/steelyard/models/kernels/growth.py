"""Growth: what comes of what is put back, what a line through the past says, and the way from one rate to another.

Over floats or float64 arrays; shapes broadcast.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypeAlias

Fade: TypeAlias = Literal["first-step", "from-first", "both-ends"]
"""How n years lead in even steps from one rate to another.

`first-step`: year 1 is one step on, year n is the last rate. `from-first`: year 1 is the first rate, the year after n
the last one. `both-ends`: year 1 is the first rate, year n the last.
"""


def fade(first: Any, last: Any, years: int, by: Fade = "first-step") -> list[Any]:  # noqa: ANN401 - see decision 3
    """The rates of n years between two rates, in even steps.

    ::

        first-step   x[t] = first + (last - first) · t/n
        from-first   x[t] = first + (last - first) · (t-1)/n
        both-ends    x[t] = first + (last - first) · (t-1)/(n-1)       first where n = 1

    Args:
        first: the rate before the fade.
        last: the rate after it.
        years: n ≥ 0.
        by: which years are part of the fade.

    Returns:
        n rates, shaped as the arguments.
    """
    begin = 1 if by == "first-step" else 0
    steps = max(years - 1, 1) if by == "both-ends" else years
    return [first + (last - first) * (t + begin) / steps for t in range(years)]


def decaying(last: Any, towards: Any, keeps: Any, years: int) -> list[Any]:  # noqa: ANN401 - see decision 3
    """Growth whose excess over a long-run rate shrinks by one factor a year: g[t] = g∞ + (g[0] - g∞) · k^t.

    Args:
        last: g[0], growth of the last year that is known.
        towards: g∞, the long-run growth.
        keeps: k, the part of the excess that is left after a year.
        years: how many years follow.

    Returns:
        The growth of each year that follows.

    Source:
        Simply Wall St, Company-Analysis-Model, dcf-update-q1-2019.markdown: found in its table, with k = 0.7.
    """
    return [towards + (last - towards) * keeps**t for t in range(1, years + 1)]


def reinvestment_rate(put_back: Any, earnings: Any) -> Any:  # noqa: ANN401 - see decision 3
    """The part of the earnings that is put back: of equity (capex - depreciation + ΔWC - net debt) / net income.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 5.
    """
    return put_back / earnings


def growth_from_return(part: Any, of_return: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Growth that new capital brings: g = reinvestment rate · return on it.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 5.
    """
    return part * of_return


def growth_from_efficiency(now: Any, then: Any, years: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Growth of the earnings of capital that is there already, while its return changes over n years.

    ::

        g = (return then / return now)^(1/n) - 1

    Args:
        now: the return of today; above zero.
        then: the return after n years; above zero.
        years: n > 0.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 5.9.
    """
    return (then / now) ** (1 / years) - 1


def payout_for_growth(growth: Any, of_return: Any) -> Any:  # noqa: ANN401 - see decision 3
    """The part of the earnings that can be paid out at a growth: 1 - g / ROE."""
    return 1 - growth / of_return


def sustainable_growth(retention: Any, margin: Any, turnover: Any, leverage: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Growth from profit alone, with the shape of the accounts unchanged.

    ::

        g = b · (net income / sales) · (sales / assets) · (assets / equity)

    Args:
        retention: b, the part of net income that is kept.
        margin: net income by sales.
        turnover: sales by assets at the beginning of the year.
        leverage: assets by equity at the beginning of the year.

    Source:
        R. C. Higgins, "How Much Growth Can a Firm Afford?", Financial Management 6 (1977), 7-16.
    """
    return retention * margin * turnover * leverage


def fitted_line(times: Sequence[Any], figures: Sequence[Any], weights: Sequence[Any]) -> tuple[Any, Any]:
    """Slope and level at time 0 of the weighted line of best fit.

    ::

        slope = Σ w (t - t̄)(y - ȳ) / Σ w (t - t̄)²        with t̄ = Σ w t / Σ w, ȳ = Σ w y / Σ w

    Args:
        times: in years, at least two that differ.
        figures: y, of those times; each a number or an array of companies.
        weights: w, none below zero; ones for a plain line.

    Returns:
        The slope in units of y a year, and the level at time 0.

    Source:
        C. F. Gauss's weighted least squares, as in any textbook of regression.
    """
    whole = sum(weights)
    mean_time = sum(w * t for w, t in zip(weights, times, strict=True)) / whole
    mean = sum(w * y for w, y in zip(weights, figures, strict=True)) / whole
    rows = list(zip(weights, times, figures, strict=True))
    slope = sum(w * (t - mean_time) * (y - mean) for w, t, y in rows) / sum(
        w * (t - mean_time) ** 2 for w, t, _ in rows
    )
    return slope, mean - slope * mean_time


def growth_of_line(slope: Any, figures: Sequence[Any]) -> Any:  # noqa: ANN401 - see decision 3
    """A slope as growth: slope / mean |y|, which stands for losses too.

    Source:
        Simply Wall St, Company-Analysis-Model, GROWTH.MARKDOWN.
    """
    return slope / (sum(abs(y) for y in figures) / len(figures))
