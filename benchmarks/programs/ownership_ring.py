"""Prints by how much the value in a ring of 50 firms with 99.99% of the next each is off: V = 1 / (1 - x^50)."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np

from steelyard.owners.graph import Graph, Position
from steelyard.owners.holders_value import outside_values
from steelyard.owners.stake import Stake
from steelyard.owners.values_arrays import values_of
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName
from steelyard.words.stake import StakeMeasure

FIRMS = 50
PART = Decimal("0.9999")
DAY = date(2020, 1, 1)


def graph() -> Graph:
    """The ring, by name."""
    names = [EntityName(f"firm {number}") for number in range(FIRMS)]
    part = Interval(PART, PART)
    positions = []
    for number, owner in enumerate(names):
        owned = names[(number + 1) % FIRMS]
        stake = Stake(
            owner=owner, owned=owned, measure=StakeMeasure.LEVEL, economic=part, voting=None, since=DAY, known_on=DAY
        )
        positions.append(Position(owner, owned, part, None, stake))
    return Graph(DAY, DAY, tuple(positions), {})


def main() -> None:
    """The error of each way."""
    exact = float(1 / (1 - Fraction(PART) ** FIRMS))
    rows = np.arange(FIRMS)
    arrays = values_of(rows, (rows + 1) % FIRMS, np.full(FIRMS, float(PART)), np.eye(FIRMS)[0]).gross[0]
    names = outside_values(graph(), {EntityName("firm 0"): 1.0}).gross[EntityName("firm 0")]
    print(json.dumps({"arrays": abs(arrays / exact - 1), "names": abs(names / exact - 1)}))


if __name__ == "__main__":
    main()
