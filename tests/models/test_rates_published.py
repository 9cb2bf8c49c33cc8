"""Betas, costs, premiums and ratings that others printed, worked out again as the command works them out.

Cases with a number stand in a file beside the repository, each with its source; where that file is not, they are passed
over and say so. The others stand here with their page.
"""

import json
from typing import Any, Final

import pytest

from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import METHODS
from steelyard.models.methods.working_out import work_out
from tests.architecture.tree import ROOT

FILE: Final = ROOT.parent / "shared" / "cases" / "valuation_cases.json"


def test_implied_premium_of_the_sp_500_on_1_january_2005() -> None:
    """A. Damodaran, Valuation, slide 100: 7.87%, of which 3.65% is the premium; flows are printed cut, not rounded."""
    given, printed = published("V20")
    found = work(
        "implied-premium",
        price=given["index"],
        cash_flow_0=given["cash_flow_0"],
        growth=given["growth_5y"],
        years=5,
        growth_terminal=given["growth_terminal"],
        riskfree=given["riskfree"],
    )
    assert found["implied_rate"] == pytest.approx(printed["r"], abs=5e-5)
    assert found["implied_premium"] == pytest.approx(printed["erp"], abs=5e-5)
    assert found["cash_flows"] == pytest.approx(printed["cash_flows"], abs=1e-2)
    simple = given["simple"]
    found = work(
        "implied-rate", price=simple["index"], yield_next=simple["dividend_yield_next"], growth_terminal=simple["g"]
    )
    assert found["implied_rate"] == pytest.approx(printed["simple_r"], abs=1e-12)


def test_levered_betas_and_costs_of_equity_of_disney_at_ten_debt_ratios() -> None:
    given, printed = published("V21")
    found = work(
        "levered-beta",
        unlevered_beta=given["unlevered_beta"],
        debt_ratio=printed["debt_ratio"],
        tax=given["tax"],
        riskfree=given["riskfree"],
        market_premium=given["market_premium"],
    )
    assert found["levered_beta"] == pytest.approx(printed["levered_beta"], abs=5e-4)
    assert found["cost_of_equity"] == pytest.approx(printed["cost_of_equity"], abs=1e-4)


def test_bottom_up_betas_of_the_businesses_of_disney() -> None:
    """Consumer products are printed at .9981, which does not follow from 1.06, 9.18% and 35%: left out, as marked.

    The correction for cash starts from the printed betas; the share of cash is printed to a hundredth of a percent,
    which leaves 1.1 in ten thousand for the studio.
    """
    given, printed = published("V23")
    names = ("business", "levered_beta", "D_to_E", "cash_to_firm_value")
    rows = [
        {"name": name, "levered_beta": beta, "debt_to_equity": debt, "cash_to_value": cash, "value": 1}
        for name, beta, debt, cash in zip(*(given[each] for each in names), strict=True)
    ]
    found = work("bottom-up-beta", businesses=rows, tax=given["tax_used_by_us"])
    assert found["business_beta_before_cash"][:3] == pytest.approx(printed["unlevered"][:3], abs=1e-3)
    rows = [
        {"unlevered_beta": beta, "cash_to_value": cash, "value": 1}
        for beta, cash in zip(printed["unlevered"], given["cash_to_firm_value"], strict=True)
    ]
    found = work("bottom-up-beta", businesses=rows)
    assert found["business_unlevered_beta"] == pytest.approx(printed["corrected_for_cash"], abs=1.2e-4)


def test_asset_and_equity_beta_of_disney_in_2013() -> None:
    given, printed = published("V23")
    disney = given["disney_2013"]
    found = work(
        "bottom-up-beta",
        businesses=[{"unlevered_beta": disney["beta_operating"], "value": disney["operating_value"]}],
        cash=disney["cash"],
        debt_to_equity=disney["D_to_E"],
        tax=disney["tax"],
    )
    assert found["asset_beta"] == pytest.approx(printed["disney_2013_asset_beta"], abs=1e-4)
    assert found["levered_beta"] == pytest.approx(printed["disney_2013_equity_beta"], abs=1e-4)


BRAZIL: Final = "A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 2: Brazil and Embraer, early 2005"


