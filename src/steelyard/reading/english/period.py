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
from functools import lru_cache
from itertools import pairwise
from typing import Final

from steelyard.reading.dates import When
from steelyard.reading.english.line import Line
from steelyard.reading.english.role import Part, Role
from steelyard.reading.english.words import BASE_WORDS, BE, COMPARES, HAVE
from steelyard.words.errors import SteelyardError
from steelyard.words.measure import Measure
from steelyard.words.period import CALENDAR, AsAt, Over, period_name, read_period, year_before

_LEADS: Final = frozenset(
    "in for during at on by as of the end ended and a fiscal year years to from ( same period quarter half months three"
    " six nine twelve corresponding first second third fourth full early late mid since around about previous prior then ,"
    " 's calendar financial beginning close start over date".split()
)
_BREAKS: Final = frozenset("# ; ) ( while but whereas which who compared versus from against than up down".split())
_REPORTED: Final = frozenset("said wrote reported announced founded established launched born dated".split())


def periods(line: Line, parts: dict[int, Part]) -> dict[int, str]:
    """The period of each figure of a sentence, in the notation of `docs/case.md`; empty where it is not said."""
    tokens = line.tokens
    found = _listed(line, parts)
    used: set[int] = set()
    for index in tokens.figures:
        if index in found:
            continue
        own = _bracketed(line, index)
        if own < 0:
            own = _right(line, index, parts)
        if own >= 0 and parts[index].role is Role.START and _SAME.search(tokens.date(own).quote):
            continue  # settled by the figure that it is compared with
        if own >= 0 and (last_year := _last_year(line, own, parts[index])):
            found[index] = last_year
            used.add(own)
        elif own >= 0 and tokens.date(own).shift == "" and "same" not in tokens.date(own).quote.lower():
            found[index] = _notation(tokens.date(own))  # empty where it is named and not settled: nothing else is taken
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
        earlier = _left(line, index, used, main)
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
    """A rate per year is of the years that the figures before it are of: "from 2.2 in 2018 to 9.1 in 2021, a CAGR of"."""
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


def _starts(line: Line, parts: dict[int, Part], found: dict[int, str], main: str) -> dict[int, str]:
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
            settled = _notation(tokens.date(bases[0]))
        elif shifted is not None or _says_earlier(line, index):
            settled = a_year_before(last or main or line.context.period)
        elif not bases and len({found[i] for i in found if parts[i].role is Role.START}) == 1:
            settled = next(found[i] for i in found if parts[i].role is Role.START)
        found[index] = settled
    return found


_SAME: Final = re.compile(
    r"\b(?:same|corresponding|comparable|comparison|equivalent)\b.*?\b(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)


def _same_of(line: Line, index: int, main: str) -> str:
    """ "the corresponding period of 2008": the same part of that year as the figure that is compared with it."""
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
    }
)
"""What happens on a day or holds today: the period of the sentence before says nothing of it."""


def _of_paragraph(line: Line, index: int) -> str:
    taken = line.taken.get(index)
    if taken is not None and taken[1] is not None and taken[1].words.endswith("rate"):
        return ""  # a rate of interest holds until it is changed
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
        if first is None or set(between) & {"and", "while", "but", ";"}:
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


_ENDS: Final = frozenset(
    "due maturity matures maturing mature expire expires expiring until through founded record established".split()
)
_THINGS: Final = frozenset(
    "acquisition notes offering meeting merger act plan program programme bonds convertible edition olympics games".split()
)


def is_aside(line: Line, date: int) -> bool:
    """Whether a date belongs to a thing and not to a figure: "notes due 2025", "the 2016 acquisition", "expire in 2026"."""
    words = line.tokens.words
    return bool(set(words[max(0, date - 3) : date]) & _ENDS and "#" not in words[max(0, date - 3) : date]) or (
        words[date + 1 : date + 2] != [] and words[date + 1] in _THINGS
    )


_HEIGHTS: Final = frozenset("high peak low highs record level price".split())


def is_base(line: Line, date: int) -> bool:
    """Whether a date is what is compared with: "compared to 2018", "from 7.7 billion in 2021", "than in 2019"."""
    words = line.tokens.words
    place = date - 1
    while place >= 0 and words[place] in _LEADS - {"from", "to", "and", ","}:
        place -= 1
    if words[date + 1 : date + 2] in (["baseline"], ["base"], ["level"], ["levels"]):
        return True
    if place < 0:
        return False
    if words[place] in _HEIGHTS and "from" in words[max(0, place - 4) : place]:
        return True
    if words[place] in BASE_WORDS | {"since", "over"} or words[place] in COMPARES:
        return words[place] != "from" or not _begins_span(line, date)
    return words[place] in {"to", "with"} and place > 0 and words[place - 1] in COMPARES


def _begins_span(line: Line, date: int) -> bool:
    words = line.tokens.words
    return words[date + 1 : date + 2] == ["to"] and words[date + 2 : date + 3] == ["@"]


