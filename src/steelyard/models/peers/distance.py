"""How far two companies are apart, part by part.

    distance = Σ weight · (difference / usual difference) / Σ weight        over the parts known of both

A part counts by its usual difference, the mean of all pairs of the companies compared: 1 is as far apart as two of them
usually are. So no unit and no currency matters, nor who stands first. A part that is not known of both is left out and
said; it is not taken as nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum, inf, log
from types import MappingProxyType
from typing import Final, final

from steelyard.models.peers.profile import Profile
from steelyard.words.errors import ModelInputError


class Part(StrEnum):
    """What two companies are compared by."""

    MIX = "mix"
    MARGIN = "margin"
    GROWTH = "growth"
    SIZE = "size"
    CAPITAL_INTENSITY = "capital_intensity"


WEIGHTS: Final[Mapping[Part, float]] = MappingProxyType(
    {Part.MIX: 4.0, Part.MARGIN: 1.0, Part.GROWTH: 1.0, Part.SIZE: 1.0, Part.CAPITAL_INTENSITY: 1.0}
)
WHY_WEIGHTS: Final = (
    "the kind of business draws the ring, so it counts for half; margin, growth, size and capital intensity "
    "move a multiple inside a ring, and share the other half"
)
"""Why these: a wrong ring is wrong by more than any neighbour inside the right one."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """How far two companies are apart in one part."""

    part: Part
    difference: float
    """Mix: the part of the business that is another, 0 to 1. Size: of the logarithms. Else: of the fractions."""
    usual: float
    """The mean difference of two of the companies compared."""
    weight: float

    @property
    def scaled(self) -> float:
        """The difference in usual differences; 0 where all are alike."""
        return self.difference / self.usual if self.usual else 0.0


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """How far a company is from the target."""

    name: str
    parts: tuple[Apart, ...]
    unknown: tuple[Part, ...]
    """Parts with a weight that are not known of both."""

    @property
    def total(self) -> float | None:
        """The distance; nothing where no part is known of both."""
        if not self.parts:
            return None
        return fsum(each.weight * each.scaled for each in self.parts) / fsum(each.weight for each in self.parts)

    def of(self, part: Part) -> float | None:
        """The scaled difference in one part; nothing where it is not known."""
        return next((each.scaled for each in self.parts if each.part is part), None)

    @property
    def says(self) -> str:
        """The parts, the farthest first, and what is not known."""
        if not self.parts:
            return "nothing is known of both"
        ordered = sorted(self.parts, key=lambda each: -each.weight * each.scaled)
        known = ", ".join(f"{_words(each.part)} {each.scaled:.2f}" for each in ordered)
        lacking = f"; not known of both: {', '.join(map(_words, self.unknown))}" if self.unknown else ""
        return known + lacking


def distances(target: Profile, pool: Sequence[Profile], weights: Mapping[Part, float] = WEIGHTS) -> list[Distance]:
    """How far each company of a pool is from the target.

    ::

        d = Σ w·(Δ/Δ̄) / Σ w        Δmix = ½ Σ|p - q|        Δsize = |ln s - ln t|        else Δ = |a - b|

    Args:
        target: the company that is valued.
        pool: the others; the usual difference Δ̄ is the mean over all pairs of them and the target.
        weights: w, zero or above, one above zero; parts of weight zero are not looked at.

    Returns:
        A distance each, in the order of the pool.

    Raises:
        ModelInputError: a weight below zero, or no weight above zero.

    Source:
        J. C. Gower, "A General Coefficient of Similarity and Some of Its Properties", Biometrics 27 (1971), 857-871:
        weights over what is known of both; with the mean difference in the place of the range, which one outlier sets.
    """
    for part, weight in weights.items():
        if not 0 <= weight < inf:
            raise ModelInputError(
                f"weight of {part}", f"{weight:g}", "a weight is zero or above", "Give each weight a number from 0."
            )
    looked_at = [part for part in Part if weights.get(part)]
    if not looked_at:
        raise ModelInputError("weights", "all zero", "then nothing tells two companies apart", "Weigh one part.")
    usual = {part: _usual(part, [target, *pool]) for part in looked_at}
    return [_distance(target, each, usual, weights) for each in pool]


def _distance(target: Profile, other: Profile, usual: Mapping[Part, float], weights: Mapping[Part, float]) -> Distance:
    found = {part: _difference(part, target, other) for part in usual}
    return Distance(
        name=other.name,
        parts=tuple(
            Apart(part=part, difference=each, usual=usual[part], weight=weights[part])
            for part, each in found.items()
            if each is not None
        ),
        unknown=tuple(part for part, each in found.items() if each is None),
    )


def _usual(part: Part, companies: Sequence[Profile]) -> float:
    """The mean difference of all pairs of which it is known."""
    if part is not Part.MIX:
        known = [each for company in companies if (each := _figure(part, company)) is not None]
        least = min(known, default=0.0)
        return _mean_of_pairs([each - least for each in known], len(known))
    mixes = [_parts_of_one(company.mix) for company in companies if company.mix]
    kinds: dict[str, list[float]] = {}
    for mix in mixes:
        for kind, share in mix.items():
            kinds.setdefault(kind, []).append(share)
    return fsum(_mean_of_pairs(kinds[kind], len(mixes)) for kind in sorted(kinds)) / 2


def _mean_of_pairs(figures: Sequence[float], n: int) -> float:
    """The mean difference of all pairs of n figures, of which those not named are 0 and none is below 0.

    In order, the j-th of n stands above j figures and below n - 1 - j: it counts 2j - n + 1 times.
    """
    if n <= 1:
        return 0.0
    ordered = enumerate(sorted(figures), start=n - len(figures))
    return fsum(each * (2 * j - n + 1) for j, each in ordered) / (n * (n - 1) / 2)


def _difference(part: Part, one: Profile, other: Profile) -> float | None:
    if part is Part.MIX:
        return _other_business(one.mix, other.mix) if one.mix and other.mix else None
    a, b = _figure(part, one), _figure(part, other)
    return None if a is None or b is None else abs(a - b)


def _other_business(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The part of the one's business that the other does not have."""
    a, b = _parts_of_one(one), _parts_of_one(other)
    return fsum(abs(a.get(kind, 0.0) - b.get(kind, 0.0)) for kind in {*a, *b}) / 2


def _parts_of_one(mix: Mapping[str, float]) -> dict[str, float]:
    whole = fsum(mix.values())
    return {kind: share / whole for kind, share in mix.items()}


def _figure(part: Part, company: Profile) -> float | None:
    match part:
        case Part.SIZE:
            return None if company.size is None else log(company.size)
        case Part.MARGIN:
            return company.margin
        case Part.GROWTH:
            return company.growth
        case _:
            return company.capital_intensity


def _words(part: Part) -> str:
    return part.value.replace("_", " ")
