"""Calls, puts, the equity of a firm in debt and rights on a firm's own future, against what others printed."""

import json
import math
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels.options import call, greeks, put, volatility_behind
from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import ModelInputError, PrintedDisagreesError

PATENT: Final = {"asset": 350, "strike": 500, "years": 17, "riskfree": 0.04, "dividend_yield": 0.0588}
SLIDE: Final = {
    "N_d1": {"figure": "0.5285", "within": 2e-4},
    "N_d2": {"figure": "0.1219", "within": 2e-4},
    "call": {"figure": "37.12", "within": "0.1"},
}
FIRM: Final = {"assets": 100, "debt_face": 150, "years": 5, "riskfree": 0.05, "volatility": 0.9}

POSITIVE: Final = st.floats(0.5, 500)
TERMS: Final = st.fixed_dictionaries(
    {
        "asset": POSITIVE,
        "strike": POSITIVE,
        "years": st.floats(0.1, 20),
        "rate": st.floats(-0.02, 0.2),
        "volatility": st.floats(0.05, 1.5),
        "dividend": st.floats(0, 0.15),
    }
)


def test_damodaran_avonex_patent_is_worth_907_million() -> None:
    """Damodaran on Valuation, 2nd ed., illustration 12.5: 3,422 and 2,875 million, 17 years, variance 0.224, 6.7%."""
    found = value("growth-option", dict(method_named("growth-option").example))
    assert found["option"] == pytest.approx(907, abs=0.5)
    assert found["N_d1"] == pytest.approx(0.8720, abs=1e-4)
    assert found["N_d2"] == pytest.approx(0.2076, abs=2e-4)
    assert found["npv_now"] == 547


def test_hull_six_month_call_and_put() -> None:
    """Hull, Options, Futures, and Other Derivatives, example 15.6: 4.76 and 0.81, d1 0.7693, d2 0.6278."""
    found = value("call-option", {"asset": 42, "strike": 40, "years": 0.5, "riskfree": 0.1, "volatility": 0.2})
    assert found["call"] == pytest.approx(4.76, abs=0.005)
    assert found["put"] == pytest.approx(0.81, abs=0.005)
    assert found["d1"] == pytest.approx(0.7693, abs=5e-5)
    assert found["d2"] == pytest.approx(0.6278, abs=5e-5)


def test_hull_greeks_of_a_call() -> None:
    """The same book, chapter 19: S 49, K 50, r 5%, σ 20%, 20 weeks: 0.522, 0.066, 12.1, -4.31, 8.91."""
    found = greeks(asset=49.0, strike=50.0, years=0.3846, rate=0.05, volatility=0.2)
    assert found == pytest.approx((0.522, 0.066, 12.1, -4.31, 8.91), rel=8e-3)


def test_the_patent_slide_is_refused_with_the_volatility_that_it_prints() -> None:
    """Damodaran, Applied Corporate Finance, slide 270: variance 0.0625 gives 26.62, not the printed 37.12."""
    with pytest.raises(PrintedDisagreesError) as refused:
        as_printed("call-option", PATENT | {"variance": 0.0625, "printed": SLIDE})
    assert "call is printed as 37.12, its inputs give 26.62" in str(refused.value)
    assert "N_d1 is printed as 0.5285, its inputs give 0.4440" in str(refused.value)


def test_the_patent_slide_is_accepted_with_the_volatility_that_it_was_worked_out_with() -> None:
    """30%, not 25%. The slide rounds the yield and N(d) on its way, which its figures then allow for."""
    found = as_printed("call-option", PATENT | {"volatility": 0.3, "printed": SLIDE})
    assert found.values["call"] == pytest.approx(37.19182137693629, rel=1e-12)


def test_equity_of_a_firm_that_owes_more_than_it_has_and_the_debt_that_was_printed_wrong() -> None:
    """FTS Valuation Tutor, chapter 10.4: equity 66.082. The printed debt, 83.919, is face value less equity."""
    found = as_printed("equity-option", FIRM | {"printed": {"equity": "66.082", "debt": "33.918"}}).values
    assert sum_of(found, "equity", "debt") == pytest.approx(100, abs=1e-12)
    with pytest.raises(PrintedDisagreesError, match=r"debt is printed as 83.919, its inputs give 33.91"):
        as_printed("equity-option", FIRM | {"printed": {"equity": "66.082", "debt": "83.919"}})


def test_damodaran_equity_of_a_firm_with_a_ten_year_zero_bond() -> None:
    """Investment Valuation, chapter 30: assets 100, face 80, 10 years, 40%, 10%: 75.94, 24.06, rate 12.77%."""
    found = value("equity-option", dict(method_named("equity-option").example))
    assert found["equity"] == pytest.approx(75.94, abs=0.005)
    assert found["debt"] == pytest.approx(24.06, abs=0.005)
    assert found["debt_rate"] == pytest.approx(0.1277, abs=5e-5)


