"""Values all firms of the web in a folder by Steelyard, round by round: prints seconds of each and what came out.

Runs in a process of its own, so that the system tells its peak of memory. Reading the files is not timed; the bare
sweeps of scipy, to the same error, are timed beside it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

import numpy as np
from scipy import sparse

from steelyard.owners.values_arrays import values_of


def bare(rows: object, columns: object, shares: object, own: np.typing.NDArray[np.float64]) -> float:
    """Seconds of V = p + A V, again and again until no value moves by 1e-12 of itself: no rings, no checks."""
    start = perf_counter()
    web = sparse.csr_array((shares, (rows, columns)), shape=(len(own), len(own)))
    gross, before = own, np.zeros_like(own)
    while np.abs(gross - before).max() > 1e-12 * gross.max():
        gross, before = own + web @ gross, gross
    return perf_counter() - start


def main() -> None:
    """The files of the folder named on the command line, as often as it says."""
    folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
    rows, columns = (np.fromfile(folder / f"{number}.numbers", dtype=np.int32) for number in (0, 1))
    shares, own = (np.fromfile(folder / f"{number}.numbers") for number in (2, 3))
    seconds, sweeps = [], []
    found = values_of(rows, columns, shares, own)
    for _ in range(rounds):
        start = perf_counter()
        found = values_of(rows, columns, shares, own)
        seconds.append(perf_counter() - start)
        sweeps.append(bare(rows, columns, shares, own))
    told = {
        "seconds": seconds,
        "bare_seconds": sweeps,
        "gross": float(found.gross.sum()),
        "outside": float(found.outside.sum()),
        "own": float(own.sum()),
        "missing": found.residual,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
