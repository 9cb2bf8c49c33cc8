"""The relative value from typed inputs: the essay's figures, the gate, and factors that name their reasons."""

import json
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.methods import relative_value, ring
from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import read_inputs
from steelyard.words.errors import ModelInputError

DOUBLED: Final = {"times": 2, "why": "direct sale, and the power to upset appliances", "who": "the essay"}
ESSAY: Final[dict[str, Any]] = {
    "figure": 1.5,
    "rings": [
        {"name": "makers", "members": [{"name": "Apple", "multiple": 18}]},
        {"name": "internet", "members": [{"name": "Tencent", "multiple": 28}, {"name": "Alibaba"}]},
    ],
    "chosen": "makers",
}
"""An essay of 2018 on Xiaomi: Apple's 18 times on a profit of 1.5 billion dollars, doubled for two reasons."""


@pytest.mark.parametrize(("factors", "printed"), [([], 27), ([DOUBLED], 54)], ids=["nothing added", "doubled to 36"])
def test_the_answers_of_the_essay(factors: list[dict[str, Any]], printed: float) -> None:
    found = worked(factors=factors).values
    assert found["value"] == printed
    assert found["plain_value"] == 27
    assert found["multiple_with_factors"] == 18 * (2 if factors else 1)


def test_a_cap_with_a_reason_holds_the_value() -> None:
    found = worked(factors=[{**DOUBLED, "times": [1, 2, 2.25]}], cap=60, cap_why="forty times is the most")
    assert [found.values[key] for key in ("value_low", "value", "value_high")] == [27, 54, 60]
    held = worked(factors=[{**DOUBLED, "times": 3}], cap=60, cap_why="forty times is the most")
    assert "The value is held at the cap of 60." in held.notes


def test_what_the_other_ring_would_have_said_and_how_far_it_is_off() -> None:
    """28 × 1.5 = 42, or 56% above 27; the doubling is not put on it."""
    found = worked(factors=[DOUBLED])
    assert found.values["other_values"] == [42]
    assert found.values["other_off"] == pytest.approx([0.5556], abs=5e-5)
    assert found.values["wrong_ring"] == pytest.approx(28 / 18)
    assert "“internet”: 1 of 2 left out (Alibaba: no multiple is known)." in found.notes


def test_a_wrong_ring_is_off_by_its_ratio_either_way_up() -> None:
    rings = [*ESSAY["rings"], {"name": "shops", "members": [{"name": "Shop", "multiple": 6}]}]
    assert worked(rings=rings).values["wrong_ring"] == 3


def test_every_reason_stands_in_the_working() -> None:
    lines = [line.says for line in worked(factors=[DOUBLED]).lines]
    assert "multiple × 2, because direct sale, and the power to upset appliances (the essay)" in lines


PROFILES: Final = {
    "target": {"name": "Xiaomi", "mix": {"goods": 91, "services": 9}},
    "rings": [
        {"name": "makers", "members": [{"name": "Apple", "multiple": 18, "mix": {"goods": 87, "services": 13}}]},
        {"name": "internet", "members": [{"name": "Tencent", "multiple": 28, "mix": {"services": 100}}]},
    ],
}


def test_a_chosen_ring_that_is_not_the_nearest_is_a_finding() -> None:
    found = worked(**PROFILES, chosen="internet")
    assert any(note.startswith("The chosen ring “internet” is not the nearest") for note in found.notes)
    assert found.values["rings"] == ["internet", "makers"]
    assert not any("not the nearest" in note for note in worked(**PROFILES).notes)


def test_distances_that_are_not_known_are_said() -> None:
    assert any("is not known: no distance" in note for note in worked().notes)
    only = worked(rings=ESSAY["rings"][:1])
    assert any(note.startswith("No other ring stands beside") for note in only.notes)


def test_neighbours_that_differ_more_than_the_rings_are_a_finding() -> None:
    near = [{"name": str(each), "multiple": each} for each in (5, 10, 20, 40)]
    other = {"name": "other", "members": [{"name": "Other", "multiple": 16}]}
    found = worked(rings=[{"name": "makers", "members": near}, other])
    assert any("the choice of neighbours decides more than that of the ring" in note for note in found.notes)


