"""Whether two printed figures differ as one slip of the pen makes them differ.

Two digits that changed places, one digit that is another, is missing or is too many, a point that moved, a sign. Of
figures with few digits that says nothing: many are so near each other by chance.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from steelyard.words.interval import Printed

_FEW: Final = 2
_MANY: Final = 4
"""Digits: two figures of fewer are a digit apart by chance too often."""


def is_one_slip(first: Printed, second: Printed) -> bool:
    """Whether one figure becomes the other by one slip.

    >>> from steelyard.words.notation import read_amount
    >>> is_one_slip(read_amount("CNY 8.108 billion"), read_amount("CNY 8.180 billion"))
    True
    >>> is_one_slip(read_amount("CNY 8.108 billion"), read_amount("CNY 3.2 billion"))
    False
    """
    if not first.is_point or not second.is_point or first.unit != second.unit:
        return False
    one, other = first.middle, second.middle
    if one == -other:
        return len(_digits(one)) >= _FEW
    if (one < 0) != (other < 0):
        return False
    digits = _digits(one), _digits(other)
    if (bare := digits[0].rstrip("0")) == digits[1].rstrip("0"):
        return len(bare) >= _FEW  # the same digits: a point that moved, millions for billions
    return _is_near(*digits) if one.as_tuple().exponent == other.as_tuple().exponent else False


def _digits(number: Decimal) -> str:
    return "".join(map(str, number.as_tuple().digits))


def _is_near(one: str, other: str) -> bool:
    """One digit another, too many or too few, or two neighbours in each other's place."""
    if len(one) == len(other):
        differ = [place for place in range(len(one)) if one[place] != other[place]]
        if len(differ) == 1:
            return len(one) >= _MANY
        return (
            len(one) > _FEW
            and len(differ) == 2  # noqa: PLR2004 - a swap of neighbours touches two places
            and differ[1] == differ[0] + 1
            and one[differ[0]] == other[differ[1]]
            and one[differ[1]] == other[differ[0]]
        )
    short, long = sorted((one, other), key=len)
    if len(long) < _MANY or len(long) != len(short) + 1:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
