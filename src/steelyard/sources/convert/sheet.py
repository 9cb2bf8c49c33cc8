"""The cells of one sheet of a workbook, as they are stored, with the cells that are merged over others."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, final

from steelyard.sources.convert.archive import Archive, attribute, local
from steelyard.words.errors import DocumentTooLargeError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAME: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_MOST_COLUMNS: Final = 16_384
_MOST_MERGED: Final = 100
"""Rows or columns that a cell may be merged over; what reaches further only colours a sheet."""


@final
@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell as it is stored."""

    row: int
    column: int
    name: str
    """As a person calls it: `B4`."""
    kind: str
    value: str
    style: int
    wide: int = 1
    tall: int = 1


def read_sheet(archive: Archive, part: str, most: int) -> list[SheetCell]:
    """The cells of a sheet that hold something, in the order of the file.

    Raises:
        DocumentTooLargeError: there are more than `most`.
    """
    root = archive.xml(part)
    cells: dict[tuple[int, int], SheetCell] = {}
    row_number = 0
    for row in (each for group in root if local(group.tag) == "sheetData" for each in group):
        row_number = _integer(row.get("r", ""), row_number + 1)
        column = 0
        for each in row:
            place = _place(each.get("r", "")) or (row_number, column + 1)
            column = place[1]
            if value := _value(each):
                name = f"{letters(column)}{place[0]}"
                cells[place] = SheetCell(*place, name, each.get("t", ""), value, _integer(each.get("s", ""), 0))
        if len(cells) > most:
            raise DocumentTooLargeError(archive.name, f"more than {most:,} cells", f"{most:,} cells")
    for merged in (each for group in root if local(group.tag) == "mergeCells" for each in group):
        first, _, last = attribute(merged, "ref").partition(":")
        start, end = _place(first), _place(last)
        if start in cells and end and start:
            wide, tall = end[1] - start[1] + 1, end[0] - start[0] + 1
            if 1 <= wide <= _MOST_MERGED and 1 <= tall <= _MOST_MERGED:
                cells[start] = replace(cells[start], wide=wide, tall=tall)
    return list(cells.values())


def letters(column: int) -> str:
    """The name of a column, counted from 1: 28 is AB."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _place(name: str) -> tuple[int, int] | None:
    """Row and column of a cell by its name."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return (int(found[2]), column) if column <= _MOST_COLUMNS else None


def _value(cell: Element) -> str:
    """What is stored in a cell; of a formula, what it last came to."""
    for child in cell:
        if local(child.tag) == "v":
            return (child.text or "").strip()
        if local(child.tag) == "is":
            return "".join(each.text or "" for each in child.iter() if local(each.tag) == "t")
    return ""


def _integer(words: str, default: int) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 9 else default  # noqa: PLR2004
