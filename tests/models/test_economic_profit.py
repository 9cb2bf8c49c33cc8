"""Economic profit against published values, and against cash flow."""

import pytest

from steelyard.words.errors import GrowthTooHighError, ModelInputError
from tests.models.firm_cases import notes_of, published, valued

KOLLER = {
    "revenue": 250,
    "operating_cost_ratio": 0.9,
    "tax": 0.25,
    "growth": 0.06,
    "years": 5,
    "invested_capital": 132.5,
    "roic_new": 0.15,
    "wacc": 0.1,
    "terminal_growth": 0.06,
}
"""Koller, Goedhart, Wessels, Valuation, 7th ed., adapted from Exhibit 14.13."""


def test_economic_profit_cash_flow_and_formula_give_298() -> None:
    """6.6, 7.0, 7.4, 7.9, 8.4; continuing value 88.7 + 133.0; operations 298.1, in three ways."""
    found = valued("economic-profit", **KOLLER)
    assert found["economic_profit"] == pytest.approx([6.6, 7.0, 7.4, 7.9, 8.4], abs=0.05)
    assert found["pv_economic_profit"] == pytest.approx(28.0, abs=0.05)
    assert found["cv_part1"] == pytest.approx(88.7, abs=0.05)
    assert found["cv_part2"] == pytest.approx(133.0, abs=0.05)
    assert found["pv_continuing_value"] == pytest.approx(137.6, abs=0.05)
    assert found["value_of_operations"] == pytest.approx(298.125, abs=1e-10)
    assert found["value_by_cash_flow"] == pytest.approx(298.125, abs=1e-10)
    assert found["value_driver_formula"] == pytest.approx(298.125, abs=1e-10)


def test_every_figure_of_the_published_exercise() -> None:
    given, printed = published("V13")
    found = valued(
        "economic-profit",
        revenue=given["revenue_0"],
        operating_cost_ratio=given["operating_cost_ratio"],
        tax=given["tax"],
        growth=given["growth"],
        years=given["forecast_years"],
        invested_capital=given["invested_capital_0"],
        roic_new=given["ronic"],
        wacc=given["wacc"],
        terminal_growth=given["growth"],
    )
    ours = {
        "pv_ep": found["pv_economic_profit"],
        "cv_part1": found["cv_part1"],
        "cv_part2": found["cv_part2"],
        "cv": found["continuing_value"],
        "pv_cv": found["pv_continuing_value"],
        "value_of_operations": found["value_of_operations"],
        "kvd_formula": found["value_driver_formula"],
    }
    assert ours == pytest.approx({name: printed[name] for name in ours}, abs=0.05)
    assert found["economic_profit"] == pytest.approx(printed["ep_y1_5"], abs=0.05)


def test_the_last_year_instead_of_the_one_after_it_is_not_what_we_take() -> None:
    """The trap of the case: the second part of the continuing value needs the profit of year 6."""
    found = valued("economic-profit", **KOLLER)
    wrong = found["nopat"][4] * (0.06 / 0.15) * (0.15 - 0.1) / (0.1 * 0.04)
    assert found["cv_part2"] == pytest.approx(wrong * 1.06)
    assert abs(found["cv_part2"] - wrong) > 5


def test_all_24_cells_of_growth_and_return() -> None:
    given, printed = published("V14")
    found = valued(
        "value-driver-matrix", nopat=given["nopat"], wacc=given["wacc"], growth=given["growth"], roic=given["roic"]
    )
    assert len(found["matrix"]) == 4
    for row, growth in zip(found["matrix"], given["growth"], strict=True):
        assert row == pytest.approx(printed[str(growth)], abs=0.5)


def test_growth_below_the_cost_of_capital_is_shown_below_zero() -> None:
    """A return of 2.5% at a growth of 8% and a cost of 9%: -22,000."""
    inputs = {"nopat": 100, "wacc": 0.09, "growth": [0.08], "roic": [0.025, 0.09]}
    assert valued("value-driver-matrix", **inputs)["matrix"][0] == pytest.approx([-22000, 1111.111111], rel=1e-8)
    assert "below zero" in notes_of("value-driver-matrix", **inputs)


