"""Numbers as strings, as printers write them, and other numbers in the same manner: `(1,234.50)`, `-12.6`, `9.72%`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, final

from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.notation import read_amount
from steelyard.words.quantity import Unit, UnitOfMeasure

_NUMBER: Final = re.compile(
    r"(?P<open>\()? ?(?P<minus>[-−–])?(?P<plus>\+)? ?(?P<mark>[$€£¥₹]?) ?(?P<minus2>[-−–])?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d+)?(?P<decimals>\.\d+)? ?(?P<percent>%?) ?(?P<close>\))?(?P<percent2>%?)"
)
MOST_CHARACTERS: Final = 40


@final
@dataclass(frozen=True, slots=True)
class Written:
    """A number as it was written, and the manner of its writer."""

    text: str
    value: Printed
    is_plain: bool = True
    """Digits and marks only; else an amount in words, as in `CNY 8.180 billion`."""

    @property
    def is_percent(self) -> bool:
        return "%" in self.text

    def with_unit(self, unit: UnitOfMeasure) -> Written:
        """The same, counting something; an amount in words says itself what it counts."""
        return Written(self.text, Printed(self.value.low, self.value.high, unit)) if self.is_plain else self

    def like(self, value: Printed) -> str:
        """Another value, written in the same manner."""
        if not self.is_plain or value.low is None:
            return str(value)
        seen = _NUMBER.fullmatch(self.text)
        assert seen
        digits = f"{abs(value.low):,f}" if "," in self.text else f"{abs(value.low):f}"
        if not seen["digits"]:
            digits = digits.removeprefix("0")
        number = f"{seen['mark']}{digits}{seen['percent']}"
        if value.low < 0:
            return f"({number}){seen['percent2']}" if seen["open"] else f"{self._minus(seen)}{number}{seen['percent2']}"
        return f"{seen['plus'] or ''}{number}{seen['percent2']}"

    @staticmethod
    def _minus(seen: re.Match[str]) -> str:
        return seen["minus"] or seen["minus2"] or "-"


def read_written(text: str) -> Written | None:
    """A number as it is written; nothing where it is none, or longer than any figure of a business."""
    text = text.strip()
    if not text or len(text) > MOST_CHARACTERS:
        return None
    seen = _NUMBER.fullmatch(text)
    if not seen or not (seen["digits"] or seen["decimals"]):
        return _in_words(text)
    signs = [sign for sign in ("open", "minus", "plus", "minus2") if seen[sign]]
    if len(signs) > 1 or bool(seen["open"]) != bool(seen["close"]) or (seen["percent"] and seen["percent2"]):
        return None
    digits = (seen["digits"] or "0").replace(",", "") + (seen["decimals"] or "")
    number = Decimal(digits) if digits.isascii() else None
    if number is None:
        return None
    number = -number if signs and signs != ["plus"] else number
    return Written(text, Printed(number, number, Unit.COUNT))


def _in_words(text: str) -> Written | None:
    try:
        return Written(text, read_amount(text), is_plain=False)
    except SteelyardError:
        return None
