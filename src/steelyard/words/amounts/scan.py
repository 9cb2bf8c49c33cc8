"""Where numbers begin: one pattern for digits and Chinese numerals, one for English number words.

A run of digits, points and commas is one number or none: the pattern never begins inside one, and never stops inside.
"""

from __future__ import annotations

import re
from typing import Final, final

from steelyard.words.amounts.words import any_of
from steelyard.words.vocabulary_chinese import DIGITS, GREAT_POWERS, HALVES, HALVINGS, MULTIPLES, SMALL_POWERS
from steelyard.words.vocabulary_numbers import DOZENS, PARTS, POWERS, SCALE_WORDS, SMALL, TENS
from steelyard.words.vocabulary_numbers import HALVINGS as ENGLISH_HALVINGS
from steelyard.words.vocabulary_numbers import MULTIPLES as ENGLISH_MULTIPLES

GOES_ON: Final = r"[0-9]|[.,:'’·٫/][0-9]|[ ][.,][0-9]|[ ][.][ ][0-9]|[ ],[ ][0-9]{3}(?![0-9])"
"""What makes the digits before it a part of something longer."""

_NUMERALS: Final = "".join((*DIGITS, *SMALL_POWERS, *GREAT_POWERS))
_CHINESE: Final = (
    *MULTIPLES,
    *HALVINGS,
    *HALVES,
    *(hedge + half for hedge in "过過逾近超" for half in ("半", "半数", "半數")),
)
_FIRST: Final = "".join(dict.fromkeys(word[0] for word in _CHINESE))


def _behind_first() -> str:
    """The rest of each Chinese word, behind its first character."""
    rests = {first: any_of(word[1:] for word in _CHINESE if word[0] == first) for first in _FIRST}
    return "|".join(f"(?<={first}){rest}" for first, rest in rests.items())


_NUMBER: Final = re.compile(
    rf"""
    [0-9{_NUMERALS}{_FIRST}](?:
      (?<=[0-9])(?:
        (?P<mixed>[0-9]{{0,2}}[ -](?:1/2|[13]/4|[1357]/8)(?![0-9/]))

        |(?P<groups>[0-9]{{0,2}}(?:[ \u00a0][0-9]{{3}})+(?![0-9])(?:[.,][0-9]++)?
          (?!{GOES_ON}|[ \u00a0][0-9]{{3}}(?![0-9])))
        |(?P<plain>[0-9]{{0,2}}(?:,[0-9]{{3}})++(?:\.[0-9]++)?(?!{GOES_ON})|[0-9]*+(?:\.[0-9]++)?+(?!{GOES_ON}))
        |(?P<spaced>[0-9]{{0,2}}(?:[ ]?,[0-9]{{3}})+(?:[ ]?\.[0-9]++)?(?!{GOES_ON})|[0-9]*+[ ]\.[0-9]++(?!{GOES_ON}))
        |(?P<swiss>[0-9]{{0,2}}(?:['’][0-9]{{3}})++(?:\.[0-9]++)?(?!{GOES_ON}))
        |(?P<indian>[0-9]?(?:,[0-9]{{2}})+,[0-9]{{3}}(?:\.[0-9]++)?(?!{GOES_ON}))
        |(?P<german>[0-9]{{0,2}}(?:\.[0-9]{{3}})++(?:,[0-9]++)?(?!{GOES_ON}))
        |(?P<comma>[0-9]*+,[0-9]{{1,2}}(?!{GOES_ON}))
        |(?P<part>(?<!0)/[1-9][0-9]?(?![0-9/.,]))
        |(?P<junk>(?:[0-9.,'’·:/]*[0-9])?)
      )
      |(?P<word>{_behind_first()})
      |(?<=[{_NUMERALS}])(?P<chinese>)
    )
    """,
    re.VERBOSE,
)
_ENGLISH: Final = (*SMALL, *TENS, *ENGLISH_MULTIPLES, *ENGLISH_HALVINGS, "half", "quarter", *SCALE_WORDS)
_EITHER_CASE: Final = any_of((*_ENGLISH, *(word.capitalize() for word in _ENGLISH)))
_ARTICLE: Final = rf"[Aa]n?(?=[ \n-]{any_of((*POWERS, *DOZENS, *PARTS))}(?![A-Za-z]))"
_WORD: Final = re.compile(rf"[ \n\t\u00a0(\[\"“‘/:,;–—-](?P<english>{_EITHER_CASE}(?![A-Za-z])|{_ARTICLE})")
_WORD_FIRST: Final = re.compile(rf"(?P<english>{_EITHER_CASE}(?![A-Za-z])|{_ARTICLE})")


@final
class Scan:
    """The numbers of a text, from wherever one goes on to look. Each part of the text is looked through once."""

    __slots__ = ("_number", "_text", "_word")

    def __init__(self, text: str) -> None:
        self._text = text
        self._number = _NUMBER.search(text)
        self._word = _WORD_FIRST.match(text) or _WORD.search(text)

    def after(self, place: int) -> tuple[str, int, int] | None:
        """Kind, start and end of the first number that does not begin before a place; nothing where there is none."""
        if self._number is not None and self._number.start() < place:
            self._number = _NUMBER.search(self._text, place)
        if self._word is not None and self._word.start("english") < place:
            self._word = _WORD.search(self._text, place - 1)
        number, word = self._number, self._word
        if word is not None and (number is None or word.start("english") < number.start()):
            return "english", word.start("english"), word.end()
        return None if number is None else (number.lastgroup or "", number.start(), number.end())