def test_firm_value_as_capital_in_place_and_the_value_of_each_investment() -> None:
    """A. Damodaran, Investment Valuation, chapter 32: 100 + 50 + 5 + 4.55 + 4.13 + 3.76 + 3.42 = 170.85."""
    found = valued(
        "economic-profit-by-investment",
        capital=100,
        roic=0.15,
        wacc=0.1,
        investments=[10] * 5,
        roic_new=0.15,
        terminal_growth=0.05,
    )
    assert found["pv_in_place"] == pytest.approx(50)
    assert found["pv_new"] == pytest.approx([5, 4.55, 4.13, 3.76, 3.42], abs=0.006)
    assert found["value_of_operations"] == pytest.approx(170.85, abs=0.005)
    assert found["nopat"] == pytest.approx([16.5, 18, 19.5, 21, 22.5])
    assert found["free_cash_flow"] == pytest.approx([-10, 6.5, 8, 9.5, 11, 11.25])
    assert found["terminal_value"] == pytest.approx(236.25)
    assert found["value_by_cash_flow"] == pytest.approx(found["value_of_operations"], rel=1e-12)


@pytest.mark.parametrize("made_at", ["start", "end"])
@pytest.mark.parametrize("growth", [0.0, 0.03, 0.07])
def test_by_investment_and_by_cash_flow_are_one(made_at: str, growth: float) -> None:
    found = valued(
        "economic-profit-by-investment",
        capital=80,
        roic=0.12,
        wacc=0.09,
        investments=[10, 0, 25],
        roic_new=[0.2, 0.1, 0.05],
        made_at=made_at,
        terminal_growth=growth,
    )
    assert found["value_by_cash_flow"] == pytest.approx(found["value_of_operations"], rel=1e-12)


def test_lists_of_profit_and_capital() -> None:
    """Capital at the start of each year, and no more: economic profit of each, which then stays as it is."""
    found = valued(
        "economic-profit",
        nopat=[12, 14],
        invested_capital=[100, 110],
        wacc=0.1,
        terminal_economic_profit_growth=0,
    )
    assert found["economic_profit"] == pytest.approx([2, 3])
    assert found["value_of_operations"] == pytest.approx(100 + 2 / 1.1 + 3 / 1.21 + 30 / 1.21)


def test_return_on_capital_instead_of_profit() -> None:
    found = valued(
        "economic-profit",
        roic=0.2,
        invested_capital=100,
        reinvestment_rate=0.5,
        years=2,
        wacc=0.1,
        terminal_growth=0.1 / 2,
        terminal_roic=0.1,
    )
    assert found["nopat"] == pytest.approx([20, 22])
    assert found["invested_capital"] == pytest.approx([100, 110, 121])
    assert found["value_by_cash_flow"] == pytest.approx(found["value_of_operations"], rel=1e-12)


def test_losses_save_tax_within_their_limit() -> None:
    """100 carried forward; 300 after a loss of 200; 80% of a profit of 50 may be set off: 40."""
    found = valued(
        "operating-losses", ebit=[-200, 50, 300, 400], tax=0.35, losses_carried_forward=100, limit=0.8, rate=0.1
    )
    assert found["losses_carried_forward"] == pytest.approx([300, 260, 20, 0])
    assert found["tax"] == pytest.approx([0, 3.5, 21, 133])
    assert found["tax_saved_in_all"] == pytest.approx(300 * 0.35)
    assert found["pv_tax_saved"] == pytest.approx(14 / 1.1**2 + 84 / 1.1**3 + 7 / 1.1**4)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"invested_capital": 0}, "above zero"),
        ({"roic_new": 0}, "not zero"),
        ({"nopat": 20}, "just one"),
        ({"terminal_economic_profit_growth": 0}, "just one"),
        ({"growth": [0.06] * 4}, "one length"),
        ({"reinvestment": [1] * 5}, "just one"),
    ],
)
def test_what_cannot_be_worked_out_is_refused(change: dict[str, object], says: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        valued("economic-profit", **KOLLER | change)
    assert says in str(refused.value)


def test_growth_at_the_cost_of_capital_is_refused() -> None:
    with pytest.raises(GrowthTooHighError):
        valued("economic-profit", **KOLLER | {"terminal_growth": 0.1})
    with pytest.raises(GrowthTooHighError):
        valued("value-driver-matrix", nopat=1, wacc=0.09, growth=[0.02, 0.09], roic=[0.1])
