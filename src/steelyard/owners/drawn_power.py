"""Voting power where there are too many coalitions to count: frequencies in draws of a given seed, with their error."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from math import sqrt
from random import Random


def drawn_shapley(weights: Sequence[int], quota: int, seed: int, draws: int) -> tuple[tuple[Fraction, ...], float]:
    """How often each stands where the quota is reached, in orders drawn at random; and the largest standard error."""
    chance = Random(seed)  # noqa: S311 - nothing is kept secret
    order = list(range(len(weights)))
    decided = [0] * len(weights)
    for _ in range(draws):
        chance.shuffle(order)
        at = bisect_left(list(accumulate(weights[voter] for voter in order)), quota)
        decided[order[at]] += 1
    return tuple(Fraction(each, draws) for each in decided), _error(max(decided) / draws, draws)


def drawn_banzhaf(weights: Sequence[int], quota: int, seed: int, draws: int) -> tuple[tuple[Fraction, ...], float]:
    """How often each decides, in coalitions drawn at random; and the largest standard error."""
    chance = Random(seed)  # noqa: S311 - nothing is kept secret
    decided = [0] * len(weights)
    for _ in range(draws):
        bits = chance.getrandbits(len(weights))
        votes = sum(weight for voter, weight in enumerate(weights) if bits >> voter & 1)
        for voter, weight in enumerate(weights):
            others = votes - weight if bits >> voter & 1 else votes
            decided[voter] += quota - weight <= others < quota
    return tuple(Fraction(each, draws) for each in decided), max(_error(each / draws, draws) for each in decided)


def _error(part: float, draws: int) -> float:
    return sqrt(part * (1 - part) / draws)
