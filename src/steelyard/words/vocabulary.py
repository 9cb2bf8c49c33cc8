"""English words of print: scales, units, hedges and numbers in words, in tables that anyone can lengthen.

A word that could mean two things is not here, or has its rule beside it. Moneys are in `vocabulary_money`, Chinese in
`vocabulary_chinese`.
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
    UP_TO = auto()
    """No more than that, and how much less nobody says."""


def _table(hedge: Hedge, phrases: str) -> dict[str, Hedge]:
    return dict.fromkeys((phrase.strip() for phrase in phrases.split("|")), hedge)


HEDGES: Final = MappingProxyType(
    {
        **_table(
            Hedge.ABOUT,
            "about|around|approximately|approx.|approx|roughly|some|circa|ca.|c.|close to|an estimated|estimated|around about"
            "|in the region of|in the neighborhood of|in the neighbourhood of|in the order of|on the order of|in the area of"
            "|in the vicinity of|in the ballpark of|more or less|give or take|loosely|broadly|something like|an approximate",
        ),
        **_table(
            Hedge.OVER,
            "over|more than|above|exceeding|exceeds|exceeded|exceed|upwards of|upward of|in excess of|well over|just over|well above"
            "|just above|slightly over|slightly above|slightly more than|a little over|a little more than|a bit over|greater than|north of"
            "|surpassing|surpassed|surpass|surpasses|topping|topped|beyond|better than|far more than|much more than|significantly more than"
            "|considerably more than|substantially more than|well in excess of|as many as at least|higher than|larger than|bigger than"
            "|far above|far over|easily over|easily more than|no fewer than just over|past the|to over|to more than|just more than|a shade over",
        ),
        **_table(
            Hedge.NEARLY,
            "nearly|almost|just under|less than|under|below|fewer than|close on|just below|slightly under|slightly below|slightly less than"
            "|a little under|a little less than|a little below|just shy of|shy of|a shade under|not quite|approaching|nearing|virtually"
            "|well under|well below|south of|just less than|a bit under|very nearly|lower than|smaller than|to nearly|to almost|far less than"
            "|much less than|has not exceeded just under|close upon",
        ),
        **_table(
            Hedge.AT_LEAST,
            "at least|no less than|not less than|no fewer than|not fewer than|not below|no lower than|not lower than|a minimum of|minimum of|equal to or greater than"
            "|greater than or equal to|at the very least|at a minimum",
        ),
        **_table(
            Hedge.AT_MOST,
            "at most|no more than|not more than|not exceeding|not to exceed|not exceed|not exceeded|a maximum of|maximum of|up to a maximum of|no higher than|not higher than"
            "|not above|not over|no greater than|not greater than|less than or equal to|within|at the most|does not exceed|did not exceed|capped at|limited to",
        ),
        **_table(
            Hedge.UP_TO,
            "up to|as much as|as many as|as high as|upto|up to about|up to around|up to approximately|up to some",
        ),
    }
)

HEDGE_SIGNS: Final = MappingProxyType(
    {"~": Hedge.ABOUT, "≈": Hedge.ABOUT, ">": Hedge.OVER, "<": Hedge.NEARLY, "≥": Hedge.AT_LEAST, "≤": Hedge.AT_MOST}
)
"""Signs that stand before a number."""

HEDGES_BEHIND: Final = MappingProxyType(
    {
        **_table(
            Hedge.AT_LEAST,
            "or more|or higher|or above|or over|or greater|or better|and above|and over|and more|and up|or longer|or older",
        ),
        **_table(Hedge.AT_MOST, "or less|or fewer|or lower|or below|or under|and below|and under"),
        **_table(Hedge.ABOUT, "or so|or thereabouts|more or less|give or take"),
        **_table(Hedge.OVER, "-plus|plus-|+|-odd"),
    }
)
"""Words that stand behind a number and its unit."""

SCALES: Final = MappingProxyType(
    {
        **dict.fromkeys(("thousand", "thousands", "k"), 3),
        **dict.fromkeys(
            ("million", "millions", "mn", "m", "mln", "mio", "mill", "mil", "milj", "millionen", "miljoner", "mm"), 6
        ),
        **dict.fromkeys(
            ("billion", "billions", "bn", "bln", "b", "mrd", "milliard", "milliards", "milliarden", "mdr", "bio"), 9
        ),
        **dict.fromkeys(("trillion", "trillions", "tn", "trn", "tln", "t"), 12),
        **{"hundred": 2, "hundred thousand": 5, "hundred million": 8, "hundred billion": 11, "thousand million": 9},
        **{"thousand billion": 12, "million million": 12, "ten thousand": 4, "ten million": 7, "ten billion": 10},
        **dict.fromkeys(("lakh", "lakhs", "lac", "lacs"), 5),
        **dict.fromkeys(("crore", "crores", "cr"), 7),
        **dict.fromkeys(("lakh crore", "lakh crores", "lac crore"), 12),
    }
)
"""Powers of ten."""

SCALES_OF_MONEY: Final = frozenset("b t mm mil bio cr mill milj mdr".split())
"""Scales that are read with money only: 5b is a letter, 5 mm a length, 5t a weight."""

SCALE_LETTERS: Final = frozenset("k m b t".split())
"""Scales of one letter: behind a blank, and without money, a letter may be metres."""

UNITS: Final = MappingProxyType(
    {
        **dict.fromkeys(("%", "percent", "per cent", "pct", "percents", "percentage"), Unit.PERCENT),
        **dict.fromkeys(
            (
                "percentage points",
                "percentage point",
                "percent points",
                "%-points",
                "% points",
                "%-point",
                "%-pts",
                "ppt",
                "ppts",
                "pp",
                "pps",
            )
            + (
                "p.p.",
                "p.p",
                "pct pts",
                "pct points",
                "percentage pts",
                "percent-points",
                "ppt.",
                "pct-points",
                "% pts",
            ),
            Unit.POINTS,
        ),
        **dict.fromkeys(("basis points", "basis point", "bps", "bp", "bips", "basis pts"), Unit.BASIS),
        **dict.fromkeys(("times", "x", "fold"), Unit.TIMES),
        **dict.fromkeys(("years", "year", "yrs", "yr"), Unit.YEARS),
        **dict.fromkeys(
            (
                "shares",
                "share",
                "ADSs",
                "ADS",
                "ADRs",
                "GDRs",
                "American depositary shares",
                "American depository shares",
            ),
            Unit.SHARES,
        ),
    }
)
"""Units that stand behind a number."""

SPANS: Final = MappingProxyType(
    {
        **dict.fromkeys(("months", "month"), (1, 12)),
        **dict.fromkeys(("quarters",), (1, 4)),
        **dict.fromkeys(("decades", "decade"), (10, 1)),
    }
)
"""Stretches of time that are so many years: a numerator and a denominator."""

KINDS_OF_SHARE: Final = tuple(
    "ordinary|common|preferred|preference|new|treasury|restricted|outstanding|existing|registered|bonus|additional|further|listed|unlisted"
    "|depositary|depository|American depositary|American depository|Class A|Class B|Class C|Class A ordinary|Class B ordinary"
    "|class A common|class B common|Class A common|Class B common|Series A|Series B|A|B|H|H-|A-|B-|C|D|voting|non-voting|issued|Company|own".split(
        "|"
    )
)
"""Words between a number and "shares"."""

PER: Final = MappingProxyType(
    {
        **dict.fromkeys(("share", "stock"), "share"),
        **dict.fromkeys(
            ("ads", "adr", "gdr", "gds", "depositary share", "depository share", "american depositary share"), "ads"
        ),
        **dict.fromkeys(
            "unit|ounce|oz|barrel|bbl|boe|tonne|ton|metric ton|kg|kilogram|kilo|pound|lb|gallon|litre|liter|piece|bottle|cup".split(
                "|"
            ),
            "unit",
        ),
        **dict.fromkeys(
            "kwh|mwh|square foot|sq ft|square metre|square meter|bushel|ounces|vehicle|car|phone|device|ticket|room".split(
                "|"
            ),
            "unit",
        ),
    }
)
"""What a price is for one of."""

NOT_READ: Final = tuple(
    "dozen dozens hundreds thousandths points point pts day days week weeks hour hours minute minutes second seconds nm"
    " ml cl km cm mg kg ft mph kmh gb mb tb ghz mhz hz kwh mwh gwh twh kw mw gw".split()
)
"""Units outside the closed list: a number that one of them stands behind is left unread."""
