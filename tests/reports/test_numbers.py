"""Numbers as a reader sees them: known forms, and what holds for each."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.reports.numbers import plain, short, show, signed
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

amounts = st.decimals(min_value=-(10**14), max_value=10**14, places=2, allow_nan=False)


@pytest.mark.parametrize(
    ("amount", "says", "because"),
    [
        ("17", "17.00", "a share has cents"),
        ("0.5", "0.50", "so has half a dollar"),
        ("999.99", "999.99", "the last amount with cents"),
        ("1234.5", "1,234", "from a thousand on cents do not matter"),
        ("999499", "999,499", "the last below a million"),
        ("1000000", "1.00 m", "three digits"),
        ("54.0e9", "54.0 bn", "three digits"),
        ("100e9", "100 bn", "three digits"),
        ("1.27e9", "1.27 bn", "three digits"),
        ("2.1e12", "2.10 tn", "three digits"),
        ("1234e12", "1,234 tn", "there is no larger word"),
        ("9.996e9", "10.0 bn", "three digits also where rounding adds one before the point"),
        ("99.96e9", "100 bn", "the same, one digit on"),
        ("999.6e9", "1.00 tn", "rounding reaches the next word"),
        ("-2.176e9", "-2.18 bn", "a loss"),
        ("-9.996e9", "-10.0 bn", "a loss that rounding makes longer"),
        ("0", "0.00", "nothing"),
        ("-0.001", "0.00", "nothing has no sign"),
    ],
)
def test_money_is_shown_to_three_digits(amount: str, says: str, because: str) -> None:
    assert short(Decimal(amount)) == says, because


@pytest.mark.parametrize(
    ("amount", "unit", "says"),
    [
        ("54e9", Currency("USD"), "USD 54.0 bn"),
        ("-12.5", Unit.PERCENT, "-12.5%"),
        ("2607.3", Unit.PERCENT, "2,607%"),
        ("-0.04", Unit.PERCENT, "0.0%"),
        ("18", Unit.TIMES, "18 times"),
        ("46.55", Unit.TIMES, "46.55 times"),
        ("0.705", Unit.TIMES, "0.7 times"),
        ("-0.001", Unit.TIMES, "0 times"),
        ("10", Unit.YEARS, "10 years"),
        ("3805284801", Unit.SHARES, "3,805,284,801 shares"),
        ("1700", Unit.COUNT, "1,700"),
        ("9", Unit.POINTS, "9 percentage points"),
    ],
)
def test_the_unit_always_stands_beside_the_number(amount: str, unit: UnitOfMeasure, says: str) -> None:
    assert show(Decimal(amount), unit) == says


@pytest.mark.parametrize(
    ("percent", "says"), [("48.4", "+48%"), ("-2.6", "-3%"), ("0.4", "0%"), ("-0.4", "0%"), ("2607", "+2607%")]
)
def test_a_distance_has_a_sign_unless_there_is_none(percent: str, says: str) -> None:
    assert signed(Decimal(percent)) == says


@given(amounts)
def test_money_of_a_million_and_more_has_three_digits(amount: Decimal) -> None:
    number, _, scale = short(amount).partition(" ")
    if scale and abs(amount) < Decimal("999e12"):
        assert sum(character.isdigit() for character in number) == 3


@given(amounts)
def test_what_is_shown_is_the_amount_to_half_a_percent_or_half_a_cent(amount: Decimal) -> None:
    number, _, scale = short(amount).partition(" ")
    read = Decimal(number.replace(",", "")) * {"": 1, "m": 10**6, "bn": 10**9, "tn": 10**12}[scale]
    assert abs(read - amount) <= max(abs(amount) / 200, Decimal("0.005"))


@given(amounts)
def test_a_plain_number_has_no_digit_too_many(amount: Decimal) -> None:
    assert not plain(amount).endswith((".", ".0"))
    assert plain(amount) != "-0"
