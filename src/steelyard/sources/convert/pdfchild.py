"""The PDF reader as a process of its own: takes the bytes of a file, gives its text, tables and places.

    first line in    {"name": …, "limits": {…}}, then the bytes of the file
    first line out   {"converted": …} or {"refused": …}, then the boxes of all characters

A page that takes too long ends the process from within: the reader of pages cannot be stopped in any other way. It
never takes more memory than it is allowed, where the system lets a process bind itself.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import astuple
from typing import Any, Final

from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.pdf import Bound, read_bound
from steelyard.sources.grid import Grid, Row
from steelyard.words.errors import DocumentError

_MEMORY: Final = 2 << 30
"""Bytes that the process may take; 300 full pages with 2 million characters take 0.7 of these 2 GB."""

_HOLDS: Final = "some 5 million characters, which is as much as fits,"


def main() -> None:
    """Read one file."""
    _bind_memory()
    asked: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**asked["limits"])
    try:
        bound = read_bound(asked["name"], sys.stdin.buffer.read(), limits, step=_watch(limits.seconds))
    except DocumentError as refusal:
        _answer({"refused": [type(refusal).__name__, *map(str, astuple(refusal))]})
        return
    except MemoryError:
        _answer({"refused": ["DocumentTooLargeError", asked["name"], "more than 2 GB of memory can hold", _HOLDS]})
        return
    _answer({"converted": _parts(bound)}, bound.boxes.tobytes())


def _answer(head: dict[str, Any], rest: bytes = b"") -> None:
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n")
    sys.stdout.buffer.write(rest)
    sys.stdout.buffer.flush()


def _parts(bound: Bound) -> dict[str, Any]:
    return {
        "text": bound.text,
        "starts": bound.starts,
        "numbers": bound.numbers,
        "grids": [_grid(grid) for grid in bound.grids],
        "said": dict(bound.said),
        "largest": bound.largest,
        "empty": bound.empty,
    }


def _grid(grid: Grid) -> list[Any]:
    rows = [_row(row) for row in grid.rows]
    return [rows, [grid.span.start, grid.span.end], grid.caption and [grid.caption.start, grid.caption.end]]


def _row(row: Row) -> list[Any]:
    return [row.line, [[cell.span.start, cell.span.end] for cell in row.cells]]


def _watch(seconds: float) -> Callable[[], None]:
    """A function to be called at each step; if it is not called for so long, the process ends."""
    stepped = threading.Event()

    def wait() -> None:
        while stepped.wait(seconds):
            stepped.clear()
        signal.raise_signal(signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()
    return stepped.set


def _bind_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()
