"""What equity, debt and capital cost, over floats or float64 arrays, which broadcast."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

Lanes: TypeAlias = Any
"""A float, or a float64 array of cases."""


def capm(riskfree: Lanes, beta: Lanes, premium: Lanes) -> Lanes:
    """What equity costs by its beta: Ke = Rf + β · ERP.

    Args:
        riskfree: Rf a year, a fraction.
        beta: β of the equity.
        premium: ERP a year, a fraction.

    Returns:
        Ke a year, a fraction, shaped as the arguments broadcast.

    Source:
        W. Sharpe, "Capital Asset Prices", Journal of Finance 19 (1964), 425-442.
    """
    return riskfree + beta * premium


def country_premium(default_spread: Lanes, relative_volatility: Lanes) -> Lanes:
    """What a country adds to the equity premium: CRP = default spread · σ(equity) / σ(bond).

    Args:
        default_spread: of the country's bonds over riskless ones of the same currency, a fraction a year.
        relative_volatility: of its equities to those bonds.

    Returns:
        CRP a year, a fraction, shaped as the arguments broadcast.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 7.
    """
    return default_spread * relative_volatility


def exposure(share: Lanes, usual_share: Lanes) -> Lanes:
    """Exposure λ: the part of sales that a company makes in a country, by that of the usual company there.

    Args:
        share: of the company's sales in the country, a fraction.
        usual_share: the same of the usual company, a fraction above zero.

    Returns:
        λ, 1 for the usual company, shaped as the arguments broadcast.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 2.
    """
    return share / usual_share


def usable_tax_rate(tax: Lanes, ebit: Lanes, interest: Lanes) -> Lanes:
    """The rate at which interest saves tax: none of it where there is no profit, a part where profit is below interest.

    ::

        t · min(1, max(0, EBIT / interest))

    Args:
        tax: t, the marginal rate, a fraction.
        ebit: operating profit of a year.
        interest: of the year, in the unit of `ebit`, above zero.

    Returns:
        The rate at which interest saves tax, from 0 to t, shaped as the arguments broadcast.

    Source:
        A. Damodaran, Applied Corporate Finance, on the cost of capital approach to the optimal debt ratio.
    """
    covered = ebit / interest
    return tax * (covered * (covered > 0) * (covered < 1) + (covered >= 1))


def weighted(amounts: Sequence[Lanes], rates: Sequence[Lanes]) -> Lanes:
    """Σ amount · rate / Σ amount: the cost of capital of its parts, each after tax.

    Args:
        amounts: market values, or shares; none below zero, their sum above zero.
        rates: of each, a year, after tax where interest saves it.

    Returns:
        The cost a year, a fraction, between the least and the greatest of the parts.

    Source:
        F. Modigliani, M. Miller, "Corporate Income Taxes and the Cost of Capital", American Economic Review 53 (1963),
        433-443.
    """
    return sum(amount * rate for amount, rate in zip(amounts, rates, strict=True)) / sum(amounts)


def path(now: Lanes, stable: Lanes, years: int, hold: int) -> list[Lanes]:
    """A rate that holds, then goes in even steps to where it stays; the last year has the stable one.

    ::

        r[t] = now                                    t ≤ hold
        r[t] = now + (stable - now) · (t-hold)/(n-hold)   after

    Args:
        now: the rate of the first year, a fraction.
        stable: the rate of year n and of all after.
        years: n ≥ 1.
        hold: years of the first rate, from 0 to below n.

    Returns:
        n rates, shaped as the arguments broadcast.

    Source:
        A. Damodaran, the workbook fcffsimpleginzu: five years held, five of even steps.
    """
    return [now if t <= hold else now + (stable - now) * (t - hold) / (years - hold) for t in range(1, years + 1)]


def discount_factors(rates: Sequence[Lanes]) -> list[Lanes]:
    """What one unit at the end of each year is worth now, each year at its own rate: Π 1 / (1 + r[s]).

    Args:
        rates: of year 1 to n, fractions above -1.

    Returns:
        n factors, shaped as the rates.
    """
    factors: list[Lanes] = []
    factor: Lanes = 1.0
    for rate in rates:
        factor = factor / (1 + rate)
        factors.append(factor)
    return factors
