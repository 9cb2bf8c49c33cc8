"""When a figure is of: the date beside it, the date of its clause or sentence, or that of the sentence before.

1. The date right behind a figure, with nothing but the thing it is of between: "8.7 bn yuan in 2017".
2. In lists the first date is of the first figure: "1.2 and 1.3 million in 2019 and 2018, respectively".
3. A date in brackets before a colon: "(2018: 12.4 million)".
4. The last date before it that is no other figure's; a start of a change takes only dates of comparison.
5. A start that is "a year earlier" is a year before the figure that it led to.
6. The period of the sentence before, in the same paragraph.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from steelyard.reading.english.dating import SAME, date_before, date_behind, date_in_bracket, is_base
from steelyard.reading.english.line import Line
from steelyard.reading.english.listing import in_lists
from steelyard.reading.english.mode import told_since
from steelyard.reading.english.notation import notation_of
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.starts import starts


def periods(line: Line, parts: dict[int, Part]) -> dict[int, str]:  # noqa: C901, PLR0912 - one line a way of saying it
    """The period of each figure of a sentence, in the notation of `docs/case.md`; empty where it is not said."""
    tokens = line.tokens
    parts = _with_alternatives(line, parts)
    found = in_lists(line, parts)
    used: set[int] = set()
    for index in tokens.figures:
        if index in found:
            continue
        own = date_in_bracket(line, index)
        if own < 0:
            own = date_behind(line, index, parts)
        if own >= 0 and parts[index].role is Role.START and SAME.search(tokens.date(own).quote):
            continue  # settled by the figure that it is compared with
        if own >= 0 and (last_year := _last_year(line, own, parts[index])):
            found[index] = last_year
            used.add(own)
        elif own >= 0 and tokens.date(own).shift == "" and "same" not in tokens.date(own).quote.lower():
            found[index] = notation_of(
                tokens.date(own)
            )  # empty where it is named and not settled: nothing else is taken
            used.add(own)
    _share_with_alternative(line, found)
    main = ""
    for index in tokens.figures:
        if index in found:
            if parts[index].role is not Role.START:
                main = found[index]
            continue
        if parts[index].role is Role.START:
            continue
        if told_since(line, index):
            found[index] = ""
            continue
        earlier = date_before(line, index, used, main)
        if earlier:
            found[index] = earlier
        if found.get(index):
            main = found[index]
    starts(line, parts, found, main)
    for index, period in found.items():
        if "/" in period and len(period) == 9 and parts[index].role is Role.CHANGE:  # noqa: PLR2004 - two years
            found[index] = f"FY{period[5:]}"
    _cut_short(line, found)
    return _spanned(line, parts, found)


_ORDER: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_IN_THE: Final = re.compile(r"in the (first|second|third|fourth)(?: (?:[^a-z]|and\b|but\b|then\b)|$)")
_PARTS: Final = {"Q": 4, "H": 2}
_PART_OF_YEAR: Final = re.compile(r"(\d{4})([QH])\d")


def _cut_short(line: Line, found: dict[int, str]) -> None:
    """The quarters of a list that names the word once: "5 million in the first quarter of 2023, 6 in the second"."""
    words, seen = line.tokens.words, False
    for index in line.tokens.figures:
        order = _IN_THE.match(" ".join(words[index + 1 : index + 5]))
        if order is not None:
            part = _PART_OF_YEAR.fullmatch(found.get(index, ""))
            number = _ORDER[order[1]]
            fits = part is not None and number <= _PARTS[part[2]]
            found[index] = f"{part[1]}{part[2]}{number}" if part is not None and fits else ""
            seen = True
        elif seen:
            line.note(index, "which of the periods before it is of is not said")


def _spanned(line: Line, parts: dict[int, Part], found: dict[int, str]) -> dict[int, str]:
    """A rate per year is of the years of the figures before it: "from 2.2 in 2018 to 9.1 in 2021, a CAGR of"."""
    for index in line.tokens.figures:
        if parts[index].role is Role.RATE and "/" not in found.get(index, ""):
            years = {period[2:] for other, period in found.items() if other <= index and period.startswith("FY")}
            years |= {
                date.notation.removeprefix("FY")
                for i in line.tokens.dates
                if len((date := line.tokens.date(i)).notation) in {4, 6}
            }
            if len(years) > 1:
                found[index] = f"{min(years)}/{max(years)}"
    return found


def _last_year(line: Line, date: int, part: Part) -> str:
    """The year before the document's, where "last year" is when something was and not what it is compared with."""
    when, published = line.tokens.date(date), line.context.published
    if (
        when.shift != "year-before"
        or "last year" not in when.quote.lower()
        or part.role is Role.START
        or published is None
    ):
        return ""
    return "" if is_base(line, date) else f"FY{published.year - 1}"


def _with_alternatives(line: Line, parts: dict[int, Part]) -> dict[int, Part]:
    """The roles, with a share beside a start as one too: "compared with $131.0 million, or 35.0% of revenue"."""
    found = dict(parts)
    for first, second in pairwise(line.tokens.figures):
        between = line.tokens.words[first + 1 : second]
        if (
            between in (["or"], [",", "or"], ["("])
            and found[first].role is Role.START
            and found[second].role is Role.SHARE
        ):
            found[second] = Part(Role.START, 1, found[first].cue)
    return found


def _share_with_alternative(line: Line, found: dict[int, str]) -> None:
    """Two figures joined by "or" are of one period: "$53 million, or 0.21% of assets, at December 31"."""
    figures = line.tokens.figures
    for first, second in pairwise(figures):
        between = line.tokens.words[first + 1 : second]
        if between and between[-1] == "or" and "@" not in between and first not in found and found.get(second):
            found[first] = found[second]
