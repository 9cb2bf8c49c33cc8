"""Legal thresholds: each rule counts in its own way, and says which."""

import pytest

from steelyard.owners import thresholds
from steelyard.owners.graph import Graph
from steelyard.owners.thresholds import RULES, Answer, Basis, Way, blocked_by
from steelyard.words.names import EntityName
from tests.owners.webs import A, B, C, X, web

FAQ_401 = {
    "1": (("X A 50", "A B 50"), {"A", "B"}),
    "2": (("X A 50", "X B 50", "A C 25", "B C 25"), {"A", "B", "C"}),
    "3": (("X A 50", "X B 10", "A B 40"), {"A", "B"}),
    "4": (("X A 50", "X B 25", "A C 25", "B C 25"), {"A"}),
    "5": (("X A 25", "X B 25", "A C 50", "B C 50"), set[str]()),
}
"""OFAC, FAQ 401, examples 1 to 5: what is blocked where X is."""


@pytest.mark.parametrize(("rows", "blocked"), FAQ_401.values(), ids=list(FAQ_401))
def test_half_of_a_half_is_a_half_for_ofac(rows: tuple[str, ...], blocked: set[str]) -> None:
    assert blocked_by(web(*rows), [X]).surely == blocked


def test_blocked_persons_are_added_up() -> None:
    """OFAC, FAQ 399: 25% of one and 25% of another blocked person block a company."""
    graph = web("X A 25", "Y A 25")
    assert blocked_by(graph, [X, EntityName("Y")]).surely == {A}
    assert blocked_by(graph, [X]).surely == frozenset()
    assert blocked_by(web("X A 45-55"), [X]).possibly == {A}


def test_four_seeds_block_what_three_and_forty_seven_percent_reach() -> None:
    graph = web("W A 3", "X B 60", "B A 47", "Y C 49")
    assert blocked_by(graph, [X, EntityName("W"), EntityName("Y")]).surely == {A, B}


def answers(graph: Graph, owner: EntityName, company: EntityName) -> dict[str, Answer]:
    found = thresholds.tests_of(graph, company)
    return {each.rule.name: each.answer for each in found if each.owner == owner}


def test_one_stake_is_a_quarter_by_one_rule_and_a_half_by_another() -> None:
    """FAQ 401, example 1: OFAC counts 50%, multiplying along the chain gives 25%."""
    graph = web("X A 50 60", "A B 50 50")
    found = {each.rule.name: each for each in thresholds.tests_of(graph, B) if each.owner == X}
    assert str(found["OFAC 50%"]) == (
        "OFAC 50%: X in B: yes, 50.00% of the capital, with what is controlled (50% or more)"
    )
    assert str(found["EU beneficial owner 25%"]).endswith(
        "25.00% of the capital, multiplied along chains (25% or more)"
    )
    assert found["UK PSC 25%, votes"].answer is Answer.YES
    assert "UK PSC 25%, shares" not in found  # a half of A is no majority, so nothing of B counts


def test_more_than_is_not_or_more() -> None:
    graph = web("X A 25 25", "X B 5 5")
    assert answers(graph, X, A)["UK PSC 25%, shares"] is Answer.NO
    assert answers(graph, X, A)["EU beneficial owner 25%"] is Answer.YES
    assert answers(graph, X, B)["US 13D/13G 5%"] is Answer.NO
    assert answers(graph, X, B)["Hong Kong SFO 5%"] is Answer.YES


def test_a_third_of_the_votes_counts_as_control_in_hong_kong_only() -> None:
    graph = web("X A ? 34", "A B ? 30")
    found = answers(graph, X, B)
    assert found["Hong Kong SFO 5%"] is Answer.YES
    assert "US 13D/13G 5%" not in found


def test_votes_that_nobody_tells_possibly_reach_a_threshold() -> None:
    graph = web("X A 60")
    assert answers(graph, X, A)["majority of votes"] is Answer.POSSIBLY
    assert answers(graph, X, A)["OFAC 50%"] is Answer.YES
    by_capital = thresholds.tests_of(graph, A, votes_by_capital=True)
    assert {each.answer for each in by_capital} == {Answer.YES}


def test_a_range_that_straddles_a_threshold_possibly_reaches_it() -> None:
    assert answers(web("X A 24-26"), X, A)["UK PSC 25%, shares"] is Answer.POSSIBLY


def test_every_rule_names_its_basis_its_way_and_its_source() -> None:
    for rule in RULES:
        assert rule.source
        assert (rule.controls is None) == (rule.way is not Way.CONTROLLED)
    assert [rule.bar.threshold for rule in RULES] == sorted(rule.bar.threshold for rule in RULES)
    assert {rule.basis for rule in RULES} == set(Basis)


def test_of_a_company_without_owners_nothing_is_tested() -> None:
    assert thresholds.tests_of(web("X A 60"), C) == ()
