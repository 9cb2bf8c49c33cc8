"""The value of a firm's operations: known answers, and what must hold for every answer."""

from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from steelyard.models.dcf import Forecast, value_operations
from steelyard.models.valuation import Step
from steelyard.words.errors import GrowthTooHighError, NoYearsError
from steelyard.words.quantity import AnnualRate, Currency
from tests.making import assumed

USD = Currency("USD")


class Known(NamedTuple):
    """One row: what goes in (in percent but for the base), what must come out, and why we trust it."""

    base: str
    years: int
    growth: str
    terminal: str
    margin: str
    rate: str
    value: str
    because: str


KNOWN = [
    Known("100", 1, "0", "0", "100", "10", "1000", "a level perpetuity is F/r"),
    Known("100", 7, "0", "0", "100", "10", "1000", "however many years are spelled out"),
    Known("100", 3, "5", "5", "100", "10", "2100", "a growing one is F(1+g)/(r-g)"),
    Known("100", 1, "-10", "-10", "100", "10", "450", "and growth may be a decline: 90/0.2"),
    Known("1000", 2, "0", "0", "10", "10", "1000", "a tenth of the revenue stays as cash"),
    Known("100", 2, "20", "10", "100", "20", "1200", "by hand: 120/1.2 + 132/1.44 + 132*1.1/0.1/1.44"),
    Known("100", 1, "20", "0", "100", "20", "600", "one year grows at the first rate: 120/1.2 + 120/0.2/1.2"),
    Known("100", 1, "0", "0", "-10", "10", "-100", "cash that goes out for ever is shown as that"),
    # Koller, Goedhart, Wessels, Valuation, 7th ed. (2020), adapted from Exhibit 14.13: revenue 250, margin after tax
    # 7.5%, of which 6/15 is put back; 298.1 by economic profit, by cash flow and by the value-driver formula.
    Known("250", 5, "6", "6", "4.5", "10", "298.125", "Koller et al.: three methods, one value of 298.1"),
]


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row.because)
def test_known_answers(row: Known) -> None:
    found = forecast(row.base, row.years, row.growth, row.terminal, row.margin, row.rate)
    assert value(found) == approx(Decimal(row.value))


bases = st.integers(1, 10**12)
years = st.integers(1, 30)
growths = st.integers(-50, 80)
spreads = st.integers(1, 30)
rates = st.integers(1, 40)
margins = st.integers(0, 100)
forecasts = st.builds(
    lambda base, n, growth, spread, margin, rate: forecast(base, n, growth, rate - spread, margin, rate),
    *(bases, years, growths, spreads, margins, rates),
)


@given(forecasts)
def test_the_lines_add_up_to_the_value_exactly(any_forecast: Forecast) -> None:
    found, lines = value_operations(any_forecast)
    assert sum(line.amount for line in lines) == found.amount
    assert found.rests_on == lines
    assert len(lines) == any_forecast.years + 1


@given(rates, spreads, years)
def test_where_the_forecast_ends_does_not_matter(rate: int, spread: int, n: int) -> None:
    """A figure that already grows at g is worth F(1+g)/(r-g), cut after any year."""
    growth = rate - spread
    assert value(forecast(100, n, growth, growth, 100, rate)) == approx(Decimal(100 * (100 + growth)) / spread)


@given(forecasts, st.integers(0, 1000))
def test_k_times_the_base_is_k_times_the_value(once: Forecast, k: int) -> None:
    more = replace(once, base=replace(once.base, amount=once.base.amount * k))
    assert value(more) == approx(value(once) * k)


@given(forecasts, st.integers(1, 30))
def test_a_higher_rate_never_raises_the_value(found: Forecast, more: int) -> None:
    dearer = replace(found, rate=AnnualRate(found.rate.fraction + Decimal(more) / 100))
    assert value(dearer) <= value(found)


@given(forecasts, st.integers(1, 50))
def test_higher_growth_never_lowers_the_value(found: Forecast, more: int) -> None:
    faster = replace(found, growth=AnnualRate(found.growth.fraction + Decimal(more) / 100))
    assert value(faster) >= value(found)


