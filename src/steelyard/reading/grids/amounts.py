"""What stands in one cell: a number with the marks that tables put around it, or nothing.

    8,180.5   (1,204)   $ 8,180   12.5%   (2.1)%   8,180 (1)   8,180*   1,204-   △1,204   18.1x   +120bps

Brackets, a minus before or behind and an open or falling triangle are below zero. What is left is read by the notation
of running text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final, final

from steelyard.reading.grids.style import USUAL, Style
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.notation import read_amount
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure
from steelyard.words.vocabulary_withdrawn import CLEAR_CODES

NOTHING: Final = frozenset(
    "- -- --- – — ― ‐ − . .. … * n/a na n.a. n.a n/m nm n.m. nil none nmf tbd tba 无 無 不适用 不適用 /".split()
) | {"", "not known", "not applicable", "not meaningful", "$ -", "$ —", "$ –", "$-", "$—", "$–"}
"""Cells that say that there is no figure, in lower case."""
_PLAIN: Final = str.maketrans("０１２３４５６７８９（）．，％＋－−［］　", "0123456789().,%+--[] ")
"""Full-width characters as the narrow ones; one for one, so that places stay."""
MARKS: Final = MappingProxyType(
    {
        **{
            "$": "USD",
            "¥": "CNY",
            "￥": "CNY",
            "kr": "SEK",
            "US$": "USD",
            "U.S.$": "USD",
            "HK$": "HKD",
            "NT$": "TWD",
            "A$": "AUD",
            "AU$": "AUD",
        },
        **{"C$": "CAD", "CA$": "CAD", "S$": "SGD", "NZ$": "NZD", "R$": "BRL", "MX$": "MXN", "£": "GBP", "€": "EUR"},
        **{"RMB": "CNY", "CN¥": "CNY", "JP¥": "JPY", "₩": "KRW", "₹": "INR", "Rs": "INR", "Rs.": "INR", "RM": "MYR"},
        **{"฿": "THB", "₫": "VND", "₱": "PHP", "₺": "TRY", "₽": "RUB", "₪": "ILS", "zł": "PLN", "Fr.": "CHF"},
    }
)
"""Marks of money beside a number in a cell."""
SIGNS: Final = MappingProxyType(
    {"$": "dollar", "¥": "yen", "￥": "yen", "kr": "krone", "Rs": "rupee", "Rs.": "rupee", "₨": "rupee"}
)
"""Marks that several countries share: what the table above says of them holds where the document says no more."""
SHARED_BY: Final = MappingProxyType(
    {
        "dollar": frozenset("USD HKD AUD CAD SGD NZD TWD MXN".split()),
        "yen": frozenset({"CNY", "JPY"}),
        "krone": frozenset("SEK NOK DKK ISK".split()),
        "rupee": frozenset("INR PKR LKR NPR MUR".split()),
    }
)
"""The currencies that write themselves with each sign."""
_MARK: Final = "|".join(
    (
        *(re.escape(mark) for mark in sorted(MARKS, key=len, reverse=True)),
        f"(?:{'|'.join(sorted(CLEAR_CODES))})(?![A-Za-z])",
    )
)
_NUMBER: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_UNITS: Final = MappingProxyType(
    {
        **dict.fromkeys(("%", "pct", "pct.", "per cent", "percent"), Unit.PERCENT),
        **dict.fromkeys(
            ("pp", "pps", "ppt", "ppts", "p.p.", "pts", "pt", "%pt", "%pts", "个百分点", "個百分點"), Unit.POINTS
        ),
        **dict.fromkeys(("bp", "bps", "基点", "基點", "个基点", "個基點"), Unit.BASIS),
        **dict.fromkeys(("x", "×", "倍"), Unit.TIMES),
    }
)
_UNIT: Final = "|".join(re.escape(unit) for unit in sorted(_UNITS, key=len, reverse=True))
_NOTE: Final = (
    r"\((?:\d{1,2}|[a-z]{1,2}|[ivx]{1,4})\)|\[(?:\d{1,2}|[a-z])\]|[*†‡§#^]{1,4}"
    r"|⁽?[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈᵉ]{1,3}⁾?|[①-⑳]"
)
_CELL: Final = re.compile(
    rf"""
    (?P<bound>[<>≤≥]\s?|[~≈]\s?|c\.\s?)?
    (?P<mark>{_MARK})?\s{{0,3}}
    (?P<open>[(\[])?\s{{0,2}} (?P<sign>[-+–—△▼])?\s{{0,2}} (?P<mark2>{_MARK})?\s{{0,3}} (?P<open2>\()?\s?
    (?P<number>{_NUMBER})
    \s{{0,2}}(?P<unit>{_UNIT})?\s{{0,2}}
    (?(open2)\))\s{{0,2}} (?(open)[)\]])
    \s{{0,2}}(?P<behind>-)?(?P<unit2>{_UNIT})?
    (?:\s{{0,2}}(?:{_NOTE}))?
    """,
    re.VERBOSE,
)
_TURNED: Final = re.compile(
    r"^(?P<up>增加|上升|提高|提升|增长|增長|升|up|increased?|rose)?(?P<down>减少|減少|下降|降低|下跌|下滑|跌|down|decreased?|fell)?"
    r"(?:了|by|\s)*(?=[\d.])",
    re.IGNORECASE,
)
"""A word that gives the sign of a change: 增加5.6个百分点."""
_NOTE_BEHIND: Final = re.compile(rf"\s{{0,3}}(?:{_NOTE})$")
_LONGEST_CELL: Final = 120
_LONGEST_NUMBER: Final = 40
_THOUSANDS_MARK: Final = re.compile(r"(?<=\d)['’](?=\d{3}(?!\d))")


@final
@dataclass(frozen=True, slots=True)
class Amount:
    """The number of a cell, as printed, and what the cell itself says about it."""

    low: Decimal | None
    high: Decimal | None
    approx: bool = False
    unit: UnitOfMeasure | None = None
    """Empty where the cell prints none."""
    sign: str = ""
    """The sign of a currency that several countries share, "$"; the document says whose it is."""
    scaled: bool = False
    """Whether the cell prints a scale of its own ("5 million"), so that it inherits none."""
    bracketed: bool = False

    @property
    def middle(self) -> Decimal:
        """The number, or the middle of two."""
        if self.low is self.high and self.low is not None:
            return self.low
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends, Decimal(0)) / len(ends)

    def turned(self) -> Amount:
        """The same below zero."""
        low, high = (None if end is None else -end for end in (self.high, self.low))
        return replace(self, low=low, high=high)

    def printed(self, unit: UnitOfMeasure, scale: int) -> Printed:
        """The figure in a unit, times a power of ten."""
        if self.low is self.high and self.low is not None:
            number = self.low.scaleb(scale) if scale else self.low
            return Printed(number, number, unit, self.approx)
        ends = [None if end is None else end.scaleb(scale) if scale else end for end in (self.low, self.high)]
        return Printed(ends[0], ends[1], unit, self.approx)


def read_cell(text: str, style: Style = USUAL) -> Amount | None:
    """The amount of a cell, or nothing where it is none or more than one."""
    if not text or len(text) > _LONGEST_CELL:
        return None
    plain = text.translate(_PLAIN).strip()
    if style is not USUAL:
        plain = style.plain(plain)
    found = _CELL.fullmatch(_THOUSANDS_MARK.sub(",", plain))
    if found is not None:
        return _matched(found)
    turned = _TURNED.match(plain)
    if turned is not None and turned.end():
        found = _CELL.fullmatch(plain, turned.end())
        amount = None if found is None or found["sign"] else _matched(found)
        is_change = amount is not None and amount.unit in {Unit.PERCENT, Unit.POINTS, Unit.BASIS}
        return (amount.turned() if turned["down"] else amount) if amount is not None and is_change else None
    return _in_cents(plain) or _in_words(plain)


def _matched(found: re.Match[str]) -> Amount | None:  # noqa: PLR0911 - one line a mark
    if (
        len(found["number"]) > _LONGEST_NUMBER
        or (found["mark"] and found["mark2"])
        or (found["open"] and found["open2"])
    ):
        return None
    unit_word = found["unit"] or found["unit2"]
    if found["unit"] and found["unit2"] and found["unit"] != found["unit2"]:
        return None
    mark = found["mark"] or found["mark2"]
    bracketed = bool(found["open"] or found["open2"])
    number = Decimal(found["number"].replace(",", ""))
    minus = found["sign"] not in {None, "+"} or found["behind"]
    if minus or bracketed:
        number = -number
    unit: UnitOfMeasure | None = _UNITS[unit_word] if unit_word else None
    if mark:
        if unit_word:
            return None
        unit = Currency(MARKS.get(mark, mark))
    amount = Amount(number, number, unit=unit, sign=SIGNS.get(mark or "", ""), bracketed=bracketed)
    match (found["bound"] or "").strip():
        case "":
            return amount
        case "<" | "≤":
            return replace(amount, low=None)
        case ">" | "≥":
            return replace(amount, high=None)
        case _:
            return replace(amount, approx=True)


_CENTS: Final = re.compile(
    rf"(?P<open>\()?(?P<whose>HK|US|A|S|RMB)?\s?(?P<number>{_NUMBER})\s?(?P<unit>cents?|¢|pence|p|仙|分)(?(open)\))"
)
_WHOSE: Final = MappingProxyType({"HK": "HKD", "US": "USD", "A": "AUD", "S": "SGD", "RMB": "CNY"})


def _in_cents(text: str) -> Amount | None:
    """Hundredths of a currency: "HK10.4 cents", "12.3p"."""
    found = _CENTS.fullmatch(text)
    if found is None or len(found["number"]) > _LONGEST_NUMBER:
        return None
    code = "GBP" if found["unit"] in {"p", "pence"} else _WHOSE.get(found["whose"] or "")
    number = Decimal(found["number"].replace(",", "")).scaleb(-2) * (-1 if found["open"] else 1)
    return Amount(number, number, unit=Currency(code) if code else None, scaled=True, bracketed=bool(found["open"]))


def _in_words(text: str) -> Amount | None:
    """The amount of a cell that says more than a number and its marks: "USD 5 million", "1.5-2.0", "(5.2亿元)"."""
    if not any(character.isdigit() for character in text):
        return None
    text = _NOTE_BEHIND.sub("", text)
    bracketed = text[0] == "(" and text[-1] == ")"
    try:
        printed = read_amount(text[1:-1] if bracketed else text)
    except SteelyardError:
        return None
    unit = None if printed.unit is Unit.COUNT else printed.unit
    sign = _SIGN_ALONE.search(text)
    amount = Amount(printed.low, printed.high, printed.approx, unit, bracketed=bracketed)
    amount = replace(amount, sign=SIGNS[sign.group()] if sign else "", scaled=any(map(str.isalpha, text)))
    return amount.turned() if bracketed and amount.middle > 0 else amount


_SIGN_ALONE: Final = re.compile(r"(?<![A-Za-z.])[$¥￥]")
