"""The evidence for each of the eight questions: facts found, figures missing, and a person's answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, final

from steelyard.judgement.question import QUESTIONS, Asked, Wanted
from steelyard.ledger.fact import Fact, Holding
from steelyard.owners.build import graph_on, stakes_of
from steelyard.owners.implied import holders
from steelyard.owners.related import related_parties
from steelyard.picture.company import Picture
from steelyard.sources.case import Answer
from steelyard.words.measure import Measure, Question
from steelyard.words.names import EntityKind

MOST: Final = 4
"""Facts shown for each wanted figure, the latest first; the rest stand among all facts."""


@final
@dataclass(frozen=True)
class Judged:
    """One question with all that is known about it."""

    question: Question
    asked: Asked
    evidence: tuple[Fact | Holding, ...]
    missing: tuple[str, ...]
    answer: Answer | None


def judge(picture: Picture) -> tuple[Judged, ...]:
    """The eight questions, in their order. An answer written after the day is left out."""
    answers = {answer.question: answer for answer in picture.case.answers if answer.day <= picture.day}
    return tuple(_judged(question, asked, picture, answers.get(question)) for question, asked in QUESTIONS.items())


def _judged(question: Question, asked: Asked, picture: Picture, answer: Answer | None) -> Judged:
    evidence: dict[str, Fact | Holding] = {}
    missing: list[str] = []
    if question is Question.ACCOUNTS:
        evidence |= {fact.id: fact for fact in _brought_by_owners(picture)}
    for wanted in asked.wanted:
        facts = list(_facts(wanted, picture))
        evidence |= {fact.id: fact for fact in facts[:MOST]}
        if not facts:
            missing.append(wanted.says)
    return Judged(question, asked, tuple(evidence.values()), tuple(missing), answer)


def _brought_by_owners(picture: Picture) -> Iterator[Fact]:
    """What customers who are owners brought of revenue in the last year that is known: no price between strangers."""
    graph = graph_on(stakes_of(picture.knowledge.holdings), picture.day, picture.day)
    for tie in related_parties(picture.knowledge.facts, graph, picture.company, picture.case.entities):
        yield tie.years[-1].part


def _facts(wanted: Wanted, picture: Picture) -> Iterator[Fact | Holding]:
    """What is known of a wanted figure: of the whole before its parts, the latest first."""
    if Measure.STAKE in wanted.measures:
        yield from holders(picture.knowledge.holdings, picture.company, picture.day)
    kinds = {entity.name: entity.kind for entity in picture.case.entities}
    facts = [
        fact
        for fact in picture.knowledge.facts
        if fact.measure in wanted.measures
        and _is_of(wanted, kinds.get(fact.entity), own=fact.entity == picture.company)
    ]
    told: set[tuple[object, ...]] = set()
    for fact in sorted(facts, key=lambda fact: (not fact.segment, _end(fact), -fact.tier.rank, fact.id), reverse=True):
        key = (fact.entity, fact.measure, fact.aspect, fact.segment, fact.period)
        if key not in told:
            told.add(key)
            yield fact


def _is_of(wanted: Wanted, kind: EntityKind | None, *, own: bool) -> bool:
    match wanted.of:
        case "company":
            return own
        case "market":
            return kind is EntityKind.MARKET
        case _:
            return kind is EntityKind.COMPANY and not own


def _end(fact: Fact) -> str:
    return str(fact.period.last if fact.period else fact.known_on)
