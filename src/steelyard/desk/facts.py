"""Find facts: by company, measure and period, as far as known by a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import final

from steelyard.desk.bench import Bench
from steelyard.ledger.fact import Fact
from steelyard.picture.company import Picture
from steelyard.words.errors import NothingFoundError, SteelyardError
from steelyard.words.measure import Measure, settled
from steelyard.words.names import EntityName, nearest_first, one_of
from steelyard.words.period import read_period


@final
@dataclass(frozen=True)
class Found:
    """The facts that were asked for, and the picture that knows the names of their periods."""

    facts: tuple[Fact, ...]
    picture: Picture


def find_facts(
    bench: Bench,
    *,
    company: str | None = None,
    measure: str | None = None,
    period: str | None = None,
    day: date | None = None,
) -> Found:
    """The facts of a case that fit every word that is given.

    Args:
        bench: the case and its ledger.
        company: any spelling of a name of the case, or a currency.
        measure: a measure by its word.
        period: in the notation of `docs/case.md`, by each company's own year end; a year also takes its balances.
        day: known by when; the case's day if not given.

    Raises:
        NothingFoundError: a name that the case does not know, or nothing fits; it tells what there is.
        UnknownWordError: there is no such measure.
        PeriodNotationError: the period cannot be read.
        NothingKnownError: nothing at all was known by the day.
    """
    day = day or bench.case.day
    bench.ledger.must_know_something(bench.case.company, day)
    picture = Picture(bench.case, bench.ledger.known_by(day))
    facts: Iterable[Fact] = picture.knowledge.facts
    if company:
        name = _name(bench, company, facts)
        facts = [fact for fact in facts if fact.entity == name]
    if measure:
        wanted = one_of(Measure, measure, called="measure")
        facts = [fact for fact in facts if fact.measure is wanted]
    if period:
        read_period(period, picture.year_end(bench.case.company))  # refuse what is no period at all
        facts = [fact for fact in facts if _is_in(fact, period, picture)]
    found = tuple(facts)
    if not found:
        asked = " and ".join(f"{word} {given!r}" for word, given in _given(company, measure, period))
        raise NothingFoundError(asked or "any figure", _known(picture))
    return Found(found, picture)


def _given(company: str | None, measure: str | None, period: str | None) -> list[tuple[str, str]]:
    words = (("company", company), ("measure", measure), ("period", period))
    return [(word, given) for word, given in words if given]


def _name(bench: Bench, company: str, facts: Iterable[Fact]) -> EntityName:
    """The name that a spelling means."""
    for entity in bench.case.entities:
        if company.casefold() in {spelling.casefold() for spelling in entity.spellings}:
            return entity.name
    names = list(dict.fromkeys([*(entity.name for entity in bench.case.entities), *(fact.entity for fact in facts)]))
    if company in names:
        return EntityName(company)
    raise NothingFoundError(f"company {company!r}", nearest_first(company, names))


def _is_in(fact: Fact, period: str, picture: Picture) -> bool:
    try:
        wanted = read_period(period, picture.year_end(fact.entity))
    except SteelyardError:
        return False
    return fact.period is not None and fact.period in {wanted, settled(fact.measure, wanted)}


def _known(picture: Picture) -> str:
    """The periods and measures there are, for whoever asked for something else."""
    measures = sorted({fact.measure.value for fact in picture.knowledge.facts})
    return f"{len(picture.knowledge.facts)} facts of {', '.join(measures)}"
