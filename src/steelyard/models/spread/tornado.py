"""One driver at a time: the value with each at its low and at its high end, the widest first; and weighted scenarios.

Works on plain numbers and needs no other package.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, isclose, isfinite
from typing import Any, final

from steelyard.words.errors import ModelInputError

_WHOLE = 1e-9
"""How far from one the sum of weights may be, because numbers are rounded."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What one driver does to a value, all others in the middle."""

    driver: str
    low: float
    high: float
    at_low: float
    """The value where the driver is low."""
    at_high: float

    @property
    def width(self) -> float:
        """How far apart the two values are; endless where one of them is no number."""
        wide = abs(self.at_high - self.at_low)
        return wide if isfinite(wide) else float("inf")


@final
@dataclass(frozen=True, slots=True)
class Tornado:
    """The bars, the widest first, about the value in the middle."""

    middle: float
    bars: tuple[Bar, ...]


@final
@dataclass(frozen=True, slots=True)
class Scenario:
    """A story about the company, with its value and how much it weighs."""

    name: str
    weight: float
    """A fraction; all weights together are 1."""
    value: float


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """Scenarios together."""

    expected: float
    """Σ weight · value."""
    deviation: float
    """√ Σ weight · (value - expected)²."""
    lowest: Scenario
    highest: Scenario


def tornado(value: Callable[..., Any], middle: Mapping[str, float], ends: Mapping[str, tuple[float, float]]) -> Tornado:
    """Move one driver at a time.

    Args:
        value: any kernel; takes each argument by name.
        middle: every argument in the middle.
        ends: the low and the high end of each driver that moves.

    Raises:
        ModelInputError: a driver that is no argument, or whose ends do not lie about the middle.
    """
    for name, (low, high) in ends.items():
        if name not in middle:
            raise ModelInputError("driver", name, "it has no middle", f"Give one of {', '.join(middle)}.")
        if not low <= middle[name] <= high:
            raise ModelInputError(
                name, f"{middle[name]:g}", f"it lies outside {low:g} to {high:g}", "Look at its ends."
            )
    bars = [
        Bar(
            driver=name,
            low=low,
            high=high,
            at_low=float(value(**{**middle, name: low})),
            at_high=float(value(**{**middle, name: high})),
        )
        for name, (low, high) in ends.items()
    ]
    return Tornado(float(value(**middle)), tuple(sorted(bars, key=lambda bar: -bar.width)))


def weigh(scenarios: Sequence[Scenario]) -> Weighed:
    """The expected value of scenarios, and how far they lie apart.

    Raises:
        ModelInputError: none, a weight outside 0 … 1, weights that are not 1 together, a value that is no number.
    """
    for one in scenarios:
        if not 0 <= one.weight <= 1:
            raise ModelInputError(
                f"weight of {one.name}", f"{one.weight:g}", "it is no part of a whole", "Give 0 to 1."
            )
        if not isfinite(one.value):
            raise ModelInputError(
                f"value of {one.name}", f"{one.value:g}", "it is no number", "Leave out what has none."
            )
    whole = fsum(one.weight for one in scenarios)
    if not isclose(whole, 1, abs_tol=_WHOLE):
        raise ModelInputError("weights", f"{whole:g} together", "they are 1 together", "Weigh what is missing, too.")
    expected = fsum(one.weight * one.value for one in scenarios)
    square = fsum(one.weight * (one.value - expected) ** 2 for one in scenarios)
    ordered = sorted(scenarios, key=lambda one: one.value)
    return Weighed(expected=expected, deviation=square**0.5, lowest=ordered[0], highest=ordered[-1])
