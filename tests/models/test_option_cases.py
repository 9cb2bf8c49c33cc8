"""Published cases of options, distress and printed tables, worked out again from the file beside the repository.

Where that file is not, these tests are passed over and say so; the same figures stand in the tests of each method.
"""

import json
from typing import Any, Final

import pytest

from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.models.methods.registry import method_named
from steelyard.models.methods.working_out import work_out
from steelyard.words.errors import PrintedDisagreesError
from tests.architecture.tree import ROOT

FILE: Final = ROOT.parent / "shared" / "cases" / "valuation_cases.json"


def test_the_chance_that_las_vegas_sands_fails_and_the_share_that_does_not_follow() -> None:
    """V18: Damodaran, Loose Ends in Valuation III, slide The distress factor."""
    given, printed = published("V18")
    bond = {name: given[name] for name in ("coupon", "face", "price", "years", "riskfree")}
    terms = {
        "going_concern": given["going_concern_value_per_share"],
        "bond": bond,
        "distress_value": given["equity_in_distress"],
    }
    chance = worked("bond-default-probability", bond)
    assert chance["annual_p"] == pytest.approx(printed["annual_p"], abs=5e-5)
    assert chance["survival"] == pytest.approx(printed["survival_10y"], abs=5e-5)
    assert chance["distress"] == pytest.approx(printed["distress_10y"], abs=5e-5)
    with pytest.raises(PrintedDisagreesError, match=r"1\.895"):
        worked("failure-adjusted", terms | {"printed": {"value": str(printed["value_per_share_printed"])}})
    share = worked("failure-adjusted", terms)["value"]
    assert share == pytest.approx(printed["value_per_share_printed"], abs=0.03)


def test_the_table_of_amazon_is_refused() -> None:
    """V25: Simply Wall St, Company Analysis Model, the old method: one rate is stated, three were used."""
    given, expected = published("V25")
    table = {name: given[name] for name in given if name.startswith("printed") or name == "shares"}
    table |= {"flows": given["lfcf"], "rate": given["stated_rate"], "growth": given["g"]}
    with pytest.raises(PrintedDisagreesError) as refused:
        worked("printed-table", table)
    for says in ("one rate per valuation", "10.0%", "15.58%", "11.99%", "rows add up"):
        assert says in str(refused.value)
    found = worked("printed-table", table | {"refuse": False})
    assert found["rates_behind_printed_pv"][0] == pytest.approx(expected["rate_behind_printed_pv"], rel=1e-4)
    assert found["sum_of_printed_pv"] == expected["sum_of_printed_pv"]
    assert found["sum_of_pv"] == pytest.approx(expected["sum_at_15_58"], rel=1e-4)
    assert found["pv_of_terminal_value"] == pytest.approx(expected["pv_tv_at_15_58"], rel=1e-4)
    assert found["rate_behind_printed_pv_tv"] == pytest.approx(expected["rate_behind_printed_pv_tv"], rel=1e-4)
    assert found["per_share"] == pytest.approx(expected["per_share_if_consistent"], rel=1e-4)


def test_the_patent_is_refused_at_25_percent_and_accepted_at_30() -> None:
    """V29: Damodaran, Applied Corporate Finance, slide 270; it rounds on its way, as the tolerance of the case says."""
    given, expected = published("V29")
    terms = {
        "asset": given["S"],
        "strike": given["K"],
        "years": given["t"],
        "riskfree": given["riskfree"],
        "dividend_yield": given["dividend_yield"],
        "printed": {
            "N_d1": {"figure": str(expected["N_d1"]), "within": 2e-4},
            "N_d2": {"figure": str(expected["N_d2"]), "within": 2e-4},
            "call": {"figure": str(expected["call"]), "within": 0.1},
        },
    }
    with pytest.raises(PrintedDisagreesError, match=r"call is printed as 37\.12"):
        worked("call-option", terms | {"variance": given["variance_printed"]})
    found = worked("call-option", terms | {"variance": given["variance_that_reproduces"]})
    assert found["call"] == pytest.approx(expected["call"], abs=0.1)


def test_equity_as_a_call_and_the_debt_that_breaks_the_balance() -> None:
    """V30: FTS Valuation Tutor, chapter 10.4, example 1: assets = debt + equity."""
    given, expected = published("V30")
    terms = {
        "assets": given["S"],
        "debt_face": given["K"],
        "years": given["t"],
        "riskfree": given["riskfree_continuous"],
        "volatility": given["sigma"],
    }
    found = worked("equity-option", terms)
    assert found["equity"] == pytest.approx(expected["equity"], abs=0.001)
    assert found["equity"] + found["debt"] == pytest.approx(given["S"], abs=1e-12)
    with pytest.raises(PrintedDisagreesError, match=r"debt is printed as 83\.919"):
        worked("equity-option", terms | {"printed": {"debt": str(expected["debt_printed"])}})
    balance = {
        "assets": given["S"],
        "printed_debt_value": expected["debt_printed"],
        "printed_equity_value": expected["equity"],
    }
    with pytest.raises(PrintedDisagreesError, match=r"assets = debt \+ equity"):
        worked("printed-table", balance)


def published(case: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What goes into a case, and what its source prints."""
    if not FILE.is_file():
        pytest.skip(f"{FILE.name} is not beside this repository: no published figures to work out again")
    cases = json.loads(FILE.read_text(encoding="utf-8"))["cases"]
    return next((each["inputs"], each["expected"]) for each in cases if each["id"] == case)


def worked(name: str, inputs: dict[str, Any]) -> dict[str, Any]:
    """What a method gives, held against what is printed of it."""
    method = method_named(name)
    asked = read_inputs(method, json.dumps(inputs))
    found: Worked = work_out(method, asked.inputs)
    must_be_as_printed(method, found, asked.printed)
    return dict(found.values)
