"""The gate: what every other ring would have said, beside the ring that was chosen.

    wrong ring      off by the multiple of the other ring over that of the chosen one, either way up
    wrong neighbour off by the third quartile over the first inside the chosen ring

A wrong ring is wrong by more than any neighbour inside the right one; where the figures say the reverse, or where a
ring that was not chosen is nearer by distance, that is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import final

from steelyard.models.peers.distance import Distance
from steelyard.models.peers.ring import mean_distance
from steelyard.models.peers.summary import Centre, Quartiles, Summary, summarised


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class RingSays:
    """A ring: its members, what their multiples say, how far they are from the target."""

    name: str
    members: tuple[str, ...]
    summary: Summary | None
    """Of the multiples that count; nothing where none is known."""
    dropped: Mapping[str, str]
    """Members without a multiple that counts, and why."""
    distance: float | None
    """The mean distance of the members from the target; nothing where none is known."""
    on: int
    """Of how many members the distance is known."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """The chosen ring, the others, and what that finds."""

    chosen: RingSays
    others: tuple[RingSays, ...]
    centre: Centre
    findings: tuple[str, ...]

    def ratio(self, other: RingSays) -> float | None:
        """The other ring's multiple over the chosen one's; nothing where one is not known."""
        if other.summary is None or self.chosen.summary is None:
            return None
        return other.summary.at(self.centre) / self.chosen.summary.at(self.centre)

    @property
    def wrong_ring(self) -> float | None:
        """How far off the farthest other ring is: a ratio, either way up; nothing where no other is known."""
        ratios = [each for other in self.others if (each := self.ratio(other)) is not None]
        return max((max(each, 1 / each) for each in ratios), default=None)

    @property
    def wrong_neighbour(self) -> float | None:
        """How far the quartiles of the chosen ring are apart: a ratio; nothing where there are not two multiples."""
        summary = self.chosen.summary
        return summary.third_quartile / summary.first_quartile if summary and summary.n > 1 else None


def ring_says(
    name: str,
    multiples: Mapping[str, float | None],
    found: Mapping[str, Distance],
    quartiles: Quartiles = Quartiles.INCLUSIVE,
) -> RingSays:
    """What a ring says.

    Args:
        name: of the ring.
        multiples: by member; nothing where it is not known; not above zero says nothing and is dropped.
        found: distances from the target by name; those of other companies are passed over.
        quartiles: by which definition.
    """
    counted = [each for each in multiples.values() if each is not None and each > 0]
    known = [found[member] for member in multiples if member in found and found[member].total is not None]
    return RingSays(
        name=name,
        members=tuple(multiples),
        summary=summarised(counted, quartiles),
        dropped={
            member: "no multiple is known" if each is None else f"a multiple of {each:g} says nothing"
            for member, each in multiples.items()
            if each is None or each <= 0
        },
        distance=mean_distance(known),
        on=len(known),
    )


def at_the_gate(chosen: RingSays, others: Sequence[RingSays], centre: Centre = Centre.MEDIAN) -> Gate:
    """Hold the chosen ring against the others.

    Args:
        chosen: the ring that the value rests on.
        others: the rings that were not chosen.
        centre: which multiple stands for a ring.

    Returns:
        All of them side by side, with findings: a ring that is nearer, distances that are not known, a wrong neighbour
        that costs as much as a wrong ring.
    """
    gate = Gate(chosen=chosen, others=tuple(others), centre=centre, findings=())
    findings = [*_nearness(chosen, others), *_sizes(gate)]
    return Gate(chosen=chosen, others=tuple(others), centre=centre, findings=tuple(findings))


def _nearness(chosen: RingSays, others: Sequence[RingSays]) -> list[str]:
    if not others:
        return [f"No other ring stands beside “{chosen.name}”: whether it is the right one cannot be seen from it."]
    if chosen.distance is None:
        return [f"Whether “{chosen.name}” is the nearest ring is not known: no distance of its members is known."]
    found = []
    for other in others:
        if other.distance is None:
            found.append(f"How far the ring “{other.name}” is from the company is not known.")
        elif round(other.distance, 9) < round(chosen.distance, 9):
            found.append(
                f"The chosen ring “{chosen.name}” is not the nearest: its members are at {chosen.distance:.2f} on "
                f"average ({chosen.on} of {len(chosen.members)} known), those of “{other.name}” at "
                f"{other.distance:.2f} ({other.on} of {len(other.members)})."
            )
    return found


def _sizes(gate: Gate) -> list[str]:
    wrong, inside = gate.wrong_ring, gate.wrong_neighbour
    if wrong is None or inside is None or inside < wrong:
        return []
    apart = f"Inside “{gate.chosen.name}” the quartiles are {inside:.2f} times apart"
    off = f"the other rings at most {wrong:.2f} times off"
    return [f"{apart}, {off}: the choice of neighbours decides more than that of the ring."]
