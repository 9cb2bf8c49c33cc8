"""What is wrong with stakes, or cannot be told from them, each with what to do. Nothing is mended, nothing lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Final, final

from steelyard.owners.bounds import capital_bounds
from steelyard.owners.choice import is_votes_told_as_capital
from steelyard.owners.graph import Graph, Position
from steelyard.owners.order import closed, differ, in_order, is_same_deal
from steelyard.owners.rings import closed_rings
from steelyard.owners.stake import Stake
from steelyard.owners.told import capital, percent, sourced, told
from steelyard.words.interval import Interval
from steelyard.words.measure import Mode
from steelyard.words.names import EntityName
from steelyard.words.stake import Event, StakeMeasure


@final
@dataclass(frozen=True, slots=True)
class StakeFlaw:
    """Something that a person should look at."""

    says: str
    do: str
    stakes: tuple[Stake, ...]


def flaws_of(stakes: Iterable[Stake], graph: Graph) -> tuple[StakeFlaw, ...]:
    """All that is wrong with stakes and with the graph that they make, the worst first.

    Args:
        stakes: in any order; what became known after the graph's day of knowledge is left out.
        graph: the graph of a day, made from them.

    Returns:
        Above 100%, owners of themselves, ends before beginnings, rings without an owner outside; then sources that
        disagree; then what is not known.
    """
    seen = in_order(stake for stake in stakes if stake.known_on <= graph.known)
    return (
        *_impossible(seen),
        *_above_all(graph),
        *_ownerless(graph),
        *_disagreeing(seen, graph),
        *_one_deal(seen),
        *_misplaced(seen),
        *_of_classes(seen),
        *_one_sided(graph),
        *_not_known(seen, graph),
    )


def _impossible(stakes: Iterable[Stake]) -> Iterator[StakeFlaw]:
    """Stakes that cannot be, each for itself."""
    for stake in stakes:
        for part, of_what in ((stake.economic, "capital"), (stake.voting, "votes")):
            if closed(part)[0] > 1:
                says = f"{stake.owner} is told to hold {percent(part)} of the {of_what} of {stake.owned}."
                yield StakeFlaw(says, f"Look at {stake.source or 'the source'}: nobody holds more than all.", (stake,))
        if stake.owner == stake.owned and stake.event is not Event.BUY_BACK:
            advice = "Write event buy-back where these are its own shares; otherwise look at owner and company."
            yield StakeFlaw(f"{stake.owner} is told to own itself.", advice, (stake,))
        if stake.until is not None and stake.until < stake.first:
            says = f"{stake.name} ends on {stake.until}, before it begins on {stake.since}."
            yield StakeFlaw(says, "One of the two days is wrong; until then it counts as ended.", (stake,))
        if not stake.owner or not stake.owned:
            says = f"A stake has no {'company' if stake.owner else 'owner'}: {told(stake)}."
            yield StakeFlaw(says, "Type it in with both names; until then it counts for nobody.", (stake,))


def _above_all(graph: Graph) -> Iterator[StakeFlaw]:
    """Companies of which more than all is held, even if every part is taken at its least."""
    held: defaultdict[EntityName, list[Position]] = defaultdict(list)
    for each in graph.positions:
        held[each.owned].append(each)
    for company in sorted(held):
        for of_what in ("capital", "votes"):
            parts = [(each, each.economic if of_what == "capital" else each.voting) for each in held[company]]
            known = [(each, part) for each, part in parts if part is not None]
            least = sum((closed(part)[0] for _, part in known), Decimal(0))
            if least > 1 and len(known) > 1:
                rows = ", ".join(f"{each.owner} {percent(part)}" for each, part in known)
                together = percent(Interval.exactly(least))
                says = f"Together at least {together} of the {of_what} of {company} is held: {rows}."
                advice = "Look for an indirect stake counted twice, another day, a class; nothing was rescaled."
                yield StakeFlaw(says, advice, tuple(each.chosen for each, _ in known))


def _ownerless(graph: Graph) -> Iterator[StakeFlaw]:
    """Rings that hold all of themselves."""
    bounds = capital_bounds(graph)
    into: list[dict[int, Fraction]] = [{owner: least for owner, (least, _) in owners.items()} for owners in bounds.into]
    for ring in closed_rings(into):
        names = [bounds.names[member] for member in ring]
        inside = [each for each in graph.positions if each.owned in names and each.owner in names]
        says = f"{' and '.join(names)} hold all of each other: no owner outside is there, and no value is defined."
        yield StakeFlaw(says, "Look for the owner who is left out.", tuple(each.chosen for each in inside))


def _disagreeing(stakes: Sequence[Stake], graph: Graph) -> Iterator[StakeFlaw]:
    """Sources that say different things of one pair."""
    told_of = _by_pair(stakes)
    for position in graph.positions:
        levels = told_of[position.owner, position.owned]
        for rival in position.rivals:
            used = next((each for each in _both(position) if differ(each, rival)), position.chosen)
            ours, theirs = f"{told(used)} — {sourced(used)}", f"{told(rival)} — {sourced(rival)}"
            advice = "The first is used: the later, or of one day the nearer source. Type in a level if it is wrong."
            if is_votes_told_as_capital(rival, levels):
                advice = "The second seems to print votes as capital, by what others say of both; the first is used."
            yield StakeFlaw(f"Two sources: {ours}; {theirs}.", advice, (position.chosen, rival))


def _one_deal(stakes: Iterable[Stake]) -> Iterator[StakeFlaw]:
    """One deal with its price in two currencies."""
    paid = [each for each in stakes if each.price is not None and each.measure is not StakeMeasure.LEVEL]
    for one, other in _pairs(paid):
        if one.price and other.price and one.price.unit != other.price.unit and is_same_deal(one, other):
            says = f"{told(one)}, and {told(other)}: one deal, told in two currencies."
            yield StakeFlaw(says, "It counts once; give no exchange rate of another day to either price.", (one, other))


def _misplaced(stakes: Sequence[Stake]) -> Iterator[StakeFlaw]:
    """A hundredth of what another source says: 0.1568% beside 15.68%."""
    for pair in _pairs(each for each in stakes if each.economic is not None):
        small, large = sorted(pair, key=lambda each: closed(each.economic))
        least, most = closed(small.economic)
        if least > 0 and Interval(least * _HUNDRED, most * _HUNDRED).meets(large.economic or _ALL):
            says = f"{small.name}: {capital(small)} is a hundredth of {capital(large)}."
            yield StakeFlaw(says, "A part of one may have been taken for percent; look at both.", (small, large))


def _of_classes(stakes: Iterable[Stake]) -> Iterator[StakeFlaw]:
    """Percentages of one class of shares."""
    for stake in stakes:
        if stake.is_of_a_class and (stake.economic is not None or stake.voting is not None):
            says = f"{told(stake)}: a part of a class is no part of the company."
            yield StakeFlaw(says, "It counts as a part not known; type in the part of all shares.", (stake,))


def _one_sided(graph: Graph) -> Iterator[StakeFlaw]:
    """Votes without money and money without votes: no mistake, but easily taken for one."""
    for each in graph.positions:
        (_, most), (_, votes) = closed(each.economic), closed(each.voting)
        if each.voting is not None and votes > 0 and (each.economic is None or most == 0):
            money = "no part of the capital" if each.economic is not None else "a part of the capital not known"
            says = f"{each.owner} has {percent(each.voting)} of the votes of {each.owned}, and {money}."
            yield StakeFlaw(says, "Votes without money count for control and not for value.", _both(each))
        elif each.voting is not None and votes == 0 and each.economic is not None and most > 0:
            caster = (graph.proxies or {}).get((each.owner, each.owned))
            vote = f"; {caster} casts the votes" if caster else ", and no vote"
            says = f"{each.owner} has {percent(each.economic)} of the capital of {each.owned}{vote}."
            yield StakeFlaw(says, "Money without votes counts for value and not for control.", _both(each))


def _not_known(stakes: Sequence[Stake], graph: Graph) -> Iterator[StakeFlaw]:
    """Joint rounds, purchases of nobody knows how much, and readings that are unsure."""
    for stake in stakes:
        if len(stake.together) > 1:
            says = f"{told(stake)}: nobody says who took how much."
            yield StakeFlaw(says, "It is divided among nobody; type in a row for each when it is known.", (stake,))
        elif stake.unsure:
            yield StakeFlaw(f"{told(stake)}: read, not sure ({stake.unsure}).", "Type it in if it is right.", (stake,))
    told_of = _by_pair(stakes)
    for each in graph.positions:
        later = [
            stake
            for stake in told_of[each.owner, each.owned]
            if stake.measure in {StakeMeasure.ACQUIRED, StakeMeasure.DISPOSED}
            and stake.mode is Mode.ACTUAL
            and stake.economic is None
            and each.chosen.since < stake.since <= graph.day
        ]
        for stake in later:
            says = f"{told(stake)} after {each.chosen.since}: the part it moved is not known."
            yield StakeFlaw(says, "The level before it still stands; type in what is held after it.", (stake,))


def _both(position: Position) -> tuple[Stake, ...]:
    return (position.chosen,) if position.votes_from is None else (position.chosen, position.votes_from)


def _by_pair(stakes: Iterable[Stake]) -> defaultdict[tuple[EntityName, EntityName], list[Stake]]:
    found: defaultdict[tuple[EntityName, EntityName], list[Stake]] = defaultdict(list)
    for stake in stakes:
        found[stake.owner, stake.owned].append(stake)
    return found


def _pairs(stakes: Iterable[Stake]) -> Iterator[tuple[Stake, Stake]]:
    """Any two stakes of one owner in one company."""
    for same in _by_pair(stakes).values():
        yield from combinations(same, 2)


_HUNDRED: Final = Decimal(100)
_ALL: Final = Interval(Decimal(0), Decimal(1))
