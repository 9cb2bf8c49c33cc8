"""What a mention leaves open, settled: by the text around it, or by the day of the document.

Rules
    - A year that the same sentence names settles its quarters, halves and ends of years, if it names only one.
    - Else the day of the document does: the nearest such day, month or quarter that was over or begun on it, unless the
      words around speak of what is to come.
    - What neither settles stays open. A wrong year is worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, final

from steelyard.reading.when.mention import Ask, Mention
from steelyard.words.errors import SteelyardError
from steelyard.words.period import CALENDAR, AsAt, Over, read_period

_FUTURE: Final = re.compile(
    r"\b(?:will|would|expects?|expected|plans?|planned|due|scheduled|forecasts?|guidance|upcoming|to\sbe|set\sto|aims?|targets?"
    r"|should|could|may|likely|coming|deadline|until|by|next)\b|将|將|预计|預計|拟|擬|计划|計劃|有望|料|或|定于|定於|届时|屆時|谨定|謹定"
)
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s+[A-Z\"“(])|[。！？；\n]|;\s")
_PARAGRAPH: Final = re.compile(r"\n")
_LONG_AGO: Final = 240
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6}


@final
@dataclass(frozen=True, slots=True)
class Settled:
    """A mention and the notation that was found for it; empty where it stays open."""

    mention: Mention
    notation: str
    shift: str = ""


class Settler:
    """Settles the mentions of one text, in their order."""

    def __init__(self, text: str, mentions: list[Mention], published: date | None) -> None:
        self._text = text
        self._mentions = mentions
        self._published = published

    def settled(self) -> list[Settled]:
        return [
            Settled(m, self._notation(n, m), m.shift) for n, m in enumerate(self._mentions) if not self._is_noise(n, m)
        ]

    def _is_noise(self, n: int, mention: Mention) -> bool:
        """A month's name that nothing introduces and nothing settles."""
        return (mention.loose and not self._notation(n, mention)) or mention.loose

    def _notation(self, n: int, mention: Mention) -> str:  # noqa: PLR0911 - one line a kind
        match mention.ask:
            case Ask.NOTHING:
                return mention.notation
            case Ask.YEAR:
                return self._of_some_year(n, mention)
            case Ask.OFFSET if self._published:
                return mention.write(self._published.year + mention.offset)
            case Ask.DAY if self._published:
                return (self._published + timedelta(mention.offset)).isoformat()
            case Ask.WEEKDAY if self._published:
                return (self._published - timedelta((self._published.weekday() - mention.offset) % 7)).isoformat()
            case Ask.BACK if self._published:
                return _back(self._published, mention.unit, mention.offset)
            case Ask.SAME_YEAR:
                year = self._year_before(n)
                return mention.write(year) if year else ""
            case Ask.SAME_PERIOD:
                return self._same_period(n, mention)
        return ""

    def _of_some_year(self, n: int, mention: Mention) -> str:
        chinese = any("\u4e00" <= c <= "\u9fff" for c in self._text[mention.start : mention.end])
        if chinese:
            year = self._year_before(n)
            if year and self._is_possible(mention.write(year)):
                return mention.write(year)
        elif mention.unit not in {"day", "month"}:
            year = self._year_of_sentence(n)
            if year:
                return mention.write(year)
        return self._nearest(mention)

    def _is_possible(self, notation: str) -> bool:
        return bool(notation) and (self._published is None or _read(notation) is not None)

    def _nearest(self, mention: Mention) -> str:
        """The nearest such period that was over, or a month that had begun, on the day of the document."""
        if self._published is None:
            return ""
        around = self._text[max(0, mention.start - 60) : mention.end + 24]
        if _FUTURE.search(around.lower()):
            return ""
        for year in (self._published.year, self._published.year - 1):
            notation = mention.write(year)
            period = _read(notation)
            if period is None:
                continue
            begun = period.last if isinstance(period, AsAt) or mention.unit != "month" else period.first
            if begun <= self._published:
                recent = (self._published - period.last).days <= (
                    _LONG_AGO if mention.unit in {"day", "month"} else 366
                )
                return notation if recent else ""
        return ""

    def _year_of_sentence(self, n: int) -> int | None:
        """The only year that the sentence names."""
        years = set()
        for step in (-1, 1):
            other = n + step
            last = self._mentions[n]
            while 0 <= other < len(self._mentions):
                mention = self._mentions[other]
                gap = (mention.end, last.start) if step < 0 else (last.end, mention.start)
                if gap[1] - gap[0] > 400 or _SENTENCE_END.search(self._text, *gap):  # noqa: PLR2004 - characters
                    break
                if mention.year and mention.ask is Ask.NOTHING:
                    years.add(mention.year)
                if len(years) > 1:
                    return None
                last, other = mention, other + step
        return years.pop() if len(years) == 1 else None

    def _year_before(self, n: int) -> int | None:
        """The year that the text named last: in the sentence if it named but one there, else in the paragraph."""
        years: list[int] = []
        other, last = n - 1, self._mentions[n]
        while other >= 0 and len(years) < 12:  # noqa: PLR2004 - mentions
            mention = self._mentions[other]
            if last.start - mention.end > 400 or _PARAGRAPH.search(self._text, mention.end, last.start):  # noqa: PLR2004
                break
            if years and _SENTENCE_END.search(self._text, mention.end, last.start):
                break
            if mention.year and mention.ask is Ask.NOTHING:
                years.append(mention.year)
            last, other = mention, other - 1
        if not years:
            return None
        return years[0] if len(set(years)) == 1 or self._mentions[n].ask is Ask.SAME_YEAR else None

    def _same_period(self, n: int, mention: Mention) -> str:
        """The period that the text named before, in the year of the mention."""
        for other in range(n - 1, max(-1, n - 7), -1):
            before = self._mentions[other]
            if before.year and before.ask is Ask.NOTHING and before.year != mention.year and mention.year:
                return before.write(mention.year)
        return ""


def _back(published: date, unit: str, offset: int) -> str:
    size = _MONTHS[unit]
    number = (published.year * 12 + published.month - 1) // size + offset
    year, n = divmod(number, 12 // size)
    return f"{year}-{n + 1:02}" if unit == "month" else f"{year}{unit[0].upper()}{n + 1}"


def _read(notation: str) -> AsAt | Over | None:
    try:
        return read_period(notation, CALENDAR)
    except SteelyardError:
        return None
