"""Inputs outside the domain of the methods for shareholders: each refused, with what to do."""

from typing import Any, NamedTuple

import pytest

from steelyard.models.methods import dividends_gordon
from steelyard.models.methods.equity_terms import Capm
from steelyard.words.errors import GrowthTooHighError, MethodInputsError, ModelError, ModelInputError, NoYearsError
from tests.models.equity_cases import METHODS, example, work


class Refusal(NamedTuple):
    """A method, what is changed in its example, what is left out, the kind of refusal, and what it says."""

    method: str
    changed: dict[str, Any]
    without: str
    kind: type[ModelError]
    says: str
    because: str


REFUSALS = [
    Refusal("dividends-gordon", {"growth": 0.12}, "", GrowthTooHighError, "rate of 12%", "growth at the rate"),
    Refusal("dividends-gordon", {"growth": 0.13}, "", GrowthTooHighError, "not below", "growth above the rate"),
    Refusal("dividends-two-stage", {"growth_stable": 0.09}, "", GrowthTooHighError, "rate of 8.5%", "the stable rate"),
    Refusal("dividends-three-stage", {"growth_stable": 0.12}, "", GrowthTooHighError, "rate of 12%", "in three stages"),
    Refusal("h-model", {"growth_long": 0.12}, "", GrowthTooHighError, "rate of 12%", "in the H-model"),
    Refusal("fcfe-stable", {"growth": 0.2}, "", GrowthTooHighError, "rate of 9%", "of flows"),
    Refusal(
        "fcfe-two-stage",
        {"growth_stable": 0.09},
        "",
        GrowthTooHighError,
        "rate of 8.471%",
        "a rate made of parts",
    ),
    Refusal("lfcf-two-stage", {"terminal_growth": 0.13}, "", GrowthTooHighError, "11.99%", "of levered flows"),
    Refusal("excess-returns", {"growth_stable": 0.1}, "", GrowthTooHighError, "rate of 10%", "of excess returns"),
    Refusal("justified-multiples", {"growth": 0.08}, "", GrowthTooHighError, "rate of 7.5%", "cost of capital"),
    Refusal("residual-income", {"book_0": -40}, "", ModelInputError, "book_0 is -40", "negative capital"),
    Refusal("residual-income", {"book_0": 0}, "", ModelInputError, "book_0 is 0", "no capital"),
    Refusal("residual-income", {"payout": 9}, "", ModelInputError, "year 1 is -40", "capital that payouts use up"),
    Refusal("excess-returns", {"book_0": -1}, "", ModelInputError, "above zero", "a bank without capital"),
    Refusal("residual-income", {}, "premium", ModelInputError, "Give premium", "a premium that lacks is not 0"),
    Refusal("residual-income", {}, "payout", ModelInputError, "Give dividends", "a payout that lacks is not 0"),
    Refusal("residual-income", {}, "continuing", MethodInputsError, "continuing", "nobody says what comes after"),
    Refusal("residual-income", {"earnings": [1, 2, 3]}, "", ModelInputError, "just one", "earned twice"),
    Refusal("residual-income", {"roe": [0.1, 0.2]}, "", ModelInputError, "differ in length", "two returns"),
    Refusal(
        "residual-income",
        {"continuing": "persistence", "persistence": 1.1},
        "premium",
        ModelInputError,
        "part of one whole",
        "more than all persists",
    ),
    Refusal("residual-income", {"growth": 0.02}, "", ModelInputError, "continuing: premium", "a growth with no place"),
    Refusal("dividends-two-stage", {"roe_high": 0.2}, "", ModelInputError, "beside growth_high", "growth twice"),
    Refusal("dividends-gordon", {"roe": 0.2}, "", ModelInputError, "beside roe", "growth for ever twice"),
    Refusal("fcfe-two-stage", {"terminal_value": 9}, "", ModelInputError, "beside terminal_value", "two ends"),
    Refusal("justified-multiples", {"roe_high": 0.2}, "", ModelInputError, "years_high: 0", "a return of no years"),
    Refusal(
        "dividends-three-stage",
        {"transition": "h-model", "roe_stable": 0.2},
        "",
        ModelInputError,
        "h-model",
        "a payout that the H-model does not change",
    ),
    Refusal("lfcf-two-stage", {"shares": 0}, "", ModelInputError, "shares is 0", "no shares"),
    Refusal("lfcf-two-stage", {"lfcf": []}, "", ModelInputError, "empty list", "no flows"),
    Refusal("lfcf-two-stage", {"years": 4}, "", ModelInputError, "has 4 years", "more estimates than years"),
    Refusal("lfcf-two-stage", {"lfcf": [-5, 7]}, "last_growth", ModelInputError, "last_growth", "growth from a loss"),
    Refusal("fcfe-two-stage", {"stub": 0}, "", ModelInputError, "still to come", "a year of which nothing is left"),
    Refusal("fcfe-two-stage", {"years": 4}, "", ModelInputError, "fcfe 5", "five flows in four years"),
    Refusal("fcfe-two-stage", {"fcfe_0": 1}, "cost_of_equity", MethodInputsError, "cost_of_equity", "no rate"),
    Refusal("fcfe-two-stage", {"fcfe": [1, float("nan")]}, "", MethodInputsError, "no number", "no number"),
    Refusal("fcfe-three-stage", {"years": 0}, "", NoYearsError, "0 years", "no years of high growth"),
    Refusal("fcfe-three-stage", {"years_transition": -1}, "", NoYearsError, "-1 years", "fewer than no years"),
    Refusal("dividends-two-stage", {"payout_stable": 0.7}, "", ModelInputError, "one of the two", "two payouts"),
    Refusal("dividends-two-stage", {"growth_high": -1}, "", ModelInputError, "all is lost", "all is lost"),
    Refusal("dividends-two-stage", {"terminal_price": 1, "terminal_pe": 2}, "", ModelInputError, "twice", "two ends"),
    Refusal("dividends-two-stage", {}, "growth_stable", ModelInputError, "growth_stable", "no end at all"),
    Refusal("research-capital", {"research": [1, 2, 3]}, "", ModelInputError, "5 before it", "years that lack"),
    Refusal("research-capital", {"life": 0}, "", ModelInputError, "above zero", "no life"),
    Refusal("lease-capital", {"commitments": [1, -1]}, "", ModelInputError, "below zero", "a negative payment"),
    Refusal("lease-capital", {"pretax_cost_of_debt": 0}, "", ModelInputError, "above zero", "no cost of debt"),
    Refusal("lease-capital", {"commitments": 500}, "", ModelInputError, "Give years", "for how long is not said"),
    Refusal("growth-fit", {"figures": [1]}, "", ModelInputError, "two years", "a line through one point"),
    Refusal("growth-fit", {"times": [1, 2]}, "", ModelInputError, "figures has 6", "times that lack"),
    Refusal("fundamental-growth", {}, "working_capital_change", ModelInputError, "it is 0", "missing is not nothing"),
    Refusal("fundamental-growth", {"earnings": 20}, "", ModelInputError, "above zero", "nothing earned but by cash"),
    Refusal("fundamental-growth", {"reinvestment_rate": 0.5}, "", ModelInputError, "just one", "put back twice"),
    Refusal("sustainable-growth", {"payout": 0.5}, "", ModelInputError, "b says", "growth and payout"),
    Refusal("normalised-earnings", {}, "revenue_now", ModelInputError, "Give revenue_now", "no size of today"),
    Refusal("normalised-earnings", {"revenue": [1, 2]}, "", ModelInputError, "earnings has 4", "years that lack"),
    Refusal("justified-multiples", {"years_high": 5}, "", ModelInputError, "Give growth_high", "no growth for them"),
    Refusal("fcfe-from-accounts", {}, "depreciation", ModelInputError, "Give depreciation", "a line that lacks"),
    Refusal("fcfe-from-accounts", {"ebit": 5}, "", ModelInputError, "just one", "two beginnings"),
]


