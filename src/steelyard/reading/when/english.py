"""English mentions: one scan for the words that a time can begin with, then the longest form that begins there.

The text is scanned in lower case; where a capital matters ("May", "March", "Q3") the original is asked.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

from steelyard.reading.when import english_days, english_parts, english_relative, english_years
from steelyard.reading.when.form import Form, Place
from steelyard.reading.when.mention import Mention

FORMS: Final[tuple[Form, ...]] = (
    *english_parts.FORMS,
    *english_days.FORMS,
    *english_years.FORMS,
    *english_relative.FORMS,
)
"""In the order in which they are tried: a longer one before a shorter one."""


def _forms_by_start() -> tuple[re.Pattern[str], tuple[tuple[Form, ...], ...]]:
    """A pattern of everything that a form begins with, and for each of its groups the forms to try."""
    starts = list(dict.fromkeys(chain.from_iterable(form.starts for form in FORMS)))
    # An empty group behind each alternative tells which one it was. In front, it would hide the first letter, by which
    # the engine passes over those that cannot match.
    pattern = "|".join(f"{start}()" for start in starts)
    heads = [{_head(start) for start in form.starts} for form in FORMS]
    tried = tuple(
        tuple(form for form, head in zip(FORMS, heads, strict=True) if _head(start) in head) for start in starts
    )
    return re.compile(rf"(?<![a-z0-9_])(?:{pattern})"), tried


def _head(start: str) -> str:
    """The two letters that a form begins with, or one sign for all that begin with a digit."""
    return start[:2] if start[:2].isalpha() else "0" if start[0] in "[\\01" else start[0]


_START, _TRIED = _forms_by_start()


def english_mentions(text: str, lowered: str) -> list[Mention]:
    """Every mention, in order and apart from each other.

    Args:
        text: as it is printed.
        lowered: the same in lower case, character by character.
    """
    mentions: list[Mention] = []
    position = 0
    search = _START.search
    while start := search(lowered, position):
        at = start.start()
        place = Place(text, lowered, at)
        group = start.lastindex or 1
        position = start.end()
        for form in _TRIED[group - 1]:
            found = form.pattern.match(lowered, at)
            if found is None:
                continue
            made = form.build(found, place)
            if made:
                mentions += made
                position = made[-1].end
                break
        else:
            # what cannot begin here may begin one word on: "last three months"
            position = max(at + 1, min(position, _next_word(lowered, at)))
    return mentions


def _next_word(lowered: str, at: int) -> int:
    end = at + 1
    size = len(lowered)
    while end < size and lowered[end].isalnum():
        end += 1
    return end
