"""Damodaran's ten-year form: growth, margin, tax and cost of capital go to a steady state, for any kind of number.

sales × margin - tax = NOPAT; less what later sales need = free cash flow; discounted by the product of yearly rates
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, final

from steelyard.models.kernels.dcf import grown
from steelyard.models.kernels.firm_flows import after_tax, lagged_reinvestment
from steelyard.models.kernels.firm_value import steady_flow, value_of_flows

N = TypeVar("N", bound=Any)
"""`Decimal`, `float`, or a float64 array of companies or draws; all arguments of one call are of one kind."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class TenYears:
    """The rows of the form, a number a year, without the year just over."""

    revenue: list[Any]
    ebit: list[Any]
    nopat: list[Any]
    losses: list[Any]
    """Carried forward at the end of each year."""
    reinvestment: list[Any]
    flows: list[Any]


def margin_path(now: N, target: N, year: int, years: int) -> list[N]:
    """The operating margin of each year on its way to a target.

    ::

        m[t] = m* - (m* - m[0]) · (Y - t)/Y      t ≤ Y
        m[t] = m*                                t > Y

    Args:
        now: m[0], margin of the year just over.
        target: m*, margin from year Y on.
        year: Y, 1 or more.
        years: n.

    Returns:
        n margins.

    Source:
        A. Damodaran, fcffsimpleginzu.xlsx, row "EBIT (Operating) margin".
    """
    return [target if t > year else target - (target - now) * (year - t) / year for t in range(1, years + 1)]


def ten_years(  # noqa: PLR0913 - the rows of the form
    revenue: N,
    *,
    growth: Sequence[N],
    margin: Sequence[N],
    tax: Sequence[N],
    turnover: Sequence[N],
    growth_after: N,
    lag: int,
    losses: N,
    refunded: bool = False,
    carried: bool = True,
    released: bool = True,
) -> TenYears:
    """Free cash flow to the firm of each year.

    ::

        S[t] = S[t-1] · (1+g[t])         E[t] = S[t] · m[t]
        N[t] = E[t] - tax                I[t] = (S[t+k] - S[t+k-1]) / c[t]
        F[t] = N[t] - I[t]

    Args:
        revenue: S[0], sales of the year just over.
        growth: g, of each year.
        margin: m, operating profit before tax over sales, of each year.
        tax: τ, of each year.
        turnover: c, sales for one unit of capital, of each year.
        growth_after: growth of the years after n, for the capital that is put in ahead of them.
        lag: k, 0 to 3.
        losses: losses carried forward today.
        refunded: whether the tax office pays for a loss in its year.
        carried: whether losses of the forecast are carried forward.
        released: whether capital comes back where sales fall.

    Returns:
        The rows of the form. Shapes broadcast where arrays are given.

    Source:
        A. Damodaran, fcffsimpleginzu.xlsx, sheet "Valuation output".
    """
    sales = grown(revenue, growth)
    profits = [sold * part for sold, part in zip(sales, margin, strict=True)]
    nopat, left = after_tax(profits, tax, losses, refunded=refunded, carried=carried)
    put_in = lagged_reinvestment([revenue, *sales], growth_after, turnover, lag, released=released)
    flows = [profit - capital for profit, capital in zip(nopat, put_in, strict=True)]
    return TenYears(revenue=sales, ebit=profits, nopat=nopat, losses=left, reinvestment=put_in, flows=flows)


def form_value(
    rows: TenYears,
    *,
    wacc: Sequence[N],
    growth_after: N,
    roic_after: N,
    tax_after: N,
    wacc_after: N,
) -> N:
    """The value of the operations today: the rows of the form and the steady state after them.

    ::

        TV = E[n] · (1+g) · (1-τ) · (1 - g/ROIC) / (WACC - g)        V = Σ F[t] · D[t] + TV · D[n]

    Args:
        rows: of `ten_years`.
        wacc: cost of capital of each year.
        growth_after: g, for ever; below `wacc_after`.
        roic_after: return on new capital for ever; not zero.
        tax_after: τ, for ever.
        wacc_after: cost of capital for ever.

    Returns:
        The value at the end of the year just over. Shapes broadcast where arrays are given.

    Source:
        A. Damodaran, fcffsimpleginzu.xlsx, sheet "Valuation output".
    """
    profit = rows.ebit[-1] * (1 + growth_after) * (1 - tax_after)
    after = steady_flow(profit, growth_after, roic_after)
    value: N = value_of_flows(rows.flows, wacc, after, growth_after, wacc_after)
    return value
