"""Falls of a price from its peak, or from the price at which it was listed, against the prices that are known.

A peak is at least the highest price that is printed: a fall that is smaller than that from the highest one cannot be,
a deeper one can, if the peak itself is not printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, TypeAlias

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.judge import HOLDS, Outcome
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Measure
from steelyard.words.period import AsAt, Period
from steelyard.words.quantity import Unit

_Maker: TypeAlias = Callable[[Sheet, Fact, Fact], Iterator[Relation]]

_PRICED: Final = frozenset({Measure.SHARE_PRICE, Measure.MARKET_VALUE, Measure.VALUATION})
_PEAK: Final = frozenset("peak peaks high highs record top maximum 高点 峰值 最高 高位 顶峰 最高价 最高点".split())
_LISTED: Final = frozenset("ipo listing issue offer offering flotation debut 发行价 招股价 上市 发行".split())
_TOP: Final = re.compile(
    r"\bpeaks?\b|\ball-time\b|\brecord\b|\bhighest\b|最高点|峰值|顶峰|历史高|歷史高|最高价|高峰", re.IGNORECASE
)
_SPAN: Final = re.compile(
    r"\b(?:52|fifty-two|week|weeks|month|months|monthly|year-to-date|this year|year's|recent|closing|latest|since"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b(?=.{0,24}\b(?:peak|high))"
    r"|\b(?:peak|high)s? (?:of|in|this|for|since|hit|reached|set|on) (?:the |a |this |last |early |late |mid-)*"
    r"(?:year|month|week|quarter|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|52周|年内|年內|近期|阶段|今年|本月",
    re.IGNORECASE,
)
_MOST: Final = 6
"""Prices that are tried as the one after the fall."""
_DAY: Final = "the price may be of another day"
_DEEPER: Final = "the peak may lie above every price that is printed"
_OF_WHAT: Final = "from what it fell is not said"


def check_drawdown(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each fall from a peak or a listing price, and for each headline that agrees with one."""
    for stated in sheet.pages.of(_PRICED, Aspect.CHANGE):
        if stated.value.unit is not Unit.PERCENT:
            continue
        if _is_about(stated.of, _PEAK):
            yield _said(sheet, stated, _peaks(sheet, stated), "its peak", _from_peak)
        elif _is_about(stated.of, _LISTED):
            yield _said(sheet, stated, _listings(sheet, stated), "its listing price", _from_listing)
        elif not stated.of and stated.period is None and stated.value.high is not None and stated.value.high < 0:
            yield from _headline(sheet, stated)


def _is_about(of: str, words: frozenset[str]) -> bool:
    low = of.lower()
    return any(word in low if not word.isascii() else word in low.replace("-", " ").split() for word in words)


def _peaks(sheet: Sheet, stated: Fact) -> list[Fact]:
    """The highest price of each unit that is not later than the fall, of the page or else of all."""
    known = [fact for fact in _prices(sheet, stated) if _is_not_later(fact, stated)]
    found: dict[object, Fact] = {}
    for fact in known:
        top = found.get(fact.value.unit)
        if fact.value.low is not None and (top is None or fact.value.low > (top.value.low or 0)):
            found[fact.value.unit] = fact
    return list(found.values())


def _listings(sheet: Sheet, stated: Fact) -> list[Fact]:
    if stated.measure is not Measure.SHARE_PRICE:
        return []
    return sheet.pages.about(stated, Measure.IPO_PRICE)


def _prices(sheet: Sheet, stated: Fact) -> list[Fact]:
    return [fact for fact in sheet.pages.about(stated, stated.measure) if fact.segment == stated.segment]


def _is_not_later(fact: Fact, stated: Fact) -> bool:
    return stated.period is None or fact.period is None or _first_day(fact.period) <= stated.period.last


def _from_peak(sheet: Sheet, stated: Fact, base: Fact) -> Iterator[Relation]:
    for price in _then(sheet, stated, base):
        if price.value.low != base.value.low:
            yield _relation(sheet, stated, base, price, "peak")


