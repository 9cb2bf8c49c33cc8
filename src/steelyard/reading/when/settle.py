"""What a mention leaves open, settled: by the text around it, or by the day of the document.

Rules
    - A year that the same sentence names settles its quarters, halves and ends of years, if it names only one. In
      Chinese the year that was named last settles days and months too.
    - Else the day of the document does: the nearest such day, month or quarter that was over or begun on it, unless the
      words around speak of what is to come, or the text was telling of other years.
    - "Last year" in a sentence that names that very year is the year before it.
    - What neither settles stays open. A wrong year is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, final

from steelyard.reading.when.mention import YEAR_BEFORE, Ask, Mention
from steelyard.reading.when.notations import begins, ends, whole

_TO_COME: Final = re.compile(
    r"\b(?:will|expects?\s(?:to|that|its?|revenues?|sales|the|a)|(?:is|are)\s(?:expected|scheduled|due|set|slated|planned)"
    r"|forecasts?|projects|plans\sto|guid(?:es|ance)|anticipates?|sees|upcoming|to\sbe|aims?\sto)\b"
    r"|[将將拟擬]|预计|預計|预期|預期|预估|預估|计划|計劃|有望|可望|指引|展望|[定订訂][于於]|届时|屆時"
)
_MAYBE: Final = re.compile(
    r"\b(?:would|expects?|expected|planned|due|scheduled|targets?|should|could|may|might|likely|coming|deadline|until|by"
    r"|next|from\snow)\b|[料或]|目标|目標"
)
_COMPARED: Final = re.compile(r"\b(?:than|from|over|against|compared|versus|vs\.?)\b|[较較比]", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?][”\")]?(?=\s+[A-Z\"“(])|[。！？；\n]|;\s")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]")
_LONG_AGO: Final = 240
"""Days after which nobody says "in March" for a March, or "on 3 May", without its year."""
_A_YEAR: Final = 366
_AHEAD: Final = 270
"""Days within which "will open in the second half" means the next one."""
_JUST: Final = 45
"""Days within which "expects for the second quarter" may mean the one that has ended."""
_FAR: Final = 400
_FEW: Final = 12
_MONTHS: Final = {"month": 1, "quarter": 3, "half": 6}


@final
@dataclass(frozen=True, slots=True)
class Settled:
    """A mention, and the notation that was found for it; empty where it stays open."""

    mention: Mention
    notation: str = ""
    year: int | None = None
    shift: str = ""


def settled(text: str, mentions: list[Mention], published: date | None) -> list[Settled]:
    """Each mention with its notation; names of months that nothing introduces are left out."""
    desk = _Desk(text, mentions, published, [])
    for n in range(len(mentions)):
        desk.done.append(desk.settle(n))
    return [each for each in desk.done if not each.mention.loose]


@final
@dataclass(frozen=True, slots=True)
class _Desk:
    """The mentions of one text, those before the current one settled."""

    text: str
    mentions: list[Mention]
    published: date | None
    done: list[Settled]

    def settle(self, n: int) -> Settled:  # noqa: PLR0911 - one line a kind
        mention = self.mentions[n]
        match mention.ask:
            case Ask.NOTHING:
                return Settled(mention, mention.notation, mention.year, mention.shift)
            case Ask.YEAR:
                return self._of_some_year(n, mention)
            case Ask.OFFSET:
                return self._near_year(n, mention)
            case Ask.SAME_YEAR:
                year = self._year_told(n, last=True)
                return Settled(mention, mention.write(year), year) if year else Settled(mention)
            case Ask.SAME_PERIOD:
                return Settled(mention, self._same_period(n, mention), mention.year, mention.shift)
            case Ask.DAY | Ask.WEEKDAY | Ask.BACK if self.published:
                return Settled(mention, _near(mention, self.published))
        return Settled(mention, shift=mention.shift)

    def _near_year(self, n: int, mention: Mention) -> Settled:
        """Last year, this year, next year."""
        if mention.offset == -1 and mention.write is whole and not mention.at_end and self._is_year_before(n, mention):
            return Settled(mention, shift=YEAR_BEFORE)
        if self.published is None:
            return Settled(mention)
        year = self.published.year + mention.offset
        return Settled(mention, mention.write(year), year)

    def _is_year_before(self, n: int, mention: Mention) -> bool:
        """Whether "last year" is the one before the year that the sentence named."""
        told = self._year_told(n)
        if told is None or self.published is not None:
            return self.published is not None and told == self.published.year - 1
        return bool(_COMPARED.search(self.text[max(0, mention.start - 30) : mention.start]))

    def _of_some_year(self, n: int, mention: Mention) -> Settled:
        is_chinese = bool(_CHINESE.search(self.text, mention.start, mention.end))
        year: int | None = None
        if is_chinese:
            year = self._year_told(n)
        elif mention.unit not in {"day", "month"}:
            year = self._year_of_sentence(n)
        if year and (notation := mention.write(year)):
            return Settled(mention, notation, year)
        return self._nearest(n, mention)

    def _nearest(self, n: int, mention: Mention) -> Settled:
        """The nearest such period that was over, or a month that had begun, on the day of the document."""
        if self.published is None or mention.unit == "fiscal":
            return Settled(mention)
        around = self.text[max(0, mention.start - 60) : mention.end + 24].lower()
        if _TO_COME.search(around):
            return self._to_come(mention, self.published)
        if _MAYBE.search(around):
            return Settled(mention)
        for year in (self.published.year, self.published.year - 1):
            notation = mention.write(year)
            if not notation or (begins(notation) if mention.unit == "month" else ends(notation)) > self.published:
                continue
            age = (self.published - ends(notation)).days
            told = self._year_told(n, last=True)
            if age > (_LONG_AGO if mention.unit in {"day", "month"} else _A_YEAR) or (told and told < year - 1):
                break
            return Settled(mention, notation, year)
        return Settled(mention)

    def _to_come(self, mention: Mention, published: date) -> Settled:
        """The next such period, if it is near; a quarter or half that has just ended may be meant too."""
        found: list[Settled] = []
        for year in (published.year - 1, published.year, published.year + 1):
            if not (notation := mention.write(year)):
                continue
            ahead = (ends(notation) - published).days
            just_ended = -_JUST <= ahead < 0 and mention.unit not in {"day", "month"}
            if just_ended or 0 <= ahead <= (_LONG_AGO if mention.unit in {"day", "month"} else _AHEAD):
                found.append(Settled(mention, notation, year))
        return found[0] if len(found) == 1 else Settled(mention)

    def _year_of_sentence(self, n: int) -> int | None:
        """The only year that the sentence names, before or behind."""
        years = {each.year for each in self._behind(n) if each.ask is Ask.NOTHING and each.year}
        years |= {each.year for each in self._before(n, _SENTENCE_END) if each.year}
        return years.pop() if len(years) == 1 else None

    def _year_told(self, n: int, *, last: bool = False) -> int | None:
        """The year that the sentence named before this, if only one, else the one its paragraph named before.

        Args:
            n: which mention.
            last: whether the last one is meant, also where there are several.
        """
        for end in (_SENTENCE_END, _PARAGRAPH):
            years = [each.year for each in self._before(n, end) if each.year]
            if years:
                return years[0] if last or len(set(years)) == 1 or end is _PARAGRAPH else None
        return None

    def _before(self, n: int, end: re.Pattern[str]) -> Iterator[Settled]:
        """What was settled before, the nearest first, up to an end of a sentence or paragraph."""
        for other in range(n - 1, max(-1, n - 1 - _FEW), -1):
            gap = self.mentions[other].end, self.mentions[other + 1].start
            if gap[1] - gap[0] > _FAR or end.search(self.text, *gap):
                return
            yield self.done[other]

    def _behind(self, n: int) -> Iterator[Mention]:
        for other in range(n + 1, min(len(self.mentions), n + 1 + _FEW)):
            gap = self.mentions[other - 1].end, self.mentions[other].start
            if gap[1] - gap[0] > _FAR or _SENTENCE_END.search(self.text, *gap):
                return
            yield self.mentions[other]

    def _same_period(self, n: int, mention: Mention) -> str:
        """The period that the text named before, in the year of the mention."""
        for each in self._before(n, _PARAGRAPH):
            if each.notation and each.year and mention.year and each.year != mention.year and "/" not in each.notation:
                return each.mention.write(mention.year)
        return ""


_PARAGRAPH: Final = re.compile(r"\n")


def _near(mention: Mention, published: date) -> str:
    """Yesterday, on Monday, last month, this quarter."""
    match mention.ask:
        case Ask.DAY:
            return str(published + timedelta(mention.offset))
        case Ask.WEEKDAY:
            return str(published - timedelta((published.weekday() - mention.offset) % 7))
    size = _MONTHS[mention.unit]
    number = (published.year * 12 + published.month - 1) // size + mention.offset
    year, place = divmod(number, 12 // size)
    return f"{year}-{place + 1:02}" if size == 1 else f"{year}{mention.unit[0].upper()}{place + 1}"
