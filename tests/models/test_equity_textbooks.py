"""Exercises for shareholders' flows that stand in textbooks and courses, with the figures that they print."""

from typing import Any

import pytest

from steelyard.words.errors import PrintedDisagreesError
from tests.models.equity_cases import work


def test_three_stages_of_which_the_h_model_values_the_last_two() -> None:
    """CFA Level II, June 2019, day 7, page 30: 0.75 grows 12% for 3 years, falls to 4% over 6, at 9%: 23.2056."""
    inputs: dict[str, Any] = {
        "dividend_0": 0.75,
        "growth_high": 0.12,
        "years": 3,
        "years_transition": 6,
        "transition": "h-model",
        "growth_stable": 0.04,
        "cost_of_equity": 0.09,
        "printed": {"dividends": ["0.84", "0.9408", "1.0537"]},
    }
    found = work("dividends-three-stage", inputs)
    assert (found["terminal_price"], found["value"]) == pytest.approx((26.9747, 23.2056), abs=1.5e-4)
    exact = {**inputs, "transition": "linear", "printed": {}}
    soon, late = (work("dividends-three-stage", {**exact, "fade": by})["value"] for by in ("first-step", "from-first"))
    assert soon < found["value"] < late


def test_three_stages_year_by_year() -> None:
    """Acadifi, "Evergreen Pharmaceuticals": 1.50 grows 20% for 3 years, then 15%, 10%, 5%, at 13%.

    It prints 32.06, with 48.633 · 0.4803 as 23.368, which is 23.358: the sum is 32.05.
    """
    inputs: dict[str, Any] = {
        "dividend_0": 1.5,
        "growth_high": 0.2,
        "years": 3,
        "years_transition": 3,
        "growth_stable": 0.05,
        "cost_of_equity": 0.13,
    }
    printed: dict[str, Any] = {
        "dividends": ["1.800", "2.160", "2.592", "2.981", "3.279", "3.443"],
        "terminal_flow": "3.615",
        "terminal_price": "45.19",
    }
    found = work("dividends-three-stage", {**inputs, "printed": printed})
    assert found["growth"] == pytest.approx([0.2, 0.2, 0.2, 0.15, 0.1, 0.05])
    with pytest.raises(PrintedDisagreesError, match=r"value is printed as 32\.06, its inputs give 32\.04656"):
        work("dividends-three-stage", {**inputs, "printed": {**printed, "value": "32.06"}})


def test_three_stages_with_two_constant_growths_before_the_last() -> None:
    """By hand: 1 grows 20% for 2 years, 10% for 1, then 5%, at 15%."""
    found = work(
        "dividends-three-stage",
        {
            "dividend_0": 1,
            "growth_high": 0.2,
            "years": 2,
            "years_transition": 1,
            "growth_transition": 0.1,
            "growth_stable": 0.05,
            "cost_of_equity": 0.15,
        },
    )
    by_hand = 1.2 / 1.15 + 1.44 / 1.15**2 + 1.584 / 1.15**3 + 1.584 * 1.05 / 0.1 / 1.15**3
    assert found["value"] == pytest.approx(by_hand)


def test_return_that_a_price_expects() -> None:
    """CFA Level II, June 2019, day 7, page 30: Smyth & Weston, 1.60 at 40 with 9%; and an H-model at 30."""
    gordon = work("dividends-gordon", {"dividend_1": 1.6, "growth": 0.09, "price": 40})
    assert gordon == pytest.approx({"implied_cost_of_equity": 0.13, "dividend_1": 1.6, "growth": 0.09})
    h_model = {"dividend_0": 0.75, "growth_short": 0.1, "growth_long": 0.05, "decline_years": 5, "price": 30}
    rate = work("h-model", h_model)["implied_cost_of_equity"]
    assert rate == pytest.approx(0.079375)
    assert work("h-model", {**h_model, "cost_of_equity": rate})["value"] == pytest.approx(30)


def test_stable_growth_of_jpmorgan_chase() -> None:
    """A. Damodaran, Damodaran on Valuation, 2nd ed. (2006), illustration 5.1: growth 3.86%, cost of equity 7.7%."""
    found = work(
        "dividends-gordon",
        {
            "dividend_0": 1.36,
            "payout": 1.36 / 2.08,
            "roe": 0.1116,
            "cost_of_equity": {"riskfree": 0.045, "beta": 0.8, "erp": 0.04},
        },
    )
    assert found["growth"] == pytest.approx(0.0386, abs=5e-5)
    assert found["cost_of_equity"] == pytest.approx(0.077)
    assert found["value"] == pytest.approx(36.8, abs=0.1)


