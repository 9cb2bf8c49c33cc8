"""The shape of the house: rooms, the way imports run, what touches the world, what a file looks like.

The rules are in `tests/architecture/`. That each can fail is shown in `test_architecture_can_fail.py`.
"""

import re
import subprocess
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

import pytest

from tests.architecture import rooms
from tests.architecture.tree import ROOT, Tree, read_tree
from tests.architecture.world import Touch, touches

SOURCE: Final = ROOT / "src" / "steelyard"
TREE: Final = read_tree(SOURCE)

RULES: Final = (
    rooms.strange_folders,
    rooms.imports_backwards,
    rooms.silent_rooms,
    rooms.code_at_the_entrance,
    rooms.silent_files,
    rooms.long_files,
    rooms.vague_names,
    rooms.code_that_runs_data,
)


class Mark(NamedTuple):
    """A file that may touch the world, what of it, and why it must."""

    path: str
    may: frozenset[Touch]
    because: str


MARKED: Final = (
    Mark("sources/folder.py", frozenset({Touch.DISK}), "reads the case folder"),
    Mark(
        "sources/convert/pdfprocess.py",
        frozenset({Touch.PROGRAM, Touch.ENVIRONMENT}),
        "a PDF may be made to hang or to crash whoever opens it, so it is read in a process of its own",
    ),
    Mark(
        "sources/convert/pdfchild.py",
        frozenset({Touch.ENVIRONMENT}),
        "is that process: bytes come by standard input, the answer goes by standard output",
    ),
    Mark(
        "ledger/store.py",
        frozenset({Touch.DISK, Touch.CLOCK, Touch.CHANCE}),
        "one SQLite file; when a fact was recorded; a name for the file that is not yet in place",
    ),
    Mark("reports/html.py", frozenset({Touch.DISK}), "reads its own template, which comes with the package"),
    Mark(
        "owners/drawn_power.py",
        frozenset({Touch.CHANCE}),
        "draws orders of voters where there are too many to count: from a seed, so the same ones each time",
    ),
    Mark(
        "models/spread/compiling.py",
        frozenset({Touch.DISK, Touch.ENVIRONMENT}),
        "keeps compiled functions in the user's cache, in a folder named by a hash of their source",
    ),
    Mark("desk/doctor.py", frozenset({Touch.DISK, Touch.ENVIRONMENT}), "looks at the installation"),
    Mark("reports/write.py", frozenset({Touch.DISK}), "makes the folder of the report that a person asked for"),
    Mark("reports/write_marked.py", frozenset({Touch.DISK}), "looks whether a page of ours stands where one is wanted"),
    Mark(
        "reports/in_place.py",
        frozenset({Touch.DISK, Touch.CHANCE}),
        "writes what a person asked for, under a name of its own until it is whole",
    ),
    Mark("reports/marked_page.py", frozenset({Touch.DISK}), "reads its own template, which comes with the package"),
    Mark("desk/loose.py", frozenset({Touch.DISK}), "opens the files that a person names"),
    Mark(
        "desk/chat.py",
        frozenset({Touch.NETWORK, Touch.CLOCK}),
        "puts one question to the assistant that a person named; the clock bounds how long it may take",
    ),
    Mark(
        "desk/answers.py",
        frozenset({Touch.DISK, Touch.ENVIRONMENT}),
        "keeps what was read of PDF files in the user's cache; names a file that is not yet in place by the process",
    ),
    Mark(
        "desk/decide.py",
        frozenset({Touch.DISK, Touch.ENVIRONMENT}),
        "writes a decision into the case that a person named, one at a time: the lock is the system's",
    ),
    Mark(
        "desk/exchange.py",
        frozenset({Touch.DISK}),
        "reads and writes the files of stakes that a person names, and adds rows to the case that a person names",
    ),
    Mark("desk/cache.py", frozenset({Touch.ENVIRONMENT}), "asks where the user's cache is to be"),
    Mark(
        "desk/bench.py",
        frozenset({Touch.DISK, Touch.ENVIRONMENT}),
        "finds the place of each ledger, so that nothing else has to",
    ),
)
"""To add a file: a line here, with its reason. A mark that is no longer needed fails, touch by touch."""

SCREENS: Final = ("cli", "web", "mcp")
"""The rooms where a person asks: they may touch anything."""

# In pieces, so that this file does not hold what it looks for.
ELSEWHERE: Final = re.compile(
    "|".join(
        (
            r"(?<![\w.])/" + "(?:work|root)/",  # folders of one machine
            "pypi" + r"\.org",
            "pythonhosted" + r"\.org",
            r"registry\." + r"npmjs\.org",
        )
    ).encode()
)


def test_there_is_a_house_to_look_at() -> None:
    assert TREE.module("__init__.py")
    assert TREE.rooms


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__.replace("_", "-"))
def test_the_house_keeps_its_rules(rule: Callable[[Tree], Iterator[str]]) -> None:
    assert list(rule(TREE)) == []


def test_only_marked_files_touch_the_world() -> None:
    assert list(unmarked_touches(TREE, MARKED)) == []


def test_no_mark_is_stale() -> None:
    assert list(stale_marks(TREE, MARKED)) == []


def test_each_file_is_marked_once_and_with_a_reason() -> None:
    assert len({mark.path for mark in MARKED}) == len(MARKED)
    assert all(mark.because and mark.may for mark in MARKED)


def test_no_file_names_a_folder_of_one_machine_or_the_host_of_a_registry() -> None:
    assert list(names_of_elsewhere(tracked_files())) == []


def unmarked_touches(tree: Tree, marks: tuple[Mark, ...]) -> Iterator[str]:
    """One complaint for each touch of a file that is not marked for it."""
    may = {mark.path: mark.may for mark in marks}
    for module in tree:
        if module.room in SCREENS or str(module.path) == "__main__.py":
            continue
        for touch, line in touches(module).items():
            if touch not in may.get(str(module.path), frozenset()):
                yield f"{module.path}:{line}: touches {touch}. Take it as an argument, or mark the file."


def stale_marks(tree: Tree, marks: tuple[Mark, ...]) -> Iterator[str]:
    """One complaint for each thing a file is marked for and does not touch. Files to come are passed over."""
    for mark in marks:
        module = tree.module(mark.path)
        if module is not None:
            for touch in sorted(mark.may - touches(module).keys()):
                yield f"{mark.path}: the mark is stale, it does not touch {touch}."


def names_of_elsewhere(files: dict[str, bytes]) -> Iterator[str]:
    """One complaint for each file that would only be true on one machine, or with one registry."""
    for path, content in files.items():
        found = ELSEWHERE.search(content)
        if found:
            line = content.count(b"\n", 0, found.start()) + 1
            yield f"{path}:{line}: names {found.group().decode()}"


def tracked_files() -> dict[str, bytes]:
    """What git keeps, or would keep: each path with its content."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so nothing is tracked")
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = [path for path in listed.stdout.split("\0") if (ROOT / path).is_file()]
    assert "pyproject.toml" in paths
    return {path: (ROOT / path).read_bytes() for path in paths}
