"""A document in pieces that an assistant can be asked about one by one.

Promises
    - A piece ends where a paragraph ends, as far as there is one; no table is cut that has room in a piece, and no
      number and no word is cut that is shorter than a piece.
    - Pieces do not overlap, and what is in none of them has no figure in it.
    - With a piece go the headings that stand above it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.figures import Figure, read_figures
from steelyard.sources.document import Document
from steelyard.sources.span import Span

LONGEST: Final = 4000
"""Characters of a piece: small models read so much with care, and the claims of it have room in one answer."""

_BORDERS: Final = tuple(
    re.compile(border)
    for border in (
        r"\n[^\S\n]*\n\s*",  # paragraphs
        r"\n",  # lines
        r"(?<=[.!?;])\s+|(?<=[。！？；])",  # sentences
        r"\s+",  # words
    )
)
_HEADING: Final = re.compile(r"^(#{1,6})[^\S\n]+(?=\S)[^\n]*", re.MULTILINE)
_MOST_HEADING: Final = 300
"""Characters of a line that still is a heading."""


@final
@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a document, and the headings above it, the highest first."""

    span: Span
    headings: tuple[Span, ...] = ()


def pieces(document: Document, longest: int = LONGEST) -> tuple[Piece, ...]:
    """The pieces of a document that hold a figure, in order."""
    text = document.text
    headings = find_headings(text, document.body)
    tables = [grid.span for grid in document.grids]
    found = _cut(text, Span(document.body, len(text)), tables, longest)
    return tuple(Piece(span, headings_above(headings, span.start)) for span in found if _has_figure(span.of(text)))


def find_headings(text: str, start: int = 0) -> tuple[tuple[Span, ...], ...]:
    """The headings of a text, as Markdown marks them, in order; each as the chain that it ends, the highest first."""
    found: list[tuple[Span, ...]] = []
    chain: list[tuple[int, Span]] = []
    for line in _HEADING.finditer(text, start):
        depth, span = len(line[1]), Span(*line.span())
        if span.end - span.start > _MOST_HEADING:
            continue
        while chain and chain[-1][0] >= depth:
            chain.pop()
        chain.append((depth, span))
        found.append(tuple(each for _, each in chain))
    return tuple(found)


def headings_above(headings: Sequence[tuple[Span, ...]], place: int) -> tuple[Span, ...]:
    """The chain of headings that a place stands under, the highest first."""
    found = bisect_left(headings, place, key=lambda chain: chain[-1].start) - 1
    return headings[found] if found >= 0 else ()


def _has_figure(text: str) -> bool:
    return any(isinstance(seen, Figure) for seen in read_figures(text))


def _cut(text: str, whole: Span, tables: list[Span], longest: int) -> list[Span]:
    """Stretches of at most `longest` characters, each ending at the best border that it reaches."""
    found: list[Span] = []
    start = whole.start
    while start < whole.end:
        end = whole.end if whole.end - start <= longest else _end_of_piece(text, start, tables, longest)
        found.append(Span(start, end))
        start = end
    return found


def _end_of_piece(text: str, start: int, tables: list[Span], longest: int) -> int:
    """Behind the last border within reach: of a paragraph outside of a table, else of a line, a sentence, a word."""
    limit = start + longest
    for border in _BORDERS:
        ends = [found.end() for found in border.finditer(text, start, limit) if found.end() > start]
        outside = [end for end in ends if not any(table.start < end < table.end for table in tables)]
        if kept := outside or (ends if border is not _BORDERS[0] else []):
            return kept[-1]
    return limit
