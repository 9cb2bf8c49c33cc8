"""Money, quantities, prices and rates: what may be added to what, and what may not be built at all."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.words.errors import CurrencyMismatchError, RateTooLowError, UnitMismatchError, UnknownWordError
from steelyard.words.quantity import (
    CURRENCY_CODES,
    ISO_4217,
    WITHDRAWN,
    AnnualRate,
    Currency,
    Money,
    Price,
    Quantity,
    Unit,
    half_unit,
    read_unit,
)

amounts = st.decimals(-(10**12), 10**12, places=4)
small = st.integers(1, 1000)


@given(amounts, amounts)
def test_what_is_added_can_be_taken_away(a: Decimal, b: Decimal) -> None:
    assert eur(a) + eur(b) - eur(b) == eur(a)


@given(amounts, amounts, amounts)
def test_the_order_of_a_sum_does_not_matter(a: Decimal, b: Decimal, c: Decimal) -> None:
    assert eur(a) + eur(b) == eur(b) + eur(a)
    assert (eur(a) + eur(b)) + eur(c) == eur(a) + (eur(b) + eur(c))


@given(amounts, small)
def test_money_times_a_number_is_money_added_that_often(a: Decimal, times: int) -> None:
    assert eur(a) * times - eur(a) == eur(a) * (times - 1)
    assert eur(a) * times / times == eur(a)


@given(amounts, amounts)
def test_money_is_ordered_as_its_amounts_are(a: Decimal, b: Decimal) -> None:
    assert (eur(a) < eur(b)) is (a < b)
    assert (eur(a) < eur(b)) is (-eur(b) < -eur(a))


@pytest.mark.parametrize("operator", ["__add__", "__sub__", "__lt__"])
def test_two_currencies_do_not_meet_without_a_rate(operator: str) -> None:
    with pytest.raises(CurrencyMismatchError, match=r"Cannot combine EUR with USD\.\nConvert one of them first"):
        getattr(eur(1), operator)(Money(Decimal(1), Currency("USD")))


def test_money_is_shown_with_every_digit_it_was_given() -> None:
    assert str(eur("8180.10")) == "EUR 8,180.10"
    assert str(eur("1234E+6")) == "EUR 1,234,000,000"
    assert str(-eur("0.5")) == "EUR -0.5"


def test_a_percentage_less_a_percentage_is_percentage_points() -> None:
    assert percent(37) - percent(46) == Quantity(Decimal(-9), Unit.POINTS)


def test_a_percentage_and_percentage_points_never_mix() -> None:
    points = percent(46) - percent(37)
    with pytest.raises(UnitMismatchError, match="Look at the page again"):
        percent(37) + points
    with pytest.raises(UnitMismatchError, match="Look at the page again"):
        points - percent(1)


@pytest.mark.parametrize("unit", [unit for unit in Unit if unit is not Unit.PERCENT])
def test_other_units_stay_what_they_are(unit: Unit) -> None:
    assert Quantity(Decimal(5), unit) - Quantity(Decimal(3), unit) == Quantity(Decimal(2), unit)
    assert Quantity(Decimal(5), unit) + Quantity(Decimal(3), unit) == Quantity(Decimal(8), unit)


@given(amounts, amounts)
def test_quantities_of_one_unit_add_up(a: Decimal, b: Decimal) -> None:
    shares = Quantity(a, Unit.SHARES), Quantity(b, Unit.SHARES)
    assert shares[0] + shares[1] - shares[1] == shares[0]


def test_a_quantity_is_shown_with_its_unit() -> None:
    assert str(Quantity(Decimal("2.18E+9"), Unit.SHARES)) == "2,180,000,000 shares"


def test_a_price_times_a_quantity_is_money() -> None:
    price = Price(eur("12.50"), per=Unit.SHARES)
    assert price * Quantity(Decimal(1000), Unit.SHARES) == eur(12500)


def test_a_price_per_share_says_nothing_about_years() -> None:
    with pytest.raises(UnitMismatchError, match="a price per shares with years"):
        Price(eur(1), per=Unit.SHARES) * Quantity(Decimal(1), Unit.YEARS)


@pytest.mark.parametrize(
    ("percent", "fraction", "shown"),
    [
        pytest.param("8.5", "0.085", "8.50%", id="a rate is written in percent and kept as a fraction"),
        pytest.param("0", "0", "0.00%", id="money may be free"),
        pytest.param("-99.99", "-0.9999", "-99.99%", id="almost everything may be lost"),
        pytest.param("150", "1.5", "150.00%", id="more than all may be gained"),
    ],
)
def test_a_yearly_rate(percent: str, fraction: str, shown: str) -> None:
    rate = AnnualRate.percent(percent)
    assert rate.fraction == Decimal(fraction)
    assert rate.factor == 1 + Decimal(fraction)
    assert str(rate) == shown


@pytest.mark.parametrize("percent", ["-100", "-100.01", "-850"])
def test_a_rate_that_loses_more_than_everything(percent: str) -> None:
    with pytest.raises(RateTooLowError, match=f"A rate of {percent}.*% a year.*\nLook for a misplaced point"):
        AnnualRate.percent(percent)


@given(amounts, amounts)
def test_rates_are_ordered_as_their_percents_are(a: Decimal, b: Decimal) -> None:
    low, high = sorted((abs(a), abs(b)))
    assert not AnnualRate.percent(high) < AnnualRate.percent(low)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("USDD", "USD", id="a letter too many"),
        pytest.param("EURO", "EUR", id="the name for the code"),
        pytest.param("usd", "USD", id="small letters"),
        pytest.param("CNH", "CNY", id="money that is traded outside, and has no code of its own"),
    ],
)
def test_an_unknown_currency_is_told_with_the_nearest_first(written: str, meant: str) -> None:
    with pytest.raises(UnknownWordError, match="is no currency code") as refused:
        Currency(written)
    assert meant in refused.value.known.split(", ")[:3]


def test_a_code_is_in_use_or_withdrawn() -> None:
    assert not ISO_4217 & WITHDRAWN
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in CURRENCY_CODES)


@pytest.mark.parametrize("code", ["", " USD", "RMB", "$"])
def test_what_is_no_code_is_no_currency(code: str) -> None:
    with pytest.raises(UnknownWordError, match="Write one of these"):
        Currency(code)


@pytest.mark.parametrize("unit", [*Unit, *map(Currency, sorted(CURRENCY_CODES))], ids=str)
def test_a_unit_is_read_back_from_its_name(unit: Unit | Currency) -> None:
    assert read_unit(str(unit)) == unit


@pytest.mark.parametrize(
    ("amount", "half"),
    [
        pytest.param("1234E+6", "500000", id="printed in millions"),
        pytest.param("8180E+6", "500000", id="a zero that was printed counts"),
        pytest.param("818E+7", "5000000", id="and one that was not does not"),
        pytest.param("13.85", "0.005", id="two places"),
        pytest.param("-13.9", "0.05", id="a loss is known as exactly as a gain"),
        pytest.param("0", "0.5", id="nothing, to the unit"),
        pytest.param("0.00", "0.005", id="nothing, to the cent"),
    ],
)
def test_half_a_unit_of_the_last_printed_digit(amount: str, half: str) -> None:
    assert half_unit(Decimal(amount)) == Decimal(half)


BUILDERS = [
    pytest.param(lambda amount: Money(amount, Currency("EUR")), id="Money"),
    pytest.param(lambda amount: Quantity(amount, Unit.COUNT), id="Quantity"),
    pytest.param(AnnualRate, id="AnnualRate"),
]


@pytest.mark.parametrize("build", BUILDERS)
@pytest.mark.parametrize("amount", [1.5, 1, "1"])
def test_what_is_not_exact_is_a_mistake_of_ours(build: Any, amount: object) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match="want a Decimal, not"):
        build(amount)


@pytest.mark.parametrize("build", BUILDERS)
@pytest.mark.parametrize("amount", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_no_value_is_without_a_number(build: Any, amount: str) -> None:  # noqa: ANN401
    with pytest.raises(ValueError, match="want a finite number"):
        build(Decimal(amount))


def test_money_cannot_be_multiplied_by_a_float() -> None:
    with pytest.raises(TypeError):
        eur(1) * 1.5  # type: ignore[operator]


def eur(amount: str | int | Decimal) -> Money:
    return Money(Decimal(amount), Currency("EUR"))


def percent(number: int) -> Quantity:
    return Quantity(Decimal(number), Unit.PERCENT)
