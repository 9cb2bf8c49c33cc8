"""A Chinese document, sentence by sentence: what is remembered moves on, and each figure is linked where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeGuard

from steelyard.reading.chinese.holdings import holdings
from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.lexicon import LEXICON
from steelyard.reading.chinese.linking import link
from steelyard.reading.chinese.lists import unspoken
from steelyard.reading.chinese.look import has_figure
from steelyard.reading.chinese.meeting import MEETS, end_clause
from steelyard.reading.chinese.memory import Memory, Slot
from steelyard.reading.chinese.parts import MARKET
from steelyard.reading.chinese.periods import is_long
from steelyard.reading.chinese.scan import Item, Token, tokens
from steelyard.reading.chinese.script import simplified
from steelyard.reading.chinese.splitting import apart
from steelyard.reading.chinese.standing import promoted
from steelyard.reading.dates import When
from steelyard.reading.draft import Draft, Linked
from steelyard.reading.figures import Figure, Seen
from steelyard.reading.names import Named
from steelyard.sources.span import Span

_SENTENCE_END: Final = re.compile(r"[。！？!?]+[”」』）)\"]*|\n+")
_LINE: Final = 18
"""Characters of a line that may have been broken because it was full; a shorter one is a heading."""
_CLOSES: Final = frozenset("。！？；：;:!?”」』|")
_ITEM: Final = re.compile(
    r"\s*(?:[-*#>|•●■◆]|\d{1,2}[.、)]|[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,2}[)）])"
)
_SLOT: Final = Slot()


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a stretch of a Chinese text."""
    begin = span.start
    for end in _SENTENCE_END.finditer(text, span.start, span.end):
        if end.group() == "\n" and _goes_on(text, begin, end.end()):
            continue
        if end.start() > begin:
            yield Span(begin, end.end())
        begin = end.end()
    if begin < span.end:
        yield Span(begin, span.end)


def _goes_on(text: str, begin: int, at: int) -> bool:
    """Whether a line that ends before a place was only full, so that its sentence goes on in the next."""
    line = text[max(begin, text.rfind("\n", begin, at - 1) + 1) : at - 1].rstrip()
    return len(line) >= _LINE and line[-1] not in _CLOSES and _ITEM.match(text, at) is None


def linked(
    text: str, spans: Iterable[Span], seen: Sequence[Seen], names: Sequence[Named], *, about: str = ""
) -> Iterator[Linked]:
    """What the figures of each sentence say, and who holds whom by it; a figure that is no fact has no draft.

    Args:
        text: the whole text.
        spans: its sentences, in order; a table's cells are in none.
        seen: the figures and dates of the text, in order.
        names: the names in it, in order.
        about: whom the document is about, if that is known.
    """
    memory = Memory(text, simplified(text), about=about, main=about, subject=about)
    placed = [*(each for each in seen if isinstance(each, Figure) or _is_date(each)), *names]
    items = _apart(sorted(placed, key=lambda item: item.span))
    items = [item for item in items if not _is_part_of_word(item, memory.plain)]
    starts = [item.span.start for item in items]
    end = 0
    for span in spans:
        if "\n" in text[end : span.start]:
            memory.segment = ""
            memory.period = memory.period if is_long(memory.period) else ""
        end = span.end
        inside = items[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        if inside:
            yield _sentence(span, [item for item in inside if item.span.end <= span.end], memory)


def drafts(
    text: str, spans: Iterable[Span], seen: Sequence[Seen], names: Sequence[Named], *, about: str = ""
) -> Iterator[Draft]:
    """The drafts of `linked`, in the order of the text."""
    for sentence in linked(text, spans, seen, names, about=about):
        yield from sentence.drafts


def _is_part_of_word(item: Item, plain: str) -> bool:
    """Whether a number is a part of a name: 11 in 双11, 300 in 沪深300指数."""
    if isinstance(item, When):
        return item.quote.isdigit() and plain[item.span.end : item.span.end + 1] in set('”"》')  # “青禾1958”
    if not isinstance(item, Figure):
        return False
    return plain.endswith("双", 0, item.span.start) or plain.startswith("指数", item.span.end)


def _is_date(each: Seen) -> TypeGuard[When]:
    """Whether it is a date: 环比 is one for the reader of dates, and a word of the lexicon here."""
    if not isinstance(each, When):
        return False
    word = LEXICON.get(simplified(each.quote))
    if word is not None and word.kind is Kind.ENDED and not each.notation:
        return False
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


def _sentence(span: Span, inside: list[Item], memory: Memory) -> Linked:
    memory.begin_sentence()
    row = apart(_without_asides(tokens(memory.plain, span.start, span.end, inside)), memory.text)
    row = promoted(row, memory.text, nobody=not memory.subject, market=bool(MARKET.match(memory.main)))
    made: list[Draft] = []
    for place, token in enumerate(row):
        if token.kind is Kind.FIGURE:
            if place not in memory.slots:
                memory.slots |= unspoken(row, place, memory)
            made += link(row, place, memory, memory.slots.get(place, _SLOT))
        elif (meet := MEETS.get(token.kind)) is not None:
            meet(row, place, memory)
    end_clause(memory)
    return Linked(tuple(made), tuple(holdings(row, made)))


def _without_asides(row: list[Token]) -> list[Token]:
    """The tokens without brackets that hold no figure, and without 高位 behind the figure that it tells of."""
    kept: list[Token] = []
    skipping = False
    for place, token in enumerate(row):
        if token.kind is Kind.OPEN:
            skipping = not has_figure(row, place)
        told = token.text == "高位" and kept and kept[-1].kind is Kind.FIGURE
        if not skipping and not told:
            kept.append(token)
        if token.kind is Kind.CLOSE:
            skipping = False
    return kept
