"""Workbooks: each visible sheet as text, its tables as grids, every cell as a person sees it.

A formula is read as the value that was last worked out for it; it is never worked out here. A sheet that is hidden is
left out, and the notes say so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, final

from steelyard.sources.convert.archive import Archive, attribute, local
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.dateline import dateline
from steelyard.sources.convert.delimited import blocks
from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.matrix import NOTHING, Matrix, raw, tidy, write
from steelyard.sources.convert.numberformat import GENERAL, STANDARD, shown
from steelyard.sources.convert.properties import properties_of
from steelyard.sources.convert.sheet import SheetCell, read_sheet
from steelyard.sources.convert.writer import Writer
from steelyard.sources.grid import Cell, Row
from steelyard.sources.span import Span
from steelyard.words.errors import NoTextError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WORKBOOK: Final = "xl/workbook.xml"
_NO_SPAN: Final = Span(0, 0)
_ON: Final = frozenset({"1", "true", "on"})


@final
@dataclass(frozen=True, slots=True)
class _Book:
    """What all sheets share."""

    strings: Sequence[str]
    formats: Sequence[str]
    """The format of each style."""
    since_1904: bool


def read_workbook(name: str, content: bytes, limits: Limits) -> Converted:
    """The text of a workbook.

    Raises:
        DocumentError: it is damaged, locked, too large, hostile, or holds no text.
    """
    archive = Archive(name, content, "a workbook", limits)
    main = next((part for part in archive.relations("").values() if part.endswith("workbook.xml")), _WORKBOOK)
    root, relations = archive.xml(main), archive.relations(main)
    book = _Book(_strings(archive, relations), _formats(archive, relations), _since_1904(root))
    out = Writer(name, limits.text)
    names: list[str] = []
    hidden: list[str] = []
    cells = 0
    for sheet in (each for each in root.iter() if local(each.tag) == "sheet"):
        title, part = attribute(sheet, "name"), relations.get(_relation(sheet), "")
        if not part.rpartition("/")[0].endswith("worksheets"):
            continue  # a sheet that is nothing but a chart
        if attribute(sheet, "state") in {"hidden", "veryHidden"}:
            hidden.append(title)
            continue
        found = read_sheet(archive, part, limits.cells - cells)
        cells += len(found)
        if any(_words(cell, book) for cell in found):
            _tell(title, found, book, out, names)
    if not out.length:
        raise NoTextError(name, "its visible sheets are empty")
    said = properties_of(archive)
    return Converted(
        text=out.text,
        places=out.places([NOTHING] * len(names), names),
        grids=tuple(out.grids),
        title=said.title,
        publisher=said.publisher,
        day=dateline(out.text, in_words=True),
        notes=tuple(f"the hidden sheet {title!r} was not read" for title in hidden),
    )


def _tell(title: str, cells: Sequence[SheetCell], book: _Book, out: Writer, names: list[str]) -> None:
    """The name of a sheet, then its tables."""
    out.keep_apart("\n\n")
    names.append(title)
    out.put(title, len(names) - 1)
    matrix, numbers = _matrix(title, cells, book, names)
    rows = [
        Row(number, tuple(Cell(matrix.words(cell), _NO_SPAN) for cell in row))
        for number, row in zip(numbers, matrix.rows, strict=True)
    ]
    starts = [0]
    for block in blocks(rows):
        starts.append(starts[-1] + len(block))
    for first, end in pairwise(starts):
        write(tidy(Matrix(matrix.cells, matrix.rows[first:end])), out)


def _matrix(title: str, cells: Sequence[SheetCell], book: _Book, names: list[str]) -> tuple[Matrix, list[int]]:
    """The cells that say something in their slots, and the number of each row that has any."""
    made, numbers = Matrix(), []
    across = sorted({cell.column + more for cell in cells for more in range(cell.wide)})
    slots = {column: slot for slot, column in enumerate(across)}
    rows: dict[int, list[int]] = {}
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        if not (words := _words(cell, book)):
            continue
        names.append(f"{title}!{cell.name}")
        made.cells.append(raw([(words, len(names) - 1, 0)]))
        for down in range(cell.tall):
            row = rows.setdefault(cell.row + down, [NOTHING] * len(across))
            for more in range(cell.wide):
                row[slots[cell.column + more]] = len(made.cells) - 1
    for number in sorted(rows):
        numbers.append(number)
        made.rows.append(rows[number])
    return made, numbers


def _words(cell: SheetCell, book: _Book) -> str:
    """A cell as a person sees it."""
    match cell.kind:
        case "s":
            number = int(cell.value) if cell.value.isascii() and cell.value.isdigit() else NOTHING
            words = book.strings[number] if 0 <= number < len(book.strings) else ""
        case "b":
            words = {"1": "TRUE", "0": "FALSE"}.get(cell.value, cell.value)
        case "str" | "inlineStr" | "e" | "d":
            words = cell.value
        case _:
            code = book.formats[cell.style] if cell.style < len(book.formats) else GENERAL
            words = shown(cell.value, code, since_1904=book.since_1904)
    return " ".join(words.split())


def _strings(archive: Archive, relations: Mapping[str, str]) -> list[str]:
    """The words that cells share."""
    part = next((part for part in relations.values() if part.endswith("sharedStrings.xml")), "")
    if part not in archive:
        return []
    return [_string(item) for item in archive.xml(part) if local(item.tag) == "si"]


def _string(item: Element) -> str:
    """Words that cells share, without the small letters that tell how they are spoken."""
    pieces = (piece for piece in item if local(piece.tag) in {"t", "r"})
    return "".join(each.text or "" for piece in pieces for each in piece.iter() if local(each.tag) == "t")


def _formats(archive: Archive, relations: Mapping[str, str]) -> list[str]:
    """The number format of each style of cells."""
    part = next((part for part in relations.values() if part.endswith("styles.xml")), "")
    if part not in archive:
        return []
    codes = dict(STANDARD)
    styles: list[str] = []
    for group in archive.xml(part):
        if local(group.tag) == "numFmts":
            codes |= {attribute(each, "numFmtId"): attribute(each, "formatCode") for each in group}
        elif local(group.tag) == "cellXfs":
            styles = [attribute(each, "numFmtId") for each in group]
    return [codes.get(style, GENERAL) for style in styles]


def _since_1904(root: Element) -> bool:
    return any(local(each.tag) == "workbookPr" and attribute(each, "date1904") in _ON for each in root)


def _relation(sheet: Element) -> str:
    """The id of the part that holds a sheet: that in the name space of relations."""
    return next((value for key, value in sheet.items() if key.endswith("}id")), "")
