"""A case on the bench: its ledger is kept, used again, built anew where something changed, and never in the way."""

import json
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from steelyard.desk.bench import ledger_path, open_case, recent, remember
from steelyard.desk.cache import cache_folder
from steelyard.sources.folder import BUNDLED, find_folder
from steelyard.words.errors import CaseFlawsError, NoSuchCaseError
from tests.desk.folders import new_case, rewrite


@pytest.mark.parametrize("own", [True, False])
def test_the_ledger_lies_in_the_cache_and_the_case_folder_stays_as_it_was(tmp_path: Path, *, own: bool) -> None:
    name = str(new_case(tmp_path)) if own else "school-gate"
    before = sorted(path for path in find_folder(name).rglob("*") if "__pycache__" not in path.parts)
    folder = open_case(name).folder
    assert ledger_path(folder).parent == cache_folder()
    assert ledger_path(folder).is_file()
    assert sorted(path for path in folder.rglob("*") if "__pycache__" not in path.parts) == before


def test_a_ledger_that_came_with_a_folder_is_not_believed(tmp_path: Path) -> None:
    """A forged ledger would quote what no page says; only the one in the cache, built here, is read."""
    folder = new_case(tmp_path)
    honest = list(open_case(str(folder)).ledger.lines())
    ledger_path(folder).rename(folder / "ledger.sqlite")
    assert list(open_case(str(folder)).ledger.lines()) == honest
    assert ledger_path(folder).is_file()


def test_a_ledger_is_used_again_where_nothing_changed(tmp_path: Path, told: list[str]) -> None:
    folder = new_case(tmp_path)
    first = open_case(str(folder), progress=told.append)
    again = open_case(str(folder), progress=told.append)
    assert told == ["Reading 3 documents …"]
    assert list(again.ledger.lines()) == list(first.ledger.lines())


@pytest.mark.parametrize(
    ("change", "because"),
    [
        (lambda folder: rewrite(folder / "facts.csv", "2.1 billion", "2.2 billion"), "a figure was mended"),
        (lambda folder: rewrite(folder / "documents" / "article.md", "210", "211"), "a document reads otherwise"),
        (lambda folder: rewrite(folder / "case.toml", "12-31", "06-30"), "a year that ends in June"),
        (lambda folder: (folder / "documents" / "article.md").unlink(), "a document is gone"),
        (lambda folder: (folder / "documents" / "accounts.csv").rename(folder / "documents" / "b.csv"), "a new name"),
        (lambda folder: rewrite(folder / "documents" / "accounts.csv.source", "03-20", "03-21"), "a later day"),
    ],
)
def test_a_ledger_is_built_anew_where_a_file_changed(
    tmp_path: Path, told: list[str], change: Callable[[Path], object], because: str
) -> None:
    folder = new_case(tmp_path)
    (folder / "documents" / "b.csv.source").write_text((folder / "documents" / "accounts.csv.source").read_text())
    before = list(open_case(str(folder)).ledger.lines())
    change(folder)
    after = list(open_case(str(folder), progress=told.append).ledger.lines())
    assert len(told) == 1, because
    assert after != before, because
    assert list(open_case(str(folder)).ledger.lines()) == after


