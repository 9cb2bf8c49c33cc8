"""Two amounts that are the two ends of one: scale and money spread from the one to the other."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from steelyard.words.amounts.amount import Amount, Piece
from steelyard.words.amounts.money_behind import look_for_each
from steelyard.words.interval import Printed
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure
from steelyard.words.vocabulary import CHANGES, Hedge
from steelyard.words.vocabulary_chinese import GREAT_POWERS, SMALL_POWERS

_TO: Final = re.compile(r"\s?[-–—~]\s?|-to-|-?\s+to\s+|\s?[至到]\s?|\s?\.\.\.?\s?")
_AND: Final = re.compile(r"-?\s+and\s+|\s?[和与與至到]\s?")
_JOINERS: Final = frozenset("-–—~至到.toa和与與、,")
"""Characters with which words begin that may join two numbers."""
_DASHES: Final = frozenset("-–—~")
_PAIR: Final = re.compile(r"\s+(?:to|and|or)\s+|,\s|\s?[、和与與]\s?")
_BETWEEN: Final = re.compile(r"(?:\bbetween\s+|介于|介於|介乎|处于|處於)\Z", re.IGNORECASE)
_FROM: Final = re.compile(r"(?:\bfrom\s+(?:(?:about|around|nearly|over|some|just)\s+)?|[从從由自])\Z", re.IGNORECASE)
_RANGING: Final = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|span(?:s|ning|ned)?|between)\s+"
    r"(?:(?:in|widely|broadly)\s+(?:\w+\s+)?)?from\s+(?:about\s+)?\Z",
    re.IGNORECASE,
)
_LAST_WORDS: Final = re.compile(
    r"(?P<verb>[A-Za-z]+)(?:\s+(?:by|of|another|a|an|further|additional|only|just|sharply|slightly|about|some))*\s+\Z"
)
_RESPECTIVELY: Final = re.compile(r"[^.;。；]{0,80}\brespectively\b")
_RUNS_ON: Final = re.compile(r"[-–—~](?:to-)?[0-9\x1f$£€¥]")
_POWERS_BEHIND: Final = re.compile(rf"[0-9.,]+\s?(?P<powers>[{''.join((*GREAT_POWERS, *SMALL_POWERS))}]+)")
_GAP_OF_CENTS: Final = re.compile(rf"{_TO.pattern}|-?\s+(?:and|or)\s+")
_BY: Final = re.compile(r"\bby\s+(?:(?:a|an|another|some|just|only)\s+(?:further\s+|additional\s+|extra\s+)?)?\Z")
_LONGEST: Final = 8
"""Characters between the two ends of a range."""
_FAR: Final = 50
"""An end that is so many times the other does not share its scale."""
_GROUPED: Final = 1000
"""A number of some size is written out, and shares no scale with its neighbour."""


def runs_on(text: str, end: int) -> bool:
    """Whether a dash and a number follow: then what ends here is the first end of a range, or nothing."""
    return text[end : end + 1] in {"-", "–", "—", "~"} and _RUNS_ON.match(text, end) is not None


def joined(first: Piece, second: Piece, text: str, unit: UnitOfMeasure | None) -> Amount | None:
    """Two pieces as one range, where the words between them and their units say so; else what the second lends."""
    if second.start - first.end > _LONGEST:
        return None
    gap = text[first.end : second.start]
    if second.compared and not gap.strip():
        _share(first, second)
    if gap.strip()[:1] not in _JOINERS:
        return None
    if first.minor or second.minor:
        _share_cents(first, second, gap)
    if not _is_range(first, second, text, gap):
        _lend(first, second, text, gap)
        return None
    ends = _ends(first, second, text) if _can_join(first, second, text) else None
    return _range(first, second, ends, text, unit) if ends and ends[0] < ends[1] else None


def _is_range(first: Piece, second: Piece, text: str, gap: str) -> bool:
    """Whether the words between two numbers, and before them, make a range of them."""
    before = text[max(0, first.start - 36) : first.start]
    if not _TO.fullmatch(gap) and not (_AND.fullmatch(gap) and _BETWEEN.search(before)):
        return False
    if gap.strip() in _DASHES:
        return True
    changes = _FROM.search(before) and not _RANGING.search(before)
    return not changes and not _is_change(first, second, before)


def _can_join(first: Piece, second: Piece, text: str) -> bool:
    """Whether two pieces can be the ends of one range; "one" is a number where "one to two percent" says so."""
    vague = first.loose and first.spelled and second.unit is not None
    if (first.power or first.scaled) and second.unit is None and second.power is None and second.low >= _GROUPED:
        return False  # "repay $8.4 million to 26,000 clients"
    return (first.whole or vague) and second.whole and not runs_on(text, second.end) and _alike(first, second)


def _share(first: Piece, second: Piece) -> None:
    """The unit and scale of a number and of the one in brackets behind it: "EUR 13.1 (12.0) million"."""
    if first.power is None and not first.scaled:
        first.power = second.power
    if first.unit is None or second.unit is None:
        first.unit = second.unit = first.unit or second.unit
    else:
        second.whole = second.whole and first.unit == second.unit


def _share_cents(first: Piece, second: Piece, gap: str) -> None:
    """The cents of one of two numbers: "5 to 6 cents", "HK6.1 to 6.5 cents", "GBX 500-520"."""
    lender, other = (first, second) if first.minor else (second, first)
    if other.minor or other.power is not None or other.scaled or other.low >= _GROUPED or other.implies:
        return
    if lender is first:
        if not (first.marked and second.unit is None and _TO.fullmatch(gap)):
            return
    elif not _GAP_OF_CENTS.fullmatch(gap) or (second.marked and not first.lettered):
        return
    if other.unit is None:
        other.unit = lender.unit
    elif other.lettered and lender.minor == "dollar":
        lender.unit = other.unit
    elif not other.lettered or other.unit != lender.unit:
        return
    other.low, other.high = other.low.scaleb(-2), other.high.scaleb(-2)
    other.minor, other.lent, other.ahead = lender.minor, True, False


def _range(first: Piece, second: Piece, ends: tuple[Decimal, Decimal], text: str, unit: UnitOfMeasure | None) -> Amount:
    settled = second.unit or first.unit or unit or Unit.COUNT
    if isinstance(settled, Currency) and not second.per:
        second.unit = settled
        look_for_each(second, text)  # "$17-19 a share"
    return Amount(
        first.start,
        second.end,
        Printed(*ends, settled, approx=Hedge.ABOUT in (first.hedge, second.hedge)),
        bare=first.is_bare and second.is_bare,
        spelled=first.spelled and second.spelled,
        implies=second.implies,
        per=second.per or first.per,
    )


def _ends(first: Piece, second: Piece, text: str) -> tuple[Decimal, Decimal]:
    """The two ends, with the scale that they share."""
    power = first.power
    if power is None and not first.scaled:
        power = _power_behind(second, text) if second.scaled else second.power
    low = first.low.scaleb(power or 0)
    own = second.power if second.power is not None or second.scaled else power
    high = second.high.scaleb(own or 0)
    low, high = (-low if first.negative else low), (-high if second.negative else high)
    if first.negative and second.dashed:
        high = -high
    return (high, low) if first.negative and low > high else (low, high)


def _power_behind(piece: Piece, text: str) -> int:
    """The scale of digits with Chinese characters behind them: 15-20万."""
    found = _POWERS_BEHIND.match(text, piece.start)
    return sum(SMALL_POWERS.get(word) or GREAT_POWERS[word] for word in found["powers"]) if found else 0


def _alike(first: Piece, second: Piece) -> bool:
    """Whether two ends can be of one range."""
    if first.dashed or second.hedge not in (None, first.hedge, Hedge.ABOUT) or first.hedge not in (None, Hedge.ABOUT):
        return False
    if first.unit is None:
        return not first.implies or first.implies == second.implies
    if second.unit is None:
        return isinstance(first.unit, Currency) and first.marked
    return first.unit == second.unit and first.implies == second.implies


def _is_change(first: Piece, second: Piece, before: str) -> bool:
    """Whether it is a change and where it led to: "increased $0.4 million to $12.3 million", "up 5 million to 20"."""
    if first.unit is Unit.PERCENT or first.lent or (first.is_bare and not second.is_bare):
        return False
    shares_scale = first.power is None and not first.scaled and second.power is not None
    if not shares_scale and _BY.search(before):
        return True  # "by DKK 20 million to DKK 180 million"; "by $5 to $10 million" shares its scale
    found = _LAST_WORDS.search(before)
    return found is not None and found["verb"].lower() in CHANGES


def _lend(first: Piece, second: Piece, text: str, gap: str) -> None:
    """The scale and unit of the second of a pair, where only they can be meant; else the first is left unread.

    "from $1.5 to $2.0 billion", "3 and 4 billion yuan, respectively", "5 and 8 percent".
    """
    if first.power is not None or first.scaled or first.implies or not _PAIR.fullmatch(gap) or not second.whole:
        return
    if (
        first.unit is None
        and second.unit is not None
        and not isinstance(second.unit, Currency)
        and second.power is None
    ):
        if second.unit in (Unit.PERCENT, Unit.POINTS, Unit.BASIS, Unit.TIMES) and not first.spelled:
            first.unit, first.implies = second.unit, second.implies
        return
    if second.power is None or not (first.unit is None or first.unit == second.unit):
        return
    near = second.low and first.low and second.low / _FAR < first.low < second.low * _FAR
    certain = "to" in gap or _RESPECTIVELY.match(text, second.end)
    if near and certain and not isinstance(first.unit, Unit):
        first.power, first.unit = second.power, second.unit
    elif first.low < _GROUPED and (first.marked or first.unit is None):
        first.whole = False
