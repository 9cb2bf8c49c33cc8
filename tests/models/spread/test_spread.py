"""Compiled code against plain code: futures, percentiles, prices turned round, grids.

One file, so that one process compiles. What was compiled before is found in the user's cache.
"""

import subprocess
import sys
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from steelyard.models.spread import compiled_ranks, compiled_value
from steelyard.models.spread.compiled_percentiles import percentiles
from steelyard.models.spread.draws import Points, normals
from steelyard.models.spread.drivers import Drivers, Lognormal, Normal, Triangular, Uniform
from steelyard.models.spread.firms import firm_rows
from steelyard.models.spread.grid import any_grid, grids
from steelyard.models.spread.in_threads import over_rows
from steelyard.models.spread.market import Beliefs, belief_rows, market_spread
from steelyard.models.spread.montecarlo import NO_NUMBER, spread, ten_year_spread
from steelyard.models.spread.reverse import Reason, implied, implied_by_any
from steelyard.models.spread.ten_years import DRIVERS, Firm, ten_year_value
from steelyard.words.errors import ModelInputError, NoValueError

CORRELATION = ((1, 0.3, 0.2, 0), (0.3, 1, 0.1, -0.1), (0.2, 0.1, 1, 0), (0, -0.1, 0, 1))
FIRM = Firm(revenue=100.0, margin_now=0.1, tax=0.25, terminal_growth=0.03, net_debt=20.0, shares=10.0)
AT: dict[str, Any] = {"growth": 0.1, "margin": 0.13, "sales_to_capital": 2.0, "rate": 0.09}
UNCERTAIN = Drivers(
    {
        "growth": Triangular(low=0.0, mode=0.1, high=0.2),
        "margin": Uniform(low=0.08, high=0.18),
        "sales_to_capital": Lognormal(median=2, sd_log=0.2),
        "rate": Normal(mean=0.09, sd=0.01),
    },
    CORRELATION,
)


def many(count: int) -> tuple[Firm, dict[str, Any]]:
    """Invented firms and their drivers."""
    chance = np.random.default_rng(5)
    firm = Firm(
        revenue=chance.uniform(50, 500, count),
        margin_now=chance.uniform(-0.1, 0.2, count),
        tax=chance.uniform(0, 0.35, count),
        terminal_growth=chance.uniform(-0.01, 0.03, count),
        excess_return=chance.uniform(0, 0.05, count),
        margin_years=chance.integers(1, 11, count),
        net_debt=chance.uniform(-50, 50, count),
        shares=chance.uniform(1, 10, count),
    )
    drivers = {
        "growth": chance.uniform(-0.1, 0.3, count),
        "margin": chance.uniform(0.05, 0.3, count),
        "sales_to_capital": chance.uniform(0.5, 5, count),
        "rate": chance.uniform(0.05, 0.15, count),
    }
    return firm, drivers


def plain(firm: Firm, drivers: dict[str, Any]) -> Any:  # noqa: ANN401 - numbers or arrays
    return ten_year_value(firm, *(drivers[name] for name in DRIVERS))


def test_a_firm_that_does_not_grow_is_worth_its_profit_over_the_rate() -> None:
    firm = replace(FIRM, terminal_growth=0.0, margin_now=0.2, net_debt=0.0, shares=1.0)
    assert ten_year_value(firm, 0.0, 0.2, 3.0, 0.08) == pytest.approx(100 * 0.2 * 0.75 / 0.08, rel=1e-12)


def test_growth_that_earns_no_more_than_the_rate_adds_nothing() -> None:
    """Capital I earns x·I at once and every year after: worth I where x (1 + 1/r) = 1 (Koller et al., chapter 3)."""
    firm = replace(FIRM, terminal_growth=0.0, margin_now=0.2, net_debt=0.0, shares=1.0)
    turnover = (0.08 / 1.08) / (0.2 * 0.75)
    assert ten_year_value(firm, 0.15, 0.2, turnover, 0.08) == pytest.approx(100 * 0.2 * 0.75 / 0.08, rel=1e-12)


def test_compiled_values_are_the_plain_ones() -> None:
    firm, drivers = many(300)
    rows, found = firm_rows(firm), np.empty(300)
    for at, row in enumerate(rows):
        growth, margin, turnover, rate = (drivers[name][at : at + 1] for name in DRIVERS)
        assert compiled_value.values(row, growth, margin, 1 / turnover, rate, found[at : at + 1]) == 0
    assert found == pytest.approx(plain(firm, drivers), rel=1e-12)


