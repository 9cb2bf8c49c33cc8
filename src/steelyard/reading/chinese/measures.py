"""The names of measures in Chinese, in simplified characters: what an analyst calls revenue, and all its synonyms.

    MEASURES["归母净利润"] == Label(Measure.NET_INCOME)
    MEASURES["净亏损"] == Label(Measure.NET_INCOME, loss=True)

The tables are `earned`, `owned` and `counted`, where anyone can lengthen them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from steelyard.reading.chinese.counted import COUNTED
from steelyard.reading.chinese.earned import PROFITS, SALES
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.owned import HELD, SHARED, SPENT, WORTH
from steelyard.words.measure import Measure

_ADJUSTED: Final = tuple(
    (
        "经调整 经调整后 调整后 非国际财务报告准则 非国际财务报告准则下 非公认会计准则 非GAAP Non-GAAP"
        " 非通用准则 扣非 扣非后 核心"
    ).split()
)
_BASES: Final = {
    **dict.fromkeys("净利润 净利 利润 溢利 盈利 纯利 净溢利 净收益 EBITA".split(), Label(Measure.ADJUSTED_PROFIT)),
    **dict.fromkeys("净亏损 亏损 净损失".split(), Label(Measure.ADJUSTED_PROFIT, loss=True)),
    **dict.fromkeys("经营利润 营业利润 运营利润 经营溢利".split(), Label(Measure.OPERATING_PROFIT)),
    **dict.fromkeys("经营亏损 营业亏损 运营亏损".split(), Label(Measure.OPERATING_PROFIT, loss=True)),
    **dict.fromkeys(
        (
            "净利润率 净利率 利润率 经营利润率 营业利润率 营运利润率 营业收入利润率 毛利率 EBITDA利润率"
            " EBITDA率 EBITA利润率"
        ).split(),
        Label(Measure.MARGIN, rate=True),
    ),
    "EBITDA": Label(Measure.EBITDA),
    "EBITDA亏损": Label(Measure.EBITDA, loss=True),
    "毛利": Label(Measure.GROSS_PROFIT),
    "每股收益": Label(Measure.EPS),
    "每股盈利": Label(Measure.EPS),
}
_OF_THE_ADJUSTED: Final = {prefix + base: label for prefix in _ADJUSTED for base, label in _BASES.items()}
"""Every name of a profit with every way of saying that something was left out of it."""

MEASURES: Final = MappingProxyType(
    {**_OF_THE_ADJUSTED, **PROFITS, **SALES, **SPENT, **HELD, **WORTH, **SHARED, **COUNTED}
)

LINES_OF_PROFIT: Final = frozenset(
    {
        *(Measure.NET_INCOME, Measure.PROFIT, Measure.ADJUSTED_PROFIT, Measure.OPERATING_PROFIT),
        *(Measure.EBIT, Measure.EBITDA, Measure.EPS),
    }
)
"""What a plain gain or loss can be one of: 经营利润由亏损2亿元…."""

WHOLE: Final = frozenset(
    {
        *(Measure.NET_INCOME, Measure.EPS, Measure.DIVIDEND, Measure.CASH, Measure.DEBT, Measure.EQUITY),
        *(Measure.MARKET_VALUE, Measure.VALUATION, Measure.SHARE_PRICE, Measure.IPO_PRICE, Measure.EMPLOYEES),
        *(Measure.ASSETS, Measure.R_AND_D, Measure.CAPEX, Measure.STAKE, Measure.VOTING_POWER, Measure.DEAL_VALUE),
    }
)
"""What is told of a company, seldom of a part of it: a part named just before does not carry over to it."""

UNDIVIDED: Final = frozenset(
    {
        *(Measure.EPS, Measure.MARKET_VALUE, Measure.VALUATION, Measure.SHARE_PRICE, Measure.IPO_PRICE),
        *(Measure.STAKE, Measure.VOTING_POWER, Measure.DIVIDEND),
    }
)
"""What no part of a company has by itself."""

MONEY: Final = frozenset(
    {
        *(Measure.REVENUE, Measure.NET_INCOME, Measure.OPERATING_PROFIT, Measure.GROSS_PROFIT, Measure.EBIT),
        *(Measure.EBITDA, Measure.ADJUSTED_PROFIT, Measure.PROFIT, Measure.EPS, Measure.DIVIDEND, Measure.COST),
        *(Measure.R_AND_D, Measure.CAPEX, Measure.FREE_CASH_FLOW, Measure.CASH, Measure.DEBT, Measure.ASSETS),
        *(Measure.EQUITY, Measure.MARKET_VALUE, Measure.VALUATION, Measure.DEAL_VALUE, Measure.PENALTY),
    }
)
"""What is counted in money and in nothing else."""
