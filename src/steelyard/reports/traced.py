"""A number and all it rests on, as a tree: for people as indented lines, for programs as nested records.

Each number is unfolded once; where it comes again, only its id stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from steelyard.checks.finding import Finding
from steelyard.models.valuation import Step
from steelyard.reports.nodes import Record, node_record
from steelyard.reports.weighing import Node, Weighing


def traced_record(weighing: Weighing, node: Node) -> Record:
    """The number with what it rests on nested below it."""
    return {"case": weighing.case.name, "day": str(weighing.day), **_nested(weighing, node, set())}


def traced_lines(weighing: Weighing, node: Node) -> Iterator[str]:
    """The number, then what it rests on, indented."""
    yield f"{weighing.case.name}, weighed as of {weighing.day}"
    yield from _lines(weighing, node, 0, set())


def _below(node: Node) -> tuple[Node, ...]:
    match node:
        case Step():
            return node.rests_on
        case Finding():
            return node.facts
        case _:
            return ()


def _nested(weighing: Weighing, node: Node, seen: set[str]) -> Record:
    record = node_record(weighing, node)
    if node.id in seen:
        return {"id": node.id, "shown": record["shown"], "see": "above"}
    seen.add(node.id)
    record.pop("rests_on", None)
    below = [_nested(weighing, each, seen) for each in _below(node)]
    return {**record, "rests_on": below} if below else record


def _lines(weighing: Weighing, node: Node, depth: int, seen: set[str]) -> Iterator[str]:
    record = node_record(weighing, node)
    indent = "  " * depth
    if node.id in seen:
        yield f"{indent}{record['shown']}  {node.id}, as above"
        return
    seen.add(node.id)
    yield f"{indent}{record['shown']}  {node.id}  {_what(record)}"
    for detail in _details(record):
        yield f"{indent}    {detail}"
    for each in _below(node):
        yield from _lines(weighing, each, depth + 1, seen)


def _what(record: Record) -> str:
    match record["kind"]:
        case "assumption":
            return f"assumed: {record['name'].replace('_', ' ')}"
        case "fact":
            part = f" of {record['segment']}" if record["segment"] else ""
            words = [record["company"], f"{record['measure'].replace('_', ' ')}{part}", record["period"]]
            return ", ".join(filter(None, words))
        case "holding":
            return ", ".join(filter(None, (record["company"], record["period"])))
        case _:
            return str(record["says"])


def _details(record: Record) -> Iterator[str]:
    match record["kind"]:
        case "assumption":
            yield f"{record['who']}, {record['day']}: {record['why']}"
        case "fact" | "holding":
            yield f"“{' '.join(record['quote'].split())}”"
            page = f", page {record['page']}" if record["page"] else ""
            known = f"{page} ({record['tier']}); known since {record['known_on']}"
            yield f"{record['publisher']}, “{record['title']}”{known}"
            yield f"read at {record['place']}" + (f"; {record['url']}" if record["url"] else "")
            if record["note"]:
                yield f"note: {record['note']}"
        case "finding" if record["mended"]:
            yield f"settled: {record['mended']}"
