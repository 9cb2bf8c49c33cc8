"""Sums over all walks through a web of stakes, by taking out one firm after another, without any subtraction.

    y[j] = b[j] + sum of a[i, j] * y[i]     what reaches j, through whoever holds it (`reaching`)
    V[i] = p[i] + sum of a[i, j] * V[j]     what i is worth, with all it holds (`worth`)

To take a firm out is to join each of its owners to each of its holdings. What nobody in the web holds of a firm is
carried along as a number of its own, so that nothing is ever found by subtracting two large numbers: a ring that lacks
a ten-thousandth to be closed loses no digits. With fractions the sums are exact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heappop, heappush
from typing import NamedTuple, TypeAlias, final

Number: TypeAlias = Fraction | float


class EndlessSumError(ArithmeticError):
    """The walks never thin out: a ring that is closed, or in which more is held than there is."""


class _Step(NamedTuple):
    """A firm as it was when it was taken out."""

    firm: int
    pivot: Number
    owners: Mapping[int, Number]
    holdings: Mapping[int, Number]


@final
@dataclass(frozen=True, slots=True)
class Web:
    """A web that is taken apart, ready for any number of sums."""

    steps: tuple[_Step, ...]

    def reaching(self, direct: Sequence[Number]) -> list[Number]:
        """What reaches each firm, from what reaches it directly."""
        found = list(direct)
        for firm, pivot, _, holdings in self.steps:
            if found[firm]:
                share = found[firm] / pivot
                for company, part in holdings.items():
                    found[company] += part * share
        for firm, pivot, owners, _ in reversed(self.steps):
            found[firm] = (found[firm] + sum(part * found[owner] for owner, part in owners.items())) / pivot
        return found

    def worth(self, own: Sequence[Number]) -> list[Number]:
        """What each firm is worth with its holdings, from what its own business is worth."""
        found = list(own)
        for firm, pivot, owners, _ in self.steps:
            if found[firm]:
                share = found[firm] / pivot
                for owner, part in owners.items():
                    found[owner] += part * share
        for firm, pivot, _, holdings in reversed(self.steps):
            found[firm] = (found[firm] + sum(part * found[company] for company, part in holdings.items())) / pivot
        return found


def taken_apart(into: Sequence[Mapping[int, Number]], left: Sequence[Number] | None = None) -> Web:
    """The web of stakes, taken apart, firms with few neighbours first.

    Args:
        into: for each firm its owners within the web and their parts of it, 0 to 1; none of itself.
        left: what nobody in the web holds of each firm, where it is known better than as 1 less the sum.

    Returns:
        What all sums over walks are quick to find from: exact with fractions, else to some 1e-14 of each number.

    Raises:
        EndlessSumError: the walks never thin out.

    Source:
        W. K. Grassmann, M. I. Taksar and D. P. Heyman, "Regenerative Analysis and Steady State Distributions for Markov
        Chains", Operations Research 33 (1985), 1107-1116: elimination without subtraction.
    """
    owners: list[dict[int, Number]] = [{who: part for who, part in each.items() if part} for each in into]
    holdings: list[dict[int, Number]] = [{} for _ in into]
    for company, each in enumerate(owners):
        for owner, part in each.items():
            holdings[owner][company] = part
    rest: list[Number] = [1 - sum(each.values()) for each in owners] if left is None else list(left)
    steps = []
    waiting = [(len(owners[firm]) * len(holdings[firm]), firm) for firm in range(len(into))]
    heapify(waiting)
    gone: set[int] = set()
    while waiting:
        degree, firm = heappop(waiting)
        if firm in gone:
            continue
        if degree < (now := len(owners[firm]) * len(holdings[firm])):
            heappush(waiting, (now, firm))
            continue
        gone.add(firm)
        steps.append(_take_out(firm, owners, holdings, rest))
        for near in {*owners[firm], *holdings[firm]}:
            heappush(waiting, (len(owners[near]) * len(holdings[near]), near))
    return Web(tuple(steps))


def _take_out(
    firm: int, owners: list[dict[int, Number]], holdings: list[dict[int, Number]], rest: list[Number]
) -> _Step:
    """Join the owners of a firm to its holdings; what it holds of itself by then is no owner."""
    above, below = owners[firm], holdings[firm]
    above.pop(firm, None)
    below.pop(firm, None)
    pivot = rest[firm] + sum(above.values())
    if pivot <= 0:
        raise EndlessSumError
    for owner in above:
        del holdings[owner][firm]
    for company, part in below.items():
        held = owners[company]
        del held[firm]
        share = part / pivot
        rest[company] += share * rest[firm]
        for owner, through in above.items():
            held[owner] = holdings[owner][company] = held.get(owner, 0) + share * through
    return _Step(firm, pivot, above, below)
