"""Prices of the whole: which there are, of which day, and where they stand against a range."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Fact, Holding
from steelyard.models.prices import Quote, Standing, latest, quotes
from steelyard.models.valuation import Range, Step
from steelyard.words.quantity import Currency
from tests.making import case, deal, fact, picture, repair


class Price(NamedTuple):
    """A price as it is printed, what it is in the end (low, high), and why."""

    known: tuple[Fact | Holding, ...]
    low: str
    high: str
    says: str
    because: str


SHARE = fact("Acme share_price 2024-03-28", "USD 17.50")
SHARES = fact("Acme shares 2023-12-31", "2 million shares")
ORDINARY_SHARE = fact("Acme share_price 2024-03-28", "USD 17.50", segment="ordinary share")
DEPOSITARY_SHARE = fact("Acme share_price 2024-03-28", "USD 17.50", segment="depositary share")
RATIO = fact("Acme ads_ratio 2023-12-31", "5")

PRICES = [
    Price((fact("Acme valuation 2024-03", "USD 54 billion"),), "54E+9", "54E+9", "valuation", "a point"),
    Price((fact("Acme valuation 2024-03", "USD 80-100 billion"),), "80E+9", "100E+9", "valuation", "a range"),
    Price(
        (fact("Acme valuation 2024-03", "at least USD 50 billion", mode="rumour"),),
        "50E+9",
        "50E+9",
        "reported valuation",
        "a price with an open end has the end that was printed",
    ),
    Price(
        (fact("Acme market_value 2024-03-28", "USD 3", mode="plan"),),
        "3",
        "3",
        "planned market value",
        "what is planned",
    ),
    Price((SHARE, SHARES), "35E+6", "35E+6", "share price × shares", "a share times all"),
    Price(
        (DEPOSITARY_SHARE, SHARES, RATIO),
        "7E+6",
        "7E+6",
        "share price × shares",
        "a depositary share stands for five ordinary ones",
    ),
    Price(
        (ORDINARY_SHARE, SHARES, RATIO),
        "35E+6",
        "35E+6",
        "share price × shares",
        "an ordinary share is one share, whatever a depositary one stands for",
    ),
    Price(
        (deal("Xiaomi bought Acme 2017-09", economic="about 10%", price="USD 1.82 million"),),
        "182E+5",
        "182E+5",
        "Xiaomi bought about 10% for USD 1.82 million",
        "a tenth for 1.82 million makes 18.2 for the whole",
    ),
    Price(
        (fact("Acme valuation 2024-03", "CNY 16"), fact("USD exchange_rate 2024-03-28", "CNY 8")),
        "2",
        "2",
        "valuation",
        "a price in another currency, exchanged",
    ),
]


@pytest.mark.parametrize("row", PRICES, ids=lambda row: row.because)
def test_what_becomes_a_price_of_the_whole(row: Price) -> None:
    ((found,), gaps) = quotes(picture(*row.known))
    assert [found.low.amount, found.high.amount] == [Decimal(row.low), Decimal(row.high)]
    assert str(found.low.unit) == "USD"
    assert found.says == row.says
    assert not gaps


WORKING = [
    ((SHARE, SHARES), "share price of USD 17.50 × 2,000,000 shares", "one for one"),
    (
        (DEPOSITARY_SHARE, SHARES, RATIO),
        "share price of USD 17.50 × 2,000,000 shares ÷ 5 in a depositary share",
        "five for one",
    ),
]


@pytest.mark.parametrize(("known", "says", "because"), WORKING, ids=[row[-1] for row in WORKING])
def test_the_working_of_a_price_by_share_says_what_was_multiplied(
    known: Sequence[Fact], says: str, because: str
) -> None:
    found = only(*known).low
    assert found.says == says, because
    price, count, *ratio = found.rests_on
    assert (price, count.rests_on, ratio) == (known[0], (SHARES,), list(known[2:]))  # type: ignore[union-attr]


@pytest.mark.parametrize(("price", "bound"), [("over USD 5", "over"), ("up to USD 5", "up to"), ("USD 5", "")])
def test_a_deal_whose_price_is_open_leaves_the_whole_open(price: str, bound: str) -> None:
    """An "over" was once lost on the way from the part to the whole."""
    found = only(deal("Bob bought Acme", economic="10%", price=price))
    assert (found.bound, found.low.amount) == (bound, Decimal(50))


@pytest.mark.parametrize(
    ("value", "bound"), [("over USD 5", "over"), ("up to USD 5", "up to"), ("USD 5", ""), ("USD 4-5", "")]
)
def test_a_side_that_the_source_leaves_open_is_kept_open(value: str, bound: str) -> None:
    assert only(fact("Acme valuation 2024-03", value)).bound == bound


NONE = [
    (fact("Acme valuation 2024-03", "USD 5", mode="opinion"), "an opinion is no price"),
    (fact("Acme valuation 2024-03", "USD 5", mode="forecast"), "nor is a forecast"),
    (fact("Pear valuation 2024-03", "USD 5"), "nor another company's"),
    (fact("Acme valuation 2024-07", "USD 5", known="2024-07-01"), "nor one of the day after"),
    (deal("Bob bought Acme", economic="10%", price="USD 5", known="2024-07-01"), "nor a deal of the day after"),
    (deal("Bob bought Acme", economic="10%"), "nor a deal without a price"),
    (deal("Bob bought Acme", economic="10%", price="USD 5", mode="opinion"), "nor a deal that somebody only means"),
]


@pytest.mark.parametrize(("known", "because"), NONE, ids=[row[-1] for row in NONE])
def test_what_is_no_price(known: Fact | Holding, because: str) -> None:
    assert quotes(picture(known)) == ((), ()), because


GAPS = [
    ((SHARE,), "a price of one share is known, the count of shares is not", "the count is not known"),
    (
        (SHARE, SHARES, RATIO),
        "a price of one share is known, not whether of an ordinary or a depositary share",
        "nobody says which share the price is of, and one stands for five of the other",
    ),
    (
        (DEPOSITARY_SHARE, SHARES),
        "a price of one share is known, the count of ordinary shares in a depositary share is not",
        "it is of a depositary share, and nobody says for how many it stands",
    ),
    (
        (fact("Acme valuation", "USD 5 billion"),),
        "valuation of USD 5 billion by A paper is of no day that is named",
        "the value is of no day",
    ),
    (
        (fact("Acme market_value 2024-03-28", "CNY 5"),),
        "market value: it is in CNY, and no exchange rate to USD was known by 2024-06-30",
        "a market value in a currency without a rate",
    ),
    (
        (fact("Acme valuation 2024-03", "CNY 16"),),
        "valuation: it is in CNY, and no exchange rate to USD was known by 2024-06-30",
        "there is no rate",
    ),
    (
        (deal("Bob bought Acme", economic="50%", price="EUR 16"),),
        "Bob bought 50% for EUR 16: it is in EUR, and no exchange rate to USD was known by 2024-06-30",
        "a deal in a currency without a rate",
    ),
]


@pytest.mark.parametrize(("known", "what", "because"), GAPS, ids=[row[-1] for row in GAPS])
def test_what_keeps_a_price_from_being_one_is_a_gap(known: Sequence[Fact], what: str, because: str) -> None:
    found, gaps = quotes(picture(*known))
    assert (found, [gap.what for gap in gaps]) == ((), [what]), because
    assert gaps[0].do


def test_the_latest_share_price_and_the_latest_count_are_taken() -> None:
    old = fact("Acme share_price 2024-01-31", "USD 9"), fact("Acme shares 2022-12-31", "1 million shares")
    found = only(SHARE, SHARES, *old)
    assert (found.day, found.low.amount) == (date(2024, 3, 28), Decimal(35 * 10**6))


def test_a_price_that_says_its_share_goes_before_one_that_does_not() -> None:
    newer = fact("Acme share_price 2024-05-31", "USD 99")
    found = only(newer, DEPOSITARY_SHARE, SHARES, RATIO)
    assert (found.day, found.low.amount) == (date(2024, 3, 28), Decimal(7 * 10**6))


def test_of_an_ordinary_and_a_depositary_share_the_newer_price_counts() -> None:
    newer = fact("Acme share_price 2024-05-31", "USD 10", segment="depositary share")
    assert only(ORDINARY_SHARE, newer, SHARES, RATIO).low.amount == 4 * 10**6


def test_the_latest_price_is_of_the_last_day_and_of_one_day_the_firm_one() -> None:
    early, rumour, firm = (
        replace(asked(number, number), day=date(2024, 1, day), is_firm=is_firm)
        for number, day, is_firm in ((1, 1, True), (2, 2, False), (3, 2, True))
    )
    assert latest([firm, rumour, early]) is latest([early, rumour, firm]) is firm
    assert latest([rumour, early]) is rumour
    assert latest([]) is None


def test_an_accepted_repair_counts_in_a_price() -> None:
    """It was once passed over: the misprint stood among the prices, and its repair beside it."""
    mended = (
        repair("Acme share_price 2024-03-28", "USD 17.50", "USD 1.75"),
        repair("Acme valuation 2024-03-28", "USD 5.4 billion", "USD 54 billion"),
    )
    known = (SHARE, SHARES, fact("Acme valuation 2024-03-28", "USD 5.4 billion"))
    found, _ = quotes(picture(*known, of=case(repairs=mended)))
    assert sorted(quote.low.amount for quote in found) == [35 * 10**5, 54 * 10**9]


def test_prices_stand_by_their_days_and_a_month_is_its_last_day_or_the_day_it_became_known() -> None:
    known = (
        fact("Acme valuation 2024-02", "USD 2", known="2024-02-10"),
        fact("Acme valuation 2024-01", "USD 1"),
        deal("Bob bought Acme 2024-02-20", economic="100%", price="USD 3"),
    )
    found, _ = quotes(picture(*known))
    assert [quote.day for quote in found] == [date(2024, 1, 31), date(2024, 2, 10), date(2024, 2, 20)]
    assert [quote.low.amount for quote in found] == [1, 2, 3]


FIRM = [("actual", True), ("rumour", False), ("plan", False)]


@pytest.mark.parametrize(("mode", "firm"), FIRM)
def test_only_what_was_done_or_asked_in_the_open_is_firm(mode: str, *, firm: bool) -> None:
    assert only(fact("Acme valuation 2024-03", "USD 5", mode=mode)).is_firm is firm
    assert only(deal("Bob bought Acme", economic="10%", price="USD 5", mode=mode)).is_firm is firm


STANDINGS = [
    (61, 70, Standing.ABOVE, "both ends above the high end"),
    (50, 70, Standing.PARTLY_ABOVE, "it reaches above"),
    (10, 70, Standing.PARTLY_ABOVE, "wider than the range on both sides: the side that costs is told"),
    (60, 60, Standing.INSIDE, "at the high end"),
    (40, 50, Standing.INSIDE, "between the ends"),
    (27, 27, Standing.INSIDE, "at the low end"),
    (20, 30, Standing.PARTLY_BELOW, "it reaches below"),
    (10, 26, Standing.BELOW, "both ends below the low end"),
]


@pytest.mark.parametrize(("low", "high", "standing", "because"), STANDINGS, ids=[row[-1] for row in STANDINGS])
def test_where_a_price_stands(low: int, high: int, standing: Standing, because: str) -> None:
    assert asked(low, high).standing(worth(27, 54, 60)) is standing, because


DEVIATIONS = [
    (80, 100, "66.7", "the reported 80-100 by its middle, 90: two thirds above 54"),
    (200, 200, "270.4", "the reported 200"),
    (54, 54, "0.0", "the price of the listing"),
    (27, 27, "-50.0", "half the value"),
]


@pytest.mark.parametrize(("low", "high", "percent", "because"), DEVIATIONS, ids=[row[-1] for row in DEVIATIONS])
def test_how_far_a_price_is_from_the_middle(low: int, high: int, percent: str, because: str) -> None:
    found = asked(low, high).deviation(worth(27, 54, 60))
    assert found
    assert f"{found.amount:.1f}" == percent, because


@pytest.mark.parametrize("middle", [0, -5])
def test_from_a_middle_that_is_not_above_zero_there_is_no_distance(middle: int) -> None:
    assert asked(1, 2).deviation(worth(-9, middle, 9)) is None


days = st.integers(1, 300).map(lambda number: date(2024, 1, 1) + timedelta(number))


@given(st.lists(st.tuples(days, days), max_size=8), days)
def test_no_price_is_of_a_later_day_or_was_known_later(known: list[tuple[date, date]], day: date) -> None:
    told = [
        fact(f"Acme valuation {about}", f"USD {number}", known=str(heard))
        for number, (about, heard) in enumerate(known, start=1)
    ]
    found, _ = quotes(picture(*told, day=day))
    assert {quote.low.amount for quote in found} <= {fact.value.low for fact in told if fact.known_on <= day}
    assert all(quote.day <= day for quote in found)
    assert [quote.day for quote in found] == sorted(quote.day for quote in found)


def only(*known: Fact | Holding) -> Quote:
    ((found,), _) = quotes(picture(*known))
    return found


def asked(low: int, high: int) -> Quote:
    ends = [Step("asked", Decimal(end), Currency("USD")) for end in (low, high)]
    return Quote("asked", date(2018, 6, 29), ends[0], ends[1], is_firm=True)


def worth(*ends: int) -> Range:
    return Range(*(Step("worth", Decimal(end), Currency("USD")) for end in ends))
