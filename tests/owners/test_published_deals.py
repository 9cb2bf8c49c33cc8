"""Published deals: price over stake is the whole, and shares times the price of one is the price.

Sources: South China Morning Post, 7 July 2011 (Tencent buys 15.68% of Kingsoft for HKD 892 million; 178.4 million of it
at 5.00); 21Vianet, annual report 2014 on Form 20-F (three subscriptions at USD 3.00); International Business Times,
December 2014 (Xiaomi buys 55 million shares of Midea at CNY 23.01, 1.288%).
"""

from decimal import Decimal

import pytest

from steelyard.checks.judge import Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.words.interval import Interval, Printed
from steelyard.words.quantity import Currency, Unit

HKD, USD, CNY = Currency("HKD"), Currency("USD"), Currency("CNY")


def point(amount: str, unit: Currency | Unit) -> Term:
    return Term(Printed(Decimal(amount), Decimal(amount), unit))


@pytest.mark.parametrize(
    ("price", "shares", "total"),
    [
        (point("5.00", HKD), "178.4E+6", point("892E+6", HKD)),
        (point("3.00", USD), "57337393", point("172E+6", USD)),
        (point("3.00", USD), "16666667", point("50E+6", USD)),
        (point("3.00", USD), "24668020", point("74E+6", USD)),
        (point("23.01", CNY), "55.0E+6", point("1266E+6", CNY)),
    ],
)
def test_shares_times_the_price_of_one_is_the_price(price: Term, shares: str, total: Term) -> None:
    relation = Relation(kind=Kind.PER_SHARE, inputs=(price, point(shares, Unit.SHARES)), stated=total)
    assert judge(relation).outcome is Outcome.AGREES


@pytest.mark.parametrize(
    ("price", "percent", "whole"),
    [
        (point("892E+6", HKD), "15.68", Decimal("5688.8E+6")),
        (point("1266E+6", CNY), "1.288", Decimal("98.3E+9")),
    ],
)
def test_price_over_stake_is_the_whole(price: Term, percent: str, whole: Decimal) -> None:
    relation = Relation(
        kind=Kind.IMPLIED_WHOLE, inputs=(price, point(percent, Unit.PERCENT)), bound=Interval(whole, whole)
    )
    assert judge(relation).outcome is Outcome.AGREES
