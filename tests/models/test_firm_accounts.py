"""Free cash flow of a year from its accounts, one growth for ever, and the formulas on arrays."""

from typing import Any

import numpy as np
import pytest

from steelyard.models.kernels.firm_value import staged_value
from steelyard.words.errors import GrowthTooHighError, ModelInputError
from tests.models.firm_cases import valued

YEAR = {"tax": 0.3, "depreciation": 200, "capital_spending": 350, "working_capital_change": 50}


def test_free_cash_flow_from_five_beginnings_is_one() -> None:
    """Operating profit 1,000, interest 100, tax 30%: net income 630, 700 after tax, 500 free."""
    after = YEAR | {"interest": 100}
    for beginning in (
        YEAR | {"ebit": 1000},
        YEAR | {"ebitda": 1200},
        after | {"net_income": 630},
        after | {"net_income": 600, "preferred_dividends": 30},
        {"tax": 0.3, "interest": 100, "capital_spending": 350, "cash_from_operations": 630 + 200 - 50},
        {"tax": 0.3, "interest": 100, "fcfe": 500 - 70 + 40, "net_borrowing": 40},
    ):
        assert valued("fcff-from-accounts", **beginning)["fcff"] == pytest.approx(500)
    assert valued("fcff-from-accounts", **YEAR, ebit=1000)["reinvestment_rate"] == pytest.approx(200 / 700)


def test_a_line_that_a_beginning_needs_is_asked_for() -> None:
    with pytest.raises(ModelInputError, match="interest is not given"):
        valued("fcff-from-accounts", **YEAR, net_income=630)
    with pytest.raises(ModelInputError, match="ebit and ebitda"):
        valued("fcff-from-accounts", **YEAR, ebit=1000, ebitda=1200)


def test_one_growth_for_ever() -> None:
    """750 after tax, 30% put back at 10%: 525 grows 3% and is worth 540.75 / 5%."""
    profit = {"ebit": 1000, "tax": 0.25, "wacc": 0.08}
    for firm in (
        profit | {"reinvestment_rate": 0.3, "roic": 0.1},
        profit | {"growth": 0.03, "roic": 0.1},
        profit | {"growth": 0.03, "reinvestment_rate": 0.3},
        {"fcff": 525, "growth": 0.03, "wacc": 0.08},
        {"fcff": 540.75, "growth": 0.03, "wacc": 0.08, "figure_of": "year_1"},
    ):
        assert valued("fcff-stable", **firm)["value_of_operations"] == pytest.approx(10815)
    with pytest.raises(GrowthTooHighError):
        valued("fcff-stable", fcff=1, growth=0.08, wacc=0.08)
    with pytest.raises(ModelInputError):
        valued("fcff-stable", fcff=1, growth=0.02, roic=0.1, wacc=0.08)


def test_capital_for_one_more_unit_of_sales() -> None:
    """A. Rappaport's drivers: fixed and working capital of 11% and -5% of additional sales; then no growth in value."""
    firm = {
        "revenue": 1000,
        "margin": 0.09,
        "tax": 0.35,
        "growth": 0.2,
        "years": 3,
        "wacc": 0.14,
        "terminal_growth": 0.0,
        "terminal_reinvestment_rate": 0.0,
    }
    found = valued("fcff-two-stage", **firm, capital_per_sale=0.06)
    assert found["flows"][0] == pytest.approx(1200 * 0.09 * 0.65 - 0.06 * 200)
    assert found["terminal_value"] == pytest.approx(1728 * 0.09 * 0.65 / 0.14)
    same = valued("fcff-two-stage", **firm, sales_to_capital=1 / 0.06)
    assert same["value_of_operations"] == pytest.approx(found["value_of_operations"])


