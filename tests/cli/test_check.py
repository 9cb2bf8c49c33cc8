"""`steelyard check` at the command line: forms, exit codes, refusals."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from steelyard.cli.main import main

WRONG = (
    "Acme Ltd's revenue was 9.061 billion yuan in 2021. Acme Ltd's revenue fell 9.72% to 8.108 billion yuan in 2022.\n"
)
RIGHT = WRONG.replace("8.108", "8.180")
ROW = {"relation": "pct_change", "operands": ["9.061", "8.108"], "result": "-9.72"}


def run(*words: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["check", *words], input=stdin)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("wrong.txt").write_text(WRONG, encoding="utf-8")
    Path("right.txt").write_text(RIGHT, encoding="utf-8")


def test_it_ends_with_1_where_something_disagrees_and_with_0_where_nothing_does() -> None:
    assert run("wrong.txt").exit_code == 1
    assert run("right.txt").exit_code == 0


def test_the_screen_shows_arithmetic_quotes_and_places() -> None:
    shown = " ".join(run("wrong.txt").output.split())
    assert "allow -10.53% to -10.51%" in shown
    for quote in ("9.061 billion yuan", "8.108 billion yuan", "9.72%"):
        assert f"“{quote}”" in shown
    assert "wrong.txt:1" in shown


def test_what_agrees_is_counted_and_with_all_it_is_listed() -> None:
    assert "1 agree" in run("right.txt").output
    assert "Agrees" in run("right.txt", "--all").output


def test_lines_of_json_are_findings_and_behind_them_repairs() -> None:
    lines = [json.loads(line) for line in run("wrong.txt", "--jsonl").stdout.splitlines()]
    kinds = [line["type"] for line in lines]
    assert kinds == sorted(kinds)
    assert {line["verdict"] for line in lines if line["type"] == "finding"} >= {"disagrees"}


def test_one_object_of_json() -> None:
    assert json.loads(run("right.txt", "--json").stdout)["counts"]["disagrees"] == 0


def test_standard_input_is_checked() -> None:
    assert run("-", stdin=WRONG).exit_code == 1


def test_rows_of_a_program_are_judged() -> None:
    Path("rows.jsonl").write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    done = run("--relations", "rows.jsonl", "--jsonl")
    (row,) = map(json.loads, done.stdout.splitlines())
    assert done.exit_code == 1
    assert row["verdict"] == "disagrees"
    assert {"where": 1, "from": "8.108", "to": "8.180"}.items() <= row["candidates"][0].items()
    assert run("--relations", "-", stdin=json.dumps({**ROW, "operands": ["9.061", "8.180"]})).exit_code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Name a case, a file"),
        (("nowhere.txt",), "There is no file"),
        (("--relations", "nowhere.jsonl"), "There is no file"),
        (("--relations", "wrong.txt"), "Row 1 cannot be judged"),
        (("school-gate", "--accept", "r-0"), "--who NAME"),
        (("school-gate", "--accept", "r-0", "--refuse", "r-1"), "one repair of one case"),
        (("school-gate", "--accept", "r-0", "--who", "Ada", "--why", "so"), "is a bundled case"),
        (("wrong.txt", "--as-of", "yesterday"), "is not a day"),
        (("school-gate", "--as-of", "1900-01-01"), "Nothing was known"),
        (("school-gate", "--who", "Ada"), "belong to a decision"),
        (("school-gate", "--relations", "wrong.txt"), "--relations goes without"),
        (("school-gate", "--accept", "r-0", "--who", " ", "--why", "so"), "--who NAME"),
    ],
)
def test_bad_input_is_refused_in_words(words: tuple[str, ...], told: str) -> None:
    done = run(*words)
    assert done.exit_code != 0
    assert told in done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("name", ["kingsoft-cloud-2024", "kingsoft-2015", "alibaba-2022"])
def test_bundled_cases_have_nothing_open(name: str) -> None:
    done = run(name)
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(
    ("name", "figure"),
    [("school-gate", 2_563_000), ("xiaomi-2018", 8_890_000_000)],  # "8.89 billion, or 8.6%" of 114.6 billion
)
def test_bundled_cases_with_a_misprint_show_it_and_nothing_else(name: str, figure: int) -> None:
    lines = [json.loads(line) for line in run(name, "--jsonl").stdout.splitlines()]
    found = [line for line in lines if line["type"] == "finding" and line["open"]]
    assert found
    assert all(figure in {term["low"] for term in [*line["inputs"], line["stated"]]} for line in found)
