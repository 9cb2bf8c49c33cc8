"""Stakes as FollowTheMoney entities, a line of JSON each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any, Final

from steelyard.owners.exchange.ftm_read import NUMBERS
from steelyard.owners.exchange.parcel import (
    Dropped,
    Exported,
    Party,
    PartyKind,
    left_behind,
    only_levels,
    pruned,
)
from steelyard.owners.exchange.shares import share_text, within_one
from steelyard.owners.stake import Stake

KEPT: Final = frozenset({"owner", "owned", "measure", "economic", "of", "since", "until", "known_on", "source"})
"""Fields of a stake that an `Ownership` holds."""
WHY: Final[Mapping[str, str]] = {
    "voting": "FollowTheMoney has no votes",
    "price": "sharesValue is what a holding is worth, not what was paid",
    "shares": "sharesCount is a number without a sign of how exact it is",
    "counterparty": "FollowTheMoney has no deals",
    "event": "FollowTheMoney has no deals",
    "is_primary": "FollowTheMoney has no deals",
    "controls": "an Ownership says who owns, not who controls",
    "period": "days are written in full",
    "holding": "the citation stays in the case; its source is written",
}
_SCHEMAS: Final = {
    PartyKind.COMPANY: "Company",
    PartyKind.PERSON: "Person",
    PartyKind.STATE: "PublicBody",
    PartyKind.ARRANGEMENT: "LegalEntity",
    PartyKind.UNKNOWN: "LegalEntity",
}
_KEYS: Final = {scheme: key for key, scheme in NUMBERS.items()}


def ftm_subset(stake: Stake) -> Stake:
    """The stake as it comes back from an `Ownership`."""
    return replace(pruned(stake, KEPT), economic=within_one(stake.economic))


def write_ftm(stakes: Iterable[Stake], parties: Sequence[Party] = ()) -> Exported:
    """The stream of entities, and all that it cannot hold.

    Args:
        stakes: what is held; deals, plans and rumours stay behind, and are counted.
        parties: who the names are; a name that is not among them is written as a `LegalEntity`.

    Returns:
        An entity a line, and the fields that were dropped.

    Source:
        FollowTheMoney, schemata Company, Person, LegalEntity, PublicBody and Ownership.
    """
    levels, others = only_levels(stakes)
    dropped = [*others, *left_behind(levels, KEPT, WHY)]
    beyond = sum(stake.economic != within_one(stake.economic) for stake in levels)
    if beyond:
        dropped.append(Dropped("economic", beyond, "what reaches below 0% or above 100% was cut there"))
    known = {party.name: party for party in parties}
    for stake in levels:
        for name in (stake.owner, stake.owned):
            known.setdefault(name, Party(name))
    arranged = sum(party.kind is PartyKind.ARRANGEMENT for party in known.values())
    if arranged:
        dropped.append(Dropped("party kind", arranged, "a trust or arrangement is written as a LegalEntity"))
    lost = sum(each.scheme not in _KEYS for party in known.values() for each in party.identifiers)
    if lost:
        dropped.append(Dropped("identifier", lost, "only LEI, ISIN and registration numbers have a property"))
    lines = [_party(party) for party in known.values()]
    lines.extend(_ownership(stake) for stake in dict.fromkeys(map(ftm_subset, levels)))
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return Exported(text, tuple(sorted(dropped)))


def _party(party: Party) -> dict[str, Any]:
    numbers: dict[str, list[str]] = {}
    for each in party.identifiers:
        if each.scheme in _KEYS:
            numbers.setdefault(_KEYS[each.scheme], []).append(each.id)
    properties = {"name": [party.name], **numbers}
    return {"id": _hash("party", party.name), "schema": _SCHEMAS[party.kind], "properties": properties}


def _ownership(stake: Stake) -> dict[str, Any]:
    share = share_text(stake.economic) if stake.economic else ""
    filled = {
        "owner": _hash("party", stake.owner),
        "asset": _hash("party", stake.owned),
        "percentage": share,
        "sharesType": stake.of,
        "startDate": stake.since.isoformat(),
        "endDate": stake.until.isoformat() if stake.until else "",
        "modifiedAt": stake.known_on.isoformat(),
        "publisher": stake.source,
    }
    properties = {name: [text] for name, text in filled.items() if text}
    return {"id": _hash("stake", repr(stake)), "schema": "Ownership", "properties": properties}


def _hash(*words: str) -> str:
    return sha256(json.dumps(words).encode()).hexdigest()[:32]
