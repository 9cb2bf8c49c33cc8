"""Margins against profit and revenue, and gross profit against revenue and what it cost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, margin_words, wording
from steelyard.checks.found.margin_words import Kind as MarginKind
from steelyard.checks.judge import HOLDS
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.quantity import Unit

_WORDED: Final = re.compile(
    r"\b(?:cost of (?:revenues?|sales|goods)|cogs)\b|营业成本|銷售成本|销售成本|收入成本|營業成本|主营业务成本",
    re.IGNORECASE,
)


def check_margins(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each stated margin, and for each gross profit that stands beside revenue and cost."""
    for stated in sheet.pages.of({Measure.MARGIN}, Aspect.LEVEL):
        if stated.value.unit is Unit.PERCENT and stated.mode is Mode.ACTUAL:
            yield from _margin(sheet, stated)
    for stated in sheet.pages.of({Measure.GROSS_PROFIT}, Aspect.LEVEL):
        yield from _gross(sheet, stated)


def _margin(sheet: Sheet, stated: Fact) -> Iterator[Finding]:
    kind = margin_words.kind_of(sheet, stated)
    if kind is None:
        return
    if stated.period is None:
        yield held.missing(CheckName.MARGIN, stated, "its period")
        return
    own = _from_page(sheet, stated, kind)
    found = own or _from_anywhere(sheet, stated, kind)
    if found is None:
        lacks = "its revenue or the profit that it is of"
        yield held.missing(CheckName.MARGIN, stated, lacks)
        return
    yield held.told(sheet, CheckName.MARGIN, found, stated)


def _from_page(sheet: Sheet, stated: Fact, kind: MarginKind) -> held.Tried | None:
    part, period = kind.segment, stated.period
    profits = sheet.pages.levels(stated, *kind.profits, segment=part, period=period)
    revenues = sheet.pages.levels(stated, Measure.REVENUE, segment=part, period=period)
    return _tried(sheet, stated, kind, profits, revenues)


def _from_anywhere(sheet: Sheet, stated: Fact, kind: MarginKind) -> held.Tried | None:
    profits = held.anywhere(sheet, stated, *kind.profits, segment=kind.segment)
    revenues = held.anywhere(sheet, stated, Measure.REVENUE, segment=kind.segment)
    found = _tried(sheet, stated, kind, profits, revenues)
    return found and held.with_caution(found, held.OTHER_SOURCES)


def _tried(
    sheet: Sheet, stated: Fact, kind: MarginKind, profits: list[Fact], revenues: list[Fact]
) -> held.Tried | None:
    found = held.best(
        Relation(
            kind=Kind.MARGIN,
            inputs=(term_of(profit, profit.measure.words), term_of(revenue, revenue.measure.words)),
            stated=term_of(stated),
            caution=kind.caution or wording.doubt((stated, profit, revenue)) or _owners(profit),
        )
        for profit in profits
        for revenue in revenues
        if profit.value.unit == revenue.value.unit
    )
    if found is None or found[1].outcome in HOLDS:
        return found
    facts = [term.fact for term in found[0].terms if term.fact]
    return held.with_caution(found, held.several(profits, revenues) or wording.other_basis(sheet, facts))


def _owners(profit: Fact) -> str:
    return "the profit may be that of other owners, or before tax" if profit.measure is Measure.PROFIT else ""


def _gross(sheet: Sheet, stated: Fact) -> Iterator[Finding]:
    """Gross profit is revenue less what it cost, where all three stand on one page."""
    pages, part, period = sheet.pages, stated.segment, stated.period
    if period is None:
        return
    costs = pages.levels(stated, Measure.COST, segment=part, period=period)
    revenues = pages.levels(stated, Measure.REVENUE, segment=part, period=period)
    found = held.best(
        Relation(
            kind=Kind.DIFFERENCE,
            inputs=(term_of(cost, "cost"), term_of(revenue, "revenue")),
            stated=term_of(stated),
            caution=wording.doubt((stated, cost, revenue)) or _scope(sheet, cost),
        )
        for cost in costs
        for revenue in revenues
        if cost.value.unit == revenue.value.unit == stated.value.unit
    )
    if found is not None:
        profits = pages.levels(stated, Measure.GROSS_PROFIT, segment=part, period=period)
        others = held.several(costs, revenues, profits) or wording.other_basis(sheet, (stated, *costs, *revenues))
        yield held.told(sheet, CheckName.MARGIN, held.with_caution(found, others), stated)


def _scope(sheet: Sheet, cost: Fact) -> str:
    text = wording.before(sheet, cost)
    return "" if _WORDED.search(text) else "the cost may be of more than what was sold"
