"""Value under cross-holdings: what each firm's outside holders own, beside the gross values that count twice.

    gross     V = p + A V                each firm with all it holds; in a group the same business stands in several
    outside   v = diag(s) V              what is left for holders outside the web: adds up to the businesses, once

A ring of firms that own each other wholly has no outside holder: its value is not defined, and it is named.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import inf, isfinite, isnan, nan
from typing import Final, TypeAlias, final

from steelyard.owners.bounds import ALL, NOTHING, Bounds, capital_bounds
from steelyard.owners.graph import Graph
from steelyard.owners.rings import closed_rings, components
from steelyard.owners.solve import EndlessSumError, Web, taken_apart
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName

NEARLY_CLOSED: Final = 100.0
"""Times that a ring counts its own business, from which on a small error in a stake moves gross values by as much."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """What firms are worth to those who hold them, in the unit of the own values."""

    gross: Mapping[EntityName, float]
    """Each with all it holds, at the middle of every stake; not a number in a closed ring."""
    outside: Mapping[EntityName, float]
    """What belongs to holders outside the web; adds up to the own values."""
    ranges: Mapping[EntityName, Interval]
    """Gross values at the least and the most of every stake; open above where the most leaves nothing outside."""
    closed: tuple[tuple[EntityName, ...], ...]
    """Rings that nobody outside owns: their value is not defined."""
    nearly_closed: Mapping[EntityName, float]
    """Firms of a ring with the times that it counts their business, where that is a hundred and more."""
    over: tuple[EntityName, ...]
    """Companies of which more is said to be held than there is: what is worked out through them is wrong."""
    without_own: tuple[EntityName, ...]
    """Names for which no own value was given: they count what they hold and nothing else."""

    @property
    def double_count(self) -> float | None:
        """Gross over outside: how often a sum of all gross values counts each business; none where that is nothing."""
        open_names = [name for name, value in self.gross.items() if not isnan(value)]
        outside = sum(self.outside[name] for name in open_names)
        return sum(self.gross[name] for name in open_names) / outside if outside else None


def outside_values(graph: Graph, own: Mapping[EntityName, float]) -> Valued:
    """What each firm is worth gross, and what of it belongs to holders outside.

    With A[i, j] the part of j that i holds, p own values, and s[j] what nobody in the web holds of j::

        V = p + A V        v[j] = s[j] * V[j]        sum of v = sum of p

    Args:
        graph: stakes of a day, parts of the capital 0 to 1. Each counts with the middle of what it may be; a stake of
            which nobody tells the part counts as held by nobody, and widens `ranges`.
        own: value of each one's own business without what it holds, all in one currency and of one day. It may be
            negative, where debts are larger: nothing here stops at zero (see `clearing`).

    Returns:
        Gross and outside values to some 1e-12 of themselves, however near to closed a ring is.

    Source:
        F. Brioschi, L. Buzzacchi and M. G. Colombo (1989); M. Fedenia, J. E. Hodder and A. J. Triantis,
        "Cross-Holdings: Estimation Issues, Biases, and Distortions", Review of Financial Studies 7 (1994), 61-96;
        M. Elliott, B. Golub and M. O. Jackson, American Economic Review 104 (2014), 3115-3153.
    """
    bounds = capital_bounds(graph)
    names = tuple(sorted({*bounds.names, *own}))
    worth = [float(own.get(name, 0.0)) for name in names]
    middle = _table(bounds, names, _middles(graph, bounds))
    closed = closed_rings(middle)
    shut = frozenset(member for ring in closed for member in ring)
    gross = _gross(middle, worth, shut)
    left = _left(middle)
    times = _times_counted(middle, shut)
    return Valued(
        gross=dict(zip(names, gross, strict=True)),
        outside={name: float(left[at]) * gross[at] for at, name in enumerate(names)},
        ranges=_ranges(bounds, names, worth, shut),
        closed=tuple(tuple(names[member] for member in ring) for ring in closed),
        nearly_closed={names[at]: each for at, each in times.items() if each >= NEARLY_CLOSED},
        over=bounds.over,
        without_own=tuple(name for name in names if name not in own),
    )


_Table: TypeAlias = tuple[Mapping[int, Fraction], ...]


def _middles(graph: Graph, bounds: Bounds) -> list[dict[int, Fraction]]:
    """The middle of each stake of which somebody tells the part; together never more than there is."""
    told = {(each.owner, each.owned) for each in graph.positions if each.economic not in {None, Interval(None, None)}}
    found = []
    for company, owners in enumerate(bounds.into):
        said = {owner: ends for owner, ends in owners.items() if (bounds.names[owner], bounds.names[company]) in told}
        sure = sum((least for least, _ in said.values()), NOTHING)
        more = sum(((most - least) / 2 for least, most in said.values()), NOTHING)
        part = min(ALL, max(NOTHING, 1 - sure) / more) if more else ALL
        found.append({owner: least + (most - least) / 2 * part for owner, (least, most) in said.items()})
    return found


def _table(bounds: Bounds, names: Sequence[EntityName], into: Sequence[Mapping[int, Fraction]]) -> _Table:
    """The same, numbered as `names`."""
    number = {name: at for at, name in enumerate(names)}
    moved = {
        bounds.names[company]: {number[bounds.names[owner]]: part for owner, part in owners.items()}
        for company, owners in enumerate(into)
    }
    return tuple(moved.get(name, {}) for name in names)


def _left(into: _Table) -> list[Fraction]:
    return [1 - sum(owners.values(), NOTHING) for owners in into]


def _gross(into: _Table, own: Sequence[float], shut: Collection[int]) -> list[float]:
    """V, and not a number for firms of a closed ring, or for all where the walks never thin out."""
    if not any(own):
        return [0.0] * len(own)
    try:
        found = [float(value) for value in _web(into, shut).worth(own)]
    except EndlessSumError:
        return [nan] * len(own)
    return [nan if at in shut else value for at, value in enumerate(found)]


def _web(into: _Table, shut: Collection[int]) -> Web:
    """The web in floats; a closed ring is cut, for nothing in it reaches anybody outside."""
    table = [{owner: float(part) for owner, part in owners.items() if at not in shut} for at, owners in enumerate(into)]
    return taken_apart(table, [1.0 if at in shut else float(left) for at, left in enumerate(_left(into))])


def _ranges(
    bounds: Bounds, names: Sequence[EntityName], own: Sequence[float], shut: Collection[int]
) -> dict[EntityName, Interval]:
    """Each gross value with every stake at its least and at its most: larger stakes count each business more often."""
    tables = [
        _table(bounds, names, [{owner: ends[at] for owner, ends in owners.items()} for owners in bounds.into])
        for at in (0, 1)
    ]
    gains, debts = [max(0.0, each) for each in own], [max(0.0, -each) for each in own]
    least, most = (
        [
            _gross(table, each, frozenset(member for ring in closed_rings(table) for member in ring))
            for each in (gains, debts)
        ]
        for table in tables
    )
    found = {}
    for at, name in enumerate(names):
        if at not in shut:
            low, high = least[0][at] - most[1][at], most[0][at] - least[1][at]
            found[name] = Interval(_end(low), _end(max(high, low)))  # no lower, but for rounding
    return found


def _times_counted(into: _Table, shut: frozenset[int]) -> dict[int, float]:
    """For each firm of a ring, how often the gross values of the ring count its own business."""
    out: list[list[int]] = [[] for _ in into]
    for company, owners in enumerate(into):
        for owner in owners:
            out[owner].append(company)
    found = {}
    for part in components(out):
        if len(part) > 1 and not shut.intersection(part):
            place = {member: at for at, member in enumerate(part)}
            inside = tuple({place[who]: part_of for who, part_of in into[at].items() if who in place} for at in part)
            try:
                times = _web(inside, ()).reaching([1.0] * len(part))
            except EndlessSumError:
                times = [inf] * len(part)
            found.update({member: float(each) for member, each in zip(part, times, strict=True)})
    return found


def _end(number: float) -> Decimal | None:
    return Decimal(number) if isfinite(number) else None
