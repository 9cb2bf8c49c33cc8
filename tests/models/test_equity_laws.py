"""What holds of every value of flows to shareholders: one value by every way, where theory says so."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from steelyard.models.kernels import equity, growth, justified, residual
from steelyard.models.kernels.dcf import grown, present_values, terminal_value
from tests.models.equity_cases import work

rates = st.floats(0.04, 0.3)
spreads = st.floats(0.01, 0.2)
growths = st.floats(-0.1, 0.4)
payouts = st.floats(0.0, 1.2)
amounts = st.floats(0.1, 1e6)
years = st.integers(1, 12)


@given(amounts, st.lists(st.tuples(growths, payouts), min_size=1, max_size=8), rates, spreads, st.floats(0.01, 0.4))
def test_residual_income_is_dividends_discounted_under_clean_surplus(
    book: float, path: list[tuple[float, float]], rate: float, spread: float, roe: float
) -> None:
    """Returns of any kind, payouts of any kind: the book that both end with, at one premium, gives one value."""
    returns, paid = [each for each, _ in path], [each for _, each in path]
    found = work(
        "residual-income",
        {
            "book_0": book,
            "roe": returns,
            "payout": paid,
            "cost_of_equity": rate,
            "continuing": "growth",
            "growth": rate - spread,
            "continuing_roe": roe,
        },
    )
    books = residual.book_path(book, returns, paid)
    dividends = [share * each * start for each, share, start in zip(returns, paid, books[:-1], strict=True)]
    beyond = books[-1] * residual.justified_price_to_book(roe, rate - spread, rate)
    flows = sum(present_values(dividends, rate)) + beyond / (1 + rate) ** len(path)
    assert found["value"] == pytest.approx(flows, rel=1e-9, abs=1e-9 * book)
    premium = residual.justified_price_to_book(roe, rate - spread, rate) - 1
    by_kernel = residual.residual_value(book, returns, paid, [rate] * len(path), premium)
    assert found["value"] == pytest.approx(by_kernel, rel=1e-9, abs=1e-9 * book)
    assert found["value_by_dividends"] == pytest.approx(flows, rel=1e-9, abs=1e-9 * book)


@given(amounts, st.floats(0.02, 0.4), rates, spreads, years)
def test_excess_returns_residual_income_dividends_and_the_multiple_of_book_are_one_value(
    book: float, roe: float, rate: float, spread: float, n: int
) -> None:
    """One return for ever, and the growth that it pays for."""
    for_ever = rate - spread
    excess = work(
        "excess-returns",
        {
            "book_0": book,
            "years": n,
            "roe": roe,
            "growth": for_ever,
            "cost_of_equity": rate,
            "roe_stable": roe,
            "growth_stable": for_ever,
        },
    )["value"]
    multiple = work("justified-multiples", {"growth": for_ever, "cost_of_equity": rate, "roe": roe})["price_to_book"]
    flows = work("fcfe-stable", {"net_income_1": roe * book, "roe": roe, "growth": for_ever, "cost_of_equity": rate})[
        "value"
    ]
    scale = book * (roe + rate) / spread
    assert excess == pytest.approx(multiple * book, abs=1e-9 * scale)
    assert excess == pytest.approx(flows, abs=1e-9 * scale)


@given(st.lists(amounts, min_size=2, max_size=6), payouts, rates, spreads)
def test_abnormal_growth_is_residual_income(earnings: list[float], payout: float, rate: float, spread: float) -> None:
    """With the book that earns no residual income before year 1, and abnormal growth from there on."""
    book = sum(earnings) / rate
    paid = [payout * each for each in earnings]
    books = [book]
    for each, dividend in zip(earnings, paid, strict=True):
        books.append(residual.clean_surplus(books[-1], each, dividend))
    incomes = [residual.residual_income(each, start, rate) for each, start in zip(earnings, books, strict=False)]
    steps = [
        residual.abnormal_growth(now, before, dividend, rate)
        for now, before, dividend in zip(earnings[1:], earnings, paid, strict=False)
    ]
    assert steps == pytest.approx(np.diff(incomes), abs=1e-6 * sum(earnings) / rate)
    found = work("abnormal-earnings-growth", {"earnings": earnings, "payout": payout, "cost_of_equity": rate})
    level = book + sum(present_values(incomes, rate)) + incomes[-1] / rate / (1 + rate) ** len(incomes)
    assert found["value"] == pytest.approx(level, rel=1e-6)
    assert spread > 0


@given(amounts, rates, spreads, years, years)
def test_where_the_explicit_years_end_does_not_matter_in_a_steady_state(
    dividend: float, rate: float, spread: float, one: int, other: int
) -> None:
    steady = {"growth_high": rate - spread, "growth_stable": rate - spread, "cost_of_equity": rate}
    gordon = dividend * (1 + rate - spread) / spread
    for n in (one, other):
        asked: list[tuple[str, dict[str, Any]]] = [
            ("dividends-two-stage", {"dividend_0": dividend, "years": n, **steady}),
            ("dividends-three-stage", {"dividend_0": dividend, "years": n, "years_transition": other, **steady}),
            ("fcfe-two-stage", {"fcfe_0": dividend, "years": n, **steady}),
            ("fcfe-three-stage", {"fcfe_0": dividend, "years": n, "years_transition": other, **steady}),
        ]
        for name, inputs in asked:
            assert work(name, inputs)["value"] == pytest.approx(gordon, rel=1e-9), name


@given(st.floats(1e-3, 1e3), growths, rates, spreads, years)
def test_everything_counted_in_another_currency_is_worth_as_many_times_more(
    times: float, high: float, rate: float, spread: float, n: int
) -> None:
    def value(scale: float) -> float:
        found: float = work(
            "fcfe-two-stage",
            {
                "net_income_0": 7 * scale,
                "growth_high": high,
                "reinvestment_high": 0.3,
                "years": n,
                "growth_stable": rate - spread,
                "roe_stable": 0.5,
                "cost_of_equity": rate,
                "cash": 2 * scale,
            },
        )["value"]
        return found

    assert value(times) == pytest.approx(times * value(1), rel=1e-9)


def of_dividends(**changed: float) -> float:
    inputs = {"dividend_0": 1, "growth_high": 0.1, "years": 6, "growth_stable": 0.03, "cost_of_equity": 0.1}
    found: float = work("dividends-two-stage", {**inputs, **changed})["value"]
    return found


def of_three_stages(**changed: float) -> float:
    inputs = {"years_transition": 4, "dividend_0": 1, "growth_high": 0.1, "years": 6, "growth_stable": 0.03}
    found: float = work("dividends-three-stage", {**inputs, "cost_of_equity": 0.1, **changed})["value"]
    return found


def of_flows(**changed: float) -> float:
    inputs = {"fcfe_0": 1, "growth_high": 0.1, "years": 6, "growth_stable": 0.03, "cost_of_equity": 0.1}
    found: float = work("fcfe-two-stage", {**inputs, **changed})["value"]
    return found


@pytest.mark.parametrize("value", [of_dividends, of_three_stages, of_flows])
@given(st.floats(0.05, 0.2), st.floats(0.001, 0.05))
def test_more_growth_is_worth_more_and_a_higher_rate_less(value: Callable[..., float], at: float, more: float) -> None:
    assert value(growth_high=at + more) > value(growth_high=at)
    assert value(growth_stable=0.02 + more / 10) > value(growth_stable=0.02)
    assert value(cost_of_equity=at + more) < value(cost_of_equity=at)


@given(st.floats(0.05, 0.15), st.floats(0.0, 0.05), st.floats(0.02, 0.3))
def test_growth_pays_where_the_return_is_above_its_cost_and_harms_where_it_is_below(
    rate: float, more: float, gap: float
) -> None:
    def value(roe: float, for_ever: float) -> float:
        found: float = work("fcfe-stable", {"net_income_1": 1, "roe": roe, "growth": for_ever, "cost_of_equity": rate})[
            "value"
        ]
        return found

    for_ever = rate / 2 - 0.02
    slack = 1e-9 / rate
    assert value(rate + gap, for_ever + more / 4) >= value(rate + gap, for_ever) - slack
    assert value(rate, for_ever) == pytest.approx(1 / rate)
    assert value(rate / (1 + gap), for_ever + more / 4) <= value(rate / (1 + gap), for_ever) + slack


@given(amounts, st.floats(0, 0.1), st.floats(-0.02, 0.05), st.integers(2, 16), st.floats(0.01, 0.2))
def test_the_h_model_lies_between_its_exact_sums_but_for_what_it_leaves_out(
    dividend: float, extra: float, long: float, n: int, spread: float
) -> None:
    """It is the first step of the series in the growth above the long one, with the discounting of it left out.

    So it is never below that first step of the sum in which growth falls first, and that sum is never below it either:
    later years compound. The three exact sums stand in the order in which growth begins to fall.
    """
    rate, short = long + spread, long + extra
    found = work(
        "h-model",
        {
            "dividend_0": dividend,
            "growth_short": short,
            "growth_long": long,
            "decline_years": n,
            "cost_of_equity": rate,
        },
    )
    kept = (1 + long) / (1 + rate)
    weights = [1 - t / n for t in range(1, n + 1)]
    first = sum(weight * kept ** (t - 1) for t, weight in enumerate(weights, start=1))
    tangent = dividend / spread * (1 + long + extra * first)
    slack = 1e-9 * found["value"]
    assert tangent <= found["value"] + slack
    assert tangent <= found["exact_first_step"] + slack
    sums = [found[name] for name in ("exact_first_step", "exact_both_ends", "exact_from_first")]
    assert sums[0] <= sums[1] + slack <= sums[2] + 2 * slack


@given(amounts, st.floats(-0.02, 0.05), st.integers(2, 16), st.floats(0.01, 0.2))
def test_the_h_model_without_a_fall_is_growth_for_ever(dividend: float, long: float, n: int, spread: float) -> None:
    found = work(
        "h-model",
        {
            "dividend_0": dividend,
            "growth_short": long,
            "growth_long": long,
            "decline_years": n,
            "cost_of_equity": long + spread,
        },
    )
    gordon = dividend * (1 + long) / spread
    for name in ("value", "exact_first_step", "exact_both_ends", "exact_from_first"):
        assert found[name] == pytest.approx(gordon, rel=1e-9)


def test_the_h_model_is_the_integral_of_dividends_whose_growth_falls_in_a_line_to_the_first_order() -> None:
    """In continuous time ∫ D e^(∫g - rt) dt; of a small excess ε the H-model leaves out only its discounting.

    With r - gL and ε small the two part by an order more than either is small.
    """
    for size in (1e-2, 1e-3):
        long, years_of_fall = 0.0, 2.0
        rate = extra = size
        times = np.linspace(0, years_of_fall, 20_001)
        within = np.exp(extra * (times - times**2 / (2 * years_of_fall)) - rate * times)
        after = np.exp(extra * years_of_fall / 2 - rate * years_of_fall) / rate
        exact = float(np.trapezoid(within, times)) + after
        model = equity.h_model(1.0, extra, long, years_of_fall / 2, rate)
        assert model == pytest.approx(exact, rel=4 * size)
        assert model - 1 / rate == pytest.approx(1.0, rel=1e-9)


@given(payouts, growths, rates, spreads, st.integers(1, 10))
def test_a_multiple_is_a_value_by_earnings(payout: float, high: float, rate: float, spread: float, n: int) -> None:
    assume(payout > 1e-9)
    assume(abs(high) > 1e-9 or high == 0)
    for_ever = rate - spread
    found = work(
        "justified-multiples",
        {
            "growth": for_ever,
            "payout": payout,
            "cost_of_equity": rate,
            "years_high": n,
            "growth_high": high,
            "payout_high": payout,
        },
    )
    value = work(
        "dividends-two-stage",
        {
            "earnings_0": 1,
            "payout_high": payout,
            "growth_high": high,
            "years": n,
            "growth_stable": for_ever,
            "payout_stable": payout,
            "cost_of_equity": rate,
        },
    )["value"]
    assert found["trailing_pe"] == pytest.approx(value, rel=1e-9)
    assert justified.trailing_price_to_earnings(payout, for_ever, rate) == pytest.approx(
        justified.forward_price_to_earnings(payout, for_ever, rate) * (1 + for_ever)
    )


def test_multiples_of_the_firm_are_parts_of_one() -> None:
    """By hand: g 3%, ROIC 12%, WACC 8%: (1 - 1/4) / 5% = 15 times next year's NOPAT."""
    found = work(
        "justified-multiples",
        {
            "growth": 0.03,
            "roic": 0.12,
            "wacc": 0.08,
            "tax": 0.25,
            "operating_margin": 0.2,
            "depreciation_to_ebitda": 0.2,
        },
    )
    assert found["forward_ev_to_nopat"] == pytest.approx(justified.firm_value_to_profit(0.25, 0.03, 0.08))
    assert found["forward_ev_to_ebitda"] == pytest.approx(justified.firm_value_to_ebitda(0.2, 0.25, 0.03, 0.25, 0.08))
    assert found["forward_ev_to_sales"] == pytest.approx(15 * 0.2 * 0.75)
    assert found["ev_to_capital"] == pytest.approx(0.12 * 15)


