"""Our own passages, labelled before they were read: how much is found, and that nothing is read as another value.

The floors are a little under what is reached. The readers were written with these passages in sight, so they are higher
than what a text gives that nobody has seen. See `passages/README.md`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from steelyard.desk.read import Ask, NotRead, read_files
from steelyard.reports.claims import claim_record
from tests.reading.scoring import Level, Row, on_what_is_no_figure, rows, score, wrong_values

PASSAGES: Final = Path(__file__).parent / "passages"
FLOORS: Final = {
    "english": (0.98, 0.97, 0.93),
    "chinese": (0.98, 0.97, 0.95),
    "more_english": (0.96, 0.84, 0.80),
    "more_chinese": (0.98, 0.97, 0.94),
}
"""F1 of figure, measure and fact."""
FILES: Final = tuple(FLOORS)
DIGITS: Final = re.compile(r"\d[\d.,:]*")


def labelled(name: str) -> list[Row]:
    return [*rows(PASSAGES / f"{name}_facts.jsonl")]


@cache
def read(name: str) -> Sequence[Row]:
    """What our reader makes of the passages of a file, each line a document of its own."""
    files = read_files([str(PASSAGES / f"{name}.txt")], Ask(by_line=True), stdin=bytes)
    return [
        claim_record(file, part, claim)
        for file in files
        if not isinstance(file, NotRead)
        for part, claim in file.claims
    ]


def lines(name: str) -> dict[str, str]:
    """Each passage under its name."""
    text = (PASSAGES / f"{name}.txt").read_text(encoding="utf-8")
    return {f"{name}:{number}": line for number, line in enumerate(text.splitlines(), start=1)}


def told(facts: Sequence[Row]) -> list[tuple[str, str, object, object, str]]:
    return [(fact["doc"], fact["quote"], fact["low"], fact["high"], fact["unit"]) for fact in facts]


@pytest.mark.parametrize("name", FILES)
def test_every_label_quotes_what_stands_at_its_place(name: str) -> None:
    passages = lines(name)
    labels = labelled(name)
    assert {label["doc"] for label in labels} == set(passages)
    for label in labels:
        if not label.get("none"):
            assert passages[label["doc"]].startswith(label["quote"], label["start"]), label


@pytest.mark.parametrize("name", FILES)
def test_every_fact_quotes_what_stands_at_its_place_and_each_place_gives_one(name: str) -> None:
    passages = lines(name)
    facts = read(name)
    assert all(passages[fact["doc"]].startswith(fact["quote"], fact["start"]) for fact in facts)
    places = Counter((fact["doc"], fact["start"], fact["subject"]) for fact in facts)
    assert [place for place, times in places.items() if times > 1] == []


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("name", FILES)
def test_as_much_is_found_as_was_reached(name: str, level: Level) -> None:
    reached = score(labelled(name), read(name), level)
    assert reached.f1 >= FLOORS[name][level - 1], reached


@pytest.mark.parametrize("name", FILES)
def test_precision_is_not_bought_with_figures_that_are_none(name: str) -> None:
    reached = score(labelled(name), read(name), Level.FIGURE)
    assert reached.precision >= reached.recall - 0.03


@pytest.mark.parametrize("name", FILES)
def test_no_figure_is_read_as_another_value(name: str) -> None:
    assert told(wrong_values(labelled(name), read(name))) == []


@pytest.mark.parametrize("name", FILES)
def test_no_number_that_is_no_figure_comes_out_as_one(name: str) -> None:
    numbers = [
        {"doc": document, "quote": found.group(), "start": found.start()}
        for document, passage in lines(name).items()
        for found in DIGITS.finditer(passage)
    ]
    assert told(on_what_is_no_figure(numbers, labelled(name), read(name))) == []
