"""The chance of failure and what it takes from a value, liquidation, and the floor of cash, against printed figures."""

import json
import math
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels.distress import bond_price, chance_behind, cumulative, failure_adjusted
from steelyard.models.kernels.distress_structure import assets_behind
from steelyard.models.kernels.options import call
from steelyard.models.kernels.options_normal import below
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import ModelInputError, PrintedDisagreesError

BOND: Final = {"price": 529, "coupon": 63.75, "face": 1000, "years": 7, "riskfree": 0.03}
"""Las Vegas Sands, February 2009: Damodaran, Loose Ends in Valuation III, slide The distress factor."""


def test_damodaran_las_vegas_sands_fails_by_13_54_percent_a_year() -> None:
    printed = {"annual_p": "0.1354", "survival": "0.2334", "distress": "0.7666"}
    found = values("bond-default-probability", BOND | {"printed": printed})
    assert found["annual_p"] == pytest.approx(0.1354130522139801, abs=1e-12)
    assert found["distress"] == pytest.approx(0.7666075788306085, abs=1e-12)
    assert found["distress"] != pytest.approx(10 * found["annual_p"], rel=0.1)


def test_what_the_slide_prints_for_a_share_does_not_follow_from_its_own_figures() -> None:
    """8.12 and 76.66% give 1.895; 1.92 stands on the slide."""
    given_in = {"going_concern": 8.12, "bond": BOND, "distress_value": 0}
    with pytest.raises(PrintedDisagreesError, match=r"value is printed as 1\.92, its inputs give 1\.895"):
        values("failure-adjusted", given_in | {"printed": {"value": "1.92"}})
    found = values("failure-adjusted", given_in | {"printed": {"value": "1.895", "distress": "0.7666"}})
    assert found["value"] == pytest.approx(1.8951464598954588, rel=1e-12)


def test_proceeds_of_a_sale_go_to_the_debt_first() -> None:
    """2,769 million stand on the slide; the debts and the shares are ours."""
    terms = {"going_concern": 8.12, "probability": 0.7666, "proceeds": 2769, "debt": 10_470, "shares": 400}
    assert values("failure-adjusted", terms)["distress_value"] == 0
    assert values("failure-adjusted", terms | {"debt": 1769})["distress_value"] == pytest.approx(2.5)
    part = {"proceeds": None, "proceeds_rate": 0.25, "proceeds_base": 11_076, "debt": 1769}
    assert values("failure-adjusted", terms | part)["distress_value"] == pytest.approx(2.5)


def test_ratings_give_what_the_tables_print() -> None:
    """Moody's 1970-2010: Ba 20.101% in ten years; Altman and Kishore: B+ 19.28%, CCC 46.61%."""
    moodys = values("rating-default-probability", {"rating": "BB", "horizon": 10})
    assert moodys["distress"] == pytest.approx(0.20101)
    assert 1 - (1 - moodys["annual_p"]) ** 10 == pytest.approx(0.20101)
    for rating, percent in (("B+", 19.28), ("CCC", 46.61), ("A−", 1.41), ("D", 100)):
        found = values("rating-default-probability", {"rating": rating, "table": "altman"})
        assert found["distress"] == pytest.approx(percent / 100)


def test_between_two_columns_the_chance_lies_between_theirs() -> None:
    chances = [
        values("rating-default-probability", {"rating": "Baa2", "horizon": year})["distress"] for year in range(1, 21)
    ]
    assert chances == sorted(chances)
    assert chances[4] == pytest.approx(0.01953)
    assert chances[4] < chances[5] < chances[6]


@pytest.mark.parametrize(("rating", "horizon"), [("ZZ", 10), ("", 10), ("BB", 21), ("BB", 0)])
def test_a_rating_or_a_year_that_is_not_in_the_table_is_refused(rating: str, horizon: float) -> None:
    with pytest.raises(ModelInputError):
        values("rating-default-probability", {"rating": rating, "horizon": horizon})


def test_a_price_above_the_riskless_value_is_explained_by_no_default() -> None:
    with pytest.raises(ModelInputError, match="from 0") as refused:
        values("bond-default-probability", BOND | {"price": 1300})
    assert "riskless rate" in refused.value.remedy


@given(st.floats(0.0, 0.9), st.floats(0, 150), st.integers(1, 30), st.floats(0, 0.12), st.floats(0, 0.6))
def test_the_chance_behind_a_price_gives_the_price_back(
    chance: float, coupon: float, periods: int, riskfree: float, recovery: float
) -> None:
    terms: dict[str, Any] = {"coupon": coupon, "face": 1000.0, "periods": periods, "riskfree": riskfree}
    price = bond_price(chance, **terms, recovery=recovery)
    found = chance_behind(price, **terms, recovery=recovery)
    assert found is None or bond_price(found, **terms, recovery=recovery) == pytest.approx(price, rel=1e-9)
    assert found is not None or recovery > 0


@given(st.floats(-100, 100), st.floats(-100, 100), st.floats(0, 1))
def test_a_value_that_allows_for_failure_lies_between_both(going: float, failed: float, chance: float) -> None:
    found = failure_adjusted(going, failed, chance)
    assert min(going, failed) - 1e-9 <= found <= max(going, failed) + 1e-9


