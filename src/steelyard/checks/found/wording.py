"""The words around a figure, where its document is at hand: what labels it, and what shares its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.sources.document import Document, DocumentKind

_END: Final = re.compile(r"[.!?…](?=[\s\"'”’)]|$)|[。！？]|\n\s*\n")
_REACH: Final = 120
"""Characters on either side that are looked at."""


def before(sheet: Sheet, fact: Fact) -> str:
    """What stands before a figure in its sentence; empty where its document is not at hand."""
    document = prose_of(sheet, fact)
    if document is None:
        return ""
    text = document.text[max(0, fact.citation.span.start - _REACH) : fact.citation.span.start]
    ends = [end.end() for end in _END.finditer(text)]
    return text[ends[-1] :] if ends else text


def after(sheet: Sheet, fact: Fact) -> str:
    """What stands behind a figure in its sentence; empty where its document is not at hand."""
    document = prose_of(sheet, fact)
    if document is None:
        return ""
    text = document.text[fact.citation.span.end : fact.citation.span.end + _REACH]
    end = _END.search(text)
    return text[: end.start()] if end else text


def in_one_sentence(sheet: Sheet, facts: Sequence[Fact]) -> bool:
    """Whether figures of running text stand in one sentence; never where the document is not at hand."""
    document = prose_of(sheet, facts[0])
    if document is None or any(fact.citation.document != facts[0].citation.document for fact in facts):
        return False
    first = min(fact.citation.span.start for fact in facts)
    last = max(fact.citation.span.end for fact in facts)
    between = document.text[first:last]
    inked = [(fact.citation.span.start - first, fact.citation.span.end - first) for fact in facts]
    return not any(not any(start <= end.start() < stop for start, stop in inked) for end in _END.finditer(between))


def prose_of(sheet: Sheet, fact: Fact) -> Document | None:
    """The document of a figure that stands in running text; none where it stands in a table or is not at hand."""
    document = sheet.documents.get(fact.citation.document)
    if document is None or document.kind is not DocumentKind.PROSE:
        return None
    span = fact.citation.span
    in_table = any(grid.span.start <= span.start < grid.span.end for grid in document.grids)
    return None if in_table else document
