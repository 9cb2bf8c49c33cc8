"""Voting power, against tables that others printed."""

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.owners.power import banzhaf, oceanic_banzhaf, oceanic_shapley, shapley_shubik
from steelyard.words.errors import ModelInputError

F = Fraction
SIXTH = F(1, 6)
EU_1958 = [4, 4, 4, 2, 2, 1]
UN = [7] * 5 + [1] * 10
NICE = [29] * 4 + [27] * 2 + [14, 13] + [12] * 5 + [10] * 3 + [7] * 5 + [4] * 5 + [3]


@pytest.mark.parametrize(
    ("weights", "quota", "power"),
    [
        ([7, 5, 2], 8, [F(2, 3), SIXTH, SIXTH]),  # everything2.com, Shapley-Shubik Power Index
        ([58, 36, 20], 58, [1, 0, 0]),  # the same: a dictator
        ([57, 37, 20], 58, [F(2, 3), SIXTH, SIXTH]),  # the same: one vote moved
        ([10, 20, 30, 40], 51, [F(1, 12), F(1, 4), F(1, 4), F(5, 12)]),
        (EU_1958, 12, [F(7, 30)] * 3 + [F(3, 20)] * 2 + [0]),  # Council of 1958: Luxembourg has no power
        (UN, 39, [F(421, 2145)] * 5 + [F(4, 2145)] * 10),  # Security Council of 15: 19.63% and 0.186%
    ],
)
def test_shapley_and_shubik(weights: list[int], quota: int, power: list[Fraction]) -> None:
    assert list(shapley_shubik(weights, quota).shares) == power


@pytest.mark.parametrize(
    ("weights", "quota", "power"),
    [
        ([10, 20, 30, 40], 51, [F(1, 12), F(1, 4), F(1, 4), F(5, 12)]),
        ([15, 25, 10, 30, 20], 51, [F(1, 9), F(7, 27), F(1, 9), F(1, 3), F(5, 27)]),
        ([31, 31, 28, 21, 2, 2], 58, [F(1, 3)] * 3 + [0] * 3),  # Banzhaf 1965: Nassau County, three without power
        (EU_1958, 12, [F(5, 21)] * 3 + [F(1, 7)] * 2 + [0]),
        (UN, 39, [F(106, 635)] * 5 + [F(21, 1270)] * 10),
    ],
)
def test_banzhaf(weights: list[int], quota: int, power: list[Fraction]) -> None:
    assert list(banzhaf(weights, quota).shares) == power


def test_swings_of_four_holders() -> None:
    assert banzhaf([10, 20, 30, 40], 51).swings == (F(1, 8), F(3, 8), F(3, 8), F(5, 8))


def test_the_council_of_nice_with_27_members() -> None:
    """Germany 8.67% by Shapley and Shubik and 7.78% by Banzhaf, Malta 0.94%; quota 255 of 345."""
    assert float(shapley_shubik(NICE, 255).shares[0]) == pytest.approx(0.0867, abs=5e-5)
    assert float(banzhaf(NICE, 255).shares[0]) == pytest.approx(0.0778, abs=5e-5)
    assert float(banzhaf(NICE, 255).shares[-1]) == pytest.approx(0.0094, abs=5e-5)


def test_the_councils_of_9_and_of_15_members() -> None:
    """1973: 41 of 58, 1995: 62 of 87; Felsenthal and Machover, "The Measurement of Voting Power" (1998), ch. 5."""
    nine = [round(float(each), 4) for each in shapley_shubik([10] * 4 + [5, 5, 3, 3, 2], 41).shares]
    assert nine == [0.1786] * 4 + [0.0810] * 2 + [0.0571] * 2 + [0.0095]
    weights = [10] * 4 + [8] + [5] * 4 + [4] * 2 + [3] * 3 + [2]
    shapley = [round(float(each), 4) for each in shapley_shubik(weights, 62).shares]
    assert shapley == [0.1167] * 4 + [0.0955] + [0.0552] * 4 + [0.0454] * 2 + [0.0353] * 3 + [0.0207]
    swings = [round(float(each), 4) for each in banzhaf(weights, 62).shares]
    assert swings == [0.1116] * 4 + [0.0924] + [0.0587] * 4 + [0.0479] * 2 + [0.0359] * 3 + [0.0226]


