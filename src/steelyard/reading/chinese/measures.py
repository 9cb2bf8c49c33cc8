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
from steelyard.reading.chinese.owned import HELD, SHARED, SPENT, WORTH
from steelyard.words.measure import Measure

MEASURES: Final = MappingProxyType({**PROFITS, **SALES, **SPENT, **HELD, **WORTH, **SHARED, **COUNTED})

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
