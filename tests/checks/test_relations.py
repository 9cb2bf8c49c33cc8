"""Changes, shares and growth rates: known answers with their sources, and what honest rounding may never cause."""

from typing import NamedTuple

import pytest

from steelyard.checks.finding import CheckName
from steelyard.checks.judge import Outcome
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Measure, Mode, Tier
from tests.checks.kingsoft import fact, fell, finding, findings, repair

CHANGE, SHARE, GROWTH = CheckName.CHANGE, CheckName.SHARE, CheckName.GROWTH
AGREES, DISAGREES, CANNOT_TELL = Outcome.AGREES, Outcome.DISAGREES, Outcome.CANNOT_TELL
BASE = fact("FY2021", "CNY 9.061 billion")
PRINTED = fact("FY2022", "CNY 8.108 billion")
FILED = fact("FY2022", "CNY 8,180.107 million", page="annual report", tier=Tier.FILING)
STATED = fell("FY2022", "-9.72%", "FY2021")


class Row(NamedTuple):
    """One statement about two figures, what a check must say of it, and why."""

    base: str
    new: str
    stated: str
    outcome: Outcome
    because: str


CHANGES = [
    # by hand: 8.108 is 10.52% below 9.061, and 8.180 is 9.72% below it
    Row("CNY 9.061 billion", "CNY 8.108 billion", "-9.72%", DISAGREES, "the misprint of 17 April 2024"),
    Row("CNY 9.061 billion", "CNY 8.180 billion", "-9.72%", AGREES, "what the company printed"),
    Row("CNY 8.180 billion", "CNY 7.047 billion", "-13.85%", AGREES, "its next year"),
    Row("CNY 8.108 billion", "CNY 7.047 billion", "-13.85%", DISAGREES, "from the misprint it would be 13.09"),
    Row("CNY 100", "CNY 110", "9.5%", AGREES, "109.5 / 100.5 is 8.96% more, 110.5 / 99.5 is 11.06% more"),
    Row("CNY 100", "CNY 110", "8%", Outcome.TRUNCATED, "100.9 and 110.0 are 9.02% apart, 101 and 110 are 8.9%"),
    Row("CNY 100", "CNY 110", "7%", DISAGREES, "8.5% is below all of that too"),
    Row("CNY 9,060.784 million", "CNY 8,180.107 million", "-9.72%", AGREES, "-9.7197"),
    Row("CNY 9,060.784 million", "CNY 8,180.107 million", "-9.71%", Outcome.TRUNCATED, "-9.7197 cut off, not rounded"),
    Row("CNY 9,060.784 million", "CNY 8,180.107 million", "-9.73%", Outcome.OFF_BY_ONE, "-9.7197 and one more"),
    Row("CNY 2 billion", "CNY 3 billion", "80%", AGREES, "few digits allow much"),
    Row("CNY 9.061 billion", "CNY 8.180 billion", "9.72%", DISAGREES, "a fall stated as a rise"),
    Row("CNY 9.061 billion", "CNY 8.180 billion", "about -9.7%", AGREES, "hedged"),
    Row("CNY 9.061 billion", "CNY 10 billion", "over 9%", AGREES, "over, and it is"),
    Row("CNY 9.061 billion", "CNY 9.100 billion", "over 9%", DISAGREES, "over, and it is far from it"),
    # losses: the change of their size
    Row("-CNY 2.658 billion", "-CNY 2.176 billion", "-18.1%", AGREES, "a loss that narrowed"),
    Row("-CNY 1.589 billion", "-CNY 2.658 billion", "67.3%", AGREES, "a loss that widened"),
    Row("-CNY 2.658 billion", "-CNY 2.176 billion", "18.1%", DISAGREES, "narrowed, not widened"),
    # no percentage at all
    Row("-CNY 5 million", "CNY 8 million", "160%", CANNOT_TELL, "from a loss to a profit"),
    Row("CNY 5 million", "-CNY 8 million", "-260%", CANNOT_TELL, "from a profit to a loss"),
    Row("CNY 0", "CNY 8 million", "100%", CANNOT_TELL, "from nothing"),
    Row("USD 9 million", "CNY 8 million", "-10%", CANNOT_TELL, "two currencies"),
]


