"""Years in English: 2023, 2018-2021, 2018/19, 2023E, the 1990s, 2023's third quarter; and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.reading.when.form import ASIDE, DASH, GAP, YEAR, YEAR_STARTS, Form, Place, is_fiscal_before
from steelyard.reading.when.mention import Ask, Mention
from steelyard.reading.when.notations import fiscal, full_year, nothing, part, whole, years
from steelyard.reading.when.words import COUNTED, COUNTED_BEFORE, NAMED, ORDINALS, SCALED, one_of

_NO_YEAR: Final = re.compile(
    rf"[,.]\d|:\d|{DASH}(?:year|month|week|day|strong|odd|plus|store|seat|room|bed|mile|acre|foot|member|person|page|unit)"
    rf"|{GAP}?(?:{one_of(SCALED)})(?![a-z])|(?:st|nd|rd|th|x|k|g|p|w|v)(?![a-z])|\+"
    rf"|{GAP}(?:[a-z-]{{2,16}}{GAP})?(?:{one_of(COUNTED)})(?![a-z])"
    rf"|{GAP}(?:years?(?:{DASH}|\s)(?:old|ago|earlier|before)|pages|words|minutes|days|hours|weeks|months)\b"
    rf"|\s?[万萬亿億千百兆元个個家人名台臺部股吨噸倍港美日欧歐种種间間件只隻次户戶辆輛张張分平公里米亩]"
)
_COUNTS_BEFORE: Final = re.compile(rf"(?:[$£€¥₩₹#№]|(?<![a-z])(?:{one_of(COUNTED_BEFORE)})\.?)\s?\Z")
_NAME: Final = re.compile(rf"{GAP}(?:[a-z&%.,\d-]{{2,14}}{GAP}){{0,3}}(?:{one_of(NAMED)})(?![a-z])")
_LAW: Final = re.compile(r"\b(?:act|code|law|ordinance|directive|decree)\sof\s\Z")
_IN: Final = ("in ", "during ", "for ", "since ", "by ")
"""What stands in front of a year and of nothing else."""
_LEAD: Final = re.compile(
    r"\b(?:early|late|earlier|later|mid|calendar|the\syear|year|full[\s-]year|end|end-year|year-end)[\s-](?:of\s|in\s)?\Z"
)


def _stroked(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2024/2025/2026, 2023A/2024E, 2023/2022: each a year."""
    if ASIDE.search(place.before(4)):
        return ()
    each = tuple(_ONE.finditer(place.lowered, place.at, found.end()))
    if len(each) == 2 and found.group().count("/") + len(found.group()) == 10 and each[0]["y"] < each[1]["y"]:  # noqa: PLR2004
        return ()  # 2018/2019: a fiscal year
    return tuple(Mention(one.start(), one.end(), whole, int(one["y"])) for one in each)


_ONE: Final = re.compile(rf"(?P<y>{YEAR})[aefp]?")


