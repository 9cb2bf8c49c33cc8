"""Value under cross-holdings, and with debts: what is left for those outside."""

from math import isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.owners.holders_value import outside_values
from steelyard.owners.liability import clearing
from steelyard.words.errors import ModelInputError
from steelyard.words.names import EntityName
from tests.owners.test_lookthrough import STAKES, known
from tests.owners.webs import A, B, C, X, ends, web


def test_two_firms_that_hold_half_of_each_other_are_counted_twice() -> None:
    """Elliott, Golub and Jackson, American Economic Review 104 (2014): claims of 2/3 and 1/3."""
    halves = web("A B 50", "B A 50")
    found = outside_values(halves, {A: 1, B: 1})
    assert (found.gross, found.outside, found.double_count) == ({A: 2, B: 2}, {A: 1, B: 1}, 2)
    one = outside_values(halves, {A: 1, B: 0}).outside
    assert list(one.values()) == pytest.approx([2 / 3, 1 / 3], rel=1e-15)


@pytest.mark.parametrize("held", ["50", "90", "99", "99.9", "99.99", "99.99999"])
def test_a_ring_that_is_nearly_closed_is_right_to_the_last_digits(held: str) -> None:
    """Two firms with x of each other: V = 1 / (1 - x^2), and 1 / (1 + x) for those outside."""
    part = float(held) / 100
    found = outside_values(web(f"A B {held}", f"B A {held}"), {A: 1, B: 0})
    short = (100 - float(held)) / 100
    assert found.gross[A] == pytest.approx(1 / (short * (1 + part)), rel=1e-9)
    assert found.outside[A] == pytest.approx(1 / (1 + part), rel=1e-12)
    assert bool(found.nearly_closed) == (part >= 0.99)


def test_a_long_ring_of_99_99_percent_is_right_to_a_billionth() -> None:
    firms = 50
    ring = web(*(f"n{at:02} n{(at + 1) % firms:02} 99.99" for at in range(firms)))
    first = EntityName("n00")
    found = outside_values(ring, {first: 1})
    assert found.gross[first] == pytest.approx(1 / (1 - 0.9999**firms), rel=1e-9)
    assert sum(found.outside.values()) == pytest.approx(1, rel=1e-12)


def test_a_closed_ring_has_no_value_and_is_named() -> None:
    found = outside_values(web("A B 100", "B A 100", "A C 50"), {A: 1, B: 1, C: 4})
    assert found.closed == ((A, B),)
    assert isnan(found.gross[A])
    assert isnan(found.outside[B])
    assert (found.gross[C], found.outside[C]) == (4, 2)
    assert A not in found.ranges


def test_a_stake_that_nobody_tells_is_held_by_nobody_and_widens_the_range() -> None:
    found = outside_values(web("X A ?", "B A 60"), {A: 10, B: 1, X: 0})
    assert [found.gross[X], found.gross[B], found.outside[A]] == pytest.approx([0, 7, 4])
    assert ends(found.ranges[X]) == pytest.approx((0, 4))
    assert found.without_own == ()
    assert outside_values(web("X A 50"), {A: 10}).without_own == (X,)


def test_debts_larger_than_the_business_turn_the_range_round() -> None:
    found = outside_values(web("X A 40-60"), {A: -10, X: 20})
    assert ends(found.ranges[X]) == pytest.approx((14, 16))


def test_more_held_than_there_is_is_named() -> None:
    assert outside_values(web("X A 80", "B A 50"), {A: 1}).over == (A,)


@settings(max_examples=60, deadline=None)
@given(STAKES, st.lists(st.floats(-100, 100), min_size=5, max_size=5))
def test_outside_values_add_up_to_the_businesses(rows: list[tuple[int, int, int]], worth: list[float]) -> None:
    own = {EntityName(str(at + 1)): value for at, value in enumerate(worth)}
    found = outside_values(web(*known(rows)), own)
    assert sum(found.outside.values()) == pytest.approx(sum(worth), abs=1e-10)


def test_a_debtor_pays_what_it_has_and_its_creditor_what_comes() -> None:
    """By hand: A has 4 for its 10, B then 5 for its 8; Eisenberg and Noe 2001 without fire sales."""
    found = clearing({A: 4, B: 1, C: 0}, {(A, B): 10, (B, C): 8}, {})
    assert found.paid == {A: 4, B: 5, C: 0}
    assert found.equity == {A: 0, B: 0, C: 5}
    assert found.in_default == (A, B)


def test_a_ring_of_debts_clears_at_the_largest_payments() -> None:
    """By hand: each owes the next 10 and only the first has anything; all can pay."""
    found = clearing({A: 1, B: 0, C: 0}, {(A, B): 10, (B, C): 10, (C, A): 10}, {})
    assert found.paid == {A: 10, B: 10, C: 10}
    assert found.equity == {A: 1, B: 0, C: 0}
    assert found.in_default == ()


def test_a_stake_in_a_firm_that_defaults_is_worth_nothing_and_never_less() -> None:
    """By hand: A = 20 - 10 + half of 0, B has 1 + half of 10 for its 8."""
    bank = EntityName("bank")
    found = clearing({A: 20, B: 1}, {(A, bank): 10, (B, bank): 8}, {(A, B): 0.5, (B, A): 0.5})
    assert (found.equity, found.paid, found.received) == ({A: 10, B: 0}, {A: 10, B: 6}, {bank: 16})


def test_without_debts_clearing_gives_the_gross_values() -> None:
    found = clearing({A: 1, B: 1}, {}, {(A, B): 0.9999, (B, A): 0.9999})
    assert found.equity[A] == pytest.approx(10_000, rel=1e-9)


@pytest.mark.parametrize(
    ("own", "debts", "stakes"),
    [
        ({A: -1.0}, {}, {}),
        ({A: 1.0}, {(A, B): -1.0}, {}),
        ({A: 1.0}, {(B, A): 1.0}, {}),
        ({A: 1.0, B: 1.0}, {}, {(A, B): 0.7, (X, B): 0.6}),
        ({A: 1.0, B: 1.0}, {}, {(A, B): 1.0, (B, A): 1.0}),
    ],
)
def test_what_cannot_be_is_refused(
    own: dict[EntityName, float],
    debts: dict[tuple[EntityName, EntityName], float],
    stakes: dict[tuple[EntityName, EntityName], float],
) -> None:
    with pytest.raises(ModelInputError):
        clearing(own, debts, stakes)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.floats(0, 50), min_size=4, max_size=4),
    st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 4)), st.floats(0.5, 40), max_size=8),
    st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.floats(0.01, 0.3), max_size=8),
)
def test_all_that_there_is_goes_to_creditors_and_holders_outside(
    own: list[float], owed: dict[tuple[int, int], float], held: dict[tuple[int, int], float]
) -> None:
    names = [EntityName(name) for name in "ABCDE"]
    debts = {(names[a], names[b]): debt for (a, b), debt in owed.items() if a != b}
    stakes = {(names[a], names[b]): part for (a, b), part in held.items() if a != b}
    found = clearing(dict(zip(names[:4], own, strict=True)), debts, stakes)
    outside = sum(
        equity * (1 - sum(part for (_, owned), part in stakes.items() if owned == name))
        for name, equity in found.equity.items()
    )
    assert outside + found.received.get(names[4], 0) == pytest.approx(sum(own), abs=1e-6)
    assert min(found.equity.values()) >= 0
