"""What a reader makes of a document: claims it stands for, and doubts that it passes on to a person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, final

from steelyard.sources.document import Citation, Origin
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier, has_ended
from steelyard.words.names import EntityName
from steelyard.words.period import Period
from steelyard.words.stake import Event, StakeMeasure

TYPED: Final = "typed/1"
"""The reader of figures that somebody typed in."""


def mode_of(origin: Origin, measure: Measure, period: Period | None) -> Mode:
    """How a source holds a figure that it words as done: by its tier, and as expected where the period is not over."""
    by_tier = {Tier.RUMOUR: Mode.RUMOUR, Tier.OPINION: Mode.OPINION}
    if not has_ended(measure, period, origin.day):
        return Mode.FORECAST
    return by_tier.get(origin.tier, Mode.ACTUAL)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure of one document, linked to what it measures; empty words and `None` are what the text does not say."""

    entity: EntityName
    measure: Measure
    aspect: Aspect
    of: str
    segment: str
    period: Period | None
    value: Printed
    mode: Mode
    citation: Citation
    origin: Origin
    unsure: str = ""
    """Why a person should look before it is used, in words; empty where the grammar leaves no other reading."""
    attribution: str = ""
    """Who is quoted for it, in the words of the text: "analysts", "a person familiar with the matter"."""
    supports: tuple[Span, ...] = ()
    """What else of the text it rests on: the header with its scale, the words that name its period."""


class StakeKind(StrEnum):
    """What happened to a holding."""

    HOLDS = "holds"
    BOUGHT = "bought"
    SOLD = "sold"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class StakeClaim:
    """One holding or deal: who, in whom, how much of the capital and the votes, for what price."""

    owner: EntityName
    company: EntityName
    kind: StakeKind
    economic: Printed | None
    voting: Printed | None
    price: Printed | None
    counterparty: str
    period: Period | None
    mode: Mode
    citation: Citation
    origin: Origin
    unsure: str = ""
    event: Event | None = None
    of: str = ""
    """What the percentages are of: `class A`, `outstanding`, `fully diluted`; empty where the source does not say."""
    shares: Printed | None = None
    until: Period | None = None
    """When it ended; none where it goes on, or where nobody says."""
    is_primary: bool | None = None
    """Whether the company issued the shares; none where nobody says."""
    measure: StakeMeasure | None = None
    """What the percentages say, where it is not what the kind says: `bought` with `level` is what is held after it."""
    votes_by: EntityName | None = None
    in_concert_with: tuple[EntityName, ...] = ()
    controls: bool | None = None
    """Whether the owner is declared to control the company; none where nobody says."""

    @property
    def says(self) -> StakeMeasure:
        """What its percentages say: a level, a change, or what is only intended."""
        if self.mode in {Mode.PLAN, Mode.FORECAST} or self.measure is StakeMeasure.PLANNED:
            return StakeMeasure.PLANNED
        return self.measure or _SAYS[self.kind]


_SAYS: Final = {
    StakeKind.HOLDS: StakeMeasure.LEVEL,
    StakeKind.BOUGHT: StakeMeasure.ACQUIRED,
    StakeKind.SOLD: StakeMeasure.DISPOSED,
}


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something with digits that was not linked, and why. A person decides."""

    why: str
    citation: Citation


@final
@dataclass(frozen=True, slots=True)
class Reading:
    """All that was made of a document."""

    claims: tuple[Claim, ...] = ()
    stakes: tuple[StakeClaim, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def __add__(self, other: Reading) -> Reading:
        return Reading(self.claims + other.claims, self.stakes + other.stakes, self.doubts + other.doubts)
