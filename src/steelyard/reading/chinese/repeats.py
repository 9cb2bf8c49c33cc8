"""Figures that repeat the one before: the same sum in another currency, or one more of the same kind behind 和.

港币3.6亿元（折合人民币约3.3亿元）      增加11亿元或5.6%
"""

from __future__ import annotations

from dataclasses import replace

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.periods import previous, year_before
from steelyard.reading.chinese.spot import Spot
from steelyard.reading.draft import Draft
from steelyard.words.measure import Aspect
from steelyard.words.quantity import Currency, Unit


def repeated(spot: Spot) -> Draft | None:
    """The draft before, for this figure; none where the figure stands for itself."""
    if not spot.memory.told:
        return None
    last = spot.memory.told[-1][0]
    if _in_other_money(spot, last):
        value = spot.figure.value.negated() if _is_below(last) else spot.figure.value
        return replace(last, figure=spot.figure, value=value)
    return _joined(spot, last) if spot.back.joined and spot.front.label < 0 else None


def _in_other_money(spot: Spot, last: Draft) -> bool:
    """Whether it is the same sum in another currency, in brackets or behind 折合."""
    unit = spot.figure.value.unit
    if not isinstance(unit, Currency) or not isinstance(last.value.unit, Currency) or unit == last.value.unit:
        return False
    place, alike = spot.at - 1, False
    while place >= 0 and spot.tokens[place].kind in {Kind.ALIKE, Kind.OPEN, Kind.GLUE, Kind.COMMA}:
        alike = alike or spot.tokens[place].kind is Kind.ALIKE
        place -= 1
    return alike and spot.tokens[place].kind is Kind.FIGURE


def _joined(spot: Spot, last: Draft) -> Draft | None:
    """A figure that 和, 或 or 、 joins to the one before is of the same kind."""
    figure, slot = spot.figure, spot.slot
    aspect = last.aspect
    if last.figure.value.unit != figure.value.unit:
        kinds = {type(last.value.unit), type(figure.value.unit)}
        if aspect not in {Aspect.CHANGE, Aspect.DIFFERENCE} or kinds != {Currency, Unit}:
            return None
        aspect = Aspect.CHANGE if figure.value.unit is Unit.PERCENT else Aspect.DIFFERENCE
    label = slot.label
    below = label.loss if label is not None and aspect is Aspect.LEVEL else _is_below(last)
    segment = last.segment if slot.segment is None else slot.segment
    return replace(
        last,
        figure=figure,
        value=figure.value.negated() if below else figure.value,
        aspect=aspect,
        measure=label.measure if label else last.measure,
        segment=" ".join(filter(None, (segment, label.name))) if label else segment,
        subject=slot.subject or last.subject,
        period=slot.period or last.period,
        of=_of(last, slot.period),
    )


def _of(last: Draft, period: str) -> str:
    """What a change is against: as long before its own period as that of the figure before was before its."""
    if not period or period == last.period:
        return last.of
    for earlier in (year_before, previous):
        if last.of and last.of == earlier(last.period):
            return earlier(period)
    return last.of


def _is_below(draft: Draft) -> bool:
    """Whether the words, not the print, put a figure below zero."""
    return draft.value != draft.figure.value and draft.value == draft.figure.value.negated()