@pytest.mark.parametrize("row", CHANGES, ids=lambda row: row.because)
def test_a_change_is_held_against_its_two_levels(row: Row) -> None:
    net = Measure.NET_INCOME
    facts = (fact("FY2021", row.base, measure=net), fact("FY2022", row.new, measure=net))
    found = finding(CHANGE, *facts, fell("FY2022", row.stated, "FY2021", measure=net))
    assert found.outcome is row.outcome
    assert bool(found.do) is (row.outcome in {DISAGREES, CANNOT_TELL})


GROWTHS = [
    # by hand: 9.061 is 4.0852 times 2.218, whose third root is 1.5986
    Row("CNY 2.218 billion", "CNY 9.061 billion", "nearly 60%", AGREES, "2018 to 2021, as printed on 17 April 2024"),
    Row("CNY 2.218 billion", "CNY 9.061 billion", "59.9%", AGREES, "to the digit"),
    Row("CNY 2.218 billion", "CNY 9.061 billion", "over 60%", AGREES, "60.0 rounded down is 59.5 and more"),
    Row("CNY 2.218 billion", "CNY 9.061 billion", "over 61%", DISAGREES, "one more is too much"),
    Row("CNY 2.218 billion", "CNY 9.061 billion", "103%", DISAGREES, "the whole rise shared out by three"),
    Row("-CNY 2 billion", "CNY 9 billion", "60%", CANNOT_TELL, "out of a loss nothing grows"),
]


@pytest.mark.parametrize("row", GROWTHS, ids=lambda row: row.because)
def test_a_growth_rate_is_held_against_its_first_and_last_level(row: Row) -> None:
    stated = fact("2018/2021", row.stated, aspect=Aspect.GROWTH_RATE, of="FY2018")
    assert finding(GROWTH, fact("FY2018", row.base), fact("FY2021", row.new), stated).outcome is row.outcome


SHARES = [
    # by hand: 4.382 is 0.62183 of 7.047
    Row("CNY 7.047 billion", "CNY 4.382 billion", "62.18%", AGREES, "public cloud in 2023"),
    Row("CNY 7.047 billion", "CNY 4.382 billion", "61.28%", DISAGREES, "two digits changed places"),
    Row("-CNY 7 billion", "CNY 4 billion", "57%", CANNOT_TELL, "of a whole below zero"),
]


@pytest.mark.parametrize("row", SHARES, ids=lambda row: row.because)
def test_a_share_is_held_against_part_and_whole(row: Row) -> None:
    part = fact("FY2023", row.new, segment="public cloud services")
    stated = fact("FY2023", row.stated, aspect=Aspect.SHARE, of="total revenue", segment="Public  cloud services")
    assert finding(SHARE, fact("FY2023", row.base), part, stated).outcome is row.outcome


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        ((BASE,), "no revenue of FY2022 is known"),
        ((PRINTED,), "no revenue of FY2021 is known"),
        ((), "no revenue of FY2021 and FY2022 is known"),
    ],
)
def test_what_is_missing_is_said(facts: tuple[Fact, ...], missing: str) -> None:
    found = finding(CHANGE, *facts, STATED)
    assert found.outcome is CANNOT_TELL
    assert missing in found.says
    assert found.do == "Read a document that prints it."


def test_a_change_without_a_base_is_not_passed_over() -> None:
    found = finding(CHANGE, BASE, PRINTED, fell("FY2022", "-9.72%", ""))
    assert found.outcome is CANNOT_TELL
    assert "no revenue of a period that is not named is known" in found.says


def test_a_finding_shows_its_arithmetic_and_its_three_facts() -> None:
    found = finding(CHANGE, BASE, PRINTED, STATED)
    assert "CNY 9.061 billion (FY2021) and CNY 8.108 billion (FY2022) allow -10.53% to -10.51%" in found.says
    assert found.facts == (STATED, BASE, PRINTED)
    assert found.is_open


