"""Values that others printed, worked out again.

The figures stand in a file beside the repository (`../shared/cases/valuation_cases.json`), each with its source. Where
that file is not, these tests are passed over and say so; what they prove is then proved by hand in `test_dcf.py` only.
"""

import json
from decimal import Decimal
from typing import Any, Final

import pytest

from steelyard.models.dcf import Forecast, value_operations
from steelyard.models.kernels import dcf as kernel
from steelyard.models.valuation import Step
from steelyard.words.quantity import AnnualRate, Currency
from tests.architecture.tree import ROOT

FILE: Final = ROOT.parent / "shared" / "cases" / "valuation_cases.json"


def test_koller_goedhart_and_wessels_value_driver_perpetuity() -> None:
    """Growth of 6%, of which the part g/RONIC is put back: economic profit, cash flow and formula give 298.1."""
    given, printed = published("V13")
    kept = (1 - given["operating_cost_ratio"]) * (1 - given["tax"]) * (1 - given["growth"] / given["ronic"])
    found = value(
        given["revenue_0"], given["forecast_years"], given["growth"], given["growth"], kept, rate=given["wacc"]
    )
    assert found == pytest.approx(printed["value_of_operations"], abs=Decimal("0.05"))
    assert found == pytest.approx(printed["kvd_formula"], abs=Decimal("0.05"))


def test_all_24_cells_of_the_matrix_of_growth_and_return() -> None:
    """NOPAT of next year × (1 - g/ROIC) / (WACC - g): below the cost of capital growth destroys value, below zero."""
    given, printed = published("V14")
    for growth, row in ((Decimal(word), row) for word, row in printed.items()):
        for roic, cell in zip(given["roic"], row, strict=True):
            found = value(given["nopat"] / (1 + growth), 3, growth, growth, 1 - growth / roic, rate=given["wacc"])
            assert found == pytest.approx(cell, abs=Decimal("0.5")), (growth, roic)


def test_damodaran_the_sp_500_of_2005_at_its_implied_return() -> None:
    """Five years at 8.5%, then 4.22% for ever, at 7.87%: the index stood at 1,211.92."""
    given, printed = published("V20")
    flows = kernel.grown(given["cash_flow_0"], [given["growth_5y"]] * 5)
    assert flows == pytest.approx(printed["cash_flows"], abs=Decimal("0.05"))
    assert worth(flows, given["growth_terminal"], printed["r"]) == pytest.approx(given["index"], rel=Decimal("5e-4"))


def test_simply_wall_st_amazon_of_2019() -> None:
    """Ten yearly flows one by one, then a growing perpetuity; the rate is printed rounded, hence 2 in 10,000."""
    given, printed = published("V07")
    flows, rate = given["lfcf_2019_2028"], given["discount_rate"]
    values = kernel.present_values(flows, rate)
    rest = kernel.terminal_value(flows[-1], given["terminal_growth"], rate, len(flows))
    assert sum(values) == pytest.approx(printed["pv_10y"], rel=Decimal("1e-4"))
    assert rest == pytest.approx(printed["pv_terminal"], rel=Decimal("2e-4"))
    assert sum(values) + rest == pytest.approx(printed["equity"], rel=Decimal("2e-4"))


def test_fernandez_toro_without_debt() -> None:
    """The unlevered value of his ten methods: five flows, then 2% for ever, all at the unlevered cost of equity."""
    given, printed = published("V11")
    found = worth(given["FCF_y1_5"], given["growth_after_y5"], given["Ku"])
    assert found == pytest.approx(printed["Vu"][0], abs=Decimal("0.05"))


def test_the_answers_of_two_programs_that_were_wrong_are_not_ours() -> None:
    """FinanceToolkit counted the year that was over; an agent of ai-hedge-fund never let the flow grow.

    What would have been right was worked out for that file apart from this program.
    """
    given, printed = published("V37")
    toolkit = given["financetoolkit"]
    flows = kernel.grown(toolkit["cash_flow_0"], [toolkit["g"]] * toolkit["periods"])
    share = (worth(flows, toolkit["g_perpetual"], toolkit["wacc"]) + toolkit["cash"] - toolkit["debt"]) / 100
    assert share == pytest.approx(printed["financetoolkit_right"], abs=Decimal("1e-9"))
    assert share != pytest.approx(printed["financetoolkit_recorded_wrong"], rel=Decimal("0.01"))

    agent = given["aihf_damodaran"]
    found = value(agent["fcff_0"], agent["years"], agent["g0"], agent["g_terminal"], Decimal(1), rate=agent["r"])
    assert found == pytest.approx(printed["aihf_right"], abs=Decimal("1e-9"))
    assert found != pytest.approx(printed["aihf_wrong"], rel=Decimal("0.01"))


def published(case: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What goes into a case, and what its source prints."""
    if not FILE.is_file():
        pytest.skip(f"{FILE.name} is not beside this repository: no published figures to work out again")
    cases = json.loads(FILE.read_text(encoding="utf-8"), parse_float=Decimal)["cases"]
    return next((each["inputs"], each["expected"]) for each in cases if each["id"] == case)


def worth(flows: list[Decimal], growth: Decimal, rate: Decimal) -> Decimal:
    rest = kernel.terminal_value(flows[-1], growth, rate, len(flows))
    return sum(kernel.present_values(flows, rate)) + rest


def value(base: Decimal, years: int, first: Decimal, last: Decimal, margin: Decimal, *, rate: Decimal) -> Decimal:
    forecast = Forecast(
        base=Step("base", Decimal(base), Currency("USD")),
        years=years,
        growth=AnnualRate(first),
        terminal_growth=AnnualRate(last),
        margin=margin,
        rate=AnnualRate(rate),
        rests_on=(),
    )
    return value_operations(forecast)[0].amount
