"""Units that stand behind a number: percent, points, times, shares, years."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.words import GAP, NO_LETTER, any_of
from steelyard.words.quantity import Unit
from steelyard.words.vocabulary import KINDS_OF_SHARE, NOT_READ, SPANS, UNITS

_LOWERED: Final = {word.lower(): unit for word, unit in UNITS.items()}
_NO_YEAR: Final = r"(?!years?[\s-](?:on|over|to|end|ago|earlier|before|after|later|ended|ending|old)\b)"
_UNIT: Final = re.compile(
    rf"{GAP}{_NO_YEAR}(?:(?P<unit>(?i:{any_of((*UNITS, *SPANS))}))(?![A-Za-z]|(?<=[xX])\s?[0-9])"
    rf"|(?P<shares>(?:(?:{any_of(KINDS_OF_SHARE)})[\s-]+){{1,4}}(?:shares?|ADSs?|stock)){NO_LETTER}"
    rf"|(?P<not>(?i:{any_of(NOT_READ)})){NO_LETTER})"
)
_EAST: Final = "\u2fff"
_NEAR: Final = 4
"""Characters before a number among which a Chinese one says that the text is Chinese."""
_DIFFERENCES: Final = (Unit.POINTS, Unit.BASIS)
_NEVER_MONEY: Final = frozenset({"%", "points", "point", "pts", "hundreds"})


def look_for_unit(piece: Piece, text: str) -> None:
    """Add the unit behind a number to its piece."""
    found = _UNIT.match(text, piece.end)
    if found is None:
        return
    if piece.marked or piece.unit is not None:  # "USD 5 years" is money; "USD 5%" is nothing
        piece.whole = piece.whole and not (found["unit"] == "%" or found["not"] in _NEVER_MONEY)
        return
    if found["not"]:
        piece.whole = False
        return
    if found["unit"] == "pc" and found.start("unit") != piece.end:
        piece.whole = False  # pieces
        return
    piece.end = found.end()
    if found["shares"]:
        piece.unit = Unit.SHARES
        return
    word = " ".join(found["unit"].lower().split())
    if word in SPANS:
        piece.low, piece.high = (years(end, SPANS[word]) for end in (piece.low, piece.high))
        piece.unit = Unit.YEARS
        return
    points = word == "pct" and max(text[max(0, piece.start - _NEAR) : piece.start], default="") > _EAST
    piece.unit = Unit.POINTS if points else _LOWERED[word]  # 同比+0.5pct
    if piece.unit in _DIFFERENCES:
        piece.implies = "difference"
    elif word == "fold":
        piece.implies = "multiple"


def years(number: Decimal, part: tuple[int, int]) -> Decimal:
    """So many months or quarters in years, to four decimals where they go on for ever.

    >>> years(Decimal(6), (1, 12)), years(Decimal(2), (1, 12))
    (Decimal('0.5'), Decimal('0.1667'))
    """
    exact = number * part[0] / part[1]
    rounded = exact.quantize(Decimal("0.0001"))
    return exact if exact == rounded else rounded
