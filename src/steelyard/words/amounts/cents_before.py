"""Cents whose money stands before the number: "HK cents 6.1", "US¢5", "GBX 520", and "HK6.1 cents", "A5.2c"."""

from __future__ import annotations

import re
from typing import Final

from steelyard.words.amounts.amount import Piece
from steelyard.words.amounts.symbols import Symbols
from steelyard.words.amounts.words import GAP, NO_LETTER, any_of
from steelyard.words.quantity import Currency
from steelyard.words.vocabulary_cents import BEFORE_CENTS, COUNTRIES, COUNTRIES_THAT_TOUCH, HUNDREDTH_CODES

_CENTS: Final = re.compile(
    rf"(?<![A-Za-z0-9.&-])(?:(?:(?P<country>{any_of(BEFORE_CENTS)})(?:\s{{1,3}}[Cc]ents?|\s?¢)|(?P<letter>[ASC])¢"
    rf"|(?P<code>{any_of(HUNDREDTH_CODES)})))\Z"
)
CENT_ENDS: Final = frozenset("st¢") | frozenset(code[-1] for code in HUNDREDTH_CODES)
"""Characters with which cents before a number end."""
_LAST_LETTERS: Final = ("cents", "Cents", " cent", " Cent", "¢", *HUNDREDTH_CODES)
_LONGEST: Final = max(map(len, BEFORE_CENTS)) + len("   cents") + 1

_COUNTRY: Final = re.compile(
    rf"(?<![\w.&-])(?:(?P<country>{any_of(COUNTRIES)})|(?P<letter>{any_of(COUNTRIES_THAT_TOUCH)}))\Z"
)
COUNTRY_ENDS: Final = frozenset(country[-1] for country in (*COUNTRIES, *COUNTRIES_THAT_TOUCH))
"""Characters with which a country before a number ends."""
_FOLLOW: Final = re.compile(
    rf"(?P<more>(?:\s?[-–—]\s?|\s(?:to|and|or)\s)[0-9]{{1,4}}(?:\.[0-9]{{1,4}})?)?"
    rf"\)?(?:{GAP}(?:cents?|Cents?)|\s?¢|(?P<short>c)){NO_LETTER}"
)
_LONGEST_COUNTRY: Final = max(map(len, COUNTRIES)) + 1
_EACH: Final = re.compile(r"\s?/|\s(?:per|an?|each)\s|\sapiece\b")
_YEARS: Final = range(1900, 2101)


def find_cents(piece: Piece, text: str, end: int, symbols: Symbols, after: int) -> int | None:
    """Where the cents before a place begin: they go to the piece. None where there are none.

    Args:
        piece: the number.
        text: the folded text.
        end: where the cents would end.
        symbols: what a sign means that several moneys share.
        after: nothing is read before it.
    """
    if not text.endswith(_LAST_LETTERS, after, end) or piece.low in _YEARS:  # "US cents 2017" heads a column
        return None
    found = _CENTS.search(text, max(after, end - _LONGEST), end)
    if found is not None:
        begin = found.start()
        code = (
            BEFORE_CENTS.get(" ".join((found["country"] or "").split()))
            or COUNTRIES_THAT_TOUCH.get(found["letter"] or "")
            or HUNDREDTH_CODES[found["code"]]
        )
    elif text[end - 1] == "¢" and not text[end - 2 : end - 1].isalnum():
        begin, code = end - 1, symbols.dollar
    else:
        return None
    piece.unit, piece.marked, piece.minor = Currency(code), True, code
    piece.low, piece.high = piece.low.scaleb(-2), piece.high.scaleb(-2)
    return begin


def find_country(piece: Piece, text: str, end: int, after: int, *, touches: bool) -> int | None:
    """Where the country before a number of cents begins: its money goes to the piece. None where there is none.

    Args:
        piece: the number.
        text: the folded text.
        end: where the country would end.
        after: nothing is read before it.
        touches: whether it touches the number.
    """
    cents = _FOLLOW.match(text, piece.end)
    if cents is None:
        return None
    found = _COUNTRY.search(text, max(after, end - _LONGEST_COUNTRY), end)
    if found is None:
        return None
    if letter := found["letter"]:
        model = cents["short"] and "." not in text[end : piece.end] and not _EACH.match(text, cents.end())
        if not touches or model:  # "A 5 cent coin"; "A5c" is a name of a thing
            return None
        code = COUNTRIES_THAT_TOUCH[letter]
    else:
        code = COUNTRIES[found["country"]]
    piece.unit, piece.marked, piece.lettered = Currency(code), True, True
    piece.ahead = cents["more"] is not None
    return found.start()
