"""How far right each place stands: near its neighbours, in the order of its row, with room for its words.

Each row is set at once: of all places that keep order and distance, those with the least sum of squared distances from
where their neighbours would have them. Lines that only pass count most, so that they run straight.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from steelyard.reports.owners_svg_order import Net
from steelyard.reports.owners_svg_straight import apart, straighten

_SWEEPS: Final = 14
_PASSING: Final = 6.0
"""How much more a passing line counts than a name."""


def placed(net: Net, widths: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """The middle of each place; the leftmost edge of all is 0.

    Args:
        net: the places in their order.
        widths: room that each place takes.
        gaps: least distance that each place keeps on either side; between two the greater counts.
    """
    x = [0.0] * net.count
    for rank in net.ranks:
        for left, right in pairwise(rank):
            x[right] = x[left] + apart(left, right, widths, gaps)
        middle = (x[rank[0]] + x[rank[-1]]) / 2 if rank else 0.0
        for place in rank:
            x[place] -= middle
    passes = {place for chain in net.chains for place in chain[1:-1]}
    for sweep in range(_SWEEPS):
        is_last = sweep >= _SWEEPS - 2
        for rank in net.ranks if sweep % 2 == 0 else net.ranks[::-1]:
            _set(rank, x, net, passes, is_both=is_last or sweep > _SWEEPS // 2, widths=widths, gaps=gaps)
    straighten(net, x, widths, gaps)
    least = min((x[place] - widths[place] / 2 for place in range(net.count)), default=0.0)
    return [each - least for each in x]


def _set(
    rank: Sequence[int],
    x: list[float],
    net: Net,
    passes: set[int],
    *,
    is_both: bool,
    widths: Sequence[float],
    gaps: Sequence[float],
) -> None:
    """Set a row where its neighbours pull it."""
    offset = 0.0
    wanted, weights, offsets = [], [], []
    for number, place in enumerate(rank):
        if number:
            offset += apart(rank[number - 1], place, widths, gaps)
        near = [*net.above[place], *net.below[place]]
        pull = [x[each] for each in near] or [x[place]]
        wanted.append(_middle(pull) - offset if is_both else sum(pull) / len(pull) - offset)
        weights.append(_PASSING if place in passes else 1.0)
        offsets.append(offset)
    for place, level, shift in zip(rank, _rising(wanted, weights), offsets, strict=True):
        x[place] = level + shift


def _middle(numbers: Sequence[float]) -> float:
    """The median; of an even count the mean of the two middle ones."""
    ordered = sorted(numbers)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _rising(wanted: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The rising numbers nearest to those wanted, by weighted least squares (pool adjacent violators)."""
    pools: list[tuple[float, float, int]] = []
    for number, weight in zip(wanted, weights, strict=True):
        level, heavy, many = number, weight, 1
        while pools and pools[-1][0] >= level:
            last, mass, size = pools.pop()
            level = (last * mass + level * heavy) / (mass + heavy)
            heavy += mass
            many += size
        pools.append((level, heavy, many))
    return [level for level, _, many in pools for _ in range(many)]
