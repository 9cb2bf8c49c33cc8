"""A file that was read: its text, what was made of it, and where each thing stands. Every form of report shows this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar, final

from steelyard.reading.claim import Claim, Doubt, Reading, StakeClaim
from steelyard.reports.assisted import Assisted
from steelyard.sources.convert.place import Places
from steelyard.sources.document import Citation, Document
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.names import Entity, EntityName
from steelyard.words.period import CALENDAR, YearEnd

C = TypeVar("C", Claim, StakeClaim, Doubt)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPart:
    """What was read as one document: all of a file, or one line of it."""

    name: str
    """How facts call it: `article.txt`, or `passages:17` for a line."""
    document: Document
    reading: Reading
    start: int = 0
    """Where its text begins in that of the file."""
    assisted: Assisted | None = None
    """What an assistant said of it, where a person had one asked."""

    def placed(self, citation: Citation) -> Span:
        """Where something stands in the text of the file."""
        return Span(citation.span.start + self.start, citation.span.end + self.start)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """One file with everything that was read of it."""

    name: str
    """The file's name without its folder."""
    path: str
    """As a person gave it."""
    beside: Path | None
    """The folder that it lies in; none for a case and for what another program handed over."""
    text: str
    title: str
    publisher: str
    published: date | None
    parts: tuple[ReadPart, ...]
    places: Places
    """The way back to the original."""
    grids: tuple[Grid, ...] = ()
    """The tables in the text of the file."""
    dates: tuple[Span, ...] = ()
    """Where dates stand in it; looked for only where they are shown."""
    year_ends: Mapping[EntityName, YearEnd] = field(default_factory=dict)
    """The year ends of the companies that do not close in December."""
    names: tuple[Entity, ...] = ()
    """The names that were known when it was read."""
    case: str = ""
    """The case that it is a document of, as a person gave it; empty for a loose file."""
    notes: tuple[str, ...] = ()
    """What a reader should know of the file: a hidden sheet, a page without text."""

    @property
    def claims(self) -> tuple[tuple[ReadPart, Claim], ...]:
        """Every fact, in the order of the text."""
        return tuple((part, claim) for part in self.parts for claim in in_order(part.reading.claims))

    @property
    def stakes(self) -> tuple[tuple[ReadPart, StakeClaim], ...]:
        """Every holding and deal, in the order of the text."""
        return tuple((part, stake) for part in self.parts for stake in in_order(part.reading.stakes))

    @property
    def doubts(self) -> tuple[tuple[ReadPart, Doubt], ...]:
        """Every doubt, in the order of the text."""
        return tuple((part, doubt) for part in self.parts for doubt in in_order(part.reading.doubts))

    @property
    def counts(self) -> Counts:
        """How much was read."""
        claims = [claim for part in self.parts for claim in part.reading.claims]
        likely = sum(1 for claim in claims if claim.unsure)
        return Counts(len(claims) - likely, likely, sum(len(part.reading.doubts) for part in self.parts))

    def year_end(self, name: EntityName) -> YearEnd:
        """When a company's fiscal year ends."""
        return self.year_ends.get(name, CALENDAR)


@final
@dataclass(frozen=True, slots=True)
class Counts:
    """How many figures became what."""

    sure: int
    likely: int
    doubts: int

    @property
    def facts(self) -> int:
        """Those that say what they measure."""
        return self.sure + self.likely

    @property
    def figures(self) -> int:
        """All of them."""
        return self.facts + self.doubts

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.sure + other.sure, self.likely + other.likely, self.doubts + other.doubts)


def in_order(found: tuple[C, ...]) -> list[C]:
    """By the place in the text."""
    return sorted(found, key=lambda each: each.citation.span)
