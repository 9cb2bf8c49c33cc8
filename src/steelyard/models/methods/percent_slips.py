"""A percentage where a fraction is meant, 8.5 for 8.5%: refused where nothing else can be meant.

A cost of capital above 100% a year, or growth above it for ever, is no valuation. Growth and returns of single years
may lie above it, and inflation in some countries does: these are refused only where they are far beyond, or not at all.
"""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.errors import ModelInputError

_RATES: Final = frozenset(
    (
        "added after_tax_cost_of_debt bond_yield cash_yield company_premium cost_of_debt cost_of_equity"
        " cost_of_equity_continuing cost_of_equity_high cost_of_equity_stable cost_of_equity_transition"
        " cost_of_leases cost_of_preferred country_premium country_risk_premium country_spread coupon_rate"
        " default_spread dividend_yield equity_risk_premium erp growth_long growth_stable growth_terminal"
        " industry_premium kd ku market_premium market_return mature_premium pretax_cost_of_debt rate riskfree"
        " size_premium spread tax_shield_rate terminal_growth terminal_rate terminal_wacc wacc wacc_high wacc_stable"
    ).split()
)
"""A year, and never above one."""
_MARGINS: Final = frozenset("margin margin_first margin_now net_margin operating_margin terminal_margin".split())
"""Of sales, and never above them."""
_WIDE: Final = frozenset(
    (
        "continuing_roe fade_roe growth growth_first growth_high growth_short growth_transition recovery"
        " required_return return_existing return_new return_now return_on_capital return_stable roe roe_high"
        " roe_stable roic roic_high roic_new terminal_roic volatility"
    ).split()
)
"""May lie above one in single years and companies."""
_FAR: Final = 5.0
_ANY_UNIT: Final = frozenset(("exchange", "figures", "rows", "lines", "coefficients", "mix"))
"""Parts of inputs whose numbers are in units of the caller's choice."""
_OTHER_UNITS: Final = frozenset(
    "currency-change growth-fit multiple-regression printed-table relative-value ring riskless-rate scale".split()
)
"""Methods whose figures may be in another unit, or of currencies that lose their worth."""
_PERCENT: Final = 100


def must_be_fraction(method: str, where: str, number: float) -> None:
    """Refuse what can only be a percentage.

    Args:
        method: name of the method that asks.
        where: place of the number in its inputs, like `cost_of_equity.riskfree` or `growth[0]`.
        number: as it is given.

    Raises:
        ModelInputError: a rate or a margin above one; a growth or return above five, which is 500%.
    """
    *places, name = re.sub(r"\[\d+\]", "", where).split(".")
    if method in _OTHER_UNITS or number <= 1 or not _ANY_UNIT.isdisjoint(places):
        return
    if name in _RATES:
        why = f"as a fraction this is {number * _PERCENT:g}% a year"
    elif name in _MARGINS:
        why = f"as a fraction this is {number * _PERCENT:g}% of sales"
    elif name in _WIDE and number > _FAR:
        why = f"as a fraction this is {number * _PERCENT:g}%"
    else:
        return
    advice = f"Give a fraction: {number:g}% is {number / _PERCENT:g}."
    raise ModelInputError(where, f"{number:g}", why, advice)
