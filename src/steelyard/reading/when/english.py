"""English mentions: one scan for the words that a time can begin with, then the longest form that begins there.

The text is scanned in lower case; where a capital matters ("May", "March", "Q3") the original is asked.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

from steelyard.reading.when import (
    english_days,
    english_letters,
    english_near,
    english_numbers,
    english_parts,
    english_relative,
    english_years,
)
from steelyard.reading.when.form import YEAR_STARTS, Form, Place
from steelyard.reading.when.mention import Mention

FORMS: Final[tuple[Form, ...]] = (
    *english_parts.FORMS,
    *english_numbers.FORMS,
    *english_days.FORMS,
    *english_letters.FORMS,
    *english_years.FORMS,
    *english_near.FORMS,
    *english_relative.FORMS,
)
"""In the order in which they are tried: a longer one before a shorter one."""


def _scan() -> re.Pattern[str]:
    """A pattern of everything that a form begins with, behind what is no part of a word.

    The sign in front comes first and the words stand by their first letters, because the engine then passes over all
    other places quickly.
    """
    starts = list(dict.fromkeys(chain.from_iterable(form.starts for form in FORMS)))
    words: dict[str, list[str]] = {}
    numbers = [start for start in starts if not start[0].isalpha()]
    for start in starts:
        if start[0].isalpha():
            words.setdefault(start[0], []).append(start[1:])
    pattern = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in words.items())
    return re.compile(rf"[^a-z0-9_](?:{pattern}|(?=[0-9])(?:{'|'.join(numbers)}))")


def _head(start: str) -> str:
    """The two letters that a form begins with; one sign for all that begin with a year, one for other digits."""
    if not start[0].isalpha():
        return _YEAR if start in YEAR_STARTS else _DIGIT
    return start[:2] if start[1:2].isalpha() else start[0]


def _tried() -> dict[str, tuple[Form, ...]]:
    heads = [{_head(start) for start in form.starts} for form in FORMS]
    return {
        one: tuple(form for form, mine in zip(FORMS, heads, strict=True) if one in mine or one[0] in mine)
        for one in sorted(set().union(*heads))
    }


_YEAR: Final = "#"
_DIGIT: Final = "0"
_START: Final = _scan()
_TRIED: Final = _tried()


def english_mentions(text: str, lowered: str) -> list[Mention]:
    """Every mention, in order and apart from each other.

    Args:
        text: as it is printed.
        lowered: the same in lower case, character by character.
    """
    mentions: list[Mention] = []
    position = 0
    search = _START.search
    behind = "\n" + lowered  # a word may begin at the very start, and a sign is in front of each
    while start := search(behind, position):
        at = start.start()  # of the word in the text: the sign in front of it stands there in `behind`
        position = at + 1  # what cannot begin here may begin one word on: "last three months"
        place = Place(text, lowered, at)
        head = lowered[at : at + 2]
        if head[0].isdigit():
            forms = _TRIED[_YEAR if lowered[at : at + 4].isdigit() else _DIGIT]
        else:
            forms = _TRIED.get(head) or _TRIED.get(head[0], ())
        for form in forms:
            found = form.pattern.match(lowered, at)
            if found is None:
                continue
            made = form.build(found, place)
            if made:
                mentions += made
                position = made[-1].end
                break
    return mentions
