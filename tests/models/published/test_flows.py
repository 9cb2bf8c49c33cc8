"""Worked examples for free cash flows to the firm and to equity, with the figures that they print."""

from typing import Any, Final

import pytest

from tests.models.equity_cases import work
from tests.models.published.examples import Example, must_come_out

EXAMPLES: Final = (
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
        "P. Nguyen Van, mid-year convention: 1,000 in year 3 at 10%, at the end of the year",
        "discounted-flows",
        {"flows": [0, 0, 1000], "rate": 0.1},
        {"value": "751"},
    ),
    Example(
        "P. Nguyen Van, mid-year convention: 1,000 in year 3 at 10%, in the middle of the year",
        "discounted-flows",
        {"flows": [0, 0, 1000], "rate": 0.1, "arrives": "middle"},
        {"value": "788"},
    ),
    Example(
        "Finance Tutor, mid-year convention: year 1 at 10%",
        "discounted-flows",
        {"flows": [1.1], "rate": 0.1, "arrives": "middle"},
        {"discount_factors": [{"figure": "0.9535", "within": 0.00005}]},
    ),
    Example(
        "University of Nairobi, preguntia 30047636: 300 for ever at 10%, debt of 1,000",
        "fcff-stable",
        {"fcff": 300, "growth": 0, "wacc": 0.1, "debt": 1000, "cash": 0},
        {"value_of_operations": "3000", "equity": "2000"},
    ),
    Example(
        "Acadifi, Helios Semiconductor: the growth behind 9,000, turned round",
        "reverse",
        {"method": "fcff-stable", "inputs": {"fcff": 350, "wacc": 0.1}, "driver": "growth", "target": 9000},
        {"solution": "0.0588"},
    ),
    Example(
        "Acadifi, Helios Semiconductor: the growth behind 9,000, by the formula",
        "dividends-gordon",
        {"dividend_0": 350, "cost_of_equity": 0.1, "price": 9000},
        {"implied_growth": "0.0588"},
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
        "Damodaran, Applied Corporate Finance, 4th ed., Disney in 2013: growth of operating profit",
        "fundamental-growth",
        {"reinvestment_rate": "53.93%", "return_now": "12.61%"},
        {"growth": "6.80%"},
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


@pytest.mark.parametrize("arrives", ["end", "middle"])
def test_a_multiple_and_the_growth_behind_it_are_one(arrives: str) -> None:
    """J. Rosenbaum, J. Pearl, Investment Banking, ch. 3: g = (TV·r - F·m) / (TV + F·m); mid-year m = √(1 + r)."""
    given: dict[str, Any] = {"flows": [90, 100], "rate": 0.1, "arrives": arrives, "terminal_metric": 200}
    by_growth = work("discounted-flows", {**given, "terminal_growth": 0.03})
    multiple = by_growth["implied_terminal_multiple"]
    by_multiple = work("discounted-flows", {**given, "terminal_multiple": multiple})
    assert by_multiple["implied_terminal_growth"] == pytest.approx(0.03, rel=1e-12)
    assert by_multiple["value"] == pytest.approx(by_growth["value"], rel=1e-12)
