"""Tables that add up, that do not, and that only look as if they did not."""

from typing import NamedTuple

import pytest

from steelyard.checks.found.tables import check_tables
from steelyard.checks.judge import Outcome
from steelyard.checks.sheet import sheet_of
from steelyard.ledger.fact import Fact
from steelyard.reading.grids.of_document import read_grids
from tests.checks.found.table_pages import findings, outcomes, page, quotes, table

SALES = """
Cloud services | 61,593 | 53,604 | 48,127
Advertising | 39,021 | 41,207 | 37,415
Hardware | 12,345 | 14,508 | 11,902
Total revenue | 112,959 | 109,319 | 97,444
"""


class Row(NamedTuple):
    """A table, how many of its sums are held against their parts, and why."""

    lines: str
    sums: int
    because: str


RIGHT = [
    Row(SALES, 3, "a total below its parts"),
    Row(
        "Revenue | 112,959 | 109,319 | 97,444\nCost of revenue | (71,002) | (68,518) | (60,117)\n"
        "Gross profit | 41,957 | 40,801 | 37,327",
        3,
        "costs in brackets",
    ),
    Row(
        "Revenue | 112,959 | 109,319 | 97,444\nCost of revenue | 71,002 | 68,518 | 60,117\n"
        "Gross profit | 41,957 | 40,801 | 37,327\nResearch and development | 12,803 | 11,950 | 10,221\n"
        "Selling expenses | 9,417 | 9,380 | 8,874\nOther operating income | 1,203 | 845 | 1,377\n"
        "Operating income | 20,940 | 20,316 | 19,609",
        6,
        "costs printed above zero, and an income among them",
    ),
    Row(
        "Cash | 8,103 | 7,544 | 6,980\nReceivables | 5,221 | 4,976 | 4,310\n"
        "Total current assets | 13,324 | 12,520 | 11,290\n"
        "Plant | 22,417 | 20,984 | 21,106\nGoodwill | 3,308 | 3,308 | 2,117\n"
        "Total non-current assets | 25,725 | 24,292 | 23,223\nTotal assets | 39,049 | 36,812 | 34,513",
        9,
        "subtotals roll up",
    ),
    Row(
        "Opening balance | 10,415 | 9,208 | 8,117\nAdditions | 3,312 | 2,874 | 2,290\n"
        "Disposals | (1,105) | (1,667) | (1,199)\n"
        "Balance at end of year | 12,622 | 10,415 | 9,208",
        3,
        "beginning, movements, end",
    ),
    Row(
        "Total revenue | 112,959 | 109,319 | 97,444\nCloud services | 61,593 | 53,604 | 48,127\n"
        "Advertising | 39,021 | 41,207 | 37,415\nHardware | 12,345 | 14,508 | 11,902",
        3,
        "a total above its parts",
    ),
    Row(
        "Cloud services | 61,593 | 53,604 | 48,127\nof which: public cloud | 40,118 | 35,291 | 30,990\n"
        "Advertising | 39,021 | 41,207 | 37,415\nTotal revenue | 100,614 | 94,811 | 85,542",
        3,
        "a part of a part counts once",
    ),
    Row(
        "云服务 | 61,593 | 53,604 | 48,127\n其中：公有云 | 40,118 | 35,291 | 30,990\n"
        "广告 | 39,021 | 41,207 | 37,415\n合计 | 100,614 | 94,811 | 85,542",
        3,
        "the same in Chinese",
    ),
    Row(
        "Cloud services | 61,593 | 53,604 | 48,127\nAdvertising | 39,021 | 41,207 | 37,415\n"
        " | 100,614 | 94,811 | 85,542",
        3,
        "a sum under a rule has no name",
    ),
    Row(
        "Cloud services | 61,593 | 53,604 | —\nAdvertising | 39,021 | 41,207 | 37,415\nHardware | 12,345 | — | 11,902\n"
        "Total revenue | 112,959 | 94,811 | 49,317",
        3,
        "a dash is nothing",
    ),
    Row(
        "Net income | 20,940 | 20,316 | 19,609\nBasic earnings per share | 2.09 | 2.03 | 1.96\n"
        "Diluted earnings per share | 2.05 | 2.00 | 1.93\nWeighted average shares | 10,019 | 10,008 | 10,005",
        0,
        "money for one share adds up to nothing",
    ),
    Row(
        "Cloud services | 61,593 | 53,604 | 48,127\nAdvertising | 39,021 | 41,207 | 37,415\n"
        "Total revenue | 103,999 | 99,001 | 90,218",
        0,
        "a selection whose total has other parts",
    ),
]


@pytest.mark.parametrize("row", RIGHT, ids=lambda row: row.because)
def test_a_table_that_is_right_never_disagrees(row: Row) -> None:
    found = findings(table(row.lines))
    assert outcomes(found) == []
    assert len(found) == row.sums


class Slip(NamedTuple):
    """A figure of the table of sales, what is printed in its place, and why that is found or not."""

    was: str
    printed: str
    outcome: Outcome | None
    because: str


