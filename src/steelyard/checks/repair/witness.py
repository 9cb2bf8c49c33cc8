"""What other documents print of the same thing: a second source confirms a correction, or speaks for the print.

A witness is about the same company, measure, part and period, in the same unit, stands in another document and prints
at least as many digits. One that fits the print and the correction alike says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from steelyard.checks.cells import normal
from steelyard.checks.repair.network import Suspect
from steelyard.checks.repair.slips import Slip, SlipKind
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Mode
from steelyard.words.period import Period
from steelyard.words.quantity import half_unit

_Thing: TypeAlias = tuple[str, ...]
_FEWEST: Final = 3
"""Digits of a figure that is no chance likeness."""


class Witnesses:
    """The facts of some things, by thing; and the periods of which a company prints some digits."""

    __slots__ = ("_by_thing", "_periods")

    def __init__(self, facts: Iterable[Fact], about: Iterable[Fact]) -> None:
        wanted = {_line(fact) for fact in about}
        self._by_thing: dict[_Thing, list[Fact]] = defaultdict(list)
        self._periods: dict[_Thing, set[Period]] = defaultdict(set)
        for fact in facts:
            if _line(fact) in wanted and fact.mode is Mode.ACTUAL and fact.period is not None:
                self._by_thing[_thing(fact)].append(fact)
                self._periods[*_line(fact), fact.value.line].add(fact.period)

    def confirm(self, suspect: Suspect) -> tuple[Fact, ...]:
        """The facts of other documents that print the correction, and not what was printed."""
        becomes, was = suspect.slip.becomes, suspect.slip.was
        seen = (
            fact
            for fact in self._others(suspect.figure.term.fact)
            if _prints(fact, becomes) and not fact.value.interval.meets(was.interval)
        )
        return _once(seen)

    def nearer(self, suspect: Suspect) -> bool:
        """Whether a source nearer than the figure's own prints the correction."""
        fact = suspect.figure.term.fact
        return fact is not None and any(other.tier.rank < fact.tier.rank for other in self.confirm(suspect))

    def speak_for(self, fact: Fact | None) -> bool:
        """Whether a nearer source prints a figure as it stands, in digits of its own."""
        return fact is not None and any(
            other.tier.rank < fact.tier.rank and _prints(other, fact.value) for other in self._others(fact)
        )

    def of_another_period(self, fact: Fact | None) -> Iterator[Slip]:
        """What another document prints for the period, where the figure is the one of another period."""
        if fact is None or fact.aspect is not Aspect.LEVEL or not fact.value.is_point:
            return
        if len(fact.value.middle.as_tuple().digits) < _FEWEST:
            return
        if self._periods[*_line(fact), fact.value.line] - {fact.period}:
            for other in self._others(fact):
                if not other.value.interval.meets(fact.value.interval):
                    yield Slip(SlipKind.YEAR, fact.value, other.value)

    def _others(self, fact: Fact | None) -> Sequence[Fact]:
        if fact is None:
            return ()
        document = fact.citation.document
        return [each for each in self._by_thing.get(_thing(fact), ()) if each.citation.document != document]


def _prints(fact: Fact, value: Printed) -> bool:
    """Whether a fact prints a value, at least as finely."""
    is_point = fact.value.is_point and not fact.value.approx and value.is_point
    return is_point and _fits(fact.value, value)


def _fits(finer: Printed, value: Printed) -> bool:
    same = finer.unit == value.unit and finer.interval.meets(value.interval)
    return same and half_unit(finer.middle) <= half_unit(value.middle)


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """One fact of each document, the nearest sources first."""
    ordered = sorted(facts, key=lambda fact: (fact.tier.rank, fact.citation.document, fact.line))
    return tuple({fact.citation.document: fact for fact in reversed(ordered)}.values())[::-1]


def _line(fact: Fact) -> _Thing:
    return (fact.entity, fact.measure, fact.aspect, fact.of, normal(fact.segment), str(fact.value.unit))


def _thing(fact: Fact) -> _Thing:
    return (*_line(fact), str(fact.period))
