"""The venture method, outcomes by their chances, and values implied by rounds of funding."""

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels.funding import post_money, rate_with_failure
from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import ModelInputError

SAHLMAN: Final = {"investment": 3.5, "years": 5, "required_return": 0.5, "exit_metric": 2.5, "exit_multiple": 15}
ROUNDS: Final = [
    {"after_years": 2, "investment": 1.0, "required_return": 0.4},
    {"after_years": 4, "investment": 1.0, "required_return": 0.25},
]


def test_sahlman_one_round_needs_seventy_one_percent() -> None:
    """A Method for Valuing High-Risk, Long-Term Investments: 2.5 million at 15 times in year 5, 50% a year, 3.5 in."""
    found = values("venture", SAHLMAN | {"shares": 1_000_000})
    assert found["exit_value"] == 37.5
    assert found["post_money"] == pytest.approx(4.938, abs=5e-4)
    assert found["ownership"] == pytest.approx(0.70875)
    assert found["new_shares"] / (1_000_000 + found["new_shares"]) == pytest.approx(0.70875)
    assert found["multiple_of_money"] == pytest.approx(1.5**5)


def test_sahlman_three_rounds_leave_89_percent_of_the_first_stake() -> None:
    """1.5 million now at 50%, 1 in year 2 at 40%, 1 in year 4 at 25%: the sheet of the note, at vcmethod.com."""
    found = values("venture", SAHLMAN | {"investment": 1.5, "shares": 1_000_000, "later_rounds": ROUNDS})
    assert found["final_ownership"] == pytest.approx(0.3038, abs=5e-5)
    assert found["retention"] == pytest.approx(0.8935, abs=5e-5)
    assert found["ownership"] == pytest.approx(0.3400, abs=5e-5)
    assert found["new_shares"] == pytest.approx(515_055, abs=0.5)
    assert found["pre_money"] * 1e6 == pytest.approx(2_912_312.76, abs=0.01)
    assert found["post_money"] * 1e6 == pytest.approx(4_412_312.76, abs=0.01)
    assert found["price_per_share"] * 1e6 == pytest.approx(2.91, abs=0.005)


def test_from_round_to_round_the_whole_is_discounted_and_the_money_taken_off() -> None:
    """37.5 a year at 25% is 30; less 1, two years at 40% is 14.796; less 1, two years at 50% is 6.131."""
    found = values(
        "venture", SAHLMAN | {"investment": 1.5, "later_rounds": ROUNDS, "rounds_discounted": "step_by_step"}
    )
    assert found["post_money"] == pytest.approx(((37.5 / 1.25 - 1) / 1.4**2 - 1) / 1.5**2)
    assert found["retention"] == pytest.approx(29 / 30 * (1 - 1 / (29 / 1.96)))


def test_a_return_that_allows_for_failure() -> None:
    """(1 + 0.3)/(1 - 0.25) - 1 = 73.3%: CFA Program Curriculum, Level II, adjusting the rate for the chance to fail."""
    assert rate_with_failure(0.3, 0.25) == pytest.approx(0.7333, abs=5e-5)
    plain = values("venture", SAHLMAN | {"required_return": 1.3 / 0.75 - 1, "investment": 1})
    assert values("venture", SAHLMAN | {"required_return": 0.3, "failure": 0.25, "investment": 1}) == plain


@given(st.floats(0.1, 5), st.floats(1, 10), st.floats(0, 1), st.floats(50, 500), st.floats(0.3, 1))
def test_after_the_money_is_before_the_money_and_the_money(
    investment: float, years: float, rate: float, exit_value: float, retention: float
) -> None:
    given_in = {"investment": investment, "years": years, "required_return": rate, "exit_value": exit_value}
    if exit_value * retention / (1 + rate) ** years <= investment:
        with pytest.raises(ModelInputError, match="the whole company, or more"):
            values("venture", given_in | {"retention": retention})
        return
    found = values("venture", given_in | {"retention": retention, "shares": 100})
    assert found["post_money"] == pytest.approx(found["pre_money"] + investment)
    assert found["ownership"] * found["retention"] * exit_value == pytest.approx(investment * (1 + rate) ** years)
    assert found["price_per_share"] * 100 == pytest.approx(found["pre_money"], rel=1e-6)


def test_outcomes_are_weighed_by_their_chances() -> None:
    found = values("first-chicago", dict(method_named("first-chicago").example))
    by = [
        120 / 1.25**5,
        sum(flow / 1.25**t for t, flow in enumerate([0, 0, 1, 1, 1, 1, 1], start=1)) + 30 / 1.25**7,
        2 / 1.25**2,
    ]
    assert found["value_by_outcome"] == pytest.approx(by)
    assert found["value"] == pytest.approx(0.3 * by[0] + 0.5 * by[1] + 0.2 * by[2])
    assert found["ownership"] == pytest.approx(6 / found["value"])
    halves = {"outcomes": [{"name": "x", "probability": 0.5, "years": 1, "exit_value": 2}], "rate": 0.1}
    with pytest.raises(ModelInputError, match="do not add up to 1"):
        values("first-chicago", halves)


