"""Rings: who is near enough, why, and what no unit, currency or order may change."""

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.peers.distance import WEIGHTS, Part, distances
from steelyard.models.peers.profile import Profile
from steelyard.models.peers.ring import DrawnRing, Rule, draw_ring
from steelyard.words.errors import ModelInputError

XIAOMI = Profile(
    name="Xiaomi", mix={"goods": 91, "services": 9}, margin=0.05, growth=0.675, size=114.6, capital_intensity=0.01
)
POOL = (
    Profile(name="Gree", mix={"goods": 1}, margin=0.15, growth=0.37, size=148.3, capital_intensity=0.02),
    Profile(name="Midea", mix={"goods": 1}, margin=0.07, growth=0.51, size=241.9, capital_intensity=0.015),
    Profile(name="Tencent", mix={"services": 1}, margin=0.3, growth=0.56, size=237.8, capital_intensity=0.06),
    Profile(name="Baidu", mix={"services": 1}, margin=0.22, growth=0.2, size=84.8, capital_intensity=0.06),
)


def ring(*pool: Profile, **rule: Any) -> DrawnRing:  # noqa: ANN401 - the fields of a rule
    return draw_ring(XIAOMI, pool or POOL, Rule(**rule))


def test_the_kind_of_business_draws_the_ring() -> None:
    drawn = ring(nearest=2)
    assert drawn.members == ("Midea", "Gree")
    assert {place.name for place in drawn.places if not place.is_in} == {"Tencent", "Baidu"}
    assert all(
        max(place.distance.parts, key=lambda each: each.weight * each.scaled).part is Part.MIX
        for place in drawn.places
        if not place.is_in
    )


def test_a_distance_is_the_sum_of_its_parts_each_over_the_usual_difference() -> None:
    """Two companies and a target: margins 0, 1, 3 are 1, 2 and 3 apart, 2 on average; sizes 1, e, e² 4/3."""
    target = Profile(name="T", margin=0, size=1)
    e = 2.718281828459045
    near, far = distances(target, [Profile(name="A", margin=1, size=e), Profile(name="B", margin=3, size=e * e)])
    assert near.total == pytest.approx((1 / 2 + 1 / (4 / 3)) / 2)
    assert far.total == pytest.approx((3 / 2 + 2 / (4 / 3)) / 2)
    assert [each.part for each in near.parts] == [Part.MARGIN, Part.SIZE]
    assert near.unknown == (Part.MIX, Part.GROWTH, Part.CAPITAL_INTENSITY)


def test_of_the_mix_the_part_that_is_another_business_counts() -> None:
    target = Profile(name="T", mix={"a": 1, "b": 3})
    (found,) = distances(target, [Profile(name="A", mix={"b": 50, "c": 50})])
    assert found.parts[0].difference == pytest.approx(0.5), "a quarter in a and a quarter in b are lacking"


def test_what_is_not_known_is_left_out_and_said_and_not_taken_as_nothing() -> None:
    known = Profile(name="Known", mix={"goods": 1}, margin=0.06)
    drawn = ring(*POOL, known, nearest=1)
    assert drawn.members == ("Known",)
    assert "Known: the distance leaves out what is not known of both: growth, size, capital_intensity." in drawn.notes
    assert drawn.places[0].distance.of(Part.GROWTH) is None


def test_a_company_of_which_too_little_is_known_is_out_but_for_whoever_names_it() -> None:
    hardly = Profile(name="Hardly", margin=0.05)
    assert "too little is known" in {place.name: place.why for place in ring(*POOL, hardly, nearest=5).places}["Hardly"]
    assert "Hardly" in ring(*POOL, hardly, nearest=1, include=("Hardly",)).members


def test_names_put_in_and_out_go_before_distance_and_it_is_said() -> None:
    drawn = ring(nearest=1, include=("Baidu",), exclude=("Midea",))
    assert set(drawn.members) == {"Gree", "Baidu"}
    why = {place.name: place.why for place in drawn.places}
    assert why["Midea"].startswith("put out by name, at ")
    assert why["Baidu"].startswith("put in by name, at ")
    assert "Baidu is in by name, though nearer ones are out: Tencent." in drawn.notes


def test_a_ring_of_ones_own_needs_no_other_rule() -> None:
    assert ring(include=("Tencent",)).members == ("Tencent",)


EMPTY = [
    ((), {"within": 0.01}, "the nearest is Midea: at ", "too near"),
    ((), {"nearest": 2, "exclude": tuple(each.name for each in POOL)}, "put out by name", "all put out"),
    ((Profile(name="A"),), {"nearest": 1}, "nothing is known both of Xiaomi and", "nothing known"),
    ((XIAOMI,), {"nearest": 1}, "names nobody but the target", "nobody else"),
]


