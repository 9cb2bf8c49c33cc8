"""A stake: who holds how much of whom, in money and in votes, since when, known since when.

Economic and voting shares are two things and never one number. Each is an interval, because sources round, give ranges,
or say nothing; nothing said is `None`, never 0. What a share is *of* (a class, all that is issued, all after dilution)
travels with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import final

from steelyard.ledger.fact import Holding
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import Mode
from steelyard.words.names import EntityName


class StakeMeasure(StrEnum):
    """What the shares of a stake say. Levels, changes and plans never mix."""

    LEVEL = "level"  # what is held
    ACQUIRED = "acquired"  # what was added
    DISPOSED = "disposed"  # what was given away
    PLANNED = "planned"  # what is intended: no holding yet


class Event(StrEnum):
    """What happened."""

    HOLDING = "holding"
    PURCHASE = "purchase"
    SALE = "sale"
    ISSUE = "issue"
    SPIN_OFF = "spin-off"
    LISTING = "listing"
    VOTING_DEED = "voting deed"
    BUY_BACK = "buy-back"
    OTHER = "other"


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
    """First day it is true of."""
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

    @property
    def name(self) -> str:
        """`Xiaomi → Kingsoft Cloud`."""
        return f"{self.owner} → {self.owned}"
