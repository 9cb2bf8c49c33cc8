"""Rows of relations: the verdict, the candidates in the manner of the print, and a refusal for what is no row."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from steelyard.checks.judge import Outcome
from steelyard.checks.rows import judge_rows
from steelyard.words.errors import RelationRowError, SteelyardError

CHAIN = {
    "figures": {"a": "9.061", "b": "8.108", "c": "7.047", "p": "-9.72", "q": "-13.85"},
    "relations": [
        {"relation": "pct_change", "operands": ["a", "b"], "result": "p"},
        {"relation": "pct_change", "operands": ["b", "c"], "result": "q"},
    ],
}


def judged(row: dict[str, Any]) -> dict[str, Any]:
    (found,) = judge_rows([json.dumps(row)])
    return found


def single(relation: str, operands: list[Any], result: str, **more: object) -> dict[str, Any]:
    return {"relation": relation, "operands": operands, "result": result, **more}


@pytest.mark.parametrize(
    ("row", "verdict", "because"),
    [
        (single("difference", ["56.7", "44.1"], "-12.6"), Outcome.AGREES, "old, then new"),
        (single("pct_change", ["56.7", "44.1"], "-22.22"), Outcome.AGREES, "of the old"),
        (single("sum", ["10.0", "14.0"], "24"), Outcome.AGREES, "a total without its last zero"),
        (single("average", ["57", "44"], "50.5"), Outcome.AGREES, "the mean"),
        (single("ratio", ["7155", "10290"], "0.7"), Outcome.AGREES, "a multiple"),
        (single("ratio", ["11825", "98389"], "12.02", scale="percent"), Outcome.AGREES, "in percent"),
        (single("ratio", ["11,825", "98,389"], "12.02%"), Outcome.AGREES, "in percent by its mark"),
        (single("growth rate", ["100", "133.1"], "10.0", years=3), Outcome.AGREES, "a rate a year"),
        (single("chain of changes", ["100", "10", "10"], "121"), Outcome.AGREES, "ten percent, and again"),
        (single("difference", ["1,250", "(300)"], "(1,550)"), Outcome.AGREES, "brackets and commas"),
        (single("difference", ["$1,250", "−$300"], "-1550"), Outcome.AGREES, "a money and the sign of typesetters"),
        (
            single("pct_change", ["CNY 9.061 billion", "CNY 8.180 billion"], "-9.72%"),
            Outcome.AGREES,
            "amounts in words",
        ),
        (single("sum", ["0.5", 0.7], "1.2"), Outcome.AGREES, "a number of JSON is as printed"),
        (single("pct_change", ["9.061", "8.108"], "-9.72"), Outcome.DISAGREES, "two digits changed places"),
        (single("pct_change", ["-5", "8"], "160"), Outcome.CANNOT_TELL, "from a loss to a profit"),
        (single("pct_change", ["0", "8"], "100"), Outcome.CANNOT_TELL, "from nothing"),
        (single("sum", ["USD 5", "CNY 3"], "8"), Outcome.CANNOT_TELL, "two currencies"),
    ],
)
def test_a_row_has_its_verdict(row: dict[str, Any], verdict: Outcome, because: str) -> None:
    assert judged(row)["verdict"] == verdict, because


@pytest.mark.parametrize(
    ("row", "candidate", "because"),
    [
        (single("difference", ["1,520", "1,300"], "50"), (0, "transpose", "1,520", "1,250"), "commas stay"),
        (single("sum", ["(12.3)", "(25.0)"], "(38.2)"), (0, "transpose", "(12.3)", "(13.2)"), "brackets stay"),
        (single("difference", ["5", "+81"], "13"), (1, "transpose", "+81", "+18"), "a plus stays"),
        (single("ratio", ["1000", "8000"], "15.2%"), (2, "transpose", "15.2%", "12.5%"), "a mark stays"),
    ],
)
def test_a_candidate_is_printed_as_the_figure_is(
    row: dict[str, Any], candidate: tuple[int, str, str, str], because: str
) -> None:
    first = judged(row)["candidates"][0]
    assert (first["where"], first["slip"], first["from"], first["to"]) == candidate, because


def test_a_row_comes_back_whole_and_its_candidates_in_order() -> None:
    row = single("pct_change", ["9.061", "8.108"], "-9.72", id="a", where=2, share=0.25, detectable=True)
    found = judged(row)
    assert {key: found[key] for key in row} == row
    weights = [each["weight"] for each in found["candidates"]]
    assert weights == sorted(weights, reverse=True)
    assert found["candidates"][0]["to"] == "8.180"


def test_one_gap_alone_proposes_nothing() -> None:
    assert judged(single("pct_change", ["9.061", "8.108"], "-9.72"))["repair"] is None


def test_relations_that_share_figures_are_judged_together() -> None:
    found = judged(CHAIN)
    assert found["verdict"] == Outcome.DISAGREES
    assert [each["verdict"] for each in found["relations"]] == [Outcome.DISAGREES, Outcome.DISAGREES]
    assert {key: found["repair"][key] for key in ("where", "slip", "from", "to")} == {
        "where": "b",
        "slip": "transpose",
        "from": "8.108",
        "to": "8.180",
    }


def test_a_gap_of_one_in_the_last_place_has_candidates_and_no_repair() -> None:
    found = judged(single("pct_change", ["9,060.784", "8,180.107"], "-9.73"))
    assert found["verdict"] == Outcome.OFF_BY_ONE
    assert "-9.72" in [each["to"] for each in found["candidates"]]
    assert found["repair"] is None


def test_empty_lines_are_passed_over() -> None:
    assert list(judge_rows(["", "  \n"])) == []


@pytest.mark.parametrize(
    ("line", "flaw"),
    [
        ("x", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no JSON object"),
        ('{"relation": "sum"}', "`operands` is missing"),
        ('{"relation": "sum", "operands": ["1", "2"]}', "`result` is missing"),
        ('{"operands": ["1", "2"], "result": "3"}', "`relation` is missing"),
        ('{"relation": "sum", "operands": [], "result": "3"}', "`operands` is a list"),
        ('{"relation": "sum", "operands": "1", "result": "3"}', "`operands` is a list"),
        ('{"relation": "guess", "operands": ["1", "2"], "result": "3"}', "`guess` is no relation"),
        ('{"relation": "direction", "operands": ["1", "2"], "result": "3"}', "`direction` is no relation"),
        ('{"relation": ["sum"], "operands": ["1", "2"], "result": "3"}', "is no relation"),
        ('{"relation": "difference", "operands": ["1"], "result": "3"}', "difference has 2 operands, not 1"),
        ('{"relation": "sum", "operands": ["1", "two apples"], "result": "3"}', "operand 1 is no figure: two apples"),
        ('{"relation": "sum", "operands": ["1", null], "result": "3"}', "operand 1 is no figure"),
        ('{"relation": "sum", "operands": ["1", "1e999"], "result": "3"}', "operand 1 is no figure"),
        ('{"relation": "sum", "operands": ["1", 1e999], "result": "3"}', "operand 1 is no figure"),
        ('{"relation": "sum", "operands": [NaN, "1"], "result": "3"}', "operand 0 is no figure: NaN"),
        ('{"relation": "sum", "operands": ["1", "2"], "result": "Infinity"}', "the result is no figure"),
        ('{"relation": "sum", "operands": ["1", ' + "9" * 5_000 + '], "result": "3"}', "operand 1 is no figure: 999"),
        ('{"relation": "growth rate", "operands": ["1", "2"], "result": "3"}', "`years` is missing"),
        ('{"relation": "growth rate", "operands": ["1", "2"], "result": "3", "years": 0}', "`years` is a whole number"),
        ('{"figures": {"a": "1"}}', "`relations` is missing"),
        ('{"figures": {}, "relations": [{}]}', "`figures` names from 1"),
        ('{"figures": {"a": "1"}, "relations": ["a"]}', "a relation is no JSON object"),
        (
            '{"figures": {"a": "1"}, "relations": [{"relation": "same", "operands": ["z"], "result": "a"}]}',
            "`z` is none",
        ),
    ],
)
def test_what_is_no_row_is_refused_with_its_number(line: str, flaw: str) -> None:
    with pytest.raises(RelationRowError) as refused:
        list(judge_rows(["", line]))
    assert "Row 2" in refused.value.happened
    assert flaw in refused.value.happened
    assert "as they are printed" in refused.value.remedy


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["1", "-2.5", "sum"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["relation", "operands", "result", "figures", "relations", "a"]), inner, max_size=5
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(JSON)
def test_any_json_is_judged_or_refused(row: object) -> None:
    try:
        found = list(judge_rows([json.dumps(row)]))
    except SteelyardError:
        return
    assert all(each["verdict"] in set(Outcome) for each in found)


NUMBER = st.from_regex(r"-?[0-9]{1,6}(\.[0-9]{1,3})?", fullmatch=True)


@given(
    st.sampled_from(["sum", "difference", "ratio", "pct_change", "average"]), st.lists(NUMBER, min_size=3, max_size=3)
)
def test_any_figures_are_judged(relation: str, figures: list[str]) -> None:
    found = judged(single(relation, figures[:2], figures[2]))
    assert found["verdict"] in set(Outcome)
    assert all(each["from"] != each["to"] for each in found["candidates"])
