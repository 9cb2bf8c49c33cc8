"""The ledger on disk: what is saved is read back, and what is no ledger is refused."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from steelyard.ledger import store
from steelyard.ledger.ledger import Ledger
from steelyard.ledger.store import gather, load, save
from steelyard.reading.claim import Reading
from steelyard.words.errors import LedgerDamagedError, UnwritableError
from tests.ledger.facts import PAGES, READINGS, claim

ONE = gather(Reading((claim(1),)), PAGES)
TWO = gather(Reading((claim(1), claim(2))), PAGES)


@given(READINGS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
def test_what_is_saved_is_read_back(tmp_path: Path, reading: Reading) -> None:
    ledger = gather(reading, PAGES)
    save(tmp_path / "ledger", "now", ledger)
    assert load(tmp_path / "ledger", "now") == ledger


def test_a_ledger_of_another_folder_is_not_read(tmp_path: Path) -> None:
    save(tmp_path / "ledger", "then", ONE)
    assert load(tmp_path / "ledger", "now") is None


def test_a_ledger_of_other_readers_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "ledger", "now", ONE)
    monkeypatch.setattr(store, "VERSION", "another")
    assert load(tmp_path / "ledger", "now") is None


def test_where_there_is_no_file_nothing_is_read(tmp_path: Path) -> None:
    assert load(tmp_path / "ledger", "now") is None


@pytest.mark.parametrize(
    "content",
    [b"", b"not a ledger", b"SQLite format 3\0" + bytes(200), b"\xff" * 5000],
    ids=["empty", "text", "half", "noise"],
)
def test_a_file_that_is_no_ledger_is_refused_with_advice(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "ledger").write_bytes(content)
    with pytest.raises(LedgerDamagedError) as refusal:
        load(tmp_path / "ledger", "now")
    assert str(tmp_path / "ledger") in refusal.value.happened
    assert refusal.value.remedy


def test_a_ledger_cut_short_is_refused_or_not_taken_for_this_one(tmp_path: Path) -> None:
    save(tmp_path / "ledger", "now", TWO)
    whole = (tmp_path / "ledger").read_bytes()
    (tmp_path / "ledger").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LedgerDamagedError):
        load(tmp_path / "ledger", "now")


def test_a_damaged_ledger_is_built_anew(tmp_path: Path) -> None:
    (tmp_path / "ledger").write_bytes(b"not a ledger")
    save(tmp_path / "ledger", "now", ONE)
    assert load(tmp_path / "ledger", "now") == ONE


@pytest.mark.parametrize("table", ["facts", "holdings", "doubts"])
@pytest.mark.parametrize("change", ["UPDATE {} SET line = ''", "DELETE FROM {}"])
def test_even_a_hand_in_the_file_cannot_change_what_was_read(tmp_path: Path, table: str, change: str) -> None:
    path = tmp_path / "ledger"
    save(path, "now", gather(Reading((claim(1),), (), ()), PAGES))
    with closing(sqlite3.connect(path)) as file:
        file.execute("INSERT INTO holdings VALUES (NULL, 'h-1', '2024-01-01', '')")
        file.execute("INSERT INTO doubts VALUES (NULL, '2024-01-01', '')")
        with pytest.raises(sqlite3.DatabaseError, match="facts do not change"):
            file.execute(change.format(table))


def test_a_fact_keeps_the_moment_at_which_it_was_first_recorded(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    save(path, "then", ONE)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE records SET recorded_at = '2001-01-01T00:00:00+00:00'")
    save(path, "now", TWO)
    first, second = (fact.id for fact in TWO.known_by(date.max).facts)
    recorded = records(path)
    assert recorded[first] == "2001-01-01T00:00:00+00:00"
    assert recorded[second] > "2024"


def test_saving_leaves_nothing_else_behind(tmp_path: Path) -> None:
    for ledger in (ONE, TWO, Ledger()):
        save(tmp_path / "ledger", "now", ledger)
    assert [path.name for path in tmp_path.iterdir()] == ["ledger"]


def test_what_a_killed_build_left_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / ".ledger.0123456789abcdef").write_bytes(b"half of it")
    (tmp_path / ".ledger.0123456789abcdef-journal").write_bytes(b"half of it")
    save(tmp_path / "ledger", "now", ONE)
    assert load(tmp_path / "ledger", "now") == ONE


def test_a_place_that_cannot_be_a_folder_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UnwritableError) as refusal:
        save(tmp_path / "file" / "ledger", "now", ONE)
    assert refusal.value.remedy


def test_a_folder_in_the_place_of_the_file_is_refused_with_advice(tmp_path: Path) -> None:
    (tmp_path / "ledger" / "full").mkdir(parents=True)
    with pytest.raises(UnwritableError) as refusal:
        save(tmp_path / "ledger", "now", ONE)
    assert refusal.value.remedy
    assert [path.name for path in tmp_path.iterdir()] == ["ledger"]


def test_a_folder_that_may_only_be_read_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    folder.chmod(0o555)
    try:
        if may_write(folder):
            pytest.skip("whoever runs this may write everywhere")
        with pytest.raises(UnwritableError, match="folder"):
            save(folder / "ledger", "now", ONE)
    finally:
        folder.chmod(0o755)


def may_write(folder: Path) -> bool:
    try:
        (folder / "probe").touch()
    except OSError:
        return False
    (folder / "probe").unlink()
    return True


def records(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as file:
        return dict(file.execute("SELECT id, recorded_at FROM records"))
