"""What is measured: closed sets that `docs/case.md` lists, and balances that are true on one day."""

import re
from datetime import date

import pytest

from steelyard.words.measure import (
    BALANCES,
    NEVER_NEGATIVE,
    Aspect,
    Measure,
    Mode,
    Question,
    Tier,
    Verdict,
    has_ended,
    settled,
)
from steelyard.words.period import AsAt, Over, Period
from tests.architecture.tree import ROOT

PAGE = (ROOT / "docs" / "case.md").read_text(encoding="utf-8")
YEAR = Over(date(2022, 1, 1), date(2022, 12, 31))
ITS_END = AsAt(date(2022, 12, 31))


@pytest.mark.parametrize("measure", sorted(BALANCES))
def test_a_balance_of_a_year_is_one_at_its_end(measure: Measure) -> None:
    assert settled(measure, YEAR) == ITS_END


@pytest.mark.parametrize("measure", sorted(set(Measure) - BALANCES))
def test_a_flow_of_a_year_stays_one(measure: Measure) -> None:
    assert settled(measure, YEAR) == YEAR


@pytest.mark.parametrize("measure", Measure)
def test_a_day_stays_a_day_and_nothing_stays_nothing(measure: Measure) -> None:
    assert settled(measure, ITS_END) == ITS_END
    assert settled(measure, None) is None


@pytest.mark.parametrize(
    ("measure", "is_balance"),
    [
        pytest.param(Measure.CASH, True, id="cash is counted on a day"),
        pytest.param(Measure.EMPLOYEES, True, id="and so are people"),
        pytest.param(Measure.REVENUE, False, id="revenue takes a year"),
        pytest.param(Measure.FREE_CASH_FLOW, False, id="and so does cash flow"),
        pytest.param(Measure.MARKET_SHARE, False, id="and a share of the sales of a market"),
    ],
)
def test_known_balances(*, measure: Measure, is_balance: bool) -> None:
    assert (measure in BALANCES) is is_balance


def test_what_can_be_a_loss_may_be_negative() -> None:
    losses = {Measure.NET_INCOME, Measure.PROFIT, Measure.EQUITY, Measure.EPS, Measure.MARGIN, Measure.FREE_CASH_FLOW}
    assert not losses & NEVER_NEGATIVE


@pytest.mark.parametrize("word", [*Measure, *Aspect, *Mode, *Tier, *Question, *Verdict])
def test_every_word_is_in_the_page_for_people(word: str) -> None:
    assert re.search(rf"\b{word}\b", PAGE)


WORDS = [
    (Measure.NET_INCOME, "net income"),
    (Measure.REVENUE, "revenue"),
    (Measure.FREE_CASH_FLOW, "free cash flow"),
    (Measure.R_AND_D, "research and development"),
    (Measure.EPS, "earnings per share"),
    (Measure.EBITDA, "EBITDA"),
    (Measure.IPO_PRICE, "listing price"),
]


@pytest.mark.parametrize(("measure", "words"), WORDS, ids=[row[0] for row in WORDS])
def test_a_measure_is_said_as_people_say_it(measure: Measure, words: str) -> None:
    assert measure.words == words


@pytest.mark.parametrize("measure", Measure)
def test_no_measure_is_said_in_the_spelling_of_a_file(measure: Measure) -> None:
    assert "_" not in measure.words


ENDED = [
    (Measure.REVENUE, YEAR, date(2022, 12, 31), True, "a year has ended at the close of its last day"),
    (Measure.REVENUE, YEAR, date(2022, 12, 30), False, "and not the day before"),
    (Measure.CASH, ITS_END, date(2022, 12, 30), False, "a balance of a later day is not there yet"),
    (Measure.REVENUE, None, date(2022, 1, 1), True, "without a period nobody can say that it has not"),
    (Measure.SHARE_PRICE, YEAR, date(2022, 6, 30), True, "a price is true on any day of its year"),
    (Measure.VALUATION, YEAR, date(2022, 6, 30), True, "and so is a value"),
]


@pytest.mark.parametrize(("measure", "period", "day", "ended", "because"), ENDED, ids=[row[-1] for row in ENDED])
def test_what_is_over_by_a_day(
    *, measure: Measure, period: Period | None, day: date, ended: bool, because: str
) -> None:
    assert has_ended(measure, period, day) is ended, because


def test_orders_of_a_year_are_not_those_of_its_last_day() -> None:
    assert settled(Measure.ORDERS, YEAR) == YEAR


def test_the_page_lists_no_measure_that_is_none() -> None:
    paragraph = PAGE.partition("Measures: ")[2].partition("\n\n")[0]
    listed = set(re.findall(r"`([a-z_]+)`", paragraph)) - {"company"}
    assert listed == set(Measure)


def test_the_nearest_source_has_the_lowest_rank() -> None:
    assert [tier.rank for tier in (Tier.FILING, Tier.COMPANY, Tier.PRESS)] == [0, 1, 2]
    assert max(Tier, key=lambda tier: tier.rank) is Tier.PERSON
