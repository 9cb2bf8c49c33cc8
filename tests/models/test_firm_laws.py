"""Laws that hold for any firm: methods agree, the horizon does not matter, money scales, values move the right way."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels.economic_profit import economic_profits
from steelyard.models.kernels.firm_discounting import discounted, end_factors, middle_factors
from steelyard.models.kernels.ginzu import ten_years
from tests.models.firm_cases import ALPHABET, LAW, valued

growths = st.floats(-0.05, 0.25)
steady = st.floats(0.0, 0.04)
waccs = st.floats(0.06, 0.15)
returns = st.floats(0.05, 0.4)
years = st.integers(1, 12)
taxes = st.floats(0.0, 0.4)


def firm(growth: float, last: float, wacc: float, roic: float, horizon: int) -> dict[str, Any]:
    return {
        "nopat": 100,
        "growth": growth,
        "years": horizon,
        "roic": roic,
        "wacc": wacc,
        "terminal_growth": last,
        "terminal_roic": roic,
    }


@LAW
@given(growths, steady, waccs, returns, years)
def test_cash_flow_economic_profit_and_value_without_debt_are_one(
    growth: float, last: float, wacc: float, roic: float, horizon: int
) -> None:
    """FCFF at the WACC = capital and economic profit = APV and capital cash flow without debt, to 1e-8."""
    by_cash = valued("fcff-two-stage", **firm(growth, last, wacc, roic, horizon))
    nopat = [100 * (1 + growth) ** t for t in range(1, horizon + 1)]
    capital = [500.0]
    for put_back in by_cash["reinvestment"]:
        capital.append(capital[-1] + abs(put_back))
    flows = [profit - (after - before) for profit, before, after in zip(nopat, capital, capital[1:], strict=False)]
    follows = nopat[-1] * (1 + last) * (1 - last / roic)
    value = valued("fcff-two-stage", flows=flows, wacc=wacc, terminal_growth=last, terminal_flow=follows)
    by_profit = valued(
        "economic-profit",
        nopat=nopat,
        invested_capital=capital,
        wacc=wacc,
        terminal_growth=last,
        terminal_roic=roic,
    )
    found = value["value_of_operations"]
    assert by_profit["value_of_operations"] == pytest.approx(found, rel=1e-8, abs=1e-6)
    debt = {"tax": 0.25, "kd": 0.05, "debt": 0, "cash": 0, "ku": wacc, "terminal_growth": last}
    whole = valued("fcff-two-stage", flows=flows, wacc=wacc, terminal_growth=last)["value_of_operations"]
    assert valued("apv", flows=flows, **debt)["value"] == pytest.approx(whole, rel=1e-8, abs=1e-6)
    assert valued("capital-cash-flow", flows=flows, **debt)["value"] == pytest.approx(whole, rel=1e-8, abs=1e-6)


@LAW
@given(growths, steady, waccs, returns, years, st.integers(1, 20), st.sampled_from(["end", "middle"]))
def test_where_the_forecast_ends_does_not_matter(
    growth: float, last: float, wacc: float, roic: float, horizon: int, more: int, arrives: str
) -> None:
    """Years of the steady state may stand in the forecast or after it."""
    inputs = firm(growth, last, wacc, roic, horizon) | {"arrives": arrives}
    first = valued("fcff-two-stage", **inputs)["value_of_operations"]
    longer = inputs | {"growth": [growth] * horizon + [last] * more, "years": None}
    assert valued("fcff-two-stage", **longer)["value_of_operations"] == pytest.approx(first, rel=1e-9, abs=1e-9)


@LAW
@given(steady, st.integers(10, 40))
def test_the_ten_year_form_may_be_longer(last: float, horizon: int) -> None:
    """Once the form has faded, more years change nothing where new capital earns what it earns for ever."""
    drivers = {
        "revenue": 100,
        "terminal_growth": last,
        "margin": 0.2,
        "tax": 0.25,
        "wacc": 0.08,
        "lag": 1,
        "sales_to_capital": 1,
        "terminal_roic": 0.2 * 0.75,
    }
    values = [
        valued("ginzu", **drivers, growth=[0.1] * 5 + [last] * (n - 5), years=n)["value_of_operations"]
        for n in (10, horizon)
    ]
    # 1 of sales brings 0.2·0.75 after tax from 1 of capital; with a lag of one year that is the return on new capital.
    assert values[1] == pytest.approx(values[0], rel=1e-10)


@LAW
@given(st.floats(1e-6, 1e6), growths, steady, waccs, returns, years)
def test_money_scales(scale: float, growth: float, last: float, wacc: float, roic: float, horizon: int) -> None:
    inputs = firm(growth, last, wacc, roic, horizon)
    one = valued("fcff-two-stage", **inputs)["value_of_operations"]
    many = valued("fcff-two-stage", **inputs | {"nopat": 100 * scale})["value_of_operations"]
    assert many == pytest.approx(one * scale, rel=1e-10, abs=1e-9 * scale)


@LAW
@given(st.floats(1e-3, 1e3))
def test_money_scales_in_the_ten_year_form(scale: float) -> None:
    money = {name: ALPHABET[name] * scale for name in ("revenue", "cash", "trapped_cash", "debt")}
    assert valued("ginzu", **ALPHABET | money)["per_share"] == pytest.approx(968.9241686230762 * scale, rel=1e-11)


@LAW
@given(waccs, st.floats(0.001, 0.05), st.lists(st.floats(1, 100), min_size=1, max_size=8), steady)
def test_a_higher_rate_makes_flows_worth_less(wacc: float, more: float, flows: list[float], last: float) -> None:
    inputs = {"flows": flows, "terminal_growth": last}
    assert (
        valued("discounted-flows", **inputs, rate=wacc + more)["value"]
        < valued("discounted-flows", **inputs, rate=wacc)["value"]
    )


@LAW
@given(waccs, steady, st.floats(0.001, 0.02))
def test_a_higher_terminal_growth_of_a_given_flow_makes_it_worth_more(wacc: float, last: float, more: float) -> None:
    inputs = {"flows": [100], "rate": wacc, "terminal_flow": 100}
    if last + more < wacc:
        higher = valued("discounted-flows", **inputs, terminal_growth=last + more)["value"]
        assert higher > valued("discounted-flows", **inputs, terminal_growth=last)["value"]


@LAW
@given(steady, waccs, returns, st.floats(0.001, 0.02))
def test_growth_adds_value_above_the_cost_of_capital_and_takes_it_below(
    growth: float, wacc: float, roic: float, more: float
) -> None:
    """NOPAT₁·(1-g/ROIC)/(WACC-g) rises with g where ROIC > WACC, and falls where it is below."""
    low, high = (
        valued("value-driver", nopat=100, growth=each, roic=roic, wacc=wacc + 0.01)["value"]
        for each in (growth, min(growth + more, wacc))
    )
    if abs(roic - wacc - 0.01) > 1e-6:
        assert (high > low) == (roic > wacc + 0.01)


@LAW
@given(growths, steady, waccs, years)
def test_growth_at_a_return_equal_to_the_cost_of_capital_adds_nothing(
    growth: float, last: float, wacc: float, horizon: int
) -> None:
    """NOPAT for ever at its level of year 1, and what is put in for later growth earns just what it costs.

    What is put in during a year is for the growth of the next year: then value = NOPAT₁ / WACC, for any growth.
    """
    nopat = [100 * (1 + growth) ** t for t in range(horizon)]
    path = [*[growth] * (horizon - 1), last]
    flows = [profit * (1 - g / wacc) for profit, g in zip(nopat, path, strict=True)]
    follows = nopat[-1] * (1 + last) * (1 - last / wacc)
    found = valued("discounted-flows", flows=flows, rate=wacc, terminal_growth=last, terminal_flow=follows)
    assert found["value"] == pytest.approx(100 / wacc, rel=1e-9)
    by_profit = valued(
        "economic-profit",
        nopat=nopat,
        invested_capital=100 / wacc,
        roic_new=wacc,
        wacc=wacc,
        terminal_growth=last,
    )
    if growth >= 0:
        assert by_profit["market_value_added"] == pytest.approx(0, abs=1e-6)


@LAW
@given(st.lists(growths, min_size=1, max_size=8), steady, waccs, returns)
def test_cash_flow_and_economic_profit_from_the_same_drivers_are_one(
    path: list[float], last: float, wacc: float, roic: float
) -> None:
    """Capital is put in for the growth of the next year; and at a return of the cost of capital growth adds nothing."""
    drivers = {"nopat": 100, "growth": path, "wacc": wacc, "terminal_growth": last}
    cash = drivers | {"roic_for": "growth_of_next_year"}
    by_cash = valued("fcff-two-stage", **cash, roic=roic, terminal_roic=roic)
    by_profit = valued("economic-profit", **drivers, roic_new=roic, invested_capital=1e5)
    assert by_profit["value_of_operations"] == pytest.approx(by_cash["value_of_operations"], rel=1e-8, abs=1e-6)
    assert by_profit["value_by_cash_flow"] == pytest.approx(by_cash["value_of_operations"], rel=1e-8, abs=1e-6)
    at_cost = valued("fcff-two-stage", **cash, roic=wacc, terminal_roic=wacc)["value_of_operations"]
    assert at_cost == pytest.approx(100 * (1 + path[0]) / wacc, rel=1e-9)


@LAW
@given(st.floats(0.05, 0.5), st.floats(0.001, 0.1))
def test_a_higher_margin_makes_the_form_worth_more(margin: float, more: float) -> None:
    low = valued("ginzu", **ALPHABET | {"margin": margin})["per_share"]
    assert valued("ginzu", **ALPHABET | {"margin": margin + more})["per_share"] > low


@LAW
@given(st.lists(st.floats(1, 100), min_size=2, max_size=6), waccs, steady)
def test_the_year_that_is_over_has_no_part_in_the_value(flows: list[float], wacc: float, last: float) -> None:
    """A year on, the first flow is received: what is left is the value grown by the rate, less that flow."""
    before = valued("discounted-flows", flows=flows, rate=wacc, terminal_growth=last)["value"]
    after = valued("discounted-flows", flows=flows[1:], rate=wacc, terminal_growth=last)["value"]
    assert after == pytest.approx(before * (1 + wacc) - flows[0], rel=1e-10)


def test_arrays_give_what_numbers_give() -> None:
    """Three firms at once, each as if alone, to 1e-12."""
    revenue = np.array([100.0, 250.0, 80.0])
    growth = [np.array([0.1, 0.05, -0.02])] * 4
    margin = [np.array([-0.05, 0.1, 0.2])] * 2 + [np.array([0.1, 0.1, 0.2])] * 2
    many = ten_years(
        revenue,
        growth=growth,
        margin=margin,
        tax=[0.25] * 4,
        turnover=[2.0] * 4,
        growth_after=0.02,
        lag=1,
        losses=np.array([10.0, 0.0, 3.0]),
    )
    for at in range(3):
        one = ten_years(
            float(revenue[at]),
            growth=[float(each[at]) for each in growth],
            margin=[float(each[at]) for each in margin],
            tax=[0.25] * 4,
            turnover=[2.0] * 4,
            growth_after=0.02,
            lag=1,
            losses=[10.0, 0.0, 3.0][at],
        )
        assert [float(each[at]) for each in many.flows] == pytest.approx(one.flows, rel=1e-12)
    rates = [np.array([0.08, 0.1]), np.array([0.09, 0.07])]
    for factors in (end_factors, middle_factors):
        assert float(factors(rates)[1][0]) == pytest.approx(factors([0.08, 0.09])[1], rel=1e-14)
    assert discounted([1.0], end_factors([0.25])) == [0.8]
    assert economic_profits([12.0], [100.0], [0.1]) == [2.0]
