"""The riskless rate of a currency and day: from facts, from a table, or a gap that says what would settle it."""

from datetime import date
from decimal import Decimal

import pytest

from steelyard.ledger.fact import Fact
from steelyard.models.riskless import Quote, default_spread_in, quotes_in, riskless_rate
from steelyard.models.valuation import Gap, Step
from steelyard.words.quantity import Currency, Unit
from tests.making import DAY, fact, picture

REAL, RUPEE = Currency("BRL"), Currency("INR")
NOTHING = Step("no default spread", Decimal(0), Unit.PERCENT)


def bond(value: str, day: str = "2024-05-31", years: int = 10, of: str = "BRL") -> Fact:
    return fact(f"{of} other {day}", value, known=day, segment=f"government bond, {years} years")


def test_the_yield_less_the_default_spread_is_the_rate_in_reais() -> None:
    """A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 2: 12% less 2% is 10%."""
    spread = fact("BRL other 2024-05-31", "2%", segment="default spread")
    known = picture(bond("12%"), spread)
    less = default_spread_in(known, REAL)
    assert less is not None
    found = riskless_rate(quotes_in(known, REAL), REAL, DAY, years=10, spread=less, oldest_days=90)
    assert isinstance(found, Step)
    assert (found.amount, found.unit) == (Decimal(10), Unit.PERCENT)
    assert found.rests_on[1] is less


@pytest.mark.parametrize(("years", "percent"), [(5, "8"), (10, "10"), (7, "8.8")])
def test_a_maturity_between_two_lies_in_even_steps_between_them(years: int, percent: str) -> None:
    known = picture(bond("8%", years=5), bond("10%", years=10))
    found = riskless_rate(quotes_in(known, REAL), REAL, DAY, years=years, spread=NOTHING, oldest_days=90)
    assert isinstance(found, Step)
    assert found.amount == Decimal(percent)


def test_a_yield_of_a_later_day_or_of_another_currency_is_not_used() -> None:
    table = [
        Quote(currency=RUPEE, day=date(2012, 1, 1), years=10, percent=Decimal("8.5")),
        Quote(currency=RUPEE, day=date(2012, 1, 5), years=10, percent=Decimal(9)),
        Quote(currency=REAL, day=date(2012, 1, 1), years=10, percent=Decimal(12)),
    ]
    spread = Step("default spread of Baa3", Decimal(2), Unit.PERCENT)
    found = riskless_rate(table, RUPEE, date(2012, 1, 2), years=10, spread=spread, oldest_days=30)
    assert isinstance(found, Step)
    assert found.amount == Decimal("6.5"), "A. Damodaran, Valuation slides 24-27: rupees, January 2012"


def test_what_is_not_known_is_a_gap_that_says_the_row() -> None:
    none = riskless_rate((), REAL, DAY, years=10, spread=NOTHING, oldest_days=90)
    assert isinstance(none, Gap)
    assert 'segment "government bond, 10 years"' in none.do
    old = riskless_rate(
        quotes_in(picture(bond("12%", "2019-05-31")), REAL), REAL, DAY, years=10, spread=NOTHING, oldest_days=90
    )
    assert isinstance(old, Gap)
    assert "the last is of 2019-05-31" in old.what
    short = riskless_rate(
        quotes_in(picture(bond("12%", years=2)), REAL), REAL, DAY, years=10, spread=NOTHING, oldest_days=90
    )
    assert isinstance(short, Gap)
    assert "does not span 10" in short.what
    assert default_spread_in(picture(bond("12%")), REAL) is None