@pytest.mark.parametrize("by", ["first-step", "from-first", "both-ends"])
@given(growths, growths, st.integers(2, 30))
def test_a_fade_goes_from_one_rate_to_the_other_in_even_steps(
    by: growth.Fade, first: float, last: float, n: int
) -> None:
    found = growth.fade(first, last, n, by)
    steps = np.diff([first, *found] if by == "first-step" else [*found, *([last] if by == "from-first" else [])])
    assert len(found) == n
    assert steps == pytest.approx(np.full(len(steps), steps[0]), abs=1e-12)
    assert found[-1 if by != "from-first" else 0] == pytest.approx(last if by != "from-first" else first)


@given(st.lists(st.tuples(amounts, growths, rates, spreads), min_size=1, max_size=5), years)
def test_arrays_and_numbers_are_one_formula(rows: list[tuple[float, float, float, float]], n: int) -> None:
    """A market in arrays is valued as one company is, to 1e-12."""

    def all_of(base: Any, high: Any, rate: Any, spread: Any) -> list[Any]:  # noqa: ANN401 - numbers or arrays
        long = rate - spread
        flows = grown(base, growth.fade(high, long, n))
        return [
            sum(present_values(flows, rate)) + terminal_value(flows[-1], long, rate, n),
            equity.h_model(base, high, long, n / 2, rate),
            equity.flow_multiple([high] * n, [0.4] * n, [rate] * n, (1 + long) / spread),
            residual.residual_value(base, [high] * n, [0.3] * n, [rate] * n, 0.2),
            residual.continuing_fading(base, 0.5, rate),
            growth.fitted_line([0, 1, 3], [base, base * (1 + high), base * 2], [1, 2, 1])[0],
        ]

    one_by_one = [all_of(*row) for row in rows]
    together = all_of(*(np.array(column) for column in zip(*rows, strict=True)))
    for place, column in enumerate(together):
        assert list(column) == pytest.approx([each[place] for each in one_by_one], rel=1e-12, abs=1e-9)
