"""Anything with an id as a plain record: a fact, a holding, an assumption, a step of working, a finding.

Every record has an id, a kind, what people read (`shown`) and the ids of what it rests on.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from steelyard.checks.finding import Finding
from steelyard.ledger.fact import Fact, Holding
from steelyard.models.valuation import Step
from steelyard.reports.numbers import show
from steelyard.reports.weighing import Node, Weighing
from steelyard.sources.document import Citation, Origin
from steelyard.words.assumption import Assumption

Record: TypeAlias = dict[str, Any]


def node_record(weighing: Weighing, node: Node) -> Record:
    """Anything with an id: what it is, says and rests on."""
    match node:
        case Fact():
            return fact_record(weighing, node)
        case Holding():
            return _holding(node)
        case Assumption():
            return _assumption(node)
        case Finding():
            return finding_record(node)
        case Step():
            return step_record(node)


def fact_record(weighing: Weighing, fact: Fact) -> Record:
    """A fact with its quote, its source and the day it became known."""
    return {
        "id": fact.id,
        "kind": "fact",
        "company": fact.entity,
        "measure": fact.measure.value,
        "aspect": fact.aspect.value,
        "of": fact.of,
        "segment": fact.segment,
        "period": weighing.picture.name(fact),
        "low": None if fact.value.low is None else f"{fact.value.low:f}",
        "high": None if fact.value.high is None else f"{fact.value.high:f}",
        "approx": fact.value.approx,
        "unit": str(fact.value.unit),
        "shown": str(fact.value),
        "mode": fact.mode.value,
        "quote": fact.quote,
        "known_on": str(fact.known_on),
        "rests_on": [],
        **origin_record(fact.origin),
        **citation_record(fact.citation),
    }


def _holding(holding: Holding) -> Record:
    claim = holding.claim
    period = str(claim.period.last) if claim.period else ""
    parts = [f"{share} of the {of}" for share, of in ((claim.economic, "capital"), (claim.voting, "votes")) if share]
    parts += [f"for {claim.price}"] if claim.price else []
    return {
        "id": holding.id,
        "kind": "holding",
        "owner": claim.owner,
        "company": claim.company,
        "what": claim.kind.value,
        "economic": str(claim.economic or ""),
        "voting": str(claim.voting or ""),
        "price": str(claim.price or ""),
        "period": period,
        "shown": f"{claim.owner} {claim.kind} {', '.join(parts)}",
        "mode": claim.mode.value,
        "quote": holding.quote,
        "known_on": str(holding.known_on),
        "rests_on": [],
        **origin_record(holding.origin),
        **citation_record(holding.citation),
    }


def _assumption(each: Assumption) -> Record:
    one = each.low == each.high
    return {
        "id": each.id,
        "kind": "assumption",
        "name": each.name,
        "low": f"{each.low:f}",
        "mid": f"{each.mid:f}",
        "high": f"{each.high:f}",
        "unit": str(each.unit),
        "shown": show(each.mid, each.unit) if one else f"{show(each.low, each.unit)} to {show(each.high, each.unit)}",
        "who": each.who,
        "why": " ".join(each.why.split()),
        "day": str(each.day),
        "rests_on": [],
    }


def step_record(step: Step) -> Record:
    """A line of working and the ids of what it rests on."""
    return {
        "id": step.id,
        "kind": "step",
        "says": step.says,
        "amount": f"{step.amount:f}",
        "unit": str(step.unit),
        "shown": show(step.amount, step.unit),
        "rests_on": [basis.id for basis in step.rests_on],
    }


def finding_record(finding: Finding) -> Record:
    """A finding with its arithmetic and the facts it looked at."""
    return {
        "id": finding.id,
        "kind": "finding",
        "check": finding.check.value,
        "outcome": finding.outcome.value,
        "open": finding.is_open,
        "says": finding.says,
        "do": finding.do,
        "mended": finding.mended,
        "shown": finding.outcome.value,
        "rests_on": [fact.id for fact in finding.facts],
    }


def origin_record(origin: Origin) -> Record:
    """Who printed it, and where."""
    return {
        "publisher": origin.publisher,
        "title": origin.title,
        "tier": origin.tier.value,
        "page": origin.page,
        "url": origin.url,
        "note": origin.note,
    }


def citation_record(citation: Citation) -> Record:
    """Where it was read."""
    return {"place": citation.place, "ink": citation.quote, "reader": citation.reader}
