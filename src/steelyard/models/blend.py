"""The layers together: one range, by a rule that is printed beside it.

    low, middle and high are the means of the layers' lows, middles and highs, held inside the bounds of the scale

To average the ends of two opinions is to average their quantiles, which keeps a range that is no wider than the
opinions are uncertain. Where the layers do not even overlap that would hide the disagreement: then the range runs from
the lowest low to the highest high, and the disagreement is told. A bound of the scale cannot hold a range that lies
wholly beyond it; that is told too.

Source: K. C. Lichtendahl, Y. Grushka-Cockayne, R. L. Winkler, "Is It Better to Average Probabilities or Quantiles?",
Management Science 59 (2013), 1594-1611.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.models.scale import Scale
from steelyard.models.valuation import Layer, Note, Range, Step
from steelyard.words.assumption import End

RULE: Final = "means of the layers' ends and middles, held inside the bounds of the scale"
ALONE: Final = "the only layer that gives a figure, held inside the bounds of the scale"
APART: Final = "lowest low to highest high, because the layers have no value in common"


@final
@dataclass(frozen=True)
class Blend:
    """The range of all layers, and what a reader must know about how they fit."""

    range: Range | None
    agrees: bool
    rule: str
    notes: tuple[Note, ...]


def blend(layers: Sequence[Layer], scale: Scale | None) -> Blend:
    """One range of the layers that have one, by `RULE`, or by `APART` where they have no value in common.

    Returns:
        No range where no layer has one; `agrees` is false where two layers have no value in common.
    """
    ranges = [layer.range for layer in layers if layer.range is not None]
    if not ranges:
        return Blend(None, agrees=False, rule=RULE, notes=())
    names = " and ".join(layer.name for layer in layers if layer.range is not None)
    agrees = all(a.overlaps(b) for a in ranges for b in ranges)
    lows, mids, highs = ([each.at(end) for each in ranges] for end in End)
    if agrees:
        found = Range(
            *(_mean(f"mean of {names}, {end}", steps) for end, steps in zip(End, (lows, mids, highs), strict=True))
        )
    else:
        low, high = min(lows, key=_amount), max(highs, key=_amount)
        found = Range(
            Step(f"lowest of {names}", low.amount, low.unit, (low,)),
            _mean(f"mean of {names}, mid", mids),
            Step(f"highest of {names}", high.amount, high.unit, (high,)),
        )
    notes: list[Note] = []
    if len(ranges) == 1:
        notes.append(Note(f"Only one layer gives a figure ({names}): nothing checks it."))
    if not agrees:
        notes.append(
            Note("The layers disagree: they have no value in common. Look at their assumptions before the range.")
        )
    rule = ALONE if len(ranges) == 1 else RULE if agrees else APART
    return Blend(_held(found, scale, notes), agrees, rule, tuple(notes))


def _mean(says: str, steps: Sequence[Step]) -> Step:
    """The mean of steps; of one it is that one."""
    total = sum((step.amount for step in steps), Decimal(0))
    return steps[0] if len(steps) == 1 else Step(says, total / len(steps), steps[0].unit, tuple(steps))


def _held(found: Range, scale: Scale | None, notes: list[Note]) -> Range:
    """The range inside the bounds of the scale; a bound that it lies wholly beyond is told instead."""
    floor, ceiling = (scale.floor, scale.ceiling) if scale else (None, None)
    if (floor and found.high.amount < floor.amount) or (ceiling and found.low.amount > ceiling.amount):
        notes.append(Note("The whole range lies beyond a bound of the scale: one of the two is wrong."))
        return found
    ends = []
    for end in (found.low, found.mid, found.high):
        limit = (
            floor
            if floor and end.amount < floor.amount
            else ceiling
            if ceiling and end.amount > ceiling.amount
            else None
        )
        ends.append(
            Step(f"{end.says}, held at the {limit.says}", limit.amount, limit.unit, (end, limit)) if limit else end
        )
    return Range(*ends)


def _amount(step: Step) -> Decimal:
    return step.amount
