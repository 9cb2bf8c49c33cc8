"""What stands behind a number in English: scale, brackets, money, unit, what it is the price of, a hedge."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.brackets import close, closes_early
from steelyard.words.amounts.money_behind import look_for_money
from steelyard.words.amounts.spelled import AND_A_PART, part_of
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.amounts.units_behind import look_for_unit
from steelyard.words.amounts.words import GAP, NO_LETTER, any_of
from steelyard.words.quantity import Currency
from steelyard.words.vocabulary import HEDGES_BEHIND, SCALE_LETTERS, SCALES, SCALES_OF_MONEY, Hedge

_SCALE: Final = re.compile(
    rf"{GAP}(?:(?P<scale>(?i:{any_of(SCALES)})){NO_LETTER}|(?P<strange>(?i:[a-z]*illi(?:on|ard)s?\b)))"
)
_BEHIND_HEDGES: Final = any_of(word for word in HEDGES_BEHIND if word[0].isalpha())
_HEDGE: Final = re.compile(rf"-plus\b|\+(?![0-9])|-odd\b|\s+(?:{_BEHIND_HEDGES}){NO_LETTER}")
_LENGTHS: Final = re.compile(r"\s+(?:wide|tall|long|high|deep|above|below|sprint|race|run|pool|x|by|sq)\b")
_USERS: Final = re.compile(r"\s+(?:[a-z]+\s+){0,3}[a-z]+s\b|\s+people\b")
_ENDS: Final = frozenset(",;:")
_BLANKS: Final = " \u00a0\n\t-"
_SCREEN: Final = 20
"""4K and 8K are screens, 10K and 20K forms."""


def look_behind(piece: Piece, text: str, symbols: Symbols, *, in_file: bool, accounting: bool) -> None:
    """Add to a piece what stands behind it.

    Args:
        piece: a number with what stands before it; it may end later when it comes back.
        text: the folded text.
        symbols: what a sign means that several moneys share.
        in_file: whether the text is one amount and nothing else, so that a letter is a scale.
        accounting: whether a number in brackets is a loss.
    """
    following = text[piece.end : piece.end + 1]
    if following in _ENDS or (following == "." and not piece.opened):
        return
    if following == ")":
        closes_early(piece, text, accounting=accounting)
        following = text[piece.end : piece.end + 1]
    if following == "%":
        look_for_unit(piece, text)
    elif following:
        _scale_and_unit(piece, text, symbols, in_file=in_file)
    if text[piece.end : piece.end + 1] in {" ", "-", "+", "\n"} and (found := _HEDGE.match(text, piece.end)):
        hedge = HEDGES_BEHIND[" ".join(found.group().split())]
        piece.whole = piece.whole and piece.hedge in (None, hedge, Hedge.ABOUT)
        piece.hedge, piece.end = hedge, found.end()
    if piece.opened:
        close(piece, text, accounting=accounting)


def _scale_and_unit(piece: Piece, text: str, symbols: Symbols, *, in_file: bool) -> None:
    number_end = piece.end
    scale = _scale(piece, text)
    scaled_end = piece.end
    if piece.opened and scale and text[piece.end : piece.end + 1] == ")":
        close(piece, text, accounting=False)
    if not look_for_money(piece, text, symbols):
        look_for_unit(piece, text)
    if not scale or isinstance(piece.unit, Currency):
        return
    if scale == "B" and _USERS.match(text, piece.end) and text[number_end] == "B":
        return  # 3B users: no letter of a list
    if scale.lower() in SCALES_OF_MONEY or (len(scale) == 1 and text[number_end] == "-"):
        piece.whole = False
    elif scale.lower() in SCALE_LETTERS and not in_file:
        blank = scale == "m" and text[number_end] in _BLANKS
        screen = scale == "K" and piece.low <= _SCREEN
        piece.whole = piece.whole and not (blank or screen or _LENGTHS.match(text, scaled_end))


def _scale(piece: Piece, text: str) -> str:
    """The scale word behind the number, which goes to the piece; empty where there is none."""
    found = _SCALE.match(text, piece.end)
    if found is None:
        return ""
    word = found["scale"]
    if word is None or piece.power is not None or (piece.scaled and not piece.spelled):
        piece.whole = False
        return ""
    piece.power = SCALES[" ".join(word.lower().split())]
    piece.end = found.end()
    if (part := AND_A_PART.match(text, piece.end)) and piece.low == piece.low.to_integral_value():
        piece.low, piece.high, piece.end = piece.low + part_of(part), piece.high + part_of(part), part.end()
    return str(word)
