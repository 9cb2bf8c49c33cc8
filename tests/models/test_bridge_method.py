"""From operations to one share: what is added and taken off, what dilutes, receipts, currencies."""

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels.bridge import treasury_stock_shares
from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import ModelInputError

PLAIN: Final = {"operations": 1000, "cash": 150, "debt": 250, "shares": 100}
CISCO: Final = {
    "operations": 65_622,
    "cash": 0,
    "debt": 0,
    "shares": 6_487,
    "options": [{"count": 1_436, "strike": 25.02, "years": 2.58, "volatility": 0.45, "riskfree": 0.0425}],
    "options_tax": 0.368,
}
GOOGLE: Final = {
    "operations": 32_187,
    "cash": 0,
    "debt": 0,
    "shares": 277.78,
    "options": [{"count": 25.61, "strike": 24.41, "years": 4.5, "volatility": 0.55, "riskfree": 0.0425}],
    "options_tax": 0.35,
}
"""Damodaran on Valuation, 2nd ed., illustrations 11.1 to 11.4; the riskless rate is not printed, 4.25% gives both."""


@pytest.mark.parametrize(
    ("firm", "price", "option", "after_tax", "share"),
    [(CISCO, 17.67, 2.27, 2_058, 9.80), (GOOGLE, 295.97, 274.27, 4_565, 99.44)],
)
def test_damodaran_options_at_the_price_of_the_share(
    firm: dict[str, Any], price: float, option: float, after_tax: float, share: float
) -> None:
    found = bridge(firm | {"options_at": "price", "price": price})
    assert found["value_per_option"][0] == pytest.approx(option, abs=0.006)
    assert found["options_value"] == pytest.approx(after_tax, abs=1)
    assert found["value_per_share"] == pytest.approx(share, abs=0.005)


def test_damodaran_options_at_the_value_that_comes_out() -> None:
    """Iterated: 332 and 1,501 million, 110.47 for Google; Cisco's 10.07 is printed, (65,622 - 332)/6,487 is 10.06."""
    cisco, google = bridge(CISCO), bridge(GOOGLE)
    assert cisco["options_value"] == pytest.approx(332, abs=0.5)
    assert google["options_value"] == pytest.approx(1_501, abs=1)
    assert google["value_per_share"] == pytest.approx(110.47, abs=0.005)
    assert cisco["value_per_share"] == pytest.approx((65_622 - 332) / 6_487, abs=1e-4)


@pytest.mark.parametrize(
    ("firm", "way", "share"),
    [
        (CISCO, "fully_diluted", 8.28),
        (GOOGLE, "fully_diluted", 106.09),
        (CISCO, "treasury_stock", 12.82),
        (GOOGLE, "treasury_stock", 108.15),
    ],
)
def test_damodaran_the_two_shorter_ways(firm: dict[str, Any], way: str, share: float) -> None:
    given_in = firm | {"options_by": way, "treasury_counts": "all", "options_tax": 0}
    assert bridge(given_in)["value_per_share"] == pytest.approx(share, abs=0.005)


def test_only_options_in_the_money_are_used_unless_all_are_asked_for() -> None:
    assert bridge(CISCO | {"options_by": "treasury_stock"})["value_per_share"] == pytest.approx(65_622 / 6_487)


def test_shares_by_the_treasury_stock_method() -> None:
    """IAS 33, illustrative example 5: 100,000 options at 15 CU, average price 20 CU: 25,000 shares for nothing."""
    assert treasury_stock_shares(500_000, 100_000, 15, 20) == 525_000
    assert treasury_stock_shares(500_000, 100_000, 25, 20) == 500_000
    found = bridge(
        PLAIN
        | {"operations": 10_500_100, "shares": 500_000, "options": [{"count": 100_000, "strike": 15}]}
        | {"options_by": "treasury_stock", "options_at": "price", "price": 20}
    )
    assert found["diluted_shares"] == pytest.approx(525_000)
    assert found["value_per_share"] == pytest.approx(20)


