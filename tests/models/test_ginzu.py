"""Damodaran's ten-year form: his own workbook to the last digit, and each of its switches."""

from typing import Any

import numpy as np
import pytest

from steelyard.models.kernels.ginzu import form_value, ten_years
from steelyard.words.errors import ModelInputError
from tests.models.firm_cases import ALPHABET, notes_of, published, valued


def test_alphabet_of_2018_to_the_precision_of_the_machine() -> None:
    """AlphabetApr2018.xlsx of A. Damodaran: 968.92 a share."""
    found = valued("ginzu", **ALPHABET)
    assert found["pv_flows"] == pytest.approx(213889.62134566368, rel=1e-12)
    assert found["terminal_value"] == pytest.approx(840879.3274413114, rel=1e-12)
    assert found["pv_terminal"] == pytest.approx(382982.570074252, rel=1e-12)
    assert found["value_of_operations"] == pytest.approx(596872.1914199158, rel=1e-12)
    assert found["equity"] == pytest.approx(681153.6905420226, rel=1e-12)
    assert found["per_share"] == pytest.approx(968.9241686230762, rel=1e-12)
    assert next(iter(found)) == "per_share"


def test_every_figure_of_the_case_that_is_published() -> None:
    given, printed = published("V01")
    found = valued(
        "ginzu",
        revenue=given["revenue_0"],
        growth=given["growth_y1_to_y5"],
        terminal_growth=given["terminal_growth"],
        margin=given["operating_margin_all_years"],
        tax=given["tax_y1_5"],
        tax_marginal=given["tax_terminal"],
        sales_to_capital=given["sales_to_capital"],
        lag=given["reinvestment_lag_years"],
        wacc=given["wacc_y1_5"],
        wacc_stable=given["wacc_terminal"],
        terminal_roic=given["terminal_roic"],
        cash=given["cash_reported"],
        trapped_cash=given["trapped_cash"],
        trapped_cash_tax=given["marginal_tax"] - given["trapped_cash_tax_paid"],
        debt=given["debt_used_incl_leases"],
        shares=given["shares_million"],
        price=given["price"],
    )
    assert found["cash_used"] == pytest.approx(given["cash_used"], rel=1e-9)
    ours = {
        "pv_fcff_10y": found["pv_flows"],
        "terminal_value": found["terminal_value"],
        "pv_terminal": found["pv_terminal"],
        "operating_assets": found["value_of_operations"],
        "equity": found["equity"],
        "per_share": found["per_share"],
        "revenue_y10": found["revenue"][9],
        "reinvestment_y1": found["reinvestment"][0],
        "reinvestment_y10": found["reinvestment"][9],
    }
    assert ours == pytest.approx(printed, rel=1e-9)


def test_what_a_lag_of_a_year_and_untaxed_trapped_cash_would_give() -> None:
    """The two other answers that the case names: 969.8470 and 977.4590."""
    assert valued("ginzu", **ALPHABET | {"lag": 1})["per_share"] == pytest.approx(969.8470, abs=5e-5)
    assert valued("ginzu", **ALPHABET | {"trapped_cash": 0})["per_share"] == pytest.approx(977.4590, abs=5e-5)


def test_yearly_rates_are_compounded_and_not_taken_flat() -> None:
    """One flat rate is a usual mistake; it moves the value of a share by more than a dollar."""
    found = valued("ginzu", **ALPHABET)
    flat = sum(flow / 1.0826022202279808**t for t, flow in enumerate(found["flows"], start=1))
    assert found["pv_flows"] != pytest.approx(flat, rel=1e-4)
    factor = 1.0
    for t, rate in enumerate(found["wacc"]):
        factor /= 1 + rate
        assert found["discount_factors"][t] == pytest.approx(factor, rel=1e-14)


def test_growth_tax_and_cost_of_capital_fade_in_five_even_steps() -> None:
    found = valued("ginzu", **ALPHABET)
    assert found["growth"] == pytest.approx([0.12] * 5 + [0.1015, 0.083, 0.0645, 0.046, 0.0275])
    assert found["tax"] == pytest.approx([0.243] * 5 + [0.2444, 0.2458, 0.2472, 0.2486, 0.25])
    assert found["wacc"][-1] == pytest.approx(0.08)
    assert found["wacc"][5] - found["wacc"][4] == pytest.approx(found["wacc"][9] - found["wacc"][8])


