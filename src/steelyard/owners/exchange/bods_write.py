"""Stakes as a BODS 0.4 package: parties first, then a record for each row of levels that replace one another.

What is written
    Capital as `shareholding`, votes as `votingRights`, declared control as `otherInfluenceOrControl`. The day it is
    known is the day of the statement and of its publication. Numbers are hashes of what is said: the same stakes give
    the same package.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from typing import Any, Final

import msgspec

from steelyard.owners.exchange.bods_shape import PUBLISHER
from steelyard.owners.exchange.parcel import (
    Dropped,
    Exported,
    Party,
    PartyKind,
    left_behind,
    only_levels,
    pruned,
)
from steelyard.owners.exchange.shares import times_hundred, within_one
from steelyard.owners.stake import Stake
from steelyard.words.interval import Interval
from steelyard.words.measure import Tier
from steelyard.words.names import EntityName

KEPT: Final = frozenset(
    {
        "owner",
        "owned",
        "measure",
        "economic",
        "voting",
        "of",
        "since",
        "until",
        "known_on",
        "source",
        "tier",
        "controls",
    }
)
"""Fields of a stake that a package holds."""
WHY: Final[Mapping[str, str]] = {
    "price": "BODS has no price",
    "shares": "BODS has no count of shares",
    "counterparty": "BODS has no deals",
    "event": "BODS has no deals",
    "is_primary": "BODS has no deals",
    "votes_by": "a proxy would be a nominee of another record, with an agreement that is not known here",
    "in_concert_with": "acting together is not an interest",
    "period": "days are written in full",
    "holding": "the citation stays in the case; its source is written",
    "tier": "only registers and declarations of the company itself have a word",
    "controls": "that somebody does not control is no interest",
}
_TIERS: Final = {Tier.FILING: "officialRegister", Tier.COMPANY: "selfDeclaration"}
_FORMS: Final = {
    PartyKind.COMPANY: "registeredEntity",
    PartyKind.ARRANGEMENT: "arrangement",
    PartyKind.STATE: "state",
    PartyKind.UNKNOWN: "unknownEntity",
}
_LAST: Final = date.max
_NO_DAY: Final = date(1970, 1, 1)
"""The day of a party that no stake names: a statement has to have one."""
_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")
"""Writes a share to its last digit."""


def bods_subset(stake: Stake) -> Stake:
    """The stake as it comes back from a package."""
    small = pruned(stake, KEPT)
    tier = stake.tier if stake.tier in _TIERS else Tier.PERSON
    economic, voting = within_one(stake.economic), within_one(stake.voting)
    return replace(small, economic=economic, voting=voting, tier=tier, controls=stake.controls or None)


def write_bods(stakes: Iterable[Stake], parties: Sequence[Party] = ()) -> Exported:
    """The package of BODS 0.4, and all that it cannot hold.

    Args:
        stakes: what is held; deals, plans and rumours stay behind, and are counted.
        parties: who the names are; a name that is not among them is written as unknown.

    Returns:
        A list of statements as JSON, and the fields that were dropped.

    Source:
        Beneficial Ownership Data Standard 0.4, Open Ownership.
    """
    levels, others = only_levels(stakes)
    small = [bods_subset(stake) for stake in levels]
    lost = Counter({each.field: each.count for each in left_behind(levels, KEPT, WHY)})
    lost["tier"] += sum(a.tier is not b.tier for a, b in zip(levels, small, strict=True))
    lost["controls"] += sum(stake.controls is False for stake in levels)
    says = "the form has no place for it"
    dropped = [Dropped(name, count, WHY.get(name, says)) for name, count in lost.items() if count]
    known = {party.name: party for party in parties}
    for stake in levels:
        for name in (stake.owner, stake.owned):
            known.setdefault(name, Party(name))
    for share in ("economic", "voting"):
        beyond = sum(getattr(a, share) != getattr(b, share) for a, b in zip(levels, small, strict=True))
        if beyond:
            dropped.append(Dropped(share, beyond, "what reaches below 0% or above 100% was cut there"))
    people = sum(known[stake.owned].kind is PartyKind.PERSON for stake in levels)
    if people:
        dropped.append(Dropped("owned", people, "a person cannot be owned: written as an unknown entity"))
    first, owned = _first_days(levels), {stake.owned for stake in levels}
    statements = [
        _party(party, first.get(party.name, _NO_DAY), is_owned=party.name in owned) for party in known.values()
    ]
    for chain in _chains(small):
        record = _hash("record", *(stake.name for stake in chain[:1]), *(repr(each) for each in chain))
        statements.extend(_statement(each, record, place) for place, each in enumerate(chain))
    text = msgspec.json.format(_ENCODER.encode(statements), indent=1).decode() + "\n"
    return Exported(text, (*others, *sorted(dropped)))


def _chains(small: Iterable[Stake]) -> list[list[Stake]]:
    """Stakes of one pair by one source, each in place of the one before: of the same thing, with another share."""
    by_key: dict[tuple[object, ...], list[list[Stake]]] = {}
    for stake in sorted(dict.fromkeys(small), key=lambda each: (each.known_on, each.since)):
        says = (stake.economic is None, stake.voting is None, stake.controls)
        chains = by_key.setdefault((stake.owner, stake.owned, stake.of, stake.source, stake.tier, says), [])
        for chain in chains:
            last = chain[-1]
            if last.until is None and last.known_on < stake.known_on and last.since < stake.since:
                chain.append(stake)
                break
        else:
            chains.append([stake])
    return [chain for chains in by_key.values() for chain in chains]


def _statement(stake: Stake, record: str, place: int) -> dict[str, Any]:
    status = "closed" if stake.until is not None and place else "updated" if place else "new"
    details = {
        "isComponent": False,
        "subject": _hash("party", stake.owned),
        "interestedParty": _hash("party", stake.owner),
        "interests": _interests(stake),
    }
    return {
        **_head(_hash("statement", record, str(place)), record, "relationship", stake.known_on, stake),
        "recordStatus": status,
        "recordDetails": details,
    }


def _head(number: str, record: str, kind: str, day: date, stake: Stake | None) -> dict[str, Any]:
    tier = _TIERS.get(stake.tier, "thirdParty") if stake else "thirdParty"
    words = {"description": stake.source} if stake and stake.source else {}
    return {
        "statementId": number,
        "declarationSubject": _hash("party", stake.owned) if stake else record,
        "statementDate": day.isoformat(),
        "publicationDetails": {
            "publicationDate": day.isoformat(),
            "bodsVersion": "0.4",
            "publisher": {"name": PUBLISHER},
        },
        "source": {"type": [tier], **words},
        "recordId": record,
        "recordType": kind,
    }


def _interests(stake: Stake) -> list[dict[str, Any]]:
    kinds: list[tuple[str, Interval | None]] = []
    if stake.economic is not None:
        kinds.append(("shareholding", stake.economic))
    if stake.voting is not None:
        kinds.append(("votingRights", stake.voting))
    if stake.controls:
        kinds.append(("otherInfluenceOrControl", None))
    return [
        {
            "type": kind,
            "directOrIndirect": "unknown",
            **({"details": stake.of} if stake.of else {}),
            **({"share": share} if (share := _share(interval)) else {}),
            "startDate": stake.since.isoformat(),
            **({"endDate": _end(stake.until).isoformat()} if stake.until else {}),
        }
        for kind, interval in kinds or [("unknownInterest", None)]
    ]


def _share(interval: Interval | None) -> dict[str, Decimal]:
    if interval is None:
        return {}
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return {"exact": times_hundred(low)}
    ends = {"minimum": low, "maximum": high}
    return {end: times_hundred(part) for end, part in ends.items() if part is not None}


def _end(until: date) -> date:
    """The day from which it no longer is: the day after the last."""
    return until + timedelta(1) if until < _LAST else until


def _party(party: Party, day: date, *, is_owned: bool) -> dict[str, Any]:
    record = _hash("party", party.name)
    numbers = [{"id": each.id, "scheme": each.scheme} for each in party.identifiers]
    identifiers = {"identifiers": numbers} if numbers else {}
    if party.kind is PartyKind.PERSON and not is_owned:
        names = [{"type": "legal", "fullName": party.name}]
        details = {"isComponent": False, "personType": "knownPerson", "names": names, **identifiers}
        kind = "person"
    else:
        form = _FORMS.get(party.kind, "unknownEntity")
        details = {"isComponent": False, "entityType": {"type": form}, "name": party.name, **identifiers}
        kind = "entity"
    head = _head(_hash("statement", record), record, kind, day, None)
    return {**head, "recordStatus": "new", "recordDetails": details}


def _first_days(levels: Iterable[Stake]) -> dict[EntityName, date]:
    """The first day on which each name is known."""
    first: dict[EntityName, date] = {}
    for stake in levels:
        for name in (stake.owner, stake.owned):
            first[name] = min(first.get(name, _LAST), stake.known_on)
    return first


def _hash(*words: str) -> str:
    """A number of 32 digits for what is said."""
    return sha256(json.dumps(words).encode()).hexdigest()[:32]
