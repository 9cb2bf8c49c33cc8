"""Tables in plain text: CSV with commas, semicolons or tabs. The text stays as it is; the rows become grids.

A sheet often begins with lines of one cell, its title and its unit: they are the caption. Behind a blank row a new
table begins where what follows is again a caption or a row of periods.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from steelyard.sources.cells import read_rows
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.place import LinePlaces
from steelyard.sources.grid import Grid, Row
from steelyard.sources.span import Span
from steelyard.words.errors import DocumentTooLargeError

_LOOKED_AT: Final = 100
"""Rows by which the separator is told."""
_PERIOD: Final = re.compile(
    r"(?<!\d)(?:19|20)\d\d(?!\d)|\b[FQHC]Y?\d|\d[QH]\d\d|年|季度|\b(?:quarter|half|months?)\b", re.IGNORECASE
)


def read_delimited(name: str, text: str, limits: Limits, *, separator: str = "", start: int = 0) -> Converted:
    """The text with its tables.

    Raises:
        DocumentTooLargeError: it has more cells than are read.
    """
    separator = separator or separator_of(text[start:])
    rows = read_rows(text, start, separator)
    if sum(len(row.cells) for row in rows) > limits.cells:
        raise DocumentTooLargeError(name, f"more than {limits.cells:,} cells", f"{limits.cells:,} cells")
    grids = tuple(grid_of(block) for block in blocks(rows))
    return Converted(
        text=text,
        places=LinePlaces(text),
        grids=tuple(grid for grid in grids if grid),
        body=start,
        is_the_file=True,
        is_table=separator == ",",
    )


def separator_of(text: str) -> str:
    """The sign that cuts the most lines into the same number of cells, more than one."""
    lines = [line for line in text[: _LOOKED_AT * 1000].split("\n")[:_LOOKED_AT] if line.strip()]

    def agreement(separator: str) -> tuple[int, int]:
        sample = "\n".join(lines)
        counts = [len(row.cells) for row in read_rows(sample, separator=separator) if len(row.cells) > 1]
        common = max(set(counts), key=counts.count) if counts else 0
        return counts.count(common), common

    return max((",", "\t", ";", "|"), key=agreement)


def blocks(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows of each table: a blank row before a caption or before new periods cuts."""
    begun, has_data = 0, False
    for place in range(1, len(rows)):
        before, row = rows[place - 1], rows[place]
        has_data = has_data or _filled(before) > 1
        if has_data and row.line > _end_line(before) + 1 and _begins(rows, place):
            yield rows[begun:place]
            begun, has_data = place, False
    if rows:
        yield rows[begun:]


def grid_of(rows: Sequence[Row]) -> Grid | None:
    """The grid of a block of rows: lines of one cell at its top are its caption."""
    first = next((place for place, row in enumerate(rows) if not _is_line(row)), None)
    if first is None:
        return None
    caption = (
        Span(_start(rows[0]), max(cell.span.end for cell in rows[first - 1].cells if cell.text)) if first else None
    )
    kept = tuple(rows[first:])
    return Grid(kept, Span(_start(kept[0]), _end(kept[-1])), caption)


def is_period_row(row: Row) -> bool:
    """Whether what stands behind the first cell names periods, and nothing else is a figure."""
    cells = [cell.text for cell in row.cells[1:] if cell.text]
    return (
        bool(cells)
        and any(map(_PERIOD.search, cells))
        and not any("," in text and text[:1].isdigit() for text in cells)
    )


def _begins(rows: Sequence[Row], place: int) -> bool:
    """Whether a new table starts here: lines of one cell and then periods, or periods at once."""
    for row in rows[place : place + 6]:
        if not _is_line(row):
            return is_period_row(row)
    return False


def _is_line(row: Row) -> bool:
    """Whether a row is one cell alone, the first: a line of words and no row of a table."""
    return _filled(row) <= 1 and bool(row.cells[0].text)


def _filled(row: Row) -> int:
    return sum(1 for cell in row.cells if cell.text)


def _start(row: Row) -> int:
    return min(cell.span.start for cell in row.cells)


def _end(row: Row) -> int:
    return max(cell.span.end for cell in row.cells)


def _end_line(row: Row) -> int:
    return row.line + sum(cell.text.count("\n") for cell in row.cells)
