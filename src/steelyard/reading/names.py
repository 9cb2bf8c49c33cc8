"""The names in a text: those that are known, and those that only look like one.

    Names(entities).find(text) -> (Named("Kingsoft Cloud", 12..27), …)

A known name is found by any of its spellings, the longest first, so that a subsidiary is never taken for its parent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.sources.span import Span
from steelyard.words.names import EntityKind


@final
@dataclass(frozen=True, slots=True)
class Named:
    """A company, market or person that a text names, and where."""

    name: str
    """As the table of names writes it; as the text writes it where no table knows it."""
    span: Span
    kind: EntityKind = EntityKind.COMPANY
    known: bool = True
    """Whether a table of names holds it; else it only looks like a name."""
