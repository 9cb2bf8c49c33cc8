"""All tables of a document, and what is left of its running text once they are read.

read_grids(document, entities)                   every figure, the unsure ones marked
read_grids(document, entities, sure_only=True)   what is unsure is a doubt, as a case wants it
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from steelyard.reading.claim import Claim, Doubt, Reading
from steelyard.reading.grids.read import read_grid
from steelyard.sources.document import Citation, Document
from steelyard.words.names import Entity
from steelyard.words.period import CALENDAR


def read_grids(document: Document, entities: Sequence[Entity], *, sure_only: bool = False) -> Reading:
    """The claims and doubts of every table of a document, in order.

    Args:
        document: its text and its tables.
        entities: the names that are known, with their aliases and year ends.
        sure_only: whether a figure that could be taken otherwise is a doubt.
    """
    own = next((entity.year_end for entity in entities if entity.name == document.about), CALENDAR)
    claims: list[Claim] = []
    doubts: list[Doubt] = []
    for grid in document.grids:
        reading = read_grid(document, grid, subject=document.about, year_end=own, names=entities)
        doubts += reading.doubts
        claims += [claim for claim in reading.claims if not (sure_only and claim.unsure)]
        if sure_only:
            doubts += [Doubt(why=claim.unsure, citation=claim.citation) for claim in reading.claims if claim.unsure]
    return Reading(tuple(claims), (), tuple(doubts))


def outside_of_grids(document: Document, reading: Reading) -> Reading:
    """A reading of the running text, without what it made of the characters of the tables."""
    if not document.grids:
        return reading
    spans = sorted(grid.span for grid in document.grids)
    starts = [span.start for span in spans]

    def is_outside(citation: Citation) -> bool:
        place = bisect_right(starts, citation.span.start) - 1
        return place < 0 or spans[place].end <= citation.span.start

    return Reading(
        tuple(claim for claim in reading.claims if is_outside(claim.citation)),
        tuple(stake for stake in reading.stakes if is_outside(stake.citation)),
        tuple(doubt for doubt in reading.doubts if is_outside(doubt.citation)),
    )
