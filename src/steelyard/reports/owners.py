"""Who owns whom and who controls whom, as one answer that every form of report shows; and as plain data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias, final

from steelyard.owners.control import Control, Controllers
from steelyard.owners.flaws import StakeFlaw
from steelyard.owners.graph import Graph, Position
from steelyard.owners.holding_value import HoldingValue
from steelyard.owners.lookthrough import Path
from steelyard.owners.related import Tie
from steelyard.owners.rounds import Deal, Step
from steelyard.owners.stake import Stake
from steelyard.owners.thresholds import Tested
from steelyard.owners.timeline import Change, Happening
from steelyard.reports.claims import line_of
from steelyard.sources.case import Case
from steelyard.words.interval import Interval
from steelyard.words.names import EntityName

Record: TypeAlias = dict[str, Any]


@final
@dataclass(frozen=True, slots=True)
class Through:
    """What an owner holds of a company through all chains, and the chains."""

    owner: EntityName
    company: EntityName
    economic: Interval
    paths: tuple[Path, ...]


@final
@dataclass(frozen=True, kw_only=True)
class Owners:
    """The graph of a day, and the three answers that are never one number: money, votes, legal thresholds."""

    case: Case
    graph: Graph
    of: EntityName
    """The company asked about."""
    by: EntityName | None
    """The owner asked about; none for all."""
    holders: tuple[Position, ...]
    holds: tuple[Position, ...]
    through: tuple[Through, ...]
    control: Mapping[EntityName, Control]
    """By owner: what it controls."""
    controllers: Controllers
    """Of the company asked about."""
    thresholds: tuple[Tested, ...]
    """Reached, or possibly reached."""
    deals: tuple[Deal, ...]
    steps: tuple[Step, ...]
    by_parts: HoldingValue | None
    """The company asked about, by what it holds; in the currency of the case."""
    related: tuple[Tie, ...]
    happenings: tuple[Happening, ...]
    changes: tuple[Change, ...]
    since: date | None
    flaws: tuple[StakeFlaw, ...]


def as_json(owners: Owners) -> str:
    """Everything as one JSON object; shares are parts of 1, null is an open side or not known."""
    return json.dumps(json.loads(line_of(record(owners))), ensure_ascii=False, indent=2)


def interval(found: Interval | None) -> list[object] | None:
    """A low and a high; none where nobody says."""
    return None if found is None else [found.low, found.high]


def stake_record(stake: Stake) -> Record:
    """A stake with its source and its two days."""
    return {
        "id": stake.holding.id if stake.holding else None,
        "owner": stake.owner,
        "owned": stake.owned,
        "measure": stake.measure.value,
        "event": stake.event.value,
        "economic": interval(stake.economic),
        "voting": interval(stake.voting),
        "of": stake.of or None,
        "since": str(stake.since),
        "until": None if stake.until is None else str(stake.until),
        "known_on": str(stake.known_on),
        "price": None if stake.price is None else str(stake.price),
        "primary": stake.is_primary,
        "counterparty": stake.counterparty or None,
        "mode": stake.mode.value,
        "source": stake.source or (stake.holding.origin.name if stake.holding else None),
        "quote": stake.holding.quote if stake.holding else None,
        "place": stake.holding.citation.place if stake.holding else None,
    }


def position_record(position: Position) -> Record:
    """What one owner holds of one company, with what other sources say beside it."""
    return {
        "owner": position.owner,
        "owned": position.owned,
        "economic": interval(position.economic),
        "voting": interval(position.voting),
        "chosen": stake_record(position.chosen),
        "rivals": [stake_record(each) for each in position.rivals],
    }


def record(owners: Owners) -> Record:
    """Everything as plain data."""
    return {
        "case": owners.case.name,
        "of": owners.of,
        "by": owners.by,
        "day": str(owners.graph.day),
        "known": str(owners.graph.known),
        "positions": [position_record(each) for each in owners.graph.positions],
        "holders": [position_record(each) for each in owners.holders],
        "holds": [position_record(each) for each in owners.holds],
        "look_through": [
            {
                "owner": each.owner,
                "company": each.company,
                "economic": interval(each.economic),
                "chains": [{"names": list(path.names), "part": interval(path.part)} for path in each.paths],
            }
            for each in owners.through
        ],
        "control": {
            owner: {
                "surely": sorted(found.surely),
                "possibly": sorted(found.possibly),
                "declared": sorted(found.declared),
                "together_with": list(found.together_with),
            }
            for owner, found in owners.control.items()
        },
        "controllers": {
            "surely": list(owners.controllers.surely),
            "possibly": list(owners.controllers.possibly),
            "ultimate": list(owners.controllers.ultimate),
            "declared": owners.controllers.declared,
            "not_known": list(owners.controllers.not_known),
        },
        "thresholds": [
            {
                "rule": each.rule.name,
                "owner": each.owner,
                "company": each.company,
                "part": interval(each.part),
                "answer": each.answer.value,
                "says": str(each),
            }
            for each in owners.thresholds
        ],
        "deals": [_deal(each) for each in owners.deals],
        "steps": [
            {
                "from": str(step.earlier.day),
                "to": str(step.later.day),
                "times": interval(step.times),
                "percent_a_year": step.yearly,
                "says": step.says,
            }
            for step in owners.steps
        ],
        "by_parts": None if owners.by_parts is None else _by_parts(owners.by_parts),
        "related_parties": [_tie(each) for each in owners.related],
        "timeline": [{"day": str(each.day), "says": each.says} for each in owners.happenings],
        "changes": [each.says for each in owners.changes],
        "flaws": [{"says": each.says, "do": each.do} for each in owners.flaws],
    }


def _deal(deal: Deal) -> Record:
    return {
        "company": deal.company,
        "owners": list(deal.owners),
        "day": str(deal.day),
        "whole": interval(deal.whole),
        "before_money": interval(deal.before_money),
        "currency": str(deal.currency),
        "plan": deal.is_plan,
        "stakes": [stake_record(each) for each in deal.stakes],
    }


def _by_parts(found: HoldingValue) -> Record:
    return {
        "parts": [
            {"company": each.company, "share": interval(each.share), "whole": each.whole, "worth": interval(each.worth)}
            for each in found.parts
        ],
        "value_not_known": list(found.unknown),
        "net_cash": found.net_cash,
        "net_assets": interval(found.net_assets),
        "stub": interval(found.stub),
        "discount": interval(found.discount),
    }


def _tie(tie: Tie) -> Record:
    return {
        "company": tie.company,
        "customer": tie.customer,
        "holds": None if tie.position is None else interval(tie.position.economic),
        "years": [
            {"period": str(year.period), "percent": interval(year.percent), "fact": year.part.id} for year in tie.years
        ],
    }
