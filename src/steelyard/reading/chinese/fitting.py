"""Which measures can be counted in which unit, and by which word: no shop by the ton, no share at 200 million."""

from __future__ import annotations

import re
from typing import Final

from steelyard.reading.chinese.label import Label
from steelyard.reading.figures import Figure
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

_NO_MONEY: Final = frozenset(
    {
        *(Measure.USERS, Measure.EMPLOYEES, Measure.SITES, Measure.VOLUME, Measure.SHARES, Measure.STAKE),
        *(Measure.VOTING_POWER, Measure.MARKET_SHARE, Measure.MARGIN, Measure.PRICE_MULTIPLE, Measure.PROBABILITY),
    }
)
COUNTS: Final = frozenset(
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
    ("家",): frozenset({Measure.SITES, Measure.USERS, Measure.OTHER, Measure.ORDERS}),
    ("户", "戶"): frozenset({Measure.USERS}),
}
"""What is counted by a word, where a count goes on about the measure before it."""
_HUGE: Final = re.compile("[亿億兆]")
_PER_SHARE: Final = frozenset({Measure.SHARE_PRICE, Measure.IPO_PRICE, Measure.EPS})
_FEW: Final = 10
_MANY: Final = 100
_PIECES: Final = (
    *tuple("份家間间個个名人位台臺部辆輛件套架艘座户戶單单吨噸桶床笔筆票万亿萬億"),
    "平方米",
    "公里",
    "GWh",
    "MW",
    "GW",
    "千瓦",
)


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
            return label.measure in COUNTS and not label.rate
        case _:
            return label.measure is Measure.OTHER


def counts(label: Label, figure: Figure) -> bool:
    """Whether things of the measure are counted like this: no shop by the ton, no share at 200 million."""
    if isinstance(figure.value.unit, Currency):
        return label.measure not in _PER_SHARE or not _HUGE.search(figure.quote)
    if figure.value.unit is not Unit.COUNT:
        return True
    if label.name.endswith(("面积", "面積")):
        return figure.quote.endswith(("米", "亩", "畝", "尺", "呎", "公顷"))
    allowed = next((measures for ends, measures in _COUNTED_BY.items() if figure.quote.endswith(ends)), None)
    return allowed is None or label.measure in allowed


def is_huge(figure: Figure) -> bool:
    """Whether it is printed in hundreds of millions: no price of one piece."""
    return bool(_HUGE.search(figure.quote))


def is_few(figure: Figure) -> bool:
    """Whether a number in words is so small that only its own noun makes it a figure: 两项工程, but 三座工厂."""
    value = figure.value
    end = value.low if value.low is not None else value.high
    return figure.spelled and value.unit is Unit.COUNT and end is not None and end < _FEW


def are_many(figure: Figure) -> bool:
    """Whether it counts so many pieces that it says something by itself: 超400个城市."""
    value = figure.value
    end = value.low if value.low is not None else value.high
    if figure.spelled or figure.quote[-1:].isdigit() or end is None or end < _MANY:
        return False
    return figure.quote.rstrip("多余餘左右上下").endswith(_PIECES)
