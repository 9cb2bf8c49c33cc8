"""The same thing said again on one page: alike within rounding, or apart.

Two figures that were read as the same thing need not be: on another basis, of another part, before a correction.
Apart is told as a disagreement only where both were read for sure, stand in different sentences of running text, and
differ as a slip of the pen makes two figures differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.found.slipped import is_one_slip
from steelyard.checks.judge import HOLDS, Outcome, judge
from steelyard.checks.pages import Slot
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Printed
from steelyard.words.measure import MOVING, Aspect, Measure, Mode
from steelyard.words.period import AsAt

_M: Final = Measure
_SAID: Final = frozenset({Aspect.LEVEL, Aspect.CHANGE, Aspect.SHARE, Aspect.GROWTH_RATE})
_MANY_SORTS: Final = frozenset({_M.EPS, _M.DIVIDEND, _M.MARGIN, _M.SHARES, _M.COST, _M.PRICE, _M.VOLUME})
"""Measures that come in several sorts under one name: basic and diluted, gross and net."""
_PROFITS: Final = (_M.NET_INCOME, _M.PROFIT, _M.OPERATING_PROFIT, _M.EBIT, _M.ADJUSTED_PROFIT)
_MOST: Final = 12
_PAIRS: Final = 66
_ALMOST: Final = 2
"""How many times a figure may be the bound that a headline makes of it."""
_ENOUGH: Final = 3
"""Digits that two figures do not have in common by chance."""
_APART: Final = "they may be two things: another basis, another part, or a correction"


def check_again(sheet: Sheet) -> Iterator[Finding]:
    """At most one finding for each thing that a page says more than once, or under two names."""
    for slot, facts in sheet.pages.slots.items():
        if slot.aspect in _SAID and slot.measure is not Measure.OTHER and len(facts) > 1:
            groups: dict[tuple[object, ...], list[Fact]] = {}
            for fact in facts:
                groups.setdefault((fact.mode, fact.of, fact.value.unit), []).append(fact)
            for group in groups.values():
                yield from _group(sheet, slot, _placed(group))
    yield from _two_names(sheet)


def _placed(facts: list[Fact]) -> list[Fact]:
    """One fact for each place of the page, the surest first."""
    places = {fact.citation.span: fact for fact in sorted(facts, key=lambda fact: not fact.claim.unsure)}
    return sorted(places.values(), key=lambda fact: (bool(fact.claim.unsure), fact.citation.span))


def _group(sheet: Sheet, slot: Slot, facts: Sequence[Fact]) -> Iterator[Finding]:
    """The one pair that says most: apart for sure, else alike, else apart."""
    alike, apart = None, None
    for first, second in islice(combinations(facts[:_MOST], 2), _PAIRS):
        caution = _caution(sheet, slot, first, second)
        relation = Relation(
            kind=Kind.SAME, inputs=(term_of(first),), stated=term_of(second), tie="said again", caution=caution
        )
        pair = (relation, judge(relation))
        if pair[1].outcome in HOLDS:
            alike = alike or (pair if _says_the_same(slot, pair) else None)
        elif not caution:
            yield held.told(sheet, CheckName.AGAIN, pair, second)
            return
        elif _is_worth_a_look(slot, first, second):
            apart = apart or pair
    found = alike or apart
    if found is not None:
        assert found[0].stated is not None
        assert found[0].stated.fact is not None
        yield held.told(sheet, CheckName.AGAIN, found, found[0].stated.fact)


def _says_the_same(slot: Slot, pair: held.Tried) -> bool:
    """Whether figures that meet say anything: few digits, or no period, let different things meet."""
    relation, verdict = pair
    values = [term.value for term in relation.terms]
    if _are_as_precise(*values):
        return values[0].middle == values[1].middle
    if not all(value.is_point for value in values):
        sizes = sorted(abs(value.middle) for value in values)
        if sizes[1] > sizes[0] * _ALMOST:
            return False
    if slot.period is None or slot.measure in _MANY_SORTS:
        return values[0].interval == values[1].interval
    return verdict.outcome is Outcome.AGREES or all(len(v.middle.as_tuple().digits) >= _ENOUGH for v in values)


def _are_as_precise(one: Printed, other: Printed) -> bool:
    """Whether two points are printed to the same place, so that the same thing would be the same figure."""
    is_sharp = one.is_point and other.is_point and not (one.approx or other.approx)
    return is_sharp and one.middle.as_tuple().exponent == other.middle.as_tuple().exponent


def _is_worth_a_look(slot: Slot, first: Fact, second: Fact) -> bool:
    """Whether two figures that are apart may be one thing after all."""
    if slot.period is None or slot.measure in _MANY_SORTS:
        return False
    return is_one_slip(first.value, second.value) or not (first.claim.unsure or second.claim.unsure)


def _caution(sheet: Sheet, slot: Slot, first: Fact, second: Fact) -> str:
    doubtful = wording.doubt((first, second))
    if doubtful:
        return doubtful
    moves = slot.measure in MOVING and not isinstance(slot.period, AsAt)
    if slot.period is None or moves or slot.measure in _MANY_SORTS or first.mode is not Mode.ACTUAL:
        return _APART
    if not is_one_slip(first.value, second.value):
        return _APART
    in_prose = wording.prose_of(sheet, first) and wording.prose_of(sheet, second)
    if not in_prose or wording.in_one_sentence(sheet, (first, second)):
        return _APART
    return wording.other_basis(sheet, (first, second))


def _two_names(sheet: Sheet) -> Iterator[Finding]:
    """A figure to its last digit under two names: a loss here, an operating loss there."""
    for slot, facts in sheet.pages.slots.items():
        if slot.measure is not Measure.NET_INCOME or slot.aspect is not Aspect.LEVEL or slot.period is None:
            continue
        fact = facts[0]
        if len(fact.value.middle.as_tuple().digits) < _ENOUGH:
            continue
        for other in sheet.pages.levels(fact, *_PROFITS[1:], segment=fact.segment, period=slot.period):
            if other.value == fact.value:
                relation = Relation(
                    kind=Kind.SAME,
                    inputs=(term_of(fact, fact.measure.words),),
                    stated=term_of(other, other.measure.words),
                    tie="one figure under two names",
                )
                yield held.told(sheet, CheckName.AGAIN, (relation, judge(relation)), other)
                break
