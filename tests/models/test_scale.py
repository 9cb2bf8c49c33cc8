"""The scale: companies surely worth more and less give bounds, and a price beyond a bound is told."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from steelyard.ledger.fact import Fact
from steelyard.models.scale import Scale, breaches, place_on_scale
from steelyard.models.valuation import Step
from steelyard.sources.case import ScalePlan
from steelyard.words.names import EntityName
from steelyard.words.quantity import Currency
from tests.making import DAY, fact, picture


def worth(company: str, value: str, **more: str) -> Fact:
    return fact(f"{company} market_value 2024-03-28", value, **more)


FISH = (worth("Carrot", "USD 1"), worth("Leek", "USD 2"), worth("Pork", "USD 5"), worth("Beef", "USD 9"))


def test_the_ceiling_is_the_least_of_those_worth_more_and_the_floor_the_most_of_those_worth_less() -> None:
    scale = place(*FISH, more="Beef Pork", less="Carrot Leek")
    assert scale.floor
    assert scale.ceiling
    assert [scale.floor.amount, scale.ceiling.amount] == [2, 5]
    assert scale.floor.says.endswith("Leek, market value (2024-03-28)")
    assert scale.ceiling.says.endswith("Pork, market value (2024-03-28)")
    assert scale.layer.basis == "Carrot, Leek < Acme < Beef, Pork"
    assert scale.layer.range is None, "an order is no value"


def test_an_order_without_figures_is_an_order_all_the_same() -> None:
    scale = place(more="Beef", less="Leek")
    assert scale.floor is scale.ceiling is None
    assert scale.layer.basis == "Leek < Acme < Beef"
    assert [gap.what for gap in scale.layer.gaps] == [
        "no figure known for the value of Beef",
        "no figure known for the value of Leek",
    ]


def test_a_side_that_names_nobody_has_no_bound() -> None:
    scale = place(*FISH, more="Beef", less="")
    assert scale.floor is None
    assert scale.layer.basis == "… < Acme < Beef"


def test_a_company_without_a_figure_is_a_gap_and_the_others_bound() -> None:
    scale = place(worth("Beef", "USD 9"), more="Beef Pork", less="")
    assert scale.ceiling
    assert scale.ceiling.amount == 9
    assert [gap.what for gap in scale.layer.gaps] == ["no figure known for the value of Pork"]


@pytest.mark.parametrize("leek", ["USD 9", "USD 10"], ids=["at the ceiling", "above it"])
def test_a_scale_on_its_head_bounds_nothing_and_says_so(leek: str) -> None:
    scale = place(worth("Beef", "USD 9"), worth("Leek", leek), more="Beef", less="Leek")
    assert scale.floor is scale.ceiling is None
    assert scale.layer.gaps[0].what.startswith("the scale stands on its head")
    assert "the days of the two values" in scale.layer.gaps[0].do


def test_values_in_other_currencies_are_exchanged_or_are_gaps() -> None:
    yuan = worth("Beef", "CNY 80")
    with_a_rate = place(yuan, fact("USD exchange_rate 2024-03-28", "CNY 8"), more="Beef", less="").ceiling
    without = place(yuan, more="Beef", less="")
    assert with_a_rate
    assert with_a_rate.amount == 10
    assert without.ceiling is None
    assert "no exchange rate to USD" in without.layer.gaps[0].what


PRICES = [
    ("5", [], "at the ceiling it is no breach"),
    ("6", ["The price is above a company that is surely worth more: do not pay it."], "above the ceiling"),
    ("3", [], "between the two"),
    ("2", [], "at the floor it is no breach"),
    ("1", ["The price is below a company that is surely worth less: a reason to buy."], "below the floor"),
]


@pytest.mark.parametrize(("price", "told", "because"), PRICES, ids=[row[-1] for row in PRICES])
def test_a_price_beyond_a_bound_is_told_with_the_bound_beside_it(price: str, told: Sequence[str], because: str) -> None:
    asked = Step("price", Decimal(price), Currency("USD"))
    found = breaches(place(*FISH, more="Pork", less="Leek"), asked, asked)
    assert [note.says for note in found] == told, because
    assert all(note.steps[0] is asked for note in found)


def test_without_bounds_no_price_is_a_breach() -> None:
    price = Step("price", Decimal(10**15), Currency("USD"))
    assert breaches(place(more="Beef", less="Leek"), price, price) == ()


DRAWN = [
    (date(2024, 6, 29), [2, 5], "drawn before the day it counts"),
    (DAY, [2, 5], "drawn on the day it counts"),
    (date(2024, 7, 1), [], "drawn on the next day it does not"),
]


@pytest.mark.parametrize(("day", "bounds", "because"), DRAWN, ids=[row[-1] for row in DRAWN])
def test_a_scale_that_was_drawn_after_the_day_is_not_used_and_said(
    day: date, bounds: Sequence[int], because: str
) -> None:
    scale = place(*FISH, more="Pork", less="Leek", day=day)
    assert [bound.amount for bound in (scale.floor, scale.ceiling) if bound] == list(map(Decimal, bounds)), because
    late = [f"the scale was drawn on {day}, after {DAY}: not used"]
    assert [gap.what for gap in scale.layer.gaps] == ([] if bounds else late)
    assert all(gap.do == "State one of that day, or ask for a later day." for gap in scale.layer.gaps)
    assert bounds or not (scale.layer.notes or scale.layer.working)


@pytest.mark.parametrize("mode", ["rumour", "plan", "opinion", "forecast"])
def test_what_was_only_told_of_a_company_is_no_bound(mode: str) -> None:
    """A rumour that Beef was worth 1 once made a price of 2 a breach."""
    scale = place(worth("Beef", "USD 1", mode=mode), worth("Pork", "USD 5"), more="Beef Pork", less="")
    assert scale.ceiling
    assert scale.ceiling.amount == 5
    (gap,) = scale.layer.gaps
    assert gap.what == "no figure known for the value of Beef"
    assert gap.do.endswith("a rumour is no bound.")


def place(*known: Fact, more: str, less: str, day: date = date(2019, 1, 1)) -> Scale:
    above, below = (tuple(map(EntityName, each.split())) for each in (more, less))
    return place_on_scale(ScalePlan(worth_more=above, worth_less=below, who="Ada", why="so", day=day), picture(*known))
