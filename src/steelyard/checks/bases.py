"""Measures that are in use on several bases: where two pages differ, that is the first explanation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from steelyard.words.measure import Measure

_PROFIT: Final = "of the owners or with minority interests, reported or adjusted"
USUAL: Final[Mapping[Measure, str]] = {
    Measure.NET_INCOME: _PROFIT,
    Measure.PROFIT: "of operations, before or after tax, reported or adjusted",
    Measure.OPERATING_PROFIT: "with or without other income and single items",
    Measure.ADJUSTED_PROFIT: "adjusted by one rule or another",
    Measure.EBIT: "with or without single items",
    Measure.EBITDA: "adjusted or not",
    Measure.EPS: "basic or diluted, of a share or of a depositary share",
    Measure.DIVIDEND: "of a share or of all shares, declared or paid, with or without a special one",
    Measure.COST: "of what was sold, or of everything",
    Measure.R_AND_D: "spent, or charged to profit",
    Measure.CAPEX: "paid or ordered, with or without leases",
    Measure.FREE_CASH_FLOW: "before or after leases and interest",
    Measure.CASH: "alone, or with deposits and short-term investments",
    Measure.DEBT: "of loans alone or with leases and bonds, gross or net",
    Measure.EQUITY: "of the owners, or with minority interests",
    Measure.ORDERS: "new or on the books",
    Measure.SALES_VOLUME: "made, shipped or sold",
    Measure.SHARES: "issued, outstanding or an average, diluted or not",
    Measure.STAKE: "direct or in all, before or after a dilution",
    Measure.VOTING_POWER: "direct or in all",
    Measure.MARKET_SHARE: "by one survey or another",
    Measure.MARKET_SIZE: "by one survey or another",
    Measure.EMPLOYEES: "full-time or all, with or without subsidiaries",
    Measure.SITES: "own or all, open or signed",
    Measure.MARGIN: "of one sort of profit or another",
    Measure.VOLUME: "of one sort or another",
    Measure.EXCHANGE_RATE: "the fixing, the buying or the selling rate",
}
"""What a figure of the measure may count, in words that follow "may be"."""
