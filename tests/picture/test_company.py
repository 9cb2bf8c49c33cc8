"""What the models may ask of a picture, and what it answers."""

from datetime import date

import pytest

from steelyard.ledger.fact import Fact
from steelyard.picture.choose import Choice
from steelyard.words.measure import Measure
from steelyard.words.names import EntityName
from steelyard.words.quantity import Currency
from tests.making import ACME, case, fact, period, picture, repair

PEAR = EntityName("Pear")
USD, CNY = Currency("USD"), Currency("CNY")


def test_a_level_is_that_of_its_period_and_part_and_of_the_whole_company_if_no_part_is_named() -> None:
    known = picture(
        fact("Acme revenue FY2023", "USD 9"),
        fact("Acme revenue FY2022", "USD 8"),
        fact("Acme revenue FY2023", "USD 2", segment="Public  Cloud"),
        fact("Acme revenue FY2023", "12%", aspect="change", of="FY2022"),
    )
    year = period("FY2023")
    assert shown(known.level(ACME, Measure.REVENUE, year)) == "USD 9"
    assert shown(known.level(ACME, Measure.REVENUE, year, "public cloud")) == "USD 2"
    assert known.level(ACME, Measure.NET_INCOME, year) is None
    assert known.level(PEAR, Measure.REVENUE, year) is None


def test_the_latest_is_of_the_last_period_that_has_ended_and_was_no_forecast() -> None:
    known = picture(
        fact("Acme cash 2022-12-31", "USD 3"),
        fact("Acme cash 2023-12-31", "USD 5"),
        fact("Acme cash 2024-03-31", "USD 7", mode="forecast"),
        fact("Acme cash 2024-12-31", "USD 9"),
        fact("Acme cash 2024-03-31", "USD 1", segment="abroad"),
    )
    assert shown(known.latest(ACME, Measure.CASH)) == "USD 5"


def test_a_figure_without_a_period_is_of_no_day_and_never_the_latest() -> None:
    """It was once taken to be of the day on which it became known, whatever day it was really of."""
    known = picture(fact("Acme shares 2023-12-31", "7 shares"), fact("Acme shares", "9 shares", known="2024-02-01"))
    assert shown(known.latest(ACME, Measure.SHARES)) == "7 shares"
    assert picture(fact("Acme shares", "9 shares")).latest(ACME, Measure.SHARES) is None


def test_a_ratio_of_shares_holds_without_a_day_until_another_is_printed() -> None:
    first = fact("Acme ads_ratio", "15", known="2023-04-30")
    assert shown(picture(first).latest(ACME, Measure.ADS_RATIO)) == "15"
    assert shown(picture(first, fact("Acme ads_ratio", "5", known="2024-01-31")).latest(ACME, Measure.ADS_RATIO)) == "5"


@pytest.mark.parametrize("when", ["FY2024", "2024H2", "2024-07", "2024-01-01..2024-07-01"])
def test_a_figure_of_a_period_that_is_not_over_is_in_no_history_and_never_the_latest(when: str) -> None:
    known = picture(fact("Acme revenue FY2023", "USD 8"), fact(f"Acme revenue {when}", "USD 9"))
    assert shown(known.latest(ACME, Measure.REVENUE)) == "USD 8"
    assert [shown(each) for each in known.history(ACME, Measure.REVENUE)] == ["USD 8"]


def test_a_price_of_the_month_that_runs_is_the_latest() -> None:
    """A price is true on any day of a month, not over the whole of it."""
    known = picture(fact("Acme share_price 2024-06", "USD 9", known="2024-06-12"), day=date(2024, 6, 15))
    assert shown(known.latest(ACME, Measure.SHARE_PRICE)) == "USD 9"


def test_a_history_goes_from_the_oldest_to_the_newest_with_one_choice_a_period() -> None:
    known = picture(
        fact("Acme revenue FY2023", "USD 9", tier="filing"),
        fact("Acme revenue FY2021", "USD 7"),
        fact("Acme revenue FY2023", "USD 8", tier="press"),
        fact("Acme revenue FY2022", "USD 1", mode="forecast"),
        fact("Acme revenue", "USD 2"),
    )
    assert [shown(each) for each in known.history(ACME, Measure.REVENUE)] == ["USD 7", "USD 9"]


