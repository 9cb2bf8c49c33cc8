"""Values all firms of the web in a folder on a networkx graph, as it is usually written: prints seconds and sums.

Runs in the others' environment. Reading the files is not timed; building the graph is, by itself.
"""

from __future__ import annotations

import json
import sys
from array import array
from pathlib import Path
from time import perf_counter

import networkx as nx

STEP = 1e-12
Web = tuple["array[int]", "array[int]", "array[float]", "array[float]"]


def read(folder: Path) -> Web:
    """Owners, owned, shares, own values."""
    found: Web = (array("i"), array("i"), array("d"), array("d"))
    for number, numbers in enumerate(found):
        assert isinstance(numbers, array)
        numbers.frombytes((folder / f"{number}.numbers").read_bytes())
    return found


def values(graph: nx.DiGraph, own: array[float]) -> dict[int, float]:
    """V = p + A V, again and again until no value moves by 1e-12 of itself."""
    gross = dict(enumerate(own))
    while True:
        after = {
            owner: own[owner] + sum(held["share"] * gross[company] for company, held in holdings.items())
            for owner, holdings in graph.adjacency()
        }
        moved = max(abs(after[firm] - gross[firm]) / after[firm] for firm in after)
        gross = after
        if moved <= STEP:
            return gross


def main() -> None:
    """The files of the folder named on the command line."""
    rows, columns, shares, own = read(Path(sys.argv[1]))
    start = perf_counter()
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(own)))
    graph.add_edges_from((row, column, {"share": share}) for row, column, share in zip(rows, columns, shares))  # noqa: B905
    built = perf_counter()
    gross = values(graph, own)
    solved = perf_counter()
    outside = sum(
        value * (1 - sum(held["share"] for _, _, held in graph.in_edges(firm, data=True)))
        for firm, value in gross.items()
    )
    told = {"build": built - start, "seconds": solved - built, "gross": sum(gross.values()), "outside": outside}
    print(json.dumps(told))


if __name__ == "__main__":
    main()
