"""Economic look-through: which part of each company an owner holds in all, through chains, cross-holdings and rings.

1. For an owner whom nobody owns it is the sum over all ways that lead from him to the company.
2. For a firm in a ring, ways that come back to the firm are not counted again.
3. Ranges in, ranges out: the least of every stake gives the least, and the most is found among all tables of owners
that the ranges allow, in none of which more than all of a company is held.
4. Capital that nobody is said to hold belongs to a dispersed owner. It is never spread over the others.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final, final

from steelyard.owners.bounds import ALL, NOTHING, Bounds, capital_bounds, interval
from steelyard.owners.graph import Graph
from steelyard.owners.reach import reach
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName

_STEPS: Final = 100_000
"""Beginnings of ways that are looked at, at most."""


@final
@dataclass(frozen=True, slots=True)
class Path:
    """One way from an owner to a company."""

    names: tuple[EntityName, ...]
    stakes: tuple[Interval, ...]
    """Of each name in the next."""
    part: Interval
    """The product of the stakes, 0 to 1."""


@final
@dataclass(frozen=True, slots=True)
class Held:
    """All of a company, by those at the ends of all chains."""

    owners: Mapping[EntityName, Interval]
    """Those whom nobody is known to own, 0 to 1 each."""
    dispersed: Interval
    """What nobody is known to hold, of the company or of a company in between."""


def look_through(graph: Graph, owner: EntityName) -> Mapping[EntityName, Interval]:
    """What an owner holds of each company, directly and through others.

    With the owner's own shareholders left out, so that ways that come back to him end there::

        y[j] = a[owner, j] + sum over k other than the owner of y[k] * a[k, j]

    Args:
        graph: stakes of a day, parts of the capital 0 to 1.
        owner: whose; a name that the graph has not holds nothing.

    Returns:
        For each company he holds or may hold, other than himself, the least and the most, 0 to 1, exact to 28 digits;
        where more than 40 firms hold each other in a ring, to 1e-9. Where more is said to be held of a company than
        there is, a part may be above 1, and open above in a ring.

    Source:
        F. Brioschi, L. Buzzacchi and M. G. Colombo, "Risk Capital Financing and the Separation of Ownership and Control
        in Business Groups", Journal of Banking and Finance 13 (1989), 747-772; S. Baldone, F. Brioschi and S. Paleari,
        "Ownership Measures Among Firms Connected by Cross-Shareholdings and a Further Analogy with Input-Output
        Theory", 4th JAFEE (1998), for the firm inside a ring.
    """
    return _looked_through(capital_bounds(graph), owner)


def holders_through(graph: Graph, company: EntityName) -> Mapping[EntityName, Interval]:
    """What everybody holds of a company, directly and through others; the parts overlap, so no sum is made of them.

    Args:
        graph: stakes of a day, parts of the capital 0 to 1.
        company: of which; a name that the graph has not is held by nobody.

    Returns:
        For each owner the part that `look_through` gives for him, the largest first.

    Source:
        As `look_through`.
    """
    bounds = capital_bounds(graph)
    if company not in bounds.number:
        return {}
    owners = bounds.upstream(bounds.number[company])
    near = _cut_down(bounds, owners)
    found = {near.names[each]: _looked_through(near, near.names[each]).get(company) for each in range(len(near.names))}
    held = {owner: part for owner, part in found.items() if part is not None}
    return dict(sorted(held.items(), key=lambda each: (-(each[1].low or 0), each[0])))


def ultimate_holders(graph: Graph, company: EntityName) -> Held:
    """All of a company, by those whom nobody is known to own, and the dispersed rest.

    Where every stake is known, the parts and the rest add up to 1.

    Args:
        graph: stakes of a day, parts of the capital 0 to 1.
        company: of which.

    Returns:
        Each of them with his part, and what is dispersed. A ring that nobody outside owns is held by nobody.

    Source:
        M. Elliott, B. Golub and M. O. Jackson, "Financial Networks and Contagion", American Economic Review 104 (2014),
        3115-3153: the claims of those outside on each firm add up to all of it.
    """
    bounds = capital_bounds(graph)
    if company not in bounds.number:
        return Held({}, interval(ALL, ALL))
    near = _cut_down(bounds, bounds.upstream(bounds.number[company]))
    here = near.number[company]
    tops = [each for each, owners in enumerate(near.into) if not owners and each != here]
    owners = {near.names[top]: _looked_through(near, near.names[top])[company] for top in tops}
    least, most = reach(near, tops)[here] if tops else (NOTHING, NOTHING)
    rest = interval(max(0, 1 - (1 if most is None else most)), max(0, 1 - least))
    return Held(dict(sorted(owners.items(), key=lambda each: (-(each[1].low or 0), each[0]))), rest)


def paths(graph: Graph, owner: EntityName, company: EntityName, *, most: int = 1000) -> tuple[Path, ...]:
    """The ways from an owner to a company that pass no name twice, each with what comes of it.

    Where no firms hold each other in a ring, the parts add up to what `look_through` gives; in a ring they are the
    first round, and less.

    Args:
        graph: stakes of a day, parts of the capital 0 to 1.
        owner: where they begin.
        company: where they end.
        most: how many, the largest first. In a web in which tens of thousands of ways begin, fewer may be found.

    Returns:
        The ways with their parts, 0 to 1.

    Source:
        The sum over ways is that of D. Ellerman, "Cross Ownership of Corporations", Metroeconomica 42 (1991), 33-46.
    """
    bounds = capital_bounds(graph)
    if owner not in bounds.number or company not in bounds.number:
        return ()
    begin, end = bounds.number[owner], bounds.number[company]
    useful = bounds.upstream(end)
    waiting: list[tuple[Fraction, tuple[int, ...]]] = [(-ALL, (begin,))]
    found: list[Path] = []
    for _ in range(_STEPS):
        if not waiting or len(found) == most:
            break
        size, way = heappop(waiting)
        if way[-1] == end and len(way) > 1:
            found.append(_path(bounds, way))
            continue
        for after in bounds.out[way[-1]]:
            if after in useful and after not in way:
                heappush(waiting, (size * bounds.into[after][way[-1]][1], (*way, after)))
    return tuple(found)


def _path(bounds: Bounds, way: tuple[int, ...]) -> Path:
    least = most = ALL
    stakes = []
    for owner, owned in pairwise(way):
        low, high = bounds.into[owned][owner]
        least, most = least * low, most * high
        stakes.append(interval(low, high))
    return Path(tuple(bounds.names[each] for each in way), tuple(stakes), interval(least, most))


def _looked_through(bounds: Bounds, owner: EntityName) -> dict[EntityName, Interval]:
    if owner not in bounds.number:
        return {}
    root = bounds.number[owner]
    found = reach(bounds, [root])
    return {
        bounds.names[company]: interval(least, most)
        for company, (least, most) in sorted(found.items())
        if company != root and (most is None or most > 0)
    }


def _cut_down(bounds: Bounds, kept: Collection[int]) -> Bounds:
    """The bounds among some of the names; of these, no owner may be missing."""
    order = sorted(kept)
    place = {old: new for new, old in enumerate(order)}
    into = tuple({place[owner]: ends for owner, ends in bounds.into[old].items() if owner in place} for old in order)
    return Bounds(tuple(bounds.names[old] for old in order), into)