def test_h_model_of_barclays() -> None:
    """A. Damodaran, Damodaran on Valuation, 2nd ed. (2006), illustration 5.3; by hand 5.15 + 0.625 at 7.8%."""
    found = work(
        "h-model",
        {
            "dividend_0": 0.24,
            "growth_short": 0.08,
            "growth_long": 0.03,
            "decline_years": 5,
            "cost_of_equity": {"riskfree": 0.042, "beta": 0.9, "erp": 0.04},
        },
    )
    assert (found["no_growth_part"], found["growth_part"]) == pytest.approx((5.15, 0.625))


def test_price_to_earnings_and_peg_of_a_firm_with_five_years_of_high_growth() -> None:
    """A. Damodaran, Damodaran on Valuation, 2nd ed. (2006), chapter 8: ROE 20%, payout 10%, then 80%: 25.38, 1.41."""
    found = work(
        "justified-multiples",
        {
            "growth": 0.04,
            "roe": 0.2,
            "cost_of_equity": {"riskfree": 0.05, "beta": 1, "erp": 0.04},
            "years_high": 5,
            "growth_high": 0.18,
            "payout_high": 0.1,
            "printed": {"trailing_pe": "25.38", "peg": "1.41"},
        },
    )
    assert found["payout"] == pytest.approx(0.8)
    sustainable = work("sustainable-growth", {"roe": 0.2, "payout": 0.1})
    assert sustainable["growth"] == pytest.approx(0.18)


PERSISTING = {
    "book_0": 12.40,
    "roe": 0.136,
    "payout": 0,
    "years": 5,
    "cost_of_equity": 0.087,
}


@pytest.mark.parametrize(
    ("continuing", "value"),
    [({"continuing": "none"}, 15.46), ({"continuing": "persistence", "persistence": 0.35}, 15.78)],
    ids=["gone after year 5", "35% is left each year"],
)
def test_residual_income_of_five_years_that_ends_or_persists(continuing: dict[str, Any], value: float) -> None:
    """Gaodun, CFA Level II question f03t4m: 12.40 at 13.6% and 8.7%; the persistence is worth 0.32 more."""
    found = work("residual-income", {**PERSISTING, **continuing})
    assert found["value"] == pytest.approx(value, abs=0.01)
    assert found["equity_charge"] == pytest.approx([1.08, 1.23, 1.39, 1.58, 1.80], abs=0.005)
    assert found["residual_income"] == pytest.approx([0.61, 0.69, 0.78, 0.89, 1.01], abs=0.005)


def test_what_is_paid_out_may_be_told_by_dividends_by_a_payout_by_books_or_by_their_growth() -> None:
    """By hand: 100 earns 20% and pays out half of it, so the book grows 10%."""
    rest: dict[str, Any] = {"book_0": 100, "roe": 0.2, "cost_of_equity": 0.1, "years": 2, "continuing": "none"}
    ways: list[dict[str, Any]] = [
        {"dividends": [10, 11]},
        {"payout": 0.5},
        {"books": [110, 121]},
        {"book_growth": 0.1},
    ]
    for way in ways:
        found = work("residual-income", {**rest, **way})
        assert found["book"] == pytest.approx([100, 110, 121])
        assert found["dividends"] == pytest.approx([10, 11])
        assert found["value"] == pytest.approx(100 + 10 / 1.1 + 11 / 1.21)


def test_residual_income_that_fades_to_nothing_in_even_steps() -> None:
    """By hand: 100 at 20% for a year, then 15% and 10%, at a cost of 10%, all paid out."""
    found = work(
        "residual-income",
        {
            "book_0": 100,
            "roe": 0.2,
            "payout": 1,
            "years": 1,
            "cost_of_equity": 0.1,
            "fade_years": 2,
            "continuing": "none",
        },
    )
    assert found["residual_income"] == pytest.approx([10, 5, 0])
    assert found["value"] == pytest.approx(100 + 10 / 1.1 + 5 / 1.21)


def test_residual_income_for_ever() -> None:
    """AnalystNotes: 50 at 15%, growing 10%, at 12% is 125; and 7.58 earning 0.95, all paid, at 11% adds 1.06."""
    stable = {"years": 1, "continuing": "growth"}
    grows = {"book_0": 50, "roe": 0.15, "cost_of_equity": 0.12, "growth": 0.1, **stable}
    assert work("residual-income", grows)["value"] == pytest.approx(125)
    assert work(
        "excess-returns",
        {"book_0": 50, "years": 0, "roe_stable": 0.15, "growth_stable": 0.1, "cost_of_equity": 0.12},
    )["value"] == pytest.approx(125)
    level = {"book_0": 7.58, "earnings": [0.95], "payout": 1, "cost_of_equity": 0.11, "growth": 0, **stable}
    assert work("residual-income", level)["pv_of_all_residual_income"] == pytest.approx(1.06, abs=0.005)