def _from_listing(sheet: Sheet, stated: Fact, base: Fact) -> Iterator[Relation]:
    for price in _then(sheet, stated, base):
        yield _relation(sheet, stated, base, price, "listing price")


def _then(sheet: Sheet, stated: Fact, base: Fact) -> list[Fact]:
    """The prices after a base, those of the day of the fall first, then the latest."""
    prices = [price for price in _prices(sheet, stated) if _is_priced_after(price, base)]
    last = date.min
    return sorted(
        prices,
        key=lambda price: (not _is_of_day(price, stated), -(price.period.last if price.period else last).toordinal()),
    )[:_MOST]


def _first_day(period: Period) -> date:
    return period.last if isinstance(period, AsAt) else period.first


def _is_priced_after(price: Fact, base: Fact) -> bool:
    if price.value.unit != base.value.unit:
        return False
    return price.period is None or base.period is None or price.period.last >= _first_day(base.period)


def _relation(sheet: Sheet, stated: Fact, base: Fact, price: Fact, name: str) -> Relation:
    caution = wording.doubt((stated, base, price)) or ("" if _is_of_day(price, stated) else _DAY)
    if not caution and stated.value.low is not None and stated.value.low > 0 and name == "peak":
        caution = "whether it fell or rose is not sure"
    if not caution and name == "peak":
        caution = _DEEPER if _is_deeper(stated, base, price) else _which_peak(sheet, stated)
    inputs = (term_of(base, name), term_of(price, "price"))
    return Relation(kind=Kind.DRAWDOWN, inputs=inputs, stated=term_of(stated), caution=caution)


def _which_peak(sheet: Sheet, stated: Fact) -> str:
    """Why the peak may be that of a shorter time than all the prices that are printed."""
    if wording.prose_of(sheet, stated) is None:
        return ""
    text = wording.before(sheet, stated) + " " + wording.after(sheet, stated)
    return "" if _TOP.search(text) and not _SPAN.search(text) else "which high is meant is not said"


def _is_of_day(price: Fact, stated: Fact) -> bool:
    return stated.period is not None and price.period == stated.period


def _is_deeper(stated: Fact, base: Fact, price: Fact) -> bool:
    """Whether a higher peak than the one printed would explain what is stated."""
    top, now = base.value.interval.low, price.value.interval.high
    fall = stated.value.interval.low
    return fall is None or (top is not None and now is not None and top > 0 and fall < (now / top - 1) * 100)


def _said(sheet: Sheet, stated: Fact, bases: list[Fact], name: str, make: _Maker) -> Finding:
    tried = [relation for base in bases for relation in make(sheet, stated, base)]
    same_day = [relation for relation in tried if relation.caution != _DAY]
    found = held.best(same_day)
    if found is None or found[1].outcome not in HOLDS:
        other = held.best(tried)
        found = other if found is None or (other and other[1].outcome in HOLDS) else found
    if found is None:
        return held.missing(CheckName.DROP, stated, f"{name} or the price then")
    prices = [price for price in _prices(sheet, stated) if _is_of_day(price, stated)]
    listed = bases if make is _from_listing else []
    return held.told(sheet, CheckName.DROP, held.with_caution(found, held.several(prices, listed)), stated)


def _headline(sheet: Sheet, stated: Fact) -> Iterator[Finding]:
    """A fall that does not say from what: from the peak, or else from the listing price, if it agrees with one."""
    relations = [relation for base in _peaks(sheet, stated) for relation in _from_peak(sheet, stated, base)]
    relations += [rel for base in _listings(sheet, stated) for rel in _from_listing(sheet, stated, base)]
    found = held.best(relations)
    if found is not None and (found[1].outcome in HOLDS or found[1].outcome is Outcome.DISAGREES):
        yield held.told(sheet, CheckName.DROP, held.with_caution(found, _OF_WHAT), stated)
