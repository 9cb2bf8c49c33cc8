"""Every tie of a document: each rule over each sentence, and what several rules find once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from steelyard.reading.claim import Claim
from steelyard.reading.ties.bounds import bounds, kept_since, open_levels, parts_within
from steelyard.reading.ties.cells import Cells, lay_out
from steelyard.reading.ties.chinese_moves import chinese_moves
from steelyard.reading.ties.converted import conversions
from steelyard.reading.ties.english_moves import english_moves
from steelyard.reading.ties.lasting import lasting
from steelyard.reading.ties.moves import yearly_moves
from steelyard.reading.ties.orders import contrasts, orders
from steelyard.reading.ties.products import grown, products, worked_out
from steelyard.reading.ties.records import records
from steelyard.reading.ties.scene import Scene, scenes
from steelyard.reading.ties.sums import halves, percents, totals
from steelyard.reading.ties.tie import Tie
from steelyard.reading.ties.told import told
from steelyard.sources.document import Document, DocumentKind

_BACK: Final = 3
"""Sentences back to which a sentence may lean."""


def read_ties(document: Document, claims: Sequence[Claim]) -> tuple[Tie, ...]:
    """What the running text of a document sets against each other, in the order of the text.

    Args:
        document: its text; the characters of its tables are left out.
        claims: what the reader made of it.
    """
    if document.kind is not DocumentKind.PROSE:
        return ()
    seen = list(scenes(document, claims))
    cells = lay_out(seen)
    names = frozenset(claim.entity for claim in claims if claim.entity)
    found: dict[object, Tie] = {}
    for place, scene in enumerate(seen):
        before = [each for each in seen[max(0, place - _BACK) : place] if scene.paragraph - each.paragraph <= 2]  # noqa: PLR2004 - an essay of lines
        for tie in _ties(scene, before, cells, names):
            key = (tie.kind, tuple((each.citation.span, each.value) for each in tie.figures))
            if key not in found or (found[key].unsure and not tie.unsure):
                found[key] = tie
    for tie in open_levels(cells):
        found.setdefault((tie.kind, tuple((each.citation.span, each.value) for each in tie.figures)), tie)
    return tuple(sorted(found.values(), key=lambda tie: tie.words.span))


def _ties(scene: Scene, before: Sequence[Scene], cells: Cells, names: frozenset[str]) -> Iterator[Tie]:
    yield from told(scene, cells, names)
    yield from kept_since(scene, cells)
    if not scene.marks:
        return
    yield from lasting(scene, before)
    yield from records(scene, cells)
    yield from contrasts(scene, before[-1] if before else None)
    yield from halves(scene, cells)
    yield from worked_out(before, scene)
    if len(scene.marks) > 1:
        yield from chinese_moves(scene) if scene.chinese else english_moves(scene)
        for rule in (yearly_moves, conversions, orders, bounds, parts_within, products, grown, totals, percents):
            yield from rule(scene)
