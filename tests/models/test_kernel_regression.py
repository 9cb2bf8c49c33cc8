"""Least squares: certified answers, laws, and what is refused."""

from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels.regression import least_squares
from steelyard.models.kernels.student import f_above, t_quantile, t_two_sided
from steelyard.words.errors import ModelInputError

LONGLEY = """\
60323 83.0 234289 2356 1590 107608 1947
61122 88.5 259426 2325 1456 108632 1948
60171 88.2 258054 3682 1616 109773 1949
61187 89.5 284599 3351 1650 110929 1950
63221 96.2 328975 2099 3099 112075 1951
63639 98.1 346999 1932 3594 113270 1952
64989 99.0 365385 1870 3547 115094 1953
63761 100.0 363112 3578 3350 116219 1954
66019 101.2 397469 2904 3048 117388 1955
67857 104.6 419180 2822 2857 118734 1956
68169 108.4 442769 2936 2798 120445 1957
66513 110.8 444546 4681 2637 121950 1958
68655 112.6 482704 3813 2552 123366 1959
69564 114.2 502601 3931 2514 125368 1960
69331 115.7 518173 4806 2572 127852 1961
70551 116.9 554894 4007 2827 130081 1962
"""
"""Employment and six columns that nearly give each other; NIST, Statistical Reference Datasets, Longley (1967)."""


def test_certified_answers_hold_to_twelve_digits() -> None:
    rows = [list(map(float, line.split())) for line in LONGLEY.splitlines()]
    fit = least_squares([row[1:] for row in rows], [row[0] for row in rows])
    assert fit.intercept == pytest.approx(-3482258.63459582, rel=1e-12)
    assert fit.slopes == pytest.approx(
        [
            15.0618722713733,
            -0.358191792925910e-01,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807e-01,
            1829.15146461355,
        ],
        rel=1e-12,
    )
    assert fit.errors[0] == pytest.approx(890420.383607373, rel=1e-12)
    assert fit.standard_error == pytest.approx(304.854073561965, rel=1e-12)
    assert fit.r2 == pytest.approx(0.995479004577296, abs=1e-12)
    assert fit.f == pytest.approx(330.285339234588, rel=1e-12)


TABLE = [(0.95, 1, 12.706), (0.95, 13, 2.160), (0.99, 30, 2.750), (0.90, 5, 2.015), (0.95, 120, 1.980)]
"""M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), table 26.10."""


@pytest.mark.parametrize(("level", "free", "printed"), TABLE)
def test_the_quantiles_are_those_of_the_printed_table(level: float, free: int, printed: float) -> None:
    assert t_quantile(level, free) == pytest.approx(printed, abs=0.0005)
    assert t_two_sided(t_quantile(level, free), free) == pytest.approx(1 - level, abs=1e-12)


def test_the_five_percent_point_of_f_is_that_of_the_printed_table() -> None:
    """3.81 for 2 and 13 degrees of freedom: the same handbook, table 26.9."""
    assert f_above(3.81, 2, 13) == pytest.approx(0.05, abs=0.0003)


figures = st.floats(-100, 100).map(lambda x: round(x, 3))


@given(figures, figures, figures, st.lists(st.tuples(figures, figures), min_size=5, max_size=12, unique=True))
def test_an_exact_plane_is_found_exactly(a: float, b: float, c: float, points: list[tuple[float, float]]) -> None:
    try:
        fit = least_squares(points, [a + b * x + c * z for x, z in points])
    except ModelInputError:
        return  # the points lie on one line
    if max(fit.leverages) > 1 - 1e-6 or max(row[j] for j, row in enumerate(fit.inverse)) > 1:
        return  # nearly so
    assert (fit.intercept, *fit.slopes) == pytest.approx((a, b, c), rel=1e-6, abs=1e-6)
    assert fit.standard_error <= 1e-9


@given(st.lists(st.tuples(figures, figures), min_size=4, max_size=10, unique_by=lambda pair: pair[0]), figures)
def test_the_order_and_the_scale_of_the_figures_change_nothing_else(
    points: list[tuple[float, float]], shift: float
) -> None:
    x, y = zip(*points, strict=True)
    fit = least_squares([[each] for each in x], y)
    turned = least_squares([[each * 1000 + shift] for each in reversed(x)], [each * 10 for each in reversed(y)])
    assert turned.slopes[0] == pytest.approx(fit.slopes[0] / 100, rel=1e-6, abs=1e-9)
    assert turned.standard_error == pytest.approx(fit.standard_error * 10, rel=1e-6, abs=1e-6)
    assert sum(fit.leverages) == pytest.approx(2)


