"""Words in a drawing: how wide they may become, where a long name breaks, and that no name acts on the reader's screen.

No font is measured: a program that draws does not know which one the reader has. The widths are those of a wide common
font (DejaVu Sans), so that in most others a name takes less room than was kept for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from steelyard.words.names import shown_plainly

_UNWRITABLE: Final = re.compile(r"[\ud800-\udfff\ufffe\uffff\u061c\u200e\u200f\u2028\u2029]")
"""What XML cannot hold, and marks that turn the direction of writing or end a line."""

_EM: Final = {
    **dict.fromkeys("ijl'|!.,:;· ", 0.33),
    **dict.fromkeys('ftrI()[]-/"', 0.42),
    **dict.fromkeys("mwMW@%—…", 1.0),
}
_CAPITAL: Final = 0.74
_USUAL: Final = 0.64
_MOST_LINES: Final = 5


def plainly(text: str) -> str:
    """The text on one line, with every character that would act on a screen shown as �."""
    return " ".join(_UNWRITABLE.sub("\ufffd", shown_plainly(text)).split())


def width(text: str, size: float) -> float:
    """Room for a line of text at a size of letters, both in the same unit."""
    return sum(map(_em, text)) * size


def wrapped(text: str, size: float, most: float) -> list[str]:
    """The text in lines of at most that width: broken between words, between Chinese characters, else within a word.

    What does not go into five lines ends with `…`.
    """
    lines, line = [], ""
    for piece in _pieces(plainly(text), size, most):
        if line and width(line + piece.rstrip(), size) > most:
            lines.append(line.rstrip())
            line = ""
        line += piece
    lines.append(line.rstrip())
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1].rstrip() + "…"]
    return lines


def _pieces(text: str, size: float, most: float) -> Iterator[str]:
    """What is never broken, each with the space after it."""
    for word in re.findall(r"\S+ ?", text) or [text]:
        piece = ""
        for character in word:
            is_mark = _em(character) == 0
            is_full = piece and width(piece + character, size) > most - size
            if piece and not is_mark and character != " " and (is_full or _is_wide(character) or _is_wide(piece[-1])):
                yield piece
                piece = ""
            piece += character
        yield piece


def _em(character: str) -> float:
    if character in _EM:
        return _EM[character]
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0.0
    if _is_wide(character) or not character.isascii():
        return 1.0 if _is_wide(character) else _CAPITAL
    return _CAPITAL if character.isupper() else _USUAL


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}
