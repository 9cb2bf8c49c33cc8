"""Worked examples for free cash flows to the firm and to equity, with the figures that they print."""

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
    Example(
        "CFA Institute, Free Cash Flow Valuation, Cagiati Enterprises by FCFF",
        "fcff-stable",
        {
            "fcff": 700,
            "growth": 0.05,
            "wacc": {"debt_to_value": 0.2, "cost_of_debt": 0.057, "tax": 0.3333, "cost_of_equity": 0.118},
            "debt": 2200,
            "cash": 0,
            "shares": 200,
        },
        {
            "value_of_operations": {"figure": "14134.6", "within": 5},
            "equity": {"figure": "11934.6", "within": 5},
            "per_share": {"figure": "59.67", "within": 0.02},
        },
    ),
    Example(
        "CFA Institute, Free Cash Flow Valuation, Cagiati Enterprises by FCFE",
        "fcfe-stable",
        {"fcfe_0": 620, "growth": 0.05, "cost_of_equity": 0.118, "shares": 200},
        {"value": "9573.5", "value_per_share": "47.87"},
    ),
    Example(
        "CollegeHive, FCFE that grows for ever, StableGrowth",
        "fcfe-stable",
        {"fcfe_0": 2.5, "growth": 0.04, "cost_of_equity": 0.1},
        {"fcfe_1": "2.60", "value": "43.33"},
    ),
    Example(
        "CollegeHive, FCFE in two stages, FastTrack",
        "fcfe-two-stage",
        {"fcfe_0": 1.5, "growth_high": 0.15, "years": 5, "growth_stable": 0.05, "cost_of_equity": 0.12},
        {
            "fcfe": ["1.725", "1.9838", "2.2813", "2.6235", "3.0170"],
            "terminal_flow": "3.1679",
            "terminal_value": "45.26",
            "pv_by_year": [
                "1.540",
                {"figure": "1.581", "within": 0.001},
                "1.624",
                "1.667",
                {"figure": "1.711", "within": 0.001},
            ],
            "value": {"figure": "33.807", "within": 0.005},
        },
    ),
    Example(
        "Brealey, Myers, Allen, ch. 19, Rio Corporation",
        "fcff-two-stage",
        {"flows": [3.5, 3.2, 3.4, 5.9, 6.1, 6.0], "terminal_flow": 6.8, "terminal_growth": 0.03, "wacc": 0.09},
        {
            "pv_flows": {"figure": "20.3", "within": 0.06},
            "terminal_value": "113.3",
            "pv_terminal": "67.6",
            "value_of_operations": {"figure": "87.9", "within": 0.1},
        },
    ),
    Example(
        "Brealey, Myers, Allen, ch. 4, Concatenator Manufacturing: flows below zero before the horizon",
        "discounted-flows",
        {
            "flows": [-0.80, -0.96, -1.15, -1.39, -0.20, -0.23],
            "terminal_flow": 1.59,
            "terminal_growth": 0.06,
            "rate": 0.1,
        },
        {"pv_flows": "-3.6", "pv_terminal": "22.4", "value": {"figure": "18.8", "within": 0.051}},
    ),
    Example(
        "Berk, DeMarzo, ch. 9, Kenneth Cole Productions",
        "fcff-two-stage",
        {
            "revenue": 518,
            "growth": [0.09, 0.08, 0.07, 0.06, 0.05, 0.04],
            "margin": 0.09,
            "tax": 0.37,
            "capital_per_sale": 0.18,
            "terminal_growth": 0.04,
            "wacc": 0.11,
            "cash": 100,
            "debt": 3,
            "shares": 21,
        },
        {
            "revenue": ["564.6", "609.8", "652.5", "691.6", "726.2", "755.3"],
            "value_of_operations": {"figure": "424.8", "within": 0.1},
            "per_share": "24.85",
        },
    ),
    Example(
        "Berk, DeMarzo, ch. 18, Avco's RFX project by the WACC",
        "fcff-two-stage",
        {"flows": [18, 18, 18, 18], "terminal_value": 0, "wacc": 0.068},
        {"value_of_operations": "61.25"},
    ),
    Example(
        "Berk, DeMarzo, ch. 18, Avco's RFX project by the WACC, with what it costs",
        "discounted-flows",
        {"flows": [18, 18, 18, 18], "rate": 0.068, "paid_now": 28},
        {"value": "33.25"},
    ),
    Example(
        "Pomegra, exit multiple: EBITDA of 100 at 10 in year 10, at 10%",
        "discounted-flows",
        {"flows": [0] * 10, "terminal_multiple": 10, "terminal_metric": 100, "rate": 0.1},
        {"terminal_value": "1000", "pv_terminal": "386"},
    ),
    Example(
        "AbraCalc, exit multiple: EBITDA of 10 at 8 in year 5, at 10%",
        "discounted-flows",
        {"flows": [0] * 5, "terminal_multiple": 8, "terminal_metric": 10, "rate": 0.1},
        {
            "terminal_value": "80",
            "discount_factors": ["0.9091", "0.8264", "0.7513", "0.6830", "0.6209"],
            "pv_terminal": "49.67",
        },
    ),
    Example(
        "Koller, Goedhart, Wessels, Valuation, ch. 2, Value Inc.: a quarter put back",
        "value-driver",
        {"nopat": 100, "growth": 0.05, "roic": 0.2, "wacc": 0.1},
        {"reinvestment_rate": "0.25", "value": "1500"},
    ),
    Example(
        "Koller, Goedhart, Wessels, Valuation, ch. 2, Volume Inc.: half put back",
        "value-driver",
        {"nopat": 100, "growth": 0.05, "roic": 0.1, "wacc": 0.1},
        {"reinvestment_rate": "0.5", "value": "1000"},
    ),
    Example(
        "Damodaran, Ups and Downs, Toyota in early 2009 on its normal margin",
        "normalised-earnings",
        {
            "by": "margin",
            "margins": [0.0733],
            "revenue_now": 22661.3,
            "tax": 0.407,
            "growth": 0.015,
            "return_on_capital": 0.0509,
            "rate": 0.0509,
        },
        {"normalised_earnings": "1661", "value": {"figure": "19640", "within": 10}},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
