"""How uncertain a value is, and the margin of safety that asks for.

    spread = (high - low) / (2 · middle)

| Class | Spread below | Buy below the middle by | Sell above the middle by |
| --- | --- | --- | --- |
| low | 15% | 20% | 25% |
| medium | 30% | 30% | 35% |
| high | 50% | 40% | 55% |
| very high | 75% | 50% | 75% |
| extreme | – | 75% | 300% |

A value that is not above zero is extreme. A bad answer about management or the accounts is one class more.

Source of the two last columns: Morningstar Equity Research Methodology, the discounts and premiums of five stars and
one star by uncertainty rating. The limits of the spread are ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, final


class Uncertainty(StrEnum):
    """How uncertain a value is, the least first."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very high"
    EXTREME = "extreme"


_LIMITS: Final = (
    (0.15, Uncertainty.LOW),
    (0.30, Uncertainty.MEDIUM),
    (0.50, Uncertainty.HIGH),
    (0.75, Uncertainty.VERY_HIGH),
)
_MARGINS: Final = {
    Uncertainty.LOW: (0.20, 0.25),
    Uncertainty.MEDIUM: (0.30, 0.35),
    Uncertainty.HIGH: (0.40, 0.55),
    Uncertainty.VERY_HIGH: (0.50, 0.75),
    Uncertainty.EXTREME: (0.75, 3.00),
}


@final
@dataclass(frozen=True, slots=True)
class Safety:
    """A class of uncertainty and the prices it asks for."""

    uncertainty: Uncertainty
    spread: float | None
    """Half the range over its middle; none where the middle is not above zero."""
    buy_below: float | None
    sell_above: float | None


def safety(low: float, mid: float, high: float, *, wider: int = 0) -> Safety:
    """The class of a range, and the prices below and above which it would be acted on.

    Args:
        low: end of the range.
        mid: its middle.
        high: its other end.
        wider: classes more, for answers that make the value more uncertain.
    """
    if mid <= 0:
        return Safety(Uncertainty.EXTREME, None, None, None)
    spread = (high - low) / (2 * mid)
    first = next((place for place, (limit, _) in enumerate(_LIMITS) if spread < limit), len(_LIMITS))
    found = list(Uncertainty)[min(first + wider, len(Uncertainty) - 1)]
    below, above = _MARGINS[found]
    return Safety(found, spread, mid * (1 - below), mid * (1 + above))
