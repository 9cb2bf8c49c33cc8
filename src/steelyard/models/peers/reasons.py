"""What may move a multiple inside its ring: factors that each name their reason and who stands for it.

    18 times × 2 = 36 times        because of direct sale (Ada) and of the power to upset appliances (Ada)

A factor without a reason is refused: it could make any value of any ring.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, prod
from typing import final

from steelyard.words.errors import ModelInputError


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """A multiplier on a multiple, from low by middle to high; 1 leaves it as it is."""

    low: float
    mid: float
    high: float
    why: str
    who: str

    def __post_init__(self) -> None:
        shown = f"{self.mid:g}"
        if not self.why.strip():
            raise ModelInputError("factor", shown, "it names no reason", "Say why the multiple is another.")
        if not self.who.strip():
            raise ModelInputError("factor", shown, f"nobody stands for it ({self.why})", "Say who says so.")
        if not 0 < self.low <= self.mid <= self.high < inf:
            shown = f"{self.low:g}, {self.mid:g}, {self.high:g}"
            why = "it is above zero, and its low, middle and high stand in order"
            raise ModelInputError("factor", shown, why, "Give one number, or low, middle and high.")


def chained(factors: Sequence[Factor]) -> tuple[float, float, float]:
    """All factors together: k = Π k[i], at the low end, in the middle and at the high end; 1 where there is none."""
    return prod(each.low for each in factors), prod(each.mid for each in factors), prod(each.high for each in factors)
