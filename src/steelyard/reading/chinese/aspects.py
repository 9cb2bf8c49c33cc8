"""Which side of its measure a figure gives: the level, a change, a difference, a share, a rate of growth, a multiple.

同比增长12%   a change     提高1.5个百分点   a difference     占62%   a share     增至三倍   a multiple
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.spot import Spot
from steelyard.reading.figures import Figure
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect
from steelyard.words.quantity import Currency, Unit

_MOVES: Final = frozenset({Kind.MOVE, Kind.RATE})
_HOLDS: Final = frozenset({Kind.HOLD, Kind.BUY, Kind.SELL})
_SHOWN: Final = {
    Kind.GROWTH: Aspect.GROWTH_RATE,
    Kind.MOVE: Aspect.CHANGE,
    Kind.RATE: Aspect.CHANGE,
    Kind.SHARE: Aspect.SHARE,
}
_NOUNS: Final = frozenset({Kind.RATE, Kind.GROWTH, Kind.SHARE})
"""What is itself told of behind a verb of reaching: 增速放缓至5%, 占收入的比例提升至28%."""
_BESIDE: Final = 2
_TO_LEVEL: Final = frozenset({"至", "到"})


@final
@dataclass(frozen=True, slots=True)
class Side:
    """The aspect of a figure, the sign that the words give it, and the word that shows it."""

    aspect: Aspect
    sign: int = 1
    at: int = -1
    sure: bool = True
    again: bool = False
    """Whether it goes on about the very thing that the figure before was of: 比重由一成升至三成."""


def side(spot: Spot) -> Side:
    """The side that a figure gives, by its unit and the words around it."""
    match spot.figure.value.unit:
        case Unit.PERCENT:
            return _percent(spot)
        case Unit.POINTS | Unit.BASIS:
            return _difference(spot)
        case Unit.TIMES:
            return _times(spot)
        case Currency() | Unit.COUNT | Unit.SHARES:
            return _amount(spot)
        case _:
            return Side(Aspect.LEVEL)


def _shown(spot: Spot) -> int:
    """Where the word stands that says how the figure came about: a bare 达 or 为 leads on to the word before it."""
    for place in spot.back.operators:
        token = spot.tokens[place]
        neutral = token.kind is Kind.REACH and not token.word.sign and token.text not in _TO_LEVEL
        if not neutral:
            return place
    return spot.back.operators[0] if spot.back.operators else -1


def _percent(spot: Spot) -> Side:  # noqa: PLR0911 - one line a reason
    if spot.figure.implies == "change":
        return Side(Aspect.CHANGE)
    if is_paid(spot):
        return Side(Aspect.SHARE)
    place = _shown(spot)
    token = spot.tokens[place] if place >= 0 else None
    if token is not None and (aspect := _SHOWN.get(token.kind)) is not None:
        return Side(aspect, token.word.sign or 1, place)
    rate = next((at for at in spot.back.operators if spot.tokens[at].kind in _NOUNS), -1)
    if rate >= 0:  # 增速放缓至5%
        return Side(_SHOWN[spot.tokens[rate].kind], spot.tokens[rate].word.sign or 1, rate)
    if spot.follows is not None and spot.follows.rate:
        return Side(Aspect.LEVEL)
    if spot.front.move is not None:
        return Side(Aspect.CHANGE, spot.front.move.word.sign)
    label = spot.near or spot.carried
    if label is not None and label.rate:
        return Side(Aspect.LEVEL)
    if spot.near is not None and spot.near.loss and token is None and spot.back.label >= spot.at - _BESIDE:
        return Side(Aspect.CHANGE, -1)  # a fund: 年内亏损18%
    if token is not None and token.kind in _HOLDS:
        return Side(Aspect.LEVEL, 1, place)
    return _bare_percent(spot, token)


def is_paid(spot: Spot) -> bool:
    """Whether a percentage of one sum is another that stands behind it: 销售额4%的罚款."""
    if spot.near is None or spot.near.rate or spot.back.operators or spot.follows is None:
        return False
    return spot.tokens[spot.at + 1].kind is Kind.OF and spot.front.label == spot.at + 2 and not spot.follows.rate


def _is_part(spot: Spot) -> bool:
    """Whether it is a part of the sum named right before it: 净利润的35%, 收入10%的资金."""
    if spot.near is None or spot.near.rate or spot.back.operators:
        return False
    before = spot.tokens[spot.at - 1]
    if before.kind is Kind.OF:
        return spot.back.label == spot.at - 2
    following = [token.kind for token in spot.tokens[spot.at + 1 : spot.at + 3]]
    return spot.back.label == spot.at - 1 and following == [Kind.OF, Kind.OTHER]


def _bare_percent(spot: Spot, token: Token | None) -> Side:
    """A percentage without a verb of its own: 同比+5.6%, 六成出口, 占比由30%升至35%."""
    back, figure = spot.back, spot.figure
    if _is_part(spot):
        return Side(Aspect.SHARE, sure=False)
    if back.has(Kind.YEARLY) or back.has(Kind.BEFORE) or figure.quote[:1] in "+-＋－−":
        return Side(Aspect.CHANGE)
    if spot.memory.growing and token is not None and token.kind is Kind.REACH:
        return Side(Aspect.CHANGE, spot.memory.growing)
    last = spot.memory.told[-1][0] if spot.memory.told else None
    leads_on = token is not None and token.kind in {Kind.REACH, Kind.FROM, Kind.THAN}
    if last is not None and leads_on and last.value.unit is Unit.PERCENT:
        return Side(last.aspect, again=True)
    is_fraction = figure.implies == "share" or figure.spelled or spot.near is None
    beyond = spot.tokens[back.beyond] if back.beyond >= 0 else None
    if beyond is not None and beyond.kind is Kind.MOVE and not is_fraction:
        return Side(Aspect.CHANGE, beyond.word.sign or 1)  # 下调收入预测4%
    return Side(Aspect.SHARE if is_fraction else Aspect.CHANGE, sure=False)


def _difference(spot: Spot) -> Side:
    place = _shown(spot)
    if place >= 0 and (spot.tokens[place].kind in _MOVES or spot.tokens[place].word.sign):
        return Side(Aspect.DIFFERENCE, spot.tokens[place].word.sign, place)
    sign = spot.front.move.word.sign if spot.front.move is not None else 1
    return Side(Aspect.DIFFERENCE, sign or 1)


def _times(spot: Spot) -> Side:
    place = _shown(spot)
    token = spot.tokens[place] if place >= 0 else None
    priced = any(label is not None and label.of for label in (spot.near, spot.follows))
    moves = token is not None and token.kind in _MOVES and token.word.sign > 0
    if moves and not priced and not spot.figure.implies:
        return Side(Aspect.CHANGE, 1, place)
    carried = spot.carried
    if not priced and carried is not None and carried.of and token is None:
        return Side(Aspect.MULTIPLE)
    return Side(Aspect.MULTIPLE, 1, place)


def _amount(spot: Spot) -> Side:
    place = _shown(spot)
    if place >= 0 and spot.tokens[place].kind in _MOVES:
        return Side(Aspect.DIFFERENCE, spot.tokens[place].word.sign, place)
    return Side(Aspect.LEVEL, 1, place)


def valued(figure: Figure, shown: Side, label: Label | None) -> Printed:
    """The figure with the sign and unit that its sentence gives it."""
    value = figure.value
    if shown.aspect is Aspect.CHANGE and value.unit is Unit.TIMES:
        value = Printed(_hundredfold(value.low), _hundredfold(value.high), Unit.PERCENT, value.approx)
    below = shown.sign < 0 or (shown.aspect is Aspect.LEVEL and label is not None and label.loss)
    return value.negated() if below and not _is_negative(value) else value


def _is_negative(value: Printed) -> bool:
    end = value.low if value.low is not None else value.high
    return end is not None and end < 0


def _hundredfold(end: Decimal | None) -> Decimal | None:
    return None if end is None else end * 100
