"""Several sources for one line: do their printed digits leave room for one truth?

The pages that print a line are put in order: the nearest source first, of equally near ones the latest, as the
picture takes them, and of those of one day the one that prints most digits. Each page with a figure that the first
excludes is one finding, each figure told once:

 - "disagrees" only where both were printed as done, on one basis, and nothing else explains the gap (`apart`);
 - "cannot tell" where something does, such as a restatement, another basis or an unsure reading;
 - "agrees only if truncated" and "off by one" by the usual rules.

What is expected, meant or heard is no conflict, and neither are two figures on one page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from steelyard.checks.apart import Apart
from steelyard.checks.cells import Cell, Cells, Level
from steelyard.checks.copies import Copies, Page, page_of, told
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.judge import Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.reading.claim import TYPED
from steelyard.words.interval import Interval
from steelyard.words.measure import MOVING, Measure, Mode, Tier
from steelyard.words.period import AsAt, period_name
from steelyard.words.quantity import half_unit

_DO: Final = "Look at both pages: another basis, another day, or a misprint. The picture takes the nearer source."
_LATER: Final = "Look at both pages: another basis, another day, or a misprint. The picture takes the later one."
_STORIES: Final = frozenset({Measure.VALUATION, Measure.PRICE_MULTIPLE, Measure.OTHER})
"""Opinions and stories of several people: two of them are no conflict."""
_DIGITS: Final = 3
"""From how many printed digits on a unit of the last is a small thing."""
_MOST: Final = 60
"""Different figures of one line that are told; where more disagree, nobody looks at each."""


def check_sources(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each figure of a line that cannot be true beside that of the nearest source."""
    apart = Apart(sheet)
    for cell, levels in sheet.cells.levels.items():
        if cell.measure in _STORIES or (cell.measure in MOVING and not isinstance(cell.period, AsAt)):
            continue
        printed = [level for level in levels if not level.is_repaired and level.fact.mode is Mode.ACTUAL]
        for first, other in _excluded(_pages(printed)):
            yield _finding(sheet.cells, cell, levels, apart, (first, other))


def _pages(levels: Sequence[Level]) -> list[list[Level]]:
    """The figures of a line by unit and page: the nearest source first, then the latest; on a page the lowest first."""
    if len(levels) < 2:  # noqa: PLR2004 - two sources, of which each is the other's witness
        return []
    pages: dict[tuple[str, Tier, Page], list[Level]] = {}
    for level in levels:
        pages.setdefault((str(level.value.unit), level.fact.tier, page_of(level.fact)), []).append(level)
    for found in pages.values():
        found.sort(key=lambda level: (level.value.middle, level.value.line, _place(level.fact)))
    ordered = sorted(pages.items(), key=lambda item: (item[0][0], *_nearness(item[1][0].fact), item[0][2]))
    return [found for _, found in ordered]


def _place(fact: Fact) -> tuple[str, int, int]:
    return fact.citation.path, fact.citation.line, fact.citation.span.start


def _nearness(fact: Fact) -> tuple[int, int, Decimal, bool]:
    """The nearest and latest source; then the finest print, and a page that is held before what was typed in of it."""
    typed = fact.citation.reader == TYPED
    return fact.tier.rank, -fact.known_on.toordinal(), half_unit(fact.value.middle), typed


def _excluded(pages: Sequence[list[Level]]) -> Iterator[tuple[list[Level], list[Level]]]:
    """The nearest page with each other page whose every figure it excludes; each different figure once."""
    first: list[Level] = []
    told_already: list[Interval] = []
    for page in pages:
        if not first or first[0].value.unit != page[0].value.unit:
            first, told_already = page, []
            continue
        own = [level.value.interval for level in page]
        if _meet(own, [level.value.interval for level in first[:_MOST]]):
            continue
        if len(told_already) >= _MOST or _meet(own, told_already):
            continue
        told_already.append(own[0])
        yield first, page


def _meet(some: Sequence[Interval], others: Sequence[Interval]) -> bool:
    return any(one.meets(other) for one in some for other in others)


def _finding(
    cells: Cells, cell: Cell, levels: Sequence[Level], apart: Apart, pair: tuple[list[Level], list[Level]]
) -> Finding:
    first, other = pair[0][0], pair[1][0]
    relation = _relation(first, other)
    verdict = judge(relation)
    outcome, do, mended = verdict.outcome, "", ""
    if outcome is Outcome.OFF_BY_ONE and len(relation.terms[-1].value.middle.as_tuple().digits) < _DIGITS:
        outcome = Outcome.DISAGREES  # of "7 billion" the last digit is a seventh of all: nothing is off by so little
    if outcome is Outcome.DISAGREES:
        mended = _repair_between(first, other, levels)
        relation = replace(relation, caution=apart.why(cell, *pair))
        if relation.caution and not mended:
            outcome, do = Outcome.CANNOT_TELL, f"A gap is to be expected here: {relation.caution}."
        elif not mended:
            do = _DO if first.fact.tier is not other.fact.tier else _LATER

    def telling() -> str:
        return _says(cells, cell, first, other) + _origins(apart.copies, first, other, levels)

    facts = (first.fact, other.fact)
    return Finding(CheckName.SOURCES, outcome, telling, do, facts, mended, relation=relation, allowed=verdict.allowed)


def _relation(first: Level, other: Level) -> Relation:
    """The finer figure as what is known, the coarser as what is stated: only that can have been cut off."""
    finer, coarser = sorted((first, other), key=lambda level: half_unit(level.value.middle))
    terms = [Term(level.value, _printer(level), level.fact.citation, level.fact) for level in (finer, coarser)]
    return Relation(kind=Kind.SAME, inputs=(terms[0],), stated=terms[1], tie="one line")


def _says(cells: Cells, cell: Cell, first: Level, other: Level) -> str:
    year_end = cells.year_ends.get(cell.entity)
    period = period_name(cell.period, year_end) if year_end else str(cell.period)
    part = f" of {cell.segment}" if cell.segment else ""
    figures = [f"{level.value} by {_printer(level)}" for level in (first, other)]
    return f"{cell.entity}: {cell.measure.words}{part} in {period} is {figures[0]} and {figures[1]}."


def _printer(level: Level) -> str:
    return f"{level.fact.origin.publisher or level.fact.citation.path} ({level.fact.tier})"


def _origins(copies: Copies, first: Level, other: Level, levels: Sequence[Level]) -> str:
    """In words, who else prints the two figures, where some of them are copies."""
    printed = [level.fact for level in levels if not level.is_repaired]
    found = []
    for level, rival in ((first, other), (other, first)):
        alike = [
            fact
            for fact in printed
            if fact.value.unit == level.value.unit
            and fact.value.interval.meets(level.value.interval)
            and not fact.value.interval.meets(rival.value.interval)
        ]
        if len(alike) > 1 and (words := told(copies.grouped(alike))):
            found.append(f" {level.value} has {words}.")
    return "".join(found)


def _repair_between(first: Level, second: Level, levels: Sequence[Level]) -> str:
    """The accepted repair that makes the two one figure, if there is one."""
    for level in levels:
        if (
            level.repair
            and level.fact in {first.fact, second.fact}
            and level.value.interval.meets(first.value.interval)
        ):
            return f"{level.repair.was} read as {level.repair.becomes}, accepted by {level.repair.who}"
    return ""
