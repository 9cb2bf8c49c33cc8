"""Lists with 分别: as many figures behind it as years, companies, parts or measures before it, one for each.

2015年、2016年及2017年收入分别为668.11亿元、684.34亿元和1146.25亿元
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.measures import MEASURES
from steelyard.reading.chinese.memory import Memory, Slot
from steelyard.reading.chinese.parts import is_generic, part_of, sounds_like_part
from steelyard.reading.chinese.periods import years_of
from steelyard.reading.chinese.scan import Token
from steelyard.reading.dates import When
from steelyard.reading.names import Named
from steelyard.words.measure import Aspect, Measure

_ENDS: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.OPEN, Kind.CLOSE})
_EDGES: Final = _ENDS | {Kind.COLON, Kind.DATE, Kind.SAYS, Kind.PART, Kind.MOOD, Kind.FIGURE}
_PARTS: Final = ("业务", "分部", "板块", "产品", "服务", "市场", "地区", "渠道", "部门", "事业部", "分部的")
_LONG: Final = 4
_NEAR: Final = 24
_EITHER: Final = re.compile(r"(20\d\d)[/／](?:20)?\d\d年")
_EMPTY: Final = frozenset(
    {
        Kind.GLUE,
        Kind.DATE,
        Kind.OF,
        Kind.REACH,
        Kind.WHOLE,
        Kind.COMPANY,
        Kind.SHARE,
        Kind.HOLD,
        Kind.FROM,
        Kind.YEARLY,
        Kind.BEFORE,
    }
)


def spread(tokens: list[Token], at: int, memory: Memory, *, named_only: bool = False) -> dict[int, Slot]:
    """What each figure behind the 分别 at a place is about; empty where nothing before it has their number.

    Args:
        tokens: those of the sentence.
        at: where the word stands.
        memory: what was told so far.
        named_only: whether only companies, parts and measures listed right before it count, and no years.
    """
    places = _figures(tokens, at)
    if len(places) < 2:  # noqa: PLR2004 - one figure is no list
        return {}
    listed = _listed(tokens, at, len(places), memory)
    if named_only:
        return dict(zip(places, listed, strict=False))
    listed = listed or _dated(tokens, at, len(places))
    if listed and listed != memory.spread[-len(listed) :]:
        memory.spread = listed
    slots = listed or _earlier(len(places), memory)
    if any(token.kind is Kind.LABEL for token in tokens[at : places[-1]]):
        slots = tuple(replace(slot, label=None) for slot in slots)
    return dict(zip(places, slots, strict=False))


def unspoken(tokens: list[Token], at: int, memory: Memory) -> dict[int, Slot]:
    """What each figure of a list without 分别 is about, where as many periods were listed before it."""
    if at and tokens[at - 1].kind is Kind.AND:
        return {}
    places = [at]
    while tokens[places[-1] + 1 : places[-1] + 2] and tokens[places[-1] + 1].kind is Kind.AND:
        following = tokens[places[-1] + 2 : places[-1] + 3]
        if not following or following[0].kind is not Kind.FIGURE:
            break
        places.append(places[-1] + 2)
    count = len(places)
    if count < 2 or any(token.kind is Kind.RESPECTIVELY for token in tokens[max(0, at - _LONG) : at]):  # noqa: PLR2004
        return {}
    if memory.slots and len(memory.spread) == count and all(slot.period for slot in memory.spread):
        return {place: Slot(period=slot.period) for place, slot in zip(places, memory.spread, strict=True)}
    periods = memory.periods if len(memory.periods) > 1 else _either(tokens[:at]) or years_of(memory.period)
    return (
        {place: Slot(period=period) for place, period in zip(places, periods, strict=True)}
        if len(periods) == count
        else {}
    )


def _either(tokens: list[Token]) -> tuple[str, ...]:
    """The two years of 2024/2025年 in the clause before a list: two figures make two years of a fiscal year's name."""
    for token in reversed(tokens[-_NEAR:]):
        if token.kind is Kind.STOP:
            break
        if isinstance(token.item, When):
            found = _EITHER.fullmatch(token.item.quote)
            return (f"FY{found[1]}", f"FY{int(found[1]) + 1}") if found else ()
    return ()


def _figures(tokens: list[Token], at: int) -> list[int]:
    places: list[int] = []
    for place in range(at + 1, len(tokens)):
        kind = tokens[place].kind
        if kind in _ENDS or kind is Kind.RESPECTIVELY:
            break
        if kind is Kind.FIGURE:
            places.append(place)
    return places


