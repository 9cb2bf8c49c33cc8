"""Relations between printed figures: false alarms, misprints found, and how often the true figure comes first.

    python -m benchmarks.crosscheck

Measured on `shared/specs/crosscheck`, which is no part of the project (without it, this says so and measures nothing):

 1. Rows as people annotated them in TAT-QA: none may be called wrong.
 2. The misprints that lie beside them: `detectable` are those that interval arithmetic can see at all.
 3. Misprints of our own in the same rows, with several seeds, so that nothing is fitted to the first.
 4. Two relations through the misprinted figure: annotated ones of one table, and chains of changes worked out here.

"Found" is the verdict "disagrees"; "first" is the true figure in its place at the head of the candidates; "repaired" is
a repair that is proposed, and "wrongly" one that is not the truth.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final, final

from benchmarks.misprinted import SLIPS, Row, invented_chains, misprinted_groups, misprints, shared_pairs
from benchmarks.places import ROOT
from steelyard.checks.judge import Outcome
from steelyard.checks.rows import judge_rows

SPECS: Final = ROOT.parent / "shared" / "specs" / "crosscheck"
SEEDS: Final = (1, 2, 3)


@final
@dataclass(slots=True)
class Score:
    """What came of misprinted rows."""

    rows: int = 0
    found: int = 0
    near: int = 0
    """Called off by one, or right only if truncated."""
    among: int = 0
    """The true figure is among the candidates."""
    first: int = 0
    repaired: int = 0
    wrongly: int = 0
    candidates: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in self.__slots__))

    def share(self, name: str) -> float:
        """In percent of the rows."""
        return 100 * getattr(self, name) / self.rows if self.rows else 0.0


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of JSON, one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def false_alarms(rows: Iterable[Row]) -> list[Row]:
    """The consistent rows that are called anything but right."""
    return [judged for judged in _judged(rows) if judged["verdict"] != Outcome.AGREES]


def detected(rows: Iterable[Row]) -> dict[str, Score]:
    """What came of misprinted rows, by their slip; what no interval can see is left out."""
    scores: dict[str, Score] = {}
    for judged in _judged(rows):
        is_seen = judged.get("detectable", judged["verdict"] != Outcome.AGREES)
        if is_seen:
            score = scores.setdefault(judged["slip"], Score())
            _count(judged, score)
    return scores


def _judged(rows: Iterable[Row]) -> Iterator[Row]:
    return judge_rows(json.dumps(row) for row in rows)


def _count(judged: Row, score: Score) -> None:
    candidates, repair = judged["candidates"], judged["repair"]
    score.rows += 1
    score.found += judged["verdict"] == Outcome.DISAGREES
    score.near += judged["verdict"] in {Outcome.OFF_BY_ONE, Outcome.TRUNCATED}
    score.among += any(_is_true(each, judged) for each in candidates)
    score.first += bool(candidates) and _is_true(candidates[0], judged)
    score.candidates += len(candidates)
    if repair is not None:
        score.repaired += 1
        score.wrongly += not _is_true(repair, judged)


def _is_true(candidate: Mapping[str, str], judged: Row) -> bool:
    return candidate["where"] == judged["where"] and Decimal(candidate["to"]) == Decimal(judged["true"])


def total(scores: Mapping[str, Score]) -> Score:
    """All slips together."""
    return sum(scores.values(), Score())


def own_misprints(rows: Sequence[Row], seeds: Iterable[int] = SEEDS) -> dict[str, Score]:
    """Misprints with other seeds, in rows that are consistent."""
    return _over(seeds, lambda slip, seed: misprints(rows, slip, seed), (*SLIPS, "sign"))


def groups_misprinted(groups: Sequence[Row], seeds: Iterable[int] = SEEDS) -> dict[str, Score]:
    """Misprints of the figure through which two relations go."""
    return _over(seeds, lambda slip, seed: misprinted_groups(groups, slip, seed), tuple(SLIPS))


def _over(seeds: Iterable[int], made: Callable[[str, int], Iterator[Row]], slips: Sequence[str]) -> dict[str, Score]:
    scores: dict[str, Score] = {}
    for seed in seeds:
        for slip in slips:
            for name, score in detected(made(slip, seed)).items():
                scores[name] = scores.get(name, Score()) + score
    return scores


def consistent(rows: Iterable[Row]) -> list[Row]:
    """The rows that are called right, of which misprints are made."""
    return [
        {key: row[key] for key in ("relation", "operands", "result", "scale", "table")}
        for row in _judged(rows)
        if row["verdict"] == Outcome.AGREES
    ]


def _table(title: str, scores: Mapping[str, Score]) -> None:
    print(f"\n{title}")
    print(
        f"{'slip':<12}{'rows':>7}{'found':>8}{'near':>7}{'among':>8}{'first':>8}{'repaired':>10}{'wrongly':>9}{'listed':>8}"
    )
    for slip, score in {**scores, "all": total(scores)}.items():
        shares = "".join(
            f"{score.share(name):>{width}.1f}"
            for name, width in (("found", 8), ("near", 7), ("among", 8), ("first", 8), ("repaired", 10))
        )
        print(f"{slip:<12}{score.rows:>7}{shares}{score.wrongly:>9}{score.candidates / max(1, score.rows):>8.1f}")


def main() -> int:
    """Measure and print."""
    if not SPECS.is_dir():
        print(f"Nothing is measured: there is no {SPECS.parent.parent.name}/specs/crosscheck beside the repository.")
        return 1
    relations, given = read_rows(SPECS / "tatqa_relations.jsonl"), read_rows(SPECS / "misprints.jsonl")
    right = [row for row in given if row["label"] == "consistent"]
    for name, rows in (("misprints.jsonl", right), ("tatqa_relations.jsonl", relations)):
        alarms = false_alarms(rows)
        print(f"{name}: {len(alarms)} false alarms on {len(rows)} consistent rows")
        for row in alarms:
            print(f"  {row['verdict']}: {row['relation']} {row['operands']} {row['result']} by {row['derivation']}")
    _table("Misprints as given", detected(row for row in given if row.get("detectable")))
    rows = consistent(relations)
    _table("Misprints of our own", own_misprints(rows))
    for title, groups in (("two annotated", shared_pairs(rows)), ("an invented chain", invented_chains(rows))):
        listed = list(groups)
        print(f"\n{len(listed)} groups; false alarms: {len(false_alarms(listed))}")
        _table(f"Two relations through the figure: {title}", groups_misprinted(listed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
