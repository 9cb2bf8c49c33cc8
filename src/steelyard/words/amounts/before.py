"""What stands before a number: its sign, its money, its hedge, and what it is the price of."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.marks import MARK_ENDS, find_mark
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.vocabulary import HEDGE_SIGNS, HEDGES, Hedge
from steelyard.words.vocabulary_chinese import FILLERS, GREAT_POWERS, NO_HEDGE, SMALL_POWERS
from steelyard.words.vocabulary_chinese import HEDGES as CHINESE_HEDGES

_BLANKS: Final = " \u00a0\n\t\r\u3000"
_HEDGE_ENDS: Final = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in HEDGES)
_MOST_WORDS: Final = max(len(phrase.split()) for phrase in HEDGES)
_WINDOW: Final = 44
"""Characters in which the longest hedge has room."""
_CHINESE_ENDS: Final = frozenset(word[-1] for word in CHINESE_HEDGES) | frozenset(FILLERS)
_LONGEST_HEDGE: Final = max(map(len, CHINESE_HEDGES))
_EACH: Final = re.compile(
    r"每一?(?:份|张|張)?(?P<thing>股|ADS|份|ADR|单位|基金单位|美国存托股|吨|噸|桶|克|公斤|千克|辆|輛|台|部|平方米|平方呎|平方尺|盎司|套|件"
    r"|瓶|杯|度|张|張|间|間)份?\Z"
)
_RECEIPTS: Final = frozenset({"ADS", "ADR", "份", "美国存托股"})
_OF_ALL: Final = re.compile(r"(?:公司)?(?:总股本|總股本|股本|总股份|总额|總額|总数|總數|总量|總量)的?\Z")
_SIGN_WORDS: Final = re.compile(r"\b(?:minus|negative)\s+\Z", re.IGNORECASE)
_DENIED: Final = re.compile(r"\b(?:not|never|cannot|\w+n['’]t)\s+(?:[a-z]+\s+){0,2}\Z")
_CIRCA: Final = re.compile(r"\bca?\.\Z")
_MORE_THAN: Final = "上过過"
_POWERS: Final = frozenset((*GREAT_POWERS, *SMALL_POWERS))
_EAST: Final = "\u2fff"
"""Characters above it are Chinese."""


def look_before(piece: Piece, text: str, symbols: Symbols, after: int) -> None:
    """Add to a piece what stands before it.

    Args:
        piece: a number, which may begin earlier when it comes back.
        text: the folded text.
        symbols: what a sign means that several moneys share.
        after: where the piece before it ends: nothing is read beyond.
    """
    place = piece.start
    if place <= after:
        return
    last = text[place - 1]
    if last == "(":
        piece.opened = True
        place = _before_mark(piece, text, place - 1, symbols, after) if place - 1 > after else place - 1
        place = place if piece.marked else piece.start
    else:
        place = _sign(piece, text, place, after)
        if not piece.dashed:
            place = _before_mark(piece, text, place, symbols, after)
    piece.start = place
    if place <= after or piece.dashed:
        return
    last = text[place - 1]
    if last == " " and place - 1 > after and text[place - 2] > _EAST:
        _chinese_before(piece, text, place - 1, symbols, after)
    elif last in _BLANKS:
        _english_hedge(piece, text, place, after)
    elif last > _EAST:
        _chinese_before(piece, text, place, symbols, after)
    elif last == "." and (circa := _CIRCA.search(text, max(after, place - 4), place)):  # c.€50m
        piece.hedge, piece.start = Hedge.ABOUT, circa.start()


def _before_mark(piece: Piece, text: str, place: int, symbols: Symbols, after: int) -> int:
    """Where the mark before a place begins, with its own sign; the place itself where there is none."""
    last = text[place - 1] if place > after else ""
    if last not in MARK_ENDS and (last not in _BLANKS or place - 1 <= after or text[place - 2] not in MARK_ENDS):
        return place
    mark = find_mark(piece, text, place, symbols, after)
    return place if mark is None else _sign(piece, text, mark, after)


def _sign(piece: Piece, text: str, place: int, after: int) -> int:
    """Where the sign before a number begins."""
    if place <= after:
        return place
    sign = text[place - 1]
    if sign in _BLANKS:
        return _sign_behind_blank(piece, text, place, after)
    if sign in "-–—+" or (sign == "~" and 0 < after == place - 1):
        return _dash(piece, text, place, sign, after)
    if sign in HEDGE_SIGNS and text[place - 2 : place - 1] not in {"<", ">", "-", "="}:
        piece.hedge = HEDGE_SIGNS[sign]
        return place - 1
    if sign in "负負":
        piece.negative = not piece.negative
        return place - 1
    return place


def _dash(piece: Piece, text: str, place: int, sign: str, after: int) -> int:
    """A minus or a plus; or a dash between the two ends of a range, which is no sign."""
    before = text[place - 2] if place > 1 else " "
    touching = before.isascii() and (before.isalnum() or before in "%)'\"-\x1f")
    if touching or (after and not text[after : place - 1].strip()):
        piece.dashed = sign != "—" or after == place - 1
        return place
    if sign == "—" or (sign == "–" and before not in " (\n"):
        return place
    piece.negative = piece.negative != (sign != "+")
    return place - 1


def _sign_behind_blank(piece: Piece, text: str, place: int, after: int) -> int:
    if place - 1 <= after:
        return place
    last = text[place - 2]
    if last in "se" and (found := _SIGN_WORDS.search(text, max(after, place - 10), place)):
        piece.negative = not piece.negative
        return found.start()
    if last in HEDGE_SIGNS and text[place - 3 : place - 2] not in {"<", ">", "-", "="}:
        piece.hedge = HEDGE_SIGNS[last]
        return place - 2
    if last in "-–" and not text[after : place - 2].strip() and after:
        piece.dashed = True
    return place


def _english_hedge(piece: Piece, text: str, place: int, after: int) -> None:
    """Move the start of the piece before its hedge."""
    begin = max(after, place - _WINDOW)
    window = text[begin:place]
    words = window.split()
    if not words or words[-1].lower() not in _HEDGE_ENDS:
        return
    if begin > after and not text[begin - 1].isspace() and not window[0].isspace():
        words = words[1:]  # cut through by the window
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        hedge = HEDGES.get(" ".join(words[-count:]).lower())
        if hedge is not None:
            position = len(window)
            for word in reversed(words[-count:]):
                position = window.rindex(word, 0, position)
            denied = hedge is Hedge.OVER and _DENIED.search(text, max(after, begin + position - 28), begin + position)
            piece.hedge, piece.start = Hedge.AT_MOST if denied else hedge, begin + position
            return


def _chinese_before(piece: Piece, text: str, place: int, symbols: Symbols, after: int) -> None:
    """Hedges, moneys and 每股 before a number, in whatever order they stand."""
    while place > after:
        if text[place - 1] in _MORE_THAN and piece.hedge is None and text[place] in _POWERS:
            piece.hedge, place = Hedge.OVER, place - 1  # 上亿, 过百
        elif (hedge := _chinese_hedge(text, place, after)) and piece.hedge in (None, Hedge.ABOUT):
            piece.hedge, place = hedge
        elif not piece.marked and text[place - 1] in MARK_ENDS:
            mark = find_mark(piece, text, place, symbols, after)
            if mark is None:
                return
            place = mark
        elif not piece.per and (each := _EACH.search(text, max(after, place - 9), place)):
            thing = each["thing"]
            piece.per = "share" if thing == "股" else "ads" if thing in _RECEIPTS else "unit"
            place = each.start()
        elif (whole := _OF_ALL.search(text, max(after, place - 6), place)) and _chinese_hedge(
            text, whole.start(), after
        ):
            place = whole.start()
        else:
            return
        piece.start = place


def _chinese_hedge(text: str, place: int, after: int) -> tuple[Hedge, int] | None:
    """The hedge right before a place, and where it begins."""
    if place <= after or text[place - 1] not in _CHINESE_ENDS:
        return None
    for end in (place, place - 1) if text[place - 1] in FILLERS else (place,):
        for length in range(min(_LONGEST_HEDGE, end - after), 0, -1):
            hedge = CHINESE_HEDGES.get(text[end - length : end])
            if hedge is not None and not text.endswith(NO_HEDGE, max(0, end - 3), end):
                return hedge, end - length
    return None
