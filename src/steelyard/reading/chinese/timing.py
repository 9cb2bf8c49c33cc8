"""When a figure is of: the date in its clause, else the one before it; for a base, the period compared with.

2023年收入100亿元，上年为90亿元      FY2023, FY2022
由去年同期的…增至…                   the year before, this year
"""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.look import Before, is_base
from steelyard.reading.chinese.memory import Memory
from steelyard.reading.chinese.periods import first_year, is_long, last_day, previous, year_before, years_of
from steelyard.reading.chinese.scan import Token
from steelyard.reading.dates import When
from steelyard.words.measure import Aspect, Mode

_NO_YEAR: Final = frozenset(
    "此前 先前 早前 前次 前值 原来 原先 当时 上一交易日 前一交易日 前收盘 前一日 历史同期".split()
)
_QUARTERS: Final = frozenset("上一季度 上季度 上季 上季末 前一季度 上一财季 上月 上个月".split())
_STARTS: Final = frozenset("年初 期初".split())
_CLOSES: Final = frozenset("上年末 上年底 去年末 去年底 上期末".split())
_MOST: Final = 12
"""Periods of a list that are remembered."""
_ONCE: Final = frozenset("此前 先前 早前".split())
_THEN: Final = frozenset({"当时", "彼时"})
_YEARED: Final = re.compile(r"\d\d年|\d\d财|[〇零一二三四五六七八九]{2}年|FY|年度")
_PARTS: Final = frozenset("第一二三四首前全单季Qq")
_NEARBY: Final = frozenset("去今昨明本当當同上下")
"""What a date begins with that stands for a certain year, though the text does not say which: 去年."""
_SINCE: Final = ("以来", "起至", "之后")
_BORN: Final = ("成立于", "创立于", "始于", "创办于", "始建于", "注册于", "自", "创建于", "诞生于", "起步于", "上市于")


def meet_date(tokens: list[Token], place: int, memory: Memory) -> None:
    """Move on to a date, unless the text only compares with it or tells when something began."""
    when = tokens[place].item
    assert isinstance(when, When)
    memory.dated = True
    if is_base(tokens, place):
        memory.base = told(when, memory.period) or str(first_year(when.quote) or "")
        return
    earlier = tokens[place - 1] if place else None
    if (
        memory.plain.startswith(_SINCE, tokens[place].end)
        or when.shift
        or (not when.notation and when.quote[0] not in _NEARBY)
        or memory.plain.endswith(_BORN, 0, tokens[place].start)
    ):
        return
    listed = earlier is not None and earlier.kind is Kind.AND and place > 1 and tokens[place - 2].kind is Kind.DATE
    before = memory.period
    memory.period = _in_year(told(when, memory.period), before, when, memory.base)
    if when.quote == "全年" and before[-2:-1] in {"Q", "H"}:
        memory.part = before
    if "/" in memory.period and "/" not in before:
        memory.unspanned, memory.span = before, memory.period
    if memory.mode in {Mode.FORECAST, Mode.PLAN} and memory.settled is None:
        memory.settled = before
    if memory.period and memory.period < before:
        memory.later = before
    memory.periods = (*memory.periods[-_MOST:], memory.period) if listed else (memory.period,)


def _in_year(notation: str, before: str, when: When, base: str) -> str:
    """A quarter without a year is of the year that the text is at, not of one that it compares with."""
    year, at = first_year(notation), first_year(before)
    unsaid = not _YEARED.search(when.quote) and when.quote[0] not in _NEARBY
    if not before and unsaid and year is not None and year == first_year(base):
        return ""  # the year is only one that the text compared with
    if year is None or at is None or year == at or _YEARED.search(when.quote) or when.quote[0] in _NEARBY:
        return notation
    parted = when.quote[0] in _PARTS or when.quote[1:3] == "半年"
    return notation.replace(str(year), str(at)) if parted else notation


def told(when: When, period: str) -> str:
    """The notation of a date, given the period that the text is at."""
    match when.shift:
        case "year-before":
            notation = year_before(period)
        case "period-before":
            notation = previous(period)
        case _:
            notation = when.notation
    return (last_day(notation) or notation) if when.at_end else notation


