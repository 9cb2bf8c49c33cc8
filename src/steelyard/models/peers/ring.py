"""Who is near enough to be measured by, and why each is in or out.

A ring is the n nearest, all within a distance, the companies that a person names, or any of these together. A company
that a person puts in is in and one that a person puts out is out, whatever the distance; it is said. An empty ring says
why it is empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import Final, final

from steelyard.models.peers.distance import WEIGHTS, Distance, Part, distances
from steelyard.models.peers.profile import Profile, each_once, named
from steelyard.words.errors import ModelInputError

LEAST_KNOWN: Final = 0.5
"""A distance that rests on less than half of the weights is more a gap than a distance."""


_DIGITS: Final = 9
"""Distances are told apart by so many digits; what is beyond is the machine's."""
_NAMED: Final = 12
"""Names in one sentence, at most."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Who is let in."""

    nearest: int | None = None
    """So many, and whoever is as near as the last of them."""
    within: float | None = None
    """A distance, in usual differences of two companies of the pool."""
    include: Sequence[str] = ()
    exclude: Sequence[str] = ()
    weights: Mapping[Part, float] = field(default_factory=lambda: WEIGHTS)
    least_known: float = LEAST_KNOWN
    """The part of the weights of what is known of the target that must be known of a peer too."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A company of the pool: in or out, and why."""

    name: str
    distance: Distance
    is_in: bool
    why: str


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRing:
    """The ring: those in and those out, the nearest first."""

    places: tuple[Place, ...]
    notes: tuple[str, ...]

    @property
    def members(self) -> tuple[str, ...]:
        """Names of those in, the nearest first."""
        return tuple(place.name for place in self.places if place.is_in)

    @property
    def mean_distance(self) -> float | None:
        """Of those in of which it is known."""
        return mean_distance([place.distance for place in self.places if place.is_in])


def draw_ring(target: Profile, pool: Sequence[Profile], rule: Rule) -> DrawnRing:
    """Choose a company's peers from a pool.

    Args:
        target: the company that is valued; where the pool holds one of its name, that one is passed over.
        pool: the others, each name once, in any order.
        rule: who is let in.

    Returns:
        Every company of the pool, the nearest first, in or out and why; the same whatever the order of the pool.

    Raises:
        ModelInputError: no rule; a name that the pool lacks, that stands twice, or that is both in and out; a
            number or a distance that lets nobody in.
    """
    each_once(pool)
    others = [each for each in pool if each.name != target.name]
    _checked(rule, others)
    found = sorted(distances(target, others, rule.weights), key=_near_first)
    enough = _enough(target, found, rule)
    ranked = [each for each in found if each.name in enough and each.name not in (*rule.exclude, *rule.include)]
    limit = _limit(ranked, rule)
    places = tuple(_place(each, rule, limit, has_enough=each.name in enough) for each in found)
    return DrawnRing(places=places, notes=tuple(_notes(target, places, rule)))


def mean_distance(found: Sequence[Distance]) -> float | None:
    """The mean of the distances that are known; nothing where none is."""
    known = [each.total for each in found if each.total is not None]
    return fsum(known) / len(known) if known else None


def _checked(rule: Rule, pool: Sequence[Profile]) -> None:
    for name in (*rule.include, *rule.exclude):
        named(name, pool)
        if name in rule.include and name in rule.exclude:
            raise ModelInputError("name", repr(name), "it is to be both in and out", "Take it from one of the lists.")
    if rule.nearest is None and rule.within is None and not rule.include:
        advice = "Say how many (nearest), how near (within), or name them (include)."
        raise ModelInputError("ring", "without a rule", "nothing says who is let in", advice)
    if rule.nearest is not None and rule.nearest < 1:
        raise ModelInputError("nearest", str(rule.nearest), "a ring has at least one member", "Give 1 or more.")
    if rule.within is not None and not rule.within >= 0:
        raise ModelInputError("within", f"{rule.within:g}", "no distance is below zero", "Give 0 or more.")
    if not 0 <= rule.least_known <= 1:
        raise ModelInputError("least_known", f"{rule.least_known:g}", "it is a part of the weights", "Give 0 to 1.")


def _enough(target: Profile, found: Sequence[Distance], rule: Rule) -> frozenset[str]:
    """Names of the companies of which enough is known."""
    (own,) = distances(target, [target], rule.weights)
    least = rule.least_known * fsum(each.weight for each in own.parts) * (1 - 1e-12)
    return frozenset(each.name for each in found if each.parts and fsum(part.weight for part in each.parts) >= least)


def _limit(ranked: Sequence[Distance], rule: Rule) -> float:
    """The distance up to which a company is in; below zero where no rule lets one in by distance."""
    known = [each.total for each in ranked if each.total is not None]
    limits = []
    if rule.nearest is not None and known:
        limits.append(known[min(rule.nearest, len(known)) - 1])
    if rule.within is not None:
        limits.append(rule.within)
    return min(limits) if limits else -1.0


def _place(distance: Distance, rule: Rule, limit: float, *, has_enough: bool) -> Place:
    total, says = distance.total, distance.says
    far = "no distance" if total is None else f"at {total:.2f}"
    if distance.name in rule.include:
        is_in, why = True, f"put in by name, {far} ({says})"
    elif distance.name in rule.exclude:
        is_in, why = False, f"put out by name, {far} ({says})"
    elif total is None or not has_enough:
        is_in, why = False, f"too little is known of it ({says})"
    else:
        is_in = round(total, _DIGITS) <= round(limit, _DIGITS)
        why = f"{far}, {'within' if is_in else 'beyond'} {limit:.2f} ({says})" if limit >= 0 else f"not named, {far}"
    return Place(name=distance.name, distance=distance, is_in=is_in, why=why)


def _notes(target: Profile, places: Sequence[Place], rule: Rule) -> list[str]:
    notes = []
    inside = [place for place in places if place.is_in]
    if not inside:
        notes.append(f"The ring is empty: {_why_empty(target, places, rule)}.")
    elif rule.nearest is not None and len(inside) < rule.nearest + len(rule.include):
        notes.append(f"The ring has {len(inside)} of the {rule.nearest + len(rule.include)} asked for.")
    for place in inside:
        if place.name in rule.include and (nearer := _nearer_out(place, places, rule)):
            notes.append(f"{place.name} is in by name, though nearer ones are out: {', '.join(nearer)}.")
        if place.distance.unknown:
            lacking = ", ".join(place.distance.unknown)
            notes.append(f"{place.name}: the distance leaves out what is not known of both: {lacking}.")
    return notes


def _nearer_out(place: Place, places: Sequence[Place], rule: Rule) -> list[str]:
    """Names of those that are out, not by name, and nearer."""
    out = [each for each in places if not each.is_in and each.name not in rule.exclude]
    known = [each for each in out if each.distance.total is not None]
    return [each.name for each in known if _near_first(each.distance) < _near_first(place.distance)][:_NAMED]


def _why_empty(target: Profile, places: Sequence[Place], rule: Rule) -> str:
    if not places:
        return "the pool names nobody but the target"
    if all(place.name in rule.exclude for place in places):
        return "every company of the pool was put out by name"
    known = [place for place in places if place.name not in rule.exclude and place.distance.total is not None]
    if not known:
        return f"nothing is known both of {target.name} and of a company of the pool"
    return f"the nearest is {known[0].name}: {known[0].why}"


def _near_first(distance: Distance) -> tuple[bool, float, str]:
    total = distance.total
    return (total is None, round(total or 0.0, _DIGITS), distance.name)
