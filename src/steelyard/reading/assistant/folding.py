"""A text folded so that a quote of it can be found, with the way back to every character.

    Folded.of("Net  profit １２ %").places("profit 12 %", …)   ->   the span of "profit １２ %"

Folded is what Unicode calls compatible (NFKC: full-width digits, ligatures) and white space of any length; nothing
else. A quote that differs in one digit, letter, sign or capital is not found, and one that begins or ends inside a
word or inside one folded character is not either.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from typing import Final, final
from unicodedata import combining, normalize

from steelyard.sources.span import Span

_RUN: Final = re.compile(r"\s+|[\x21-\x7e]+|[^\x21-\x7e\s]+")
_WRITTEN_WITHOUT_BLANKS: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

_MOST_MARKS: Final = 32
"""Characters that are put into Unicode's order together; the time for it grows with the square of their number."""


def folded(text: str) -> str:
    """A text as quotes are compared: NFKC, each run of white space one blank."""
    return "".join(fold for fold, _, _ in _clusters(text))


@final
@dataclass(frozen=True, slots=True)
class Folded:
    """A text, folded, and for each of its characters the place in the original that it stands for."""

    original: str
    text: str
    starts: array[int]
    ends: array[int]

    @classmethod
    def of(cls, original: str) -> Folded:
        """Fold a text."""
        parts: list[str] = []
        starts, ends = array("q"), array("q")
        for fold, start, end in _clusters(original):
            parts.append(fold)
            if len(fold) == end - start and fold.isascii():  # one character is one character
                starts.extend(range(start, end))
                ends.extend(range(start + 1, end + 1))
            else:
                starts.extend([start] * len(fold))
                ends.extend([end] * len(fold))
        return cls(original, "".join(parts), starts, ends)

    def places(self, quote: str, within: Span) -> tuple[Span, ...]:
        """Every place of the original, inside a span of it, where the quote stands whole; none for an empty quote."""
        wanted = folded(quote)
        first, last = bisect_left(self.starts, within.start), bisect_left(self.starts, within.end)
        found: list[Span] = []
        position = self.text.find(wanted, first, last) if wanted.strip() else -1
        while position >= 0:
            end = position + len(wanted)
            if self._is_whole(position, end):
                found.append(Span(self.starts[position], self.ends[end - 1]))
            position = self.text.find(wanted, position + 1, last)
        return tuple(found)

    def _is_whole(self, start: int, end: int) -> bool:
        """Whether neither a folded character nor a word is cut at either end."""
        for place in (start, end):
            if 0 < place < len(self.text):
                if self.starts[place] == self.starts[place - 1]:
                    return False
                if _is_inside_word(self.text[place - 1], self.text[place]):
                    return False
        return True


def _is_inside_word(before: str, after: str) -> bool:
    """Whether two neighbours belong to one word; Chinese is written without blanks, so there any place will do."""
    if _WRITTEN_WITHOUT_BLANKS.match(before) or _WRITTEN_WITHOUT_BLANKS.match(after):
        return False
    return (before.isalpha() and after.isalpha()) or (before.isdigit() and after.isdigit())


def _clusters(text: str) -> list[tuple[str, int, int]]:
    """The text in stretches that fold each by itself, in order: fold, start, end."""
    found: list[tuple[str, int, int]] = []
    for run in _RUN.finditer(text):
        start, end = run.span()
        if run.group().isspace():
            found.append((" ", start, end))
        elif run.group().isascii() and run.group().isprintable():
            found.append((run.group(), start, end))
        else:
            found += _other_clusters(text, start, end, found)
    return found


def _other_clusters(text: str, start: int, end: int, before: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Characters beyond ASCII, each with the marks that stand on it; a mark may stand on the character before."""
    found: list[tuple[str, int, int]] = []
    while start < end:
        stop = start + 1
        while stop < end and stop - start < _MOST_MARKS and combining(text[stop]):
            stop += 1
        begin = start
        if combining(text[start]) and before and before[-1][2] == start and not before[-1][0].isspace():
            fold, first, last = before.pop()
            if len(fold) > 1:
                before.append((fold[:-1], first, last - 1))
            begin = last - 1 if len(fold) > 1 else first
        found.append((normalize("NFKC", text[begin:stop]), begin, stop))
        start = stop
    return found
