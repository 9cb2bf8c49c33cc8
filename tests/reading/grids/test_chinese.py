"""Chinese tables, and tables of the press, all invented, each with every claim that a careful analyst would make."""

import pytest

from tests.reading.grids.making import Layout, lines, read, shown

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

NEWS = [
    Layout(
        "a table of the press: amounts in words, a period beside the first measure only",
        """
        公司 | 2023年营收 | 同比 | 净利润
        金山云 | 70.5亿元 | -13.8% | (21.8亿元)
        """,
        """
        金山云: revenue in FY2023 = CNY 7.05 billion
        金山云: revenue change of FY2022 in FY2023 = -13.8%
        金山云: net_income in FY2023 = CNY -2.18 billion ?
        """,
    ),
    Layout(
        "a change beside a number and a share is that of the number; the rest is nobody's",
        """
        排名 | 厂商 | 出货量（万台） | 市场份额 | 同比增长
        1 | 荣耀 | 1,180 | 18% | 1%
         | 其他 | 1,800 | 28% | -12%
        """,
        """
        荣耀: volume in 2023Q3 = 11.80 million
        荣耀: market_share share in 2023Q3 = 18%
        荣耀: volume change of 2022Q3 in 2023Q3 = 1%
        Acme: volume[其他] in 2023Q3 = 18.00 million ?
        Acme: market_share[其他] share in 2023Q3 = 28% ?
        Acme: volume[其他] change of 2022Q3 in 2023Q3 = -12% ?
        """,
        "2023年三季度中国智能手机市场份额",
    ),
    Layout(
        "quarters whose year stands in the title; 单位：元 says that no scale is left out",
        """
         | 第一季度 | 第四季度
        营业收入 | 1,000.00 | 1,300.00
        """,
        """
        Acme: revenue in 2023Q1 = CNY 1,000.00
        Acme: revenue in 2023Q4 = CNY 1,300.00
        """,
        "2023年分季度主要财务数据 单位：元",
    ),
    Layout(
        "holders in rows, and what they hold of whom",
        """
        Shareholder | Voting power
        Borealis | 61.5%
        """,
        """
        Borealis: voting_power of Acme in 2023-12-31 = 61.5%
        """,
        "Shareholders at 31 December 2023",
    ),
]


@pytest.mark.parametrize("layout", [*CHINESE, *NEWS], ids=lambda layout: layout.because)
def test_a_table_gives_what_a_careful_analyst_writes_down(layout: Layout) -> None:
    reading = read(layout.text, layout.caption)
    assert shown(reading) == lines(layout.claims)
    assert reading.doubts == ()
