"""A text in the making: words put one behind the other, each with the node it comes from; blocks and tables among them.

Blanks are folded as they are put, so that a text can be read like print, and every character still leads back.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass, field
from typing import Final, final

from steelyard.sources.convert.captions import LONGEST, MOST_LINES, may_be_caption
from steelyard.sources.convert.place import NodePlaces
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.errors import DocumentTooLargeError

_WORD: Final = re.compile(r"[^\s\u00ad\u200b\u200c\u200d\u2060\ufeff]+(?: [^\s\u00ad\u200b\u200c\u200d\u2060\ufeff]+)*")
"""Words with one blank between them: they are put as they are."""
_INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
BULLET: Final = "- "
"""Stands before an item of a list."""
_WIDTH: Final = {"": 0, " ": 1, "\n": 2, "\n\n": 3}


@final
@dataclass(slots=True)
class Writer:
    """Puts a text together; what was put stays where it is."""

    name: str
    most: int
    """Characters at most."""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    starts: array[int] = field(default_factory=lambda: array("q"))
    nodes: array[int] = field(default_factory=lambda: array("q"))
    before: array[int] = field(default_factory=lambda: array("q"))
    blocks: list[Span] = field(default_factory=list)
    """The finished blocks, in order."""
    grids: list[Grid] = field(default_factory=list)
    line: int = 1
    """The line of the text on which the last word stands."""
    first: int = -1
    """Where the first word stands since this was last set to -1."""
    _begun: int = -1
    """Where the block begins that is being put; -1 between blocks."""
    _apart: str = ""
    """What keeps the next word apart from the last: the widest that was asked for."""
    _prefix: str = ""

    def put(self, words: str, node: int, before: int = 0) -> None:
        """Words of a node, blanks folded; a blank at either end keeps them apart from their neighbours."""
        end = 0
        for found in _WORD.finditer(words):
            if not _INVISIBLE.issuperset(words[end : found.start()]):
                self.keep_apart(" ")
            self._write(found.group(), node, before + found.start())
            end = found.end()
        if not _INVISIBLE.issuperset(words[end:]):
            self.keep_apart(" ")

    def put_as_it_is(self, words: str, node: int) -> None:
        """Words of a node with all their blanks and ends of line."""
        self._write(words, node, 0)
        self.line += words.count("\n")

    def keep_apart(self, by: str) -> None:
        """Keep what comes apart from what stands there: by a blank, a new line, or a blank line, which ends a block."""
        if self._prefix == BULLET:
            return
        if by == "\n\n" and self._begun >= 0:
            self.blocks.append(Span(self._begun, self.length))
            self._begun = -1
        if _WIDTH[by] > _WIDTH[self._apart]:
            self._apart = by
        if by != " ":
            self._prefix = ""

    def drop_blank(self) -> None:
        """Forget a blank, or a sign, that was asked for: a cell, or an item, ends with its last word."""
        self._prefix = ""
        if self._apart == " ":
            self._apart = ""

    def close(self, by: str) -> None:
        """End a line or a block; a sign before nothing is dropped."""
        self._prefix = ""
        self.keep_apart(by)

    def sign(self, words: str) -> None:
        """Characters of ours before the next word: a tab between cells, the dash of a list."""
        self._prefix += words

    def caption(self) -> Span | None:
        """The short blocks right before the place where the text now ends."""
        taken: list[Span] = []
        floor = self.grids[-1].span.end if self.grids else 0
        for block in reversed(self.blocks[-MOST_LINES:]):
            if block.start < floor or block.end - block.start > LONGEST or not may_be_caption(self._of(block)):
                break
            taken.append(block)
        return Span(taken[-1].start, taken[0].end) if taken else None

    def places(self, parents: list[int], names: list[str]) -> NodePlaces:
        """The way back from what was put."""
        return NodePlaces(self.starts, self.nodes, self.before, parents, names)

    @property
    def text(self) -> str:
        """All that was put."""
        return "".join(self.parts)

    def _of(self, block: Span) -> str:
        """The end of a block of the text so far."""
        tail: list[str] = []
        at = self.length
        for part in reversed(self.parts):
            tail.append(part)
            at -= len(part)
            if at <= block.start:
                break
        return "".join(reversed(tail))[block.start - at : block.end - at]

    def _write(self, words: str, node: int, before: int) -> None:
        lead = self._apart if self.length else ""
        if self._prefix:
            lead = lead.strip(" ") + self._prefix
        if lead:
            self._append(lead, -1, 0)
            self.line += lead.count("\n")
        self._apart = self._prefix = ""
        if self.first < 0:
            self.first = self.length
        if self._begun < 0:
            self._begun = self.length
        self._append(words, node, before)

    def _append(self, words: str, node: int, before: int) -> None:
        last = len(self.starts) - 1
        if last < 0 or self.nodes[last] != node or self.length - self.starts[last] != before - self.before[last]:
            self.starts.append(self.length)
            self.nodes.append(node)
            self.before.append(before)
        self.parts.append(words)
        self.length += len(words)
        if self.length > self.most:
            raise DocumentTooLargeError(self.name, f"more than {self.most:,} characters", f"{self.most:,} characters")
