"""What a price for a part says about the whole, and who is said to hold it."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Holding
from steelyard.owners.implied import Implied, holders, implied_values, implied_whole
from steelyard.words.errors import ShareOutOfRangeError
from steelyard.words.period import AsAt
from steelyard.words.stake import StakeMeasure
from tests.making import ACME, DAY, deal


class Deal(NamedTuple):
    """What was paid for which part, what the whole is then, and why we trust it."""

    economic: str
    price: str
    whole: str
    because: str


KNOWN = [
    Deal("about 10%", "USD 1.82 million", "USD 18,200,000", "Xiaomi's 10% of Kingsoft Cloud, as the essay divides it"),
    Deal("100%", "USD 7 billion", "USD 7,000,000,000", "all of it costs what it costs"),
    Deal("50%", "CNY 3 million", "CNY 6,000,000", "half of it, in the currency that was paid"),
    Deal("20-30%", "USD 5 million", "USD 20,000,000", "a range of parts counts with its middle, 25%"),
    Deal("0.5%", "USD 1 million", "USD 200,000,000", "a part below one percent"),
]


@pytest.mark.parametrize("row", KNOWN, ids=lambda row: row.because)
def test_the_whole_is_the_price_over_the_part(row: Deal) -> None:
    assert str(implied(row.economic, row.price).whole) == row.whole


def test_the_whole_is_as_uncertain_as_price_and_part_were_printed() -> None:
    """By hand: 10% is 9.5 to 10.5, 2 million is 1.5 to 2.5; so the whole is 1.5/0.105 to 2.5/0.095."""
    found = implied("10%", "USD 2 million").interval
    assert (approx(found.low), approx(found.high)) == (approx(Decimal("14285714.29")), approx(Decimal("26315789.47")))


def test_of_a_price_with_an_open_end_the_whole_is_open_too() -> None:
    found = implied("at least 50%", "USD 2 million").interval
    assert found.high == approx(Decimal("5050505.05"))  # 2.5 million for 49.5% at the least
    assert implied("50%", "over USD 2 million").interval.high is None


@given(st.decimals("0.1", 100, places=1), st.integers(1, 10**9))
def test_the_part_of_the_whole_is_the_price(part: Decimal, price: int) -> None:
    found = implied(f"{part}%", f"USD {price}")
    assert found.whole.amount * part / 100 == pytest.approx(price, rel=Decimal("1e-20"))
    assert found.whole.amount in found.interval


@pytest.mark.parametrize(
    "more",
    [{"economic": "10%"}, {"price": "USD 1 million"}, {"voting": "10%", "price": "USD 1 million"}],
    ids=["no price", "no part", "votes are no part of the capital"],
)
def test_where_price_or_part_is_not_known_nothing_is_implied(more: dict[str, str]) -> None:
    assert implied_whole(deal("Bob bought Acme", **more)) is None


@pytest.mark.parametrize("part", ["0%", "120%", "-5%"])
def test_a_part_of_nothing_or_more_than_all_is_refused(part: str) -> None:
    with pytest.raises(ShareOutOfRangeError, match="look for a misplaced point"):
        implied(part, "USD 1 million")


def test_the_wholes_of_one_company_stand_in_the_order_in_which_they_became_known() -> None:
    late = deal("Bob bought Acme", economic="10%", price="USD 3", known="2024-02-01")
    early = deal("Eve sold Acme", economic="10%", price="USD 2", known="2024-01-01")
    other = deal("Bob bought Pear", economic="10%", price="USD 1")
    found = implied_values((late, other, early), ACME)
    assert [each.holding for each in found] == [early, late]


def test_holders_stand_by_size_the_largest_first() -> None:
    known = [deal(f"{name} holds Acme", economic=part) for name, part in (("Bob", "5%"), ("Eve", "30%"), ("Ida", "9%"))]
    assert [each.claim.owner for each in holders(known, ACME, DAY)] == ["Eve", "Ida", "Bob"]


def test_a_holder_of_votes_counts_with_the_votes() -> None:
    known = [deal("Bob holds Acme", economic="20%"), deal("Eve holds Acme", economic="5%", voting="55%")]
    assert [each.claim.owner for each in holders(known, ACME, DAY)] == ["Eve", "Bob"]


def test_of_two_notices_of_one_owner_the_one_about_the_later_day_counts() -> None:
    new = deal("Bob holds Acme 2024-02-01", economic="5%", known="2024-02-02")
    old = deal("Bob holds Acme 2023-01-01", economic="9%", known="2024-03-01")
    assert holders((new, old), ACME, DAY) == (new,)


@pytest.mark.parametrize("part", [f"{number}%" for number in range(1, 9)])
def test_a_notice_about_the_same_day_replaces_the_one_known_before(part: str) -> None:
    """Their ids, which are hashes, decided once."""
    first = deal("Bob holds Acme 2024-01-01", economic="9%", known="2024-01-02")
    restated = deal("Bob holds Acme 2024-01-01", economic=part, known="2024-03-01")
    assert holders((restated, first), ACME, DAY) == (restated,)


def test_deals_and_holders_of_other_companies_are_no_holders() -> None:
    known = [deal("Bob bought Acme", economic="5%"), deal("Eve sold Acme", economic="5%"), deal("Ida holds Pear")]
    assert holders(known, ACME, DAY) == ()


NO_HOLDERS = [
    ({"mode": "plan"}, "", "what is planned is not held yet"),
    ({"mode": "rumour"}, "", "nor is what was only told"),
    ({"mode": "opinion"}, "", "nor what somebody thinks"),
    ({"mode": "forecast"}, "", "nor what somebody expects"),
    ({}, " 2024-07-01", "nor what is held from the next day on"),
    ({}, " FY2024", "nor what is held at the end of a year that is not over"),
]


@pytest.mark.parametrize(("more", "when", "because"), NO_HOLDERS, ids=[row[-1] for row in NO_HOLDERS])
def test_only_what_was_held_by_the_day_is_a_holding_and_an_earlier_one_stands(
    more: dict[str, str], when: str, because: str
) -> None:
    """Kingsoft's holder of 9.60% after a sale that was only agreed was once told as one."""
    before = deal("Bob holds Acme 2024-01-01", economic="12.58%", known="2024-01-02")
    after = deal(f"Bob holds Acme{when}", economic="9.60%", **more)
    assert holders((before, after), ACME, DAY) == (before,), because


