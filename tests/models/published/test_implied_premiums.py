"""Premiums that the S&P 500 implied on the first days of years, as A. Damodaran printed them."""

from typing import Final

import pytest

from tests.models.published.examples import Example, must_come_out

EXAMPLES: Final = (
    Example(
        "Damodaran, Implied Equity Risk Premiums, 1 January 2008",
        "implied-premium",
        {
            "price": 1468.36,
            "cash_yield": 0.0402,
            "growth": 0.05,
            "years": 5,
            "growth_terminal": 0.0402,
            "riskfree": 0.0402,
        },
        {
            "cash_flows": ["61.98", "65.08", "68.33", "71.75", "75.34"],
            "implied_rate": "0.0839",
            "implied_premium": "0.0437",
        },
    ),
    Example(
        "Damodaran, Implied Equity Risk Premiums, 1 January 2009",
        "implied-premium",
        {
            "price": 903.25,
            "cash_flow_0": 52.584,
            "growth": 0.04,
            "years": 5,
            "growth_terminal": 0.0221,
            "riskfree": 0.0221,
        },
        {
            "cash_flows": ["54.69", "56.87", "59.15", "61.52", "63.98"],
            "implied_rate": "0.0864",
            "implied_premium": "0.0643",
        },
    ),
    Example(
        "Damodaran, Implied Equity Risk Premiums, 1 January 2010",
        "implied-premium",
        {
            "price": 1115.10,
            "cash_flow_0": 40.38,
            "growth": 0.072,
            "years": 5,
            "growth_terminal": 0.0384,
            "riskfree": 0.0384,
        },
        {"implied_premium": "0.0436"},
    ),
    Example(
        "Damodaran, Implied Equity Risk Premiums, 1 January 2011",
        "implied-premium",
        {
            "price": 1257.64,
            "cash_flow_0": 53.96,
            "growth": 0.0695,
            "years": 5,
            "growth_terminal": 0.0329,
            "riskfree": 0.0329,
        },
        {
            "implied_rate": "0.0849",
            "implied_premium": "0.0520",
        },
    ),
    Example(
        "Damodaran, Implied Equity Risk Premiums, 1 January 2019",
        "implied-premium",
        {
            "price": 2506.85,
            "cash_flow_0": 136.65,
            "growth": 0.0412,
            "years": 5,
            "growth_terminal": 0.0268,
            "riskfree": 0.0268,
        },
        {"implied_rate": "0.0864", "implied_premium": "0.0596"},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
