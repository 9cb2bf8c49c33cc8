"""Steps and ranges: an id that changes with any input, one currency, and what overlaps."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.valuation import Basis, Range, Step
from steelyard.words.assumption import End
from steelyard.words.errors import DisorderedRangeError, ModelError
from steelyard.words.quantity import Currency, Unit
from tests.making import assumed, deal, fact

USD = Currency("USD")
REVENUE = fact("Acme revenue FY2023", "USD 9 million")
GUESS = assumed("rate", "9%", "10%", "12%")
DEAL = deal("Bob bought Acme", economic="10%", price="USD 1")
BELOW = Step("below", Decimal(1), USD, (REVENUE, GUESS, DEAL))
STEP = Step("value", Decimal(100), USD, (BELOW,))

CHANGES: list[tuple[Callable[[Step], Step], str]] = [
    (lambda step: replace(step, says="worth"), "its words"),
    (lambda step: replace(step, amount=Decimal(101)), "its amount"),
    (lambda step: replace(step, amount=Decimal("100.0")), "the digits of its amount"),
    (lambda step: replace(step, unit=Currency("CNY")), "its currency"),
    (lambda step: replace(step, unit=Unit.TIMES), "its unit"),
    (lambda step: replace(step, rests_on=()), "that it rests on something"),
    (lambda step: replace(step, rests_on=(BELOW, BELOW)), "how often it rests on it"),
    (lambda _: on(fact("Acme revenue FY2023", "USD 8 million"), GUESS, DEAL), "a figure two steps below"),
    (lambda _: on(fact("Acme revenue FY2023", "USD 9 million", known="2024-05-01"), GUESS, DEAL), "when it was known"),
    (lambda _: on(REVENUE, assumed("rate", "9%", "10%", "13%"), DEAL), "an end of an assumption"),
    (lambda _: on(REVENUE, replace(GUESS, why="so"), DEAL), "the reason of an assumption"),
    (lambda _: on(REVENUE, GUESS, deal("Bob sold Acme", economic="10%", price="USD 1")), "a deal"),
    (lambda _: on(GUESS, REVENUE, DEAL), "the order of what it rests on"),
]


@pytest.mark.parametrize(("change", "because"), CHANGES, ids=[row[-1] for row in CHANGES])
def test_the_id_of_a_step_changes_with(change: Callable[[Step], Step], because: str) -> None:
    assert change(STEP).id != STEP.id, because


def test_equal_steps_have_one_id() -> None:
    assert on(REVENUE, GUESS, DEAL).id == STEP.id
    assert STEP.id.startswith("s-")


@pytest.mark.parametrize("place", [0, 1, 2], ids=list(End))
def test_a_range_in_two_currencies_cannot_be_built(place: int) -> None:
    ends = [Step("it", Decimal(1), USD)] * 3
    ends[place] = Step("it", Decimal(1), Currency("CNY"))
    with pytest.raises(TypeError, match="a range in one currency"):
        Range(*ends)


@pytest.mark.parametrize("ends", [(2, 1, 3), (1, 3, 2), (3, 2, 1), (3, 1, 1)])
def test_a_range_that_does_not_rise_is_refused_with_what_to_look_for(ends: tuple[int, int, int]) -> None:
    with pytest.raises(DisorderedRangeError) as refused:
        worth(*ends)
    low, mid, high = ends
    assert refused.value.happened == (
        f"The low end gives {low}, the middle {mid} and the high end {high}: they are out of order."
    )
    assert "assumptions that pull the other way" in refused.value.remedy
    assert isinstance(refused.value, ModelError)


def test_a_range_of_one_number_is_one() -> None:
    assert worth(2, 2, 2).at(End.MID).amount == 2


def test_a_range_of_something_that_is_no_money_cannot_be_built() -> None:
    with pytest.raises(AssertionError):
        Range(*[Step("it", Decimal(1), Unit.TIMES)] * 3)


def test_each_end_of_a_range_can_be_asked_for() -> None:
    found = worth(1, 2, 3)
    assert [found.at(end).amount for end in (End.LOW, End.MID, End.HIGH)] == [1, 2, 3]
    assert found.currency == USD


ends = st.lists(st.integers(0, 20), min_size=3, max_size=3).map(sorted)


@given(ends, ends)
def test_two_ranges_overlap_where_they_have_a_number_in_common(one: list[int], other: list[int]) -> None:
    common = set(range(one[0], one[2] + 1)) & set(range(other[0], other[2] + 1))
    assert worth(*one).overlaps(worth(*other)) == bool(common)


def on(*basis: Basis) -> Step:
    """`STEP`, resting on these two steps below."""
    return replace(STEP, rests_on=(replace(BELOW, rests_on=basis),))


def worth(*amounts: int) -> Range:
    return Range(*(Step("it", Decimal(amount), USD) for amount in amounts))
