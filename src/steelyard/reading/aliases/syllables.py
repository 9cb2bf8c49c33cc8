"""The syllables of Mandarin in Latin letters, and whether a word is made of them.

syllables("xiaomi") == ("xiao", "mi")      syllables("kingsoft") == ()
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_FINALS: Final = {
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve ue",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ao ei en eng o u",
    "": "a ai an ang ao e ei en er o ou",
}
SYLLABLES: Final = frozenset(start + final for start, finals in _FINALS.items() for final in finals.split())
_LONGEST: Final = 6
_MOST: Final = 40
"""Letters of a word that is looked at."""


@lru_cache(maxsize=8192)
def syllables(word: str, *, strict: bool = False) -> tuple[str, ...]:
    """The syllables that a word is made of, as few as possible; none where it is not.

    Args:
        word: small letters without blanks.
        strict: whether a syllable that begins with a vowel may only come first, as the spelling wants it.
    """
    if not word.isascii() or not word.isalpha() or len(word) > _MOST:
        return ()
    best: list[tuple[str, ...] | None] = [()] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for size in range(1, min(_LONGEST, end) + 1):
            before, piece = best[end - size], word[end - size : end]
            if before is None or piece not in SYLLABLES or (strict and end > size and piece[0] in "aeo"):
                continue
            known = best[end]
            if known is None or len(before) + 1 < len(known):
                best[end] = (*before, piece)
    return best[len(word)] or ()
