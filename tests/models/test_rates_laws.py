"""What holds of every rate: unlever and relever, the cost of capital between its parts, one value in two currencies."""

import json
from typing import Any

import msgspec
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from steelyard.models.kernels import rates_beta, rates_cost, rates_currency, rates_implied
from steelyard.models.methods.levering import CONVENTIONS
from steelyard.models.methods.reading_inputs import read_inputs
from steelyard.models.methods.registry import METHODS
from steelyard.models.methods.working_out import work_out
from steelyard.models.rating_table import BOUNDS, RATINGS, SPREADS, Kind, Year, band_for, bands_of
from steelyard.words.errors import GrowthTooHighError, MethodInputsError, ModelInputError, NoYearsError

rates = st.floats(min_value=-0.05, max_value=0.5)
betas = st.floats(min_value=-2, max_value=5)
taxes = st.floats(min_value=0, max_value=0.9)
ratios = st.floats(min_value=0, max_value=20)
amounts = st.floats(min_value=1, max_value=1e9)


@given(betas, ratios, taxes, st.floats(0, 0.5), st.floats(0, 0.3), st.sampled_from(sorted(CONVENTIONS)))
def test_unlever_and_relever_gives_the_beta_back(
    beta: float, ratio: float, tax: float, debt_beta: float, cost: float, convention: str
) -> None:
    given_debt = {} if convention in {"damodaran", "practitioners"} else {"debt_beta": debt_beta}
    found = work(
        "levered-beta",
        levered_beta=beta,
        debt_to_equity=ratio,
        tax=tax,
        convention=convention,
        cost_of_debt=cost,
        tax_shield_to_debt=tax,
        new_debt_to_equity=ratio,
        **given_debt,
    )
    assert found["relevered_beta"] == pytest.approx(beta, abs=1e-9)
    there = work(
        "levered-beta",
        unlevered_beta=found["unlevered_beta"],
        debt_ratio=ratio / (1 + ratio),
        tax=tax,
        convention=convention,
        cost_of_debt=cost,
        tax_shield_to_debt=tax,
        **given_debt,
    )
    assert there["levered_beta"] == pytest.approx(beta, abs=1e-9)


@given(betas, ratios, taxes, st.floats(0.001, 0.3))
def test_debt_moves_the_beta_most_where_its_tax_shield_is_as_risky_as_the_business(
    beta: float, ratio: float, tax: float, cost: float
) -> None:
    """Hamada ≤ Miles and Ezzell ≤ Harris and Pringle, for a beta above zero; the other way round below."""
    parts = (rates_beta.part_with_fixed_debt(tax), rates_beta.part_with_yearly_debt(tax, cost), 1.0)
    found = [rates_beta.levered_beta(abs(beta), ratio, part=part) for part in parts]
    assert found == sorted(found)


@given(amounts, st.floats(0, 1e9), rates, rates, taxes, st.floats(0, 1e9), rates)
def test_the_cost_of_capital_lies_between_those_of_its_parts(
    equity: float, debt: float, ke: float, kd: float, tax: float, preferred: float, kp: float
) -> None:
    found = work(
        "wacc",
        equity=equity,
        debt=debt,
        cost_of_equity=ke,
        cost_of_debt=kd,
        tax=tax,
        preferred=preferred,
        cost_of_preferred=kp,
    )
    costs = [ke, *([kd * (1 - tax)] if debt else []), *([kp] if preferred else [])]
    assert min(costs) - 1e-12 <= found["wacc"] <= max(costs) + 1e-12
    parts = ("equity", "debt", "preferred")
    assert sum(found[f"{part}_weight"] for part in parts) == pytest.approx(1)
    assert sum(found[f"{part}_part"] for part in parts) == pytest.approx(found["wacc"], abs=1e-12)


