"""What could be taken otherwise is said so, figure by figure, and what cannot be read is a doubt."""

import pytest

from tests.reading.grids.making import Layout, lines, read, shown


@pytest.mark.parametrize(
    ("text", "caption", "why"),
    [
        ("RMB million | 2023\nGoodwill and such | 12", "", "no measure is called 'Goodwill and such'"),
        ("RMB million | Asia\nRevenue | 12", "", "the head of its column is no period"),
        ("RMB million | 2023 (restated)\nRevenue | 12", "", "its column is headed 'restated'"),
        ("RMB million | Pro forma 2023\nRevenue | 12", "", "its column is headed 'pro forma'"),
        ("RMB million | 2023\nPro forma revenue | 12", "", "its row is headed 'pro forma'"),
        (
            "US$ million | 2023\nAsia: |\nTrade | 12\nOnline | 3\nTotal revenue | 30",
            "Revenue by region",
            "it may be the total of more than 'Asia'",
        ),
        (
            "US$ million | 2023\nStores | 12\nOnline | 3\nTotal | 15",
            "Revenue by channel",
            "it may be a number of 'Stores'",
        ),
        ("US$ million | Prior guidance 2025\nRevenue | 12", "", "its column is headed 'prior'"),
        (
            "US$ million | 2023\nWeighted average ordinary shares: |\nBasic | 60.0",
            "Earnings per share",
            "no measure is called 'Basic'",
        ),
        (
            " | 2023 (RMB million) | 2022 (RMB)\nRevenue | 1,200 | 1,100",
            "",
            "its row is counted in two scales",
        ),
        ("RMB million | 2023 | \nRevenue | 12 | 13", "", "no heading of its own stands over its column"),
        (" | 2023\nRevenue | $ 12", "", "the table does not say in what scale it counts"),
        ("RMB million | 2023 | 2023\nRevenue | 12 | 13", "", "another figure of the table is called the same"),
        (
            "Quarter | Revenue (RMB m) | Cost (RMB m) | Profit (RMB m) | Growth %\n2023Q2 | 99 | 70 | 29 | 10.0",
            "",
            "which column it is the change of is not said",
        ),
        (
            "RMB million | 31 December 2023\nRevenue | 12",
            "",
            "its column names a day, and revenue is counted over a time",
        ),
    ],
)
def test_a_figure_that_may_be_something_else_says_why(text: str, caption: str, why: str) -> None:
    reasons = [claim.unsure for claim in read(text, caption).claims]
    assert why in reasons


@pytest.mark.parametrize(
    ("text", "quote", "why"),
    [
        ("RMB million | 2023\nRevenue | 12 or 13", "12 or 13", "it is no amount in the unit of the table"),
        ("RMB million | 2023\nRevenue | 12%", "12%", "revenue is not counted in percent"),
        ("Line | 2023\nRevenue | 8,180", "8,180", "revenue is not counted in count"),
        ("RMB million | Note | 2023\nRevenue | 5 | 12", "5", "it stands in a column of notes"),
        (
            "RMB million | 2023 | 2022 | % change\nRevenue | 8,180 | 7,047 | 8,180",
            "8,180",
            "its column tells of a change, and it is no percentage",
        ),
        ("million | 2023\nRevenue | ¥ 12", "¥ 12", "whose money its sign means is not said"),
    ],
)
def test_a_cell_that_cannot_be_read_is_a_doubt_and_says_why(text: str, quote: str, why: str) -> None:
    doubts = {doubt.citation.quote: doubt.why for doubt in read(text).doubts}
    assert doubts == {quote: why}


@pytest.mark.parametrize("cell", ["", "-", "–", "—", "n/a", "N.M.", "nil", "不适用", "$ —"])
def test_an_empty_cell_is_no_figure(cell: str) -> None:
    reading = read(f"RMB million | 2023 | 2022\nRevenue | {cell} | 12")
    assert [claim.citation.quote for claim in reading.claims] == ["12"]
    assert reading.doubts == ()