@pytest.mark.parametrize(
    ("method", "inputs", "printed"),
    [
        pytest.param(
            "country-risk",
            {
                "mature_premium": 0.0484,
                "countries": [{"bond_yield": 0.0775, "equity_volatility": 0.36, "bond_volatility": 0.27}],
                "riskfree": 0.0425,
            },
            {"country_risk_premium": "0.0467", "equity_risk_premium": "0.0951"},
            id="the melded premium",
        ),
        pytest.param(
            "country-risk",
            {
                "mature_premium": 0.0484,
                "countries": [{"bond_yield": 0.0775}],
                "riskfree": 0.0425,
                "approach": "default-spread",
            },
            {"country_risk_premium": "0.0350", "equity_risk_premium": "0.0834"},
            id="the spread alone",
        ),
        pytest.param(
            "riskless-rate",
            {"bond_yield": 0.12, "default_spread": 0.02},
            {"riskfree": "0.10"},
            id="the riskless rate in reais",
        ),
        pytest.param(
            "levered-beta",
            {"unlevered_beta": 0.95, "debt_to_equity": 0.1895, "tax": 0.34},
            {"levered_beta": "1.07"},
            id="the levered beta of Embraer",
        ),
        pytest.param(
            "cost-of-equity",
            {
                "riskfree": 0.0425,
                "beta": 1.07,
                "market_premium": 0.0484,
                "country_risk_premium": 0.0467,
                "exposure": 0.27,
                "country": "lambda",
            },
            {"cost_of_equity": "0.1069"},
            id="its cost of equity by exposure",
        ),
        pytest.param(
            "synthetic-rating",
            {"firm": "large", "cover": 3.66, "bands": [
                {"rating": "BB+", "cover_from": 3.5, "spread": 0.02}, {"rating": "D", "spread": 0.2}
            ]},
            {"rating": "BB+", "spread": "0.02"},
            id="its rating, by the table of that year",
        ),
        pytest.param(
            "cost-of-debt",
            {"riskfree": 0.045, "spread": 0.01, "tax": 0.4},
            {"cost_of_debt": "0.0550", "after_tax_cost_of_debt": "0.0330"},
            id="the cost of debt of a firm rated A",
        ),
    ],
)  # fmt: skip
def test_brazil_and_embraer_in_early_2005(method: str, inputs: dict[str, Any], printed: dict[str, Any]) -> None:
    assert BRAZIL
    worked = answer(method, inputs)
    must_be_as_printed(METHODS[method], worked, printed)


def test_country_premium_of_brazil_of_an_earlier_year() -> None:
    """A. Damodaran, Valuation, slide 99: 6.01% (36%/28.2%) = 7.67%, on 4.84% 12.51%."""
    found = work(
        "country-risk",
        mature_premium=0.0484,
        countries=[{"default_spread": 0.0601, "equity_volatility": 0.36, "bond_volatility": 0.282}],
    )
    assert found["country_risk_premium"] == pytest.approx(0.0767, abs=5e-5)
    assert found["equity_risk_premium"] == pytest.approx(0.1251, abs=5e-5)
    twice = work(
        "country-risk",
        mature_premium=0.0484,
        countries=[{"equity_volatility": 0.4}],
        mature_volatility=0.2,
        approach="relative-volatility",
    )
    assert twice["equity_risk_premium"] == pytest.approx(0.0968, abs=1e-12)


DISNEY: Final = "A. Damodaran, Applied Corporate Finance, slides 332 and 495"
SCHEDULE: Final = (
    (0.0, 0.0915, 0.0273, 0.0915),
    (0.1, 0.0950, 0.0273, 0.0883),
    (0.2, 0.0995, 0.0314, 0.0859),
    (0.3, 0.1053, 0.0376, 0.0850),
    (0.4, 0.1150, 0.0825, 0.1020),
    (0.5, 0.1333, 0.1300, 0.1316),
    (0.6, 0.1566, 0.1350, 0.1436),
    (0.7, 0.1954, 0.1386, 0.1556),
    (0.8, 0.2731, 0.1413, 0.1676),
    (0.9, 0.5063, 0.1433, 0.1796),
)
"""Debt ratio, cost of equity, cost of debt after tax, cost of capital of Disney, as slide 332 prints them."""


