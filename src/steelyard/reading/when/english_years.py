"""Years in English: 2023, FY24, fiscal 2019, 2018-2021, 2018/19, 2023E, the 1990s, 2023-09-30, 31.12.2008."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.reading.when.form import DASH, GAP, YEAR, Form, Place
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import day, fiscal, full_year, months, nothing, part, whole
from steelyard.reading.when.words import COUNTED, ORDINALS, SCALED, one_of

_NO_YEAR: Final = re.compile(
    rf"[,.]\d|:\d|{DASH}(?:year|month|week|day|strong|odd|plus|store|seat|room|bed|mile|acre|foot|member|person|page|unit)"
    rf"|{GAP}?(?:{one_of(SCALED)})(?![a-z])|(?:st|nd|rd|th|x|k|g|p|w|v)(?![a-z])|\+|['’]s\s\d"
    rf"|{GAP}(?:[a-z-]{{2,16}}{GAP})?(?:{one_of(COUNTED)})(?![a-z])"
    rf"|{GAP}(?:years?(?:{DASH}|\s)(?:old|ago|earlier|before)|pages|words|minutes|days|hours|weeks|months)\b"
    rf"|\s?[万萬亿億千百兆元个個家人名台臺部股吨噸倍港美日欧歐种種间間件只隻次户戶辆輛张張分平公里米亩]"
)
_COUNTS_BEFORE: Final = re.compile(
    r"(?:[$£€¥₩₹#№]|\b(?:rmb|usd|hkd|cny|eur|gbp|jpy|us\$|hk\$|nt\$|rs\.?|no\.?|nos\.?|page|note|section|article|rule|room"
    r"|model|suite|box|more\sthan|less\sthan|fewer\sthan|at\sleast|nearly|almost|a\stotal\sof|totall?ing|exceeding|some"
    r"|code|tel|phone|level|levels))\s?$"
)
_ASIDE: Final = re.compile(r"(?:[\d.,/:_@$£€¥₩₹#%&=+*^~\\]|[\d)]-|(?<!end)(?<!mid)[a-z]-)$")
_MONTHS_OF_YEAR: Final = 12


def _day_first(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """31.12.2008, 12/31/2019; where day and month could be either, neither."""
    first, second, year = int(found["c"]), int(found["e"]), full_year(found["z"])
    clear = max(first, second) > _MONTHS_OF_YEAR >= min(first, second)
    if not clear and found["sep"] != "." and first != second:
        return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),) if len(found["z"]) > 2 else ()  # noqa: PLR2004
    number, of = (first, second) if found["sep"] == "." or first > _MONTHS_OF_YEAR else (second, first)
    if len(found["z"]) == 2 and not 1 <= of <= _MONTHS_OF_YEAR:  # noqa: PLR2004 - digits
        return ()
    return (Mention(place.at, found.end(), day(number, of), year),)


def _year_first(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2023-09-30, 2023/9/30, 2023.09.30."""
    return (Mention(place.at, found.end(), day(int(found["b"]), int(found["a"])), int(found["y"])),)


