"""What is stated of two levels, held against the levels that are known.

For a stated change of the document D, from base to new:

 1. the levels that D itself prints for both periods are tried first, each with each (`_pairs`);
 2. if none of them allows what is stated, D disagrees with itself; the levels of other documents, and repairs that a
    person accepted, are then tried for what would mend it (`_mends`);
 3. if D does not print both, the levels of all documents are tried; none at all is "cannot tell", and says which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from heapq import nsmallest
from itertools import product
from math import inf
from typing import Final, TypeAlias, final

from steelyard.checks.bases import USUAL
from steelyard.checks.cells import Cells, Level
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.wording import doubt_of_numbers, other_basis
from steelyard.checks.judge import HOLDS, Judgement, Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term, term_of
from steelyard.checks.sheet import Sheet
from steelyard.checks.tell import finding_of
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.period import Period, period_name
from steelyard.words.quantity import Unit, UnitOfMeasure

_Tried: TypeAlias = tuple[Relation, Judgement]
_Pair: TypeAlias = tuple[Level, Level]

MOST: Final = 60
"""Different figures of one cell that are tried; where more disagree, no arithmetic will tell."""
PAIRS: Final = 40
"""Pairs of figures that are tried with intervals."""
_PARTS_OF_100: Final = frozenset({Unit.PERCENT, Unit.POINTS, Unit.BASIS})
UNNAMED: Final = "a period that is not named"


@final
@dataclass(frozen=True, slots=True)
class Claimed:
    """A stated figure and the levels it claims to follow from, in the order of the inputs of its kind."""

    check: CheckName
    kind: Kind
    stated: Fact
    levels: tuple[Sequence[Level], Sequence[Level]]
    names: tuple[str, str]
    missing: tuple[str, str]
    """What to say where the levels of one are not known."""
    years: int = 1


def stated_facts(facts: Sequence[Fact], aspect: Aspect, unit: UnitOfMeasure = Unit.PERCENT) -> Iterator[Fact]:
    """The facts of an aspect that say what was; a document's word said twice is checked once."""
    seen: set[tuple[object, ...]] = set()
    for fact in facts:
        if fact.aspect is not aspect or fact.value.unit is not unit or fact.mode is not Mode.ACTUAL:
            continue
        if fact.measure is Measure.OTHER:
            continue  # nothing says that two figures of no measure are of one
        key = (fact.citation.document, fact.entity, fact.measure, fact.segment, fact.period, fact.of, fact.value)
        if key not in seen:
            seen.add(key)
            yield fact


def hold(sheet: Sheet, claimed: Claimed) -> Finding:
    """Hold a stated figure against the levels."""
    stated = claimed.stated
    printed = [[level for level in levels if not level.is_repaired] for levels in claimed.levels]
    missing = [name for name, levels in zip(claimed.missing, printed, strict=True) if not levels]
    if missing or stated.period is None:
        lacks = " and ".join(missing) or "the period"
        says = f"{said(stated)} is stated; no {stated.measure.words} of {lacks} is known."
        return Finding(claimed.check, Outcome.CANNOT_TELL, says, "Read a document that prints it.", (stated,))
    own = _tried(claimed, *([level for level in levels if _of_document(stated, level)] for levels in printed))
    tried = own or _tried(claimed, *printed)
    if not tried:
        says = f"{said(stated)} is stated; the figures are in different units or on both sides of zero."
        return Finding(
            claimed.check, Outcome.CANNOT_TELL, says, "Look at their units and signs on the page.", (stated,)
        )
    relation, verdict = min(tried, key=lambda pair: _ORDER.index(pair[1].outcome))
    if verdict.outcome is Outcome.DISAGREES:
        relation = replace(relation, caution=_caution(sheet, relation))
    found = finding_of(claimed.check, relation, lambda: said(stated), verdict=verdict)
    if found.outcome is not Outcome.DISAGREES:
        return found
    others = [other for other, seen in _tried(claimed, *claimed.levels, every=True) if seen.outcome in HOLDS]
    mended, hint = _mends(others, relation)
    return replace(found, telling=found.says + hint, do="" if mended else found.do, mended=mended)


