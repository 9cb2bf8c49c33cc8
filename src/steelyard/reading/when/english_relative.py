"""English words for a time near the document's, or near another time of the text.

last year      this quarter      next month      a year earlier      the same period of 2018      the prior quarter
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.reading.when.form import DASH, GAP, YEAR, Form, Place
from steelyard.reading.when.mention import PERIOD_BEFORE, YEAR_BEFORE, Ask, Mention
from steelyard.reading.when.notations import nothing, part, whole
from steelyard.reading.when.words import COUNTS

_NEAR: Final = {"last": -1, "past": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1, "following": 1}
_LEAD: Final = re.compile(r"\b(?:early|late|mid|earlier|later|end\sof)[\s-]\Z")
_BEFORE: Final = ("previous", "prior", "preceding")


def _near(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Last year, this quarter, next month, the previous year, the prior quarter."""
    which, unit = found["which"], found["unit"]
    start = place.at
    if which in {"following", "past", "coming", "present"} and unit != "year":
        return (Mention(start, found.end(), nothing, ask=Ask.NEVER),)
    if which in _BEFORE:
        if unit == "year":
            return (Mention(start, found.end(), nothing, shift=YEAR_BEFORE, ask=Ask.NEVER),)
        shift = PERIOD_BEFORE if unit in {"quarter", "month"} else ""
        return (Mention(start, found.end(), nothing, shift=shift, ask=Ask.NEVER),)
    if which == "past" or (found["fiscal"] and found["fiscal"].strip() != "calendar") or unit in {"week", "period"}:
        return (Mention(start, found.end(), nothing, ask=Ask.NEVER),)
    lead = _LEAD.search(place.before(9))
    at_end = False
    if lead:
        start -= len(lead.group())
        at_end = lead.group().startswith("end")
    offset = _NEAR[which]
    if unit == "year":
        return (Mention(start, found.end(), whole, ask=Ask.OFFSET, offset=offset, at_end=at_end),)
    return (Mention(start, found.end(), nothing, ask=Ask.BACK, offset=offset, unit=unit, at_end=at_end),)


def _possessive(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Last year's third quarter, this year's first half."""
    kind = found["kind"][0].upper()
    number = {"fi": 1, "se": 2, "th": 3, "fo": 4, "1s": 1, "2n": 2, "3r": 3, "4t": 4}[found["ordinal"][:2]]
    if kind == "H" and number > 2:  # noqa: PLR2004 - halves
        return ()
    write = part(f"{kind}{number}")
    if found["which"] in _NEAR:
        return (Mention(place.at, found.end(), write, ask=Ask.OFFSET, offset=_NEAR[found["which"]]),)
    return (Mention(place.at, found.end(), write, ask=Ask.NEVER, shift=YEAR_BEFORE),)


def _same(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """The same period of 2018, the corresponding period of the previous year, the year-ago quarter."""
    if found["y"]:
        return (Mention(place.at, found.end(), nothing, int(found["y"]), ask=Ask.SAME_PERIOD),)
    if found["which"] == "same" and not found["ago"]:
        return () if found["unit"] == "time" else (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),)
    return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER, shift=YEAR_BEFORE),)


def _earlier(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """A year earlier, a year ago, the year before, a quarter earlier."""
    shift = YEAR_BEFORE if found["unit"] in {"year", "twelve months", "12 months"} else PERIOD_BEFORE
    return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER, shift=shift),)


def _ago(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Two years ago, ten months earlier: seen, and not settled."""
    return (Mention(place.at, found.end(), nothing, ask=Ask.NEVER),)


_YEAR_AGO: Final = (
    r"(?:last\syear|a\syear\s(?:ago|earlier|before|prior)|(?:in\s|of\s)?the\s(?:(?:previous|prior|preceding|last)\s(?:(?:fiscal|financial|calendar)\s)?year"
    r"|year\s(?:before|earlier|ago|prior))|(?:previous|prior|preceding)\syear|one\syear\s(?:ago|earlier|before))"
)
FORMS: Final = (
    Form(
        (r"last\syear['’]", r"this\syear['’]", r"next\syear['’]", r"prior\syear['’]", r"previous\syear['’]"),
        re.compile(
            r"(?P<which>last|this|next|previous|prior|preceding)\syear['’]s\s(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[\s-](?P<kind>quarter|half)\b"
        ),
        _possessive,
    ),
    Form(
        (
            r"same(?=\s)",
            r"corresponding(?=\s)",
            r"comparable(?=\s)",
            r"comparative(?=\s)",
            r"equivalent(?=\s)",
            r"like(?=\s(?:period|quarter))",
            r"year[\s-](?:ago|earlier)(?![a-z])",
            r"prior[\s-]year",
            r"previous[\s-]year",
            r"preceding[\s-]year",
        ),
        re.compile(
            rf"(?:(?P<which>same|corresponding|comparable|comparative|equivalent|like)|(?:prior|previous|preceding|last)(?:{GAP}|{DASH})year(?:['’]s)?"
            rf"|year(?:{GAP}|{DASH})(?:ago|earlier))(?:{GAP}|{DASH})(?:(?:first|second|third|fourth|1st|2nd|3rd|4th|three|six|nine|twelve|prior[\s-]year|year[\s-]ago)(?:{GAP}|{DASH}))?"
            rf"(?P<unit>periods?|quarter|half|month|months|day|date|time|weeks?)\b(?:[\s-]periods?\b)?"
            rf"(?:,?{GAP}(?:(?:of|in|for|from|during){GAP}(?:the\s(?:year\s)?)?)?(?:(?:fiscal(?:\syear)?\s|fy\s?)?(?P<y>{YEAR})(?![\d%]|[.,]\d)|(?P<ago>{_YEAR_AGO})))?"
        ),
        _same,
    ),
    Form(
        (
            r"a(?=\s(?:year|quarter|month)\s(?:ago|earlier|before|prior|previously))",
            r"year(?=[\s-](?:before|earlier|ago|prior)(?![a-z]))",
            r"one(?=\s(?:year|quarter|month)\s(?:ago|earlier|before|prior))",
            r"twelve(?=\smonths\s(?:ago|earlier))",
            r"12(?=\smonths\s(?:ago|earlier))",
        ),
        re.compile(
            r"(?:a\s|one\s)?(?P<unit>year|quarter|month|twelve\smonths|12\smonths)[\s-](?:ago|earlier|before(?!\s(?:the|it|that)\b)|prior(?!\sto\b)|previously)\b"
        ),
        _earlier,
    ),
    Form(
        tuple(
            rf"{which}(?=\s(?:fiscal\s|financial\s|calendar\s)?(?:year|quarter|month|week|half|period)(?![a-z]))"
            for which in (*_NEAR, *_BEFORE)
        ),
        re.compile(
            rf"(?P<which>{'|'.join((*_NEAR, *_BEFORE))}){GAP}(?P<fiscal>fiscal\s|financial\s|calendar\s)?"
            r"(?P<unit>year|quarter|month|week|half|period)\b(?!-end)"
        ),
        _near,
    ),
    Form(
        (
            *(
                rf"{word}(?=\s(?:years|months|quarters|weeks|days|decades)\s(?:ago|earlier|before))"
                for word in COUNTS
                if word != "one"
            ),
            r"\d\d?(?=\s(?:years|months|quarters|weeks|days)\s(?:ago|earlier))",
        ),
        re.compile(r"[a-z0-9]+\s(?:years|months|quarters|weeks|days|decades)\s(?:ago|earlier|before)\b"),
        _ago,
    ),
)
