"""Who stands in which row of the drawing: owners above what they own, as far as rings allow.

pairs ─▶ rings opened at their smallest stakes ─▶ longest path ─▶ owners drawn down to what they own ─▶ broad rows split
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, isqrt
from typing import Final, final

_NARROWEST: Final = 6
"""So many names stand side by side even in a small drawing."""


_MOST_MOVED: Final = 120
"""In more names that are in rings, the first order stands."""


@final
@dataclass(frozen=True, slots=True)
class Pair:
    """An owner and an owned, by number, and how much the tie counts."""

    owner: int
    owned: int
    weight: float


@final
@dataclass(frozen=True, slots=True)
class Link:
    """A pair as it is drawn, from a row to a lower row."""

    above: int
    below: int
    is_back: bool
    """Whether the owner stands below: the tie that closes a ring."""


def links_of(count: int, pairs: Sequence[Pair]) -> list[Link]:
    """Each pair as a link downwards; in a ring the smallest stakes turn round."""
    ring = _rings(count, pairs)
    place = _places(count, pairs, ring)
    made = []
    for pair in pairs:
        back = ring[pair.owner] == ring[pair.owned] and place[pair.owner] > place[pair.owned]
        above, below = (pair.owned, pair.owner) if back else (pair.owner, pair.owned)
        made.append(Link(above, below, back))
    return made


def rows_of(count: int, links: Sequence[Link], size: Sequence[float]) -> list[int]:
    """The row of each name, the top one 0: every link leads to a lower row, and no row is much broader than others.

    Args:
        count: how many names there are.
        links: each with names of different rows.
        size: of each name; where a row is split, the larger stand nearer to what they belong to.
    """
    below: list[list[int]] = [[] for _ in range(count)]
    waits = [0] * count
    for link in links:
        below[link.above].append(link.below)
        waits[link.below] += 1
    is_top = [not each for each in waits]
    level = [0] * count
    ready = [name for name in range(count) if is_top[name]]
    for name in ready:
        for each in below[name]:
            level[each] = max(level[each], level[name] + 1)
            waits[each] -= 1
            if not waits[each]:
                ready.append(each)
    for name in range(count):
        if is_top[name] and below[name]:
            level[name] = min(level[each] for each in below[name]) - 1
    return _split(level, is_top, [not each for each in below], size)


def _split(level: list[int], is_top: list[bool], is_end: list[bool], size: Sequence[float]) -> list[int]:
    """A row that is too broad becomes several: who owns only first, who is owned only last."""
    most = max(_NARROWEST, ceil(1.2 * isqrt(len(level))))
    found: dict[int, list[int]] = {}
    for name, row in enumerate(level):
        found.setdefault(row, []).append(name)
    rows, next_row = [0] * len(level), 0
    for row in sorted(found):
        names = [
            (is_end[name] - is_top[name], size[name] if is_top[name] else -size[name], name) for name in found[row]
        ]
        parts = ceil(len(names) / most)
        for place, (*_, name) in enumerate(sorted(names)):
            rows[name] = next_row + place * parts // len(names)
        next_row += parts
    return rows


def _rings(count: int, pairs: Sequence[Pair]) -> list[int]:
    """The ring that each name is in, by a number (Tarjan's strongly connected components, without recursion)."""
    owns: list[list[int]] = [[] for _ in range(count)]
    for pair in pairs:
        owns[pair.owner].append(pair.owned)
    seen, low, ring = [-1] * count, [0] * count, [-1] * count
    stack: list[int] = []
    clock = 0
    for root in range(count):
        if seen[root] >= 0:
            continue
        walk = [(root, iter(owns[root]))]
        seen[root] = low[root] = clock
        clock += 1
        stack.append(root)
        while walk:
            name, rest = walk[-1]
            for each in rest:
                if seen[each] < 0:
                    seen[each] = low[each] = clock
                    clock += 1
                    stack.append(each)
                    walk.append((each, iter(owns[each])))
                    break
                if ring[each] < 0:
                    low[name] = min(low[name], seen[each])
            else:
                walk.pop()
                if walk:
                    low[walk[-1][0]] = min(low[walk[-1][0]], low[name])
                if low[name] == seen[name]:
                    _close(name, stack, ring)
    return ring


def _close(name: int, stack: list[int], ring: list[int]) -> None:
    while ring[name] < 0:
        ring[stack.pop()] = name


def _places(count: int, pairs: Sequence[Pair], ring: Sequence[int]) -> list[float]:
    """Where each name stands in the order of its ring: who owns more than is owned comes early.

    Source:
        P. Eades, X. Lin and W. F. Smyth, "A fast and effective heuristic for the feedback arc set problem",
        Information Processing Letters 47 (1993), with shares for weights.
    """
    excess = [0.0] * count
    near: list[list[tuple[int, float]]] = [[] for _ in range(count)]
    for pair in pairs:
        if ring[pair.owner] == ring[pair.owned]:
            excess[pair.owner] += pair.weight
            excess[pair.owned] -= pair.weight
            near[pair.owner].append((pair.owned, pair.weight))
            near[pair.owned].append((pair.owner, -pair.weight))
    place = [0.0] * count
    left = {name for name in range(count) if near[name]}
    clock = 0
    while left:
        name = max(left, key=lambda each: (round(excess[each], 9), -each))
        left.remove(name)
        place[name] = clock = clock + 1
        for each, weight in near[name]:
            excess[each] += weight
    order = sorted((name for name in range(count) if near[name]), key=place.__getitem__)
    _improve(order, near)
    for number, name in enumerate(order):
        place[name] = number
    return place


def _improve(order: list[int], near: Sequence[Sequence[tuple[int, float]]]) -> None:
    """Move one name at a time to where the stakes that turn round weigh least."""
    for name in sorted(order) if len(order) <= _MOST_MOVED else ():
        here = order.index(name)
        order.pop(here)
        weight = dict.fromkeys(order, 0.0)
        for each, signed in near[name]:
            if each != name:
                weight[each] += signed
        costs = [0.0]  # before all others
        for each in order:
            costs.append(costs[-1] + weight[each])
        costs = [round(cost, 9) for cost in costs]
        best = min(costs)
        order.insert(here if costs[here] == best else costs.index(best), name)
