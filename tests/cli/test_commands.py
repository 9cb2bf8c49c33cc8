"""All commands: they are listed, explained by an example that runs, and end with the code that a script expects."""

import json
import shlex
import subprocess
import sys
from typing import Final

import pytest

from steelyard import __version__
from tests.architecture.tree import ROOT
from tests.cli.typing_in import COMMANDS, printed, refused, steelyard

NO_COMMANDS: Final = {"__init__", "main", "params", "screen"}
"""Files of the room that hold no command."""

HEAVY: Final = ("jinja2", "sqlite3", "numpy", "markupsafe", "platformdirs")


def test_every_command_file_is_a_command_and_the_help_lists_it() -> None:
    files = {path.stem for path in (ROOT / "src" / "steelyard" / "cli").glob("*.py")} - NO_COMMANDS
    assert set(COMMANDS) == files
    listed = printed("--help").partition("Commands:")[2]
    assert {line.split()[0] for line in listed.splitlines() if line.strip()} == files


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_shows_an_example_and_the_example_runs(command: str) -> None:
    examples = [line.strip() for line in printed(command, "--help").splitlines() if line.startswith("      steelyard")]
    assert examples
    for example in examples:
        program, *words = shlex.split(example)
        assert (program, words[0]) == ("steelyard", command)
        assert printed(*words)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_a_command_is_explained(command: str) -> None:
    for option in printed(command, "--help").partition("Options:")[2].split("\n  -")[1:]:
        assert len(" ".join(option.split()).partition("  ")[0].split()) > 2, option


def test_the_examples_on_the_first_page_run() -> None:
    lines = [line.strip() for line in printed("--help").splitlines() if line.startswith("      steelyard")]
    for line in lines:
        assert printed(*shlex.split(line.partition("  ")[0])[1:])
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("cases", 0),
        ("--version", 0),
        ("-h", 0),
        ("weigh school-gate", 0),
        ("weigh no-such-case", 1),
        ("facts school-gate --measure revenues", 1),
        ("facts school-gate --company Nobody", 1),
        ("trace s-ffffffffff", 1),
        ("new 'a name with blanks'", 1),
        ("", 2),
        ("wiegh school-gate", 2),
        ("weigh", 2),
        ("weigh school-gate xiaomi-2018", 2),
        ("weigh school-gate --as-of June", 2),
        ("weigh school-gate --no-such-option", 2),
        ("facts school-gate --as-of 2024-02-30", 2),
        ("trace", 2),
    ],
)
def test_a_command_ends_with_0_when_done_1_when_refused_and_2_when_mistyped(words: str, code: int) -> None:
    assert steelyard(*shlex.split(words)).exit_code == code


@pytest.mark.parametrize("day", ["June", "2018-6-30", "30.06.2018", "2018-02-30", "2018-13-01", "", "FY2018"])
def test_a_word_that_is_no_day_is_shown_how_one_is_written(day: str) -> None:
    for words in (("weigh", "xiaomi-2018"), ("facts", "xiaomi-2018"), ("trace", "s-37e28d8f3b")):
        result = steelyard(*words, "--as-of", day)
        assert result.exit_code == 2
        assert "is not a day; write it as 2018-06-30." in result.stderr


def test_a_refusal_goes_to_the_error_channel_and_says_what_and_what_to_do() -> None:
    happened, remedy = refused("weigh", "xiaomi").strip().splitlines()
    assert happened == "Error: There is no folder 'xiaomi', and no bundled case of that name."
    assert remedy.startswith("Give a case folder or one of the bundled cases: xiaomi-2018")


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (PermissionError(13, "Permission denied"), "Permission denied"),
        (OSError("the disk is gone"), "the disk is gone"),
    ],
)
def test_what_the_system_refuses_is_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, broken: OSError, says: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise broken

    monkeypatch.setattr("steelyard.desk.bench.open_case", refuse)
    told = refused("weigh", "school-gate").splitlines()
    assert told == [f"Error: The system refused: {says}.", "Look at the disk and its permissions."]


def test_the_version_is_that_of_the_package() -> None:
    assert printed("--version") == f"steelyard, version {__version__}\n"


@pytest.mark.parametrize("words", [["--help"], ["weigh", "--help"], ["--version"]])
def test_help_is_there_at_once_because_it_imports_nothing_heavy(words: list[str]) -> None:
    asked = f"import sys, steelyard.cli.main as m; m.main({words!r}, standalone_mode=False); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "click" in loaded
    assert loaded & set(HEAVY) == set()
    assert not [name for name in loaded if name.startswith(("steelyard.desk", "steelyard.reports", "steelyard.models"))]


def test_cases_are_listed_for_people_and_for_programs() -> None:
    rows = json.loads(printed("cases", "--json"))
    lines = printed("cases").splitlines()
    assert [line.split()[0] for line in lines] == [row["case"] for row in rows]
    assert all(row["title"] in line and row["day"] in line for row, line in zip(rows, lines, strict=True))
    assert all(row["invented"] is ("invented figures" in line) for row, line in zip(rows, lines, strict=True))


def test_the_doctor_tells_people_and_programs_the_same() -> None:
    record, words = json.loads(printed("doctor", "--json")), printed("doctor")
    assert record["well"] is True
    for part in ("versions", "paths"):
        assert all(name in words and word in words for name, word in record[part].items())
