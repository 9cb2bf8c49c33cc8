"""Assumptions: a range with a middle that somebody stands for."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from steelyard.words.assumption import Assumption, End
from steelyard.words.errors import BackwardsIntervalError
from steelyard.words.quantity import Currency, Unit

GROWTH = Assumption(
    name="growth",
    low=Decimal(10),
    mid=Decimal(20),
    high=Decimal(30),
    unit=Unit.PERCENT,
    who="the case's author",
    why="It grew by 19% last year.",
    day=date(2018, 6, 30),
)


def test_its_ends() -> None:
    assert [GROWTH.at(end) for end in End] == [10, 20, 30]


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        pytest.param((20, 10, 30), "low end 20 is above the high end 10", id="a middle below the low end"),
        pytest.param((10, 40, 30), "low end 40 is above the high end 30", id="a middle above the high end"),
        pytest.param((30, 20, 10), "low end 30 is above the high end 20", id="all backwards"),
    ],
)
def test_it_rises_from_low_by_middle_to_high(ends: tuple[int, int, int], said: str) -> None:
    low, mid, high = map(Decimal, ends)
    with pytest.raises(BackwardsIntervalError, match=f"{said}.\nWrite the smaller figure first"):
        replace(GROWTH, low=low, mid=mid, high=high)


def test_it_may_be_one_number() -> None:
    sure = replace(GROWTH, low=Decimal(3), mid=Decimal(3), high=Decimal(3))
    assert {sure.at(end) for end in End} == {Decimal(3)}


def test_the_opposite_of_an_end_is_the_other_and_the_middle_is_its_own() -> None:
    assert [end.opposite for end in (End.LOW, End.MID, End.HIGH)] == [End.HIGH, End.MID, End.LOW]
    assert all(end.opposite.opposite is end for end in End)


CHANGES: list[dict[str, Any]] = [
    {"name": "rate"},
    {"low": Decimal(9)},
    {"mid": Decimal(21)},
    {"high": Decimal(31)},
    {"low": Decimal("10.0")},
    {"unit": Currency("USD")},
    {"who": "another"},
    {"why": "For another reason."},
    {"day": date(2018, 7, 1)},
]


@pytest.mark.parametrize("change", CHANGES, ids=" ".join)
def test_whatever_it_says_is_in_its_id(change: dict[str, Any]) -> None:
    assert replace(GROWTH, **change).id != GROWTH.id
    assert replace(GROWTH).id == GROWTH.id
    assert GROWTH.id.startswith("a-")


def test_words_cannot_move_from_one_field_to_the_next() -> None:
    assert replace(GROWTH, who="a", why="b c").id != replace(GROWTH, who="a b", why="c").id
