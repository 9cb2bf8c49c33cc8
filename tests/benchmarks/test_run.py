"""What running the benchmarks prints, and with which code it ends. None of the other programs is needed here."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import places
from benchmarks.comparison import Comparison
from benchmarks.run import BENCHMARKS, main, run
from benchmarks.size import only_for
from benchmarks.timing import NotMeasuredError, Tell

HELPERS = {
    *("run", "timing", "comparison", "places", "business_text", "labelled", "expressions", "hard_expressions"),
    *("crosscheck", "misprinted", "invented_facts"),
}


def quick(tell: Tell) -> Comparison:
    tell("measuring")
    return Comparison(name="quick", ours=1, theirs=2, unit="ms", what="other 1.0", more={})


def missing(tell: Tell) -> Comparison:
    tell("measuring")
    raise NotMeasuredError("There is no other. Try: make bench")


def wrong(tell: Tell) -> Comparison:
    tell("measuring")
    raise AssertionError


def test_every_benchmark_file_is_run_and_says_why_it_is_fair() -> None:
    files = {path.stem: path for path in (places.ROOT / "benchmarks").glob("*.py") if path.stem not in HELPERS}
    assert set(files) == set(BENCHMARKS)
    for path in files.values():
        text = path.read_text(encoding="utf-8")
        assert "\nWhat is compared\n" in text, path
        assert "\nWhy it is fair, and where it is not\n" in text, path


def test_a_line_for_each_and_nothing_on_the_error_channel_where_nobody_watches(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run({"quick": quick}, as_json=False) == 0
    assert capsys.readouterr() == ("quick: ours 1.00 ms, theirs 2.00 ms (other 1.0), ratio 2.00\n", "")


def test_what_else_was_measured_stands_beneath_the_line_and_moved_in(capsys: pytest.CaptureFixture[str]) -> None:
    def wordy(tell: Tell) -> Comparison:
        return replace(quick(tell), beneath=("twice as long takes 2.0 times as long", "no wrong value"))

    assert run({"wordy": wordy}, as_json=False) == 0
    first, *beneath = capsys.readouterr().out.splitlines()
    assert first.startswith("quick: ")
    assert beneath == ["  twice as long takes 2.0 times as long", "  no wrong value"]


def test_json_lines_can_be_read_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run({"quick": quick, "again": quick}, as_json=True) == 0
    assert [json.loads(line)["ratio"] for line in capsys.readouterr().out.splitlines()] == [2, 2]


def test_one_that_cannot_be_run_is_named_and_the_others_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert run({"missing": missing, "quick": quick}, as_json=False) == 1
    told = capsys.readouterr()
    assert told.out.startswith("quick: ")
    assert "missing did not run: There is no other. Try: make bench" in told.err
    assert "Not measured: missing (1 of 2)." in told.err


def test_an_answer_that_is_wrong_is_no_measurement(capsys: pytest.CaptureFixture[str]) -> None:
    assert run({"wrong": wrong}, as_json=False) == 1
    assert "wrong did not run: a check on the answers failed" in capsys.readouterr().err


def test_a_name_that_is_no_benchmark_is_refused_with_the_names(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "speed"])
    told = capsys.readouterr().err
    assert all(name in told for name in BENCHMARKS)


def test_without_the_other_programs_the_advice_is_make_bench(tmp_path: Path) -> None:
    with pytest.raises(NotMeasuredError, match="Try: make bench"):
        places.site_packages(tmp_path)


PINS = """\
--only-binary :none:
apple==1.0 \\
    --hash=sha256:aa
    # via
    #   -r bench.in
    #   pie
flour==2.0 ; python_version < '4' \\
    --hash=sha256:bb
    # via dough
dough==3.0 \\
    --hash=sha256:cc
    # via pie
pie==4.0 \\
    --hash=sha256:dd
    # via -r bench.in
soup==5.0 \\
    --hash=sha256:ee
    # via -r bench.in
"""


def test_only_what_a_package_needs_is_taken_from_the_pins_with_its_hashes() -> None:
    taken = only_for("pie", PINS)
    assert [line.split("==")[0] for line in taken.splitlines() if "==" in line] == ["apple", "flour", "dough", "pie"]
    assert taken.count("--hash") == 4
