"""Conversions: "19 million yuan, or about 3 million", "RMB 2.2 billion (US$310 million)"; 折合人民币约3.3亿元."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from steelyard.reading.ties.scene import Mark, Scene, group
from steelyard.reading.ties.tie import Tie, TieKind
from steelyard.words.quantity import Currency, Unit

_ABOUT: Final = (
    r"(?:about |approximately |around |roughly |some |nearly |almost |just over |just under |a little over )?"
)
_SAYS: Final = (
    r"(?:or|i\.?e\.?|that is|equal to|equivalent to|equivalent of|the equivalent of|worth|which is|which equals"
    r"|equating to|equates to|corresponding to|converts? to|converted to|translating (?:in)?to|amounting to|roughly)"
)
_PLAIN: Final = re.compile(
    rf"{group('a')}(?:\s[a-z]+)?\s?(?:,\s?|\s?[–—-]\s?|\s)(?P<w>{_SAYS}),?\s{_ABOUT}(?:in"
    rf" )?{group('b')}(?P<rest>.{{0,24}})",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(
    rf"{group('a')}(?:\s[a-z]+)?\s?[(\[（](?P<w>(?:{_SAYS}|=|≈|~)?,?\s?{_ABOUT}){group('b')}\s?[)\];；）]",
    re.IGNORECASE,
)
_CHINESE: Final = re.compile(
    rf"{group('a')}[^⟦，。；（(]{{0,4}}[，,（(]?(?P<w>(?:折合|约合|約合|折算|换算|換算|相当于|相當於|等值"
    rf"|等于|合计约合|合|约等于|折|即)[^⟦，。；]{{0,10}}?){group('b')}"
)
_CHINESE_BRACKET: Final = re.compile(rf"{group('a')}(?P<w>[（(](?:约|約|大约|大約)?){group('b')}[）)]")
_ENDS: Final = re.compile(
    r"\s?(?:$|[.,;:!?)]|in\b|for\b|during\b|at\b|as\b|to\b|by\b|on\b|a year\b|per\b|from\b|⟨)", re.IGNORECASE
)
"""What may follow a figure without a unit that is money: no noun."""
_SCALED: Final = Decimal(1000)


def conversions(scene: Scene) -> Iterator[Tie]:
    """The amounts that are given again in another currency; a loss by its size."""
    for pattern in (_CHINESE, _CHINESE_BRACKET, _BRACKET) if scene.chinese else (_PLAIN, _BRACKET):
        for found in pattern.finditer(scene.words):
            a, b = scene.mark(found, "a"), scene.mark(found, "b")
            if not isinstance(a.value.unit, Currency) or a.figure.per != b.figure.per:
                continue
            other = isinstance(b.value.unit, Currency) and a.value.unit != b.value.unit
            if not other and not (pattern is _PLAIN and _may_be_money(b, found["rest"])):
                continue
            why = "" if other else "the currency of the second figure is not printed"
            figures = [scene.tied(mark, mark.figure.value) for mark in (a, b)]
            yield scene.tie(TieKind.CONVERTED, figures, found.start("w"), found.end("w"), unsure=why)


def _may_be_money(mark: Mark, rest: str) -> bool:
    """Whether a figure without a unit, behind one with a currency, may be money."""
    large = abs(mark.value.middle) >= _SCALED and not mark.figure.spelled
    return mark.value.unit is Unit.COUNT and large and not mark.figure.bare and _ENDS.match(rest) is not None
