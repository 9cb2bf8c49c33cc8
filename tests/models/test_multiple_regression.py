"""The multiple that growth and risk explain: the published regression, its errors, and what is refused."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from steelyard.models.methods import multiple_regression
from steelyard.models.methods.method import Worked
from steelyard.models.methods.reading_inputs import must_be_as_printed, read_inputs
from steelyard.words.errors import ModelInputError, PrintedDisagreesError

BEVERAGES: Final = [
    ["Coca-Cola Bottling", 29.18, 0.095, 0.2058],
    ["Molson", 43.65, 0.155, 0.2188],
    ["Anheuser-Busch", 24.31, 0.11, 0.2292],
    ["Corby Distilleries", 16.24, 0.075, 0.2366],
    ["Chalone Wine", 21.76, 0.14, 0.2408],
    ["Andres Wines", 8.96, 0.035, 0.247],
    ["Todhunter", 8.94, 0.03, 0.2574],
    ["Brown-Forman", 10.07, 0.115, 0.2943],
    ["Coors", 23.02, 0.1, 0.2952],
    ["PepsiCo", 33.0, 0.105, 0.3135],
    ["Coca-Cola", 44.33, 0.19, 0.3551],
    ["Boston Beer", 10.59, 0.1713, 0.3958],
    ["Whitman", 25.19, 0.115, 0.4426],
    ["Mondavi", 16.47, 0.14, 0.4584],
    ["Coca-Cola Enterprises", 37.14, 0.27, 0.5134],
    ["Hansen Natural", 9.74, 0.17, 0.6245],
]
"""A. Damodaran's beverage companies: trailing P/E, expected growth, standard deviation of the stock price."""

PE: Final[dict[str, Any]] = {
    "dependent": "pe",
    "regressors": ["growth", "stddev"],
    "columns": ["company", "pe", "growth", "stddev"],
    "rows": BEVERAGES,
}
CASES: Final = Path(__file__).parents[3] / "shared" / "cases" / "valuation_cases.json"


def test_the_printed_output_of_the_spreadsheet_comes_out_to_its_last_digit() -> None:
    """Excel's regression output in A. Damodaran's beverage example: P/E = 20.86 + 183.19 growth - 63.91 deviation."""
    values = worked().values
    assert values["intercept"] == pytest.approx(20.86, abs=0.005)
    assert values["b_growth"] == pytest.approx(183.19, abs=0.005)
    assert values["b_stddev"] == pytest.approx(-63.91, abs=0.005)
    assert values["t"] == pytest.approx([3.008166, 3.656191, -2.62865], abs=5e-6)
    assert values["se"] == pytest.approx([6.935023, 50.10407, 24.31469], abs=5e-6)
    assert values["r2"] == pytest.approx(0.5115464894, abs=1e-9)
    assert values["standard_error"] == pytest.approx(9.104030473, abs=1e-8)
    assert values["f"] == pytest.approx(6.807305, abs=5e-7)
    assert values["average"] == pytest.approx(22.66, abs=0.005)


@pytest.mark.parametrize(("name", "printed"), [("Andres Wines", 11.49), ("Coca-Cola", 32.97)])
def test_the_predictions_of_the_book_come_out(name: str, printed: float) -> None:
    found = worked(targets=[name]).values
    assert found["predicted"] == pytest.approx(printed, abs=0.02)
    assert found["prediction_low"] < found["confidence_low"] < found["predicted"]  # type: ignore[operator]


def test_the_ratio_to_growth_is_explained_as_in_the_book() -> None:
    """PEG = 3.60 - 2.86 growth - 3.75 deviation; R² 0.447132; 0.77 for Hansen Natural."""
    found = worked(per_percent_of="growth", targets=["Hansen Natural"]).values
    assert found["coefficients"] == pytest.approx([3.60, -2.86, -3.75], abs=0.0051)
    assert found["r2"] == pytest.approx(0.447132, abs=5e-7)
    assert found["predicted"] == pytest.approx(0.77, abs=0.02)
    assert found["predicted_multiple"] == pytest.approx(17 * found["predicted"])  # type: ignore[operator]


