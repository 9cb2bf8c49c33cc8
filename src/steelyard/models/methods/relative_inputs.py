"""How a relative value by a ring is asked for."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, field

from steelyard.models.methods.method import Inputs
from steelyard.models.methods.peer_inputs import PARTS, CompanyGiven, FactorGiven, Figure, Name
from steelyard.models.peers.distance import Part
from steelyard.models.peers.multiples import Whole
from steelyard.models.peers.summary import Centre, Quartiles


class Ends(StrEnum):
    """What the range of a ring is."""

    QUARTILES = "quartiles"
    EXTREMES = "extremes"


class Member(CompanyGiven, frozen=True, kw_only=True):
    """A peer with its multiple."""

    multiple: Annotated[Figure | None, Meta(description="At which it is priced; not known, if not given.")] = None


class RingGiven(Inputs, frozen=True, kw_only=True):
    """A ring of peers."""

    name: Annotated[Name, Meta(description="Its name.")]
    members: Annotated[tuple[Member, ...], Meta(description="Its peers; one may stand in several rings.")]


class RelativeInputs(Inputs, frozen=True, kw_only=True):
    """Value = the chosen ring's multiple · factors · the company's own figure, and not above a cap."""

    figure: Annotated[Figure, Meta(description="The company's own, above zero, of the kind that the multiples price.")]
    rings: Annotated[tuple[RingGiven, ...], Meta(description="The rings that come into question.")]
    chosen: Annotated[Name, Meta(description="The name of the ring that the value rests on.")]
    factors: Annotated[
        tuple[FactorGiven, ...], Meta(description="What moves the multiple inside the ring, each with its reason.")
    ] = ()
    cap: Annotated[Figure | None, Meta(description="The value is not above this, in its currency.")] = None
    cap_why: Annotated[str, Meta(description="The reason of the cap; asked for where there is one.")] = ""
    of: Annotated[
        Whole, Meta(description="What the multiples price: equity (P/E), or enterprise (EV/EBITDA), with net_debt.")
    ] = Whole.EQUITY
    net_debt: Annotated[Figure | None, Meta(description="Debt less cash; without it no equity comes of EV.")] = None
    minorities: Annotated[Figure, Meta(description="Minority interests; 0 where there are none.")] = 0.0
    preferred: Annotated[Figure, Meta(description="Preferred shares; 0 where there are none.")] = 0.0
    associates: Annotated[Figure, Meta(description="Owned beside the business; 0 where there is nothing.")] = 0.0
    shares: Annotated[Figure | None, Meta(description="How many, for values per share.")] = None
    target: Annotated[
        CompanyGiven | None, Meta(description="What the company is: then the rings are held against it by distance.")
    ] = None
    weights: Annotated[
        dict[Part, Figure],
        Meta(description=f"Weight of each part of the distance; not given: mix 4, the others 1. {PARTS}"),
    ] = field(default_factory=dict)
    why_weights: Annotated[str, Meta(description="The reason of the weights; asked for where they are given.")] = ""
    ends: Annotated[
        Ends, Meta(description="The range of the ring: its quartiles, which one outlier does not set, or its extremes.")
    ] = Ends.QUARTILES
    centre: Annotated[Centre, Meta(description="What stands for a ring. The median, if not given.")] = Centre.MEDIAN
    quartiles: Annotated[Quartiles, Meta(description="Inclusive as QUARTILE.INC, or exclusive as QUARTILE.EXC.")] = (
        Quartiles.INCLUSIVE
    )
