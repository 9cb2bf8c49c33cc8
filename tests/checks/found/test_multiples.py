"""Multiples, figures per share, prices of stakes, shares of markets and years that cash lasts."""

import pytest

from steelyard.checks.found.implied import check_implied
from steelyard.checks.found.market import check_market
from steelyard.checks.found.multiples import check_multiples
from steelyard.checks.found.per_share import check_per_share
from steelyard.checks.found.runway import check_runway
from tests.checks.found.pages import AGREES, CANNOT_TELL, DISAGREES, SILENT, Row, must_say

PE = "aspect=multiple, of=earnings}"

MULTIPLES = [
    Row("At {Acme price_multiple = 18 times; " + PE + " earnings of {Acme profit FY2023 = USD 1.5 billion} it is worth"
        " {Acme valuation = USD 27 billion}.", AGREES, "18 times 1.5"),
    Row("At {Acme price_multiple = 18 times; " + PE + " earnings of {Acme profit FY2023 = USD 1.5 billion} it is worth"
        " {Acme valuation = USD 37 billion}.", DISAGREES, "in one sentence"),
    Row("It earns {Acme profit FY2023 = USD 1.5 billion}. It is worth {Acme valuation = USD 37 billion}, or"
        " {Acme price_multiple = 18 times; " + PE + " earnings.", SILENT, "another year's earnings may be meant"),
    Row("It earns {Acme profit FY2023 = USD 1.5 billion}. It is worth {Acme valuation = USD 27 billion}, or"
        " {Acme price_multiple = 18 times; " + PE + " earnings.", AGREES, "across sentences it can agree"),
    Row("Pear trades at {Pear price_multiple = 18 times; " + PE + " earnings. On that, {Acme profit = USD 1.5 billion}"
        " makes {Acme valuation = USD 27 billion}.", AGREES, "a peer's multiple put on a company"),
    Row("Pear trades at {Pear price_multiple = 18 times; " + PE + " earnings, Acme has {Acme profit = USD 1.5 billion}"
        " and is worth {Acme valuation = USD 40 billion}.", SILENT, "a peer's multiple binds nobody"),
    Row("At {Acme price_multiple = 18 times; " + PE + " earnings of {Acme profit = USD 1.5 billion} it is worth"
        " {Acme valuation = up to USD 60 billion}.", SILENT, "a bound fits almost anything"),
    Row("At {Acme price_multiple = 18 times; " + PE + " its {Acme eps FY2023 = USD 2.00} a share it costs"
        " {Acme share_price = USD 36}.", AGREES, "price and earnings of a share"),
    Row("At {Acme price_multiple = 18 times; " + PE + " its {Acme eps FY2023 = USD 2.00} a share it costs"
        " {Acme share_price = USD 63}.", DISAGREES, "price and earnings of a share, digits swapped"),
    Row("At {Acme price_multiple = 3 times; " + PE + " sales, of {Acme revenue FY2023 = USD 2.0 billion}, it"
        " is worth {Acme valuation = USD 6.0 billion}.", AGREES, "the words say of what"),
    Row("At {Acme price_multiple = 18 times; " + PE + " earnings of {Acme profit = CNY 1.5 billion} it is worth"
        " {Acme valuation = USD 40 billion}.", SILENT, "two currencies"),
]  # fmt: skip

PER_SHARE = [
    Row("{Acme eps FY2023 = USD 3.00} a share, {Acme shares 2023-12-31 = 300 million shares},"
        " {Acme net_income FY2023 = USD 900 million}", AGREES, "3 times 300 million"),
    Row("{Acme eps FY2023 = USD 3.00} a share, {Acme shares 2023-12-31 = 300 million shares},"
        " {Acme net_income FY2023 = USD 990 million}", CANNOT_TELL, "an average count may be meant"),
    Row("{Acme eps FY2023 = USD 3.00} a share, {Acme shares 2022-12-31 = 300 million shares},"
        " {Acme net_income FY2023 = USD 990 million}", SILENT, "shares of another year"),
    Row("{Acme share_price 2024-03-01 = USD 30.00}, {Acme shares 2024-03-01 = 300 million shares},"
        " {Acme market_value 2024-03-01 = USD 9.0 billion}", AGREES, "on one day"),
    Row("{Acme share_price 2024-03-01 = USD 30.00}, {Acme shares 2024-03-01 = 300 million shares},"
        " {Acme market_value 2024-03-01 = USD 12.0 billion}", DISAGREES, "all three on one day"),
    Row("{Acme share_price 2024-03-01 = USD 30.00}, {Acme shares = 300 million shares},"
        " {Acme market_value 2024-03-01 = USD 12.0 billion}", CANNOT_TELL, "shares of no day"),
    Row("{Acme share_price 2024-03-01 = USD 30.00}, {Acme shares 2024-03-01 = 4,500 million shares}, one for"
        " {Acme ads_ratio = 15}, {Acme market_value 2024-03-01 = USD 9.0 billion}", AGREES, "15 shares in each"),
    Row("{Acme share_price 2024-03-01 = USD 30.00}, {Acme shares 2024-03-01 = 300 million shares},"
        " {Acme market_value 2024-03-01 = CNY 70 billion}", SILENT, "two currencies"),
]  # fmt: skip

