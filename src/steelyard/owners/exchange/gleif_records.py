"""Records of the legal entity identifier files, from XML, JSON or CSV, in one shape.

Relationships (RR-CDF), names (LEI-CDF) and reasons why no parent is told (reporting exceptions) may stand in any of the
three; a golden copy in CSV has a column for each path.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from steelyard.owners.exchange.strict_json import DEPTH, is_many_lines, read_json, read_lines
from steelyard.words.errors import DocumentDamagedError, HostileDocumentError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Tree = dict[str, Any]
_RECORDS: Final = frozenset({"RelationshipRecord", "LEIRecord", "Exception"})
_KNOWN: Final = frozenset({"RelationshipData", "LEIData", "ReportingExceptionData"})
_CSV: Final = frozenset({"Relationship.StartNode.NodeID", "LEI", "Exception.Category"})


def read_records(text: str, name: str) -> Iterator[tuple[str, object]]:
    """Each record with its place.

    Raises:
        DocumentDamagedError: it is none of the three, or broken.
        HostileDocumentError: it was made to exhaust a reader.
    """
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start == "<":
        return _from_xml(text, name)
    if start in {"[", "{"}:
        return _from_json(text, name)
    return _from_csv(text, name)


def _from_json(text: str, name: str) -> Iterator[tuple[str, object]]:
    if is_many_lines(text):
        values: list[object] = [value for _, value in read_lines(text, name)]
    else:
        value = read_json(text, name)
        values = _unwrapped(value)
    for number, value in enumerate(values, start=1):
        yield f"record {number}", value


def _unwrapped(value: object) -> list[object]:
    """The records of a list, or of an object with one list in it."""
    if isinstance(value, dict):
        lists = [each for each in value.values() if isinstance(each, list)]
        return lists[0] if len(lists) == 1 else [value]
    return value if isinstance(value, list) else [value]


def _from_xml(text: str, name: str) -> Iterator[tuple[str, object]]:
    from xml.etree.ElementTree import ParseError  # noqa: PLC0415 - only who reads such a file pays for it

    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - the same
    from defusedxml.ElementTree import iterparse  # noqa: PLC0415 - the same

    depth = number = 0
    try:
        for event, element in iterparse(io.BytesIO(text.encode()), ("start", "end"), forbid_dtd=True):
            tag = _local(element)
            if event == "start":
                depth += 1
                if depth == 1 and tag not in _KNOWN:
                    raise DocumentDamagedError(name, "GLEIF", f"its outermost element is {tag[:60]}")
                if depth > DEPTH:
                    raise HostileDocumentError(name, f"more than {DEPTH} elements stand inside one another")
                continue
            depth -= 1
            if tag in _RECORDS:
                number += 1
                yield f"record {number}", _tree(element)
                element.clear()
    except DefusedXmlException as hostile:
        raise HostileDocumentError(name, "it defines entities or a document type of its own") from hostile
    except (ParseError, ValueError) as broken:
        raise DocumentDamagedError(name, "XML", str(broken)) from broken


def _tree(element: Element) -> object:
    """Children by name, a list where a name comes again, and the text of what has no children."""
    if len(element) == 0:
        return (element.text or "").strip()
    found: Tree = {}
    for child in element:
        tag, value = _local(child), _tree(child)
        if tag not in found:
            found[tag] = value
        elif isinstance(found[tag], list):
            found[tag].append(value)
        else:
            found[tag] = [found[tag], value]
    return found


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _from_csv(text: str, name: str) -> Iterator[tuple[str, object]]:
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True)
    try:
        if not _CSV & set(rows.fieldnames or ()):
            raise DocumentDamagedError(
                name, "GLEIF", "it has neither LEI nor Relationship.StartNode.NodeID as a column"
            )
        for row in rows:
            yield f"line {rows.line_num}", _from_row({key: value for key, value in row.items() if key and value})
    except csv.Error as broken:
        raise DocumentDamagedError(name, "CSV", f"{broken} in line {rows.line_num}") from broken


def _from_row(row: dict[str, str]) -> Tree:
    """A row of a golden copy, as the JSON of the same record."""
    if "Exception.Category" in row:
        reason = row.get("Exception.Reason.1", "")
        return {"LEI": row.get("LEI", ""), "ExceptionCategory": row["Exception.Category"], "ExceptionReason": reason}
    if "Relationship.StartNode.NodeID" not in row:
        entity = {"LegalName": row.get("Entity.LegalName", ""), "EntityCategory": row.get("Entity.EntityCategory", "")}
        return {"LEI": row.get("LEI", ""), "Entity": entity}
    periods = [
        {
            "StartDate": row.get(f"Relationship.Period.{place}.startDate", ""),
            "EndDate": row.get(f"Relationship.Period.{place}.endDate", ""),
            "PeriodType": row.get(f"Relationship.Period.{place}.periodType", ""),
        }
        for place in range(1, 6)
    ]
    amount = row.get("Relationship.Quantifiers.1.quantifierAmount", "")
    return {
        "Relationship": {
            "StartNode": {"NodeID": row["Relationship.StartNode.NodeID"]},
            "EndNode": {"NodeID": row.get("Relationship.EndNode.NodeID", "")},
            "RelationshipType": row.get("Relationship.RelationshipType", ""),
            "RelationshipStatus": row.get("Relationship.RelationshipStatus", ""),
            "RelationshipPeriods": [each for each in periods if each["PeriodType"]],
            **({"RelationshipQuantifiers": [{"QuantifierAmount": amount}]} if amount else {}),
        },
        "Registration": {
            "LastUpdateDate": row.get("Registration.LastUpdateDate", ""),
            "RegistrationStatus": row.get("Registration.RegistrationStatus", ""),
        },
    }
