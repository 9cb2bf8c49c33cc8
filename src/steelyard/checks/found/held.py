"""Several ways to put a relation together are tried, and the one that holds best is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Final, TypeAlias

from steelyard.checks.cells import Cell, normal, repairs_fact, whose
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.levels import said
from steelyard.checks.judge import HOLDS, Judgement, Outcome, judge
from steelyard.checks.relation import Relation
from steelyard.checks.sheet import Sheet
from steelyard.checks.tell import finding_of
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Measure

Tried: TypeAlias = tuple[Relation, Judgement]

MOST: Final = 24
"""Ways that are tried; where more do not hold, no arithmetic will tell."""
OTHER_SOURCES: Final = "the figures are those of another source, which may count otherwise"
SEVERAL: Final = "more than one figure could be meant"
_ORDER: Final = (Outcome.AGREES, Outcome.TRUNCATED, Outcome.OFF_BY_ONE, Outcome.DISAGREES, Outcome.CANNOT_TELL)


def best(relations: Iterable[Relation]) -> Tried | None:
    """The relation that holds best, the first of those that are alike; none where there is none."""
    found: list[Tried] = []
    for relation in islice(relations, MOST):
        verdict = judge(relation)
        found.append((relation, verdict))
        if verdict.outcome is Outcome.AGREES:
            break
    return min(found, key=lambda pair: _ORDER.index(pair[1].outcome), default=None)


def told(sheet: Sheet, check: CheckName, tried: Tried, what: str | Fact) -> Finding:
    """The finding on a relation, and the accepted repair that mends it, if there is one."""
    relation, verdict = tried
    found = finding_of(check, relation, what if isinstance(what, str) else partial(said, what), verdict=verdict)
    if found.outcome is not Outcome.DISAGREES:
        return found
    for repair in sheet.repairs:
        if not repair.accepted:
            continue
        touched = [bool(term.fact and repairs_fact(repair, term.fact)) for term in relation.terms]
        pairs = zip(relation.terms, touched, strict=True)
        values = [repair.becomes if is_touched else term.value for term, is_touched in pairs]
        if any(touched) and judge(relation, values).outcome in HOLDS:
            text = f"{repair.was} read as {repair.becomes}, accepted by {repair.who}"
            return replace(found, mended=text, do="")
    return found


def missing(check: CheckName, fact: Fact, lacks: str) -> Finding:
    """The finding that a stated figure could not be held against anything."""
    says = f"{said(fact)} is stated; {lacks} is not known."
    return Finding(check, Outcome.CANNOT_TELL, says, "Read a document that prints it.", (fact,))


def anywhere(sheet: Sheet, like: Fact, *measures: Measure, segment: str = "") -> list[Fact]:
    """The levels of measures that any source prints for the company, period and mode of a fact, and of a part."""
    if like.period is None:
        return []
    cells = (Cell(whose(like), measure, normal(segment), like.period) for measure in measures)
    levels = (level for cell in cells for level in sheet.cells.levels.get(cell, ()) if not level.is_repaired)
    return [level.fact for level in levels if level.fact.mode is like.mode]


def several(*ways: Sequence[Fact]) -> str:
    """Whether more than one figure could be meant in some place, as a caution."""
    return SEVERAL if any(len({fact.value for fact in facts}) > 1 for facts in ways) else ""


def with_caution(tried: Tried, caution: str) -> Tried:
    """The same, with a reason why a gap would be no misprint."""
    relation, verdict = tried
    return replace(relation, caution=relation.caution or caution), verdict
