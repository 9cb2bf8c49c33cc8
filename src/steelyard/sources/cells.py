"""Rows and cells of a CSV text, each cell with its span.

The standard library's reader gives the words but not their places, and a figure without its place cannot be cited. The
grammar is RFC 4180: commas, rows by line, cells in double quotes where they hold a comma, a quote or a new line.
Another separator takes the comma's place where the file is written with one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from steelyard.sources.grid import Cell, Row
from steelyard.sources.span import Span

_ROW_END: Final = re.compile(r"\r\n|\n|\r")


def read_rows(text: str, start: int = 0, separator: str = ",") -> tuple[Row, ...]:
    """Every row that is not blank, from the character `start` on."""
    pattern = _cell_between(separator)
    rows: list[Row] = []
    position, line = start, text.count("\n", 0, start) + 1
    while position < len(text):
        cells: list[Cell] = []
        begun = position
        while True:
            found = pattern.match(text, position)
            assert found is not None
            cells.append(_cell(found))
            position = found.end()
            if text[position : position + 1] != separator:
                break
            position += 1
        if any(cell.text for cell in cells):
            rows.append(Row(line, tuple(cells)))
        position = _next_row(text, position)
        line += text.count("\n", begun, position)
    return tuple(rows)


@cache
def _cell_between(separator: str) -> re.Pattern[str]:
    blank, apart = "[ ]*" if separator == "\t" else "[ \\t]*", re.escape(separator)
    return re.compile(rf'{blank}"(?P<quoted>(?:[^"]|"")*)"(?P<stray>[^{apart}\r\n]*)|(?P<plain>[^{apart}\r\n]*)')


def _next_row(text: str, position: int) -> int:
    """Behind the next end of line."""
    found = _ROW_END.search(text, position)
    return found.end() if found else len(text)


def _cell(found: re.Match[str]) -> Cell:
    quoted, stray, plain = found.group("quoted", "stray", "plain")
    if quoted is None:
        raw, start = plain, found.start()
    elif stray and not stray.isspace():  # words behind the closing quote: whoever reads the cell refuses it
        raw, start = found.group(), found.start()
    else:
        raw, start = quoted, found.start("quoted")
    bare = raw.strip()
    if len(bare) < len(raw):
        start += len(raw) - len(raw.lstrip())
    text = bare.replace('""', '"') if quoted is not None else bare
    return Cell(text, Span(start, start + len(bare)))
