"""Two amounts that are the two ends of one: scale and money spread from the one to the other."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Amount, Piece
from steelyard.words.interval import Printed
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure
from steelyard.words.vocabulary import Hedge

_BETWEEN: Final = re.compile(r"\s?[-–—~]\s?|\s+to\s+|-to-|\s?[至到]\s?|\s?\.\.\.?\s?")
_AND: Final = re.compile(r"\s+(?:and|to)\s+|\s?[和与與至到]\s?")
_BEFORE_AND: Final = re.compile(
    r"(?:\bbetween\s+(?:about\s+|approximately\s+)?|介于|介於|介乎|处于|在)$", re.IGNORECASE
)
_BEFORE_CHANGE: Final = re.compile(
    r"(?:\bfrom\s+(?:about\s+|around\s+|nearly\s+|over\s+|some\s+)?|从|從|由|自)$", re.IGNORECASE
)
_RANGING: Final = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|span(?:s|ning|ned)?)\s+(?:in\s+size\s+|widely\s+)?from\s+(?:about\s+)?$",
    re.IGNORECASE,
)


def joined(first: Piece, second: Piece, text: str, unit: UnitOfMeasure | None) -> Amount | None:
    """Two pieces as one range, where the words between them and their units say so."""
    gap = text[first.end : second.start]
    if len(gap) > 6 or not (first.whole and second.whole):  # noqa: PLR2004 - " and " is the longest
        return None
    before = text[max(0, first.start - 30) : first.start]
    if not _BETWEEN.fullmatch(gap) and not (_AND.fullmatch(gap) and _BEFORE_AND.search(before)):
        return None
    if _BEFORE_CHANGE.search(before) and not _RANGING.search(before):
        return None
    if not _alike(first, second):
        return None
    scale = second.power if first.power is None and not first.scaled else first.power
    low = first.low.scaleb(scale or 0) if not first.scaled else first.low
    high = second.high.scaleb((second.power if second.power is not None else 0 if second.scaled else scale) or 0)
    if first.power is None and second.scaled and not first.scaled:
        low = first.low.scaleb(_power_of(second, text))
    low, high = (
        (-low if first.negative else low),
        (-high if second.negative or (first.negative and second.dashed) else high),
    )
    if first.negative and low > high:
        low, high = high, low
    if low >= high:
        return None
    settled = second.unit or first.unit or unit or Unit.COUNT
    approx = Hedge.ABOUT in {first.hedge, second.hedge}
    return Amount(
        first.start,
        second.end,
        Printed(low, high, settled, approx=approx),
        bare=first.is_bare and second.is_bare,
        spelled=first.spelled and second.spelled,
        implies=second.implies,
        per=second.per or first.per,
    )


def _power_of(second: Piece, text: str) -> int:
    """The scale of a Chinese second end, from the characters behind its digits: 15-20万."""
    found = re.match(r"[0-9.,]+([万萬亿億兆百千]+)", text[second.start : second.end])
    powers = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12, "百": 2, "千": 3}
    return sum(powers[word] for word in found[1]) if found else 0


def _alike(first: Piece, second: Piece) -> bool:
    """Whether two ends can be of one range."""
    if first.dashed or second.hedge not in {None, first.hedge, Hedge.ABOUT} or first.hedge not in {None, Hedge.ABOUT}:
        return False
    if first.unit is not None and second.unit is None:
        return isinstance(first.unit, Currency) and first.marked
    if first.implies != second.implies and first.unit is not None:
        return False
    return first.unit is None or first.unit == second.unit
