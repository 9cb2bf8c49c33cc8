"""Other people's hard expressions, where they are: what ours reads of them, and what the two recognisers do.

The forty expressions of `shared/specs/expressions.jsonl` are put to all three. An expression counts for the others when
what they read inside it gives every number, or both days, in the right unit; the exact place is not asked of them.
Of a dollar they are believed that it is the American one. The suites of Recognizers-Text are put to ours alone: how far
its own code reads them is in its own tests.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks.expressions import MODELS, Counts, expressions, recognizers
from benchmarks.places import PROGRAMS, ROOT, their
from benchmarks.timing import Tell, once

SPECS: Final = ROOT.parent / "shared" / "specs"
OTHERS: Final[Mapping[str, str]] = {"quantulum3": "quantulum3", "Recognizers-Text": "recognizers"}
_UNITS: Final[Mapping[str, frozenset[str]]] = {
    "pct": frozenset({"percent"}),
    "bps": frozenset({"basis point", "basis points"}),
    "pp": frozenset({"percentage point", "percentage points"}),
    "x": frozenset({"", "count", "dimensionless"}),
    "num": frozenset({"", "count", "dimensionless"}),
    "period": frozenset({"days"}),
    "date": frozenset({"days"}),
}


def hard_expressions(tell: Tell) -> tuple[list[str], dict[str, object]]:
    """Lines for people and a record for programs."""
    if not SPECS.is_dir():
        return ["other people's suites of expressions are not here (../shared)"], {}
    tell("expressions")
    forty = SPECS / "expressions.jsonl"
    ours = expressions(forty)
    others = {name: _right(forty, word) for name, word in OTHERS.items()}
    suites = {}
    for model in MODELS:
        tell(f"Recognizers-Text's suite, {model}")
        suites[model] = recognizers(SPECS / "recognizers", model)
    shown = ", ".join(f"{name} {right}" for name, right in others.items())
    return [
        f"of {ours.wanted} hard expressions ours reads {ours.right} right and {ours.wrong} wrong; right are {shown}",
        *(f"Recognizers-Text's suite, {model}: {_words(counts)}" for model, counts in suites.items()),
    ], {
        "forty": {**_record(ours), "others_right": others},
        **{model: _record(counts) for model, counts in suites.items()},
    }


def _words(counts: Counts) -> str:
    return f"{counts.right} of {counts.wanted} right, {counts.wrong} wrong, F1 {counts.f1:.3f}"


def _record(counts: Counts) -> dict[str, object]:
    return {"wanted": counts.wanted, "right": counts.right, "wrong": counts.wrong, "f1": round(counts.f1, 4)}


def _right(forty: Path, rival: str) -> int:
    """How many another reads right."""
    with TemporaryDirectory() as folder:
        words = [their("python"), str(PROGRAMS / "expressions_by_others.py"), rival, str(forty)]
        printed = once(words, home=Path(folder)).printed
    wanted = [json.loads(line) for line in forty.read_text(encoding="utf-8").splitlines()]
    read = [json.loads(line) for line in printed.splitlines()]
    return sum(_is_right(one, readings) for one, readings in zip(wanted, read, strict=True))


def _is_right(wanted: Mapping[str, Any], readings: list[tuple[int, int, list[Any], str]]) -> bool:
    first, last = wanted["span"]
    units = _UNITS.get(wanted["kind"]) or {*wanted["unit"], *({"Dollar"} if "USD" in wanted["unit"] else ())}
    inside = [values for start, end, values, unit in readings if start < last and first < end and unit in units]
    if wanted["kind"] in {"period", "date"}:
        days = wanted["val"] if isinstance(wanted["val"], list) else [wanted["val"]]
        return days in inside
    numbers = [number for values in inside for number in values]
    return all(any(math.isclose(value, number, rel_tol=1e-6) for number in numbers) for value in wanted["val"])
