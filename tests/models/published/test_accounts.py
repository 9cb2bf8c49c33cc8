"""Worked examples for the free cash flow of a year from its accounts, with the figures that they print."""

from typing import Any, Final

import pytest

from tests.models.published.examples import Example, must_come_out

CANE: Final = "CFA Institute, Equity Asset Valuation, Free Cash Flow Valuation, Cane Distribution, "
_CANE: Final[dict[str, Any]] = {"tax": 0.3, "depreciation": 45000, "capital_spending": 50000}

EXAMPLES: Final = (
    Example(
        CANE + "FCFF from net income",
        "fcff-from-accounts",
        {**_CANE, "net_income": 97524, "interest": 15680, "working_capital_change": 6000},
        {"fcff": "97500"},
    ),
    Example(
        CANE + "FCFF from cash flow from operations",
        "fcff-from-accounts",
        {"cash_from_operations": 136524, "interest": 15680, "tax": 0.3, "capital_spending": 50000},
        {"fcff": "97500"},
    ),
    Example(
        CANE + "FCFF from EBIT",
        "fcff-from-accounts",
        {**_CANE, "ebit": 155000, "working_capital_change": 6000},
        {"fcff": "97500"},
    ),
    Example(
        CANE + "FCFF from EBITDA",
        "fcff-from-accounts",
        {**_CANE, "ebitda": 200000, "working_capital_change": 6000},
        {"fcff": "97500"},
    ),
    Example(
        CANE + "FCFE from FCFF",
        "fcfe-from-accounts",
        {"fcff": 97500, "interest": 15680, "tax": 0.3, "net_borrowing": 11200},
        {"fcfe": "97724"},
    ),
    Example(
        CANE + "FCFE from net income",
        "fcfe-from-accounts",
        {
            "net_income": 97524,
            "depreciation": 45000,
            "capital_spending": 50000,
            "working_capital_change": 6000,
            "net_borrowing": 11200,
        },
        {"fcfe": "97724"},
    ),
    Example(
        CANE + "FCFE from cash flow from operations",
        "fcfe-from-accounts",
        {"cash_from_operations": 136524, "capital_spending": 50000, "net_borrowing": 11200},
        {"fcfe": "97724"},
    ),
    Example(
        CANE + "FCFE from EBITDA",
        "fcfe-from-accounts",
        {
            **_CANE,
            "ebitda": 200000,
            "interest": 15680,
            "working_capital_change": 6000,
            "net_borrowing": 11200,
        },
        {"fcfe": "97724"},
    ),
    Example(
        "AnalystNotes YM9IQSYHX, Alcan: FCFF from EBITDA",
        "fcff-from-accounts",
        {"ebitda": 100, "tax": 0.35, "depreciation": 30, "working_capital_change": 15, "capital_spending": 25},
        {"fcff": "35.5"},
    ),
    Example(
        "AnalystNotes VH68DOIXS, Soft Corp: FCFE from net income",
        "fcfe-from-accounts",
        {
            "net_income": 43,
            "depreciation": 5,
            "capital_spending": 25,
            "working_capital_change": 47,
            "net_borrowing": 20,
        },
        {"fcfe": "-4"},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
