"""Two sources for one figure, and the list of all checks."""

from types import MappingProxyType

import pytest

from steelyard.checks.finding import CheckName
from steelyard.checks.judge import Outcome
from steelyard.checks.registry import CHECKS, run
from steelyard.words.measure import Measure, Mode, Tier
from tests.checks.kingsoft import ENTITIES, fact, findings, repair

SOURCES = CheckName.SOURCES
PRINTED = fact("FY2022", "CNY 8.108 billion")
FILED = fact("FY2022", "CNY 8,180.107 million", page="annual report", tier=Tier.FILING)


def test_a_report_that_prints_another_figure_than_the_filing_is_a_conflict() -> None:
    (found,) = findings(SOURCES, PRINTED, FILED)
    assert found.outcome is Outcome.DISAGREES
    assert found.facts == (FILED, PRINTED)
    assert "CNY 8.180107 billion by annual report (filing) and CNY 8.108 billion by press (press)" in found.says
    assert found.is_open
    assert "The picture takes the nearer source." in found.do


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (fact("FY2022", "CNY 8.18 billion"), FILED),
        (fact("FY2022", "CNY 8.2 billion"), FILED),
        (fact("FY2022", "over CNY 8 billion"), FILED),
        (fact("FY2022", "CNY 7-9 billion"), FILED),
        (fact("FY2021", "CNY 9.061 billion"), FILED),
        (fact("FY2022", "CNY 5.36 billion", segment="public cloud"), FILED),
        (fact("FY2022", "CNY 8 billion", mode=Mode.FORECAST), FILED),
        (fact("FY2022", "USD 1.2 billion"), FILED),
        (PRINTED, PRINTED),
    ],
    ids=[
        "rounded",
        "rounded more",
        "over",
        "a range around it",
        "another year",
        "a part of it",
        "what was expected",
        "another currency",
        "said twice",
    ],
)
def test_what_one_truth_allows_is_no_conflict(one: object, other: object) -> None:
    assert findings(SOURCES, one, other) == ()  # type: ignore[arg-type]


@pytest.mark.parametrize("measure", [Measure.SHARE_PRICE, Measure.MARKET_VALUE, Measure.PRICE_MULTIPLE])
def test_prices_move_within_a_year_without_conflict(measure: Measure) -> None:
    assert findings(SOURCES, fact("FY2022", "USD 2", measure=measure), fact("FY2022", "USD 9", measure=measure)) == ()


def test_two_prices_of_one_day_are_a_conflict() -> None:
    price = Measure.SHARE_PRICE
    facts = (fact("2022-12-30", "USD 2.70", measure=price), fact("2022-12-30", "USD 3.70", measure=price, page="b"))
    assert len(findings(SOURCES, *facts)) == 1


def test_valuations_are_opinions_and_never_a_conflict() -> None:
    value = Measure.VALUATION
    facts = (fact("2022-12-30", "USD 2 billion", measure=value), fact("2022-12-30", "USD 9 billion", measure=value))
    assert findings(SOURCES, *facts) == ()


def test_each_different_figure_is_told_once() -> None:
    again = fact("FY2022", "CNY 8.108 billion", page="another paper")
    third = fact("FY2022", "CNY 7 billion", page="a third")
    assert len(findings(SOURCES, FILED, PRINTED, again, third)) == 2


def test_an_accepted_repair_settles_the_conflict() -> None:
    (found,) = findings(SOURCES, PRINTED, FILED, repairs=(repair("CNY 8.108 billion", "CNY 8.180 billion"),))
    assert found.mended == "CNY 8.108 billion read as CNY 8.180 billion, accepted by Ada Quill"
    assert not found.is_open


def test_every_check_that_has_a_name_runs_and_in_that_order() -> None:
    assert list(CHECKS) == [name for name in CheckName if name in CHECKS]
    assert isinstance(CHECKS, MappingProxyType)


def test_nothing_known_is_nothing_found() -> None:
    assert run((), ENTITIES, ()) == ()


def test_an_id_tells_one_finding_from_another_and_stays() -> None:
    one, other = findings(SOURCES, PRINTED, FILED, fact("FY2022", "CNY 7 billion", page="a third"))
    assert one.id != other.id
    assert one.id in {found.id for found in findings(SOURCES, PRINTED, FILED)}
