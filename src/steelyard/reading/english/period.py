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

from steelyard.reading.english.dating import date_before, date_behind, date_in_bracket, is_base
from steelyard.reading.english.line import Line
from steelyard.reading.english.listing import in_lists
from steelyard.reading.english.mode import mode
from steelyard.reading.english.notation import a_year_before, notation_of
from steelyard.reading.english.part import Part, Role
from steelyard.words.measure import Measure


def periods(line: Line, parts: dict[int, Part]) -> dict[int, str]:  # noqa: C901, PLR0912 - one line a way of saying it
    """The period of each figure of a sentence, in the notation of `docs/case.md`; empty where it is not said."""
    tokens = line.tokens
    found = in_lists(line, parts)
    used: set[int] = set()
    for index in tokens.figures:
        if index in found:
            continue
        own = date_in_bracket(line, index)
        if own < 0:
            own = date_behind(line, index, parts)
        if own >= 0 and parts[index].role is Role.START and _SAME.search(tokens.date(own).quote):
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
        earlier = date_before(line, index, used, main)
        if earlier:
            found[index] = earlier
        if found.get(index):
            main = found[index]
    _starts(line, parts, found, main)
    for index, period in found.items():
        if "/" in period and len(period) == 9 and parts[index].role is Role.CHANGE:  # noqa: PLR2004 - two years
            found[index] = f"FY{period[5:]}"
    return _spanned(line, parts, found)


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


def _starts(line: Line, parts: dict[int, Part], found: dict[int, str], main: str) -> dict[int, str]:  # noqa: C901 - one line a way of saying it
    """Fill in what changes start from, then what the sentence leaves to the one before."""
    tokens = line.tokens
    bases = [date for date in tokens.dates if is_base(line, date) and tokens.date(date).shift == ""]
    shifted = next((date for date in tokens.dates if tokens.date(date).shift == "year-before"), None)
    last = ""
    for index in tokens.figures:
        if parts[index].role is not Role.START:
            if index not in found:
                found[index] = last or _next(line, index, found, parts) or _of_paragraph(line, index)
            last = found[index] or last
            continue
        if index in found:
            continue
        settled = ""
        if (same := _same_of(line, index, last or main)) != "":
            settled = same
        elif line.tokens.word(index - 1) == "(":  # "EUR 12.4 mn (10.1)": the same of the year before
            settled = a_year_before(last)
        elif len(bases) == 1:
            settled = notation_of(tokens.date(bases[0]))
        elif shifted is not None or _says_earlier(line, index):
            settled = a_year_before(last or main or line.context.period)
        elif (last or main) and _is_forecast(line, index):
            settled = last or main  # "cut its forecast to 4.1 from 4.5 billion": of the same year
        elif not bases and (last or main or line.context.period) and line.tokens.word(parts[index].cue) == "from":
            settled = a_year_before(last or main or _of_paragraph(line, index))
        elif not bases and len({found[i] for i in found if parts[i].role is Role.START}) == 1:
            settled = next(found[i] for i in found if parts[i].role is Role.START)
        found[index] = settled
    return found


def _is_forecast(line: Line, index: int) -> bool:
    return bool({"forecast", "guidance", "outlook", "target", "estimate", "forecasts"} & set(line.tokens.words[:index]))


_SAME: Final = re.compile(
    r"\b(?:same|corresponding|comparable|comparison|equivalent)\b.*?\b(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)


def _same_of(line: Line, index: int, main: str) -> str:
    """As in "the corresponding period of 2008": the same part of that year as the figure that is compared with it."""
    for date in line.tokens.dates:
        found = _SAME.search(line.tokens.date(date).quote) if date > index else None
        if found is None:
            continue
        year = found["year"]
        if not main:
            return f"FY{year}"
        earlier = main
        for _ in range(_MOST_YEARS):
            if earlier.removeprefix("FY")[:4] == year or not earlier:
                break
            earlier = a_year_before(earlier)
        return earlier if earlier.removeprefix("FY")[:4] == year else f"FY{year}"
    return ""


_MOST_YEARS: Final = 5


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


_NOT_CARRIED: Final = frozenset(
    {
        Measure.STAKE,
        Measure.VOTING_POWER,
        Measure.PENALTY,
        Measure.DEAL_VALUE,
        Measure.VALUATION,
        Measure.ORDERS,
        Measure.MARKET_VALUE,
        Measure.IPO_PRICE,
        Measure.PRICE_MULTIPLE,
        Measure.MARKET_SIZE,
        Measure.USERS,
        Measure.EMPLOYEES,
        Measure.SITES,
        Measure.SHARE_PRICE,
    }
)
"""What happens on a day or holds today: the period of the sentence before says nothing of it."""


_BALANCES: Final = frozenset(
    {Measure.CASH, Measure.DEBT, Measure.ASSETS, Measure.EQUITY, Measure.ORDERS, Measure.OTHER}
)
"""Measures of a day, which a sentence may leave to the one before it."""


def _of_paragraph(line: Line, index: int) -> str:
    taken = line.taken.get(index)
    if taken is not None and taken[1] is not None and taken[1].words.endswith("rate"):
        return ""  # a rate of interest holds until it is changed
    if mode(line, index) is not None:
        return ""  # what is expected, planned, heard or meant has a time of its own
    if (
        taken is not None
        and line.context.period.count("-") > 1
        and ".." not in line.context.period
        and taken[0].measure not in _BALANCES
    ):
        return ""  # the day of a balance is no period of a flow
    if line.context.period:
        line.note(index, "its period is that of the sentence before")
    if "/" in line.context.period and len(line.context.period) == 9:  # noqa: PLR2004 - a span of years
        return ""
    return "" if taken is not None and taken[0].measure in _NOT_CARRIED else line.context.period


def _next(line: Line, index: int, found: dict[int, str], parts: dict[int, Part]) -> str:
    """The period of the next figure that has one: "rose 5% to 8.7 billion in 2023"."""
    figures = line.tokens.figures
    later = (
        other
        for other in figures
        if other > index and found.get(other) is not None and parts[other].role is not Role.START
    )
    first = next(later, None)
    if first is None or any(each.first > index and each.last <= first for each in line.labels if not each.is_weak):
        between = line.tokens.words[index:first] if first is not None else []
        if first is None or set(between) & {"and", "while", "but", "whereas", "although", ";"}:
            return ""
    return found[first]


def _share_with_alternative(line: Line, found: dict[int, str]) -> None:
    """Two figures joined by "or" are of one period: "$53 million, or 0.21% of assets, at December 31"."""
    figures = line.tokens.figures
    for first, second in pairwise(figures):
        between = line.tokens.words[first + 1 : second]
        if between and between[-1] == "or" and "@" not in between and first not in found and found.get(second):
            found[first] = found[second]


def _says_earlier(line: Line, index: int) -> bool:
    words = line.tokens.words[max(0, index - 9) : index + 9]
    text = " ".join(words)
    return any(
        each in text
        for each in (
            "year earlier",
            "year before",
            "year ago",
            "previous year",
            "prior year",
            "last year",
            "year-earlier",
            "year-ago",
        )
    )
