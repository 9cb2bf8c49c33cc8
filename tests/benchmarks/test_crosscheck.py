"""Misprints of real tables: what is promised of false alarms, of what is found and of what comes first."""

from random import Random
from typing import Final

import pytest

from benchmarks.crosscheck import (
    SPECS,
    consistent,
    detected,
    false_alarms,
    groups_misprinted,
    own_misprints,
    read_rows,
    total,
)
from benchmarks.misprinted import SLIPS, invented_chains, misprinted, shared_pairs

NEEDS_ROWS: Final = pytest.mark.skipif(not SPECS.exists(), reason=f"{SPECS} is not here: it is no part of the project")
COUNTS_OF_FIVE: Final = ["4143", "7111", "3686"]
"""Operands of a row that leaves out two of the five that were averaged."""


@NEEDS_ROWS
def test_no_consistent_row_is_called_wrong() -> None:
    given = [row for row in read_rows(SPECS / "misprints.jsonl") if row["label"] == "consistent"]
    assert false_alarms(given) == []
    alarms = false_alarms(read_rows(SPECS / "tatqa_relations.jsonl"))
    assert [row["operands"] for row in alarms if row["operands"] != COUNTS_OF_FIVE] == []


@NEEDS_ROWS
def test_misprints_are_found_and_the_true_figure_comes_first() -> None:
    scores = detected(row for row in read_rows(SPECS / "misprints.jsonl") if row.get("detectable"))
    assert total(scores).rows > 250
    assert total(scores).share("found") >= 98
    assert total(scores).share("first") >= 80
    assert scores["transpose"].share("first") >= 90


@NEEDS_ROWS
@pytest.mark.slow
def test_misprints_of_our_own_are_found_as_well() -> None:
    rows = consistent(read_rows(SPECS / "tatqa_relations.jsonl"))
    scores = own_misprints(rows, seeds=[11])
    assert total(scores).share("found") >= 97
    assert total(scores).share("first") >= 75
    assert scores["transpose"].share("first") >= 90


@NEEDS_ROWS
@pytest.mark.slow
def test_two_relations_through_the_figure_tell_which_it_is() -> None:
    rows = consistent(read_rows(SPECS / "tatqa_relations.jsonl"))
    for groups in (list(shared_pairs(rows)), list(invented_chains(rows))):
        assert false_alarms(groups) == []
        scores = groups_misprinted(groups, seeds=[11])
        assert scores["transpose"].share("first") >= 97
        assert scores["substitute"].share("first") >= 80
        assert total(scores).wrongly <= total(scores).repaired / 50


@pytest.mark.parametrize("slip", [*SLIPS, "sign"])
def test_a_misprint_is_another_number_in_digits_that_a_printer_would_let_pass(slip: str) -> None:
    chance = Random(slip)  # noqa: S311 - chance for measuring, told by its seed
    for text in ("8.180", "-12.6", "4070", "0.53"):
        found = misprinted(text, slip, chance)
        assert found is None or float(found) != float(text)
