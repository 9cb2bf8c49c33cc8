"""Which measure a figure is of: the nearest that can be counted in its unit."""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.chinese.aspects import Side
from steelyard.reading.chinese.choice import NOTHING, STAFF, UNFIT, Choice
from steelyard.reading.chinese.fitting import COUNTS, are_many, counts, is_few, is_huge, suits
from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.measures import LINES_OF_PROFIT
from steelyard.reading.chinese.memory import Memory
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.shares import shared
from steelyard.reading.chinese.spot import Spot
from steelyard.reading.names import Named
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency, Unit

_DEALS: Final = frozenset({Kind.BUY, Kind.SELL})
_DEAL: Final = Label(Measure.DEAL_VALUE)
_STAKE: Final = Label(Measure.STAKE, rate=True)
_SHARES: Final = Label(Measure.SHARES)
_SOLD: Final = Label(Measure.SALES_VOLUME)
_SHARE_PRICE: Final = Label(Measure.SHARE_PRICE)
_PRICE: Final = Label(Measure.PRICE)
_TRADED: Final = frozenset(
    (
        "涨 跌 升 挫 大涨 大跌 暴涨 暴跌 收涨 收跌 急挫 急升 重挫 飙升 上涨 下跌 下挫 跳水 走高 走低 微跌"
        " 微涨 微升 小跌 小涨 小升 劲升 劲涨 急跌 急涨 累跌 累涨 累计下跌 累计上涨 高开 低开 收高 收低 冲高 走强"
        " 崩跌 狂跌 急降 跌去 走弱 上扬 弹升 反弹 回落"
    ).split()
)
"""What a share does on a day, where no measure is named: 公司跌2.1%."""
_EARNINGS: Final = LINES_OF_PROFIT | {Measure.REVENUE, Measure.EQUITY}
_NOUNS: Final = frozenset({Measure.USERS, Measure.EMPLOYEES, Measure.SITES})
_SCALED: Final = re.compile("[万萬亿億兆千仟百]")


def choose(spot: Spot, shown: Side) -> Choice | None:
    """The measure of a figure; none where it counts something that no measure does."""
    if spot.slot.label is not None:
        return Choice(spot.slot.label)
    if (multiple := _of_earnings(spot)) is not None:
        return multiple
    if shown.again and spot.memory.last is not None:
        return Choice(spot.memory.last)
    if spot.figure.value.unit is Unit.PERCENT and spot.near is None and (rate := _unknown_rate(spot)):
        spot.memory.label, spot.memory.fresh = Label(Measure.OTHER, name=rate, rate=True), True
        return Choice(spot.memory.label)
    if shown.aspect is Aspect.LEVEL or (shown.aspect is Aspect.MULTIPLE and shown.at < 0):
        return _level(spot, shown)
    return shared(spot, shown) if shown.aspect is Aspect.SHARE else _moved(spot, shown)


def _of_earnings(spot: Spot) -> Choice | None:
    """A price of so many earnings: 相当于EBITDA约10倍."""
    near = spot.near
    if spot.figure.value.unit is not Unit.TIMES or near is None or near.measure not in _EARNINGS:
        return None
    if any(spot.tokens[place].kind is Kind.MOVE for place in (*spot.back.operators, spot.back.beyond) if place >= 0):
        return None
    likened = spot.memory.plain.rfind("相当于", spot.tokens[spot.back.first].start, spot.figure.span.start) >= 0
    name = spot.tokens[spot.back.label].text
    return Choice(Label(Measure.PRICE_MULTIPLE, rate=True, of=name), spot.back.label) if likened else None


def _moved(spot: Spot, shown: Side) -> Choice:
    """What a change, a difference or a multiple is of."""
    if spot.near is not None:
        return Choice(spot.near, spot.back.label)
    if spot.follows is not None and suits(spot.follows, spot.figure.value.unit):
        return Choice(spot.follows, spot.front.label)
    verb = spot.tokens[shown.at] if shown.at >= 0 else None
    named = verb.word.label if verb is not None else None
    alone = any(token.text in {"该股", "个股", "股票"} for token in spot.tokens[spot.back.first : spot.at])
    free = alone or not spot.memory.fresh or _is_index(spot.tokens[shown.at - 1])
    if named is None and verb is not None and free and verb.text in _TRADED:
        named = _SHARE_PRICE
    if named is not None:
        spot.memory.label, spot.memory.fresh = named, True
    carried = spot.memory.label
    if carried is not None and carried.measure is Measure.MARKET_SHARE and _by_percent(spot):
        carried = spot.memory.amount or carried  # shares of a market change by points
    label = named or carried or spot.follows
    return Choice(label) if label is not None else Choice(NOTHING, unsure=UNFIT)


def _is_index(token: Token) -> bool:
    return token.kind is Kind.NAME and isinstance(token.item, Named) and token.item.name.endswith(("指数", "指數"))


def _by_percent(spot: Spot) -> bool:
    """Whether it is a percentage against the year before, by which amounts change."""
    return spot.back.has(Kind.YEARLY) and spot.figure.value.unit is Unit.PERCENT


def _level(spot: Spot, shown: Side) -> Choice | None:
    if is_few(spot.figure) and (spot.follows is None or spot.follows.measure not in _NOUNS):
        return None
    chosen = None if _is_of_others(spot) else _named(spot) or _carried(spot)
    each = isinstance(spot.figure.value.unit, Currency) and spot.figure.per in {"share", "ads"}
    if each and (chosen is None or chosen.label.measure in {Measure.PRICE, Measure.DEAL_VALUE}):
        return Choice(_SHARE_PRICE, chosen.at if chosen else -1)
    return _unnamed(spot, shown) if chosen is None else _as_printed(spot, chosen)


