"""What an assistant proposed and was not simply added: for a person, and as records for programs.

Nothing here is a fact: what was refused is told with the reason, and where our own reader says something else, ours
stands among the facts.
"""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from steelyard.reports.read_files import ReadFile

Record: TypeAlias = dict[str, Any]


def proposals_text(file: ReadFile) -> str:
    """The whole in one line, then a line for each proposal that was refused or differs; empty if nobody was asked."""
    asked = [part.assisted for part in file.parts if part.assisted]
    if not asked:
        return ""
    counts = (
        (sum(len(each.added) for each in asked), "added"),
        (sum(len(each.agreed) for each in asked), "as we read them"),
        (sum(len(each.differences) for each in asked), "read otherwise"),
        (sum(len(each.refused) for each in asked), "refused"),
    )
    lines = ["The assistant's proposals: " + ", ".join(f"{count} {what}" for count, what in counts) + "."]
    for record in proposals(file):
        quote = f"“{' '.join(record['quote'].split())}”" if record.get("quote") else record["doc"]
        claimed = f" as {record['claimed']}" if record.get("claimed") else ""
        match record:
            case {"refused": why}:
                lines.append(f"  Refused: {quote}{claimed}: {why}")
            case {"differs": why}:
                lines.append(f"  Read otherwise: {quote}: {why}")
            case {"unanswered": why}:
                lines.append(f"  No answer about {record['doc']} from line {record['line']} on: {why}")
    return "\n".join([*lines, ""])


def proposals(file: ReadFile) -> list[Record]:
    """A record for each proposal that was refused, each that differs, and each piece without an answer."""
    found: list[Record] = []
    for part in file.parts:
        if part.assisted is None:
            continue
        found += [
            {"doc": part.name, "quote": each.quote, "claimed": each.claimed or None, "refused": each.why}
            for each in part.assisted.refused
        ]
        for difference in part.assisted.differences:
            cited = difference.ours.citation
            record = {"doc": part.name, "quote": cited.quote, "start": cited.span.start, "differs": difference.words}
            found.append(record)
        for piece in part.assisted.unanswered:
            line = file.text.count("\n", 0, piece.span.start + part.start) + 1
            found.append({"doc": part.name, "start": piece.span.start, "line": line, "unanswered": piece.why})
    return found


def proposals_jsonl(file: ReadFile) -> str:
    """The same records as JSON Lines."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in proposals(file))


def proposals_record(file: ReadFile) -> Record:
    """The same for one JSON object, under the key "assistant"; nothing if nobody was asked."""
    asked = [part.assisted for part in file.parts if part.assisted]
    if not asked:
        return {}
    counted = {
        "pieces": sum(each.pieces for each in asked),
        "added": sum(len(each.added) for each in asked),
        "agreed": sum(len(each.agreed) for each in asked),
    }
    return {"assistant": {**counted, "not_added": proposals(file)}}