def test_lists_of_five_or_ten_years_say_the_same_as_one_number() -> None:
    as_one = valued("ginzu", **ALPHABET)
    five = valued("ginzu", **ALPHABET | {"growth": [0.12] * 5, "tax": [0.243] * 5, "wacc": [0.08260222022798078] * 5})
    ten = valued("ginzu", **ALPHABET | {"growth": as_one["growth"], "wacc": as_one["wacc"], "tax": as_one["tax"]})
    assert five["per_share"] == pytest.approx(as_one["per_share"], rel=1e-13)
    assert ten["per_share"] == pytest.approx(as_one["per_share"], rel=1e-13)


def test_growth_of_the_first_year_may_differ() -> None:
    found = valued("ginzu", **ALPHABET | {"growth_first": 0.2})
    assert found["growth"][:3] == [0.2, 0.12, 0.12]


def test_margin_goes_evenly_to_its_target_and_stays() -> None:
    """From 2% to 12% in year 5: 4, 6, 8, 10, 12, and 12 from then on."""
    found = valued("ginzu", **ALPHABET | {"margin": 0.12, "margin_now": 0.02, "margin_year": 5})
    assert found["margin"] == pytest.approx([0.04, 0.06, 0.08, 0.10, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12])
    by_profit = valued("ginzu", **ALPHABET | {"margin": 0.12, "ebit": 0.02 * 110855, "margin_year": 5})
    assert by_profit["per_share"] == pytest.approx(found["per_share"])


def test_a_known_margin_of_year_1_starts_the_path_as_in_the_form() -> None:
    found = valued("ginzu", **ALPHABET | {"margin": 0.12, "margin_first": 0.02, "margin_year": 5})
    assert found["margin"][:5] == pytest.approx([0.02, 0.06, 0.08, 0.10, 0.12])


@pytest.mark.parametrize("lag", [0, 1, 2, 3])
def test_capital_goes_in_before_its_sales(lag: int) -> None:
    found = valued("ginzu", **ALPHABET | {"lag": lag})
    sales = [110855, *found["revenue"]]
    for _ in range(lag):
        sales.append(sales[-1] * 1.0275)
    expected = [(sales[t + lag] - sales[t + lag - 1]) / 2.030311355311355 for t in range(1, 11)]
    assert found["reinvestment"] == pytest.approx(expected, rel=1e-12)


def test_capital_comes_back_where_sales_fall_or_stays() -> None:
    back = valued("ginzu", **ALPHABET | {"growth": -0.1})
    assert back["reinvestment"][0] == pytest.approx(-11085.5 / 2.030311355311355)
    kept = valued("ginzu", **ALPHABET | {"growth": -0.1}, capital_released=False)
    assert kept["reinvestment"][0] == 0
    assert kept["per_share"] < back["per_share"]


def test_the_form_on_arrays_gives_the_value_of_the_workbook() -> None:
    """Alphabet, and beside it the same firm a thousandth as large."""
    found = valued("ginzu", **ALPHABET)
    rows = ten_years(
        np.array([110855.0, 110.855]),
        growth=found["growth"],
        margin=found["margin"],
        tax=found["tax"],
        turnover=[2.030311355311355] * 10,
        growth_after=0.0275,
        lag=0,
        losses=0.0,
    )
    both: Any = form_value(
        rows, wacc=found["wacc"], growth_after=0.0275, roic_after=0.12, tax_after=0.25, wacc_after=0.08
    )
    assert both.tolist() == pytest.approx([596872.1914199158, 596.8721914199158], rel=1e-12)


def test_turnover_may_change_after_the_fast_years() -> None:
    found = valued("ginzu", **ALPHABET | {"sales_to_capital": 2.0, "sales_to_capital_later": 4.0})
    change = found["revenue"][9] - found["revenue"][8]
    assert found["reinvestment"][9] == pytest.approx(change / 4)
    assert found["reinvestment"][0] == pytest.approx(6651.3)


def test_losses_save_tax_later_or_never_or_at_once() -> None:
    """A margin of -10% in year 1 and 20% from year 2: a loss of 11, then profits of 24 to be taxed at 25%."""
    firm = {
        "revenue": 100,
        "growth": 0.1,
        "terminal_growth": 0.02,
        "margin": [-0.1, *[0.2] * 9],
        "tax": 0.25,
        "sales_to_capital": 2,
        "wacc": 0.1,
    }
    carried = valued("ginzu", **firm)
    assert carried["nopat"][0] == pytest.approx(-11)
    assert carried["losses_carried_forward"][0] == pytest.approx(11)
    assert carried["nopat"][1] == pytest.approx(24.2 - 0.25 * (24.2 - 11))
    lost = valued("ginzu", **firm, losses_tax="lost")
    assert lost["nopat"][1] == pytest.approx(24.2 * 0.75)
    refunded = valued("ginzu", **firm, losses_tax="refunded")
    assert refunded["nopat"][0] == pytest.approx(-11 * 0.75)
    old = valued("ginzu", **firm, losses_carried_forward=100)
    assert old["nopat"][1] == pytest.approx(24.2)
    assert old["losses_carried_forward"][1] == pytest.approx(111 - 24.2)


