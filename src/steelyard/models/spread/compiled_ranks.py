"""Ranks of numbers, compiled: sorted by their leading bits, and by insertion where those are equal."""

from __future__ import annotations

from typing import Any

from steelyard.models.spread.compiling import compiled
from steelyard.models.spread.extra import Floats, np

_BITS = 11
_PASSES = 3
_BUCKETS = 2**_BITS
_PLACE = 64 - _BITS * _PASSES
"""Bits that are left for the place of a number."""

_MOVES = 16
"""Moves for each number, on average, after which insertion is given up."""


@compiled
def rank_correlations(found: Floats, given: Floats) -> Floats:
    """Spearman's correlation of values, (n,), with each row of `given`, (d, n); 0 for a row of equal numbers.

    Equal numbers share the middle of their ranks.
    """
    n = found.shape[0]
    keys, others = np.empty(n, np.uint64), np.empty(n, np.uint64)
    ranked = np.empty(n)
    tied = np.zeros(given.shape[0])
    order = ordered(found, keys, others)
    square = place_ranks(found, order, ranked)
    for row in range(given.shape[0]):
        one = given[row]
        order = ordered(one, keys, others)
        product, squares = 0.0, 0.0
        start = 0
        while start < n:
            end = start + 1
            there = ranked[order[start]]
            while end < n and one[order[end]] == one[order[start]]:
                there += ranked[order[end]]
                end += 1
            rank = 0.5 * (start + end - n)
            product += rank * there
            squares += rank * rank * (end - start)
            start = end
        if squares > 0.0 and square > 0.0:
            tied[row] = product / np.sqrt(squares * square)
    return tied


@compiled
def place_ranks(found: Floats, order: Any, ranked: Floats) -> float:  # noqa: ANN401 - an array of whole numbers
    """Fill `ranked` with the rank of each, counted from the middle one; the sum of the squares comes back."""
    n = found.shape[0]
    square = 0.0
    start = 0
    while start < n:
        end = start + 1
        while end < n and found[order[end]] == found[order[start]]:
            end += 1
        rank = 0.5 * (start + end - n)
        for i in range(start, end):
            ranked[order[i]] = rank
        square += rank * rank * (end - start)
        start = end
    return square


@compiled
def ordered(found: Floats, keys: Any, others: Any) -> Any:  # noqa: ANN401 - arrays of whole numbers
    """The places of the numbers as these rise; both arrays are used up."""
    n = found.shape[0]
    bits = found.view(np.int64)
    tallies = np.zeros((_PASSES, _BUCKETS), np.int64)
    last = np.uint64(_BUCKETS - 1)
    for i in range(n):
        # Bits of floats in the order of the numbers: of those below zero all are turned, of others the sign.
        turned = np.uint64(bits[i] ^ ((bits[i] >> np.int64(63)) | np.int64(-9223372036854775808)))
        keys[i] = ((turned >> np.uint64(_PLACE)) << np.uint64(_PLACE)) | np.uint64(i)
        for one in range(_PASSES):
            tallies[one, (turned >> np.uint64(_PLACE + _BITS * one)) & last] += 1
    for one in range(_PASSES):
        shift = np.uint64(_PLACE + _BITS * one)
        tally = tallies[one]
        before = 0
        for bucket in range(_BUCKETS):
            here = tally[bucket]
            tally[bucket] = before
            before += here
        for i in range(n):
            bucket = (keys[i] >> shift) & last
            place = tally[bucket]
            tally[bucket] = place + 1
            others[place] = keys[i]
        keys, others = others, keys
    order = others.view(np.int64)
    place = np.uint64(2**_PLACE - 1)
    for i in range(n):
        order[i] = np.int64(keys[i] & place)
    if not sorts(found, order, 1, _MOVES * n):
        gap = 1
        while gap < n // 3:
            gap = 3 * gap + 1
        while gap > 0:  # Shell's method: many numbers agree in their leading bits
            sorts(found, order, gap, n * n)
            gap //= 3
    return order


@compiled
def sorts(found: Floats, order: Any, gap: int, most: int) -> bool:  # noqa: ANN401 - an array of whole numbers
    """Whether insertion put all that are `gap` apart in order within so many moves."""
    moves = 0
    for i in range(gap, order.shape[0]):
        one = order[i]
        j = i
        while j >= gap and found[order[j - gap]] > found[one]:
            order[j] = order[j - gap]
            j -= gap
        order[j] = one
        moves += (i - j) // gap
        if moves > most:
            return False
    return True
