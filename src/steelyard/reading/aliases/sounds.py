"""How Chinese names are read, in Latin letters without tones. What knows it is loaded when it is first asked."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import Final

_MOST: Final = 16
"""Readings of a name that are looked at: a character may have several."""
_LONGEST: Final = 16
"""Characters of a name that is read."""


@lru_cache(maxsize=8192)
def sounds(name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a Chinese name, each with a syllable a character; letters in it stay as they are.

    The usual way comes first. Args:
        name: in simplified characters.
    """
    if len(name) > _LONGEST:
        return ()
    from pypinyin import Style, lazy_pinyin, pinyin  # noqa: PLC0415 - it takes half a second, and few files need it

    each = [pinyin(sign, style=Style.NORMAL, heteronym=True)[0] for sign in name]
    usual = tuple(lazy_pinyin(name))
    if len(usual) != len(name):  # letters in it are taken together
        usual = tuple(some[0] for some in each)
    ways = [list(dict.fromkeys([first, *more])) for first, more in zip(usual, each, strict=True)]
    found = dict.fromkeys((usual, *(way for _, way in zip(range(_MOST), product(*ways), strict=False))))
    return tuple(tuple(_plain(syllable) for syllable in way) for way in found)


def sound_initials(name: str) -> str:
    """The first letters of how a Chinese name is read: byd of 比亚迪."""
    ways = sounds(name)
    return "".join(syllable[:1] for syllable in ways[0]) if ways else ""


def _plain(syllable: str) -> str:
    return syllable.lower().replace("ü", "v")
