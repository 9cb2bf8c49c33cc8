"""The order within each row that makes lines cross least.

Between two rows of names lies a row of labels. A link passes through every row between its ends at a place of its own,
so that no line ever runs under a name or a label.

rows + links ─▶ `Net` of places ─▶ sweeps down and up by the mean of the neighbours ─▶ the order with fewest crossings
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, final

from steelyard.reports.owners_svg_rows import Link

_SWEEPS: Final = 12
_SWAPS: Final = 8
_MOST_COUNTED: Final = 4000
"""In a larger net crossings are not counted: the last sweep stands."""


@final
@dataclass(slots=True)
class Net:
    """Places in ranks: the names in ranks 0, 2, 4 …, labels in 1, 3, 5 …, and links that only pass in any."""

    ranks: list[list[int]]
    """The places of each rank, from left to right."""
    chains: list[list[int]]
    """The places that each link passes, from its upper name to its lower name."""
    labels: list[int]
    """The place of each link's label."""
    above: list[list[int]] = field(default_factory=list)
    below: list[list[int]] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.above)


def net_of(rows: Sequence[int], links: Sequence[Link]) -> Net:
    """The net, ordered: places 0 to n-1 are the n names."""
    net = Net([[] for _ in range(2 * max(rows, default=0) + 1)], [], [])
    for name, row in enumerate(rows):
        _add(net, 2 * row)
        assert net.count == name + 1
    leaving, coming = [0] * len(rows), [0] * len(rows)
    for link in links:
        leaving[link.above] += 1
        coming[link.below] += 1
    for link in links:
        first, last = 2 * rows[link.above] + 1, 2 * rows[link.below] - 1
        passed = [_add(net, rank) for rank in range(first, last + 1)]
        net.labels.append(passed[-1] if leaving[link.above] > coming[link.below] else passed[0])
        net.chains.append([link.above, *passed, link.below])
    for chain in net.chains:
        for upper, lower in pairwise(chain):
            net.below[upper].append(lower)
            net.above[lower].append(upper)
    _settle(net)
    return net


def crossings(net: Net) -> int:
    """How many pairs of lines cross."""
    return sum(_crossed(net, upper, lower) for upper, lower in pairwise(net.ranks))


def _add(net: Net, rank: int) -> int:
    net.above.append([])
    net.below.append([])
    net.ranks[rank].append(net.count - 1)
    return net.count - 1


def _settle(net: Net) -> None:
    """The better of two first orders, each swept; in a large net the first."""
    found = []
    for is_around in (True, False) if net.count <= _MOST_COUNTED else (True,):
        _walk(net, is_around=is_around)
        _sweep(net)
        found.append((crossings(net) if net.count <= _MOST_COUNTED else 0, net.ranks))
    net.ranks = min(found, key=lambda each: each[0])[1]


def _walk(net: Net, *, is_around: bool) -> None:
    """A first order: neighbours as they are met from the busiest name on, so that what belongs together is together."""
    rank_of = {place: rank for rank, places in enumerate(net.ranks) for place in sorted(places)}
    net.ranks = [sorted(rank) for rank in net.ranks]
    length = {place: len(chain) for chain in net.chains for place in chain[1:-1]}
    order: list[list[int]] = [[] for _ in net.ranks]
    seen = [False] * net.count
    for root in sorted(rank_of, key=lambda place: (-len(net.above[place]) - len(net.below[place]), place)):
        stack = [root]
        while stack:
            place = stack.pop()
            if seen[place]:
                continue
            seen[place] = True
            order[rank_of[place]].append(place)
            near = (net.below[place], net.above[place])
            stack += reversed([each for side in near for each in (_around(side, length) if is_around else side)])
    net.ranks = order


def _around(places: Sequence[int], length: Mapping[int, int]) -> list[int]:
    """The shortest links outside, the longest in the middle, where they run straight down between the others."""
    ordered = sorted(places, key=lambda place: length.get(place, 0))
    return [*ordered[::2], *ordered[1::2][::-1]]


def _sweep(net: Net) -> None:
    is_counted = net.count <= _MOST_COUNTED
    best, fewest = [list(rank) for rank in net.ranks], crossings(net) if is_counted else 0
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        ranks = net.ranks if down else net.ranks[::-1]
        beside = net.above if down else net.below
        for fixed, free in pairwise(ranks):
            place_in = {place: number for number, place in enumerate(fixed)}
            if sweep // 2 % 2:
                free.reverse()  # of two with the same mean now the other comes first
            _sort(free, place_in, beside)
        if is_counted and (crossed := crossings(net)) < fewest:
            best, fewest = [list(rank) for rank in net.ranks], crossed
    if is_counted:
        net.ranks = best
        _swap(net)


def _swap(net: Net) -> None:
    """Neighbours change places where their own lines then cross less."""
    place_in = {place: number for rank in net.ranks for number, place in enumerate(rank)}
    for _ in range(_SWAPS):
        changed = False
        for rank in net.ranks:
            for number in range(len(rank) - 1):
                left, right = rank[number], rank[number + 1]
                gain = 0
                for beside in (net.above, net.below):
                    lefts, rights = ([place_in[each] for each in beside[place]] for place in (left, right))
                    gain += sum((one > other) - (one < other) for one in lefts for other in rights)
                if gain > 0:
                    rank[number], rank[number + 1] = right, left
                    place_in[left], place_in[right] = number + 1, number
                    changed = True
        if not changed:
            break


def _sort(free: list[int], place_in: dict[int, int], beside: Sequence[Sequence[int]]) -> None:
    """By the mean of the neighbours; what has none keeps its number."""
    keys = {}
    for number, place in enumerate(free):
        near = [place_in[each] for each in beside[place]]
        keys[place] = sum(near) / len(near) if near else float(number)
    free.sort(key=keys.__getitem__)


def _crossed(net: Net, upper: Sequence[int], lower: Sequence[int]) -> int:
    """Pairs of lines that start in one order and end in the other."""
    place_in = {place: number for number, place in enumerate(lower)}
    ends: list[int] = []
    crossed = 0
    for place in upper:
        mine = sorted(place_in[each] for each in net.below[place])
        crossed += sum(len(ends) - bisect_right(ends, each) for each in mine)
        for each in mine:
            insort(ends, each)
    return crossed
