"""`steelyard weigh`: a screen and a report, JSON alone, the same bytes each time, and two at once."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from steelyard.sources.folder import BUNDLED, bundled_names
from tests.cli.typing_in import files_in, printed, refused

PROGRAM: Final = (sys.executable, "-c", "from steelyard.cli.main import main; main()")
REPORT: Final = {"report.html", "valuation.json"}


@pytest.mark.parametrize("name", bundled_names())
def test_every_bundled_case_weighs_and_says_where_its_report_is(name: str, tmp_path: Path) -> None:
    screen = printed("weigh", name)
    assert screen.splitlines()[-1] == f"Report: weighed/{name}/report.html"
    assert set(files_in(tmp_path / "weighed" / name)) == REPORT


def test_the_screen_and_the_file_tell_one_verdict(tmp_path: Path) -> None:
    screen = " ".join(printed("weigh", "xiaomi-2018").split())
    record = json.loads((tmp_path / "weighed" / "xiaomi-2018" / "valuation.json").read_text(encoding="utf-8"))
    assert record["verdict"] in screen


def test_json_is_json_alone_and_writes_nothing(tmp_path: Path) -> None:
    record = json.loads(printed("weigh", "school-gate", "--json"))
    assert record["case"] == "school-gate"
    assert files_in(tmp_path) == {}


def test_json_of_a_case_of_one_s_own_writes_nothing(tmp_path: Path) -> None:
    printed("new", "acme")
    before = files_in(tmp_path)
    printed("weigh", "acme", "--json")
    assert files_in(tmp_path).keys() == before.keys()


def test_out_names_the_folder_of_the_report(tmp_path: Path) -> None:
    assert printed("weigh", "school-gate", "--out", "a/b").splitlines()[-1] == "Report: a/b/report.html"
    assert set(files_in(tmp_path)) == {f"a/b/{name}" for name in REPORT}


def test_json_with_out_gives_both_and_they_are_equal(tmp_path: Path) -> None:
    said = printed("weigh", "school-gate", "--json", "--out", "a")
    assert (tmp_path / "a" / "valuation.json").read_text(encoding="utf-8") == said


def test_a_report_of_another_day_has_a_folder_of_its_own(tmp_path: Path) -> None:
    printed("weigh", "xiaomi-2018")
    screen = printed("weigh", "xiaomi-2018", "--as-of", "2018-06-18")
    assert "Xiaomi, 2018-06-18, in USD" in screen
    assert {path.name for path in (tmp_path / "weighed").iterdir()} == {"xiaomi-2018", "xiaomi-2018-2018-06-18"}


def test_out_that_cannot_be_written_to_is_refused_with_another_way(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    says = refused("weigh", "school-gate", "--out", "taken/below")
    assert (
        says == "Error: Cannot write to taken/below: Not a directory.\nChoose another name or folder, or make room.\n"
    )


def test_weighing_a_bundled_case_leaves_its_folder_as_it_was() -> None:
    before = files_in(BUNDLED / "school-gate")
    printed("weigh", "school-gate")
    assert files_in(BUNDLED / "school-gate") == before


def test_run_twice_in_two_processes_gives_the_same_bytes(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        typed = [*PROGRAM, "weigh", "kingsoft-cloud-2024", "--out", seed]
        subprocess.run(typed, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
    first, second = files_in(tmp_path / "1"), files_in(tmp_path / "2")
    assert set(first) == REPORT
    assert first == second


def test_two_at_once_both_succeed_and_leave_whole_files(tmp_path: Path) -> None:
    printed("new", "acme", "--like", "xiaomi-2018")
    typed = [*PROGRAM, "weigh", "acme"]
    racers = [subprocess.Popen(typed, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    ends = [(*racer.communicate(timeout=60), racer.returncode) for racer in racers]
    assert [(error, code) for _, error, code in ends] == [("", 0)] * 4
    assert len({screen for screen, _, _ in ends}) == 1
    left = files_in(tmp_path)
    assert {name for name in left if name.startswith("weighed/")} == {f"weighed/acme/{name}" for name in REPORT}
    assert json.loads(left["weighed/acme/valuation.json"])["case"] == "acme"
    assert left["weighed/acme/report.html"].rstrip().endswith(b"</html>")
    assert not any("sqlite" in name for name in left)
    assert printed("weigh", "acme") == ends[0][0]
