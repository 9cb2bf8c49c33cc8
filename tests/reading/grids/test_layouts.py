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

CHINESE = [
    Layout(
        "the unit in the corner, a change in percent, points in words, yuan for a share",
        """
        人民币百万元 | 2023年度 | 2022年度 | 同比增长
        营业收入 | 7,047.5 | 8,180.1 | (13.8%)
        其中：公有云 | 4,381.7 | 5,360.3 | -18.3%
        毛利率（%） | 12.1 | 5.3 | 增加6.8个百分点
        基本每股收益（元） | (0.62) | (0.73) |
        员工人数 | 10,500 | 9,800 | 7.1%
        """,
        """
        Acme: revenue in FY2023 = CNY 7.0475 billion
        Acme: revenue in FY2022 = CNY 8.1801 billion
        Acme: revenue change of FY2022 in FY2023 = -13.8%
        Acme: revenue[公有云] in FY2023 = CNY 4.3817 billion
        Acme: revenue[公有云] in FY2022 = CNY 5.3603 billion
        Acme: revenue[公有云] change of FY2022 in FY2023 = -18.3%
        Acme: margin in FY2023 = 12.1%
        Acme: margin in FY2022 = 5.3%
        Acme: margin difference of FY2022 in FY2023 = 6.8 percentage points
        Acme: eps in FY2023 = CNY -0.62
        Acme: eps in FY2022 = CNY -0.73
        Acme: employees in 2023-12-31 = 10,500
        Acme: employees in 2022-12-31 = 9,800
        Acme: employees change of 2022-12-31 in 2023-12-31 = 7.1%
        """,
    ),
    Layout(
        "the unit above the table, the first nine months, a name of five characters",
        """
        项目 | 2023年1-9月 | 2022年1-9月
        营业总收入 | 12,345.67 | 10,000.00
        研发费用 | 1,200.00 | 1,100.00
        """,
        """
        Acme: revenue in 2023-01-01..2023-09-30 = CNY 123.4567 million
        Acme: revenue in 2022-01-01..2022-09-30 = CNY 100.0000 million
        Acme: r_and_d in 2023-01-01..2023-09-30 = CNY 12.0000 million
        Acme: r_and_d in 2022-01-01..2022-09-30 = CNY 11.0000 million
        """,
        "单位：万元",
    ),
    Layout(
        "traditional characters, days in Chinese numerals, a row of units, costs in brackets",
        """
         | 2023年 | 2022年
         | 人民幣千元 | 人民幣千元
        收入 | 7,047,461 | 8,180,107
        銷售成本 | (6,197,292) | (7,750,569)
        本公司擁有人應佔虧損 | (2,176,340) | (2,658,184)
        """,
        """
        Acme: revenue in FY2023 = CNY 7.047461 billion
        Acme: revenue in FY2022 = CNY 8.180107 billion
        Acme: cost in FY2023 = CNY 6.197292 billion
        Acme: cost in FY2022 = CNY 7.750569 billion
        Acme: net_income in FY2023 = CNY -2.176340 billion
        Acme: net_income in FY2022 = CNY -2.658184 billion
        """,
        "截至十二月三十一日止年度",
    ),
]


@pytest.mark.parametrize("layout", [*LAYOUTS, *CHINESE], ids=lambda layout: layout.because)
def test_a_table_gives_what_a_careful_analyst_writes_down(layout: Layout) -> None:
    reading = read(layout.text, layout.caption)
    assert shown(reading) == lines(layout.claims)
    assert reading.doubts == ()


