"""What stands before a number: its sign, its money, its hedge, and what it is the price of."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.quantity import ISO_4217, Currency
from steelyard.words.vocabulary import HEDGE_SIGNS, HEDGES, Hedge
from steelyard.words.vocabulary_chinese import FILLERS
from steelyard.words.vocabulary_chinese import HEDGES as CHINESE_HEDGES
from steelyard.words.vocabulary_money import CURRENCY_MARKS, HUNDREDTHS, SHARED_MARKS

_BLANKS: Final = " \u00a0\n\t\r\u3000"
_MARKS: Final = {**CURRENCY_MARKS, **SHARED_MARKS}
_LOWER: Final = frozenset("usd eur gbp rmb cny hkd jpy aud chf inr krw sgd nzd sek nok dkk brl".split())
_LOWER_MARKS: Final = {
    mark.lower(): code for mark, code in CURRENCY_MARKS.items() if mark.endswith("$") and len(mark.strip(" $")) > 1
} | {"c $": "CAD"}
_MARK_ENDS: Final = frozenset(mark[-1] for mark in _MARKS) | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LONGEST_MARK: Final = max(map(len, _MARKS))
_HEDGE_ENDS: Final = frozenset(phrase.rsplit(" ", 1)[-1] for phrase in HEDGES)
_CHINESE_ENDS: Final = frozenset(word[-1] for word in CHINESE_HEDGES) | frozenset(FILLERS)
_NO_HEDGE: Final = re.compile(
    r"(?:节约|節約|条约|合约|合約|签约|簽約|违约|違約|续约|公约|预约|契约|制约|附近|最近|靠近|远近|反超|高超|打破|首破|撑破)$"
)
_TIMES: Final = {"M": 6, "K": 3, "T": 3}
"""MSEK, KSEK, TEUR: millions and thousands in one word with the money."""
_EACH: Final = re.compile(
    r"(?:每(?:一)?(?:份)?(?P<thing>股|ADS|份|ADR|单位|基金单位)(?:份)?(?:美国存托股)?|per\s+share\s)$"
)


def look_before(piece: Piece, text: str, symbols: Symbols, after: int) -> None:
    """Add to a piece what stands before it.

    Args:
        piece: a number, which may begin earlier when it comes back.
        text: the folded text.
        symbols: what a sign means that several moneys share.
        after: where the piece before it ends: nothing is read beyond.
    """
    place = _sign(piece, text, piece.start, after)
    if place > after and text[place - 1] == "(":
        piece.opened = True
        place = _opened(piece, text, place, symbols, after)
    elif (mark := _mark(piece, text, place, symbols, after)) is not None:
        place = _sign(piece, text, mark, after)
    piece.start = place
    _hedge(piece, text, symbols, after)


def _opened(piece: Piece, text: str, place: int, symbols: Symbols, after: int) -> int:
    """Behind an opening bracket: the mark before it makes it a loss; without one the bracket is outside."""
    mark = _mark(piece, text, place - 1, symbols, after)
    return place if mark is None else _sign(piece, text, mark, after)


def _sign(piece: Piece, text: str, place: int, after: int) -> int:
    """Where the sign before a number begins."""
    if place <= after:
        return place
    sign = text[place - 1]
    if sign in "-+–" and text[after : place - 1].strip() == "" and after:
        piece.dashed = True
        return place
    before = text[place - 2] if place > 1 else " "
    if sign == "-" or (sign == "–" and before in " (\n"):
        if before.isascii() and (before.isalnum() or before in "%)\x1f'\"-"):
            piece.dashed = True
            return place
        piece.negative = not piece.negative
        return place - 1
    if sign == "+" and not (before.isascii() and before.isalnum()):
        return place - 1
    if sign in HEDGE_SIGNS and before not in "<>-=":
        piece.hedge = HEDGE_SIGNS[sign]
        return place - 1
    if sign in _BLANKS:
        return _sign_behind_blank(piece, text, place)
    if sign in "负負":
        piece.negative = True
        return place - 1
    return place


def _sign_behind_blank(piece: Piece, text: str, place: int) -> int:
    window = text[max(0, place - 10) : place].rstrip().lower()
    for word in ("minus", "negative"):
        if window.endswith(word) and not window[: -len(word)][-1:].isalpha():
            piece.negative = True
            return (
                text.rindex(text[place - 1 - len(word) : place - 1], 0, place)
                if text[place - 1 - len(word) : place - 1].lower() == word
                else place
            )
    if window[-1:] in HEDGE_SIGNS and window[-2:-1] not in {"<", "-", "="}:
        piece.hedge = HEDGE_SIGNS[window[-1]]
        return text.rindex(window[-1], 0, place)
    return place


def _mark(piece: Piece, text: str, place: int, symbols: Symbols, after: int) -> int | None:
    """Where the mark before a place begins; none where there is none."""
    end = place
    while end > after and place - end < 4 and text[end - 1] in _BLANKS:  # noqa: PLR2004 - blanks and one line's end
        end -= 1
    if end <= after:
        return None
    last = text[end - 1]
    if last not in _MARK_ENDS and not last.isalpha():
        return None
    for length in range(min(_LONGEST_MARK, end - after), 0, -1):
        mark = text[end - length : end]
        key = _MARKS.get(mark) or _LOWER_MARKS.get(mark)
        if key is None or (mark[0].isalpha() and mark[0].isascii() and _is_letter(text, end - length - 1)):
            continue
        if mark in {"C $", "c $"} and place == end:
            continue
        if (
            mark[-1].isalpha()
            and mark[-1].isascii()
            and mark not in ISO_4217
            and len(mark) < 3
            and place != end
            and mark not in {"Rs", "NT"}
        ):  # noqa: PLR2004
            continue
        code = symbols.code(key) if key.islower() else key
        if code is None:
            piece.whole = False
            return end - length
        piece.unit, piece.marked = Currency(code), True
        if mark == "NT" and place != end:
            continue
        return end - length
    return _code(piece, text, end, after)


def _code(piece: Piece, text: str, end: int, after: int) -> int | None:
    """Where an ISO code before a place begins, with its million or thousand: EUR, MSEK, TEUR."""
    code = text[end - 3 : end]
    if end - 3 < after or (code not in ISO_4217 and code not in _LOWER):
        return None
    before = text[end - 4] if end - 4 >= after else " "
    if not _is_letter(text, end - 4):
        piece.unit, piece.marked = Currency(code.upper().replace("RMB", "CNY")), True
        return end - 3
    if before in _TIMES and code in ISO_4217 and not _is_letter(text, end - 5):
        piece.unit, piece.marked, piece.power = Currency(code), True, _TIMES[before]
        return end - 4
    return None


def _is_letter(text: str, place: int) -> bool:
    return place >= 0 and text[place].isascii() and text[place].isalnum()


def _hedge(piece: Piece, text: str, symbols: Symbols, after: int) -> None:
    """Move the start of the piece before its hedge."""
    place = piece.start
    if place <= after:
        return
    last = text[place - 1]
    if last in _BLANKS:
        _english_hedge(piece, text, place, after)
    elif last > "\u2fff":
        _chinese_before(piece, text, symbols, after)


def _english_hedge(piece: Piece, text: str, place: int, after: int) -> None:
    begin = max(after, place - 44)
    window = text[begin:place]
    words = window.split()
    if not words or words[-1].lower() not in _HEDGE_ENDS:
        return
    for count in range(min(6, len(words)), 0, -1):
        hedge = HEDGES.get(" ".join(words[-count:]).lower())
        if hedge is None or (
            count == len(words) and begin > after and text[begin - 1].isalnum() and window[0].isalnum()
        ):
            continue
        position = len(window)
        for word in reversed(words[-count:]):
            position = window.rindex(word, 0, position)
        piece.hedge, piece.start = hedge, begin + position
        return


def _chinese_before(piece: Piece, text: str, symbols: Symbols, after: int) -> None:
    """Hedges, moneys and 每股 before a number, in whatever order they stand."""
    for _ in range(3):
        place = piece.start
        if (hedge := _chinese_hedge(text, place, after)) and piece.hedge in {None, Hedge.ABOUT}:
            piece.hedge, piece.start = hedge[0], hedge[1]
        elif not piece.marked and (mark := _mark(piece, text, place, symbols, after)) is not None:
            piece.start = mark
        elif not piece.per and (each := _EACH.search(text, max(after, place - 12), place)):
            piece.per = "share" if each["thing"] == "股" else "ads" if each["thing"] in {"ADS", "ADR", "份"} else "unit"
            piece.start = each.start()
        else:
            return


def _chinese_hedge(text: str, place: int, after: int) -> tuple[Hedge, int] | None:
    if place <= after or text[place - 1] not in _CHINESE_ENDS:
        return None
    ends = (place, place - 1) if text[place - 1] in FILLERS else (place,)
    for end in ends:
        for length in range(min(5, end - after), 0, -1):
            hedge = CHINESE_HEDGES.get(text[end - length : end])
            if hedge and not _NO_HEDGE.search(text, max(0, end - 3), end):
                return hedge, end - length
    return None


def minor_unit(word: str) -> str:
    """The code of a hundredth's money, or nothing where the word does not say."""
    return HUNDREDTHS[word]