def test_compiled_draws_are_the_plain_ones_and_failures_are_counted() -> None:
    beliefs = Beliefs(**{**AT, "rate": 0.05}, growth_sd=0.05, margin_sd=0.03, sales_to_capital_sd_log=0.3, rate_sd=0.01)
    beliefs = replace(beliefs, correlation=CORRELATION)
    middles, loadings = belief_rows(1, beliefs)
    drawn = normals(4, 3001, 1, Points.CHANCE)
    found = np.empty(3001)
    failed = compiled_value.draw_values(firm_rows(FIRM)[0], middles[0], loadings[0], drawn, found)
    growth, margin, log, rate = middles[0][:, None] + loadings[0] @ drawn
    fails = rate <= FIRM.terminal_growth
    assert failed == np.count_nonzero(fails) > 0
    assert np.array_equal(np.isnan(found), fails)
    wanted = ten_year_value(FIRM, growth, margin, np.exp(log), rate)
    assert found[~fails] == pytest.approx(wanted[~fails], rel=1e-12, abs=1e-11)


@settings(max_examples=60, deadline=None)
@given(
    arrays.arrays(
        np.float64, st.integers(1, 400), elements=st.one_of(st.floats(-1e9, 1e9), st.sampled_from([0.0, 1.0]))
    ),
    st.lists(st.floats(0, 100), min_size=1, max_size=4),
)
def test_percentiles_are_those_of_numpy(found: Any, asked: list[float]) -> None:  # noqa: ANN401 - an array
    ours = np.empty(len(asked))
    assert percentiles(found, np.array(asked), ours) == 0
    assert ours == pytest.approx(np.percentile(found, asked), rel=1e-12, abs=1e-300 + 1e-12 * np.abs(found).max())


@pytest.mark.parametrize("shape", [0.3, 3.0, 30.0], ids=["even", "skewed", "endless tail"])
def test_percentiles_are_those_of_numpy_for_many_draws_and_leave_out_what_is_no_number(shape: float) -> None:
    found = np.exp(np.random.default_rng(2).standard_normal(20_000) * shape)
    found[::97] = np.nan
    asked = np.array([0, 0.1, 5, 10, 50, 90, 95, 99.9, 100])
    ours = np.empty(len(asked))
    assert percentiles(found, asked, ours) == len(found[::97])
    assert ours == pytest.approx(np.nanpercentile(found, asked), rel=1e-13)


def test_percentiles_of_nothing_are_no_numbers() -> None:
    ours = np.empty(1)
    assert percentiles(np.array([np.nan]), np.array([50.0]), ours) == 1
    assert np.isnan(ours[0])


def test_rank_correlation_is_that_of_scipy() -> None:
    from scipy.stats import spearmanr  # noqa: PLC0415 - slow to load

    chance = np.random.default_rng(3)
    found = chance.standard_normal(2000)
    near = 1 + 1e-13 * chance.integers(0, 40, 2000)  # alike in their leading bits, so sorted another way
    given_ = np.stack([found + chance.standard_normal(2000), np.round(found, 1), -np.exp(30 * found), near])
    wanted = [spearmanr(found, one)[0] for one in given_]
    assert compiled_ranks.rank_correlations(found, given_) == pytest.approx(wanted, abs=1e-12)
    assert compiled_ranks.rank_correlations(found, np.ones((1, 2000)))[0] == 0


def test_a_market_is_each_firm_by_itself() -> None:
    firm, drivers = many(40)
    beliefs = Beliefs(**{**drivers, "rate": drivers["rate"] + 0.02}, growth_sd=0.03, margin_sd=0.03,
                      sales_to_capital_sd_log=0.2, rate_sd=0.004, correlation=CORRELATION)  # fmt: skip
    found = market_spread(firm, beliefs, seed=1, draws=1000, turn=False)
    middles, loadings = belief_rows(40, beliefs)
    for at in (0, 17, 39):
        growth, margin, log, rate = middles[at][:, None] + loadings[at] @ normals(4, 1000, 1)
        one = Firm(**{name: getattr(firm, name)[at] for name in Firm.__slots__})
        wanted = np.percentile(ten_year_value(one, growth, margin, np.exp(log), rate), [10, 50, 90])
        assert found.percentiles[at] == pytest.approx(wanted, rel=1e-10)
    assert found.failures.sum() == 0


def test_a_market_answers_alike_for_a_seed_and_turning_changes_little() -> None:
    firm, drivers = many(30)
    wide = {"growth_sd": 0.03, "margin_sd": 0.03, "sales_to_capital_sd_log": 0.2, "rate_sd": 0.004}
    beliefs = Beliefs(**{**drivers, "rate": drivers["rate"] + 0.02}, **wide, correlation=CORRELATION)
    first, again, other = (market_spread(firm, beliefs, seed=seed).percentiles for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)
    chance = market_spread(firm, beliefs, seed=1, draws=200_000, points=Points.CHANCE, turn=False).percentiles
    width = chance[:, 2] - chance[:, 0]
    assert np.abs(first - chance).max(axis=1) / width == pytest.approx(np.zeros(30), abs=0.02)


