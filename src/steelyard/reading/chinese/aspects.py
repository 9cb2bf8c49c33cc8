"""Which side of its measure a figure gives: the level, a change, a difference, a share, a rate of growth, a multiple.

同比增长12%   a change     提高1.5个百分点   a difference     占62%   a share     增至三倍   a multiple
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.look import Before, Behind
from steelyard.reading.chinese.scan import Token
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
_TO_LEVEL: Final = frozenset({"至", "到"})


@final
@dataclass(frozen=True, slots=True)
class Side:
    """The aspect of a figure, the sign that the words give it, and the word that shows it."""

    aspect: Aspect
    sign: int = 1
    at: int = -1
    sure: bool = True


def side(
    tokens: list[Token], figure: Figure, back: Before, front: Behind, near: Label | None, carried: Label | None
) -> Side:
    """The side that a figure gives, by its unit and the words around it.

    Args:
        tokens: the sentence.
        figure: the figure.
        back: what stands before it.
        front: what stands behind it.
        near: the measure before it in its stretch, if one is there.
        carried: the measure named last before that.
    """
    match figure.value.unit:
        case Unit.PERCENT:
            return _percent(tokens, figure, back, front, near, carried)
        case Unit.POINTS | Unit.BASIS:
            return _difference(tokens, back, front)
        case Unit.TIMES:
            return _times(tokens, figure, back, front, near, carried)
        case Currency() | Unit.COUNT | Unit.SHARES:
            return _amount(tokens, back)
        case _:
            return Side(Aspect.LEVEL)


def _shown(tokens: list[Token], back: Before) -> int:
    """Where the word stands that says how the figure came about: a bare 达 or 为 leads on to the word before it."""
    for place in back.operators:
        token = tokens[place]
        neutral = token.kind is Kind.REACH and not token.word.sign and token.text not in _TO_LEVEL
        if not neutral:
            return place
    return back.operators[0] if back.operators else -1


def _percent(
    tokens: list[Token], figure: Figure, back: Before, front: Behind, near: Label | None, carried: Label | None
) -> Side:
    if figure.implies == "change":
        return Side(Aspect.CHANGE)
    place = _shown(tokens, back)
    token = tokens[place] if place >= 0 else None
    if token is not None and (aspect := _SHOWN.get(token.kind)) is not None:
        return Side(aspect, token.word.sign or 1, place)
    follows = tokens[front.label].word.label if front.label >= 0 else None
    if follows is not None and follows.rate:
        return Side(Aspect.LEVEL)
    if front.move is not None:
        return Side(Aspect.CHANGE, front.move.word.sign)
    label = near or carried
    if label is not None and label.rate:
        return Side(Aspect.LEVEL)
    if token is not None and token.kind in _HOLDS:
        return Side(Aspect.LEVEL, 1, place)
    return _bare_percent(figure, back, near)


def _bare_percent(figure: Figure, back: Before, near: Label | None) -> Side:
    """A percentage without a verb: 同比+5.6%, 六成出口."""
    if back.has(Kind.YEARLY) or back.has(Kind.BEFORE) or figure.quote[:1] in "+-＋－−":
        return Side(Aspect.CHANGE)
    is_fraction = figure.implies == "share" or figure.spelled or near is None
    return Side(Aspect.SHARE if is_fraction else Aspect.CHANGE, sure=False)


def _difference(tokens: list[Token], back: Before, front: Behind) -> Side:
    place = _shown(tokens, back)
    if place >= 0 and (tokens[place].kind in _MOVES or tokens[place].word.sign):
        return Side(Aspect.DIFFERENCE, tokens[place].word.sign, place)
    sign = front.move.word.sign if front.move is not None else 1
    return Side(Aspect.DIFFERENCE, sign or 1)


def _times(
    tokens: list[Token], figure: Figure, back: Before, front: Behind, near: Label | None, carried: Label | None
) -> Side:
    follows = tokens[front.label].word.label if front.label >= 0 else None
    place = _shown(tokens, back)
    token = tokens[place] if place >= 0 else None
    multiple = any(label is not None and label.of for label in (near, follows))
    if not multiple and not figure.implies and token is not None and token.kind in _MOVES and token.word.sign > 0:
        return Side(Aspect.CHANGE, 1, place)
    if not multiple and carried is not None and carried.of and token is None:
        return Side(Aspect.MULTIPLE)
    return Side(Aspect.MULTIPLE, 1, place)


def _amount(tokens: list[Token], back: Before) -> Side:
    place = _shown(tokens, back)
    if place >= 0 and tokens[place].kind in _MOVES:
        return Side(Aspect.DIFFERENCE, tokens[place].word.sign, place)
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
