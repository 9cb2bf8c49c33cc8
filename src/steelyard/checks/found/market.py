"""A share of a market and the size of the market against the vendor's sales in it, on one page and of one period.

A vendor may count more, or less, as its sales than whoever measures the market: a gap is no misprint by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from steelyard.checks.cells import normal
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.judge import HOLDS
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Unit

_SCOPE: Final = "the market may be counted otherwise than the vendor's sales"
_MOST: Final = 5


def check_market(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each market share beside which the market's size and the vendor's sales stand."""
    for share in sheet.pages.of({Measure.MARKET_SHARE}, Aspect.SHARE):
        if share.value.unit is Unit.PERCENT and share.period is not None:
            yield from _share(sheet, share)


def _share(sheet: Sheet, share: Fact) -> Iterator[Finding]:
    sizes = [size for size in sheet.pages.beside(share, Measure.MARKET_SIZE) if _is_of(size, share)]
    if len({normal(size.entity) for size in sizes}) != 1:
        return  # which market is meant is not said
    segments = dict.fromkeys((share.segment, sizes[0].segment, ""))
    sales = [
        fact
        for segment in segments
        for fact in sheet.pages.levels(share, Measure.REVENUE, segment=segment, period=share.period)
    ]
    found = held.best(
        Relation(
            kind=Kind.MARKET,
            inputs=(term_of(share, "the share"), term_of(size, size.entity)),
            stated=term_of(fact),
            caution=wording.doubt((share, size, fact)) or _SCOPE,
        )
        for size in sizes[:_MOST]
        for fact in sales[:_MOST]
        if size.value.unit == fact.value.unit
    )
    if found is not None and (found[1].outcome in HOLDS or found[0].caution == _SCOPE):
        relation = found[0]
        assert relation.stated is not None
        assert relation.stated.fact is not None
        yield held.told(sheet, CheckName.MARKET, found, relation.stated.fact)


def _is_of(size: Fact, share: Fact) -> bool:
    """Whether a size is of the period of a share, and of its market where that is named."""
    return size.period == share.period and (not share.of or normal(share.of) == normal(size.entity))
