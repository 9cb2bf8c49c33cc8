"""Years and parts of them by letters: FY24, FY2023/24, fiscal 2019, F19, Q3 2024, 3Q24, 1H23, 9M24, 2023Q3."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from steelyard.reading.when.form import ASIDE, DASH, GAP, MONTH, YEAR, YEAR_STARTS, Form, Place, is_fiscal_before
from steelyard.reading.when.mention import Ask, Mention, Write
from steelyard.reading.when.notations import fiscal, full_year, months, months_to, nothing, part, whole, years
from steelyard.reading.when.words import MONTHS, ORDINALS, one_of

_OFFSETS: Final = {"last": -1, "this": 0, "next": 1}
_LEAD: Final = re.compile(r"\b(?:early|late|mid|end)[\s-](?:of\s)?\Z")
_BEFORE_F: Final = re.compile(r"\b(?:in|for|of|to|during|from|vs|and|than|with|over|on)\s\Z")
_QUARTERS: Final = {(1, 2): part("H1"), (3, 4): part("H2"), (1, 3): months(1, 9), (1, 4): whole}
_BEHIND_LETTER: Final = re.compile(
    rf"(?:,?{GAP}|{DASH})?(?:of\s|in\s)?(?:(?P<fy>fiscal\s(?:year\s)?|fy[\s'’]?)|cy\s?|['’/])?"
    rf"(?:(?P<y>{YEAR})|(?:(?<=['’/y-])|(?<=y\s))(?P<y2>\d\d)|(?<=\s)(?P<y3>[1-3]\d)(?=\s*(?:\Z|[),;:\]\n])))(?![\d%]|[.,]\d)"
    rf"|{GAP}(?:of\s)?(?P<rel>last|this|next)\syear(?!s)"
)


def _year_and_letter(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """2023Q3, 2023 Q3, 2023H1, 24Q2, 2024Q1-Q3."""
    if ASIDE.search(place.before(4)):
        return ()
    write = part(found["q"].upper(), is_fiscal=is_fiscal_before(place))
    if found["last"]:
        write = _QUARTERS.get((int(found["q"][1]), int(found["last"])), nothing) if found["q"][0] == "q" else nothing
    return (Mention(place.at, found.end(), write, full_year(found["y"])),)


def _fiscal(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """FY2023, FY24, FY2023/24, F19, fiscal 2019, fiscal year 2019, financial year 2023-24, FY2023-2025."""
    if found["head"] == "f" and not (place.is_capital(place.at) and _BEFORE_F.search(place.before(8))):
        return ()
    year = full_year(found["y"] or found["y2"])
    write: Write = fiscal
    if found["z"]:
        last = int(str(year)[: -len(found["z"])] + found["z"])
        if last <= year:
            return ()
        write = fiscal if last == year + 1 else years(last - year, is_fiscal=True)
        year = last
    if found["part"]:
        return (Mention(place.at, found.end(), part(found["part"].upper(), is_fiscal=True), year),)
    if found["ordinal"]:
        name = f"{found['kind'][0].upper()}{ORDINALS[found['ordinal']]}"
        return (Mention(place.at, found.end(), part(name, is_fiscal=True), year),)
    lead = _LEAD.search(place.before(12))
    start = place.at - len(lead.group()) if lead else place.at
    at_end = lead is not None and lead.group().startswith("end")
    return (Mention(start, found.end(), write, year, at_end=at_end),)


def _fiscal_month(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """FY3/24, FYE Mar 2025, FY2024/3: the year that ends with the month, named for the year in which it ends."""
    month = int(found["n"] or found["k"] or 0) or MONTHS[found["m"] or ""]
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return ()
    return (Mention(place.at, found.end(), months_to(12, month), full_year(found["y"] or found["z"] or found["w"])),)


def _number_first(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """3Q24, 1H23, 9M24, 3Q FY24, 4Q, 2H of last year."""
    number, kind = int(found["n"]), found["kind"].upper()
    is_fiscal = bool(found["fy"])
    if kind == "M":
        if not found["y"]:
            return ()
        write = {3: part("Q1"), 6: part("H1")}.get(number, months(1, number) if number > 1 else nothing)
        return (Mention(place.at, found.end(), nothing if is_fiscal else write, full_year(found["y"])),)
    if number not in range(1, 5 if kind == "Q" else 3):
        return ()
    write = part(f"{kind}{number}", is_fiscal=is_fiscal)
    if found["y"]:
        return (Mention(place.at, found.end(), write, full_year(found["y"])),)
    if not place.is_capital(found.start("kind")):
        return ()
    return _behind(write, place, found.end("kind"), f"{kind}{number}")


def _letter_first(found: re.Match[str], place: Place) -> Sequence[Mention]:
    """Q3 2024, Q3'24, H1 FY25, Q3 FY2024, Q1-Q3 2023, Q3, H1 last year."""
    number, kind = int(found["n"]), found["kind"].upper()
    if not place.is_capital(place.at) or number > (4 if kind == "Q" else 2):
        return ()
    if found["last"]:
        write = nothing if kind == "H" else _QUARTERS.get((number, int(found["last"])), nothing)
        return _behind(write, place, found.end(), "")
    return _behind(part(f"{kind}{number}"), place, found.end(), f"{kind}{number}")