@pytest.mark.slow
def test_a_block_of_forty_percent_beside_six_hundred_small_holders() -> None:
    """Shapley and Shubik 1954: about two thirds."""
    found = shapley_shubik([400] + [1] * 600, 501)
    assert float(found.shares[0]) == pytest.approx(0.6655574, abs=1e-7)
    assert sum(found.shares) == 1


def test_a_block_beside_an_ocean() -> None:
    """Milnor and Shapley 1978: w / (1 - w) for one block of w below a half; all of it from a half on."""
    assert oceanic_shapley([F(2, 5)], F(1, 2)) == (F(2, 3),)
    assert oceanic_shapley([F(1, 10)], F(1, 2)) == (F(1, 9),)
    assert oceanic_shapley([F(3, 5)], F(1, 2)) == (F(1),)
    assert oceanic_shapley([F(57, 114), F(37, 114), F(20, 114)], F(58, 114)) == (F(2, 3), SIXTH, SIXTH)


def test_many_small_holders_come_near_an_ocean() -> None:
    drops = 60
    whole = shapley_shubik([30, 20] + [F(50, drops)] * drops, 50, strict=True)
    ocean = oceanic_shapley([F(3, 10), F(2, 10)], F(1, 2))
    assert [float(each) for each in whole.shares[:2]] == pytest.approx([float(each) for each in ocean], abs=0.01)
    votes = banzhaf([30, 20] + [F(50, drops)] * drops, 50, strict=True)
    assert votes.swings[0] > F(9, 10)
    assert oceanic_banzhaf([F(3, 10), F(2, 10)], F(1, 2)).swings == (F(1), F(0))


def test_too_many_coalitions_are_drawn_with_an_error_and_the_same_ones_for_a_seed() -> None:
    weights = [10**9 + number * 12_345_678 for number in range(40)]
    found = shapley_shubik(weights, sum(weights) // 2, strict=True, draws=4000)
    assert found == shapley_shubik(weights, sum(weights) // 2, strict=True, draws=4000)
    assert found.error == pytest.approx(0.0026, abs=0.001)
    assert sum(found.shares) == 1
    small = banzhaf(weights, sum(weights) // 2, strict=True, seed=1, draws=2000)
    assert float(small.shares[-1]) == pytest.approx(1 / 32, abs=6 * small.error)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=6).filter(any), st.data(), st.booleans())
def test_orders_counted_one_by_one_agree(weights: list[int], data: st.DataObject, strict: bool) -> None:  # noqa: FBT001
    quota = data.draw(st.integers(0 if strict else 1, sum(weights) - strict))
    decided = [0] * len(weights)
    orders = list(permutations(range(len(weights))))
    for order in orders:
        votes = 0
        for voter in order:
            votes += weights[voter]
            if votes > quota or (votes == quota and not strict):
                decided[voter] += 1
                break
    found = shapley_shubik(weights, quota, strict=strict)
    assert list(found.shares) == [F(each, len(orders)) for each in decided]


@pytest.mark.parametrize(("weights", "quota"), [([], 1), ([-1, 2], 1), ([1, 2], 0), ([1, 2], 4), ([F(1, 2)], F(2, 3))])
def test_what_is_no_game_is_refused(weights: list[int], quota: int) -> None:
    for index in (shapley_shubik, banzhaf):
        with pytest.raises(ModelInputError):
            index(weights, quota)


@pytest.mark.parametrize(
    ("weights", "quota"), [([], F(1, 2)), ([F(3, 2)], F(1, 2)), ([F(1, 2)], F(2)), ([F(-1, 2)], 1)]
)
def test_what_is_no_ocean_is_refused(weights: list[Fraction], quota: Fraction) -> None:
    with pytest.raises(ModelInputError):
        oceanic_shapley(weights, quota)
