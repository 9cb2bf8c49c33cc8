"""How much of what people labelled is found: our own passages, and the gold texts beside the project where they are.

Every text is read with `steelyard read --jsonl`, as a person would. The gold texts are scored with the scorer that came
with them, our own passages with `tests/reading/scoring.py`, which a test holds to the same results. Neither knows what
a wrong value is: a fact that overlaps a labelled figure and has a value that no label there has. It is counted here,
and so is a fact read from a number that the labels say is none (a year, a code, an address).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, final

from benchmarks.business_text import PASSAGES
from benchmarks.places import ROOT, our
from benchmarks.timing import Tell, once
from tests.reading.scoring import Level, on_what_is_no_figure, rows, score, wrong_values

GOLD: Final = ROOT.parent / "shared" / "gold"
SCORER: Final = GOLD / "score.py"
_SCORED: Final = re.compile(r"^(\w+) +precision ([\d.]+)  recall ([\d.]+)  F1 ([\d.]+)", re.MULTILINE)
_DIGITS: Final = re.compile(r"\d[\d.,:]*")
_PUBLISHED: Final = {
    "000": "2013-12-20",
    "001": "2015-03-30",
    "002": "2024-04-17",
    "003": "2022-04-20",
    "004": "2018-04-15",
}


@final
@dataclass(frozen=True, slots=True)
class _Set:
    """Labelled texts: what to call them, how to read them, and where their labels lie."""

    name: str
    labels: Path
    reads: tuple[tuple[str, ...], ...]
    """The words after `steelyard read`, one call each."""
    excluded: Path | None


@final
@dataclass(frozen=True, slots=True)
class _Found:
    """Precision, recall and F1 of each level, and what must not be there."""

    name: str
    levels: dict[str, tuple[float, float, float]]
    wrong: int
    from_no_figure: int

    @property
    def line(self) -> str:
        """For people."""
        shown = ", ".join(f"{level} {p:.3f} {r:.3f} {f1:.3f}" for level, (p, r, f1) in self.levels.items())
        return f"{self.name}: {shown}; wrong values {self.wrong}, facts from other numbers {self.from_no_figure}"

    @property
    def record(self) -> dict[str, object]:
        """For programs."""
        return {"levels": self.levels, "wrong_values": self.wrong, "facts_from_other_numbers": self.from_no_figure}


def accuracy(tell: Tell) -> tuple[list[str], dict[str, object]]:
    """Lines for people and a record for programs."""
    lines = ["precision, recall and F1 at three levels, each stricter than the one before:"]
    record: dict[str, object] = {}
    for each in (*_own(), *_gold()):
        tell(f"reading {each.name}")
        found = _measure(each)
        lines.append(found.line)
        record[each.name] = found.record
    if not SCORER.is_file():
        lines.append("the gold texts are not here (../shared), so our own passages alone were scored")
    return lines, record


def _own() -> list[_Set]:
    return [
        _Set(
            f"our own {name.replace('_', ' ')}",
            PASSAGES / f"{name}_facts.jsonl",
            ((str(PASSAGES / f"{name}.txt"), "--lines"),),
            None,
        )
        for name in ("english", "chinese", "more_english", "more_chinese")
    ]


def _gold() -> list[_Set]:
    if not SCORER.is_file():
        return []
    articles = [
        (str(path), "--published", _PUBLISHED[path.name[:3]], "--aliases", str(GOLD / "aliases.csv"))
        for path in sorted((GOLD / "seeds").glob("*.txt"))
    ]
    passages = {"filings": "filings/passages.txt", "zh": "zh/passages_zh.txt"}
    return [
        _Set("articles", GOLD / "seeds_facts.jsonl", tuple(articles), GOLD / "seeds_excluded.jsonl"),
        *(
            _Set(name, GOLD / f"{name}_facts.jsonl", ((str(GOLD / path), "--lines"),), GOLD / f"{name}_excluded.jsonl")
            for name, path in passages.items()
        ),
    ]


def _measure(labelled: _Set) -> _Found:
    with TemporaryDirectory() as folder:
        read = Path(folder) / "read.jsonl"
        printed = [once([our("steelyard"), "read", *words, "--jsonl"], home=Path(folder)) for words in labelled.reads]
        read.write_text("".join(run.printed for run in printed), encoding="utf-8")
        labels, facts = rows(labelled.labels), rows(read)
        levels = _by_their_scorer(labelled.labels, read) if labelled.excluded else _by_ours(labels, facts)
    no_figures = rows(labelled.excluded) if labelled.excluded else _numbers(labelled)
    return _Found(
        labelled.name,
        levels,
        len(wrong_values(labels, facts)),
        len(on_what_is_no_figure(no_figures, labels, facts)),
    )


def _by_their_scorer(labels: Path, read: Path) -> dict[str, tuple[float, float, float]]:
    run = once([our("python"), str(SCORER), str(labels), str(read)], home=read.parent)
    found = {level: (float(p), float(r), float(f1)) for level, p, r, f1 in _SCORED.findall(run.printed)}
    assert len(found) == len(Level), run.printed
    return found


def _by_ours(labels: list[dict[str, Any]], facts: list[dict[str, Any]]) -> dict[str, tuple[float, float, float]]:
    reached = {level.name.lower(): score(labels, facts, level) for level in Level}
    return {name: (round(it.precision, 3), round(it.recall, 3), round(it.f1, 3)) for name, it in reached.items()}


def _numbers(labelled: _Set) -> list[dict[str, Any]]:
    """All digits of our own passages, each where it stands."""
    text = Path(labelled.reads[0][0])
    return [
        {"doc": f"{text.stem}:{number}", "quote": found.group(), "start": found.start()}
        for number, line in enumerate(text.read_text(encoding="utf-8").splitlines(), start=1)
        for found in _DIGITS.finditer(line)
    ]