def test_flows_driven_by_sales() -> None:
    """CFA curriculum, TechnoSchaft; AnalystNotes: sales of 100 grow 5%, fixed capital half by debt: 283."""
    found = work(
        "fcfe-two-stage",
        {
            "sales": {
                "sales_0": 100,
                "net_margin": 0.2,
                "net_investment": 0.3,
                "working_capital": 0.2,
                "debt_ratio": 0.5,
                "working_capital_debt_ratio": 0,
            },
            "growth_high": 0.05,
            "years": 1,
            "growth_stable": 0.05,
            "cost_of_equity": {"riskfree": 0.04, "beta": 1.3, "erp": 0.06},
            "printed": {"fcfe": ["19.25"], "value": "283"},
        },
    )
    assert found["value"] == pytest.approx(19.25 / (0.118 - 0.05))
    shares = {"sales_0": 25, "net_margin": 0.1, "net_investment": 0.5, "working_capital": 0.2, "debt_ratio": 0.4}
    two = work(
        "fcfe-two-stage",
        {"sales": shares, "growth_high": 0.2, "years": 3, "growth_stable": 0.06, "cost_of_equity": 0.12},
    )
    by_hand = 3.49056 / 0.06
    assert (two["terminal_flow"], two["terminal_value"]) == pytest.approx((3.49056, by_hand))
    assert two["fcfe"] == pytest.approx([0.9, 1.08, 1.296])


def test_flow_to_equity_comes_out_alike_from_each_beginning() -> None:
    """By hand: EBITDA 100, depreciation 20, interest 10, tax 30%: NI 49; capex 30, ΔWC 5, new debt 4: FCFE 38."""
    rest = {"capital_spending": 30, "net_borrowing": 4}
    beginnings: list[dict[str, Any]] = [
        {"net_income": 49, "depreciation": 20, "working_capital_change": 5},
        {"ebit": 80, "interest": 10, "tax": 0.3, "depreciation": 20, "working_capital_change": 5},
        {"ebitda": 100, "interest": 10, "tax": 0.3, "depreciation": 20, "working_capital_change": 5},
        {"cash_from_operations": 64},
        {"fcff": 64 - 30 + 7, "interest": 10, "tax": 0.3},
    ]
    for begin in beginnings:
        assert work("fcfe-from-accounts", {**begin, **rest})["fcfe"] == pytest.approx(38)


def test_earnings_of_an_ordinary_year_by_margin_by_return_and_as_an_average() -> None:
    """By hand: margins 10%, 0% and 20%, returns 5%, 0% and 10%, on twice the size of the past."""
    inputs = {
        "earnings": [10, 0, 20],
        "revenue": [100, 100, 100],
        "capital": [200, 200, 200],
        "revenue_now": 200,
        "capital_now": 400,
    }
    for by, normal in (("margin", 20), ("return", 20), ("average", 10)):
        assert work("normalised-earnings", {**inputs, "by": by})["normalised_earnings"] == pytest.approx(normal)
    uneven = {"by": "margin", "earnings": [10, 40], "revenue": [100, 200], "revenue_now": 100}
    for average, margin in (("mean", 0.15), ("pooled", 50 / 300), ("median", 0.15)):
        assert work("normalised-earnings", {**uneven, "average": average})["average_margin"] == pytest.approx(margin)


def test_normal_earnings_have_a_value_where_rates_are_given() -> None:
    """By hand: 100 after tax, growing 2% at a return of 10%, one fifth put back, at 8%: 100 · 1.02 · 0.8 / 0.06."""
    found = work(
        "normalised-earnings",
        {
            "by": "average",
            "earnings": [125],
            "tax": 0.2,
            "growth": 0.02,
            "return_on_capital": 0.1,
            "rate": 0.08,
        },
    )
    assert found["value"] == pytest.approx(1360)


def test_flows_from_the_lines_of_the_accounts_of_the_year_that_is_over_or_of_the_years_to_come() -> None:
    """By hand: NI 10, net capex 4, ΔWC 1, a fifth borrowed: FCFE 6."""
    lines: dict[str, Any] = {"net_income": 10, "capital_spending": 7, "depreciation": 3, "working_capital_change": 1}
    rest: dict[str, Any] = {"growth_stable": 0.02, "cost_of_equity": 0.1}
    now = {"accounts": {**lines, "debt_ratio": 0.2}, "growth_high": 0.05, "years": 2, **rest}
    assert work("fcfe-two-stage", now)["fcfe"] == pytest.approx([6.3, 6.615])
    later = {"accounts": {**lines, "net_borrowing": [1, 2, 3], "preferred_dividends": 0.5}, **rest}
    found = work("fcfe-two-stage", later)
    assert found["fcfe"] == pytest.approx([5.5, 6.5, 7.5])
    assert found["terminal_flow"] == pytest.approx(7.5 * 1.02)
