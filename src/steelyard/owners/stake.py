"""A stake: who holds how much of whom, in money and in votes, since when, known since when.

Economic and voting shares are two things and never one number. Each is an interval, because sources round, give ranges,
or say nothing; nothing said is `None`, never 0. What a share is *of* (a class, all that is issued, all after dilution)
travels with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, final

from steelyard.ledger.fact import Holding
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import Mode, Tier
from steelyard.words.names import EntityName
from steelyard.words.period import Over, Period
from steelyard.words.stake import Event, StakeMeasure

_CLASSES: Final = ("class", "preferred", "preference", "series")


def is_class(of: str) -> bool:
    """Whether what a percentage is of is one class of shares, and not the company."""
    return any(word in of.casefold() for word in _CLASSES)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Stake:
    """One stake by one source."""

    owner: EntityName
    owned: EntityName
    measure: StakeMeasure
    economic: Interval | None
    """Part of the capital, 0 to 1; none where nobody says."""
    voting: Interval | None
    """Part of the votes, 0 to 1; none where nobody says: then votes are not known, not equal to the capital."""
    of: str = ""
    """What it is a part of: `class A`, `outstanding`, `fully diluted`; empty where the source does not say."""
    since: date
    """First day it is true of; the last day that the source leaves open, where it gives a month or a year."""
    until: date | None = None
    """Last day it is true of; none where it goes on, or where nobody says."""
    known_on: date
    event: Event = Event.HOLDING
    price: Printed | None = None
    is_primary: bool | None = None
    """Whether the company issued the shares (money into the company); none where nobody says."""
    counterparty: str = ""
    shares: Printed | None = None
    mode: Mode = Mode.ACTUAL
    holding: Holding | None = None
    """Where it is written, with its source; none for one that a program handed over."""
    source: str = ""
    """Who says it, in a few words."""
    tier: Tier = Tier.PERSON
    """How near who says it stands to it."""
    period: Period | None = None
    """When, as the source says it: a day, a month, a year; none where it does not."""
    votes_by: EntityName | None = None
    """Who casts the votes of it, where that is not the owner: by a proxy, by a deed."""
    in_concert_with: tuple[EntityName, ...] = ()
    """Who votes together with the owner."""
    unsure: str = ""
    """Why a person should look before it is used; what is unsure is shown and never counted."""
    controls: bool | None = None
    """Whether the owner is declared to control the company, whatever the votes say; none where nobody says."""

    @property
    def name(self) -> str:
        """`Xiaomi → Kingsoft Cloud`."""
        return f"{self.owner} → {self.owned}"

    @property
    def first(self) -> date:
        """The first day that the source leaves open: that of the month where it gives a month."""
        return self.period.first if isinstance(self.period, Over) else self.since

    @property
    def together(self) -> tuple[EntityName, ...]:
        """The owners: more than one where several bought together and nobody says who took how much."""
        return tuple(EntityName(name.strip()) for name in self.owner.split(";"))

    @property
    def is_of_a_class(self) -> bool:
        """Whether it is a part of one class of shares, and so says nothing of the part of the company."""
        return is_class(self.of)
