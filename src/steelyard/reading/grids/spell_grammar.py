"""The grammar of words of time in headings, English and Chinese: each pattern with what it says, tried in this order.

A number is a year only where it looks like one and is no amount: "$2,024", "2,024" and "2024 stores" are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from steelyard.reading.grids.spell_parts import (
    MONTHS,
    between_days,
    day,
    day_of_month,
    first_months,
    months,
    of_year,
    part,
    quarter_of_month,
    read_number,
    some_months,
    split_year,
    year_to_month,
    years_of,
)
from steelyard.reading.grids.spells import NONE, Spell

_MONTH: Final = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
Y4: Final = r"(?:19|20)\d\d"
_FROM: Final = _MONTH.replace("?P<month>", "?P<from>") + rf"(?:[\s-]*{Y4})?\s*"
_YEAR: Final = rf"(?P<year>{Y4}|['’]?\d\d(?!\d))"
_E: Final = r"(?:\s?\(?(?P<expected>[EeFf])\)?(?![A-Za-z]))?(?:A(?![A-Za-z]))?"
_START: Final = r"(?<![A-Za-z\d.,])"
_COUNT: Final = r"(?P<count>three|six|nine|twelve|3|6|9|12)"
_WEEKS: Final = (
    r"(?P<count>thirteen|fourteen|twenty-six|twenty-seven|thirty-nine|forty|fifty-two|fifty-three"
    r"|13|14|26|27|39|40|52|53)"
)


_TO: Final = r"\s*(?:[-–—]|to|through|until)\s*(?:the\s+)?"
_DAYS: Final = tuple(
    rf"(?:{_MONTH.replace('month', f'month{name}')}\s*(?P<day{name}>\d{{1,2}})(?:,?\s*(?P<year{name}>{Y4}))?"
    rf"|(?P<day{name}2>\d{{1,2}})\s*{_MONTH.replace('month', f'month{name}2')}(?:,?\s*(?P<year{name}2>{Y4}))?)"
    for name in ("_a", "_b")
)


_RAW: Final[Iterable[tuple[str, Callable[[re.Match[str]], Spell]]]] = (
    (rf"(?:\bfrom\s+)?{_START}{_DAYS[0]}{_TO}{_DAYS[1]}(?!\d)", between_days),
    (
        (
            rf"(?P<year_a>{Y4})年(?P<month_a>\d{{1,2}})月(?P<day_a>\d{{1,2}})日[-–—至到](?:(?P<year_b>{Y4})年)?"
            r"(?P<month_b>\d{1,2})月(?P<day_b>\d{1,2})日"
        ),
        between_days,
    ),
    (rf"{_START}{_FROM}(?:[-–—]|to|through)\s*{_MONTH}(?:[\s-]*{_YEAR})?", some_months),
    (rf"{_START}(?P<year>{Y4})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)", day),
    (rf"{_START}(?P<year>{Y4})[/.](?P<month>\d{{1,2}})[/.](?P<day>\d{{1,2}})(?!\d)", day),
    (rf"{_START}(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>{Y4})(?!\d)", day),
    (rf"{_START}(?P<number>[1-4])(?P<kind>[QH])[\s-]?(?:FY|CY)?\s?{_YEAR}{_E}", part),
    (rf"{_START}(?P<kind>[QH])(?P<number>[1-4])[\s,-]{{0,2}}(?:of\s)?(?:FY|CY|fiscal)?\s?{_YEAR}{_E}", part),
    (rf"{_START}(?:FY|CY)?\s?{_YEAR}[\s-]?(?P<kind>[QH])(?P<number>[1-4]){_E}(?!\w)", part),
    (rf"{_START}(?:FY|CY)?\s?{_YEAR}[\s-]?(?P<number>[1-4])(?P<kind>[QH]){_E}(?!\w)", part),
    (rf"{_START}(?P<number>[369]|12)(?P<kind>M)[\s-]?(?:FY|CY)?\s?{_YEAR}{_E}", part),
    (rf"{_START}(?:FY|CY)?\s?(?P<year>{Y4})[\s-]?(?P<number>[369]|12)(?P<kind>M)(?!\w)", part),
    (rf"{_START}(?P<kind>[QH])(?P<number>[1-4])(?![\w.])", part),
    (rf"{_START}(?P<number>[1-4])(?P<kind>[QH])(?![\w.])", part),
    (rf"{_START}(?P<number>[369])(?P<kind>M)(?![\w.])", part),
    (
        rf"(?<![\d,.])(?:FY\s?|fiscal\s(?:year\s)?)?(?P<year>{Y4})\s?[-–/]\s?(?:FY)?(?P<second>{Y4}|\d\d)(?![\d,.%-]){_E}",
        split_year,
    ),
    (rf"{_START}FY\s?(?P<year>\d\d)\s?[-–/]\s?(?:FY\s?)?(?P<second>\d\d)(?!\d)", split_year),
    (rf"{_START}(?:FY|CY|F)\s?{_YEAR}{_E}", of_year),
    (rf"\b(?:fiscal|financial)\s+(?:years?\s+)?{_YEAR}{_E}", of_year),
    (rf"(?P<year>{Y4})\s?年\s?(?P<month>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?[日号號]", day),
    (rf"(?P<year>{Y4})\s?年\s?(?P<first>\d{{1,2}})\s?月?\s?[-–—至到]\s?(?P<last>\d{{1,2}})\s?月", first_months),
    (rf"(?P<year>{Y4})\s?年\s?(?P<month>\d{{1,2}})\s?月期", year_to_month),
    (rf"(?P<year>{Y4})\s?年\s?(?P<month>\d{{1,2}})\s?月", day),
    (
        rf"(?P<year>{Y4})\s?年?\s?(?P<number>[上下])(?P<kind>半年)",
        lambda found: Spell(years_of(found), part=f"H{read_number(found['number'])}"),
    ),
    (
        rf"(?P<year>{Y4})\s?年?\s?第?(?P<number>[一二三四1-4])\s?季度?",
        lambda found: Spell(years_of(found), part=f"Q{read_number(found['number'])}"),
    ),
    (rf"(?P<year>{Y4})\s?年(?:末|底)", lambda found: Spell(years_of(found), instant=True)),
    (r"(?:去年|上年)(?:同期)?累[计計](?:数|值)?", lambda _: Spell(back=1, to_date=True)),
    (r"(?<![^\x1f\s年])累[计計](?:数|值)?\s*$", lambda _: Spell(to_date=True)),
    (r"[本当當]月(?:数|值)?(?!份)", lambda _: Spell(back=0)),
    (r"(?:年|期)初至(?:本?[报報]告期(?:期)?末|期末|今)|(?:本年度?|年内|年內)累[计計]", lambda _: Spell(to_date=True)),
    (
        r"(?:上年度?|去年|上年|上一?年度?)(?:同期|期末|年末|末)?(?:数|數|金额|金額|发生额|余额|餘額)?(?!\d)",
        lambda found: Spell(back=1, instant="末" in found.group()),
    ),
    (
        r"(?:本报告期|本報告期|报告期|報告期|本年度?|本期)(?:末|期末|年末)?(?:数|數|金额|金額|发生额|余额|餘額)?(?!\d|比|较|較)",
        lambda found: Spell(back=0, instant="末" in found.group()),
    ),
    (r"\b(?:current|this)\s+(?:fiscal\s+)?(?:year|period|quarter)\b", lambda _: Spell(back=0)),
    (
        (
            r"\b(?:prior|previous|last|preceding)\s+(?:fiscal\s+)?year(?:\s+period)?\b|\bprior[\s-]year\s+(?:period|quarter)\b"
            r"|\bsame\s+period\s+(?:of\s+)?last\s+year\b|\byear[\s-]ago(?:\s+(?:period|quarter))?\b"
        ),
        lambda _: Spell(back=1),
    ),
    (rf"(?P<year>{Y4})\s?(?:财|財)?年(?:度|全年)?(?:\((?P<expected>[EeFf])\))?", of_year),
    (r"(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号號]", day),
    (r"第(?P<number>[一二三四1-4])\s?季度?", lambda found: Spell(part=f"Q{read_number(found['number'])}")),
    (r"(?P<number>[上下])半年度?", lambda found: Spell(part=f"H{read_number(found['number'])}")),
    (r"止?(?P<count>三|六|九|十二|3|6|9|12)\s?[个個]月(?:期间|期間)?", months),
    (r"(?:止)?(?:会计|會計|财政|財政)?年度|止年|全年", lambda _: Spell(months=12)),
    (r"止?半年度?", lambda _: Spell(months=6)),
    (
        r"截至|[于於](?=\s?[\d\x1f]|$)|期末|年末|止",
        lambda found: Spell(instant=found.group() in {"期末", "年末", "于", "於"}),
    ),
    (rf"{_START}{_MONTH}\s+quarter\b(?:\s+(?:of\s+)?(?:FY\s?)?{_YEAR})?", quarter_of_month),
    (rf"{_START}{_MONTH}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[,.]\d)(?:,?\s*(?P<year>{Y4})(?!\d))?{_E}", day),
    (rf"{_START}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?{_MONTH}(?![A-Za-z])(?:,?[\s-]*{_YEAR})?{_E}", day),
    (
        rf"{_START}{_MONTH}(?:[\s-]*(?P<year>{Y4})(?!\d)|[\s-]*['’](?P<year2>\d\d)(?!\d)|-(?P<year3>\d\d)(?!\d))",
        day_of_month,
    ),
    (rf"{_START}{_MONTH}(?![A-Za-z])(?=\s*(?:[-–,]|$|and\b|to\b|[12]\d{{3}}))", day),
    (rf"\b{_COUNT}[\s-]+months?(?:[\s-]+periods?)?\b", months),
    (rf"\b{_WEEKS}[\s-]+weeks?\b", lambda found: Spell(weeks=read_number(found["count"]))),
    (
        r"\b(?P<number>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+(?P<kind>quarter|half)\b(?:\s+of\b)?",
        part,
    ),
    (
        r"\b(?:quarter|three-month)(?:ly)?\s+periods?\b|\b(?:fiscal\s+)?quarters?(?=\s+(?:ended|ending)|\s*$)",
        lambda _: Spell(months=3),
    ),
    (r"\bhalf[\s-]?years?\b|\bhalf(?=\s+(?:ended|ending))|\bsix-month\b", lambda _: Spell(months=6)),
    (
        (
            r"\b(?:full|fiscal|financial|calendar)[\s-]+years?\b|\bannual\b|\byears?(?=\s*(?:ended|ending|to\b|end\b)|\s*$)"
            r"|\byears?-?ended\b|\b(?:LTM|TTM)\b|\b(?:last|trailing)\s+twelve\s+months\b|\bFY(?![A-Za-z\d])"
        ),
        lambda _: Spell(months=12),
    ),
    (
        (
            r"\b(?:as\s+(?:of|at)|balances?\s+at|at\s+(?:the\s+)?end\s+of)\b"
            rf"|\bat(?=\s+(?:\d|{_MONTH.replace('?P<month>', '?:')}))"
        ),
        lambda _: Spell(instant=True),
    ),
    (r"\b(?:year[\s-]to[\s-]date|YTD)\b", lambda _: Spell(to_date=True)),
    (
        r"\b(?:for|in|during)\s+the\b|\b(?:periods?\s+)?(?:ended|ending)\b(?:\s+on\b)?|\bperiods?\b|^for$",
        lambda _: NONE,
    ),
    (
        (
            rf"(?<![\w.,$£€¥%/])(?<!due )(?<!since )(?<!notes )(?P<year>{Y4})"
            rf"(?![\d%]|[,.]\d|\s?(?:million|billion|shares|stores|Notes|notes|employees)\b){_E}(?![A-Za-z])"
        ),
        of_year,
    ),
)


GRAMMAR: Final = tuple((re.compile(pattern, re.IGNORECASE), write) for pattern, write in _RAW)
