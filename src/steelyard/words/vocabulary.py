"""Words of print: scales, currencies, units and hedges, in tables that anyone can lengthen.

A word that could mean two things is not here: a bare ¥ is yen or yuan, so a figure with it is doubted until a document
says which.
"""

from enum import Enum, auto
from types import MappingProxyType
from typing import Final

from steelyard.words.quantity import Unit


class Hedge(Enum):
    """What a word before a figure does to it."""

    ABOUT = auto()
    """Either way."""
    OVER = auto()
    """A little more: the high side is open."""
    NEARLY = auto()
    """A little less: the low side is open."""
    AT_LEAST = auto()
    AT_MOST = auto()


HEDGES: Final = MappingProxyType(
    {
        **dict.fromkeys(("about", "around", "approximately", "roughly", "some", "circa", "close to"), Hedge.ABOUT),
        **dict.fromkeys(("over", "more than", "above", "exceeding", "upwards of", "in excess of"), Hedge.OVER),
        **dict.fromkeys(("nearly", "almost", "just under", "less than", "under", "below"), Hedge.NEARLY),
        **dict.fromkeys(("at least", "no less than", "not less than"), Hedge.AT_LEAST),
        **dict.fromkeys(("up to", "at most", "no more than", "not more than", "not exceeding"), Hedge.AT_MOST),
    }
)

SCALES: Final = MappingProxyType(
    {
        **dict.fromkeys(("thousand", "k"), 3),
        **dict.fromkeys(("million", "mn", "m"), 6),
        **dict.fromkeys(("billion", "bn"), 9),
        **dict.fromkeys(("trillion", "tn"), 12),
    }
)
"""Powers of ten."""

CURRENCY_MARKS: Final = MappingProxyType(
    {
        **{"US$": "USD", "$": "USD", "HK$": "HKD", "C$": "CAD", "A$": "AUD", "S$": "SGD", "NT$": "TWD"},
        **{"£": "GBP", "€": "EUR", "RMB": "CNY", "CN¥": "CNY", "JP¥": "JPY", "₩": "KRW", "₹": "INR"},
    }
)
"""Marks that stand before a number."""

CURRENCY_NAMES: Final = MappingProxyType(
    {
        **dict.fromkeys(("yuan", "renminbi", "rmb", "chinese yuan"), "CNY"),
        **dict.fromkeys(("us dollars", "us dollar", "u.s. dollars", "dollars", "dollar"), "USD"),
        **dict.fromkeys(("hong kong dollars", "hong kong dollar"), "HKD"),
        **dict.fromkeys(("euros", "euro"), "EUR"),
        **dict.fromkeys(("pounds", "pounds sterling"), "GBP"),
        **{"yen": "JPY", "won": "KRW", "rupees": "INR", "swiss francs": "CHF"},
    }
)
"""Names that stand behind a number, in lower case."""

UNITS: Final = MappingProxyType(
    {
        **dict.fromkeys(("%", "percent", "per cent"), Unit.PERCENT),
        **dict.fromkeys(("percentage points", "percentage point", "points"), Unit.POINTS),
        **dict.fromkeys(("basis points", "basis point", "bps"), Unit.BASIS),
        **dict.fromkeys(("times", "x"), Unit.TIMES),
        **dict.fromkeys(("years", "year"), Unit.YEARS),
        **dict.fromkeys(("shares", "ordinary shares"), Unit.SHARES),
    }
)
"""Units that stand behind a number, in lower case."""

NOT_READ: Final = tuple(
    "hundred hundreds dozen thousands millions billions trillions mln bln lakh crore mrd mio milliard milliards"
    " milliarden millionen mm b 千 百万 千万 万 亿 兆 萬 億 point points pp ppt ppts pts bp".split()
)
"""Scales and units outside the notation: an amount that one of them stands behind is left unread."""
