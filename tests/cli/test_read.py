"""`steelyard read`, typed in: what is printed, what is written, how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from steelyard.cli.main import main
from steelyard.cli.screen import patience
from tests.cli.test_weigh import PROGRAM
from tests.cli.typing_in import files_in, printed, refused, steelyard

SAYS: Final = "Acme's revenue was 8.180 billion yuan in 2022, up 9.5%. See note 5b.\n"
NAMES: Final = "name,alias,evidence\nAcme,Golden Acme,seen\n"


@pytest.fixture(autouse=True)
def _a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    (tmp_path / "note.txt").write_text(SAYS)
    (tmp_path / "names.csv").write_text(NAMES)


def facts(*words: object) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed("read", *words, "--company", "Acme", "--jsonl").splitlines()]


def test_a_file_is_told_as_a_table_with_a_summary() -> None:
    screen = printed("read", "note.txt", "--aliases", "names.csv").splitlines()
    assert screen[0].startswith("note.txt: ")
    assert screen[1].split()[:2] == ["Company", "Measure"]
    assert any(line.split()[:2] == ["Acme", "revenue"] for line in screen)
    assert " figures in 1 file: " in screen[-1]


def test_the_doubts_are_listed_only_where_they_are_asked_for() -> None:
    assert "5b" not in printed("read", "note.txt")
    assert "“5b”" in printed("read", "note.txt", "--doubts")


def test_a_line_of_json_a_fact_and_nothing_else() -> None:
    (level, *_) = facts("note.txt", "--aliases", "names.csv")
    assert (level["doc"], level["quote"], level["start"]) == ("note.txt", "8.180 billion yuan", 19)
    assert (level["subject"], level["measure"], level["low"], level["unit"]) == ("Acme", "revenue", 8180000000, "CNY")
    assert level["place"] == "note.txt:1"


def test_each_line_may_be_a_document(tmp_path: Path) -> None:
    (tmp_path / "some.more.txt").write_text(f"\n{SAYS}")
    assert {row["doc"] for row in facts("some.more.txt", "--lines")} == {"some:2"}


def test_one_object_holds_everything() -> None:
    whole = json.loads(printed("read", "note.txt", "xiaomi-2018", "--json"))
    assert [file["doc"] for file in whole["files"]][:2] == ["note.txt", "accounts-2015-2017.csv"]
    assert whole["files"][0]["doubts"]


def test_a_pipe_is_read() -> None:
    result = CliRunner().invoke(main, ["read", "-", "--jsonl", "--company", "Acme"], input=SAYS)
    assert result.exit_code == 0
    assert json.loads(result.stdout.splitlines()[0])["doc"] == "stdin"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nowhere.txt",), "There is no file 'nowhere.txt', and no bundled case of that name."),
        (("empty.txt",), "empty.txt"),
        (("folder",), "folder is a folder, and it holds no case.toml."),
        (("note.txt", "--aliases", "note.txt"), "The table of names note.txt cannot be read:"),
        (("note.txt", "--aliases", "nowhere.csv"), "There is no file 'nowhere.csv'"),
        (("note.txt", "--mark=names.csv/x.html"), "Cannot write to names.csv/x.html"),
    ],
)
def test_a_call_that_was_wrong_is_refused_with_what_to_do(tmp_path: Path, words: tuple[str, ...], says: str) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "folder").mkdir()
    result = steelyard("read", *words)
    assert result.exit_code == 1
    happened, *remedy = result.stderr.strip().splitlines()
    assert says in happened
    assert remedy


@pytest.mark.parametrize(
    "words", ["", "note.txt --published June", "note.txt names.csv --mark=x.html", "note.txt --no-such-option"]
)
def test_a_mistyped_call_ends_with_2(words: str) -> None:
    assert steelyard("read", *words.split()).exit_code == 2


def test_one_file_that_cannot_be_read_spoils_no_other(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(b"\x7fELF\0\0")
    result = steelyard("read", "broken.txt", "note.txt", "--jsonl", "--company", "Acme")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert "broken.txt" in result.stderr
    assert {json.loads(line)["doc"] for line in result.stdout.splitlines()} == {"note.txt"}


def test_a_file_that_is_not_there_spoils_no_other() -> None:
    result = steelyard("read", "note.txt", "nowhere.txt", "--jsonl", "--company", "Acme")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: There is no file 'nowhere.txt'")
    assert {json.loads(line)["doc"] for line in result.stdout.splitlines()} == {"note.txt"}


def test_where_no_file_is_there_nothing_is_counted() -> None:
    result = steelyard("read", "nowhere.txt", "neither.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("Error: There is no file") == 2


def test_without_facts_the_lines_of_json_are_none(tmp_path: Path) -> None:
    (tmp_path / "quiet.txt").write_text("Nothing with a figure in it.\n")
    assert printed("read", "quiet.txt", "--jsonl") == ""
    assert "No facts." in printed("read", "quiet.txt")


def test_a_name_that_is_no_utf_8_is_shown_all_the_same(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9\x1b[2J.txt")
    (tmp_path / name).write_text(SAYS)
    for words in ([], ["--jsonl"], ["--json"], ["--mark"]):
        screen = printed("read", name, "--company", "Acme", *words)
        assert "caf\ufffd" in screen
        assert "\x1b" not in screen


@pytest.mark.parametrize("wide", [30, 60, 80, 200])
def test_the_table_keeps_to_the_width_that_is_asked_for(monkeypatch: pytest.MonkeyPatch, wide: int) -> None:
    monkeypatch.setenv("COLUMNS", str(wide))
    screen = printed("read", "note.txt", "--doubts").splitlines()[:-1]
    assert all(len(line) <= wide for line in screen)


# --mark


def test_a_page_is_written_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.txt").write_text(SAYS)
    assert "Marked: papers/a.txt.marked.html" in printed("read", "--mark", "papers/a.txt")
    page = (tmp_path / "papers" / "a.txt.marked.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</html>")
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == ["a.txt", "a.txt.marked.html"]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("--mark note.txt", {"note.txt.marked.html"}),
        ("note.txt --mark", {"note.txt.marked.html"}),
        ("--mark page.html note.txt", {"page.html"}),
        ("note.txt --mark=page.html", {"page.html"}),
        ("note.txt --mark out/", {"out/note.txt.marked.html"}),
        ("note.txt --mark there", {"there/note.txt.marked.html"}),
        ("--mark note.txt sub/note.txt", {"note.txt.marked.html", "sub/note.txt.marked.html"}),
        ("note.txt sub/note.txt --mark out/", {"out/note.txt.marked.html", "out/sub-note.txt.marked.html"}),
        ("--mark article.html", {"article.html.marked.html"}),
        ("xiaomi-2018 --mark out/", {f"out/{name}.marked.html" for name in ("accounts-2015-2017.csv",)}),
        ("note.txt --jsonl --mark", {"note.txt.marked.html"}),
    ],
)
def test_a_page_is_written_where_it_is_asked_for(tmp_path: Path, words: str, written: set[str]) -> None:
    for folder in ("sub", "there"):
        (tmp_path / folder).mkdir()
    (tmp_path / "sub" / "note.txt").write_text(SAYS)
    (tmp_path / "article.html").write_text(f"<!doctype html><title>x</title><p>{SAYS}</p>")
    before = set(files_in(tmp_path))
    printed("read", *words.split())
    new = set(files_in(tmp_path)) - before
    assert written <= new
    assert all(name.endswith(".html") for name in new)


def test_an_article_is_never_written_over(tmp_path: Path) -> None:
    article = f"<!doctype html><title>x</title><p>{SAYS}</p>"
    (tmp_path / "a.html").write_text(article)
    (tmp_path / "b.html").write_text(article)
    printed("read", "--mark", "a.html", "b.html")
    says = steelyard("read", "a.html", "--mark=b.html")
    assert says.exit_code == 1
    assert "something else than a page of --mark stands there" in says.stderr
    assert "Choose another name" in says.stderr
    assert says.stdout == ""
    assert steelyard("read", "--company", "Acme", "note.txt", "--mark", "b.html").stderr == says.stderr
    assert (tmp_path / "a.html").read_text() == (tmp_path / "b.html").read_text() == article


def test_pages_of_an_earlier_call_are_not_read_among_others() -> None:
    printed("read", "note.txt", "names.csv", "--mark")
    again = steelyard("read", "note.txt", "note.txt.marked.html", "--mark")
    assert again.exit_code == 0
    assert "Passed over: note.txt.marked.html" in again.stderr
    assert " in 1 file: " in again.stdout


def test_a_page_of_an_earlier_call_is_written_over(tmp_path: Path) -> None:
    printed("read", "note.txt", "--mark", "page.html")
    first = (tmp_path / "page.html").read_bytes()
    printed("read", "note.txt", "--mark", "page.html")
    assert (tmp_path / "page.html").read_bytes() == first


def test_two_at_once_leave_one_whole_page(tmp_path: Path) -> None:
    typed = [*PROGRAM, "read", "note.txt", "--mark"]
    racers = [subprocess.Popen(typed, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    ends = [(*racer.communicate(timeout=60), racer.returncode) for racer in racers]
    assert [(error, code) for _, error, code in ends] == [("", 0)] * 3
    assert set(files_in(tmp_path)) == {"note.txt", "names.csv", "note.txt.marked.html"}
    assert (tmp_path / "note.txt.marked.html").read_text().rstrip().endswith("</html>")


def test_a_disk_that_is_full_leaves_the_old_page_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    printed("read", "note.txt", "--mark")
    before = files_in(tmp_path)

    def full(path: Path, text: str, **_: str) -> int:
        path.write_bytes(text.encode()[:100])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    result = steelyard("read", "note.txt", "--mark")
    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert files_in(tmp_path) == before


# what takes time


def test_a_moment_is_not_told_and_more_is() -> None:
    told: list[str] = []
    with patience(10, told.append) as progress:
        progress("Reading it …")
    assert told == []
    with patience(0.02, told.append) as progress:
        progress("Reading this …")
        progress("Reading that …")
        _until(lambda: len(told) == 1)
    assert told == ["Reading that …"]


def _until(done: object) -> None:
    end = time.monotonic() + 10
    while not done() and time.monotonic() < end:  # type: ignore[operator]
        time.sleep(0.01)


def test_reading_imports_what_it_needs_and_no_more() -> None:
    asked = (
        "import contextlib, sys; from steelyard.cli.main import main\n"
        "with contextlib.suppress(SystemExit): main(['read', 'note.txt'])\n"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "steelyard.desk.read" in loaded
    assert loaded & {"jinja2", "sqlite3", "numpy", "openpyxl", "pypdfium2", "pypinyin", "opencc"} == set()
    assert not [name for name in loaded if name.startswith(("steelyard.models", "steelyard.picture"))]


def test_a_refusal_of_the_only_file_is_all_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").write_bytes(b"")
    assert refused("read", "broken.txt").startswith("Error: ")
