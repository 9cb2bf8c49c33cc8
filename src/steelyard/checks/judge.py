"""The verdict on a relation: what the inputs allow, held against what is stated.

agrees                        the intervals of printed digits meet
agrees only if truncated      they meet if figures were cut off, not rounded
off by one in the last place  they meet if the stated figure is a unit of its last digit off, and the inputs settle the
                              result to that digit; a rough result that misses it is no slip of the last place
disagrees                     nothing of that
cannot tell                   the question has no meaning: a loss that became a profit, a whole that may be zero
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final, final

from steelyard.checks.relation import Relation
from steelyard.words.interval import Interval, Printed
from steelyard.words.quantity import half_unit


class Outcome(StrEnum):
    """The five things a check can say. Silence is not one of them."""

    AGREES = "agrees"
    TRUNCATED = "agrees only if truncated"
    OFF_BY_ONE = "off by one in the last place"
    DISAGREES = "disagrees"
    CANNOT_TELL = "cannot tell"


HOLDS: Final = frozenset({Outcome.AGREES, Outcome.TRUNCATED, Outcome.OFF_BY_ONE})
"""Verdicts that no misprint is needed to explain."""


@final
@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, and the interval it rests on."""

    outcome: Outcome
    allowed: Interval | None


def judge(relation: Relation, values: Sequence[Printed] | None = None) -> Judgement:
    """Hold what the inputs allow against what is stated.

    Args:
        relation: the figures and what ties them.
        values: other values in the places of `relation.terms`, to try what would mend it.
    """
    values = [term.value for term in relation.terms] if values is None else values
    inputs = values[: len(relation.inputs)]
    allowed = relation.work_out([value.interval for value in inputs])
    if allowed is None or (allowed.low is None and allowed.high is None):
        return Judgement(Outcome.CANNOT_TELL, None)
    if relation.bound is not None:
        return Judgement(Outcome.AGREES if allowed.meets(relation.bound) else Outcome.DISAGREES, allowed)
    return Judgement(_hold(relation, allowed, inputs, values[-1]), allowed)


def _hold(relation: Relation, allowed: Interval, inputs: Sequence[Printed], stated: Printed) -> Outcome:
    if allowed.meets(stated.interval):
        return Outcome.AGREES
    if not stated.is_point or stated.approx:
        return Outcome.DISAGREES
    cut = truncated(stated)
    if _overlap(allowed, cut):
        return Outcome.TRUNCATED
    from_cut = relation.work_out([truncated(value) for value in inputs])
    if from_cut is not None and _overlap(from_cut, cut):
        return Outcome.TRUNCATED
    unit = half_unit(stated.middle) * 2
    if allowed.low is None or allowed.high is None or allowed.high - allowed.low > unit:
        return Outcome.DISAGREES
    near = Interval(stated.interval.low - unit, stated.interval.high + unit)  # type: ignore[operator]  # a point has both
    return Outcome.OFF_BY_ONE if allowed.meets(near) else Outcome.DISAGREES


def _overlap(one: Interval, other: Interval) -> bool:
    """Whether two intervals share more than an end: what is cut off never reaches the next digit."""
    below = one.low is None or other.high is None or one.low < other.high
    above = one.high is None or other.low is None or other.low < one.high
    return below and above


def truncated(value: Printed) -> Interval:
    """What the truth may be if further digits were cut off, not rounded; of a hedged figure or a range, as rounded."""
    if not value.is_point or value.approx:
        return value.interval
    point = value.middle
    unit = half_unit(point) * 2
    low = point - unit if point <= 0 else point
    high = point + unit if point >= 0 else point
    return Interval(low, high)


def fits_at_its_middle(relation: Relation, values: Sequence[Printed]) -> bool:
    """Whether the printed figures themselves, taken as exact, give the stated one to its last digit.

    Far likelier than a result at the edge of what rounding allows; it ranks what would mend a gap.
    """
    inputs = [Interval.exactly(value.middle) for value in values[: len(relation.inputs)]]
    exact = relation.work_out(inputs)
    if exact is None or exact.low is None:
        return False
    if relation.bound is not None:
        return exact.meets(relation.bound)
    return exact.meets(values[-1].interval)


def distance(allowed: Interval, stated: Interval) -> Decimal:
    """How far apart two intervals lie; 0 where they meet."""
    if allowed.meets(stated):
        return Decimal(0)
    if allowed.low is not None and stated.high is not None and allowed.low > stated.high:
        return allowed.low - stated.high
    assert allowed.high is not None
    assert stated.low is not None
    return stated.low - allowed.high
