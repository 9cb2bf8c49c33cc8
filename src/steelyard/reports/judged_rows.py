"""Rows of relations that were judged: a line of JSON each for a program, a few words each for a person."""

from __future__ import annotations

import json
from typing import Any, Final

from steelyard.checks.judge import Outcome

_SHOWN: Final = 3


def row_line(row: dict[str, Any]) -> str:
    """The row as it came, with what was found."""
    return json.dumps(row, ensure_ascii=False)


def row_words(number: int, row: dict[str, Any]) -> str:
    """The row in a few words: `3: disagrees. 8.108 may be 8.180 (transpose).`."""
    said = f"{number}: {row['verdict']}."
    repair, candidates = row["repair"], row["candidates"]
    if repair:
        return f"{said} {repair['from']} may be {repair['to']} ({repair['slip']})."
    if candidates and row["verdict"] == Outcome.DISAGREES:
        told = "; ".join(f"{each['from']} for {each['to']}" for each in candidates[:_SHOWN])
        more = f"; or one of {len(candidates) - _SHOWN} more" if len(candidates) > _SHOWN else ""
        return f"{said} One slip would explain it: {told}{more}."
    return said