def test_a_spread_of_any_kernel_is_the_closed_form_where_there_is_one() -> None:
    """A product of two lognormals is lognormal: its percentile is exp(z·σ) times the product of the medians."""
    drivers = Drivers(
        {"a": Lognormal(median=3, sd_log=0.3), "b": Lognormal(median=5, sd_log=0.4)}, ((1, 0.5), (0.5, 1))
    )
    found = spread(lambda a, b: a * b, drivers, seed=4, draws=2**14)
    sigma = (0.09 + 0.16 + 2 * 0.5 * 0.12) ** 0.5
    for percent, score in ((10, -1.2815515655446004), (50, 0.0), (90, 1.2815515655446004)):
        assert found.percentiles[percent] == pytest.approx(15 * np.exp(score * sigma), rel=2e-3)
    assert found.mean == pytest.approx(15 * np.exp(sigma**2 / 2), rel=1e-3)
    assert list(found.contributions) == ["b", "a"]
    assert sum(one.share for one in found.contributions.values()) == pytest.approx(1)


def test_futures_without_a_value_are_counted_and_those_below_zero_stay() -> None:
    drivers = Drivers({"a": Normal(mean=0, sd=1)})
    found = spread(lambda a: np.where(a > 1, np.inf, a), drivers, seed=1, draws=1000, fails={"b": lambda a: a < -2})
    drawn = drivers.at(normals(1, 1000, 1))[0]
    there = drawn[(drawn <= 1) & (drawn >= -2)]
    assert found.failures == {"b": np.count_nonzero(drawn < -2), NO_NUMBER: np.count_nonzero(drawn > 1)}
    assert found.below_zero == np.count_nonzero(there < 0)
    assert found.percentiles[50.0] == pytest.approx(np.median(there), rel=1e-12)
    assert len(found.values) == 1000


def test_a_spread_without_any_value_is_refused_with_the_reason() -> None:
    drivers = Drivers({"rate": Normal(mean=0.02, sd=0.001)})
    fixed = {name: one for name, one in AT.items() if name != "rate"}
    with pytest.raises(NoValueError, match=r"rate not above the growth for ever \(128\)"):
        ten_year_spread(FIRM, drivers, fixed=fixed, seed=1, draws=128)


def test_the_compiled_spread_of_one_firm_is_that_of_the_plain_kernel() -> None:
    compiled = ten_year_spread(FIRM, UNCERTAIN, seed=1, draws=5000)
    by_hand = spread(lambda **given: ten_year_value(FIRM, **given), UNCERTAIN, seed=1, draws=5000)
    assert compiled.percentiles == pytest.approx(by_hand.percentiles, rel=1e-9)
    assert compiled.mean == pytest.approx(by_hand.mean, rel=1e-9)
    assert compiled.failures == {}
    assert list(compiled.contributions)[0] == "margin"  # noqa: RUF015 - a view has no first
    assert compiled.contributions["rate"].rank_correlation < 0


@pytest.mark.parametrize("driver", DRIVERS)
def test_what_a_price_implies_gives_the_price(driver: str) -> None:
    firm, drivers = many(150)
    worth = plain(firm, drivers)
    prices = np.maximum(worth * 1.01, 0.5)
    others = {name: one for name, one in drivers.items() if name != driver}
    found = implied(firm, driver, prices, **others)
    solved = found.reasons == Reason.SOLVED
    assert solved.mean() > 0.8
    back = plain(firm, {**others, driver: found.found})
    assert back[solved] == pytest.approx(prices[solved], rel=1e-10)
    assert np.isnan(found.found[~solved]).all()
    assert (found.reasons != Reason.NOT_SETTLED).all()
    by_hand = implied_by_any(lambda tried: plain(firm, {**others, driver: tried}), prices, found.low, found.high)
    assert by_hand.found[solved & (by_hand.reasons == 0)] == pytest.approx(
        found.found[solved & (by_hand.reasons == 0)], rel=1e-7, abs=1e-9
    )