AMOUNTS: Final = st.floats(0, 500)


@given(st.floats(-500, 5000), st.tuples(*(AMOUNTS for _ in range(8))))
def test_the_bridge_adds_up(operations: float, amounts: tuple[float, ...]) -> None:
    names = ("cash", "debt", "leases", "preferred", "pension_deficit", "minorities", "associates", "other_claims")
    worked = answer(PLAIN | {"operations": operations} | dict(zip(names, amounts, strict=True)))
    cash, debt, leases, preferred, pensions, minorities, associates, other = amounts
    equity = operations + cash + associates - debt - leases - preferred - pensions - minorities - other
    assert worked.values["equity"] == pytest.approx(equity, abs=1e-9)
    assert worked.values["value_per_share"] == pytest.approx(equity / 100, abs=1e-9)
    steps = {line.says: line.amount for line in worked.lines}
    assert steps["the whole firm"] + sum(
        amount for says, amount in steps.items() if says.startswith("less")
    ) == pytest.approx(equity, abs=1e-9)


@given(st.floats(100, 5000), st.floats(0.1, 100), st.floats(0, 80), st.sampled_from(["value", "treasury_stock"]))
def test_all_who_share_in_the_equity_get_just_the_equity(equity: float, strike: float, count: float, way: str) -> None:
    grant = {"count": count, "strike": strike, "years": 3, "volatility": 0.5, "riskfree": 0.03}
    bond = {"value": 40, "shares": 5}
    found = bridge(PLAIN | {"operations": equity + 100, "options": [grant], "options_by": way, "convertibles": [bond]})
    parts = 100 * found["value_per_share"] + found["options_value"] + found["convertibles_value"]
    assert parts == pytest.approx(equity)
    assert found["value_per_share"] <= equity / 100


def test_holders_of_a_convertible_take_what_is_worth_more() -> None:
    bond = {"value": 100, "shares": 10}
    assert bridge(PLAIN | {"convertibles": [bond]})["value_per_share"] == pytest.approx((900 - 100) / 100)
    rich = bridge(PLAIN | {"operations": 2100, "convertibles": [bond]})
    assert rich["value_per_share"] == pytest.approx(2000 / 110)
    assert rich["diluted_shares"] == pytest.approx(110)


def test_classes_are_worth_their_ratio() -> None:
    """As the two classes of Berkshire Hathaway: one of the first is worth 1,500 of the second."""
    classes = [{"name": "A", "shares": 0.6, "ratio": 1500}, {"name": "B", "shares": 1300}]
    found = bridge(PLAIN | {"operations": 880_100, "shares": classes})
    assert found["basic_shares"] == pytest.approx(2200)
    assert found["value_per_class"] == pytest.approx([600_000, 400])


def test_a_part_of_another_company_is_worth_its_multiple() -> None:
    minority = {"book": 500, "share": 0.2, "multiple": 1.5}
    found = bridge(PLAIN | {"minorities": minority, "associates": [50, {"earnings": 4, "multiple": 12}]})
    assert found["equity"] == pytest.approx(900 - 150 + 98)


def test_cash_abroad_is_taxed_before_the_owners_have_it() -> None:
    """Damodaran, AlphabetApr2018.xlsx: 60,000 of 101,871 million abroad, taxed 15% there, 25% at home: 95,871 count."""
    found = bridge(PLAIN | {"cash": 101_871, "trapped_cash": 60_000, "trapped_tax": 0.10})
    assert found["firm"] - 1000 == pytest.approx(95_871)


def test_a_receipt_is_worth_its_ordinary_shares_in_the_currency_of_the_price() -> None:
    """As of Pinduoduo, where one receipt is four shares: 61.2 a share was held against the price of a receipt."""
    rate = {"of": "CNY", "currency": "USD", "rate": 0.14, "day": "2024-04-12"}
    found = bridge(PLAIN | {"operations": 43_814.2857142857, "ordinary_per_receipt": 4, "exchange": rate})
    assert found["value_per_share_in_currency_of_price"] == pytest.approx(61.2)
    assert found["value_per_receipt_in_currency_of_price"] == pytest.approx(244.8)
    assert "value_per_share_in_currency_of_price" not in bridge(PLAIN | {"ordinary_per_receipt": 4})


