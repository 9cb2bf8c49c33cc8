"""What words claim of figures: relations, verdicts, and the facts they lead back to."""

import random
from decimal import Decimal

import pytest

from steelyard.checks.found.words import READINGS
from steelyard.checks.judge import HOLDS, Outcome
from steelyard.checks.relation import Kind
from steelyard.reading.ties.tie import TieKind
from tests.reading.ties.telling import told


def test_a_finding_leads_to_the_words_and_to_both_facts() -> None:
    _, (found,) = told("Acme's revenue climbed to $27.4 million in 2021, up from $19 million in 2020.")

    assert found.outcome is Outcome.AGREES
    assert [str(fact.value) for fact in found.facts] == ["USD 19 million", "USD 27.4 million"]
    assert found.relation is not None
    assert found.relation.kind is Kind.DIRECTION
    assert "up from" in found.relation.tie
    assert "a.txt:1" in found.says


def test_of_several_losses_any_may_be_the_one_that_cash_is_held_against() -> None:
    _, findings = told(
        "As of the end of 2023, Acme's cash and cash equivalents totaled $2.3 billion. Acme had operating losses of"
        " $5.6 billion and $2.2 billion in 2022 and 2023 respectively, so its funds are only sufficient for one year."
    )

    verdicts = [finding.outcome for finding in findings if finding.relation and finding.relation.kind is Kind.RUNWAY]
    assert Outcome.AGREES in verdicts
    assert Outcome.DISAGREES not in verdicts


def test_a_tie_that_has_a_second_reading_never_disagrees() -> None:
    ties, findings = told(
        "Acme's profit is about $1.5 billion. Its ratio of price to earnings is 18 times, and my valuation of Acme is"
        " $40 billion."
    )

    assert [tie.unsure for tie in ties if tie.unsure] or not ties
    assert Outcome.DISAGREES not in [finding.outcome for finding in findings]


@pytest.mark.parametrize("seed", range(40))
def test_a_true_move_at_any_precision_agrees_and_a_plain_untruth_does_not(seed: int) -> None:
    drawn = random.Random(seed)  # noqa: S311 - figures of a test
    lower = Decimal(drawn.randint(100, 900)).scaleb(-drawn.choice([0, 1]))
    higher = (lower * Decimal(drawn.randint(105, 300)) / 100).quantize(Decimal(drawn.choice(["1", "0.1", "0.01"])))
    rises = drawn.random() < 0.5
    first, then = (lower, higher) if rises else (higher, lower)
    verb = "rose" if rises else "fell"
    contrary = "fell" if rises else "rose"

    for words, holds in ((verb, True), (contrary, False)):
        _, findings = told(f"Acme's revenue {words} from ${first} million in 2022 to ${then} million in 2023.")
        outcomes = [finding.outcome for finding in findings]
        assert outcomes, words
        assert all(outcome in HOLDS for outcome in outcomes) is holds, words


def test_the_same_text_gives_the_same_findings() -> None:
    text = "Gross margin rose to 31.2% from 28.9% a year ago. The net loss narrowed to $5.1 million from $8.4 million."
    assert [finding.id for finding in told(text)[1]] == [finding.id for finding in told(text)[1]]


def test_every_kind_of_tie_says_what_it_claims() -> None:
    assert set(READINGS) == set(TieKind)
