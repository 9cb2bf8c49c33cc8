"""Our own fifty passages, labelled before they were read: how much is found, and that nothing is read as another value.

The floors are what texts that nobody here has seen should reach; see `passages/README.md` for the conventions.
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
LANGUAGES: Final = ("english", "chinese")
FLOORS: Final = {Level.FIGURE: 0.95, Level.MEASURE: 0.85, Level.FACT: 0.75}
DIGITS: Final = re.compile(r"\d[\d.,:]*")


def labelled(language: str) -> list[Row]:
    return [*rows(PASSAGES / f"{language}_facts.jsonl")]


@cache
def read(language: str) -> Sequence[Row]:
    """What our reader makes of the passages of a language, each line a document of its own."""
    files = read_files([str(PASSAGES / f"{language}.txt")], Ask(by_line=True), stdin=bytes)
    return [
        claim_record(file, part, claim)
        for file in files
        if not isinstance(file, NotRead)
        for part, claim in file.claims
    ]


def lines(language: str) -> dict[str, str]:
    """Each passage under its name."""
    text = (PASSAGES / f"{language}.txt").read_text(encoding="utf-8")
    return {f"{language}:{number}": line for number, line in enumerate(text.splitlines(), start=1)}


def told(facts: Sequence[Row]) -> list[tuple[str, str, object, object, str]]:
    return [(fact["doc"], fact["quote"], fact["low"], fact["high"], fact["unit"]) for fact in facts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_quotes_what_stands_at_its_place(language: str) -> None:
    passages = lines(language)
    labels = labelled(language)
    assert {label["doc"] for label in labels} == set(passages)
    for label in labels:
        if not label.get("none"):
            assert passages[label["doc"]].startswith(label["quote"], label["start"]), label


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_quotes_what_stands_at_its_place_and_each_place_gives_one(language: str) -> None:
    passages = lines(language)
    facts = read(language)
    assert all(passages[fact["doc"]].startswith(fact["quote"], fact["start"]) for fact in facts)
    places = Counter((fact["doc"], fact["start"], fact["subject"]) for fact in facts)
    assert [place for place, times in places.items() if times > 1] == []


@pytest.mark.parametrize("level", Level)
def test_as_much_is_found_as_texts_that_nobody_has_seen_should_give(level: Level) -> None:
    labels = [label for language in LANGUAGES for label in labelled(language)]
    found = [fact for language in LANGUAGES for fact in read(language)]
    reached = score(labels, found, level)
    assert reached.f1 >= FLOORS[level], reached


def test_precision_is_not_bought_with_figures_that_are_none() -> None:
    labels = [label for language in LANGUAGES for label in labelled(language)]
    found = [fact for language in LANGUAGES for fact in read(language)]
    reached = score(labels, found, Level.FIGURE)
    assert reached.precision >= reached.recall - 0.03


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_is_read_as_another_value(language: str) -> None:
    assert told(wrong_values(labelled(language), read(language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_that_is_no_figure_comes_out_as_one(language: str) -> None:
    numbers = [
        {"doc": name, "quote": found.group(), "start": found.start()}
        for name, passage in lines(language).items()
        for found in DIGITS.finditer(passage)
    ]
    assert told(on_what_is_no_figure(numbers, labelled(language), read(language))) == []
