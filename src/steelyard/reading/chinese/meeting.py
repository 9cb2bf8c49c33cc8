"""What is remembered, word by word: a date, a name, a mood, the end of a clause each moves it on.

`MEETS` says for each kind of word what is done; what a figure does is in `linking`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.lists import spread
from steelyard.reading.chinese.look import before, has_label, rate_without_figure
from steelyard.reading.chinese.memory import Memory
from steelyard.reading.chinese.periods import last_day
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.script import simplified
from steelyard.reading.chinese.segments import segment_before
from steelyard.reading.chinese.spot import label_at
from steelyard.reading.chinese.timing import meet_date, meet_earlier, meet_whole
from steelyard.reading.chinese.who import meet_company, meet_name, meet_target, meet_title
from steelyard.reading.dates import When
from steelyard.words.measure import Mode

_SOURCES: Final = frozenset("数据显示 统计 数据 显示 报告 资料 测算 调研".split())
_NOW: Final = frozenset("目前 现时 现在 当前 现 此前 现持有".split())
_WITHIN: Final = frozenset("期内 报告期内 报告期 年内 财年内 当期 本期".split())
_SPEAKERS: Final = ("人士", "消息", "分析师", "法人", "大行", "券商")
_YEAR: Final = re.compile(r"\d|[〇零一二三四五六七八九]{2}")


def _meet_comma(row: list[Token], place: int, memory: Memory) -> None:
    """At the end of a clause without a figure, the measure that it named is what the next clause is about."""
    if memory.aside is not None:
        memory.mode, memory.aside = memory.aside, None
    memory.growing = rate_without_figure(row, place)
    if not has_label(row, place):
        return
    back = before(row, place)
    label = label_at(row, back.label)
    if label is None or label.plain:
        return
    memory.segment = segment_before(row, back.label, label, memory)
    memory.label, memory.fresh = label, True


def _meet_stop(row: list[Token], place: int, memory: Memory) -> None:
    """A semicolon ends a plan, a part and a 期末."""
    _meet_comma(row, place, memory)
    memory.divided = False
    memory.mode = None if memory.mode is Mode.PLAN else memory.mode
    end_clause(memory)


def end_clause(memory: Memory) -> None:
    if memory.closed is not None:
        memory.period, memory.closed = memory.closed, None


def _meet_date(row: list[Token], place: int, memory: Memory) -> None:
    before_it, when = memory.period, row[place].item
    meet_date(row, place, memory)
    unnamed = isinstance(when, When) and when.at_end and not _YEAR.search(simplified(when.quote))
    if unnamed:
        memory.closed = before_it
    elif memory.period != before_it:
        memory.closed = None


def _meet_ended(_row: list[Token], _place: int, memory: Memory) -> None:
    """期末 and 年底: from here on it is about the last day of the period."""
    memory.closed = memory.period if memory.closed is None else memory.closed
    memory.period = last_day(memory.period) or memory.period


def _meet_open(_row: list[Token], _place: int, memory: Memory) -> None:
    memory.outside = memory.period


def _meet_close(_row: list[Token], _place: int, memory: Memory) -> None:
    """What brackets said of another year ends with them."""
    memory.period = memory.outside


def _meet_list(row: list[Token], place: int, memory: Memory) -> None:
    memory.slots |= spread(row, place, memory)


def _meet_each(row: list[Token], place: int, memory: Memory) -> None:
    """各 before as many figures as names is 分别."""
    memory.slots |= spread(row, place, memory, named_only=True)


def _meet_source(row: list[Token], place: int, memory: Memory) -> None:
    if row[place].text in _NOW and memory.mode is Mode.PLAN:
        memory.mode = None
    if row[place].text in {"目前", "如今", "现时"} and memory.settled is None and _opens(row, place):
        memory.settled, memory.period = memory.period, ""
    if row[place].text in _WITHIN:
        memory.dated, memory.period = True, memory.period or memory.forecast
    memory.sourced = memory.sourced or row[place].text in _SOURCES


def _opens(row: list[Token], place: int) -> bool:
    """Whether a word opens its clause, or ends it behind 截至."""
    return place == 0 or row[place - 1].kind is Kind.COMMA or row[place - 1].text in {"截至", "公司"}


def _meet_mood(row: list[Token], place: int, memory: Memory) -> None:
    """How the clause is held from here on, and by whom."""
    earlier = row[place - 1] if place else None
    if any(token.kind is Kind.THAN for token in row[max(0, place - 2) : place]):
        memory.aside = memory.mode or Mode.ACTUAL
    memory.mode = row[place].word.mode
    words = memory.text[row[place].start : row[place].end]
    if earlier is not None and earlier.kind in {Kind.NAME, Kind.OTHER, Kind.COMPANY}:
        memory.attribution = memory.text[earlier.start : earlier.end]
    elif not memory.attribution and row[place].text.endswith(_SPEAKERS):
        memory.attribution = words


MEETS: Final[Mapping[Kind, Callable[[list[Token], int, Memory], None]]] = MappingProxyType(
    {
        Kind.DATE: _meet_date,
        Kind.NAME: meet_name,
        Kind.TITLE: meet_title,
        Kind.COMPANY: meet_company,
        Kind.TARGET: meet_target,
        Kind.BASE: meet_earlier,
        Kind.WHOLE: meet_whole,
        Kind.RESPECTIVELY: _meet_list,
        Kind.EACH: _meet_each,
        Kind.MOOD: _meet_mood,
        Kind.COMMA: _meet_comma,
        Kind.STOP: _meet_stop,
        Kind.ENDED: _meet_ended,
        Kind.OPEN: _meet_open,
        Kind.CLOSE: _meet_close,
        Kind.SAYS: _meet_source,
        Kind.GLUE: _meet_source,
    }
)
"""How what is remembered moves on at each kind of word."""
