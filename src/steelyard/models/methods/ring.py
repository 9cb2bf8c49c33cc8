"""The ring: which companies of a pool a company is to be measured by, and why each is in or out."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta, field

from steelyard.models.methods.domain import must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.peer_inputs import (
    PARTS,
    CompanyGiven,
    Figure,
    Name,
    index_of,
    one_currency,
    profile_of,
    weights_of,
)
from steelyard.models.peers.distance import Distance, Part, distances
from steelyard.models.peers.gate import at_the_gate, ring_says
from steelyard.models.peers.profile import named
from steelyard.models.peers.ring import LEAST_KNOWN, DrawnRing, Rule, draw_ring


class NamedRing(Inputs, frozen=True, kw_only=True):
    """A ring that somebody has drawn."""

    name: Annotated[Name, Meta(description="Its name.")]
    members: Annotated[tuple[Name, ...], Meta(description="Names of companies of the pool.")]


class RingInputs(Inputs, frozen=True, kw_only=True):
    """Distance = Σ weight · (difference / usual difference) / Σ weight, over what is known of both."""

    target: Annotated[CompanyGiven, Meta(description="The company that is valued.")]
    pool: Annotated[tuple[CompanyGiven, ...], Meta(description="The companies that could be its peers.")]
    nearest: Annotated[int | None, Meta(description="Let in so many, and whoever is as near as the last.")] = None
    within: Annotated[
        Figure | None,
        Meta(description="Let in up to this distance; 1 is as far as two companies of the pool usually are."),
    ] = None
    include: Annotated[tuple[Name, ...], Meta(description="Let in by name, whatever the distance.")] = ()
    exclude: Annotated[tuple[Name, ...], Meta(description="Leave out by name, whatever the distance.")] = ()
    weights: Annotated[
        dict[Part, Figure],
        Meta(description=f"Weight of each part of the distance; not given: mix 4, the others 1. {PARTS}"),
    ] = field(default_factory=dict)
    why_weights: Annotated[str, Meta(description="The reason of the weights; asked for where they are given.")] = ""
    least_known: Annotated[
        Figure,
        Meta(description="The part of the weights of what is known of the target that must be known of a peer too."),
    ] = LEAST_KNOWN
    rings: Annotated[tuple[NamedRing, ...], Meta(description="Rings drawn by hand, held against each other.")] = ()
    chosen: Annotated[str, Meta(description="The name of the ring among them that is meant to be used.")] = ""


def work(inputs: RingInputs) -> Worked:
    """The ring, the nearest first, with the parts of every distance.

    Raises:
        ModelInputError: no rule says who is let in; a name that the pool lacks, or has twice; a size not above zero;
            weights without a reason; sizes in different currencies.
    """
    must_hold("pool", inputs.pool)
    one_currency([inputs.target, *inputs.pool])
    weights, why = weights_of(inputs.weights, inputs.why_weights)
    target, pool = profile_of(inputs.target), [profile_of(each) for each in inputs.pool]
    rule = Rule(
        nearest=inputs.nearest,
        within=inputs.within,
        include=inputs.include,
        exclude=inputs.exclude,
        weights=weights,
        least_known=inputs.least_known,
    )
    drawn = draw_ring(target, pool, rule)
    values, notes = _values(drawn), [f"Weights: {why}.", *drawn.notes]
    if inputs.rings:
        found = {each.name: each for each in distances(target, pool, weights)}
        beside, findings = _by_hand(inputs, found)
        values |= beside
        notes += findings
    return Worked(values=values, lines=tuple(_lines(drawn)), notes=tuple(notes))


def _values(drawn: DrawnRing) -> dict[str, Number]:
    known = [(place.name, place.distance) for place in drawn.places if place.distance.total is not None]
    inside = {place.name: place.distance.total for place in drawn.places if place.is_in}
    values: dict[str, Number] = {
        "members": list(drawn.members),
        "n": float(len(drawn.members)),
        "distances": [each for each in inside.values() if each is not None],
        "ranked": [name for name, _ in known],
        "ranked_distances": [distance.total or 0.0 for _, distance in known],
        "components": [_row(distance) for _, distance in known],
        "out": [place.name for place in drawn.places if not place.is_in],
        "reasons": [f"{place.name}: {'in' if place.is_in else 'out'}, {place.why}" for place in drawn.places],
    }
    if drawn.mean_distance is not None:
        values["mean_distance"] = drawn.mean_distance
    return values


def _row(distance: Distance) -> list[float | str]:
    """The scaled difference of each part in its order; in words where it is not known."""
    scaled = [distance.of(part) for part in Part]
    return ["not known" if each is None else each for each in scaled]


def _lines(drawn: DrawnRing) -> list[Line]:
    lines = []
    for place in drawn.places:
        if place.distance.total is None:
            continue
        for each in place.distance.parts:
            says = f"{place.name}, {each.part}: {each.difference:.4g} over the usual {each.usual:.4g}"
            lines.append(Line(f"{says}, weight {each.weight:g}", each.scaled))
        lines.append(Line(f"{place.name}: {'in' if place.is_in else 'out'}, {place.why}", place.distance.total))
    return lines


def _by_hand(inputs: RingInputs, found: dict[str, Distance]) -> tuple[dict[str, Number], list[str]]:
    """The rings that were drawn by hand, the chosen one first, and what the gate finds."""
    place = index_of(inputs.chosen, [ring.name for ring in inputs.rings], "chosen")
    pool = [profile_of(each) for each in inputs.pool]
    for ring in inputs.rings:
        for member in ring.members:
            named(member, pool)
    said = [ring_says(ring.name, dict.fromkeys(ring.members), found) for ring in inputs.rings]
    ordered = [said[place], *said[:place], *said[place + 1 :]]
    gate = at_the_gate(ordered[0], ordered[1:])
    known = [each for each in ordered if each.distance is not None]
    nearest = min(known, key=lambda each: each.distance or 0.0, default=None)
    values: dict[str, Number] = {
        "rings": [each.name for each in known],
        "ring_distances": [each.distance or 0.0 for each in known],
    }
    if nearest:
        values["nearest_ring"] = nearest.name
    return values, list(gate.findings)


METHOD: Final = Method(
    name="ring",
    title="Ring of peers",
    inputs=RingInputs,
    work=work,
    example={
        "target": {
            "name": "Xiaomi",
            "mix": {"phones": 70.3, "goods": 20.5, "services": 8.6},
            "growth": 0.675,
            "size": 114.6,
        },
        "pool": [
            {"name": "Apple", "mix": {"phones": 61.6, "goods": 25.3, "services": 13.1}, "growth": 0.063, "size": 1550},
            {"name": "Gree", "mix": {"goods": 100}, "growth": 0.37, "size": 148.3, "margin": 0.15},
            {"name": "Midea", "mix": {"goods": 100}, "growth": 0.51, "size": 241.9, "margin": 0.07},
            {"name": "Tencent", "mix": {"services": 100}, "growth": 0.56, "size": 237.8, "margin": 0.3},
        ],
        "nearest": 2,
        "rings": [
            {"name": "makers", "members": ["Apple", "Gree", "Midea"]},
            {"name": "internet", "members": ["Tencent"]},
        ],
        "chosen": "internet",
    },
    source="J. C. Gower, A General Coefficient of Similarity and Some of Its Properties, Biometrics 27 (1971), 857-871",
    gives={
        "members": "those in the ring, the nearest first",
        "n": "how many",
        "distances": "of the members, in usual differences of two companies of the pool",
        "mean_distance": "of the members",
        "ranked": "all companies of which a distance is known, the nearest first",
        "ranked_distances": "their distances",
        "components": f"their scaled differences: {', '.join(Part)}",
        "out": "those not in the ring",
        "reasons": "why each is in or out",
        "rings": "the rings drawn by hand of which a distance is known, the chosen one first",
        "ring_distances": "the mean distance of their members",
        "nearest_ring": "the nearest of them",
    },
)
