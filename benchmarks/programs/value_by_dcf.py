"""Prints the value of one discounted cash flow by FinanceToolkit; with the word `whole`, after its documented import.

Runs in the others' environment, where FinanceToolkit is, and needs no network. A cash flow of 100 that grows by 5% a
year for ever, at 10%, is worth 100 x 1.05 / (0.10 - 0.05) = 2,100, however many of the years are spelled out.
"""

from __future__ import annotations

import sys

if sys.argv[1:] == ["whole"]:
    from financetoolkit import Toolkit

    assert Toolkit

from financetoolkit.models.intrinsic_model import get_intrinsic_value

found = get_intrinsic_value(
    cash_flow=100.0,
    growth_rate=0.05,
    perpetual_growth_rate=0.05,
    weighted_average_cost_of_capital=0.10,
    cash_and_cash_equivalents=0.0,
    total_debt=0.0,
    shares_outstanding=1.0,
    periods=10,
)
print(f"{float(found.loc['Intrinsic Value'].iloc[0]):.6f}")