def test_damodaran_disney_expands_into_latin_america() -> None:
    """Applied Corporate Finance, slide 275: 100 and 150 million, 10 years, 30%, 4%: 36.3 million."""
    terms = {"kind": "expand", "present_value": 100, "cost": 150, "years": 10}
    found = value("growth-option", terms | {"riskfree": 0.04, "volatility": 0.3, "first_step": -30})
    assert found["option"] == pytest.approx(36.3, abs=0.05)
    assert found["value_with_option"] == pytest.approx(6.3, abs=0.05)
    sheet = value("growth-option", terms | {"riskfree": 0.065, "variance": 0.1})
    assert sheet["option"] == pytest.approx(45.91, abs=0.005)
    assert sheet["d1"] == pytest.approx(0.7445348919, abs=1e-9)
    assert sheet["N_d2"] == pytest.approx(0.3991819447, abs=1e-7)


def test_damodaran_disney_gives_a_project_up_at_another_volatility_than_is_printed() -> None:
    """The same, slides 279 and 280: 254 million, salvage 150, 5 of 25 years, 4%: N(d) 0.9194 and 0.8300, put 4.13.

    Printed is a variance of 0.09; the slide was worked out with 0.04.
    """
    terms = {"kind": "abandon", "present_value": 254, "cost": 150, "years": 5, "riskfree": 0.04, "project_life": 25}
    printed = {"N_d1": "0.9194", "N_d2": "0.8300", "option": {"figure": "4.13", "within": "0.01"}}
    with pytest.raises(PrintedDisagreesError, match=r"option is printed as 4\.13"):
        value("growth-option", terms | {"variance": 0.09, "printed": printed})
    assert value("growth-option", terms | {"variance": 0.04, "printed": printed})["waiting_cost"] == 0.04


def test_an_expansion_with_a_limit_is_worth_a_call_less_a_call_at_the_limit() -> None:
    """Damodaran on Valuation, chapter 12, note 16: 218 less 76 is 142 million."""
    terms = {"present_value": 500, "years": 5, "riskfree": 0.03, "volatility": 0.6}
    whole, above = (value("growth-option", terms | {"kind": "expand", "cost": cost})["option"] for cost in (1000, 2000))
    capped = value("growth-option", terms | {"kind": "expand", "cost": 1000, "cap": 2000})["option"]
    assert capped == pytest.approx(whole - above)
    for change in ({"kind": "abandon", "cap": 2000}, {"kind": "expand", "cap": 900}):
        with pytest.raises(ModelInputError, match="it bounds"):
            value("growth-option", terms | {"cost": 1000} | change)


def test_damodaran_eurotunnel_with_debts_by_duration_and_volatility_by_parts() -> None:
    """Damodaran on Valuation, illustration 17.12: 8,865 million owed for 10.93 years, variance 0.0335, 6%.

    Worth 2,278 million: N(d1) 0.1955, N(d2) 0.0717, equity 116, debt 2,162, rate 13.7%: FINS3641 (UNSW), week 11.
    """
    debts = [(935, 0.5), (2435, 6.7), (3555, 12.6), (1940, 18.2)]
    found = value(
        "equity-option",
        {
            "assets": 2278,
            "debts": [{"face": face, "duration": years} for face, years in debts],
            "riskfree": 0.06,
            "volatility_of_parts": {"equity": 0.41, "debt": 0.17, "correlation": 0.5, "debt_share": 0.85},
        },
    )
    assert found["debt_face"] == 8865
    assert found["years"] == pytest.approx(10.93, abs=0.005)
    assert found["volatility"] ** 2 == pytest.approx(0.0335, abs=5e-5)
    assert found["d1"] == pytest.approx(-0.8582, abs=2e-3)
    assert found["equity"] == pytest.approx(116, abs=0.7)
    assert found["debt"] == pytest.approx(2162, abs=0.7)
    assert found["debt_rate"] == pytest.approx(0.137, abs=1e-3)


@given(TERMS)
def test_put_call_parity(terms: dict[str, float]) -> None:
    """C - P = S·e^(-qt) - K·e^(-rt)."""
    forward = terms["asset"] * math.exp(-terms["dividend"] * terms["years"])
    owed = terms["strike"] * math.exp(-terms["rate"] * terms["years"])
    assert call(**terms).value - put(**terms).value == pytest.approx(forward - owed, abs=1e-9 * (forward + owed))


