"""What a row leaves open is told by the rows, the section and the title around it."""

import pytest

from tests.reading.grids.making import Layout, lines, read, shown

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
        "profit with and without what belongs to others is told apart where a table has both",
        """
        RMB million | 4Q2023
        Profit for the period | 22,372
        Attributable to: |
        Equity holders of the Company | 21,582
        Non-controlling interests | 790
        Non-IFRS profit attributable to equity holders of the Company | 25,484
        """,
        """
        Acme: net_income[including non-controlling interests] in 2023Q4 = CNY 22.372 billion
        Acme: net_income in 2023Q4 = CNY 21.582 billion
        Acme: net_income[Non-controlling interests] in 2023Q4 = CNY 790 million
        Acme: adjusted_profit in 2023Q4 = CNY 25.484 billion
        """,
    ),
    Layout(
        "a head of two columns, a change in money and one in percent; a row of shares of another line",
        """
         | Year ended December 31, | | Change |
         | 2023 | 2022 | Amount | Percentage
         | | (dollars in thousands) | |
        General and administrative | $ 178,934 | $ 107,444 | $ 71,490 | 67%
        Percentage of total revenues | 11.3 % | 10.0 % | |
        """,
        """
        Acme: cost[General and administrative] in FY2023 = USD 178.934 million
        Acme: cost[General and administrative] in FY2022 = USD 107.444 million
        Acme: cost[General and administrative] difference of FY2022 in FY2023 = USD 71.490 million
        Acme: cost[General and administrative] change of FY2022 in FY2023 = 67%
        Acme: cost[General and administrative] share of total revenues in FY2023 = 11.3%
        Acme: cost[General and administrative] share of total revenues in FY2022 = 10.0%
        """,
    ),
    Layout(
        "columns headed by spans of years are no figures",
        """
        FY2023 | Total | Less than 1 year | 1-3 years
        Lease costs | 603 | 118 | 485
        """,
        """
        Acme: cost[Lease costs] in FY2023 = USD 603,000
        Acme: cost[Lease costs, Less than 1 year] in FY2023 = USD 118,000
        Acme: cost[Lease costs, 1-3 years] in FY2023 = USD 485,000
        """,
        "Payments due by period (US$ in thousands)",
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
    Layout(
        "a part may be called products; what a line says to be as follows is the measure of the rows",
        """
        $ million | 2019 | 2018
        Products | 120 | 110
        Services | 30 | 25
        Total | 150 | 135
        """,
        """
        Acme: revenue[Products] in FY2019 = USD 120 million
        Acme: revenue[Products] in FY2018 = USD 110 million
        Acme: revenue[Services] in FY2019 = USD 30 million
        Acme: revenue[Services] in FY2018 = USD 25 million
        Acme: revenue in FY2019 = USD 150 million
        Acme: revenue in FY2018 = USD 135 million
        """,
        "The components of our total revenue are as follows:",
    ),
    Layout(
        "the total of a part closes its section, and so does a line of the whole company",
        """
        US$ million | 2023 | 2022
        Taobao: | |
        Customer management | 60.1 | 59.0
        Direct delivery | 20.2 | 19.0
        Total Taobao | 80.3 | 78.0
        Cloud | 10.0 | 9.0
        Logistics: | |
        Parcels | 4.0 | 3.0
        Consolidated revenue | 94.3 | 90.0
        """,
        """
        Acme: revenue[Customer management] in FY2023 = USD 60.1 million
        Acme: revenue[Customer management] in FY2022 = USD 59.0 million
        Acme: revenue[Direct delivery] in FY2023 = USD 20.2 million
        Acme: revenue[Direct delivery] in FY2022 = USD 19.0 million
        Acme: revenue[Taobao] in FY2023 = USD 80.3 million
        Acme: revenue[Taobao] in FY2022 = USD 78.0 million
        Acme: revenue[Cloud] in FY2023 = USD 10.0 million
        Acme: revenue[Cloud] in FY2022 = USD 9.0 million
        Acme: revenue[Parcels] in FY2023 = USD 4.0 million
        Acme: revenue[Parcels] in FY2022 = USD 3.0 million
        Acme: revenue in FY2023 = USD 94.3 million
        Acme: revenue in FY2022 = USD 90.0 million
        """,
        "Revenue by segment",
    ),
    Layout(
        "a scale in brackets stands over the empty heads to its right, though each currency has a head of its own",
        """
         | Three months ended June 30, | | | Six months ended June 30, | |
         | 2021 | 2022 | | 2021 | 2022 |
         | RMB | RMB | US$ | RMB | RMB | US$
         | (in millions) | | | (in millions) | |
        Revenue | 22,479 | 23,650 | 3,370 | 45,894 | 47,973 | 6,836
        """,
        """
        Acme: revenue in 2021Q2 = CNY 22.479 billion
        Acme: revenue in 2022Q2 = CNY 23.650 billion
        Acme: revenue in 2022Q2 = USD 3.370 billion
        Acme: revenue in 2021H1 = CNY 45.894 billion
        Acme: revenue in 2022H1 = CNY 47.973 billion
        Acme: revenue in 2022H1 = USD 6.836 billion
        """,
    ),
    Layout(
        "what of a profit is the owners' is the net income; a sign of more and less heads changes",
        """
        € million | 2023 | 2022 | +/- %
        Profit for the year | 115 | 100 | 15.0
        of which attributable to non-controlling interests | 5 | 4 | 25.0
        of which attributable to shareholders of the parent | 110 | 96 | 14.6
        """,
        """
        Acme: net_income[including non-controlling interests] in FY2023 = EUR 115 million
        Acme: net_income[including non-controlling interests] in FY2022 = EUR 100 million
        Acme: net_income[including non-controlling interests] change of FY2022 in FY2023 = 15.0%
        Acme: net_income[non-controlling interests] in FY2023 = EUR 5 million
        Acme: net_income[non-controlling interests] in FY2022 = EUR 4 million
        Acme: net_income[non-controlling interests] change of FY2022 in FY2023 = 25.0%
        Acme: net_income in FY2023 = EUR 110 million
        Acme: net_income in FY2022 = EUR 96 million
        Acme: net_income change of FY2022 in FY2023 = 14.6%
        """,
    ),
    Layout(
        "the year to the end of the period that the title names, and its changes",
        """
        项目 | 本报告期 | 本报告期比上年同期增减变动幅度(%) | 年初至报告期末 | 年初至报告期末比上年同期增减变动幅度(%)
        营业收入 | 20,112 | 24.04 | 50,225 | 18.94
        """,
        """
        Acme: revenue in 2022Q3 = CNY 20.112 billion
        Acme: revenue change of 2021Q3 in 2022Q3 = 24.04%
        Acme: revenue in 2022-01-01..2022-09-30 = CNY 50.225 billion
        Acme: revenue change of 2021-01-01..2021-09-30 in 2022-01-01..2022-09-30 = 18.94%
        """,
        "2022年第三季度主要财务数据 单位：百万元 币种：人民币",
    ),
    Layout(
        "guidance that is the latest",
        """
        Metric | Updated guidance
        Revenue | $10.4 - $10.6 billion
        Gross margin | approximately 46%
        """,
        """
        Acme: revenue in FY2025 = USD 10.4 billion to 10.6 billion (forecast)
        Acme: margin in FY2025 = about 46% (forecast)
        """,
        "Guidance for fiscal 2025",
    ),
    Layout(
        "holders in rows: a share of a class is a stake, one of the votes is voting power",
        """
        Name of Beneficial Owner | Percent of Class | % of Total Voting Power
        Ridge Capital | 8.1% | 7.5
        """,
        """
        Ridge Capital: stake of Acme in 2024-03-31 = 8.1%
        Ridge Capital: voting_power of Acme in 2024-03-31 = 7.5%
        """,
        "Security ownership as of March 31, 2024",
    ),
]


@pytest.mark.parametrize("layout", PARTS, ids=lambda layout: layout.because)
def test_what_a_row_leaves_open_is_told_by_what_stands_around_it(layout: Layout) -> None:
    reading = read(layout.text, layout.caption)
    assert shown(reading) == lines(layout.claims)
    assert reading.doubts == ()
