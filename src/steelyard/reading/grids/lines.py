"""A line of a table, and the lines of money for one share or piece.

per_share("Net loss per ADS, diluted")  Line(EPS, loss=True, segment="diluted")
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, final

from steelyard.reading.chinese.script import simplified
from steelyard.words.measure import Measure


@final
@dataclass(frozen=True, slots=True)
class Line:
    """What a name measures."""

    measure: Measure
    loss: bool = False
    """Whether a figure behind it that has no sign is below zero."""
    upended: bool = False
    """Whether its figures have the sign turned round: "Loss/(profit)"."""
    segment: str = ""
    kind: bool = False
    """Whether the name says more than its measure, so that it is a kind of it: goodwill, of assets."""
    part_of_last: bool = False
    """Whether it is a part of the line above: "of which cloud"."""


OR_LOSS: Final = re.compile(
    r"\s*/?\s*[(（]\s*(?:net\s+)?(?:loss(?:es)?|used\s+(?:in|for|by)|used|outflows?|deficit|expenses?|benefits?(?:\s+from)?|credit|gains?|income|profits?|亏损|虧損|损失)\s*[)）]\s*/?\s*"
    r"|\s*/\s*(?:loss|losses|亏损)\b",
    re.IGNORECASE,
)
PER_SHARE: Final = re.compile(
    r"per\s+(?:[\w-]+\s+){0,3}(?:share|ads|unit)s?\b|\beps\b|每股|每份|每\s?ads", re.IGNORECASE
)
_NO_EARNINGS: Final = re.compile(
    r"(?<!per )weighted|number of|assets|^shares|shares used|computation|denominator|净资产|股数|shares outstanding$"
)
_HELD: Final = re.compile(
    r"(?:%|percent(?:age)?)\s+(?:(?:of|the|total|outstanding|common|ordinary|class\s+[a-c]|beneficial(?:ly)?)\s+)*"
    r"(?:class|owned|ownership|shareholding|share\s+capital|(?:shares?|stock)(?:\s+(?:beneficially\s+)?(?:outstanding|owned|held))?"
    r"|(?P<votes>voting\s+(?:power|rights)|votes))",
    re.IGNORECASE,
)
_PER_PIECE: Final = re.compile(
    r"\bper\s+(?!cent\b|annum\b)|每(?!年|月)|\b(?:arpu|asp|eps|dps)\b|\baverage\s+(?:selling\s+)?price\b", re.IGNORECASE
)
_EARNED: Final = re.compile(r"earnings|income|profit|loss|eps|收益|盈利|亏损|利润|溢利", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_per_piece(text: str) -> bool:
    """Whether a name says that its money is for one of something, so that it is never in millions."""
    return _PER_PIECE.search(text) is not None


def per_share(words: str) -> Line | None:
    """Earnings and dividends for one share; anything else for one has no measure of its own."""
    small = words.lower()
    if "dividend" in small or "股息" in words or "股利" in words:
        return Line(Measure.DIVIDEND)
    if _NO_EARNINGS.search(simplified(small)):
        return None
    if _EARNED.search(simplified(words)):
        kind = "diluted" if "dilut" in small or "稀释" in simplified(words) or "攤薄" in words else ""
        kind = "" if "basic" in small else kind  # "basic and diluted" is one figure for both
        loss = bool(re.match(r"(?:\w+\s+)?loss\b", small)) and not OR_LOSS.search(words)
        adjusted = "adjusted" in small or "non-gaap" in small
        return Line(Measure.EPS, loss, segment=" ".join(filter(None, ("adjusted" if adjusted else "", kind))))
    return None


def held_share(words: str) -> Line | None:
    """What a holder has of a company: "Percent of class", "% of total voting power"."""
    found = _HELD.fullmatch(words)
    return Line(Measure.VOTING_POWER if found["votes"] else Measure.STAKE) if found else None
