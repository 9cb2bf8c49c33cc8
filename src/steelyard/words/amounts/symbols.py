"""What a sign means that several moneys share, by the evidence of the whole document.

A dollar is American unless the text is about another country's; ¥ is yen or yuan, and nothing where nobody says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, final

from steelyard.words.vocabulary_symbols import ASKED_BY, EVIDENCE, OWN_MARKS, TRADITIONAL

_STATES: Final = re.compile(
    r", (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT"
    r"|V[AT]|W[AIVY])\b"
)
_AGO: Final = ("年增", "年減", "月增", "月減", "季增", "季減")
_YEARS_OF: Final = re.compile("[明去今後前每全近]年[增減]")
_MUCH_LESS: Final = 2
"""A dollar is another country's where that is spoken of more than so many times as often as America."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Symbols:
    """The money of each sign that several share; none where nobody says."""

    dollar: str = "USD"
    yen: str | None = None
    krone: str | None = None
    koruna: str = "CZK"
    mark: str | None = None
    rupee: str = "INR"
    franc: str | None = None
    peso: str | None = None
    dirham: str | None = None
    riyal: str | None = None
    dinar: str | None = None
    yuan: str = "CNY"
    """What a plain 元 is."""
    penny: str | None = None
    """What a p behind a number is a hundredth of: 4.4p."""

    def code(self, sign: str) -> str | None:
        """The money of a sign or name."""
        settled: str | None = getattr(self, sign)
        return settled


NO_EVIDENCE: Final = Symbols()


def symbols_of(text: str) -> Symbols:
    """The moneys that a document means by its signs."""
    settled: dict[str, str] = {}
    for sign, words in ASKED_BY.items():
        if any(word in text for word in words) and (code := _settled(sign, text)):
            settled[sign] = code
    return Symbols(**MappingProxyType(settled))


def _settled(sign: str, text: str) -> str | None:
    counts = {code: sum(map(text.count, words)) for code, words in EVIDENCE[sign].items()}
    match sign:
        case "yuan":
            return _yuan(counts, text)
        case "dollar":
            return _dollar(counts, text)
        case "penny":
            return "GBP" if counts["GBP"] else None
        case _:
            best, second = sorted(counts.values(), reverse=True)[:2]
            return max(counts, key=counts.__getitem__) if best > second else None


def _yuan(counts: dict[str, int], text: str) -> str | None:
    """Taiwan's or Hong Kong's where the characters are theirs and the text speaks of their money."""
    if not any(word in text for word in TRADITIONAL):
        return None
    counts["TWD"] -= sum(text.count("按" + word) for word in _AGO)
    counts["TWD"] -= len(_YEARS_OF.findall(text))
    best = max(("HKD", "TWD"), key=counts.__getitem__)
    return best if counts[best] > 0 else None


def _dollar(counts: dict[str, int], text: str) -> str | None:
    """American, unless another country is spoken of and America is not, or much less.

    Who writes HK$ means no Hong Kong dollar by a plain $; who writes US$ may well mean another by it.
    """
    american = counts.pop("USD")
    for code, marks in OWN_MARKS.items():
        if any(_own(mark, text) for mark in marks):
            counts[code] = 0
    best = max(counts, key=counts.__getitem__)
    if not counts[best]:
        return None
    american += len(_STATES.findall(text))
    return best if counts[best] > _MUCH_LESS * american else None


def _own(mark: str, text: str) -> bool:
    """Whether a mark stands in the text for itself: the S$ of US$ does not."""
    place = text.find(mark)
    while place > 0 and text[place - 1].isalpha():
        place = text.find(mark, place + 1)
    return place >= 0
