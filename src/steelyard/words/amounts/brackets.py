"""Brackets round a number: a loss behind a money, before a percent sign or in a table; else the sentence's own."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece

_PERCENT: Final = re.compile(r"\s?(?:%|per\s?cent\b|pct\b)")
_SCALED: Final = re.compile(r"\s?(?:x\b|hundred|thousand|million|billion|trillion|bn\b|mn\b|m\b|cents?\b|pence\b)")
_SPEAKS_OF_IT: Final = re.compile(
    r"(?:\b(?:was|were|is|are|of|to|at|from|by|be|versus|vs\.?|with|against|than|totaled|totalled|reached"
    r"|reported|posted)\s|[:=]\s?)\Z"
)
_LIST_NUMBERS: Final = 100


def closes_early(piece: Piece, text: str, *, accounting: bool) -> None:
    """A bracket that closes right behind the number: $(4.7) million, (2.1)%, (1,204)."""
    behind = piece.end + 1
    if not piece.opened:
        piece.whole = piece.whole and not _PERCENT.match(text, behind) and not _SCALED.match(text, behind)
        return
    begin = text.rfind("(", 0, piece.start + 1) if not piece.marked else piece.start
    unit = _PERCENT.match(text, behind)
    if (
        (unit or _SCALED.match(text, behind))
        and not piece.marked
        and text[max(0, begin - 2) : begin].rstrip(" ")[-1:].isdigit()
    ):
        piece.compared, piece.start, piece.end = True, begin, behind
    elif piece.marked or accounting or unit or _says_loss(piece, text, begin):
        piece.negative = not piece.negative
        piece.start, piece.end = begin, behind
    elif _SCALED.match(text, behind):
        piece.whole = False
    piece.opened = False


def close(piece: Piece, text: str, *, accounting: bool) -> None:
    """A bracket that closes at the end of the amount: $(4.7 million), or (5%) in a table."""
    closes = text[piece.end : piece.end + 1] == ")"
    if piece.marked:
        piece.whole = piece.whole and closes
        piece.negative = not piece.negative
        piece.end += closes
    elif (
        closes
        and text[piece.start - 1 : piece.start] == "("
        and (accounting or _says_loss(piece, text, piece.start - 1))
    ):
        piece.negative = not piece.negative
        piece.start, piece.end = piece.start - 1, piece.end + 1
    piece.opened = False


def _says_loss(piece: Piece, text: str, begin: int) -> bool:
    """Whether the number is what the sentence speaks of, and no aside: "net income was (1,204)", "to (2.4%)"."""
    small = piece.unit is None and piece.low < _LIST_NUMBERS and piece.low == piece.low.to_integral_value()
    return not small and _SPEAKS_OF_IT.search(text, max(0, begin - 12), begin) is not None
