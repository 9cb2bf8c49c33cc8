"""Which figures may be set against each other: one unit, one measure, one side of it, and sizes that are of a kind."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from steelyard.reading.claim import Claim
from steelyard.reading.ties.scene import Mark
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency

_FAR: Final = 1000
"""How many times larger a figure is where its scale was perhaps said once for both: "from 10 to 5 million"."""


def same_unit(a: Mark, b: Mark) -> bool:
    """Whether both are of one unit, and neither may have lost its scale."""
    if a.value.unit != b.value.unit or a.figure.per != b.figure.per:
        return False
    return not _may_lack_scale(a, b)


def _may_lack_scale(a: Mark, b: Mark) -> bool:
    small, large = sorted((abs(a.value.middle), abs(b.value.middle)))
    lost = a.figure.bare or b.figure.bare or isinstance(a.value.unit, Currency)
    return lost and small > 0 and large / small >= _FAR


def may_be_one(a: Mark, b: Mark) -> bool:
    """Whether two figures that the grammar ties may be of one thing: what the reader doubted is no hindrance."""
    per = {a.figure.per, b.figure.per} - {""}
    if a.value.unit != b.value.unit or len(per) > 1 or _may_lack_scale(a, b):
        return False
    one, other = a.claim, b.claim
    if one is None or other is None or one.unsure or other.unsure or one.measure is other.measure:
        return True
    return Measure.OTHER in {one.measure, other.measure}


def same_side(a: Mark, b: Mark) -> bool:
    """Whether the reader took both as levels, or both as changes."""
    return a.claim is None or b.claim is None or _side(a.claim) is _side(b.claim)


def same_thing(a: Mark, b: Mark) -> bool:
    """Whether nothing that the reader made of them speaks against one measure of one part."""
    if not same_unit(a, b):
        return False
    one, other = a.claim, b.claim
    if one is None or other is None:
        return True
    return one.measure is other.measure and _side(one) is _side(other) and part_of(one) == part_of(other)


def same_cell(a: Mark, b: Mark) -> bool:
    """Whether the reader made both one measure of one company and part."""
    return a.claim is not None and b.claim is not None and same_thing(a, b) and a.claim.entity == b.claim.entity


def part_of(claim: Claim) -> str:
    """The part of the company, as it is compared."""
    return " ".join(claim.segment.lower().split())


def in_order(earlier: Mark, later: Mark) -> bool:
    """Whether the periods that the reader gave them do not speak against their order."""
    if earlier.claim is None or later.claim is None or not earlier.claim.period or not later.claim.period:
        return True
    return earlier.claim.period.last <= later.claim.period.last


def doubts(*marks: Mark) -> str:
    """Why the reader was unsure of any of them."""
    return next((mark.claim.unsure for mark in marks if mark.claim and mark.claim.unsure), "")


def is_below(mark: Mark) -> bool:
    """Whether it is below zero, as the reader has it."""
    high = mark.value.high
    return high is not None and high < Decimal(0)


def _side(claim: Claim) -> Aspect:
    """A rate is a rate, whether it is called a level or a share."""
    return Aspect.LEVEL if claim.aspect is Aspect.SHARE else claim.aspect