def _behind(write: Write, place: Place, end: int, name: str) -> Sequence[Mention]:
    """The mention with the year that stands behind it, if one does."""
    behind = _BEHIND_LETTER.match(place.lowered, end)
    if behind is None:
        return (Mention(place.at, end, write, ask=Ask.YEAR),)
    if behind["rel"]:
        return (Mention(place.at, behind.end(), write, ask=Ask.OFFSET, offset=_OFFSETS[behind["rel"]]),)
    if behind["fy"]:
        write = part(name, is_fiscal=True) if name else nothing
    return (Mention(place.at, behind.end(), write, full_year(behind["y"] or behind["y2"] or behind["y3"])),)


FORMS: Final = (
    Form(
        (*YEAR_STARTS, r"[1-3]\dq[1-4]", r"[1-3]\dh[12]"),
        re.compile(
            rf"(?P<y>{YEAR}(?=[\sqh‐-―−-])|[1-3]\d(?=[qh]))(?:{GAP}|{DASH})?(?P<q>q[1-4]|h[12])(?:[aep](?![a-z0-9]))?(?![a-z0-9])"
            rf"(?:\s?{DASH}\s?(?:q|h)(?P<last>[1-4])(?![a-z0-9]))?"
        ),
        _year_and_letter,
    ),
    Form(
        (r"fye?\s?(?=[a-z\d])",),
        re.compile(
            rf"fye?\s?(?:(?P<n>1[0-2]|[1-9])/(?P<y>{YEAR}|\d\d)|(?P<m>{MONTH})\b\.?[\s'’-]{{0,2}}(?P<z>{YEAR}|\d\d)"
            rf"|(?P<w>{YEAR})/(?P<k>1[0-2]|[1-9]))(?![\w%/]|[.,]\d)"
        ),
        _fiscal_month,
    ),
    Form(
        (r"fy", r"f[12]\d(?!\d)", r"fiscal", r"financial"),
        re.compile(
            rf"(?P<head>fy|f(?=[12]\d(?!\d))|(?:fiscal|financial)(?:{GAP}years?(?:{GAP}(?:ended|ending))?)?)"
            rf"(?:{GAP}|{DASH})?['’]?(?:fy\s?)?(?:(?P<y>{YEAR})|(?P<y2>\d\d))(?!\d|[.,]\d|%)"
            r"(?:\\?[/–-](?P<z>\d\d(?:\d\d)?)(?!\d))?(?:[aefp](?![a-z0-9]))?"
            rf"(?:{GAP}?(?P<part>q[1-4]|h[12])(?![a-z0-9])"
            rf"|{GAP}(?P<ordinal>{one_of(ORDINALS)})(?:{GAP}|{DASH})(?P<kind>quarter|half)\b)?"
        ),
        _fiscal,
    ),
    Form(
        (r"[1-9][qhm]",),
        re.compile(
            rf"(?P<n>[1-9])(?P<kind>[qhm])(?:(?:{GAP}|{DASH})?['’]?(?:(?P<fy>fy\s?['’]?|fiscal\s)|cy\s?)?"
            rf"(?P<y>{YEAR}|(?<!\s)\d\d)(?![b-df-z0-9%]|[.,]\d)(?:[aefp](?![a-z0-9]))?|[ae]?(?![a-z0-9]))"
        ),
        _number_first,
    ),
    Form(
        (r"q[1-4](?![0-9])", r"h[12](?![0-9])"),
        re.compile(rf"(?P<kind>[qh])(?P<n>[1-4])(?:\s?{DASH}\s?(?P=kind)(?P<last>[1-4]))?(?!\d)(?!(?!fy)[a-z])"),
        _letter_first,
    ),
)
