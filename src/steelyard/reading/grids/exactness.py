"""Tables in the notation of a case: what could be taken otherwise is a doubt; periods are as in `docs/case.md`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from steelyard.reading.grids.columns import Column
from steelyard.reading.grids.layout import Block
from steelyard.reading.grids.meaning import Meaning, Place
from steelyard.reading.grids.settling import NO_PERIOD
from steelyard.words.errors import SteelyardError
from steelyard.words.measure import Measure
from steelyard.words.period import Period, YearEnd, read_period


def exact_columns(block: Block, columns: Mapping[int, Column], year_end: YearEnd) -> dict[int, Column]:
    """The columns; the period of one is what stands right above it."""
    found: dict[int, Column] = {}
    for place, column in columns.items():
        heads = block.columns[place]
        if place in block.shared or not heads:
            found[place] = replace(column, period=None, unsure=NO_PERIOD)
        else:
            period = _in_notation(heads[-1].text, year_end)
            found[place] = replace(column, period=period or column.period)
    return found


def _in_notation(text: str, year_end: YearEnd) -> Period | None:
    try:
        return read_period(text, year_end)
    except SteelyardError:
        return None


def inexact(said: Meaning, place: Place, column: Column) -> str:
    """Why a cell is a doubt in a table of our own notation; empty where nothing is left open."""
    if said.line.measure is Measure.OTHER or (said.line.kind and said.line is place.row.head.line):
        head, _, _ = place.name.partition(":")
        return f"no measure is called {head!r}"
    times = (column.own.spell, place.row.head.spell, place.section.head.spell)
    if column.unsure == NO_PERIOD or (column.period is None and not any(spell.names_year for spell in times)):
        return NO_PERIOD
    return ""
