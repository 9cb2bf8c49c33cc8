"""The cells of a row as they are meant: a "$" or a ")" that a page keeps in a cell of its own joined to its number.

Every filled cell is one of five: a figure, a year, words, nothing ("-", "n/a"), or something odd with digits in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, final

from steelyard.reading.grids.amounts import MARKS, NOTHING, Amount, read_cell
from steelyard.reading.grids.spelling import is_year
from steelyard.reading.grids.style import Style
from steelyard.sources.grid import Cell, Row
from steelyard.sources.span import Span
from steelyard.words.quantity import Unit


class Sort(Enum):
    """What a filled cell is, by itself."""

    FIGURE = auto()
    YEAR = auto()
    WORDS = auto()
    NOTHING = auto()
    ODD = auto()
    """With a digit in it, and no amount: a date, "12 or 13"."""


@final
@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that is not empty: its column, its words, its place in the text, what it is."""

    column: int
    text: str
    span: Span
    sort: Sort
    amount: Amount | None = None


_DIGIT: Final = re.compile(r"\d")
_BEFORE: Final = frozenset({*MARKS, "(", "$(", "US$(", "¥", "RMB(", "€(", "£("})
_BEHIND: Final = frozenset({")", "%", ")%", "%)", "）", "]", "x", "×", "pp", "ppt", "ppts", "pts", "bps", "bp", "倍"})
_NUMBER_LIKE: Final = re.compile(r"[^A-Za-z\d]{0,4}(?:[A-Z]{2,3}\$?\s?)?[(（-]?\d[\d,. ]*[)）]?%?$")
_NEAR: Final = 2
_GAP: Final = 8
"""Characters between two cells that are cited as one; tabs and bars of a layout."""


def filled(row: Row, style: Style) -> tuple[Filled, ...]:
    """The cells of a row that are not empty, marks joined to their numbers."""
    cells = _parted([(column, cell) for column, cell in enumerate(row.cells) if cell.text and not cell.text.isspace()])
    joined: list[tuple[int, str, Span]] = []
    ahead = ""
    begun: Span | None = None
    for place, (column, cell) in enumerate(cells):
        text = cell.text.strip()
        if place and text in _BEHIND and _joins_behind(joined, column, text):
            last_column, last_text, last_span = joined[-1]
            joined[-1] = (last_column, last_text + text, _across(last_span, cell.span))
            continue
        if text in _BEFORE and not ahead and _number_follows(cells, place):
            ahead, begun = text, cell.span
            continue
        span = cell.span
        if begun is not None:
            span = _across(begun, span) if span.start - begun.end <= _GAP else span
        joined.append((column, ahead + text, span))
        ahead, begun = "", None
    return tuple(_sorted_out(column, text, span, style) for column, text, span in joined)


def _parted(cells: list[tuple[int, Cell]]) -> list[tuple[int, Cell]]:
    """The cells; one that holds the words of several columns, tabs between them, is shared out where these are free."""
    if not any("\t" in cell.text for _, cell in cells):
        return cells
    taken = {column for column, _ in cells}
    found: list[tuple[int, Cell]] = []
    for column, cell in cells:
        pieces = cell.text.split("\t")
        free = len(cell.text) == cell.span.end - cell.span.start and not taken & set(
            range(column + 1, column + len(pieces))
        )
        start = cell.span.start
        for place, piece in enumerate(pieces if free else [cell.text]):
            found.append((column + place, Cell(piece, Span(start, start + len(piece)))))
            start += len(piece) + 1
    return [(column, cell) for column, cell in found if cell.text.strip()]


def _joins_behind(joined: list[tuple[int, str, Span]], column: int, mark: str) -> bool:
    if not joined:
        return False
    last_column, text, _ = joined[-1]
    open_bracket = text.count("(") + text.count("（") > text.count(")") + text.count("）")
    if ")" in mark or "）" in mark:
        return open_bracket and column - last_column <= _NEAR and _DIGIT.search(text) is not None
    near = column - last_column <= _NEAR and not is_year(text)
    return near and last_column > 0 and _NUMBER_LIKE.fullmatch(text) is not None and text[-1] not in "%x"


def _number_follows(cells: list[tuple[int, Cell]], place: int) -> bool:
    if place + 1 >= len(cells):
        return False
    column, cell = cells[place + 1]
    near = column - cells[place][0] <= _NEAR
    text = cell.text.strip()
    return near and not is_year(text) and _NUMBER_LIKE.match(text) is not None


def _across(first: Span, last: Span) -> Span:
    return Span(first.start, last.end) if 0 <= last.start - first.end <= _GAP else first


def _sorted_out(column: int, text: str, span: Span, style: Style) -> Filled:
    if not _DIGIT.search(text):
        return Filled(column, text, span, Sort.NOTHING if text.lower() in NOTHING else Sort.WORDS)
    if is_year(text):
        return Filled(column, text, span, Sort.YEAR, read_cell(text, style))
    amount = read_cell(text, style)
    is_figure = amount is not None and amount.unit is not Unit.YEARS  # "1-3 years" may head a column
    return Filled(column, text, span, Sort.FIGURE if is_figure else Sort.ODD, amount)
