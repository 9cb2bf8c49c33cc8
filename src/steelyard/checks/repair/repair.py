"""A repair: a figure, what it would be if one slip were undone, and what speaks for and against it.

It is a record of its own and never an overwrite. What a person decided about it stands in the case.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import Final, final

from steelyard.checks.judge import Judgement
from steelyard.checks.relation import Relation, Term
from steelyard.checks.repair.slips import SlipKind
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Printed

_SHORT: Final = 10
_LISTED: Final = 4
"""Rivals that are told in one line."""


class Status(StrEnum):
    """How far a repair has come."""

    CONFIRMED = "confirmed"  # a second source prints it
    PROPOSED = "proposed"  # the rules leave no other
    LISTED = "listed"  # one of several: no proposal
    ACCEPTED = "accepted"  # by a person
    REFUSED = "refused"  # by a person


@final
@dataclass(frozen=True, slots=True)
class Rival:
    """Another slip of another figure, or of the same, that would mend as much."""

    figure: Term
    becomes: Printed
    slip: SlipKind
    weight: float


@final
@dataclass(frozen=True, slots=True)
class Mend:
    """A relation, judged with the printed figure and with the correction."""

    relation: Relation
    before: Judgement
    after: Judgement


@final
@dataclass(frozen=True, kw_only=True)
class Repair:
    """One figure and one slip undone."""

    key: str
    """What makes the figure the one it is."""
    figure: Term
    becomes: Printed
    slip: SlipKind
    weight: float
    """Its part of the likelihood of all that would mend as much."""
    status: Status
    mends: tuple[Mend, ...] = ()
    keeps: tuple[Relation, ...] = ()
    """Relations of the figure that held, and still do."""
    rivals: tuple[Rival, ...] = ()
    confirmed_by: tuple[Fact, ...] = ()

    @property
    def was(self) -> Printed:
        """As it is printed."""
        return self.figure.value

    @cached_property
    def id(self) -> str:
        """`r-` and a hash of the figure and of what it becomes."""
        return "r-" + sha256(f"{self.key}\x1f{self.becomes.line}".encode()).hexdigest()[:_SHORT]

    @property
    def says(self) -> str:
        """The repair in one line."""
        if self.status is Status.LISTED:
            return self._listed()
        mends = f" That mends {_counted(len(self.mends))}." if self.mends else ""
        witnesses = (f"{fact.origin.publisher} prints {fact.value}" for fact in self.confirmed_by)
        prints = " and ".join(dict.fromkeys(witnesses))
        confirmed = f" {prints}." if prints else ""
        decided = f" {self.status.capitalize()} by a person." if self.status in _DECIDED else ""
        return f"{_named(self.figure)} may be {self.becomes}: {self.slip.words}.{mends}{confirmed}{decided}"

    def _listed(self) -> str:
        first = Rival(self.figure, self.becomes, self.slip, self.weight)
        told = [f"{_named(each.figure)} for {each.becomes}" for each in (first, *self.rivals[: _LISTED - 1])]
        left = len(self.rivals) + 1 - len(told)
        more = f"; or one of {left} more" if left else ""
        figures = (
            "One slip would explain it" if len(self.mends) == 1 else f"One slip would explain all {len(self.mends)}"
        )
        doubt = "What is printed does not tell which." if self.rivals else "A second source would settle it."
        return f"{figures}: {'; '.join(told)}{more}. {doubt}"


_DECIDED: Final = frozenset({Status.ACCEPTED, Status.REFUSED})


def _named(term: Term) -> str:
    return f"{term.value} ({term.name})" if term.name else str(term.value)


def _counted(relations: int) -> str:
    return "one statement that disagrees" if relations == 1 else f"{relations} statements that disagree"
