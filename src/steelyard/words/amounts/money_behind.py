"""Money that stands behind a number: names, signs, codes, hundredths; and what it is the price of."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.amounts.words import GAP, NO_LETTER, any_of
from steelyard.words.quantity import CURRENCY_CODES, WITHDRAWN, Currency
from steelyard.words.vocabulary import PER, SCALES
from steelyard.words.vocabulary_cents import HUNDREDTH_CODES, HUNDREDTHS, MONEYS_OF_CENTS
from steelyard.words.vocabulary_money import (
    CODES_THAT_ARE_WORDS,
    CURRENCY_NAMES,
    LOWER_CODES,
    POWERS_OF_CODES,
    SHARED_NAMES,
)
from steelyard.words.vocabulary_numbers import SMALL, TENS
from steelyard.words.vocabulary_withdrawn import NAMES_THAT_ARE_WORDS, WITHDRAWN_NAMES

_NAMES: Final = {**CURRENCY_NAMES, **WITHDRAWN_NAMES, **SHARED_NAMES, **NAMES_THAT_ARE_WORDS}
_SIGNS: Final = "".join(re.escape(name) for name in _NAMES if len(name) == 1 and not name.isalpha())
_WORDS: Final = any_of(name for name in _NAMES if name not in LOWER_CODES and (len(name) > 1 or name.isalpha()))
_CENTS: Final = any_of(name for name in HUNDREDTHS if name < "\u2fff")
_CODES: Final = any_of((*CURRENCY_CODES, *LOWER_CODES, "RMB", "Rmb"))
_MONEY: Final = re.compile(
    rf"{GAP}(?:(?P<minor>{any_of(HUNDREDTH_CODES)}){NO_LETTER}(?!\s?[0-9])"
    rf"|(?P<cents>(?i:{_CENTS})){NO_LETTER}"
    rf"|(?P<name>(?i:{_WORDS}))(?![A-Za-z]|(?<=\$)\s?[0-9])"
    rf"|(?P<sign>[{_SIGNS}])(?!\s?[0-9])"
    rf"|(?<=[0-9])(?:(?P<penny>p)|(?P<cent>c)){NO_LETTER}(?![0-9])"
    rf"|(?P<times>[{''.join(POWERS_OF_CODES)}])?(?P<code>{_CODES})"
    r"(?![A-Za-z]|\s?\(?[0-9]))"
)
_SCALE_BEHIND: Final = re.compile(rf"[ ](?P<scale>{any_of(word for word in SCALES if len(word) > 3)}){NO_LETTER}")  # noqa: PLR2004
_KINDS: Final = r"(?:(?:diluted|basic|fully|ordinary|common|Class|A|B|restricted)\s+)*"
_PER: Final = re.compile(
    rf"(?:\s+(?:per|a|an|each|for\s+each)\s+|\s?/\s?|-a-|\s-\s(?=a)a\s-\s"
    rf"|-per-){_KINDS}(?P<thing>(?i:{any_of(PER)})){NO_LETTER}"
    rf"|\s+apiece{NO_LETTER}"
)
_AND_CENTS: Final = re.compile(
    rf"\s+(?:and\s+)?(?:(?P<digits>[0-9]{{1,2}})|(?P<tens>{any_of(TENS)})?[\s-]?(?P<small>{any_of(SMALL)})?)\s+"
    rf"(?:cents?|pence){NO_LETTER}",
    re.IGNORECASE,
)
_WORDS_OF_THE_SENTENCE: Final = re.compile(
    r"\s*-?(?:won|sterling|crowns?|rand|dong)\s+(?:the|a|an|by|in\s+(?:the\s+)?first|back|over)\b"
)
_POUNDS_OF: Final = re.compile(r"\s*-?pounds?\s+of\s+(?!debt|sales|cash|revenue|profit|assets|investment)")
_LINES_OF_A_SCREEN: Final = frozenset({240, 360, 480, 720, 1080, 1440, 2160, 4320})
_SMALL_SUM: Final = 100
SMALL_THEN: Final = 10_000
"""A sum of a money that is no longer, where its code means other things too."""
_GOES_ON: Final = re.compile(r"[ -][A-Za-z]")
_RARE: Final = WITHDRAWN & CODES_THAT_ARE_WORDS


def look_for_money(piece: Piece, text: str, symbols: Symbols) -> bool:
    """Add the money behind a number to its piece; whether there is one."""
    found = _MONEY.match(text, piece.end)
    if found is None or _is_word(piece, found, text):
        look_for_each(piece, text)
        return False
    if found["code"] in CODES_THAT_ARE_WORDS:
        piece.doubtful = True
    is_minor = found["minor"] or found["cents"] or found["penny"] or found["cent"]
    code = _hundredth(piece, found, symbols) if is_minor else _code(found, symbols)
    if code is None:
        piece.whole, piece.end = False, found.end()
        return True
    _settle(piece, found, Currency(code), is_minor=bool(is_minor))
    if piece.power is None and not piece.scaled and (scale := _SCALE_BEHIND.match(text, piece.end)):
        piece.power, piece.end = SCALES[scale["scale"]], scale.end()  # USD 75 is said "75 USD million" in some reports
    if found["name"] and (cents := _AND_CENTS.match(text, piece.end)):
        _add_cents(piece, cents)
    look_for_each(piece, text)
    return True


def look_for_each(piece: Piece, text: str) -> None:
    """What a money is for one of: "$17 per share", "HK$17.5 a share"."""
    if isinstance(piece.unit, Currency) and (found := _PER.match(text, piece.end)):
        piece.per = PER[" ".join(found["thing"].lower().split())] if found["thing"] else "unit"
        piece.end = found.end()


def _is_word(piece: Piece, found: re.Match[str], text: str) -> bool:
    """Whether a word that is a money elsewhere is none here."""
    if piece.power is None and not piece.scaled:
        if (found["name"] or "").lower() in NAMES_THAT_ARE_WORDS:
            return True
        if found["code"] in _RARE and piece.low < SMALL_THEN and _GOES_ON.match(text, found.end()):
            return True  # 1,200 LTL shipments
    if found["cent"] and not piece.lettered:  # "10c a share", not "note 10c"
        return _PER.match(text, found.end()) is None
    return bool(_WORDS_OF_THE_SENTENCE.match(text, piece.end) or _POUNDS_OF.match(text, piece.end))


def _settle(piece: Piece, found: re.Match[str], money: Currency, *, is_minor: bool) -> None:
    """One money on both sides is one; a plain dollar behind another's dollar is that dollar."""
    if found["times"]:
        piece.whole = piece.whole and piece.power is None
        piece.power = POWERS_OF_CODES[found["times"]]
    if is_minor and piece.marked:  # "$ 30 cents": the sign is another number's
        piece.whole = piece.whole and piece.lettered and piece.power is None and piece.unit == money
    elif piece.marked and piece.unit != money:
        piece.whole = piece.whole and SHARED_NAMES.get((found["name"] or "").lower()) == "dollar"
    else:
        piece.unit = money
    piece.end = found.end()


