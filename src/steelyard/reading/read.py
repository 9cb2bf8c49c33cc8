"""Every document of a case, read by the reader of its kind."""

from __future__ import annotations

from steelyard.reading.claim import Reading
from steelyard.reading.grids.of_document import outside_of_grids, read_grids
from steelyard.reading.prose import read_prose
from steelyard.reading.tables import read_table
from steelyard.reading.typed import read_typed
from steelyard.sources.case import Case
from steelyard.sources.document import Document, DocumentKind
from steelyard.sources.flaw import Flaws


def read_document(document: Document, case: Case, flaws: Flaws) -> Reading:
    """All that is made of one document; flaws of typed rows are noted, not raised."""
    match document.kind:
        case DocumentKind.PROSE:
            running = outside_of_grids(document, read_prose(document, case))
            return running + read_grids(document, case.entities, sure_only=True)
        case DocumentKind.TABLE:
            return read_table(document, case)
        case DocumentKind.TYPED_FACTS | DocumentKind.TYPED_STAKES:
            return read_typed(document, case, flaws)


def read_case_documents(case: Case) -> Reading:
    """All that is made of the documents of a case.

    Raises:
        CaseFlawsError: a typed row cannot be read; it tells every one.
    """
    flaws = Flaws()
    read = [read_document(document, case, flaws) for document in case.documents]
    flaws.must_be_none(case.name)
    return Reading(
        tuple(claim for reading in read for claim in reading.claims),
        tuple(stake for reading in read for stake in reading.stakes),
        tuple(doubt for reading in read for doubt in reading.doubts),
    )