SCALES = [
    Layout(
        "sums are in thousands, money for a share is as printed, numbers of shares are in thousands too",
        """
         | 2023
        Net income | $2,191,430
        Shares outstanding | 152,478
        Net income per share | $14.37
        """,
        """
        Acme: net_income in FY2023 = USD 2.191430 billion
        Acme: shares in 2023-12-31 = 152.478 million shares
        Acme: eps in FY2023 = USD 14.37
        """,
        "(in thousands, except per share data)",
    ),
    Layout(
        "unless they are excepted",
        """
         | 2023
        Net income | 2,191,430
        Shares outstanding | 152,478,000
        """,
        """
        Acme: net_income in FY2023 = CNY 2.191430 billion
        Acme: shares in 2023-12-31 = 152,478,000 shares
        """,
        "(RMB in thousands, except share and per share data)",
    ),
    Layout(
        "or have a scale of their own",
        """
         | 2023
        Net income | 2,191
        Shares outstanding | 152,478
        """,
        """
        Acme: net_income in FY2023 = USD 2.191 billion
        Acme: shares in 2023-12-31 = 152.478 million shares
        """,
        "(dollars in millions, shares in thousands, except per share data)",
    ),
    Layout(
        "a unit beside a name holds for its row alone",
        """
        RMB million | 2023
        Revenue | 8,180
        Market value (US$ bn) | 5.2
        Overseas users (thousand) | 117,000
        Average revenue per user (yuan) | 10.8
        Employees | 5,353
        """,
        """
        Acme: revenue in FY2023 = CNY 8.180 billion
        Acme: market_value in FY2023 = USD 5.2 billion
        Acme: users[Overseas] in FY2023 = 117.000 million
        Acme: price in FY2023 = CNY 10.8
        Acme: employees in 2023-12-31 = 5,353
        """,
    ),
    Layout(
        "a cell with a scale of its own inherits none; one with a mark inherits the scale",
        """
        US$ million | 2023 | 2022
        Revenue | USD 5 billion | $ 4,900
        """,
        """
        Acme: revenue in FY2023 = USD 5 billion
        Acme: revenue in FY2022 = USD 4.900 billion
        """,
    ),
    Layout(
        "a unit in the middle of the head holds for every column; what it excepts makes no column one of shares",
        """
         | | Year Ended October 31, |
         | 2023 | 2022 | 2021
         | | (In thousands, except per share data) |
        Net sales | $3,440,258 | $3,236,004 | $3,342,226
        """,
        """
        Acme: revenue in 2022-11-01..2023-10-31 = USD 3.440258 billion
        Acme: revenue in 2021-11-01..2022-10-31 = USD 3.236004 billion
        Acme: revenue in 2020-11-01..2021-10-31 = USD 3.342226 billion
        """,
    ),
    Layout(
        "columns of persons and of money for a share are not in the millions of the table",
        """
        £ in millions | EBITDA | Headcount (persons) | Net assets per share (£)
        2022 | 63,952 | 11,418 | 3.2
        """,
        """
        Acme: ebitda in FY2022 = GBP 63.952 billion
        Acme: employees in 2022-12-31 = 11,418
        Acme: other[Net assets per share] in FY2022 = GBP 3.2 ?
        """,
    ),
    Layout(
        "a unit further down holds from there on",
        """
         | 2023
        (RMB million) |
        Revenue | 12
        (RMB billion) |
        Total assets | 12
        """,
        """
        Acme: revenue in FY2023 = CNY 12 million
        Acme: assets in 2023-12-31 = CNY 12 billion
        """,
    ),
]


@pytest.mark.parametrize("layout", SCALES, ids=lambda layout: layout.because)
def test_units_and_scales_are_inherited_from_the_nearest_heading(layout: Layout) -> None:
    reading = read(layout.text, layout.caption)
    assert shown(reading) == lines(layout.claims)
    assert reading.doubts == ()


def test_a_claim_rests_on_the_headings_it_was_read_by() -> None:
    """Two places a fact at least: the cell, and the header with its scale."""
    text = "Segment | 2023\nCloud | 12"
    (claim,) = read(text, "Revenue by segment (RMB in millions)").claims
    page = "Revenue by segment (RMB in millions)\n" + text
    assert claim.citation.quote == "12"
    said = {span.of(page) for span in claim.supports}
    assert said == {"2023", "Cloud", "Revenue by segment (RMB in millions)"}


def test_the_printed_exponent_times_the_scale_is_kept() -> None:
    (claim,) = read("RMB million | 2023\nRevenue | 8,180").claims
    assert str(claim.value.low) == "8.180E+9"


def test_a_dollar_is_that_of_the_heading() -> None:
    (claim,) = read(" | 2023\nRevenue | $ 12", "(in HK$ million)").claims
    assert str(claim.value) == "HKD 12 million"
