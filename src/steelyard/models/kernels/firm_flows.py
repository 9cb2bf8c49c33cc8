"""From sales to free cash flow, year by year: margin, tax, losses carried forward, what is put back.

growth ─▶ sales × margin ─▶ operating profit - tax ─▶ NOPAT - reinvestment ─▶ free cash flow to the firm

No branch depends on a number, so that one call can take arrays of companies or draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

N = TypeVar("N", bound=Any)
"""`Decimal`, `float`, or a float64 array of companies or draws; all arguments of one call are of one kind."""


def positive_part(number: N) -> N:
    """The number where it is above zero, else zero: (x + |x|) / 2."""
    part: N = (number + abs(number)) / 2
    return part


def smaller(one: N, other: N) -> N:
    """The smaller of two: (a + b - |a - b|) / 2."""
    found: N = (one + other - abs(one - other)) / 2
    return found


def held_then_faded(first: N, last: N, held: int, years: int) -> list[N]:
    """A driver that holds for some years and then goes to its last level in even steps.

    ::

        x[t] = first                                              t ≤ h
        x[t] = first + (last - first) · (t - h)/(n - h)           h < t ≤ n

    Args:
        first: level of years 1 … h.
        last: level of year n.
        held: h, 0 to n.
        years: n ≥ 1.

    Returns:
        n levels; all `first` where h = n.

    Source:
        A. Damodaran, fcffsimpleginzu.xlsx: growth, tax and cost of capital of years 6 to 10.
    """
    return [first if t <= held else first + (last - first) * (t - held) / (years - held) for t in range(1, years + 1)]


def after_tax(
    profits: Sequence[N],
    taxes: Sequence[N],
    losses: N,
    *,
    refunded: bool = False,
    carried: bool = True,
    limit: Any = 1,  # noqa: ANN401 - a number of the caller's kind
) -> tuple[list[N], list[N]]:
    """Operating profit after tax, with losses of earlier years taken off first.

    ::

        U[t] = min(L[t-1], λ · max(E[t], 0))                used
        L[t] = L[t-1] + max(-E[t], 0) - U[t]                left
        N[t] = E[t] - τ[t] · (max(E[t], 0) - U[t])

    Args:
        profits: E, operating profit before tax, one a year.
        taxes: τ, tax rate as a fraction, one a year.
        losses: L[0], losses carried forward today, as a positive amount.
        refunded: the tax office pays τ on a loss in its year; nothing is then added to L.
        carried: losses of the forecast years are added to L.
        limit: λ, the part of a year's profit that old losses may take off, 0 to 1.

    Returns:
        N and L, one a year.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 10, "Tax effects of losses"; the rows
        "EBIT(1-t)" and "NOL" of fcffsimpleginzu.xlsx.
    """
    kept: list[N] = []
    left: list[N] = []
    before = losses
    for profit, tax in zip(profits, taxes, strict=True):
        gain = positive_part(profit)
        loss = gain - profit
        used = smaller(before, gain * limit)
        taxed = gain - used - (loss if refunded else 0)
        after: N = profit - tax * taxed
        kept.append(after)
        before = before - used + (loss if carried and not refunded else 0)
        left.append(before)
    return kept, left


def lagged_reinvestment(
    sales: Sequence[N], growth_after: N, turnover: Sequence[N], lag: int, *, released: bool = True
) -> list[N]:
    """What must be put in for the sales of a later year.

    ::

        I[t] = (S[t+k] - S[t+k-1]) / c[t]        S grows at gT after year n

    Args:
        sales: S[0] … S[n], the year just over first.
        growth_after: gT, growth of the years after n.
        turnover: c[1] … c[n], sales for one unit of capital.
        lag: k, whole years from the money put in to the sales; 0 or more.
        released: whether capital comes back where sales fall.

    Returns:
        I[1] … I[n]; below zero where sales fall and capital is released.

    Source:
        A. Damodaran, fcffsimpleginzu.xlsx, row "Reinvestment", with the lag of 0 to 3 years of the input sheet.
    """
    later = list(sales)
    for _ in range(lag):
        later.append(later[-1] * (1 + growth_after))
    needed = [(later[t + lag] - later[t + lag - 1]) / turnover[t - 1] for t in range(1, len(sales))]
    return needed if released else [positive_part(each) for each in needed]
