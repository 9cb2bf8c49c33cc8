"""Repairs for what disagrees: which figure, misprinted by one slip, would explain it, and how sure that is.

accepted    a person accepted it
refused     a person refused it; it is not proposed again
confirmed   another document prints the correction, and it is the only one so confirmed
proposed    the rules of `unique` leave no other
listed      single slips that would mend it, and no telling which

A gap that has another explanation than a misprint (`Relation.caution`) gives no repair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from steelyard.checks.cells import repairs_fact
from steelyard.checks.finding import Finding
from steelyard.checks.judge import HOLDS, Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.repair.currency import currency_repairs
from steelyard.checks.repair.keys import held_all, places_of
from steelyard.checks.repair.network import Group, Suspect, groups
from steelyard.checks.repair.rank import ranked
from steelyard.checks.repair.repair import Mend, Repair, Rival, Status
from steelyard.checks.repair.slips import Slip, kind_between
from steelyard.checks.repair.unique import is_telling, the_one
from steelyard.checks.repair.witness import Witnesses
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.sources.case import RepairDecision

MOST: Final = 50
"""Rivals that a repair tells."""

_Weighed: TypeAlias = tuple[tuple[Suspect, float], ...]


def propose(sheet: Sheet, findings: Sequence[Finding]) -> tuple[Repair, ...]:
    """The repairs for what disagrees among findings, in an order that does not depend on theirs."""
    failing, holding = (_relations(findings, outcomes) for outcomes in ({Outcome.DISAGREES}, HOLDS))
    found = list(currency_repairs(sheet))
    if not failing:
        return tuple(found)
    decisions = tuple(sheet.repairs)
    witnesses = Witnesses(sheet.facts, _facts_of(failing))
    facts_at = places_of([*failing, *holding])
    between = [relation for relation in failing if _is_between(relation)]
    wrong = held_all((relation for relation in failing if not _is_between(relation)), facts_at)
    right = held_all((relation for relation in holding if not _is_between(relation)), facts_at)
    for group in groups(wrong, right, lambda term: _more(term, witnesses, decisions)):
        found += _repairs(group, witnesses, decisions)
    explained = {repair.key for repair in found}
    for group in groups(held_all(between, facts_at), right, lambda term: _more(term, witnesses, decisions)):
        found += _between(group, explained, witnesses, decisions)
    return tuple(found)


def _is_between(relation: Relation) -> bool:
    """Whether it only holds two sources against each other; they are witnesses, and no arithmetic fails."""
    documents = {term.citation.document for term in relation.terms if term.citation}
    return relation.kind is Kind.SAME and len(documents) > 1


def _between(
    group: Group, explained: Iterable[str], witnesses: Witnesses, decisions: Sequence[RepairDecision]
) -> Iterator[Repair]:
    """The repair of a figure that a nearer source prints otherwise, where the slip is a telling one."""
    told = [suspect for suspect in group.suspects if is_telling(suspect) or _decision(suspect, decisions)]
    if any(suspect.figure.key in explained for suspect in told):
        return
    nearer = [suspect for suspect in told if witnesses.nearer(suspect)]
    for repair in _repairs(Group(group.failing, tuple(nearer)), witnesses, decisions):
        if repair.status is not Status.LISTED:
            yield repair


def _relations(findings: Iterable[Finding], outcomes: Iterable[Outcome]) -> list[Relation]:
    wanted = set(outcomes)
    return [
        finding.relation
        for finding in findings
        if finding.relation is not None and finding.outcome in wanted and not finding.relation.caution
    ]


def _facts_of(relations: Iterable[Relation]) -> list[Fact]:
    return [term.fact for relation in relations for term in relation.terms if term.fact]


def _more(term: Term, witnesses: Witnesses, decisions: Iterable[RepairDecision]) -> Iterator[Slip]:
    """What digits do not show: what a person put in the place, and what stands for the period elsewhere."""
    if term.fact is None:
        return
    for decision in decisions:
        if decision.accepted and repairs_fact(decision, term.fact):
            yield Slip(kind_between(term.value, decision.becomes), term.value, decision.becomes)
    yield from witnesses.of_another_period(term.fact)


def _repairs(group: Group, witnesses: Witnesses, decisions: Sequence[RepairDecision]) -> Iterator[Repair]:
    """What is to be said of one group: what was decided, and what is proposed or listed of the rest."""
    weighed = ranked([each for each in group.suspects if not witnesses.speak_for(each.figure.term.fact)])
    decided = {id(each): _decision(each, decisions) for each, _ in weighed}
    accepted = [pair for pair in weighed if (decision := decided[id(pair[0])]) and decision.accepted]
    if accepted:
        yield _repair(accepted[0], Status.ACCEPTED, weighed, group, witnesses)
        return
    for pair in weighed:
        if decided[id(pair[0])]:
            yield _repair(pair, Status.REFUSED, (), group, witnesses)
    left = tuple(pair for pair in weighed if not decided[id(pair[0])])
    if left:
        chosen, status = _chosen(left, group, witnesses)
        if status is Status.LISTED and all(held.relation.bound is not None for held in group.failing):
            return  # of what words claim almost any other figure is true: a list would say nothing
        yield _repair(chosen, status, left, group, witnesses)


def _chosen(weighed: _Weighed, group: Group, witnesses: Witnesses) -> tuple[tuple[Suspect, float], Status]:
    """The one that a second source prints, else the one that the rules leave, else the likeliest of a list."""
    confirmed = [pair for pair in weighed if witnesses.confirm(pair[0])]
    if len({pair[0].figure.key for pair in confirmed}) == 1:
        return confirmed[0], Status.CONFIRMED
    one = the_one(group, [suspect for suspect, _ in weighed])
    if one is not None:
        return next(pair for pair in weighed if pair[0] is one), Status.PROPOSED
    return weighed[0], Status.LISTED


def _repair(
    chosen: tuple[Suspect, float], status: Status, weighed: _Weighed, group: Group, witnesses: Witnesses
) -> Repair:
    suspect, weight = chosen
    figure, slip = suspect.figure, suspect.slip
    return Repair(
        key=figure.key,
        figure=figure.term,
        becomes=slip.becomes,
        slip=slip.kind,
        weight=weight,
        status=status,
        mends=tuple(
            Mend(held.relation, judge(held.relation), judge(held.relation, held.values(figure.key, slip.becomes)))
            for held in group.failing
        ),
        keeps=tuple(held.relation for held in figure.holding),
        rivals=tuple(
            Rival(each.figure.term, each.slip.becomes, each.slip.kind, share)
            for each, share in weighed
            if each is not suspect
        )[:MOST],
        confirmed_by=witnesses.confirm(suspect),
    )


def _decision(suspect: Suspect, decisions: Iterable[RepairDecision]) -> RepairDecision | None:
    """What a person decided about a suspect, the last word if there are several."""
    fact, becomes = suspect.figure.term.fact, suspect.slip.becomes
    if fact is None:
        return None
    about = [
        decision
        for decision in decisions
        if decision.becomes.middle == becomes.middle
        and decision.becomes.unit == becomes.unit
        and repairs_fact(decision, fact)
    ]
    return max(about, key=lambda decision: decision.day, default=None)