def test_a_stake_of_about_ten_percent_for_1_82_million_makes_18_million() -> None:
    one = {"name": "buyer", "amount": 1.82, "stake": [0.095, 0.105], "kind": "sale"}
    found = values("funding-rounds", {"rounds": [one]})
    assert (found["post_money_low"][0], found["post_money_high"][0]) == pytest.approx((1.82 / 0.105, 1.82 / 0.095))
    assert found["pre_money_low"] == found["post_money_low"]
    assert values("funding-rounds", {"rounds": [one | {"stake": 0.1}]})["post_money"] == [pytest.approx(18.2)]


def test_where_before_or_after_is_not_said_the_part_sold_is_a_range() -> None:
    """1 at 46 is a part of 1/47 if that was before the money, of 1/46 if it was after."""
    found = values("funding-rounds", {"rounds": [{"name": "x", "amount": 1, "value": 46}]})
    assert (found["stake_low"][0], found["stake_high"][0]) == pytest.approx((1 / 47, 1 / 46))
    assert (found["pre_money_low"][0], found["post_money_high"][0]) == (45, 47)


def test_a_joint_investment_bounds_the_value_from_above_only() -> None:
    """296 paid by three, 11.6% held by one of them: at most 2.55 thousand, if he paid all of it."""
    worked = answer("funding-rounds", {"rounds": [{"name": "x", "amount": 296, "stake": 0.116, "joint": True}]})
    assert worked.values["post_money_high"] == [pytest.approx(2551.7, abs=0.05)]
    assert worked.values["post_money_low"] == [0]
    assert "post_money" not in worked.values
    assert any("at most" in note for note in worked.notes)


def test_a_chain_of_rounds_with_the_change_between() -> None:
    rounds = [
        {"name": "A", "day": "2010-01-01", "amount": 10, "stake": 0.2, "shares_before": 8},
        {"name": "B", "day": "2012-01-01", "amount": 50, "pre_money": 200, "shares_before": 10},
    ]
    found = values("funding-rounds", {"rounds": rounds, "required_return": 0.1, "day": "2013-01-01"})
    assert found["post_money"] == [50, 250]
    assert found["step_up"] == [4]
    assert found["change_a_year"] == [pytest.approx(1, abs=0.002)]
    assert found["left_to_the_first"] == pytest.approx(0.8 * 0.8)
    assert found["price_per_share"] == [5, 20]
    assert found["carried_value"] == pytest.approx(275, rel=1e-3)


@given(st.floats(1, 100), st.floats(0.01, 0.9))
def test_three_ways_to_say_a_round_say_the_same(amount: float, stake: float) -> None:
    post = post_money(amount, stake)
    ways = (
        {"amount": amount, "stake": stake},
        {"amount": amount, "post_money": post},
        {"amount": amount, "pre_money": post - amount},
        {"stake": stake, "post_money": post},
        {"stake": stake, "pre_money": post - amount},
    )
    for way in ways:
        found = values("funding-rounds", {"rounds": [{"name": "x"} | way]})
        assert found["post_money"] == [pytest.approx(post)]
        assert found["pre_money"] == [pytest.approx(post - amount)]
        assert found["stake_low"] == [pytest.approx(stake)]
        assert found["post_money"][0] == pytest.approx(found["pre_money"][0] + amount)


@pytest.mark.parametrize(
    ("rounds", "says"),
    [
        ([], "an empty list"),
        ([{"name": "x", "amount": 1}], "needs just one of"),
        ([{"name": "x", "amount": 1, "stake": 0.1, "pre_money": 9}], "given too"),
        ([{"name": "x", "amount": 1, "stake": 1.1}], "it is a part"),
        ([{"name": "x", "amount": [2, 1], "stake": 0.1}], "from high to low"),
        ([{"name": "x", "amount": 5, "post_money": 4}], "above zero"),
        ([{"name": "x", "amount": 5, "value": 4, "kind": "sale"}], "more was paid than the whole is worth"),
        ([{"name": "x", "post_money": 4}], "two are needed"),
        ([{"name": "x", "post_money": 4, "stake": 0.1, "joint": True}], "needs what all paid"),
        (
            [{"name": n, "amount": 1, "stake": 0.1, "day": d} for n, d in (("x", "2012-01-01"), ("y", "2011-01-01"))],
            "by",
        ),
    ],
)
def test_a_round_that_says_too_little_or_too_much_is_refused(rounds: list[dict[str, Any]], says: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        values("funding-rounds", {"rounds": rounds})
    assert says in f"{refused.value}"


def values(name: str, inputs: dict[str, Any]) -> dict[str, Any]:
    return dict(answer(name, inputs).values)


def answer(name: str, inputs: dict[str, Any]) -> Worked:
    """What a method gives, held against what is printed of it."""
    method = method_named(name)
    asked = read_inputs(method, json.dumps(inputs))
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    return worked
