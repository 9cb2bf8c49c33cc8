"""Days of a workbook, which stores them as a count of days, as its formats show them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE | re.DOTALL)
_DATE: Final = re.compile(r"[ymdhs]", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[0#?]")
_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[[^\]]*\]|(?P<years>y+|e+)|(?P<months>m+)|(?P<days>d+)|(?P<hours>h+)|(?P<seconds>s+(?:\.0+)?)|'
    r"(?P<half>AM/PM|A/P|上午/下午)|(?P<sign>.)",
    re.IGNORECASE | re.DOTALL,
)
_FIRST: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet has no time zone
_FIRST_1904: Final = datetime(1904, 1, 1)  # noqa: DTZ001 - the same
_LEAP: Final = 60
"""The day that workbooks count and no calendar has: 29 February 1900."""
_LAST: Final = 2_958_465
_MONTHS: Final = "January February March April May June July August September October November December".split()
_WEEKDAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def is_date(section: str) -> bool:
    """Whether a part of a format shows a day or a time."""
    bare = _LITERAL.sub("", section)
    return bool(_DATE.search(bare)) and not _NUMBER.search(bare.replace(".0", "").replace("s.00", "s"))


def shown_day(number: Decimal, section: str, *, since_1904: bool) -> str:
    """A count of days as a format shows it; nothing where it is no day."""
    if not 0 <= number <= _LAST:
        return ""
    whole = int(number)
    start = _FIRST_1904 if since_1904 else _FIRST
    early = 1 if not since_1904 and whole < _LEAP else 0
    moment = start + timedelta(days=whole + early, seconds=round(float(number - whole) * 86_400))
    tokens = list(_TOKEN.finditer(section))
    kinds = {found.lastgroup for found in tokens}
    if not kinds & {"years", "days"} and kinds & {"hours", "seconds"}:
        return moment.strftime("%H:%M:%S" if "seconds" in kinds else "%H:%M")
    if _is_figures_alone(tokens):
        day = moment.date().isoformat()
        return f"{day} {moment:%H:%M}" if "hours" in kinds else day
    return "".join(_part(found, moment) for found in tokens).strip()


def _is_figures_alone(tokens: list[re.Match[str]]) -> bool:
    """Whether a format has a day in figures alone, in an order that it does not tell."""
    months = [found for found in tokens if found["months"] and len(found["months"]) < 3]  # noqa: PLR2004 - 03, not Mar
    return (
        bool(months)
        and any(found["days"] for found in tokens)
        and not any(
            (found["quoted"] or found["escaped"] or found["sign"] or "") in {"年", "月", "日"} for found in tokens
        )
    )


def _part(found: re.Match[str], moment: datetime) -> str:
    """One part of a day."""
    day: date = moment.date()
    words = found.group()
    match found.lastgroup:
        case "years":
            return f"{day.year:04d}" if len(words) > 2 else f"{day.year % 100:02d}"  # noqa: PLR2004 - yy
        case "months":
            name = _MONTHS[day.month - 1]
            return (str(day.month), f"{day.month:02d}", name[:3], name, name[:1])[min(len(words), 5) - 1]
        case "days":
            name = _WEEKDAYS[day.weekday()]
            return (str(day.day), f"{day.day:02d}", name[:3], name)[min(len(words), 4) - 1]
        case "hours" | "seconds" | "half":
            return moment.strftime({"hours": "%H", "seconds": "%S", "half": ""}[found.lastgroup])
        case "quoted" | "escaped" | "sign":
            return str(found[found.lastgroup])
    return ""
