"""The part of the company that a figure is of: named before its measure, or still that of the figure before.

智能手机业务收入1575亿元，同比下降6%     both of 智能手机
"""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.chinese.aspects import Side
from steelyard.reading.chinese.choice import Choice
from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.measures import UNDIVIDED
from steelyard.reading.chinese.memory import Memory, Slot
from steelyard.reading.chinese.parts import MARKET, is_generic, part_of, sounds_like_part
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.spot import Spot
from steelyard.reading.chinese.standing import is_name
from steelyard.reading.chinese.who import market_of
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Unit

_OPEN: Final = frozenset({Kind.OTHER, Kind.AND, Kind.OF, Kind.LABEL})
"""Words that may be in the name of a part."""
_OF_COMPANIES: Final = frozenset({Measure.SHARE_PRICE, Measure.MARKET_VALUE, Measure.VALUATION, Measure.IPO_PRICE})
_SEVERAL: Final = re.compile("、|和|與|与|及")
_STEPS: Final = 12
_NO_PART_AFTER: Final = frozenset({Kind.FIGURE, Kind.MOVE})
_OF_PARTS: Final = frozenset(
    {
        *(Measure.MARGIN, Measure.GROSS_PROFIT, Measure.OPERATING_PROFIT),
        *(Measure.VOLUME, Measure.SALES_VOLUME, Measure.PRICE),
    }
)
"""What is told of a part right after its revenue, without naming it again."""


def segment_of(spot: Spot, shown: Side, chosen: Choice) -> str:  # noqa: PLR0911 - one line a reason
    """The part of the company that a figure is of; empty for all of it."""
    slot, memory = spot.slot, spot.memory
    if slot.segment is not None and (slot.segment or slot.label is not None):
        return slot.segment
    if shown.aspect is Aspect.SHARE and shown.at >= 0 and spot.tokens[shown.at].text.startswith("贡献"):
        return words_before(spot.tokens, shown.at, memory)
    if chosen.at >= 0:
        named = chosen.at == spot.back.label
        return segment_before(spot.tokens, chosen.at, chosen.label, memory) if named else ""
    if chosen.unsure and spot.figure.value.unit is Unit.COUNT:
        return _thing_counted(spot)
    if shown.aspect is Aspect.LEVEL:
        return _part_of_carried(spot, chosen)
    if shown.at < 0 and memory.segment and _is_alone(spot):
        return words_before(spot.tokens, spot.at, memory) or memory.segment
    named_part = words_before(spot.tokens, shown.at, memory) if shown.at >= spot.back.first else ""
    is_part = named_part and (sounds_like_part(named_part) or shown.aspect is Aspect.SHARE)
    return named_part if is_part else memory.segment


def _thing_counted(spot: Spot) -> str:
    """What a count without a measure counts: 城市 in 超400个城市."""
    following = spot.tokens[spot.at + 1] if spot.at + 1 < len(spot.tokens) else None
    if following is None or following.kind is not Kind.OTHER:
        return ""
    return part_of(spot.memory.text, spot.memory.plain, following.start, following.end)


def _part_of_carried(spot: Spot, chosen: Choice) -> str:
    """The part in a clause that goes on about the measure before it: 其中海外3.6万辆."""
    named = words_before(spot.tokens, spot.at, spot.memory)
    if named and named in chosen.label.name:
        return ""
    opened = any(token.kind is Kind.PART for token in spot.tokens[spot.back.first : spot.at])
    parallel = bool(spot.memory.segment) and _is_alone(spot)
    return named if named and (opened or parallel or is_generic(named)) else spot.memory.segment


def _is_alone(spot: Spot) -> bool:
    """Whether a clause is no more than a word and its figure: 在甲地的份额为38%，乙地为33%."""
    kinds = [token.kind for token in spot.tokens[spot.back.first : spot.at] if token.kind is not Kind.REACH]
    kinds = kinds[1:] if kinds[:1] == [Kind.AND] else kinds
    return Kind.OTHER in kinds[:1] and set(kinds) <= {Kind.OTHER, Kind.AND, Kind.GLUE}


def segment_before(tokens: list[Token], place: int, label: Label, memory: Memory) -> str:  # noqa: PLR0911 - one line a reason
    """The part named before a measure; else the one before it, for what is told of parts."""
    named = words_before(tokens, place, memory)
    memory.divided = memory.divided or bool(named)
    if label.measure in UNDIVIDED:
        if (
            label.measure in _OF_COMPANIES
            and named
            and is_name(named)
            and tokens[_first_before(tokens, place)].end >= tokens[place].start - 1
        ):
            memory.subject, memory.group = named, (named,)
        return ""
    if named:
        if label.measure is Measure.MARKET_SHARE and (several := _SEVERAL.split(named))[1:]:
            memory.subject, memory.group = several[0], tuple(several)
            memory.spread = tuple(Slot(subject=name) for name in several)
            return ""
        owner, of, rest = named.rpartition("的")
        if of and is_name(owner) and is_generic(rest):
            memory.subject, memory.group = owner, (owner,)
            return rest
        if market := _market(_raw_before(tokens, place, memory), label, memory):
            memory.subject, memory.group = market, (market,)
            memory.main = memory.main or market
            return ""
        return named
    if label.plain and memory.fresh:
        return memory.segment
    carries = memory.divided and label.measure in _OF_PARTS and tokens[place - 1].kind is not Kind.WHOLE
    return memory.segment if carries else ""


def _market(named: str, label: Label, memory: Memory) -> str:
    """The market that is measured, where no company is: 全球智能手机出货量."""
    company = memory.main and not MARKET.match(memory.main) and not memory.sourced
    if label.measure is not Measure.MARKET_SIZE and (company or memory.said):
        return ""
    return market_of(named, label.measure)


def words_before(tokens: list[Token], place: int, memory: Memory) -> str:
    """The words that stand before a place without a gap, if they name a part."""
    first = _first_before(tokens, place)
    if first == place and place > 1 and tokens[place - 1].kind is Kind.DATE and is_generic(tokens[place - 2].text):
        return words_before(tokens, place - 1, memory)
    if first == place or (first > 0 and (tokens[first - 1].kind in _NO_PART_AFTER or tokens[first - 1].text == "被")):
        return ""
    return part_of(memory.text, memory.plain, tokens[first].start, tokens[place].start)


def _raw_before(tokens: list[Token], place: int, memory: Memory) -> str:
    """The same words as they stand."""
    return memory.text[tokens[_first_before(tokens, place)].start : tokens[place].start]


def _first_before(tokens: list[Token], place: int) -> int:
    """Where the words begin that stand before a place without a gap and may name something."""
    first = place
    while first > 0 and place - first < _STEPS:
        token = tokens[first - 1]
        if token.kind not in _OPEN and not (token.kind in {Kind.GLUE, Kind.WHOLE} and len(token.text) == 1):
            break
        if token.kind is Kind.AND and (first == 1 or tokens[first - 2].kind not in _OPEN):
            break
        first -= 1
    return first
