"""The case that a person wrote: the company, the day, the names, the plans for the three layers, the answers.

A plan says what a layer is to be worked out from; the working itself is the business of `models`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import final

from steelyard.sources.document import Document
from steelyard.words.assumption import Assumption
from steelyard.words.interval import Printed
from steelyard.words.measure import Measure, Question, Verdict
from steelyard.words.names import Entity, EntityName
from steelyard.words.period import Period, YearEnd
from steelyard.words.quantity import Currency


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ScalePlan:
    """Layer 1: companies surely worth more, and companies surely worth less."""

    worth_more: tuple[EntityName, ...]
    worth_less: tuple[EntityName, ...]
    who: str
    why: str
    day: date
    """When somebody said so; an earlier valuation does not use it."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """Layer 2: a group of peers that a company could be measured by."""

    name: str
    members: tuple[EntityName, ...]
    chosen: bool
    who: str
    why: str
    day: date
    """When somebody drew it; an earlier valuation does not use it."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class RelativePlan:
    """Layer 2: what the ring's multiple is put on, and what moves it."""

    measure: Measure
    period: Period
    of: str
    factor: Assumption | None
    cap: Assumption | None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """When the value would be another one."""

    says: str
    growth: Assumption | None
    value: Assumption


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class DcfPlan:
    """Layer 3: what grows, how fast, and how it is discounted."""

    measure: Measure
    period: Period
    years: Assumption
    growth: Assumption
    terminal_growth: Assumption
    margin: Assumption | None
    rate: Assumption


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One way the future may go: some drivers set, and how likely somebody thinks it is."""

    name: str
    weight: Decimal
    """In percent; the weights of a case add up to 100."""
    sets: Mapping[str, Decimal]
    """Drivers of [dcf] by name, in percent or years; the others stay in their middle."""
    who: str
    why: str
    day: date


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class BaseRate:
    """What other companies reached in a driver: a tenth less than `tenth`, half less than `half`, a tenth more."""

    driver: str
    tenth: Decimal
    half: Decimal
    ninetieth: Decimal
    who: str
    why: str
    day: date


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Correlation:
    """Two drivers that go together, or against each other, in futures."""

    between: frozenset[str]
    value: Decimal
    """In percent, from -100 to 100."""
    who: str
    why: str
    day: date


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class MethodWeight:
    """How much one method weighs in the range of all, in percent, and why."""

    method: str
    weight: Decimal
    who: str
    why: str
    day: date


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A person's answer to one of the eight questions."""

    question: Question
    verdict: Verdict
    says: str
    who: str
    day: date


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class RepairDecision:
    """A misprint that a person looked at, and what they decided."""

    company: EntityName
    measure: Measure
    period: Period
    segment: str
    was: Printed
    becomes: Printed
    accepted: bool
    who: str
    why: str
    day: date


@final
@dataclass(frozen=True, kw_only=True)
class Case:
    """Everything a case folder holds, read and checked."""

    name: str
    title: str
    company: EntityName
    day: date
    currency: Currency
    about: str
    invented: bool
    entities: tuple[Entity, ...]
    scale: ScalePlan | None
    rings: tuple[Ring, ...]
    relative: RelativePlan | None
    conditions: tuple[Condition, ...]
    dcf: DcfPlan | None
    answers: tuple[Answer, ...]
    repairs: tuple[RepairDecision, ...]
    documents: tuple[Document, ...]
    not_read: tuple[str, ...]
    """Files in `documents/` of a kind that this version does not read."""
    scenarios: tuple[Scenario, ...] = ()
    failure: Assumption | None = None
    """How likely the company fails before growth has faded, in percent; nothing is left for the owners then."""
    base_rates: tuple[BaseRate, ...] = ()
    weights: tuple[MethodWeight, ...] = ()
    correlations: tuple[Correlation, ...] = ()
    financial: bool = False
    """Whether it is a bank or an insurer, whose debt is its raw material."""

    @cached_property
    def names(self) -> Mapping[str, Entity]:
        """Each name with what bears it; aliases are none of them."""
        return {entity.name: entity for entity in self.entities}

    def entity(self, name: EntityName) -> Entity | None:
        """The entity of that name."""
        return self.names.get(name)

    def year_end(self, name: EntityName) -> YearEnd:
        """The year end of an entity; the company's own for a name without one, such as a currency."""
        entity = self.entity(name) or self.entity(self.company)
        assert entity is not None
        return entity.year_end

    @property
    def ring(self) -> Ring | None:
        """The chosen ring."""
        return next((ring for ring in self.rings if ring.chosen), None)

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Every assumption of the case, in the order of the file."""
        found: list[Assumption | None] = []
        if self.relative:
            found += [self.relative.factor, self.relative.cap]
        found += [each for condition in self.conditions for each in (condition.growth, condition.value)]
        if self.dcf:
            plan = self.dcf
            found += [plan.years, plan.growth, plan.terminal_growth, plan.margin, plan.rate]
        found.append(self.failure)
        return tuple(each for each in found if each is not None)