@given(forecasts, st.integers(1, 29))
def test_higher_terminal_growth_never_lowers_the_value(found: Forecast, more: int) -> None:
    lasting = AnnualRate(found.terminal_growth.fraction + Decimal(more) / 100)
    assume(lasting < found.rate)
    assert value(replace(found, terminal_growth=lasting)) >= value(found)


def test_the_figure_of_the_year_that_is_over_is_not_counted_as_next_years() -> None:
    """FinanceToolkit once did that (99e649cc): it gives F/(r-g) = 10,000 here, and its recorded test agreed with it."""
    assert value(forecast(500, 5, 5, 5, 100, 10)) == 500 * Decimal("1.05") / Decimal("0.05")


def test_the_flow_grows_before_it_is_valued_for_ever() -> None:
    """An agent of ai-hedge-fund once put the flow of year 0 into the terminal value: 1,359 instead of 2,328.43."""
    assert value(forecast(100, 10, 12, "2.5", 100, 9)) == pytest.approx(Decimal("2328.43"), abs=Decimal("0.01"))


def test_a_line_says_its_year_its_growth_its_cash_and_how_far_it_is_discounted() -> None:
    _, lines = value_operations(forecast(1000, 2, 20, 10, 10, 12))
    assert [line.says for line in lines] == [
        "year 1, discounted at 12.00%",
        "year 2, discounted at 12.00%",
        "all years after 2: growth 10.00% for ever",
    ]
    flows = [line.rests_on[0] for line in lines[:-1]]
    assert [(flow.says, int(flow.amount)) for flow in flows if isinstance(flow, Step)] == [
        ("free cash flow of year 1, after growth of 20.0%", 120),
        ("free cash flow of year 2, after growth of 10.0%", 132),
    ]


def test_every_line_rests_on_its_cash_and_the_rate_and_its_cash_on_the_base_and_what_makes_it_grow() -> None:
    """The rate changes no flow; the line beyond the forecast also rests on the growth for ever."""
    _, lines = value_operations(forecast(100, 3, 5, 2, 100, 8))
    assert [line.rests_on[1:] for line in lines] == [(RATE,)] * 3 + [(GUESS, RATE)]
    assert lines[-1].rests_on[0] is lines[-2].rests_on[0]
    assert {line.rests_on[0].rests_on for line in lines if isinstance(line.rests_on[0], Step)} == {(BASE, GUESS)}
    assert {line.unit for line in lines} == {USD}


@pytest.mark.parametrize("terminal", ["8", "9"])
def test_growth_for_ever_that_is_not_below_the_rate_is_refused(terminal: str) -> None:
    with pytest.raises(GrowthTooHighError, match=r"rate of 8\.00%\.\nLower the terminal growth"):
        value_operations(forecast(100, 5, 5, terminal, 100, 8))


@pytest.mark.parametrize("n", [-1, 0, 101])
def test_no_years_or_more_than_a_hundred_are_refused(n: int) -> None:
    with pytest.raises(NoYearsError, match="Forecast a whole number of years between 1 and 100"):
        value_operations(forecast(100, n, 5, 2, 100, 8))


def test_a_hundred_years_are_not_refused() -> None:
    assert value(forecast(100, 100, 0, 0, 100, 10)) == approx(Decimal(1000))


BASE = Step("free cash flow FY2023", Decimal(100), USD)
GUESS = assumed("growth", "5%")
RATE = assumed("rate", "8%")


def forecast(
    base: str | int, n: int, growth: str | int, terminal: str | int, margin: str | int, rate: str | int
) -> Forecast:
    return Forecast(
        base=replace(BASE, amount=Decimal(base)),
        years=n,
        growth=AnnualRate.percent(Decimal(growth)),
        terminal_growth=AnnualRate.percent(Decimal(terminal)),
        margin=Decimal(margin) / 100,
        rate=AnnualRate.percent(Decimal(rate)),
        rests_on=(GUESS,),
        discounted_by=(RATE,),
    )


def value(found: Forecast) -> Decimal:
    return value_operations(found)[0].amount


def approx(amount: Decimal) -> object:
    return pytest.approx(amount, rel=Decimal("1e-20"), abs=Decimal("1e-20"))
