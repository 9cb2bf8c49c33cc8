"""All tables of a document, and what is left of its running text once they are read.

read_grids(document, entities)                   every figure, the unsure ones marked
read_grids(document, entities, sure_only=True)   what is unsure is a doubt, as a case wants it
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from steelyard.reading.claim import Claim, Doubt, Reading
from steelyard.reading.grids.amounts import MARKS, SIGNS
from steelyard.reading.grids.companies import leading
from steelyard.reading.grids.counting import cut_counting
from steelyard.reading.grids.read import read_grid
from steelyard.reading.grids.titles import NUMBER_BEFORE
from steelyard.sources.document import Citation, Document
from steelyard.sources.span import Span
from steelyard.words.amounts.symbols import symbols_of
from steelyard.words.names import Entity, EntityName
from steelyard.words.period import CALENDAR
from steelyard.words.quantity import Currency

MONEYS: Final = MappingProxyType(
    {
        **MARKS,
        **{
            "USD": "USD",
            "CNY": "CNY",
            "HKD": "HKD",
            "EUR": "EUR",
            "GBP": "GBP",
            "JPY": "JPY",
            "yuan": "CNY",
            "euros": "EUR",
        },
        **{
            "人民币": "CNY",
            "人民幣": "CNY",
            "港元": "HKD",
            "美元": "USD",
            "日元": "JPY",
            "欧元": "EUR",
            "万元": "CNY",
            "亿元": "CNY",
        },
    }
)
"""Marks and names of money by which a document shows what it counts in."""
_LONGEST_UNIT: Final = 120
_MONEY: Final = re.compile("|".join(re.escape(mark) for mark in sorted(MONEYS, key=len, reverse=True)))


def read_grids(
    document: Document, entities: Sequence[Entity], *, running: Reading | None = None, sure_only: bool = False
) -> Reading:
    """The claims and doubts of every table of a document, in order.

    Args:
        document: its text and its tables.
        entities: the names that are known, with their aliases and year ends.
        running: what its running text says; its company may be that of the tables where nothing else tells one.
        sure_only: whether a figure that could be taken otherwise is a doubt.
    """
    subject = document.about or _spoken_of(document, running)
    guessed = "" if document.about or not subject else f"that its table is about {subject!r} is told by the text only"
    own = next((entity.year_end for entity in entities if entity.name == subject), CALENDAR)
    usual = _only_money(document.text) if document.grids else None
    claims: list[Claim] = []
    doubts: list[Doubt] = []
    for grid in document.grids:
        reading = read_grid(
            document, grid, subject=subject, year_end=own, names=entities, currency=usual, guessed=guessed
        )
        doubts += reading.doubts
        claims += [claim for claim in reading.claims if not (sure_only and claim.unsure)]
        if sure_only:
            doubts += [Doubt(why=claim.unsure, citation=claim.citation) for claim in reading.claims if claim.unsure]
    return Reading(tuple(claims), (), tuple(doubts))


def _spoken_of(document: Document, running: Reading | None) -> EntityName:
    """The one company that the running text has figures of, else the one that the title begins with."""
    names = {claim.entity for claim in running.claims if claim.entity} if running else set()
    return names.pop() if len(names) == 1 else EntityName(leading(document.origin.title))


def _only_money(text: str) -> Currency | None:
    """The currency that a document speaks of, if it speaks of one only."""
    symbols = symbols_of(text)
    marks = set(_MONEY.findall(text))
    codes = {symbols.code(SIGNS[mark]) if mark in SIGNS else MONEYS[mark] for mark in marks}
    code = codes.pop() if len(codes) == 1 else None
    return Currency(code) if code else None


def _units_above(document: Document) -> Iterator[Span]:
    """The lines of captions that tell a unit and no figure: "单位：千元" is no amount."""
    for grid in document.grids:
        if grid.caption is None:
            continue
        start = grid.caption.start
        for line in grid.caption.of(document.text).split("\n"):
            words, counting = cut_counting(NUMBER_BEFORE.sub("", line)) if len(line) <= _LONGEST_UNIT else (line, None)
            if counting is not None and not any(map(str.isdecimal, words)):
                yield Span(start, start + len(line))
            start += len(line) + 1


def outside_of_grids(document: Document, reading: Reading) -> Reading:
    """A reading of the running text, without what it made of the tables and of the units above them."""
    if not document.grids:
        return reading
    spans = sorted([grid.span for grid in document.grids] + list(_units_above(document)))
    starts = [span.start for span in spans]

    def is_outside(citation: Citation) -> bool:
        place = bisect_right(starts, citation.span.start) - 1
        return place < 0 or spans[place].end <= citation.span.start

    return Reading(
        tuple(claim for claim in reading.claims if is_outside(claim.citation)),
        tuple(stake for stake in reading.stakes if is_outside(stake.citation)),
        tuple(doubt for doubt in reading.doubts if is_outside(doubt.citation)),
    )
