"""The picture of a company, its peers and its prices on one day: what the models may ask for.

Each question gives a `Choice` with its reason, or nothing, which means *not known*, never zero.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final, final

from steelyard.checks.cells import normal
from steelyard.checks.copies import Copies, copies_of
from steelyard.ledger.fact import Fact
from steelyard.ledger.ledger import Knowledge
from steelyard.picture.choose import Choice, choose
from steelyard.sources.case import Case, RepairDecision
from steelyard.words.measure import Aspect, Measure, Mode, has_ended
from steelyard.words.names import EntityName
from steelyard.words.period import Period, YearEnd, period_name
from steelyard.words.quantity import CURRENCY_CODES, Currency, Unit

_VALUES: Final = (Measure.MARKET_VALUE, Measure.VALUATION)


@final
@dataclass(frozen=True)
class Picture:
    """What is believed about the companies of a case at the end of a day."""

    case: Case
    knowledge: Knowledge

    @property
    def day(self) -> date:
        """The day; nothing in the picture was known later."""
        return self.knowledge.day

    @property
    def company(self) -> EntityName:
        return self.case.company

    @property
    def currency(self) -> Currency:
        """In which values are given."""
        return self.case.currency

    @property
    def repairs(self) -> tuple[RepairDecision, ...]:
        """The repairs that a person had decided on by the day."""
        return tuple(repair for repair in self.case.repairs if repair.day <= self.day)

    def level(self, entity: EntityName, measure: Measure, period: Period, segment: str = "") -> Choice | None:
        """One line of a company's accounts in one period."""
        return self._choose(
            fact
            for fact in self.knowledge.about(entity, measure, Aspect.LEVEL)
            if fact.period == period and normal(fact.segment) == normal(segment)
        )

    def latest(self, entity: EntityName, measure: Measure) -> Choice | None:
        """The line in its latest period that had ended by the day, as it was and not as expected."""
        facts = [
            fact
            for fact in self.knowledge.about(entity, measure, Aspect.LEVEL)
            if not fact.segment and fact.mode is Mode.ACTUAL and self._is_dated(fact)
        ]
        newest = max((when_of(fact) for fact in facts), default=None)
        return self._choose(fact for fact in facts if when_of(fact) == newest)

    def history(self, entity: EntityName, measure: Measure, segment: str = "") -> tuple[Choice, ...]:
        """The line in every period that had ended by the day, the oldest first; of the whole or of a part."""
        cells: dict[Period, list[Fact]] = {}
        for fact in self.knowledge.about(entity, measure, Aspect.LEVEL):
            if normal(fact.segment) != normal(segment) or fact.mode is not Mode.ACTUAL:
                continue
            if fact.period and has_ended(measure, fact.period, self.day):
                cells.setdefault(fact.period, []).append(fact)
        ordered = sorted(cells, key=lambda period: (period.last, str(period)))
        return tuple(choice for period in ordered if (choice := self._choose(cells[period])))

    def worth(self, entity: EntityName) -> Choice | None:
        """The latest value that the market or an investor put on another company; what was only told is none."""
        facts = [
            fact
            for measure in _VALUES
            for fact in self.knowledge.about(entity, measure, Aspect.LEVEL)
            if isinstance(fact.value.unit, Currency) and not fact.segment and fact.mode is Mode.ACTUAL
        ]
        newest = max((when_of(fact) for fact in facts), default=None)
        return self._choose(fact for fact in facts if when_of(fact) == newest)

    def multiple(self, entity: EntityName, of: str) -> Choice | None:
        """The latest multiple at which a peer traded, or else is expected to: price over earnings and the like."""
        facts = [
            fact
            for fact in self.knowledge.about(entity, Measure.PRICE_MULTIPLE)
            if fact.value.unit is Unit.TIMES
            and of.lower() in fact.of.lower().split()
            and fact.aspect in {Aspect.MULTIPLE, Aspect.LEVEL}
        ]
        done = [fact for fact in facts if fact.mode is Mode.ACTUAL] or facts
        newest = max((when_of(fact) for fact in done), default=None)
        return self._choose(fact for fact in done if when_of(fact) == newest)

    def rate(self, of: Currency, into: Currency, on: date | None = None) -> Choice | None:
        """The exchange rate nearest to a day, else the latest; as it was: one unit of a currency in another."""
        facts = [
            fact
            for fact in self.knowledge.about(EntityName(of.code), Measure.EXCHANGE_RATE, Aspect.LEVEL)
            if fact.value.unit == into and fact.mode is Mode.ACTUAL
        ]
        nearest = min((when_of(fact) for fact in facts), key=lambda day: abs((on or self.day) - day), default=None)
        return self._choose(fact for fact in facts if when_of(fact) == nearest)

    def quoted_currencies(self) -> tuple[Currency, ...]:
        """The currencies that an exchange rate is known of, in the order of their codes."""
        codes = {fact.entity for fact in self.knowledge.facts if fact.measure is Measure.EXCHANGE_RATE}
        return tuple(Currency(code) for code in sorted(codes & CURRENCY_CODES))

    def prices(self) -> tuple[Choice, ...]:
        """Every value that was asked, reported or paid for the whole company, the oldest first; opinions are none."""
        found: dict[tuple[str, str], Fact] = {}
        for measure in _VALUES:
            for fact in self.knowledge.about(self.company, measure, Aspect.LEVEL):
                if fact.mode is Mode.OPINION or fact.mode is Mode.FORECAST or fact.segment or fact.period is None:
                    continue
                key = (str(fact.value).replace("about ", ""), when_of(fact).isoformat()[:7])
                if isinstance(fact.value.unit, Currency) and (key not in found or _nearer(fact, found[key])):
                    found[key] = fact
        ordered = sorted(found.values(), key=lambda fact: (when_of(fact), fact.known_on))
        return tuple(choice for fact in ordered if (choice := self._choose((fact,))))

    def year_end(self, entity: EntityName) -> YearEnd:
        """By which the periods of a company are named."""
        return self.case.year_end(entity)

    def name(self, fact: Fact) -> str:
        """The period of a fact as people write it."""
        return period_name(fact.period, self.year_end(fact.entity))

    def undated_prices(self) -> tuple[Fact, ...]:
        """Values of the whole company that no day is named for, but for those told again with their day."""
        dated = [choice.value for choice in self.prices()]
        facts = [fact for measure in _VALUES for fact in self.knowledge.about(self.company, measure, Aspect.LEVEL)]
        undated = (fact for fact in facts if fact.period is None and fact.mode is Mode.ACTUAL and not fact.segment)
        return tuple(
            fact
            for fact in undated
            if not any(fact.value.unit == told.unit and fact.value.interval.meets(told.interval) for told in dated)
        )

    def _is_dated(self, fact: Fact) -> bool:
        """Whether it is known of when the figure is; a ratio of shares holds until another is printed."""
        if fact.period is None:
            return fact.measure is Measure.ADS_RATIO
        return has_ended(fact.measure, fact.period, self.day)

    @cached_property
    def _copies(self) -> Copies:
        """Which pages are one text; what was printed after the day is none of them."""
        documents = {each.id: each for each in self.case.documents if each.origin.day <= self.day}
        return copies_of(self.knowledge.facts, documents)

    def _choose(self, facts: Iterable[Fact]) -> Choice | None:
        return choose(tuple(facts), self.repairs, self._copies)


def when_of(fact: Fact) -> date:
    """The day a price is of: the end of its period, or the day it became known where that came first."""
    return min(fact.period.last, fact.known_on) if fact.period else fact.known_on


def _nearer(fact: Fact, other: Fact) -> bool:
    return (fact.tier.rank, fact.known_on) < (other.tier.rank, other.known_on)
