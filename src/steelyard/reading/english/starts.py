"""What changes start from, and what a sentence leaves to the one before it."""

from __future__ import annotations

from typing import Final

from steelyard.reading.english.dating import SAME, is_base
from steelyard.reading.english.line import Line
from steelyard.reading.english.mode import mode
from steelyard.reading.english.notation import a_year_before, notation_of
from steelyard.reading.english.part import Part, Role
from steelyard.reading.english.words import ADVERBS
from steelyard.words.measure import Measure


def starts(line: Line, parts: dict[int, Part], found: dict[int, str], main: str) -> dict[int, str]:  # noqa: C901 - one line a way of saying it
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


def _same_of(line: Line, index: int, main: str) -> str:
    """As in "the corresponding period of 2008": the same part of that year as the figure that is compared with it."""
    for date in line.tokens.dates:
        found = SAME.search(line.tokens.date(date).quote) if date > index else None
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
    if first is not None and _is_of_day(line, index) and {",", "and"} & set(line.tokens.words[index:first]):
        return ""  # "to buy 60% for EUR 14.5 mn, with an option to acquire the remaining 40% in 2013"
    if first is not None and _is_list(line, index, first):
        return found[first]
    if first is None or any(each.first > index and each.last <= first for each in line.labels if not each.is_weak):
        between = line.tokens.words[index:first] if first is not None else []
        if first is None or set(between) & {"and", "while", "but", "whereas", "although", ";"}:
            return ""
    return found[first]


def _is_of_day(line: Line, index: int) -> bool:
    taken = line.taken.get(index)
    return taken is not None and taken[0].measure in _NOT_CARRIED


def _is_list(line: Line, first: int, second: int) -> bool:
    """Whether two figures are two objects of one verb: "sales of 2.9 billion and EBITDA of 410 million in 2021"."""
    between = line.tokens.words[first + 1 : second]
    objects = {word for each in line.labels if first < each.first < second for word in each.words.split()}
    return between[:1] == ["and"] and set(between[1:]) <= objects | ADVERBS | {"of", "a", "an"}


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
