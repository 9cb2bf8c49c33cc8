"""How many coalitions each voter decides, counted without looking at them one by one.

Coalitions of one size are a row of counts by votes, packed into one large whole number: to let a voter in is to shift a
row and add it to the next. Voters of equal weight are worked out once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

_FEW: Final = 22
"""Voters, at most, whose coalitions are kept by their votes, however large the weights are."""

_BYTES: Final = 40_000_000
"""Of the packed rows together, at most."""


def fits(weights: Sequence[int], quota: int) -> bool:
    """Whether the coalitions can be counted in a few seconds."""
    return len(weights) <= _FEW or (len(weights) + 1) * quota * _width(len(weights)) <= _BYTES


def coalitions(weights: Sequence[int], quota: int) -> dict[int, list[int]]:
    """For each weight: how many coalitions of 0, 1, 2 … other voters lose without and win with a voter of it.

    Args:
        weights: whole votes of each voter, none negative.
        quota: votes that win.

    Source:
        I. Mann and L. S. Shapley, "Values of Large Games, VI: Evaluating the Electoral College Exactly", RAND
        Corporation RM-3158 (1962): the generating function.
    """
    if len(weights) <= _FEW and (len(weights) + 1) * quota * _width(len(weights)) > _BYTES // 100:
        return _by_votes(weights, quota)
    return _by_rows(weights, quota)


def _by_rows(weights: Sequence[int], quota: int) -> dict[int, list[int]]:
    number, width = len(weights), _width(len(weights))
    mask = (1 << (quota * width * 8)) - 1  # only coalitions that lose are of any use
    rows = [1] + [0] * number
    for count, weight in enumerate(weights):
        shift = weight * width * 8
        for size in range(count + 1, 0, -1):
            rows[size] = (rows[size] + (rows[size - 1] << shift)) & mask
    return {weight: _without_one(rows, weight, quota, width) for weight in set(weights)}


def _without_one(rows: Sequence[int], weight: int, quota: int, width: int) -> list[int]:
    """Coalitions of each size, of all voters but one of this weight, with enough votes to win with him."""
    shift, mask = weight * width * 8, (1 << (quota * width * 8)) - 1
    first = max(0, quota - weight)
    found, before = [], 0
    for row in rows[:-1]:
        before = row - ((before << shift) & mask)
        packed = before.to_bytes(quota * width, "little")[first * width :]
        found.append(sum(int.from_bytes(packed[at : at + width], "little") for at in range(0, len(packed), width)))
    return found


def _by_votes(weights: Sequence[int], quota: int) -> dict[int, list[int]]:
    """The same by a table of sizes and votes."""
    return {weight: _counted([*weights], weight, quota) for weight in set(weights)}


def _counted(others: list[int], weight: int, quota: int) -> list[int]:
    others.remove(weight)
    table = Counter({(0, 0): 1})
    for other in others:
        grown = Counter(table)
        for (size, votes), count in table.items():
            if votes + other < quota:
                grown[size + 1, votes + other] += count
        table = grown
    found = [0] * (len(others) + 1)
    for (size, votes), count in table.items():
        if quota - weight <= votes < quota:
            found[size] += count
    return found


def _width(number: int) -> int:
    """Bytes that hold the number of all coalitions."""
    return number // 8 + 1
