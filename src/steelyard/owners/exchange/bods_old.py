"""Statements of BODS 0.2 and 0.3, written anew as those of 0.4, so that one reader reads them all.

Source:
    Beneficial Ownership Data Standard 0.2 and 0.3, schema of Open Ownership; its notes on the changes in 0.4.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from steelyard.owners.exchange.bods_shape import REASONS
from steelyard.owners.exchange.parcel import Flaw

_KINDS: Final = {
    "entityStatement": "entity",
    "personStatement": "person",
    "ownershipOrControlStatement": "relationship",
}
_RENAMED: Final = {"influenceOrControl": "otherInfluenceOrControl", "rightsToSurplusAssets": "unknownInterest"}
_ENTITIES: Final = frozenset(
    "legalEntity registeredEntity arrangement anonymousEntity unknownEntity state stateBody".split()
)
_PEOPLE: Final = {"anonymousPerson", "unknownPerson"}


def is_old(values: list[Any]) -> bool:
    """Whether statements are those of a version before 0.4."""
    return any(isinstance(each, dict) and "statementType" in each and "statementID" in each for each in values)


def from_old(values: list[Any], flaws: list[Flaw]) -> list[Any]:
    """The statements as 0.4 would write them; what is no object stays as it is, and is refused later."""
    records = _records(values)
    flaws.append(Flaw("the package", "It is of BODS before 0.4.", "It was read as 0.4 writes the same."))
    return [_statement(each, records) if isinstance(each, dict) else each for each in values]


def _records(values: list[Any]) -> dict[str, str]:
    """Number of a statement -> number of the record: that of the first in a row of replacements."""
    first: dict[str, str] = {}
    for each in values:
        if isinstance(each, dict) and isinstance(each.get("statementID"), str):
            replaced = each.get("replacesStatements")
            before = replaced[0] if isinstance(replaced, list) and replaced else None
            number = each["statementID"]
            first[number] = first.get(before, before) if isinstance(before, str) else number
    return first


def _statement(old: Mapping[str, Any], records: Mapping[str, str]) -> dict[str, Any]:
    number = str(old.get("statementID"))
    kind = _KINDS.get(str(old.get("statementType")), str(old.get("statementType")))
    published = old.get("publicationDetails")
    day = published.get("publicationDate") if isinstance(published, dict) else ""
    return {
        "statementId": number,
        "declarationSubject": "",
        "recordId": records.get(number, number),
        "recordType": kind,
        "recordStatus": "updated" if old.get("replacesStatements") else "new",
        "statementDate": old.get("statementDate") or day,
        **({"publicationDetails": published} if published else {}),
        **({"source": old["source"]} if "source" in old else {}),
        "recordDetails": _details(kind, old, records),
    }


def _details(kind: str, old: Mapping[str, Any], records: Mapping[str, str]) -> dict[str, Any]:
    identifiers = {"identifiers": old["identifiers"]} if "identifiers" in old else {}
    is_component = bool(old.get("isComponent", False))
    if kind == "entity":
        form = str(old.get("entityType"))
        kind_of = form if form in _ENTITIES else "unknownEntity"
        name = {"name": old["name"]} if "name" in old else {}
        return {"isComponent": is_component, "entityType": {"type": kind_of}, **name, **identifiers}
    if kind == "person":
        form = str(old.get("personType"))
        names = {"names": old["names"]} if "names" in old else {}
        person = {"personType": form if form in _PEOPLE else "knownPerson"}
        return {"isComponent": is_component, **person, **names, **identifiers}
    parts, interests = old.get("componentStatementIDs"), old.get("interests", [])
    return {
        "isComponent": is_component,
        "componentRecords": [_record(each, records) for each in parts] if isinstance(parts, list) else [],
        "subject": _party(old.get("subject"), records),
        "interestedParty": _party(old.get("interestedParty"), records),
        "interests": [_interest(each) for each in interests] if isinstance(interests, list) else interests,
    }


def _record(number: Any, records: Mapping[str, str]) -> Any:  # noqa: ANN401 - whatever a stranger wrote
    """The number of the record of a statement; what is no number stays as it is, and is refused later."""
    return records.get(number, number) if isinstance(number, str) else number


def _party(old: Any, records: Mapping[str, str]) -> Any:  # noqa: ANN401 - whatever a stranger wrote
    if not isinstance(old, dict):
        return old
    for key in ("describedByEntityStatement", "describedByPersonStatement"):
        if key in old:
            return _record(old[key], records)
    left_open = old.get("unspecified")
    if not isinstance(left_open, dict):
        return old
    reason = _camel(str(left_open.get("reason", "unknown")))
    return {
        "reason": reason if reason in REASONS else "unknown",
        "description": str(left_open.get("description") or reason),
    }


def _interest(old: Any) -> Any:  # noqa: ANN401 - whatever a stranger wrote
    if not isinstance(old, dict):
        return old
    kind = _camel(str(old["type"])) if "type" in old else None
    level = old.get("directOrIndirect", old.get("interestLevel"))
    days = {key: str(old[key])[:10] for key in ("startDate", "endDate") if key in old}
    return {
        **({"type": _RENAMED.get(kind, kind)} if kind else {}),
        **({"directOrIndirect": level} if level else {}),
        **({"details": old["details"]} if "details" in old else {}),
        **({"share": _share(old["share"])} if "share" in old else {}),
        **days,
    }


def _share(old: Any) -> Any:  # noqa: ANN401 - whatever a stranger wrote
    """A share whose ends say of themselves whether they belong to it."""
    if not isinstance(old, dict):
        return old
    new = {key: old[key] for key in ("exact", "minimum", "maximum") if key in old}
    for end in ("minimum", "maximum"):
        if old.get(f"exclusive{end.capitalize()}") is True and end in new:
            new[f"exclusive{end.capitalize()}"] = new.pop(end)
    return new


def _camel(words: str) -> str:
    """`rights-to-profit` as `rightsToProfit`."""
    return re.sub(r"-(\w)", lambda found: found[1].upper(), words)