def _range(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2018-2021, 2018–21, 2018/19."""
    first, last = int(found["y"]), found["z"]
    year = int(found["y"][: -len(last)] + last)
    if ASIDE.search(place.before(4)) or year <= first:
        return ()
    is_fiscal = bool(found["word"]) or is_fiscal_before(place)
    if year == first + 1 and (found["sep"] == "/" or len(last) == 2):  # noqa: PLR2004 - digits
        return (Mention(place.at, found.end(), fiscal, year),)
    return (Mention(place.at, found.end("z"), years(year - first, is_fiscal=is_fiscal), year),)


def _is_amount(found: re.Match[str], place: Place) -> bool:
    """Whether the digits of a year are a count of things or a part of something longer."""
    behind = _NO_YEAR.match(place.lowered, found.end("y"))
    if behind is None:
        return False
    # "the 2019 Stores": a name begins with a capital
    word = behind.group().rsplit(None, 1)[-1] if behind.group().split() else ""
    return not (len(word) > 1 and word.isalpha() and place.is_capital(behind.end() - len(word)))


def _is_name(found: re.Match[str], place: Place) -> bool:
    """Whether the year belongs to the name of a thing: the 2025 Notes, the Securities Act of 1933."""
    if _LAW.search(place.before(14)):
        return True
    behind = _NAME.match(place.lowered, found.end("y"))
    return behind is not None and place.is_capital(found.end("y") + 1)


def _year(found: re.Match[str], place: Place) -> Sequence[Mention]:
    is_plain = place.before(8).endswith(_IN)
    if not is_plain and (ASIDE.search(place.before(4)) or _COUNTS_BEFORE.search(place.before(14))):
        return ()
    if _is_amount(found, place):
        return ()
    end = found.end()
    if found["decade"] or (end == found.end("y") and not is_plain and _is_name(found, place)):
        return (Mention(place.at, end, nothing, ask=Ask.NEVER),)
    at_end = found["yearend"] is not None
    lead = _LEAD.search(place.before(16))
    start = place.at
    if lead is not None:
        start -= len(lead.group())
        at_end = at_end or lead.group().startswith(("end", "year-end"))
    return (Mention(start, end, fiscal if found["fiscal"] else whole, int(found["y"]), at_end=at_end),)


def _year_and_word(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2023 third quarter, 2023's first half."""
    number, kind = ORDINALS[found["ordinal"]], found["kind"][0].upper()
    if ASIDE.search(place.before(4)) or (kind == "H" and number > 2):  # noqa: PLR2004 - halves
        return ()
    write = part(f"{kind}{number}", is_fiscal=bool(found["fiscal"]) or is_fiscal_before(place))
    return (Mention(place.at, found.end(), write, int(found["y"])),)


def _full_year(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Full-year 2023, the full year, the year 2023, the years 2019 and 2018, calendar 2023."""
    return (Mention(place.at, found.end(), whole, full_year(found["y"] or found["z"])),)


def _year_end(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """The end of the year, year-end, the end of June, the close of the third quarter."""
    return (Mention(place.at, found.end(), whole, ask=Ask.YEAR, unit="part", at_end=True),)


FORMS: Final = (
    Form(
        YEAR_STARTS,
        re.compile(
            rf"(?P<y>{YEAR})(?:\s?['’]s)?{GAP}(?P<fiscal>fiscal\s)?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?:{GAP}|{DASH})"
            r"(?:fiscal\s)?(?P<kind>quarter|half)\b"
        ),
        _year_and_word,
    ),
    Form(
        YEAR_STARTS,
        re.compile(rf"{YEAR}[aefp]?(?:/{YEAR}[aefp]?){{1,8}}(?![a-z0-9%/])"),
        _stroked,
    ),
    Form(
        YEAR_STARTS,
        re.compile(
            rf"(?P<y>{YEAR})\s?\\?(?P<sep>/|{DASH})\s?(?P<z>{YEAR}|\d\d)(?![\w%]|[.,]\d|{DASH}\d|/\d)"
            r"(?P<word>\s(?:fiscal|financial|tax|season|academic|crop|marketing|accounting|reporting)(?:\syear)?\b)?"
        ),
        _range,
    ),
    Form(
        YEAR_STARTS,
        re.compile(
            rf"(?P<y>{YEAR})(?!\d|{GAP}?[年财財])(?:(?P<decade>['’]?s(?![a-z0-9])(?<!['’]s))|(?P<estimate>[aefp](?![a-z0-9]))"
            rf"|(?P<fiscal>{GAP}(?:fiscal|financial)(?:{GAP}|{DASH})years?\b)"
            rf"|(?P<yearend>{GAP}(?:year|period)(?:{GAP}|{DASH})end\b))?"
        ),
        _year,
    ),
    Form(
        (r"full(?=[\s-]year)", r"year(?=s?\s[12][90]\d\d)", r"calendar(?=\s(?:year\s)?[12][90])", r"cy(?=\s?\d\d)"),
        re.compile(
            rf"(?:(?:full(?:{GAP}|{DASH})year|years?|calendar(?:{GAP}years?)?){GAP}?(?P<y>{YEAR})|cy\s?['’]?(?P<z>{YEAR}|\d\d))"
            rf"(?![\d%]|[.,]\d|{DASH}\d|/\d)"
        ),
        _full_year,
    ),
    Form(
        (
            r"year[\s-]end(?![a-z])(?!\s(?:19|20)\d\d)",
            r"end\sof\s(?:the\s)?(?:year|reporting)",
            r"close\sof\sthe\syear",
        ),
        re.compile(
            r"year[\s-]end(?![a-z])(?!\s(?:19|20)\d\d)|(?:end|close)\sof\s(?:the\s)?(?:fiscal\s)?(?:year\b(?!\s(?:ended|\d))|reporting\s(?:period|year))"
        ),
        _year_end,
    ),
)
