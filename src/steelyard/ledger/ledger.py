"""The ledger: everything that was ever read, and one door to it.

    ledger.known_by(day) -> Knowledge      facts, holdings and doubts that anyone could have had by that day

`Ledger` itself shows no fact. What lies to the right of this room is handed a `Knowledge` and can see no further.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import final

from steelyard.ledger.fact import Fact, Holding
from steelyard.ledger.line import doubt_line
from steelyard.reading.claim import Doubt
from steelyard.words.errors import NothingKnownError
from steelyard.words.measure import Aspect, Measure
from steelyard.words.names import EntityName


@final
@dataclass(frozen=True)
class Knowledge:
    """What could have been known at the end of a day, in the order in which it was read."""

    day: date
    facts: tuple[Fact, ...]
    holdings: tuple[Holding, ...]
    doubts: tuple[Doubt, ...]
    later: int
    """How many facts and holdings became known only after the day: counted, not shown."""

    @cached_property
    def _by_measure(self) -> dict[tuple[EntityName, Measure], tuple[Fact, ...]]:
        found: dict[tuple[EntityName, Measure], list[Fact]] = {}
        for fact in self.facts:
            found.setdefault((fact.entity, fact.measure), []).append(fact)
        return {key: tuple(facts) for key, facts in found.items()}

    def about(self, entity: EntityName, measure: Measure, aspect: Aspect | None = None) -> tuple[Fact, ...]:
        """The facts of one measure of one company."""
        facts = self._by_measure.get((entity, measure), ())
        return facts if aspect is None else tuple(fact for fact in facts if fact.aspect is aspect)


@final
@dataclass(frozen=True)
class Ledger:
    """All that was read of a case. Nothing in it is ever changed."""

    _facts: tuple[Fact, ...] = ()
    _holdings: tuple[Holding, ...] = ()
    _doubts: tuple[tuple[date, Doubt], ...] = ()

    def known_by(self, day: date) -> Knowledge:
        """What could have been known at the end of `day`, and nothing later."""
        facts = tuple(fact for fact in self._facts if fact.known_on <= day)
        holdings = tuple(holding for holding in self._holdings if holding.known_on <= day)
        doubts = tuple(doubt for known_on, doubt in self._doubts if known_on <= day)
        later = len(self._facts) + len(self._holdings) - len(facts) - len(holdings)
        return Knowledge(day, facts, holdings, doubts, later)

    def first_day(self) -> date | None:
        """The day on which the first of all facts became known."""
        days = [fact.known_on for fact in self._facts] + [holding.known_on for holding in self._holdings]
        return min(days, default=None)

    def must_know_something(self, company: EntityName, day: date) -> None:
        """Refuse a day before every fact.

        Raises:
            NothingKnownError: no fact at all was known by then.
        """
        first = self.first_day()
        if first is None or first > day:
            raise NothingKnownError(company, day, first or "no day at all: the case holds no fact")

    def doubt_rows(self) -> list[tuple[str, str]]:
        """Each doubt as it is stored: the day its document became known, and its line."""
        return [(known_on.isoformat(), doubt_line(doubt)) for known_on, doubt in self._doubts]

    def lines(self) -> Iterator[str]:
        """Every fact and holding as it is stored: equal ledgers give equal lines, byte for byte."""
        yield from (fact.line for fact in self._facts)
        yield from (holding.line for holding in self._holdings)
