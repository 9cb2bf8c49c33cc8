"""Days as files write them: ISO, RFC 822, PDF, and spelled out. What could mean two days is none."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate
from typing import Final

_ISO: Final = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_PLAIN: Final = re.compile(r"\s*(?:D:)?(\d{4})(\d\d)(\d\d)(?:\D|\d{4,6}(?:\D|$)|$)")
_ASIAN: Final = re.compile(r"\s*(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]")
_MONTHS: Final = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)
}
_NAME: Final = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_SPELLED: Final = (
    re.compile(rf"\b{_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_NAME},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
)
_EARLIEST: Final = 1900


def read_day(words: str) -> date | None:
    """The day that the words begin with, or spell out; none where they give none, or where 03/04/2024 gives two."""
    words = words[:200]
    for pattern in (_ISO, _PLAIN, _ASIAN):
        if found := pattern.match(words):
            return _day(*map(int, found.groups()))
    for pattern in _SPELLED:
        if found := pattern.search(words):
            return _day(int(found["year"]), _MONTHS[found["month"].lower()[:3]], int(found["day"]))
    try:
        told = parsedate(words)
    except (ValueError, IndexError, TypeError):
        return None
    return _day(*told[:3]) if told and re.search(r"[A-Za-z]{3}", words) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= _EARLIEST else None
    except ValueError:
        return None