def test_the_case_of_the_collection_holds_at_its_tolerance() -> None:
    if not CASES.exists():
        pytest.skip("the collection of published cases is not beside the checkout")
    (case,) = (each for each in json.loads(CASES.read_text())["cases"] if each["id"] == "V26")
    expected, inputs = case["expected"], case["inputs"]
    shared = {"columns": inputs["columns"], "rows": inputs["rows"], "dependent": "trailing_pe"}
    values = worked(**shared, regressors=["expected_growth", "stddev"]).values
    assert values["r2"] == pytest.approx(expected["r2"], abs=1e-9)
    assert values["standard_error"] == pytest.approx(expected["standard_error"], abs=1e-8)
    for name, key in (("intercept", "intercept"), ("b_expected_growth", "b_growth"), ("b_stddev", "b_stddev")):
        assert values[name] == pytest.approx(expected[key], abs=0.005)
    assert values["f"] == pytest.approx(expected["F"], abs=5e-6)
    predicted = dict(zip(values["names"], values["predicted"], strict=True))  # type: ignore[arg-type]
    assert predicted == pytest.approx(case["recomputed"]["predicted"], abs=1e-9)


def test_the_intervals_are_those_of_the_formula() -> None:
    """At 95% and 13 degrees of freedom t is 2.160 (Abramowitz and Stegun, table 26.10)."""
    found = worked(targets=["Coca-Cola"]).values
    of_line, of_one = found["standard_error_of_line"], found["standard_error_of_prediction"]
    assert of_one == pytest.approx((9.104030473**2 + of_line**2) ** 0.5)  # type: ignore[operator]
    assert found["prediction_high"] == pytest.approx(found["predicted"] + 2.160 * of_one, abs=0.01)  # type: ignore[operator]
    assert found["confidence_high"] == pytest.approx(found["predicted"] + 2.160 * of_line, abs=0.01)  # type: ignore[operator]


def test_leverages_add_up_to_the_number_of_coefficients() -> None:
    assert sum(worked().values["leverage"]) == pytest.approx(3)  # type: ignore[arg-type]


def test_what_lies_beyond_the_peers_is_warned_of() -> None:
    far = worked(targets=[{"name": "Comet", "growth": 0.6, "stddev": 0.3}])
    assert "Comet is beyond what the line has seen: growth of 0.6 (seen 0.03 to 0.27)." in far.notes
    corner = worked(targets=[{"name": "Odd", "growth": 0.03, "stddev": 0.62}])
    assert any("the columns together (leverage" in note for note in corner.notes)
    assert any("goes below zero at Odd" in note for note in corner.notes)


def test_a_target_that_has_no_multiple_is_predicted_and_valued() -> None:
    found = worked(targets=[{"name": "New", "growth": 0.12, "stddev": 0.3}], figure=2).values
    assert found["predicted"] == pytest.approx(20.8617 + 183.19006 * 0.12 - 63.91475 * 0.3, abs=1e-3)
    assert found["value"] == pytest.approx(2 * found["predicted"])  # type: ignore[operator]
    assert found["value_low"] == pytest.approx(2 * found["prediction_low"])  # type: ignore[operator]
    assert "actual" not in found


def test_peers_with_a_loss_or_without_a_figure_are_left_out_and_told() -> None:
    spoilt = [*BEVERAGES, ["Loss", -4, 0.1, 0.3], ["Gap", 20, None, 0.3]]
    found = worked(rows=spoilt)
    assert found.values["r2"] == worked().values["r2"]
    assert found.values["left_out"] == ["Loss", "Gap"]
    assert "2 of 18 left out (Loss: pe of -4 says nothing; Gap: growth not known)." in found.notes


def test_equal_weights_are_no_weights_and_a_heavy_peer_draws_the_line() -> None:
    rows = [[*row, 3.0] for row in BEVERAGES]
    columns = [*PE["columns"], "weight"]
    plain, same = worked().values, worked(rows=rows, columns=columns, weights="weight").values
    assert same["coefficients"] == pytest.approx(plain["coefficients"])
    assert same["standard_error"] == pytest.approx(plain["standard_error"])
    rows[0][-1] = 1e6
    heavy = worked(rows=rows, columns=columns, weights="weight", targets=["Coca-Cola Bottling"]).values
    assert heavy["residuals"] == pytest.approx(0, abs=0.01)