def test_the_worth_of_a_company_is_the_latest_price_that_was_put_on_it() -> None:
    known = picture(
        fact("Pear market_value 2024-01-31", "USD 5 million"),
        fact("Pear valuation 2024-02-29", "USD 6 million"),
        fact("Pear market_value FY2024", "USD 7 million", mode="forecast"),
        fact("Pear market_value 2024-03-31", "3 times"),
    )
    assert shown(known.worth(PEAR)) == "USD 6 million"
    assert known.worth(ACME) is None


def test_a_price_said_to_be_of_a_later_day_is_of_the_day_on_which_it_became_known() -> None:
    known = picture(
        fact("Pear valuation FY2025", "USD 5", known="2024-01-01"),
        fact("Pear valuation 2024-02-01", "USD 6"),
    )
    assert shown(known.worth(PEAR)) == "USD 6"


@pytest.mark.parametrize("mode", ["rumour", "plan", "opinion", "forecast"])
def test_what_was_only_told_of_a_company_is_not_its_worth(mode: str) -> None:
    told = fact("Pear valuation 2024-03-01", "USD 9", mode=mode)
    assert picture(told).worth(PEAR) is None
    assert shown(picture(told, fact("Pear valuation 2024-02-01", "USD 6")).worth(PEAR)) == "USD 6"


def multiple(value: str, *, of: str = "earnings", when: str = "", **more: str) -> Fact:
    return fact(f"Pear price_multiple {when}".strip(), value, aspect="multiple", of=of, **more)


MULTIPLES = [
    (
        (multiple("16 times", when="2024-01-31"), multiple("28 times", when="2024-03-31", mode="forecast")),
        "16 times",
        "what it traded at goes before what is expected, however new",
    ),
    (
        (multiple("28 times", mode="forecast"), multiple("29 times", mode="forecast", known="2024-05-01")),
        "29 times",
        "where nothing else is known, the newest of what is expected",
    ),
    (
        (multiple("16 times", when="2023-12-31", known="2024-05-01"), multiple("18 times", when="2024-01-31")),
        "18 times",
        "the newest by the day it is of, not by the day it became known",
    ),
    ((multiple("16 times", of="pre-earnings"),), "", "a part of a word is not the word"),
    ((multiple("16 times", of="no-earnings basis"),), "", "nor is one that a dash makes longer"),
    ((multiple("16 times", of="expected EARNINGS of 2019"),), "16 times", "but any whole word is"),
]


@pytest.mark.parametrize(("known", "found", "because"), MULTIPLES, ids=[row[-1] for row in MULTIPLES])
def test_which_multiple_is_taken(known: tuple[Fact, ...], found: str, because: str) -> None:
    assert shown(picture(*known).multiple(PEAR, "earnings")) == found, because


def test_a_multiple_is_the_latest_of_its_kind() -> None:
    known = picture(
        fact("Pear price_multiple", "17 times", aspect="multiple", of="earnings", known="2024-01-01"),
        fact("Pear price_multiple", "18 times", aspect="multiple", of="Earnings of 2023", known="2024-02-01"),
        fact("Pear price_multiple", "2 times", aspect="multiple", of="revenue", known="2024-03-01"),
    )
    assert shown(known.multiple(PEAR, "earnings")) == "18 times"
    assert shown(known.multiple(PEAR, "revenue")) == "2 times"
    assert known.multiple(PEAR, "book value") is None


def test_a_rate_is_the_latest_one_way_round() -> None:
    known = picture(
        fact("USD exchange_rate 2024-01-31", "CNY 7.1"),
        fact("USD exchange_rate 2024-02-29", "CNY 7.2"),
        fact("USD exchange_rate FY2025", "CNY 9", mode="forecast", known="2024-06-30"),
    )
    assert shown(known.rate(USD, CNY)) == "CNY 7.2"
    assert known.rate(CNY, USD) is None


