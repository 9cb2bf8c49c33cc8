"""What happened to stakes, in order; and what changed between two days.

stakes ─▶ one happening for each deal, level or end, with its price and sources
two graphs ─▶ for each pair what is new, gone, up, down or as before, in money and in votes
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, final

from steelyard.owners.graph import Graph, Position
from steelyard.owners.order import in_order, is_same_deal, rank
from steelyard.owners.stake import Stake
from steelyard.owners.told import capital, percent, sourced, told, votes
from steelyard.words.interval import Interval, Printed
from steelyard.words.names import EntityName
from steelyard.words.stake import StakeMeasure


@final
@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, or was told of a day."""

    day: date
    stake: Stake
    others: tuple[Stake, ...] = ()
    """What other sources say of the same deal."""
    is_end: bool = False
    """Whether it is the end of the stake."""

    @property
    def price(self) -> Printed | None:
        """What was paid; that of another source where the nearest names none."""
        return next((each.price for each in (self.stake, *self.others) if each.price is not None), None)

    @property
    def says(self) -> str:
        """It in words, with its sources."""
        if self.is_end:
            what = capital(self.stake) if self.stake.economic is not None else "a part"
            return f"{self.stake.owner} holds {what} of {self.stake.owned} no longer — {sourced(self.stake)}"
        also = "".join(f"; also {told(each)} — {sourced(each)}" for each in self.others)
        return f"{told(self.stake)} — {sourced(self.stake)}{also}"


def timeline(stakes: Iterable[Stake], known: date) -> tuple[Happening, ...]:
    """All that happened to stakes, the earliest first, as far as it was known on a day.

    Args:
        stakes: in any order; plans and rumours are happenings too, and say so.
        known: nothing that became known after it is told.

    Returns:
        One happening for each level and each deal, with the other sources of a deal beside the nearest; and one for
        each end.
    """
    seen = in_order(stake for stake in stakes if stake.known_on <= known)
    levels = [Happening(stake.since, stake) for stake in seen if stake.measure is StakeMeasure.LEVEL]
    deals = _deals(stake for stake in seen if stake.measure is not StakeMeasure.LEVEL)
    ends = [Happening(stake.until, stake, is_end=True) for stake in seen if stake.until is not None]
    return tuple(sorted((*levels, *map(_happening, deals), *ends), key=lambda each: (each.day, rank(each.stake))))


class Direction(StrEnum):
    """How a part differs from an earlier day."""

    NEW = "new"
    GONE = "not known any more"
    UP = "up"
    DOWN = "down"
    SAME = "unchanged"
    UNKNOWN = "not known"


@final
@dataclass(frozen=True, slots=True)
class Change:
    """What an owner holds of a company on two days."""

    owner: EntityName
    owned: EntityName
    before: Position | None
    after: Position | None

    @property
    def capital(self) -> Direction:
        """How the part of the capital moved."""
        return _direction(self.before and self.before.economic, self.after and self.after.economic)

    @property
    def votes(self) -> Direction:
        """How the part of the votes moved."""
        return _direction(self.before and self.before.voting, self.after and self.after.voting)

    @property
    def is_none(self) -> bool:
        """Whether neither moved by more than what was printed leaves open, and the pair is there on both days."""
        return {self.capital, self.votes} <= _STILL and (self.before is None) == (self.after is None)

    @property
    def is_of_votes_only(self) -> bool:
        """Whether votes moved and money did not: a deed, a proxy, the end of one."""
        return self.capital in _STILL and self.votes not in _STILL

    @property
    def says(self) -> str:
        """`Xiaomi in Kingsoft Cloud: capital down, 13.8% to 12.25%; votes new, 12.25%`."""
        before, after = self.before, self.after
        parts = [_moved("capital", self.capital, before and _money(before), after and _money(after))]
        parts += [_moved("votes", self.votes, before and _votes(before), after and _votes(after))]
        said = "; ".join(part for part in parts if part) or "a part of a size not known"
        only = " (votes only: no money moved)" if self.is_of_votes_only else ""
        return f"{self.owner} in {self.owned}: {said}{only}"


_STILL: Final = frozenset({Direction.SAME, Direction.UNKNOWN})


def changes(before: Graph, after: Graph, *, unchanged: bool = False) -> tuple[Change, ...]:
    """What changed between two days, pair by pair in the order of their names.

    Args:
        before: the graph of one day.
        after: the graph of another.
        unchanged: whether to give what stayed, too.

    Returns:
        A part whose two ranges have a number in common is unchanged as far as anybody can tell.
    """
    earlier, later = _by_pair(before), _by_pair(after)
    pairs = sorted({*earlier, *later}, key=lambda pair: (pair[1], pair[0]))
    found = (Change(*pair, earlier.get(pair), later.get(pair)) for pair in pairs)
    return tuple(change for change in found if unchanged or not change.is_none)


def _by_pair(graph: Graph) -> Mapping[tuple[EntityName, EntityName], Position]:
    return {(each.owner, each.owned): each for each in graph.positions}


def _deals(stakes: Iterable[Stake]) -> Iterator[list[Stake]]:
    """Stakes that tell of one deal, together."""
    told: defaultdict[tuple[str, ...], list[list[Stake]]] = defaultdict(list)
    for stake in stakes:
        alike = told[stake.owner, stake.owned, stake.measure, stake.mode]
        deal = next((deal for deal in alike if all(is_same_deal(stake, other) for other in deal)), None)
        if deal is None:
            alike.append([stake])
        else:
            deal.append(stake)
    for alike in told.values():
        yield from alike


def _happening(deal: list[Stake]) -> Happening:
    first, *others = sorted(deal, key=lambda stake: (stake.tier.rank, stake.price is None, stake.known_on, rank(stake)))
    return Happening(first.since, first, tuple(others))


def _direction(before: Interval | None, after: Interval | None) -> Direction:
    if before is None or after is None:
        return Direction.NEW if after is not None else Direction.GONE if before is not None else Direction.UNKNOWN
    if before.meets(after):
        return Direction.SAME
    above = before.high is not None and after.low is not None and before.high < after.low
    return Direction.UP if above else Direction.DOWN


def _money(position: Position) -> str:
    """The part of the capital as it was printed, where nothing was added to it."""
    as_told = position.economic == position.chosen.economic
    return capital(position.chosen) if as_told else percent(position.economic)


def _votes(position: Position) -> str:
    """The part of the votes as it was printed, where nothing was added to it."""
    told_by = position.votes_from or position.chosen
    return votes(told_by) if position.voting == told_by.voting else percent(position.voting)


def _moved(what: str, how: Direction, before: str | None, after: str | None) -> str:
    match how:
        case Direction.UNKNOWN:
            return ""
        case Direction.NEW:
            return f"{what} new, {after}"
        case Direction.GONE:
            return f"{what} not known any more, {before} before"
        case Direction.SAME:
            return f"{what} unchanged, {after}"
        case _:
            return f"{what} {how}, {before} before, now {after}"
