"""Ten methods give one value, under each of nine theories of the tax shield."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steelyard.models.kernels.adjusted_value import THEORIES
from steelyard.words.errors import GrowthTooHighError, ModelInputError
from tests.models.firm_cases import LAW, TORO, notes_of, published, valued

FREE = {"modigliani_miller"}
"""Debt is riskless there: Kd = Rf."""


def toro(theory: str = "no_cost_of_leverage") -> dict[str, object]:
    rest = {"riskfree": 0.06, "book_equity": 500, "nopat": [273, 442, 481, 497.25, 507.192]}
    return TORO | rest | {"theory": theory} | ({"kd": 0.06} if theory in FREE else {})


def test_toro_as_fernandez_prints_it() -> None:
    """Ten methods, one value: 5,458.96 and each row of Table 3 to its last digit but one."""
    given_, printed = published("V11")
    found = valued("equivalence", **toro())
    assert found["methods"] == 10
    assert found["largest_difference"] < 1e-8
    for name, row in (
        ("EV", "value_by_year"),
        ("E", "equity_by_year"),
        ("VTS", "tax_shield_by_year"),
        ("Vu", "unlevered_by_year"),
        ("PV_EP", "pv_economic_profit"),
    ):
        assert found[row] == pytest.approx(printed[name], abs=0.05), name
    for name, row in (("Ke", "cost_of_equity"), ("WACC", "wacc"), ("WACC_before_tax", "wacc_before_tax")):
        assert found[row] == pytest.approx(printed[name], abs=5.1e-5), name
    for name, row in (
        ("published_FCF_Ku", "fcf_at_ku"),
        ("published_ECF_Ku", "ecf_at_ku"),
        ("published_EP", "economic_profit"),
        ("published_EVA", "eva"),
        ("published_FCF_Rf", "fcf_at_rf"),
        ("published_ECF_Rf", "ecf_at_rf"),
    ):
        assert found[row] == pytest.approx(given_[name], abs=0.05), name


@pytest.mark.parametrize("theory", THEORIES)
def test_toro_under_each_theory_has_one_value(theory: str) -> None:
    found = valued("equivalence", **toro(theory))
    assert found["methods"] == 10
    assert found["largest_difference"] < 1e-8


@pytest.mark.parametrize(
    ("theory", "cost"),
    [
        ("no_cost_of_leverage", lambda ku, kd, _rf, t, d, _s: ku + d * (1 - t) * (ku - kd)),
        ("harris_pringle", lambda ku, kd, _rf, _t, d, _s: ku + d * (ku - kd)),
        ("miles_ezzell", lambda ku, kd, _rf, t, d, _s: ku + d * (ku - kd) * (1 - t * kd / (1 + kd))),
        ("myers", lambda ku, kd, _rf, _t, d, s: ku + (d - s) * (ku - kd)),
        ("miller", lambda ku, kd, _rf, t, d, _s: ku + d * (ku - kd * (1 - t))),
        ("damodaran", lambda ku, _kd, rf, t, d, _s: ku + d * (1 - t) * (ku - rf)),
        ("practitioners", lambda ku, _kd, rf, _t, d, _s: ku + d * (ku - rf)),
        ("with_cost_of_leverage", lambda ku, kd, rf, t, d, _s: ku + d * (ku * (1 - t) + kd * t - rf)),
    ],
)
def test_cost_of_equity_is_that_of_the_table_of_theories(theory: str, cost: object) -> None:
    """P. Fernández (2007), Table 2: Ke for each theory, written as he writes it."""
    found = valued("equivalence", **toro(theory))
    debt, equity, shield = (found[name][0] for name in ("debt_by_year", "equity_by_year", "tax_shield_by_year"))
    assert callable(cost)
    expected = cost(0.1, 0.08, 0.06, 0.35, debt / equity, shield / equity)
    assert found["cost_of_equity"][0] == pytest.approx(expected, rel=1e-12)


rates = st.floats(0.07, 0.15)
flows = st.lists(st.floats(50, 500), min_size=1, max_size=6)


@LAW
@given(flows, rates, st.floats(0.03, 0.07), st.floats(0, 0.4), st.floats(0, 0.6), st.sampled_from(sorted(THEORIES)))
def test_firm_cash_flow_economic_profit_adjusted_and_capital_cash_flow_are_one(
    forecast: list[float], ku: float, kd: float, tax: float, leverage: float, theory: str
) -> None:
    """At a leverage that is kept, for any flows, rates and theory: to 1e-8 of the value."""
    kd = 0.05 if theory in FREE else kd
    found = valued(
        "equivalence",
        flows=forecast,
        terminal_growth=0.02,
        ku=ku,
        kd=kd,
        riskfree=0.05,
        tax=tax,
        debt_to_value=leverage,
        theory=theory,
        book_equity=100,
    )
    assert found["methods"] == 10
    assert found["largest_difference"] <= 1e-8 * abs(found["value"])


@pytest.mark.parametrize("theory", THEORIES)
def test_a_project_that_ends_has_one_value_too(theory: str) -> None:
    """Three flows, a loan that is paid back, rates of their own for each year."""
    found = valued(
        "equivalence",
        flows=[100, 120, 90],
        ku=[0.1, 0.11, 0.12],
        kd=[0.05] * 3 if theory in FREE else [0.06, 0.05, 0.07],
        riskfree=0.05,
        tax=[0.25, 0.3, 0.2],
        debt_levels=[100, 80, 40],
        theory=theory,
        book_equity=[50, 60, 40, 0],
    )
    assert found["methods"] == 10
    assert found["largest_difference"] < 1e-9


def test_constant_debt_for_ever_is_worth_its_tax() -> None:
    """Modigliani and Miller (1963): VTS = T·D; no growth, so the firm is 100/0.1 + 0.25·500."""
    found = valued("apv", flows=[100], terminal_growth=0, ku=0.1, kd=0.06, tax=0.25, debt=500, cash=0, theory="myers")
    assert found["unlevered_value"] == pytest.approx(1000)
    assert found["tax_shield_value"] == pytest.approx(125)
    assert found["equity"] == pytest.approx(625)


def test_constant_leverage_for_ever_is_the_flow_at_one_wacc() -> None:
    """Miles and Ezzell (1980): WACC = Ku - L·Kd·T·(1+Ku)/(1+Kd); Harris and Pringle (1985): Ku - L·Kd·T."""
    firm = {"flows": [100], "terminal_growth": 0.03, "ku": 0.1, "kd": 0.06, "tax": 0.25, "debt_to_value": 0.4}
    for theory, wacc in (("miles_ezzell", 0.1 - 0.4 * 0.06 * 0.25 * 1.1 / 1.06), ("harris_pringle", 0.1 - 0.4 * 0.015)):
        found = valued("apv", **firm, theory=theory, cash=0)
        assert found["value"] == pytest.approx(100 / (wacc - 0.03))
        assert found["wacc"][0] == pytest.approx(wacc)
        assert found["leverage"] == pytest.approx(0.4)


def test_bankruptcy_takes_away_what_it_costs() -> None:
    """A tenth of the time a quarter of the value without debt."""
    firm = {"flows": [100], "terminal_growth": 0, "ku": 0.1, "kd": 0.06, "tax": 0.25, "debt": 500, "cash": 0}
    found = valued("apv", **firm, theory="myers", bankruptcy_probability=0.1, bankruptcy_cost=0.25)
    assert found["expected_bankruptcy_cost"] == pytest.approx(25)
    assert found["value"] == pytest.approx(1100)


def test_a_project_that_ends_has_no_value_after_it() -> None:
    """Two flows of 100 at 10%, a loan of 100 repaid by halves, interest 6, tax 25%."""
    found = valued(
        "apv", flows=[100, 100], ku=0.1, kd=0.06, tax=0.25, debt_levels=[100, 50], theory="myers", cash=0, debt=0
    )
    assert found["unlevered_value"] == pytest.approx(100 / 1.1 + 100 / 1.21)
    assert found["tax_shield_value"] == pytest.approx(1.5 / 1.06 + 0.75 / 1.06**2)


def test_tax_shields_as_amounts_and_a_project_that_is_paid_for() -> None:
    """The same loan by its amounts: interest of 6 and 3 saves 1.5 and 0.75."""
    project = {"flows": [100, 100], "ku": 0.1, "paid_now": 150}
    found = valued("apv", **project, tax_shields=[1.5, 0.75], tax_shield_rate=0.06)
    by_debt = valued("apv", **project, kd=0.06, tax=0.25, debt_levels=[100, 50], theory="myers", cash=0, debt=0)
    assert found["value"] == pytest.approx(by_debt["value"])
    assert found["value"] == pytest.approx(100 / 1.1 + 100 / 1.21 + 1.5 / 1.06 + 0.75 / 1.06**2 - 150)
    with pytest.raises(ModelInputError, match="tax_shield_rate"):
        valued("apv", **project, tax_shields=[1.5, 0.75])
    with pytest.raises(ModelInputError, match="kd is not given"):
        valued("apv", **project, debt=100, tax=0.25)


def test_capital_cash_flow_is_the_adjusted_value_with_shields_at_ku() -> None:
    firm = {"flows": [100, 110, 120], "terminal_growth": 0.03, "ku": 0.1, "kd": 0.06, "tax": 0.25}
    debt = {"debt_levels": [500, 480, 460, 450]}
    by_capital = valued("capital-cash-flow", **firm, **debt)
    by_parts = valued("apv", **firm, **debt, theory="harris_pringle")
    assert by_capital["value"] == pytest.approx(by_parts["value"], rel=1e-12)
    assert by_capital["capital_cash_flows"] == pytest.approx([107.5, 117.2, 126.9])
    assert sum(by_capital["pv"]) + by_capital["pv_terminal"] == pytest.approx(by_capital["value"])


def test_flow_to_equity_at_the_cost_of_each_year() -> None:
    found = valued("flow-to-equity", **TORO, theory="no_cost_of_leverage")
    assert found["equity_value"] == pytest.approx(3958.96, abs=0.05)
    assert found["equity_cash_flows"] == pytest.approx([165, 29, 338, 400.65, 408.66])
    given_ = {key: value for key, value in TORO.items() if key != "ku"}
    as_given = valued("flow-to-equity", **given_, cost_of_equity=found["cost_of_equity"][:5])
    assert as_given["equity_value"] == pytest.approx(found["equity_value"], rel=1e-7)


def test_without_a_riskless_rate_and_books_six_methods_are_left() -> None:
    assert valued("equivalence", **TORO, theory="harris_pringle")["methods"] == 6
    says = notes_of("equivalence", **TORO, theory="harris_pringle")
    assert "riskfree" in says
    assert "book_equity" in says


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"debt_levels": [9000] * 6}, "Give less debt"),
        ({"debt_levels": [1500] * 4}, "debt at the start of each year"),
        ({"debt_levels": [-1, 1, 1, 1, 1, 1]}, "not below zero"),
        ({"debt_to_value": 0.3}, "just one"),
        ({"debt_growth": 0.0}, "use apv"),
        ({"book_equity": [500]}, "Give 6 numbers"),
        ({"nopat": [1.0]}, "one a year"),
        ({"riskfree": None}, "needs it"),
    ],
)
def test_what_cannot_be_worked_out_is_refused(change: dict[str, object], says: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        valued("equivalence", **toro("damodaran") | change)
    assert says in str(refused.value)


def test_growth_at_a_rate_is_refused() -> None:
    with pytest.raises(GrowthTooHighError):
        valued("equivalence", **toro() | {"terminal_growth": 0.1})
    with pytest.raises(GrowthTooHighError):
        valued("equivalence", **toro() | {"riskfree": 0.02})
