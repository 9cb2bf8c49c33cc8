"""Run with a file of text: reads it, and prints how much it found how quickly.

Neither importing is timed nor the first call, which loads the tables of both languages.

    read_with_steelyard.py figures FILE   figures and dates alone, line by line
    read_with_steelyard.py claims FILE    what `steelyard read --lines` makes of it: each line a document
    read_with_steelyard.py whole FILE     what `steelyard read` makes of it: the file as one document

Runs in our environment, on one core.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time
from typing import Final

from steelyard.desk.read import Ask, NotRead, read_files
from steelyard.reading.figures import Figure, read_figures

_FIRST: Final = "Sales of Acme rose 5% to $3 million in 2023.\n2023年顶峰公司营业收入3亿元，同比增长5%。"


def figures(path: str) -> tuple[int, float]:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    start = process_time()
    found = sum(isinstance(seen, Figure) for line in lines for seen in read_figures(line))
    return found, process_time() - start


def claims(path: str, *, by_line: bool) -> tuple[int, float]:
    start = process_time()
    found = 0
    for file in read_files([path], Ask(by_line=by_line), stdin=bytes):
        assert not isinstance(file, NotRead), file
        found += sum(1 for _ in file.claims)
    return found, process_time() - start


def main(kind: str, path: str) -> None:
    list(read_files(["-"], Ask(by_line=True), stdin=lambda _: _FIRST.encode()))
    found, seconds = figures(path) if kind == "figures" else claims(path, by_line=kind == "claims")
    print(json.dumps({"found": found, "seconds": seconds, "bytes": Path(path).stat().st_size}))


main(*sys.argv[1:])
