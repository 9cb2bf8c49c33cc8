"""Whether short letters stand for a name: TSMC for Taiwan Semiconductor Manufacturing Company."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_SKIPPED: Final = frozenset("of and the for de in".split())
_FORMS: Final = frozenset("inc corp corporation co company ltd limited plc group holding holdings ag nv sa ab".split())
_LEAST: Final = 2


def stands_for(short: str, name: str) -> bool:
    """Whether letters are the initials of the words of a name, with or without small words and the legal form."""
    letters = re.sub(r"[^A-Za-z0-9]", "", short)
    if len(letters) < _LEAST or letters != letters.upper():
        return False
    words = _WORD.findall(name)
    if len(words) < _LEAST:
        return False
    plain = [word for word in words if word.lower() not in _SKIPPED]
    without = [word for word in plain if word.lower() not in _FORMS]
    spellings = {_initials(some) for some in (words, plain, without, without + plain[len(without) :][:1])}
    spellings |= {_capitals(some) for some in (plain, without)}
    return letters in spellings and len(without) > 1


def _initials(words: list[str]) -> str:
    return "".join(word[0] for word in words).upper()


def _capitals(words: list[str]) -> str:
    """All capital letters: MTS of Mobile TeleSystems."""
    return "".join(letter for word in words for letter in word if letter.isupper())