@given(amounts, amounts, rates, rates, taxes, st.floats(1e-3, 1e3))
def test_the_cost_of_capital_does_not_know_the_unit_of_money(
    equity: float, debt: float, ke: float, kd: float, tax: float, factor: float
) -> None:
    costs = {"cost_of_equity": ke, "cost_of_debt": kd, "tax": tax}
    one = work("wacc", equity=equity, debt=debt, **costs)
    other = work("wacc", equity=equity * factor, debt=debt * factor, **costs)
    by_ratio = work("wacc", debt_ratio=debt / (equity + debt), **costs)
    assert other["wacc"] == pytest.approx(one["wacc"], abs=1e-12)
    assert by_ratio["wacc"] == pytest.approx(one["wacc"], abs=1e-12)


@given(
    st.lists(
        st.tuples(st.floats(-1e6, 1e6), st.floats(-0.02, 0.3), st.floats(-0.02, 0.8), st.floats(0.001, 0.4)),
        min_size=1,
        max_size=12,
    ),
    st.floats(0.01, 100),
)
def test_a_value_is_the_same_in_both_currencies(years: list[tuple[float, float, float, float]], spot: float) -> None:
    """Flows at forward rates, discounted at the rate of the other currency, are the value at the spot rate."""
    flows, before, after, cost = (list(each) for each in zip(*years, strict=True))
    found = work("currency-change", flows=flows, inflation_from=before, inflation_to=after, rate=cost, spot=spot)
    scale = sum(map(abs, flows)) * spot
    assert found["value_to"] == pytest.approx(found["value_from_at_spot"], rel=1e-9, abs=1e-9 * scale)
    found = work(
        "currency-change",
        flows=flows,
        inflation_from=before,
        inflation_to=after,
        rate=cost,
        spot=spot,
        growth_terminal=cost[-1] - 0.03,
    )
    assert found["value_to"] == pytest.approx(found["value_from_at_spot"], rel=1e-8, abs=1e-7 * scale)


@given(rates, rates, rates)
def test_there_and_back_a_rate_is_the_same(rate: float, one: float, other: float) -> None:
    there = rates_currency.in_other_currency(rate, one, other)
    assert rates_currency.in_other_currency(there, other, one) == pytest.approx(rate, abs=1e-12)
    assert rates_currency.nominal_rate(rates_currency.real_rate(rate, one), one) == pytest.approx(rate, abs=1e-12)


@given(
    st.lists(st.floats(0.1, 1e6), min_size=1, max_size=15), st.floats(-0.05, 0.06), st.floats(0.001, 0.4), st.booleans()
)
def test_the_implied_rate_gives_the_price_back(flows: list[float], growth: float, more: float, middle: bool) -> None:  # noqa: FBT001 - what hypothesis draws
    early = 0.5 if middle else 0.0
    price = rates_implied.worth_at(flows, growth, growth + more, early=early)
    found = work(
        "implied-premium",
        price=price,
        cash_flows=flows,
        growth_terminal=growth,
        riskfree=0.03,
        timing="middle" if middle else "end",
    )
    assert found["implied_rate"] == pytest.approx(growth + more, rel=1e-7)
    assert found["value"] == pytest.approx(price, rel=1e-9)
    assert sum(found["present_values"]) + found["present_terminal_value"] == pytest.approx(price, rel=1e-9)


@given(st.floats(-0.3, 0.6), st.integers(1, 20), st.floats(-0.02, 0.05), st.floats(0.01, 0.2))
def test_the_implied_growth_gives_the_price_back(growth: float, years: int, last: float, more: float) -> None:
    flows = [10 * (1 + growth) ** t for t in range(1, years + 1)]
    price = rates_implied.worth_at(flows, last, last + more)
    found = work("implied-growth", price=price, cash_flow_0=10, years=years, growth_terminal=last, rate=last + more)
    assert found["implied_growth"] == pytest.approx(growth, abs=1e-7)
    for_ever = work("implied-growth", price=price, cash_flows=flows, rate=last + more, sought="growth_terminal")
    assert for_ever["implied_growth"] == pytest.approx(last, abs=1e-7)


