"""Rows of losses that print figures in both signs: what has no brackets there is no loss.

Net loss    $ (14,200)    $ 8,600      a loss, and most likely a profit
Net loss       14,200       8,600      two losses
"""

from __future__ import annotations

from collections.abc import Mapping

from steelyard.reading.grids.columns import Column
from steelyard.reading.grids.layout import Body

BOTH_SIGNS = "its row is called a loss, and the losses in it stand in brackets, and this figure does not"


def signs_differ(body: Body, columns: Mapping[int, Column]) -> bool:
    """Whether the levels of a row are on both sides of zero as they are printed."""
    levels = [cell.amount.middle for cell in body.cells if cell.amount and columns[cell.column].side.head.kind is None]
    return any(level < 0 for level in levels) and any(level > 0 for level in levels)
