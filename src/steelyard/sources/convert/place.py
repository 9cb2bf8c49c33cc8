"""Where a character of a text stands in the original: a line, a node of a web page, a box on a page, a cell of a sheet.

The text that is read is not the file. A map of places leads back from any character of it; only what a kind of file has
is filled in, and `str(place)` says it as a person would.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from re import finditer
from typing import Protocol, final


@final
@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands in the original; what does not apply is left at nothing."""

    page: int = 0
    """Counted from 1."""
    box: Box | None = None
    """Around the word on the page."""
    node: str = ""
    """Path of a node: `/html/body/div[2]/p[1]`, `body/p[7]`, `Sheet1!B4`."""
    character: int = 0
    """Characters before it: in the node, or in the line."""
    line: int = 0
    """Counted from 1, in the file."""

    def __str__(self) -> str:
        if self.page:
            return f"page {self.page}"
        if self.node:
            return self.node
        return f"line {self.line}" if self.line else ""


class Places(Protocol):
    """A way back from any character."""

    def place(self, offset: int) -> Place:
        """Where the character at `offset` of the text stands in the original."""
        ...


@final
@dataclass(frozen=True)
class LinePlaces:
    """The way back into a file of plain text, whose lines are those of the text."""

    text: str

    @cached_property
    def _starts(self) -> array[int]:
        return array("q", (0, *(found.end() for found in finditer("\n", self.text))))

    def place(self, offset: int) -> Place:
        """Line, and characters before it on that line."""
        line = bisect_right(self._starts, offset)
        return Place(line=line, character=offset - self._starts[line - 1])


@final
@dataclass(frozen=True)
class NodePlaces:
    """The way back into a tree of nodes: stretches of text, each from one node."""

    starts: Sequence[int]
    """Where each stretch begins in the text, ascending."""
    nodes: Sequence[int]
    """The number of the node of each stretch; -1 for characters that stand in none."""
    before: Sequence[int]
    """Characters of the node before each stretch."""
    parents: Sequence[int]
    """The node above each node; -1 at the top."""
    names: Sequence[str]
    """Each node's own step of the path."""

    def place(self, offset: int) -> Place:
        """Path of the node, and characters before it in that node; between nodes, the node before."""
        at = bisect_right(self.starts, offset) - 1
        inside = at
        while inside > 0 and self.nodes[inside] < 0:
            inside -= 1
        if inside < 0 or self.nodes[inside] < 0:
            return Place()
        end = self.starts[inside + 1] if inside + 1 < len(self.starts) else offset + 1
        return Place(
            node=self._path(self.nodes[inside]),
            character=self.before[inside] + min(offset, end) - self.starts[inside],
        )

    def _path(self, node: int) -> str:
        steps: list[str] = []
        while node >= 0:
            steps.append(self.names[node])
            node = self.parents[node]
        return "/".join(reversed(steps))
