"""What cannot be: a share above its whole, a fall below nothing, a gross profit above the revenue it comes from.

Of figures that can be, nothing is told: almost all can.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, margin_words, wording
from steelyard.checks.found.levels import said
from steelyard.checks.judge import Outcome, judge
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Interval
from steelyard.words.measure import NEVER_NEGATIVE, Aspect, Measure
from steelyard.words.quantity import Unit

_M: Final = Measure
_WHOLE: Final = 100
_ALL: Final = Interval(Decimal(0), Decimal(_WHOLE))
_AT_MOST_ALL: Final = Interval(None, Decimal(100))
_NOT_BELOW_NOTHING: Final = Interval(Decimal(-100), None)
_NOT_NEGATIVE: Final = Interval(Decimal(0), None)
_PARTS: Final = frozenset({_M.STAKE, _M.VOTING_POWER, _M.MARKET_SHARE, _M.PROBABILITY})
_WITHIN: Final = frozenset({_M.REVENUE, _M.EMPLOYEES, _M.SITES, _M.USERS, _M.ASSETS, _M.ORDERS, _M.SALES_VOLUME})
"""Measures of which a part is never more than the whole."""
_FALLING: Final = NEVER_NEGATIVE - {_M.PROBABILITY}
_GAINS: Final = "a gain from outside the business can exceed revenue"
_TIME: Final = "its period"
"""How a doubt begins that is about the period alone: what cannot be, cannot be in any."""
_KINDS: Final = "which margin it is is not said"
_OWNERS: Final = "other owners or preferred shares can have a different share in the result"
_ASPECTS: Final = frozenset({Aspect.LEVEL, Aspect.SHARE, Aspect.CHANGE})


def check_possible(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each figure that cannot be."""
    for slot, facts in sheet.pages.slots.items():
        if slot.aspect not in _ASPECTS:
            continue
        for fact in facts:
            if fact.value.unit is Unit.PERCENT:
                yield from _percent(sheet, fact)
        if slot.aspect is Aspect.LEVEL and slot.period is not None:
            if slot.measure is Measure.GROSS_PROFIT:
                yield from _gross(sheet, facts)
            elif slot.measure is Measure.EPS:
                yield from _signs(sheet, facts)


def _percent(sheet: Sheet, fact: Fact) -> Iterator[Finding]:
    """A share, a margin or a fall against what is possible."""
    low, high = fact.value.low, fact.value.high
    if low is not None and high is not None and low >= 0 and high <= _WHOLE:
        return  # almost every one
    bound, caution = _bound(sheet, fact)
    if bound is not None and not fact.value.interval.meets(bound):
        relation = Relation(
            kind=Kind.BOUND,
            inputs=(term_of(fact),),
            bound=bound,
            tie="what is possible",
            caution=(not fact.claim.unsure.startswith(_TIME) and wording.doubt((fact,))) or caution,
        )
        what = f"{said(fact)}, where no {_beyond(bound)} is possible"
        yield held.told(sheet, CheckName.POSSIBLE, (relation, judge(relation)), what)


def _beyond(bound: Interval) -> str:
    """What lies outside a bound, in words."""
    if bound is _NOT_BELOW_NOTHING:
        return f"fall by more than {_WHOLE}%"
    return f"figure above {_WHOLE}%" if bound is _AT_MOST_ALL else f"figure below 0 or above {_WHOLE}%"


def _bound(sheet: Sheet, fact: Fact) -> tuple[Interval | None, str]:
    """What a percentage must lie within, and why it may not."""
    if fact.aspect is Aspect.CHANGE:
        return (_NOT_BELOW_NOTHING if fact.measure in _FALLING else None), ""
    if fact.measure in _PARTS:
        return _ALL, ""
    if fact.aspect is Aspect.SHARE:
        is_part = fact.measure in _WITHIN and fact.of == f"total {fact.measure.words}"
        return (_ALL if is_part else None), ""
    if fact.measure is not Measure.MARGIN or fact.value.interval.meets(_AT_MOST_ALL):
        return None, ""
    kind = margin_words.kind_of(sheet, fact)
    is_gross = kind is not None and kind.is_named and kind.profits == (Measure.GROSS_PROFIT,)
    return _AT_MOST_ALL, "" if is_gross else _GAINS if kind is None or kind.is_named else _KINDS


def _gross(sheet: Sheet, facts: list[Fact]) -> Iterator[Finding]:
    """A gross profit that is larger than the revenue it comes from."""
    for fact in {fact.value: fact for fact in facts}.values():
        revenues = sheet.pages.levels(fact, Measure.REVENUE, segment=fact.segment, period=fact.period)
        found = held.best(
            Relation(
                kind=Kind.ORDER,
                inputs=(term_of(fact, "gross profit"), term_of(revenue, "revenue")),
                bound=_NOT_NEGATIVE,
                tie="gross profit is a part of revenue",
                caution=wording.doubt((fact, revenue)),
            )
            for revenue in revenues
            if revenue.value.unit == fact.value.unit
        )
        if found is not None and found[1].outcome is Outcome.DISAGREES:
            yield held.told(sheet, CheckName.POSSIBLE, found, fact)


def _signs(sheet: Sheet, facts: list[Fact]) -> Iterator[Finding]:
    """Earnings per share below zero beside a net income above it, or the other way round."""
    for fact in facts[:1]:
        for income in sheet.pages.levels(fact, Measure.NET_INCOME, segment=fact.segment, period=fact.period)[:1]:
            sides = _side(fact), _side(income)
            if 0 in sides or sides[0] == sides[1]:
                continue
            bound = _NOT_NEGATIVE if sides[1] > 0 else Interval(None, Decimal(0))
            relation = Relation(
                kind=Kind.BOUND,
                inputs=(term_of(fact, f"beside a net income of {income.value}"),),
                bound=bound,
                tie="a loss is a loss per share too",
                caution=wording.doubt((fact, income)) or _OWNERS,
            )
            yield held.told(sheet, CheckName.POSSIBLE, (relation, judge(relation)), fact)


def _side(fact: Fact) -> int:
    """1 above zero, -1 below it, 0 where it may be either."""
    ends = fact.value.interval
    return 1 if ends.low is not None and ends.low > 0 else -1 if ends.high is not None and ends.high < 0 else 0
