"""Rows without a measure that add up to a line beside them are its parts.

    Online marketing      49,115      unknown by itself
    Transaction services  47,944
    Total revenues        97,059      the sum of the rows right above it: they are parts of the revenue

A sum is believed where it holds in every column that has all figures, as exactly as these are printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, final

from steelyard.reading.grids.columns import Column
from steelyard.reading.grids.layout import Body
from steelyard.reading.grids.lines import Line
from steelyard.reading.grids.meaning import Meaning, Place
from steelyard.reading.grids.words import SECTIONS
from steelyard.words.measure import Measure

_FEWEST: Final = 2
_MOST: Final = 30


@final
@dataclass(slots=True)
class Printed:
    """A row of levels: what it is, and the number and the claim of each column."""

    line: Line | None
    """Empty where no measure is known for it."""
    numbers: dict[int, Decimal] = field(default_factory=dict)
    claims: Sequence[int] = ()
    """The places of its claims, those of changes and shares too."""


def level_of(body: Body, said: Meaning, place: Place, columns: Mapping[int, Column], claims: Sequence[int]) -> Printed:
    """A row for what may be added up."""
    numbers = {
        cell.column: cell.amount.middle
        for cell in body.cells
        if cell.amount and columns[cell.column].side.head.kind is None and place.row.head.kind is None
    }
    line = None if said.line.measure is Measure.OTHER and place.row.head.line is None else said.line
    return Printed(line, numbers, claims)


def parts_by_sum(rows: Sequence[Printed]) -> Mapping[int, Line]:
    """The claims that are parts of a line beside them: the place of each, and the line."""
    found: dict[int, Line] = {}
    run: list[Printed] = []
    above: Printed | None = None
    for row in [*rows, Printed(Line(Measure.OTHER))]:
        if row.line is None:
            run.append(row)
            continue
        whole = next((each for each in (row, above) if each is not None and _adds_up(run, each)), None)
        if whole is not None and whole.line is not None:
            found |= {claim: whole.line for part in run for claim in part.claims}
        run, above = [], row
    return found


def _adds_up(parts: Sequence[Printed], whole: Printed) -> bool:
    """Whether rows add up to one, in every column where all of them have a figure."""
    if not _FEWEST <= len(parts) <= _MOST or whole.line is None or whole.line.measure not in SECTIONS:
        return False
    columns = [column for column in whole.numbers if all(column in part.numbers for part in parts)]
    return bool(columns) and all(_is_sum([part.numbers[c] for part in parts], whole.numbers[c]) for c in columns)


def _is_sum(parts: Sequence[Decimal], whole: Decimal) -> bool:
    exponents = [number.as_tuple().exponent for number in (*parts, whole)]
    unit = Decimal(1).scaleb(max(exponent for exponent in exponents if isinstance(exponent, int)))
    return whole != 0 and abs(sum(parts, Decimal(0)) - whole) <= unit * (len(parts) + 1) / 2
