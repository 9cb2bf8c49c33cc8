"""Runs a compiled function over blocks of rows, on every core."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from threading import Thread

from steelyard.models.spread.compiling import threads

_BLOCKS: int = 8
"""Blocks for each thread: whoever is done early takes another."""


def over_rows(rows: int, work: Callable[[int, int], object], *, least: int = 1) -> None:
    """Call `work(first, last)` for blocks that cover 0 … rows, each once; whatever one of them raises is raised here.

    Args:
        rows: how many there are.
        work: lets go of the interpreter, as compiled functions do, and writes rows first … last - 1 alone.
        least: rows of a block, at least.
    """
    workers = min(threads(), max(1, rows // least))
    if workers == 1:
        work(0, rows)
        return
    size = max(least, -(-rows // (workers * _BLOCKS)))
    blocks = count()
    raised: list[BaseException] = []

    def take() -> None:
        try:
            while not raised and (first := next(blocks) * size) < rows:
                work(first, min(rows, first + size))
        except BaseException as error:  # noqa: BLE001 - handed to the caller
            raised.append(error)

    others = [Thread(target=take, daemon=True) for _ in range(workers - 1)]
    for other in others:
        other.start()
    take()
    for other in others:
        other.join()
    if raised:
        raise raised[0]
