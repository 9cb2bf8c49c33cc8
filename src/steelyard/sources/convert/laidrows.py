"""The rows of a table that is only laid out: labels put together again, pieces cut at the columns, cells placed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Final

from steelyard.sources.convert.columns import Column, Piece, is_figure, placed
from steelyard.sources.convert.laidlines import Line, is_broken
from steelyard.sources.convert.matrix import belongs_before, belongs_behind
from steelyard.sources.grid import Cell
from steelyard.sources.span import Span

_WORD: Final = re.compile(r"\S+")
_LONGEST: Final = 200
"""Characters of a piece that may still be several cells."""
_IN_COLUMN: Final = 0.5
_CLOSER: Final = 0.93
"""Of the usual distance between rows: lines that are closer are those of one cell."""


def joined_labels(text: str, lines: Sequence[Line]) -> list[Line]:
    """The lines that are not blank, with labels that were broken put together again."""
    told = [line for line in lines if line.pieces]
    steps = [line.step for above, line in pairwise(told) if line.is_row and above.is_row]
    usual = median(steps) if steps else 0.0
    kept: list[Line] = []
    for line in told:
        before = kept[-1] if kept else None
        if before and before.is_label and _belongs(before.pieces[0], line, usual):
            above, below = before.pieces[0], line.pieces[0]
            span = Span(above.span.start, below.span.end)
            kept[-1] = replace(
                line,
                number=before.number,
                pieces=(Piece(span.of(text), below.left, below.right, span), *line.pieces[1:]),
            )
        else:
            kept.append(line)
    return kept


def _belongs(above: Piece, line: Line, usual: float) -> bool:
    """Whether a label goes on in a line: by its words, or because the two are closer than rows are."""
    below = line.pieces[0]
    if is_figure(below.text) or not (line.is_row or line.is_label):
        return False
    return is_broken(above, below) or 0 < line.step < _CLOSER * usual


def cut(line: Line, columns: Sequence[Column]) -> Line:
    """A line whose pieces are cut where figures of several columns stand close to one another."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        if " " in piece.text and piece.right > columns[0].left and len(piece.text) <= _LONGEST:
            pieces += _cut(piece, columns)
        else:
            pieces.append(piece)
    return replace(line, pieces=tuple(pieces)) if len(pieces) > len(line.pieces) else line


def _cut(piece: Piece, columns: Sequence[Column]) -> list[Piece]:
    """The cells of a piece: each figure in a column, and what stands between them."""
    made: list[Piece] = []
    free = False
    for found in _WORD.finditer(piece.text):
        word = piece.part(found.start(), found.end())
        is_cell = is_figure(word.text) and any(column.overlap(word) > _IN_COLUMN for column in columns)
        goes_on = made and (
            (free and not is_cell)
            or belongs_before(made[-1].text, word.text)
            or belongs_behind(made[-1].text, word.text)
        )
        if goes_on:
            start = made[-1].span.start - piece.span.start
            made[-1] = piece.part(start, found.end())
        else:
            made.append(word)
        free = not is_cell and not is_figure(made[-1].text)
    return made


def cells_of(text: str, line: Line, columns: Sequence[Column]) -> tuple[Cell, ...]:
    """The cells of a row: its label, then one for each column, empty where nothing stands."""
    where: list[list[Piece]] = [[] for _ in range(len(columns) + 1)]
    for piece in line.pieces:
        is_label = line.is_row and piece is line.pieces[0]
        for column in placed(piece, columns, line.pieces, is_label=is_label):
            where[column].append(piece)
    cells: list[Cell] = []
    for pieces in where:
        if pieces:
            span = Span(pieces[0].span.start, pieces[-1].span.end)
        else:
            end = cells[-1].span.end if cells else line.span.start
            span = Span(end, end)
        cells.append(Cell(span.of(text), span))
    return tuple(cells)
