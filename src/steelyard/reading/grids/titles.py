"""What stands above a table: its unit, its time, and what all its rows measure ("Revenue by segment")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from steelyard.reading.grids.companies import leading
from steelyard.reading.grids.counting import cut_counting
from steelyard.reading.grids.heads import Head, read_head
from steelyard.reading.grids.lines import Line
from steelyard.reading.grids.naming import named
from steelyard.reading.grids.sentences import is_running
from steelyard.reading.grids.sides import Side, Whom
from steelyard.reading.grids.spelling import spell_in
from steelyard.reading.grids.spells import NONE
from steelyard.reading.grids.words import SECTIONS
from steelyard.sources.document import Document
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.measure import Measure

_BY: Final = re.compile(
    r"(?:^|\b(?:breakdown|analysis|split|disaggregation|composition|summary|details)\s+of\s+|[:.]\s+)(?:our\s+|the\s+|its\s+|total\s+|consolidated\s+|group\s+)*"
    r"(?P<what>[A-Za-z][A-Za-z&/' -]{2,50}?)\s+"
    r"(?:(?:break\s?down|split|mix|analysis|disaggregated|generated|earned|contribution)\s+)?"
    r"by\s+(?!operating\b|investing\b|financing\b)[a-z]",
    re.IGNORECASE,
)
_BREAKDOWN: Final = re.compile(
    r"\b(?:breakdown|disaggregation|composition|split)\s+of\s+(?:our\s+|the\s+|total\s+|net\s+)*"
    r"(?P<what>[A-Za-z][A-Za-z&' -]{2,40}?)(?=\s+(?:by|for|in|from|across)\b|[,:;(]|$)",
    re.IGNORECASE,
)
_AS_FOLLOWS: Final = re.compile(
    r"(?:^|[.:]\s+)(?:(?:our|the|total|consolidated|(?:components|portions)\s+of)\s+)*"
    r"(?P<what>[A-Za-z][A-Za-z&' -]{2,50}?)\s+(?:is|are|was|were)\s+as\s+follows\b",
    re.IGNORECASE,
)
_CHINESE_BY: Final = re.compile(
    r"(?P<what>[\u3400-\u9fff]{2,10}?)(?:按|分|构成|構成|明细|情况)[\u3400-\u9fff]{0,12}|(?:分|按)[\u3400-\u9fff]{2,6}?(?:划分)?的?(?P<what2>(?:主营业务|營業|营业)?收入)"
)
NUMBER_BEFORE: Final = re.compile(
    r"^\s*(?:(?:table|exhibit|figure|chart|图|表|图表|表格)\s*[\d.一二三四五六七八九十-]*|\d{1,2}(?:\.\d{1,2})*)\s*[:.：、-]?\s+",
    re.IGNORECASE,
)
_LONGEST_LINE: Final = 240
_ABOVE: Final = 220


@lru_cache(maxsize=2048)
def read_title(text: str) -> Head:
    """A heading over many cells; what it says to be broken down is the measure of them all; a sentence names none."""
    head = read_head(NUMBER_BEFORE.sub("", text))
    if is_running(text):
        return replace(head, line=None, rest="")
    if head.line is not None:
        return replace(head, rest="")
    line = _broken_down(head.rest or text)
    return replace(head, line=line, rest=head.rest if line is None else "")


def _broken_down(text: str) -> Line | None:
    for pattern in (_BREAKDOWN, _BY, _CHINESE_BY, _AS_FOLLOWS):
        for found in pattern.finditer(text):
            line = named(next(filter(None, found.groups()), ""))
            if line and line.measure in SECTIONS | {Measure.ASSETS}:
                return line
    return None


def side_of_titles(cells: Iterable[tuple[str, Span]], whom: Whom | None) -> Side:
    """Titles and corner, the later and nearer before the earlier; they name no part of a company, but maybe one."""
    side = Side()
    for text, span in cells:
        subject, guessed = _headed(text, whom) if whom else ("", False)
        head = replace(read_title(text), rest="", kind=None)
        if len(text.split()) == 1 and not head.spell.names_year and not head.spell.month:
            head = replace(head, spell=NONE)  # "Quarter" says what the rows are, and not which
        if head.says_something or subject:
            of = Side(head, subject, (span,), guessed=guessed)
            side = replace(of.within(side), spans=(*side.spans, span))
    return side


def _headed(text: str, whom: Whom) -> tuple[str, bool]:
    """The company that a title names, and whether only its legal form shows that it is one."""
    if is_running(text):
        return "", False
    if subject := whom.inside(text):
        return subject, False
    name = leading(NUMBER_BEFORE.sub("", text))
    return (whom.without_form(name) or name, not whom.without_form(name)) if name else ("", False)


def side_of_caption(document: Document, grid: Grid, whom: Whom) -> Side:
    """The lines above a table, the nearest last, and the one company that they name."""
    span = grid.caption or _line_above(document.text, grid.span.start, document.body)
    if span is None:
        return Side()
    side = Side()
    start = span.start
    for line in span.of(document.text).split("\n"):
        place = Span(start, start + len(line))
        start = place.end + 1
        head = _caption_line(line)
        subject, guessed = _headed(line, whom)
        subject, guessed = (subject, guessed) if subject else (whom.inside(line), False)
        if head.says_something or (subject and subject != side.subject):
            side = replace(Side(head, subject, guessed=guessed).within(side), spans=(*side.spans, place))
    return side


def _line_above(text: str, start: int, body: int) -> Span | None:
    """The last line right above a table, if it ends near it."""
    end = len(text[:start].rstrip())
    if end <= body or text.count("\n", end, start) > 3:  # noqa: PLR2004 - blank lines between
        return None
    begin = max(text.rfind("\n", 0, end) + 1, body)
    return Span(begin, end) if 0 < end - begin <= _ABOVE else None


@lru_cache(maxsize=1024)
def _caption_line(line: str) -> Head:
    """One line: a title, or a sentence that ends in the unit and may name the time."""
    if len(line) > _LONGEST_LINE:
        return Head()
    words, counting = cut_counting(line)
    head = read_title(words) if words else Head()
    _, spell = spell_in(words)
    years = set(spell.years)
    if len(years) > 1:
        spell = replace(spell, years=())
    if is_running(line) and not (spell.months or spell.weeks or spell.part):
        spell = NONE  # a day on which something happened is not that of the table
    line_named = None if is_running(line) else head.line
    return Head(spell=spell, counting=counting or head.counting, line=line_named, caution=head.caution, mode=None)
