"""Worked examples for costs of capital, betas, spreads and implied premiums, with the figures that they print."""

from typing import Final

import pytest

from tests.models.published.examples import Example, must_come_out

EXAMPLES: Final = (
    Example(
        "Investopedia, CAPM: 3% + 1.3 (8% - 3%)",
        "cost-of-equity",
        {"riskfree": 0.03, "beta": 1.3, "market_return": 0.08},
        {"cost_of_equity": "0.095"},
    ),
    Example(
        "Investopedia, WACC of NewCorp: shares of 600,000 at 6%, bonds of 400,000 at 5%, tax 35%",
        "wacc",
        {"equity": 600000, "debt": 400000, "cost_of_equity": 0.06, "cost_of_debt": 0.05, "tax": 0.35},
        {"wacc": "0.049", "equity_weight": "0.6"},
    ),
    Example(
        "Ross, Westerfield, Jaffe, ch. 12: 40 of debt, 60 of shares",
        "wacc",
        {
            "equity": 60,
            "debt": 40,
            "riskfree": 0.11,
            "beta": 1.41,
            "market_premium": 0.095,
            "cost_of_debt": 0.15,
            "tax": 0.34,
        },
        {"cost_of_equity": {"figure": "0.2440", "within": 0.0001}, "wacc": "0.1860"},
    ),
    Example(
        "Brealey, Myers, Allen, ch. 19, Sangria Corporation",
        "wacc",
        {"equity": 750, "debt": 500, "cost_of_equity": 0.124, "cost_of_debt": 0.06, "tax": 0.35},
        {"wacc": "0.090", "debt_weight": "0.4", "debt_to_equity": {"figure": "0.667", "within": 0.001}},
    ),
    Example(
        "Brealey, Myers, Allen, ch. 19, Sangria Corporation at a debt ratio of 20%",
        "wacc",
        {"debt_ratio": 0.2, "cost_of_equity": 0.108, "cost_of_debt": 0.06, "tax": 0.35},
        {"wacc": "0.0942"},
    ),
    Example(
        "Berk, DeMarzo, ch. 18, Avco: half equity at 10%, half debt at 6%, tax 40%",
        "wacc",
        {"equity": 300, "debt": 300, "cost_of_equity": 0.1, "cost_of_debt": 0.06, "tax": 0.4},
        {"wacc": "0.068"},
    ),
    Example(
        "CFA Institute, Equity Asset Valuation, Free Cash Flow Valuation, Cagiati Enterprises",
        "wacc",
        {"debt_ratio": 0.2, "cost_of_equity": 0.118, "cost_of_debt": 0.057, "tax": 0.3333},
        {"wacc": "0.102"},
    ),
    Example(
        "CFA Institute, Residual Income Valuation, Axis Manufacturing: half debt at 7%, half equity at 12%, tax 30%",
        "wacc",
        {"debt_ratio": 0.5, "cost_of_equity": 0.12, "cost_of_debt": 0.07, "tax": 0.3},
        {"wacc": "0.0845"},
    ),
    Example(
        "Investopedia, Hamada equation: 0.75 without debt, D/E 0.6, tax 33%",
        "levered-beta",
        {"unlevered_beta": 0.75, "debt_to_equity": 0.6, "tax": 0.33},
        {"levered_beta": "1.05"},
    ),
    Example(
        "CFA mock, pure play: 2.35 at D/E 1.2 and 35%, again at 0.8 and 30%",
        "levered-beta",
        {"levered_beta": 2.35, "debt_to_equity": 1.2, "tax": 0.35, "new_debt_to_equity": 0.8, "new_tax": 0.3},
        {"unlevered_beta": "1.32", "relevered_beta": "2.06"},
    ),
    Example(
        "CFA mock: a return of 10.4% at a premium of 7% over 2%, D/E 1, tax 40%",
        "levered-beta",
        {"levered_beta": 1.2, "debt_to_equity": 1, "tax": 0.4, "riskfree": 0.02, "market_premium": 0.07},
        {"unlevered_beta": "0.75", "cost_of_equity": "0.104"},
    ),
    Example(
        "Scribd 306908982, three firms: beta of an acquisition with 40% debt",
        "bottom-up-beta",
        {
            "businesses": [
                {
                    "peers": [
                        {"levered_beta": 1.10, "debt_to_equity": 0.5, "tax": 0.4},
                        {"levered_beta": 1.25, "debt_to_equity": 1, "tax": 0.35},
                        {"levered_beta": 0.90, "debt_to_equity": 0.6667, "tax": 0.38},
                    ]
                }
            ],
            "unlever": "each",
            "average": "mean",
            "debt_ratio": 0.4,
            "tax": 0.4,
        },
        {"unlevered_beta": "0.75", "levered_beta": "1.05"},
    ),
    Example(
        "Scribd 306908982, cost of capital of an acquisition with 40% debt",
        "wacc",
        {"debt_ratio": 0.4, "cost_of_equity": 0.137, "cost_of_debt": 0.09, "tax": 0.4},
        {"after_tax_cost_of_debt": "0.054", "debt_part": "0.022", "equity_part": "0.082", "wacc": "0.104"},
    ),
    Example(
        "Damodaran, riskless rate in rupees, January 2012: 8.5% less a spread of 2%",
        "riskless-rate",
        {"bond_yield": 0.085, "default_spread": 0.02},
        {"riskfree": "0.065"},
    ),
    Example(
        "Damodaran on Valuation, ch. 2, Brazil in early 2005 by its spread alone",
        "country-risk",
        {"countries": [{"default_spread": 0.035}], "mature_premium": 0.0484, "approach": "default-spread"},
        {"equity_risk_premium": "0.0834"},
    ),
    Example(
        "Damodaran on Valuation, ch. 2, exposure to Brazil: 35% of sales there, usual 70%",
        "country-risk",
        {
            "countries": [{"default_spread": 0.035}],
            "mature_premium": 0.0484,
            "approach": "default-spread",
            "share_at_home": 0.35,
            "usual_share": 0.7,
        },
        {"exposure": "0.5"},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 7: an index at 900 that yields 2% and grows 7%",
        "implied-premium",
        {"price": 900, "yield_next": 0.02, "growth_terminal": 0.07, "riskfree": 0.06},
        {"implied_rate": "0.09", "implied_premium": "0.03"},
    ),
    Example(
        "CFA Institute, Level I, Cost of Capital: spread of 6%, equities 38%, bonds 26%",
        "country-risk",
        {
            "countries": [{"bond_yield": 0.105, "equity_volatility": 0.38, "bond_volatility": 0.26}],
            "riskfree": 0.045,
            "mature_premium": 0.05,
        },
        {"country_risk_premium": "0.0877"},
    ),
    Example(
        "Damodaran, Applied Corporate Finance, 4th ed., Disney in 2013: cost of debt",
        "cost-of-debt",
        {"riskfree": "2.75%", "spread": "1.00%", "tax": "36.1%"},
        {"cost_of_debt": "3.75%", "after_tax_cost_of_debt": "2.40%"},
    ),
    Example(
        "Damodaran, Applied Corporate Finance, 4th ed., Disney in 2013: cost of capital from its parts",
        "wacc",
        {
            "equity": 121878,
            "debt": 15961,
            "riskfree": "2.75%",
            "beta": 1.0013,
            "market_premium": "5.76%",
            "spread": "1.00%",
            "tax": "36.1%",
        },
        {"cost_of_equity": "8.52%", "after_tax_cost_of_debt": "2.40%", "debt_weight": "11.58%", "wacc": "7.81%"},
    ),
    Example(
        "Damodaran, Applied Corporate Finance, 4th ed., Baidu in 2013: cost of equity",
        "cost-of-equity",
        {"riskfree": "3.50%", "beta": 1.3021, "market_premium": "6.94%"},
        {"cost_of_equity": "12.54%"},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