@given(st.floats(10, 1000), st.floats(0.01, 0.5), st.floats(-0.1, 0.3), st.floats(-0.02, 0.04))
def test_a_higher_price_implies_a_lower_rate_and_a_higher_growth(
    price: float, more: float, growth: float, last: float
) -> None:
    stream = {"cash_flow_0": 10, "growth": growth, "years": 5, "growth_terminal": last}
    cheap, dear = (work("implied-rate", price=each, **stream)["implied_rate"] for each in (price, price * (1 + more)))
    assert dear < cheap
    rates_and_end = {"cash_flow_0": 10, "years": 5, "growth_terminal": last, "rate": last + 0.06}
    slow, fast = (
        work("implied-growth", price=each, **rates_and_end)["implied_growth"] for each in (price, price * (1 + more))
    )
    assert slow < fast


@given(st.floats(10, 1000), st.floats(-0.1, 0.3), st.floats(-0.02, 0.04))
def test_the_cash_of_the_year_that_is_over_is_not_counted(price: float, growth: float, last: float) -> None:
    """Grown from last year's cash, or written out from the first year to come: the same rate."""
    end = {"price": price, "growth_terminal": last}
    grown = work("implied-rate", cash_flow_0=10, growth=growth, years=3, **end)
    listed = work("implied-rate", cash_flows=[10 * (1 + growth) ** t for t in (1, 2, 3)], **end)
    first = work("implied-rate", cash_flow_next=10 * (1 + growth), growth=growth, years=3, **end)
    assert grown["implied_rate"] == pytest.approx(listed["implied_rate"], rel=1e-9)
    assert first["implied_rate"] == pytest.approx(listed["implied_rate"], rel=1e-9)


@given(rates, betas, betas, st.floats(0, 0.2), st.floats(0, 0.2), st.floats(0, 2))
def test_more_risk_never_costs_less(
    riskfree: float, one: float, other: float, premium: float, country: float, exposure: float
) -> None:
    given_premiums = {"riskfree": riskfree, "market_premium": premium, "country_risk_premium": country}
    costs = work("cost-of-equity", beta=sorted((one, other)), exposure=exposure, **given_premiums)
    for name in ("cost_of_equity_added", "cost_of_equity_beta", "cost_of_equity_lambda"):
        low, high = costs[name]
        assert low <= high + 1e-12


@given(st.floats(50, 200), st.floats(0, 15), st.integers(1, 40), st.sampled_from([1, 2, 4]))
def test_the_yield_of_a_bond_gives_its_price_back(price: float, coupon: float, years: int, payments: int) -> None:
    assume(coupon > 0.01 or price < 100)
    found = work("cost-of-debt", price=price, coupon=coupon, years=years, payments=payments)
    period = found["cost_of_debt"] / payments
    flows = [coupon / payments] * (years * payments)
    assert rates_implied.worth_with_exit(flows, 100.0, period) == pytest.approx(price, rel=1e-9)


@pytest.mark.parametrize("kind", sorted(BOUNDS))
@pytest.mark.parametrize("year", sorted(SPREADS))
def test_less_cover_never_earns_a_better_rating(kind: Kind, year: Year) -> None:
    bands = bands_of(kind, year)
    assert len(bands) == len(RATINGS) == len(set(RATINGS))
    assert [band.spread for band in bands] == sorted(band.spread for band in bands)
    covers = [band.cover_from for band in bands if band.cover_from is not None]
    assert covers == sorted(covers, reverse=True)
    found = [band_for(cover / 100, bands).spread for cover in range(1500, -200, -1)]
    assert found == sorted(found)
    assert band_for(-3.0, bands).rating == "D"
    assert all(band_for(band.cover_from, bands) == band for band in bands if band.cover_from is not None)


def test_kernels_take_arrays_as_they_take_numbers() -> None:
    ratio = np.linspace(0, 3, 7)
    together = rates_beta.levered_beta(1.1, ratio, part=0.7, debt_beta=0.1)
    assert together == pytest.approx([rates_beta.levered_beta(1.1, each, part=0.7, debt_beta=0.1) for each in ratio])
    back = rates_beta.unlevered_beta(together, ratio, part=0.7, debt_beta=0.1)
    assert back == pytest.approx(np.full(7, 1.1))
    ebit = np.array([-5.0, 0.0, 2.0, 10.0, 40.0])
    assert rates_cost.usable_tax_rate(0.4, ebit, 10.0) == pytest.approx([0, 0, 0.08, 0.4, 0.4])
    prices = np.array([500.0, 1211.92, 3000.0])
    flows = [38.13775, 41.37945875, 44.896712743749994, 48.712933326968745, 52.853532659761086]
    found = rates_implied.where_it_falls_to(lambda rate: rates_implied.worth_at(flows, 0.0422, rate), prices, 0.0422)
    assert rates_implied.worth_at(flows, 0.0422, found) == pytest.approx(prices)
    assert found[1] == pytest.approx(0.07870711863800695, abs=1e-12)


