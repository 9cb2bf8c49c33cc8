"""Worked examples for options on shares, indices, projects and firms, with the figures that they print."""

from typing import Any, Final

import pytest

from tests.models.published.examples import Example, must_come_out


def call(source: str, terms: tuple[float, float, float, float, float], printed: dict[str, Any], **more: Any) -> Example:  # noqa: ANN401 - JSON
    """An example of a share, a strike, years, a riskless rate and a volatility."""
    names = ("asset", "strike", "years", "riskfree", "volatility")
    return Example(source, "call-option", {**dict(zip(names, terms, strict=True)), **more}, printed)


EXAMPLES: Final = (
    call(
        "Hull, Options, Futures, and Other Derivatives, dividends of 0.5 in two and five months taken off the share",
        (39.0259, 40, 0.5, 0.09, 0.30),
        {"call": "3.67", "d1": {"figure": "0.2020", "within": 0.0005}, "N_d1": "0.5800", "N_d2": "0.4959"},
    ),
    call(
        "Hull, call on an index",
        (930, 900, 2 / 12, 0.08, 0.2),
        {"call": "51.83", "d1": {"figure": "0.5444", "within": 0.0001}, "d2": {"figure": "0.4628", "within": 0.0001}},
        dividend_yield=0.03,
    ),
    call(
        "Hull, put on a future, by a yield as high as the rate",
        (20, 20, 4 / 12, 0.09, 0.25),
        {"put": "1.12"},
        dividend_yield=0.09,
    ),
    call("Hull, practice question: share 52, strike 50, three months", (52, 50, 0.25, 0.12, 0.3), {"call": "5.06"}),
    call("Hull, practice question: share 69, strike 70, six months", (69, 70, 0.5, 0.05, 0.35), {"put": "6.40"}),
    call(
        "Bodie, Kane, Marcus, Investments, ch. 21, call and put at 100 and 95",
        (100, 95, 0.25, 0.1, 0.5),
        {"d1": "0.43", "d2": "0.18", "N_d1": {"figure": "0.6664", "within": 0.0001}, "call": "13.70", "put": "6.35"},
    ),
    call(
        "Ross, Westerfield, Jaffe, ch. 22, Private Equipment Company",
        (50, 49, 199 / 365, 0.07, 0.3),
        {"d1": "0.3742", "d2": "0.1527", "N_d1": "0.6459", "N_d2": "0.5607", "call": "5.85"},
    ),
    call(
        "Damodaran, Investment Valuation, ch. 5, Cisco",
        (13.62, 15, 103 / 365, 0.0463, 0.81),
        {"d1": "0.0212", "d2": "-0.4091", "N_d1": "0.5085", "N_d2": "0.3412", "call": "1.87"},
    ),
    call(
        "Damodaran, Investment Valuation, ch. 5, AT&T",
        (20.5, 20, 1.8333, 0.0485, 0.6),
        {
            "d1": "0.4894",
            "d2": "-0.3230",
            "N_d1": "0.6877",
            "N_d2": {"figure": "0.3734", "within": 0.0001},
            "call": "6.63",
        },
        dividend_yield=0.0251,
    ),
    Example(
        "Hull, implied volatility of a call",
        "implied-volatility",
        {"asset": 21, "strike": 20, "years": 0.25, "riskfree": 0.1, "price": 1.875},
        {"volatility": "0.235"},
    ),
    Example(
        "Hull, implied volatility of a call on a currency",
        "implied-volatility",
        {"asset": 1.6, "strike": 1.6, "years": 0.3333, "riskfree": 0.08, "dividend_yield": 0.11, "price": 0.043},
        {"volatility": "0.141"},
    ),
    Example(
        "Brealey, Myers, Allen, ch. 22, Blitzen's Mark II",
        "growth-option",
        {
            "kind": "expand",
            "present_value": 467,
            "cost": 900,
            "years": 3,
            "riskfree": 0.1,
            "volatility": 0.35,
            "compounding": "annual",
        },
        {"d1": {"figure": "-0.3072", "within": 0.0005}, "option": {"figure": "55.12", "within": 0.1}},
    ),
    Example(
        "Damodaran, The Dark Side of Valuation, Global Crossing: chance behind a bond at 653",
        "bond-default-probability",
        {"price": 653, "coupon": 120, "face": 1000, "years": 8, "riskfree": 0.05},
        {"annual_p": "0.1353", "survival": "0.2337"},
    ),
    Example(
        "Damodaran, The Dark Side of Valuation, Global Crossing: a share of 3.22 if it lives",
        "failure-adjusted",
        {
            "going_concern": 3.22,
            "bond": {"price": 653, "coupon": 120, "face": 1000, "years": 8, "riskfree": 0.05},
            "distress_value": 0,
        },
        {"distress": "0.7663", "value": "0.75"},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 28, an oil reserve at sea",
        "growth-option",
        {
            "kind": "delay",
            "present_value": 544.22,
            "cost": 600,
            "years": 20,
            "riskfree": 0.08,
            "variance": 0.03,
            "waiting_cost": 0.05,
        },
        {"d1": "1.0359", "d2": "0.2613", "option": {"figure": "97.08", "within": 0.02}},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 28, Gulf Oil",
        "growth-option",
        {
            "kind": "delay",
            "present_value": 42380.44,
            "cost": 30380,
            "years": 12,
            "riskfree": 0.09,
            "variance": 0.03,
            "waiting_cost": 0.05,
        },
        {"d1": "1.6548", "N_d1": "0.9510", "d2": "1.0548", "option": {"figure": "13306", "within": 1}},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 30, a firm in trouble: assets of 50, debt of 80 in ten years",
        "equity-option",
        {"assets": 50, "debt_face": 80, "years": 10, "riskfree": 0.1, "variance": 0.16},
        {"equity": {"figure": "30.44", "within": 0.01}, "debt": {"figure": "19.56", "within": 0.01}},
    ),
    Example(
        "Damodaran, Investment Valuation, ch. 30, the same firm with assets of 100",
        "equity-option",
        {"assets": 100, "debt_face": 80, "years": 10, "riskfree": 0.1, "volatility": 0.4},
        {"d1": "1.5994", "d2": "0.3345", "equity": "75.94", "debt": "24.06", "debt_rate": "0.1277"},
    ),
    Example(
        "Hull, ch. 15, warrants: a million shares at 40, 200,000 warrants at 60 for five years",
        "bridge",
        {
            "operations": 40_000_000,
            "cash": 0,
            "debt": 0,
            "shares": 1_000_000,
            "options": [{"count": 200_000, "strike": 60, "years": 5, "volatility": 0.3, "riskfree": 0.03}],
            "options_at": "price",
            "options_dilute": "payoff",
            "price": 40,
        },
        {
            "value_per_option": ["5.87"],
            "options_value": {"figure": "1.17e6", "within": 5000},
            "value_per_share": "38.83",
        },
    ),
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source)
def test_it_comes_out_as_printed(example: Example) -> None:
    """To the last digit that is printed."""
    must_come_out(example)
