"""What the documents show is what the program does.

1. A block of ```console is typed in, line by line, in one empty folder for the whole document: `$` begins a command,
   what stands below is what it prints, and `…` on a line of its own stands for lines left out. Where it prints
   `Error: …` it ends with exit code 1, else with 0.
2. In any other block each line that begins with `steelyard` runs in a folder of its own; words after two blanks
   explain it.
3. Links lead to files that are there.
"""

import re
import shlex
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import pytest
from click.testing import CliRunner

from steelyard.cli.main import main as steelyard
from tests.architecture.tree import ROOT

PAGES: Final = sorted(
    page.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/*.md", "decisions/*.md")
    for page in ROOT.glob(pattern)
)
BLOCK: Final = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"\]\(([^)\s#]+)[^)]*\)")
REFUSED: Final = ("Error: ", "! ", "1: disagrees")
"""How output begins where the exit code is 1: a refusal, something that disagrees, a row that does."""
LEFT_OUT: Final = "…"


class Shown(NamedTuple):
    """A command and the lines that the document shows below it."""

    command: str
    lines: list[str]


def sessions(text: str) -> Iterator[Shown]:
    """Every command of the console blocks, in order."""
    for kind, block in BLOCK.findall(text):
        if kind != "console":
            continue
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.rstrip("\n").split("\n")
            yield Shown(command, [line.rstrip() for line in lines])


def examples(text: str) -> Iterator[str]:
    """Every line in another block that is a command of ours."""
    for kind, block in BLOCK.findall(text):
        if kind != "console":
            for line in block.splitlines():
                if line.strip().startswith("steelyard "):
                    yield re.split(r"\s{2,}", line.strip())[0]


def typed(command: str) -> tuple[int, list[str]]:
    """The exit code and the lines that a command prints."""
    if command.startswith("steelyard"):
        result = CliRunner().invoke(steelyard, shlex.split(command)[1:])
        return result.exit_code, [line.rstrip() for line in result.output.splitlines()]
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def first_difference(shown: list[str], printed: list[str]) -> str:
    """The first shown line that is not printed in its place, or nothing."""
    place, may_skip = 0, False
    for line in shown:
        if line.strip() == LEFT_OUT:
            may_skip = True
            continue
        there = [at for at in range(place, len(printed)) if printed[at] == line]
        if not there or (there[0] != place and not may_skip):
            return line or "(a blank line)"
        place, may_skip = there[0] + 1, False
    return "" if may_skip or place == len(printed) else f"{printed[place]}   (printed, not shown)"


def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEELYARD_CACHE", str(tmp_path / "cache"))
    monkeypatch.delenv("COLUMNS", raising=False)  # a table is as wide as the page shows it
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.mark.parametrize("page", [page for page in PAGES if any(sessions(text_of(page)))])
def test_a_document_shows_what_the_program_prints(page: str) -> None:
    for command, shown in sessions(text_of(page)):
        code, printed = typed(command)
        assert code == (1 if shown and shown[0].startswith(REFUSED) else 0), f"{page}: {command}"
        if shown:
            assert first_difference(shown, printed) == "", f"{page}: {command}"


@pytest.mark.parametrize(("page", "command"), [(page, each) for page in PAGES for each in examples(text_of(page))])
def test_an_example_runs(page: str, command: str) -> None:
    code, printed = typed(command)
    assert code == 0, f"{page}: {command}: {printed[-2:]}"


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files_that_are_there(page: str) -> None:
    links = [link for link in LINK.findall(BLOCK.sub("", text_of(page))) if "://" not in link]
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize(
    ("shown", "because"),
    [
        (["one", "two", "three"], "all of it"),
        (["one", "…"], "the rest is left out"),
        (["…", "three"], "what goes before is left out"),
        (["one", "…", "three"], "the middle is left out"),
    ],
)
def test_a_true_extract_differs_nowhere(shown: list[str], because: str) -> None:
    assert first_difference(shown, ["one", "two", "three"]) == "", because


@pytest.mark.parametrize(
    ("shown", "differs"),
    [
        (["one", "2", "three"], "2"),
        (["one", "three"], "three"),
        (["one", "two"], "three   (printed, not shown)"),
        (["…", "two", "one", "…"], "one"),
    ],
)
def test_the_first_line_that_differs_is_told(shown: list[str], differs: str) -> None:
    assert first_difference(shown, ["one", "two", "three"]) == differs
