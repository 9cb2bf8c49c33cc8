"""The sheet that every check is handed: the facts of a day, laid out in cells, and what else is known beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import final

from steelyard.checks.cells import Cells, lay_out
from steelyard.checks.pages import Pages
from steelyard.ledger.fact import Fact
from steelyard.reading.ties.tie import Tie
from steelyard.sources.case import RepairDecision
from steelyard.sources.document import Document
from steelyard.words.names import DocumentId, Entity


@final
@dataclass(frozen=True)
class Sheet:
    """Facts, their cells, and the documents and ties that are at hand."""

    facts: tuple[Fact, ...]
    cells: Cells
    repairs: tuple[RepairDecision, ...] = ()
    ties: tuple[Tie, ...] = ()
    """What the words of the documents set against each other; empty where no document is at hand."""
    documents: Mapping[DocumentId, Document] = field(default_factory=dict)

    @cached_property
    def pages(self) -> Pages:
        """The facts by the page that prints them."""
        return Pages(self.facts)


def sheet_of(
    facts: Sequence[Fact],
    entities: Iterable[Entity],
    repairs: Iterable[RepairDecision],
    *,
    ties: Iterable[Tie] = (),
    documents: Iterable[Document] = (),
) -> Sheet:
    """Lay out what is known."""
    repairs = tuple(repairs)
    held = {document.id: document for document in documents}
    return Sheet(tuple(facts), lay_out(facts, entities, repairs), repairs, tuple(ties), held)
