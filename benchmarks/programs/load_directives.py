"""Run with a file of beancount: loads it, and prints how many directives it took how long.

Runs in the others' environment, where beancount is. Timed is the call; what importing it takes is not.
"""

from __future__ import annotations

import json
import sys
from time import perf_counter

from beancount.loader import load_file


def main(path: str) -> None:
    start = perf_counter()
    entries, errors, _ = load_file(path)
    seconds = perf_counter() - start
    assert not errors, errors[0]
    print(json.dumps({"found": len(entries), "seconds": seconds}))


main(sys.argv[1])
