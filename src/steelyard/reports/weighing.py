"""All that was worked out about one company on one day, and the index of every number in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias, final

from steelyard.checks.finding import Finding
from steelyard.checks.judge import Outcome
from steelyard.judgement.evidence import Judged
from steelyard.ledger.fact import Fact, Holding
from steelyard.ledger.ledger import Knowledge
from steelyard.models.blend import Blend
from steelyard.models.prices import Quote, latest
from steelyard.models.scale import Scale
from steelyard.models.valuation import Basis, Gap, Layer, LayerName, Note, Step
from steelyard.picture.choose import Choice
from steelyard.picture.company import Picture
from steelyard.sources.case import Case
from steelyard.words.assumption import Assumption

Node: TypeAlias = Basis | Finding
"""Anything with an id."""


@final
@dataclass(frozen=True)
class Weighing:
    """One company, weighed on one day."""

    case: Case
    picture: Picture
    findings: tuple[Finding, ...]
    lines: tuple[Choice, ...]
    """The chosen figures of the company's own accounts."""
    scale: Scale | None
    layers: tuple[Layer, ...]
    blend: Blend
    quotes: tuple[Quote, ...]
    breaches: tuple[Note, ...]
    judged: tuple[Judged, ...]
    more_gaps: tuple[Gap, ...]

    @property
    def day(self) -> date:
        """The valuation day."""
        return self.picture.day

    @property
    def knowledge(self) -> Knowledge:
        """What was known by the day."""
        return self.picture.knowledge

    @property
    def price(self) -> Quote | None:
        """The latest price of the whole; of two on one day, the firm one."""
        return latest(self.quotes)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """All that is not known, each once."""
        found = [gap for layer in self.layers for gap in layer.gaps] + list(self.more_gaps)
        return tuple(dict.fromkeys(found))

    @property
    def deviations(self) -> tuple[tuple[Quote, Step | None], ...]:
        """Each price with its distance from the middle of the range, the oldest first."""
        value = self.blend.range
        return tuple((quote, quote.deviation(value) if value else None) for quote in self.quotes)

    def counted(self, outcome: Outcome) -> int:
        """How many findings say so."""
        return sum(finding.outcome is outcome for finding in self.findings)

    @property
    def settled(self) -> int:
        """How many disagreements a person has settled."""
        return self.counted(Outcome.DISAGREES) - len(self.open_findings)

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """What disagrees and nobody has settled."""
        return tuple(finding for finding in self.findings if finding.is_open)

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """Every fact, holding, assumption, step and finding by its id."""
        found: dict[str, Node] = {}
        for root in self._roots():
            _collect(root, found)
        return found

    def layer(self, name: LayerName) -> Layer | None:
        """The layer of that name, if the case has it."""
        return next((layer for layer in self.layers if layer.name is name), None)

    def _roots(self) -> Iterator[Node]:
        yield from self.knowledge.facts
        yield from self.knowledge.holdings
        yield from (each for each in self.case.assumptions if each.day <= self.day)
        yield from self.findings
        value = self.blend.range
        yield from (value.low, value.mid, value.high) if value else ()
        for layer in self.layers:
            yield from layer.working
            yield from (step for note in layer.notes for step in note.steps)
            yield from (layer.range.low, layer.range.mid, layer.range.high) if layer.range else ()
        if self.scale:
            yield from (step for step in (self.scale.floor, self.scale.ceiling) if step)
        for quote, deviation in self.deviations:
            yield from (quote.low, quote.high)
            yield from (deviation,) if deviation else ()


def _collect(node: Node, found: dict[str, Node]) -> None:
    if node.id in found:
        return
    found[node.id] = node
    match node:
        case Step():
            for basis in node.rests_on:
                _collect(basis, found)
        case Finding():
            for fact in node.facts:
                _collect(fact, found)
        case Fact() | Holding() | Assumption():
            pass
