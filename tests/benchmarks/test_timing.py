"""Medians, turns and refusals. How long anything takes is not asserted: machines differ."""

import sys
from pathlib import Path

import pytest

from benchmarks.timing import NotMeasuredError, Run, Turns, in_turns, milliseconds, once


def run(seconds: float, printed: str = "") -> Run:
    return Run(seconds=seconds, cpu_seconds=seconds / 2, peak_mib=32, printed=printed)


def test_the_median_is_the_one_in_the_middle_in_milliseconds() -> None:
    assert milliseconds([run(0.3), run(9.0), run(0.1)]) == pytest.approx(300)


def test_the_ratio_of_each_round_is_theirs_divided_by_ours() -> None:
    turns = Turns(ours=(run(1), run(2), run(4)), theirs=(run(3), run(2), run(2)))
    record = turns.record()
    assert record["rounds"] == 3
    assert record["ratio_of_each_round"] == {"lowest": 0.5, "median": 1.0, "highest": 3.0}


def test_processor_time_and_memory_are_medians_too() -> None:
    record = Turns(ours=(run(1), run(2), run(4)), theirs=(run(3), run(2), run(2))).record()
    assert record["ours_cpu_ms"] == 1000.0
    assert record["theirs_cpu_ms"] == 1000.0
    assert record["ours_peak_mib"] == 32


def test_both_programs_take_their_turns_and_are_told() -> None:
    told: list[str] = []
    ours, theirs = ([sys.executable, "-I", "-S", "-c", f"print({word!r})"] for word in ("ours", "theirs"))
    turns = in_turns(ours, theirs, tell=told.append, rounds=2)
    assert [each.printed for each in turns.ours] == ["ours\n"] * 2
    assert [each.printed for each in turns.theirs] == ["theirs\n"] * 2
    assert told == ["round 1 of 2", "round 2 of 2"]


def test_a_program_gets_a_home_that_is_thrown_away_and_none_of_our_python_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    found = once(["sh", "-c", 'echo "$HOME ${PYTHONPATH-none} $GIVEN"'], home=tmp_path, GIVEN="given")
    assert found.printed == f"{tmp_path} none given\n"


def test_a_program_that_fails_is_refused_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(NotMeasuredError, match="ended with 3: no such luck"):
        once(["sh", "-c", "echo no such luck >&2; exit 3"], home=tmp_path)


def test_a_program_that_is_not_there_is_refused_with_advice(tmp_path: Path) -> None:
    with pytest.raises(NotMeasuredError, match="Try: make bench"):
        once([str(tmp_path / "nothing")], home=tmp_path)