SLIPS = [
    Slip("39,021", "39,201", Outcome.DISAGREES, "two digits in turn"),
    Slip("61,593", "61,893", Outcome.DISAGREES, "another digit"),
    Slip("112,959", "11,959", Outcome.DISAGREES, "a digit lost, in the total"),
    Slip("14,508", "145,508", Outcome.DISAGREES, "a digit too many"),
    Slip("53,604", "53,604,000", Outcome.DISAGREES, "in thousands among millions"),
    Slip("37,415", "(37,415)", Outcome.DISAGREES, "below zero"),
    Slip("12,345", "12,346", None, "within the rounding of four figures"),
    Slip("12,345", "17,811", Outcome.CANNOT_TELL, "no single slip: a part may be left out"),
    Slip("12,345", "", Outcome.CANNOT_TELL, "left blank, which is not nothing"),
    Slip("12,345", "see note 4", Outcome.CANNOT_TELL, "not a figure"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.because)
def test_one_slip_in_a_table_is_found_where_nothing_else_explains_it(slip: Slip) -> None:
    found = findings(table(SALES.replace(slip.was, slip.printed)))
    assert outcomes(found) == ([slip.outcome] if slip.outcome else [])
    for each in found:
        if each.outcome is Outcome.DISAGREES:
            assert slip.printed in quotes(each)


def test_the_finding_shows_its_arithmetic_and_leads_to_every_cell() -> None:
    found = findings(table(SALES.replace("39,021", "39,201")))
    (wrong,) = [each for each in found if each.outcome is Outcome.DISAGREES]
    assert wrong.says.startswith("documents/draft.md: Total revenue of 2023 is CNY 112.959 billion; ")
    assert "CNY 39.201 billion (Advertising)" in wrong.says
    assert quotes(wrong) == ["61,593", "39,201", "12,345", "112,959"]


def test_what_agrees_is_told_too_so_that_a_repair_does_not_break_it() -> None:
    found = findings(table(SALES.replace("39,021", "39,201")))
    assert [each.outcome for each in found].count(Outcome.AGREES) == 2


def test_one_column_alone_proves_no_sum() -> None:
    lines = "Cloud | 61 \nAds | 39 \nOther | 12 \nTotal | 121"
    assert outcomes(findings(table(lines, "2023"))) == []


def test_a_part_that_only_one_column_has_is_no_misprint() -> None:
    lines = """
    Cloud services | 61,593 | 53,604
    Advertising | 39,021 | 41,207
    Restructuring | 3,000 | —
    Total | 100,614 | 94,811
    """
    assert outcomes(findings(table(lines, "2023 | 2022"))) == []


def test_years_at_the_head_and_numbers_of_notes_are_no_figures() -> None:
    content = """<h1>Acme</h1><p>(in thousands)</p><table>
    <tr><td></td><td></td><td></td><td>2023</td><td></td><td></td><td>2022</td></tr>
    <tr><td>Cloud services</td><td>14</td><td>$</td><td>61,593</td><td></td><td>$</td><td>53,604</td></tr>
    <tr><td>Advertising</td><td>15</td><td></td><td>39,021</td><td></td><td></td><td>41,207</td></tr>
    <tr><td>Impairment</td><td></td><td></td><td>(1,204</td><td>)</td><td></td><td>(877</td><td>)</td></tr>
    <tr><td>Total</td><td>29</td><td>$</td><td>99,410</td><td></td><td>$</td><td>93,934</td></tr></table>"""
    found = findings(page(content, "draft.html"))
    assert outcomes(found) == []
    assert [quotes(each)[-1] for each in found] == ["$99,410", "$93,934"]


def test_the_order_of_documents_does_not_matter() -> None:
    one = table(SALES.replace("39,021", "39,201"))
    rows = [
        "| | 2023 | 2022 |",
        "|---|---|---|",
        "| A | 5,113 | 4,871 |",
        "| B | 2,208 | 3,119 |",
        "| Total | 7,321 | 7,990 |",
    ]
    other = page("\n".join(["# Acme", "", *rows, ""]), "other.md")
    assert findings(one, other) == findings(other, one)


def test_assets_and_what_pays_for_them_are_one_figure() -> None:
    lines = """
    Total assets | 39,049 | 36,812 | 34,513
    Liabilities | 20,114 | 19,207 | 18,450
    Equity | 18,935 | 17,605 | 16,063
    Total liabilities and equity | 39,049 | 38,612 | 34,513
    """
    found = findings(table(lines))
    wrong = [quotes(each) for each in found if each.outcome is Outcome.DISAGREES]
    assert wrong == [["36,812", "38,612"]]


def test_a_cell_that_is_a_fact_leads_to_it_and_counts_what_it_counts() -> None:
    drafted = table(SALES.replace("39,021", "39,201"))
    facts = [Fact(claim) for claim in read_grids(drafted, []).claims]
    found = list(check_tables(sheet_of(facts, [], [], documents=[drafted])))
    (wrong,) = [each for each in found if each.outcome is Outcome.DISAGREES]
    assert [term.fact.value for term in wrong.terms if term.fact] == [term.value for term in wrong.terms]
    assert len(wrong.facts) == len(wrong.terms)
