"""What is said to whoever writes 8.5 for 8.5%, forgets a field, or calls it by another name."""

import json
from typing import Any

import pytest

from steelyard.models.methods.reading_inputs import read_inputs
from steelyard.models.methods.registry import METHODS, method_named
from steelyard.words.errors import MethodInputsError, ModelInputError, PrintedDisagreesError
from tests.models.equity_cases import work

PERCENT: list[tuple[str, dict[str, Any], str]] = [
    (
        "dividends-gordon",
        {"dividend_1": 3, "growth": 0.05, "cost_of_equity": 8},
        r"cost_of_equity is 8.*800% a year.*8% is 0\.08",
    ),
    ("fcff-stable", {"fcff": 100, "growth": 0.02, "wacc": 8.5}, r"wacc is 8\.5.*850% a year.*8\.5% is 0\.085"),
    ("wacc", {"equity": 60, "debt": 40, "cost_of_equity": [0.1, 12]}, r"cost_of_equity\[1\] is 12.*12% is 0\.12"),
    ("cost-of-equity", {"riskfree": 3, "beta": 1.2, "market_premium": 0.05}, r"riskfree is 3.*3% is 0\.03"),
    (
        "call-option",
        {"asset": 50, "strike": 50, "years": 1, "riskfree": 0.05, "volatility": 30},
        r"volatility is 30.*3000%.*30% is 0\.3",
    ),
    ("value-driver", {"nopat": 100, "growth": 0.05, "roic": 20, "wacc": 0.1}, r"roic is 20.*20% is 0\.2"),
    (
        "dividends-gordon",
        {"dividend_1": 3, "growth": 0.05, "cost_of_equity": {"riskfree": 4.5, "beta": 1, "erp": 0.05}},
        r"cost_of_equity\.riskfree is 4\.5.*4\.5% is 0\.045",
    ),
    ("ginzu", {"revenue": 9, "growth": 0.1, "margin": 12, "tax": 0.2, "sales_to_capital": 2, "wacc": 0.1}, "margin"),
]


@pytest.mark.parametrize(("name", "inputs", "says"), PERCENT)
def test_a_percentage_for_a_fraction_is_refused_with_the_fraction(name: str, inputs: dict[str, Any], says: str) -> None:
    """The fraction that is meant is told."""
    with pytest.raises(ModelInputError, match=rf"(?s){says}"):
        read_inputs(method_named(name), json.dumps(inputs))


@pytest.mark.parametrize(
    ("name", "inputs"),
    [
        ("currency-change", {"rate": 1.6, "inflation_from": 1.4, "inflation_to": 0.02}),
        ("dividends-two-stage", {"dividend_0": 1, "growth_high": 1.5, "years": 2, "cost_of_equity": 0.2}),
        ("multiples", {"peers": [{"name": "A", "multiples": {"pe": 9}, "figures": {"growth": 12}}]}),
        ("call-option", {"asset": 0.38, "strike": 2.25, "years": 4, "riskfree": 0.049, "volatility": 1.2}),
    ],
)
def test_what_may_lie_above_one_is_taken(name: str, inputs: dict[str, Any]) -> None:
    """Inflation of a currency that fails, growth of a first year, a share that swings."""
    read_inputs(method_named(name), json.dumps(inputs))


def test_every_example_is_taken() -> None:
    """No method asks for what is refused."""
    for each in METHODS.values():
        read_inputs(each, json.dumps(dict(each.example)))


@pytest.mark.parametrize(
    ("name", "inputs", "says"),
    [
        (
            "value-driver",
            {"nopat": 1, "growht": 0.05, "roic": 0.2, "wacc": 0.1},
            "unknown field `growht`; nearest: growth",
        ),
        ("dividends-gordon", {"D1": 3}, "nearest: dividend_1"),
        ("call-option", {"S": 50}, "nearest: asset"),
        ("cost-of-equity", {"erp": 0.05, "riskfree": 0.02}, "nearest: market_premium"),
        (
            "fcff-stable",
            {"fcff": 100, "growth": 0.02, "wacc": {"debt_ratio": 0.2, "cost_of_equity": 0.1}},
            "at wacc.*`debt_ratio`; nearest: debt_to_value",
        ),
        ("value-driver", {"nopat": 1, "growth": 0.05, "roic": 0.2, "xyz": 1}, "it takes nopat, growth, roic, wacc"),
        ("value-driver", {"nopat": 1, "growth": 0.05, "roic": 0.2}, r"`wacc` \(Cost of capital a year, as a fraction"),
    ],
)
def test_a_field_that_is_not_known_or_lacks_is_named_with_what_is_meant(
    name: str, inputs: dict[str, Any], says: str
) -> None:
    """By its letters, or by the many names that books have for one thing."""
    with pytest.raises(MethodInputsError, match=says):
        read_inputs(method_named(name), json.dumps(inputs))


def test_percentages_may_be_given_as_they_are_printed() -> None:
    """CFA Institute, Free Cash Flow Valuation, Cagiati Enterprises: 20% debt at 5.7%, tax 33.33%, equity at 11.8%."""
    inputs = {"debt_ratio": "20%", "cost_of_equity": "11.8%", "cost_of_debt": ["5.7 %"], "tax": "33.33%"}
    found = work("wacc", {**inputs, "printed": {"wacc": ["10.2%"]}})
    assert found["wacc"] == [pytest.approx(0.10200, abs=5e-5)]


@pytest.mark.parametrize("printed", ["$(198,000)", "(198,000)", "-198,000", "−198,000", "-$198,000", "-198000.0"])
def test_figures_may_be_given_as_they_are_printed(printed: str) -> None:
    """CFA Institute, Residual Income Valuation, Axis Manufacturing: residual income below zero."""
    inputs = {"book_0": 2e6, "earnings": [42000], "payout": 0, "cost_of_equity": "12%", "continuing": "none"}
    if printed.startswith("$("):
        with pytest.raises(MethodInputsError, match="no figure"):
            work("residual-income", {**inputs, "printed": {"residual_income": [printed]}})
    else:
        work("residual-income", {**inputs, "printed": {"residual_income": [printed]}})


def test_a_printed_percentage_is_held_to_its_last_digit() -> None:
    """9.0% holds from 8.95% to 9.05%, 9.00% does not."""
    inputs = {"debt_ratio": 0.4, "cost_of_equity": 0.124, "cost_of_debt": 0.0605, "tax": 0.35}
    work("wacc", {**inputs, "printed": {"wacc": "9.0%"}})
    with pytest.raises(PrintedDisagreesError):
        work("wacc", {**inputs, "printed": {"wacc": "9.00%"}})


def test_a_word_where_a_number_is_asked_for_is_still_refused() -> None:
    """Nothing else than a percentage is read out of a text."""
    with pytest.raises(MethodInputsError, match=r"at wacc.*without quotes; in them only a percentage"):
        read_inputs(method_named("fcff-stable"), json.dumps({"fcff": 1, "growth": 0, "wacc": "8.5"}))


def test_a_driver_is_looked_for_in_inputs_with_percentages() -> None:
    """Acadifi, Helios Semiconductor: a price of 9,000 on a flow of 350 at 10% expects growth of 5.88%."""
    given = {"method": "fcff-stable", "inputs": {"fcff": 350, "wacc": "10%"}, "driver": "growth", "target": 9000}
    work("reverse", {**given, "printed": {"solution": "5.88%"}})
