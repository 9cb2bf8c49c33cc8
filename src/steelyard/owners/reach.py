"""The least and the most of each company that a set of owners may hold in all, given the least and most of each stake.

The most is not found by putting every stake at its most: then more than all of a company might be held. For each
company the owners share what is left, and it goes first to those through whom most comes back to the set; that is done
again until nothing improves (policy iteration: it ends after finitely many rounds, with the largest of all).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Final

from steelyard.owners.bounds import ALL, NOTHING, Bounds, Ends
from steelyard.owners.rings import components
from steelyard.owners.solve import EndlessSumError, Number, taken_apart

EXACT: Final = 40
"""Firms in one ring, at most, for exact sums."""

_FLOATS_OFF: Final = 1e-9
"""By how much a sum in floats is widened on either side."""


def reach(bounds: Bounds, roots: Collection[int]) -> dict[int, tuple[Number, Number | None]]:
    """For each company that may be reached from the roots, the least and the most they hold of it together.

    Args:
        bounds: who holds at least and at most how much of whom.
        roots: owners who count as one; what others hold of them is left out.

    Returns:
        Parts, 0 to 1; the most is none where more is held in a ring than there is.

    Source:
        R. A. Howard, "Dynamic Programming and Markov Processes", MIT Press (1960), for the rounds.
    """
    owners = frozenset(roots)
    inside = sorted(bounds.downstream(owners) - owners)
    is_exact = _largest_ring(bounds, inside) <= EXACT
    kept = [_kept(bounds.into[company], frozenset(inside) | owners) for company in inside]
    reached = _Reached(inside, owners, exact=is_exact)
    try:
        low = reached.by([{owner: least for owner, (least, _) in each.items()} for each in kept])
    except EndlessSumError:
        low = [sum((each[owner][0] for owner in owners if owner in each), NOTHING) for each in kept]
        return {company: (least, None) for company, least in zip(inside, low, strict=True)}
    free = [1 - sum((least for least, _ in bounds.into[company].values()), NOTHING) for company in inside]
    high = _most(reached, kept, free, low)
    loose = 0 if is_exact else _FLOATS_OFF
    found: dict[int, tuple[Number, Number | None]] = {}
    for company, least, most in zip(inside, low, high, strict=True):
        widened: Number = most + loose
        if widened > 1 and not bounds.over:
            widened = ALL
        found[company] = least - loose if least > loose else NOTHING, max(least, widened)
    return found


class _Reached:
    """What reaches the companies inside, for a table of owners."""

    def __init__(self, inside: Sequence[int], roots: Collection[int], *, exact: bool) -> None:
        self.inside = inside
        self.roots = roots
        self.exact = exact
        self.place = {company: place for place, company in enumerate(inside)}

    def by(self, table: Sequence[Mapping[int, Fraction]]) -> list[Number]:
        """For each company its owners and their parts  ->  what the roots hold of each."""
        number = Fraction if self.exact else float
        into = [{self.place[who]: number(part) for who, part in each.items() if who in self.place} for each in table]
        direct = [sum((part for who, part in each.items() if who in self.roots), NOTHING) for each in table]
        left = [number(1 - sum((part for who, part in each.items() if who in self.place), NOTHING)) for each in table]
        return taken_apart(into, left).reaching([number(each) for each in direct])

    def value(self, owner: int, found: Sequence[Number]) -> Number:
        """What comes back to the roots of a share that this owner holds."""
        return 1 if owner in self.roots else found[self.place[owner]]


def _most(
    reached: _Reached, kept: Sequence[Mapping[int, Ends]], free: Sequence[Fraction], low: list[Number]
) -> list[Number]:
    """The largest that reaches each company, from the least upwards; `free` is what nobody holds for sure."""
    table = [{owner: least for owner, (least, _) in each.items()} for each in kept]
    if all(least == most for each in kept for least, most in each.values()):
        return low
    found = low
    margin = 0 if reached.exact else 1e-12
    for _ in range(2 * len(kept) + 10):
        better = False
        for place, each in enumerate(kept):
            worth = {owner: reached.value(owner, found) for owner in each}
            filled = _filled(each, free[place], worth)
            gain = sum((part - table[place][owner]) * _same(worth[owner]) for owner, part in filled.items())
            if gain > margin:
                table[place], better = filled, True
        if not better:
            return found
        found = reached.by(table)
    return [max(each, 1) for each in found]  # no end in sight: all of it is the most there is


def _filled(owners: Mapping[int, Ends], free: Fraction, worth: Mapping[int, Number]) -> dict[int, Fraction]:
    """What is left of a company goes to those of whom most comes back; what is worth nothing stays dispersed."""
    parts = {owner: least for owner, (least, _) in owners.items()}
    left = free
    for owner in sorted(owners, key=lambda each: (-worth[each], each)):
        if left <= 0 or worth[owner] <= 0:
            break
        more = min(left, owners[owner][1] - owners[owner][0])
        parts[owner] += more
        left -= more
    return parts


def _same(number: Number) -> Fraction:
    return number if isinstance(number, Fraction) else Fraction(number)


def _kept(owners: Mapping[int, Ends], names: Collection[int]) -> dict[int, Ends]:
    """The owners through whom something may come."""
    return {owner: ends for owner, ends in owners.items() if owner in names}


def _largest_ring(bounds: Bounds, inside: Sequence[int]) -> int:
    place = {company: at for at, company in enumerate(inside)}
    out = [[place[each] for each in bounds.out[company] if each in place] for company in inside]
    return max(map(len, components(out)), default=0)
