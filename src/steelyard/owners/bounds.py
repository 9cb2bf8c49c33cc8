"""The stakes of a graph as bounds: for each company its owners, and the least and the most that each may hold.

1. What nobody says is not zero and not scaled away: the least is 0, the most is what the others leave.
2. What is left over belongs to a dispersed owner who has no name.
3. Shares that a company holds in itself carry no money and no votes: they are taken out, the others weigh more.
4. Bounds are exact fractions, so that 0.1 + 0.4 is a half.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final, TypeAlias, final

from steelyard.owners.graph import Graph
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName

Ends: TypeAlias = tuple[Fraction, Fraction]
"""The least and the most."""

NOTHING: Final = Fraction(0)
ALL: Final = Fraction(1)
_DOWN: Final = Context(prec=28, rounding=ROUND_FLOOR)
_UP: Final = Context(prec=28, rounding=ROUND_CEILING)


@final
@dataclass(frozen=True)
class Bounds:
    """Who holds at least and at most how much of whom, by number."""

    names: tuple[EntityName, ...]
    into: tuple[Mapping[int, Ends], ...]
    """For each company its owners, in the order of their names."""

    @cached_property
    def number(self) -> Mapping[EntityName, int]:
        """The number of each name."""
        return {name: number for number, name in enumerate(self.names)}

    @cached_property
    def out(self) -> tuple[tuple[int, ...], ...]:
        """For each owner the companies it holds, or may hold."""
        found: list[list[int]] = [[] for _ in self.names]
        for company, owners in enumerate(self.into):
            for owner, (_, most) in owners.items():
                if most > 0:
                    found[owner].append(company)
        return tuple(map(tuple, found))

    @cached_property
    def over(self) -> tuple[EntityName, ...]:
        """Companies of which more is held than there is, even by the least."""
        sums = (sum((least for least, _ in owners.values()), NOTHING) for owners in self.into)
        return tuple(name for name, least in zip(self.names, sums, strict=True) if least > 1)

    def downstream(self, roots: Iterable[int]) -> frozenset[int]:
        """The roots and all that they hold or may hold, through any number of companies."""
        return _walk(roots, self.out)

    def upstream(self, company: int) -> frozenset[int]:
        """The company and all who hold or may hold it, through any number of companies."""
        return _walk([company], tuple(tuple(owners) for owners in self.into))


def capital_bounds(graph: Graph) -> Bounds:
    """Parts of the capital."""
    stakes = ((each.owner, each.owned, each.economic) for each in graph.positions)
    return bounds_of(graph.names, stakes)


def vote_bounds(graph: Graph, *, votes_by_capital: bool = False) -> Bounds:
    """Parts of the votes, counted for whoever casts them.

    Args:
        graph: the stakes of a day, and who votes for whom.
        votes_by_capital: whether one share is taken for one vote where nobody tells the votes. It is an assumption.
    """
    stakes = [
        (
            caster_of(graph, each.owner, each.owned),
            each.owned,
            each.economic if each.voting is None and votes_by_capital else each.voting,
        )
        for each in graph.positions
    ]
    return bounds_of(tuple(sorted({*graph.names, *(caster for caster, _, _ in stakes)})), stakes)


def caster_of(graph: Graph, holder: EntityName, company: EntityName) -> EntityName:
    """Who casts the votes of a holder in a company; where deeds lead round in a ring, the holder."""
    passed = [holder]
    while True:
        last = passed[-1]
        after = graph.delegates.get(last) if graph.proxies is None else graph.proxies.get((last, company))
        if after is None:
            return last
        if after in passed:
            return holder
        passed.append(after)


def bounds_of(
    names: tuple[EntityName, ...], stakes: Iterable[tuple[EntityName, EntityName, Interval | None]]
) -> Bounds:
    """Bounds of stakes, added up for each pair, as narrow as the other owners make them."""
    number = {name: place for place, name in enumerate(names)}
    into: list[dict[int, Ends]] = [{} for _ in names]
    for owner, owned, part in stakes:
        held = into[number[owned]]
        least, most = held.get(number[owner], (NOTHING, NOTHING))
        low, high = _ends(part)
        held[number[owner]] = (least + low, most + high)
    columns = (_narrowed(_without_own(owners, company)) for company, owners in enumerate(into))
    return Bounds(names, tuple(dict(sorted(owners.items())) for owners in columns))


def interval(least: Fraction | float, most: Fraction | float | None) -> Interval:
    """The ends as decimals of 28 digits, rounded away from each other."""
    return Interval(_decimal(least, _DOWN), None if most is None else _decimal(most, _UP))


def _decimal(number: Fraction | float, context: Context) -> Decimal:
    part = Fraction(number)
    return context.divide(Decimal(part.numerator), Decimal(part.denominator))


def _ends(part: Interval | None) -> Ends:
    if part is None:
        return NOTHING, ALL
    least = NOTHING if part.low is None else max(NOTHING, Fraction(part.low))
    return least, max(least, ALL if part.high is None else Fraction(part.high))


def _without_own(owners: Mapping[int, Ends], company: int) -> dict[int, Ends]:
    """The owners, as parts of what the company does not hold in itself."""
    least_own, most_own = owners.get(company, (NOTHING, NOTHING))
    others = {owner: ends for owner, ends in owners.items() if owner != company}
    if most_own == 0 or least_own >= 1:
        return others
    return {
        owner: (least / (1 - least_own), ALL if most_own >= 1 else max(least, most / (1 - most_own)))
        for owner, (least, most) in others.items()
    }


def _narrowed(owners: Mapping[int, Ends]) -> dict[int, Ends]:
    """No owner may hold what others hold for sure; where more is held than there is, all stays as it is said."""
    left = 1 - sum((least for least, _ in owners.values()), NOTHING)
    if left < 0:
        return {owner: (least, least) for owner, (least, _) in owners.items()}
    return {owner: (least, min(most, least + left)) for owner, (least, most) in owners.items()}


def _walk(starts: Iterable[int], edges: tuple[tuple[int, ...], ...]) -> frozenset[int]:
    seen = set(starts)
    waiting = list(seen)
    while waiting:
        for after in edges[waiting.pop()]:
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    return frozenset(seen)
