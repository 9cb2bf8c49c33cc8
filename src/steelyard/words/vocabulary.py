"""English words of print: scales, units and hedges, in tables that anyone can lengthen.

A word that could mean two things is not here, or has its rule beside it. Moneys are in `vocabulary_money`, numbers in
words in `vocabulary_numbers`, Chinese in `vocabulary_chinese`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from types import MappingProxyType
from typing import Final, TypeVar

from steelyard.words.quantity import Unit

T = TypeVar("T")


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


def table(lines: Mapping[T, str]) -> Mapping[str, T]:
    """Each of the words between bars -> what its line stands for."""
    words: dict[str, T] = {}
    for value, line in lines.items():
        words.update(dict.fromkeys((" ".join(word.split()) for word in line.split("|")), value))
    return MappingProxyType(words)


HEDGES: Final = table(
    {
        Hedge.ABOUT: """about | around | approximately | approx. | approx | roughly | some | circa | ca. | c. | close to
            | an estimated | estimated | in the region of | in the neighborhood of | in the neighbourhood of
            | in the order of | on the order of | in the area of | in the vicinity of | in the ballpark of
            | something like | an approximate | somewhere around | somewhere near | near""",
        Hedge.OVER: """over | more than | above | exceeding | exceeds | exceeded | exceed | upwards of | upward of
            | in excess of | well over | just over | well above | just above | slightly over | slightly above
            | slightly more than | a little over | a little more than | a bit over | a bit more than | greater than
            | north of | surpassing | surpassed | surpass | surpasses | topping | topped | beyond | better than
            | far more than | much more than | significantly more than | considerably more than | a shade over
            | substantially more than | well in excess of | higher than | larger than | bigger than | far above
            | far over | easily over | easily more than | just more than | comfortably over | a touch over""",
        Hedge.NEARLY: """nearly | almost | just under | less than | under | below | fewer than | close on | just below
            | slightly under | slightly below | slightly less than | a little under | a little less than
            | a little below | just shy of | shy of | a shade under | not quite | approaching | nearing | virtually
            | well under | well below | south of | just less than | a bit under | a bit less than | very nearly
            | lower than | smaller than | far less than | much less than | a touch under | little less than""",
        Hedge.AT_LEAST: """at least | no less than | not less than | no fewer than | not fewer than | not below
            | no lower than | not lower than | a minimum of | minimum of | equal to or greater than
            | greater than or equal to | at the very least | at a minimum | minimum
            | as little as | as few as | as low as""",
        Hedge.AT_MOST: """at most | no more than | not more than | not exceeding | not to exceed | not exceed
            | not exceeded | a maximum of | maximum of | up to a maximum of | no higher than | not higher than
            | not above | not over | no greater than | not greater than | less than or equal to | within | maximum
            | at the most | capped at | limited to""",
        Hedge.UP_TO: """up to | as much as | as many as | as high as | upto | up to about | up to around
            | up to approximately | up to some | as high as about | as high as around | as much as about
            | as much as around | as many as about | as many as around | as large as | as big as | as great as""",
    }
)
"""Words that stand before a number."""

HEDGE_SIGNS: Final = MappingProxyType(
    {"~": Hedge.ABOUT, "≈": Hedge.ABOUT, ">": Hedge.OVER, "<": Hedge.NEARLY, "≥": Hedge.AT_LEAST, "≤": Hedge.AT_MOST}
)
"""Signs that stand before a number."""

HEDGES_BEHIND: Final = table(
    {
        Hedge.AT_LEAST: "or more | or higher | or above | or over | or greater | or better | and above | and over",
        Hedge.AT_MOST: "or less | or fewer | or lower | or below | or under | and below | and under",
        Hedge.ABOUT: "or so | or thereabouts | more or less | give or take",
        Hedge.OVER: "-plus | + | -odd",
    }
)
"""Words that stand behind a number and its unit."""

SCALES: Final = table(
    {
        2: "hundred",
        3: "thousand | thousands | k",
        4: "ten thousand",
        5: "hundred thousand | lakh | lakhs | lac | lacs",
        6: "million | millions | mn | m | mln | mio | mill | mil | millionen | miljoner | mm",
        7: "ten million | crore | crores | cr",
        8: "hundred million",
        9: "billion | billions | bn | bln | b | mrd | milliard | milliards | milliarden | mdr | thousand million",
        10: "ten billion",
        11: "hundred billion",
        12: "trillion | trillions | tn | trn | tln | t | thousand billion | million million | lakh crore | lakh crores",
    }
)
"""Powers of ten."""

SCALES_OF_MONEY: Final = frozenset("b t mm mil cr mill mdr".split())
"""Scales that are read with money only: 5b is a letter, 5 mm a length, 5t a weight."""

SCALE_LETTERS: Final = frozenset("k m b t".split())
"""Scales of one letter: behind a blank, and without money, a letter may be metres."""

UNITS: Final = table(
    {
        Unit.PERCENT: "% | percent | per cent | pct | percents | percentage | pc",
        Unit.POINTS: """percentage points | percentage point | percent points | %-points | % points | %-point | %-pts
            | % pts | ppt | ppts | pp | pps | p.p. | p.p | pct pts | pct points | percentage pts | percent-points
            | percentage-points | percentage-point | pct-points | per cent points""",
        Unit.BASIS: "basis points | basis point | bps | bp | bips | basis-points | basis-point",
        Unit.TIMES: "times | x | fold",
        Unit.YEARS: "years | year | yrs | yr",
        Unit.SHARES: """shares | share | ADSs | ADS | ADRs | GDRs | American depositary shares
            | American depository shares""",
    }
)
"""Units that stand behind a number."""

SPANS: Final = MappingProxyType(
    {"months": (1, 12), "month": (1, 12), "quarters": (1, 4), "decades": (10, 1), "decade": (10, 1)}
)
"""Stretches of time that are so many years: a numerator and a denominator."""

KINDS_OF_SHARE: Final = tuple(
    "ordinary common preferred preference new treasury restricted outstanding existing registered bonus"
    " additional further"
    " listed unlisted depositary depository American Class class Series A B C D H H- A- B- voting non-voting"
    " issued own"
    " Company underlying equity".split()
)
"""Words between a number and "shares"."""

PER: Final = table(
    {
        "share": "share | stock",
        "ads": "ads | adr | gdr | gds | depositary share | depository share | american depositary share",
        "unit": """unit | ounce | oz | barrel | bbl | boe | tonne | ton | metric ton | kg | kilogram | kilo | lb
            | gallon | litre | liter | piece | bottle | cup | kwh | mwh | square foot | sq ft | square metre
            | square meter | bushel | vehicle | car | phone | device | ticket | room""",
    }
)
"""What a price is for one of."""

NOT_READ: Final = frozenset(
    "dozen dozens hundreds thousandths point points pt pts day days week weeks hour hours minutes seconds nm ml"
    " cl km cm"
    " mg kg ft mph kmh gb mb tb ghz mhz hz kwh mwh gwh twh kw mw gw"
    " mmboe mboe mmbtu bcm mmcf bcf tcf mcf mtpa mtoe mt".split()
)
"""Units outside the closed list: a number that one of them stands behind is left unread."""

CHANGES: Final = frozenset(
    "rose rise rises risen rising fell fall falls fallen falling increased increase increases increasing"
    " decreased decrease"
    " decreases decreasing grew grow grows grown growing declined decline declines declining dropped drop drops"
    " dropping"
    " gained gain gains gaining lost lose loses losing climbed climb climbs climbing jumped jump jumps jumping"
    " improved"
    " improve improves improvement slipped slip slid slide dipped dip surged surge soared soar advanced advance"
    " up down"
    " added add reduced reduce reduction lowered raised raise cut shed higher lower widened narrowed expanded"
    " contracted"
    " rebounded tumbled plunged sank shrank edged inched ticked growth change changed reductions increments".split()
)
"""Words for a change: "increased $0.4 million to $12.3 million" has a change and where it led to, and no range."""
