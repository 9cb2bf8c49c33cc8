"""Residual income: what is earned above what shareholders ask on their book, and what that is worth.

Over floats or float64 arrays; shapes broadcast.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from steelyard.models.kernels.firm_discounting import end_factors


def residual_income(earnings: Any, opening_book: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Earnings less the equity charge: RI[t] = E[t] - r · B[t-1].

    Source:
        S. H. Penman, Financial Statement Analysis and Security Valuation, 5th ed. (McGraw-Hill, 2013), chapter 5.
    """
    return earnings - rate * opening_book


def clean_surplus(opening_book: Any, earnings: Any, dividends: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Book at the end of a year: B[t] = B[t-1] + E[t] - D[t], new shares counted as a negative dividend.

    Source:
        J. A. Ohlson, "Earnings, Book Values, and Dividends in Equity Valuation", Contemporary Accounting Research 11
        (1995), 661-687.
    """
    return opening_book + earnings - dividends


def book_path(book: Any, returns: Sequence[Any], payouts: Sequence[Any]) -> list[Any]:  # noqa: ANN401 - see decision 3
    """Book at the beginning, and at the end of each year, from returns on the opening book and payouts."""
    path = [book]
    for each, payout in zip(returns, payouts, strict=True):
        path.append(clean_surplus(path[-1], each * path[-1], payout * each * path[-1]))
    return path


def continuing_growing(next_income: Any, growth: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Residual income from next year on that grows for ever: RI[T+1] / (r - g), with g < r."""
    return next_income / (rate - growth)


def continuing_fading(last_income: Any, persistence: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Residual income of which the part ω is left each year: ω · RI[T] / (1 + r - ω), at the end of year T.

    The same as RI[T] / ((1 + r - ω)(1 + r)^(T-1)) in the place of year T and all after it.

    Args:
        last_income: RI[T], of the last year that is forecast.
        persistence: ω, from 0 (it is gone next year) to 1 (it stays for ever).
        rate: r.

    Source:
        CFA Institute, Equity Asset Valuation, 4th ed. (Wiley, 2020), "Residual Income Valuation".
    """
    return persistence * last_income / (1 + rate - persistence)


def justified_price_to_book(roe: Any, growth: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """P/B of a book that earns one return for ever: 1 + (ROE - r) / (r - g) = (ROE - g) / (r - g)."""
    return (roe - growth) / (rate - growth)


def abnormal_growth(earnings: Any, earnings_before: Any, dividends_before: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Earnings with dividends put to work, less what shareholders ask on those before: AEG.

    ::

        AEG[t] = E[t] + r · D[t-1] - (1 + r) · E[t-1] = RI[t] - RI[t-1]

    Source:
        J. A. Ohlson and B. E. Juettner-Nauroth, "Expected EPS and EPS Growth as Determinants of Value", Review of
        Accounting Studies 10 (2005), 349-365.
    """
    return earnings + rate * dividends_before - (1 + rate) * earnings_before


def residual_value(book: Any, returns: Sequence[Any], payouts: Sequence[Any], rates: Sequence[Any], beyond: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Value from returns on book, year by year, and the residual income after them.

    ::

        V = B₀ + Σ (ROE[t] - r[t]) · B[t-1] · d[t] + beyond · B[n] · d[n]

    Args:
        book: B₀, now; above zero.
        returns: ROE of each year, on the book at its beginning.
        payouts: the part of the earnings of each year that is paid.
        rates: r of each year.
        beyond: value of all later residual income at the end of year n, per unit of book then: a premium over book.

    Returns:
        The value now. Shapes broadcast where arrays are given.

    Source:
        J. A. Ohlson, "Earnings, Book Values, and Dividends in Equity Valuation", Contemporary Accounting Research 11
        (1995), 661-687.
    """
    books, factors = book_path(book, returns, payouts), end_factors(rates)
    value = books[0]
    for each, start, rate, factor in zip(returns, books, rates, factors, strict=False):
        value = value + residual_income(each * start, start, rate) * factor
    return value + beyond * books[-1] * factors[-1]
