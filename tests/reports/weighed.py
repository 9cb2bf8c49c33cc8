"""Weighings for the tests of the reports, worked out in memory: nothing of a ledger is written anywhere."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from steelyard.desk.bench import Bench
from steelyard.desk.weigh import weigh
from steelyard.ledger import store
from steelyard.reading.read import read_case_documents
from steelyard.reports.weighing import Weighing
from steelyard.sources.folder import BUNDLED, begin_case, bundled_names, load_case

NEW: Final = "new"
CASES: Final = (*bundled_names(), NEW)
"""The bundled cases, and the one that `steelyard new` writes."""

IDS: Final = re.compile(r"\b[sfhac]-[0-9a-f]{10}\b")


@cache
def weighed(name: str, day: date | None = None) -> Weighing:
    """One of `CASES`, weighed."""
    if name != NEW:
        return weigh(bench_of(BUNDLED / name), day)
    with TemporaryDirectory() as folder:
        begin_case(Path(folder) / "acme-2024")
        return weigh(bench_of(Path(folder) / "acme-2024"), day)


def bench_of(folder: Path) -> Bench:
    """A case opened without a ledger beside it."""
    case = load_case(folder)
    return Bench(folder, case, store.gather(read_case_documents(case), case.documents))
