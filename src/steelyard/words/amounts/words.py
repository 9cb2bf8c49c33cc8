"""A pattern for any word of a table, quick to fail: words that begin alike share their beginning."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

GAP: Final = r"(?:[^\S\n]{0,3}\n?[^\S\n]{0,3}|-)"
"""Between a number and what belongs to it: blanks, one end of a line, or a dash."""
NO_LETTER: Final = r"(?![A-Za-zÀ-ɏ])"


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches the longest of the words; a blank in them is any white space."""
    return _branches(sorted({*words}))


def _branches(words: list[str]) -> str:
    """The words, in order, as alternatives by their first character."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[:1], []).append(word[1:])
    parts = [_first(letter) + _branches(rest) for letter, rest in rests.items() if letter]
    if not parts:
        return ""
    pattern = parts[0] if len(parts) == 1 and "" not in rests else f"(?:{'|'.join(parts)})"
    return f"{pattern}?" if "" in rests else pattern


def _first(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
