"""Stakes of FollowTheMoney entities, a line of JSON each: `Ownership` between an `owner` and an `asset`.

How it is read
    - `percentage` is free text. "15.68%" and ">25%" are read; "0.1568" may be either of two shares and is a flaw.
    - FollowTheMoney knows no votes. A row that says nothing of when it became known is known since a day that the
      caller names.

Source:
    FollowTheMoney, schemata Thing, LegalEntity, Company, Person, Ownership and Interval.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, final

from steelyard.owners.exchange.bods_check import refusal
from steelyard.owners.exchange.days import last_day
from steelyard.owners.exchange.parcel import Flaw, Identifier, Imported, PartyKind
from steelyard.owners.exchange.parties import Parties
from steelyard.owners.exchange.shares import Unread, read_share
from steelyard.owners.exchange.strict_json import is_many_lines, read_json, read_lines
from steelyard.owners.stake import Stake
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Interval, Printed
from steelyard.words.notation import read_amount
from steelyard.words.quantity import Unit
from steelyard.words.stake import StakeMeasure

PARTIES: Final[Mapping[str, PartyKind]] = {
    "Company": PartyKind.COMPANY,
    "Organization": PartyKind.COMPANY,
    "Person": PartyKind.PERSON,
    "PublicBody": PartyKind.STATE,
    "LegalEntity": PartyKind.UNKNOWN,
    "Asset": PartyKind.UNKNOWN,
    "Security": PartyKind.UNKNOWN,
}
NUMBERS: Final[Mapping[str, str]] = {"leiCode": "XI-LEI", "registrationNumber": "registration", "isin": "ISIN"}
"""Property of a party -> scheme of its identifier."""
_MOST: Final = 1000


@final
@dataclass(frozen=True, slots=True)
class _Entity:
    """An entity and where it stands."""

    where: str
    id: str
    schema: str
    properties: Mapping[str, list[str]]

    def first(self, name: str) -> str:
        """The first value of a property, or nothing."""
        return next(iter(self.properties.get(name, ())), "")


@final
@dataclass(slots=True)
class _Reader:
    """What is read of the entities, and what is wrong with them."""

    known: date | None
    flaws: list[Flaw] = field(default_factory=list)
    wrong: list[Flaw] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def flaw(self, where: str, what: str, do: str) -> None:
        """Note what was read with care."""
        self.flaws.append(Flaw(where, what, do))


def read_ftm(text: str, name: str, known: date | None = None) -> Imported:
    """The stakes of a stream of entities.

    Args:
        text: an entity a line, or a list of them.
        name: how the text is called where something is wrong with it.
        known: since when an ownership is known that does not say so itself.

    Returns:
        Stakes, parties, and what was read with care; a percentage that may mean two things is such a flaw.

    Raises:
        ExchangeFlawsError: entities that are none, or of which nobody says since when they are known.
        DocumentDamagedError: it is no JSON.
        HostileDocumentError: it was made to exhaust a reader.
    """
    reader = _Reader(known)
    entities = list(_entities(text, name, reader))
    parties = Parties(reader.flaws)
    for each in entities:
        if each.schema in PARTIES:
            numbers = tuple(
                Identifier(scheme, number) for key, scheme in NUMBERS.items() for number in each.properties.get(key, ())
            )
            parties.add(each.id, each.first("name"), PARTIES[each.schema], numbers, where=each.where)
        elif each.schema != "Ownership":
            reader.left_out[each.schema] += 1
    stakes = [stake for each in entities if each.schema == "Ownership" for stake in _stakes(each, parties, reader)]
    if reader.wrong:
        raise refusal(name, "ftm", reader.wrong)
    for schema, count in sorted(reader.left_out.items()):
        reader.flaw("the stream", f"{count} of {schema} left out: they are no ownership.", "Nothing needs to be done.")
    return Imported(stakes=tuple(stakes), parties=parties.every, flaws=tuple(dict.fromkeys(reader.flaws)))


def _entities(text: str, name: str, reader: _Reader) -> Iterator[_Entity]:
    if not text.strip():
        return
    lines = list(read_lines(text, name)) if is_many_lines(text) else _one(read_json(text, name))
    seen: dict[str, object] = {}
    for number, value in lines:
        where = f"entity {number}"
        entity = _entity(where, value)
        if entity is None:
            do = 'Write {"id": …, "schema": …, "properties": {name: [text]}}.'
            reader.wrong.append(Flaw(where, "It is no entity of FollowTheMoney.", do))
            continue
        before = seen.setdefault(entity.id, value)
        if before is value:
            yield entity
        elif before == value:
            reader.flaw(where, f"{entity.id} stands twice, word for word.", "It was read once.")
        else:
            what = f"{entity.id} stands twice and says different things."
            reader.wrong.append(Flaw(where, what, "Give each entity an id of its own, or merge them."))


def _one(value: object) -> list[tuple[int, object]]:
    return list(enumerate(value if isinstance(value, list) else [value], start=1))


def _entity(where: str, value: object) -> _Entity | None:
    match value:
        case {"id": str(number), "schema": str(schema), **rest}:
            properties = rest.get("properties", {})
        case _:
            return None
    if not isinstance(properties, dict) or not number:
        return None
    texts: dict[str, list[str]] = {}
    for key, found in properties.items():
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            return None
        texts[key] = [each for each in found if each.strip()]
    return _Entity(where, number, schema, texts)


def _stakes(each: _Entity, parties: Parties, reader: _Reader) -> Iterator[Stake]:
    owners, assets = each.properties.get("owner", []), each.properties.get("asset", [])
    if not owners or not assets:
        reader.flaw(each.where, f"{each.id} lacks its {'asset' if owners else 'owner'}.", "Left out; add who it is.")
        return
    known = _known(each) or reader.known
    if known is None:
        do = "Add modifiedAt, or name the day on which the file became known."
        reader.wrong.append(Flaw(each.where, f"Nobody says since when {each.id} is known.", do))
        return
    since = _day(each, ("startDate", "date"), reader) or known
    until = _day(each, ("endDate",), reader)
    if until is not None and until < since:
        reader.flaw(each.where, f"{each.id} ends on {until}, before it begins on {since}.", "Its end was left out.")
        until = None
    economic = _share(each, reader)
    if len(owners) * len(assets) > 1 and economic is not None:
        what = f"{each.id} names {len(owners)} owners and {len(assets)} assets with one percentage."
        reader.flaw(each.where, what, "The percentage was left out: who holds which part is not told.")
        economic = None
    for owner in owners[:_MOST]:
        for asset in assets[:_MOST]:
            yield Stake(
                owner=parties.name(owner, where=each.where),
                owned=parties.name(asset, where=each.where),
                measure=StakeMeasure.LEVEL,
                economic=economic,
                voting=None,
                of=each.first("sharesType"),
                since=since,
                until=until,
                known_on=known,
                shares=_count(each, reader),
                source=each.first("publisher") or each.first("sourceUrl"),
            )


def _known(each: _Entity) -> date | None:
    """The day on which it was last changed, or else fetched."""
    for name in ("modifiedAt", "retrievedAt"):
        if day := last_day(each.first(name)):
            return day
    return None


def _day(each: _Entity, names: tuple[str, ...], reader: _Reader) -> date | None:
    """The day of the first of some properties that is filled; of a month or a year the last one."""
    for name in names:
        if text := each.first(name):
            day = last_day(text)
            if day is None:
                reader.flaw(each.where, f"{name} is {text!r}.", "Left out; write it as 2021-04-03, 2021-04 or 2021.")
            return day
    return None


def _share(each: _Entity, reader: _Reader) -> Interval | None:
    texts = list(dict.fromkeys(each.properties.get("percentage", ())))
    if len(texts) > 1:
        reader.flaw(each.where, f"{each.id} says {' and '.join(texts[:5])}.", "Left out; keep one percentage.")
        return None
    if not texts:
        return None
    share = read_share(texts[0])
    if isinstance(share, Unread):
        reader.flaw(each.where, share.what, f"Left out. {share.do}")
        return None
    if share.is_strict:
        reader.flaw(each.where, f"{texts[0]!r} leaves its end out.", "It was read as if the end were part of it.")
    return share.interval


def _count(each: _Entity, reader: _Reader) -> Printed | None:
    text = each.first("sharesCount")
    if not text:
        return None
    try:
        return read_amount(text, Unit.SHARES)
    except SteelyardError as refused:
        reader.flaw(each.where, f"sharesCount: {refused.happened}", "Left out; write a number.")
        return None
