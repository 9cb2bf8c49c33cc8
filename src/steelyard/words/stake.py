"""What a stake is a part of, and what happened to it: closed sets of words."""

from __future__ import annotations

from enum import StrEnum


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
