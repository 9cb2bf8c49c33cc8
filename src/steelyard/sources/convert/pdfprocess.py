"""Reads a PDF in a process of its own, so that a file made to hang, to crash or to fill the memory ends only that.

The process is this program's own reader and gets nothing but the bytes of the file.
"""

from __future__ import annotations

import json
import subprocess
import sys
from array import array
from contextlib import suppress
from dataclasses import asdict
from hashlib import sha256
from typing import Any, Final, Protocol

from steelyard.sources.convert.limits import Limits
from steelyard.sources.convert.pdf import Bound
from steelyard.sources.grid import Cell, Grid, Row
from steelyard.sources.span import Span
from steelyard.words import errors
from steelyard.words.errors import DocumentDamagedError, HostileDocumentError

# -P: nothing is taken from the folder that a person happens to stand in.
_COMMAND: Final = (sys.executable, "-P", "-m", "steelyard.sources.convert.pdfchild")
_REFUSALS: Final = {
    kind.__name__: kind
    for kind in (
        errors.DocumentDamagedError,
        errors.DocumentLockedError,
        errors.DocumentTooLargeError,
        errors.HostileDocumentError,
        errors.NoTextError,
    )
}
_ENDED_ITSELF: Final = 15
"""How the process ends when a page takes too long: by the signal SIGTERM."""


class Answers(Protocol):
    """Answers of the process that are kept from one time to the next."""

    def get(self, key: str) -> bytes | None:
        """What is kept under a key, or nothing."""
        ...

    def put(self, key: str, answer: bytes) -> None:
        """Keep an answer."""
        ...


def read_apart(name: str, content: bytes, limits: Limits, answers: Answers | None = None) -> Bound:
    """The pages of a PDF, bound.

    Args:
        name: for messages.
        content: the bytes of the file.
        limits: the most that it may hold.
        answers: where the answer is looked for, and kept.

    Raises:
        DocumentError: it is not read, or the process that read it did not come to an end.
    """
    asked = json.dumps({"name": name, "limits": asdict(limits)}).encode() + b"\n"
    key = sha256(asked + content).hexdigest()
    if answers and (kept := answers.get(key)):
        with suppress(ValueError, KeyError, TypeError):  # one that was cut short is as good as none
            head, _, boxes = kept.partition(b"\n")
            return _bound(json.loads(head)["converted"], boxes)
    done = subprocess.run(_COMMAND, input=asked + content, capture_output=True, check=False)  # noqa: S603 - ours
    head, _, boxes = done.stdout.partition(b"\n")
    if done.returncode in {-_ENDED_ITSELF, _ENDED_ITSELF}:
        raise HostileDocumentError(name, f"one of its pages takes more than {limits.seconds:g} seconds to read")
    if done.returncode or not head:
        raise DocumentDamagedError(name, "a PDF", "the reader of PDF files broke down over it")
    answer: dict[str, Any] = json.loads(head)
    if refused := answer.get("refused"):
        kind, *values = refused
        raise _REFUSALS[kind](*values)
    if answers:
        answers.put(key, done.stdout)
    return _bound(answer["converted"], boxes)


def _bound(parts: dict[str, Any], boxes: bytes) -> Bound:
    text: str = parts["text"]
    if len(boxes) != 16 * len(text):  # four numbers of four bytes for each character
        raise ValueError
    grids = tuple(
        Grid(
            tuple(Row(line, tuple(_cell(text, *ends) for ends in cells)) for line, cells in rows),
            Span(*span),
            Span(*caption) if caption else None,
        )
        for rows, span, caption in parts["grids"]
    )
    return Bound(
        text=text,
        starts=tuple(parts["starts"]),
        numbers=tuple(parts["numbers"]),
        boxes=array("f", boxes),
        grids=grids,
        said=parts["said"],
        largest=parts["largest"],
        empty=tuple(parts["empty"]),
    )


def _cell(text: str, start: int, end: int) -> Cell:
    span = Span(start, end)
    return Cell(span.of(text), span)
