"""Who owns whom, who controls whom: the graph of a day, as known on a day, and the three answers it gives.

case ─▶ ledger ─▶ known_by(day) ─▶ stakes ─▶ graph ─▶ money through chains, control by votes, legal thresholds
                                          └─▶ deals, timeline, what changed, what to look at
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final, final

from steelyard.desk.bench import Bench
from steelyard.models.convert import converted
from steelyard.models.prices import latest, quotes
from steelyard.models.valuation import Step
from steelyard.owners.build import graph_on, stakes_of
from steelyard.owners.control import controlled_by, controllers_of
from steelyard.owners.exchange.parcel import Party, PartyKind
from steelyard.owners.flaws import flaws_of
from steelyard.owners.graph import Graph
from steelyard.owners.holding_value import HoldingValue, holding_value
from steelyard.owners.lookthrough import holders_through, look_through, paths
from steelyard.owners.related import related_parties
from steelyard.owners.rounds import deals_in, steps_between
from steelyard.owners.stake import Stake
from steelyard.owners.thresholds import Answer, tests_of
from steelyard.owners.timeline import changes, timeline
from steelyard.picture.company import Picture, when_of
from steelyard.reports.owners import Owners, Through
from steelyard.words.errors import UnknownWordError
from steelyard.words.names import EntityKind, EntityName, nearest_first

_HALF: Final = Fraction(1, 2)
_OLD: Final = 366
"""Days after which a value says nothing of a company any more."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a person asks."""

    of: str = ""
    """A company; that of the case if empty."""
    by: str = ""
    """An owner; all if empty."""
    day: date | None = None
    """As it was on this day; the case's own if none."""
    known: date | None = None
    """As known on this day; the case's own if none, and never later than what `day` asks of a later one."""
    since: date | None = None
    """An earlier day to tell what changed from."""
    votes_by_capital: bool = False
    """Whether one share is taken for one vote where nobody tells the votes."""


def owners_of(bench: Bench, asked: Asked) -> Owners:
    """Who owns and controls a company, and what an owner holds.

    Raises:
        NothingKnownError: the day is before every fact of the case.
        UnknownWordError: nobody of that name owns or is owned.
    """
    case = bench.case
    known = asked.known or case.day
    day = asked.day or case.day
    bench.ledger.must_know_something(case.company, known)
    knowledge = bench.ledger.known_by(known)
    stakes = stakes_of(knowledge.holdings)
    graph = graph_on(stakes, day, known)
    names = sorted({*graph.names, *(name for each in stakes for name in (each.owner, each.owned)), case.company})
    of = _named(asked.of, names, case.company)
    by = _named(asked.by, names, None) if asked.by else None
    assert of is not None
    deals = deals_in(stakes, of)
    owners = [by] if by else list(holders_through(graph, of))
    before = graph_on(stakes, asked.since, known) if asked.since else None
    return Owners(
        case=case,
        graph=graph,
        of=of,
        by=by,
        holders=tuple(each for each in graph.positions if each.owned == of and by in {None, each.owner}),
        holds=tuple(each for each in graph.positions if each.owner == (by or of)),
        through=tuple(_through(graph, owners, of)),
        control={
            owner: controlled_by(graph, owner, threshold=_HALF, votes_by_capital=asked.votes_by_capital)
            for owner in sorted({each.owner for each in graph.positions})
        },
        controllers=controllers_of(graph, of, votes_by_capital=asked.votes_by_capital),
        thresholds=tuple(
            each
            for each in tests_of(graph, of, votes_by_capital=asked.votes_by_capital)
            if each.answer is not Answer.NO and by in {None, each.owner}
        ),
        deals=deals,
        steps=steps_between(deals),
        by_parts=_by_parts(Picture(case, knowledge), graph, of),
        related=related_parties(knowledge.facts, graph, of, case.entities),
        happenings=tuple(each for each in timeline(stakes, known) if of in {each.stake.owned, each.stake.owner}),
        changes=changes(before, graph) if before else (),
        since=asked.since,
        flaws=flaws_of(stakes, graph),
    )


def _by_parts(picture: Picture, graph: Graph, owner: EntityName) -> HoldingValue | None:
    """A holding company by its parts, in the currency of the case; none where it holds nothing of a known value."""
    worth = {
        each.owned: value
        for each in graph.positions
        if each.owner == owner and (value := _worth(picture, each.owned)) is not None
    }
    if not worth:
        return None
    return holding_value(graph, owner, worth, price=_worth(picture, owner))


def _worth(picture: Picture, company: EntityName) -> float | None:
    """What a whole company was worth at about the day, in the currency of the case; an older value is not known."""
    if company == picture.company:
        newest = latest(quotes(picture)[0])
        return float(newest.middle) if newest and (picture.day - newest.day).days <= _OLD else None
    choice = picture.worth(company)
    if choice is None or (picture.day - when_of(choice.fact)).days > _OLD:
        return None
    fact = choice.fact
    step = converted(Step(fact.measure.words, choice.value.middle, fact.value.unit, (fact,)), picture, when_of(fact))
    return float(step.amount) if isinstance(step, Step) else None


def stakes_and_parties(bench: Bench, known: date | None) -> tuple[tuple[Stake, ...], tuple[Party, ...]]:
    """All stakes of a case as known on a day, and who their names are; for others."""
    day = known or bench.case.day
    bench.ledger.must_know_something(bench.case.company, day)
    stakes = stakes_of(bench.ledger.known_by(day).holdings)
    kinds = {EntityKind.COMPANY: PartyKind.COMPANY, EntityKind.PERSON: PartyKind.PERSON}
    named = {name for each in stakes for name in (*each.together, each.owned)}
    parties = (Party(each.name, kinds.get(each.kind, PartyKind.UNKNOWN)) for each in bench.case.entities)
    return stakes, tuple(each for each in parties if each.name in named)


def _through(graph: Graph, owners: Iterable[EntityName], company: EntityName) -> Iterable[Through]:
    """What each owner holds of a company through all chains, the largest first."""
    found = []
    for owner in owners:
        part = look_through(graph, owner).get(company)
        if part is not None and owner != company:
            found.append(Through(owner, company, part, paths(graph, owner, company)))
    return sorted(found, key=lambda each: (-(each.economic.low or 0), each.owner))


def _named(word: str, names: list[EntityName], otherwise: EntityName | None) -> EntityName | None:
    """The name that a person means, whatever its capitals."""
    if not word:
        return otherwise
    folded = {name.casefold(): name for name in names}
    found = folded.get(word.strip().casefold())
    if found is None:
        raise UnknownWordError("name among its owners and companies", word, nearest_first(word, names) or "nobody")
    return found
