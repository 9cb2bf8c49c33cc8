"""Running text above a table says nothing of its rows; a title does, and a row with a name of its own goes first."""

from typing import Final, NamedTuple

import pytest

from steelyard.reading.grids.sentences import is_running
from tests.reading.grids.making import lines, read, shown

MONEY: Final = "£m | 2023 | 2022\nRevenue | 412.3 | 388.0\nRight-of-use items | (2.4) | –"
REVENUE: Final = """
Acme: revenue in FY2023 = GBP 412.3 million
Acme: revenue in FY2022 = GBP 388.0 million
Acme: other[Right-of-use items] in FY2023 = GBP -2.4 million ?
"""


class Above(NamedTuple):
    """A line above the table of money, and why it must not change what the rows are."""

    because: str
    line: str


ABOVE = [
    Above("a sentence with a full stop, a verb and a figure", "The group had 3,412 employees."),
    Above("a figure alone makes it a sentence", "Our staff: 3,412 employees"),
    Above("a full stop alone does", "More on our employees."),
    Above("a verb alone does", "The group has many employees"),
    Above("a title of another thing, where the heads count money", "Employees"),
    Above("two sentences", "Sales rose in all regions. The group had 3,412 employees."),
    Above("a Chinese sentence", "公司拥有员工3,412人。"),
    Above("a sentence with a day on which something happened", "On 3 May 2024 the board met."),
    Above("nothing", ""),
]


@pytest.mark.parametrize("above", ABOVE, ids=lambda above: above.because)
def test_a_line_above_does_not_take_over_the_rows(above: Above) -> None:
    assert shown(read(MONEY, above.line)) == lines(REVENUE)


@pytest.mark.parametrize(
    ("because", "caption", "claim"),
    [
        ("a title names the measure", "Revenue by channel", "Acme: revenue[Online] in FY2023 = GBP 12 million"),
        ("with a number of its own and years", "Table 5: Revenue by channel, 2022 and 2023", "Acme: revenue[Online]"),
        ("a sentence that tells of the table is a title", "Our revenue by channel is as follows:", "Acme: revenue["),
        ("a sentence that tells of nothing is none", "Our revenue grew in all channels.", "Acme: other[Online]"),
        ("a figure makes it none", "Revenue of £412.3m by channel", "Acme: other[Online]"),
    ],
)
def test_only_a_title_names_the_measure_of_rows_that_name_none(because: str, caption: str, claim: str) -> None:
    (read_as,) = shown(read("£m | 2023\nOnline | 12", caption))
    assert read_as.startswith(claim), because


def test_a_sentence_may_still_tell_the_unit() -> None:
    (claim,) = read(" | 2023\nRevenue | 12", "All amounts are in millions of US dollars.").claims
    assert str(claim.value) == "USD 12 million"
    assert claim.unsure == ""


def test_a_sum_under_a_title_of_staff_is_unsure_where_the_table_counts_no_money() -> None:
    (claim,) = read(" | 2023\nSales | 500", "Employees by function").claims
    assert claim.unsure == "it may be revenue, by the name of its row"


@pytest.mark.parametrize(
    ("line", "running"),
    [
        ("The group had 3,412 employees.", True),
        ("Revenue rose to £5 million", True),
        ("营业收入达到120亿元，同比增长5%。", True),
        ("x" * 1000, True),
        ("Employees by function, 31 December 2023", False),
        ("3.2 Revenue by region", False),
        ("Note 4. Segment revenue for the three months ended 30 June 2024", False),
        ("Deliveries of Acme Ltd.", False),
        ("FY24 revenue by segment", False),
        ("单位：千元", False),
        ("截至2023年12月31日止年度收入按分部", False),
        ("The following table sets forth our revenue by segment:", False),
    ],
)
def test_a_sentence_is_told_from_a_title(line: str, running: bool) -> None:  # noqa: FBT001 - a table of both
    assert is_running(line) is running
