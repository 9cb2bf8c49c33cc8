"""Tables of a web page: which are tables and which only lay the page out, and the cells of those that are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from steelyard.sources.convert.matrix import NOTHING, Matrix, Raw, is_laid_out, raw
from steelyard.sources.convert.webtree import Node, apart

_SECTIONS: Final = frozenset("thead tbody tfoot".split())
_CELLS: Final = frozenset({"td", "th"})
_WIDEST: Final = 200
"""Columns that a cell may be merged over."""
_DIGIT: Final = re.compile(r"\d")
_RAISED: Final = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SHORT: Final = 12
_APART: Final = frozenset("p div li br tr h1 h2 h3 h4 h5 h6 ul ol dd dt td th".split())


def rows_of(table: Node) -> Iterator[Node]:
    """The rows of a table, and of none that lies inside one of its cells."""
    for child in table.children:
        if child.tag == "tr":
            yield child
        elif child.tag in _SECTIONS:
            yield from (row for row in child.children if row.tag == "tr")


def only_lays_out(table: Node, matrix: Matrix) -> bool:
    """Whether a table only lays out the page, or lists things with bullets."""
    if table.attributes.get("role") in {"presentation", "none"} and not _figures(matrix):
        return True
    return is_laid_out(matrix)


def holds_tables(table: Node) -> bool:
    """Whether other tables lie inside a table."""
    return any(below.tag == "table" for child in table.children for below in child.below())


def matrix_of(table: Node, away: set[int], most: int) -> Matrix | None:
    """The cells of a table in their slots; none if there are more slots than `most`."""
    made = Matrix()
    waiting: dict[int, tuple[int, int]] = {}
    """Column -> the cell from above that fills it, and for how many more rows."""
    slots = 0
    for row in rows_of(table):
        if row.number in away:
            continue
        line: list[int] = []
        cells = [child for child in row.children if child.tag in _CELLS and child.number not in away]
        for cell in cells:
            _fill(line, waiting)
            made.cells.append(raw_of(cell, away))
            down = _span(cell, "rowspan", 1_000) - 1
            for _ in range(_span(cell, "colspan", _WIDEST)):
                if down:
                    waiting[len(line)] = (len(made.cells) - 1, down + 1)
                line.append(len(made.cells) - 1)
        _fill(line, waiting, to_end=True)
        waiting = {column: (cell, rows - 1) for column, (cell, rows) in waiting.items() if rows > 1}
        made.rows.append(line)
        slots += len(line)
        if slots > most:
            return None
    return made


def raw_of(cell: Node, away: set[int]) -> Raw:
    """What a cell says, its lines one behind the other."""
    pieces: list[tuple[str, int, int]] = []
    waiting: list[Node | str] = apart(cell.children)[::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append((" ", NOTHING, 0))
        elif node.number in away:
            continue
        elif node.words:
            pieces.append((node.words, node.number, 0))
        elif node.tag in {"sup", "sub"}:
            pieces += raised(node)
        else:
            if node.tag in _APART:
                pieces.append((" ", NOTHING, 0))
                waiting.append(" ")
            waiting += apart(node.children)[::-1]
    return raw(pieces)


def raised(node: Node) -> Iterator[tuple[str, int, int]]:
    """A note's number set small above the line: as such, so that it never runs into the figure that it stands at."""
    table = _RAISED if node.tag == "sup" else _LOWERED
    small = len(node.start(_SHORT)) <= _SHORT
    for below in node.below():
        if below.words:
            yield below.words.translate(table) if small else below.words, below.number, 0


def _fill(line: list[int], waiting: dict[int, tuple[int, int]], *, to_end: bool = False) -> None:
    """Fill the next slots with cells that reach down from above."""
    while len(line) in waiting:
        line.append(waiting[len(line)][0])
    while to_end and any(column > len(line) for column in waiting):
        line.append(waiting[len(line)][0] if len(line) in waiting else NOTHING)


def _span(cell: Node, key: str, most: int) -> int:
    words = cell.attributes.get(key, "").strip()
    return min(max(int(words), 1), most) if words.isascii() and words.isdigit() and len(words) < 6 else 1  # noqa: PLR2004


def _figures(matrix: Matrix) -> int:
    return sum(bool(_DIGIT.search(cell.text)) for cell in matrix.cells)
