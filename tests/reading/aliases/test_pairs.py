"""By their spelling alone, no two companies are ever taken for one; and how many that are one are found."""

from __future__ import annotations

from itertools import chain

import pytest

from tests.reading.aliases.gathering import among_names
from tests.reading.aliases.pairs import DIFFERENT, SAME

SHARE_FOUND = 0.75
"""The others share no string (BYD, 比亚迪): they need a text that says so."""


def test_there_are_enough_pairs_and_none_twice() -> None:
    assert len(SAME) >= 100
    assert len(DIFFERENT) >= 100
    assert len({*SAME}) == len(SAME)
    assert len({*DIFFERENT}) == len(DIFFERENT)


@pytest.mark.parametrize("pair", DIFFERENT, ids="/".join)
def test_two_companies_are_never_taken_for_one(pair: tuple[str, str]) -> None:
    first, second = pair
    for times in ((1, 1), (1, 50), (50, 1)):
        assert among_names(dict(zip((first, second), times, strict=True))) == ()


def test_most_names_of_one_company_are_found() -> None:
    found = [pair for pair in SAME if among_names(dict.fromkeys(pair, 1))]
    assert len(found) >= SHARE_FOUND * len(SAME), f"{len(found)} of {len(SAME)}"


def test_in_a_crowd_of_names_the_pairs_are_found_and_the_near_misses_are_not() -> None:
    names = dict.fromkeys(chain.from_iterable((*SAME, *DIFFERENT)), 1)
    joined = {frozenset((each.name, each.alias)) for each in among_names(names)}
    allowed = {frozenset(pair) for pair in DIFFERENT} - {frozenset(pair) for pair in SAME}
    assert not joined & allowed
