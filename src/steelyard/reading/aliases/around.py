"""The names beside a place of a text: the one that ends there, the one that begins there."""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.aliases.defining import ANSWERS
from steelyard.reading.aliases.forms import is_chinese
from steelyard.reading.aliases.pool import RUN, Pool, pieces
from steelyard.sources.span import Span

_BEFORE: Final = 90
"""Characters before a definition in which the name it defines is looked for."""
_QUOTE: Final = re.compile(r"(?:the )?[“\"‘']([^”\"’'\n]{2,40})[”\"’']")
CHINESE_NAME: Final = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9·]{1,11}")


def name_before(text: str, end: int) -> Span | None:
    """The capitalised name that ends at a place, without the ordinary words before it."""
    start = max(0, end - _BEFORE)
    last = None
    for last in RUN.finditer(text, start, end):  # noqa: B007 - the last one is wanted
        pass
    if last is None or text[last.end() : end].strip(" ,.”\"’'"):
        return None
    if last.start() == start > 0:
        return None
    found = pieces(last.group())
    if not found:
        return None
    place, spelling = found[-1]
    if last.group()[place + len(spelling) :].strip(".’'s"):
        return None
    return Span(last.start() + place, last.start() + place + len(spelling))


def latin_before(text: str, end: int) -> Span | None:
    """The same, where no Chinese character stands there."""
    return name_before(text, end) if end and not is_chinese(text[end - 1]) else None


def known_before(text: str, end: int, pool: Pool) -> Span | None:
    """A name that ends at a place: one in Latin letters, or the longest one of the table."""
    if end and is_chinese(text[end - 1]):
        for size in range(min(20, end), 1, -1):
            if text[end - size : end] in pool.known:
                return Span(end - size, end)
        return None
    return name_before(text, end)


def name_behind(text: str, start: int, rest: str = "") -> Span | None:
    """The name that begins at a place, with or without quotation marks; behind it stands `rest`, or no other word."""
    quoted = _QUOTE.match(text, start)
    if quoted:
        return Span(*quoted.span(1))
    if text[start : start + 4] == "the ":
        start += 4
    run = RUN.match(text, start)
    if run:
        found = pieces(run.group())
        place, spelling = found[0] if found else (1, "")
        end = start + len(spelling)
        ends = text.startswith(rest, end) if rest else ANSWERS.match(text, end) is not None
        return Span(start, end) if place == 0 and ends else None
    chinese = CHINESE_NAME.match(text, start)
    return Span(*chinese.span()) if chinese and ANSWERS.match(text, chinese.end()) else None