def test_cost_of_capital_of_disney_at_ten_debt_ratios() -> None:
    """From beta, rates and ratings; operating profit is not on that slide: 2,805 gives all thirty figures."""
    assert DISNEY
    found = dict(answer("capital-structure", dict(METHODS["capital-structure"].example)).values)
    ratios, equity, debt, capital = zip(*SCHEDULE, strict=True)
    assert found["debt_ratio"] == list(ratios)
    assert found["cost_of_equity"] == pytest.approx(equity, abs=6e-5)
    assert found["after_tax_cost_of_debt"] == pytest.approx(debt, abs=6e-5)
    assert found["wacc"] == pytest.approx(capital, abs=6e-5)
    assert found["optimal_debt_ratio"] == 0.3
    found = work("wacc", debt_ratio=ratios, cost_of_equity=equity, after_tax_cost_of_debt=debt)
    assert found["wacc"] == pytest.approx(capital, abs=1.2e-4), "from printed parts"


def test_current_cost_of_capital_of_disney() -> None:
    """Slide 495: 10.00% on 79% and 3.29% on 21% give 8.59%; the beta of 1.25 is printed rounded."""
    found = work(
        "wacc", equity=55101, debt=14668, riskfree=0.04, beta=1.25, market_premium=0.0482, spread=0.0125, tax=0.373
    )
    assert found["after_tax_cost_of_debt"] == pytest.approx(0.0329, abs=5e-5)
    assert found["equity_weight"] == pytest.approx(0.79, abs=5e-3)
    assert found["wacc"] == pytest.approx(0.0859, abs=2.5e-4)


def test_cost_of_capital_with_preferred_shares() -> None:
    """An exercise with its solution (qammunity.org, 11449692): half equity, a tenth preferred, 11.8096%."""
    found = work(
        "wacc",
        debt_ratio=0.4,
        preferred=0.1,
        cost_of_preferred=0.13,
        riskfree=0.09,
        market_return=0.13,
        beta=1.8,
        cost_of_debt=0.1004,
        tax=0.4,
    )
    assert found["cost_of_equity"] == pytest.approx(0.162)
    assert found["equity_weight"] == pytest.approx(0.5)
    assert found["wacc"] == pytest.approx(0.118096, abs=1e-9)


def test_cost_of_equity_of_aracruz_in_dollars_in_real_terms_and_in_reais() -> None:
    """A. Damodaran, Applied Corporate Finance, slide 151: 12.79%, 10.79%, 19.43%."""
    found = work(
        "cost-of-equity",
        riskfree=[0.04, 0.02],
        beta=0.7040,
        market_premium=0.0482,
        country_risk_premium=0.0767,
        inflation=0.02,
        inflation_to=0.08,
    )
    assert found["cost_of_equity"] == pytest.approx([0.1279, 0.1079], abs=5e-5)
    assert found["cost_of_equity_to"][0] == pytest.approx(0.1943, abs=1e-4)
    found = work("currency-change", rate=0.1279, inflation_from=0.02, inflation_to=0.08)
    assert found["rate_to"] == pytest.approx(0.1943, abs=1e-4)


def test_path_of_the_cost_of_capital_of_alphabet() -> None:
    """A. Damodaran, AlphabetApr2018.xlsx: 8.26% for five years, then even steps to 8% in the tenth."""
    given, _ = published("V01")
    found = work("rate-path", now=given["wacc_y1_5"], stable=given["wacc_terminal"])
    assert found["rates"][:5] == [given["wacc_y1_5"]] * 5
    assert found["rates"][-1] == pytest.approx(given["wacc_terminal"])
    steps = [one - other for one, other in zip(found["rates"][4:], found["rates"][5:], strict=False)]
    assert steps == pytest.approx([(given["wacc_y1_5"] - given["wacc_terminal"]) / 5] * 5)


def published(case: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What goes into a case, and what its source prints."""
    if not FILE.is_file():
        pytest.skip(f"{FILE.name} is not beside this repository: no published figures to work out again")
    cases = json.loads(FILE.read_text(encoding="utf-8"))["cases"]
    return next((each["inputs"], each["expected"]) for each in cases if each["id"] == case)


def work(method: str, **inputs: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """The values of a method, by name."""
    return dict(answer(method, inputs).values)


def answer(method: str, inputs: dict[str, Any]) -> Worked:
    return work_out(METHODS[method], read_inputs(METHODS[method], json.dumps(inputs)).inputs)
