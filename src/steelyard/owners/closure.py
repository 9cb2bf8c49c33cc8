"""Who is controlled from a set of owners: company after company, as soon as those who belong hold enough of it.

    a company belongs  <=>  the owners and the companies that belong hold more than the threshold of it, together

Exact: parts and thresholds are fractions, so that 0.1 + 0.4 reaches a half and 0.5 is not more than one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from typing import final

from steelyard.owners.bounds import ALL, NOTHING, Bounds, Ends


@final
@dataclass(frozen=True, slots=True)
class Bar:
    """What is enough."""

    threshold: Fraction
    is_strict: bool
    """Whether it takes more than the threshold; else the threshold is enough."""

    def passed_by(self, part: Fraction) -> bool:
        return part > self.threshold if self.is_strict else part >= self.threshold

    def __str__(self) -> str:
        """`more than 50%`, `25% or more`."""
        percent = float(self.threshold * 100)
        return f"more than {percent:.10g}%" if self.is_strict else f"{percent:.10g}% or more"


def closure(
    bounds: Bounds, owners: Collection[int], bar: Bar, *, possibly: bool, never: int | None = None
) -> frozenset[int]:
    """All that is controlled from the owners, without themselves.

    The smallest set that holds with its own members: in a ring nobody belongs because of himself.

    Args:
        bounds: parts of the votes, or of the capital.
        owners: who count as one.
        bar: what is enough.
        possibly: whether the most that each may hold counts; else the least, and what comes back is sure.
        never: a company that is passed over: who holds how much of it is the question.

    Returns:
        The companies, by number.

    Source:
        S. Ceri, G. Gottlob and L. Tanca, "Logic Programming and Databases", Springer (1990), the company control
        problem. An owner is looked at once, so the work grows with the number of stakes.
    """
    inside = set(owners)
    held: dict[int, Ends] = {}
    waiting = list(inside)
    while waiting:
        owner = waiting.pop()
        for company in bounds.out[owner]:
            if company in inside or company == never:
                continue
            least, most = held.get(company, (NOTHING, NOTHING))
            more = bounds.into[company][owner]
            held[company] = least, most = least + more[0], most + more[1]
            if bar.passed_by(_at_most(bounds, company, inside, most) if possibly else least):
                inside.add(company)
                waiting.append(company)
    return frozenset(inside) - frozenset(owners)


def tally(bounds: Bounds, company: int, inside: Collection[int]) -> Ends:
    """The least and the most that some owners hold of a company together."""
    ends = [each for owner, each in bounds.into[company].items() if owner in inside]
    least = sum((low for low, _ in ends), NOTHING)
    return least, max(least, _at_most(bounds, company, inside, sum((high for _, high in ends), NOTHING)))


def _at_most(bounds: Bounds, company: int, inside: Collection[int], most: Fraction) -> Fraction:
    """No more than what all others do not hold for sure."""
    others = sum((low for owner, (low, _) in bounds.into[company].items() if owner not in inside), NOTHING)
    return min(most, max(NOTHING, ALL - others)) if others <= 1 else most
