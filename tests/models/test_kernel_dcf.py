"""The formulas of a discounted cash flow: by hand, and one answer for every kind of number."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels import dcf

TENTH = Decimal("0.1")
PERCENT = Decimal("0.01")


class Fade(NamedTuple):
    """The growth of the first and of the last year, how many years, and what it is in each."""

    first: str
    last: str
    years: int
    growth: str
    because: str


FADES = [
    Fade("0.2", "0.05", 1, "0.2", "one year has the growth of the first"),
    Fade("0.2", "0.05", 2, "0.2 0.05", "of two years one is the first and one the last"),
    Fade("0.2", "0.0", 5, "0.2 0.15 0.1 0.05 0", "even steps between them"),
    Fade("-0.1", "0.1", 3, "-0.1 0 0.1", "a fall may turn into a rise"),
    Fade("0.03", "0.03", 3, "0.03 0.03 0.03", "what does not fade stays"),
]


@pytest.mark.parametrize("row", FADES, ids=lambda row: row.because)
def test_growth_fades_evenly_from_the_first_year_to_the_last(row: Fade) -> None:
    assert dcf.fading_growth(Decimal(row.first), Decimal(row.last), row.years) == numbers(row.growth)


def test_a_figure_grows_from_year_to_year_and_is_not_itself_among_the_years() -> None:
    assert dcf.grown(Decimal(100), numbers("0.1 0.2 -0.5")) == numbers("110 132 66")


def test_the_first_flow_arrives_a_year_after_the_base() -> None:
    assert dcf.present_values(numbers("110 121"), TENTH) == [100, 100]


class Perpetuity(NamedTuple):
    """The last flow before it, its growth, the rate, the year it begins after, and its value in year 0."""

    flow: str
    growth: str
    years: int
    value: str
    because: str


PERPETUITIES = [
    Perpetuity("100", "0", 0, "1000", "a level perpetuity is F/r"),
    Perpetuity("100", "0.05", 0, "2100", "a growing one is F(1+g)/(r-g)"),
    Perpetuity("100", "-0.1", 0, "450", "and growth may be a decline: 90/0.2"),
    Perpetuity("121", "0", 2, "1000", "two years on it is worth 1/1.21 of that"),
    Perpetuity("-100", "0", 0, "-1000", "a loss for ever is shown, not held at nothing"),
]


@pytest.mark.parametrize("row", PERPETUITIES, ids=lambda row: row.because)
def test_what_comes_after_the_forecast_is_a_perpetuity(row: Perpetuity) -> None:
    assert dcf.terminal_value(Decimal(row.flow), Decimal(row.growth), TENTH, row.years) == Decimal(row.value)


rates = st.integers(1, 40).map(lambda percent: percent * PERCENT)
spreads = st.integers(1, 30).map(lambda percent: percent * PERCENT)
growths = st.integers(-50, 80).map(lambda percent: percent * PERCENT)
years = st.integers(1, 40)


@given(rates, spreads, years)
def test_where_the_forecast_ends_does_not_matter(rate: Decimal, spread: Decimal, n: int) -> None:
    """Flows that already grow at g are worth F/(r-g), cut after any year.

    This one property finds a base year that is discounted as a forecast year, a terminal value put one year off, and
    growth applied once too often.
    """
    growth = rate - spread
    assert value_of(Decimal(100), growth, growth, rate, n=n) == pytest.approx(
        100 * (1 + growth) / spread, rel=Decimal("1e-20")
    )


@given(st.lists(st.tuples(st.integers(1, 10**9), growths, rates, spreads), min_size=1, max_size=5), years)
def test_exact_and_float_and_array_answers_are_one_formula(
    rows: list[tuple[int, Decimal, Decimal, Decimal]], n: int
) -> None:
    """Within 1e-12 of each other, so that a market in arrays is valued as one company is."""
    exact = [(Decimal(base), growth, rate - spread, rate) for base, growth, rate, spread in rows]
    exactly = [float(value_of(*row, n=n)) for row in exact]
    one_by_one = [value_of(*map(float, row), n=n) for row in exact]
    columns = [np.array([float(row[place]) for row in exact]) for place in range(4)]
    together = value_of(*columns, n=n)
    assert together.dtype == np.float64
    assert one_by_one == pytest.approx(exactly, rel=1e-12)
    assert list(together) == pytest.approx(exactly, rel=1e-12)


def test_an_array_may_stand_beside_a_number() -> None:
    """A hundred rates for one company are one call."""
    rates_of = np.array([0.08, 0.1, 0.125])
    assert list(value_of(100.0, 0.0, 0.0, rates_of, n=3)) == pytest.approx([1250, 1000, 800])


def value_of(base: Any, first: Any, last: Any, rate: Any, *, n: int) -> Any:  # noqa: ANN401 - any kind of number
    flows = dcf.grown(base, dcf.fading_growth(first, last, n))
    return sum(dcf.present_values(flows, rate)) + dcf.terminal_value(flows[-1], last, rate, n)


def numbers(text: str) -> Sequence[Decimal]:
    return [Decimal(word) for word in text.split()]