def _bracketed(line: Line, index: int) -> int:
    words = line.tokens.words
    if index > 1 and words[index - 1] == ":" and words[index - 2] == "@":
        return index - 2
    return -1


def _right(line: Line, index: int, parts: dict[int, Part]) -> int:
    """The date behind a figure that is its own; -1 where there is none."""
    words = line.tokens.words
    first = index + 4 if words[index + 1 : index + 4] == ["(", "#", ")"] else index + 1
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
    return words[place + 1 : place + 2] in (["@"],) or (
        words[place + 1 : place + 2] in (["in"], ["for"], ["during"], ["at"], ["as"])
        and "@" in words[place + 2 : place + 7]
        and "," not in words[place + 2 : place + 7]
    )


def _new_clause(line: Line, place: int) -> bool:
    """Whether "and" begins a clause of its own: a figure follows before the next date."""
    for word in line.tokens.words[place + 1 :]:
        if word == "#" or word in BE or word in HAVE or word in {"will", "would", "is", "are"}:
            return True
        if word == "@":
            return False
    return False


def _left(line: Line, index: int, used: set[int], main: str) -> str:
    """The last date before a figure that is no other's, else the period of the figure before it."""
    tokens = line.tokens
    for date in reversed(tokens.dates):
        if (
            date < index
            and date not in used
            and not is_aside(line, date)
            and not is_base(line, date)
            and tokens.date(date).shift == ""
        ):
            before = tokens.words[max(0, date - 2) : date]
            if (
                set(before) & _REPORTED
                and len(tokens.dates) > 1
                and not any(each.first == date + 1 for each in line.labels)
            ):
                continue
            if notation := _notation(tokens.date(date)):
                return notation if not main or not _later_used(used, date) else main
    return main


def _later_used(used: set[int], date: int) -> bool:
    return any(other > date for other in used)


def _listed(line: Line, parts: dict[int, Part]) -> dict[int, str]:
    """Figures and dates in two lists of one length: "1.2, 1.3 and 1.4 million for 2019, 2018 and 2017, respectively"."""
    tokens = line.tokens
    found: dict[int, str] = {}
    figure_runs, date_runs = _runs(line, tokens.figures), _runs(line, tokens.dates)
    for date in tokens.dates:
        years = _years_of(tokens.date(date))
        for run in figure_runs:
            if len(run) > 1 and len(run) == len(years) and (run[0] > date or date - run[-1] < 4):  # noqa: PLR2004
                found.update(zip(run, years, strict=True))
    for dates in date_runs:
        if len(dates) < 2:  # noqa: PLR2004 - one date is no list
            continue
        fitting = [run for run in figure_runs if len(run) == len(dates) and run[0] not in found]
        if not fitting:
            continue
        nearest = min(fitting, key=lambda run: min(abs(run[-1] - dates[0]), abs(dates[-1] - run[0])))
        for run in fitting if "respectively" in tokens.words else [nearest]:
            found.update({f: _notation(tokens.date(d)) for f, d in zip(run, dates, strict=True)})
    return {index: period for index, period in found.items() if period and index in parts}


def _years_of(when: When) -> list[str]:
    """The years of a span: "from 2019 to 2021" is three."""
    first, slash, last = when.notation.replace("FY", "").partition("/")
    if not slash or not (first.isdigit() and last.isdigit()):
        return []
    return [f"FY{year}" for year in range(int(first), min(int(last), int(first) + 20) + 1)]


def _runs(line: Line, indices: list[int]) -> list[list[int]]:
    """Tokens that stand in one list: joined by commas, "and", "to", and nothing of weight."""
    runs: list[list[int]] = []
    joining = {",", "and", "or", "to", "from", "&", "then", "finally", "approximately", "of"}
    for index in indices:
        between = line.tokens.words[runs[-1][-1] + 1 : index] if runs else []
        if runs and between and set(between) <= joining and len(between) < 4:  # noqa: PLR2004
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _notation(when: When) -> str:
    return _settled(when.notation, when.at_end) if when.notation else ""


_YEAR_LEAST: Final = 356
_YEAR_MOST: Final = 373
"""Days of a fiscal year, less one."""


@lru_cache(maxsize=4096)
def _settled(notation: str, at_end: bool) -> str:  # noqa: FBT001 - a key of the cache
    """The notation with the end of a period made a day; empty where there is no such day."""
    try:
        period = read_period(notation, CALENDAR)
        if at_end:
            return period.last.isoformat()
        if isinstance(period, Over) and _YEAR_LEAST < (period.last - period.first).days < _YEAR_MOST:
            return f"FY{period.last.year}"  # a year of 52 or 53 weeks, or one that ends in another month
        return period_name(period, CALENDAR)
    except SteelyardError:
        return ""


@lru_cache(maxsize=4096)
def a_year_before(period: str) -> str:
    """The same period of the year before; empty where there is none."""
    if not period or "/" in period:
        return ""
    try:
        read = read_period(period, CALENDAR)
    except SteelyardError:
        return ""
    match read:
        case Over() | AsAt():
            return period_name(year_before(read), CALENDAR)
