"""What stands around a figure in its clause: the measure before it, the words between, and what follows.

较上年同期的8.2亿元增长15%     behind 8.2亿元: base, behind 15%: a rise
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.chinese.kinds import Kind
from steelyard.reading.chinese.scan import Token
from steelyard.reading.dates import When
from steelyard.reading.figures import Figure
from steelyard.words.measure import Measure
from steelyard.words.quantity import Unit

_EDGES: Final = frozenset({Kind.COMMA, Kind.STOP, Kind.OPEN, Kind.CLOSE})
_OPERATORS: Final = frozenset(
    {Kind.MOVE, Kind.RATE, Kind.GROWTH, Kind.REACH, Kind.FROM, Kind.THAN, Kind.SHARE, Kind.HOLD, Kind.BUY, Kind.SELL}
)
_MARKS: Final = frozenset({Kind.YEARLY, Kind.BEFORE, Kind.RESPECTIVELY, Kind.EACH, Kind.ALIKE, Kind.ENDED, Kind.BASE})
_PRICES: Final = frozenset({Measure.SHARE_PRICE, Measure.IPO_PRICE, Measure.PRICE})
_SMALL: Final = frozenset({Kind.GLUE, Kind.OF, Kind.MOOD, Kind.WHOLE})
_SUMS: Final = ("累计", "合计", "共计", "总计", "年均", "平均每年")
_AHEAD: Final = 12
_STEPS: Final = 60
"""Tokens that are looked at before a figure: a longer clause is none."""
MEASURE_WORDS: Final = frozenset("家间個个名位人台部辆辆户座项款只张条份股所种件艘架处笔单万亿元")
"""Characters by which things are counted: 家 in 三家门店."""


@final
@dataclass(slots=True)
class Before:
    """What stands before a figure, back to the figure or the comma before."""

    label: int = -1
    """Where the nearest name of a measure stands; -1 for none."""
    outer: int = -1
    """Where the name of a measure before that one stands: 经营利润 in 经营利润由亏损…."""
    of: int = -1
    """Where the measure stands that a share is taken of: 占总收入的…."""
    than: int = -1
    """Where the price stands that a move is counted from: 较发行价…."""
    operators: tuple[int, ...] = ()
    """Where words of moving, reaching, comparing and holding stand, the nearest first, up to the measure."""
    beyond: int = -1
    """Where the nearest such word before the measure stands."""
    marks: tuple[Token, ...] = ()
    date: Token | None = None
    """The nearest date that the figure is of."""
    base_date: Token | None = None
    """The nearest date behind 较 or 由, which the figure is compared with."""
    is_base: bool = False
    """Whether the figure is what another is compared with: 由…, 较…的."""
    last: Token | None = None
    """The token right before the figure, small words apart."""
    first: int = 0
    """Where this stretch begins."""
    cumulative: bool = False
    """Whether a word says that it adds up over the time: 累计, 合计."""
    joined: bool = False
    """Whether nothing but 和, 或 or 、 stands between the figure before and this one."""
    follows: bool = False
    """Whether the stretch begins right behind another figure."""

    def has(self, kind: Kind) -> bool:
        """Whether a mark of this kind stands before it."""
        return any(mark.kind is kind for mark in self.marks)


def before(tokens: list[Token], at: int) -> Before:  # noqa: C901, PLR0912 - one branch a kind of word
    """What stands before the figure at a place."""
    found = Before()
    marks: list[Token] = []
    operators: list[int] = []
    only_and, reached = True, False
    place = at - 1
    while place >= max(0, at - _STEPS):
        token = tokens[place]
        kind = token.kind
        if kind in _EDGES or kind is Kind.FIGURE:
            found.follows = kind is Kind.FIGURE
            found.joined = found.follows and only_and and place < at - 1
            break
        if found.last is None and kind not in _SMALL:
            found.last = token
        only_and = only_and and kind is Kind.AND
        found.cumulative = found.cumulative or token.text.startswith(_SUMS)
        if kind is Kind.LABEL:
            if found.label < 0:
                found.label = place
            elif found.outer < 0:
                found.outer = place
        elif kind is Kind.DATE:
            if is_base(tokens, place):
                found.base_date = found.base_date or token
            else:
                found.date = found.date or token
        elif kind in _MARKS:
            marks.append(token)
        elif kind in _OPERATORS:
            if kind is Kind.SHARE and found.of < 0 and (not operators or found.label >= 0):
                found.of, found.label = found.label, -1
                operators.append(place)
            elif kind is Kind.THAN and operators and _is_price(tokens, found.label, place):
                found.than, found.label = found.label, -1
            elif kind in {Kind.THAN, Kind.FROM} and not reached:
                found.is_base = True
            if found.label < 0:
                operators.append(place)
            elif found.beyond < 0:
                found.beyond = place
            reached = reached or kind in {Kind.MOVE, Kind.REACH, Kind.RATE, Kind.SHARE}
        place -= 1
    found.first = place + 1
    found.marks, found.operators = tuple(marks), tuple(operators)
    return found


def is_base(tokens: list[Token], place: int) -> bool:
    """Whether a date stands behind 较 or 由: what is told of that time is the base of a comparison."""
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    compared = after is not None and after.text in {"相比", "相较", "比较", "相比较"}
    when = tokens[place].item
    if isinstance(when, When) and when.quote.endswith("同期") and after is not None and after.kind is Kind.OF:
        return before is not None and before.kind in {Kind.REACH, Kind.OBJECT, Kind.GLUE, Kind.THAN, Kind.FROM}
    beyond = tokens[place + 2] if place + 2 < len(tokens) else None
    if after is not None and after.kind is Kind.BASE and beyond is not None and beyond.kind in {Kind.OF, Kind.FIGURE}:
        return before is not None and before.kind in {Kind.REACH, Kind.OBJECT, Kind.GLUE, Kind.THAN, Kind.FROM}
    if [token.kind for token in tokens[max(0, place - 3) : place]] == [Kind.THAN, Kind.OTHER, Kind.OF]:
        return True  # 比高峰期的2018年
    return compared or (before is not None and before.kind in {Kind.THAN, Kind.FROM})


def _is_price(tokens: list[Token], label: int, than: int) -> bool:
    """Whether a price stands right behind 较, with no more than a date and 的 between."""
    if label < 0 or label - than > 4:  # noqa: PLR2004 - 较, a date, 的, an adjective
        return False
    entry = tokens[label].word.label
    return entry is not None and entry.measure in _PRICES


@final
@dataclass(slots=True)
class Behind:
    """What stands right behind a figure."""

    label: int = -1
    """A name of a measure that follows at once: 31%的股份, 1200名员工."""
    move: Token | None = None
    """A noun of growth that follows at once: 20%的增速."""
    text: str = ""
    """The words up to the next figure or comma, without the tables' knowledge."""
    deal: bool = False
    """Whether a verb of buying or selling follows in the clause: 以12.8亿元收购…."""


