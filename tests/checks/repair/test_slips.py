"""Single slips undone: each slip of a printer is undone by one of the candidates, which look as printed figures do."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.checks.repair.slips import MOST_DIGITS, SlipKind, kind_between, slips_of
from steelyard.words.interval import Printed
from steelyard.words.notation import read_amount
from steelyard.words.quantity import Currency, Unit

NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,7})(\.[0-9]{1,4})?", fullmatch=True).filter(lambda text: Decimal(text) != 0)


def printed(text: str) -> Printed:
    number = Decimal(text)
    return Printed(number, number, Unit.COUNT)


def candidates(text: str, kind: SlipKind) -> set[str]:
    """The corrected numbers of one kind, as they would be printed."""
    return {f"{slip.becomes.middle:f}" for slip in slips_of(printed(text)) if slip.kind is kind}


@pytest.mark.parametrize(
    ("print_", "true", "kind", "because"),
    [
        ("8.108", "8.180", SlipKind.TRANSPOSE, "neighbours, and the last zero stays"),
        ("182.3", "183.2", SlipKind.TRANSPOSE, "neighbours on both sides of the point"),
        ("0.53", "5.03", SlipKind.TRANSPOSE, "the zero before the point is a printed digit"),
        ("734", "774", SlipKind.SUBSTITUTE, "one digit is another"),
        ("1.0", "1.90", SlipKind.DROP, "a decimal was left out"),
        ("74", "774", SlipKind.DROP, "a whole digit was left out"),
        ("3.15", "3.1", SlipKind.INSERT, "a decimal too many"),
        ("284513", "24513", SlipKind.INSERT, "a whole digit too many"),
        ("5.67", "56.7", SlipKind.SHIFT, "the point moved"),
        ("40.0", "4.00", SlipKind.SHIFT, "the point moved to the right"),
        ("404", "4.04", SlipKind.SHIFT, "the point was lost"),
        ("12.6", "-12.6", SlipKind.SIGN, "the sign was lost"),
        ("-18", "18", SlipKind.SIGN, "a sign too many"),
    ],
)
def test_a_slip_is_undone(print_: str, true: str, kind: SlipKind, because: str) -> None:
    assert true in candidates(print_, kind), because
    assert kind_between(printed(print_), printed(true)) is kind


def test_billions_keep_their_decimals() -> None:
    becomes = {slip.becomes for slip in slips_of(read_amount("CNY 8.108 billion"))}
    assert read_amount("CNY 8.180 billion") in becomes
    assert read_amount("CNY 8.108 million") in becomes


@pytest.mark.parametrize("text", ["over CNY 8 billion", "CNY 80-100 billion", "about 1,700"])
def test_what_is_no_point_figure_has_no_slips(text: str) -> None:
    assert slips_of(read_amount(text)) == ()


def test_a_figure_of_too_many_digits_is_not_tried() -> None:
    assert slips_of(printed("9" * (MOST_DIGITS + 1))) == ()


def test_another_currency_is_a_slip_of_its_own() -> None:
    one = read_amount("CNY 8.108 billion")
    assert kind_between(one, Printed(one.low, one.high, Currency("USD"))) is SlipKind.CURRENCY
    assert kind_between(one, read_amount("CNY 1.234 billion")) is SlipKind.OTHER


@given(NUMBERS)
def test_no_slip_leaves_a_figure_as_it_is_or_makes_one_that_nobody_prints(text: str) -> None:
    slips = slips_of(printed(text))
    assert all(slip.becomes.low != slip.was.low for slip in slips)
    assert all(slip.becomes.unit is slip.was.unit for slip in slips)
    assert len({(slip.kind, str(slip.becomes.low)) for slip in slips}) == len(slips)


@given(NUMBERS, st.data())
def test_every_transposition_is_undone(text: str, data: st.DataObject) -> None:
    whole, point, decimals = text.lstrip("-").partition(".")
    digits = whole + decimals
    at = data.draw(st.integers(0, max(0, len(digits) - 2)))
    swapped = digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :]
    check(text, swapped[: len(whole)] + point + swapped[len(whole) :], SlipKind.TRANSPOSE)


@given(NUMBERS, st.data(), st.sampled_from("0123456789"))
def test_every_digit_for_another_is_undone(text: str, data: st.DataObject, digit: str) -> None:
    digits = text.lstrip("-")
    at = data.draw(st.sampled_from([at for at, each in enumerate(digits) if each != "."]))
    check(text, digits[:at] + digit + digits[at + 1 :], SlipKind.SUBSTITUTE)


@given(NUMBERS, st.data())
def test_every_digit_left_out_is_put_in_again(text: str, data: st.DataObject) -> None:
    digits = text.lstrip("-")
    at = data.draw(st.sampled_from([at for at, each in enumerate(digits) if each != "."]))
    check(text, digits[:at] + digits[at + 1 :], SlipKind.DROP)


@given(NUMBERS, st.data(), st.sampled_from("0123456789"))
def test_every_digit_too_many_is_taken_out(text: str, data: st.DataObject, digit: str) -> None:
    digits = text.lstrip("-")
    at = data.draw(st.integers(0, len(digits)))
    check(text, digits[:at] + digit + digits[at:], SlipKind.INSERT)


def check(true: str, slipped: str, kind: SlipKind) -> None:
    """Where the slip gives something that is printed at all, one of the candidates is the true figure, as printed."""
    whole, point, decimals = slipped.partition(".")
    is_printed = whole.isdigit() and (whole == "0" or not whole.startswith("0")) and bool(point) == bool(decimals)
    sign = "-" if true.startswith("-") else ""
    if is_printed and Decimal(slipped) not in {0, Decimal(true.lstrip("-"))}:
        assert true in candidates(sign + slipped, kind)
