"""Stakes of a BODS package: every statement is what was said on its day, and the latest of a record holds.

How it is read
    - `shareholding` is a part of the capital, `votingRights` a part of the votes. Other interests have no share, even
      where one is written: those that say who controls are kept as control, the rest are told and left out.
    - A statement is known since it was published. It is true since its `startDate`, or since its own day.
    - A changed share under an unchanged start began when the other holder's ended, or with the statement.
    - What is closed is no longer told of, which is not the same as nothing. It ends the day before.
    - An indirect interest that its components, or other statements, already tell stands beside them and is never added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Final

from steelyard.owners.exchange.bods_check import Stated, read_statements
from steelyard.owners.exchange.bods_history import History, Said
from steelyard.owners.exchange.bods_shape import (
    PUBLISHER,
    EntityRecord,
    NumberedBy,
    PersonRecord,
    RelationshipRecord,
    Source,
    Statement,
    Unspecified,
)
from steelyard.owners.exchange.days import day_of, full_day
from steelyard.owners.exchange.parcel import Flaw, Identifier, Imported, PartyKind
from steelyard.owners.exchange.parties import Parties
from steelyard.words.measure import Tier

_ENTITIES: Final = {
    "registeredEntity": PartyKind.COMPANY,
    "legalEntity": PartyKind.COMPANY,
    "arrangement": PartyKind.ARRANGEMENT,
    "state": PartyKind.STATE,
    "stateBody": PartyKind.STATE,
}
_TIERS: Final = {"officialRegister": Tier.FILING, "selfDeclaration": Tier.COMPANY}


def read_bods(text: str, name: str) -> Imported:
    """The stakes of a package, or of a stream of statements a line each.

    Args:
        text: statements of BODS 0.4, 0.3 or 0.2.
        name: how the text is called where something is wrong with it.

    Returns:
        Stakes, parties, and what was read with care.

    Raises:
        ExchangeFlawsError: statements that are none, with all their places.
        DocumentDamagedError: it is no JSON.
        HostileDocumentError: it was made to exhaust a reader.

    Source:
        Beneficial Ownership Data Standard 0.4, Open Ownership: schema and guidance on records that change.
    """
    stated, flaws = read_statements(text, name)
    parties = Parties(flaws)
    for each in stated:
        _take_in(each, parties)
    relations = [
        (each, each.record)
        for each in sorted(stated, key=lambda each: _said_on(each.statement))
        if isinstance(each.record, RelationshipRecord)
    ]
    told = _Told([record for _, record in relations], {each.statement.record_id for each, _ in relations})
    ended = _ends([(each.statement, record) for each, record in relations])
    histories: dict[str, History] = {}
    for each, record in relations:
        statement = each.statement
        subject = _side(record.subject, each, flaws)
        party = _side(record.interested_party, each, flaws)
        if subject is None or party is None:
            continue
        said = Said(
            where=each.where,
            owner=parties.name(party, where=each.where),
            owned=parties.name(subject, where=each.where),
            day=_said_on(statement),
            known_on=_known_on(statement),
            source=_source(statement),
            tier=_tier(statement.source),
            is_closed=statement.record_status == "closed",
            is_told_elsewhere=told.elsewhere(record, party, subject),
            others_end=ended.get((subject, _said_on(statement)), frozenset()),
        )
        histories.setdefault(statement.record_id, History(flaws)).add(said, record)
    stakes = tuple(stake for history in histories.values() for stake in history.stakes)
    beside = tuple(stake for history in histories.values() for stake in history.beside)
    return Imported(stakes=stakes, parties=parties.every, flaws=tuple(dict.fromkeys(flaws)), beside=beside)


def _take_in(each: Stated, parties: Parties) -> None:
    statement, record = each.statement, each.record
    if isinstance(record, EntityRecord):
        kind = _ENTITIES.get(record.entity_type.type, PartyKind.UNKNOWN)
        numbers = _identifiers(record.identifiers)
        parties.add(statement.record_id, record.name, kind, numbers, where=each.where)
    elif isinstance(record, PersonRecord):
        numbers = _identifiers(record.identifiers)
        parties.add(statement.record_id, _person(record), PartyKind.PERSON, numbers, where=each.where)


def _person(record: PersonRecord) -> str:
    names = sorted(record.names, key=lambda name: name.type not in {"legal", "individual"})
    for name in names:
        if full := name.full_name or " ".join(filter(None, (name.given_name, name.family_name))):
            return full
    return ""


def _identifiers(numbers: list[NumberedBy]) -> tuple[Identifier, ...]:
    return tuple(Identifier(each.scheme or each.scheme_name, each.id) for each in numbers if each.id)


def _side(side: str | Unspecified, each: Stated, flaws: list[Flaw]) -> str | None:
    """The number of a party; none where it is not named, and a flaw that says why."""
    if isinstance(side, str):
        return side
    what = f"A party of {each.statement.record_id} is not named: {side.reason}."
    if side.description:
        what = f"{what[:-1]} ({side.description})."
    flaws.append(Flaw(each.where, what, "Who it is stays open; the share stays with nobody that is known."))
    return None


def _said_on(statement: Statement) -> date:
    return day_of(statement.statement_date) or date.max


def _known_on(statement: Statement) -> date:
    """The day it was published; where nobody says, or it was made later, the day it was made."""
    published = statement.publication_details
    return max((day_of(published.publication_date) if published else None) or date.min, _said_on(statement))


def _source(statement: Statement) -> str:
    source, published = statement.source, statement.publication_details
    if source and source.description:
        return source.description
    if source and (names := [each.name for each in source.asserted_by if each.name]):
        return ", ".join(names)
    name = (published.publisher.name or published.publisher.url) if published else ""
    return "" if name == PUBLISHER else name


def _tier(source: Source | None) -> Tier:
    found = [_TIERS[each] for each in (source.type if source else ()) if each in _TIERS]
    return min(found, key=lambda tier: tier.rank, default=Tier.PERSON)


def _ends(relations: list[tuple[Statement, RelationshipRecord]]) -> Mapping[tuple[str, date], frozenset[date]]:
    """Company and day of a statement -> days on which holdings of it are said to have ended."""
    found: defaultdict[tuple[str, date], set[date]] = defaultdict(set)
    for statement, record in relations:
        for interest in record.interests:
            if isinstance(record.subject, str) and (day := full_day(interest.end_date)):
                found[record.subject, _said_on(statement)].add(day)
    return {key: frozenset(days) for key, days in found.items()}


class _Told:
    """What the direct interests of a package tell, so that an indirect one is not told twice."""

    def __init__(self, records: list[RelationshipRecord], numbers: set[str]) -> None:
        self._numbers = numbers
        self._owned: defaultdict[str, set[str]] = defaultdict(set)
        for record in records:
            is_direct = not record.interests or any(each.direct_or_indirect != "indirect" for each in record.interests)
            if is_direct and isinstance(record.subject, str) and isinstance(record.interested_party, str):
                self._owned[record.interested_party].add(record.subject)

    def elsewhere(self, record: RelationshipRecord, party: str, subject: str) -> bool:
        """Whether components, or a chain of two holdings or more, tell what an indirect interest sums up."""
        if any(part in self._numbers for part in record.component_records):
            return True
        if all(each.direct_or_indirect != "indirect" for each in record.interests):
            return False
        seen, left = {party, subject}, [each for each in self._owned[party] if each != subject]
        while left:
            company = left.pop()
            if company in seen:
                continue
            seen.add(company)
            owned = self._owned[company]
            if subject in owned:
                return True
            left.extend(owned)
        return False
