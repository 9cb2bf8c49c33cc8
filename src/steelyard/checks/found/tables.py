"""Tables against themselves: totals, subtotals, results, changes and shares of a table against its own figures.

How a table adds up is told by its figures and not by what statements look like: a way in which a line is the sum of
its neighbours is believed where it foots at enough places, by more than chance could bring; where it then fails at one,
that is a finding. One finding for each sum and each place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.table_comparisons import comparisons
from steelyard.checks.found.table_evidence import LEAKY, PLAIN, SOUND, WHOLE, Believed, Trust, best, caution, terms_at
from steelyard.checks.found.table_figures import Line, Table, tables_of
from steelyard.checks.found.table_plans import Nesting, Numbers, Plan, plans, searched
from steelyard.checks.found.table_same import same_totals
from steelyard.checks.found.table_terms import term_at
from steelyard.checks.found.table_units import Facts
from steelyard.checks.found.table_words import LineSort, says_total
from steelyard.checks.relation import Kind, Relation
from steelyard.checks.sheet import Sheet
from steelyard.checks.tell import finding_of

_WIDEST: Final = 64
"""Columns of a table that are added up across."""
_LONGEST_SEARCH: Final = 600
"""Lines of a table in which signs are searched for."""
_FEWEST: Final = 2
_SOUND: Final = 5
"""Sums from which on a table is known to leave nothing out, if few of its totals are none."""
_ENOUGH_TO_ONE: Final = 4
_LONG: Final = 22
"""Lines with figures from which on a table that adds up is a full statement."""


def check_tables(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each sum that a table of a document is believed to hold, at each place of it."""
    facts = {(fact.citation.document, fact.citation.span): fact for fact in sheet.facts}
    for document in sorted(sheet.documents.values(), key=lambda each: (each.path, each.id)):
        for table in tables_of(document, facts):
            for each in (table, table.turned) if len(table.across) <= _WIDEST else (table,):
                yield from _sums(each, facts)
                yield from comparisons(each, facts)


@final
@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum that is believed, and the other ways in which its line may be one."""

    believed: Believed
    others: tuple[Plan, ...]
    nesting: Nesting

    def others_at(self, numbers: Numbers, place: int) -> Iterator[Plan]:
        """The other ways that may foot at a place."""
        yield from self.others
        whole = self.believed.plan.whole
        yield from plans(numbers, whole, down=False, nesting=self.nesting, probes=[place])


def _sums(table: Table, facts: Facts) -> Iterator[Finding]:
    numbers = Numbers(table)
    if len(numbers.table.lines) <= _FEWEST or not numbers.places:
        return
    found = list(_find(numbers, PLAIN))
    trust = _trust(numbers, {each.believed.plan.whole for each in found})
    if trust is not PLAIN:
        found = list(_find(numbers, trust))
    for each in found:
        yield from _findings(numbers, each, facts, trust)
    if not table.is_turned:
        yield from same_totals(numbers, facts)


def _trust(numbers: Numbers, sums: set[int]) -> Trust:
    """How far a table is trusted to show all parts of its totals: by how many of them are sums of what it shows."""
    held = [place for place, each in enumerate(numbers.numbers) if each]
    totals = {place for place in held[_FEWEST:] if says_total(numbers.table.lines[place].name)}
    if len(totals - sums) * _ENOUGH_TO_ONE > len(sums):
        return LEAKY
    if len(sums) < _SOUND:
        return PLAIN
    return WHOLE if len(held) >= _LONG else SOUND


def _find(numbers: Numbers, trust: Trust) -> Iterator[_Sum]:
    """The sums of a table, from its first line to its last."""
    lines, nesting = numbers.table.lines, Nesting()
    may_search = len(lines) <= _LONGEST_SEARCH and not numbers.table.is_turned
    for whole, line in enumerate(lines):
        if not numbers.numbers[whole] or line.sort not in {LineSort.TOTAL, LineSort.PART}:
            continue
        ways = plans(numbers, whole, down=False, nesting=nesting)
        found = best(numbers, ways, trust)
        if found is None and line.sort is LineSort.TOTAL and may_search:
            more = list(searched(numbers, whole, nesting=nesting))
            found, ways = best(numbers, more, trust), ways + more
        if found is not None:
            nesting.beyond[whole] = found.plan.edge
        elif _may_stand_above(lines, whole):
            ways = plans(numbers, whole, down=True, nesting=Nesting())
            found = best(numbers, ways, trust)
            if found is not None:
                nesting.parent[max(part for part, _ in found.plan.parts)] = whole
        if found is not None:
            yield _Sum(found, tuple(ways), nesting)


def _may_stand_above(lines: Sequence[Line], whole: int) -> bool:
    """Whether a line may be the sum of those below it: it says that it is a total, or they say that they are parts."""
    if lines[whole].sort is LineSort.TOTAL:
        return True
    return whole + 1 < len(lines) and lines[whole + 1].sort in {LineSort.OF_WHICH, LineSort.HEAD}


def _findings(numbers: Numbers, found: _Sum, facts: Facts, trust: Trust) -> Iterator[Finding]:
    table, plan = numbers.table, found.believed.plan
    for place in numbers.numbers[plan.whole]:
        why: str | None = ""
        if place not in plan.foots:
            why = caution(numbers, found.believed, place, found.others_at(numbers, place), trust)
        if why is None or len(terms_at(table, plan, place)) <= _FEWEST:
            continue
        yield finding_of(CheckName.TABLE, _relation(table, plan, place, facts, why), _what(table, plan, place))


def _what(table: Table, plan: Plan, place: int) -> str:
    of = f" of {table.across[place].name}" if table.across[place].name else ""
    value = table.lines[plan.whole].figures[place].amount.printed(table.unit, table.scale)
    return f"{table.document.path}: {table.lines[plan.whole].name or 'the line under the rule'}{of} is {value}"


def _relation(table: Table, plan: Plan, place: int, facts: Facts, why: str) -> Relation:
    """A sum as a relation; figures that are taken away stand on the other side where that leaves one figure alone."""
    named = [
        (sign, table.lines[line].name, table.lines[line].figures[place])
        for line, sign in sorted(plan.parts)
        if place in table.lines[line].figures and not table.lines[line].figures[place].is_ratio
    ]
    whole = (-plan.whole_sign, table.lines[plan.whole].name, table.lines[plan.whole].figures[place])
    every = [*named, whole]
    tie = "columns of a table" if table.is_turned else "lines of a table"
    for side in (1, -1):
        alone = [each for each in every if each[0] == side]
        if len(alone) == 1:
            inputs = tuple(term_at(table, name, figure, facts) for sign, name, figure in every if sign != side)
            stated = term_at(table, alone[0][1], alone[0][2], facts)
            return Relation(kind=Kind.SUM, inputs=inputs, stated=stated, tie=tie, caution=why)
    inputs = tuple(
        term_at(table, name, figure, facts, is_less=sign * plan.whole_sign < 0) for sign, name, figure in named
    )
    return Relation(
        kind=Kind.SUM, inputs=inputs, stated=term_at(table, whole[1], whole[2], facts), tie=tie, caution=why
    )