IMPLIED = [
    Row("Bob bought {Bob stake FY2024 = 10%; aspect=share, of=Acme} for {Acme deal_value FY2024 = USD 900 million},"
        " valuing it at {Acme valuation FY2024 = USD 9.0 billion}.", AGREES, "ten times the price"),
    Row("Bob bought {Bob stake FY2024 = 10%; aspect=share, of=Acme} for {Acme deal_value FY2024 = USD 900 million},"
        " valuing it at {Acme valuation FY2024 = USD 19.0 billion}.", DISAGREES, "twice that and more"),
    Row("Bob bought {Bob stake FY2024 = 10.0%; aspect=share, of=Acme} for {Acme deal_value FY2024 = USD 900 million},"
        " valuing it at {Acme valuation FY2024 = USD 8.10 billion}.", CANNOT_TELL, "before the money came in"),
    Row("Bob bought {Bob stake FY2024 = 10%; aspect=share, of=Acme} for {Acme deal_value FY2024 = USD 900 million}."
        " It is valued at {Acme valuation FY2024 = USD 19.0 billion}.", CANNOT_TELL, "the worth of another day"),
    Row("Ada has {Ada stake FY2024 = 52%; aspect=share, of=Acme}; Bob paid {Acme deal_value FY2024 = USD 900 million},"
        " valuing it at {Acme valuation FY2024 = USD 9.0 billion}.", CANNOT_TELL, "the price of another stake"),
    Row("Bob bought {Bob stake FY2024 = 10%; aspect=share, of=Acme} for {Acme deal_value FY2024 = USD 900 million},"
        " valuing it at {Acme valuation FY2024 = USD 19.0 billion} with its debt.", CANNOT_TELL, "debts count"),
    Row("Bob bought {Bob stake FY2024 = 10%; aspect=share, of=Acme} for {Acme deal_value FY2024 = USD 900 million}.",
        SILENT, "no worth is told"),
]  # fmt: skip

MARKET = [
    Row("{Acme market_share FY2023 = 30%; aspect=share, of=Fruit} of {Fruit market_size FY2023 = USD 40.0 billion};"
        " it sold {Acme revenue FY2023 = USD 12.0 billion}", AGREES, "30% of 40"),
    Row("{Acme market_share FY2023 = 30%; aspect=share, of=Fruit} of {Fruit market_size FY2023 = USD 40.0 billion};"
        " it sold {Acme revenue FY2023 = USD 19.0 billion}", CANNOT_TELL, "it may sell elsewhere"),
    Row("{Acme market_share FY2023 = 30%; aspect=share, of=Fruit} of {Fruit market_size FY2022 = USD 40.0 billion};"
        " it sold {Acme revenue FY2023 = USD 12.0 billion}", SILENT, "the size of another year"),
    Row("{Acme market_share FY2023 = 30%; aspect=share, of=Fruit} of {Nuts market_size FY2023 = USD 40.0 billion};"
        " it sold {Acme revenue FY2023 = USD 12.0 billion}", SILENT, "another market"),
    Row("{Acme market_share FY2023 = 30%; aspect=share} of {Nuts market_size FY2023 = USD 40.0 billion} or"
        " {Fruit market_size FY2023 = USD 50.0 billion}; {Acme revenue FY2023 = USD 12.0 billion}", SILENT, "of which"),
    Row("{Acme market_share FY2023 = 30%; aspect=share, of=Fruit} of {Fruit market_size FY2023 = CNY 40.0 billion};"
        " it sold {Acme revenue FY2023 = USD 12.0 billion}", SILENT, "two currencies"),
]  # fmt: skip

RUNWAY = [
    Row("{Acme cash 2023-12-31 = USD 2.0 billion}, {Acme net_income FY2023 = -USD 1.0 billion}: good for"
        " {Acme other = 2 years; segment=runway}", AGREES, "2 years of such losses"),
    Row("{Acme cash 2023-12-31 = USD 2.0 billion}, {Acme net_income FY2023 = -USD 1.0 billion}: good for"
        " {Acme other = 9 years; segment=runway}", CANNOT_TELL, "by another loss"),
    Row("{Acme cash 2023-12-31 = USD 2.0 billion}, {Acme net_income FY2023 = USD 1.0 billion}: good for"
        " {Acme other = 2 years; segment=runway}", SILENT, "a profit eats no cash"),
    Row("{Acme cash 2023-12-31 = USD 2.0 billion}, {Acme net_income 2023Q4 = -USD 1.0 billion}: good for"
        " {Acme other = 2 years; segment=runway}", SILENT, "the loss of a quarter"),
    Row("{Acme net_income FY2023 = -USD 1.0 billion}: good for {Acme other = 2 years; segment=runway}", SILENT, "cash"),
    Row("{Acme cash 2023-12-31 = CNY 2.0 billion}, {Acme net_income FY2023 = -USD 1.0 billion}: good for"
        " {Acme other = 2 years; segment=runway}", SILENT, "two currencies"),
]  # fmt: skip


@pytest.mark.parametrize("row", MULTIPLES, ids=lambda row: row.because)
def test_a_multiple_is_held_against_what_is_earned_and_what_it_is_worth(row: Row) -> None:
    must_say(check_multiples, row)


@pytest.mark.parametrize("row", PER_SHARE, ids=lambda row: row.because)
def test_a_total_is_held_against_figures_per_share(row: Row) -> None:
    must_say(check_per_share, row)


@pytest.mark.parametrize("row", IMPLIED, ids=lambda row: row.because)
def test_a_worth_is_held_against_the_price_of_a_stake(row: Row) -> None:
    must_say(check_implied, row)


@pytest.mark.parametrize("row", MARKET, ids=lambda row: row.because)
def test_sales_are_held_against_a_share_of_the_market(row: Row) -> None:
    must_say(check_market, row)


@pytest.mark.parametrize("row", RUNWAY, ids=lambda row: row.because)
def test_the_years_that_cash_lasts_are_held_against_a_loss(row: Row) -> None:
    must_say(check_runway, row)