def test_a_price_that_no_driver_gives_says_why() -> None:
    others = {name: one for name, one in AT.items() if name != "growth"}
    high = implied(FIRM, "growth", 1e6, **others)
    assert high.reasons[0] == Reason.PRICE_ABOVE
    assert "no growth from -0.5 to 1 gives 1e+06: the most it gives is" in high.says()
    low = implied(FIRM, "growth", 1e-3, **others)
    assert low.reasons[0] == Reason.PRICE_BELOW
    nothing = implied(FIRM, "rate", 10, low=0.01, high=0.2, **{k: v for k, v in AT.items() if k != "rate"})
    assert nothing.reasons[0] == Reason.NO_VALUE
    assert "gives no value" in nothing.says()


@pytest.mark.parametrize("first", DRIVERS)
@pytest.mark.parametrize("second", DRIVERS)
def test_a_grid_is_the_plain_kernel_in_each_cell(first: str, second: str) -> None:
    if first == second:
        return
    axes = {"growth": [-0.05, 0.1, 0.2], "margin": [0.0, 0.13], "sales_to_capital": [1, 2.0, 4], "rate": [0.06, 0.09]}
    firm, drivers = many(5)
    others = {name: one for name, one in drivers.items() if name not in {first, second}}
    found = grids(firm, (first, axes[first]), (second, axes[second]), **others)
    for at in range(5):
        one = Firm(**{name: getattr(firm, name)[at] for name in Firm.__slots__})
        middle = {"firm": one, **{name: drivers[name][at] for name in DRIVERS}}
        wanted = any_grid(ten_year_value, middle, (first, axes[first]), (second, axes[second]))
        assert found.values[at] == pytest.approx(wanted, rel=1e-11)


def test_the_middle_of_a_grid_is_the_value_and_cells_without_one_are_counted() -> None:
    rates = [0.02, 0.03, AT["rate"]]
    found = grids(FIRM, ("growth", [-2.0, AT["growth"]]), ("rate", rates), margin=0.13, sales_to_capital=2.0)
    assert found.values[0, 1, 2] == pytest.approx(plain(FIRM, AT), rel=1e-12)
    assert found.failures == 5  # growth of -200% has none, nor have rates that are not above 3%
    room = np.empty((1, 1, 1))
    again = grids(FIRM, ("growth", [0.1]), ("margin", [0.13]), room=room, sales_to_capital=2.0, rate=0.09)
    assert again.values is room
    assert room[0, 0, 0] == pytest.approx(plain(FIRM, AT), rel=1e-12)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda: firm_rows(replace(FIRM, shares=0.0)), "shares is 0"),
        (lambda: firm_rows(replace(FIRM, revenue=[1.0, float("nan")])), r"revenue\[1\] is nan"),
        (lambda: firm_rows(replace(FIRM, revenue=[1.0, 2.0], tax=[0.1, 0.2, 0.3])), "one for each firm"),
        (lambda: firm_rows(replace(FIRM, margin_years=11)), "one of the ten years"),
        (lambda: firm_rows(replace(FIRM, tax="a quarter")), "no number"),
        (lambda: implied(FIRM, "beta", 1, **AT), "the model takes"),
        (lambda: implied(FIRM, "growth", -1, margin=0.1, sales_to_capital=2, rate=0.1), "above zero"),
        (lambda: grids(FIRM, ("growth", [0.1]), ("growth", [0.1]), **AT), "the model takes"),
        (lambda: grids(FIRM, ("growth", []), ("rate", [0.1]), margin=0.1, sales_to_capital=2), "row of numbers"),
        (lambda: ten_year_spread(FIRM, UNCERTAIN, fixed={"rate": 0.1}, seed=1), "the model takes"),
        (lambda: spread(lambda a: a, Drivers({"a": Normal(mean=0, sd=1)}), seed=1, asked=[101]), "between 0 and 100"),
    ],
)
def test_what_cannot_be_is_refused(wrong: Any, says: str) -> None:  # noqa: ANN401 - a call
    with pytest.raises(ModelInputError, match=says):
        wrong()


def test_rows_are_each_worked_on_once_and_what_is_raised_in_a_thread_is_raised_here() -> None:
    seen = np.zeros(1000, dtype=int)

    def count(first: int, last: int) -> None:
        seen[first:last] += 1

    over_rows(1000, count)
    assert (seen == 1).all()
    with pytest.raises(ZeroDivisionError):
        over_rows(1000, lambda first, last: 1 // (last - last + first * 0))


def test_without_its_packages_it_says_what_to_install() -> None:
    asks = "import sys; sys.modules[{0!r}] = None; from steelyard.models.spread import {1}"
    for package, file in (("numpy", "drivers"), ("numba", "market")):
        ended = subprocess.run(
            [sys.executable, "-c", asks.format(package, file)], capture_output=True, text=True, check=False
        )
        assert ended.returncode == 1
        assert f"needs {package}, which is not installed" in ended.stderr
        assert "pip install 'steelyard[market]'" in ended.stderr
