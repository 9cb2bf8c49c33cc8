"""Whether one slip of the pen explains a gap in a sum: one figure would close it, were it printed a little otherwise.

A gap that no single slip explains has likelier reasons: a part that the column leaves out, another scope, a plug.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2
from typing import Final

from steelyard.checks.found.table_figures import Figure

_SCALES: Final = (10, 100, 1_000, 1_000_000)
_MOST: Final = 64
"""Whole numbers that rounding leaves open and that are looked at."""
_SLIPS_A_DIGIT: Final = 21
"""Slips of a figure for each of its digits: another digit, two in turn, one too many, one lost."""


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
            if _is_slip(figure, middle - room, middle + room):
                return _worth(terms, room or min(figure.half for _, figure in terms))
    return None


def _worth(terms: Sequence[tuple[int, Figure]], room: int) -> float:
    largest = max(abs(figure.number) for _, figure in terms)
    reach = sum(_SLIPS_A_DIGIT * len(_digits(figure)) for _, figure in terms)
    return max(0.0, log2((largest + 1) / (reach * room)))


def _digits(figure: Figure) -> str:
    return str(abs(figure.number) // (2 * figure.half))


def _is_slip(figure: Figure, low: int, high: int) -> bool:
    number, unit = figure.number, 2 * figure.half
    if low <= -number <= high and number:
        return True
    if any(low <= number * scale <= high or _was_scaled(number, scale, low, high) for scale in _SCALES):
        return True
    printed = _digits(figure)
    below = number < 0 or (number == 0 and high < 0)
    if below:
        low, high = -high, -low
    first, last = -(-max(low, 0) // unit), high // unit
    if last - first > _MOST:
        return False
    return any(one_slip(printed, str(wanted)) for wanted in range(first, last + 1))


def _was_scaled(number: int, scale: int, low: int, high: int) -> bool:
    """Whether the figure is some number within the bounds, times a power of ten."""
    return low <= number // scale <= high and number != 0 and number % scale == 0


def one_slip(printed: str, meant: str) -> bool:
    """Whether one slip leads from the digits that were meant to those that are printed."""
    if printed == meant:
        return False
    if len(printed) == len(meant):
        apart = [place for place, (one, other) in enumerate(zip(printed, meant, strict=True)) if one != other]
        if len(apart) == 1:
            return True
        return (
            len(apart) == 2  # noqa: PLR2004 - two in turn
            and apart[1] == apart[0] + 1
            and printed[apart[0]] == meant[apart[1]]
            and printed[apart[1]] == meant[apart[0]]
        )
    short, long = sorted((printed, meant), key=len)
    if len(long) - len(short) != 1:
        return False
    place = next((at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    return short[place:] == long[place + 1 :]
