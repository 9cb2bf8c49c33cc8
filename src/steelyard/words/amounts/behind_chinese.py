"""What stands behind a number in Chinese: more, money, unit, what it counts, a hedge."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.amounts.units_behind import years
from steelyard.words.amounts.words import any_of
from steelyard.words.quantity import Currency, Unit
from steelyard.words.vocabulary import Hedge
from steelyard.words.vocabulary_cents import HUNDREDTHS
from steelyard.words.vocabulary_chinese import (
    CLASSIFIERS,
    HEDGES_BEHIND,
    MORE,
    NOT_COUNTED,
    NOT_COUNTED_WORDS,
    SPANS,
    UNITS,
)
from steelyard.words.vocabulary_money import CHINESE_MONEY

_CENTS: Final = tuple(name for name in HUNDREDTHS if name > "\u2fff")
_BEHIND: Final = re.compile(
    rf"[ ]?(?P<more>[{MORE}])?"
    rf"(?:(?P<cents>{any_of(_CENTS)})|(?P<money>{any_of(CHINESE_MONEY)})(?:[（(]?(?P<again>人民币"
    rf"|人民幣)[）)]?)?|(?P<span>{any_of(SPANS)})(?P<half>半)?"
    rf"|(?P<unit>{any_of(UNITS)})|(?P<thing>{any_of(CLASSIFIERS)}|(?<=[{MORE}])号))?"
    rf"(?:\s?(?P<hedge>{any_of(HEDGES_BEHIND)}|(?<=[倍年月])[多余餘]))?"
)
_FEN: Final = re.compile(r"[ ]?分[钱錢]?(?![红紅派拆成部店公期配为為])")
_NOT_COUNTED: Final = re.compile(
    rf"[ ]?(?!分[店行支部公校厂廠]|[线線][上下])(?:[{NOT_COUNTED}]|{any_of(NOT_COUNTED_WORDS)})"
)
_DAYS: Final = re.compile("交易日|工作日|营业日|小时|小時|星期|礼拜|钟头")
_HEDGE: Final = re.compile(any_of(HEDGES_BEHIND))
_EACH: Final = re.compile(r"[/／](?P<thing>股|份|吨|噸|桶|克|千克|公斤|台|辆|平方米|盎司|月|年|人)")


def look_behind_chinese(piece: Piece, text: str, symbols: Symbols) -> None:
    """Add to a piece what stands behind it."""
    if piece.lettered and str(piece.unit) == "CNY" and not piece.scaled and (fen := _FEN.match(text, piece.end)):
        piece.low, piece.high, piece.end = piece.low.scaleb(-2), piece.high.scaleb(-2), fen.end()  # 人民币5.2分
        return
    found = _BEHIND.match(text, piece.end)
    if found is None or found.end() == piece.end:
        _must_end(piece, text)
        return
    if found["more"] and (piece.hedge not in (None, Hedge.OVER)):
        piece.hedge = Hedge.OVER if found["more"] not in "来來" else Hedge.ABOUT
    elif found["more"]:
        piece.hedge = Hedge.ABOUT if found["more"] in "来來" else Hedge.OVER
    if found["money"] or found["cents"]:
        _money(piece, found, symbols)
    elif found["unit"]:
        _unit(piece, found["unit"])
    elif found["span"]:
        _span(piece, found)
    if found["hedge"]:
        hedge = HEDGES_BEHIND.get(found["hedge"], Hedge.OVER)
        piece.hedge = hedge if piece.hedge is None or hedge is not Hedge.ABOUT else piece.hedge
    piece.end = found.end()
    if isinstance(piece.unit, Currency) and (each := _EACH.match(text, piece.end)):
        piece.per, piece.end = "share" if each["thing"] == "股" else "unit", each.end()
    piece.counted = bool(found["thing"])
    _must_end(piece, text)


def look_for_hedge(piece: Piece, text: str) -> None:
    """Add the hedge behind a share or a multiple to its piece: 三成以上, 一半有多, 翻了一番有余."""
    found = _HEDGE.match(text, piece.end)
    if found is not None:
        piece.hedge, piece.end = HEDGES_BEHIND[found.group()], found.end()


def _money(piece: Piece, found: re.Match[str], symbols: Symbols) -> None:
    if cents := found["cents"]:
        piece.low, piece.high = piece.low.scaleb(-2), piece.high.scaleb(-2)
        unit = Currency(HUNDREDTHS[cents])
    else:
        code = CHINESE_MONEY[found["money"]]
        plain = code == "yuan" and not found["again"]
        code = "CNY" if found["again"] else symbols.yuan if plain else code
        unit = piece.unit if plain and isinstance(piece.unit, Currency) else Currency(code)
    if piece.marked and piece.unit != unit:
        piece.whole = False
    piece.unit = unit


def _unit(piece: Piece, word: str) -> None:
    if piece.marked or (piece.unit is not None and piece.unit is not UNITS[word]):
        piece.whole = False
    piece.unit = UNITS[word]
    if piece.unit in (Unit.POINTS, Unit.BASIS):
        piece.implies = "difference"


def _span(piece: Piece, found: re.Match[str]) -> None:
    part = SPANS[found["span"]]
    if found["half"]:
        piece.low, piece.high = (
            piece.low + years(piece.low.__class__(1), (1, 2)),
            piece.high + years(piece.low.__class__(1), (1, 2)),
        )
    piece.low, piece.high = years(piece.low, part), years(piece.high, part)
    piece.unit = Unit.YEARS


def _must_end(piece: Piece, text: str) -> None:
    """A number that runs on into a date, a rank or a measure that is not ours is none."""
    if piece.unit is None and (_NOT_COUNTED.match(text, piece.end) or (piece.counted and _DAYS.match(text, piece.end))):
        piece.whole = False
