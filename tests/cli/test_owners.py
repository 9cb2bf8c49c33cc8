"""`steelyard owners` at the command line: show, draw, import, export, refusals."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from steelyard.cli.main import main

CASE = "kingsoft-cloud-2024"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["owners", *words])


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("day", "told"),
    [("2013-12-31", "0% to"), ("2020-06-30", "10.89%"), ("2023-12-31", "9.97%")],
)
def test_lei_jun_is_looked_through_on_three_days(day: str, told: str) -> None:
    """15.31% × 46.8% + 27% × 13.8% is 10.9% in 2020; in 2013 nobody says how much of it Kingsoft held."""
    shown = run(CASE, "--by", "Lei Jun", "--as-of", day).output
    assert "Lei Jun in Kingsoft Cloud: " + told in shown
    assert "Lei Jun → Kingsoft → Kingsoft Cloud" in shown


def test_sources_that_disagree_stand_side_by_side() -> None:
    shown = run(CASE, "--by", "Lei Jun", "--as-of", "2020-06-30").output
    assert "52.89%" in shown
    assert "57.90%" in shown


def test_the_word_show_may_stand() -> None:
    assert run("show", CASE).output == run(CASE).output


def test_json_keeps_everything() -> None:
    told = json.loads(run(CASE, "--json").stdout)
    assert told["of"] == "Kingsoft Cloud"
    assert {each["owner"] for each in told["holders"]} >= {"Kingsoft", "Xiaomi"}
    assert all(each["chosen"]["source"] for each in told["holders"])


def test_it_is_drawn() -> None:
    assert run(CASE, "--svg", "owners.svg").exit_code == 0
    assert ET.fromstring(Path("owners.svg").read_text(encoding="utf-8")).tag.endswith("svg")  # noqa: S314 - our own


def test_what_is_exported_can_be_imported() -> None:
    done = run("export", CASE, "--form", "bods", "--out", "stakes.json")
    assert done.exit_code == 0
    assert "Left out: " in done.stderr
    table = run("import", "stakes.json").stdout
    assert "Xiaomi,Kingsoft Cloud" in table
    assert run("export", CASE, "--out", "stakes.json").exit_code == 1


def test_imported_stakes_are_shown_and_then_kept() -> None:
    run("export", CASE, "--form", "csv", "--out", "stakes.csv")
    CliRunner().invoke(main, ["new", "acme"])
    assert run("import", "stakes.csv", "--into", "acme").exit_code == 0
    assert "Lei Jun surely controls Xiaomi" in run("acme", "--of", "Xiaomi").output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nowhere",), "nowhere"),
        ((CASE, "--by", "Nobody Atall"), "Nobody Atall"),
        ((CASE, "--known", "1990-01-01"), "Nothing was known"),
        (("import", "nowhere.json"), "not there"),
        (("export", CASE, "--form", "gleif"), "gleif"),
        (("import", "x", "--into", CASE), "x"),
    ],
)
def test_bad_input_is_refused_in_words(words: tuple[str, ...], told: str) -> None:
    done = run(*words)
    assert done.exit_code != 0
    assert told in done.output
    assert "Traceback" not in done.output
