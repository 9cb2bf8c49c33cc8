"""Columns and rows of changes, shares and margins against the figures of their table."""

from typing import NamedTuple

import pytest

from steelyard.checks.judge import Outcome
from tests.checks.found.table_pages import findings, outcomes, quotes, table

CHANGES = """
Cloud services | 61,593 | 53,604 | 14.9%
Advertising | 39,021 | 41,207 | -5.3%
Hardware | 12,345 | 14,508 | -14.9%
Games | 8,714 | 7,003 | 24.4%
"""
QUARTERS = """
Cloud services | 15,112 | 15,390 | 15,404 | 15,687 | 61,593
Advertising | 9,417 | 9,803 | 9,711 | 10,090 | 39,021
Hardware | 3,001 | 3,108 | 2,944 | 3,292 | 12,345
"""
SHARES = """
Cloud services | 61,593 | 54.5% | 53,604 | 49.0%
Advertising | 39,021 | 34.5% | 41,207 | 37.7%
Hardware | 12,345 | 10.9% | 14,508 | 13.3%
Total | 112,959 | 100.0% | 109,319 | 100.0%
"""


class Row(NamedTuple):
    """A table, a slip in it and what is said of it, and why."""

    lines: str
    heads: str
    was: str
    printed: str
    because: str


ROWS = [
    Row(CHANGES, "2023 | 2022 | Change (%)", "24.4%", "42.4%", "a change in percent"),
    Row(CHANGES, "2023 | 2022 | YoY", "39,021", "93,021", "a figure that a change is of"),
    Row(CHANGES, "2023 | 2022 | 同比增减", "-5.3%", "-9.3%", "a change, in Chinese"),
    Row(QUARTERS, "Q1 2023 | Q2 2023 | Q3 2023 | Q4 2023 | 2023", "9,803", "8,903", "quarters and their year"),
    Row(SHARES, "2023 | % of total | 2022 | % of total", "37.7%", "73.7%", "a share of the total"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_lines_that_compare_are_held_against_what_they_compare(row: Row) -> None:
    right = findings(table(row.lines, row.heads))
    assert outcomes(right) == []
    assert len(right) > 2
    wrong = findings(table(row.lines.replace(row.was, row.printed), row.heads))
    assert set(outcomes(wrong)) == {Outcome.DISAGREES}
    assert all(row.printed in quotes(each) for each in wrong if each.outcome is Outcome.DISAGREES)


def test_a_row_of_growth_compares_the_row_above_it() -> None:
    lines = """
    Cloud services | 61,593 | 53,604 | 48,127 | 41,330
    YoY growth | 14.9% | 11.4% | 16.4% |
    """
    found = findings(table(lines, "2023 | 2022 | 2021 | 2020"))
    assert [each.outcome for each in found] == [Outcome.AGREES] * 3


def test_a_margin_is_held_against_profit_and_revenue() -> None:
    lines = """
    Revenue | 112,959 | 109,319 | 97,444 | 88,106
    Gross profit | 41,957 | 40,801 | 37,327 | 35,508
    Gross margin | 37.1% | 33.7% | 38.3% | 40.3%
    """
    found = findings(table(lines, "2023 | 2022 | 2021 | 2020"))
    assert [quotes(each) for each in found if each.outcome is Outcome.DISAGREES] == [["40,801", "109,319", "33.7%"]]


LEFT_ALONE = [
    ("n/m", "not meaningful"),
    ("(24.4)%", "a sign that tells better or worse"),
]


@pytest.mark.parametrize(("printed", "because"), LEFT_ALONE, ids=[because for _, because in LEFT_ALONE])
def test_what_is_no_plain_change_is_left_alone(printed: str, because: str) -> None:
    assert because
    assert outcomes(findings(table(CHANGES.replace("24.4%", printed), "2023 | 2022 | Change (%)"))) == []


def test_growth_at_constant_currency_is_another_basis() -> None:
    lines = CHANGES.replace("24.4%", "42.4%")
    assert findings(table(lines, "2023 | 2022 | Change at constant currency (%)")) == []


def test_a_bare_number_among_percentages_is_no_percentage() -> None:
    lines = CHANGES + "\nNet promoter score | 44 | 41 | +3\n"
    found = findings(table(lines, "2023 | 2022 | Change"))
    assert [quotes(each) for each in found if each.outcome is Outcome.DISAGREES] == []
    assert not any("44" in quotes(each) for each in found)
