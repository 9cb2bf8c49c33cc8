"""Betas with and without debt, over floats or float64 arrays, which broadcast.

Every convention is one formula with another part of the debt, k, that moves the beta::

    βL = βU + (βU - βD) · k · D/E + (βU - βP) · P/E        βU = (βL + βD · k · D/E + βP · P/E) / (1 + k · D/E + P/E)
"""

from __future__ import annotations

from typing import Any, TypeAlias

Lanes: TypeAlias = Any
"""A float, or a float64 array of cases."""


def part_with_fixed_debt(tax: Lanes) -> Lanes:
    """Where debt is fixed, its tax shield as risky as the debt: k = 1 - t.

    Args:
        tax: t, the marginal rate, a fraction.

    Returns:
        The part of the debt that moves the beta, a fraction, shaped as the argument.

    Source:
        R. Hamada, "The Effect of the Firm's Capital Structure on the Systematic Risk of Common Stocks", Journal of
        Finance 27 (1972), 435-452; with a beta of debt P. Fernández, "Levered and Unlevered Beta" (2004), formula 18.
    """
    return 1 - tax


def part_with_yearly_debt(tax: Lanes, cost_of_debt: Lanes) -> Lanes:
    """Where debt is set anew each year in proportion to value: k = 1 - t · Kd/(1+Kd).

    Args:
        tax: t, the marginal rate, a fraction.
        cost_of_debt: Kd a year before tax, a fraction above -1.

    Returns:
        The part of the debt that moves the beta, a fraction, shaped as the arguments broadcast.

    Source:
        J. Miles, J. Ezzell, "The Weighted Average Cost of Capital, Perfect Capital Markets, and Project Life", Journal
        of Financial and Quantitative Analysis 15 (1980), 719-730.
    """
    return 1 - tax * cost_of_debt / (1 + cost_of_debt)


def levered_beta(
    unlevered: Lanes,
    debt_to_equity: Lanes,
    *,
    part: Lanes,
    debt_beta: Lanes = 0.0,
    preferred_to_equity: Lanes = 0.0,
    preferred_beta: Lanes = 0.0,
) -> Lanes:
    """The beta of equity from that of the business.

    ::

        βL = βU + (βU - βD) · k · D/E + (βU - βP) · P/E

    Args:
        unlevered: βU, of the operations.
        debt_to_equity: D/E at market values; below zero where cash exceeds debt.
        part: k, of the convention: 1 - t (Hamada), 1 (Harris and Pringle), `part_with_yearly_debt` (Miles and Ezzell).
        debt_beta: βD; zero where debt carries no market risk.
        preferred_to_equity: P/E, preferred shares to common ones.
        preferred_beta: βP.

    Returns:
        βL, shaped as the arguments broadcast.

    Source:
        R. Hamada (1972); R. Harris, J. Pringle, "Risk-Adjusted Discount Rates", Journal of Financial Research 8 (1985),
        237-244.
    """
    by_debt = (unlevered - debt_beta) * part * debt_to_equity
    return unlevered + by_debt + (unlevered - preferred_beta) * preferred_to_equity


def unlevered_beta(
    levered: Lanes,
    debt_to_equity: Lanes,
    *,
    part: Lanes,
    debt_beta: Lanes = 0.0,
    preferred_to_equity: Lanes = 0.0,
    preferred_beta: Lanes = 0.0,
) -> Lanes:
    """The beta of the business from that of its equity; the inverse of `levered_beta`.

    ::

        βU = (βL + βD · k · D/E + βP · P/E) / (1 + k · D/E + P/E)

    Args:
        levered: βL, of the equity.
        debt_to_equity: D/E at market values; 1 + k · D/E + P/E is above zero.
        part: k, of the convention.
        debt_beta: βD.
        preferred_to_equity: P/E.
        preferred_beta: βP.

    Returns:
        βU, shaped as the arguments broadcast.

    Source:
        As for `levered_beta`.
    """
    share = part * debt_to_equity
    borne = levered + debt_beta * share + preferred_beta * preferred_to_equity
    return borne / (1 + share + preferred_to_equity)


def without_cash(beta: Lanes, cash_share: Lanes) -> Lanes:
    """The beta of the operations alone, from one that cash dilutes: β / (1 - cash/value); cash has a beta of zero.

    Args:
        beta: of all assets, without debt.
        cash_share: cash by the value of all assets, a fraction below 1.

    Returns:
        The beta of the operations, shaped as the arguments broadcast.

    Source:
        A. Damodaran, Applied Corporate Finance, slide 146.
    """
    return beta / (1 - cash_share)


def shrunk_beta(beta: Lanes, market_weight: Lanes) -> Lanes:
    """A regression beta drawn towards the market's: (1 - w) · β + w · 1. Blume's w is one third.

    Args:
        beta: β, as the regression gives it.
        market_weight: w, a fraction from 0 to 1.

    Returns:
        The adjusted beta, shaped as the arguments broadcast.

    Source:
        M. Blume, "Betas and Their Regression Tendencies", Journal of Finance 30 (1975), 785-795.
    """
    return (1 - market_weight) * beta + market_weight


def total_beta(beta: Lanes, correlation: Lanes) -> Lanes:
    """The beta of an owner with nothing else: β / ρ, who bears all the risk and not the market's part only.

    Args:
        beta: β.
        correlation: ρ with the market, from above 0 to 1; the root of the R² of the regression.

    Returns:
        The total beta, shaped as the arguments broadcast.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 24.
    """
    return beta / correlation
