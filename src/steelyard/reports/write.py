"""The report on disk: `report.html` and `valuation.json`, each put into place whole."""

from __future__ import annotations

from pathlib import Path

from steelyard.reports.html import as_html
from steelyard.reports.in_place import put_in_place
from steelyard.reports.record import as_json
from steelyard.reports.weighing import Weighing
from steelyard.words.errors import UnwritableError


def write_report(weighing: Weighing, folder: Path) -> Path:
    """Write the report into a folder and give the path of the page.

    Raises:
        UnwritableError: the folder cannot be made or written to.
    """
    page = folder / "report.html"
    texts = ((page, as_html(weighing)), (folder / "valuation.json", as_json(weighing)))  # before anything is written
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, text in texts:
            put_in_place(path, text)
    except OSError as refused:
        raise UnwritableError(str(folder), refused.strerror or str(refused)) from refused
    return page
