"""A sentence cut into words, figures and dates, so that a rule can ask for what stands next to what.

    "Revenue rose 13% to $8.7 bn in 2023"  ->  revenue rose # to # in @

A figure or a date is one token, however many words it has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, final

from steelyard.reading.dates import When
from steelyard.reading.figures import Figure, Seen
from steelyard.sources.span import Span

_WORD: Final = re.compile(r"['’]s\b|[^\W\d_](?:[\w&/’'.-]*[\w])?|[^\s\w]|\w+")
_POSSESSIVE: Final = re.compile(r"['’]s?$")
FIGURE: Final = "#"
DATE: Final = "@"
UNREAD: Final = "?"


@final
@dataclass(slots=True)
class Tokens:
    """The words of one sentence in lower case, each with its place; a figure is `#`, a date `@`, other digits `?`."""

    text: str
    span: Span
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    seen: dict[int, Seen] = field(default_factory=dict)
    """Index of a token -> the figure or date that it stands for."""
    figures: list[int] = field(default_factory=list)
    """Indices of the tokens that are figures."""
    dates: list[int] = field(default_factory=list)

    def word(self, index: int) -> str:
        """The word at an index; empty outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def figure(self, index: int) -> Figure:
        """The figure at an index."""
        found = self.seen[index]
        assert isinstance(found, Figure)
        return found

    def date(self, index: int) -> When:
        """The date at an index."""
        found = self.seen[index]
        assert isinstance(found, When)
        return found

    def index_at(self, offset: int) -> int:
        """The first token that begins at or behind an offset of the text."""
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            if self.starts[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return low

    def raw(self, first: int, last: int) -> str:
        """The characters from one token up to, not including, another."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def tokens(text: str, span: Span, seen: tuple[Seen, ...]) -> Tokens:
    """Cut a sentence."""
    made = Tokens(text, span)
    position = span.start
    for each in seen:
        if each.span.start < position:
            continue
        _words(made, position, each.span.start)
        index = len(made.words)
        made.seen[index] = each
        if isinstance(each, Figure):
            made.words.append(FIGURE)
            made.figures.append(index)
        elif isinstance(each, When):
            made.words.append(DATE)
            made.dates.append(index)
        else:
            made.words.append(UNREAD)
        made.starts.append(each.span.start)
        made.ends.append(each.span.end)
        position = each.span.end
    _words(made, position, span.end)
    return made


def _words(made: Tokens, start: int, end: int) -> None:
    text, words, starts, ends = made.text, made.words, made.starts, made.ends
    for found in _WORD.finditer(text, start, end):
        word, first, last = found.group(), found.start(), found.end()
        if len(word) > 1 and (cut := _POSSESSIVE.search(word)) and cut.start() > 0:
            words.append(word[: cut.start()].lower())
            starts.append(first)
            ends.append(first + cut.start())
            words.append("'s")
            starts.append(first + cut.start())
            ends.append(last)
            continue
        words.append("'s" if word == "’s" else "u.s" if word == "US" else word.lower())
        starts.append(first)
        ends.append(last)
