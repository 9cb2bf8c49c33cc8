"""A Chinese document, sentence by sentence: what is remembered moves on, and each figure is linked where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeGuard

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.chinese.linking import link
from steelyard.reading.chinese.lists import spread
from steelyard.reading.chinese.look import before, has_figure, has_label, rate_without_figure
from steelyard.reading.chinese.memory import Memory, Slot
from steelyard.reading.chinese.parts import MARKET
from steelyard.reading.chinese.periods import last_day
from steelyard.reading.chinese.scan import Item, Token, tokens
from steelyard.reading.chinese.script import simplified
from steelyard.reading.chinese.segments import segment_before
from steelyard.reading.chinese.splitting import apart
from steelyard.reading.chinese.spot import label_at
from steelyard.reading.chinese.standing import promoted
from steelyard.reading.chinese.timing import meet_date, meet_earlier, meet_whole
from steelyard.reading.chinese.who import meet_company, meet_name, meet_target, meet_title
from steelyard.reading.dates import When
from steelyard.reading.draft import Draft
from steelyard.reading.figures import Figure, Seen
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.measure import Mode

_SENTENCE_END: Final = re.compile(r"[。！？!?]+[”」』）)\"]*|\n+")
_SOURCES: Final = frozenset("数据显示 统计 数据 显示 报告 资料 测算 调研".split())
_SPEAKERS: Final = ("人士", "消息", "分析师", "法人", "大行", "券商")
_YEAR: Final = re.compile(r"\d|[〇零一二三四五六七八九]{2}")
_SLOT: Final = Slot()


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a stretch of a Chinese text."""
    begin = span.start
    for end in _SENTENCE_END.finditer(text, span.start, span.end):
        if end.start() > begin:
            yield Span(begin, end.end())
        begin = end.end()
    if begin < span.end:
        yield Span(begin, span.end)


def drafts(
    text: str, spans: Iterable[Span], seen: Sequence[Seen], names: Sequence[Named], *, about: str = ""
) -> Iterator[Draft]:
    """What the figures of a text say, in the order of the text; a figure that is no fact has no draft.

    Args:
        text: the whole text.
        spans: its sentences, in order; a table's cells are in none.
        seen: the figures and dates of the text, in order.
        names: the names in it, in order.
        about: whom the document is about, if that is known.
    """
    memory = Memory(text, simplified(text), about=about, main=about, subject=about)
    items = _apart(
        sorted(
            [*(each for each in seen if isinstance(each, Figure) or _is_date(each)), *names], key=lambda item: item.span
        )
    )
    items = [item for item in items if not _is_part_of_word(item, memory.plain)]
    starts = [item.span.start for item in items]
    end = 0
    for span in spans:
        if "\n" in text[end : span.start]:
            memory.period, memory.periods, memory.segment = "", (), ""
        end = span.end
        inside = items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if inside:
            yield from _sentence(span, [item for item in inside if item.span.end <= span.end], memory)


def _is_part_of_word(item: Item, plain: str) -> bool:
    """Whether a number is a part of a name: 11 in 双11, 300 in 沪深300指数."""
    if not isinstance(item, Figure):
        return False
    return plain.endswith("双", 0, item.span.start) or plain.startswith("指数", item.span.end)


def _is_date(each: Seen) -> TypeGuard[When]:
    """Whether it is a date: 环比 is one for the reader of dates, and a word of the lexicon here."""
    if not isinstance(each, When):
        return False
    word = LEXICON.get(simplified(each.quote))
    return word is None or word.kind not in {Kind.BEFORE, Kind.YEARLY, Kind.MOVE}


def _apart(items: list[Item]) -> list[Item]:
    """The items without those that lie in another: a figure inside a name is none."""
    kept: list[Item] = []
    for item in items:
        if kept and item.span.start < kept[-1].span.end:
            if isinstance(item, Named) or not isinstance(kept[-1], Named):
                continue
            if item.span.end > kept[-1].span.end:
                kept[-1] = item
            continue
        kept.append(item)
    return kept


def _sentence(span: Span, inside: list[Item], memory: Memory) -> Iterator[Draft]:
    memory.begin_sentence()
    row = _without_asides(tokens(memory.plain, span.start, span.end, inside))
    row = promoted(
        apart(row, memory.text), memory.text, nobody=not memory.subject, market=bool(MARKET.match(memory.main))
    )
    for place, token in enumerate(row):
        if token.kind is Kind.FIGURE:
            yield from link(row, place, memory, memory.slots.get(place, _SLOT))
        elif (meet := _MEETS.get(token.kind)) is not None:
            meet(row, place, memory)
    _end_clause(memory)


def _without_asides(row: list[Token]) -> list[Token]:
    """The tokens without brackets that hold no figure."""
    kept: list[Token] = []
    skipping = False
    for place, token in enumerate(row):
        if token.kind is Kind.OPEN:
            skipping = not has_figure(row, place)
        if not skipping:
            kept.append(token)
        if token.kind is Kind.CLOSE:
            skipping = False
    return kept


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
    _end_clause(memory)


def _end_clause(memory: Memory) -> None:
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
    memory.sourced = memory.sourced or row[place].text in _SOURCES


def _meet_mood(row: list[Token], place: int, memory: Memory) -> None:
    """How the clause is held from here on, and by whom."""
    earlier = row[place - 1] if place else None
    if earlier is not None and earlier.kind is Kind.THAN:
        memory.aside = memory.mode or Mode.ACTUAL
    memory.mode = row[place].word.mode
    words = memory.text[row[place].start : row[place].end]
    if earlier is not None and earlier.kind in {Kind.NAME, Kind.OTHER, Kind.COMPANY}:
        memory.attribution = memory.text[earlier.start : earlier.end]
    elif not memory.attribution and row[place].text.endswith(_SPEAKERS):
        memory.attribution = words


_MEETS: Final[Mapping[Kind, Callable[[list[Token], int, Memory], None]]] = MappingProxyType(
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
