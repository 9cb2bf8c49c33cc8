"""Moneys that stand before a number: marks, codes, and codes with their million or thousand (MSEK, TEUR)."""

from __future__ import annotations

from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.cents_before import CENT_ENDS, COUNTRY_ENDS, find_cents, find_country
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.quantity import CURRENCY_CODES, Currency
from steelyard.words.vocabulary_money import (
    CODES_THAT_ARE_WORDS,
    CURRENCY_MARKS,
    LOWER_CODES,
    MARKS_THAT_TOUCH,
    POWERS_OF_CODES,
    SHARED_MARKS,
)
from steelyard.words.vocabulary_withdrawn import MARKS_THAT_ARE_WORDS, WITHDRAWN_MARKS

_MARKS: Final = {**CURRENCY_MARKS, **WITHDRAWN_MARKS, **SHARED_MARKS}
_LOWERED: Final = {mark.lower(): code for mark, code in CURRENCY_MARKS.items() if mark.endswith("$") and len(mark) > 2}  # noqa: PLR2004
_ALL: Final = {**_LOWERED, **_MARKS}
_BY_END: Final = {
    end: tuple(sorted((mark for mark in _ALL if mark[-1] == end), key=len, reverse=True))
    for end in {mark[-1] for mark in _ALL}
}
_ALONE: Final = {mark: (mark,) for mark in _ALL if len(mark) == 1 and not mark.isalpha()}
_NO_MARK: Final = frozenset("(-+–—\n\u00a0~\"'“‘[/")
"""Characters before a sign that are no part of a mark."""
_BEFORE_BLANK: Final = frozenset(mark[-3] for mark in _ALL if len(mark) > 2 and mark[-2] == " ")  # noqa: PLR2004
MARK_ENDS: Final = (
    frozenset(_BY_END) | frozenset(code[-1] for code in (*CURRENCY_CODES, *LOWER_CODES)) | CENT_ENDS | COUNTRY_ENDS
)
"""Characters with which a mark may end."""
_BLANKS: Final = " \u00a0\n\t"
_MOST_BLANKS: Final = 3
_CODE: Final = 3
"""Letters of a code."""


def find_mark(piece: Piece, text: str, place: int, symbols: Symbols, after: int) -> int | None:
    """Where the mark before a place begins; its money goes to the piece. None where there is none.

    Args:
        piece: the number.
        text: the folded text.
        place: where the number begins, or its bracket, or its sign.
        symbols: what a sign means that several moneys share.
        after: nothing is read before it.
    """
    end = place
    while end > after and place - end < _MOST_BLANKS and text[end - 1] in _BLANKS:
        end -= 1
    if end <= after:
        return None
    last = text[end - 1]
    if last in CENT_ENDS and (begin := find_cents(piece, text, end, symbols, after)) is not None:
        return begin
    marks = _ALONE[last] if last in _ALONE and _stands_alone(text, end - 1) else _BY_END.get(last, ())
    for mark in marks:
        begin = end - len(mark)
        if begin < after or not text.startswith(mark, begin) or not _may_stand(mark, text, begin, touches=end == place):
            continue
        code = symbols.code(_ALL[mark]) if mark in SHARED_MARKS else _ALL[mark]
        if code is None:
            piece.whole = False
        else:
            piece.unit, piece.marked, piece.lettered = Currency(code), True, mark.isalpha()
            piece.doubtful = mark in MARKS_THAT_ARE_WORDS
        return begin
    begin = _code(piece, text, end, after)
    if begin is None and last in COUNTRY_ENDS:
        return find_country(piece, text, end, after, touches=end == place)
    return begin


def _stands_alone(text: str, place: int) -> bool:
    """Whether a sign cannot be the end of a longer mark: "US$" and "US $" are, "was $" is not."""
    before = text[place - 1 : place]
    return before in _NO_MARK or (before == " " and text[place - 2 : place - 1] not in _BEFORE_BLANK)


def _may_stand(mark: str, text: str, begin: int, *, touches: bool) -> bool:
    """Whether a mark is one here: not the end of a word, and as near to its number as it must be."""
    if mark in MARKS_THAT_TOUCH and not touches:
        return False
    if mark == "c $" and touches:
        return False
    return not (mark[0].isascii() and mark[0].isalpha() and _is_letter(text, begin - 1))


def _code(piece: Piece, text: str, end: int, after: int) -> int | None:
    begin = end - _CODE
    code = text[begin:end]
    if begin < after or (code not in CURRENCY_CODES and code not in LOWER_CODES):
        return None
    if not _is_letter(text, begin - 1):
        if code in CODES_THAT_ARE_WORDS:
            piece.doubtful = True
        piece.unit, piece.marked, piece.lettered = Currency(LOWER_CODES.get(code, code)), True, True
        return begin
    power = POWERS_OF_CODES.get(text[begin - 1])
    if power is None or code not in CURRENCY_CODES or _is_letter(text, begin - 2):
        return None
    piece.unit, piece.marked, piece.power = Currency(code), True, power
    return begin - 1


def _is_letter(text: str, place: int) -> bool:
    return place >= 0 and text[place].isascii() and text[place].isalnum()
