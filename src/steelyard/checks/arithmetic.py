"""The arithmetic of the checks, on intervals.

    change, in percent          100 · (new / base - 1)
    share, in percent           100 · part / whole
    growth rate, in percent     100 · ((last / first)^(1/n) - 1)

Each gives the interval of all results that the printed digits allow, or nothing where the question has no meaning.
"""

from __future__ import annotations

from decimal import Decimal

from steelyard.words.interval import Interval

_HUNDRED = Interval.exactly(100)


def change(new: Interval, base: Interval) -> Interval | None:
    """The relative change in percent; of two losses it is the change of their size.

    Returns:
        Nothing where the two have different signs or the base may be zero: "from a loss to a profit" has no percentage.
    """
    if _is_below(new) and _is_below(base):
        return change(-new, -base)
    if not _is_above(base) or not _is_above(new):
        return None
    return (new / base - Interval.exactly(1)) * _HUNDRED


def share(part: Interval, whole: Interval) -> Interval | None:
    """The part in percent of the whole; nothing where the whole may be zero or less."""
    return part / whole * _HUNDRED if _is_above(whole) else None


def growth(last: Interval, first: Interval, years: int) -> Interval | None:
    """The rate a year in percent that leads from first to last; nothing where either may be zero or less."""
    if years < 1 or not _is_above(first) or not _is_above(last):
        return None
    return ((last / first).power(1 / Decimal(years)) - Interval.exactly(1)) * _HUNDRED


def _is_above(interval: Interval) -> bool:
    return interval.low is not None and interval.low > 0


def _is_below(interval: Interval) -> bool:
    return interval.high is not None and interval.high < 0
