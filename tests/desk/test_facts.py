"""Facts found by company, measure and period, and what is said where none fits."""

from datetime import date

import pytest

from steelyard.desk.bench import open_case
from steelyard.desk.facts import find_facts
from steelyard.ledger.fact import Fact
from steelyard.words.errors import (
    NothingFoundError,
    NothingKnownError,
    PeriodNotationError,
    SteelyardError,
    UnknownWordError,
)
from steelyard.words.measure import Measure

CASE = "kingsoft-cloud-2024"


def test_without_a_filter_every_fact_of_the_day_is_found() -> None:
    bench = open_case(CASE)
    assert find_facts(bench).facts == bench.ledger.known_by(bench.case.day).facts


@pytest.mark.parametrize("spelling", ["Kingsoft Cloud", "KINGSOFT CLOUD", "金山云", "golden mountain cloud"])
def test_a_company_is_found_by_any_of_its_names(spelling: str) -> None:
    assert {fact.entity for fact in find(company=spelling)} == {"Kingsoft Cloud"}


def test_an_exchange_rate_is_found_by_its_currency() -> None:
    assert {fact.measure for fact in find(company="EUR")} == {Measure.EXCHANGE_RATE}


def test_filters_narrow_each_other() -> None:
    both = find(company="Kingsoft Cloud", measure="revenue")
    assert set(both) == set(find(company="Kingsoft Cloud")) & set(find(measure="revenue"))
    assert 0 < len(find(company="Kingsoft Cloud", measure="revenue", period="FY2022")) < len(both)


def test_a_year_also_takes_the_balances_at_its_end() -> None:
    assert [str(fact.value) for fact in find(company="Kingsoft Cloud", measure="cash", period="FY2023")]
    assert find(measure="cash", period="FY2023") == find(measure="cash", period="2023-12-31")


def test_each_company_has_its_own_year() -> None:
    bench = open_case("alibaba-2022")
    facts = find_facts(bench, company="Alibaba", measure="revenue", period="FY2022").facts
    assert facts
    assert {fact.period.last for fact in facts if fact.period} == {date(2022, 3, 31)}


def test_a_day_takes_only_what_was_known_by_then() -> None:
    assert all(fact.known_on <= date(2024, 4, 1) for fact in find(day=date(2024, 4, 1)))
    assert len(find(day=date(2024, 4, 1))) < len(find())


@pytest.mark.parametrize(
    ("asked", "refusal", "advice"),
    [
        ({"company": "Kingsof Cloud"}, NothingFoundError, "This case knows: Kingsoft Cloud, "),
        ({"measure": "revenues"}, UnknownWordError, "Write one of these: revenue, "),
        ({"period": "last year"}, PeriodNotationError, "Write FY2022, 2022H1"),
        ({"period": "2022-13"}, PeriodNotationError, "Write FY2022, 2022H1"),
        ({"period": "FY1990"}, NothingFoundError, "facts of ads_ratio, "),
        ({"company": "QingCloud", "measure": "capex"}, NothingFoundError, "facts of ads_ratio, "),
        ({"day": date(1990, 1, 1)}, NothingKnownError, "Choose a later day with --as-of"),
    ],
)
def test_a_question_without_an_answer_is_told_what_there_is(
    asked: dict[str, str], refusal: type[SteelyardError], advice: str
) -> None:
    with pytest.raises(refusal) as refused:
        find(**asked)  # type: ignore[arg-type]
    assert advice in refused.value.remedy


def test_a_filter_that_leaves_nothing_is_told_in_the_words_that_were_asked() -> None:
    with pytest.raises(NothingFoundError) as refused:
        find(company="金山云", measure="eps", period="FY2022")
    assert refused.value.happened == "No fact has company '金山云' and measure 'eps' and period 'FY2022'."


def find(
    *, company: str | None = None, measure: str | None = None, period: str | None = None, day: date | None = None
) -> tuple[Fact, ...]:
    """Facts of the case."""
    return find_facts(open_case(CASE), company=company, measure=measure, period=period, day=day).facts