def test_a_multiple_of_the_business_is_bridged() -> None:
    """18 × 1.5 = 27, less 5 of debt and 1 of minorities."""
    found = worked(of="enterprise", net_debt=5, minorities=1, shares=7).values
    assert [found[key] for key in ("value", "plain_enterprise_value", "per_share")] == [21, 27, 3]
    assert any(note.startswith("Net debt is not given") for note in worked(of="enterprise").notes)


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"factors": [{**DOUBLED, "why": " "}]}, "it names no reason"),
    ({"factors": [{**DOUBLED, "who": ""}]}, "nobody stands for it"),
    ({"factors": [{**DOUBLED, "times": [2, 1, 3]}]}, "stand in order"),
    ({"factors": [{**DOUBLED, "times": 0}]}, "above zero"),
    ({"factors": [{**DOUBLED, "times": [1, 2]}]}, "three ends"),
    ({"figure": -1.5}, "bears no multiple"),
    ({"chosen": "internat"}, "Nearest: internet"),
    ({"cap": 60}, "has a reason"),
    ({"shares": 0}, "above zero"),
    ({"rings": []}, "nothing to work with"),
    ({"rings": [{"name": "makers", "members": [{"name": "Apple", "multiple": -3}]}]}, "says nothing"),
    ({"rings": [{"name": "makers", "members": []}]}, "it has no members"),
    ({"rings": [{"name": "makers", "members": [{"name": "A"}, {"name": "A"}]}]}, "two bear the name"),
    ({**PROFILES, "weights": {"mix": 1}}, "they name no reason"),
]


@pytest.mark.parametrize(("inputs", "why"), REFUSED, ids=[row[1] for row in REFUSED])
def test_what_makes_no_relative_value_is_refused(inputs: dict[str, Any], why: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        worked(**inputs)
    assert why in str(refused.value)


@given(
    st.lists(st.floats(1, 100), min_size=1, max_size=6),
    st.lists(st.floats(0.2, 3), max_size=3),
    st.floats(0.1, 100),
    st.floats(0.01, 100),
)
def test_the_value_grows_with_the_currency_and_its_ends_stand_in_order(
    multiples: list[float], factors: list[float], figure: float, rate: float
) -> None:
    rings = [{"name": "r", "members": [{"name": str(at), "multiple": each} for at, each in enumerate(multiples)]}]
    reasons = [{**DOUBLED, "times": each} for each in factors]
    one = worked(rings=rings, chosen="r", factors=reasons, figure=figure).values
    two = worked(rings=rings, chosen="r", factors=reasons, figure=figure * rate).values
    assert one["value_low"] <= one["value"] <= one["value_high"]  # type: ignore[operator]
    assert two["value"] == pytest.approx(one["value"] * rate)  # type: ignore[operator]


def test_the_ring_of_the_bundled_example_says_that_the_wrong_ring_was_chosen() -> None:
    found = ring.work(read_inputs(ring.METHOD, json.dumps(ring.METHOD.example)).inputs)  # type: ignore[arg-type]
    assert found.values["members"][0] == "Apple"  # type: ignore[index]
    assert found.values["nearest_ring"] == "makers"
    assert any("“internet” is not the nearest" in note for note in found.notes)


def test_sizes_in_different_currencies_are_refused() -> None:
    pool = [{"name": "A", "size": 1, "currency": "USD"}, {"name": "B", "size": 1, "currency": "CNY"}]
    with pytest.raises(ModelInputError, match="A USD, B CNY"):
        ring.work(read_inputs(ring.METHOD, json.dumps({"target": {"name": "T"}, "pool": pool, "nearest": 1})).inputs)  # type: ignore[arg-type]
    rings = [{"name": "makers", "members": [{**each, "multiple": 9} for each in pool]}]
    with pytest.raises(ModelInputError, match="A USD, B CNY"):
        worked(target={"name": "T"}, rings=rings)


def test_weights_of_ones_own_name_their_reason() -> None:
    example = {**ring.METHOD.example, "weights": {"growth": 1}}
    with pytest.raises(ModelInputError, match="no reason"):
        ring.work(read_inputs(ring.METHOD, json.dumps(example)).inputs)  # type: ignore[arg-type]
    given_one = {**example, "why_weights": "Growth alone is looked at."}
    found = ring.work(read_inputs(ring.METHOD, json.dumps(given_one)).inputs)  # type: ignore[arg-type]
    assert found.notes[0] == "Weights: Growth alone is looked at."
    assert found.values["members"] == ["Tencent", "Midea"]


def worked(**inputs: Any) -> Worked:  # noqa: ANN401 - JSON
    asked = read_inputs(relative_value.METHOD, json.dumps({**ESSAY, **inputs}))
    return relative_value.work(asked.inputs)  # type: ignore[arg-type]
