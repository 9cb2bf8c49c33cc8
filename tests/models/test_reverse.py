"""What has to be true: the driver at a price, several of them, or none and why."""

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.models.methods.registry import METHODS
from steelyard.models.methods.reverse_search import search
from steelyard.words.errors import MethodInputsError, ModelInputError, NoSuchMethodError
from tests.models.firm_cases import ALPHABET, notes_of, published, valued

TWO_STAGE = {
    "nopat": 700,
    "growth": 0.08,
    "years": 5,
    "roic": 0.16,
    "wacc": 0.09,
    "terminal_growth": 0.03,
    "terminal_roic": 0.12,
    "cash": 100,
    "debt": 300,
    "shares": 100,
}


def reversed_(driver: str | list[str], target: float, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - inputs of the method
    rest = {"method": "ginzu", "inputs": ALPHABET} | more
    return valued("reverse", driver=driver, target=target, **rest)


def test_growth_and_margin_behind_the_price_of_alphabet() -> None:
    """13.80% a year, or a margin of 30.32%, at 1,050; put back, each gives 1,050 again."""
    given_, printed = published("V02")
    target = given_["target_price_per_share"]
    growth = reversed_("growth", target)
    assert growth["solution"] == pytest.approx(printed["implied_growth_y1_5_with_linear_fade"], abs=1e-12)
    margin = reversed_("margin", target)
    assert margin["solution"] == pytest.approx(printed["implied_operating_margin_all_years"], abs=1e-12)
    for driver, found in (("growth", growth), ("margin", margin)):
        again = valued("ginzu", **ALPHABET | {driver: found["solution"]})
        assert again["per_share"] == pytest.approx(target, rel=1e-12)
        assert found["value_at_solution"] == pytest.approx(target, rel=1e-12)


@settings(max_examples=8, deadline=None)
@given(
    st.sampled_from(["growth", "margin", "wacc", "wacc_stable", "terminal_growth", "terminal_roic", "tax"]),
    st.floats(400, 1900),
)
def test_reverse_then_forward_returns_the_price(driver: str, price: float) -> None:
    found = reversed_(driver, price)
    for root in found["solutions"]:
        assert valued("ginzu", **ALPHABET | {driver: root})["per_share"] == pytest.approx(price, rel=1e-10)
    if not found["solutions"]:
        assert not found["least_value"] <= price <= found["most_value"]


@pytest.mark.parametrize(
    ("method", "inputs", "driver", "value"),
    [
        ("fcff-two-stage", TWO_STAGE, "growth", "per_share"),
        ("fcff-two-stage", TWO_STAGE, "terminal_roic", "per_share"),
        ("fcff-three-stage", METHODS["fcff-three-stage"].example, "terminal_margin", "equity"),
        ("discounted-flows", METHODS["discounted-flows"].example, "rate", "value"),
        ("economic-profit", METHODS["economic-profit"].example, "wacc", "value_of_operations"),
        ("economic-profit-by-investment", METHODS["economic-profit-by-investment"].example, "roic_new", None),
        ("apv", METHODS["apv"].example, "ku", "value"),
        ("capital-cash-flow", METHODS["capital-cash-flow"].example, "terminal_growth", None),
        ("flow-to-equity", METHODS["flow-to-equity"].example, "ku", "equity_value"),
        ("equivalence", METHODS["equivalence"].example, "tax", "value"),
        ("value-driver", METHODS["value-driver"].example, "roic", None),
        ("operating-losses", METHODS["operating-losses"].example, "losses_carried_forward", None),
    ],
)
def test_every_method_of_a_firm_can_be_turned_round(
    method: str, inputs: dict[str, Any], driver: str, value: str | None
) -> None:
    """The value with the inputs as they are, looked for again, leads back to the driver as it is."""
    inputs = dict(inputs)
    forward = valued(method, **inputs)
    target = forward[value] if value else next(iter(forward.values()))
    found = reversed_(driver, target, method=method, inputs=inputs, **({"value": value} if value else {}))
    assert found["solution"] == pytest.approx(inputs[driver], rel=1e-9)
    assert found["value_at_solution"] == pytest.approx(target, rel=1e-10)


def test_no_solution_is_an_answer_with_its_reason() -> None:
    """No turnover of capital, however high, makes Alphabet worth 1,050: growth without capital gives 1,036 at most."""
    found = reversed_("sales_to_capital", 1050)
    assert found["solutions"] == []
    assert "solution" not in found
    assert 1030 < found["most_value"] < 1050
    says = notes_of("reverse", method="ginzu", inputs=ALPHABET, driver="sales_to_capital", target=1050)
    assert says.startswith("No solution")


def test_without_a_range_a_far_solution_is_looked_for_too() -> None:
    """A flow of 1 now worth 0.2 a year later: a rate of 400%."""
    inputs = {"flows": [1], "rate": 0.1}
    found = reversed_("rate", 0.2, method="discounted-flows", inputs=inputs, value="value")
    assert found["solution"] == pytest.approx(4)
    assert reversed_("rate", 0.2, method="discounted-flows", inputs=inputs, value="value", high=1)["solutions"] == []


def test_the_end_of_a_range_is_never_given_for_a_solution() -> None:
    found = reversed_("growth", 1050, low=0.0, high=0.1)
    assert found["solutions"] == []
    assert found["driver_at_most"] == 0.1


def test_why_there_is_no_value_beyond_a_border_is_told() -> None:
    says = notes_of("reverse", method="ginzu", inputs=ALPHABET, driver="terminal_growth", target=100)
    assert "Beyond 0.08 there is no value" in says
    assert "8.00%" in says


def test_several_solutions_are_all_told() -> None:
    """Flows of -1,000, 6,000, -11,000 and 6,000 have a value of zero at 0%, 100% and 200% (a textbook of many IRRs)."""
    found = reversed_(
        "rate",
        0,
        method="discounted-flows",
        inputs={"flows": [6000, -11000, 6000], "paid_now": 1000, "rate": 0.1},
        value="value",
        low=-0.5,
        high=3,
    )
    assert found["solutions"] == pytest.approx([0, 1, 2], abs=1e-9)
    assert found["solution"] == pytest.approx(0, abs=1e-9)


def test_a_solution_that_only_touches_is_found() -> None:
    """-100, 220, -121: zero at 10% and nowhere else, and never above zero."""
    found = reversed_(
        "rate",
        0,
        method="discounted-flows",
        inputs={"flows": [220, -121], "paid_now": 100, "rate": 0.37},
        value="value",
    )
    assert found["solutions"] == pytest.approx([0.1], abs=1e-5)


def test_for_how_many_years_growth_must_last() -> None:
    """Whole years: the value passes the price between two of them."""
    found = reversed_("years", 1050, high=60)
    before = found["last_whole_before"][0]
    assert before < found["solution"] < before + 1
    low, high = (valued("ginzu", **ALPHABET | {"years": int(each)})["per_share"] for each in (before, before + 1))
    assert low < 1050 < high


def test_a_driver_may_be_moved_rather_than_set() -> None:
    """The same number of points on the growth of each year, or the same factor on each flow."""
    path = [0.2, 0.18, 0.15, 0.12, 0.1]
    inputs = ALPHABET | {"growth": path}
    found = reversed_("growth", 1200, inputs=inputs, how="add")
    moved = [each + found["solution"] for each in path]
    assert valued("ginzu", **ALPHABET | {"growth": moved})["per_share"] == pytest.approx(1200, rel=1e-10)
    flows = {"flows": [10, 20, 30], "rate": 0.1}
    scaled = reversed_("flows", 100, method="discounted-flows", inputs=flows, how="scale", value="value")
    whole = valued("discounted-flows", **flows)["value"]
    assert scaled["solution"] == pytest.approx(100 / whole)


def test_two_drivers_may_move_together_and_one_year_alone() -> None:
    both = reversed_(["wacc", "wacc_stable"], 1050, how="add", low=-0.02, high=0.05)
    moved = {name: ALPHABET[name] + both["solution"] for name in ("wacc", "wacc_stable")}
    assert valued("ginzu", **ALPHABET | moved)["per_share"] == pytest.approx(1050, rel=1e-10)
    year = reversed_(
        "flows[1]", 60, method="discounted-flows", inputs={"flows": [10, 20, 30], "rate": 0.1}, value="value"
    )
    assert year["solution"] == pytest.approx((60 - 10 / 1.1 - 30 / 1.331) * 1.21)


@pytest.mark.parametrize(
    ("change", "refusal", "says"),
    [
        ({"method": "ginza"}, NoSuchMethodError, "ginzu"),
        ({"driver": "grwth"}, MethodInputsError, "no such input"),
        ({"driver": "losses_tax", "inputs": ALPHABET | {"losses_tax": "lost"}}, ModelInputError, "no number"),
        ({"value": "price"}, MethodInputsError, "per_share"),
        ({"value": "flows"}, MethodInputsError, "no single number"),
        ({"low": 1, "high": 0}, ModelInputError, "Give a range"),
        ({"low": -1e308, "high": 1e308}, ModelInputError, "Give a range"),
        ({"driver": "years", "high": 1e9}, ModelInputError, "smaller range"),
        ({"inputs": {}}, MethodInputsError, "revenue"),
        ({"inputs": ALPHABET | {"shares": 0}}, ModelInputError, "above zero"),
        ({"driver": "wacc", "low": -3, "high": -2}, ModelInputError, "nowhere from"),
        (
            {"how": "add", "driver": "terminal_margin", "method": "fcff-two-stage", "inputs": TWO_STAGE},
            ModelInputError,
            "",
        ),
    ],
)
def test_what_cannot_be_turned_round_is_refused(change: dict[str, Any], refusal: type[Exception], says: str) -> None:
    asked = {"method": "ginzu", "inputs": ALPHABET, "driver": "growth", "target": 1050} | change
    with pytest.raises(refusal) as refused:
        valued("reverse", **asked)
    assert says in str(refused.value)


def test_a_jump_across_zero_is_no_solution() -> None:
    found = search(lambda x: 1 / (x - 0.3) if x != 0.3 else None, [0.0, 0.25, 0.5, 1.0], 1.0)
    assert found.roots == ()


def test_two_zeros_between_neighbours_are_both_found() -> None:
    found = search(lambda x: (x - 0.51) * (x - 0.52), [at / 10 for at in range(11)], 1.0)
    assert found.roots == pytest.approx([0.51, 0.52])


def test_a_zero_just_before_the_border_is_found() -> None:
    found = search(lambda x: math.log(1 - x) + 20 if x < 1 else None, [at / 10 for at in range(21)], 1.0)
    assert found.roots == pytest.approx([1 - math.exp(-20)])
    assert found.edges == pytest.approx((1.0,))
