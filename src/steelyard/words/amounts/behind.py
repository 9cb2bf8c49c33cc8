"""What stands behind a number in English: scale, brackets, money, unit, what it is the price of, a hedge."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.amounts.words import any_of
from steelyard.words.quantity import ISO_4217, Currency, Unit
from steelyard.words.vocabulary import (
    HEDGES_BEHIND,
    KINDS_OF_SHARE,
    NOT_READ,
    PER,
    SCALE_LETTERS,
    SCALES,
    SCALES_OF_MONEY,
    SPANS,
    UNITS,
    Hedge,
)
from steelyard.words.vocabulary_money import CURRENCY_NAMES, HUNDREDTHS, SHARED_NAMES

_GAP: Final = r"(?:[^\S\n]{0,3}\n?[^\S\n]{0,3}|-)"
_NO_LETTER: Final = r"(?![A-Za-z])"
_SCALE: Final = re.compile(
    rf"{_GAP}(?P<scale>{any_of(SCALES)})\.?{_NO_LETTER}(?<!\.)|{_GAP}(?P<strange>[a-z]*illi(?:on|ard)s?\b)",
    re.IGNORECASE,
)
_NAMES: Final = {name: code for name, code in {**CURRENCY_NAMES, **SHARED_NAMES}.items()}
_SIGNS: Final = "".join(name for name in _NAMES if len(name) == 1 and not name.isalpha())
_CODES: Final = "|".join(sorted(ISO_4217))
_MONEY: Final = re.compile(
    rf"{_GAP}(?:(?P<cents>(?i:{any_of(name for name in HUNDREDTHS if name.isascii() or name == '¢' or name == 'öre')})){_NO_LETTER}"
    rf"|(?P<name>(?!rmb)(?i:{any_of(name for name in _NAMES if len(name) > 1 or name.isalpha())})){_NO_LETTER}"
    rf"|(?P<sign>[{re.escape(_SIGNS)}])(?!\s?[0-9])"
    rf"|(?P<times>[MKT])?(?P<code>{_CODES}|RMB|Rmb|rmb|usd|eur|gbp|sek)(?![A-Za-z]|\s?\(?[0-9]))"
)
_SPANS_AND_UNITS: Final = {**UNITS, **dict.fromkeys(SPANS)}
_UNIT: Final = re.compile(
    rf"{_GAP}(?!year[\s-](?:on|over|to|end|ago|earlier|before|after|later|ended|ending)\b)(?:(?P<unit>(?i:{any_of(_SPANS_AND_UNITS)}))(?![A-Za-z]|(?<=[xX])\s?[0-9])"
    rf"|(?P<shares>(?:(?:{any_of(KINDS_OF_SHARE)})[\s-]+){{1,3}}(?:shares?|ADSs?|stock)){_NO_LETTER}"
    rf"|(?P<not>(?i:{any_of(NOT_READ)})){_NO_LETTER})"
)
_PER: Final = re.compile(
    rf"(?:\s+(?:per|a|an|each|for\s+each)\s+|\s?/\s?|[\s-]+a-|-per-)(?:(?:diluted|basic|fully\s+diluted|ordinary|common|Class\s+[AB]|restricted|depositary)\s+)*"
    rf"(?P<thing>(?i:{any_of(PER)})){_NO_LETTER}|\s+(?P<apiece>apiece){_NO_LETTER}"
)
_HEDGE: Final = re.compile(
    rf"(?P<hedge>-plus\b|\+(?![0-9])|-odd\b|\s+(?:{any_of(key for key in HEDGES_BEHIND if key[0].isalpha())}){_NO_LETTER})"
)
_NEXT: Final = frozenset(" \u00a0\n\t-")
_LENGTHS: Final = re.compile(r"\s+(?:wide|tall|long|high|deep|above|below|sprint|race|run|pool|x|by)\b")


def look_behind(piece: Piece, text: str, symbols: Symbols, *, in_file: bool, accounting: bool) -> None:
    """Add to a piece what stands behind it.

    Args:
        piece: a number with what stands before it; it may end later when it comes back.
        text: the folded text.
        symbols: what a sign means that several moneys share.
        in_file: whether the text is one amount and nothing else, so that a letter is a scale.
        accounting: whether a number in brackets is a loss.
    """
    place = piece.end
    following = text[place : place + 1]
    if not following or following in ",;:":
        _close(piece, text, accounting=accounting)
        return
    if piece.opened and following == ")":
        place = _closes_early(piece, text, accounting=accounting)
    if following == "%":
        piece.end = place
        _unit(piece, text)
    else:
        early = not piece.opened
        scaled = _scale(piece, text, place) if not piece.scaled or piece.spelled else None
        place = scaled or place
        piece.end = place
        if piece.opened and text[place : place + 1] == ")":
            place = _closes_early(piece, text, accounting=accounting)
            piece.end = max(piece.end, place)
        if not _money(piece, text, symbols):
            _unit(piece, text)
        _letter(piece, text, scaled=scaled, early=early, in_file=in_file)
    _hedge(piece, text)
    if piece.opened:
        _close(piece, text, accounting=accounting)


def _closes_early(piece: Piece, text: str, *, accounting: bool) -> int:
    """Behind a closing bracket right behind the number: a loss behind a money, before %, or in a table."""
    end = piece.end + 1
    percent = re.match(r"\s?(?:%|per\s?cent|pct)", text[end : end + 10])
    if piece.marked or accounting or percent:
        piece.opened = False
        piece.negative = not piece.negative
        piece.end = end
        if not piece.marked:
            piece.start = (
                min(piece.start, text.rindex("(", 0, piece.start + 1))
                if "(" in text[: piece.start + 1]
                else piece.start
            )
        return end
    if re.match(r"\s?(?:x\b|million|billion|thousand|bn\b|mn\b)", text[end : end + 10]):
        piece.whole = False
    return piece.end


def _close(piece: Piece, text: str, *, accounting: bool) -> None:
    """An opened bracket at the very end of the amount: a loss, an aside, or half a bracket."""
    if not piece.opened:
        return
    closes = text[piece.end : piece.end + 1] == ")"
    if piece.marked and text[piece.start : piece.end].count("(") == 1:
        piece.whole = piece.whole and closes
        piece.negative = not piece.negative
        piece.end += closes
    elif accounting and closes and text[piece.start - 1 : piece.start] == "(":
        piece.negative = not piece.negative
        piece.start, piece.end = piece.start - 1, piece.end + 1
    piece.opened = False


def _scale(piece: Piece, text: str, place: int) -> int | None:
    found = _SCALE.match(text, place)
    if found is None:
        return None
    if found["strange"] and not found["scale"]:
        piece.whole = False
        return None
    word = " ".join(found["scale"].lower().split())
    power = SCALES[word]
    if piece.power is not None:
        piece.whole = False
        return None
    piece.power = power
    return found.end()


def _letter(piece: Piece, text: str, *, scaled: int | None, early: bool, in_file: bool) -> None:  # noqa: ARG001
    """Take back a scale that is one only with money: 5b is a letter, 5 m a length, 4K a screen."""
    if scaled is None or isinstance(piece.unit, Currency) or in_file:
        return
    word = re.search(r"[A-Za-z]+$", text[piece.start : scaled])
    letters = word.group() if word else ""
    small = letters.lower()
    if small in SCALES_OF_MONEY:
        piece.whole = False
    elif small in SCALE_LETTERS:
        blank = text[scaled - len(letters) - 1] in _NEXT
        screen = letters == "K" and piece.low <= 20  # noqa: PLR2004 - 4K, 8K, Form 10K
        if blank or screen or _LENGTHS.match(text, scaled):
            piece.whole = False


def _money(piece: Piece, text: str, symbols: Symbols) -> bool:
    found = _MONEY.match(text, piece.end)
    if found is None:
        return False
    code = _code(piece, found, symbols)
    if code is None:
        piece.whole = False
        piece.end = found.end()
        return True
    unit = Currency(code)
    if piece.marked and piece.unit != unit and not found["cents"]:
        if not (found["name"] in SHARED_NAMES and SHARED_NAMES[found["name"]] == "dollar"):
            piece.whole = False
        unit = piece.unit if isinstance(piece.unit, Currency) else unit
    if found["times"]:
        piece.whole = piece.whole and piece.power is None
        piece.power = {"M": 6, "K": 3, "T": 3}[found["times"]]
    piece.unit, piece.end = unit, found.end()
    if (
        piece.power is None
        and not piece.scaled
        and (
            scale := re.compile(rf"[ ](?P<scale>{any_of(word for word in SCALES if len(word) > 3)}){_NO_LETTER}").match(
                text, piece.end
            )
        )
    ):  # noqa: PLR2004
        piece.power, piece.end = SCALES[scale["scale"]], scale.end()
    _per(piece, text)
    return True


def _code(piece: Piece, found: re.Match[str], symbols: Symbols) -> str | None:
    """The money behind a number; hundredths are taken from the number."""
    if cents := found["cents"]:
        word = " ".join(cents.lower().split())
        piece.low, piece.high = piece.low.scaleb(-2), piece.high.scaleb(-2)
        named = HUNDREDTHS[word]
        return named or (piece.unit.code if isinstance(piece.unit, Currency) else symbols.dollar)
    if word := found["name"] or found["sign"]:
        key = " ".join(word.lower().split())
        return symbols.code(SHARED_NAMES[key]) if key in SHARED_NAMES else CURRENCY_NAMES[key]
    code = found["code"].upper()
    return "CNY" if code == "RMB" else code


def _unit(piece: Piece, text: str) -> None:
    if piece.marked:
        _per(piece, text)
        if _UNIT.match(text, piece.end) and text[piece.end : piece.end + 2].strip()[:1] in {"%"}:
            piece.whole = False
        return
    found = _UNIT.match(text, piece.end)
    if found is None:
        return
    if found["not"]:
        piece.whole = False
        return
    piece.end = found.end()
    if found["shares"]:
        piece.unit = Unit.SHARES
        return
    word = " ".join(found["unit"].split())
    word = word if word in UNITS or word in SPANS else word.lower()
    if word in SPANS:
        _span(piece, SPANS[word])
        return
    unit = UNITS.get(word) or {key.lower(): value for key, value in UNITS.items()}[word]
    piece.unit = unit
    if unit in {Unit.POINTS, Unit.BASIS}:
        piece.implies = "difference"
    elif unit is Unit.TIMES and word == "fold":
        piece.implies = "multiple"


def _span(piece: Piece, part: tuple[int, int]) -> None:
    """Months as years, to four decimals where they go on for ever."""
    piece.low, piece.high = (years(end, part) for end in (piece.low, piece.high))
    piece.unit = Unit.YEARS


def years(number: Decimal, part: tuple[int, int]) -> Decimal:
    """So many months or quarters in years.

    >>> years(Decimal(6), (1, 12))
    Decimal('0.5')
    """
    exact = number * part[0] / part[1]
    exponent = exact.as_tuple().exponent
    assert isinstance(exponent, int)
    return exact if exponent >= -4 else exact.quantize(Decimal("0.0001"))  # noqa: PLR2004


def _per(piece: Piece, text: str) -> None:
    if (found := _PER.match(text, piece.end)) is not None:
        piece.per = PER[" ".join(found["thing"].lower().split())] if found["thing"] else "unit"
        piece.end = found.end()


def _hedge(piece: Piece, text: str) -> None:
    following = text[piece.end : piece.end + 2]
    if following[:1] not in {" ", "-", "+", "\n"} or (found := _HEDGE.match(text, piece.end)) is None:
        return
    hedge = HEDGES_BEHIND[" ".join(found["hedge"].split())]
    if piece.hedge not in {None, hedge, Hedge.ABOUT}:
        piece.whole = False
    piece.hedge, piece.end = hedge, found.end()
