"""From a figure by a multiple to the equity, over any kind of number that can be added and multiplied."""

from __future__ import annotations

from typing import Any


def value_by_multiple(multiple: Any, figure: Any) -> Any:  # noqa: ANN401 - see decision 3
    """What a multiple makes of a figure.

    ::

        V = m · E

    Args:
        multiple: m, of the peers, above zero.
        figure: E, the company's own, of the kind and the year of the multiple; above zero.

    Returns:
        The equity for a multiple of the owners' part (P/E), the business for one of the whole (EV/EBITDA), in the
        currency of the figure. Shapes broadcast where arrays are given.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 17.
    """
    return multiple * figure


def equity_after_claims(
    enterprise: Any,  # noqa: ANN401 - see decision 3
    net_debt: Any,  # noqa: ANN401
    minorities: Any = 0.0,  # noqa: ANN401
    preferred: Any = 0.0,  # noqa: ANN401
    associates: Any = 0.0,  # noqa: ANN401
) -> Any:  # noqa: ANN401
    """The owners' part of a business.

    ::

        equity = enterprise - net debt - minorities - preferred + associates

    Args:
        enterprise: value of the business.
        net_debt: debt less cash; below zero where cash is more.
        minorities: what others own of subsidiaries that are counted in full; 0 where there are none.
        preferred: preferred shares; 0 where there are none.
        associates: what is owned beside the business; 0 where there is nothing.

    Returns:
        The equity, below zero where the claims are larger than the business. Shapes broadcast.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 18: enterprise value multiples.
    """
    return enterprise - net_debt - minorities - preferred + associates
