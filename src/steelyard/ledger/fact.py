"""Facts and holdings: claims with the first day anyone could read them, and an id that is a hash of all they say.

Two clocks
    `period` is the time a fact is *about*; `known_on` is when it became *known*. When it was written into our file
    (`recorded_at`) is the store's business and no part of what is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import TypeAlias, final

from steelyard.ledger.line import claim_line, claim_words, stake_line, stake_words
from steelyard.reading.claim import Claim, StakeClaim
from steelyard.sources.document import Citation, Origin
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier
from steelyard.words.names import EntityName, FactId
from steelyard.words.period import Period

_SHORT = 10


@final
@dataclass(frozen=True)
class Fact:
    """One figure, claimed by one source, known since one day."""

    claim: Claim

    @property
    def known_on(self) -> date:
        """The first day anyone could read it."""
        return self.claim.origin.day

    @cached_property
    def line(self) -> str:
        """The fact as one line of JSON: how it is stored, compared and hashed."""
        return claim_line(self.claim)

    @cached_property
    def id(self) -> FactId:
        """`f-` and a hash of what it says and who says it: no later row or sentence of the file changes it."""
        return FactId("f-" + sha256(claim_words(self.claim).encode()).hexdigest()[:_SHORT])

    @property
    def entity(self) -> EntityName:
        return self.claim.entity

    @property
    def measure(self) -> Measure:
        return self.claim.measure

    @property
    def aspect(self) -> Aspect:
        return self.claim.aspect

    @property
    def of(self) -> str:
        return self.claim.of

    @property
    def segment(self) -> str:
        return self.claim.segment

    @property
    def period(self) -> Period | None:
        return self.claim.period

    @property
    def value(self) -> Printed:
        return self.claim.value

    @property
    def mode(self) -> Mode:
        return self.claim.mode

    @property
    def tier(self) -> Tier:
        return self.claim.origin.tier

    @property
    def origin(self) -> Origin:
        return self.claim.origin

    @property
    def citation(self) -> Citation:
        return self.claim.citation

    @property
    def quote(self) -> str:
        """The source's own words where they were typed in, else the ink of the document that is held."""
        return self.claim.origin.quote or self.claim.citation.quote


@final
@dataclass(frozen=True)
class Holding:
    """One stake or deal, known since one day."""

    claim: StakeClaim

    @property
    def known_on(self) -> date:
        """The first day anyone could read it."""
        return self.claim.origin.day

    @cached_property
    def line(self) -> str:
        """The holding as one line of JSON."""
        return stake_line(self.claim)

    @cached_property
    def id(self) -> FactId:
        """`h-` and a hash of what it says and who says it."""
        return FactId("h-" + sha256(stake_words(self.claim).encode()).hexdigest()[:_SHORT])

    @property
    def origin(self) -> Origin:
        return self.claim.origin

    @property
    def citation(self) -> Citation:
        return self.claim.citation

    @property
    def quote(self) -> str:
        """The source's own words where they were typed in, else the row."""
        return self.claim.origin.quote or self.claim.citation.quote


Known: TypeAlias = Fact | Holding
