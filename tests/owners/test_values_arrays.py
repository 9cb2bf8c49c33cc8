"""Values of many firms over arrays: the same numbers as one by one, rings to the last digits, bad input refused."""

from typing import Any

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("scipy")

from steelyard.owners.holders_value import outside_values  # noqa: E402 - only where there is numpy
from steelyard.owners.values_arrays import values_of  # noqa: E402
from steelyard.words.errors import ModelInputError, ShareOutOfRangeError  # noqa: E402
from steelyard.words.names import EntityName  # noqa: E402
from tests.owners.webs import web  # noqa: E402


def test_two_firms_that_hold_half_of_each_other_are_counted_twice() -> None:
    """Elliott, Golub and Jackson 2014."""
    found = values_of([0, 1], [1, 0], [0.5, 0.5], [1, 1])
    assert found.gross.tolist() == pytest.approx([2, 2], rel=1e-14)
    assert found.outside.tolist() == pytest.approx([1, 1], rel=1e-14)
    assert found.double_count == pytest.approx(2)
    assert not found.nearly_closed.any()


@pytest.mark.parametrize("firms", [2, 3, 1000, 3000])
def test_a_ring_of_99_99_percent_is_right_to_a_billionth(firms: int) -> None:
    """V = 1 / (1 - x^n). A ring is solved directly however long it is."""
    rows = np.arange(firms)
    found = values_of(rows, (rows + 1) % firms, np.full(firms, 0.9999), np.eye(firms)[0])
    assert found.gross[0] == pytest.approx(1 / (1 - 0.9999**firms), rel=1e-9)
    assert found.outside.sum() == pytest.approx(1, rel=1e-9)
    assert found.nearly_closed.all()


def test_a_closed_ring_gets_no_number_and_disturbs_nobody() -> None:
    found = values_of([0, 1, 0, 3], [1, 0, 2, 2], [1, 1, 0.5, 0.25], [1, 1, 8, 1])
    assert found.closed.tolist() == [True, True, False, False]
    assert np.isnan(found.gross[:2]).all()
    assert found.gross[2:].tolist() == [8, 3]
    assert found.outside[2:].tolist() == [2, 3]


def test_shares_in_itself_are_taken_out() -> None:
    found = values_of([0, 1], [0, 0], [0.1, 0.45], [10, 0])
    assert found.gross.tolist() == [10, 5]
    assert found.outside.tolist() == pytest.approx([5, 5])


def random_web(seed: int, firms: int) -> tuple[Any, Any]:
    """Shares with columns of at most 1, some of them nearly, and values of both signs."""
    chance = np.random.default_rng(seed)
    shares = chance.random((firms, firms)) * (chance.random((firms, firms)) < 3 / firms)
    np.fill_diagonal(shares, 0)
    held = 1 - 10.0 ** -chance.integers(1, 7, firms)
    return shares / np.maximum(shares.sum(axis=0), 1e-9) * held, chance.normal(size=firms)


@pytest.mark.parametrize("seed", range(6))
def test_the_outside_values_add_up_and_all_agree_with_the_inverse(seed: int) -> None:
    shares, own = random_web(seed, 80)
    rows, columns = np.nonzero(shares)
    found = values_of(rows, columns, shares[rows, columns], own)
    mixed = np.random.default_rng(seed).permutation(len(rows))
    again = values_of(rows[mixed], columns[mixed], shares[rows, columns][mixed], own)
    assert found.gross == pytest.approx(np.linalg.solve(np.eye(80) - shares, own), rel=1e-7, abs=1e-7)
    assert found.outside.sum() == pytest.approx(own.sum(), abs=1e-7)
    assert found.gross == pytest.approx(again.gross, rel=1e-7, abs=1e-7)


def test_arrays_and_graphs_agree() -> None:
    rows = ("0 1 60", "1 2 30", "2 0 45", "0 2 20", "3 0 50")
    own = {EntityName(str(at)): float(at + 1) for at in range(4)}
    by_name = outside_values(web(*rows), own)
    owners, owned, parts = np.array([row.split() for row in rows], dtype=int).T
    found = values_of(owners, owned, parts / 100, [1, 2, 3, 4])
    assert found.gross.tolist() == pytest.approx(list(by_name.gross.values()), rel=1e-13)
    assert found.outside.tolist() == pytest.approx(list(by_name.outside.values()), rel=1e-13)


def test_a_large_ring_with_little_outside_is_searched() -> None:
    """2,500 firms that hold each other in a tangle, 1% of one in ten of them outside."""
    chance = np.random.default_rng(3)
    firms = 2500
    rows, columns = chance.integers(0, firms, 12_000), chance.integers(0, firms, 12_000)
    rows, columns = rows[rows != columns], columns[rows != columns]
    held = np.where(chance.random(firms) < 0.1, 0.99, 1.0)
    shares = (held / np.maximum(np.bincount(columns, minlength=firms), 1))[columns]
    own = chance.random(firms)
    found = values_of(rows, columns, shares, own)
    assert found.outside.sum() == pytest.approx(own.sum(), rel=1e-8)


def test_no_stakes_and_no_firms() -> None:
    assert values_of([], [], [], [1.0, 2.0]).outside.tolist() == [1, 2]


@pytest.mark.parametrize("shares", [[1.3, 0.1], [0.7, 0.6], [-0.1, 0.1], [float("nan"), 0.1]])
def test_shares_that_cannot_be_are_refused(shares: list[float]) -> None:
    with pytest.raises(ShareOutOfRangeError):
        values_of([0, 1], [2, 2], shares, [1, 1, 1])


@pytest.mark.parametrize(
    ("rows", "columns", "shares", "own"),
    [
        ([0], [1, 1], [0.5], [1, 1]),
        ([0], [2], [0.5], [1, 1]),
        ([-1], [0], [0.5], [1, 1]),
        ([0.5], [1.0], [0.5], [1, 1]),
        ([0], [1], [0.5], [1, float("nan")]),
    ],
)
def test_arrays_that_do_not_fit_are_refused(rows: Any, columns: Any, shares: Any, own: Any) -> None:  # noqa: ANN401
    with pytest.raises(ModelInputError):
        values_of(rows, columns, shares, own)
