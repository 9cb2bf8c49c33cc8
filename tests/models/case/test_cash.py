"""The cash value as a function: it is the exact one, and it moves as it must."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.desk.bench import open_case
from steelyard.models.case.cash import CashCase, at_end, cash_case, has_value
from steelyard.models.case.driver import Driver, DriverName, drivers_of
from steelyard.models.case.pairs import pairs_at
from steelyard.models.case.truth import what_must_be_true
from steelyard.models.case.weight import grid, tornado
from steelyard.models.dcf import value_by_cash
from steelyard.models.valuation import Step
from steelyard.picture.company import Picture
from steelyard.words.assumption import End
from steelyard.words.quantity import Currency

GROWTH, FOREVER, MARGIN, RATE, FAILURE = (
    DriverName.GROWTH,
    DriverName.TERMINAL_GROWTH,
    DriverName.MARGIN,
    DriverName.RATE,
    DriverName.FAILURE,
)
YUAN = Currency("CNY")
OF = {GROWTH: 12.0, FOREVER: 2.0, MARGIN: 8.0, RATE: 10.0}
PERCENT = st.floats(0.5, 30)


def a_case(days: int = 100, cash: int = 50) -> CashCase:
    base = Step("revenue", Decimal(1000), YUAN)
    return CashCase(base, days, 1.0, (Step("plus cash", Decimal(cash), YUAN),), YUAN, ())


@pytest.mark.parametrize("name", ["xiaomi-2018", "kingsoft-cloud-2024", "alibaba-2022", "school-gate"])
@pytest.mark.parametrize("end", list(End))
def test_it_is_the_exact_value_of_the_layer_to_twelve_digits(name: str, end: End) -> None:
    bench = open_case(name)
    picture = Picture(bench.case, bench.ledger.known_by(bench.case.day))
    plan = bench.case.dcf
    assert plan
    layer, cash = value_by_cash(plan, picture), cash_case(plan, picture)
    assert layer.range
    assert isinstance(cash, CashCase)
    of, years = at_end(drivers_of(plan, None), end)
    assert cash.equity(of, years=years) == pytest.approx(float(layer.range.at(end).amount), rel=1e-12)


@given(PERCENT, PERCENT, st.floats(0.1, 5))
def test_more_growth_and_margin_are_worth_more_and_a_higher_rate_less(
    growth: float, margin: float, more: float
) -> None:
    case = a_case()
    of = {GROWTH: growth, FOREVER: 2.0, MARGIN: margin, RATE: 12.0}
    value = case.equity(of, years=10)
    assert case.equity({**of, GROWTH: growth + more}, years=10) > value
    assert case.equity({**of, MARGIN: margin + more}, years=10) > value
    assert case.equity({**of, RATE: 12 + more}, years=10) < value


@given(st.integers(1, 30), st.integers(1, 30))
def test_where_the_forecast_ends_does_not_matter_once_growth_is_steady(few: int, many: int) -> None:
    of = {**OF, GROWTH: 2.0}
    assert a_case().equity(of, years=few) == pytest.approx(a_case().equity(of, years=many), rel=1e-10)


def test_failure_leaves_nothing() -> None:
    value = a_case().equity(OF, years=10)
    assert a_case().equity({**OF, FAILURE: 25.0}, years=10) == pytest.approx(value * 0.75)
    assert a_case().equity({**OF, FAILURE: 100.0}, years=10) == 0


def test_growth_for_ever_at_the_rate_has_no_value() -> None:
    assert has_value(OF)
    assert not has_value({**OF, FOREVER: 10.0})
    assert not has_value({**OF, RATE: -100.0})


@given(st.floats(300, 8000))
def test_what_has_to_be_true_gives_the_price_again(price: float) -> None:
    case = a_case()
    for truth in what_must_be_true(case, OF, 10, price):
        if truth.needs is not None and truth.driver is not DriverName.YEARS:
            assert case.equity({**OF, truth.driver: truth.needs}, years=10) == pytest.approx(price, rel=1e-8)


@pytest.mark.parametrize("price", [1300.0, 1600.0, 2500.0])
def test_years_are_whole_and_the_first_that_pass_the_price(price: float) -> None:
    """Growth of 12% before 2% for ever: the longer it lasts, the more a company is worth."""
    case = a_case()
    (truth,) = (each for each in what_must_be_true(case, OF, 10, price) if each.driver is DriverName.YEARS)
    assert truth.needs is not None
    years = int(truth.needs)
    assert case.equity(OF, years=years - 1) < price <= case.equity(OF, years=years)


def test_failure_is_asked_for_where_the_case_states_one() -> None:
    found = what_must_be_true(a_case(), {**OF, FAILURE: 5.0}, 10, 500.0)
    (truth,) = (each for each in found if each.driver is FAILURE)
    assert truth.needs is not None
    assert a_case().equity({**OF, FAILURE: truth.needs}, years=10) == pytest.approx(500)


def test_pairs_of_growth_and_margin_lie_on_the_price() -> None:
    case, price = a_case(), 3000.0
    found = pairs_at(case, drivers(), OF, 10, price)
    assert found.other is MARGIN
    assert len(found.points) == 5
    for growth, margin in found.points:
        assert margin is not None
        assert case.equity({**OF, GROWTH: growth, MARGIN: margin}, years=10) == pytest.approx(price, rel=1e-6)
    margins = [margin for _, margin in found.points if margin is not None]
    assert margins == sorted(margins, reverse=True), "the more growth, the less margin is needed"
    assert margins[-1] == pytest.approx(OF[MARGIN], rel=1e-5), "the last growth reaches the price alone"


def test_where_the_measure_is_the_flow_growth_is_paired_with_the_rate() -> None:
    of = {name: value for name, value in OF.items() if name is not MARGIN}
    assert pairs_at(a_case(), drivers(), of, 10, 30_000.0).other is RATE


def test_no_such_value_is_an_answer_with_its_reason() -> None:
    found = {truth.driver: truth for truth in what_must_be_true(a_case(), OF, 10, 1e12)}
    assert found[MARGIN].needs is None
    assert "no more than" in found[MARGIN].says
    assert found[MARGIN].assumed == OF[MARGIN]


def drivers() -> tuple[Driver, ...]:
    ranges = {GROWTH: (5.0, 12.0, 20.0), FOREVER: (2.0, 2.0, 2.0), MARGIN: (6.0, 8.0, 9.0), RATE: (9.0, 10.0, 12.0)}
    found = [Driver(name, *ends, "Ada", "because") for name, ends in ranges.items()]
    return (*found, Driver(DriverName.YEARS, 10, 10, 10, "Ada", "because"))


def test_a_bar_for_each_range_the_longest_first() -> None:
    bars = tornado(a_case(), drivers())
    assert {bar.driver for bar in bars} == {GROWTH, MARGIN, RATE}
    assert [bar.length for bar in bars] == sorted((bar.length for bar in bars), reverse=True)


def test_the_middle_of_a_grid_is_the_value() -> None:
    found = grid(a_case(), drivers(), GROWTH, RATE)
    row, column = found.row_values.index(12.0), found.column_values.index(10.0)
    assert found.equity[row][column] == pytest.approx(a_case().equity(OF, years=10))


def test_a_grid_shows_nothing_where_there_is_no_value() -> None:
    wide = tuple(
        Driver(RATE, 1.0, 10.0, 12.0, "Ada", "because") if driver.name is RATE else driver for driver in drivers()
    )
    assert grid(a_case(), wide, GROWTH, RATE).equity[0][0] is None
