"""The figure grammar against expressions that others wrote: what is promised of it, where they are at hand."""

from typing import Final

import pytest

from benchmarks.expressions import MODELS, Counts, expressions, recognizers
from tests.architecture.tree import ROOT

SPECS: Final = ROOT.parent / "shared" / "specs"
pytestmark = pytest.mark.skipif(not SPECS.exists(), reason=f"{SPECS} is not here: it is no part of the project")


def test_at_least_38_of_40_hard_expressions_are_read_right_and_none_wrongly() -> None:
    counts = expressions(SPECS / "expressions.jsonl")
    assert counts.wanted == 40
    assert counts.right >= 38
    assert counts.errors == []


@pytest.mark.parametrize(
    ("model", "least", "wanted"), [("currency", 0.94, 150), ("percent", 0.95, 10), ("number", 0.95, 70)]
)
def test_the_public_suites_are_read_as_well_as_promised_and_nothing_wrongly(
    model: str, least: float, wanted: int
) -> None:
    counts = recognizers(SPECS / "recognizers", model)
    assert counts.wanted >= wanted
    assert counts.f1 >= least
    assert counts.errors == []


def test_every_suite_has_a_file() -> None:
    assert all((SPECS / "recognizers" / file).exists() for file in MODELS.values())


def test_f1_is_of_what_is_wanted_and_what_is_made() -> None:
    assert Counts(wanted=4, right=2, wrong=0).f1 == pytest.approx(2 * 2 / (2 + 4))
    assert Counts().f1 == 0
