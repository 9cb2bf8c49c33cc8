"""What a round of funding says of the value of a company, and what a venture must be worth today for its return."""

from __future__ import annotations

from typing import Any


def post_money(raised: Any, stake: Any) -> Any:  # noqa: ANN401 - floats or arrays
    """Value of the whole after the money is in, `raised / stake`; before it: post-money less what was raised.

    Source:
        W. Sahlman, A Method for Valuing High-Risk, Long-Term Investments, Harvard Business School 9-288-006 (1987).
    """
    return raised / stake


def required_ownership(investment: Any, rate: Any, years: Any, exit_value: Any) -> Any:  # noqa: ANN401 - floats or arrays
    """Part of the company that an investor needs at the end, `I·(1+r)^n / V`.

    Args:
        investment: I, paid now.
        rate: r, return that is asked for, a year.
        years: n, until the end.
        exit_value: V, value of the whole equity at the end.
    """
    return investment * (1 + rate) ** years / exit_value


def rate_with_failure(rate: Any, chance: Any) -> Any:  # noqa: ANN401 - floats or arrays
    """Return to ask for where a venture may be worth nothing, `(1+r)/(1-q) - 1`, so that the mean return is r.

    Args:
        rate: r, a year, if it could not fail.
        chance: q, that it fails in a year.

    Source:
        CFA Institute, Program Curriculum, Level II, Private Equity Valuation.
    """
    return (1 + rate) / (1 - chance) - 1
