"""The lines of all pages as one text, with paragraphs, tables, and the page and box of every character.

Words broken at the end of a line
    Lines of Chinese and Japanese are put together where they go on, for no blank stands between their words. Of other
    languages, words are put together where the document itself writes the whole word elsewhere. A hyphen that the
    document writes elsewhere inside a line is kept. Where neither is seen, the line ends with its hyphen, as it is
    printed.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final, final

from steelyard.sources.convert.aligned import laid_out
from steelyard.sources.convert.columns import Piece
from steelyard.sources.convert.laidlines import Line
from steelyard.sources.convert.pdflines import InkLine
from steelyard.sources.convert.pdfmargins import InkPage, running
from steelyard.sources.convert.pdfpage import Stretch, turned
from steelyard.sources.convert.pdfplaces import PagePlaces
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span

_BROKEN: Final = re.compile(r"\b([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_SMALL: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_END: Final = re.compile(r"[.!?:;。！？：；][\"”’)）]*$")
_ITEM: Final = re.compile(r"[•·●○■▪◦‣–—*-]\s|\(?\d{1,2}[.)]\s|\([a-z]\)\s|[（(]?[一二三四五六七八九十]{1,2}[、）)]")
_NEW_PARAGRAPH: Final = 1.35
"""Times the usual distance between lines."""
_NO_BOX: Final = (0.0, 0.0, 0.0, 0.0)
_LONGEST_WORD: Final = 80
_FULL: Final = 0.9
"""Of the width of a column: a line that reaches so far goes on in the next."""
_USUAL: Final = 3
"""Heights of a line that may lie between it and the next."""
_SHORT_OF_MARGIN: Final = 0.8


@final
@dataclass(slots=True)
class Binder:
    """Binds pages into one text."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    boxes: array[float] = field(default_factory=lambda: array("f"))
    starts: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    line: int = 1
    _before: InkLine | None = None

    def bind(
        self, pages: Sequence[InkPage], step: Callable[[], None] = lambda: None
    ) -> tuple[str, PagePlaces, tuple[Grid, ...]]:
        """The text of the pages, the way back, and the tables; `step` is called before each page, and once behind."""
        words = _words(pages)
        dropped = running(pages)
        for page in pages:
            step()
            self.starts.append(self.length)
            self.numbers.append(page.number)
            for region in page.regions:
                self._region([line for line in region if id(line) not in dropped], page, words)
            if page.stamp:
                self._write_ours("\n\n" if self.length else "")
                self._write(page.stamp, page.turns)
                self.lines.append(Line(self.line, ()))
                self._before = None
        step()
        text = "".join(self.parts)
        grids = tuple(laid.grid for laid in laid_out(text, self.lines))
        text = _without_tabs(text, grids)
        return text, PagePlaces(text, tuple(self.starts), tuple(self.numbers), self.boxes), grids

    def _region(self, lines: list[InkLine], page: InkPage, words: Counter[str]) -> None:
        pitch = _pitch(lines)
        margin = max((line.right for line in lines), default=0.0)
        above: InkLine | None = None
        for line in lines:
            apart = self._apart(above, line, pitch, margin)
            if apart == "\n" and above is not None:
                if (joined := self._is_broken(line, words)) is not None:
                    if joined:
                        self._unwrite()
                    apart = ""
                elif above.right > _FULL * margin and _flows(above, line):
                    apart = ""
            if self.length:
                self._write_ours(apart)
            if apart == "\n\n":
                self.lines.append(Line(self.line, ()))
            self._line(line, page.turns, goes_on=not apart)
            above = self._before = line

    def _apart(self, above: InkLine | None, line: InkLine, pitch: float, margin: float) -> str:
        """What stands between two lines: an end of line, or a blank line before a new paragraph."""
        if above is None:
            before = self._before
            if before is None or not len(line.stretches) == len(before.stretches) == 1:
                return "\n\n"
            if _SENTENCE_END.search(before.text):
                return "\n\n"
            if before.right > _FULL * margin and _flows(before, line):
                return ""
            return "\n" if line.text[:1].islower() else "\n\n"
        if abs(above.height - line.height) > 0.15 * above.height or above.base - line.base > _NEW_PARAGRAPH * pitch:
            return "\n\n"
        ended = above.right < _SHORT_OF_MARGIN * margin and _SENTENCE_END.search(above.text)
        return "\n\n" if ended or _ITEM.match(line.text) else "\n"

    def _is_broken(self, line: InkLine, words: Counter[str]) -> bool | None:
        """Whether the last word goes on in a line, without its hyphen or with it; none if that is not certain."""
        before = self._before
        if before is None or len(before.stretches) != 1 or len(line.stretches) != 1:
            return None
        first, second = _BROKEN.search(before.text[-_LONGEST_WORD:]), _SMALL.match(line.text)
        if not first or not second:
            return None
        if "-" in first[1]:
            return False
        whole, hyphened = (first[1] + second[0]).lower(), f"{first[1]}-{second[0]}".lower()
        if words[hyphened] and not words[whole]:
            return False
        return True if words[whole] and not words[hyphened] else None

    def _line(self, line: InkLine, turns: int, *, goes_on: bool) -> None:
        pieces: list[Piece] = []
        for stretch in line.stretches:
            if pieces:
                self._write_ours("\t")
            begun = self.length
            text = self._write(stretch, turns)
            edges = stretch.edges if " " in text else ()
            pieces.append(Piece(text, stretch.left, stretch.right, Span(begun, self.length), edges))
        if goes_on and self.lines and self.lines[-1].pieces:
            last = self.lines[-1].pieces[-1]
            whole = Piece(
                last.text + pieces[0].text,
                last.left,
                max(last.right, pieces[0].right),
                Span(last.span.start, self.length),
            )
            self.lines[-1] = Line(self.lines[-1].number, (*self.lines[-1].pieces[:-1], whole))
        else:
            step = self._before.base - line.base if self._before else 0.0
            self.lines.append(Line(self.line, tuple(pieces), max(0.0, step)))

    def _write(self, stretch: Stretch, turns: int) -> str:
        boxes: list[float] = []
        for place, glyph in enumerate(stretch.glyphs):
            if glyph.apart and place:
                boxes += _NO_BOX
            box = turned(*glyph[1:5], turns=-turns) if turns else glyph[1:5]
            boxes += box if len(glyph.words) == 1 else box * len(glyph.words)
        self.boxes.extend(boxes)
        text = stretch.text
        self.parts.append(text)
        self.length += len(text)
        return text

    def _write_ours(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)
        self.line += words.count("\n")
        self.boxes.extend(_NO_BOX * len(words))

    def _unwrite(self) -> None:
        """Take back the hyphen that was written last."""
        self.parts[-1] = self.parts[-1][:-1]
        self.length -= 1
        del self.boxes[-4:]


