"""Run with a case folder and a path: builds the ledger of the case there, and prints how many facts it took how long.

Runs in our environment. Timed are the calls that `steelyard weigh` makes when a case has changed; what importing
them takes is not, as it is not on the other side.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

from steelyard.ledger import store
from steelyard.reading.read import read_case_documents
from steelyard.sources.folder import fingerprint, load_case


def main(folder: Path, path: Path) -> None:
    start = perf_counter()
    case = load_case(folder)
    ledger = store.gather(read_case_documents(case), case.documents)
    store.save(path, fingerprint(folder), ledger)
    seconds = perf_counter() - start
    again = store.load(path, fingerprint(folder))
    assert again is not None
    print(json.dumps({"found": len(again.known_by(date.max).facts), "seconds": seconds}))


main(Path(sys.argv[1]), Path(sys.argv[2]))
