"""Which date belongs to a figure: one behind it, in a bracket, the last one before it; and which belong to none."""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.english.line import Line
from steelyard.reading.english.notation import a_year_before, notation_of
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.words import BASE_WORDS, BE, COMPARES, FORECASTS, HAVE, PLANS

_SINCE: Final = BASE_WORDS | {"since", "over"}
_LEADS: Final = frozenset(
    "in for during at on by as of the end ended and a fiscal year years to from ( same period quarter half months"
    " three six nine twelve corresponding first second third fourth full early late mid since around about previous"
    " prior then , 's calendar financial beginning close start over date".split()
)


_BREAKS: Final = frozenset("# ; ) ( while but whereas which who compared versus from against than up down".split())


_REPORTED: Final = frozenset("said wrote reported announced founded established launched born dated".split())


_ENDS: Final = frozenset(
    "due maturity matures maturing mature expire expires expiring until through founded record established".split()
)


_THINGS: Final = frozenset(
    "acquisition notes offering meeting merger act plan program programme bonds convertible edition games".split()
)


def is_aside(line: Line, date: int) -> bool:
    """Whether a date is that of a thing, no figure: "notes due 2025", "the 2016 acquisition", "expire in 2026"."""
    words = line.tokens.words
    return bool(set(words[max(0, date - 3) : date]) & _ENDS and "#" not in words[max(0, date - 3) : date]) or (
        words[date + 1 : date + 2] != [] and words[date + 1] in _THINGS
    )


_HEIGHTS: Final = frozenset("high peak low highs record level price".split())


def is_base(line: Line, date: int) -> bool:
    """Whether a date is what is compared with: "compared to 2018", "from 7.7 billion in 2021", "than in 2019"."""
    words = line.tokens.words
    place = date - 1
    while place >= 0 and words[place] in _LEADS - {"from", "to", "and", ","} and not _is_over(words, place):
        place -= 1
    if words[date + 1 : date + 2] in (["baseline"], ["base"], ["level"], ["levels"]):
        return True
    if place < 0:
        return False
    if words[place] in _HEIGHTS and "from" in words[max(0, place - 4) : place]:
        return True
    if words[place] in _SINCE or words[place] in COMPARES:
        return words[place] != "from" or not _begins_span(line, date)
    return words[place] in {"to", "with"} and place > 0 and words[place - 1] in COMPARES


def _is_over(words: list[str], place: int) -> bool:
    """Whether "over" says what is compared with: "an increase of 7% over the fourth quarter of 2022"."""
    return words[place] == "over" and place > 0 and words[place - 1] == "#"


def _begins_span(line: Line, date: int) -> bool:
    words = line.tokens.words
    return words[date + 1 : date + 2] == ["to"] and words[date + 2 : date + 3] == ["@"]


def date_in_bracket(line: Line, index: int) -> int:
    words = line.tokens.words
    if index > 1 and words[index - 1] == ":" and words[index - 2] == "@":
        return index - 2
    return -1


def date_behind(line: Line, index: int, parts: dict[int, Part]) -> int:
    """The date behind a figure that is its own; -1 where there is none."""
    words = line.tokens.words
    first = index + 1
    if words[index - 1] == "(" and words[first : first + 1] == [")"] and parts[index].role is not Role.START:
        first += 1  # "1.2 billion kroons (EUR 76.7 mn) in 2007"
    if words[first : first + 1] == ["("] and "#" in words[first : first + 5] and ")" in words[first : first + 8]:
        first = words.index(")", first) + 1  # the figure of the year before
    for place in range(first, min(len(words), index + 26)):
        word = words[place]
        if word == "@":
            if is_aside(line, place):
                continue
            if is_base(line, place) and parts[index].role is not Role.START:
                return -1
            if parts[index].role is not Role.START and place - index > 3 and words[place - 1] in _REPORTED:  # noqa: PLR2004
                return -1
            return place if words[place + 1 : place + 2] != [":"] else -1
        if (
            word in _BREAKS
            or (word == "," and not _goes_on(words, place))
            or (word == "and" and _new_clause(line, place))
        ):
            return -1
    return -1


def _goes_on(words: list[str], place: int) -> bool:
    """Whether a comma only sets a date apart: "$5.3 million, in 2019"."""
    return words[place + 1 : place + 2] == ["@"] or (
        words[place + 1 : place + 2] in (["in"], ["for"], ["during"], ["at"], ["as"])
        and "@" in words[place + 2 : place + 7]
        and "," not in words[place + 2 : place + 7]
    )


def _new_clause(line: Line, place: int) -> bool:
    """Whether "and" begins a clause of its own: a figure follows before the next date."""
    for word in line.tokens.words[place + 1 :]:
        if word == "#" or word in BE or word in HAVE or word in PLANS or word in FORECASTS:
            return True
        if word == "@":
            return False
    return False


SAME: Final = re.compile(
    r"\b(?:same|corresponding|comparable|comparison|equivalent)\b.*?\b(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
"""Words that name a period by another one and a year: "in the same period of 2022"."""


def date_before(line: Line, index: int, used: set[int], main: str) -> str:
    """The last date before a figure that is no other's, else the period of the figure before it."""
    tokens = line.tokens
    for date in reversed(tokens.dates):
        if date < 4 and date < index and tokens.date(date).shift == "year-before" and not main:  # noqa: PLR2004
            return a_year_before(line.context.period)  # "In the same period last year, it lost …"
        if (
            date < index
            and date not in used
            and not is_aside(line, date)
            and not is_base(line, date)
            and not SAME.search(tokens.date(date).quote)
            and tokens.date(date).shift == ""
        ):
            before = tokens.words[max(0, date - 2) : date]
            if (
                set(before) & _REPORTED
                and len(tokens.dates) > 1
                and not any(each.first == date + 1 for each in line.labels)
            ):
                continue
            if notation := notation_of(tokens.date(date)):
                return notation if not main or not _later_used(used, date) else main
    return main


def _later_used(used: set[int], date: int) -> bool:
    return any(other > date for other in used)