def test_an_assumption_that_changed_leaves_the_facts_as_they_were(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    before = list(open_case(str(folder)).ledger.lines())
    rewrite(folder / "case.toml", 'value = "1.5%"', 'value = "1.4%"')
    assert list(open_case(str(folder)).ledger.lines()) == before


def test_two_folders_of_one_name_have_two_ledgers(tmp_path: Path) -> None:
    assert ledger_path(tmp_path / "a" / "acme") != ledger_path(tmp_path / "b" / "acme")


def test_a_ledger_that_cannot_be_kept_is_done_without(
    tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = new_case(tmp_path)
    (tmp_path / "taken").write_text("mine")
    monkeypatch.setenv("STEELYARD_CACHE", str(tmp_path / "taken"))
    assert open_case(str(folder), progress=told.append).ledger.first_day() == date(2024, 3, 20)
    assert open_case(str(folder), progress=told.append).ledger.first_day() == date(2024, 3, 20)
    assert len(told) == 2
    assert (tmp_path / "taken").read_text() == "mine"


@pytest.mark.parametrize("rubbish", [b"not a database" * 100, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_damaged_ledger_is_built_anew_from_the_documents(tmp_path: Path, told: list[str], rubbish: bytes) -> None:
    """It is derived: whoever weighs a case need not know where it lies."""
    folder = new_case(tmp_path)
    before = list(open_case(str(folder)).ledger.lines())
    ledger_path(folder).write_bytes(rubbish)
    assert list(open_case(str(folder), progress=told.append).ledger.lines()) == before
    assert told == ["Reading 3 documents …"]
    assert list(open_case(str(folder), progress=told.append).ledger.lines()) == before


def test_another_program_s_database_is_done_without(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    ledger_path(folder).parent.mkdir()
    with sqlite3.connect(ledger_path(folder)) as file:
        file.execute("CREATE TABLE songs (name)")
    file.close()
    assert open_case(str(folder)).ledger.first_day() == date(2024, 3, 20)


@pytest.mark.parametrize("above", ["C#", "what?", "50%25", "a b", "金山云"])
def test_a_folder_may_lie_below_any_name(tmp_path: Path, told: list[str], above: str) -> None:
    (tmp_path / above).mkdir()
    folder = new_case(tmp_path / above)
    for _ in range(2):
        open_case(str(folder), progress=told.append)
    assert len(told) == 1


def test_a_folder_goes_before_a_bundled_case_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert open_case("school-gate").folder == BUNDLED / "school-gate"
    folder = new_case(tmp_path, "school-gate")
    assert open_case("school-gate").folder == folder


def test_a_name_that_is_nearly_right_is_told_the_right_one_first() -> None:
    with pytest.raises(NoSuchCaseError) as refused:
        open_case("xiaomi-2019")
    assert "bundled cases: xiaomi-2018, " in refused.value.remedy


def test_a_case_with_a_flaw_keeps_its_old_ledger(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    open_case(str(folder))
    before = ledger_path(folder).read_bytes()
    rewrite(folder / "facts.csv", "EUR 45-50 million", "a lot")
    with pytest.raises(CaseFlawsError, match=r"facts\.csv:2"):
        open_case(str(folder))
    assert ledger_path(folder).read_bytes() == before


def test_the_cases_weighed_lately_are_known_the_latest_first(tmp_path: Path) -> None:
    remember(tmp_path / "a", date(2024, 1, 1))
    remember(tmp_path / "b", date(2024, 1, 2))
    remember(tmp_path / "a", date(2024, 1, 1))
    assert recent() == ((str(tmp_path / "a"), date(2024, 1, 1)), (str(tmp_path / "b"), date(2024, 1, 2)))


def test_only_so_many_cases_are_remembered(tmp_path: Path) -> None:
    for day in range(1, 29):
        remember(tmp_path, date(2024, 2, day))
    assert [day.day for _, day in recent()] == list(range(28, 8, -1))


@pytest.mark.parametrize(
    "words", ["", "{", "[1]", '[["a"]]', '[["a", 5]]', '[["a", "June"]]', "null", "\xff", "[" * 100_000]
)
def test_a_note_that_cannot_be_read_is_no_note(words: str) -> None:
    cache_folder().mkdir()
    (cache_folder() / "recent.json").write_text(words, encoding="latin-1")
    assert recent() == ()


def test_a_cache_that_cannot_be_written_to_is_no_reason_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("mine")
    monkeypatch.setenv("STEELYARD_CACHE", str(tmp_path / "taken"))
    remember(tmp_path, date(2024, 1, 1))
    assert open_case("school-gate").ledger.first_day()
    assert recent() == ()


def test_the_note_is_plain_json_that_a_person_can_delete(tmp_path: Path) -> None:
    remember(tmp_path, date(2024, 1, 1))
    assert json.loads((cache_folder() / "recent.json").read_text()) == [[str(tmp_path), "2024-01-01"]]


@pytest.fixture
def told() -> list[str]:
    """What the bench says that it is doing."""
    return []
