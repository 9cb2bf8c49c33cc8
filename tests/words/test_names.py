"""Names: one thing has one name and any number of aliases, and a word that is not known is told with the nearest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.words.errors import UnknownWordError
from steelyard.words.measure import Measure, Tier
from steelyard.words.names import Alias, Entity, EntityKind, EntityName, nearest_first, one_of
from steelyard.words.period import CALENDAR

words = st.text("abcdefgh", min_size=1, max_size=6)


def test_a_thing_is_spelled_by_its_name_first() -> None:
    entity = Entity(
        name=EntityName("Xiaomi"),
        kind=EntityKind.COMPANY,
        year_end=CALENDAR,
        aliases=(Alias("Xioami", "a misspelling of 2013"), Alias("小米", "its name in Chinese")),
    )
    assert entity.spellings == ("Xiaomi", "Xioami", "小米")


@pytest.mark.parametrize("measure", Measure)
def test_a_word_of_a_closed_set_is_found(measure: Measure) -> None:
    assert one_of(Measure, measure.value, called="measure") is measure


@pytest.mark.parametrize(
    ("word", "meant"),
    [("revenues", "revenue"), ("net income", "net_income"), ("EBITDA", "ebitda"), ("Marketvalue", "market_value")],
)
def test_a_word_that_is_not_known_is_told_with_the_nearest_first(word: str, meant: str) -> None:
    with pytest.raises(UnknownWordError, match=rf"{word!r} is no measure\.\nWrite one of these: {meant}, "):
        one_of(Measure, word, called="measure")


def test_all_of_a_short_list_are_told() -> None:
    with pytest.raises(UnknownWordError, match="filing, company, press, rumour, opinion, person"):
        one_of(Tier, "xyz", called="tier")


def test_a_long_list_is_cut_and_says_so() -> None:
    assert nearest_first("zz", ["aa", "bb", "cc"], most=2) == "aa, bb and 1 more"
    assert nearest_first("cc", ["aa", "bb", "cc"], most=2) == "cc, aa and 1 more"


def test_of_nothing_nothing_is_near() -> None:
    assert nearest_first("word", []) == ""


@given(words, st.lists(words, unique=True, max_size=12))
def test_every_known_word_is_told_once(word: str, known: list[str]) -> None:
    told = [each for each in nearest_first(word, known).split(", ") if each]
    assert sorted(told) == sorted(known)
    if word in known:
        assert told[0] == word