def _as_printed(spot: Spot, chosen: Choice) -> Choice:
    """The measure as the figure's own size and unit make it: a 股本 of shares, a 价格 of billions."""
    if spot.figure.value.unit is Unit.SHARES and chosen.at >= 0 and "股本" in spot.tokens[chosen.at].text:
        return Choice(_SHARES, chosen.at)
    if chosen.label.measure is Measure.PRICE and is_huge(spot.figure):
        return Choice(_DEAL, chosen.at)
    return chosen


def _unnamed(spot: Spot, shown: Side) -> Choice | None:
    """What a level is of that no measure is named for: a holding, something sold, a price; or nobody can tell."""
    unit = spot.figure.value.unit
    held = shown.at >= 0 and spot.tokens[shown.at].kind in _DEALS | {Kind.HOLD}
    if held and unit is not Unit.COUNT:
        return Choice(_STAKE)
    if held and spot.tokens[shown.at].kind is Kind.SELL:
        return Choice(_SOLD)
    if shown.aspect is Aspect.MULTIPLE and (label := spot.near or spot.memory.label) is not None:
        return Choice(label, spot.back.label)
    if unit is Unit.COUNT:
        return _counted(spot)
    quoted = shown.at >= 0 and spot.tokens[shown.at].text in {"报", "报于", "现报", "收报"}
    if quoted and isinstance(unit, Currency) and not _SCALED.search(spot.figure.quote):
        return Choice(_SHARE_PRICE)
    single = isinstance(unit, Currency) and not _SCALED.search(spot.figure.quote)
    return Choice(_PRICE if single else NOTHING, unsure=UNFIT)


def _counted(spot: Spot) -> Choice | None:
    """What a number counts that no measure is named for: the people of a company, 公司约三百人, or many pieces."""
    before = spot.tokens[spot.at - 1].kind if spot.at else None
    if before in {Kind.COMPANY, Kind.NAME} and spot.figure.quote.endswith("人"):
        return Choice(STAFF)
    return Choice(NOTHING, unsure=UNFIT) if are_many(spot.figure) else None


def _is_of_others(spot: Spot) -> bool:
    """Whether a number counts places or things beside the measure: 在全球51个市场."""
    following = spot.tokens[spot.at + 1] if spot.at + 1 < len(spot.tokens) else None
    counted = spot.figure.value.unit is Unit.COUNT and spot.figure.quote.endswith(("个", "個", "项", "項"))
    return counted and following is not None and following.kind in {Kind.OTHER, Kind.DATE} and following.text != ""


def _named(spot: Spot) -> Choice | None:
    """The measure named beside a level, before it or right behind it, that is counted in its unit."""
    unit, near, follows = spot.figure.value.unit, spot.near, spot.follows
    if (dealt := _dealt(spot)) is not None:
        return dealt
    counted = unit is Unit.COUNT and follows is not None and follows.measure in COUNTS
    fits = near is not None and suits(near, unit) and counts(near, spot.figure)
    if near is not None and fits and not counted:
        return Choice(near, spot.back.label)
    if follows is not None and suits(follows, unit):
        return Choice(follows, spot.front.label)
    places = (*spot.back.operators, spot.back.beyond)
    deals = spot.front.deal or any(spot.tokens[place].kind in _DEALS for place in places if place >= 0)
    if near is not None and fits:
        return Choice(near, spot.back.label)
    return Choice(_DEAL) if deals and isinstance(unit, Currency) else None


def _dealt(spot: Spot) -> Choice | None:
    """A holding told by a verb alone, or a price paid that is called 现金 or 价格."""
    if spot.figure.value.unit is Unit.SHARES:
        held = any(spot.tokens[place].kind is Kind.HOLD for place in spot.back.operators)
        return Choice(_STAKE) if held else None
    paid = spot.near is not None and spot.near.measure is Measure.CASH
    priced = spot.follows is not None and spot.follows.measure is Measure.PRICE and not spot.figure.per
    return Choice(_DEAL) if spot.front.deal and (paid or priced) else None


def _carried(spot: Spot) -> Choice | None:
    """The measure named last, where the figure goes on about it: 上年为…, 增至…."""
    back, label = spot.back, spot.memory.label
    amount = spot.memory.amount
    if label is not None and label.rate and amount is not None and _takes_turn(spot):
        label = amount  # …市占率36%；乙为6.3万辆
    if spot.near is not None and spot.figure.value.unit is Unit.COUNT:
        return None  # 营收过亿 is no count of what was sold before
    if label is None or not suits(label, spot.figure.value.unit) or not counts(label, spot.figure):
        return None
    moved = any(spot.tokens[place].kind in {Kind.REACH, Kind.MOVE} for place in back.operators)
    goes_on = spot.memory.fresh or label is amount or back.marks or back.is_base or moved
    return Choice(label) if goes_on else None


def _takes_turn(spot: Spot) -> bool:
    """Whether no more than a name and 为 stand before the figure, which counts something."""
    told = spot.tokens[spot.back.first : spot.at]
    named = len(told) > 1 and told[0].kind is Kind.NAME and spot.figure.value.unit is not Unit.PERCENT
    return named and all(token.kind in {Kind.REACH, Kind.GLUE} for token in told[1:])


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


def as_line_of_profit(label: Label, outer: Label | None, memory: Memory) -> Label:
    """亏损 and 盈利 behind a line of profit are a level of that line: 经营利润由亏损2亿元…."""
    if not label.plain:
        return label
    for earlier in (outer, memory.label if memory.fresh else None):
        if earlier is not None and earlier.measure in LINES_OF_PROFIT:
            return Label(earlier.measure, label.loss, name=earlier.name)
    return label