def _caution(sheet: Sheet, relation: Relation) -> str:
    """Why a gap may be no misprint: a reading that is only likely, words of another basis, or another way to count."""
    facts = [term.fact for term in relation.terms if term.fact]
    stated = facts[-1]
    elsewhere = [fact for fact in facts if fact.citation.document != stated.citation.document]
    if elsewhere and stated.measure in USUAL:
        return f"{stated.measure.words} of several pages may be {USUAL[stated.measure]}"
    return doubt_of_numbers(sheet, facts) or other_basis(sheet, facts)


_ORDER: Final = (Outcome.AGREES, Outcome.TRUNCATED, Outcome.OFF_BY_ONE, Outcome.DISAGREES, Outcome.CANNOT_TELL)


def said(fact: Fact) -> str:
    """What a fact states, in words, and who prints it."""
    part = f" of {fact.segment}" if fact.segment and fact.aspect is not Aspect.SHARE else ""
    what = (
        f"{fact.measure.words}{part} {fact.aspect.replace('_', ' ')}"
        if fact.aspect is not Aspect.LEVEL
        else (f"{fact.measure.words}{part}")
    )
    by = f" by {fact.origin.publisher}" if fact.origin.publisher else ""
    return f"{fact.entity or 'the company'}: {what} of {fact.value}{by}"


def _tried(claimed: Claimed, first: Sequence[Level], second: Sequence[Level], *, every: bool = False) -> list[_Tried]:
    """Each with each, where they are in one unit and the question has a meaning."""
    found = []
    stated = term_of(claimed.stated)
    for one, other in _nearest(claimed, product(_different(first), _different(second))):
        if one.value.unit != other.value.unit or one.value.unit in _PARTS_OF_100:
            continue  # of a percentage no change in percent is stated, only points
        inputs = (_term(one, claimed.names[0]), _term(other, claimed.names[1]))
        relation = Relation(kind=claimed.kind, inputs=inputs, stated=stated, years=claimed.years)
        verdict = judge(relation)
        if verdict.allowed is not None:
            found.append((relation, verdict))
            if verdict.outcome is Outcome.AGREES and not every:
                break
    return found


def _nearest(claimed: Claimed, pairs: Iterable[_Pair]) -> Sequence[_Pair]:
    """The pairs in their order; of very many, those whose printed figures come nearest to what is stated."""
    every = list(pairs)
    if len(every) <= PAIRS:
        return every
    stated = float(claimed.stated.value.middle)

    def distance(pair: _Pair) -> float:
        first, second = (float(level.value.middle) for level in pair)
        upper, lower = (first, second) if claimed.kind is Kind.SHARE else (second, first)
        ratio = upper / lower if lower else inf
        if claimed.kind is Kind.GROWTH:
            ratio = ratio ** (1 / max(1, claimed.years)) if ratio > 0 else inf
        return abs((ratio if claimed.kind is Kind.SHARE else ratio - 1) * 100 - stated)

    return nsmallest(PAIRS, every, key=distance)


def _term(level: Level, name: str) -> Term:
    return Term(level.value, name, level.fact.citation, level.fact, level.repair)


def _mends(others: Sequence[Relation], shown: Relation) -> tuple[str, str]:
    """The accepted repair after which it agrees, and in words what else would make it agree."""
    changed = [
        (term, was)
        for other in others
        for term, was in zip(other.inputs, shown.inputs, strict=True)
        if term.value != was.value
    ]
    for term, _ in changed:
        if term.repair:
            text = f"{term.repair.was} read as {term.repair.becomes}, accepted by {term.repair.who}"
            return text, f" It agrees once {text.replace(' read as ', ' is read as ', 1)}."
    for term, was in changed:
        if term.fact:
            return "", f" It agrees with {term.value} of {term.fact.origin.publisher} in the place of {was.value}."
    return "", ""


def _different(levels: Sequence[Level]) -> list[Level]:
    """One level of each value, of the nearest sources: a figure that many documents print is tried once."""
    if len(levels) == 1:
        return list(levels)
    nearest = sorted(levels, key=lambda level: (level.fact.tier.rank, bool(level.fact.claim.unsure)))
    return list({(level.value, level.is_repaired): level for level in reversed(nearest)}.values())[::-1][:MOST]


def _of_document(stated: Fact, level: Level) -> bool:
    return level.fact.citation.document == stated.citation.document


def name_of(cells: Cells, fact: Fact, period: Period | None) -> str:
    """The name of a period by the year end of a fact's company; empty where there is none."""
    return _name(period, cells.year_end(fact.entity)) if period else ""


_name: Final = lru_cache(maxsize=4096)(period_name)