def test_a_price_in_another_currency_or_of_another_unit_is_met_by_a_rate_and_a_ratio_only() -> None:
    """A price in rupees by a book value in dollars gave 573.6 instead of 6.6: yfinance, issue 2593."""
    quote = {"price": 40, "currency": "USD", "unit": "receipt"}
    rate = {"of": "CNY", "currency": "USD", "rate": 0.125, "day": "2024-04-12"}
    whole = PLAIN | {"operations": 8100, "currency": "CNY", "quote": quote}
    whole |= {"exchange": rate, "ordinary_per_receipt": 4}
    assert bridge(whole)["value_to_price"] == pytest.approx(80 * 4 * 0.125 / 40)
    assert bridge(whole)["discount_to_value"] == pytest.approx(0)
    for lacking, says in (
        ("exchange", "the accounts are in CNY and the price in USD"),
        ("ordinary_per_receipt", "cannot be guessed"),
        ("currency", "the price is in a currency"),
    ):
        with pytest.raises(ModelInputError, match=says):
            bridge(whole | {lacking: None})
    with pytest.raises(ModelInputError, match="HKD in USD"):
        bridge(whole | {"exchange": rate | {"of": "HKD"}})


def test_a_balance_sheet_of_a_later_day_is_refused_and_of_an_earlier_one_said() -> None:
    days = {"valuation_day": "2024-04-12", "balance_day": "2023-12-31"}
    assert any("103 days before" in note for note in answer(PLAIN | days).notes)
    with pytest.raises(ModelInputError, match="nobody knew it"):
        bridge(PLAIN | days | {"balance_day": "2024-06-30"})


def test_an_equity_below_nothing_is_shown_as_it_is() -> None:
    worked = answer(PLAIN | {"debt": 2000, "options": [{"count": 5, "strike": 1}], "options_by": "treasury_stock"})
    assert worked.values["value_per_share"] == pytest.approx(-8.5)
    assert any("equity-option" in note for note in worked.notes)


def test_what_was_not_given_is_named() -> None:
    notes = answer(PLAIN | {"leases": 0, "options": []}).notes
    assert any("minorities" in note and "leases" not in note for note in notes)
    assert any("convertibles" in note and "options" not in note for note in notes)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"shares": 0}, "shares is 0"),
        ({"shares": []}, "an empty list"),
        ({"debt": -250}, "debt is -250"),
        ({"options": [{"count": 1, "strike": 2}]}, "the value of an option needs it"),
        ({"options": [{"count": 1, "strike": 2}], "options_at": "price"}, "options are to be valued from it"),
        ({"minorities": {"multiple": 2}}, "minorities needs just one of"),
        ({"exchange": {"of": "CNY", "rate": 0, "day": "2024-04-12", "currency": "USD"}}, "exchange.rate is 0"),
        ({"exchange": {"of": "CNY", "rate": 7, "day": "yesterday", "currency": "USD"}}, "it is no day"),
        (
            {
                "exchange": {"of": "CNY", "rate": 7, "day": "2024-04-12", "currency": "USD"},
                "valuation_day": "2024-04-11",
            },
            "nobody knew it on 2024-04-11",
        ),
    ],
)
def test_what_cannot_be_bridged_is_refused(change: dict[str, Any], says: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        bridge(PLAIN | change)
    assert says in str(refused.value)


def bridge(inputs: dict[str, Any]) -> dict[str, Any]:
    return dict(answer(inputs).values)


def answer(inputs: dict[str, Any]) -> Worked:
    """What the bridge gives, held against what is printed of it."""
    method = method_named("bridge")
    asked = read_inputs(method, json.dumps(inputs))
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    return worked
