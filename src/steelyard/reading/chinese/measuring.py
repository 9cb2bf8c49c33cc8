"""Which measure a figure is of: the nearest that can be counted in its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.chinese.aspects import Side
from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.measures import LINES_OF_PROFIT
from steelyard.reading.chinese.memory import Memory
from steelyard.reading.chinese.parts import part_of
from steelyard.reading.chinese.spot import Spot
from steelyard.reading.figures import Figure
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

_NO_MONEY: Final = frozenset(
    {
        *(Measure.USERS, Measure.EMPLOYEES, Measure.SITES, Measure.VOLUME, Measure.SHARES, Measure.STAKE),
        *(Measure.VOTING_POWER, Measure.MARKET_SHARE, Measure.MARGIN, Measure.PRICE_MULTIPLE, Measure.PROBABILITY),
    }
)
_COUNTS: Final = frozenset(
    {
        *(Measure.USERS, Measure.EMPLOYEES, Measure.SITES, Measure.VOLUME, Measure.SALES_VOLUME, Measure.ORDERS),
        *(Measure.SHARES, Measure.OTHER),
    }
)
_SHARES: Final = frozenset(
    {Measure.SHARES, Measure.STAKE, Measure.DEAL_VALUE, Measure.VOTING_POWER, Measure.OTHER, Measure.DIVIDEND}
)
_THINGS: Final = frozenset({Measure.VOLUME, Measure.SALES_VOLUME, Measure.ORDERS, Measure.OTHER, Measure.MARKET_SIZE})
_COUNTED_BY: Final = {
    tuple("吨 噸 公里 平方米 辆 輛 台 臺 部 架 艘 GWh MW GW 桶 立方米 件 套 公斤".split()): _THINGS,
    ("名", "人", "位"): frozenset({Measure.EMPLOYEES, Measure.USERS}),
    ("座", "间", "間", "所"): frozenset({Measure.SITES, Measure.OTHER}),
    ("户", "戶"): frozenset({Measure.USERS}),
}
"""What is counted by a word, where a count goes on about the measure before it."""
_PART_OF_SALES: Final = frozenset(
    {Measure.VOLUME, Measure.SALES_VOLUME, Measure.ORDERS, Measure.USERS, Measure.PRICE, Measure.MARGIN}
)
"""Measures that 占收入 is no share of: it is their revenue that is."""
_HELD: Final = frozenset({Measure.STAKE, Measure.SHARES, Measure.VOTING_POWER})
_DEALS: Final = frozenset({Kind.BUY, Kind.SELL})
_DEAL: Final = Label(Measure.DEAL_VALUE)
_STAKE: Final = Label(Measure.STAKE, rate=True)
_SHARE_PRICE: Final = Label(Measure.SHARE_PRICE)
_PRICE: Final = Label(Measure.PRICE)
_NOTHING: Final = Label(Measure.OTHER)
_SCALED: Final = re.compile("[万萬亿億兆千仟百]")
_HUGE: Final = re.compile("[亿億兆]")
_PER_SHARE: Final = frozenset({Measure.SHARE_PRICE, Measure.IPO_PRICE, Measure.EPS})
_FEW: Final = 10
_MANY: Final = 100
_PIECES: Final = (
    *tuple("家間间個个名人位台臺部辆輛件套架艘座户戶單单吨噸桶床笔筆票万亿萬億"),
    "平方米",
    "公里",
    "GWh",
    "MW",
    "GW",
    "千瓦",
)
_UNFIT: Final = "no measure that is counted in its unit is named beside it"


@final
@dataclass(frozen=True, slots=True)
class Choice:
    """The measure of a figure, where its name stands (-1: it was named earlier), and what is unsure about it."""

    label: Label
    at: int = -1
    unsure: str = ""


def suits(label: Label, unit: UnitOfMeasure) -> bool:
    """Whether a level of the measure can be counted in the unit."""
    match unit:
        case Currency():
            return not label.rate and label.measure not in _NO_MONEY
        case Unit.PERCENT | Unit.POINTS | Unit.BASIS:
            return label.rate and label.measure is not Measure.PRICE_MULTIPLE
        case Unit.TIMES:
            return label.measure is Measure.PRICE_MULTIPLE
        case Unit.SHARES:
            return label.measure in _SHARES
        case Unit.COUNT:
            return label.measure in _COUNTS and not label.rate
        case _:
            return label.measure is Measure.OTHER


def choose(spot: Spot, shown: Side) -> Choice | None:  # noqa: PLR0911 - one line a reason
    """The measure of a figure; none where it counts something that no measure does."""
    if spot.slot.label is not None:
        return Choice(spot.slot.label)
    if shown.again and spot.memory.last is not None:
        return Choice(spot.memory.last)
    if spot.figure.value.unit is Unit.PERCENT and spot.near is None and (rate := _unknown_rate(spot)):
        spot.memory.label, spot.memory.fresh = Label(Measure.OTHER, name=rate, rate=True), True
        return Choice(spot.memory.label)
    if shown.aspect is Aspect.LEVEL or (shown.aspect is Aspect.MULTIPLE and shown.at < 0):
        return _level(spot, shown)
    if shown.aspect is Aspect.SHARE:
        return _share(spot, shown)
    if spot.near is not None:
        return Choice(spot.near, spot.back.label)
    named = spot.tokens[shown.at].word.label if shown.at >= 0 else None
    if named is not None:
        spot.memory.label, spot.memory.fresh = named, True
    label = named or spot.memory.label or spot.follows
    return Choice(label) if label is not None else Choice(_NOTHING, unsure=_UNFIT)


def _level(spot: Spot, shown: Side) -> Choice | None:  # noqa: PLR0911 - one line a reason
    unit, memory = spot.figure.value.unit, spot.memory
    if spot.figure.spelled and unit is Unit.COUNT and _is_small(spot):
        return None
    chosen = _named(spot) or _carried(spot)
    is_money = isinstance(unit, Currency)
    each = is_money and spot.figure.per in {"share", "ads"}
    if each and (chosen is None or chosen.label.measure in {Measure.PRICE, Measure.DEAL_VALUE}):
        return Choice(_SHARE_PRICE, chosen.at if chosen else -1)
    if chosen is not None and chosen.label.measure is Measure.PRICE and _HUGE.search(spot.figure.quote):
        return Choice(_DEAL, chosen.at)
    if chosen is not None:
        return chosen
    if shown.at >= 0 and spot.tokens[shown.at].kind in _DEALS | {Kind.HOLD}:
        return Choice(_STAKE)
    if shown.aspect is Aspect.MULTIPLE and (label := spot.near or memory.label) is not None:
        return Choice(label, spot.back.label)
    if unit is Unit.COUNT:
        return _thing(spot)
    if is_money and not _SCALED.search(spot.figure.quote):
        return Choice(_PRICE, unsure=_UNFIT)
    return Choice(_NOTHING, unsure=_UNFIT)


def _is_small(spot: Spot) -> bool:
    """Whether a number in words is so small that only its own noun makes it a figure: 两项工程, but 三座工厂."""
    value, follows = spot.figure.value, spot.follows
    end = value.low if value.low is not None else value.high
    named = follows is not None and follows.measure in {Measure.USERS, Measure.EMPLOYEES, Measure.SITES}
    return end is not None and end < _FEW and not named


def _thing(spot: Spot) -> Choice | None:
    """A count of things that no measure names, where it is a large one: 覆盖超400个城市."""
    value = spot.figure.value
    end = value.low if value.low is not None else value.high
    if spot.figure.quote[-1:].isdigit() or spot.figure.spelled or end is None or end < _MANY:
        return None
    return Choice(_NOTHING, unsure=_UNFIT) if spot.figure.quote.rstrip("多余餘左右上下").endswith(_PIECES) else None


def _named(spot: Spot) -> Choice | None:
    """The measure named beside a level, before it or right behind it, that is counted in its unit."""
    unit, near, follows = spot.figure.value.unit, spot.near, spot.follows
    counted = unit is Unit.COUNT and follows is not None and follows.measure in _COUNTS
    if near is not None and near.measure is Measure.CASH and spot.front.deal:
        return Choice(_DEAL)
    fits = near is not None and suits(near, unit) and _counts(near, spot.figure)
    if near is not None and fits and not counted:
        return Choice(near, spot.back.label)
    if follows is not None and suits(follows, unit):
        return Choice(follows, spot.front.label)
    if near is not None and fits:
        return Choice(near, spot.back.label)
    if isinstance(unit, Currency):
        places = (*spot.back.operators, spot.back.beyond)
        if spot.front.deal or any(spot.tokens[place].kind in _DEALS for place in places if place >= 0):
            return Choice(_DEAL)
    return None


def _carried(spot: Spot) -> Choice | None:
    """The measure named last, where the figure goes on about it: 上年为…, 增至…."""
    back, label = spot.back, spot.memory.label
    if label is None or not suits(label, spot.figure.value.unit) or not _counts(label, spot.figure):
        return None
    moved = any(spot.tokens[place].kind in {Kind.REACH, Kind.MOVE} for place in back.operators)
    goes_on = spot.memory.fresh or back.marks or back.is_base or moved
    return Choice(label) if goes_on else None


def _unknown_rate(spot: Spot) -> str:
    """A rate that no table has: 客观缓解率达到45.3%."""
    for place in range(spot.at - 1, spot.back.first - 1, -1):
        token = spot.tokens[place]
        if token.kind is Kind.OTHER and token.text.endswith(("率", "比")):
            first = place
            while first > spot.back.first and spot.tokens[first - 1].kind in {Kind.OTHER, Kind.LABEL}:
                first -= 1
            return spot.memory.text[spot.tokens[first].start : token.end]
        if token.kind not in {Kind.REACH, Kind.GLUE, Kind.WHOLE, Kind.MOOD, Kind.FROM, Kind.BASE, Kind.DATE, Kind.OF}:
            break
    return ""


def _share(spot: Spot, shown: Side) -> Choice:
    whole, memory = spot.whole, spot.memory
    if whole is not None and whole.measure in _HELD:
        return Choice(whole)
    if spot.near is not None:
        return Choice(spot.near, spot.back.label)
    if whole is None and not shown.sure and (thing := _thing_behind(spot)):
        return Choice(Label(Measure.OTHER, name=thing), unsure=_UNFIT)
    carried = memory.label if memory.fresh or whole is None else None
    if whole is not None and whole.measure is Measure.REVENUE and carried and carried.measure in _PART_OF_SALES:
        return Choice(whole)
    label = carried or whole
    if label is not None:
        return Choice(label)
    return Choice(spot.follows, spot.front.label) if spot.follows else Choice(_NOTHING, unsure=_UNFIT)


def _thing_behind(spot: Spot) -> str:
    """The thing that a share is of, where it follows: 近四分之一的限售股."""
    rest = spot.tokens[spot.at + 1 : spot.at + 3]
    if [token.kind for token in rest] != [Kind.OF, Kind.OTHER]:
        return ""
    return part_of(spot.memory.text, spot.memory.plain, rest[1].start, rest[1].end)


def as_line_of_profit(label: Label, outer: Label | None, memory: Memory) -> Label:
    """亏损 and 盈利 behind a line of profit are a level of that line: 经营利润由亏损2亿元…."""
    if not label.plain:
        return label
    for earlier in (outer, memory.label if memory.fresh else None):
        if earlier is not None and earlier.measure in LINES_OF_PROFIT:
            return Label(earlier.measure, label.loss, name=earlier.name)
    return label


def _counts(label: Label, figure: Figure) -> bool:
    """Whether things of the measure are counted like this: no shop by the ton, no share at 200 million."""
    if isinstance(figure.value.unit, Currency):
        return label.measure not in _PER_SHARE or not _HUGE.search(figure.quote)
    if figure.value.unit is not Unit.COUNT:
        return True
    allowed = next((measures for ends, measures in _COUNTED_BY.items() if figure.quote.endswith(ends)), None)
    return allowed is None or label.measure in allowed
