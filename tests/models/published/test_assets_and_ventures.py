"""Worked examples for research, leases, parts, claims of all kinds and ventures, with the figures that they print."""

from typing import Any, Final

import pytest

from tests.models.published.examples import Example, must_come_out

_VC: Final[dict[str, Any]] = {"exit_value": 40e6, "years": 4, "required_return": 0.6, "shares": 1e6}

EXAMPLES: Final = (
    Example(
        "Damodaran, Investment Valuation, ch. 9, research of Amgen over ten years",
        "research-capital",
        {
            "research": [3030, 3266, 3366, 2314, 2028, 1655, 1117, 865, 845, 823, 663],
            "life": 10,
            "ebit": 5120,
        },
        {"asset": "13284", "amortisation": "1694", "adjusted_ebit": "6456"},
    ),
    Example(
        "Damodaran, Dealing with Operating Leases, The Gap in 2003",
        "lease-capital",
        {
            "commitments": [899, 846, 738, 598, 477],
            "later": 1965,
            "later_years": 2,
            "pretax_cost_of_debt": 0.06,
            "conventional_debt": 1970,
            "ebit": 1012,
            "lease_expense": 978,
        },
        {
            "pv_commitments": ["848.11", "752.94", "619.64", "473.67", "356.44"],
            "pv_annuity": "1346.04",
            "lease_debt": {"figure": "4396.85", "within": 0.01},
            "adjusted_ebit_by_depreciation": "1362",
            "total_debt": {"figure": "6367", "within": 0.5},
        },
    ),
    Example(
        "IAS 33, example 5: 500,000 shares, options on 100,000 at 15, average price 20",
        "bridge",
        {
            "operations": 10_000_000,
            "cash": 0,
            "debt": 0,
            "shares": 500_000,
            "options": [{"count": 100_000, "strike": 15}],
            "options_by": "treasury_stock",
            "options_at": "price",
            "price": 20,
        },
        {"diluted_shares": "525000"},
    ),
    Example(
        "Basis Report, sum of the parts: 2,000 at 12 and 500 at 22, net debt 1,000, 500 shares",
        "sum-of-parts",
        {
            "parts": [
                {"name": "core", "metric": 2000, "multiple": 12},
                {"name": "growth", "metric": 500, "multiple": 22},
            ],
            "cash": 0,
            "debt": 1000,
            "shares": 500,
        },
        {
            "value_by_part": ["24000", "11000"],
            "share_by_part": ["0.69", "0.31"],
            "sum": "35000",
            "equity": "34000",
            "value_per_share": "68.00",
        },
    ),
    Example(
        "CFA Institute, Level II, private equity: a million in three years at 40%, 200,000 put in",
        "venture",
        {"exit_value": 1_000_000, "years": 3, "required_return": 0.4, "investment": 200_000},
        {"post_money": "364431", "pre_money": "164431"},
    ),
    Example(
        "WizEdu 1460056, the venture method: 4 million put in",
        "venture",
        {**_VC, "investment": 4e6},
        {"post_money": "6103515.63", "pre_money": "2103515.63", "ownership": "0.66", "new_shares": "1901578"},
    ),
    Example(
        "WizEdu 1460056, the venture method: 4.2 million put in",
        "venture",
        {**_VC, "investment": 4.2e6},
        {"post_money": "6103515.63", "pre_money": "1903515.63", "ownership": "0.69", "new_shares": "2206444"},
    ),
    Example(
        "R. Gopi, two12, How does a note convert?",
        "convertible-note",
        {"principal": 100_000, "cap": 6e6, "discount": 0.2, "shares": 4e6, "pre_money": 8e6},
        {
            "price_of_round": "2.00",
            "price_at_discount": "1.60",
            "price_at_cap": "1.50",
            "converts_by": "price_at_cap",
            "shares_of_note": "66667",
        },
    ),
    Example(
        "StartupTalky, a note with a cap of a third of the round's value",
        "convertible-note",
        {"principal": 10_000, "cap": 4e6, "pre_money": 12e6, "price_per_share": 10},
        {"conversion_price": "3.33", "shares_of_note": "3000"},
    ),
    Example(
        "StartupTalky, a note with a discount of 20% alone",
        "convertible-note",
        {"principal": 10_000, "discount": 0.2, "pre_money": 12e6, "price_per_share": 10},
        {"conversion_price": "8", "shares_of_note": "1250"},
    ),
    Example(
        "I Can Pitch, 500,000 at a cap of 10 million before a round at 20",
        "convertible-note",
        {"principal": 500_000, "cap": 10e6, "discount": 0.2, "shares": 10e6, "pre_money": 20e6},
        {"conversion_price": "1", "shares_of_note": "500000", "ownership": "0.0476"},
    ),
    Example(
        "I Can Pitch, the same note by its discount",
        "convertible-note",
        {"principal": 500_000, "discount": 0.2, "shares": 10e6, "pre_money": 20e6},
        {"conversion_price": "1.6", "shares_of_note": "312500", "ownership": "0.0303"},
    ),
    Example(
        "Recaport, 500,000 with 45,000 of interest at a cap of 5 million after it, before a round at 10",
        "convertible-note",
        {
            "principal": 500_000,
            "interest_rate": 0.06,
            "years": 1.5,
            "cap": 5e6,
            "cap_of": "post_money",
            "discount": 0.2,
            "shares": 8e6,
            "pre_money": 10e6,
            "round_counts": "all",
        },
        {
            "amount": "545000",
            "ownership": "0.1090",
            "discount_in_effect": "0.50",
            "multiple_of_money": "2.2",
        },
    ),
    Example(
        "Investopedia, pre-money and post-money: 25 put into 100",
        "funding-rounds",
        {"rounds": [{"name": "A", "amount": 25, "pre_money": 100}]},
        {"post_money": ["125"], "stake_low": ["0.20"]},
    ),
    Example(
        "Ross, Westerfield, Jordan, ch. 4, Hoffman: growth that it can sustain, with debt and without",
        "sustainable-growth",
        {"margin": 0.132, "turnover": 1, "leverage": 2, "dividends": 22, "earnings": 66, "equity": "closing"},
        {"roe": "0.264", "roa": "0.132", "growth": "0.2136", "internal_growth": "0.0965"},
    ),
    Example(
        "Brealey, Myers, Allen, ch. 4, Fledgling Electronics: 40% kept at 25%",
        "sustainable-growth",
        {"roe": 0.25, "payout": 0.6},
        {"growth": "0.10"},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