def _code(found: re.Match[str], symbols: Symbols) -> str | None:
    if word := found["name"] or found["sign"]:
        key = " ".join(word.lower().split())
        name = _NAMES[key]
        return name if name in CURRENCY_CODES else symbols.code(name)
    code = found["code"]
    return LOWER_CODES.get(code.lower(), code)


def _hundredth(piece: Piece, found: re.Match[str], symbols: Symbols) -> str | None:
    """The money of cents and pence; the number becomes one of the money's whole."""
    if found["penny"]:
        piece.whole = piece.whole and piece.low not in _LINES_OF_A_SCREEN
    piece.low, piece.high = piece.low.scaleb(-2), piece.high.scaleb(-2)
    if found["penny"]:
        piece.minor = "penny"
        return symbols.penny
    if found["minor"]:
        piece.minor = HUNDREDTH_CODES[found["minor"]]
        return piece.minor
    piece.minor = "dollar" if found["cent"] else HUNDREDTHS[" ".join(found["cents"].lower().split())]
    if piece.minor != "dollar":
        return piece.minor
    if isinstance(piece.unit, Currency):
        return piece.unit.code if piece.unit.code in MONEYS_OF_CENTS else None
    return symbols.dollar


def _add_cents(piece: Piece, found: re.Match[str]) -> None:
    """The cents of "3 dollars 50 cents"."""
    if found["digits"]:
        cents = int(found["digits"])
    elif found["tens"] or found["small"]:
        cents = TENS.get((found["tens"] or "").lower(), 0) + SMALL.get((found["small"] or "").lower(), 0)
    else:
        return
    if cents < _SMALL_SUM and piece.low == piece.low.to_integral_value() and piece.power is None and not piece.scaled:
        piece.low = piece.high = piece.low + piece.low.__class__(cents).scaleb(-2)
        piece.end = found.end()
