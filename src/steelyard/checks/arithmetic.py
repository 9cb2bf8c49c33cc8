"""The arithmetic of the checks, on intervals.

    change, in percent          100 · (new / base - 1)
    share, in percent           100 · part / whole
    growth rate, in percent     100 · ((last / first)^(1/n) - 1)

Each gives the interval of all results that the printed digits allow, or nothing where the question has no meaning.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import reduce

from steelyard.words.interval import Interval

_HUNDRED = Interval.exactly(100)
_ONE = Interval.exactly(1)


def change(new: Interval, base: Interval) -> Interval | None:
    """The relative change in percent; of two losses it is the change of their size.

    Returns:
        Nothing where the two have different signs or the base may be zero: "from a loss to a profit" has no percentage.
    """
    if is_below(new) and is_below(base):
        return change(-new, -base)
    if not is_above(base) or not is_above(new):
        return None
    return (new / base - _ONE) * _HUNDRED


def share(part: Interval, whole: Interval) -> Interval | None:
    """The part in percent of the whole; nothing where the whole may be zero or less."""
    return part / whole * _HUNDRED if is_above(whole) else None


def ratio(upper: Interval, lower: Interval) -> Interval | None:
    """How many times the lower the upper is; nothing where the lower may be zero or less."""
    return upper / lower if is_above(lower) else None


def growth(last: Interval, first: Interval, years: int) -> Interval | None:
    """The rate a year in percent that leads from first to last; nothing where either may be zero or less."""
    if years < 1 or not is_above(first) or not is_above(last):
        return None
    return ((last / first).power(1 / Decimal(years)) - _ONE) * _HUNDRED


def total(parts: Sequence[Interval]) -> Interval:
    """The sum; the rounding of each part counts."""
    return reduce(Interval.__add__, parts)


def average(parts: Sequence[Interval]) -> Interval:
    """The mean."""
    return total(parts) / Interval.exactly(len(parts))


def size(interval: Interval) -> Interval:
    """How much it is, where all of it is below zero; else itself."""
    return -interval if is_below(interval) else interval


def whole_of(price: Interval, percent: Interval) -> Interval | None:
    """What the whole is worth at which a part of so many percent costs the price."""
    return price / percent * _HUNDRED if is_above(percent) else None


def chain(first: Interval, changes: Sequence[Interval]) -> Interval:
    """Where changes in percent, one after the other, lead from a first figure."""
    return reduce(lambda reached, percent: reached * (_ONE + percent / _HUNDRED), changes, first)


def is_above(interval: Interval) -> bool:
    """Whether all of it is above zero."""
    return interval.low is not None and interval.low > 0


def is_below(interval: Interval) -> bool:
    """Whether all of it is below zero."""
    return interval.high is not None and interval.high < 0
