"""Run with a file of English text: reads its quantities with quantulum3, and prints how many it found how quickly.

Runs in the others' environment. The first call, which loads its tables, and what importing takes are not timed.
Its classifier, which would choose between units of the same name, is a further package and slower; it is not installed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import process_time

from quantulum3 import parser


def main(path: str) -> None:
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    parser.parse("It sold 3 units at $5.")
    start = process_time()
    found = sum(len(parser.parse(line)) for line in lines)
    seconds = process_time() - start
    print(json.dumps({"found": found, "seconds": seconds, "bytes": Path(path).stat().st_size}))


main(sys.argv[1])