def _earlier(count: int, memory: Memory) -> tuple[Slot, ...]:
    """What an earlier list was spread over, or the last levels told, if they are as many."""
    if len(memory.spread) >= count:
        return memory.spread[-count:]
    if len(memory.periods) >= count and not memory.told:
        return tuple(Slot(period=period) for period in memory.periods[-count:])
    if len(memory.group) == count and len(memory.group) > 1:
        return tuple(Slot(subject=name) for name in memory.group)
    levels = [slot for draft, slot in memory.told if draft.aspect in {Aspect.LEVEL, Aspect.SHARE}][-count:]
    return tuple(levels) if len(levels) == count else ()


def _dated(tokens: list[Token], at: int, count: int) -> tuple[Slot, ...]:
    """The dates before it, if they are as many; a span of years counts for each of its years."""
    dates: list[str] = []
    for token in reversed(tokens[:at]):
        if token.kind is Kind.STOP:
            break
        if isinstance(token.item, When) and len(dates) < count:
            years = years_of(token.item.notation)
            dates[:0] = years if len(years) == count and not dates else [token.item.notation]
    return tuple(Slot(period=period) for period in dates) if len(dates) == count else ()


def _listed(tokens: list[Token], at: int, count: int, memory: Memory) -> tuple[Slot, ...]:
    """The companies, parts or measures listed right before it, if they are as many."""
    first = at
    while first > 0 and (tokens[first - 1].kind not in _EDGES or _dates_names(tokens, first - 1)):
        first -= 1
    items: list[list[Token]] = [[]]
    for token in tokens[first:at]:
        if token.kind is Kind.AND:
            items.append([])
        elif token.kind not in _EMPTY or token.text == "为":
            items[-1].append(token)
    items = [item for item in items if item]
    if len(items) != count:
        return ()
    labels = _elided(items) or [_label(item) for item in items]
    if all(labels):
        return tuple(
            Slot(label=label, segment=_words(item[:-1], memory)) for label, item in zip(labels, items, strict=True)
        )
    if labels[-1] is not None:
        items[-1] = items[-1][:-1]
    named = any(token.kind is Kind.NAME for item in items for token in item)
    shares = _is_share(labels[-1]) or (labels[-1] is None and _is_share(memory.label))
    if named or shares or _holds(tokens, at) or not all(map(_sounds, items)):
        return tuple(_owned(item, memory) for item in items)
    return tuple(Slot(segment=_words(item, memory)) for item in items)


def _dates_names(tokens: list[Token], place: int) -> bool:
    """Whether a date stands right behind names that are listed: 甲、乙2023年营收分别为…."""
    return (
        place > 1
        and tokens[place].kind is Kind.DATE
        and tokens[place - 1].kind is Kind.NAME
        and tokens[place - 2].kind is Kind.AND
    )


def _owned(item: list[Token], memory: Memory) -> Slot:
    """A company of the list, and the part of it that stands behind its name."""
    for place, token in enumerate(item):
        if isinstance(token.item, Named):
            return Slot(subject=token.item.name, segment=_words(item[place + 1 :], memory))
    words = [token for token in item if token.kind is Kind.OTHER]
    return Slot(subject=_words(words[-1:], memory), segment="")


def _holds(tokens: list[Token], at: int) -> bool:
    """Whether a holding follows: who is listed before it holds."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    label = following.word.label if following else None
    return following is not None and (
        following.kind is Kind.HOLD or (label is not None and label.measure in {Measure.STAKE, Measure.VOTING_POWER})
    )


def _sounds(item: list[Token]) -> bool:
    """Whether an item of the list sounds like a part of a company."""
    words = "".join(token.text for token in item)
    return is_generic(words) or words.endswith(_PARTS) or (sounds_like_part(words) and len(words) > _LONG)


def _elided(items: list[list[Token]]) -> list[Label | None]:
    """The measures of 销售、管理、研发费用: the last one says what all of them are."""
    ending = items[-1][-1].text[-2:]
    if not all(token.text for item in items for token in item):
        return []
    found = [MEASURES.get("".join(token.text for token in item) + ending) for item in items[:-1]]
    return [*found, _label(items[-1])] if all(found) else []


def _label(item: list[Token]) -> Label | None:
    return item[-1].word.label


def _is_share(label: Label | None) -> bool:
    return label is not None and label.measure is Measure.MARKET_SHARE


def _words(item: list[Token], memory: Memory) -> str:
    return part_of(memory.text, memory.plain, item[0].start, item[-1].end) if item else ""