def test_a_line_in_logarithms_comes_back_as_a_multiple() -> None:
    rows = [{"name": str(at), "pe": 8 * 1.05**at, "growth": at} for at in range(6)]
    found = worked(rows=rows, columns=[], regressors=["growth"], logs=["pe"], targets=[{"name": "N", "growth": 3}])
    assert found.values["predicted"] == pytest.approx(8 * 1.05**3)
    assert "The multiple was explained in logarithms: what is predicted is its median." in found.notes


def test_an_exact_line_is_found_and_says_that_it_is_exact() -> None:
    rows = [{"name": str(at), "pe": 5 + 100 * at / 100, "growth": at / 100} for at in range(1, 8)]
    found = worked(rows=rows, columns=[], regressors=["growth"])
    assert found.values["coefficients"] == pytest.approx([5, 100])
    assert found.values["standard_error"] == 0
    assert "f" not in found.values
    assert any("lie on the line exactly" in note for note in found.notes)


def test_a_printed_equation_predicts_without_its_peers() -> None:
    """P/E = 20.86 + 183.19 · 0.035 - 63.91 · 0.247 = 11.49, as the book has it for Andres Wines."""
    equation = {"intercept": 20.86, "growth": 183.19, "stddev": -63.91}
    andres = {"name": "Andres Wines", "pe": 8.96, "growth": 0.035, "stddev": 0.247}
    found = worked(rows=[], coefficients=equation, targets=[andres])
    assert found.values["predicted"] == pytest.approx(11.49, abs=0.01)
    assert found.values["over_predicted"] == pytest.approx(8.96 / 11.49 - 1, abs=0.001)
    assert "how sure it is cannot be said" in found.notes[0]


def test_a_misprinted_figure_is_refused_and_named() -> None:
    asked = read_inputs(multiple_regression.METHOD, json.dumps({**PE, "printed": {"r2": "0.5115", "f": "8.81"}}))
    found = multiple_regression.work(asked.inputs)  # type: ignore[arg-type]
    with pytest.raises(PrintedDisagreesError, match=r"f is printed as 8\.81"):
        must_be_as_printed(multiple_regression.METHOD, found, asked.printed)


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"rows": BEVERAGES[:3]}, "a line with 3 coefficients needs at least 4"),
    ({"rows": [*BEVERAGES[:3], ["Loss", -1, 0.1, 0.2]]}, "left out: Loss"),
    ({"regressors": ["growth", "margin"]}, "no peer has it"),
    ({"regressors": []}, "nothing is to explain"),
    ({"regressors": ["growth", "growth"]}, "asked for twice"),
    ({"targets": ["Fanta"]}, "no row bears the name"),
    ({"targets": [{"name": "New", "growth": 0.1}]}, "stddev of New is not known"),
    ({"rows": [*BEVERAGES, BEVERAGES[0]]}, "two rows bear it"),
    ({"rows": [["Molson", "dear", 0.1, 0.2]]}, "words are no figure"),
    ({"rows": [["Molson", 20, 0.1]]}, "columns has 4"),
    ({"columns": []}, "nothing says what stands where"),
    ({"rows": [{"pe": 1, "growth": 1, "stddev": 1}]}, "nothing tells whose it is"),
    ({"level": 1}, "a part of one whole"),
    ({"logs": ["growth"], "rows": [["A", 20, 0, 0.2]]}, "no logarithm"),
    ({"figure": 2}, "Give one target"),
    ({"figure": -2, "targets": ["Molson"]}, "bears no multiple"),
    ({"rows": [[*row[:3], row[2]] for row in BEVERAGES]}, "stddev: it does not vary"),
    ({"coefficients": {"growth": 1}, "targets": ["Molson"]}, "not those of the regressors"),
]


@pytest.mark.parametrize(("inputs", "why"), REFUSED, ids=[row[1] for row in REFUSED])
def test_what_cannot_be_explained_is_refused(inputs: dict[str, Any], why: str) -> None:
    with pytest.raises(ModelInputError) as refused:
        worked(**inputs)
    assert why in str(refused.value)


def worked(**inputs: Any) -> Worked:  # noqa: ANN401 - JSON
    return multiple_regression.work(
        read_inputs(multiple_regression.METHOD, json.dumps({**PE, **inputs})).inputs  # type: ignore[arg-type]
    )
