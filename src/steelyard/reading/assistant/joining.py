"""Proven claims of an assistant beside what our own reader made of the document.

- Where our own reader has a claim for the figure, ours stays as it is. Whether the assistant says the same is noted;
where it does not, both are listed, and nothing is chosen.
- Where it has none, the assistant's is added, unsure, with what our own reader said against it; the doubt goes.
- A figure that the assistant links in two ways is linked in none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeVar, final

from steelyard.reading.assistant.reply import Proposal, Refused, refusal
from steelyard.reading.claim import Claim, Doubt, Reading
from steelyard.sources.span import Span

C = TypeVar("C", Claim, Doubt)

_COMPARED: Final = ("entity", "measure", "aspect", "segment", "period", "value", "mode")
"""Parts of a claim in which two readings can differ; what it is measured against has too many wordings."""


@final
@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of which our own reader and the assistant say different things. A person decides."""

    ours: Claim
    theirs: Claim

    @property
    def words(self) -> str:
        """What differs: "measure: revenue, and net_income by the assistant"."""
        return "; ".join(f"{name}: {ours}, and {theirs} by the assistant" for name, ours, theirs in self._parts())

    def _parts(self) -> list[tuple[str, str, str]]:
        pairs = (
            (name, *(str(getattr(each, name) or "not said") for each in (self.ours, self.theirs))) for name in _COMPARED
        )
        return [(name, ours, theirs) for name, ours, theirs in pairs if ours.casefold() != theirs.casefold()]


@final
@dataclass(frozen=True, slots=True)
class Joined:
    """A reading with the help of an assistant."""

    reading: Reading
    added: tuple[Claim, ...] = ()
    agreed: tuple[Claim, ...] = ()
    """Claims of our own reader of which the assistant says the same."""
    differences: tuple[Difference, ...] = ()
    refused: tuple[Refused, ...] = ()


def joined(reading: Reading, proven: Iterable[tuple[Proposal, Claim]]) -> Joined:
    """Put proven claims beside a reading."""
    single, refused = _single(proven)
    own = _Places(reading.claims)
    doubts = _Places(reading.doubts)
    added: list[Claim] = []
    agreed: list[Claim] = []
    differences: list[Difference] = []
    settled: set[Span] = set()
    for claim in single:
        ours = own.over(claim.citation.span)
        if not ours:
            against = doubts.over(claim.citation.span)
            settled |= {doubt.citation.span for doubt in against}
            added.append(replace(claim, unsure=claim.unsure + _said_against(against)))
        elif any(not Difference(each, claim).words for each in ours):
            agreed.append(next(each for each in ours if not Difference(each, claim).words))
        else:
            differences.append(Difference(ours[0], claim))
    left = tuple(doubt for doubt in reading.doubts if doubt.citation.span not in settled)
    whole = Reading((*reading.claims, *added), reading.stakes, left)
    return Joined(whole, tuple(added), tuple(agreed), tuple(differences), tuple(refused))


def _single(proven: Iterable[tuple[Proposal, Claim]]) -> tuple[list[Claim], list[Refused]]:
    """The claims of which there is one for each figure; what was said twice, or in two ways, is refused."""
    by_place: dict[Span, list[tuple[Proposal, Claim]]] = {}
    for proposal, claim in proven:
        by_place.setdefault(claim.citation.span, []).append((proposal, claim))
    single: list[Claim] = []
    refused: list[Refused] = []
    for (_, claim), *others in by_place.values():
        if any(Difference(claim, other).words for _, other in others):
            both = by_place[claim.citation.span]
            refused += [refusal(proposal, "it links this figure in two ways") for proposal, _ in both]
            continue
        single.append(claim)
        refused += [refusal(proposal, "it says again what it has said") for proposal, _ in others]
    return single, refused


def _said_against(doubts: tuple[Doubt, ...]) -> str:
    """What our own reader said of the figure."""
    return "".join(f"; our own reader: {doubt.why}" for doubt in doubts)


@final
class _Places(Generic[C]):
    """Claims or doubts, looked up by their place."""

    def __init__(self, found: Iterable[C]) -> None:
        self._found: list[C] = sorted(found, key=_start)

    def over(self, span: Span) -> tuple[C, ...]:
        """Those that share characters with a span."""
        first = max(bisect_left(self._found, span.start, key=_start) - 1, 0)
        last = bisect_left(self._found, span.end, key=_start)
        return tuple(each for each in self._found[first:last] if each.citation.span.end > span.start)


def _start(each: Claim | Doubt) -> int:
    return each.citation.span.start
