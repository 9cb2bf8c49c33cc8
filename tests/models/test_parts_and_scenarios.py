"""Sums of parts by segment and by holding, and scenarios with weights."""

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import MethodInputsError, ModelInputError, NoSuchMethodError

DRIVERS: Final = {"growth": 0.03, "roic": 0.1, "wacc": 0.09}


@given(st.lists(st.floats(1, 1000), min_size=1, max_size=6))
def test_the_parts_are_the_whole_where_they_share_their_rates(profits: list[float]) -> None:
    parts = [
        {"name": f"part {at}", "method": "value-driver", "inputs": DRIVERS | {"nopat": profit}}
        for at, profit in enumerate(profits)
    ]
    whole = answer("value-driver", DRIVERS | {"nopat": sum(profits)}).values["value"]
    found = answer("sum-of-parts", {"parts": parts}).values
    assert found["value"] == pytest.approx(whole)
    assert listed(found["value_by_part"]) == pytest.approx(
        [profit / sum(profits) * number(whole) for profit in profits]
    )


def test_damodaran_head_office_of_united_technologies() -> None:
    """408 million a year of costs that no division bears, taxed 38%, growing 3% at 8.68%: worked out by hand."""
    parts = [{"name": "all", "value": 0}]
    office = {"cost": 408, "tax": 0.38, "growth": 0.03, "rate": 0.0868}
    found = answer("sum-of-parts", {"parts": parts, "head_office": office}).values
    assert found["head_office"] == pytest.approx(408 * 0.62 * 1.03 / 0.0568)
    assert found["value"] == pytest.approx(-number(found["head_office"]))


def test_a_sum_by_multiples_has_a_low_and_a_high_end_and_ends_at_a_share() -> None:
    found = answer(
        "sum-of-parts",
        {
            "parts": [
                {"name": "phones", "metric": 100, "multiple": 10, "multiple_low": 8, "multiple_high": 13},
                {"name": "services", "value": 500, "share": 0.6},
            ],
            "head_office": 50,
            "discount": 0.1,
            "cash": 200,
            "debt": 100,
            "minorities": 25,
            "shares": 10,
        },
    ).values
    assert found["sum"] == 1300
    assert found["value"] == pytest.approx(1125)
    assert (found["value_low"], found["value_high"]) == pytest.approx((945, 1395))
    assert found["value_per_share"] == pytest.approx(120)


@pytest.mark.parametrize(
    ("part", "refusal"),
    [
        ({"name": "x"}, ModelInputError),
        ({"name": "x", "value": 1, "metric": 2, "multiple": 3}, ModelInputError),
        ({"name": "x", "metric": 2}, ModelInputError),
        ({"name": "x", "value": 1, "share": 1.2}, ModelInputError),
        ({"name": "x", "method": "value-drivers"}, NoSuchMethodError),
        ({"name": "x", "method": "sum-of-parts", "inputs": {"parts": []}}, NoSuchMethodError),
        ({"name": "x", "method": "value-driver", "inputs": {"nopat": 1}}, MethodInputsError),
        ({"name": "x", "method": "value-driver", "inputs": DRIVERS | {"nopat": 1}, "take": "y"}, MethodInputsError),
    ],
)
def test_a_part_without_one_value_is_refused(part: dict[str, Any], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        answer("sum-of-parts", {"parts": [part]})


def test_no_head_office_is_said() -> None:
    assert answer("sum-of-parts", {"parts": [{"name": "x", "value": 1}]}).notes


def test_holdings_after_discounts_taxes_and_trapped_cash() -> None:
    found = answer("holdings", dict(method_named("holdings").example)).values
    listed_stake, other = 300 * 40 * 0.9, 2000 - 0.2 * (2000 - 500)
    nav = listed_stake + other + 2000 - 100 - 1500
    assert listed(found["value_by_stake"]) == pytest.approx([listed_stake, other])
    assert found["net_asset_value"] == pytest.approx(nav)
    assert found["value_per_share"] == pytest.approx(nav * 0.85 / 500)
    assert found["stub"] == pytest.approx(500 * 26 - nav)
    assert found["discount_in_the_market"] == pytest.approx(1 - 13_000 / nav)


def test_3com_and_palm_the_market_paid_less_than_for_nothing() -> None:
    """Lamont and Thaler, Journal of Political Economy 111 (2003): 1.525 Palm shares at 95.06 in a 3Com share of 81.81.

    The stub was -63 a share, the cash of 3Com left out.
    """
    stake = {"name": "Palm", "shares": 1.525, "price": 95.06}
    worked = answer("holdings", {"stakes": [stake], "cash": 0, "debt": 0, "shares": 1, "share_price": 81.81})
    assert worked.values["stub"] == pytest.approx(-63.16, abs=0.01)
    assert any("below nothing" in note for note in worked.notes)


def test_a_stake_without_a_value_is_refused() -> None:
    for stake in ({"stake": 0.3}, {"shares": 3}, {"value": 3}, {"stake": 0.3, "shares": 1, "value": 2, "price": 3}):
        with pytest.raises(ModelInputError):
            answer("holdings", {"stakes": [{"name": "x"} | stake], "cash": 0, "debt": 0})


def test_a_scenario_changes_inputs_or_has_a_value() -> None:
    found = answer("scenarios", dict(method_named("scenarios").example)).values
    by = [100 * (1 - 0.05 / 0.15) / 0.04, 100 * (1 - 0.03 / 0.09) / 0.06, 500]
    assert listed(found["value_by_scenario"]) == pytest.approx(by)
    assert found["expected"] == pytest.approx(0.5 * by[0] + 0.35 * by[1] + 0.15 * by[2])
    assert found["weight_above_price"] == pytest.approx(0.5)


@given(st.lists(st.tuples(st.floats(0.01, 1), st.floats(-500, 500)), min_size=1, max_size=6))
def test_what_is_expected_lies_between_the_worst_and_the_best(drawn: list[tuple[float, float]]) -> None:
    total = sum(weight for weight, _ in drawn)
    futures = [{"name": "x", "weight": weight / total, "value": value} for weight, value in drawn]
    found = answer("scenarios", {"scenarios": futures}).values
    assert number(found["low"]) - 1e-6 <= number(found["expected"]) <= number(found["high"]) + 1e-6
    assert number(found["spread"]) >= 0


@pytest.mark.parametrize("weights", [(0.5, 0.4), (0.6, 0.6), (-0.1, 1.1), (0.5, 0.5001)])
def test_weights_that_are_no_whole_are_refused(weights: tuple[float, ...]) -> None:
    futures = [{"name": "x", "weight": weight, "value": 1} for weight in weights]
    with pytest.raises(ModelInputError):
        answer("scenarios", {"scenarios": futures})


def answer(name: str, inputs: dict[str, Any]) -> Worked:
    """What a method gives, held against what is printed of it."""
    method = method_named(name)
    asked = read_inputs(method, json.dumps(inputs))
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    return worked


def number(found: Any) -> float:  # noqa: ANN401 - a value of a method
    assert isinstance(found, (int, float))
    return float(found)


def listed(found: Any) -> list[float]:  # noqa: ANN401 - a value of a method
    assert isinstance(found, list)
    return found
