"""Whether a reading is whole: nothing that touches it belongs to the same word or number."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.money_behind import SMALL_THEN
from steelyard.words.amounts.names import THINGS, is_name
from steelyard.words.amounts.words import NO_LETTER, any_of
from steelyard.words.quantity import WITHDRAWN, Currency, Unit
from steelyard.words.vocabulary_chinese import DIGITS, GREAT_POWERS, SMALL_POWERS

_UNSEEN: Final = "\u200b-\u200f\u2060\u00ad"
_EAST: Final = "\u2fff"
_NUMERALS: Final = "".join((*GREAT_POWERS, *SMALL_POWERS))
_BEFORE: Final = re.compile(
    rf"(?:[^\W\u2e80-\u9fff\uf900-\ufaff]|[_/±·'’#@=&№^*{_UNSEEN}第\\]|(?<![0-9])–|\.\.|\d[.,:]|[A-Za-z]-"
    rf"|(?:^|[^\w%)\"'”’\x1f])[.,]|[$£€¥₩₹₽₺]|[{_NUMERALS}])\Z"
)
_EXCHANGES: Final = (
    "HKEX HKEx HKSE SEHK HKG HK SSE SZSE SH SZ SHA SHE Shanghai Shenzhen NYSE NASDAQ Nasdaq AMEX TSE TYO Tokyo"
    " KRX KOSDAQ LSE ASX SGX"
    " TWSE TPE TPEx BSE NSE TSX TSXV FRA ETR XETRA EPA AMS BIT STO OSE TASE Stock Code Ticker code"
).split()
_TICKER: Final = re.compile(rf"\b(?:{any_of(_EXCHANGES)})[:：]\s?\Z")
_BEFORE_BLANK: Final = re.compile(rf"(?:[0-9]\s\.|[$£€¥₩₹₽₺]|\b(?:Rs|[Nn]os?|NO)\.?)\s\Z|{_TICKER.pattern}")
_GROUP_BEFORE: Final = re.compile(r"[0-9] , \Z")
_LABEL: Final = re.compile(r"(?:^|[^A-Za-z])[A-Z][A-Za-z]+\Z")
_BEHIND_DIGIT: Final = re.compile(r"[.,:'’·٫][\d\x1f]|\s[.,][0-9]|\s\.\s[0-9]|[½¼¾⅓⅔]")
_BEHIND: Final = re.compile(
    rf"[%/°^{_UNSEEN}]|[^\W\u2e80-\u9fff\uf900-\ufaff]|\.[A-Za-z]|-\s*\n|-[A-Z]\b|-(?:for|in|on)-"
    rf"|-years?-old\b|\s?[ap]\.?m\b"
    rf"|\s+and\s+(?:an?|one|two|three|five)\s+(?:half|halves|quarters?|thirds?|fourths?|fifths?|ninths?)\b"
    rf"|(?<=hundred)\s+and\s+[0-9]|\s?G\b|\s*\(in\s+(?:thousands|millions|billions)\b|\s?[$£€¥](?!\s?[0-9])"
    rf"|[{''.join(GREAT_POWERS)}]"
    rf"|\s(?:million|billion|trillion|thousand|crore|lakh)s?{NO_LETTER}"
)
_NEW_WORD: Final = re.compile(
    rf"(?:[A-H]\d?\+?(?:轮|輪|股)|Pre-[A-Z]|(?:pre-)?IPO|DAU|MAU|GMV|SKU|AUM){NO_LETTER}", re.IGNORECASE
)
"""Words in letters that follow a unit in Chinese without a blank: 5亿元C轮融资, 1.2亿MAU."""
_ENDS_BEFORE: Final = frozenset(",.:：$£€¥₩₹₽₺sSoO")
_GROUP: Final = 3
"""Digits of a group."""
_MAY_FOLLOW: Final = frozenset(" ,;)\n")
_SPELLED_BEFORE: Final = frozenset("第数數几幾百千万萬亿億十" + "零〇一二两兩三四五六七八九")
_SETTLED: Final = (Unit.SHARES, Unit.PERCENT, Unit.POINTS, Unit.TIMES)
_POINTS_FOR_THOUSANDS: Final = frozenset(
    "EUR CHF DKK NOK SEK BRL TRY IDR VND ARS CLP COP PLN HUF CZK DEM ITL ESP BEF ATS NLG PTE GRD HRK SIT".split()
)
"""Moneys of countries where a point sets off thousands."""
_SMALL: Final = 100


def is_whole(piece: Piece, text: str, *, lenient: bool) -> bool:
    """Whether nothing that touches the piece belongs to the same word or number.

    Args:
        piece: a number with all that was read around it.
        text: the folded text.
        lenient: whether the text is a cell or a value, where a bare number is no part of a name.
    """
    if (
        (not lenient and _may_be_thousands(piece, text))
        or (piece.loose and not _is_certain(piece))
        or (piece.doubtful and not lenient and _is_small(piece))
    ):
        return False
    if piece.start and not _begins(piece, text):
        return False
    if not _ends(text, piece.end):
        return False
    if piece.spelled and text[piece.end - 1] > _EAST:
        return piece.unit is not None or _counts_in_chinese(piece, text)
    if piece.spelled:
        return not piece.is_bare or _counts(piece, text)
    return lenient or not piece.is_bare or not is_name(piece.start, piece.end, text)


def _begins(piece: Piece, text: str) -> bool:
    start = piece.start
    before = text[start - 1]
    if before == " ":
        return start < 2 or text[start - 2] not in _ENDS_BEFORE or not _after_blank(piece, text)  # noqa: PLR2004
    if piece.dashed:
        return True  # whether it is the second end of a range is seen later
    if before > _EAST:
        return before not in _SPELLED_BEFORE if piece.spelled else before != "第"
    if _BEFORE.search(text, max(0, start - 3), start):
        east = text[piece.end - 1] > _EAST or text[piece.end : piece.end + 1] > _EAST
        return east and not piece.is_bare and _LABEL.search(text, max(0, start - 9), start) is not None
    return before != ":" or not _TICKER.search(text, max(0, start - 11), start)


def _after_blank(piece: Piece, text: str) -> bool:
    """Whether what stands before a blank still belongs to the number: "6 . 2", "80 , 000", "HKEX: 3888", "$ 5"."""
    start = piece.start
    if text[start - 2] == ",":
        return piece.end - start == _GROUP and _GROUP_BEFORE.search(text, max(0, start - 4), start) is not None
    return _BEFORE_BLANK.search(text, max(0, start - 11), start) is not None


def _ends(text: str, end: int) -> bool:
    following = text[end : end + 1]
    if following in _MAY_FOLLOW and not text[end - 1].isdigit() and following != " ":
        return True
    if text[end - 1].isdigit() and _BEHIND_DIGIT.match(text, end):
        return False
    if _BEHIND.match(text, end) is None:
        return True
    return text[end - 1] > _EAST and _NEW_WORD.match(text, end) is not None


def _is_certain(piece: Piece) -> bool:
    """Whether a unit settles digits that could be grouped otherwise."""
    if piece.spelled:
        return piece.unit is not None or piece.power is not None
    return isinstance(piece.unit, Currency) or piece.power is not None or piece.scaled or piece.unit in _SETTLED


def _may_be_thousands(piece: Piece, text: str) -> bool:
    """Whether 20.000 may be twenty thousand: of things, or of a money whose people write it so."""
    if piece.power is not None or piece.scaled or piece.low.as_tuple().exponent != -_GROUP or piece.low < 1:
        return False
    if isinstance(piece.unit, Currency):
        return piece.unit.code in _POINTS_FOR_THOUSANDS and not piece.per
    return piece.unit is Unit.SHARES or (piece.unit is None and THINGS.match(text, piece.end) is not None)


def _is_small(piece: Piece) -> bool:
    if piece.power is not None or piece.scaled or piece.per:
        return False
    return piece.low < (SMALL_THEN if str(piece.unit) in WITHDRAWN else _SMALL)


def _counts_in_chinese(piece: Piece, text: str) -> bool:
    """Whether a numeral without a unit counts something: 三家, 五千多万, 近百家; not 一家, 千万, 万科, 十分."""
    words = text[piece.start : piece.end]
    if piece.counted:
        return piece.scaled or not words.startswith("一")
    return piece.scaled and (
        piece.hedge is not None or ((words[0] in DIGITS or words[0] == "十") and words[-1] in GREAT_POWERS)
    )


def _counts(piece: Piece, text: str) -> bool:
    """Whether a bare number in words counts things: not in a name, nor in one word with what stands behind it."""
    start, end = piece.start, piece.end
    following = text[end : end + 2]
    if following[:1] == "-" and following[1:].isalpha():
        return False
    before = text[max(0, start - 4) : start].rstrip()[-1:]
    return text[start].islower() or before in {"", ".", "!", "?", ":", ";", "\n", "”", '"', "•"}
