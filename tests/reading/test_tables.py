"""CSV tables: the unit of the header, losses, parts of a company, and cells that are doubts."""

import pytest

from steelyard.reading.claim import Reading
from steelyard.reading.tables import read_table
from steelyard.sources.document import DocumentKind
from tests.reading.acme import case, document, show

TABLE = """\
CNY million,FY2021,FY2022,31 December 2023
Revenue,"9,061","8,180.5",
Revenue: public cloud,"6,159",-,n/a
Net loss,"(1,589)",46,
Net profit,(7),8,
Gross margin,41%,12.5%,
Employees,"1,204",,15
Shares in issue,,,"3,508,413,941"
Cash and cash equivalents,,USD 5 million,6
"""


def test_a_table_gives_one_claim_for_each_cell_that_is_filled() -> None:
    assert [show(claim) for claim in table(TABLE).claims] == [
        "Acme: revenue in FY2021 = CNY 9.061 billion",
        "Acme: revenue in FY2022 = CNY 8.1805 billion",
        "Acme: revenue[public cloud] in FY2021 = CNY 6.159 billion",
        "Acme: net_income in FY2021 = CNY -1.589 billion",
        "Acme: net_income in FY2022 = CNY -46 million",
        "Acme: net_income in FY2021 = CNY -7 million",
        "Acme: net_income in FY2022 = CNY 8 million",
        "Acme: margin in FY2021 = 41%",
        "Acme: margin in FY2022 = 12.5%",
        "Acme: employees in 2021-12-31 = 1,204",
        "Acme: employees in 2023-12-31 = 15",
        "Acme: shares in 2023-12-31 = 3,508,413,941 shares",
        "Acme: cash in 2022-12-31 = USD 5 million",
        "Acme: cash in 2023-12-31 = CNY 6 million",
    ]
    assert table(TABLE).doubts == ()


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("CNY million", "CNY 7 million"),
        ("in CNY million", "CNY 7 million"),
        ("CNY (million)", "CNY 7 million"),
        ("million yuan", "CNY 7 million"),
        ("USD thousand", "USD 7,000"),
        ("EUR bn", "EUR 7 billion"),
        ("HKD", "HKD 7"),
    ],
)
def test_unit_and_scale_of_the_first_cell_serve_every_cell(header: str, value: str) -> None:
    (claim,) = table(f"{header},FY2021\nRevenue,7\n").claims
    assert str(claim.value) == value


@pytest.mark.parametrize(
    ("text", "quote", "why"),
    [
        ("CNY million,FY2021\nGoodwill,12\n", "12", "no measure is called 'Goodwill'"),
        ("CNY million,Note\nRevenue,12\n", "12", "the head of its column is no period"),
        ("CNY million,FY2021\nRevenue,12,13\n", "13", "the head of its column is no period"),
        ("CNY million,FY2021\nRevenue,12 or 13\n", "12 or 13", "it is no amount in the unit of the table"),
        ("CNY million,FY2021\nRevenue,12%\n", "12%", "revenue is not counted in percent"),
        ("Line,FY2021\nRevenue,12\n", "12", "revenue is not counted in count"),
        ("CNY million,FY2021\nEmployees,USD 12\n", "USD 12", "employees is not counted in USD"),
    ],
)
def test_a_cell_that_cannot_be_linked_is_a_doubt_and_says_why(text: str, quote: str, why: str) -> None:
    doubts = {doubt.citation.quote: doubt.why for doubt in table(text).doubts}
    assert doubts == {quote: why}


@pytest.mark.parametrize("cell", ["", "-", "–", "—", "n/a", "N/A", "not known"])
def test_an_empty_cell_is_not_zero(cell: str) -> None:
    reading = table(f"CNY million,FY2021\nRevenue,{cell}\n")
    assert reading == Reading()


def test_a_column_of_a_year_that_was_not_over_is_expected() -> None:
    """The document is of 17 April 2024; a price of the year may be one of its first months."""
    text = "USD million,FY2023,FY2024\nRevenue,5,6\nMarket value,7,8\n"
    assert [show(claim) for claim in table(text).claims] == [
        "Acme: revenue in FY2023 = USD 5 million",
        "Acme: revenue in FY2024 = USD 6 million (forecast)",
        "Acme: market_value in FY2023 = USD 7 million",
        "Acme: market_value in FY2024 = USD 8 million",
    ]


def test_zero_is_a_figure() -> None:
    (claim,) = table("CNY million,FY2021\nDebt,0\n").claims
    assert claim.value.middle == 0


def test_a_cell_is_cited_without_its_quotes_and_blanks() -> None:
    (claim,) = table('CNY million,FY2021\nRevenue, "9,061" \n').claims
    text = 'CNY million,FY2021\nRevenue, "9,061" \n'
    assert claim.citation.quote == "9,061" == claim.citation.span.of(text)
    assert claim.citation.place == "documents/a.csv:2"


def test_an_empty_table_says_nothing() -> None:
    assert table("") == Reading()
    assert table("CNY million,FY2021\n") == Reading()


def table(text: str) -> Reading:
    page = document(text, DocumentKind.TABLE, path="documents/a.csv")
    return read_table(page, case(page))
