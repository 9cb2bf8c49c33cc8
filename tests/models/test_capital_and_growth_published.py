"""Research and leases made capital, and growth from fundamentals, worked out again from what others printed."""

import pytest

from tests.models.equity_cases import published, work


def test_research_of_cisco_alphabet_and_nvidia() -> None:
    """A. Damodaran, Damodaran on Valuation, 2nd ed. (2006), illustration 3.2; his workbooks of 2018 and 2023."""
    given, printed = published("V04")
    cisco = given["cisco"]
    found = work(
        "research-capital",
        {
            "research": cisco["rnd_current_first"],
            "life": cisco["life"],
            "ebit": cisco["ebit"],
            "net_income": cisco["net_income"],
        },
    )
    assert found["asset"] / 1000 == pytest.approx(printed["cisco_asset_bn"], abs=0.005)
    assert found["amortisation"] / 1000 == pytest.approx(printed["cisco_amortisation_bn"], abs=0.005)
    assert found["adjusted_ebit"] == pytest.approx(7455.8)
    assert found["adjusted_net_income"] == pytest.approx(5780.8)
    for name in ("alphabet", "nvidia"):
        found = work("research-capital", {"research": given[name]["rnd_current_first"], "life": given[name]["life"]})
        assert found["asset"] == pytest.approx(printed[f"{name}_asset"], rel=1e-12)
        assert found["adjustment"] == pytest.approx(printed[f"{name}_adjustment"], rel=1e-12)


def test_leases_of_target_year_by_year_with_18_years_of_what_comes_later() -> None:
    """A. Damodaran, Damodaran on Valuation, 2nd ed. (2006), the leases of Target: 2,405 / 128.8 = 18.67, cut to 18."""
    given, printed = published("V05")
    target = given["target"]
    inputs = {
        "commitments": target["commitments_y1_5"],
        "later": target["lump_sum_after_y5"],
        "pretax_cost_of_debt": target["pretax_cost_of_debt"],
        "conventional_debt": target["conventional_debt"],
    }
    found = work("lease-capital", inputs)
    assert found["annuity_years"] == target["annuity_years"]
    assert found["pv_commitments"] == pytest.approx(printed["pv_y1_5"], abs=0.01)
    for ours, theirs in (("annuity", "annuity"), ("pv_annuity", "pv_annuity"), ("lease_debt", "lease_debt")):
        assert found[ours] == pytest.approx(printed[theirs], abs=0.01)
    assert found["total_debt"] == pytest.approx(printed["total_debt"], abs=0.5)
    to_the_nearest = work("lease-capital", {**inputs, "later_by": "nearest"})
    assert to_the_nearest["annuity_years"] == 19
    assert to_the_nearest["lease_debt"] == pytest.approx(1679.33, abs=0.005)


def test_leases_of_bookscape_and_its_operating_profit() -> None:
    """A. Damodaran, Applied Corporate Finance, slide 355."""
    given, printed = published("V05")
    book = given["bookscape_thousands"]
    found = work(
        "lease-capital",
        {
            "commitments": book["annual"],
            "years": book["years"],
            "pretax_cost_of_debt": book["pretax_cost_of_debt"],
            "ebit": book["ebit"],
        },
    )
    assert found["lease_debt"] == pytest.approx(printed["bookscape_lease_debt"], abs=2)
    assert found["adjusted_ebit"] == pytest.approx(printed["bookscape_adjusted_ebit"], abs=2)


def test_growth_of_tsingtao_from_a_rising_return() -> None:
    """A. Damodaran, Damodaran on Valuation, 2nd ed. (2006), illustration 5.9."""
    given, printed = published("V33")
    tsingtao = given["tsingtao"]
    found = work(
        "fundamental-growth",
        {
            "earnings": tsingtao["net_income"],
            "income_from_cash": tsingtao["income_from_cash"],
            "net_capital_spending": tsingtao["net_capex"],
            "working_capital_change": tsingtao["change_wc"],
            "net_debt_flow": tsingtao["net_debt_flow"],
            "return_now": tsingtao["roe_now"],
            "return_new": tsingtao["roe_target"],
            "years": tsingtao["years"],
            "growth_stable": tsingtao["stable_growth"],
            "return_stable": tsingtao["stable_roe"],
            "cost_of_equity": {name: tsingtao[name] for name in ("riskfree", "beta", "erp")},
        },
    )
    assert found["reinvestment_rate"] == pytest.approx(printed["tsingtao_err"], abs=1e-4)
    assert found["growth"] == pytest.approx(printed["tsingtao_g"], abs=1e-4)
    assert found["cost_of_equity"] == pytest.approx(printed["tsingtao_ke"], abs=1e-4)
    assert found["reinvestment_rate_stable"] == pytest.approx(printed["tsingtao_stable_err"], abs=1e-4)


def test_growth_of_deutsche_bank_at_its_own_return_and_at_that_of_its_industry() -> None:
    """A. Damodaran, slide 503, of 2003."""
    given, printed = published("V33")
    bank = given["deutsche"]
    found = work(
        "fundamental-growth",
        {
            "earnings": bank["net_income"],
            "capital": bank["book_equity_prior"],
            "dividends": bank["dps"],
            "earnings_per_share": bank["eps"],
            "return_new": bank["roe_industry"],
            "cost_of_equity": {name: bank[name] for name in ("riskfree", "beta", "erp")},
        },
    )
    assert found["return_now"] == pytest.approx(printed["db_roe"], abs=1e-4)
    assert found["reinvestment_rate"] == pytest.approx(printed["db_retention"], abs=1e-4)
    assert found["growth_at_return_now"] == pytest.approx(printed["db_g_low"], abs=1e-4)
    assert found["growth"] == pytest.approx(printed["db_g"], abs=1e-4)
    assert found["cost_of_equity"] == pytest.approx(printed["db_ke"], abs=2e-4)


def test_growth_of_facebook_from_a_line_weighted_by_analysts_and_of_hemacare_from_a_plain_one() -> None:
    """Simply Wall St, Company-Analysis-Model, GROWTH.MARKDOWN: slope by mean absolute earnings."""
    given, printed = published("V34")
    face = given["facebook"]
    found = work("growth-fit", {"figures": face["earnings_bn"], "times": face["t"], "weights": face["analysts"]})
    assert found["growth"] == pytest.approx(printed["facebook_growth"], abs=0.003)
    assert found["mean_absolute"] == pytest.approx(printed["facebook_mean"], abs=0.01)
    plain = work("growth-fit", {"figures": given["hemacare"]["earnings"]})
    assert plain["growth"] == pytest.approx(printed["hemacare_growth"], abs=1e-4)
    assert plain["slope"] == pytest.approx(printed["hemacare_slope"], abs=2e-4)