@given(TERMS)
def test_an_option_is_homogeneous_and_no_less_than_its_least_value(terms: dict[str, float]) -> None:
    twice = terms | {"asset": 2 * terms["asset"], "strike": 2 * terms["strike"]}
    worth = call(**terms).value
    assert call(**twice).value == pytest.approx(2 * worth, rel=1e-9, abs=1e-9)
    least = terms["asset"] * math.exp(-terms["dividend"] * terms["years"]) - terms["strike"] * math.exp(
        -terms["rate"] * terms["years"]
    )
    assert worth >= max(least, 0) - 1e-9


@given(TERMS)
def test_a_more_uncertain_asset_makes_both_options_dearer(terms: dict[str, float]) -> None:
    more = terms | {"volatility": terms["volatility"] + 0.1}
    assert call(**more).value >= call(**terms).value - 1e-9
    assert put(**more).value >= put(**terms).value - 1e-9


@given(st.floats(0.1, 1.2), st.floats(60, 160), st.booleans())
def test_the_volatility_behind_a_price_gives_the_price_back(volatility: float, strike: float, sells: bool) -> None:  # noqa: FBT001 - drawn
    terms = {"asset": 100.0, "strike": strike, "years": 2.0, "rate": 0.03}
    worth = (put if sells else call)(**terms, volatility=volatility).value
    found = volatility_behind(worth, **terms, sells=sells)
    assert found == pytest.approx(volatility, rel=1e-6)


@given(st.floats(10, 200), st.floats(10, 200), st.floats(0.05, 1.5))
def test_assets_are_debt_and_equity(assets: float, face: float, volatility: float) -> None:
    found = value("equity-option", FIRM | {"assets": assets, "debt_face": face, "volatility": volatility})
    assert sum_of(found, "equity", "debt") == pytest.approx(assets)
    assert sum_of(found, "debt", "put_of_the_owners") == pytest.approx(found["riskless_debt"])
    assert found["equity"] >= found["equity_without_option"]


def test_arrays_give_what_floats_give() -> None:
    numpy = pytest.importorskip("numpy")
    pytest.importorskip("scipy")
    strikes = numpy.array([80.0, 100.0, 120.0])
    found = call(asset=100.0, strike=strikes, years=1.0, rate=0.03, volatility=0.3, dividend=0.01).value
    for strike, worth in zip(strikes, found, strict=True):
        alone = call(asset=100.0, strike=float(strike), years=1.0, rate=0.03, volatility=0.3, dividend=0.01).value
        assert worth == pytest.approx(alone, rel=1e-12)


def test_the_right_to_give_up_is_a_put_and_to_expand_a_call() -> None:
    terms = {"present_value": 90, "cost": 100, "years": 5, "riskfree": 0.04, "volatility": 0.5}
    leave = value("growth-option", terms | {"kind": "abandon"})
    grow = value("growth-option", terms | {"kind": "expand", "first_step": -20})
    assert leave["option"] - grow["option"] == pytest.approx(100 * math.exp(-0.2) - 90)
    assert leave["value_with_option"] == pytest.approx(90 + leave["option"])
    assert grow["value_with_option"] == pytest.approx(grow["option"] - 20)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"strike": 0, "volatility": 0.2}, "above 0"),
        ({"volatility": 0.2, "variance": 0.04}, "leave out the rest"),
        ({"volatility": -0.2, "variance": None}, "above 0"),
        ({"dividend_yield": -0.1, "volatility": 0.2}, "0 or more"),
        ({"riskfree": -1, "compounding": "annual", "volatility": 0.2}, "above -1"),
    ],
)
def test_a_number_outside_the_formula_is_refused_with_advice(change: dict[str, Any], says: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        value("call-option", PATENT | change)
    assert says in refused.value.remedy


def test_a_price_that_no_volatility_gives_is_refused() -> None:
    terms = {"asset": 100, "strike": 50, "years": 1, "riskfree": 0.02}
    for price in (49, 101):
        with pytest.raises(ModelInputError, match="no volatility gives"):
            value("implied-volatility", terms | {"price": price})


def value(name: str, inputs: dict[str, Any]) -> dict[str, Any]:
    return dict(as_printed(name, inputs).values)


def as_printed(name: str, inputs: dict[str, Any]) -> Worked:
    """What a method gives, held against what is printed of it."""
    method = method_named(name)
    asked = read_inputs(method, json.dumps(inputs))
    worked = work_out(method, asked.inputs)
    must_be_as_printed(method, worked, asked.printed)
    return worked


def sum_of(values: dict[str, Any] | Any, *names: str) -> float:  # noqa: ANN401 - values of a method
    return sum(float(values[name]) for name in names)
