"""The layers together: one range, the rule it came by, and what a reader must know."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.blend import APART, RULE, Blend, blend
from steelyard.models.scale import Scale
from steelyard.models.valuation import Layer, LayerName, Range, Step
from steelyard.words.assumption import End
from steelyard.words.quantity import Currency

Ends = Sequence[int]

KNOWN: list[tuple[Ends, Ends, Ends, str, str]] = [
    ((27, 54, 60), (9, 32, 76), (18, 43, 68), RULE, "the means of lows, middles and highs"),
    ((10, 20, 30), (30, 40, 50), (20, 30, 40), RULE, "one value in common is enough"),
    ((10, 20, 30), (31, 40, 50), (10, 30, 50), APART, "none in common: from the lowest low to the highest high"),
    ((31, 40, 50), (10, 20, 30), (10, 30, 50), APART, "whichever of them is above"),
    ((10, 20, 60), (20, 30, 40), (15, 25, 50), RULE, "one inside the other"),
]


@pytest.mark.parametrize(("first", "second", "ends", "rule", "because"), KNOWN, ids=[row[-1] for row in KNOWN])
def test_two_layers_by_hand(first: Ends, second: Ends, ends: Ends, rule: str, because: str) -> None:
    found = blended(first, second)
    assert amounts(found) == list(ends), because
    assert (found.rule, found.agrees) == (rule, rule == RULE)


def test_layers_that_have_no_value_in_common_are_told_to_disagree() -> None:
    assert [note.says for note in blended((1, 2, 3), (7, 8, 9)).notes] == [
        "The layers disagree: they have no value in common. Look at their assumptions before the range."
    ]
    assert blended((1, 2, 3), (2, 3, 4)).notes == ()


def test_one_layer_alone_is_the_range_and_says_that_nothing_checks_it() -> None:
    found = blend([layer((1, 2, 3)), Layer(LayerName.ABSOLUTE, None, "")], None)
    assert amounts(found) == [1, 2, 3]
    assert [note.says for note in found.notes] == ["Only one layer gives a figure (relative): nothing checks it."]


def test_no_layer_is_no_range() -> None:
    found = blend([Layer(LayerName.RELATIVE, None, ""), Layer(LayerName.ABSOLUTE, None, "")], bounds(1, 2))
    assert (found.range, found.agrees) == (None, False)


HELD: list[tuple[int | None, int | None, Ends, str]] = [
    (None, None, (10, 20, 30), "without bounds nothing is held"),
    (15, None, (15, 20, 30), "the low end is held at the floor"),
    (None, 25, (10, 20, 25), "the high end at the ceiling"),
    (22, 28, (22, 22, 28), "the middle too, where it lies below the floor"),
    (10, 30, (10, 20, 30), "a bound at an end changes nothing"),
    (30, None, (30, 30, 30), "a range may shrink to its end"),
]


@pytest.mark.parametrize(("floor", "ceiling", "ends", "because"), HELD, ids=[row[-1] for row in HELD])
def test_the_range_is_held_inside_the_bounds(floor: int | None, ceiling: int | None, ends: Ends, because: str) -> None:
    assert amounts(blend([layer((10, 20, 30))], bounds(floor, ceiling))) == list(ends), because


def test_an_end_that_was_held_says_at_what_and_rests_on_both() -> None:
    found = blend([layer((10, 20, 30))], bounds(15, None)).range
    assert found
    assert found.low.says == "relative low, held at the floor"
    assert [basis.says for basis in found.low.rests_on if isinstance(basis, Step)] == ["relative low", "floor"]


@pytest.mark.parametrize(("floor", "ceiling"), [(31, None), (None, 9)], ids=["below the floor", "above the ceiling"])
def test_a_range_wholly_beyond_a_bound_is_left_and_told(floor: int | None, ceiling: int | None) -> None:
    found = blend([layer((10, 20, 30))], bounds(floor, ceiling))
    assert amounts(found) == [10, 20, 30]
    assert found.notes[-1].says == "The whole range lies beyond a bound of the scale: one of the two is wrong."


ends_of_a_layer = st.lists(st.integers(0, 100), min_size=3, max_size=3).map(sorted)


@given(st.lists(ends_of_a_layer, min_size=1, max_size=3), st.integers(0, 50), st.integers(51, 100))
def test_the_range_lies_between_the_lowest_low_and_the_highest_high(
    layers: list[list[int]], floor: int, ceiling: int
) -> None:
    free, held = blended(*layers), blended(*layers, scale=bounds(floor, ceiling))
    assert amounts(free) == sorted(amounts(free))
    assert amounts(held) == sorted(amounts(held))
    assert min(ends[0] for ends in layers) <= amounts(free)[0]
    assert amounts(free)[-1] <= max(ends[-1] for ends in layers)
    assert "beyond" in str(held.notes) or floor <= amounts(held)[0] <= amounts(held)[-1] <= ceiling


@given(ends_of_a_layer, ends_of_a_layer)
def test_the_order_of_the_layers_does_not_matter(one: list[int], other: list[int]) -> None:
    assert amounts(blended(one, other)) == amounts(blended(other, one))


def layer(ends: Ends, name: LayerName = LayerName.RELATIVE) -> Layer:
    steps = [Step(f"{name} {end}", Decimal(amount), Currency("USD")) for end, amount in zip(End, ends, strict=True)]
    return Layer(name, Range(*steps), "")


def blended(*layers: Ends, scale: Scale | None = None) -> Blend:
    names = (LayerName.RELATIVE, LayerName.ABSOLUTE, LayerName.SCALE)
    return blend([layer(ends, name) for ends, name in zip(layers, names, strict=False)], scale)


def amounts(found: Blend) -> list[Decimal]:
    assert found.range
    return [found.range.at(end).amount for end in End]


def bounds(floor: int | None, ceiling: int | None) -> Scale:
    low, high = (
        None if amount is None else Step(says, Decimal(amount), Currency("USD"))
        for says, amount in (("floor", floor), ("ceiling", ceiling))
    )
    return Scale(low, high, Layer(LayerName.SCALE, None, ""))
