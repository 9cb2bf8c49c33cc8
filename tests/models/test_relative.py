"""The relative value: a multiple of the ring's, a premium, a cap, and what would change it.

The known answers are those of an essay of 2018 on Xiaomi, which multiplies Apple's 18 by a profit of 1.5 billion.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.fact import Fact
from steelyard.models.relative import value_by_ring
from steelyard.models.valuation import Gap, Layer
from steelyard.sources.case import Condition, Ring
from steelyard.words.assumption import Assumption, End
from tests.making import assumed, by_ring, case, fact, picture, ring

PROFIT = fact("Acme profit FY2023", "USD 1.5 billion")
DOUBLED = assumed("factor", "1", "2", "2.25")
CAP = assumed("cap", "USD 60 billion")
BILLION = Decimal(10**9)


def times(peer: str, multiple: str, **more: str) -> Fact:
    return fact(f"{peer} price_multiple", multiple, aspect="multiple", of="earnings", **more)


APPLE = times("Pear", "about 18 times")

ESSAY = [
    (None, None, ("27", "27", "27"), "18 × 1.5 = 27, nothing added"),
    (assumed("factor", "2"), None, ("54", "54", "54"), "36 × 1.5 = 54, the multiple doubled"),
    (DOUBLED, None, ("27", "54", "60.75"), "the premium at each end"),
    (DOUBLED, CAP, ("27", "54", "60"), "and never above 60, which is 40 times"),
]


@pytest.mark.parametrize(("factor", "cap", "ends", "because"), ESSAY, ids=[row[-1] for row in ESSAY])
def test_the_answers_of_the_essay(
    factor: Assumption | None, cap: Assumption | None, ends: Sequence[str], because: str
) -> None:
    assert billions(layer(PROFIT, APPLE, factor=factor, cap=cap)) == [Decimal(end) for end in ends], because


def test_the_working_says_what_was_multiplied() -> None:
    assert [step.says for step in layer(PROFIT, APPLE, factor=DOUBLED, cap=CAP).working] == [
        "Pear, price over earnings",
        "profit FY2023, USD 1.5 billion",
        "18 times × profit FY2023, USD 1.5 billion",  # nothing added
        "18 times × 1 = 18 times × profit FY2023, USD 1.5 billion",  # the low end of the premium
        "18 times × 2 = 36 times × profit FY2023, USD 1.5 billion",
        "18 times × 2.25 = 40.5 times × profit FY2023, USD 1.5 billion, held at the cap",
    ]


@pytest.mark.parametrize("mode", ["rumour", "plan", "forecast", "opinion"])
def test_a_figure_that_is_not_of_what_was_says_so_in_every_line(mode: str) -> None:
    told = fact("Acme profit FY2023", "USD 1.5 billion", mode=mode)
    assert [step.says for step in layer(told, APPLE).working][
        -1
    ] == f"18 times × profit FY2023, USD 1.5 billion ({mode})"


def test_a_multiple_that_is_only_expected_says_so() -> None:
    found = layer(PROFIT, times("Pear", "28 times", mode="forecast"))
    assert found.working[0].says == "Pear, price over earnings (forecast)"


def test_a_premium_of_nothing_is_among_what_the_value_rests_on() -> None:
    """Whoever traces the low end, where the premium is 1, must find the premium and who stands for it."""
    found = layer(PROFIT, APPLE, factor=DOUBLED).range
    assert found
    assert all(DOUBLED in found.at(end).rests_on for end in End)


def test_a_cap_of_three_ends_caps_each_end_by_its_own() -> None:
    """It once capped all three at its middle."""
    cap = assumed("cap", "USD 20 billion", "USD 50 billion", "USD 60 billion")
    assert billions(layer(PROFIT, APPLE, factor=DOUBLED, cap=cap)) == [20, 50, 60]


def test_a_ring_that_was_drawn_after_the_day_is_not_used_and_said() -> None:
    late = ring("Fruit", "Pear", day=date(2024, 7, 1))
    found = layer(PROFIT, APPLE, rings=(late,))
    assert found.range is None
    assert found.gaps == (
        Gap(
            "the ring “Fruit” was drawn on 2024-07-01, after 2024-06-30: not used",
            "State one of that day, or ask for a later day.",
        ),
    )


def test_another_ring_that_was_drawn_after_the_day_does_not_stand_beside_the_value() -> None:
    other = ring("Nets", "Plum", chosen=False, day=date(2024, 7, 1))
    assert layer(PROFIT, APPLE, times("Plum", "28 times"), rings=(ring("Fruit", "Pear"), other)).notes == ()


SURE = "Growth stays above 40%."


def test_a_condition_tells_the_growth_that_it_needs_and_what_the_named_growth_reaches() -> None:
    """80 to 90 over 54 are 48% to 67%; 54 × 1.4 is 75.6, below both."""
    found = layer(PROFIT, APPLE, conditions=(condition("40%", "USD 80 billion", "USD 90 billion"),), factor=DOUBLED)
    (note,) = found.notes
    assert note.says == "If growth stays above 40% (Ada). Growth of 40% alone does not reach it:"
    assert [round(step.amount) for step in note.steps[2:4]] == [48, 67]
    assert [step.amount / BILLION for step in (*note.steps[:2], note.steps[4])] == [80, 90, Decimal("75.6")]


@pytest.mark.parametrize("growth", ["50%", None], ids=["growth that reaches it", "no growth is named"])
def test_a_condition_that_needs_no_more_than_it_names_says_no_more(growth: str | None) -> None:
    found = layer(PROFIT, APPLE, conditions=(condition(growth, "USD 80 billion", "USD 90 billion"),), factor=DOUBLED)
    assert found.notes[0].says == "If growth stays above 40% (Ada)."
    assert [round(step.amount) for step in found.notes[0].steps[2:]] == [48, 67]


def test_a_condition_stated_after_the_day_is_left_out() -> None:
    later = condition("40%", "USD 80 billion", "USD 90 billion", day=date(2024, 7, 1))
    assert layer(PROFIT, APPLE, conditions=(later,)).notes == ()


RINGS = [
    (("18 times",), ("18", "18", "18"), "of one it is that one"),
    (("30 times", "10 times", "12 times"), ("10", "12", "30"), "of three the one between, not the mean"),
    (("30 times", "10 times"), ("10", "20", "30"), "of two half way between"),
]


@pytest.mark.parametrize(("multiples", "ends", "because"), RINGS, ids=[row[-1] for row in RINGS])
def test_the_ring_gives_its_lowest_its_median_and_its_highest_multiple(
    multiples: Sequence[str], ends: Sequence[str], because: str
) -> None:
    peers = ["Pear", "Plum", "Fig"][: len(multiples)]
    known = [times(peer, multiple) for peer, multiple in zip(peers, multiples, strict=True)]
    found = layer(fact("Acme profit FY2023", "USD 1 billion"), *known, rings=(ring("Fruit", *peers),))
    assert billions(found) == [Decimal(end) for end in ends], because


def test_what_every_other_ring_would_have_said_stands_beside_the_value() -> None:
    """28 times 1.5 is 42, or 56% above 27; the premium is not added to it."""
    rings = (ring("Makers", "Pear"), ring("Nets", "Plum", "Fig", chosen=False), ring("Banks", "Oak", chosen=False))
    found = layer(PROFIT, APPLE, times("Plum", "28 times"), rings=rings, factor=DOUBLED)
    assert [note.says for note in found.notes] == [
        "Ring “Nets” (1 of 2 known), nothing added:",
        "Ring “Banks” (Oak): no multiple known.",
    ]
    assert [round(step.amount) for step in found.notes[0].steps] == [42 * BILLION, 56]
    assert billions(found)[1] == 54


GAPS: list[tuple[Sequence[Fact], dict[str, Any], list[str], str]] = [
    ([APPLE], {}, ["Acme: profit FY2023 was not known by 2024-06-30"], "the figure is not known"),
    (
        [fact("Acme profit FY2023", "-USD 1.5 billion"), APPLE],
        {},
        ["profit FY2023 is USD -1.5 billion: it neither grows nor bears a multiple"],
        "the figure is a loss",
    ),
    ([PROFIT], {}, ["Pear: no multiple of earnings known"], "no multiple is known"),
    ([PROFIT, APPLE], {"rings": ()}, ["no ring of peers is chosen"], "no ring is chosen"),
    (
        [fact("Acme profit FY2023", "CNY 9 billion"), APPLE],
        {},
        ["profit FY2023, CNY 9 billion: it is in CNY, and no exchange rate to USD was known by 2024-06-30"],
        "the figure is in a currency without a rate",
    ),
]


@pytest.mark.parametrize(("known", "more", "gaps", "because"), GAPS, ids=[row[-1] for row in GAPS])
def test_where_something_is_missing_there_is_a_gap_and_no_range(
    known: Sequence[Fact], more: dict[str, Any], gaps: list[str], because: str
) -> None:
    found = layer(*known, **more)
    assert (found.range, [gap.what for gap in found.gaps]) == (None, gaps), because
    assert all(gap.do for gap in found.gaps)


def test_a_member_without_a_multiple_is_a_gap_and_the_others_count() -> None:
    found = layer(PROFIT, APPLE, rings=(ring("Fruit", "Pear", "Plum"),))
    assert billions(found)[1] == 27
    assert found.gaps == (Gap("Plum: no multiple of earnings known", "Add its price_multiple to facts.csv."),)


def test_a_premium_or_a_cap_assumed_after_the_day_is_not_used_and_said() -> None:
    late = {"factor": assumed("factor", "2", day=date(2024, 7, 1)), "cap": assumed("cap", "USD 1", day=date.max)}
    found = layer(PROFIT, APPLE, factor=late["factor"], cap=late["cap"])
    assert billions(found) == [27, 27, 27]
    assert [gap.what for gap in found.gaps] == [
        f"{name} was assumed on {each.day}, after 2024-06-30: not used" for name, each in late.items()
    ]


RATES = [
    (fact("USD exchange_rate 2024-06-28", "CNY 8"), "yuan for one dollar"),
    (fact("CNY exchange_rate 2024-06-28", "USD 0.125"), "dollars for one yuan"),
]


@pytest.mark.parametrize(("rate", "because"), RATES, ids=[row[-1] for row in RATES])
def test_a_figure_in_another_currency_is_exchanged_either_way_round(rate: Fact, because: str) -> None:
    assert billions(layer(fact("Acme profit FY2023", "CNY 12 billion"), APPLE, rate))[1] == 27, because


def test_a_cap_in_another_currency_binds_at_the_rate_and_without_one_is_a_gap() -> None:
    yuan = assumed("cap", "CNY 80 billion")
    assert billions(layer(PROFIT, APPLE, RATES[0][0], cap=yuan))[1] == 10
    without = layer(PROFIT, APPLE, cap=yuan)
    assert billions(without)[1] == 27
    assert [gap.what[:16] for gap in without.gaps] == ["cap: it is in CN"]


@given(st.lists(st.integers(1, 60), min_size=1, max_size=3), st.lists(st.integers(1, 50), min_size=3, max_size=3))
def test_low_middle_and_high_stand_in_order_and_no_end_is_above_the_cap(
    multiples: list[int], premiums: list[int]
) -> None:
    peers = ["Pear", "Plum", "Fig"][: len(multiples)]
    known = [times(peer, f"{multiple} times") for peer, multiple in zip(peers, multiples, strict=True)]
    factor = assumed("factor", *(f"{Decimal(each) / 10}" for each in sorted(premiums)))
    ends = billions(layer(PROFIT, *known, rings=(ring("Fruit", *peers),), factor=factor, cap=CAP))
    assert ends == sorted(ends)
    assert ends[-1] <= 60


def layer(
    *known: Fact,
    factor: Assumption | None = None,
    cap: Assumption | None = None,
    rings: Sequence[Ring] = (ring("Fruit", "Pear"),),
    conditions: Sequence[Condition] = (),
) -> Layer:
    of = case(rings=tuple(rings), conditions=tuple(conditions))
    return value_by_ring(by_ring(factor=factor, cap=cap), picture(*known, of=of))


def billions(found: Layer) -> list[Decimal]:
    assert found.range
    return [found.range.at(end).amount / BILLION for end in End]


def condition(growth: str | None, low: str, high: str, day: date = date(2024, 1, 1)) -> Condition:
    named = assumed("growth", growth, day=day) if growth else None
    value = assumed("value", low, "USD 85 billion", high, day=day)
    return Condition(says=SURE, growth=named, value=value)
