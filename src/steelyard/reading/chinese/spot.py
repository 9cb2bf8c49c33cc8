"""A figure where it stands: its sentence, what is around it, and what the reader has in mind when he comes to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.label import Label
from steelyard.reading.chinese.look import Before, Behind, before, behind
from steelyard.reading.chinese.measures import MEASURES, MONEY
from steelyard.reading.chinese.memory import Memory, Slot
from steelyard.reading.chinese.scan import Token
from steelyard.reading.chinese.script import simplified
from steelyard.reading.figures import Figure
from steelyard.words.quantity import Currency, Unit

_ABOUT: Final = "左右上下有余餘出头頭"
_FAR: Final = 12
"""Tokens of a list that are looked through for its currency."""
_YUAN: Final = Currency("CNY")
_SHORT: Final = 3
_SUMS: Final = (
    "流",
    "流量",
    "净额",
    "淨額",
    "净流入",
    "余额",
    "餘額",
    "存款",
    "贷款",
    "貸款",
    "规模",
    "規模",
    "成交额",
    "成交額",
)
_SCALES: Final = ("万", "亿", "萬", "億", "兆", "万多", "亿多", "多万", "多亿", "餘萬", "餘億", "余万", "余亿")


@final
@dataclass(frozen=True, slots=True)
class Spot:
    """A figure of a sentence and all that decides what it is."""

    tokens: list[Token]
    at: int
    figure: Figure
    back: Before
    front: Behind
    memory: Memory
    slot: Slot
    """What a list with 分别 says it is about."""

    @property
    def near(self) -> Label | None:
        """The measure that stands before it in its stretch."""
        return label_at(self.tokens, self.back.label)

    @property
    def carried(self) -> Label | None:
        """The measure named last before it, or the one that its list says."""
        return self.slot.label or self.memory.label

    @property
    def follows(self) -> Label | None:
        """The measure that stands right behind it, or that its own quote ends in: 超过2800家门店."""
        return label_at(self.tokens, self.front.label) or _named_in(self.figure)

    @property
    def whole(self) -> Label | None:
        """The measure that it is a share of: 占总收入的…."""
        return label_at(self.tokens, self.back.of)


def spot_at(tokens: list[Token], at: int, memory: Memory, slot: Slot) -> Spot:
    """The spot of the figure at a place."""
    figure = tokens[at].item
    assert isinstance(figure, Figure)
    spot = Spot(tokens, at, figure, before(tokens, at), behind(tokens, at), memory, slot)
    meant = _turned(_in_money(spot), memory)
    return spot if meant is figure else replace(spot, figure=meant)


def _named_in(figure: Figure) -> Label | None:
    """The measure whose name is the end of a count's quote."""
    if figure.value.unit is not Unit.COUNT or len(figure.quote) <= _SHORT:
        return None
    plain = simplified(figure.quote)
    return next((label for size in (4, 3, 2) if (label := MEASURES.get(plain[-size:])) is not None), None)


def _turned(figure: Figure, memory: Memory) -> Figure:
    """翻一倍 is twice as much, and not once."""
    value = figure.value
    if value.unit is not Unit.TIMES or 1 not in {value.low, value.high}:
        return figure
    if "翻" not in figure.quote and not memory.plain.endswith(("翻", "翻了"), 0, figure.span.start):
        return figure
    low, high = (None if end is None else end + 1 for end in (value.low, value.high))
    return replace(figure, value=replace(value, low=low, high=high))


def _in_money(spot: Spot) -> Figure:
    """A sum without its currency has that of the sum before: 较买入价50亿低三成."""
    figure, label = spot.figure, spot.near or spot.carried
    money = _money_ahead(spot) or spot.memory.money or (_YUAN if spot.near is not None else None)
    if figure.value.unit is not Unit.COUNT or money is None or not figure.quote.rstrip(_ABOUT).endswith(_SCALES):
        return figure
    if label is None or not _is_money(label) or (spot.follows is not None and spot.follows.measure not in MONEY):
        return figure
    return replace(figure, value=replace(figure.value, unit=money))


def _is_money(label: Label) -> bool:
    """Whether it is counted in money and in nothing else: a revenue, a cash flow of any kind."""
    return label.measure in MONEY or label.name.endswith(_SUMS)


def _money_ahead(spot: Spot) -> Currency | None:
    """The currency that the last of a list prints for all: 6.8亿、8.5亿和10.3亿元."""
    for token in spot.tokens[spot.at + 1 : spot.at + _FAR]:
        if isinstance(token.item, Figure) and isinstance(token.item.value.unit, Currency):
            return token.item.value.unit
        if token.kind not in {Kind.AND, Kind.FIGURE}:
            break
    return None


def label_at(tokens: list[Token], place: int) -> Label | None:
    """The measure that the word at a place names; none at -1."""
    return tokens[place].word.label if place >= 0 else None
