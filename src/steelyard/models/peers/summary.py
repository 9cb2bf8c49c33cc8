"""What many multiples say together: how many, the middle, the quartiles, the means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor, fsum
from typing import final


class Quartiles(StrEnum):
    """Where between two observations a quartile lies."""

    INCLUSIVE = "inclusive"
    """At 1 + p(n-1): of what was seen, none beyond. As spreadsheets' QUARTILE.INC, R type 7."""
    EXCLUSIVE = "exclusive"
    """At p(n+1): of what was seen as a sample. As QUARTILE.EXC, R type 6; never beyond the extremes."""


class Centre(StrEnum):
    """Which figure stands for all."""

    MEDIAN = "median"
    MEAN = "mean"
    HARMONIC_MEAN = "harmonic_mean"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Figures above zero, in order."""

    ordered: tuple[float, ...]
    method: Quartiles = Quartiles.INCLUSIVE

    def __post_init__(self) -> None:
        assert self.ordered, "of nothing there is no middle"
        assert self.ordered[0] > 0, "a multiple is above zero"

    @property
    def n(self) -> int:
        return len(self.ordered)

    @property
    def low(self) -> float:
        return self.ordered[0]

    @property
    def high(self) -> float:
        return self.ordered[-1]

    @property
    def first_quartile(self) -> float:
        return quantile(self.ordered, 0.25, self.method)

    @property
    def median(self) -> float:
        return quantile(self.ordered, 0.5, self.method)

    @property
    def third_quartile(self) -> float:
        return quantile(self.ordered, 0.75, self.method)

    @property
    def mean(self) -> float:
        return fsum(self.ordered) / self.n

    @property
    def harmonic_mean(self) -> float:
        """One over the mean of what one unit of price buys: the multiple of a basket with the same sum in each."""
        return self.n / fsum(1 / each for each in self.ordered)

    def at(self, centre: Centre) -> float:
        """The figure that stands for all."""
        match centre:
            case Centre.MEDIAN:
                return self.median
            case Centre.MEAN:
                return self.mean
            case _:
                return self.harmonic_mean


def summarised(figures: Sequence[float], method: Quartiles = Quartiles.INCLUSIVE) -> Summary | None:
    """The figures together; nothing where there is none."""
    return Summary(ordered=tuple(sorted(figures)), method=method) if figures else None


def quantile(ordered: Sequence[float], p: float, method: Quartiles) -> float:
    """The figure below which lies the part p of what was seen.

    ::

        inclusive: x at 1 + p(n-1)        exclusive: x at p(n+1), within 1 to n        in even steps between two

    Args:
        ordered: at least one figure, the lowest first.
        p: 0 to 1.
        method: where between two observations it lies.

    Source:
        R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996),
        361-365: definitions 7 and 6.
    """
    n = len(ordered)
    place = p * (n - 1) if method is Quartiles.INCLUSIVE else p * (n + 1) - 1
    place = min(max(place, 0.0), n - 1.0)
    below = min(floor(place), n - 1)
    above = min(below + 1, n - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