@pytest.mark.parametrize("row", REFUSALS, ids=lambda row: f"{row.method}: {row.because}")
def test_what_a_method_cannot_answer_is_refused_with_what_to_do(row: Refusal) -> None:
    inputs = {name: given for name, given in {**example(row.method), **row.changed}.items() if name != row.without}
    with pytest.raises(row.kind) as refused:
        work(row.method, inputs)
    assert row.says in str(refused.value)
    assert refused.value.do


@pytest.mark.parametrize("name", METHODS)
def test_a_field_that_no_method_knows_is_refused_and_not_passed_over(name: str) -> None:
    with pytest.raises(MethodInputsError, match="growth_of_nothing"):
        work(name, {**example(name), "growth_of_nothing": 1})


def test_a_flow_of_the_year_that_is_over_is_grown_and_not_counted() -> None:
    """FinanceToolkit once discounted the year that was over as year 1."""
    inputs = {"fcfe_0": 100, "growth_high": 0, "years": 1, "growth_stable": 0, "cost_of_equity": 0.1}
    assert work("fcfe-two-stage", inputs)["value"] == pytest.approx(1000)


def test_what_of_a_year_is_over_is_not_discounted_again() -> None:
    """By hand: of 100 a year a quarter is still to come: 25 in a quarter, and 100 a year after that."""
    inputs = {"fcfe_0": 100, "growth_high": 0, "years": 1, "growth_stable": 0, "cost_of_equity": 0.1, "stub": 0.25}
    found = work("fcfe-two-stage", inputs)
    assert found["fcfe"] == pytest.approx([25])
    assert found["value"] == pytest.approx((25 + 1000) / 1.1**0.25)


def test_flows_in_the_middle_of_each_year_are_worth_half_a_year_more() -> None:
    inputs = {"fcfe_0": 100, "growth_high": 0.05, "years": 4, "growth_stable": 0.02, "cost_of_equity": 0.1}
    end, middle = (work("fcfe-two-stage", {**inputs, "timing": timing})["value"] for timing in ("end", "mid"))
    assert middle == pytest.approx(end * 1.1**0.5)


def test_growth_above_the_riskless_rate_is_told() -> None:
    found = dividends_gordon.work(
        dividends_gordon.DividendsGordon(
            dividend_0=1, growth=0.05, cost_of_equity=Capm(riskfree=0.04, beta=1, erp=0.05)
        )
    )
    assert found.notes == ("Growth for ever of 5% is above the riskless rate.",)
