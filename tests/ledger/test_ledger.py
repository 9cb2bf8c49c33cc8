"""The ledger and its one door: what a day could have known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.ledger.ledger import Ledger
from steelyard.ledger.store import gather
from steelyard.reading.claim import Reading
from steelyard.reading.read import read_case_documents
from steelyard.sources.folder import bundled_names, find_folder, load_case
from steelyard.words.errors import NothingKnownError
from steelyard.words.measure import Measure
from steelyard.words.names import EntityName
from tests.ledger.facts import DAYS, PAGES, READINGS, claim


@given(READINGS, DAYS)
def test_a_day_never_sees_what_became_known_later(reading: Reading, day: date) -> None:
    known = gather(reading, PAGES).known_by(day)
    assert all(fact.known_on <= day for fact in known.facts)
    assert all(holding.known_on <= day for holding in known.holdings)
    days = {page.id: page.origin.day for page in PAGES}
    assert all(days[doubt.citation.document] <= day for doubt in known.doubts)


@given(READINGS, DAYS)
def test_a_day_sees_everything_that_was_known_by_then(reading: Reading, day: date) -> None:
    ledger = gather(reading, PAGES)
    known, whole = ledger.known_by(day), ledger.known_by(date.max)
    later = [fact.known_on > day for fact in whole.facts] + [holding.known_on > day for holding in whole.holdings]
    assert known.later == sum(later)
    assert len(known.facts) + len(known.holdings) + known.later == len(whole.facts) + len(whole.holdings)


@given(READINGS, DAYS, DAYS)
def test_a_later_day_knows_no_less(reading: Reading, one: date, other: date) -> None:
    ledger = gather(reading, PAGES)
    early, late = ledger.known_by(min(one, other)), ledger.known_by(max(one, other))
    assert [fact for fact in late.facts if fact.known_on <= early.day] == list(early.facts)


@given(READINGS)
def test_what_was_read_twice_at_one_place_is_one_fact(reading: Reading) -> None:
    twice = Reading(reading.claims * 2, reading.stakes * 2, reading.doubts)
    assert gather(twice, PAGES) == gather(reading, PAGES)


@given(READINGS)
def test_the_same_reading_gives_the_same_lines_byte_for_byte(reading: Reading) -> None:
    assert list(gather(reading, PAGES).lines()) == list(gather(reading, PAGES).lines())


@pytest.mark.parametrize("name", bundled_names())
def test_a_bundled_case_read_twice_gives_the_same_lines_byte_for_byte(name: str) -> None:
    def lines() -> tuple[list[str], list[tuple[str, str]]]:
        case = load_case(find_folder(name))
        ledger = gather(read_case_documents(case), case.documents)
        return list(ledger.lines()), ledger.doubt_rows()

    assert lines() == lines()


@given(st.lists(st.integers(1, 9), max_size=5))
def test_facts_are_found_by_company_and_measure_in_the_order_of_reading(numbers: list[int]) -> None:
    known = gather(Reading(tuple(map(claim, numbers))), PAGES).known_by(date.max)
    found = known.about(EntityName("Acme"), Measure.REVENUE)
    assert [fact.value.middle for fact in found] == list(dict.fromkeys(numbers))
    assert known.about(EntityName("Acme"), Measure.CASH) == ()


def test_a_day_before_every_fact_is_refused() -> None:
    ledger = gather(Reading((claim(1),)), PAGES)
    ledger.must_know_something(EntityName("Acme"), date(2024, 3, 31))
    with pytest.raises(NothingKnownError, match="2024-03-31"):
        ledger.must_know_something(EntityName("Acme"), date(2024, 3, 30))


def test_a_ledger_without_a_fact_refuses_every_day() -> None:
    with pytest.raises(NothingKnownError, match="the case holds no fact"):
        Ledger().must_know_something(EntityName("Acme"), date.max)