@pytest.mark.parametrize(("pool", "rule", "why", "because"), EMPTY, ids=[row[-1] for row in EMPTY])
def test_an_empty_ring_says_why(pool: Sequence[Profile], rule: dict[str, Any], why: str, because: str) -> None:
    drawn = ring(*pool, **rule)
    assert drawn.members == (), because
    assert drawn.notes[0].startswith("The ring is empty: ")
    assert why in drawn.notes[0]


def test_as_near_as_the_last_one_is_in_too() -> None:
    twin = Profile(name="Aaa", mix={"goods": 1}, margin=0.07, growth=0.51, size=241.9, capital_intensity=0.015)
    assert ring(*POOL, twin, nearest=1).members == ("Aaa", "Midea")


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({}, "nothing says who is let in"),
    ({"nearest": 0}, "at least one member"),
    ({"within": -0.1}, "no distance is below zero"),
    ({"nearest": 1, "include": ("Gre",)}, "Nearest: Gree"),
    ({"nearest": 1, "include": ("Gree",), "exclude": ("Gree",)}, "both in and out"),
    ({"nearest": 1, "weights": {Part.MIX: -1.0}}, "zero or above"),
    ({"nearest": 1, "weights": {Part.MIX: 0.0}}, "nothing tells two companies apart"),
    ({"nearest": 1, "least_known": 2.0}, "a part of the weights"),
]


@pytest.mark.parametrize(("rule", "why"), REFUSED, ids=[row[1] for row in REFUSED])
def test_a_rule_that_makes_no_sense_is_refused(rule: dict[str, Any], why: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        ring(**rule)
    assert why in str(refused.value)


@pytest.mark.parametrize("bad", [{"size": 0.0}, {"size": -1.0}, {"mix": {"a": -1.0, "b": 2.0}}, {"mix": {"a": 0.0}}])
def test_a_company_that_cannot_be_is_refused(bad: dict[str, Any]) -> None:
    with pytest.raises(ModelInputError):
        Profile(name="A", **bad)


def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.raises(ModelInputError, match="two companies"):
        ring(*POOL, POOL[0], nearest=1)


figures = st.none() | st.floats(-2, 2).map(lambda x: round(x, 3))
mixes = st.dictionaries(st.sampled_from("abcd"), st.integers(1, 9).map(float), max_size=3)
profiles = st.builds(
    lambda mix, margin, growth, size, heavy: {
        "mix": mix,
        "margin": margin,
        "growth": growth,
        "size": size,
        "capital_intensity": heavy,
    },
    mixes,
    figures,
    figures,
    st.none() | st.floats(0.01, 1e4),
    figures,
)


@given(profiles, st.lists(profiles, min_size=1, max_size=7), st.integers(1, 4), st.floats(1e-6, 1e6), st.integers())
def test_neither_order_nor_the_currency_of_size_nor_the_scale_of_a_mix_changes_the_ring(
    target: dict[str, Any], pool: list[dict[str, Any]], nearest: int, rate: float, seed: int
) -> None:
    one = draw_ring(
        Profile(name="T", **target),
        [Profile(name=f"P{at}", **each) for at, each in enumerate(pool)],
        Rule(nearest=nearest),
    )
    others = [Profile(name=f"P{at}", **_in_other_units(each, rate)) for at, each in enumerate(pool)]
    Random(seed).shuffle(others)  # noqa: S311 - an order
    two = draw_ring(Profile(name="T", **_in_other_units(target, rate)), others, Rule(nearest=nearest))
    assert one.members == two.members
    assert one.notes == two.notes


def _in_other_units(profile: dict[str, Any], rate: float) -> dict[str, Any]:
    size, mix = profile["size"], profile["mix"]
    assert isinstance(mix, dict)
    turned = {kind: share * 16 for kind, share in mix.items()}
    return {**profile, "mix": turned, "size": size * rate if isinstance(size, float) else None}


@given(st.permutations(range(6)))
def test_the_usual_difference_is_the_mean_over_all_pairs(order: list[int]) -> None:
    """Held against the definition, pair by pair."""
    margins = [0.0, 0.1, 0.1, 0.4, 0.45, 0.9]
    target, *pool = (Profile(name=str(at), margin=margins[at]) for at in order)
    pairs = [abs(a - b) for i, a in enumerate(margins) for b in margins[:i]]
    found = distances(target, pool)
    assert found[0].parts[0].usual == pytest.approx(sum(pairs) / len(pairs))


def test_the_weights_that_are_not_given_are_said_in_words() -> None:
    assert WEIGHTS[Part.MIX] == sum(weight for part, weight in WEIGHTS.items() if part is not Part.MIX)
