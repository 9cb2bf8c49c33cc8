"""Columns on a screen: how wide words are there, cut and filled to fit. A Chinese character is as wide as two letters.

>>> width("金山云"), pad("金山云", 8) + "|", cut("Kingsoft Cloud", 9)
(6, '金山云  |', 'Kingsoft…')
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

GAP: Final = 2
"""Blanks between two columns."""
_WIDE: Final = frozenset("WF")


def width(text: str) -> int:
    """How many letters wide a text is on a screen."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def cut(text: str, most: int) -> str:
    """A text at most so wide; what is cut off is shown by a mark."""
    if width(text) <= most:
        return text
    ends = accumulate(map(_width, text))
    kept = sum(1 for end in ends if end <= most - 1)
    return text[:kept].rstrip() + "…"


def pad(text: str, to: int) -> str:
    """A text filled with blanks to a width."""
    return text + " " * (to - width(text))


def wrap(text: str, most: int, *, mark: str = "") -> list[str]:
    """Lines at most so wide, broken at blanks, or anywhere where a word is wider; the first begins with the mark."""
    lines: list[str] = []
    line, room = "", max(4, most - width(mark))
    for word in text.split():
        rest = word
        while width(rest) > room:
            space = room - width(line) - 1 if line else room
            taken = sum(1 for end in accumulate(map(_width, rest)) if end <= space)
            lines.append(f"{line} {rest[:taken]}".strip())
            line, rest = "", rest[taken:]
        if line and width(line) + 1 + width(rest) > room:
            lines.append(line)
            line = rest
        else:
            line = f"{line} {rest}".strip()
    lines += [line] if line or not lines else []
    return [(mark if place == 0 else " " * width(mark)) + each for place, each in enumerate(lines)]


def fitted(rows: Sequence[Sequence[str]], most: int, least: Sequence[int], first: Sequence[int]) -> list[int] | None:
    """The width of each column so that all fit side by side; nothing where they cannot.

    Args:
        rows: the cells; a column without any words is given no room.
        most: how wide all may be together.
        least: how narrow each column may become, however long its words.
        first: which columns become narrower, one after another.
    """
    given = [max((width(cell) for cell in column), default=0) for column in zip(*rows, strict=True)]
    over = sum(given) + GAP * (sum(1 for each in given if each) - 1) - most
    for place in first:
        less = min(max(over, 0), max(given[place] - least[place], 0))
        given[place] -= less
        over -= less
    return None if over > 0 else given


def side_by_side(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    """The lines of a row: what is too long for its column goes on below."""
    cells = [(wrap(cell, given), given) for cell, given in zip(row, widths, strict=True) if given]
    height = max(len(lines) for lines, _ in cells)
    filled = [[pad(line, given) for line in (*lines, *[""] * (height - len(lines)))] for lines, given in cells]
    return [(" " * GAP).join(line).rstrip() for line in zip(*filled, strict=True)]


def _width(character: str) -> int:
    if unicodedata.combining(character) or character in "\u200b\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
