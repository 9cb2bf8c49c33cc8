"""The value of a Chinese numeral: 三亿五千万, 三千五, 十二点五."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.words.quantity import Unit
from steelyard.words.vocabulary import Hedge
from steelyard.words.vocabulary_chinese import DIGITS, GREAT_POWERS, SMALL_POWERS

_GREAT: Final = re.compile(f"[{''.join(GREAT_POWERS)}]")
_NONE: Final = 99
"""No scale."""


@final
@dataclass(frozen=True, slots=True)
class Numeral:
    """A Chinese number: where it ends, its two ends, and what its notation says it is."""

    end: int
    low: Decimal
    high: Decimal
    unit: Unit | None = None
    hedge: Hedge | None = None
    implies: str = ""
    scaled: bool = False


def value_of(words: str) -> Decimal | None:
    """The value of a numeral, known to its last scale; nothing where it is none (三三, 千零, 二〇二三).

    >>> value_of("三亿五千万"), value_of("三千五"), value_of("十二")
    (Decimal('3.5E+8'), Decimal('3.5E+3'), Decimal('12'))
    """
    parts: list[Decimal] = []
    rest, great = words, _NONE
    while found := _GREAT.search(rest):
        power = GREAT_POWERS[found.group()]
        here = _below_ten_thousand(rest[: found.start()], _NONE)
        if here is None and not found.start():
            here = [] if parts and power > great else [Decimal(1)]
        if here is None or (power >= great and here):
            return None
        parts = [*(parts if here else (part.scaleb(power) for part in parts)), *(part.scaleb(power) for part in here)]
        rest, great = rest[found.end() :], power
    if rest:
        here = _below_ten_thousand(rest, great)
        if here is None:
            return Decimal(0) if words in {"零", "〇"} else None
        parts += here
    return sum(parts[1:], parts[0]) if parts else None


def _below_ten_thousand(words: str, great: int) -> list[Decimal] | None:
    """The parts of a numeral without great scales; nothing where it is none.

    Args:
        words: thousands, hundreds, tens and ones.
        great: the scale before them, below which a lone digit counts: 一万二 is 12,000.
    """
    parts: list[Decimal] = []
    digit, small, nought = -1, _NONE, False
    for word in words:
        if word in DIGITS:
            if digit >= 0 and (digit > 0 or DIGITS[word] == 0):
                return None
            digit = DIGITS[word]
            nought = nought or digit == 0
        elif SMALL_POWERS[word] >= small or digit == 0:
            return None
        else:
            small = SMALL_POWERS[word]
            parts.append(Decimal(max(digit, 1)).scaleb(small))
            digit, nought = -1, False
    if digit > 0:
        before = small if parts else great
        lone = not nought and 2 <= before < _NONE  # noqa: PLR2004 - 三千五 is 3,500
        parts.append(Decimal(digit).scaleb(before - 1 if lone else 0))
    return parts if parts and digit != 0 else None


def with_point(words: str) -> Decimal | None:
    whole, _, digits = words.replace("點", "点").partition("点")
    value = value_of(whole)
    return (
        value
        if value is None or not digits
        else value + Decimal("0." + "".join(str(DIGITS[digit]) for digit in digits))
    )
