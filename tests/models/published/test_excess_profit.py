"""Worked examples for residual income, economic profit and justified multiples, with the figures that they print."""

from typing import Any, Final

import pytest

from tests.models.published.examples import Example, must_come_out

_GAODUN: Final[dict[str, Any]] = {"book_0": 12.4, "roe": 0.136, "payout": 0, "cost_of_equity": 0.087}

EXAMPLES: Final = (
    Example(
        "CFA Institute, Residual Income Valuation, Bugg Properties",
        "residual-income",
        {
            "book_0": 6,
            "earnings": [2, 2.5, 4],
            "dividends": [1, 1.25, 12.25],
            "cost_of_equity": 0.1,
            "continuing": "none",
        },
        {
            "residual_income": ["1.40", "1.80", "3.175"],
            "book": ["6.00", "7.00", "8.25", "0"],
            "value": "11.15",
            "value_by_dividends": "11.15",
        },
    ),
    Example(
        "AnalystPrep 20947, residual income of a company that ends after three years",
        "residual-income",
        {
            "book_0": 22,
            "earnings": [6.5, 8, 10.5],
            "dividends": [3.5, 5, 12.5],
            "cost_of_equity": 0.09,
            "continuing": "none",
        },
        {"value": {"figure": "37.14", "within": 0.01}},
    ),
    Example(
        "Gaodun f03t4m, five years of residual income, then none",
        "residual-income",
        {**_GAODUN, "years": 5, "continuing": "none"},
        {
            "earnings": ["1.69", "1.92", "2.18", "2.47", "2.81"],
            "residual_income": ["0.61", "0.69", "0.78", "0.89", "1.01"],
            "pv_by_year": ["0.56", "0.58", "0.61", "0.64", "0.67"],
            "value": "15.46",
        },
    ),
    Example(
        "Gaodun f03t4m, the fifth year's residual income begins to fade, 35% left each year",
        "residual-income",
        {**_GAODUN, "years": 5, "continuing": "persistence", "persistence": 0.35},
        {"value": "15.78"},
    ),
    Example(
        "Acadifi, Prestwick: residual income of which 60% is left each year",
        "residual-income",
        {
            "book_0": 40,
            "roe": 0.14,
            "payout": 0,
            "years": 1,
            "cost_of_equity": 0.1,
            "continuing": "persistence",
            "persistence": 0.6,
        },
        {"residual_income": ["1.60"], "continuing_value": "1.92"},
    ),
    Example(
        "Acadifi, Prestwick: residual income for ever",
        "residual-income",
        {
            "book_0": 40,
            "roe": 0.14,
            "payout": 0,
            "years": 1,
            "cost_of_equity": 0.1,
            "continuing": "growth",
            "growth": 0,
        },
        {"continuing_value": "16.00"},
    ),
    Example(
        "Penman, Financial Statement Analysis and Security Valuation, ch. 5, Flanigan's Enterprises",
        "residual-income",
        {
            "book_0": 3.58,
            "earnings": [0.73, 0.80, 0.71, 0.47],
            "dividends": [0.11, 0.24, 0.25, 0.27],
            "cost_of_equity": 0.09,
            "continuing": "none",
        },
        {"book": ["3.58", "4.20", "4.76", "5.22", "5.42"], "pv_residual_income": "0.95", "value": "4.53"},
    ),
    Example(
        "CFA Institute, Residual Income Valuation, Axis Manufacturing: residual income",
        "residual-income",
        {
            "book_0": 2000000,
            "earnings": [42000],
            "payout": 0,
            "cost_of_equity": 0.12,
            "continuing": "none",
        },
        {"equity_charge": ["240000"], "residual_income": ["-198000"]},
    ),
    Example(
        "CFA Institute, Residual Income Valuation, Axis Manufacturing: EVA",
        "economic-profit",
        {"nopat": [140000], "invested_capital": 4000000, "wacc": 0.0845, "terminal_economic_profit_growth": -1},
        {"capital_charge": ["338000"], "economic_profit": ["-198000"]},
    ),
    Example(
        "Acadifi, Brookfield Industrials: EVA before adjustments",
        "economic-profit",
        {"nopat": [360], "invested_capital": 3000, "wacc": 0.084, "terminal_economic_profit_growth": -1},
        {"capital_charge": ["252"], "economic_profit": ["108"]},
    ),
    Example(
        "Stern Stewart, EVA of a company that ties up 800 and earns 100 at 10%",
        "economic-profit",
        {"nopat": [100], "invested_capital": 800, "wacc": 0.1, "terminal_economic_profit_growth": -1},
        {"capital_charge": ["80"], "economic_profit": ["20"], "roic": ["0.125"], "spread": ["0.025"]},
    ),
    Example(
        "EVAnomics, step 4: 410 on 2,000 at 10%",
        "economic-profit",
        {"nopat": [410], "invested_capital": 2000, "wacc": 0.1, "terminal_economic_profit_growth": -1},
        {"economic_profit": ["210.00"]},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 32: 100 in place and 10 a year for five years, 15% against 10%",
        "economic-profit-by-investment",
        {
            "capital": 100,
            "roic": 0.15,
            "wacc": 0.1,
            "investments": 10,
            "years": 5,
            "roic_new": 0.15,
            "made_at": "start",
        },
        {"pv_in_place": "50", "value_of_operations": {"figure": "170.85", "within": 0.005}},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 18: P/E and PEG of five years at 25%, then 8%",
        "justified-multiples",
        {
            "growth": 0.08,
            "payout": 0.5,
            "cost_of_equity": {"riskfree": 0.06, "beta": 1, "erp": 0.055},
            "years_high": 5,
            "growth_high": 0.25,
            "payout_high": 0.2,
        },
        {"trailing_pe": "28.75", "peg": "1.15"},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 19: P/B of five years at 20%, then 8%, ROE 25% of the last year",
        "justified-multiples",
        {
            "growth": 0.08,
            "roe": 0.25,
            "roe_of": "last",
            "cost_of_equity": 0.115,
            "years_high": 5,
            "growth_high": 0.2,
            "payout_high": 0.2,
        },
        {"payout": "0.68", "price_to_book": "7.89"},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 20: P/S at a margin of 10%, five years at 20%, then 8%",
        "justified-multiples",
        {
            "growth": 0.08,
            "payout": 0.5,
            "net_margin": 0.1,
            "cost_of_equity": 0.115,
            "years_high": 5,
            "growth_high": 0.2,
            "payout_high": 0.2,
        },
        {"price_to_sales": "2.35"},
    ),
    Example(
        "Penman, exercise 6.1: abnormal growth of 2010 and 2011",
        "abnormal-earnings-growth",
        {"earnings": [3, 3.6, 4.1], "dividends": [0.25, 0.25], "cost_of_equity": 0.1},
        {"abnormal_earnings_growth": ["0.325", "0.165"]},
    ),
    Example(
        "Penman, exercise 6.3: abnormal growth that grows 5% after 2013",
        "abnormal-earnings-growth",
        {
            "earnings": [388, 570, 599, 629],
            "dividends": [115, 160, 349],
            "cost_of_equity": 0.1,
            "growth": 0.05,
        },
        {"abnormal_earnings_growth": ["154.7", "-12.0", {"figure": "5.0", "within": 0.1}]},
    ),
    Example(
        "Penman, exercise 6.3: discounted, without the last year and with it by its growth",
        "abnormal-earnings-growth",
        {
            "earnings": [388, 570, 599],
            "dividends": [115, 160],
            "cost_of_equity": 0.1,
            "continuing_growth": 5.0,
            "growth": 0.05,
            "shares": 1380,
        },
        {"pv_by_year": ["140.64", "-9.92"]},
    ),
    Example(
        "Penman, chapter 6, Nike in 2010",
        "abnormal-earnings-growth",
        {"earnings": [3.07, 3.93], "dividends": [0.98], "cost_of_equity": 0.09},
        {"abnormal_earnings_growth": ["0.672"]},
    ),
    Example(
        "Penman, chapter 6, Dell in 2010, which pays nothing",
        "abnormal-earnings-growth",
        {"earnings": [1.25, 0.73], "payout": 0, "cost_of_equity": 0.09},
        {"abnormal_earnings_growth": ["-0.633"]},
    ),
    Example(
        "CFA Institute, Market-Based Valuation: ROE 12%, r 10%, g 7%",
        "justified-multiples",
        {"roe": 0.12, "cost_of_equity": 0.1, "growth": 0.07},
        {"price_to_book": "1.67"},
    ),
    Example(
        "CFA Institute, Level II 2016, reading 37, question 3: ROE 15%, r 12%, kept 20%",
        "justified-multiples",
        {"roe": 0.15, "cost_of_equity": 0.12, "growth": 0.03},
        {"price_to_book": "1.33", "payout": "0.8"},
    ),
    Example(
        "Schweser, P/B at ROE 18%, r 17%, g 13%",
        "justified-multiples",
        {"roe": 0.18, "cost_of_equity": 0.17, "growth": 0.13},
        {"price_to_book": "1.25"},
    ),
    Example(
        "Acadifi, Wavecrest Electronics: ROE 16%, r 11%, g 5%",
        "justified-multiples",
        {"roe": 0.16, "cost_of_equity": 0.11, "growth": 0.05},
        {"price_to_book": "1.83"},
    ),
    Example(
        "CFA Institute, Level II mock, question 39: payout 60%, ROE 20%, r 11.5%, g 8%",
        "justified-multiples",
        {"payout": 0.6, "roe": 0.2, "cost_of_equity": 0.115, "growth": 0.08},
        {"trailing_pe": "18.5", "price_to_book": "3.4"},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
