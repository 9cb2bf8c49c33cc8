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
    if len(text) > LONGEST:
        return None
    match kind:
        case "plain":
            if len(text) > 1 and text[0] == "0" and text[1] != ".":
                return None  # 007 counts nothing
            return Decimal(text.replace(",", "")), False
        case "spaced" | "swiss" | "indian" | "lead":
            return Decimal(text.translate(_NOTHING)), False
        case "groups":
            number = text.translate(_GERMAN) if text[-3:-2] == "," or text[-2:-1] == "," else text.translate(_NOTHING)
            return (Decimal(number), " " in text) if text[0] != "0" else None
        case "german":
            certain = "," in text
            return Decimal(text.translate(_GERMAN)), not certain
        case "comma":
            return Decimal(text.replace(",", ".")), True
        case "mixed":
            return Decimal(text[:-4]) + Decimal(_FRACTIONS[text[-3:]]), False
        case _:
            return None


def divided(whole: Decimal, parts: Decimal | int) -> Decimal:
    """The quotient, to six decimals where it goes on for ever.

    >>> divided(Decimal(100), 3), divided(Decimal("1E+9"), 4)
    (Decimal('33.333333'), Decimal('2.5E+8'))
    """
    exact = whole / parts
    rounded = exact.quantize(_LAST)
    return exact if exact == rounded else rounded


_LAST: Final = Decimal("0.000001")
