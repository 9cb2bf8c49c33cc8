"""Where numbers begin: one pattern for digits, English number words and Chinese numerals.

A run of digits, points and commas is one number or none: the pattern never begins inside one, and never stops inside.
"""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.words import any_of
from steelyard.words.vocabulary_chinese import DIGITS, GREAT_POWERS, HALVES, HALVINGS, MULTIPLES, SMALL_POWERS
from steelyard.words.vocabulary_numbers import DOZENS, PARTS, POWERS, SMALL, TENS
from steelyard.words.vocabulary_numbers import HALVINGS as ENGLISH_HALVINGS
from steelyard.words.vocabulary_numbers import MULTIPLES as ENGLISH_MULTIPLES

GOES_ON: Final = r"[0-9]|[.,:'’·٫/][0-9]|[ ][.,][0-9]|[ ][.][ ][0-9]|[ ],[ ][0-9]{3}(?![0-9])"
"""What makes the digits before it a part of something longer."""

_NUMERALS: Final = "".join((*DIGITS, *SMALL_POWERS, *GREAT_POWERS))
_CHINESE_WORDS: Final = (*MULTIPLES, *HALVINGS, *HALVES, "过半", "過半", "逾半", "近半", "超半")
_STARTS: Final = (
    *SMALL,
    *TENS,
    *ENGLISH_MULTIPLES,
    *ENGLISH_HALVINGS,
    "half",
    "quarter",
    "million",
    "billion",
    "trillion",
    "hundred",
)
_BEHIND_A: Final = any_of((*POWERS, *DOZENS, *PARTS))


def _either_case(words: tuple[str, ...]) -> str:
    return any_of((*words, *(word.capitalize() for word in words)))


SCAN: Final = re.compile(
    rf"""
    (?=[0-9])(?:
      (?P<mixed>[0-9]{{1,3}}[ -](?:1/2|[13]/4|[1357]/8)(?![0-9/]))
      |(?P<groups>[0-9]{{1,3}}(?:[ \u00a0][0-9]{{3}})+(?![0-9])(?:[.,][0-9]++)?(?!{GOES_ON}|[ \u00a0][0-9]{{3}}(?![0-9])))
      |(?P<plain>[0-9]{{1,3}}(?:,[0-9]{{3}})++(?:\.[0-9]++)?(?!{GOES_ON})|[0-9]++(?:\.[0-9]++)?+(?!{GOES_ON}))
      |(?P<spaced>[0-9]{{1,3}}(?:[ ]?,[0-9]{{3}})+(?:[ ]?\.[0-9]++)?(?!{GOES_ON})|[0-9]++[ ]\.[0-9]++(?!{GOES_ON}))
      |(?P<swiss>[0-9]{{1,3}}(?:['’][0-9]{{3}})++(?:\.[0-9]++)?(?!{GOES_ON}))
      |(?P<indian>[0-9]{{1,2}}(?:,[0-9]{{2}})+,[0-9]{{3}}(?:\.[0-9]++)?(?!{GOES_ON}))
      |(?P<german>[0-9]{{1,3}}(?:\.[0-9]{{3}})++(?:,[0-9]++)?(?!{GOES_ON}))
      |(?P<comma>[0-9]++,[0-9]{{1,2}}(?!{GOES_ON}))
      |(?P<part>[1-9]/[1-9][0-9]?(?![0-9/.,]))
      |(?P<junk>[0-9](?:[0-9.,'’·:/]*[0-9])?)
    )
    |(?P<lead>\.(?<![\w.,)\]%'"”’]\.)[0-9]++(?!{GOES_ON}))
    |(?<!\w)(?P<english>{_either_case(_STARTS)}(?![A-Za-z])|[Aa]n?(?=[ \n-]{_BEHIND_A}(?![A-Za-z])))
    |(?P<word>{any_of(_CHINESE_WORDS)})
    |(?P<chinese>[{_NUMERALS}])
    """,
    re.VERBOSE,
)
