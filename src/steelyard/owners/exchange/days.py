"""Days as registers write them: in full, with an hour behind, or only a month or a year."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta
from typing import Final

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_INSTANT: Final = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_YEAR: Final = re.compile(r"\d{4}")


def full_day(text: str) -> date | None:
    """The day of a text that is one day in full; none where it is not."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def day_of(text: str) -> date | None:
    """The day of a text that is a day or an instant of it, as it is written there."""
    if not _INSTANT.fullmatch(text):
        return full_day(text)
    try:
        datetime.fromisoformat(text[:10] + "T" + text[11:19].rstrip("Z+-."))
    except ValueError:
        return None
    return full_day(text[:10])


def first_day(text: str) -> date | None:
    """The first day that a day, a month or a year may mean."""
    return _partly(text.strip(), is_last=False)


def last_day(text: str) -> date | None:
    """The last day that a day, a month or a year may mean."""
    return _partly(text.strip(), is_last=True)


def _partly(text: str, *, is_last: bool) -> date | None:
    year, month = None, None
    if _YEAR.fullmatch(text):
        year, month = int(text), 12 if is_last else 1
    elif both := _MONTH.fullmatch(text):
        year, month = int(both[1]), int(both[2])
    if year is None or month is None:
        return day_of(text)
    if year < 1 or not 1 <= month <= 12:  # noqa: PLR2004 - the months of a year
        return None
    return date(year, month, calendar.monthrange(year, month)[1] if is_last else 1)


def day_before(day: date, *, not_before: date) -> date:
    """The day before, or the day that it may not precede."""
    return max(day - timedelta(1), not_before) if day > date.min else not_before
