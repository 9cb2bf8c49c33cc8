"""Which heading stands over which cell: header rows, sections and rows of figures, and the columns they make.

1. A row of figures has an amount behind its name. What stands before the first is the head of the table; a row of
   words and years further down begins a new head.
2. The columns before the first that holds mostly figures are the names of the rows.
3. A heading stands over its own column and, where the cells to the right of it are empty, over those too; in the
   lowest row of a head only if its own column holds no figures.
4. A lone unit or time in a row of the head holds for every column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.grids.cells import Filled, Sort
from steelyard.reading.grids.heads import Head, read_head
from steelyard.reading.grids.kinds import Kind

_SPREADING: Final = frozenset({None, Kind.CHANGE, Kind.EITHER})
_NEAR: Final = 2
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORDY: Final = frozenset({Sort.WORDS, Sort.YEAR, Sort.ODD})


@final
@dataclass(frozen=True, slots=True)
class Body:
    """A row below a head: its names, and its cells; one without cells is the head of a section."""

    names: tuple[Filled, ...]
    cells: tuple[Filled, ...]


@final
@dataclass(frozen=True, slots=True)
class Block:
    """A head and the rows under it."""

    titles: tuple[Filled, ...]
    """What stands above the columns without heading one: titles and units in the first column."""
    corner: tuple[Filled, ...]
    """What stands over the names of the rows."""
    columns: dict[int, tuple[Filled, ...]]
    """The headings of each column that holds something, from top to bottom."""
    shared: frozenset[int]
    """Columns that only share the heading of a column to their left that holds figures too."""
    rows: tuple[Body, ...]


def lay_out(rows: Sequence[tuple[Filled, ...]]) -> tuple[Block, ...]:
    """The blocks of a table, from top to bottom; none where it holds no figures."""
    rows = [row for row in rows if row]
    names = _columns_of_names(rows)
    kinds = _kinds(rows, names)
    blocks: list[Block] = []
    heads: list[tuple[Filled, ...]] = []
    body: list[tuple[Filled, ...]] = []
    kept: list[tuple[Filled, ...]] = []
    for row, kind in zip(rows, kinds, strict=True):
        if kind == "head" and body:
            blocks.append(_block(heads, body, names))
            kept = heads
            heads, body = [], []
        if kind == "head":
            heads.append(row)
        elif kind == "title":
            (body or heads).append(row)
        else:
            if kept and not body and not _names_times(heads, names):
                heads = [*kept, *heads]
            body.append(row)
            kept = []
    if body or heads:
        blocks.append(_block(heads, body, names))
    return tuple(blocks)


def _columns_of_names(rows: Sequence[tuple[Filled, ...]]) -> int:
    """How many columns, from the left, hold the names of the rows."""
    figures: Counter[int] = Counter()
    wordy: Counter[int] = Counter()
    for row in rows:
        if not any(cell.sort is Sort.FIGURE and (cell.column or len(row) == 1) for cell in row):
            continue
        for cell in row:
            if cell.sort is Sort.FIGURE:
                figures[cell.column] += 1
            elif cell.sort in _WORDY:
                (wordy if _is_name(cell) else figures)[cell.column] += 1
    if not figures:
        return 1
    last = max((*figures, *wordy))
    names = 0
    for column in range(min(last + 1, 4)):
        if wordy[column] > figures[column]:
            names = column + 1
        elif figures[column] and (column > 0 or wordy[1] <= figures[1]):
            break
    return names


def _is_name(cell: Filled) -> bool:
    """Whether a cell that is no figure may name a row; "12 or 13" is a figure that cannot be read."""
    if cell.sort is not Sort.ODD or cell.column == 0:
        return cell.sort is not Sort.ODD or _LETTER.search(cell.text) is not None
    return _LETTER.match(cell.text) is not None or bool(read_head(cell.text).spell)


def _kinds(rows: Sequence[tuple[Filled, ...]], names: int) -> list[str]:
    """What each row is: "head", "title" (words in the columns of names only) or "body"."""
    kinds: list[str] = []
    begun, timed = False, False
    for row in rows:
        cells = [cell for cell in row if cell.column >= names]
        if not cells:
            kinds.append("title")
            continue
        is_head = _is_head(row, cells, names, begun=begun, timed=timed)
        kinds.append("head" if is_head else "body")
        if is_head:
            years = any(read_head(cell.text).spell.names_year for cell in cells)
            timed = years or (timed and not begun)
        begun = not is_head
    return kinds


def _is_head(row: tuple[Filled, ...], cells: list[Filled], names: int, *, begun: bool, timed: bool) -> bool:
    """Whether a row heads columns; `begun` says that rows of figures stand above it, `timed` that years do."""
    sorts = {cell.sort for cell in cells}
    if Sort.FIGURE in sorts or sorts == {Sort.NOTHING}:
        return False
    if sorts <= {Sort.YEAR, Sort.NOTHING}:
        label = [cell for cell in row if cell.column < names]
        plain = not label or all(_heads_times(cell.text) for cell in label)
        return plain or not (begun or timed)
    if begun:
        telling = [cell for cell in cells if cell.sort in _WORDY and read_head(cell.text).says_something]
        odd = [cell for cell in cells if cell.sort is Sort.ODD and cell not in telling]
        return bool(telling) and not odd and len(telling) * 2 >= len(cells)
    unheard = any(cell.sort is Sort.ODD and cell.amount is None and not _says_something(cell) for cell in cells)
    return not unheard or not any(cell.column < names for cell in row)


def _says_something(cell: Filled) -> bool:
    return read_head(cell.text).says_something


def _heads_times(text: str) -> bool:
    head = read_head(text)
    return bool(head.spell or head.counting) and head.line is None


def _names_times(heads: Sequence[tuple[Filled, ...]], names: int) -> bool:
    """Whether a head names years, or measures, of its own; else it only adds to the head above it."""
    return any(
        (head := read_head(cell.text)).spell.names_year or head.line is not None
        for row in heads
        for cell in row
        if cell.column >= names
    )


def _block(heads: Sequence[tuple[Filled, ...]], body: Sequence[tuple[Filled, ...]], names: int) -> Block:
    over = [place for place, row in enumerate(heads) if any(cell.column >= names for cell in row)]
    first, last = (over[0], over[-1]) if over else (len(heads), len(heads) - 1)
    if not over:  # "Revenues:" above the first figures is the head of a section; "(in millions)" is one of all
        last = max((place for place, row in enumerate(heads) if _heads_times(row[0].text)), default=-1)
        first = last + 1
    rows = tuple(
        Body(
            tuple(cell for cell in row if cell.column < names),
            tuple(cell for cell in row if cell.column >= names),
        )
        for row in (*heads[last + 1 :], *body)
    )
    titles = [cell for row in heads[:first] for cell in row]
    corner = [cell for row in heads[first : last + 1] for cell in row if cell.column < names]
    held = {cell.column for row in rows for cell in row.cells if cell.sort in {Sort.FIGURE, Sort.YEAR, Sort.ODD}}
    columns, shared = _columns([heads[place] for place in over], held, names)
    return Block(tuple(titles), tuple(corner), columns, shared, rows)


def _columns(
    over: Sequence[tuple[Filled, ...]], held: set[int], names: int
) -> tuple[dict[int, tuple[Filled, ...]], frozenset[int]]:
    """The headings of each column that holds something, and the columns that share one."""
    columns: dict[int, list[Filled]] = {column: [] for column in sorted(held)}
    direct: set[int] = set()
    for row in over:
        cells = [cell for cell in row if cell.column >= names]
        lone = _holds_for_all(cells, held) if len(over) > 1 else None
        spreads = not cells or cells[0].column <= min(held, default=0) or len(cells) == 1
        place, last = 0, -1
        for column, texts in columns.items():
            while place < len(cells) and cells[place].column <= column:
                place += 1
            nearest = cells[place - 1] if place else None
            if lone is not None:
                texts.insert(0, lone)  # what a column's own headings say is nearer
            elif nearest is not None and _stands_over(nearest, column, spreads=spreads):
                texts.append(nearest)
                if nearest.column == column or nearest.column > last:
                    direct.add(column)
            last = column
    for column in [column for column, texts in columns.items() if not texts]:
        columns[column] = [beside for row in over if (beside := _right_of(row, column, held, names))]
        direct |= {column} if columns[column] else set()
    if over:
        _without_leaves_of_others([cell for cell in over[-1] if cell.column >= names], columns, held)
    return {column: tuple(dict.fromkeys(texts)) for column, texts in columns.items()}, frozenset(held - direct)


def _stands_over(cell: Filled, column: int, *, spreads: bool) -> bool:
    """Whether a heading at or left of a column is its own; "% of total" stands over its own column only."""
    return cell.column == column or (spreads and read_head(cell.text).kind in _SPREADING)


def _without_leaves_of_others(leaf: list[Filled], columns: Mapping[int, list[Filled]], held: set[int]) -> None:
    """Take away what a column has from the lowest row of the head, if that heads the figures beside it; scales stay."""
    if _holds_for_all(leaf, held) is not None:
        return
    leaves = {cell.column: cell for cell in leaf if cell.text[:1] not in "(（" or not read_head(cell.text).only_scales}
    for column, texts in columns.items():
        source = texts[-1].column if len(texts) > 1 else column
        if source != column and source in held and leaves.get(source) is texts[-1]:
            texts.pop()


def _right_of(row: Sequence[Filled], column: int, held: set[int], names: int) -> Filled | None:
    """A heading that a page sets a narrow column too far to the right."""
    near = [cell for cell in row if cell.column >= names and column < cell.column <= column + _NEAR]
    return near[0] if near and not held & set(range(column + 1, near[0].column + 1)) else None


def _holds_for_all(cells: list[Filled], held: set[int]) -> Filled | None:
    """A unit or a time that stands alone in its row, and so over every column."""
    if len(cells) != 1 or len(held) < 2:  # noqa: PLR2004 - of one column it is the heading anyhow
        return None
    head: Head = read_head(cells[0].text)
    alone = bool(head.counting or (head.spell and not head.kind)) and not (head.line or head.rest or head.caution)
    return cells[0] if alone else None
