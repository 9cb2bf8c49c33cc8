"""Read printed figures and dates; guess nothing, drop nothing.

    "Revenue was 8.7 billion yuan in 2017, see note 5b"
        -> Figure(CNY 8.7 billion)  When(2017)  Unread("5b")

Promises (each is a property test)
    - Every digit of the text is in exactly one `Figure`, `When` or `Unread`.
    - `seen.span.of(text) == seen.quote`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias, final

from steelyard.reading.dates import When, read_dates
from steelyard.sources.span import Span
from steelyard.words.amounts.read import amounts_in
from steelyard.words.amounts.symbols import NO_EVIDENCE, Symbols
from steelyard.words.interval import Printed
from steelyard.words.quantity import UnitOfMeasure

_MASK: Final = "\x1f"
_DIGITS: Final = re.compile(r"\d")
_EDGE: Final = re.compile(r"[\s\x1f\u2e80-\u9fff\uf900-\ufaff（），：；]|\Z")
_LINK: Final = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}",
    re.ASCII,
)


@final
@dataclass(frozen=True, slots=True)
class Figure:
    """A number the text prints, with its unit, and where."""

    value: Printed
    span: Span
    quote: str
    bare: bool = False
    """Whether it prints a number and nothing else: no currency, unit or scale word. Its unit is then `COUNT`."""
    spelled: bool = False
    """Whether it is in words: "a fifth", "three", "doubled", 三成. A small word such as "four" counts many things."""
    implies: str = ""
    """What the notation itself says it is: "share" (a third), "multiple" (doubled, three-fold, 翻番), "change"
    (halved, 腰斩: the value is then below zero), "difference" (percentage points, basis points); else empty."""
    per: str = ""
    """What it is the money for one of: "share", "ads", "unit"; empty for a sum."""


@final
@dataclass(frozen=True, slots=True)
class Unread:
    """A word with digits that is neither a figure nor a date in our notation."""

    span: Span
    quote: str


Seen: TypeAlias = Figure | When | Unread


def read_figures(
    text: str,
    *,
    unit: UnitOfMeasure | None = None,
    accounting: bool = False,
    symbols: Symbols = NO_EVIDENCE,
    published: date | None = None,
) -> tuple[Seen, ...]:
    """Everything with a digit in it, in the order of the text, and figures in words.

    Args:
        text: running text, or one cell.
        unit: what a number without a unit counts; things, if not given.
        accounting: whether a number in brackets is a loss, as in a table.
        symbols: what a sign such as $ means, by the evidence of the whole document: see `symbols_of`.
        published: the document's day, which settles "last year" and 去年.
    """
    dates = read_dates(text, published=published)
    masked = _masked(text, [when.span for when in dates])
    if "://" in text or "www." in text or "@" in text:
        masked = _LINK.sub(lambda found: _MASK * len(found.group()), masked)
    figures = [
        Figure(
            amount.printed,
            Span(amount.start, amount.end),
            text[amount.start : amount.end],
            amount.bare,
            amount.spelled,
            amount.implies,
            amount.per,
        )
        for amount in amounts_in(masked, symbols=symbols, unit=unit, accounting=accounting)
        if _MASK not in masked[amount.start : amount.end]  # "about 2017 5" is no "about 5"
    ]
    covered = _masked(text, [*(when.span for when in dates), *(figure.span for figure in figures)])
    seen: list[Seen] = [*dates, *figures, *_unread(text, covered)]
    return tuple(sorted(seen, key=lambda each: each.span.start))


def _unread(text: str, covered: str) -> list[Unread]:
    """Words that still show a digit once figures and dates are covered."""
    found: list[Unread] = []
    place = 0
    while digit := _DIGITS.search(covered, place):
        begin = digit.start()
        while begin > place and not _EDGE.match(covered, begin - 1):
            begin -= 1
        edge = _EDGE.search(covered, digit.end())
        assert edge is not None, "the end of the text is an edge"
        place = edge.start()
        word = covered[begin:place]
        quote = word.rstrip(".,;:!?)\"'”’")
        start = begin + len(quote) - len(quote.lstrip("(\"'“‘"))
        span = Span(start, begin + len(quote))
        found.append(Unread(span, span.of(text)))
    return found


def _masked(text: str, spans: Iterable[Span]) -> str:
    """The text with every character of the spans covered."""
    parts: list[str] = []
    position = 0
    for span in sorted(spans, key=_place):
        parts += (text[position : span.start], _MASK * (span.end - span.start))
        position = span.end
    return "".join((*parts, text[position:]))


def _place(span: Span) -> int:
    return span.start
