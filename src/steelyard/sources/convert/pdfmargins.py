"""The margins of PDF pages: running heads and numbers of pages, which cut sentences in two and are taken out.

A line is left out only if the same line, digit for digit, was told on an earlier page, or if it is nothing but the
number of its page. So no figure is lost: the first page on which a head stands tells it. A line that names a unit, and
one with figures that stands on two pages only, is told each time: it may head a table that goes on.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, final

from steelyard.sources.convert.captions import names_unit
from steelyard.sources.convert.pdflines import InkLine
from steelyard.sources.convert.pdfpage import Stretch

_EDGE_LINES: Final = 3
"""Lines at the top and at the bottom of a page among which running heads are looked for."""
_PAGE_NUMBER: Final = re.compile(
    r"\W*(?:page|seite|第)?\s*(?:[A-Z]{1,2}-)?\d{1,4}\s*(?:(?:of|/|von|共)\s*\d{1,4})?\s*页?\W*", re.IGNORECASE
)
_SET_APART: Final = 1.7
"""Heights of a line that lie between a running head and the text, at least."""
_OFTEN: Final = 3
"""Pages on which a head with figures stands, at least: on two it may head a table that goes on."""
_DIGITS: Final = re.compile(r"\d+")


@final
@dataclass(slots=True)
class InkPage:
    """A page with its lines, region by region."""

    number: int
    turns: int
    regions: list[list[InkLine]]
    stamp: Stretch | None = None
    """What lies askew on it."""


def running(pages: Sequence[InkPage]) -> set[int]:
    """The lines, by their `id`, that are numbers of pages or say again what an earlier page said in its margin."""
    shapes: defaultdict[str, list[tuple[int, InkLine]]] = defaultdict(list)
    for page in pages:
        for line in _edge(page):
            shapes[_DIGITS.sub("#", line.text)].append((page.number, line))
    dropped: set[int] = set()
    for alike in shapes.values():
        only_counts = len(alike) > 1 and _only_counts(alike)
        often = Counter(line.text for _, line in alike)
        told: set[str] = set()
        for _, line in alike:
            if only_counts or (line.text in told and _is_running(line.text, often[line.text])):
                dropped.add(id(line))
            told.add(line.text)
    return dropped


def _is_running(text: str, often: int) -> bool:
    """Whether a line on so many pages is a running head: not if the tables below it may need what it says."""
    return not names_unit(text) and often >= (_OFTEN if _DIGITS.search(text) else 2)


def _only_counts(alike: Sequence[tuple[int, InkLine]]) -> bool:
    """Whether lines of one shape are nothing but a number that goes up with the page."""
    if not all(_PAGE_NUMBER.fullmatch(line.text) for _, line in alike):
        return False
    return len({int(found.group()) - page for page, line in alike if (found := _DIGITS.search(line.text))}) == 1


def _edge(page: InkPage) -> Iterator[InkLine]:
    """The lines at the top and at the bottom of a page that stand apart from what is between."""
    lines = sorted((line for region in page.regions for line in region), key=lambda line: -line.base)
    top = _apart(lines[: _EDGE_LINES + 1])
    yield from lines[:top]
    bottom = _apart(lines[max(0, top - 1, len(lines) - _EDGE_LINES - 1) :][::-1])
    yield from lines[max(top, len(lines) - bottom) :]


def _apart(lines: Sequence[InkLine]) -> int:
    """How many of the first lines stand apart from the next; the one that does is a table's head if it is close."""
    gaps = [abs(one.base - other.base) / max(one.height, other.height) for one, other in pairwise(lines)]
    return next((place for place, gap in enumerate(gaps, start=1) if gap > _SET_APART), 0)
