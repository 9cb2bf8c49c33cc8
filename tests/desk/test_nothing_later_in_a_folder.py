"""A case weighed as of a day is the same as its folder weighed when it held nothing later: to the last word and id."""

import shutil
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from steelyard.desk.weigh import weigh
from steelyard.ledger.fact import Fact, Holding
from steelyard.reports.record import as_record
from steelyard.sources.cells import read_rows
from steelyard.sources.folder import BUNDLED
from tests.reports.weighed import bench_of

DAYS: Final = [
    ("xiaomi-2018", date(2017, 12, 31)),
    ("xiaomi-2018", date(2018, 5, 3)),
    ("xiaomi-2018", date(2018, 6, 18)),
    ("xiaomi-2018", date(2018, 6, 30)),
    ("kingsoft-cloud-2024", date(2023, 4, 30)),
    ("kingsoft-cloud-2024", date(2024, 4, 16)),
    ("kingsoft-cloud-2024", date(2024, 4, 17)),
    ("kingsoft-cloud-2024", date(2024, 5, 2)),
]

OF_THE_FILE: Final = {"document", "span"}
"""What tells of the file that holds a row, and not of the row."""

TOLD_LATER: Final = {"later", "counts_text"}
"""What says how much became known later."""


@pytest.mark.parametrize(("name", "day"), DAYS, ids=[f"{name} on {day}" for name, day in DAYS])
def test_what_became_known_later_changes_no_word_and_no_id(name: str, day: date, tmp_path: Path) -> None:
    early = cut(name, day, tmp_path / name)
    whole, short = (as_record(weigh(bench_of(folder), day)) for folder in (BUNDLED / name, early))
    assert whole["counts"]["later"] > short["counts"]["later"] == 0
    assert plain(whole) == plain(short)
    assert [each["evidence"] for each in whole["questions"]] == [each["evidence"] for each in short["questions"]]


def test_a_row_that_is_added_changes_no_id_of_another(tmp_path: Path) -> None:
    """An id once held the place in the file: each new row behind it was followed by other ids."""
    early = cut("xiaomi-2018", date(2018, 6, 18), tmp_path / "xiaomi-2018")
    before, after = ({node.id for node in known(folder)} for folder in (early, BUNDLED / "xiaomi-2018"))
    assert before < after


def cut(name: str, day: date, into: Path) -> Path:
    """A bundled case without rows and documents of later days; the rows that are left keep their lines."""
    shutil.copytree(BUNDLED / name, into)
    for path in (into / "facts.csv", into / "stakes.csv"):
        if path.exists():
            path.write_text(blanked(path.read_text(encoding="utf-8"), day), encoding="utf-8")
    for page in bench_of(into).case.documents:
        if page.origin.day > day and page.path.startswith("documents/"):
            (into / page.path).unlink()
            (into / f"{page.path}.source").unlink(missing_ok=True)
    return into


def blanked(text: str, day: date) -> str:
    """The text with empty lines in the place of rows of later days."""
    head, *rows = read_rows(text)
    place = [cell.text for cell in head.cells].index("day")
    lines = text.split("\n")
    ends = [row.line - 1 for row in rows[1:]] + [len(lines)]
    for row, end in zip(rows, ends, strict=True):
        if date.fromisoformat(row.cells[place].text) > day:
            lines[row.line - 1 : end] = [""] * (end - row.line + 1)
    return "\n".join(lines)


def plain(part: object) -> object:
    """A record without what tells of the file, and without what tells of later days."""
    if isinstance(part, dict):
        return {key: plain(each) for key, each in part.items() if key not in OF_THE_FILE | TOLD_LATER}
    return [plain(each) for each in part] if isinstance(part, list) else part


def known(folder: Path) -> list[Fact | Holding]:
    """Every fact and stake of a folder."""
    everything = bench_of(folder).ledger.known_by(date.max)
    return [*everything.facts, *everything.holdings]