@given(st.floats(0, 1), st.integers(0, 40))
def test_chances_add_up_to_a_chance(chance: float, years: int) -> None:
    assert 0 <= cumulative(chance, years) <= 1
    assert cumulative(chance, years) <= years * chance + 1e-12


def test_coupons_twice_a_year_and_a_recovery_move_the_chance_as_they_must() -> None:
    plain = values("bond-default-probability", BOND)["annual_p"]
    assert values("bond-default-probability", BOND | {"recovery": 0.3})["annual_p"] > plain
    halves = values("bond-default-probability", BOND | {"coupons_a_year": 2})["annual_p"]
    assert halves == pytest.approx(plain, abs=0.004)
    with pytest.raises(ModelInputError, match="whole number of coupon periods"):
        values("bond-default-probability", BOND | {"years": 7.5})


def test_hull_the_assets_behind_an_equity() -> None:
    """Chapter 24: equity 3 million, 80%, 10 million due in a year, 5%: 12.40, 21.23%, 12.7%, debt 9.40, loss 1.2%."""
    found = values("equity-default-probability", dict(method_named("equity-default-probability").example))
    assert found["assets"] == pytest.approx(12.40, abs=0.005)
    assert found["asset_volatility"] == pytest.approx(0.2123, abs=5e-5)
    assert found["distance_to_default"] == pytest.approx(1.1408, abs=1e-4)
    assert found["default_probability"] == pytest.approx(0.127, abs=5e-4)
    assert found["debt"] == pytest.approx(9.40, abs=0.005)
    assert found["expected_loss"] == pytest.approx(0.012, abs=5e-4)


@given(st.floats(1, 100), st.floats(0.1, 1.2), st.floats(1, 100), st.floats(0.5, 10))
def test_the_assets_behind_an_equity_give_the_equity_back(
    equity: float, volatility: float, face: float, years: float
) -> None:
    found = assets_behind(equity=equity, volatility=volatility, face=face, years=years, rate=0.04)
    back = call(asset=found.value, strike=face, years=years, rate=0.04, volatility=found.volatility)
    assert back.value == pytest.approx(equity, rel=1e-6)
    assert below(back.d1) * found.volatility * found.value == pytest.approx(volatility * equity, rel=1e-5)


def test_hull_the_chance_behind_a_spread() -> None:
    """The same chapter: 200 basis points over the riskless rate, recovery 40%: 3.33% a year."""
    found = values("spread-default-probability", dict(method_named("spread-default-probability").example))
    assert found["intensity"] == pytest.approx(0.0333, abs=5e-5)
    assert found["distress"] == pytest.approx(1 - math.exp(-5 * 0.02 / 0.6))
    with pytest.raises(ModelInputError, match="nothing is lost"):
        values("spread-default-probability", {"spread": 0.02, "recovery": 1})


def test_arrays_give_what_floats_give() -> None:
    numpy = pytest.importorskip("numpy")
    chances = numpy.array([0.0, 0.1, 0.5])
    terms: dict[str, Any] = {"coupon": 63.75, "face": 1000.0, "periods": 7, "riskfree": 0.03, "recovery": 0.2}
    found = bond_price(chances, **terms)
    assert list(found) == pytest.approx([bond_price(float(chance), **terms) for chance in chances], rel=1e-12)
    assert list(failure_adjusted(10.0, 2.0, chances)) == pytest.approx([10, 9.2, 6])


def test_liquidation_pays_claims_in_their_order() -> None:
    found = values("liquidation", dict(method_named("liquidation").example))
    assert found["proceeds"] == pytest.approx(100 + 160 + 90 + 45)
    assert found["net_proceeds"] == pytest.approx(395 * 0.95)
    assert found["equity"] == pytest.approx(375.25 - 300)
    short = dict(method_named("liquidation").example) | {
        "claims": [{"name": "bank", "amount": 300}, {"name": "suppliers", "amount": 150.5}]
    }
    found = values("liquidation", short)
    assert found["paid_by_claim"] == pytest.approx([1, 0.5])
    assert found["equity"] == 0
    assert found["shortfall"] == pytest.approx(75.25)


def test_the_floor_takes_everything_that_is_owed_from_what_can_be_sold() -> None:
    """Graham and Dodd, Security Analysis, chapter 43: receivables at 80%, inventory at two thirds."""
    found = values("net-cash-floor", dict(method_named("net-cash-floor").example))
    assert found["net_cash"] == 130
    assert found["floor"] == pytest.approx(150 + 40 + 20 - 90)
    assert found["net_current_assets"] == 140
    assert found["floor_per_share"] == pytest.approx(12)
    with pytest.raises(ModelInputError, match="the debt is among the liabilities"):
        values("net-cash-floor", dict(method_named("net-cash-floor").example) | {"liabilities": 10})


def values(name: str, inputs: dict[str, Any]) -> dict[str, Any]:
    """What a method gives, held against what is printed of it."""
    method = method_named(name)
    asked = read_inputs(method, json.dumps(inputs))
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    return dict(worked.values)