def test_interest_that_profit_does_not_cover_saves_tax_in_part() -> None:
    """Half the interest is earned: it saves half the tax; a loss saves none."""
    found = work("cost-of-debt", cost_of_debt=0.1, tax=0.4, ebit=[10, 5, -3], interest=10)
    assert found["usable_tax"] == pytest.approx([0.4, 0.2, 0])
    assert found["after_tax_cost_of_debt"] == pytest.approx([0.06, 0.08, 0.1])


def test_the_four_ways_of_a_country_into_the_cost_of_equity() -> None:
    base = {"riskfree": 0.04, "beta": 1.5, "market_premium": 0.05, "country_risk_premium": 0.03}
    costs = {
        how: work("cost-of-equity", **base, country=how, **({"exposure": 0.5} if "lambda" in how else {}))[
            "cost_of_equity"
        ]
        for how in ("added", "beta", "lambda", "beta-lambda")
    }
    assert costs == pytest.approx({"added": 0.145, "beta": 0.16, "lambda": 0.13, "beta-lambda": 0.1375})
    side_by_side = work("cost-of-equity", **base, exposure=0.5)
    assert side_by_side["cost_of_equity"] == pytest.approx(0.13), "λ is meant to be used where it is given"
    for how, cost in costs.items():
        assert side_by_side[f"cost_of_equity_{how.replace('-', '_')}"] == pytest.approx(cost)


def test_a_beta_without_debt_is_levered_at_the_weights_of_each_case() -> None:
    betas = work("levered-beta", unlevered_beta=[0.8, 1.2], debt_to_equity=[0.3, 0.1], tax=0.38)["levered_beta"]
    given_rates = {"riskfree": 0.04, "market_premium": 0.055, "cost_of_debt": 0.05, "tax": 0.38}
    found = work("wacc", unlevered_beta=[0.8, 1.2], debt_to_equity=[0.3, 0.1], **given_rates)
    assert found["beta"] == pytest.approx(betas)
    assert found["wacc"] == pytest.approx(work("wacc", beta=betas, debt_to_equity=[0.3, 0.1], **given_rates)["wacc"])


def test_a_cost_of_equity_is_built_up_from_premiums_and_factors() -> None:
    found = work(
        "cost-of-equity",
        riskfree=0.04,
        market_premium=0.05,
        size_premium=0.02,
        industry_premium=-0.01,
        company_premium=0,
    )
    assert found["cost_of_equity"] == pytest.approx(0.1)
    found = work(
        "cost-of-equity",
        riskfree=0.03,
        market_premium=0.055,
        beta=1.2,
        factors=[{"name": "SMB", "beta": 0.2, "premium": 0.02}, {"name": "HML", "beta": -0.5, "premium": 0.04}],
    )
    assert found["cost_of_equity"] == pytest.approx(0.03 + 0.066 + 0.004 - 0.02)


def test_peers_are_unlevered_together_or_one_by_one() -> None:
    peers = [
        {"levered_beta": 1.0, "debt_to_equity": 0.0},
        {"levered_beta": 1.4, "debt_to_equity": 0.5},
        {"levered_beta": 3.0, "debt_to_equity": 2.5},
    ]
    given_peers = {"businesses": [{"peers": peers}], "tax": 0.2}
    together = work("bottom-up-beta", **given_peers)
    assert together["unlevered_beta"] == pytest.approx(1.4 / 1.4)
    mixed = work("bottom-up-beta", **given_peers, average="mean", average_of_debt="median")
    assert mixed["unlevered_beta"] == pytest.approx(1.8 / 1.4), "mean betas and median debt, as some sources print"
    each = work("bottom-up-beta", **given_peers, unlever="each")
    assert each["unlevered_beta"] == pytest.approx(1.0)
    mean = work("bottom-up-beta", **given_peers, unlever="each", average="mean")
    assert mean["unlevered_beta"] == pytest.approx((1 + 1 + 1) / 3)


