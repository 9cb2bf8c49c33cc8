"""Worked examples for what debt adds, with the figures that they print."""

from typing import Any, Final

import pytest

from tests.models.published.examples import Example, must_come_out

_AVCO: Final[dict[str, Any]] = {"flows": [18, 18, 18, 18], "tax": 0.4, "kd": 0.06, "debt_to_value": 0.5, "ku": 0.08}

EXAMPLES: Final = (
    Example(
        "Berk, DeMarzo, ch. 18, Avco's RFX project by APV, debt half of the value",
        "apv",
        _AVCO,
        {
            "value": "61.25",
            "unlevered_value": "59.62",
            "tax_shield_value": "1.63",
            "value_by_year": ["61.25", "47.41", "32.63", "16.85", "0.00"],
            "debt_by_year": ["30.62", "23.71", "16.32", "8.43", "0.00"],
            "interest_tax_shields": ["0.73", "0.57", "0.39", "0.20"],
        },
    ),
    Example(
        "Berk, DeMarzo, ch. 18, Avco's RFX project by capital cash flow", "capital-cash-flow", _AVCO, {"value": "61.25"}
    ),
    Example(
        "Berk, DeMarzo, ch. 18, Avco's RFX project by flow to equity",
        "flow-to-equity",
        {"flows": [18, 18, 18, 18], "tax": 0.4, "kd": 0.06, "debt_levels": [30.62, 23.71, 16.32, 8.43, 0], "ku": 0.08},
        {"equity_by_year": ["30.63", "23.70", "16.31", "8.42", "0.00"]},
    ),
    Example(
        "Wikipedia (2009), Adjusted present value: 95,000 for ever, a million paid, debt of 400,000 at 5%",
        "apv",
        {
            "last_received": 95000,
            "growth": 0,
            "years": 1,
            "terminal_growth": 0,
            "ku": 0.1,
            "kd": 0.05,
            "tax": 0.35,
            "debt": 400000,
            "theory": "myers",
            "paid_now": 1000000,
        },
        {"tax_shield_value": "140000", "value": "90000"},
    ),
    Example(
        "P. Nguyen Van, adjusted present value: 12 growing 2% at 11%, level debt of 60",
        "apv",
        {
            "flows": [12],
            "terminal_growth": 0.02,
            "ku": 0.11,
            "kd": 0.06,
            "tax": 0.25,
            "debt": 60,
            "debt_growth": 0,
            "theory": "myers",
        },
        {"unlevered_value": "133.3", "tax_shield_value": "15.0", "value": "148.3"},
    ),
    Example(
        "Ross, Westerfield, Jaffe, ch. 17, P. B. Singer: APV",
        "apv",
        {
            "last_received": 92400,
            "growth": 0,
            "years": 1,
            "terminal_growth": 0,
            "ku": 0.2,
            "kd": 0.1,
            "tax": 0.34,
            "debt": 126229.5,
            "theory": "myers",
        },
        {"unlevered_value": "462000", "tax_shield_value": "42918", "value": "504918"},
    ),
    Example(
        "Brealey, Myers, Allen, ch. 19, solar heaters: base case, and tax shields of a loan paid back in ten parts",
        "apv",
        {
            "flows": [1.8] * 10,
            "ku": 0.12,
            "tax": 0.35,
            "kd": 0.08,
            "debt_levels": [5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1, 0.5, 0],
            "theory": "myers",
            "paid_now": 10,
        },
        {"tax_shield_value": "0.576", "value": "0.746"},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
