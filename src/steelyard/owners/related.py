"""Customers who are shareholders: what they hold, and what part of revenue they bring, year by year.

A fall of such a customer's orders hits twice, and its price is no price between strangers. The parts of revenue are
found among the facts by their words: "sold to Xiaomi", "related parties", 关联方.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, final

from steelyard.ledger.fact import Fact
from steelyard.owners.graph import Graph, Position
from steelyard.words.interval import Interval
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.names import Entity, EntityName
from steelyard.words.period import Period

ALL: Final = EntityName("related parties")
"""Stands for all related parties together."""
_SOLD: Final = re.compile(
    r"(?:sold|sales|services|provided|revenues?|goods)\s+(?:to|from)\s+(?P<who>.+)$|^(?:to|from)\s+(?P<only>.+)$"
    r"|(?:向|对|来自|销售予|售予|提供予)(?P<chinese>.+?)(?:销售|提供|的?收入|$)",
    re.IGNORECASE,
)
_RELATED: Final = re.compile(
    r"related[\s-]part(?:y|ies)|affiliates?|connected\s+persons?|关联方|關聯方|关连人士|關連人士", re.IGNORECASE
)
_HUNDRED: Final = Interval.exactly(100)


@final
@dataclass(frozen=True, slots=True)
class PartOfRevenue:
    """What one customer brought in one year."""

    period: Period
    percent: Interval
    """Of the company's revenue of the period."""
    part: Fact
    whole: Fact


@final
@dataclass(frozen=True, slots=True)
class Tie:
    """A customer, what it holds of the company, and what it brings."""

    company: EntityName
    customer: EntityName
    position: Position | None
    """Of the company; none for all related parties together, and for one whose stake is not known."""
    years: tuple[PartOfRevenue, ...]
    """The earliest first."""


def related_parties(
    facts: Iterable[Fact], graph: Graph, company: EntityName, entities: Iterable[Entity]
) -> tuple[Tie, ...]:
    """The customers of a company that are related to it, the largest of the last year first."""
    revenue = [fact for fact in facts if _is_revenue(fact, company)]
    wholes = {fact.period: fact for fact in sorted(revenue, key=lambda each: -each.tier.rank) if not fact.segment}
    spelled = {word.casefold(): entity.name for entity in entities for word in entity.spellings}
    held = {position.owner: position for position in graph.positions if position.owned == company}
    found: dict[EntityName, dict[Period, PartOfRevenue]] = {}
    for fact in sorted(revenue, key=lambda each: (-each.tier.rank, each.known_on)):
        customer = _customer(fact.segment, spelled)
        whole = wholes.get(fact.period)
        if customer is None or whole is None or fact.period is None or whole.value.unit != fact.value.unit:
            continue
        if customer != ALL and customer not in held:
            continue  # a customer, no owner
        percent = fact.value.interval / whole.value.interval * _HUNDRED
        found.setdefault(customer, {})[fact.period] = PartOfRevenue(fact.period, percent, fact, whole)
    ties = [
        Tie(company, customer, held.get(customer), tuple(sorted(years.values(), key=lambda each: each.period.last)))
        for customer, years in found.items()
    ]
    return tuple(sorted(ties, key=lambda tie: (tie.customer != ALL, -_last(tie))))


def _is_revenue(fact: Fact, company: EntityName) -> bool:
    level = fact.measure is Measure.REVENUE and fact.aspect is Aspect.LEVEL
    return level and fact.entity == company and fact.mode is Mode.ACTUAL and fact.period is not None


def _customer(segment: str, spelled: dict[str, EntityName]) -> EntityName | None:
    """Whom a part of revenue comes from, where its words say so."""
    if _RELATED.search(segment):
        return ALL
    sold = _SOLD.search(segment)
    if sold is None:
        return None
    who = next((word for word in sold.groupdict().values() if word), "").strip().casefold()
    return spelled.get(who)


def _last(tie: Tie) -> float:
    high = tie.years[-1].percent.high if tie.years else None
    return float(high) if high is not None else 0.0
