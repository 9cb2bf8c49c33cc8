"""The sentence at the top, in each situation that it can be in."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from steelyard.models.prices import Quote
from steelyard.models.valuation import Range, Step
from steelyard.reports.sentence import distance, quoted, ranged, verdict
from steelyard.reports.weighing import Weighing
from steelyard.words.quantity import Currency
from tests.reports.weighed import NEW, weighed


def test_a_value_and_a_price_give_both_and_how_they_stand() -> None:
    says = verdict(of(value(30, 40, 60), price(50)))
    assert says == (
        "Example Mills was worth EUR 30.0 m to 60.0 m (middle 40.0 m) on 2024-06-30;"
        " the latest price, EUR 50.0 m on 2024-06-15, stands inside the range, 25% above its middle."
    )


def test_a_value_without_a_price_says_that_there_is_none() -> None:
    assert verdict(of(value(30, 40, 60))).endswith("; no price of the whole is known by then.")


def test_a_price_without_a_value_says_that_no_layer_gives_one() -> None:
    says = verdict(of(None, price(50)))
    assert says == (
        "No layer gives a value for Example Mills by 2024-06-30; the latest price known is EUR 50.0 m of 2024-06-15."
    )


def test_neither_a_value_nor_a_price_says_so() -> None:
    assert verdict(of(None)) == "Nothing known by 2024-06-30 gives a value or a price for Example Mills."


@pytest.mark.parametrize(
    ("day", "age", "because"),
    [
        (date(2024, 5, 1), "", "60 days before"),
        (date(2024, 4, 30), ", 61 days before", "one more"),
        (date(2022, 6, 30), ", 731 days before", "two years, with a leap day"),
    ],
)
def test_a_price_that_is_old_tells_its_age(day: date, age: str, because: str) -> None:
    assert f"EUR 50.0 m on {day}{age}, stands inside" in verdict(of(value(30, 40, 60), price(50, day=day))), because


def test_of_several_prices_the_latest_counts_and_of_one_day_the_firm_one() -> None:
    rumour = price(90, day=date(2024, 6, 20), is_firm=False)
    later = price(80, day=date(2024, 6, 20))
    assert "EUR 80.0 m on 2024-06-20" in verdict(of(value(30, 40, 60), price(50), later, rumour))


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [
        (50, 50, ", 25% above its middle"),
        (30, 40, ", 12% below its middle"),
        (40, 40, ", at its middle"),
        (0, 0, ", 100% below its middle"),
        (4000, 4000, ", 9900% above its middle"),
    ],
)
def test_a_distance_is_told_from_the_middle_of_the_price(low: int, high: int, says: str) -> None:
    assert distance(price(low, high), value(30, 40, 60)) == says


@pytest.mark.parametrize("middle", [0, -5])
def test_a_middle_that_is_not_above_nothing_has_no_distance_in_percent(middle: int) -> None:
    assert distance(price(50), value(-10, middle, 60)) == ""


def test_a_price_of_two_ends_or_an_open_side_shows_them() -> None:
    assert quoted(price(45, 50)) == "EUR 45.0 m to 50.0 m"
    assert quoted(replace(price(45), bound="over")) == "over EUR 45.0 m"
    assert ranged(value(-10, 0, 60)) == "EUR -10.0 m to 60.0 m (middle 0.00)"


def of(worth: Range | None, *prices: Quote) -> Weighing:
    """The new case with another value and other prices."""
    base = weighed(NEW)
    return replace(base, blend=replace(base.blend, range=worth), quotes=prices)


def value(low: int, mid: int, high: int) -> Range:
    """A range in millions of euros."""
    return Range(step(low), step(mid), step(high))


def price(low: int, high: int | None = None, *, day: date = date(2024, 6, 15), is_firm: bool = True) -> Quote:
    """A price in millions of euros."""
    return Quote("asked", day, step(low), step(low if high is None else high), is_firm=is_firm)


def step(millions: int) -> Step:
    """An amount in millions of euros."""
    return Step("made up", Decimal(millions) * 10**6, Currency("EUR"))