def test_for_how_many_years_growth_must_last_at_a_price() -> None:
    """The market-implied forecast period: each year more of growth above the cost of capital adds value."""
    firm = {
        "revenue": 1000,
        "margin": 0.09,
        "tax": 0.35,
        "growth": 0.2,
        "years": 7,
        "capital_per_sale": 0.06,
        "wacc": 0.14,
        "terminal_growth": 0.0,
        "terminal_reinvestment_rate": 0.0,
    }
    target = valued("fcff-two-stage", **firm)["value_of_operations"]
    found = valued("reverse", method="fcff-two-stage", inputs=firm, driver="years", target=target)
    assert found["solution"] == 7


def test_growth_may_fade_before_a_multiple() -> None:
    firm = {"nopat": 100, "roic": 0.2, "wacc": 0.09, "high_years": 1, "transition_years": 2, "growth": 0.1}
    found = valued("fcff-three-stage", **firm, terminal_growth=0.02, terminal_multiple=10)
    assert found["growth"] == pytest.approx([0.1, 0.06, 0.02])
    assert found["terminal_value"] == pytest.approx(10 * found["nopat"][2])


def test_a_rate_may_be_told_by_what_it_is_made_of() -> None:
    """4% + 1.2 · 5% is 10%; with 30% of debt at 6% less a quarter, 8.35%."""
    equity = {"riskfree": 0.04, "beta": 1.2, "premium": 0.05}
    whole = equity | {"debt_to_value": 0.3, "cost_of_debt": 0.06, "tax": 0.25}
    firm = {"nopat": 100, "growth": 0.05, "roic": 0.2, "years": 3, "terminal_growth": 0.02, "terminal_roic": 0.1}
    for made, rate in ((equity, 0.1), (whole, 0.0835), ({"cost_of_equity": 0.1} | whole | {"beta": None}, 0.0835)):
        by_parts = valued("fcff-two-stage", **firm, wacc=made)["value_of_operations"]
        assert by_parts == pytest.approx(valued("fcff-two-stage", **firm, wacc=rate)["value_of_operations"], rel=1e-12)
        flows = valued("discounted-flows", flows=[1, 2], rate=made, terminal_growth=0, terminal_rate=made)
        assert flows["value"] == pytest.approx(1 / (1 + rate) + (2 + 2 / rate) / (1 + rate) ** 2)
    beta = valued(
        "reverse",
        method="fcff-two-stage",
        inputs=firm | {"wacc": whole},
        driver="wacc.beta",
        target=1500,
        low=0,
        high=3,
    )["solution"]
    again = valued("fcff-two-stage", **firm, wacc=whole | {"beta": beta})
    assert again["value_of_operations"] == pytest.approx(1500, rel=1e-10)
    with pytest.raises(ModelInputError, match="premium"):
        valued("fcff-two-stage", **firm, wacc={"riskfree": 0.04, "beta": 1})


def test_fast_years_one_by_one_then_a_fade() -> None:
    firm = {"nopat": 100, "roic": 0.2, "wacc": 0.09, "terminal_growth": 0.03, "high_years": 3, "transition_years": 2}
    found = valued("fcff-three-stage", **firm, growth=[0.3, 0.2, 0.1])
    assert found["growth"] == pytest.approx([0.3, 0.2, 0.1, 0.065, 0.03])


def test_the_formula_on_arrays_is_that_of_the_method() -> None:
    drivers = {"growth": 0.08, "roic": 0.16, "wacc": 0.09}
    method = valued(
        "fcff-two-stage", nopat=700, years=5, **drivers, terminal_growth=0.03, terminal_roic=0.12, terminal_wacc=0.085
    )["value_of_operations"]
    path: dict[str, Any] = {name: [np.array([each, each / 2])] * 5 for name, each in drivers.items()}
    both: Any = staged_value(
        np.array([700.0, 7.0]), **path, growth_after=0.03, roic_after=0.12, wacc_after=np.array([0.085, 0.06])
    )
    assert float(both[0]) == pytest.approx(method, rel=1e-12)
    alone = staged_value(
        7.0, growth=[0.04] * 5, roic=[0.08] * 5, wacc=[0.045] * 5, growth_after=0.03, roic_after=0.12, wacc_after=0.06
    )
    assert float(both[1]) == pytest.approx(alone, rel=1e-12)
