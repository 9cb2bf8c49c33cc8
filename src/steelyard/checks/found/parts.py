"""Parts against their whole: they may add up to it, they may be incomplete, and none may be larger than it.

Parts of one company can overlap (by product and by region) or leave something out, so a sum that misses the whole is
no misprint by itself; that a part of what is never negative exceeds its whole is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.judge import HOLDS, Outcome
from steelyard.checks.pages import Slot, in_order
from steelyard.checks.relation import Kind, Relation, Term, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Interval
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.quantity import Unit

_M: Final = Measure
_ADDED: Final = frozenset(
    {
        *(_M.REVENUE, _M.COST, _M.R_AND_D, _M.CAPEX, _M.CASH, _M.DEBT, _M.ASSETS, _M.ORDERS, _M.SALES_VOLUME),
        *(_M.USERS, _M.EMPLOYEES, _M.SITES, _M.VOLUME, _M.GROSS_PROFIT, _M.OPERATING_PROFIT),
    }
)
"""Measures whose parts add up to the whole."""
_WITHIN: Final = frozenset({_M.REVENUE, _M.EMPLOYEES, _M.SITES, _M.ASSETS, _M.ORDERS})
"""Measures of which no part is larger than the whole: never negative, and each thing counted once."""
_WIDER: Final = re.compile(
    r"\b(?:total|gross|before|includ|group|consolidated|worldwide|global|combined|cumulative|aggregate|pro forma|all"
    r"|ecosystem|network|system|industry|market|annuali[sz]ed|run[- ]rate|backlog|average|target)"
    r"|总|總|合计|累计|集团|年化|行业|平均",
    re.IGNORECASE,
)
"""Words of a part that may say more than a part."""
_NEARLY: Final = Decimal("0.1")
"""Of the whole: parts that miss more of it are not all there are, and nothing is told of them."""
_FEWEST: Final = 2
_MOST: Final = 40
_ALL: Final = Decimal(100)
_HUNDRED: Final = Interval(None, _ALL)
_NEAR_ALL: Final = 95
"""Percent: shares that add up to less leave room for others, and nothing is told of them."""
_OVERLAP: Final = "the parts may overlap, as products and regions do"
_OWNERS: Final = "one holder may hold through another"
_INCOMPLETE: Final = "the parts may overlap, or not be all there are"

_Shared = tuple[object, ...]


def check_parts(sheet: Sheet) -> Iterator[Finding]:
    """What the levels, shares and stakes of parts say of their whole."""
    yield from _levels(sheet)
    yield from _shares(sheet)


def _levels(sheet: Sheet) -> Iterator[Finding]:
    groups: dict[_Shared, list[Slot]] = {}
    for slot in sheet.pages.slots:
        if slot.aspect is Aspect.LEVEL and slot.segment and slot.measure in _ADDED and slot.period is not None:
            groups.setdefault((slot.page, slot.entity, slot.measure, slot.period), []).append(slot)
    for slots in groups.values():
        wholes = sheet.pages.slots.get(slots[0]._replace(segment=""), [])
        parts = sorted((sheet.pages.slots[slot][0] for slot in slots), key=in_order)
        if wholes:
            yield from _too_large(sheet, parts, wholes)
            yield from _sum(sheet, parts, wholes)


def _too_large(sheet: Sheet, parts: list[Fact], wholes: list[Fact]) -> Iterator[Finding]:
    """Each part that is larger than every figure of its whole."""
    for part in parts:
        if part.measure not in _WITHIN:
            continue
        like = [whole for whole in wholes if whole.mode is part.mode and whole.value.unit == part.value.unit]
        if any(_is_within(part, whole) for whole in like):
            continue
        found = held.best(
            Relation(
                kind=Kind.ORDER,
                inputs=(term_of(part, part.segment), term_of(whole, "the whole")),
                bound=Interval(Decimal(0), None),
                tie="a part is no larger than its whole",
                caution=wording.doubt((part, whole)) or _wider(part),
            )
            for whole in like
        )
        if found is not None and found[1].outcome is Outcome.DISAGREES:
            others = held.several(like) or wording.other_basis(sheet, (part, *like))
            yield held.told(sheet, CheckName.PARTS, held.with_caution(found, others), part)


def _is_within(part: Fact, whole: Fact) -> bool:
    """Whether a part is no larger than its whole as they are printed."""
    low, high = part.value.low, whole.value.high
    return low is None or high is None or low <= high


def _wider(part: Fact) -> str:
    return "what it is called may be more than a part" if _WIDER.search(part.segment) else ""


def _sum(sheet: Sheet, parts: list[Fact], wholes: list[Fact]) -> Iterator[Finding]:
    """The whole against the sum of all parts, or of those of one paragraph."""
    for whole in {fact.value: fact for fact in reversed(wholes)}.values():
        like = [part for part in parts if part.mode is whole.mode and part.value.unit == whole.value.unit]
        like = [part for part in like if part.value.is_point]
        ways = [way for way in _ways(like) if _FEWEST <= len(way) <= _MOST]
        found = held.best(
            Relation(
                kind=Kind.SUM,
                inputs=tuple(term_of(part, part.segment) for part in way),
                stated=term_of(whole),
                caution=_INCOMPLETE,
            )
            for way in ways
        )
        if found is not None and (found[1].outcome in HOLDS or _is_nearly_all(found, whole)):
            yield held.told(sheet, CheckName.PARTS, found, whole)


def _is_nearly_all(found: held.Tried, whole: Fact) -> bool:
    """Whether parts that miss their whole come so near that they may be meant to be all of it."""
    allowed, size = found[1].allowed, abs(whole.value.middle)
    if allowed is None or allowed.low is None or allowed.high is None or not size:
        return False
    return abs((allowed.low + allowed.high) / 2 - whole.value.middle) <= size * _NEARLY


def _ways(parts: list[Fact]) -> Iterator[list[Fact]]:
    yield parts
    lines: dict[int, list[Fact]] = {}
    for part in parts:
        lines.setdefault(part.citation.line, []).append(part)
    if len(lines) > 1:
        yield from lines.values()


def _shares(sheet: Sheet) -> Iterator[Finding]:
    """Shares of one whole on one page: those of parts, of vendors in a market, of holders in a company."""
    groups: dict[_Shared, dict[tuple[object, str], Fact]] = {}
    for slot, facts in sheet.pages.slots.items():
        if slot.aspect is not Aspect.SHARE:
            continue
        for fact in facts:
            if fact.value.unit is not Unit.PERCENT or fact.mode is not Mode.ACTUAL or not fact.of:
                continue
            is_held = fact.measure in {_M.STAKE, _M.VOTING_POWER, _M.MARKET_SHARE}
            if not is_held and not (fact.of.startswith("total") and slot.segment):
                continue
            whose = "" if is_held else slot.entity
            part = slot.segment if is_held else ""
            group = groups.setdefault((slot.page, slot.measure, whose, part, fact.of, slot.period), {})
            member = (slot.entity, slot.segment)
            if (held_as := group.get(member)) is None or _least(fact) < _least(held_as):
                group[member] = fact
    for group in groups.values():
        yield from _whole(sheet, sorted(group.values(), key=in_order))


def _least(fact: Fact) -> Decimal:
    return fact.value.interval.low or Decimal(0)


def _whole(sheet: Sheet, shares: list[Fact]) -> Iterator[Finding]:
    if not _FEWEST <= len(shares) <= _MOST or sum(fact.value.middle for fact in shares) < _NEAR_ALL:
        return
    terms = tuple(map(_share_term, shares))
    relation = Relation(
        kind=Kind.SUM, inputs=terms, bound=_HUNDRED, tie="shares of one whole", caution=_why_more(shares)
    )
    found = held.best([relation])
    assert found is not None
    allowed = found[1].allowed
    is_whole = allowed is not None and _ALL in allowed and all(fact.value.is_point for fact in shares)
    if found[1].outcome is Outcome.DISAGREES or is_whole:
        yield held.told(sheet, CheckName.PARTS, found, _named(shares))


def _share_term(fact: Fact) -> Term:
    return term_of(fact, fact.segment or fact.entity)


def _named(shares: list[Fact]) -> str:
    first = shares[0]
    who = f"{first.entity}: " if first.segment and first.measure is not Measure.MARKET_SHARE else ""
    return f"{who}{len(shares)} shares of {first.of} by {first.origin.publisher}"


def _why_more(shares: list[Fact]) -> str:
    """Why shares may add up to more than all there is; empty for vendors of one market in one paragraph."""
    doubtful = wording.doubt(shares)
    if doubtful:
        return doubtful
    if shares[0].measure is not Measure.MARKET_SHARE:
        return _OWNERS if shares[0].measure in {_M.STAKE, _M.VOTING_POWER} else _OVERLAP
    lines = {fact.citation.line for fact in shares}
    return "" if len(lines) == 1 and shares[0].period is not None else "their markets may differ"
