"""Parents of the register of legal entity identifiers: declared control, never a percentage.

How it is read
    - A direct parent consolidates the company in its accounts: that is control as declared, and no share.
    - An ultimate parent follows from the direct ones; a manager of a fund, a branch, a feeder hold nothing. They stand
      beside, to be compared.
    - That no parent is told does not say that there is none: reporting exceptions are flaws, with their reason.

Source:
    GLEIF, Relationship Record Common Data File format 2.1, LEI Common Data File format 3.1, reporting exceptions 2.1.
    Check digits: ISO 17442, by ISO/IEC 7064 MOD 97-10.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, final

from steelyard.owners.exchange.bods_check import refusal
from steelyard.owners.exchange.days import day_before, first_day, last_day
from steelyard.owners.exchange.gleif_records import read_records
from steelyard.owners.exchange.parcel import Flaw, Identifier, Imported, PartyKind
from steelyard.owners.exchange.parties import Parties
from steelyard.owners.stake import Stake
from steelyard.words.errors import DocumentDamagedError
from steelyard.words.measure import Tier
from steelyard.words.stake import StakeMeasure

_LEI: Final = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_DIRECT: Final = "IS_DIRECTLY_CONSOLIDATED_BY"
_ULTIMATE: Final = "IS_ULTIMATELY_CONSOLIDATED_BY"
_VOID: Final = frozenset({"ANNULLED", "DUPLICATE", "CANCELLED", "TRANSFERRED"})
_KINDS: Final = {
    "FUND": PartyKind.ARRANGEMENT,
    "RESIDENT_GOVERNMENT_ENTITY": PartyKind.STATE,
    "SOLE_PROPRIETOR": PartyKind.PERSON,
}
_REMAINDER: Final = 97


@final
@dataclass(slots=True)
class _Reader:
    """What is read of the records."""

    known: date | None
    flaws: list[Flaw] = field(default_factory=list)
    wrong: list[Flaw] = field(default_factory=list)
    stakes: list[Stake] = field(default_factory=list)
    beside: list[Stake] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


def read_gleif(text: str, name: str, known: date | None = None) -> Imported:
    """Parents and names of one file.

    Args:
        text: relationships, names or reporting exceptions, as XML, JSON or CSV.
        name: how the text is called where something is wrong with it.
        known: since when a record is known that has no day of its last update.

    Returns:
        Direct parents as stakes without a share that declare control, the rest beside, and names.

    Raises:
        ExchangeFlawsError: records that are none.
        DocumentDamagedError: it is neither XML, JSON nor CSV of the register.
        HostileDocumentError: it was made to exhaust a reader.
    """
    reader = _Reader(known)
    parties = Parties(reader.flaws)
    records = list(read_records(text, name))
    if not records:
        raise DocumentDamagedError(name, "GLEIF", "it holds no record")
    for where, record in records:
        match record:
            case {"LEI": str(number), "Entity": dict(entity)}:
                _name(number, entity, parties, where, reader)
    for where, record in records:
        _take_in(where, record, parties, reader)
    if reader.wrong:
        raise refusal(name, "gleif", reader.wrong)
    for says, count in sorted(reader.counts.items()):
        reader.flaws.append(Flaw("the file", f"Records, {count}, {says}", "Nothing needs to be done."))
    flaws = tuple(dict.fromkeys(reader.flaws))
    return Imported(
        stakes=tuple(dict.fromkeys(reader.stakes)),
        parties=parties.every,
        flaws=flaws,
        beside=tuple(dict.fromkeys(reader.beside)),
    )


def _take_in(where: str, record: object, parties: Parties, reader: _Reader) -> None:
    """A relationship, or the reason why none is told; names were taken in before."""
    match record:
        case {"Relationship": dict(relationship), **rest}:
            registration = rest.get("Registration")
            known_by = registration if isinstance(registration, dict) else {}
            relation = _relation(where, relationship, known_by, reader)
            if relation is not None:
                _relate(relation, parties, reader)
        case {"LEI": str(number), "ExceptionCategory": str(category), **rest}:
            reasons = ", ".join(_texts(rest.get("ExceptionReason"))) or "no reason"
            what = f"{number} tells no {category.lower().replace('_', ' ')}: {reasons}."
            reader.flaws.append(Flaw(where, what, "That none is told does not say that there is none."))
        case {"LEI": str(), "Entity": dict()}:
            pass
        case _:
            reader.wrong.append(Flaw(where, "It is no record of the register.", "Give a file as GLEIF writes it."))


def is_lei(number: str) -> bool:
    """Whether the check digits of a legal entity identifier are right."""
    return bool(_LEI.fullmatch(number)) and int("".join(str(int(each, 36)) for each in number)) % _REMAINDER == 1


def _name(number: str, entity: Mapping[str, object], parties: Parties, where: str, reader: _Reader) -> None:
    kind = _KINDS.get(_text(entity.get("EntityCategory")), PartyKind.COMPANY)
    _check(number, where, reader)
    parties.add(number, _text(entity.get("LegalName")), kind, (Identifier("XI-LEI", number),), where=where)


def _check(number: str, where: str, reader: _Reader) -> None:
    if not is_lei(number):
        what = f"{number[:40]!r} is no legal entity identifier: its check digits are wrong."
        reader.flaws.append(Flaw(where, what, "It was read as it stands; look for a mistyped sign."))


@final
@dataclass(frozen=True, slots=True)
class _Relation:
    """A relationship that can be read."""

    where: str
    child: str
    parent: str
    kind: str
    known: date
    is_over: bool
    periods: object


def _relation(
    where: str, relation: Mapping[str, object], registration: Mapping[str, object], reader: _Reader
) -> _Relation | None:
    """The relationship of a record; none and a flaw where there is none to read."""
    child, parent = _node(relation.get("StartNode")), _node(relation.get("EndNode"))
    kind, status = _text(relation.get("RelationshipType")), _text(registration.get("RegistrationStatus"))
    known = last_day(_text(registration.get("LastUpdateDate"))) or reader.known
    if not child or not parent or not kind:
        reader.wrong.append(Flaw(where, "It lacks a StartNode, an EndNode or a type.", "Give the whole record."))
    elif status in _VOID:
        reader.counts[f"{status}: left out."] += 1
    elif child == parent:
        reader.flaws.append(Flaw(where, f"{child} is said to be its own parent.", "Left out."))
    elif known is None:
        do = "Add Registration.LastUpdateDate, or name the day on which the file became known."
        reader.wrong.append(Flaw(where, "Nobody says since when it is known.", do))
    else:
        if status == "LAPSED":
            reader.counts["not renewed in time (LAPSED): read as they stand."] += 1
        if "RelationshipQuantifiers" in relation:
            reader.counts["with a percentage of the accounts: left out, it is no share of the capital."] += 1
        is_over = _text(relation.get("RelationshipStatus")) == "INACTIVE"
        return _Relation(where, child, parent, kind, known, is_over, relation.get("RelationshipPeriods"))
    return None


def _relate(relation: _Relation, parties: Parties, reader: _Reader) -> None:
    where, kind = relation.where, relation.kind
    for number in (relation.child, relation.parent):
        _check(number, where, reader)
        if not parties.knows(number):
            parties.add(number, number, PartyKind.UNKNOWN, (Identifier("XI-LEI", number),), where=where)
    since, until = _span(relation, reader)
    stake = Stake(
        owner=parties.name(relation.parent, where=where),
        owned=parties.name(relation.child, where=where),
        measure=StakeMeasure.LEVEL,
        economic=None,
        voting=None,
        since=since,
        until=until,
        known_on=relation.known,
        source=f"GLEIF: {kind}",
        tier=Tier.FILING,
        controls=True if kind in {_DIRECT, _ULTIMATE} else None,
    )
    if kind == _DIRECT:
        reader.stakes.append(stake)
    else:
        reader.beside.append(stake)
        if kind != _ULTIMATE:
            reader.counts[f"of {kind}: they stand beside, and hold nothing."] += 1


def _span(relation: _Relation, reader: _Reader) -> tuple[date, date | None]:
    """First and last day of the relationship; of its accounts, or of what is known, where it has none."""
    spans = {kind: (since, until) for kind, since, until in _periods(relation.periods)}
    since, until = spans.get("RELATIONSHIP_PERIOD", (None, None))
    if since is None:
        since = spans.get("ACCOUNTING_PERIOD", (None, None))[0]
    since = since or relation.known
    if until is not None and until < since:
        what = f"It ends on {until}, before it begins on {since}."
        reader.flaws.append(Flaw(relation.where, what, "Its end was left out."))
        until = None
    if until is None and relation.is_over:
        until = day_before(relation.known, not_before=since)
    return since, until


def _periods(value: object) -> Iterator[tuple[str, date | None, date | None]]:
    if isinstance(value, dict):
        value = value.get("RelationshipPeriod", [])
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            kind, start, end = (_text(each.get(key)) for key in ("PeriodType", "StartDate", "EndDate"))
            yield kind, first_day(start), last_day(end)


def _node(value: object) -> str:
    return _text(value.get("NodeID")) if isinstance(value, dict) else ""


def _text(value: object) -> str:
    return next(iter(_texts(value)), "")


def _texts(value: object) -> list[str]:
    """The words of a value that may be a word, or several."""
    found = value if isinstance(value, list) else [value]
    return [each.strip() for each in found if isinstance(each, str) and each.strip()]
