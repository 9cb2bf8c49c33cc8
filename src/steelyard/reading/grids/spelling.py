"""The words of time in a heading, English and Chinese: cut out, and kept as what they say.

spell_in("Three months ended September 30, 2024 (China)")
    ->  "(China)", Spell(years=(2024,), month=9, day=30, months=3)
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from steelyard.reading.grids.spell_grammar import GRAMMAR, Y4
from steelyard.reading.grids.spells import NONE, Spell

_TIMELY: Final = re.compile(
    r"(?:19|20)\d\d|['’/-]\s?\d\d|\d[./]\d|[QHMFYqhmfy]\s?'?\d|\d\s?[QHMqhm]|\d\s?months?|\d\s?weeks?"
    r"|month|week|quarter|half|year|annual|ended|ending|as (?:of|at)|balance|LTM|TTM|YTD|FY|period|[年月季期止截全累]"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
"""What every heading that names a time has something of."""
_LONGEST: Final = 400
_SEEN: Final = "\x1f"
_YEAR_ALONE: Final = re.compile(rf"(?:{Y4})\s?[AEFP]?(?:\s?年度?)?")


_CHINESE: Final = MappingProxyType({digit: str(place % 10) for place, digit in enumerate("〇一二三四五六七八九零○")})
_CHINESE_YEAR: Final = re.compile(r"[一二][〇零○一二三四五六七八九]{3}(?=\s?(?:[财財]?年|$))")
_CHINESE_DAY: Final = re.compile(
    r"(?P<month>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})[日号號]"
)


def _in_digits(text: str) -> str:
    """The text with years and days that are written in Chinese numerals in digits."""
    text = _CHINESE_YEAR.sub(
        lambda found: "".join({"零": "0", "○": "0"}.get(c, _CHINESE[c]) for c in found.group()), text
    )
    return _CHINESE_DAY.sub(lambda found: f"{_tens(found['month'])}月{_tens(found['day'])}日", text)


def _tens(numeral: str) -> int:
    """三十一 is 31."""
    tens, ten, ones = numeral.rpartition("十")
    return (int(_CHINESE.get(tens, "1")) * 10 if ten else 0) + int(_CHINESE.get(ones, "0"))


@lru_cache(maxsize=4096)
def spell_in(text: str) -> tuple[str, Spell]:
    """A heading without its words of time, and what these say."""
    if len(text) > _LONGEST or not _TIMELY.search(text):
        return text, NONE
    rest = _in_digits(text)
    said: list[tuple[int, Spell]] = []
    for pattern, write in GRAMMAR:
        said += [(found.start(), write(found)) for found in pattern.finditer(rest)]
        rest = pattern.sub(lambda found: _SEEN * len(found.group()), rest)
    spell = NONE
    for _, each in sorted(said, key=lambda pair: pair[0]):
        spell = spell.beside(each)
    left = " ".join(rest.replace(_SEEN, " ").split()).strip(" ,;:-–—/")
    return left, spell


def is_year(text: str) -> bool:
    """Whether a cell holds nothing but a year, so that only its place tells whether it heads a column."""
    return text[:2] in {"19", "20"} and _YEAR_ALONE.fullmatch(text.strip()) is not None
