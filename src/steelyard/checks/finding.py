"""What a check saw: its verdict, its arithmetic in one line, the figures it looked at, and what a person can do."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import final

from steelyard.checks.judge import Outcome
from steelyard.checks.relation import Relation, Term
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Interval


class CheckName(StrEnum):
    """What each check is called in reports, on the command line and in tests."""

    CHANGE = "change-follows-from-levels"
    SHARE = "share-follows-from-part-and-whole"
    GROWTH = "growth-rate-follows-from-levels"
    MARGIN = "margin-follows-from-profit-and-revenue"
    PARTS = "parts-add-up"
    DROP = "drawdown-follows-from-prices"
    VALUE = "value-follows-from-multiple"
    COUNT = "total-follows-from-per-share"
    WHOLE = "whole-follows-from-price-and-stake"
    MARKET = "sales-follow-from-share-of-market"
    RUNWAY = "runway-follows-from-cash-and-loss"
    CHAIN = "chain-of-changes-closes"
    WORDS = "words-fit-the-figures"
    CONVERSION = "conversion-fits-the-rate"
    TABLE = "table-adds-up"
    POSSIBLE = "figure-is-possible"
    AGAIN = "said-again-alike"
    SOURCES = "sources-agree"


@final
@dataclass(frozen=True)
class Finding:
    """One thing that a check looked at."""

    check: CheckName
    outcome: Outcome
    telling: str | Callable[[], str] = field(compare=False, repr=False)
    """What was seen, in words, or how to put it in words: most findings agree, and of those few are ever told."""
    do: str = ""
    facts: tuple[Fact, ...] = ()
    mended: str = ""
    """The repair, accepted by a person, after which it agrees."""
    relation: Relation | None = None
    """The figures that were held against each other; none where too little was known, or sources were compared."""
    allowed: Interval | None = None
    """What the inputs of the relation allow."""

    @cached_property
    def says(self) -> str:
        """What was seen, with its arithmetic, in one line."""
        return self.telling if isinstance(self.telling, str) else self.telling()

    @cached_property
    def id(self) -> str:
        """`c-` and a hash of what was looked at and seen."""
        parts = [self.check, self.outcome, self.says, *(fact.id for fact in self.facts)]
        return "c-" + sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:10]

    @property
    def is_open(self) -> bool:
        """Whether a person still has to look at it."""
        return self.outcome is Outcome.DISAGREES and not self.mended

    @property
    def terms(self) -> tuple[Term, ...]:
        """The figures it looked at, in the order of the relation."""
        return self.relation.terms if self.relation else ()
