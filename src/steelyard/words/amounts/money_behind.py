"""Money that stands behind a number: names, signs, codes, hundredths; and what it is the price of."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.amounts.words import GAP, NO_LETTER, any_of
from steelyard.words.quantity import ISO_4217, Currency
from steelyard.words.vocabulary import PER, SCALES
from steelyard.words.vocabulary_money import (
    CODES_THAT_ARE_WORDS,
    COUNTRIES,
    CURRENCY_NAMES,
    HUNDREDTHS,
    LOWER_CODES,
    POWERS_OF_CODES,
    SHARED_NAMES,
)
from steelyard.words.vocabulary_numbers import SMALL, TENS

_NAMES: Final = {**CURRENCY_NAMES, **SHARED_NAMES}
_SIGNS: Final = "".join(re.escape(name) for name in _NAMES if len(name) == 1 and not name.isalpha())
_WORDS: Final = any_of(name for name in _NAMES if name not in LOWER_CODES and (len(name) > 1 or name.isalpha()))
_CENTS: Final = any_of(name for name in HUNDREDTHS if name < "\u2fff")
_CODES: Final = "|".join((*sorted(ISO_4217), *LOWER_CODES, "RMB", "Rmb"))
_MONEY: Final = re.compile(
    rf"{GAP}(?:(?P<cents>(?i:{_CENTS})){NO_LETTER}"
    rf"|(?P<name>(?i:{_WORDS}))(?![A-Za-z]|(?<=\$)\s?[0-9])"
    rf"|(?P<sign>[{_SIGNS}])(?!\s?[0-9])"
    rf"|(?<=[0-9])(?P<penny>p){NO_LETTER}(?![0-9])"
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
_COUNTRY: Final = re.compile(rf"\b(?P<country>{'|'.join(map(re.escape, COUNTRIES))})\s\Z")
_WORDS_OF_THE_SENTENCE: Final = re.compile(
    r"\s*-?(?:won|sterling|crowns?|rand|dong)\s+(?:the|a|an|by|in\s+(?:the\s+)?first|back|over)\b"
)
_POUNDS_OF: Final = re.compile(r"\s*-?pounds?\s+of\s+(?!debt|sales|cash|revenue|profit|assets|investment)")
_LINES_OF_A_SCREEN: Final = frozenset({240, 360, 480, 720, 1080, 1440, 2160, 4320})
_SMALL_SUM: Final = 100


def look_for_money(piece: Piece, text: str, symbols: Symbols) -> bool:
    """Add the money behind a number to its piece; whether there is one."""
    found = _MONEY.match(text, piece.end)
    if found is None or _WORDS_OF_THE_SENTENCE.match(text, piece.end) or _POUNDS_OF.match(text, piece.end):
        look_for_each(piece, text)
        return False
    if found["code"] in CODES_THAT_ARE_WORDS:
        piece.doubtful = True
    cents = found["cents"] or found["penny"]
    code = _hundredth(piece, found, text, symbols) if cents else _code(found, symbols)
    if code is None:
        piece.whole, piece.end = False, found.end()
        return True
    _settle(piece, found, Currency(code))
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


def _settle(piece: Piece, found: re.Match[str], money: Currency) -> None:
    """One money on both sides is one; a plain dollar behind another's dollar is that dollar."""
    if found["times"]:
        piece.whole = piece.whole and piece.power is None
        piece.power = POWERS_OF_CODES[found["times"]]
    if (found["cents"] or found["penny"]) and piece.marked:
        piece.whole = False  # "$ 30 cents": the sign is another number's
    elif piece.marked and piece.unit != money:
        piece.whole = piece.whole and SHARED_NAMES.get((found["name"] or "").lower()) == "dollar"
    else:
        piece.unit = money
    piece.end = found.end()


def _code(found: re.Match[str], symbols: Symbols) -> str | None:
    if word := found["name"] or found["sign"]:
        key = " ".join(word.lower().split())
        return symbols.code(SHARED_NAMES[key]) if key in SHARED_NAMES else CURRENCY_NAMES[key]
    code = found["code"]
    return LOWER_CODES.get(code.lower(), code)


def _hundredth(piece: Piece, found: re.Match[str], text: str, symbols: Symbols) -> str | None:
    """The money of cents and pence; the number becomes one of the money's whole."""
    if found["penny"]:
        piece.whole = piece.whole and piece.low not in _LINES_OF_A_SCREEN
        piece.low, piece.high = piece.low.scaleb(-2), piece.high.scaleb(-2)
        return symbols.penny
    piece.low, piece.high = piece.low.scaleb(-2), piece.high.scaleb(-2)
    code = HUNDREDTHS[" ".join(found["cents"].lower().split())]
    if code != "dollar":
        return code
    if isinstance(piece.unit, Currency):
        return piece.unit.code
    if country := _COUNTRY.search(text, max(0, piece.start - 12), piece.start):
        piece.start = country.start()
        return COUNTRIES[country["country"]]
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
