"""A table of names on its own: one thing has one name and any number of aliases, each with the evidence for it.

    name,alias,evidence
    Kingsoft Cloud,金山云,the company's own name on its results
    Kingsoft Cloud,Golden Mountain Cloud,"the same figures under both names, in one article"

A spelling that would stand for two names is refused: a parent and its subsidiary are two things. All that is wrong is
told at once, with its line.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from steelyard.sources.cells import read_rows
from steelyard.sources.flaw import Flaws
from steelyard.sources.grid import Row
from steelyard.words.errors import TableFlawsError
from steelyard.words.names import Alias, Entity, EntityKind, EntityName, has_controls, nearest_first
from steelyard.words.period import CALENDAR

COLUMNS: Final = ("name", "alias", "evidence")
_FIRST_ROW: Final = "Begin the file with a row: name,alias,evidence"
_MOST: Final = 20
"""Flaws that are told at once."""


def read_aliases(text: str, file: str) -> tuple[Entity, ...]:
    """The names of a table with their aliases, in the order of the table.

    Args:
        text: the table as CSV.
        file: what it is called, for whoever has to mend it.

    Raises:
        TableFlawsError: something in it is wrong; it tells everything, with its line.
    """
    flaws = Flaws()
    rows = read_rows(text)
    columns = _columns(rows[0] if rows else None, file, flaws)
    found: dict[str, dict[str, Alias]] = {}
    for row in rows[1:] if columns else ():
        words = _words(row, columns, file, flaws)
        if words:
            aliases = found.setdefault(words["name"], {})
            if words["alias"] != words["name"]:
                aliases.setdefault(words["alias"], Alias(words["alias"], words["evidence"]))
    entities = tuple(
        Entity(name=EntityName(name), kind=EntityKind.COMPANY, year_end=CALENDAR, aliases=tuple(aliases.values()))
        for name, aliases in found.items()
    )
    for line, spelling, names in _shared(entities, rows, columns):
        says = f"{spelling!r} stands for {' and for '.join(repr(name) for name in names)}."
        flaws.add(file, line, says, "Keep the row of the one that it means.")
    if flaws.found:
        ordered = sorted(set(flaws.found))
        lines = [str(flaw) for flaw in ordered[:_MOST]]
        lines += [f"  … and {len(ordered) - _MOST} more"] if len(ordered) > _MOST else []
        raise TableFlawsError(file, "\n".join(lines))
    return entities


def together(*tables: Iterable[Entity]) -> tuple[Entity, ...]:
    """Several tables of names as one: aliases of the same name are joined, and the first to know a name knows it best.

    A spelling that already stands for another name keeps its first meaning.
    """
    found: dict[EntityName, Entity] = {}
    means: dict[str, EntityName] = {}
    for entity in (entity for table in tables for entity in table):
        name = means.setdefault(entity.name, entity.name)
        known = found.get(name, entity)
        more = (alias for alias in entity.aliases if means.setdefault(alias.alias, name) == name)
        aliases = {alias.alias: alias for alias in (*more, *(known.aliases if name in found else ()))}
        found[name] = Entity(name=name, kind=known.kind, year_end=known.year_end, aliases=tuple(aliases.values()))
    return tuple(found.values())


def _columns(first: Row | None, file: str, flaws: Flaws) -> tuple[str, ...]:
    """The names of the columns in the order of the file, or nothing and a flaw for each that is wrong."""
    names = tuple(cell.text.lower() for cell in first.cells) if first else ()
    if not names:
        flaws.add(file, 1, "The table is empty.", _FIRST_ROW)
    elif len(names) == 1 and ";" in names[0]:
        flaws.add(file, 1, "The columns stand between semicolons.", "Save the table with commas between them.")
    else:
        for name in dict.fromkeys(names):
            if name not in COLUMNS:
                flaws.add(file, 1, f"There is no column {name!r}.", f"Known columns: {nearest_first(name, COLUMNS)}.")
            elif names.count(name) > 1:
                flaws.add(file, 1, f"The column {name!r} is there twice.", "Keep one of them.")
        for name in COLUMNS:
            if name not in names:
                flaws.add(file, 1, f"The column {name!r} is missing.", _FIRST_ROW)
    return () if flaws.found else names


def _words(row: Row, columns: tuple[str, ...], file: str, flaws: Flaws) -> dict[str, str]:
    """The words of a row by column; nothing, and a flaw, where one is missing."""
    if len(row.cells) > len(columns):
        says = f"The row has {len(row.cells)} cells for {len(columns)} columns."
        flaws.add(file, row.line, says, 'Put a cell that holds a comma in quotes: "Acme, Inc.".')
        return {}
    cells = [cell.text for cell in row.cells] + [""] * (len(columns) - len(row.cells))
    words = dict(zip(columns, cells, strict=True))
    wrong = False
    for name in COLUMNS:
        if not words[name]:
            flaws.add(file, row.line, f"The cell {name!r} is empty.", _WRITE[name])
        elif has_controls(words[name]) or "\n" in words[name]:
            flaws.add(file, row.line, f"The cell {name!r} holds control characters.", "Write it again by hand.")
        else:
            continue
        wrong = True
    return {} if wrong else words


def _shared(
    entities: tuple[Entity, ...], rows: tuple[Row, ...], columns: tuple[str, ...]
) -> list[tuple[int, str, tuple[str, ...]]]:
    """Line, spelling and names of each spelling that stands for more than one."""
    means: dict[str, dict[str, None]] = {}
    for entity in entities:
        for spelling in entity.spellings:
            means.setdefault(spelling.casefold(), {})[entity.name] = None
    lines: dict[str, int] = {}
    for row in rows[1:]:
        for name, cell in zip(columns, row.cells, strict=False):
            if name in {"name", "alias"}:
                lines[cell.text.casefold()] = row.line  # the last row that has it is the one to look at
    return [
        (lines[folded], next(s for e in entities for s in e.spellings if s.casefold() == folded), tuple(names))
        for folded, names in means.items()
        if len(names) > 1
    ]


_WRITE: Final = {
    "name": "Write the one name of the company.",
    "alias": "Write how else it is called.",
    "evidence": "Write how it is known that the two are the same: a quote, a page, a ticker.",
}
