"""The scorer of our own passages: what agrees, at which level, and what counts as found, missed and false."""

import json
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from tests.reading.scoring import Level, Score, agrees, on_what_is_no_figure, rows, score, wrong_values

GOLD: Final = Path(__file__).resolve().parents[3] / "shared" / "gold"
SCORER: Final = GOLD / "score.py"

LABEL: dict[str, Any] = {
    "doc": "a:1",
    "quote": "EUR 5 mn",
    "start": 10,
    "subject": "Acme",
    "measure": "revenue",
    "aspect": "level",
    "segment": "paint",
    "period": "FY2023",
    "low": 5_000_000,
    "high": 5_000_000,
    "unit": "EUR",
}
STAKE: dict[str, Any] = {**LABEL, "measure": "stake", "aspect": "share"}
MARKET: dict[str, Any] = {**LABEL, "measure": "market_size", "subject": "global paint market"}


@pytest.mark.parametrize(
    ("label", "change", "level"),
    [
        (LABEL, {}, Level.FACT),
        (LABEL, {"low": None}, None),  # an open side is another value
        (LABEL, {"unit": "USD"}, None),
        (LABEL, {"measure": "orders"}, Level.FIGURE),
        (LABEL, {"aspect": "difference"}, Level.FIGURE),
        (LABEL, {"subject": "Acme Holdings Ltd."}, Level.FACT),  # legal forms say nothing
        (LABEL, {"subject": "Acme Paint"}, Level.MEASURE),  # a daughter is not her mother
        (LABEL, {"subject": None}, Level.MEASURE),
        (LABEL, {"period": "2023"}, Level.FACT),
        (LABEL, {"period": None}, Level.MEASURE),  # a period that is left out is an error
        (LABEL, {"segment": "paints business"}, Level.FACT),  # plural and "business" say nothing
        (LABEL, {"segment": "glue"}, Level.MEASURE),
        ({**LABEL, "subject": None}, {"subject": "whoever"}, Level.FACT),
        ({**LABEL, "period": None}, {"period": "2023"}, Level.MEASURE),  # and so is one that the text does not give
        ({**LABEL, "alt": {"unit": ["USD"]}}, {"unit": "USD"}, Level.FACT),
        ({**LABEL, "alt": {"subject": ["Acmé"]}}, {"subject": "ACMÉ's"}, Level.FACT),
        (STAKE, {"aspect": "level"}, Level.FACT),  # a holding is a level as well as a share
        (STAKE, {"aspect": "difference"}, Level.FIGURE),
        (MARKET, {"subject": "paint"}, Level.FACT),  # a market may be named shorter
    ],
)
def test_what_agrees(label: dict[str, Any], change: dict[str, Any], level: Level | None) -> None:
    fact = {**LABEL, **{key: label[key] for key in ("measure", "aspect")}, "subject": label["subject"] or "Acme"}
    fact |= {"period": label["period"], **change}
    assert [each for each in Level if agrees(label, fact, each)] == [each for each in Level if level and each <= level]


def test_a_label_takes_one_fact_and_the_second_is_false() -> None:
    assert score([LABEL], [LABEL, LABEL], Level.FACT) == Score(hits=1, wanted=1, made=2)


def test_an_optional_label_is_not_asked_for_and_takes_a_fact_off_the_account_right_or_wrong() -> None:
    optional = {**LABEL, "optional": True}
    assert score([optional], [], Level.FACT) == Score(0, 0, 0)
    assert score([optional], [{**LABEL, "low": 4}], Level.FACT) == Score(0, 0, 0)


def test_what_is_found_in_a_document_without_facts_is_false() -> None:
    assert score([{"doc": "a:1", "none": True}], [LABEL], Level.FIGURE) == Score(0, 0, 1)


def test_a_document_that_no_label_names_is_not_scored() -> None:
    assert score([LABEL], [{**LABEL, "doc": "a:2"}], Level.FIGURE) == Score(0, 1, 0)


def test_a_quote_may_run_on_a_little_but_not_over_half_the_page() -> None:
    long = {**LABEL, "quote": "EUR 5 mn" + "." * 40}
    assert score([LABEL], [long], Level.FACT).hits == 1
    assert score([LABEL], [{**long, "quote": long["quote"] + "."}], Level.FACT).hits == 0


def test_precision_recall_and_f1_of_known_counts() -> None:
    half = Score(hits=2, wanted=4, made=2)
    assert half.precision == 1
    assert half.recall == 0.5
    assert half.f1 == pytest.approx(2 / 3)
    assert Score(0, 0, 0).f1 == Score(0, 1, 1).precision == 0


def test_another_value_where_a_figure_stands_is_a_wrong_value_and_one_elsewhere_is_not() -> None:
    wrong = {**LABEL, "low": 5, "high": 5}
    assert wrong_values([LABEL], [LABEL, wrong, {**wrong, "start": 50}]) == [wrong]


def test_a_fact_from_a_number_that_is_none_is_told_unless_a_figure_is_in_it() -> None:
    year = {"doc": "a:1", "quote": "2023", "start": 30}
    of_year = {**LABEL, **year}
    both = {**LABEL, "quote": "EUR 5 mn in the year of 2023"}
    assert on_what_is_no_figure([year], [LABEL], [LABEL, of_year, both]) == [of_year]


def spoiled(label: dict[str, Any], chance: random.Random) -> list[dict[str, Any]]:
    """A label as a careless reader would give it: left out, doubled, moved, or with another word under a key."""
    key = chance.choice(("subject", "measure", "aspect", "segment", "period", "low", "unit", "start", "start"))
    other = {"low": 7, "start": label["start"] + chance.randint(-9, 9)}.get(
        key, label.get("alt", {}).get(key, ["x"])[0]
    )
    made = {**label, key: other} if chance.random() < 0.5 else label
    return [made] * chance.choice((0, 1, 1, 1, 2))


@pytest.mark.skipif(not SCORER.is_file(), reason="the gold texts with their scorer are not beside the project")
@pytest.mark.parametrize("name", ["seeds", "filings", "zh"])
def test_the_scorer_of_the_gold_texts_gives_the_same_counts(name: str, tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - mistakes, not secrets
    labels = rows(GOLD / f"{name}_facts.jsonl")
    made = [fact for label in labels if not label.get("none") for fact in spoiled(label, chance)]
    found = tmp_path / "found.jsonl"
    found.write_text("".join(json.dumps(fact) + "\n" for fact in made), encoding="utf-8")
    printed = subprocess.run(
        [sys.executable, SCORER, GOLD / f"{name}_facts.jsonl", found], check=True, capture_output=True, text=True
    ).stdout
    theirs = [tuple(map(int, counts)) for counts in re.findall(r"\((\d+) of (\d+) gold, (\d+) found\)", printed)]
    ours = [score(labels, made, level) for level in Level]
    assert [(each.hits, each.wanted, each.made) for each in ours] == theirs
