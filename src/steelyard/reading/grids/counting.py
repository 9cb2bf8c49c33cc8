"""What a heading says a table counts in: "in RMB millions", "(in thousands, except per share data)", "£m".

    counting_of("RMB'000")                      Counting(CNY, 3)
    counting_of("Net sales (US$ in millions)")  Counting(USD, 6), and the words without it: "Net sales"

A unit is read only where it is told as one: alone, in brackets, behind "in", behind 单位. "10 million users" is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final, final

from steelyard.reading.grids.amounts import SIGNS
from steelyard.reading.grids.units import CURRENCIES, FILLERS, OTHERS, SCALES
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure
from steelyard.words.vocabulary_withdrawn import CLEAR_CODES


@final
@dataclass(frozen=True, slots=True)
class Counting:
    """A unit, a power of ten, and what they are not for; what a heading leaves open is `None`."""

    unit: UnitOfMeasure | None = None
    sign: str = ""
    """The sign or name of the unit that several countries share: "$", 元."""
    scale: int | None = None
    spared: frozenset[str] = frozenset()
    """What is not scaled: "per share", "shares", "percent"."""
    share_scale: int | None = None
    """The scale of numbers of shares, where it is told apart: "shares in thousands"."""
    marked: bool = False
    """Whether only the marks in the cells tell the unit, and no heading."""

    def over(self, wider: Counting | None) -> Counting:
        """This one, with what it leaves open taken from a wider one."""
        if wider is None:
            return self
        named = wider if self.unit is None else self
        counts_things = isinstance(self.unit, Unit)  # persons are not in millions because the money is
        return Counting(
            unit=named.unit,
            sign=named.sign,
            scale=wider.scale if self.scale is None and not counts_things else self.scale,
            spared=self.spared | wider.spared,
            share_scale=wider.share_scale if self.share_scale is None else self.share_scale,
            marked=named.marked,
        )


CENTS: Final = Counting(scale=-2)
_SHARED: Final = MappingProxyType(
    {mark.lower(): sign for mark, sign in SIGNS.items()}
    | {"元": "yuan", "dollars": "dollar", "dollar": "dollar", "rupees": "rupee"}
)
"""Names and signs that several countries share."""
_WORDLIKE: Final = frozenset("ALL TOP CUP MOP PEN TRY BOB RON COP MAD GEL LAK DOP MUR SOS BAM ANG ERN AMD".split())
"""Codes that are words too: read as codes only in capitals among small letters."""
_IN_CAPITALS: Final = re.compile(rf"\b(?:{'|'.join(sorted(_WORDLIKE - {'ALL', 'TOP'}))})\b")
_CODES: Final = {code.lower(): code for code in CLEAR_CODES - _WORDLIKE} | {
    f"¤{code.lower()}": code for code in _WORDLIKE
}
_WORDS: Final = sorted({*SCALES, *CURRENCIES, *OTHERS, *FILLERS, *_CODES}, key=len, reverse=True)
_TOKEN: Final = re.compile(rf"\s*(?:(?P<word>(?:{'|'.join(map(re.escape, _WORDS))}))|[\s,:：;/、，()（）.\[\]“”\"-]+)")
_ENDS_LATIN: Final = re.compile(r"[a-z]$")
_LATIN: Final = re.compile(r"[a-z]")
_LONGEST: Final = 160

_SPARED: Final = re.compile(
    r"[,;，；(（]?\s*(?:\b(?:except|excluding|other\s+than|save\s+for|but\s+not)\b|除(?!特别|特別|另有|非))(?P<what>[^()（）\n]*)",
    re.IGNORECASE,
)
_ROUNDED: Final = re.compile(
    r"[,;，]?\s*(?:and\s+)?rounded\s+(?:(?:up|down|off)\s+)?to\s+the\s+nearest\b[^()（）]*", re.IGNORECASE
)
_SHARES_IN: Final = re.compile(
    r"(?P<comma>[,;]\s*(?:and\s+)?)?\b(?:number\s+of\s+)?shares?\s+(?:data\s+)?(?:and\s+\w+\s+)?in\s+(?P<scale>thousands|millions|billions)",
    re.IGNORECASE,
)


def counting_of(text: str) -> Counting | None:
    """What a text that says nothing else counts in: "in RMB millions", "£m", "单位：万元"."""
    if len(text) > _LONGEST:
        return None
    if not text.isupper() or len(text) < 8:  # noqa: PLR2004 - "TRY mn", and no headline
        text = _IN_CAPITALS.sub(lambda found: f"¤{found.group()}", text)
    return _whole(" ".join(text.lower().replace("’", "'").replace("‘", "'").split()))


@lru_cache(maxsize=2048)
def _whole(text: str) -> Counting | None:
    spared: frozenset[str] = frozenset()
    share_scale = None
    text = _ROUNDED.sub(" ", text) if "rounded" in text else text
    if found := _SPARED.search(text):
        what = found["what"]
        spared = _things(what)
        if spared:
            text = text[: found.start()] + " " + text[found.end() :]
    if found := _SHARES_IN.search(text):
        share_scale = SCALES[found["scale"].lower()]
        text = text[: found.start()] + " " + text[found.end() :]
    counting = _tokens(text)
    if counting is None and (spared or share_scale) and not text.strip(" ,;:()（）"):
        counting = Counting()
    return None if counting is None else replace(counting, spared=spared, share_scale=share_scale)


def _things(words: str) -> frozenset[str]:
    """What an exception spares."""
    found = set()
    per = re.search(r"per[\s-]+(?:\w+\s+)?(?:share|ads|unit|ordinary)|每股|每\s*ads|per[\s-]", words, re.IGNORECASE)
    if per or "per-" in words:
        found.add("per share")
    rest = re.sub(r"per[\s-]+(?:\w+\s+)?(?:shares?|ads|units?)\b", "", words)
    if re.search(r"\bshares?\b|\bads", rest) or "股数" in words or "股數" in words or "股份" in words:
        found.add("shares")
    if re.search(r"percent|%|ratio|百分", words):
        found.add("percent")
    if re.search(r"number|count|headcount|employee|otherwise|other\s+data|unit", words):
        found.add("counts")
    return frozenset(found)


def _tokens(text: str) -> Counting | None:  # noqa: C901 - one branch a kind of word
    """The text as words of units and nothing else."""
    unit: UnitOfMeasure | None = None
    scale: int | None = None
    sign = ""
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None or found.end() == position:
            return None
        word = found["word"]
        position = found.end()
        if word is None:
            continue
        if _ENDS_LATIN.search(word) and _LATIN.match(text, position) and not _glued(text, position):
            return None
        if word in CURRENCIES or word in _CODES:
            new: UnitOfMeasure = Currency(CURRENCIES.get(word) or _CODES[word])
            if isinstance(unit, Currency) and unit != new and word not in {"元", "dollars", "dollar"}:
                return None
            sign = sign if isinstance(unit, Currency) else _SHARED.get(word, "")
            unit = unit if isinstance(unit, Currency) else new
        elif word in SCALES:
            scale = SCALES[word] if scale is None else scale + SCALES[word]
            if word in {"pence", "p"}:
                unit = Currency("GBP")
        elif word in OTHERS and unit is None:
            unit = OTHERS[word]
    short = text.strip(" ()（）").startswith(tuple("0123456789")) or len(text.strip(" ()（）.")) <= 1
    if short and not isinstance(unit, Currency | Unit):  # "M", "10,000": a heading or a figure, and no unit by itself
        return None
    return None if unit is None and scale is None else Counting(unit=unit, sign=sign, scale=scale)


def _glued(text: str, position: int) -> bool:
    """Whether a unit runs on into a scale or a currency: "RMBm", "USDbn", "KRWtn"."""
    return (
        re.match(
            r"(?:m|mn|mm|mln|bn|k|tn|b|million|millions|billion|billions|thousand|thousands)(?![a-z])", text[position:]
        )
        is not None
    )


_BRACKETS: Final = re.compile(r"[(（\[]([^()（）\[\]]{1,120})[)）\]]")
_TAIL: Final = re.compile(r"(?:,|，|;|\s[-–—])\s*((?:in\s+)?[^,，;()（）]{1,40})$")
_IN: Final = re.compile(r"\bin\s+(?=\S)", re.IGNORECASE)
_SOME_WORDS: Final = re.compile(r"[^\s,;:()（）]+(?:\s+[^\s,;:()（）]+){0,5}")
_UNIT_IS: Final = re.compile(r"(?:金额|金額)?(?:单位|單位|\b[Uu]nits?)\s*[:：为為]\s*([^)）\]\n;；。]{1,40})")
_THINGS: Final = frozenset({Unit.COUNT, Unit.SHARES, Unit.YEARS, Unit.TIMES})


def cut_counting(text: str) -> tuple[str, Counting | None]:
    """A heading without its unit, and the unit: it is alone, in brackets, behind 单位, or the end of the heading."""
    whole = None if _UNIT_IS.search(text) else counting_of(text)
    if whole and (whole.unit not in _THINGS or len(text.split()) == 1):  # "Number of stores" is a line
        return "", whole
    if (found := _UNIT_IS.search(text)) and (counting := _of_any(found[1], re.split("[，,、 ]", found[1])[0])):
        if counting.scale is None and isinstance(counting.unit, Currency):
            counting = replace(counting, scale=0)  # 单位：元 says that nothing is left out
        return _without(text, found.start(), found.end()), counting
    for found in _BRACKETS.finditer(text):
        if counting := counting_of(found[1]):
            return _without(text, found.start(), found.end()), counting
    if (found := _TAIL.search(text)) and (counting := counting_of(found[1])) and counting.unit not in _THINGS:
        return _without(text, found.start(), found.end()), counting
    for start in _IN.finditer(text):
        words = _SOME_WORDS.match(text, start.end())
        for end in [] if words is None else [word.end() for word in re.finditer(r"\S+", words.group())][::-1]:
            counting = counting_of(text[start.end() : start.end() + end])
            if counting and counting.scale is not None:
                return _without(text, start.start(), start.end() + end), counting
    return text, None


def _of_any(*texts: str) -> Counting | None:
    return next((counting for text in texts if (counting := counting_of(text))), None)


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()
