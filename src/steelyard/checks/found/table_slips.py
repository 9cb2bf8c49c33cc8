"""Whether one slip of the pen explains a gap in a sum: one figure would close it, were it printed a little otherwise.

A gap that no single slip explains has likelier reasons: a part that the column leaves out, another scope, a plug.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from math import log2
from typing import Final

from steelyard.checks.found.table_figures import Figure

_SCALES: Final = (10, 100, 1_000, 1_000_000)
_COARSEST: Final = 10**12
_MOST: Final = 64
"""Whole numbers that rounding leaves open and that are looked at."""
_SLIPS_OF_A_SIZE: Final = 8
"""Gaps of about one size that come from another digit in one place or from two in turn, whatever the figures are."""
_SLIPS_OF_A_FIGURE: Final = 4
"""Gaps of about one size that a figure leaves that lost a digit, has one too many, or another sign or scale."""


class _Slip(Enum):
    """What a slip did to a figure."""

    DIGIT = auto()
    TURNED = auto()
    LENGTH = auto()
    SCALE = auto()
    SIGN = auto()

    @property
    def is_of_digits(self) -> bool:
        return self in {_Slip.DIGIT, _Slip.TURNED}


def explained(terms: Sequence[tuple[int, Figure]]) -> float | None:
    """Bits: how rarely a gap without a cause looks as if one slip explained it; none where no single slip does.

    Args:
        terms: figures with signs, which should add up to nothing.
    """
    gap = sum(sign * figure.number for sign, figure in terms)
    slack = sum(figure.half for _, figure in terms)
    for room in (0, slack):
        for sign, figure in terms:
            middle = figure.number - sign * gap
            slip = _slip(figure, middle - room, middle + room)
            if slip is not None:
                alike = _SLIPS_OF_A_SIZE if slip.is_of_digits else _SLIPS_OF_A_FIGURE * len(terms)
                return _worth(gap, alike, max(room, grain([figure.number for _, figure in terms])))
    return None


def is_near(terms: Sequence[tuple[int, Figure]]) -> bool:
    """Whether a gap is no more than twice what rounding leaves, to the unit to which the figures are really given."""
    gap = sum(sign * figure.number for sign, figure in terms)
    given = grain([figure.number for _, figure in terms])
    return abs(gap) <= 2 * sum(max(figure.half, given) for _, figure in terms)


def grain(numbers: Sequence[int]) -> int:
    """The half unit to which figures are really given: 500 where all of them are printed to the unit and end in 000."""
    found = 1
    while found < _COARSEST and all(number % (20 * found) == 0 for number in numbers):
        found *= 10
    return found


def _worth(gap: int, alike: int, room: int) -> float:
    return max(0.0, log2((abs(gap) + 1) / (alike * room)))


def _digits(figure: Figure) -> str:
    return str(abs(figure.number) // (2 * figure.half))


def _slip(figure: Figure, low: int, high: int) -> _Slip | None:
    """What may have happened to a figure that should lie between two numbers, in half units."""
    number, unit = figure.number, 2 * figure.half
    if number and low <= -number <= high:
        return _Slip.SIGN
    if any(low <= number * scale <= high or _was_scaled(number, scale, low, high) for scale in _SCALES):
        return _Slip.SCALE
    if number < 0 or (number == 0 and high < 0):
        low, high = -high, -low
    first, last = -(-max(low, 0) // unit), high // unit
    if last - first > _MOST:
        return None
    printed = _digits(figure)
    slips = (_one_slip(printed, str(wanted)) for wanted in range(first, last + 1))
    return next((slip for slip in slips if slip is not None), None)


def _was_scaled(number: int, scale: int, low: int, high: int) -> bool:
    """Whether the figure is some number within the bounds, times a power of ten."""
    return low <= number // scale <= high and number != 0 and number % scale == 0


def _one_slip(printed: str, meant: str) -> _Slip | None:
    """The one slip that leads from the digits that were meant to those that are printed."""
    if len(printed) == len(meant):
        apart = [place for place, (one, other) in enumerate(zip(printed, meant, strict=True)) if one != other]
        if len(apart) == 1:
            return _Slip.DIGIT
        turned = len(apart) == 2 and apart[1] == apart[0] + 1  # noqa: PLR2004 - two in turn
        if turned and printed[apart[0]] == meant[apart[1]] and printed[apart[1]] == meant[apart[0]]:
            return _Slip.TURNED
        return None
    short, long = sorted((printed, meant), key=len)
    if len(long) - len(short) != 1:
        return None
    place = next((at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    return _Slip.LENGTH if short[place:] == long[place + 1 :] else None


def is_one_slip(figure: Figure, low: int, high: int) -> bool:
    """Whether a figure that should lie between two numbers, in half units, is one slip away from there."""
    return _slip(figure, low, high) is not None
