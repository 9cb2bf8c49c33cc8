"""A table inside a document: its cells, each with its place in the text, and what stands above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.sources.span import Span


@final
@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and where it stands: the span leaves out quotes and blanks around it.

    A cell that is merged over several columns or rows stands in each of their places, the same cell with the same span.
    """

    text: str
    span: Span


@final
@dataclass(frozen=True, slots=True)
class Row:
    """One row and the line of the file on which it begins."""

    line: int
    cells: tuple[Cell, ...]


@final
@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its rows, the text it covers, and the lines right above it that may name its unit and its periods."""

    rows: tuple[Row, ...]
    span: Span
    caption: Span | None = None
