"""The scale from typed inputs: bounds, breaches by name, bargains, and an order that figures give."""

import json
from typing import Any, Final

import pytest

from steelyard.models.methods import scale
from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import read_inputs
from steelyard.words.errors import ModelInputError

XIAOMI: Final[dict[str, Any]] = {
    "target": "Xiaomi",
    "companies": [
        {"name": "Tencent", "value": 496},
        {"name": "Alibaba", "value": 474},
        {"name": "Meizu", "value": 4.5},
        {"name": "Smartisan"},
    ],
    "worth_more": ["Alibaba", "Tencent"],
    "worth_less": ["Meizu", "Smartisan"],
}
"""An essay of 2018: never above Alibaba or Tencent, never below Meizu or Smartisan."""

FOOD: Final[dict[str, Any]] = {
    "target": "fish",
    "companies": [{"name": name, "value": value} for name, value in (("cabbage", 2), ("pork", 12), ("beef", 30))],
    "classes": [["cabbage"], ["fish"], ["pork"], ["beef"]],
}
"""The essay's first model: vegetables, fish, pork and beef, in their order; prices invented."""


def test_the_bounds_are_the_nearest_of_those_named() -> None:
    found = worked(XIAOMI)
    assert [found.values[key] for key in ("ceiling", "ceiling_by", "floor", "floor_by")] == [
        474,
        "Alibaba",
        4.5,
        "Meizu",
    ]
    assert found.notes[:2] == (
        "Meizu, Smartisan < Xiaomi < Alibaba, Tencent.",
        "No value is known of Smartisan: it bounds nothing.",
    )


def test_a_price_beyond_a_bound_names_whom_it_is_above() -> None:
    found = worked(XIAOMI, price=480)
    assert found.values["breaches"] == ["Alibaba"]
    assert "Xiaomi is valued above Alibaba, which is surely worth more: do not pay it." in found.notes
    assert found.values["price_over_ceiling"] == pytest.approx(480 / 474 - 1)
    assert worked(XIAOMI, price=500).values["breaches"] == ["Alibaba", "Tencent"]
    assert worked(XIAOMI, price=474).values["breaches"] == [], "at the bound it is no breach"


@pytest.mark.parametrize(("price", "action"), [(1, True), (2, False), (7, False)])
def test_fish_below_cabbage_is_bought(price: float, *, action: bool) -> None:
    found = worked(FOOD, price=price)
    says = f"Buy fish rather than cabbage: it is of a higher class and costs less, {price:g} against 2."
    assert found.values["actions"] == ([says] if action else [])
    assert (says in found.notes) == action


def test_cabbage_at_the_price_of_pork_is_refused() -> None:
    companies = [{"name": "cabbage", "value": 13}, {"name": "fish"}, *FOOD["companies"][1:]]
    found = worked(FOOD, target="cabbage", companies=companies)
    assert found.values["breaches"] == ["pork"]
    assert found.values["ceiling"] == 12


def test_bargains_among_the_others_are_told_too() -> None:
    dear = [{"name": "cabbage", "value": 2}, {"name": "pork", "value": 40}, {"name": "beef", "value": 30}]
    assert [each[:24] for each in worked(FOOD, companies=dear).values["actions"]] == ["Buy beef rather than por"]  # type: ignore[union-attr]


def test_a_scale_on_its_head_bounds_nothing() -> None:
    found = worked(XIAOMI, worth_more=["Meizu"], worth_less=["Tencent"])
    assert found.values["bounds"] == 0
    assert any("stands on its head" in note for note in found.notes)


LINES: Final = {"revenue 2017": 100, "profit 2017": 10, "staff 2017": 5}


def test_the_figures_order_where_one_is_larger_on_every_line() -> None:
    big = {key: value * 2 for key, value in LINES.items()}
    companies = [*XIAOMI["companies"], {"name": "Big", "value": 90, "lines": big}, {"name": "Xiaomi", "lines": LINES}]
    found = worked(XIAOMI, companies=companies, price=100)
    assert found.values["larger"] == ["Big"]
    assert found.values["breaches"] == ["Big"]
    assert found.values["ceiling"] == 474, "only what a person ordered is a bound"
    against = worked(XIAOMI, companies=companies, worth_less=["Big"])
    assert any(note.endswith("which speaks against the order.") for note in against.notes)


@pytest.mark.parametrize("lines", [{**LINES, "profit 2017": 1000}, {"revenue 2017": 1, "profit 2017": 1}, {}])
def test_lines_that_do_not_all_agree_or_are_too_few_order_nothing(lines: dict[str, float]) -> None:
    companies = [*XIAOMI["companies"], {"name": "Big", "lines": lines}, {"name": "Xiaomi", "lines": LINES}]
    found = worked(XIAOMI, companies=companies)
    assert found.values["larger"] == found.values["smaller"] == []


def test_values_of_different_days_are_told() -> None:
    days = (("Alibaba", 474, "2017-11-30"), ("Meizu", 5, "2016-10-24"))
    companies = [{"name": name, "value": value, "day": day} for name, value, day in days]
    found = worked(XIAOMI, companies=companies, worth_more=["Alibaba"], worth_less=["Meizu"])
    assert "The values are of different days: Alibaba 2017-11-30, Meizu 2016-10-24." in found.notes


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"worth_more": ["Alibabb"]}, "Nearest: Alibaba"),
    ({"worth_more": ["Meizu"]}, "on both sides"),
    ({"worth_more": [], "worth_less": []}, "nobody stands above or below"),
    ({"worth_more": ["Xiaomi"]}, "on both sides"),
    ({"price": 0}, "above zero"),
    ({"companies": [{"name": "A", "currency": "usd"}, {"name": "B", "currency": "CNY"}]}, "A USD, B CNY"),
    ({"companies": [{"name": "Alibaba", "value": -1}]}, "there is none of that name"),
    ({"companies": [*XIAOMI["companies"], {"name": "Meizu"}]}, "two bear the name"),
    ({"companies": [*XIAOMI["companies"], {"name": "Oppo", "value": -1}]}, "above zero"),
]


@pytest.mark.parametrize(("inputs", "why"), REFUSED, ids=[row[1] for row in REFUSED])
def test_a_scale_that_cannot_be_is_refused(inputs: dict[str, Any], why: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        worked(XIAOMI, **inputs)
    assert why in str(refused.value)


def worked(given: dict[str, Any], **inputs: Any) -> Worked:  # noqa: ANN401 - JSON
    asked = read_inputs(scale.METHOD, json.dumps({**given, **inputs}))
    return scale.work(asked.inputs)  # type: ignore[arg-type]
