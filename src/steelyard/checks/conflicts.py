"""Two sources for one figure: do their printed digits leave room for one truth?"""

from __future__ import annotations

from collections.abc import Iterator

from steelyard.checks.cells import Cells, Level
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.judge import Outcome
from steelyard.words.measure import MOVING, Measure
from steelyard.words.period import AsAt, period_name

_DO = "Look at both pages: another basis, another day, or a misprint. The picture takes the nearer source."
_STORIES = frozenset({Measure.VALUATION, Measure.PRICE_MULTIPLE, Measure.OTHER})
"""Opinions and stories of several people: two of them are no conflict."""


def check_sources(cells: Cells) -> Iterator[Finding]:
    """One finding for each cell whose figures cannot all be true."""
    for cell, levels in cells.levels.items():
        if cell.measure in _STORIES or (cell.measure in MOVING and not isinstance(cell.period, AsAt)):
            continue
        for first, second in _apart([level for level in levels if not level.is_repaired]):
            year_end = cells.year_ends.get(cell.entity)
            period = period_name(cell.period, year_end) if year_end else str(cell.period)
            part = f" of {cell.segment}" if cell.segment else ""
            told = [f"{each.value} by {each.fact.origin.publisher} ({each.fact.tier})" for each in (first, second)]
            says = f"{cell.entity}: {cell.measure.words}{part} in {period} is {told[0]} and {told[1]}."
            mended = _repair_between(first, second, levels)
            facts = (first.fact, second.fact)
            yield Finding(CheckName.SOURCES, Outcome.DISAGREES, says, "" if mended else _DO, facts, mended)


def _apart(levels: list[Level]) -> Iterator[tuple[Level, Level]]:
    """The nearest source with each different figure that it cannot be reconciled with, each figure once."""
    ordered = sorted(levels, key=lambda level: (level.fact.tier.rank, level.fact.known_on))
    told: set[str] = set()
    for other in ordered[1:]:
        first = ordered[0]
        one_unit = first.value.unit == other.value.unit
        if one_unit and not first.value.interval.meets(other.value.interval) and str(other.value) not in told:
            told.add(str(other.value))
            yield first, other


def _repair_between(first: Level, second: Level, levels: tuple[Level, ...]) -> str:
    """The accepted repair that makes the two one figure, if there is one."""
    for level in levels:
        if (
            level.repair
            and level.fact in {first.fact, second.fact}
            and level.value.interval.meets(first.value.interval)
        ):
            return f"{level.repair.was} read as {level.repair.becomes}, accepted by {level.repair.who}"
    return ""