PRICES = [
    ("USD 5", {}, ["USD 5"], "a valuation is a price"),
    ("USD 5", {"mode": "rumour"}, ["USD 5"], "so is one that people without names spoke of"),
    ("USD 5", {"mode": "plan"}, ["USD 5"], "and one that was asked"),
    ("USD 5", {"mode": "opinion"}, [], "what somebody thinks it is worth is none"),
    ("USD 5", {"mode": "forecast"}, [], "nor what somebody thinks it will be"),
    ("USD 5", {"segment": "cloud"}, [], "nor the price of a part"),
    ("USD 5", {"aspect": "change"}, [], "nor what it rose by"),
    ("5 times", {}, [], "nor a figure that is no money"),
]


@pytest.mark.parametrize(("value", "more", "found", "because"), PRICES, ids=[row[-1] for row in PRICES])
def test_what_is_a_price(value: str, more: dict[str, str], found: list[str], because: str) -> None:
    known = picture(fact("Acme valuation 2024-01-31", value, **more))
    assert [shown(each) for each in known.prices()] == found, because


def test_one_price_told_twice_in_a_month_is_one_price_of_the_nearer_source() -> None:
    near = fact("Acme valuation 2024-01-20", "USD 5 million", tier="press")
    far = fact("Acme valuation 2024-01-31", "about USD 5 million", tier="rumour")
    again = fact("Acme valuation 2024-02-28", "USD 5 million")
    assert [each.fact for each in picture(far, again, near).prices()] == [near, again]


def test_prices_stand_by_their_days_the_oldest_first() -> None:
    known = picture(
        *(fact(f"Acme valuation 2024-0{month}-01", f"USD {month}", known="2024-06-01") for month in (3, 1, 2))
    )
    assert [shown(each) for each in known.prices()] == ["USD 1", "USD 2", "USD 3"]


def test_an_accepted_repair_counts_from_the_day_on_which_it_was_decided() -> None:
    mended = repair("Acme revenue FY2023", "USD 8.1", "USD 8.8", day=date(2024, 5, 1))
    misprint = fact("Acme revenue FY2023", "USD 8.1")
    seen = {
        day: shown(picture(misprint, of=case(repairs=(mended,)), day=day).latest(ACME, Measure.REVENUE))
        for day in (date(2024, 4, 30), date(2024, 5, 1))
    }
    assert list(seen.values()) == ["USD 8.1", "USD 8.8"]


def test_what_is_not_known_is_nothing_and_never_zero() -> None:
    nothing = picture()
    answers: list[Choice | Fact | None] = [
        nothing.level(ACME, Measure.REVENUE, period("FY2023")),
        nothing.latest(ACME, Measure.CASH),
        nothing.worth(PEAR),
        nothing.multiple(PEAR, "earnings"),
        nothing.rate(USD, CNY),
    ]
    assert answers == [None] * 5
    assert nothing.history(ACME, Measure.REVENUE) == nothing.prices() == ()


UNDATED = [
    ("Acme valuation", {}, 1, "a value of no day"),
    ("Acme market_value", {}, 1, "what the market made it, of no day"),
    ("Acme valuation 2024-03-01", {}, 0, "a value with its day is a price"),
    ("Acme valuation", {"mode": "opinion"}, 0, "an opinion would be no price with a day either"),
    ("Acme valuation", {"segment": "cloud"}, 0, "nor would the value of a part"),
    ("Pear valuation", {}, 0, "nor that of another company"),
]


@pytest.mark.parametrize(("words", "more", "count", "because"), UNDATED, ids=[row[-1] for row in UNDATED])
def test_which_values_lack_a_day(words: str, more: dict[str, str], count: int, because: str) -> None:
    known = picture(fact(words, "USD 5", **more))
    assert len(known.undated_prices()) == count, because
    assert bool(known.prices()) is ("2024" in words)


@pytest.mark.parametrize(("again", "count"), [("USD 5", 0), ("USD 9", 1)], ids=["the same value", "another value"])
def test_a_value_that_is_told_again_with_its_day_does_not_lack_one(again: str, count: int) -> None:
    known = picture(fact("Acme valuation", "USD 5"), fact("Acme valuation 2024-03-01", again))
    assert len(known.undated_prices()) == count


def shown(found: Choice | None) -> str:
    return str(found.value) if found else ""
