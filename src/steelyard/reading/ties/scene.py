"""A sentence as the rules see it: figures as ⟦0⟧, dates as ⟨0⟩, all else as it stands.

"climbed to $27.4 billion in 2021, up from $19 billion"  ->  "climbed to ⟦0⟧ in ⟨0⟩, up from ⟦1⟧"
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.claim import Claim
from steelyard.reading.context import sentences
from steelyard.reading.dates import When
from steelyard.reading.figures import Figure, Seen, read_figures
from steelyard.reading.paragraphs import is_chinese
from steelyard.reading.ties.tie import Tie, Tied, TieKind
from steelyard.sources.document import Document
from steelyard.sources.span import Span
from steelyard.words.amounts.symbols import symbols_of
from steelyard.words.interval import Printed

READER: Final = "ties/1"
_BLOCK: Final = re.compile(
    r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:[-*#>|•]|\d{1,3}[.)][^\S\n]))|(?<=[.!?。！？”\"])[^\S\n]*\n\s*"
)
_CHINESE_END: Final = re.compile(r"[。！？!?；;](?:[”」』）)])*|\n")
_BASE: Final = re.compile(
    r"\b(?:from|compared (?:with|to)|versus|vs\.?|against|than|up on|over)\s[^;:]{0,40}$|(?:较|較|比|上年"
    r"|去年|同期|此前)[^，。；]{0,16}$",
    re.IGNORECASE,
)
"""What stands before the figure that another is compared with."""
_LONGEST: Final = 2000
"""Characters of a sentence that is still looked at: what is longer is no sentence."""


@final
@dataclass(frozen=True, slots=True)
class Mark:
    """A figure of a sentence, and the claim that it is, where the reader made one of it."""

    figure: Figure
    claim: Claim | None

    @property
    def value(self) -> Printed:
        """Its value with the sign that the reader gave it."""
        return self.claim.value if self.claim else self.figure.value

    @property
    def span(self) -> Span:
        return self.figure.span


@final
@dataclass(frozen=True)
class Scene:
    """One sentence."""

    document: Document
    span: Span
    paragraph: int
    words: str
    """The sentence with its figures and dates in brackets."""
    marks: tuple[Mark, ...]
    dates: tuple[When, ...]
    chinese: bool
    starts: tuple[int, ...]
    """Where each stretch between two brackets begins in `words`, and in the document, in `origins`."""
    origins: tuple[int, ...]

    def mark(self, found: re.Match[str], name: str) -> Mark:
        """The figure of a group of a pattern."""
        return self.marks[int(found[name])]

    def place(self, offset: int) -> int:
        """Where a place of `words` stands in the document."""
        index = bisect_right(self.starts, offset) - 1
        end = self.origins[index + 1] if index + 1 < len(self.origins) else self.span.end
        return min(self.origins[index] + offset - self.starts[index], end)

    def offset(self, mark: Mark) -> int:
        """Where a figure stands in `words`."""
        return self.starts[bisect_left(self.origins, mark.span.start)]

    def bounds(self, mark: Mark) -> tuple[int, int]:
        """Where a figure begins and ends in `words`."""
        start = self.offset(mark)
        return start, self.words.index("⟧", start) + 1

    def subject(self, mark: Mark) -> Mark | None:
        """Whom words behind a figure are about: it, or, where it is what another is compared with, that other one."""
        index = self.marks.index(mark)
        before = self.words[: self.offset(mark)]
        if _BASE.search(before[before.rfind("⟧") + 1 :]) is None:
            return mark
        return self.marks[index - 1] if index else None

    def between(self, mark: Mark, other: Mark) -> str:
        """The words between two figures, the first before the second."""
        start = self.words.index("⟧", self.offset(mark)) + 1
        return self.words[start : self.offset(other)]

    def tie(self, kind: TieKind, figures: Sequence[Mark | Tied], start: int, end: int, *, unsure: str = "") -> Tie:
        """A tie of figures by the words from one place of `words` to another."""
        words = self.document.cite(Span(self.place(start), self.place(end)), reader=READER)
        return Tie(kind, tuple(self.tied(each) if isinstance(each, Mark) else each for each in figures), words, unsure)

    def tied(self, mark: Mark, value: Printed | None = None) -> Tied:
        """A figure as it counts in a tie."""
        citation = mark.claim.citation if mark.claim else self.document.cite(mark.span, reader=READER)
        return Tied(value or mark.value, citation)


def group(name: str) -> str:
    """A pattern for a figure."""
    return rf"⟦(?P<{name}>\d+)⟧"


def scenes(document: Document, claims: Sequence[Claim]) -> Iterator[Scene]:
    """The sentences of the running text of a document that have a figure or a date in them."""
    text, day = document.text, document.origin.day
    published = None if day.year == 9999 else day  # noqa: PLR2004 - the year of a document that has no day
    seen = read_figures(text, symbols=symbols_of(text), published=published)
    of_place = {(claim.citation.span.start, claim.citation.span.end): claim for claim in reversed(claims)}
    for number, block in enumerate(_blocks(document)):
        inside = _within(seen, block)
        if not inside:
            continue
        chinese = is_chinese(text, block)
        spans = _in_chinese(text, block) if chinese else sentences(text, block.start, block.end)
        for span in spans:
            here = _within(inside, span)
            if here and span.end - span.start <= _LONGEST:
                yield _scene(document, span, number, here, of_place, chinese=chinese)


def _scene(
    document: Document,
    span: Span,
    paragraph: int,
    seen: Sequence[Seen],
    of_place: Mapping[tuple[int, int], Claim],
    *,
    chinese: bool,
) -> Scene:
    parts: list[str] = []
    marks: list[Mark] = []
    dates: list[When] = []
    starts, origins, length, position = [0], [span.start], 0, span.start
    for each in seen:
        if each.span.start < position or each.span.end > span.end or not isinstance(each, Figure | When):
            continue
        before = document.text[position : each.span.start]
        if isinstance(each, Figure):
            shown = f"⟦{len(marks)}⟧"
            marks.append(Mark(each, of_place.get((each.span.start, each.span.end))))
        else:
            shown = f"⟨{len(dates)}⟩"
            dates.append(each)
        parts += (before, shown)
        starts += (length + len(before), length + len(before) + len(shown))
        origins += (each.span.start, each.span.end)
        length += len(before) + len(shown)
        position = each.span.end
    parts.append(document.text[position : span.end])
    words = "".join(parts).replace("\n", " ")
    return Scene(document, span, paragraph, words, tuple(marks), tuple(dates), chinese, tuple(starts), tuple(origins))


def _blocks(document: Document) -> Iterator[Span]:
    """The paragraphs outside of tables."""
    text, start = document.text, document.body
    for first, last in [*((grid.span.start, grid.span.end) for grid in document.grids), (len(text), len(text))]:
        position = start
        for gap in _BLOCK.finditer(text, start, max(start, first)):
            if gap.start() > position:
                yield Span(position, gap.start())
            position = gap.end()
        if first > position:
            yield Span(position, first)
        start = max(start, last)


def _in_chinese(text: str, span: Span) -> Iterator[Span]:
    begin = span.start
    for end in _CHINESE_END.finditer(text, span.start, span.end):
        if end.start() > begin:
            yield Span(begin, end.end())
        begin = end.end()
    if begin < span.end:
        yield Span(begin, span.end)


def _within(seen: Sequence[Seen], span: Span) -> Sequence[Seen]:
    first = bisect_left(seen, span.start, key=_start)
    return seen[first : bisect_left(seen, span.end, key=_start, lo=first)]


def _start(seen: Seen) -> int:
    return seen.span.start
