"""Drivers and draws: distributions, correlation, seeds."""

import numpy as np
import pytest

from steelyard.models.spread.draws import Points, normals, turned
from steelyard.models.spread.drivers import Drivers, Empirical, Lognormal, Normal, Triangular, Uniform, factor
from steelyard.words.errors import ModelInputError

QUARTER = -0.6744897501960817
"""The normal score of the lower quartile, to 16 digits (any table of the normal distribution has -0.6745)."""


@pytest.mark.parametrize(
    ("distribution", "lower", "middle"),
    [
        (Normal(mean=0.1, sd=0.02), 0.1 + 0.02 * QUARTER, 0.1),
        (Lognormal(median=2, sd_log=0.3), 2 * np.exp(0.3 * QUARTER), 2),
        (Uniform(low=0, high=4), 1, 2),
        (Triangular(low=0, mode=1, high=2), np.sqrt(0.5), 1),  # x²/2 = ¼
        (Triangular(low=0, mode=0, high=1), 1 - np.sqrt(0.75), 1 - np.sqrt(0.5)),  # 1 - (1-x)² = ¼
        (Triangular(low=3, mode=3, high=3), 3, 3),
        (Empirical((5.0, 1.0, 3.0)), 2, 3),
    ],
    ids=str,
)
def test_a_driver_has_the_quartile_and_the_median_of_its_distribution(
    distribution: Normal | Lognormal | Uniform | Triangular | Empirical, lower: float, middle: float
) -> None:
    assert distribution.at(np.array([QUARTER, 0.0])) == pytest.approx([lower, middle], rel=1e-12)


@pytest.mark.parametrize("points", Points)
def test_draws_have_the_correlation_that_was_asked_for(points: Points) -> None:
    asked = ((1, 0.5, -0.3), (0.5, 1, 0.2), (-0.3, 0.2, 1))
    drivers = Drivers({name: Normal(mean=1, sd=2) for name in "abc"}, asked)
    found = drivers.at(normals(3, 2**14, 7, points))
    assert np.corrcoef(found) == pytest.approx(np.array(asked), abs=0.02)
    assert found.mean(axis=1) == pytest.approx([1, 1, 1], abs=0.05)
    assert found.std(axis=1) == pytest.approx([2, 2, 2], abs=0.05)


@pytest.mark.parametrize("points", Points)
def test_a_seed_gives_the_same_draws_and_another_gives_others(points: Points) -> None:
    first = normals(4, 64, 1, points).copy()
    normals.cache_clear()
    assert np.array_equal(normals(4, 64, 1, points), first)
    assert not np.array_equal(normals(4, 64, 2, points), first)


def test_correlations_that_cannot_hold_together_are_refused_by_name() -> None:
    with pytest.raises(ModelInputError, match=r"a, b, c cannot hold together|[abc], [abc], [abc] cannot") as refused:
        Drivers(
            {name: Normal(mean=0, sd=1) for name in "abcd"},
            ((1, 0.9, 0.9, 0), (0.9, 1, -0.9, 0), (0.9, -0.9, 1, 0), (0, 0, 0, 1)),
        )
    assert "least eigenvalue -0.8" in str(refused.value)


@pytest.mark.parametrize(
    ("correlation", "says"),
    [
        (((1, 0.5), (0.4, 1)), "the other way round"),
        (((1, 2), (2, 1)), "between -1 and 1"),
        (((2, 0), (0, 1)), "a and a"),
        (((1,),), "2 rows"),
    ],
)
def test_a_matrix_that_is_no_correlation_is_refused(correlation: tuple[tuple[float, ...], ...], says: str) -> None:
    with pytest.raises(ModelInputError, match=says):
        factor(("a", "b"), correlation)


def test_drivers_that_are_tied_for_good_move_as_one() -> None:
    found = Drivers({"a": Normal(mean=0, sd=1), "b": Normal(mean=5, sd=2)}, ((1, 1), (1, 1))).at(normals(2, 256, 3))
    assert found[1] == pytest.approx(5 + 2 * found[0], abs=1e-9)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Normal(mean=0, sd=-1),
        lambda: Normal(mean=float("nan"), sd=1),
        lambda: Lognormal(median=0, sd_log=1),
        lambda: Triangular(low=0, mode=3, high=2),
        lambda: Uniform(low=2, high=1),
        lambda: Empirical(()),
        lambda: Drivers({}),
        lambda: normals(4, 1, 0),
    ],
)
def test_what_is_no_distribution_is_refused(wrong: object) -> None:
    assert callable(wrong)
    with pytest.raises(ModelInputError):
        wrong()


def test_turning_lays_the_first_axis_along_the_slope_and_keeps_the_correlation() -> None:
    loading = factor(("a", "b", "c"), ((1, 0.5, 0), (0.5, 1, 0), (0, 0, 1)))
    slope = np.array([1.0, 2.0, 3.0])
    found = turned(loading, lambda scores: slope @ scores)
    assert found @ found.T == pytest.approx(loading @ loading.T, abs=1e-12)
    assert slope @ found == pytest.approx([np.sqrt(slope @ loading @ loading.T @ slope), 0, 0], abs=1e-9)


def test_a_value_without_a_slope_turns_nothing() -> None:
    assert np.array_equal(turned(np.eye(2), lambda scores: np.ones(scores.shape[1])), np.eye(2))
    assert np.array_equal(turned(np.eye(2), lambda scores: np.full(scores.shape[1], np.nan)), np.eye(2))
