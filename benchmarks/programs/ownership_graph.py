"""An invented web of owners, the same for everybody: as four flat files of numbers.

Half as many names as stakes. 30% of them hold and are held by nobody; firms hold firms that come shortly after them, so
that chains are long; one stake in twenty leads backwards, so that a fifth to a quarter of all names are one ring. A
quarter of the companies have owners for all their capital, the others for 40% to 100% of it.
"""

from __future__ import annotations

from array import array
from pathlib import Path
from random import Random

BACKWARDS = 0.05
CHAINS = 0.5
HOLDERS = 0.3
KNOWN = 0.25

Web = tuple["array[int]", "array[int]", "array[float]", "array[float]"]
"""Owners, what they hold, shares, own values."""


def web(stakes: int, seed: int = 1) -> Web:
    """Owners, owned, shares of 0 to 1 and own values; firms are numbered from 0."""
    chance = Random(seed)  # noqa: S311 - an invented web
    names = stakes // 2
    holders = int(names * HOLDERS)
    rows, columns = array("i"), array("i")
    seen: set[int] = set()
    while len(rows) < stakes:
        owned = chance.randrange(holders, names)
        draw = chance.random()
        if draw < BACKWARDS:
            owner = chance.randrange(owned, names)
        elif draw < BACKWARDS + CHAINS:
            owner = owned - chance.randrange(1, 50)
        else:
            owner = chance.randrange(holders)
        if owner != owned and owner >= 0 and owner * names + owned not in seen:
            seen.add(owner * names + owned)
            rows.append(owner)
            columns.append(owned)
    weights = array("d", (chance.random() for _ in range(stakes)))
    sums = array("d", bytes(8 * names))
    for column, weight in zip(columns, weights, strict=True):
        sums[column] += weight
    known = array("d", (1.0 if chance.random() < KNOWN else chance.uniform(0.4, 1.0) for _ in range(names)))
    shares = array("d", (w * known[c] / sums[c] for w, c in zip(weights, columns, strict=True)))
    return rows, columns, shares, array("d", (chance.random() for _ in range(names)))


def write(found: Web, folder: Path) -> None:
    """A file for each, in the order of `Web`."""
    for number, numbers in enumerate(found):
        assert isinstance(numbers, array)
        (folder / f"{number}.numbers").write_bytes(numbers.tobytes())
