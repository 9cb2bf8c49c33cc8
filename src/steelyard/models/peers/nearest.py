"""Whether the chosen ring of a case is the nearest by its figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from steelyard.models.peers.distance import Distance, Part, distances
from steelyard.models.peers.from_picture import profiles
from steelyard.models.peers.ring import mean_distance
from steelyard.models.valuation import Note, Step
from steelyard.picture.company import Picture
from steelyard.sources.case import Ring
from steelyard.words.measure import Measure
from steelyard.words.quantity import Unit

_DIGITS: Final = 2


class _Near(NamedTuple):
    ring: Ring
    distance: float
    parts: frozenset[Part]


def nearest_by_figures(chosen: Ring, picture: Picture) -> tuple[Note, ...]:
    """The rings of a case by the mean distance of their members, where another is nearer than the chosen one.

    Args:
        chosen: the ring that the value rests on.
        picture: of the day; it knows the accounts of the members.

    Returns:
        A note with the distances, the nearest first, and what they rest on; none where the chosen ring is the nearest
        or where its distance, or that of every other, is not known.
    """
    rings = [ring for ring in picture.case.rings if ring.day <= picture.day]
    names = dict.fromkeys(member for ring in rings for member in ring.members if member != picture.company)
    target, *pool = profiles(picture, [picture.company, *names])
    found = {each.name: each for each in distances(target, pool)}
    near = [each for ring in rings if (each := _near(ring, found))]
    own = next((each for each in near if each.ring is chosen), None)
    if own is None or all(round(each.distance, 9) >= round(own.distance, 9) for each in near):
        return ()
    ordered = sorted(near, key=lambda each: each.distance)
    parts = {part for each in near for part in each.parts}
    on = ", ".join(part.replace("_", " ") for part in Part if part in parts)
    says = f"By {on} the ring “{ordered[0].ring.name}” is nearer than the chosen “{chosen.name}”."
    if Part.MIX not in parts:
        says += " The kind of business, which draws a ring first, is not among these figures."
    return (Note(says, tuple(_step(each, picture) for each in ordered)),)


def _near(ring: Ring, found: dict[str, Distance]) -> _Near | None:
    known = [found[member] for member in ring.members if member in found]
    mean = mean_distance(known)
    if mean is None:
        return None
    return _Near(ring, mean, frozenset(part.part for each in known for part in each.parts))


def _step(near: _Near, picture: Picture) -> Step:
    """The distance, resting on the latest revenue of the company and of each member."""
    years = [picture.history(name, Measure.REVENUE)[-1:] for name in (picture.company, *near.ring.members)]
    rests = tuple(choice.fact for last in years for choice in last)
    says = f"usual distances to “{near.ring.name}”"
    return Step(says, Decimal(f"{near.distance:.{_DIGITS}f}"), Unit.TIMES, rests)