PARTS = [
    Layout(
        "rows without a measure that add up to the total below them are its parts",
        """
        US$ million | 2023 | 2022 | YoY
        Online marketing services | 49,115 | 37,933 | 29%
        Transaction services | 47,944 | 14,348 | 234%
        Total revenues | 97,060 | 52,281 | 86%
        """,
        """
        Acme: revenue[Online marketing services] in FY2023 = USD 49.115 billion
        Acme: revenue[Online marketing services] in FY2022 = USD 37.933 billion
        Acme: revenue[Online marketing services] change of FY2022 in FY2023 = 29%
        Acme: revenue[Transaction services] in FY2023 = USD 47.944 billion
        Acme: revenue[Transaction services] in FY2022 = USD 14.348 billion
        Acme: revenue[Transaction services] change of FY2022 in FY2023 = 234%
        Acme: revenue in FY2023 = USD 97.060 billion
        Acme: revenue in FY2022 = USD 52.281 billion
        Acme: revenue change of FY2022 in FY2023 = 86%
        """,
    ),
    Layout(
        "and so in each column of parts",
        """
         | AMER | APAC | Total
        Market Sector: | | |
        Healthcare | $488 | $602 | $1,090
        Industrial | 359 | 534 | 893
        External revenue | 847 | 1,136 | 1,983
        """,
        """
        Acme: revenue[Healthcare, AMER] in FY2023 = USD 488 million
        Acme: revenue[Healthcare, APAC] in FY2023 = USD 602 million
        Acme: revenue[Healthcare] in FY2023 = USD 1.090 billion
        Acme: revenue[Industrial, AMER] in FY2023 = USD 359 million
        Acme: revenue[Industrial, APAC] in FY2023 = USD 534 million
        Acme: revenue[Industrial] in FY2023 = USD 893 million
        Acme: revenue[AMER] in FY2023 = USD 847 million
        Acme: revenue[APAC] in FY2023 = USD 1.136 billion
        Acme: revenue in FY2023 = USD 1.983 billion
        """,
        "Figures for fiscal 2023 (in millions)",
    ),
    Layout(
        "a section for one share, whose rows do not say so; profit without a part of it is an adjusted one",
        """
         | 2023
        Net income | $1,844.9
        Net income excluding impairment | $1,900.0
        Net income per common share amounts: |
        Basic net income attributable to common stockholders | $4.17
        Diluted net income attributable to common stockholders | $4.14
        Provision for (benefit from) income taxes | $18.4
        """,
        """
        Acme: net_income in FY2023 = USD 1.8449 billion
        Acme: adjusted_profit in FY2023 = USD 1.9000 billion
        Acme: eps in FY2023 = USD 4.17
        Acme: eps[diluted] in FY2023 = USD 4.14
        Acme: cost[Provision for income taxes] in FY2023 = USD 18.4 million
        """,
        "(Tabular amounts in millions, unless otherwise disclosed)",
    ),
    Layout(
        "rows that add up to nothing are not",
        """
        US$ million | 2023
        Online marketing services | 49,115
        Transaction services | 40,000
        Total revenues | 97,060
        """,
        """
        Acme: other[Online marketing services] in FY2023 = USD 49.115 billion ?
        Acme: other[Transaction services] in FY2023 = USD 40.000 billion ?
        Acme: revenue in FY2023 = USD 97.060 billion
        """,
    ),
    Layout(
        "staff of a department is staff, however the department is called",
        """
        Function | Number of employees | % of total
        R&D | 1,200 | 24.0%
        Sales | 3,800 | 76.0%
        """,
        """
        Acme: employees[R&D] in 2023-12-31 = 1,200
        Acme: employees[R&D] share of total in 2023-12-31 = 24.0%
        Acme: employees[Sales] in 2023-12-31 = 3,800
        Acme: employees[Sales] share of total in 2023-12-31 = 76.0%
        """,
        "Employees by function, 31 December 2023",
    ),
    Layout(
        "a title names the company",
        """
        Product | FY2023
        Storage | 12
        """,
        """
        Acme Cloud: revenue[Storage] in FY2023 = USD 12 million
        """,
        "Acme Cloud: revenue by product (US$m)",
    ),
    Layout(
        "本期 and 上年同期 are the period of the title and the one a year before",
        """
         | 本期 | 上年同期 | 变动比例
        营业收入 | 1,200 | 1,000 | 20.0%
        """,
        """
        Acme: revenue in 2023H1 = CNY 1.200 billion
        Acme: revenue in 2022H1 = CNY 1.000 billion
        Acme: revenue change of 2022H1 in 2023H1 = 20.0%
        """,
        "截至2023年6月30日止六個月（以人民幣百萬元列示，另有說明者除外）",
    ),
    Layout(
        "what is left for the owners; dividends are a sum unless they are told for a share",
        """
        RMB'000 | Note | 2023
        Profit for the year attributable to: | |
        — Owners of the Company | | 150,000
        — Non-controlling interests | | 10,000
        Dividends | | 30,000
        Dividend per share (RMB) | | 0.12
        """,
        """
        Acme: net_income in FY2023 = CNY 150.000 million
        Acme: net_income[Non-controlling interests] in FY2023 = CNY 10.000 million
        Acme: dividend in FY2023 = CNY 30.000 million
        Acme: dividend in FY2023 = CNY 0.12
        """,
    ),
]


@pytest.mark.parametrize("layout", PARTS, ids=lambda layout: layout.because)
def test_what_a_row_leaves_open_is_told_by_what_stands_around_it(layout: Layout) -> None:
    reading = read(layout.text, layout.caption)
    assert shown(reading) == lines(layout.claims)
    assert reading.doubts == ()
