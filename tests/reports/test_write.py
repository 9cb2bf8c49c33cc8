"""The report on disk: two whole files, and nothing else."""

from pathlib import Path

import pytest

from steelyard.reports import write
from steelyard.reports.html import as_html
from steelyard.reports.record import as_json
from steelyard.words.errors import UnwritableError
from tests.reports.weighed import weighed


def test_a_report_is_the_page_and_the_record_and_nothing_else(tmp_path: Path) -> None:
    page = write.write_report(weighed("school-gate"), tmp_path / "a" / "b")
    assert page == tmp_path / "a" / "b" / "report.html"
    assert {path.name for path in page.parent.iterdir()} == {"report.html", "valuation.json"}
    assert page.read_text(encoding="utf-8") == as_html(weighed("school-gate"))
    assert (page.parent / "valuation.json").read_text(encoding="utf-8") == as_json(weighed("school-gate"))


def test_a_later_report_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    write.write_report(weighed("school-gate"), tmp_path)
    write.write_report(weighed("xiaomi-2018"), tmp_path)
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == as_html(weighed("xiaomi-2018"))
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_where_the_folder_should_be_is_refused_with_another_way(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(UnwritableError) as refused:
        write.write_report(weighed("school-gate"), tmp_path / "taken")
    assert "Choose another name or folder, or make room." in str(refused.value)
    assert (tmp_path / "taken").read_text() == "mine"


def test_a_disk_that_is_full_leaves_the_old_report_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write.write_report(weighed("school-gate"), tmp_path)

    def full(path: Path, text: str, **_: str) -> int:
        path.write_bytes(text.encode()[:100])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(UnwritableError, match="No space left on device"):
        write.write_report(weighed("xiaomi-2018"), tmp_path)
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == as_html(weighed("school-gate"))
    assert len(list(tmp_path.iterdir())) == 2


def test_nothing_is_written_where_the_page_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> str:
        raise ValueError("no page")

    monkeypatch.setattr(write, "as_html", broken)
    with pytest.raises(ValueError, match="no page"):
        write.write_report(weighed("school-gate"), tmp_path / "out")
    assert not (tmp_path / "out").exists()
