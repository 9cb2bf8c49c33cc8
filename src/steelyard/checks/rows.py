"""Rows of relations, judged: each the figures as they are printed and what ties them, without a document.

    {"relation": "pct_change", "operands": ["9.061", "8.108"], "result": "-9.72"}
    {"figures": {"a": "9.061", "b": "8.108", "c": "7.047", "p": "-9.72", "q": "-13.85"},
     "relations": [{"relation": "pct_change", "operands": ["a", "b"], "result": "p"},
                   {"relation": "pct_change", "operands": ["b", "c"], "result": "q"}]}

A row comes back with `verdict`, `candidates` (single slips that would mend it, the likeliest first) and `repair`: the
one that may be proposed, or null. Relations that share figures are judged together: a slip must mend all of them. What
is no such row is refused with its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from steelyard.checks.judge import HOLDS, Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.repair.network import Held, Suspect, groups
from steelyard.checks.repair.rank import ranked
from steelyard.checks.repair.unique import the_one
from steelyard.checks.row_reading import Row, Stated, read_row
from steelyard.checks.tell import PERCENT
from steelyard.checks.written import Written
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

WORST: Final = (
    Outcome.DISAGREES,
    Outcome.CANNOT_TELL,
    Outcome.OFF_BY_ONE,
    Outcome.TRUNCATED,
    Outcome.AGREES,
)
"""The verdict of a row is the first of these that one of its relations has."""
_EITHER: Final = {Kind.RATIO: Kind.SHARE, Kind.SHARE: Kind.RATIO}
"""A ratio may be printed in percent or as a multiple, and a row does not always say which."""
_PLACES: Final = 4


def judge_rows(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Each row with its verdict, the candidates and the repair; empty lines are passed over.

    Raises:
        RelationRowError: a line is no such row. The rows before it have been judged.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield judge_row(read_row(line, number))


def judge_row(row: Row) -> dict[str, Any]:
    """One row, with what was found."""
    units = _units(row)
    written = {name: each.with_unit(units[name]) for name, each in row.figures.items()}
    relations = [_relation(stated, written) for stated in row.relations]
    outcomes = [_outcome(relation) for relation in relations]
    candidates, repair = _candidates(relations, outcomes, written, row)
    told: dict[str, Any] = {}
    if row.is_group:
        told["relations"] = [
            {**given, "verdict": outcome.value} for given, outcome in zip(row.given["relations"], outcomes, strict=True)
        ]
    verdict = min(outcomes, key=WORST.index)
    return {**row.given, **told, "verdict": verdict.value, "candidates": candidates, "repair": repair}


def _units(row: Row) -> Mapping[str, UnitOfMeasure]:
    """What each figure counts: a figure that is the result of a percentage is one; all others are alike."""
    percent = {stated.result for stated in row.relations if stated.kind in PERCENT or _is_percent(stated, row.figures)}
    chained = {name for stated in row.relations if stated.kind is Kind.CHAIN for name in stated.operands[1:]}
    return {name: Unit.PERCENT if name in percent | chained else Unit.COUNT for name in row.figures}


def _is_percent(stated: Stated, figures: Mapping[str, Written]) -> bool:
    return stated.kind is Kind.RATIO and (stated.scale == "percent" or figures[stated.result].is_percent)


def _relation(stated: Stated, written: Mapping[str, Written]) -> Relation:
    inputs = tuple(Term(written[name].value, name) for name in stated.operands)
    kind = Kind.SHARE if _is_percent(stated, written) else stated.kind
    relation = Relation(
        kind=kind, inputs=inputs, stated=Term(written[stated.result].value, stated.result), years=stated.years
    )
    if stated.kind is not Kind.RATIO or judge(relation).outcome is not Outcome.DISAGREES:
        return relation
    other = Relation(kind=_EITHER[kind], inputs=inputs, stated=relation.stated)
    return other if judge(other).outcome is Outcome.AGREES else relation


def _outcome(relation: Relation) -> Outcome:
    return Outcome.CANNOT_TELL if _is_mixed(relation) else judge(relation).outcome


def _is_mixed(relation: Relation) -> bool:
    """Whether its figures are in several currencies, and no rate is among them."""
    currencies = {term.value.unit for term in relation.terms if isinstance(term.value.unit, Currency)}
    return len(currencies) > 1 and relation.kind is not Kind.CONVERSION


def _candidates(
    relations: list[Relation], outcomes: list[Outcome], written: Mapping[str, Written], row: Row
) -> tuple[list[dict[str, Any]], dict[str, Any] | None]:
    """All candidates, and the one that may be proposed; a gap of one in the last place has candidates, too."""
    held = [Held(relation, tuple(term.name for term in relation.terms)) for relation in relations]
    failing, holding = _parted(held, outcomes)
    found: list[dict[str, Any]] = []
    proposed = None
    for group in groups(failing, holding):
        weighed = ranked(group.suspects)
        told = {id(suspect): _told(suspect, weight, written, row) for suspect, weight in weighed}
        found += told.values()
        one = the_one(group, [suspect for suspect, _ in weighed])
        if one is not None and proposed is None and Outcome.DISAGREES in outcomes:
            proposed = told[id(one)]
    return found, proposed


def _parted(held: list[Held], outcomes: list[Outcome]) -> tuple[list[Held], list[Held]]:
    """Those to be mended and those that hold; where none disagrees, what is near or cannot be told is to be mended."""
    pairs = [pair for pair in zip(held, outcomes, strict=True) if not _is_mixed(pair[0].relation)]
    for worst in WORST[:-1]:
        failing = [each for each, outcome in pairs if outcome is worst]
        if failing:
            return failing, [each for each, outcome in pairs if outcome in HOLDS and outcome is not worst]
    return [], []


def _told(suspect: Suspect, weight: float, written: Mapping[str, Written], row: Row) -> dict[str, Any]:
    name = suspect.figure.key
    of = written[name]
    return {
        "where": name if row.is_group else int(name),
        "slip": suspect.slip.kind.value,
        "from": of.text,
        "to": of.like(suspect.slip.becomes),
        "weight": round(weight, _PLACES),
    }