def _flows(above: InkLine, line: InkLine) -> bool:
    """Whether a line of Chinese or Japanese goes on in the next without a blank: 营业收 / 入, 81.8 / 亿元."""
    if not len(above.stretches) == len(line.stretches) == 1:
        return False
    last, first = above.text[-1], line.text[0]
    if _is_wide(last):
        return _is_wide(first) or first.isalnum()
    return (last.isdigit() or last in "%)") and _is_wide(first)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _pitch(lines: Sequence[InkLine]) -> float:
    """The distance from one line of running text to the next: that of the closest tenth of the lines."""
    height = median(line.height for line in lines) if lines else 12.0
    steps = sorted(above.base - below.base for above, below in pairwise(lines))
    usual = [step for step in steps if 0.9 * height < step < _USUAL * height]
    return usual[len(usual) // 10] if usual else height


def _words(pages: Sequence[InkPage]) -> Counter[str]:
    """How often each word stands inside a line."""
    words: Counter[str] = Counter()
    for page in pages:
        for region in page.regions:
            for line in region:
                inside = _WORD.findall(line.text)
                words.update(word.lower() for word in inside)
    return words


def _without_tabs(text: str, grids: Sequence[Grid]) -> str:
    """Blanks for the tabs that keep no cells apart."""
    kept: list[str] = []
    end = 0
    for grid in grids:
        kept += [text[end : grid.span.start].replace("\t", " "), grid.span.of(text)]
        end = grid.span.end
    return "".join([*kept, text[end:].replace("\t", " ")])
