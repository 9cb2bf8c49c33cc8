"""What is measured: closed sets that `docs/case.md` lists, and balances that are true on one day."""

import re
from datetime import date

import pytest

from steelyard.words.measure import BALANCES, NEVER_NEGATIVE, Aspect, Measure, Mode, Question, Tier, Verdict, settled
from steelyard.words.period import AsAt, Over
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


def test_the_page_lists_no_measure_that_is_none() -> None:
    paragraph = PAGE.partition("Measures: ")[2].partition("\n\n")[0]
    listed = set(re.findall(r"`([a-z_]+)`", paragraph)) - {"company"}
    assert listed == set(Measure)


def test_the_nearest_source_has_the_lowest_rank() -> None:
    assert [tier.rank for tier in (Tier.FILING, Tier.COMPANY, Tier.PRESS)] == [0, 1, 2]
    assert max(Tier, key=lambda tier: tier.rank) is Tier.PERSON
