"""Margins against profit and revenue, and gross profit against revenue and cost."""

import pytest

from steelyard.checks.found.margins import check_margins
from steelyard.checks.judge import Outcome
from tests.checks.found.pages import AGREES, CANNOT_TELL, DISAGREES, SILENT, Row, must_say, outcomes, sheet
from tests.making import repair

REVENUE = "Revenue was {Acme revenue FY2023 = USD 12.0 billion}. "
GROSS = "Gross profit was {Acme gross_profit FY2023 = USD 4.8 billion}. "
OPERATING = "Operating profit was {Acme operating_profit FY2023 = USD 1.44 billion}. "
NET = "Net income was {Acme net_income FY2023 = USD 900 million}. "

ROWS = [
    Row(REVENUE + GROSS + "Gross margin was {Acme margin FY2023 = 40%}.", AGREES, "4.8 of 12.0"),
    Row(REVENUE + GROSS + "Gross margin was {Acme margin FY2023 = 43%}.", DISAGREES, "40.6 is the most it can be"),
    Row(REVENUE + OPERATING + "That is a {Acme margin FY2023 = 12%} operating margin.", AGREES, "named behind it"),
    Row(REVENUE + OPERATING + "That is a {Acme margin FY2023 = 21%} operating margin.", DISAGREES, "digits swapped"),
    Row(
        REVENUE + GROSS + OPERATING + "Its gross margin was {Acme margin FY2023 = 40%} against an operating margin of"
        " {Acme margin FY2023 = 12%}.",
        AGREES,
        "each has its own label",
    ),
    Row(
        REVENUE + GROSS + "Gross and operating margins were {Acme margin FY2023 = 46%} and {Acme margin FY2023 = 12%}.",
        CANNOT_TELL,
        "two labels share two figures",
    ),
    Row(REVENUE + GROSS + "Its margin was {Acme margin FY2023 = 45%}.", CANNOT_TELL, "which margin is not said"),
    Row(REVENUE + NET + "Its margin was {Acme margin FY2023 = 7.5%}.", AGREES, "whichever: it fits one"),
    Row(REVENUE + GROSS + "Adjusted gross margin was {Acme margin FY2023 = 45%}.", CANNOT_TELL, "on another basis"),
    Row(
        REVENUE + OPERATING + "Excluding charges, operating margin was {Acme margin FY2023 = 14%}.",
        CANNOT_TELL,
        "words put it on another basis",
    ),
    Row(
        REVENUE + "Net income attributable to its owners was {Acme net_income FY2023 = USD 800 million}."
        " Net margin was {Acme margin FY2023 = 7.5%}.",
        CANNOT_TELL,
        "the margin may count what others own",
    ),
    Row(REVENUE + GROSS + "Gross margin was {Acme margin FY2022 = 38%}.", CANNOT_TELL, "of another year"),
    Row(REVENUE + GROSS + "Gross margin was {Acme margin = 38%}.", CANNOT_TELL, "of no year that is named"),
    Row(REVENUE + GROSS + "Gross margin will be {Acme margin FY2023 = 45%; mode=forecast}.", SILENT, "expected"),
    Row(
        REVENUE + "Gross profit will be {Acme gross_profit FY2023 = USD 9 billion; mode=forecast}."
        " Gross margin was {Acme margin FY2023 = 40%}.",
        CANNOT_TELL,
        "what is expected is not held against what was",
    ),
    Row(REVENUE + GROSS + "Cloud gross margin was {Acme margin FY2023 = 60%; segment=cloud}.", CANNOT_TELL, "a part"),
    Row(REVENUE + NET + "Net interest margin was {Acme margin FY2023 = 2.1%}.", SILENT, "of what no line here gives"),
    Row(REVENUE + GROSS + "毛利率为{Acme margin FY2023 = 43%}。", DISAGREES, "the same in Chinese"),
    Row(REVENUE + GROSS + "毛利率为{Acme margin FY2023 = 40.0%}。", AGREES, "the same in Chinese"),
    Row(REVENUE + GROSS + "{Acme margin FY2023 = 43%; segment=gross margin}", DISAGREES, "named by its line"),
    Row(
        REVENUE + "Gross profit was {Acme gross_profit FY2023 = USD 4.8 billion; unsure=it stands far}."
        " Gross margin was {Acme margin FY2023 = 43%}.",
        CANNOT_TELL,
        "a figure that was read for likely",
    ),
    Row(
        REVENUE + GROSS + "Cost of sales was {Acme cost FY2023 = USD 7.2 billion}.",
        AGREES,
        "12.0 less 7.2",
    ),
    Row(
        REVENUE + GROSS + "Cost of sales was {Acme cost FY2023 = USD 7.6 billion}.",
        DISAGREES,
        "12.0 less 7.6 is 4.4",
    ),
    Row(REVENUE + GROSS + "Costs were {Acme cost FY2023 = USD 9 billion}.", CANNOT_TELL, "costs of what is not said"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.because)
def test_a_margin_is_held_against_its_profit_and_revenue(row: Row) -> None:
    must_say(check_margins, row)


def test_where_the_page_prints_no_profit_that_of_another_source_can_only_agree() -> None:
    filed = REVENUE + GROSS
    assert outcomes(check_margins, filed, "Gross margin was {Acme margin FY2023 = 40%}.") == {AGREES}
    assert outcomes(check_margins, filed, "Gross margin was {Acme margin FY2023 = 45%}.") == {CANNOT_TELL}


def test_an_accepted_repair_mends_it() -> None:
    made = sheet(
        "Revenue was {Acme revenue FY2023 = USD 21.0 billion}. " + GROSS + "Gross margin: {Acme margin FY2023 = 40%}.",
        repairs=(repair("Acme revenue FY2023", "USD 21.0 billion", "USD 12.0 billion"),),
    )
    (found,) = check_margins(made)
    assert found.outcome is Outcome.DISAGREES
    assert found.mended == "USD 21.0 billion read as USD 12.0 billion, accepted by Ada"
    assert not found.is_open
