"""Who is bought and who holds: the parties beside a price paid and a holding.

以12.8亿元收购云筑科技51%股权     云筑科技 is bought
持股12.6%的第二大股东瑞石创投     瑞石创投 holds
"""

from __future__ import annotations

from typing import Final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.memory import Memory
from steelyard.reading.chinese.parts import part_of
from steelyard.reading.chinese.scan import Token
from steelyard.reading.names import Named

_FAR: Final = 12
"""Tokens around a price within which the verb of buying stands."""
_ANYBODY: Final = (
    "特定",
    "公众",
    "股东",
    "客户",
    "市场",
    "投资者",
    "员工",
    "合资格",
    "原股东",
    "全体",
    "社会",
    "不特定",
)
_THROUGH: Final = frozenset({Kind.TITLE, Kind.OF, Kind.GLUE})


def bought(tokens: list[Token], at: int, memory: Memory) -> str:
    """Whom the deal around a figure buys; empty where it buys nobody that is named."""
    for place in (*range(at - 1, max(-1, at - _FAR), -1), *range(at + 1, min(len(tokens), at + _FAR))):
        if tokens[place].kind is Kind.STOP:
            continue
        if tokens[place].text == "私有化" and tokens[place - 1].kind is Kind.COMPANY and memory.main:
            return memory.main  # 将公司私有化
        into = tokens[place].kind is Kind.OBJECT and tokens[place].text in {"向", "对"}
        if into and place > at and not any(isinstance(token.item, Named) for token in tokens[place + 1 : place + 3]):
            continue
        if (into or tokens[place].kind is Kind.BUY) and (name := _object(tokens, place, memory)):
            memory.object = name
            return name
    return ""


def is_bid(tokens: list[Token], at: int) -> bool:
    """Whether a price is offered for a company that is named behind it: 以每股8.5元私有化…."""
    for token in tokens[at + 1 : at + _FAR]:
        if token.kind in {Kind.COMMA, Kind.STOP}:
            return False
        if token.kind is Kind.BUY or token.text == "向":
            return True
    return False


def _object(tokens: list[Token], place: int, memory: Memory) -> str:
    """What stands behind a verb of buying, up to its share or its price."""
    first = place + 1
    last = first
    if first < len(tokens) and tokens[first].text.startswith(_ANYBODY):
        return ""
    while last < len(tokens) and tokens[last].kind in {Kind.OTHER, Kind.NAME, Kind.COMPANY}:
        item = tokens[last].item
        if isinstance(item, Named):
            return _held_by(tokens, last) or item.name
        last += 1
    if first == last or "》" in tokens[first].text:
        return ""
    return part_of(memory.text, memory.plain, tokens[first].start, tokens[last - 1].end)


def _held_by(tokens: list[Token], place: int) -> str:
    """Whom the seller at a place holds, where that is what is bought: 收购甲持有的乙60%股权."""
    rest = tokens[place + 1 : place + 4]
    if [token.kind for token in rest] != [Kind.HOLD, Kind.OF, Kind.NAME] or not isinstance(rest[2].item, Named):
        return ""
    return rest[2].item.name


def holder(tokens: list[Token], at: int, text: str) -> str:
    """Who holds a share, where he is named behind it, or by what he is before it: 创始团队仍持股52%."""
    place = at + 1
    if place < len(tokens) and tokens[place].kind is Kind.OF:
        while place < len(tokens) and tokens[place].kind in _THROUGH:
            place += 1
        titled = place < len(tokens) and tokens[place - 1].kind is Kind.TITLE
        item = tokens[place].item if titled else None
        if isinstance(item, Named):
            return item.name
    for place in range(at - 1, max(-1, at - _FAR), -1):
        token = tokens[place]
        if token.kind in {Kind.NAME, Kind.FIGURE, Kind.COMMA, Kind.STOP}:
            return ""
        if token.kind is Kind.TITLE and token.text != "一致行动人":
            return text[token.start : token.end]
    return ""
