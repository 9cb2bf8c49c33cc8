"""Statements of a BODS package, each in its shape or refused with its place, all that is wrong told at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeVar, final

import msgspec

from steelyard.owners.exchange.bods_old import from_old, is_old
from steelyard.owners.exchange.bods_shape import (
    INTERESTS,
    REASONS,
    EntityRecord,
    Interest,
    PersonRecord,
    RelationshipRecord,
    ShareRange,
    Statement,
    Unspecified,
)
from steelyard.owners.exchange.days import day_of, full_day
from steelyard.owners.exchange.parcel import Flaw
from steelyard.owners.exchange.strict_json import is_many_lines, read_json, read_lines
from steelyard.words.errors import ExchangeFlawsError

T = TypeVar("T", bound=msgspec.Struct)
Record = EntityRecord | PersonRecord | RelationshipRecord

_MOST: Final = 20
_DAY: Final = "Write the day as 2021-04-03."
_KINDS: Final[dict[str, type[Record]]] = {
    "entity": EntityRecord,
    "person": PersonRecord,
    "relationship": RelationshipRecord,
}


@final
@dataclass(frozen=True, slots=True)
class Stated:
    """A statement, where it stands, and its record."""

    where: str
    statement: Statement
    record: Record


@final
@dataclass(slots=True)
class _Checker:
    """Collects what is wrong."""

    found: list[Flaw] = field(default_factory=list)

    def shaped(self, where: str, value: object, shape: type[T], path: str = "") -> T | None:
        """The value in a shape; nothing and a flaw where it has another."""
        try:
            return msgspec.convert(value, shape)
        except (msgspec.ValidationError, RecursionError) as wrong:
            says, _, place = str(wrong).partition(" - at `$")
            at = f"{where}, {(path + place.rstrip('`')).lstrip('.')}" if path or place else where
            self.found.append(Flaw(at, f"{says}.", "The schema of BODS 0.4 says what may stand there."))
            return None

    def flaw(self, where: str, what: str, do: str) -> None:
        """Note what is wrong."""
        self.found.append(Flaw(where, what, do))

    def day(self, where: str, text: str, *, or_instant: bool) -> None:
        """A day must be one."""
        if text and (day_of(text) if or_instant else full_day(text)) is None:
            self.flaw(where, f"{text!r} is no day.", _DAY)


def read_statements(text: str, name: str) -> tuple[list[Stated], list[Flaw]]:
    """Every statement of a package or of a stream of lines, and what was read with care.

    Raises:
        ExchangeFlawsError: a statement has another shape, or two of them have one number.
        DocumentDamagedError: it is no JSON.
        HostileDocumentError: it was made to exhaust a reader.
    """
    values = [value for _, value in read_lines(text, name)] if is_many_lines(text) else read_json(text, name)
    checker, cares = _Checker(), list[Flaw]()
    if not isinstance(values, list):
        checker.flaw("the package", "It is no list of statements.", "A package begins with [ and holds statements.")
        values = []
    if is_old(values):
        values = from_old(values, cares)
    stated = [made for place, value in enumerate(values) if (made := _stated(place, value, checker))]
    stated = _each_once(stated, checker, cares)
    if checker.found:
        raise refusal(name, "bods", checker.found)
    return stated, cares


def refusal(name: str, form: str, flaws: list[Flaw]) -> ExchangeFlawsError:
    """The refusal that tells all of them, or as many as a person reads."""
    lines = [str(flaw) for flaw in flaws[:_MOST]]
    if len(flaws) > _MOST:
        lines.append(f"  … and {len(flaws) - _MOST} more")
    return ExchangeFlawsError(name, form, "\n".join(lines))


def _each_once(stated: list[Stated], checker: _Checker, cares: list[Flaw]) -> list[Stated]:
    """Statements without those that stand twice word for word; two that differ may not share a number."""
    seen: dict[str, Stated] = {}
    for each in stated:
        number = each.statement.statement_id
        before = seen.setdefault(number, each)
        if before is each:
            continue
        if before.statement == each.statement:
            cares.append(Flaw(each.where, f"It is the same as {before.where}, word for word.", "It was read once."))
        else:
            what = f"It has the number of {before.where}, {number}, and says something else."
            checker.flaw(each.where, what, "Give each statement a number of its own.")
    return list(seen.values())


def _stated(place: int, value: object, checker: _Checker) -> Stated | None:
    where = f"statement {place + 1}"
    statement = checker.shaped(where, value, Statement)
    if statement is None:
        return None
    kind = _KINDS[statement.record_type]
    record = checker.shaped(where, statement.record_details, kind, ".recordDetails")
    checker.day(f"{where}, statementDate", statement.statement_date, or_instant=True)
    if not statement.statement_date:
        checker.flaw(f"{where}, statementDate", "It is empty.", _DAY)
    if published := statement.publication_details:
        checker.day(f"{where}, publicationDate", published.publication_date, or_instant=True)
    if isinstance(record, RelationshipRecord):
        _check_relationship(where, record, checker)
        _check_numbers(where, statement.record_details.get("interests"), checker)
    return Stated(where, statement, record) if record is not None else None


def _check_relationship(where: str, record: RelationshipRecord, checker: _Checker) -> None:
    if record.is_component and record.component_records:
        says = "A component has components of its own."
        checker.flaw(where, says, "Only the primary statement of an indirect relationship lists components.")
    for party in (record.subject, record.interested_party):
        if isinstance(party, Unspecified) and party.reason not in REASONS:
            checker.flaw(where, f"{party.reason!r} is no reason.", f"Write one of {', '.join(sorted(REASONS))}.")
    for place, interest in enumerate(record.interests):
        _check_interest(f"{where}, interests[{place}]", interest, checker)


def _check_numbers(where: str, interests: object, checker: _Checker) -> None:
    """A share is written as a number: "25" in quotes is a text."""
    for place, interest in enumerate(interests if isinstance(interests, list) else []):
        share = interest.get("share") if isinstance(interest, dict) else None
        for key, end in share.items() if isinstance(share, dict) else ():
            if isinstance(end, str):
                says = f"{key} is the text {end[:40]!r}."
                checker.flaw(f"{where}, interests[{place}]", says, "Write a share as a number, without quotes.")


def _check_interest(where: str, interest: Interest, checker: _Checker) -> None:
    if interest.type is not None and interest.type not in INTERESTS:
        checker.flaw(where, f"{interest.type!r} is no kind of interest.", "The code list interestType has them all.")
    for text in (interest.start_date, interest.end_date):
        checker.day(where, text, or_instant=False)
    share = interest.share
    if share is None:
        return
    every = (share.exact, share.minimum, share.maximum, share.exclusive_minimum, share.exclusive_maximum)
    wrong = [end for end in every if end is not None and not (end.is_finite() and 0 <= end <= Decimal(100))]
    for end in wrong:
        checker.flaw(where, f"A share of {end}%.", "A share is from 0 to 100 percent.")
    if wrong:
        return
    low, high = ends(share)
    if low is not None and high is not None and low > high:
        checker.flaw(where, f"The share is from {low}% to {high}%.", "Write the smaller end as the minimum.")


def ends(share: ShareRange) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a share in percent, whether or not they belong to it."""
    if share.exact is not None:
        return share.exact, share.exact
    lows = [end for end in (share.minimum, share.exclusive_minimum) if end is not None]
    highs = [end for end in (share.maximum, share.exclusive_maximum) if end is not None]
    return max(lows, default=None), min(highs, default=None)