def meet_earlier(tokens: list[Token], place: int, memory: Memory) -> None:
    """此前 at the head of a clause: until the sentence ends, it is about a time that nobody says."""
    if tokens[place].text in _ONCE and (place == 0 or tokens[place - 1].kind in {Kind.COMMA, Kind.STOP}):
        memory.settled = memory.period if memory.settled is None else memory.settled
        memory.period = ""


def meet_whole(tokens: list[Token], place: int, memory: Memory) -> None:
    """全年 behind a quarter is its year, 单季 behind a year the quarter before it."""
    token, year = tokens[place], first_year(memory.period)
    if token.text == "全年" and year is not None and memory.period[-2:-1] in {"Q", "H"}:
        memory.part, memory.period = memory.period, f"FY{year}"
    elif token.text in {"单季", "季内", "单季度"} and memory.part:
        memory.period = memory.part


def period_of(back: Before, memory: Memory, aspect: Aspect, *, local: bool) -> str:  # noqa: PLR0911 - one line a case
    """The period of the figure that `back` looks back from; `local` is one of another company, compared with."""
    if aspect is Aspect.GROWTH_RATE:
        return _span(back, memory)
    if aspect is Aspect.MULTIPLE and any(mark.text in _THEN for mark in back.marks):
        return memory.later or memory.period
    if back.is_base and not local and back.base_date is not None and aspect in {Aspect.LEVEL, Aspect.MULTIPLE}:
        return _base(back, memory)
    when = back.date.item if back.date is not None else None
    if isinstance(when, When) and not back.is_base and not (aspect is Aspect.MULTIPLE and when.shift):
        return _in_year(told(when, memory.period), memory.period, when, memory.base)
    if "/" in memory.period and not back.cumulative and (years := years_of(memory.period)):
        return years[0] if back.is_base else years[-1]
    if back.is_base and not local and aspect in {Aspect.LEVEL, Aspect.MULTIPLE}:
        return _base(back, memory)
    return _at(back, memory, aspect)


def near_only(back: Before, memory: Memory) -> str:
    """The period in the figure's own words; a price that somebody aims at is of no other."""
    when = back.date.item if back.date is not None else None
    return told(when, memory.period) if isinstance(when, When) else ""


def _at(back: Before, memory: Memory, aspect: Aspect) -> str:
    """The period that the text is at, or the one that a word such as 上年 or 年初 points to from it."""
    based = next((mark.text for mark in back.marks if mark.kind is Kind.BASE), "")
    year = first_year(memory.period)
    if based in _STARTS and year is not None:
        return f"{year}-01"
    if based and based != "同期" and based not in _STARTS and aspect is Aspect.LEVEL:
        return _named(based, memory.period)
    return last_day(memory.period) or memory.period if back.has(Kind.ENDED) else memory.period


def _base(back: Before, memory: Memory) -> str:
    if back.base_date is not None and isinstance(back.base_date.item, When):
        return told(back.base_date.item, memory.period)
    based = next((mark for mark in back.marks if mark.kind is Kind.BASE), None)
    if based is not None:
        return _named(based.text, memory.period)
    return year_before(memory.period) if is_long(memory.period) else ""


def _named(word: str, period: str) -> str:
    """The period that a word such as 上年同期 or 年初 stands for, seen from another."""
    if word in _NO_YEAR:
        return ""
    if word in _QUARTERS:
        return previous(period)
    earlier = year_before(period)
    if word in _STARTS | _CLOSES:
        year = first_year(earlier)
        return f"{year}-12-31" if year is not None else ""
    return earlier


def _span(back: Before, memory: Memory) -> str:
    """From which year to which a rate of growth runs."""
    if back.date is not None and isinstance(back.date.item, When) and "/" in back.date.item.notation:
        return back.date.item.notation
    if "/" in memory.period:
        return memory.period
    if memory.span:
        return memory.span
    named = memory.periods if len(memory.periods) > 1 else (memory.base, memory.period, memory.later)
    years = sorted(year for year in map(first_year, named) if year is not None)
    return f"{years[0]}/{years[-1]}" if years and years[0] < years[-1] else memory.period


def against(aspect: Aspect, back: Before, period: str, memory: Memory) -> str:
    """What a change is measured against."""
    if aspect not in {Aspect.CHANGE, Aspect.DIFFERENCE}:
        return ""
    if back.base_date is not None and isinstance(back.base_date.item, When):
        return told(back.base_date.item, memory.period)
    return previous(period) if back.has(Kind.BEFORE) else year_before(period)
