"""Stakes into a case and out to a file: shown first, added at the end, never over what stands."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from steelyard.desk.bench import open_case
from steelyard.desk.exchange import additions, export_file, import_file, keep
from steelyard.desk.owners import stakes_and_parties
from steelyard.owners.exchange.bods_write import bods_subset
from steelyard.owners.exchange.forms import export_text, import_text
from steelyard.owners.exchange.ftm_write import ftm_subset
from steelyard.owners.exchange.parcel import is_level
from steelyard.sources.folder import BUNDLED
from steelyard.words.errors import (
    CaseFlawsError,
    DocumentDamagedError,
    DocumentTooLargeError,
    FileUnreadableError,
    UnwritableError,
)
from tests.desk.folders import new_case
from tests.owners.exchange.made import FULL, PLAIN
from tests.owners.exchange.test_bods import validator

TABLE = "owner,owned,economic,known_on\nHill Foods,Acme,25%,2024-02-01\nMrs Tan,Hill Foods,>50%,2024-02-02\n"


def table(tmp_path: Path, text: str = TABLE) -> str:
    file = tmp_path / "register.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_rows_are_shown_before_anything_is_written_and_then_kept(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    held = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    added = additions(str(folder), import_file(table(tmp_path)), "register.csv")
    assert "Hill Foods,Acme,holds,2024-02-01,25%" in added.rows
    assert 'name = "Mrs Tan"' in added.names
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == held
    says = keep(added)
    assert "Mrs Tan,Hill Foods,holds,2024-02-02,over 50%" in says
    written = (folder / "stakes.csv").read_text(encoding="utf-8")
    assert written.startswith(held["stakes.csv"].decode().splitlines()[0] if "stakes.csv" in held else "owner,")
    assert all(line in written.splitlines() for line in held.get("stakes.csv", b"").decode().splitlines()[1:])


def test_a_second_import_goes_behind_the_first(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    keep(additions(str(folder), import_file(table(tmp_path)), "register.csv"))
    first = (folder / "stakes.csv").read_text(encoding="utf-8")
    later = "owner,owned,voting,known_on,controls\nMrs Tan,Acme,12%,2024-03-01,yes\n"
    keep(additions(str(folder), import_file(table(tmp_path, later)), "register.csv"))
    second = (folder / "stakes.csv").read_text(encoding="utf-8")
    assert second.splitlines()[1 : len(first.splitlines())] == first.splitlines()[1:]
    assert second.splitlines()[0].startswith(first.splitlines()[0])
    assert second.splitlines()[-1].startswith("Mrs Tan,Acme,holds,2024-03-01,,12%")


def test_a_table_that_changed_since_it_was_shown_is_left_alone(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    added = additions(str(folder), import_file(table(tmp_path)), "register.csv")
    (folder / "stakes.csv").write_text("owner\n", encoding="utf-8")
    with pytest.raises(UnwritableError, match="changed since"):
        keep(added)
    assert (folder / "stakes.csv").read_text(encoding="utf-8") == "owner\n"


def test_a_row_that_a_case_cannot_hold_leaves_the_case_as_it_was(tmp_path: Path) -> None:
    folder = new_case(tmp_path)
    rows = "owner,owned,economic,known_on,event\nHill Foods,Acme,25%,2024-02-01,holding\n"
    added = additions(str(folder), import_file(table(tmp_path, rows)), "register.csv")
    spoiled = type(added)(
        folder=folder, rows=added.rows, names="", table=added.table.replace("25%", "130%"), before=added.before
    )
    held = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    with pytest.raises(CaseFlawsError, match="130%"):
        keep(spoiled)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == held


def test_a_bundled_case_stays_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="bundled"):
        additions(str(BUNDLED / "kingsoft-2015"), import_file(table(tmp_path)), "register.csv")


def test_an_export_never_goes_over_a_file_that_stands(tmp_path: Path) -> None:
    place = tmp_path / "out.json"
    assert {each.field for each in export_file([FULL], (), str(place), "bods")} >= {"price", "shares"}
    before = place.read_text(encoding="utf-8")
    with pytest.raises(UnwritableError, match="stands there already"):
        export_file([PLAIN], (), str(place), "json")
    assert place.read_text(encoding="utf-8") == before
    with pytest.raises(UnwritableError):
        export_file([PLAIN], (), str(tmp_path / "no" / "folder.json"), "json")


@pytest.mark.parametrize("case", ["kingsoft-2015", "kingsoft-cloud-2024", "school-gate", "alibaba-2022"])
def test_the_stakes_of_a_bundled_case_come_back_from_every_form(case: str) -> None:
    stakes, parties = stakes_and_parties(open_case(case), None)
    assert stakes
    whole = export_text(stakes, parties, "json")
    assert whole.dropped == ()
    assert import_text(whole.text, None, case).stakes == tuple(stakes)
    table = export_text(stakes, parties, "csv")
    assert {each.field for each in table.dropped} <= {"holding", "party"}
    assert import_text(table.text, None, case).stakes == tuple(replace(stake, holding=None) for stake in stakes)
    levels = [stake for stake in stakes if is_level(stake)]
    for form, subset in (("bods", bods_subset), ("ftm", ftm_subset)):
        exported = export_text(stakes, parties, form)
        assert {each.field for each in exported.dropped} >= {"holding"}
        assert set(import_text(exported.text, None, case).stakes) == {subset(stake) for stake in levels}
    assert list(validator().iter_errors(json.loads(export_text(stakes, parties, "bods").text))) == []


def test_what_does_not_say_when_it_became_known_was_known_on_the_day_of_the_file(tmp_path: Path) -> None:
    file = table(tmp_path, "owner,owned,economic\nHill Foods,Acme,25%\n")
    (stake,) = import_file(file, known=date(2020, 1, 2)).stakes
    assert (stake.known_on, stake.since) == (date(2020, 1, 2), date(2020, 1, 2))
    (stake,) = import_file(file).stakes
    assert stake.known_on >= date(2024, 1, 1)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileUnreadableError, match="not there"):
        import_file(str(tmp_path / "none.csv"))
    (tmp_path / "bytes.csv").write_bytes(bytes(range(256)) * 8)
    with pytest.raises(DocumentDamagedError):
        import_file(str(tmp_path / "bytes.csv"))
    monkeypatch.setattr("steelyard.desk.exchange.LIMITS", type("Few", (), {"file": 10}))
    with pytest.raises(DocumentTooLargeError):
        import_file(table(tmp_path))