@pytest.mark.parametrize(
    ("method", "inputs", "advice"),
    [
        ("wacc", {"equity": -1, "debt": 2, "cost_of_equity": 0.1, "after_tax_cost_of_debt": 0.05}, "market value"),
        ("wacc", {"equity": 0, "debt": 0, "cost_of_equity": 0.1}, "market value"),
        ("wacc", {"debt_ratio": 1.2, "cost_of_equity": 0.1, "after_tax_cost_of_debt": 0.05}, "from 0 to 1"),
        ("wacc", {"equity": 1, "cost_of_equity": 0.1}, "0 if there is none"),
        ("wacc", {"equity": 1, "debt": 1, "cost_of_equity": 0.1, "cost_of_debt": 0.05}, "Give tax"),
        ("levered-beta", {"unlevered_beta": 1, "debt_ratio": 1, "tax": 0.3}, "Give debt as a part"),
        ("levered-beta", {"unlevered_beta": 1, "debt_ratio": 0.3}, "Give tax"),
        ("levered-beta", {"unlevered_beta": [1, 2], "debt_ratio": [0.1, 0.2, 0.3], "tax": 0.3}, "lists of one length"),
        ("levered-beta", {"unlevered_beta": 1, "levered_beta": 1, "debt_ratio": 0.1, "tax": 0.3}, "exactly one"),
        ("bottom-up-beta", {"businesses": [{"unlevered_beta": 1}, {"unlevered_beta": 2}]}, "share"),
        ("country-risk", {"mature_premium": 0.05, "countries": []}, "at least one"),
        (
            "country-risk",
            {
                "mature_premium": 0.05,
                "countries": [{"country_risk_premium": 0, "share": 0.5}, {"country_risk_premium": 0.1, "share": 0.3}],
            },
            "share of every country",
        ),
        ("riskless-rate", {"bond_yield": 0.1}, "default_spread"),
        ("currency-change", {"rate": 0.1}, "inflation"),
        ("implied-rate", {"price": 10, "cash_flows": [5, -9, 4], "growth_terminal": 0.01}, "comes in for good"),
        ("implied-growth", {"price": 1e9, "cash_flow_0": 1, "years": 1, "growth_terminal": 0, "rate": 0.1}, "units"),
    ],
)
def test_what_cannot_be_is_refused_with_advice(method: str, inputs: dict[str, Any], advice: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        work(method, **inputs)
    assert advice in str(refused.value)


def test_percent_where_a_fraction_is_meant_is_refused_and_is_told_to_whoever_calls_the_method_itself() -> None:
    given = {"riskfree": 4.5, "beta": 1.1, "market_premium": 5}
    method = METHODS["cost-of-equity"]
    with pytest.raises(ModelInputError, match=r"4\.5% is 0\.045"):
        read_inputs(method, json.dumps(given))
    worked = work_out(method, msgspec.convert(given, method.inputs))
    assert any("8.5% is written 0.085" in note for note in worked.notes)


def test_growth_years_and_fields_that_cannot_be_are_refused() -> None:
    with pytest.raises(GrowthTooHighError):
        work("implied-growth", price=100, cash_flow_0=5, years=5, growth_terminal=0.09, rate=0.08)
    with pytest.raises(NoYearsError):
        work("rate-path", now=0.1, stable=0.08, years=0)
    with pytest.raises(MethodInputsError):
        work("wacc", equity=float("nan"), debt=0, cost_of_equity=0.1)


def work(method: str, **inputs: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """The values of a method, by name."""
    return dict(work_out(METHODS[method], read_inputs(METHODS[method], json.dumps(inputs)).inputs).values)
