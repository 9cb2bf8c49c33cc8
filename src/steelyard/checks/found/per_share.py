"""Figures per share times shares against totals: earnings against net income, price against market value.

Shares are counted on a day or over a year, basic or diluted, ordinary or in depositary form: a gap is a misprint only
where price, shares and market value are all of one day and one class.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.judge import Outcome
from steelyard.checks.relation import Kind, Relation, Term, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.period import AsAt
from steelyard.words.quantity import Unit

_COUNT: Final = "shares are counted on a day or over a year, basic or diluted"
_DAY: Final = "price, shares and market value may be of different days or classes"
_MOST: Final = 4


def check_per_share(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each net income and market value beside which both factors stand."""
    for stated in sheet.pages.of({Measure.NET_INCOME, Measure.PROFIT}, Aspect.LEVEL):
        if stated.period is not None and not stated.segment:
            yield from _earned(sheet, stated)
    for stated in sheet.pages.of({Measure.MARKET_VALUE}, Aspect.LEVEL):
        if not stated.segment:
            yield from _worth(sheet, stated)


def _counts(sheet: Sheet, stated: Fact) -> list[Fact]:
    shares = sheet.pages.about(stated, Measure.SHARES, Measure.OTHER)
    return [fact for fact in shares if fact.value.unit is Unit.SHARES and _is_of(fact, stated)][:_MOST]


def _is_of(shares: Fact, stated: Fact) -> bool:
    """Whether shares are of the period of a figure, its last day, or of no day that is named."""
    if shares.period is None or stated.period is None:
        return True
    return shares.period.last == stated.period.last


def _earned(sheet: Sheet, stated: Fact) -> Iterator[Finding]:
    each = sheet.pages.levels(stated, Measure.EPS, period=stated.period)[:_MOST]
    relations = (
        Relation(
            kind=Kind.PER_SHARE,
            inputs=(term_of(eps, "a share"), term_of(shares, "shares")),
            stated=term_of(stated),
            caution=wording.doubt((stated, eps, shares)) or _COUNT,
        )
        for eps in each
        for shares in _counts(sheet, stated)
        if eps.value.unit == stated.value.unit
    )
    yield from _told(sheet, stated, held.best(relations))


def _worth(sheet: Sheet, stated: Fact) -> Iterator[Finding]:
    prices = [fact for fact in sheet.pages.about(stated, Measure.SHARE_PRICE) if _is_of(fact, stated)][:_MOST]
    ratios = sheet.pages.about(stated, Measure.ADS_RATIO)[:1]
    relations = [
        _valued(stated, price, shares, ratio)
        for price in prices
        for shares in _counts(sheet, stated)
        for ratio in (None, *ratios)
        if price.value.unit == stated.value.unit
    ]
    found = held.best(relations)
    values = sheet.pages.levels(stated, Measure.MARKET_VALUE, period=stated.period)
    counts = _counts(sheet, stated)
    yield from _told(sheet, stated, found and held.with_caution(found, held.several(prices, counts, values)))


def _valued(stated: Fact, price: Fact, shares: Fact, ratio: Fact | None) -> Relation:
    caution = wording.doubt((stated, price, shares))
    is_one_day = isinstance(stated.period, AsAt) and stated.period == price.period == shares.period
    if not caution and (not is_one_day or ratio or price.segment or shares.segment):
        caution = _DAY
    count = term_of(shares, "shares") if ratio is None else _depositary(shares, ratio)
    return Relation(
        kind=Kind.PER_SHARE, inputs=(term_of(price, "a share"), count), stated=term_of(stated), caution=caution
    )


def _depositary(shares: Fact, ratio: Fact) -> Term:
    """The same shares counted in depositary shares."""
    divisor = ratio.value.middle
    if divisor <= 0 or not shares.value.is_point:
        return term_of(shares, "shares")
    exact = shares.value.middle / divisor
    exponent = shares.value.middle.as_tuple().exponent
    assert isinstance(exponent, int)
    places = Decimal((0, (1,), exponent))
    value = Printed(exact.quantize(places), exact.quantize(places), Unit.SHARES)
    return Term(value, f"depositary shares of {ratio.value} shares", shares.citation)


def _told(sheet: Sheet, stated: Fact, found: held.Tried | None) -> Iterator[Finding]:
    if found is not None and found[1].outcome is not Outcome.CANNOT_TELL:
        yield held.told(sheet, CheckName.COUNT, found, stated)
