"""Worked examples that are printed with a slip: each is refused, and the slip is named."""

import pytest

from steelyard.words.errors import PrintedDisagreesError
from tests.models.published.examples import Example, must_come_out

SLIPS = [
    (
        Example(
            "AnalystNotes, subject 2108: 86.253 in year 3 is 86.2488",
            "dividends-two-stage",
            {"dividend_0": 3, "growth_high": 0.1, "years": 3, "growth_stable": 0.03, "cost_of_equity": 0.08},
            {"dividends": ["3.3", "3.63", "3.993"], "value": "74.638"},
        ),
        r"value is printed as 74\.638, its inputs give 74\.63477",
    ),
    (
        Example(
            "WizEdu 1460056: a price per share that is neither before nor after the money",
            "venture",
            {"exit_value": 40e6, "years": 4, "required_return": 0.6, "shares": 1e6, "investment": 4e6},
            {"new_shares": "1901578", "price_per_share": "3.21"},
        ),
        r"price_per_share is printed as 3\.21, its inputs give 2\.1035",
    ),
    (
        Example(
            "Acadifi, Wavecrest Electronics: the book is made smaller than 60% of earnings kept make it",
            "residual-income",
            {
                "book_0": 30,
                "roe": [0.22, 0.18, 0.14],
                "payout": 0.4,
                "cost_of_equity": 0.11,
                "continuing": "none",
            },
            {"residual_income": ["3.30", "2.35", "1.10"], "value": "35.68"},
        ),
        r"residual_income\[1\] is printed as 2\.35, its inputs give 2\.3772",
    ),
    (
        Example(
            "Koller's Value Inc. in erikjohansson.blogspot.com, where the part put back is g / WACC",
            "value-driver",
            {"nopat": 100, "growth": 0.05, "roic": 0.1, "wacc": 0.1},
            {"value": "1500"},
        ),
        r"value is printed as 1500, its inputs give 1000",
    ),
    (
        Example(
            "Berk, DeMarzo, ch. 9, Small Fry: 2.07 / 0.04 is 51.75, but the dividend is 2.0736",
            "dividends-two-stage",
            {
                "earnings": [2, 2.4, 2.88, 3.456],
                "payout_high": [0, 0, 0, 0.6],
                "payout_stable": 0.6,
                "growth_stable": 0.04,
                "cost_of_equity": 0.08,
            },
            {"value": "41.08"},
        ),
        r"value is printed as 41\.08, its inputs give 41\.15",
    ),
]


@pytest.mark.parametrize(("slip", "says"), SLIPS, ids=lambda each: each.source if isinstance(each, Example) else "")
def test_it_is_refused_and_named(slip: Example, says: str) -> None:
    """With the figure as printed and as its inputs give it."""
    with pytest.raises(PrintedDisagreesError, match=says):
        must_come_out(slip)
