"""Plain text and Markdown: the text stays as it is, its front matter says who wrote it, its tables become grids."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from steelyard.sources.convert.aligned import laid_out
from steelyard.sources.convert.captions import LONGEST, first_line
from steelyard.sources.convert.columns import Piece
from steelyard.sources.convert.converted import Converted
from steelyard.sources.convert.dateline import dateline
from steelyard.sources.convert.days import read_day
from steelyard.sources.convert.laidlines import Line
from steelyard.sources.convert.place import LinePlaces
from steelyard.sources.front_matter import front_matter
from steelyard.sources.grid import Cell, Grid, Row
from steelyard.sources.span import Span

_LINE: Final = re.compile(r"[^\n]*\n?")
_PIECE: Final = re.compile(r"[^\s](?:[^\t\n]?[^\s])*")
_RULE: Final = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_DRAWN: Final = re.compile(r"[\s\-=_+|.·*─━═]*")
_LEADERS: Final = re.compile(r"(?:\.[ ]?){4,}|[…·]{2,}")
_HEADING: Final = re.compile(r"^#{1,3}[ \t]+(?P<title>[^\n]+)$", re.MULTILINE)
_TAB: Final = 8


def read_plain(text: str, *, markdown: bool) -> Converted:
    """The text with its tables, and what its first lines say of it."""
    matter = front_matter(text)
    said = _said(matter.lines) if matter else {}
    body = matter.body if matter else 0
    grids = [*_piped(text, body)]
    ends = [grid.span.end for grid in grids]
    lines = _lines(text, Span(body, len(text)), text.count("\n", 0, body) + 1)
    free = [line for line, start in lines if _is_free(start, grids, ends)]
    grids += [laid.grid for laid in laid_out(text, free)]
    return Converted(
        text=text,
        places=LinePlaces(text),
        grids=tuple(sorted(grids, key=lambda grid: grid.span)),
        title=said.get("title") or _title(text, body, markdown=markdown),
        publisher=said.get("publisher") or said.get("source") or said.get("author") or "",
        day=read_day(said.get("day") or said.get("date") or said.get("published") or "") or dateline(text[body:]),
        body=body,
        is_the_file=True,
        url=said.get("url", ""),
    )


def grids_between(text: str, spans: Sequence[Span]) -> Iterator[Grid]:
    """The tables that are laid out in some stretches of a text."""
    number, counted = 1, 0
    for span in spans:
        number += text.count("\n", counted, span.start)
        counted = span.start
        lines = [line for line, _ in _lines(text, span, number)]
        yield from (laid.grid for laid in laid_out(text, lines))


def _is_free(start: int, grids: Sequence[Grid], ends: Sequence[int]) -> bool:
    """Whether a line that starts there lies in none of the tables."""
    at = bisect_right(ends, start)
    return at == len(grids) or start < grids[at].span.start


def _said(lines: str) -> dict[str, str]:
    """Keys and values of the front matter."""
    pairs = (line.partition(":") for line in lines.splitlines() if ":" in line)
    return {key.strip().lower(): value.strip().strip("\"'") for key, _, value in pairs}


def _title(text: str, body: int, *, markdown: bool) -> str:
    """The first heading of Markdown; else a first line that stands alone and ends like no sentence."""
    if markdown and (heading := _HEADING.search(text, body)):
        return heading["title"].strip(" #\t")
    return first_line(text[body:])


def _piped(text: str, body: int) -> Iterator[Grid]:
    """The tables of Markdown: a row, a rule of dashes, more rows; all with bars between the cells."""
    lines = [found for found in _LINE.finditer(text, body) if found.group()]
    number = text.count("\n", 0, body)
    place = 1
    while place < len(lines):
        rule = lines[place].group().rstrip("\n")
        if "|" in rule and _RULE.fullmatch(rule.strip()) and "|" in lines[place - 1].group():
            end = place + 1
            while end < len(lines) and "|" in lines[end].group():
                end += 1
            kept = (place - 1, *range(place + 1, end))
            rows = tuple(Row(number + at + 1, _cells(text, lines[at].start(), lines[at].end())) for at in kept)
            span = Span(lines[place - 1].start(), lines[end - 1].start() + len(lines[end - 1].group().rstrip("\n")))
            yield Grid(rows, span, _caption(lines, place - 1))
            place = end
        place += 1


def _cells(text: str, start: int, end: int) -> tuple[Cell, ...]:
    """The cells between the bars of a line; a bar behind a backslash is none."""
    line = text[start:end].rstrip()
    bars = [found.start() for found in re.finditer(r"(?<!\\)\|", line)]
    cuts = [-1, *bars, len(line)]
    if line.lstrip().startswith("|"):
        cuts.pop(0)
    if line.endswith("|") and not line.endswith("\\|"):
        cuts.pop()
    return tuple(_cell(text, start + before + 1, start + after) for before, after in pairwise(cuts))


def _cell(text: str, start: int, end: int) -> Cell:
    words = text[start:end]
    bare = words.strip().strip("*`").strip()
    begun = start + words.find(bare)
    return Cell(bare, Span(begun, begun + len(bare)))


def _caption(lines: list[re.Match[str]], head: int) -> Span | None:
    """The lines above a table up to a blank one; where it stands right above, that one is passed over."""
    end = head
    while end and not lines[end - 1].group().strip():
        end -= 1
    begun = end
    while begun and end - begun < 3 and 0 < len(lines[begun - 1].group().strip()) <= LONGEST:  # noqa: PLR2004
        begun -= 1
    if begun == end:
        return None
    return Span(lines[begun].start(), lines[end - 1].start() + len(lines[end - 1].group().rstrip()))


def _lines(text: str, span: Span, first: int) -> Iterator[tuple[Line, int]]:
    """Each line with where it starts, cut into pieces at tabs and at two blanks; drawn rules are left out."""
    for number, found in enumerate(_LINE.finditer(text, span.start, span.end), start=first):
        words = found.group()
        if words and not (words.strip() and _DRAWN.fullmatch(words)):
            yield Line(number, tuple(_pieces(words, found.start()))), found.start()


def _pieces(line: str, start: int) -> Iterator[Piece]:
    """The pieces of a line with their columns on a screen of even letters; dots that lead to a figure are no piece."""
    if "..." in line or ". ." in line or "…" in line:
        line = _LEADERS.sub(lambda found: " " * len(found.group()), line)
    if "\t" not in line and "  " not in line.strip() and "\u3000" not in line.strip():
        bare = line.strip()
        if bare:
            at = line.index(bare)
            yield Piece(bare, at, at + len(bare), Span(start + at, start + at + len(bare)))
        return
    edges = [0.0]
    for character in line:
        edges.append(_next_edge(edges[-1], character))
    for found in _PIECE.finditer(line):
        span = Span(start + found.start(), start + found.end())
        yield Piece(found.group(), edges[found.start()], edges[found.end()], span)


def _next_edge(edge: float, character: str) -> float:
    if character == "\t":
        return edge - edge % _TAB + _TAB
    return edge + (2 if unicodedata.east_asian_width(character) in "WF" else 1)
