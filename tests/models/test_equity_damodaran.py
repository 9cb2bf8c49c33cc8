"""Valuations of shareholders' flows from one book, from their inputs to their last figure.

A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapters 4 and 5. It rounds on its way: to a hundredth of a
percent in rates, to two digits in flows.
"""

from typing import Any, Final

import pytest

from tests.models.equity_cases import work

GOLDMAN: Final[dict[str, Any]] = {
    "dividend_0": 1.0,
    "earnings_0": 11.03,
    "payout_high": 0.0907,
    "years": 5,
    "growth_stable": 0.04,
    "roe_stable": 0.12,
    "cost_of_equity": {"riskfree": 0.045, "beta": 1.2, "erp": 0.04},
    "cost_of_equity_stable": {"riskfree": 0.045, "beta": 1.0, "erp": 0.04},
}


def test_goldman_sachs_in_two_stages_is_worth_its_price_at_the_growth_that_the_price_implies() -> None:
    """Illustration 5.2: at $128 the implied growth of five years is 2.6%; its own estimate is 16.82%."""
    implied = work("dividends-two-stage", {**GOLDMAN, "growth_high": 0.026})
    assert implied["value"] == pytest.approx(128, abs=0.1)
    own = work("dividends-two-stage", {**GOLDMAN, "roe_high": 0.1849})
    assert own["growth"][0] == pytest.approx(0.1682, abs=1e-4)
    assert own["payout_stable"] == pytest.approx(0.6667, abs=1e-4)
    assert (own["cost_of_equity"][0], own["cost_of_equity_stable"]) == pytest.approx((0.093, 0.085))


def test_canara_bank_in_three_stages_with_growth_payout_and_cost_of_equity_all_changing() -> None:
    """Illustration 5.4, in rupees: 31.90 of high growth, 94.53 of the transition, 345.99 beyond it: 472.42."""
    found = work(
        "dividends-three-stage",
        {
            "dividend_0": 5.5,
            "earnings_0": 33.27,
            "roe_high": 0.2322,
            "years": 5,
            "years_transition": 5,
            "growth_stable": 0.04,
            "roe_stable": 0.115,
            "cost_of_equity": {"riskfree": 0.06, "beta": 1.1, "erp": 0.07},
            "cost_of_equity_stable": 0.115,
            "price": 215,
        },
    )
    assert found["growth"][0] == pytest.approx(0.1938, abs=5e-5)
    assert found["payout_stable"] == pytest.approx(0.6522, abs=5e-5)
    assert sum(found["pv_by_year"][:5]) == pytest.approx(31.90, abs=0.01)
    assert sum(found["pv_by_year"][5:]) == pytest.approx(94.53, abs=0.015)
    assert found["pv_terminal"] == pytest.approx(345.99, abs=0.1)
    assert found["value"] == pytest.approx(472.42, abs=0.1)


def test_exxonmobil_by_normal_income_that_grows_for_ever() -> None:
    """Illustration 5.7, in billions: growth 16.98% · 21.88% = 3.71%, cost of equity 7.7%."""
    found = work(
        "fcfe-stable",
        {
            "net_income_0": 18.086,
            "reinvestment": 0.1698,
            "roe": 0.2188,
            "cost_of_equity": {"riskfree": 0.045, "beta": 0.8, "erp": 0.04},
            "cash": 18.5,
        },
    )
    assert found["growth"] == pytest.approx(0.0371, abs=1e-4)
    assert found["value_of_flows"] == pytest.approx(18.086 * 1.03715 * 0.8302 / (0.077 - 0.03715), rel=1e-3)


def test_toyota_in_two_stages_of_free_cash_flow_to_equity() -> None:
    """Illustration 5.8, in billions of yen: 2,239.49 of five years, 19,088 beyond, 1,484 of cash: 6,319 a share."""
    grows = work(
        "fundamental-growth",
        {
            "earnings": 1171,
            "income_from_cash": 29.68,
            "capital_spending": 1923,
            "depreciation": 998,
            "working_capital_change": -50,
            "net_debt_flow": 140,
            "return_now": 0.1655,
        },
    )
    assert grows["reinvestment_rate"] == pytest.approx(0.644, abs=5e-4)
    assert grows["growth"] == pytest.approx(0.1066, abs=5e-5)
    found = work(
        "fcfe-two-stage",
        {
            "net_income_0": 1171 - 29.68,
            "growth_high": 0.1066,
            "reinvestment_high": 0.644,
            "years": 5,
            "growth_stable": 0.02,
            "roe_stable": 0.0716,
            "cost_of_equity": 0.0716,
            "cash": 1484,
            "shares": 3.61,
            "printed": {
                "pv_fcfe": {"figure": "2,239.49", "within": 0.005},
                "terminal_net_income": {"figure": "1,931.79", "within": 0.01},
                "pv_terminal": {"figure": "19,088", "within": 6},
                "value": {"figure": "22,811", "within": 6},
                "value_per_share": {"figure": "6,319", "within": 2},
                "reinvestment_stable": "0.2793",
            },
        },
    )
    assert found["net_income"][-1] == pytest.approx(1893.91, abs=0.01)


def test_growth_of_jpmorgan_chase_as_its_return_improves_on_all_on_new_or_on_old_capital() -> None:
    """Illustration 4.6: 34.62% kept, a return that goes from 11.16% to 12% next year; then 4.15% a year."""
    inputs = {"reinvestment_rate": 0.3462, "return_now": 0.1116}
    improves = 0.12 / 0.1116 - 1
    everywhere = work("fundamental-growth", {**inputs, "return_new": 0.12, "years": 1})
    assert everywhere["growth"] == pytest.approx(0.12 * 0.3462 + improves)
    only_new = work("fundamental-growth", {**inputs, "return_new": 0.12})
    assert only_new["growth"] == pytest.approx(0.0415, abs=5e-5)
    only_old = work("fundamental-growth", {**inputs, "return_existing": 0.12, "years": 1})
    assert only_old["growth"] == pytest.approx(0.1116 * 0.3462 + improves)
