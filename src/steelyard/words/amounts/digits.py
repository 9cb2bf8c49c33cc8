"""Numbers in digits: the ways in which thousands are grouped and decimals are set off."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

LONGEST: Final = 40
"""Characters of a number; what is longer counts nothing on earth."""
_FRACTIONS: Final = {
    "1/2": "0.5",
    "1/4": "0.25",
    "3/4": "0.75",
    "1/8": "0.125",
    "3/8": "0.375",
    "5/8": "0.625",
    "7/8": "0.875",
}
_NOTHING: Final = str.maketrans("", "", ", \u00a0'’")
_GERMAN: Final = str.maketrans({".": None, " ": None, "\u00a0": None, ",": "."})


def digits(kind: str, text: str) -> tuple[Decimal, bool] | None:
    """The number of a match of the scan, and whether only a unit makes it certain; nothing for what is no number."""
    if len(text) > LONGEST or (len(text) > 1 and text[0] == "0" and text[1].isdigit()):
        return None  # 007 counts nothing
    match kind:
        case "plain":
            return Decimal(text.replace(",", "")), False
        case "spaced" | "swiss" | "indian" | "lead":
            plain = text.translate(_NOTHING)
            return None if plain.count(".") > 1 else (Decimal(plain), False)
        case "mixed":
            return Decimal(text[:-4]) + Decimal(_FRACTIONS[text[-3:]]), False
        case "groups" | "german" | "comma":
            return _abroad(kind, text)
        case _:
            return None


def _abroad(kind: str, text: str) -> tuple[Decimal, bool]:
    """1 234 567,89 and 1.234.567,89 and 2,5: certain where no other reading is left."""
    if kind == "comma":
        return Decimal(text.replace(",", ".")), True
    if kind == "german":
        return Decimal(text.translate(_GERMAN)), "," not in text
    decimal = "," in text[-3:]
    return Decimal(text.translate(_GERMAN if decimal else _NOTHING)), " " in text


def divided(whole: Decimal, parts: Decimal | int) -> Decimal:
    """The quotient, to six decimals where it goes on for ever.

    >>> divided(Decimal(100), 3), divided(Decimal("1E+9"), 4)
    (Decimal('33.333333'), Decimal('2.5E+8'))
    """
    exact = whole / parts
    rounded = exact.quantize(_LAST)
    return exact if exact == rounded else rounded


_LAST: Final = Decimal("0.000001")
