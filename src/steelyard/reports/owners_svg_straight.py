"""Lines that pass several rows run straight where there is room, and what stands alone is drawn to its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from statistics import median
from typing import Final, final

from steelyard.reports.owners_svg_order import Net

_ROUNDS: Final = 10
_SHORT: Final = 3
"""Places of a link between two neighbouring rows: a name, a label, a name."""


def straighten(net: Net, x: list[float], widths: Sequence[float], gaps: Sequence[float]) -> None:
    """Set each line at one distance over as many rows as its neighbours leave free, and names over their neighbours.

    Order and least distances stay; `x` is changed in place.
    """
    room = _Room(net, x, widths, gaps)
    chains = [chain for chain in net.chains if len(chain) > _SHORT]
    passing = {place for chain in chains for place in chain[1:-1]}
    for turn in range(_ROUNDS):
        for chain in sorted(chains, key=lambda chain: x[chain[1]], reverse=turn % 2 == 1):
            _set_run(chain[1:-1], x, room, median(x[place] for place in chain))
        for rank in net.ranks if turn % 2 else net.ranks[::-1]:
            for place in rank if turn % 2 else rank[::-1]:
                near = [x[each] for each in (*net.above[place], *net.below[place])]
                if near and place not in passing:
                    x[place] = _within(median(near), *room.free(place))


def apart(left: int, right: int, widths: Sequence[float], gaps: Sequence[float]) -> float:
    """The least distance between the middles of two neighbours."""
    return (widths[left] + widths[right]) / 2 + max(gaps[left], gaps[right])


@final
class _Room:
    """How far a place may move before it comes too near its neighbours."""

    def __init__(self, net: Net, x: Sequence[float], widths: Sequence[float], gaps: Sequence[float]) -> None:
        self._x = x
        self._left: dict[int, tuple[int, float]] = {}
        self._right: dict[int, tuple[int, float]] = {}
        for rank in net.ranks:
            for left, right in pairwise(rank):
                distance = apart(left, right, widths, gaps)
                self._right[left] = right, distance
                self._left[right] = left, distance

    def free(self, place: int) -> tuple[float, float]:
        """From where to where."""
        low, high = -inf, inf
        if place in self._left:
            other, distance = self._left[place]
            low = self._x[other] + distance
        if place in self._right:
            other, distance = self._right[place]
            high = self._x[other] - distance
        return low, high


def _set_run(run: Sequence[int], x: list[float], room: _Room, wanted: float) -> None:
    """As few straight pieces as the neighbours allow, each as near to where it is wanted as it may be."""
    first = 0
    while first < len(run):
        low, high = room.free(run[first])
        last = first + 1
        while last < len(run):
            left, right = room.free(run[last])
            if max(low, left) > min(high, right):
                break
            low, high = max(low, left), min(high, right)
            last += 1
        for place in run[first:last]:
            x[place] = _within(wanted, low, high)
        first = last


def _within(wanted: float, low: float, high: float) -> float:
    """The nearest to what is wanted; rounding may leave the two ends a hair the wrong way round."""
    return max(min(wanted, high), low)