def _range(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2018-2021, 2018–21, 2018/19."""
    first, last = found["y"], found["z"]
    year = int(first[:2] + last) if len(last) == 2 else int(last)  # noqa: PLR2004 - digits
    if _ASIDE.search(place.before(4)) or year <= int(first):
        return ()
    worded = bool(found["word"]) or re.search(r"(?:fiscal|financial)(?:\syears?)?\s$", place.before(16)) is not None
    if year == int(first) + 1 and len(last) == 2 and (worded or found["sep"] == "/"):  # noqa: PLR2004 - digits
        return (Mention(place.at, found.end(), fiscal, year),)
    if year == int(first) + 1 and found["sep"] == "/":
        return (Mention(place.at, found.end(), fiscal, year),)
    start = int(first)
    return (Mention(place.at, found.end("z"), lambda end: f"{start + end - year}/{end}", year),)


def _is_amount(found: re.Match[str], place: Place) -> bool:
    """Whether the digits of a year are a count of things or a part of something longer."""
    if _ASIDE.search(place.before(4)) or _COUNTS_BEFORE.search(place.before(12)):
        return True
    behind = _NO_YEAR.match(place.lowered, found.end("y"))
    if behind is None:
        return False
    # "the 2019 Stores": a name begins with a capital
    word = behind.group().rsplit(None, 1)[-1] if behind.group().split() else ""
    return not (len(word) > 1 and word.isalpha() and place.is_capital(behind.end() - len(word)))


def _year(found: re.Match[str], place: Place) -> Sequence[Mention]:
    if _is_amount(found, place):
        return ()
    if found["decade"]:
        return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),)
    end = found.end("y") if found["estimate"] is None else found.end("estimate")
    write = fiscal if found["fiscal"] else whole
    end = found.end("fiscal") if found["fiscal"] else end
    at_end = bool(found["yearend"])
    end = found.end("yearend") if at_end else end
    start, at_end = _with_lead(place, at_end=at_end)
    return (Mention(start, end, write, int(found["y"]), at_end=at_end),)


_LEAD: Final = re.compile(r"\b(?:early|late|mid|calendar|the\syear|year|full[\s-]year|end|end-year|year-end)[\s-]$")


def _with_lead(place: Place, *, at_end: bool) -> tuple[int, bool]:
    lead = _LEAD.search(place.before(14))
    if lead is None:
        return place.at, at_end
    start = place.at - len(lead.group())
    return start, at_end or lead.group()[:-1] in {"end", "end-year", "year-end"}


def _year_and_letter(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2023Q3, 2023 Q3, 2023H1."""
    if _ASIDE.search(place.before(4)):
        return ()
    write = part(found["q"].upper(), is_fiscal=_is_fiscal_before(place))
    return (Mention(place.at, found.end(), write, int(found["y"])),)


def _year_and_word(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2023 third quarter, 2023's first half."""
    number, kind = ORDINALS[found["ordinal"]], found["kind"][0].upper()
    if _ASIDE.search(place.before(4)) or (kind == "H" and number > 2):  # noqa: PLR2004 - halves
        return ()
    write = part(f"{kind}{number}", is_fiscal=_is_fiscal_before(place))
    return (Mention(place.at, found.end(), write, int(found["y"])),)


def _is_fiscal_before(place: Place) -> bool:
    return place.before(16).endswith(("fiscal ", "fiscal year ", "financial year "))


def _fiscal(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """FY2023, FY24, FY2023/24, F19, fiscal 2019, fiscal year 2019, financial year 2023-24."""
    digits = found["y"] or found["y2"]
    if found["head"] == "f" and not (
        place.is_capital(place.at)
        and re.search(r"\b(?:in|for|of|to|during|from|vs|and|than|with|over|on)\s$", place.before(8))
    ):
        return ()
    year = full_year(digits)
    if found["z"]:
        follow = int(str(year + 1)[-len(found["z"]) :])
        if int(found["z"]) != follow:
            return ()
        year += 1
    if found["part"]:
        return (Mention(place.at, found.end(), part(found["part"].upper(), is_fiscal=True), year),)
    end = found.end("part0")
    if found["estimate"]:
        end = found.end("estimate")
    start, at_end = _with_lead(place, at_end=False)
    return (Mention(start, end, fiscal, year, at_end=at_end),)


def _compact(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """3Q24, 1H23, 9M24, 3Q FY24."""
    year = full_year(found["y"])
    number, kind = int(found["n"]), found["kind"].upper()
    is_fiscal = bool(found["fy"])
    if kind == "M":
        write = months(1, number) if 1 < number <= 12 and not is_fiscal else nothing  # noqa: PLR2004 - months of a year
        return (Mention(place.at, found.end(), write, year),)
    if number not in range(1, 5 if kind == "Q" else 3):
        return ()
    return (Mention(place.at, found.end(), part(f"{kind}{number}", is_fiscal=is_fiscal), year),)


def _letter_first(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Q3 2024, Q3'24, H1 FY25, Q3 FY2024, Q1-Q3 2023, Q3, H1."""
    number, kind = int(found["n"]), found["kind"].upper()
    if not place.is_capital(place.at) or number > (4 if kind == "Q" else 2):
        return ()
    behind = _BEHIND_LETTER.match(place.lowered, found.end())
    is_fiscal = behind is not None and behind["fy"] is not None
    write = part(f"{kind}{number}", is_fiscal=is_fiscal)
    if found["last"]:
        write = _QUARTERS.get((number, int(found["last"])), nothing)
        write = nothing if is_fiscal or kind == "H" else write
    if behind is None:
        return (Mention(place.at, found.end(), write, ask=Ask.YEAR),)
    return (Mention(place.at, behind.end(), write, full_year(behind["y"] or behind["y2"])),)


_QUARTERS: Final = {(1, 2): part("H1"), (3, 4): part("H2"), (1, 3): months(1, 9), (1, 4): whole}
_BEHIND_LETTER: Final = re.compile(
    rf"(?:{GAP}|{DASH})?(?:of\s|in\s)?(?:(?P<fy>fiscal\s(?:year\s)?|fy[\s'’]?)|cy\s?|['’/])?"
    r"(?:(?P<y>(?:19|20)\d\d)|(?<=['’/y-])(?P<y2>\d\d))(?![\d%]|[.,]\d)"
)
_YEAR_STARTS: Final = (r"[12][90]\d\d(?!\d)",)
FORMS: Final = (
    Form(
        (r"[0-3]?\d[./-][0-3]?\d[./-]\d\d",),
        re.compile(
            rf"(?<![\w./-])(?P<c>\d{{1,2}})(?P<sep>[./-])(?P<e>\d{{1,2}})(?P=sep)(?P<z>{YEAR}|\d\d)(?!\w|[./-]\d)"
        ),
        _day_first,
    ),
    Form(
        _YEAR_STARTS,
        re.compile(
            rf"(?<![\w./-])(?P<y>{YEAR})(?P<sep>[./-])(?P<a>0?[1-9]|1[0-2])(?P=sep)(?P<b>0?[1-9]|[12]\d|3[01])"
            r"(?!\d|[./-]\d)"
        ),
        _year_first,
    ),
    Form(
        _YEAR_STARTS,
        re.compile(rf"(?P<y>{YEAR})(?:{GAP}|{DASH})?(?P<q>q[1-4]|h[12])(?![a-z0-9])"),
        _year_and_letter,
    ),
    Form(
        _YEAR_STARTS,
        re.compile(
            rf"(?P<y>{YEAR})(?:['’]s)?{GAP}(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?:{GAP}|{DASH})"
            r"(?:fiscal\s)?(?P<kind>quarter|half)\b"
        ),
        _year_and_word,
    ),
    Form(
        _YEAR_STARTS,
        re.compile(
            rf"(?P<y>{YEAR})\s?(?P<sep>/|{DASH})\s?(?P<z>{YEAR}|\d\d)(?![\w%]|[.,]\d|{DASH}\d|/\d)"
            r"(?P<word>\s(?:fiscal|financial|tax|season|academic|crop|marketing|accounting|reporting)\b)?"
        ),
        _range,
    ),
    Form(
        _YEAR_STARTS,
        re.compile(
            rf"(?P<y>{YEAR})(?!\d)(?:(?P<decade>['’]?s(?![a-z0-9])(?<!['’]s))|(?P<estimate>[aefp](?![a-z0-9]))"
            rf"|(?P<fiscal>{GAP}(?:fiscal|financial)(?:{GAP}|{DASH})year\b)"
            rf"|(?P<yearend>{GAP}(?:year|period)(?:{GAP}|{DASH})end\b))?"
        ),
        _year,
    ),
    Form(
        (r"fy", r"f[12]\d(?!\d)", r"fiscal", r"financial"),
        re.compile(
            rf"(?P<part0>(?P<head>fy|f(?=[12]\d(?!\d))|(?:fiscal|financial)(?:{GAP}years?)?)(?:{GAP}|{DASH})?['’]?(?:fy\s?)?"
            rf"(?:(?P<y>{YEAR})|(?P<y2>\d\d))(?!\d|[.,]\d|%)(?:[/–-](?P<z>\d\d(?:\d\d)?)(?!\d))?)(?P<estimate>[aefp](?![a-z0-9]))?"
            rf"(?:{GAP}?(?P<part>q[1-4]|h[12])(?![a-z0-9]))?"
        ),
        _fiscal,
    ),
    Form(
        (r"[1-9][qhm]",),
        re.compile(
            rf"(?P<n>[1-9])(?P<kind>[qhm])(?:{GAP}|{DASH})?['’]?(?P<fy>fy\s?['’]?|fiscal\s)?(?P<y>{YEAR}|(?<!\s)\d\d)"
            r"(?![b-df-z0-9%]|[.,]\d)(?:[aefp](?![a-z0-9]))?"
        ),
        _compact,
    ),
    Form(
        (r"q[1-4](?![0-9])", r"h[12](?![0-9])"),
        re.compile(rf"(?P<kind>[qh])(?P<n>[1-4])(?:\s?{DASH}\s?(?P=kind)(?P<last>[1-4]))?(?!\d)(?!(?!fy)[a-z])"),
        _letter_first,
    ),
)