def test_terminal_return_is_the_cost_of_capital_unless_it_is_given() -> None:
    """Growth after the form then adds nothing: the terminal value is NOPAT of year 11 over the cost of capital."""
    without = {key: value for key, value in ALPHABET.items() if key != "terminal_roic"}
    found = valued("ginzu", **without)
    assert found["terminal_roic"] == 0.08
    assert found["terminal_value"] == pytest.approx(found["terminal_nopat"] / 0.08)
    assert "adds nothing" in notes_of("ginzu", **without)
    assert "moat" in notes_of("ginzu", **ALPHABET)


def test_stable_cost_of_capital_from_the_riskless_rate_and_a_premium() -> None:
    without = {key: value for key, value in ALPHABET.items() if key not in {"wacc_stable", "terminal_growth"}}
    found = valued("ginzu", **without, riskfree=0.0275, mature_premium=0.0525)
    assert found["per_share"] == pytest.approx(968.9241686230762, rel=1e-12)


def test_shrinking_for_ever_gives_no_capital_back() -> None:
    found = valued("ginzu", **ALPHABET | {"terminal_growth": -0.02})
    assert found["terminal_reinvestment_rate"] == 0
    assert found["terminal_flow"] == pytest.approx(found["terminal_nopat"])


def test_failure_takes_the_proceeds_instead_of_the_flows() -> None:
    """A quarter of the time half of the value is left: 7/8 of it; or a fifth of the book, or an amount."""
    half = valued("ginzu", **ALPHABET, failure_probability=0.25, failure_proceeds=0.5)
    assert half["value_of_operations"] == pytest.approx(596872.1914199158 * 0.875)
    book = valued(
        "ginzu",
        **ALPHABET,
        failure_probability=0.25,
        failure_proceeds=0.2,
        failure_proceeds_of="book_capital",
        book_capital=100000,
    )
    assert book["value_of_operations"] == pytest.approx(596872.1914199158 * 0.75 + 0.25 * 20000)
    assert book["going_concern"] == pytest.approx(596872.1914199158)


def test_claims_before_the_share() -> None:
    found = valued(
        "ginzu", **ALPHABET, minority_interests=1000, options_value=2000, non_operating_assets=500, preferred=30
    )
    assert found["equity"] == pytest.approx(681153.6905420226 - 1000 - 2000 + 500 - 30)


def test_flows_in_the_middle_of_the_year_are_worth_half_a_year_more() -> None:
    """With one rate for ever the whole value rises by (1+r)^½."""
    firm = ALPHABET | {"wacc": 0.08}
    end, middle = valued("ginzu", **firm), valued("ginzu", **firm, arrives="middle")
    assert middle["value_of_operations"] == pytest.approx(end["value_of_operations"] * 1.08**0.5)
    kept = valued("ginzu", **firm, arrives="middle", terminal_arrives="end")
    assert kept["pv_terminal"] == pytest.approx(end["pv_terminal"])


def test_return_on_the_capital_of_each_year() -> None:
    found = valued("ginzu", **ALPHABET, invested_capital=54600)
    assert found["roic"][0] == pytest.approx(found["nopat"][0] / 54600)
    assert found["invested_capital"][1] == pytest.approx(54600 + 6552)


@pytest.mark.parametrize(
    "change",
    [
        {"margin": [0.1] * 10, "margin_now": 0.1},
        {"margin": [0.1] * 10, "ebit": 100},
        {"growth": [0.1] * 5, "growth_first": 0.2},
        {"margin_first": 0.1, "margin_now": 0.1},
        {"mature_premium": 0.05, "riskfree": 0.03},
        {"margin_now": 0.1, "ebit": 100},
        {"growth": [0.1] * 7},
        {"sales_to_capital": 0},
        {"revenue": 0},
        {"terminal_roic": 0},
        {"terminal_growth": None},
        {"debt": None},
    ],
)
def test_what_says_nothing_or_too_much_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(ModelInputError):
        valued("ginzu", **ALPHABET | change)


def test_growth_of_0_without_reinvestment_is_a_plain_perpetuity() -> None:
    """Sales of 100, a margin of 20%, a tax of 25%, at 10%: 15 for ever is worth 150."""
    found = valued(
        "ginzu",
        revenue=100,
        growth=0,
        terminal_growth=0,
        margin=0.2,
        tax=0.25,
        sales_to_capital=2,
        wacc=0.1,
        high_years=0,
    )
    assert found["value_of_operations"] == pytest.approx(150)
