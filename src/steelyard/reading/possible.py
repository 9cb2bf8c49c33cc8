"""What a typed figure cannot be: below zero where nothing is, in another unit than its measure, done too early.

Each answer is what is wrong and what to do, for whoever typed it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from steelyard.reading.claim import Claim, StakeClaim, StakeKind
from steelyard.reading.labels import fits
from steelyard.words.interval import Printed
from steelyard.words.measure import NEVER_NEGATIVE, NEVER_ZERO, Aspect, Measure, Mode, has_ended
from steelyard.words.period import AsAt, Period
from steelyard.words.quantity import Unit
from steelyard.words.stake import StakeMeasure

NOT_OVER: Final = (
    "It is told as done on a day before it was.",
    "Write mode forecast or plan, or look at the period and the day.",
)
_LEVELS: Final = frozenset({Aspect.LEVEL, Aspect.SHARE})
_ALSO_COUNTED: Final = frozenset({Measure.MARKET_SIZE, Measure.ORDERS, Measure.VOLUME, Measure.SALES_VOLUME})
"""Measures of things as well as of money."""


def impossible(claim: Claim) -> Iterator[tuple[str, str]]:
    """All that a figure cannot be."""
    measure, value = claim.measure, claim.value
    low = value.low if value.low is not None else value.high
    if measure in NEVER_NEGATIVE and claim.aspect in _LEVELS and low is not None and low < 0:
        yield f"{measure} is below zero: {value}.", "Look for a stray minus or bracket."
    if claim.aspect is Aspect.LEVEL and not _counts(measure, value):
        yield f"{measure} is not counted in {value.unit}.", "Write it with its unit: EUR 5 million."
    if claim.mode is Mode.ACTUAL and not has_ended(measure, claim.period, claim.origin.day):
        yield NOT_OVER
    if measure in NEVER_ZERO and claim.aspect in _LEVELS and low == 0:
        yield f"{measure} is zero.", "Leave the row out where the figure is not known."


def impossible_stake(stake: StakeClaim) -> Iterator[tuple[str, str]]:
    """All that a holding or a deal cannot be."""
    said = (stake.economic, stake.voting, stake.price, stake.shares, stake.votes_by, stake.controls)
    if all(part is None for part in said) and not stake.in_concert_with:
        yield "The row has neither a share nor a price.", "Fill in economic, voting or price."
    yield from _ownership(stake)
    if stake.mode is Mode.ACTUAL and isinstance(stake.period, AsAt) and stake.period.day > stake.origin.day:
        yield NOT_OVER


def _ownership(stake: StakeClaim) -> Iterator[tuple[str, str]]:
    """An end before the beginning, a purchase that gives away. Own shares are no mistake: they are told later."""
    owner, until, period = stake.owner, stake.until, stake.period
    if until is not None and period is not None and until.last < first_day(period):
        yield f"It ends ({until}) before it begins ({period}).", "Look at period and until: one of them is wrong."
    if (stake.kind, stake.measure) in _AGAINST:
        advice = "Leave measure empty, or write level where the percentage is what is held after it."
        yield f"The kind {stake.kind} and the measure {stake.measure} say opposite things.", advice
    if owner in {stake.votes_by, *stake.in_concert_with}:
        yield f"{owner} is told to vote for or with itself.", "Name somebody else, or leave the cell empty."


_AGAINST: Final = frozenset({(StakeKind.BOUGHT, StakeMeasure.DISPOSED), (StakeKind.SOLD, StakeMeasure.ACQUIRED)})


def first_day(period: Period) -> date:
    """The first day of a period; that of a day is the day."""
    return period.day if isinstance(period, AsAt) else period.first


def _counts(measure: Measure, value: Printed) -> bool:
    """Whether a person may mean the unit: that of the measure, or things where it is of things too."""
    is_count = value.unit in {Unit.COUNT, Unit.SHARES}
    return fits(measure, value) or measure is Measure.OTHER or (is_count and measure in _ALSO_COUNTED)
