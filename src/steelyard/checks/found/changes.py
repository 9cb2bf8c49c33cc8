"""Changes, shares and growth rates against the figures that they come from."""

from __future__ import annotations

from collections.abc import Iterator

from steelyard.checks.cells import Cells
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.levels import UNNAMED, Claimed, hold, name_of, stated_facts
from steelyard.checks.relation import Kind
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect
from steelyard.words.period import Period, years_between


def check_changes(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each stated change."""
    cells = sheet.cells
    for fact in stated_facts(sheet.facts, Aspect.CHANGE):
        base = cells.period(fact, fact.of)
        levels = cells.at(fact, period=base), cells.at(fact, period=fact.period)
        names = (name_of(cells, fact, base) or fact.of or UNNAMED, name_of(cells, fact, fact.period) or UNNAMED)
        yield hold(sheet, Claimed(CheckName.CHANGE, Kind.CHANGE, fact, levels, names, names))


def check_shares(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each stated share of a company's own total."""
    cells = sheet.cells
    for fact in stated_facts(sheet.facts, Aspect.SHARE):
        if not fact.segment or not fact.of.startswith("total"):
            continue  # a share of a market, or of another company
        levels = cells.at(fact, period=fact.period), cells.at(fact, period=fact.period, segment="")
        period = name_of(cells, fact, fact.period)
        names = (f"{fact.segment} in {period}", f"the whole in {period}")
        yield hold(sheet, Claimed(CheckName.SHARE, Kind.SHARE, fact, levels, names, names))


def check_growth(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each stated growth rate a year over several years."""
    cells = sheet.cells
    for fact in stated_facts(sheet.facts, Aspect.GROWTH_RATE):
        first = cells.period(fact, fact.of)
        last = _final_year(fact, cells)
        years = years_between(first, last) if first and last else 0
        levels = cells.at(fact, period=first), cells.at(fact, period=last)
        names = (name_of(cells, fact, first) or fact.of or UNNAMED, name_of(cells, fact, last) or UNNAMED)
        yield hold(sheet, Claimed(CheckName.GROWTH, Kind.GROWTH, fact, levels, names, names, years))


def _final_year(fact: Fact, cells: Cells) -> Period | None:
    if fact.period is None:
        return None
    return cells.period(fact, f"FY{fact.period.last.year}")
