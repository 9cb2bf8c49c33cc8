"""Figures as they are printed, how far off rounding may put them, and the discount rates that stand behind them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final, final

from steelyard.words.errors import ModelInputError
from steelyard.words.quantity import half_unit

_HALVINGS: Final = 200
_LOWEST, _HIGHEST = -0.99, 100.0
_EXACT: Final = 2**53
_OWN: Final = 1e-9
_BASIS_POINT: Final = 0.0001


@final
@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and half a unit of its last printed digit."""

    value: float
    half: float

    @property
    def low(self) -> float:
        """The least that is printed so."""
        return self.value - self.half

    @property
    def high(self) -> float:
        """The most that is printed so."""
        return self.value + self.half

    def fits(self, computed: float, allowed: float = 0.0) -> bool:
        """Whether rounding, and what is allowed for the rounding of other figures, explains a difference."""
        own = _OWN * max(abs(self.value), abs(computed))
        return abs(self.value - computed) <= self.half + allowed + own


@final
@dataclass(frozen=True, slots=True)
class Behind:
    """A discount rate that a printed figure was worked out with, as closely as its digits tell."""

    what: str
    low: float
    rate: float
    high: float


def figure(name: str, printed: float | str) -> Figure:
    """A figure as it is printed: "24,736" is rounded to the unit, 0.1558 to four places.

    Raises:
        ModelInputError: it is no figure.
    """
    try:
        exact = _decimal(printed)
        return Figure(float(exact), float(half_unit(exact)))
    except (InvalidOperation, AssertionError) as refused:
        why = "it is no figure"
        raise ModelInputError(name, repr(printed), why, "Write it as printed: 24,736 or 15.58.") from refused


def rate_figure(name: str, printed: float | str) -> Figure:
    """A rate as it is stated, "15.58%" or 0.1558: what it is rounded to is a hundredth of a percent, or finer.

    A table that states 10% was worked out with 10%, not with anything from 9.5 to 10.5.

    Raises:
        ModelInputError: it is no figure.
    """
    percentage = isinstance(printed, str) and printed.strip().endswith("%")
    shown = figure(name, printed.strip().removesuffix("%") if isinstance(printed, str) else printed)
    scale = 100 if percentage else 1
    return Figure(shown.value / scale, min(shown.half / scale, _BASIS_POINT / 2))


def _decimal(printed: float | str) -> Decimal:
    if isinstance(printed, str):
        return Decimal(printed.replace(",", "").strip())
    whole = int(printed)
    return Decimal(whole) if whole == printed and abs(whole) < _EXACT else Decimal(repr(float(printed)))


def rate_of_row(what: str, flow: Figure, present: Figure, years: float) -> Behind | None:
    """The rate behind one present value, `(flow / value)^(1/t) - 1`; None where it tells nothing."""
    ends = (flow.low, flow.high, present.low, present.high, years)
    if not (all(end > 0 for end in ends) or (all(end < 0 for end in ends[:4]) and years > 0)):
        return None
    rates = [(top / bottom) ** (1 / years) - 1 for top in ends[:2] for bottom in ends[2:4]]
    return Behind(what, min(rates), (flow.value / present.value) ** (1 / years) - 1, max(rates))


def rate_of_sum(what: str, flows: Sequence[Figure], years: Sequence[float], total: Figure) -> Behind | None:
    """The rate at which flows of one sign, all to come, add up to a printed total; None where it tells nothing."""
    if not (all(each.low > 0 for each in flows) and all(year > 0 for year in years)) or total.low <= 0:
        return None

    def worth(rate: float) -> float:
        return float(sum(each.value / (1 + rate) ** year for each, year in zip(flows, years, strict=True)))

    low, middle, high = (_falling(worth, end) for end in (total.high, total.value, total.low))
    return None if low is None or middle is None or high is None else Behind(what, low, middle, high)


def rate_of_perpetuity(what: str, first: Figure, growth: Figure, value: Figure) -> Behind | None:
    """The rate behind a growing perpetuity, `flow / value + g`; None where it tells nothing."""
    if first.low <= 0 or value.low <= 0:
        return None
    return Behind(
        what,
        first.low / value.high + growth.low,
        first.value / value.value + growth.value,
        first.high / value.low + growth.high,
    )


def apart(rates: Sequence[Behind]) -> list[list[Behind]]:
    """The rates in groups, those that can be one and the same together; from low to high."""
    groups: list[list[Behind]] = []
    for each in sorted(rates, key=lambda behind: behind.rate):
        if groups and each.low <= max(other.high for other in groups[-1]) + _OWN:
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


def named(group: Sequence[Behind]) -> str:
    """One rate, and what it stands behind: "10.0% behind the present values of the rows"."""
    middle = sorted(each.rate for each in group)[len(group) // 2]
    words = [what for what, _ in itertools.groupby(each.what for each in group)]
    return f"{percent(middle)} behind {', '.join(dict.fromkeys(words))}"


def percent(rate: float) -> str:
    """A rate to two places, or one where the second is nothing."""
    shown = f"{rate * 100:.2f}"
    return f"{shown.removesuffix('0')}%"


def _falling(worth: Callable[[float], float], target: float) -> float | None:
    """Where a function that falls reaches a target, by halving."""
    low, high = _LOWEST, _HIGHEST
    if not worth(high) <= target <= worth(low):
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if worth(middle) > target else (low, middle)
    return (low + high) / 2
