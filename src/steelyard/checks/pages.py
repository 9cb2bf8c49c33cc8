"""Pages: what one source prints, laid out so that its figures are held against each other and looked up, not searched.

A page is one document by one publisher. A file of typed facts holds as many pages as it names sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple, TypeAlias, final

from steelyard.checks.cells import normal, whose
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Measure
from steelyard.words.names import DocumentId, EntityName
from steelyard.words.period import Period

Page: TypeAlias = tuple[DocumentId, str, str]
"""The document, its publisher and its title."""


MOST: Final = 60
"""Figures of one measure on one page that are looked through; where there are more, it is a table for other checks."""


class Slot(NamedTuple):
    """What facts of one page that are about the same thing have in common."""

    page: Page
    entity: EntityName
    measure: Measure
    aspect: Aspect
    segment: str
    period: Period | None


class _Named(NamedTuple):
    page: Page
    entity: EntityName
    measure: Measure
    aspect: Aspect


@final
@dataclass(frozen=True)
class Pages:
    """The facts of all pages."""

    facts: tuple[Fact, ...]

    @cached_property
    def slots(self) -> dict[Slot, list[Fact]]:
        """The facts of each slot, the surest first and then as they stand on the page."""
        found: dict[Slot, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(slot_of(fact), []).append(fact)
        for facts in found.values():
            if len(facts) > 1:
                facts.sort(key=in_order)
        return found

    @cached_property
    def _named(self) -> dict[_Named, list[Fact]]:
        found: dict[_Named, list[Fact]] = {}
        for slot, facts in self.slots.items():
            found.setdefault(_Named(*slot[:4]), []).extend(facts)
        for facts in found.values():
            facts.sort(key=in_order)
        return found

    @cached_property
    def _on_page(self) -> dict[tuple[Page, Measure, Aspect], list[Fact]]:
        found: dict[tuple[Page, Measure, Aspect], list[Fact]] = {}
        for slot, facts in self.slots.items():
            found.setdefault((slot.page, slot.measure, slot.aspect), []).extend(facts)
        for facts in found.values():
            facts.sort(key=in_order)
        return found

    def levels(
        self,
        like: Fact,
        *measures: Measure,
        segment: str = "",
        period: Period | None = None,
        entity: EntityName | None = None,
    ) -> list[Fact]:
        """The levels of measures on the page of a fact, of its company and mode, in a period and of a part."""
        page, part = page_of(like), normal(segment)
        who = whose(like) if entity is None else entity
        slots = (Slot(page, who, measure, Aspect.LEVEL, part, period) for measure in measures)
        return [fact for slot in slots for fact in self.slots.get(slot, [])[:MOST] if fact.mode is like.mode]

    def about(
        self, like: Fact, *measures: Measure, aspect: Aspect = Aspect.LEVEL, entity: EntityName | None = None
    ) -> list[Fact]:
        """The facts of measures on the page of a fact, of its company and mode, in any period and of any part."""
        page = page_of(like)
        who = whose(like) if entity is None else entity
        keys = (_Named(page, who, measure, aspect) for measure in measures)
        return [fact for key in keys for fact in self._named.get(key, [])[:MOST] if fact.mode is like.mode]

    def beside(self, like: Fact, *measures: Measure, aspect: Aspect = Aspect.LEVEL) -> list[Fact]:
        """The facts of measures on the page of a fact, whosever they are, in its mode."""
        page = page_of(like)
        keys = ((page, measure, aspect) for measure in measures)
        return [fact for key in keys for fact in self._on_page.get(key, [])[:MOST] if fact.mode is like.mode]

    def of(self, measures: Iterable[Measure], *aspects: Aspect) -> Iterator[Fact]:
        """All facts of measures and aspects, each word of a page said twice once."""
        wanted, seen = frozenset(measures), set()
        for slot, facts in self.slots.items():
            if slot.measure not in wanted or slot.aspect not in aspects:
                continue
            for fact in facts:
                key = (slot, fact.of, fact.value, fact.mode)
                if key not in seen:
                    seen.add(key)
                    yield fact


def page_of(fact: Fact) -> Page:
    """The page that prints a fact."""
    return fact.citation.document, fact.origin.publisher, fact.origin.title


def slot_of(fact: Fact) -> Slot:
    """The slot of a fact on its page."""
    return Slot(page_of(fact), whose(fact), fact.measure, fact.aspect, normal(fact.segment), fact.period)


def in_order(fact: Fact) -> tuple[bool, int, int, str]:
    """Where a fact comes among others of its page, whatever the order in which they were handed over."""
    citation = fact.citation
    return bool(fact.claim.unsure), citation.line, citation.span.start, fact.value.line
