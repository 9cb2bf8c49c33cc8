"""Worked examples for dividends, from textbooks and the pages of teachers, with the figures that they print."""

from typing import Final

import pytest

from tests.models.published.examples import Example, must_come_out

EXAMPLES: Final = (
    Example(
        "Investopedia, Gordon growth model: 3 a year from now, growing 5%, at 8%",
        "dividends-gordon",
        {"dividend_1": 3, "growth": 0.05, "cost_of_equity": 0.08, "price": 110},
        {"value": "100"},
    ),
    Example(
        "StudyX 101491548: 2.16 grows 4%, at 13%",
        "dividends-gordon",
        {"dividend_0": 2.16, "growth": 0.04, "cost_of_equity": 0.13},
        {"dividend_1": "2.2464", "value": "24.96"},
    ),
    Example(
        "LeetQuiz, CFA Level I: 4 grows 4%, priced at 92: the return is 8.52%",
        "dividends-gordon",
        {"dividend_0": 4, "growth": 0.04, "price": 92},
        {"implied_cost_of_equity": "0.0852"},
    ),
    Example(
        "Brealey, Myers, Allen, Principles of Corporate Finance, ch. 4, Fledgling Electronics",
        "dividends-gordon",
        {"dividend_1": 5, "payout": 0.6, "roe": 0.25, "cost_of_equity": 0.15, "earnings_1": 8.33},
        {"value": "100", "growth": "0.10", "no_growth_value": {"figure": "55.56", "within": 0.03}},
    ),
    Example(
        "Ross, Westerfield, Jaffe, Corporate Finance, ch. 5, Cumberland Book: growth is 10 of a price of 110",
        "dividends-gordon",
        {"price": 110, "cost_of_equity": 0.1, "earnings_1": 10},
        {"no_growth_value": "100", "growth_opportunities": "10"},
    ),
    Example(
        "CFA Level II, June 2019, day 7, page 30, Smyth & Weston: the return behind 40",
        "dividends-gordon",
        {"dividend_1": 1.6, "price": 40, "growth": 0.09},
        {"implied_cost_of_equity": "0.13"},
    ),
    Example(
        "Brealey, Myers, Allen, ch. 4, Fledgling Electronics: what of its price is growth",
        "dividends-gordon",
        {"price": 100, "earnings_1": 8.3333, "cost_of_equity": 0.15},
        {"no_growth_value": {"figure": "55.56", "within": 0.01}, "growth_opportunities": "44.44"},
    ),
    Example(
        "Berk, DeMarzo, Corporate Finance, ch. 9, Consolidated Edison",
        "dividends-gordon",
        {"dividend_1": 2.30, "growth": 0.02, "cost_of_equity": 0.07},
        {"value": "46.00"},
    ),
    Example(
        "Berk, DeMarzo, ch. 9, Crane Sporting Goods: a quarter kept at 12%",
        "dividends-gordon",
        {"dividend_1": 4.5, "payout": 0.75, "roe": 0.12, "cost_of_equity": 0.1},
        {"growth": "0.03", "value": "64.29"},
    ),
    Example(
        "Berk, DeMarzo, ch. 9, Crane Sporting Goods: a quarter kept at 8%",
        "dividends-gordon",
        {"dividend_1": 4.5, "payout": 0.75, "roe": 0.08, "cost_of_equity": 0.1},
        {"growth": "0.02", "value": "56.25"},
    ),
    Example(
        "CFA Institute, Equity Asset Valuation, Discounted Dividend Valuation, Siemens by the H-model",
        "h-model",
        {
            "dividend_0": 1,
            "growth_short": 0.2928,
            "growth_long": 0.0726,
            "decline_years": 16,
            "cost_of_equity": 0.1263,
        },
        {
            "half_life": "8",
            "no_growth_part": "19.97",
            "growth_part": "32.80",
            "value": {"figure": "52.77", "within": 0.01},
        },
    ),
    Example(
        "CFA Institute, Equity Asset Valuation, Discounted Dividend Valuation, IBM in three stages",
        "dividends-three-stage",
        {
            "dividend_0": 0.55,
            "years": 2,
            "growth_high": 0.075,
            "years_transition": 4,
            "growth_transition": 0.135,
            "growth_stable": 0.1125,
            "cost_of_equity": 0.12,
        },
        {
            "dividends": ["0.5913", "0.6356", "0.7214", "0.8188", "0.9293", "1.0548"],
            "pv_by_year": ["0.5279", "0.5067", "0.5135", "0.5204", "0.5273", "0.5344"],
        },
    ),
    Example(
        "Berk, DeMarzo, ch. 9, Small Fry: nothing paid for three years",
        "dividends-two-stage",
        {
            "earnings": [2, 2.4, 2.88, 3.456],
            "payout_high": [0, 0, 0, 0.6],
            "payout_stable": 0.6,
            "growth_stable": 0.04,
            "cost_of_equity": 0.08,
        },
        {"dividends": ["0", "0", "0", "2.07"], "value": {"figure": "41.08", "within": 0.08}},
    ),
    Example(
        "Berk, DeMarzo, ch. 9, Titan Industries, by all that is paid out",
        "fcfe-stable",
        {"net_income_1": 860, "reinvestment": 0.5, "growth": 0.075, "cost_of_equity": 0.1, "shares": 217},
        {"fcfe_1": "430", "value": "17200", "value_per_share": "79.26"},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
