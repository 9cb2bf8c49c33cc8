"""Worked examples for multiples of peers, currencies, counts of shares and two kinds of flow, as they are printed."""

from math import log
from typing import Any, Final

import pytest

from tests.models.equity_cases import work
from tests.models.published.examples import Example, must_come_out


def _peer(name: str, market_value: float, debt: float, ebitda: float, ebit: float, net_income: float) -> dict[str, Any]:
    return {
        "name": name,
        "market_value": market_value,
        "debt": debt,
        "cash": 0,
        "ebitda": ebitda,
        "ebit": ebit,
        "net_income": net_income,
    }


_PEERS: Final = [
    _peer("B", 43126, 16350, 11000, 7700, 4700),
    _peer("C", 82650, 40000, 17352, 14351, 8591),
    _peer("D", 45975, 10153, 6238, 5412, 3612),
    _peer("E", 58452, 2875, 4819, 4319, 3008),
    _peer("F", 46108, 1450, 7000, 5769, 4102),
]
_A: Final[dict[str, Any]] = {
    "target": {
        "name": "A",
        "debt": 6192,
        "cash": 0,
        "ebitda": 5000,
        "ebit": 4000,
        "net_income": 2600,
        "shares": 10000,
    },
    "peers": _PEERS,
    "use": ["ev_ebitda", "ev_ebit", "pe"],
}

EXAMPLES: Final = (
    Example(
        "Scribd 623266085, Example S07: five peers and their mean",
        "multiples",
        {**_A, "centre": "mean"},
        {
            "ev_ebitda_each": ["5.4", "7.1", "9.0", "12.7", "6.8"],
            "ev_ebit_each": ["7.7", "8.5", "10.4", "14.2", "8.2"],
            "pe_each": ["9.2", "9.6", "12.7", "19.4", "11.2"],
            "ev_ebitda_mean": "8.2",
            "ev_ebitda_harmonic_mean": "7.5",
            "ev_ebitda_median": "7.1",
            "ev_ebit_mean": "9.8",
            "ev_ebit_harmonic_mean": "9.4",
            "ev_ebit_median": "8.5",
            "pe_mean": "12.4",
            "pe_harmonic_mean": "11.6",
            "pe_median": "11.2",
            "enterprise_value": "40993",
            "value": "34801",
            "per_share": "3.48",
            "ev_ebit_enterprise_value": "39268",
        },
    ),
    Example(
        "Scribd 623266085, Example S07: by the harmonic mean",
        "multiples",
        {**_A, "centre": "harmonic_mean"},
        {"ev_ebitda_enterprise_value": "37689", "ev_ebit_enterprise_value": "37409"},
    ),
    Example(
        "Scribd 623266085, Example S07: by the median",
        "multiples",
        {**_A, "centre": "median"},
        {"ev_ebitda_enterprise_value": "35342", "ev_ebit_enterprise_value": "34186"},
    ),
    Example(
        "P. Nguyen Van, comparable companies: 8.5, 9.2 and 14 times EBITDA",
        "multiples",
        {
            "target": {"name": "target", "ebitda": 120, "net_debt": 90, "shares": 50},
            "peers": [{"name": str(at), "multiples": {"ev_ebitda": at}} for at in (8.5, 9.2, 14)],
        },
        {
            "times": "9.2x",
            "ev_ebitda_mean": "10.6x",
            "enterprise_value": "$1104.0",
            "value": "$1014.0",
            "per_share": "20.28",
        },
    ),
    Example(
        "OfferGoblin, treasury stock method: 1,000 options at 10, price 25",
        "bridge",
        {
            "operations": 250_000,
            "cash": 0,
            "debt": 0,
            "shares": 10_000,
            "options": [{"count": 1000, "strike": 10}],
            "options_by": "treasury_stock",
            "options_at": "price",
            "price": 25,
        },
        {"diluted_shares": "10600"},
    ),
    Example(
        "Beast Assignment Experts, equity of a firm with assets of 25 and debt of 38 in four years",
        "equity-option",
        {"assets": 25, "debt_face": 38, "years": 4, "riskfree": 0.05, "volatility": 0.2},
        {"N_d1": "0.364", "N_d2": "0.228", "equity": "2"},
    ),
    Example(
        "WizEdu 180387, euros into dollars at 1.60, inflation 2% and 3%",
        "currency-change",
        {"flows": [15000, 15000, 15000], "rate": 0.0695, "inflation_from": 0.02, "inflation_to": 0.03, "spot": 1.6},
        {"forward_rates": ["1.6157", "1.6315", "1.6475"]},
    ),
    Example(
        "Ross, Westerfield, Jaffe, ch. 31, Lakonishok Equipment: flows in dollars by the riskless rates",
        "currency-change",
        {
            "flows": [3_600_000, 4_100_000, 17_800_000],
            "rate": 0.103,
            "inflation_from": 0.029,
            "inflation_to": 0.031,
            "spot": 1.09,
        },
        {"flows_to": [{"figure": each, "within": 1} for each in ("3931626", "4486389", "19515351")]},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 2: flows to the firm at 9.94% give 1,873, less debt of 800",
        "fcff-two-stage",
        {
            "flows": [90, 100, 108, 116.2, 123.49],
            "terminal_value": 2363.008,
            "wacc": 0.0994,
            "debt": 800,
            "cash": 0,
        },
        {"value_of_operations": {"figure": "1873", "within": 1}, "equity": {"figure": "1073", "within": 1}},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 2: flows to equity at 13.625% give 1,073",
        "fcfe-two-stage",
        {"fcfe": [50, 60, 68, 76.2, 83.49], "terminal_value": 1603.008, "cost_of_equity": "13.625%"},
        {"value": "1073"},
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)


@pytest.mark.parametrize(
    ("first_year", "periods"),
    [(0.25, [0.125, 0.75, 1.75, 2.75, 3.75]), (0.647, [0.3235, 1.147, 2.147, 3.147, 4.147])],
)
def test_a_part_of_a_year_with_flows_in_the_middle(first_year: float, periods: list[float]) -> None:
    """Wall Street Oasis, Quick DCF question: 0.25 is 0.13, 0.75 …; L. C. Chong, DCF fine-tuned: 0.647, 1.147."""
    given = {"flows": [100] * 5, "rate": 0.1, "arrives": "middle", "first_year": first_year}
    found = work("discounted-flows", given)["discount_factors"]
    assert [-log(each) / log(1.1) for each in found] == pytest.approx(periods, rel=1e-12)
