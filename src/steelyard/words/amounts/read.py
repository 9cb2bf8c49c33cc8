"""Every whole amount of a text, in one pass."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from steelyard.words.amounts.amount import Amount, Piece
from steelyard.words.amounts.before import look_before
from steelyard.words.amounts.behind import look_behind
from steelyard.words.amounts.behind_chinese import look_behind_chinese, look_for_hedge
from steelyard.words.amounts.chinese_shares import tenths_in_digits
from steelyard.words.amounts.chinese_value import Numeral
from steelyard.words.amounts.digits import digits, divided
from steelyard.words.amounts.fold import folded
from steelyard.words.amounts.joined import joined, runs_on
from steelyard.words.amounts.numerals import numeral, scaled_digits
from steelyard.words.amounts.parts import spelled
from steelyard.words.amounts.scan import Scan
from steelyard.words.amounts.slashed import slashed
from steelyard.words.amounts.symbols import NO_EVIDENCE, Symbols
from steelyard.words.amounts.whole import is_whole
from steelyard.words.interval import Printed
from steelyard.words.quantity import Unit, UnitOfMeasure
from steelyard.words.vocabulary import Hedge
from steelyard.words.vocabulary_chinese import GREAT_POWERS, HALVINGS, MORE, SMALL_POWERS
from steelyard.words.vocabulary_chinese import MULTIPLES as CHINESE_MULTIPLES
from steelyard.words.vocabulary_numbers import VULGAR

_NO_ZERO: Final = re.compile(r"(?<![\w.,)\]%'\"”’])\.\Z")
_CHINESE: Final = "\u2fff"
_SCALES: Final = frozenset((*SMALL_POWERS, *GREAT_POWERS, *MORE, *"个個成折"))
_HALF_HEDGES: Final = {"过": Hedge.OVER, "過": Hedge.OVER, "逾": Hedge.OVER, "超": Hedge.OVER, "近": Hedge.NEARLY}


def amounts_in(
    text: str,
    *,
    symbols: Symbols = NO_EVIDENCE,
    unit: UnitOfMeasure | None = None,
    accounting: bool = False,
    in_file: bool = False,
) -> list[Amount]:
    """Every whole amount of a text, in order.

    Args:
        text: running text, a cell or a value.
        symbols: what a sign means that several moneys share.
        unit: what a number without a unit counts; things, if not given.
        accounting: whether a number in brackets is a loss.
        in_file: whether the text is one amount and nothing else.
    """
    text = folded(text)
    found: list[Amount] = []
    first: Piece | None = None
    scan, place = Scan(text), 0
    while (number := scan.after(place)) is not None:
        kind, start, place = number
        piece = _piece(kind, text, start, place)
        if piece is None:
            continue
        look_before(piece, text, symbols, first.end if first else 0)
        if piece.implies:
            _share(piece, text)
        elif _is_eastern(text, piece.end):
            look_behind_chinese(piece, text, symbols)
        else:
            look_behind(piece, text, symbols, in_file=in_file, accounting=accounting)
            if text[piece.end : piece.end + 1] > _CHINESE:
                look_for_hedge(piece, text)  # 20%以上
        _duration(piece, text)
        piece.whole = piece.whole and is_whole(piece, text, lenient=in_file or accounting)
        place = max(piece.end, place)
        if first is not None:
            if (amount := joined(first, piece, text, unit)) is not None:
                found.append(amount)
                piece.whole = False  # it is used
            else:
                _settle(first, text, unit, found)
        first = piece
    if first is not None:
        _settle(first, text, unit, found)
    if "/" in text and (listed := slashed(text, lambda item: amounts_in(item, symbols=symbols))):
        taken = {place for amount in listed for place in range(amount.start, amount.end)}
        apart = [amount for amount in found if taken.isdisjoint(range(amount.start, amount.end))]
        return sorted([*apart, *listed], key=lambda amount: amount.start)
    return found


def _is_eastern(text: str, end: int) -> bool:
    """Whether a Chinese character stands behind a number, or behind one blank."""
    following = text[end : end + 1]
    return following > _CHINESE or (following == " " and text[end + 1 : end + 2] > _CHINESE)


def _share(piece: Piece, text: str) -> None:
    """The unit of a notation that says what it is: doubled, a third, 三成; and the hedge behind it."""
    if piece.unit is None:
        piece.unit = Unit.TIMES if piece.implies == "multiple" else Unit.PERCENT
    look_for_hedge(piece, text)


def _duration(piece: Piece, text: str) -> None:
    """No hedge in "over three years", which is a stretch of time; and in "within" only there."""
    if piece.hedge is not Hedge.OVER and piece.hedge is not Hedge.AT_MOST:
        return
    word = text[piece.start : piece.start + 7].lower()
    if (word.startswith("over ") and piece.unit is Unit.YEARS) or (word == "within " and piece.unit is not Unit.YEARS):
        piece.start, piece.hedge = piece.start + len(word.split()[0]) + 1, None


def _settle(piece: Piece, text: str, unit: UnitOfMeasure | None, found: list[Amount]) -> None:
    """A piece that is no end of a range."""
    if not piece.whole or piece.dashed or piece.ahead or runs_on(text, piece.end):
        return
    found.append(
        Amount(
            piece.start,
            piece.end,
            _printed(piece, unit),
            bare=piece.is_bare,
            spelled=piece.spelled,
            implies=piece.implies,
            per=piece.per,
        )
    )


def _printed(piece: Piece, unit: UnitOfMeasure | None) -> Printed:
    power = piece.power or 0
    low, high = (piece.low, piece.high) if not power else (piece.low.scaleb(power), piece.high.scaleb(power))
    if piece.negative:
        low, high = -high, -low
    settled = piece.unit or unit or Unit.COUNT
    match _deeper(piece):
        case None:
            return Printed(low, high, settled)
        case Hedge.OVER:
            return Printed(low, None, settled, approx=True)
        case Hedge.NEARLY | Hedge.UP_TO:
            return Printed(None, high, settled, approx=True)
        case Hedge.AT_LEAST:
            return Printed(low, None, settled)
        case Hedge.AT_MOST:
            return Printed(None, high, settled)
        case Hedge.ABOUT:
            return Printed(low, high, settled, approx=True)


def _deeper(piece: Piece) -> Hedge | None:
    """The hedge of a piece as it is of its value: more than halved is a value below -50 percent."""
    if piece.implies == "change" and piece.low < 0 and piece.hedge in (Hedge.OVER, Hedge.NEARLY):
        return Hedge.NEARLY if piece.hedge is Hedge.OVER else Hedge.OVER
    return piece.hedge


def _piece(kind: str, text: str, start: int, end: int) -> Piece | None:
    """The number at a place, or nothing where it is none."""
    if kind == "chinese":
        read = numeral(text, start)
        return _numeral(read, start, spelled=True) if read else None
    if kind == "english":
        return _english(text, start, text[start:end])
    if kind == "word":
        return _word(text, start, end)
    return _fraction(text, start, end) if kind == "part" else _digits(kind, text, start, end)


def _digits(kind: str, text: str, start: int, end: int) -> Piece | None:
    if start and text[start - 1] == "." and _NO_ZERO.search(text, max(0, start - 2), start):
        start, kind = start - 1, "lead" if kind == "plain" else "junk"
    read = digits(kind, text[start:end])
    if read is None:
        return None
    number, loose = read
    following = text[end : end + 1]
    spaced = following == " " and text[end + 1 : end + 2] in GREAT_POWERS
    if following in _SCALES or spaced:
        reads = scaled_digits if following not in "成折" else tenths_in_digits
        if (numeral_read := reads(text, end + spaced, number)) is not None:
            return _numeral(numeral_read, start, spelled=False)
    elif following in VULGAR:
        return Piece(start, end + 1, number + Decimal(VULGAR[following]), number + Decimal(VULGAR[following]))
    return Piece(start, end, number, number, loose=loose)


def _english(text: str, start: int, word: str) -> Piece | None:
    read = spelled(text, start, word)
    if read is None:
        return None
    piece = Piece(start, read.end, read.number, read.number, spelled=True, scaled=read.scaled, implies=read.implies)
    piece.loose, piece.unit = read.vague, read.unit
    return piece


def _numeral(read: Numeral, start: int, *, spelled: bool) -> Piece:
    return Piece(
        start,
        read.end,
        read.low,
        read.high,
        unit=read.unit,
        hedge=read.hedge,
        spelled=spelled,
        scaled=read.scaled,
        implies=read.implies,
    )


def _word(text: str, start: int, end: int) -> Piece:
    """翻番, 腰斩, 一半, 过半."""
    word = text[start:end]
    if word in CHINESE_MULTIPLES:
        number = Decimal(CHINESE_MULTIPLES[word])
        hedge = Hedge.NEARLY if "近" in word else None
        return Piece(start, end, number, number, unit=Unit.TIMES, hedge=hedge, spelled=True, implies="multiple")
    if word in HALVINGS:
        return Piece(start, end, Decimal(-50), Decimal(-50), unit=Unit.PERCENT, spelled=True, implies="change")
    hedge = _HALF_HEDGES.get(word[0])
    return Piece(start, end, Decimal(50), Decimal(50), unit=Unit.PERCENT, hedge=hedge, spelled=True, implies="share")


def _fraction(text: str, start: int, end: int) -> Piece | None:
    """1/3 of something is a share; any other is a date, a ratio or a part of a number."""
    if not re.match(r"\s+of\s+(?!\d)", text[end : end + 8]):
        return None
    above, _, below = text[start:end].partition("/")
    if int(above) >= int(below):
        return None
    share = divided(Decimal(above) * 100, int(below))
    return Piece(start, end, share, share, unit=Unit.PERCENT, implies="share")
