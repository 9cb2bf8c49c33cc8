"""Runs a compiled function over blocks of rows, on every core."""

from __future__ import annotations

from _thread import start_new_thread
from collections.abc import Callable
from itertools import count
from threading import Semaphore
from typing import Final

from steelyard.models.spread.compiling import threads

_BLOCKS: Final = 8
"""Blocks for each thread: whoever is done early takes another."""


def over_rows(rows: int, work: Callable[[int, int], object], *, least: int = 1) -> None:
    """Call `work(first, last)` for blocks that cover 0 … rows, each once; whatever one of them raises is raised here.

    Nobody waits for a thread to begin: on a busy machine the caller may have done all before another gets a core.

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
    blocks, done = count(), Semaphore(0)
    raised: list[BaseException] = []

    def take() -> None:
        while (first := next(blocks) * size) < rows:
            try:
                if not raised:
                    work(first, min(rows, first + size))
            except BaseException as error:  # noqa: BLE001 - handed to the caller
                raised.append(error)
            finally:
                done.release()

    for _ in range(workers - 1):
        start_new_thread(take, ())
    take()
    for _ in range(-(-rows // size)):
        done.acquire()
    if raised:
        raise raised[0]
