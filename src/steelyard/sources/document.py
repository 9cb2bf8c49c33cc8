"""A document, a place in it, and a citation that joins the two.

A citation is cut from its document by `Document.cite`, so its quote cannot differ from the ink. That is the invariant
the rest of the program leans on:

    citation.span.of(document.text) == citation.quote
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import final

from steelyard.sources.convert.place import Places
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.measure import Tier
from steelyard.words.names import DocumentId, EntityName


class DocumentKind(StrEnum):
    """How a document is laid out, which decides who reads it."""

    PROSE = "prose"
    TABLE = "table"
    TYPED_FACTS = "typed facts"
    TYPED_STAKES = "typed stakes"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who printed something, where, and the first day anyone could read it."""

    publisher: str
    title: str
    day: date
    tier: Tier
    url: str = ""
    page: str = ""
    quote: str = ""
    """The source's own words, for a figure typed in by hand; empty where the document itself is held."""
    note: str = ""

    @property
    def name(self) -> str:
        """Publisher, title and day on one line."""
        return f"{self.publisher}, “{self.title}”, {self.day}"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where something was read: enough to walk back and put a finger on it."""

    document: DocumentId
    path: str
    line: int
    span: Span
    quote: str
    reader: str
    """Name and version of what read it: `prose/1`."""
    spot: str = ""
    """Where it stands in a file that has no lines: `page 3`, `Income!B4`; empty where the line says it."""

    @property
    def place(self) -> str:
        """File and line, as an editor takes them; or file and page, cell or node."""
        return f"{self.path} {self.spot}" if self.spot else f"{self.path}:{self.line}"


@final
@dataclass(frozen=True, kw_only=True)
class Document:
    """The text of one source, as it was on the day we got it."""

    path: str
    """Inside the case folder: `documents/note.md`."""
    text: str
    kind: DocumentKind
    origin: Origin
    about: EntityName
    """What "the company" means in it."""
    body: int = 0
    """Where the text begins, behind the lines that name its source."""
    grids: tuple[Grid, ...] = ()
    """The tables inside the text, in order; their characters belong to no sentence."""
    places: Places | None = field(default=None, compare=False, repr=False)
    """The way back to the original, where the text is not the file itself."""

    @cached_property
    def id(self) -> DocumentId:
        """`d-` and a hash of path and text."""
        return DocumentId("d-" + sha256(f"{self.path}\n{self.text}".encode()).hexdigest()[:10])

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(found.end() for found in re.finditer("\n", self.text)))

    def cite(self, span: Span, *, reader: str) -> Citation:
        """Cut a citation from this document."""
        line = bisect_right(self._line_starts, span.start)
        place = self.places.place(span.start) if self.places else None
        return Citation(
            document=self.id,
            path=self.path,
            line=line,
            span=span,
            quote=span.of(self.text),
            reader=reader,
            spot="" if place is None or place.line else str(place),
        )
