"""Tables of many layouts, all invented, each with every claim that a careful analyst would write down."""

import pytest

from tests.reading.grids.making import Layout, lines, read, shown

LAYOUTS = [
    Layout(
        "periods in columns, the unit in the corner",
        """
        RMB million | 2023 | 2022
        Revenue | 7,047 | 8,180
        Net loss | (2,176) | (2,658)
        """,
        """
        Acme: revenue in FY2023 = CNY 7.047 billion
        Acme: revenue in FY2022 = CNY 8.180 billion
        Acme: net_income in FY2023 = CNY -2.176 billion
        Acme: net_income in FY2022 = CNY -2.658 billion
        """,
    ),
    Layout(
        "two rows of headings; the upper ones stand over several columns; the unit stands above the table",
        """
         | Three months ended September 30, | | Nine months ended September 30, |
         | 2023 | 2022 | 2023 | 2022
        Gross profit | $ 120.5 | $ 98.0 | $ 350.0 | $ 290.1
        """,
        """
        Acme: gross_profit in 2023Q3 = USD 120.5 million
        Acme: gross_profit in 2022Q3 = USD 98.0 million
        Acme: gross_profit in 2023-01-01..2023-09-30 = USD 350.0 million
        Acme: gross_profit in 2022-01-01..2022-09-30 = USD 290.1 million
        """,
        "(in millions)",
    ),
    Layout(
        "a section names the measure and its rows the parts; money for a share is not in thousands",
        """
         | Year ended December 31,
         | 2023 | 2022
        Revenues: | |
        Public cloud | 4,382 | 5,360
        Others | 10 | 12
        Total revenues | 4,392 | 5,372
        Net loss per share: | |
        Basic | (0.62) | (0.73)
        Diluted | (0.62) | (0.73)
        """,
        """
        Acme: revenue[Public cloud] in FY2023 = CNY 4.382 million
        Acme: revenue[Public cloud] in FY2022 = CNY 5.360 million
        Acme: revenue[Others] in FY2023 = CNY 10,000
        Acme: revenue[Others] in FY2022 = CNY 12,000
        Acme: revenue in FY2023 = CNY 4.392 million
        Acme: revenue in FY2022 = CNY 5.372 million
        Acme: eps in FY2023 = CNY -0.62
        Acme: eps in FY2022 = CNY -0.73
        Acme: eps[Diluted] in FY2023 = CNY -0.62
        Acme: eps[Diluted] in FY2022 = CNY -0.73
        """,
        "(RMB in thousands, except for per share data)",
    ),
    Layout(
        "years in rows and measures in columns, each with a unit of its own",
        """
        Year | Revenue (RMB million) | Gross margin | Stores
        2021 | 9,061 | 3.9% | 120
        2022 | 8,180 | 5.3% | 140
        """,
        """
        Acme: revenue in FY2021 = CNY 9.061 billion
        Acme: margin in FY2021 = 3.9%
        Acme: sites in 2021-12-31 = 120
        Acme: revenue in FY2022 = CNY 8.180 billion
        Acme: margin in FY2022 = 5.3%
        Acme: sites in 2022-12-31 = 140
        """,
    ),
    Layout(
        "changes against the year before and the quarter before; points are no percentages",
        """
         | 2Q23 | 1Q23 | QoQ | 2Q22 | YoY
        Revenue ($m) | 120 | 110 | 9.1% | 100 | 20.0%
        Gross margin (%) | 41.0 | 40.0 | 1.0pp | 39.0 | 2.0pp
        """,
        """
        Acme: revenue in 2023Q2 = USD 120 million
        Acme: revenue in 2023Q1 = USD 110 million
        Acme: revenue change of 2023Q1 in 2023Q2 = 9.1%
        Acme: revenue in 2022Q2 = USD 100 million
        Acme: revenue change of 2022Q2 in 2023Q2 = 20.0%
        Acme: margin in 2023Q2 = 41.0%
        Acme: margin in 2023Q1 = 40.0%
        Acme: margin difference of 2023Q1 in 2023Q2 = 1.0 percentage points
        Acme: margin in 2022Q2 = 39.0%
        Acme: margin difference of 2022Q2 in 2023Q2 = 2.0 percentage points
        """,
    ),
    Layout(
        "a plain change is in the unit of its row",
        """
         | 31 Dec 2023 | 31 Dec 2022 | Change
        Overseas | 98 | 90 | 8
        """,
        """
        Acme: sites[Overseas] in 2023-12-31 = 98
        Acme: sites[Overseas] in 2022-12-31 = 90
        Acme: sites[Overseas] difference of 2022-12-31 in 2023-12-31 = 8
        """,
        "Number of stores",
    ),
    Layout(
        "columns headed by a percent sign are shares where the figures say so; costs in brackets are costs",
        """
         | 2022 | | 2023 |
         | RMB'000 | % | RMB'000 | %
        Revenue | 2,000 | 100.0 | 3,000 | 100.0
        Cost of sales | (1,100) | (55.0) | (1,500) | (50.0)
        """,
        """
        Acme: revenue in FY2022 = CNY 2.000 million
        Acme: revenue share of total revenue in FY2022 = 100.0%
        Acme: revenue in FY2023 = CNY 3.000 million
        Acme: revenue share of total revenue in FY2023 = 100.0%
        Acme: cost in FY2022 = CNY 1.100 million
        Acme: cost share of total revenue in FY2022 = 55.0%
        Acme: cost in FY2023 = CNY 1.500 million
        Acme: cost share of total revenue in FY2023 = 50.0%
        """,
    ),
    Layout(
        "and changes where the figures say so; a second currency is told in a column of its own",
        """
         | 2022 | 2023 | |
         | RMB | RMB | US$ | %
        Revenues | 8,180,107 | 7,047,461 | 992,615 | -13.8
        """,
        """
        Acme: revenue in FY2022 = CNY 8.180107 billion
        Acme: revenue in FY2023 = CNY 7.047461 billion
        Acme: revenue in FY2023 = USD 992.615 million
        Acme: revenue change of FY2022 in FY2023 = -13.8%
        """,
        "(in thousands, except for percentages)",
    ),
    Layout(
        "rows of changes and shares speak of the line above them; E is an estimate",
        """
         | 2023A | 2024E
        Revenue (RMB m) | 7,047 | 7,800
        Growth | -13.8% | 10.7%
        Net profit (RMB m) | (2,176) | (1,900)
        % of revenue | (30.9%) |
        """,
        """
        Acme: revenue in FY2023 = CNY 7.047 billion
        Acme: revenue in FY2024 = CNY 7.800 billion (forecast)
        Acme: revenue change of FY2022 in FY2023 = -13.8%
        Acme: revenue change of FY2023 in FY2024 = 10.7% (forecast)
        Acme: net_income in FY2023 = CNY -2.176 billion
        Acme: net_income in FY2024 = CNY -1.900 billion (forecast)
        Acme: net_income share of revenue in FY2023 = -30.9%
        """,
    ),
    Layout(
        "companies in rows; others and the total are nobody's; a change names no measure, and the figures tell which",
        """
        Company | 3Q23 Shipments | 3Q23 Market Share | 3Q22 Shipments | 3Q22 Market Share | YoY Change
        Cobalt | 59.5 | 19.7% | 64.3 | 21.2% | -7.5%
        Zenith | 53.6 | 17.7% | 52.2 | 17.2% | 2.7%
        Others | 110.0 | 36.0% | 111.1 | 36.5% | -1.0%
        """,
        """
        Cobalt Motors: volume in 2023Q3 = 59.5 million
        Cobalt Motors: market_share share in 2023Q3 = 19.7%
        Cobalt Motors: volume in 2022Q3 = 64.3 million
        Cobalt Motors: market_share share in 2022Q3 = 21.2%
        Cobalt Motors: volume change of 2022Q3 in 2023Q3 = -7.5%
        Zenith: volume in 2023Q3 = 53.6 million
        Zenith: market_share share in 2023Q3 = 17.7%
        Zenith: volume in 2022Q3 = 52.2 million
        Zenith: market_share share in 2022Q3 = 17.2%
        Zenith: volume change of 2022Q3 in 2023Q3 = 2.7%
        Acme: volume[Others] in 2023Q3 = 110.0 million ?
        Acme: market_share[Others] share in 2023Q3 = 36.0% ?
        Acme: volume[Others] in 2022Q3 = 111.1 million ?
        Acme: market_share[Others] share in 2022Q3 = 36.5% ?
        Acme: volume[Others] change of 2022Q3 in 2023Q3 = -1.0% ?
        """,
        "Smartphone shipments, third quarter 2023 (million units)",
    ),
    Layout(
        "companies in columns, one by its other name and with a year end of its own",
        """
        FY2023, RMB million | Acme | Borealis | Cobalt
        Revenue | 120 | 80 | 60
        P/E (x) | 18.1 | 12 | n.m.
        """,
        """
        Acme: revenue in FY2023 = CNY 120 million
        Borealis: revenue in FY2023 = CNY 80 million
        Cobalt Motors: revenue in FY2023 = CNY 60 million
        Acme: price_multiple multiple of earnings in FY2023 = 18.1 times
        Borealis: price_multiple multiple of earnings in FY2023 = 12 times
        """,
    ),
    Layout(
        "two columns of names: the first is written once for several rows",
        """
        Segment | Metric | FY2023 | FY2022
        Cloud | Revenue (US$m) | 120 | 100
         | Operating margin | 12% | 10%
        Devices | Revenue (US$m) | 80 | 85
        """,
        """
        Acme: revenue[Cloud] in FY2023 = USD 120 million
        Acme: revenue[Cloud] in FY2022 = USD 100 million
        Acme: margin[Cloud] in FY2023 = 12%
        Acme: margin[Cloud] in FY2022 = 10%
        Acme: revenue[Devices] in FY2023 = USD 80 million
        Acme: revenue[Devices] in FY2022 = USD 85 million
        """,
    ),
    Layout(
        "companies and their parts in two columns of names, both headings over two columns; marks of notes",
        """
        Company | Segment | Revenue | | Operating margin |
        Company | Segment | 2023 | 2022 | 2023 | 2022
        Cobalt¹ | Cars | 1,204 | 1,100 | 8.1% | 7.5%
        Cobalt¹ | Boats | 980⁽²⁾ | 990 | (2.0)% | 1.0%
        """,
        """
        Cobalt Motors: revenue[Cars] in FY2023 = CNY 1.204 billion
        Cobalt Motors: revenue[Cars] in FY2022 = CNY 1.100 billion
        Cobalt Motors: margin[Cars] in FY2023 = 8.1%
        Cobalt Motors: margin[Cars] in FY2022 = 7.5%
        Cobalt Motors: revenue[Boats] in FY2023 = CNY 980 million
        Cobalt Motors: revenue[Boats] in FY2022 = CNY 990 million
        Cobalt Motors: margin[Boats] in FY2023 = -2.0%
        Cobalt Motors: margin[Boats] in FY2022 = 1.0%
        """,
        "Table 1. Segment results (RMB million)",
    ),
    Layout(
        "quarters beside the year that they are of, and in rows above its total",
        """
        US$ million | Q1 | Q2 | FY2023
        Revenue | 10 | 11 | 46
        """,
        """
        Acme: revenue in 2023Q1 = USD 10 million ?
        Acme: revenue in 2023Q2 = USD 11 million ?
        Acme: revenue in FY2023 = USD 46 million
        """,
    ),
    Layout(
        "quarters in rows above the total of their year",
        """
        Quarter | Revenue ($m)
        1Q23 | 100
        Total 2023 | 410
        """,
        """
        Acme: revenue in 2023Q1 = USD 100 million
        Acme: revenue in FY2023 = USD 410 million
        """,
    ),
    Layout(
        "hundredths of a currency",
        """
         | 2023 HK$'000
        Profit attributable to owners of the Company | 104,000
        Basic earnings per share | HK10.4 cents
        """,
        """
        Acme: net_income in FY2023 = HKD 104.000 million
        Acme: eps in FY2023 = HKD 0.104
        """,
    ),
    Layout(
        "dots that lead to the figures",
        """
         | June 30, | December 31,
         | 2023 | 2022
        Current assets: | |
        Cash and cash equivalents ........ $ | 121,398 | 148,502
        Total assets ..................... | 209,518 | 238,813
        """,
        """
        Acme: cash in 2023-06-30 = USD 121.398 million
        Acme: cash in 2022-12-31 = USD 148.502 million
        Acme: assets in 2023-06-30 = USD 209.518 million
        Acme: assets in 2022-12-31 = USD 238.813 million
        """,
        "(In thousands of U.S. dollars)",
    ),
    Layout(
        "parts in columns, and sections that are years",
        """
         | Americas | Europe | Total
        2023: | | |
        Net sales | $ 100 | $ 80 | $ 180
        2022: | | |
        Net sales | $ 98 | $ 79 | $ 177
        """,
        """
        Acme: revenue[Americas] in FY2023 = USD 100 million
        Acme: revenue[Europe] in FY2023 = USD 80 million
        Acme: revenue in FY2023 = USD 180 million
        Acme: revenue[Americas] in FY2022 = USD 98 million
        Acme: revenue[Europe] in FY2022 = USD 79 million
        Acme: revenue in FY2022 = USD 177 million
        """,
        "(in millions)",
    ),
    Layout(
        "marks in cells of their own, as the pages of filings have them",
        """
         | | | 2023 | | | 2022 |
        Net sales | $ | 383,285 | | $ | 394,328 |
        Net loss | $ | (1,204 | ) | $ | (2 | )
        Gross margin percentage | | 44.1 | % | | 43.3 | %
        """,
        """
        Acme: revenue in FY2023 = USD 383.285 billion
        Acme: revenue in FY2022 = USD 394.328 billion
        Acme: net_income in FY2023 = USD -1.204 billion
        Acme: net_income in FY2022 = USD -2 million
        Acme: margin in FY2023 = 44.1%
        Acme: margin in FY2022 = 43.3%
        """,
        "(Amounts in millions)",
    ),
    Layout(
        "a new head further down",
        """
        US$ million | FY2023 | FY2022
        Revenue | 12 | 11
         | 31 December 2023 | 31 December 2022
        Total assets | 40 | 38
        """,
        """
        Acme: revenue in FY2023 = USD 12 million
        Acme: revenue in FY2022 = USD 11 million
        Acme: assets in 2023-12-31 = USD 40 million
        Acme: assets in 2022-12-31 = USD 38 million
        """,
    ),
    Layout(
        "pence, and a net debt that is no loss",
        """
         | 2023 | 2022 | Change
         | £m | £m | %
        Revenue | 1,204 | 1,100 | 9.5
        Basic EPS (p) | 12.3 | 11.0 | 12
        """,
        """
        Acme: revenue in FY2023 = GBP 1.204 billion
        Acme: revenue in FY2022 = GBP 1.100 billion
        Acme: revenue change of FY2022 in FY2023 = 9.5%
        Acme: eps in FY2023 = GBP 0.123
        Acme: eps in FY2022 = GBP 0.110
        Acme: eps change of FY2022 in FY2023 = 12%
        """,
    ),
    Layout(
        "guidance in ranges",
        """
         | 2023 Actual | 2024 Guidance
        Revenue (US$ million) | 8,180 | 8,500 - 9,000
        Capex (US$ million) | 500 | ~600
        """,
        """
        Acme: revenue in FY2023 = USD 8.180 billion
        Acme: revenue in FY2024 = USD 8.500 billion to 9.000 billion (forecast)
        Acme: capex in FY2023 = USD 500 million
        Acme: capex in FY2024 = about USD 600 million (forecast)
        """,
    ),
    Layout(
        "numbers with a comma for the point, where none of the table has it otherwise",
        """
        Mio. € | 2023 | 2022
        EBIT | 1.104,3 | 98,0
        """,
        """
        Acme: ebit in FY2023 = EUR 1.1043 billion
        Acme: ebit in FY2022 = EUR 98.0 million
        """,
    ),
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.because)
def test_a_table_gives_what_a_careful_analyst_writes_down(layout: Layout) -> None:
    reading = read(layout.text, layout.caption)
    assert shown(reading) == lines(layout.claims)
    assert reading.doubts == ()