def changed(holding: Holding, **more: object) -> Holding:
    return Holding(replace(holding.claim, **more))  # type: ignore[arg-type]


def test_what_is_held_after_a_purchase_is_a_holding_and_implies_no_whole() -> None:
    """Shandong bought for 299 million and then held 42.1%: had it held some before, the price was for less."""
    bought = deal("Bob bought Acme 2024-01-01", economic="42.1%", price="USD 299 million")
    after = changed(bought, measure=StakeMeasure.LEVEL)
    assert implied_whole(bought) is not None
    assert implied_whole(after) is None
    assert holders((after,), ACME, DAY) == (after,)


def test_a_part_of_a_class_implies_no_whole() -> None:
    assert implied_whole(changed(deal("Bob bought Acme", economic="10%", price="USD 2"), of="class A")) is None


def test_a_holding_that_has_ended_is_none_and_neither_is_one_without_a_part() -> None:
    held = deal("Bob holds Acme 2024-01-01", economic="5%")
    assert holders((changed(held, until=AsAt(DAY - timedelta(days=1))),), ACME, DAY) == ()
    assert len(holders((changed(held, until=AsAt(DAY)),), ACME, DAY)) == 1
    declared = changed(deal("Bob holds Acme 2024-03-01"), controls=True)
    assert holders((held, declared), ACME, DAY) == (held,)


def test_a_holding_of_the_day_itself_counts_and_not_the_day_before() -> None:
    known = (deal(f"Bob holds Acme {DAY}", economic="5%"),)
    assert holders(known, ACME, DAY) == known
    assert holders(known, ACME, DAY - timedelta(days=1)) == ()


def implied(economic: str, price: str) -> Implied:
    found = implied_whole(deal("Bob bought Acme", economic=economic, price=price))
    assert found
    return found


def approx(amount: Decimal | None) -> object:
    return pytest.approx(amount, rel=Decimal("1e-8"))
