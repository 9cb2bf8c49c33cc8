"""Spending that is an asset or a debt though the accounts charge it at once: research, and operating leases.

Over floats or float64 arrays; shapes broadcast.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def research_asset(spending: Sequence[Any], life: int) -> Any:  # noqa: ANN401 - see decision 3
    """The research that is not yet used up, written off in a straight line.

    ::

        asset = Σ R[k] · (1 - k/L),  k = 0…L

    Args:
        spending: R[0] of this year, R[1] of the year before … at least L + 1 of them.
        life: L, years until a year's research is worth nothing; this year's is whole.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 3.2.
    """
    return sum(spending[k] * (1 - k / life) for k in range(life + 1))


def research_amortisation(spending: Sequence[Any], life: int) -> Any:  # noqa: ANN401 - see decision 3
    """What of earlier research is used up this year: Σ R[k] / L, k = 1…L; this year's is spent at its end.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 3.2.
    """
    return sum(spending[k] for k in range(1, life + 1)) / life


def annuity(payment: Any, years: Any, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Equal payments at the end of each of n years: A · (1 - (1+r)^-n) / r, with r not zero."""
    return payment * (1 - (1 + rate) ** -years) / rate


def lease_debt(commitments: Sequence[Any], later: Any, later_years: int, rate: Any) -> Any:  # noqa: ANN401 - see decision 3
    """Operating leases as a debt: each commitment, and an annuity of later ones, at the cost of debt.

    ::

        Σ C[t] / (1+r)^t + A · (1 - (1+r)^-m) / r / (1+r)^n

    Args:
        commitments: C[1]…C[n], at the end of each year.
        later: A, of each year after them; all of them together by m.
        later_years: m; 0 where there are none.
        rate: r, the cost of debt before tax.

    Source:
        A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 3, the leases of Target.
    """
    flows = [*commitments, *([later] * later_years)]
    return sum(flow / (1 + rate) ** t for t, flow in enumerate(flows, start=1))