def test_a_document_that_prints_both_figures_is_held_against_itself_first() -> None:
    found = finding(CHANGE, BASE, PRINTED, FILED, STATED)
    assert found.outcome is DISAGREES
    assert "It agrees with CNY 8.180107 billion of annual report in the place of CNY 8.108 billion." in found.says
    assert found.is_open


def test_where_the_document_prints_only_one_figure_another_document_serves() -> None:
    assert finding(CHANGE, BASE, FILED, STATED).outcome is AGREES


def test_a_figure_that_many_documents_print_is_tried_once() -> None:
    """Two hundred pages with one figure once made forty thousand pairs."""
    pages = [
        fact(when, value, page=f"page {number}")
        for when, value in (("FY2021", "CNY 9.061 billion"), ("FY2022", "CNY 8.180 billion"))
        for number in range(200)
    ]
    found = finding(CHANGE, *pages, fell("FY2022", "-9.72%", "FY2021", page="another"))
    assert found.outcome is AGREES
    assert [each.citation.document for each in found.facts[1:]] == ["page 0", "page 0"]


def test_among_very_many_figures_of_one_cell_those_that_fit_are_found() -> None:
    """A page of many companies that share a name once took hours: each base was tried with each figure."""
    pages = [
        fact(when, f"CNY {whole + number * step:.3f} billion")
        for when, whole, step in (("FY2021", 9.061, 0.217), ("FY2022", 8.180, 0.193))
        for number in range(59, -1, -1)
    ]
    found = finding(CHANGE, *pages, fell("FY2022", "-9.72%", "FY2021"))
    assert found.outcome is AGREES


def test_a_finding_says_the_measure_as_people_do_and_who_stated_it() -> None:
    net = Measure.NET_INCOME
    levels = fact("FY2021", "CNY 9 billion", measure=net), fact("FY2022", "CNY 18 billion", measure=net)
    stated = fell("FY2022", "50%", "FY2021", measure=net, page="The Review")
    assert "net income change of 50% by The Review; " in finding(CHANGE, *levels, stated).says
    alone = finding(CHANGE, stated).says
    assert alone.endswith(
        "net income change of 50% by The Review is stated; no net income of FY2021 and FY2022 is known."
    )


def test_an_accepted_repair_mends_and_the_misprint_is_still_told() -> None:
    found = finding(CHANGE, BASE, PRINTED, STATED, repairs=(repair("CNY 8.108 billion", "CNY 8.180 billion"),))
    assert found.outcome is DISAGREES
    assert found.mended == "CNY 8.108 billion read as CNY 8.180 billion, accepted by Ada Quill"
    assert not found.is_open


@pytest.mark.parametrize(
    "decision",
    [
        repair("CNY 8.108 billion", "CNY 8.180 billion", accepted=False),
        repair("CNY 8.108 billion", "CNY 8.018 billion"),
        repair("CNY 8.109 billion", "CNY 8.180 billion"),
    ],
    ids=["refused", "not what would mend it", "another figure than the printed one"],
)
def test_any_other_repair_leaves_it_open(decision: object) -> None:
    assert finding(CHANGE, BASE, PRINTED, STATED, repairs=(decision,)).is_open  # type: ignore[arg-type]


def test_what_is_expected_is_no_level_and_is_not_checked() -> None:
    plan = fact("FY2022", "CNY 8.180 billion", mode=Mode.PLAN)
    assert finding(CHANGE, BASE, plan, STATED).outcome is CANNOT_TELL
    forecast = fact("FY2022", "-50%", aspect=Aspect.CHANGE, of="FY2021", mode=Mode.FORECAST)
    assert findings(CHANGE, BASE, PRINTED, forecast) == ()


def test_what_a_document_says_twice_is_checked_once() -> None:
    assert len(findings(CHANGE, BASE, PRINTED, STATED, STATED)) == 1
