"""Columns of figures: which pieces of a line stand under one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.sources.span import Span

_FIGURE: Final = re.compile(
    r"[(（\[]?\s*[-–—−+~≈<>]?\s*(?:[A-Z]{1,3}\$|[$£€¥￥₩₹]|(?:RMB|USD|US\$|HK\$|EUR|CNY|HKD|GBP|JPY|Rs\.?))?\s*[-–—−(（]?\s*"
    r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?|\d(?:[\d,.']*\d)?|\.\d+)\s*"
    r"(?:%|％|pp|ppt|pts?|bps?|x|倍|m|mn|bn|k|million|billion|亿元?|万元?|億元?|萬元?|元)?\s*[)）\]]?\s*%?[*†‡]?"
    r"|[-–—−]{1,3}|[nN]\.?/?[aAmM]\.?|[nN]il|不适用|不適用"
)
_LONGEST: Final = 40
"""Characters of a figure with its signs and unit, at most."""
_LEAST_OVERLAP: Final = 0.15
"""Share of the narrower one that must lie over the other."""


@final
@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line without a wide gap among them: from left to right, and where in the text."""

    text: str
    left: float
    right: float
    span: Span
    edges: Sequence[float] = ()
    """Where each character begins, and the last one ends; where none is known, all are equally wide."""

    def part(self, start: int, end: int) -> Piece:
        """The characters `start` up to `end` of it."""
        wide = (self.right - self.left) / max(1, len(self.text))
        left, right = (self.edges[at] if self.edges else self.left + wide * at for at in (start, end))
        begun = self.span.start
        return Piece(self.text[start:end], left, right, Span(begun + start, begun + end))


@final
@dataclass(frozen=True, slots=True)
class Column:
    """The room that the figures of a column take."""

    left: float
    right: float

    def overlap(self, piece: Piece) -> float:
        """How much of the narrower of the two lies over the other."""
        shared = min(self.right, piece.right) - max(self.left, piece.left)
        return shared / max(1e-9, min(self.right - self.left, piece.right - piece.left))

    def holds(self, piece: Piece) -> bool:
        """Whether a piece stands in it."""
        return self.overlap(piece) > _LEAST_OVERLAP

    @property
    def middle(self) -> float:
        """Half way from its left to its right."""
        return (self.left + self.right) / 2


def is_figure(text: str) -> bool:
    """Whether a piece is a figure, or stands for one: a dash, n/a."""
    return len(text) <= _LONGEST and _FIGURE.fullmatch(text) is not None


def columns_of(figures: Sequence[Piece]) -> list[Column]:
    """The columns that figures make, from left to right."""
    made: list[Column] = []
    for piece in sorted(figures, key=lambda piece: piece.left):
        if made and made[-1].holds(piece):
            made[-1] = Column(made[-1].left, max(made[-1].right, piece.right))
        else:
            made.append(Column(piece.left, piece.right))
    return made


def placed(piece: Piece, columns: Sequence[Column], line: Sequence[Piece], *, is_label: bool) -> list[int]:
    """In which columns a piece of a line stands, counted from 1; 0 is that of the labels.

    A head over several columns stands in each that it reaches over and that no other piece of the line is nearer to.
    """
    if piece.right <= columns[0].left or (is_label and not is_figure(piece.text)):
        return [0]
    if not is_figure(piece.text):
        reach = (columns[0].right - columns[0].left) / 2 if len(line) < len(columns) else 0.0
        over = [
            place
            for place, column in enumerate(columns, start=1)
            if piece.left - reach < column.right
            and column.left < piece.right + reach
            and piece is min(line, key=lambda one: abs(one.left + one.right - column.left - column.right))
        ]
        if over:
            return over
    best = max(range(len(columns)), key=lambda place: _nearness(piece, columns[place]))
    if columns[best].overlap(piece) <= 0 and piece.left < columns[0].left and is_label:
        return [0]
    return [best + 1]


def _nearness(piece: Piece, column: Column) -> float:
    """Overlap where there is some; else how near they are, as a negative distance."""
    shared = min(column.right, piece.right) - max(column.left, piece.left)
    return column.overlap(piece) if shared > 0 else shared