def test_a_weight_of_two_is_an_observation_that_stands_twice() -> None:
    x, y = [[1.0], [2.0], [4.0], [7.0]], [1.0, 3.0, 2.0, 6.0]
    weighted = least_squares(x, y, weights=[2, 2, 1, 1])
    twice = least_squares([*x[:2], *x], [*y[:2], *y])
    assert (weighted.intercept, *weighted.slopes) == pytest.approx((twice.intercept, *twice.slopes))
    assert weighted.r2 == pytest.approx(twice.r2)


def test_through_the_origin_the_measure_of_fit_is_about_zero() -> None:
    """Σxy/Σx² = 28/14; unexplained 3 of 59."""
    fit = least_squares([[1.0], [2.0], [3.0]], [3.0, 5.0, 5.0], has_intercept=False)
    assert fit.slopes == pytest.approx([2.0])
    assert fit.r2 == pytest.approx(1 - 3 / 59)
    assert fit.intercept == 0


def test_intervals_hold_the_next_observation_about_as_often_as_they_say() -> None:
    chance = Random(11)  # noqa: S311 - a simulation
    held, turns, level = 0, 1500, 0.8
    quantile = t_quantile(level, 6)
    for _ in range(turns):
        x = [[chance.uniform(0, 1), chance.uniform(0, 1)] for _ in range(9)]
        fit = least_squares(x, [12 + 40 * a - 9 * b + chance.gauss(0, 3) for a, b in x])
        new = [chance.uniform(0, 1), chance.uniform(0, 1)]
        came = 12 + 40 * new[0] - 9 * new[1] + chance.gauss(0, 3)
        held += abs(came - fit.at(new)) <= quantile * fit.standard_error * sqrt(1 + fit.leverage(new))
    assert held / turns == pytest.approx(level, abs=0.03)


def test_arrays_give_what_lists_give_and_another_program_gives_the_same() -> None:
    numpy = pytest.importorskip("numpy")
    stats = pytest.importorskip("scipy.stats")
    chance = numpy.random.default_rng(5)
    x, y = chance.normal(size=(40, 3)), chance.normal(size=40)
    fit = least_squares(x, y)
    assert fit == least_squares(x.tolist(), y.tolist())
    whole = numpy.column_stack([numpy.ones(40), x])
    assert [fit.intercept, *fit.slopes] == pytest.approx(numpy.linalg.lstsq(whole, y, rcond=None)[0].tolist())
    for level, free in ((0.1, 1), (0.9, 7), (0.9999, 300)):
        assert t_quantile(level, free) == pytest.approx(stats.t.ppf((1 + level) / 2, free), rel=1e-11)
    assert f_above(2.5, 3, 17) == pytest.approx(stats.f.sf(2.5, 3, 17), rel=1e-11)


REFUSED = [
    ([[1.0], [2.0]], [1.0, 2.0], None, "leave nothing to judge", "two points"),
    ([[1.0], [1.0], [1.0]], [1.0, 2.0, 3.0], None, "it does not vary", "a column of one figure"),
    ([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0], [5.0, 10.0]], [1.0, 2, 3, 5], None, "columns before it", "twice the other"),
    ([[1.0], [2.0], [3.0]], [1.0, 2.0, 3.5], [1, 0, 1], "above zero", "a weight of nothing"),
    ([[1.0], [2.0], [3.0]], [1.0, 2.0, 3.5], [1, 1], "not of one length", "a weight too few"),
    ([[1.0], [2.0], [float("nan")]], [1.0, 2.0, 3.5], None, "no number", "a figure that is none"),
]


@pytest.mark.parametrize(("x", "y", "weights", "why", "because"), REFUSED, ids=[row[-1] for row in REFUSED])
def test_what_cannot_be_fitted_is_refused(
    x: list[list[float]], y: list[float], weights: list[float] | None, why: str, because: str
) -> None:
    with pytest.raises(ModelInputError, match=why):
        assert least_squares(x, y, weights=weights) is None, because