def behind(tokens: list[Token], at: int) -> Behind:
    """What stands behind the figure at a place."""
    found = Behind()
    words: list[str] = []
    near, aside = True, False
    for place in range(at + 1, min(len(tokens), at + _AHEAD)):
        token = tokens[place]
        if token.kind is Kind.OPEN or aside:
            aside = token.kind is not Kind.CLOSE
            continue
        if token.kind in _EDGES:
            break
        if token.kind is Kind.FIGURE:
            between = {each.kind for each in tokens[found.label + 1 : place]} if found.label >= 0 else set()
            if words and near and Kind.OF not in between:
                found.label = -1  # 净利润 in 收入100亿元净利润5亿元 belongs to what follows
            break
        if near and token.kind is Kind.LABEL:
            if found.label < 0 or place == found.label + 1:
                found.label = place
        elif near and token.kind in {Kind.MOVE, Kind.RATE} and found.move is None and found.label < 0:
            found.move = token
        elif near and not _is_small(token, tokens[at], first=place == at + 1):
            near = False
        found.deal = found.deal or token.kind in {Kind.BUY, Kind.SELL}
        words.append(token.text)
    found.text = "".join(words)
    return found


def _is_multiple(token: Token) -> bool:
    return isinstance(token.item, Figure) and token.item.value.unit is Unit.TIMES


def _is_small(token: Token, figure: Token, *, first: bool) -> bool:
    """Whether a measure may stand right behind it: 的, 家, 以上; the year of 10倍2025年市盈率."""
    if first and token.kind is Kind.DATE:
        return _is_multiple(figure)
    if token.kind in {Kind.OF, Kind.GLUE}:
        return True
    return first and (token.kind is Kind.TITLE or (token.kind is Kind.OTHER and set(token.text) <= MEASURE_WORDS))


def has_figure(tokens: list[Token], first: int) -> bool:
    """Whether a figure stands in the brackets that open at a place."""
    for place in range(first + 1, min(len(tokens), first + _STEPS)):
        kind = tokens[place].kind
        if kind is Kind.CLOSE:
            return False
        if kind is Kind.FIGURE:
            return True
    return False


def has_label(tokens: list[Token], at: int) -> bool:
    """Whether a measure is named in the clause before a place, and no figure is in it."""
    named = False
    for place in range(at - 1, max(-1, at - _STEPS), -1):
        kind = tokens[place].kind
        if kind in _EDGES:
            break
        if kind is Kind.FIGURE:
            return False
        named = named or kind is Kind.LABEL
    return named


def rate_without_figure(tokens: list[Token], at: int) -> int:
    """The sign of a growth that the clause before a place names, where no figure follows it there; else 0."""
    for place in range(at - 1, max(-1, at - _STEPS), -1):
        token = tokens[place]
        if token.kind in _EDGES or token.kind is Kind.FIGURE:
            break
        if token.kind is Kind.RATE:
            return token.word.sign
    return 0
