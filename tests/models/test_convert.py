"""From one currency into another: either way round, at the latest rate that was known, or not at all."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Fact
from steelyard.models.convert import converted
from steelyard.models.valuation import Gap, Step
from steelyard.words.quantity import Currency, Unit
from tests.making import DAY, fact, picture

YUAN = Step("profit", Decimal(720), Currency("CNY"))
BOTH = [
    (("USD", "CNY 7.20", "2024-05-31"), ("CNY", "USD 0.2", "2024-04-30"), "100", "yuan for a dollar are the later"),
    (("USD", "CNY 7.20", "2024-04-30"), ("CNY", "USD 0.2", "2024-05-31"), "144", "dollars for a yuan are the later"),
    (("USD", "CNY 7.20", "2024-05-31"), ("CNY", "USD 0.2", "2024-05-31"), "144", "of one day the direct one"),
]


@pytest.mark.parametrize(("inverse", "direct", "dollars", "because"), BOTH, ids=[row[-1] for row in BOTH])
def test_of_two_rates_the_later_counts_whichever_way_round_it_was_printed(
    inverse: tuple[str, str, str], direct: tuple[str, str, str], dollars: str, because: str
) -> None:
    """A direct rate of long ago was once taken before an inverse one of yesterday."""
    assert amount(rate(*inverse), rate(*direct)) == Decimal(dollars), because


def test_the_step_says_the_rate_and_its_day_and_rests_on_both() -> None:
    known = rate("USD", "CNY 7.20", "2024-05-31")
    found = converted(YUAN, picture(known))
    assert isinstance(found, Step)
    assert found.says == "profit, in USD at 7.20 CNY for one USD (2024-05-31)"
    assert found.rests_on == (YUAN, known)


def test_a_rate_that_became_known_after_the_day_is_not_used() -> None:
    late = fact("USD exchange_rate 2024-05-31", "CNY 8", known="2024-07-01")
    assert amount(rate("USD", "CNY 7.20", "2024-04-30"), late) == 100
    assert isinstance(converted(YUAN, picture(late)), Gap)


def test_without_a_rate_the_gap_says_the_row_that_would_settle_it() -> None:
    found = converted(YUAN, picture(day=date(2024, 1, 1)))
    assert found == Gap(
        "profit: it is in CNY, and no exchange rate to USD was known by 2024-01-01",
        "Add a row to facts.csv: company USD, measure exchange_rate, value in CNY.",
    )


def test_what_is_in_the_currency_of_the_case_stays_as_it_is() -> None:
    step = Step("it", Decimal(3), Currency("USD"))
    assert converted(step, picture(rate("USD", "CNY 7.20", "2024-05-31"))) is step


@pytest.mark.parametrize("unit", list(Unit), ids=str)
def test_what_is_no_money_is_a_gap(unit: Unit) -> None:
    """It once passed through, and shares were added to dollars."""
    found = converted(Step("cash", Decimal(3), unit), picture(rate("USD", "CNY 7.20", "2024-05-31")))
    assert found == Gap(f"cash is in {unit} and no money", "Write the amount with its currency: EUR 5 million.")


CROSS = (
    fact("EUR exchange_rate 2024-05-31", "CNY 8", known="2024-05-31"),
    fact("EUR exchange_rate 2024-05-31", "USD 1.25", known="2024-05-31"),
)


def test_two_rates_of_a_third_currency_of_one_day_make_a_cross_rate() -> None:
    """By hand: 720 yuan are 90 euros at 8, and these 112.50 dollars at 1.25."""
    found = converted(YUAN, picture(*CROSS))
    assert isinstance(found, Step)
    assert found.amount == Decimal("112.5")
    assert found.says == "profit, in USD at 8 CNY and 1.25 USD for one EUR (2024-05-31)"
    assert found.rests_on == (YUAN, *CROSS)


def test_two_rates_of_two_days_make_no_cross_rate() -> None:
    other_day = fact("EUR exchange_rate 2024-05-30", "USD 1.25", known="2024-05-31")
    assert isinstance(converted(YUAN, picture(CROSS[0], other_day)), Gap)


def test_a_cross_rate_nearer_to_the_day_goes_before_a_direct_one_and_of_one_day_behind_it() -> None:
    assert amount(rate("USD", "CNY 7.20", "2024-04-30"), *CROSS) == Decimal("112.5")
    assert amount(rate("USD", "CNY 7.20", "2024-05-31"), *CROSS) == 100


@pytest.mark.parametrize("of", ["growth", "nothing"])
def test_a_change_of_a_rate_is_no_rate(of: str) -> None:
    """A rise of the rate by 2 yuan was once taken for a rate of 2."""
    rise = fact("USD exchange_rate 2024-06-01", "CNY 2", aspect="change", of=of)
    assert amount(rate("USD", "CNY 7.20", "2024-05-31"), rise) == 100


@given(st.integers(1, 10**6), st.integers(1, 10**12))
def test_a_rate_and_its_inverse_undo_each_other(cents: int, yuan: int) -> None:
    step = Step("it", Decimal(yuan), Currency("CNY"))
    there = converted(step, picture(rate("USD", f"CNY {cents}", "2024-05-31")))
    assert isinstance(there, Step)
    assert there.amount * cents == pytest.approx(yuan, rel=Decimal("1e-20"))


def rate(of: str, price: str, day: str) -> Fact:
    return fact(f"{of} exchange_rate {day}", price, known=min(day, str(DAY)))


def amount(*rates: Fact) -> Decimal:
    found = converted(YUAN, picture(*rates))
    assert isinstance(found, Step)
    return found.amount
