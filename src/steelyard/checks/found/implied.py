"""The price of a stake against what the whole is said to be worth: price / stake, before or after the money.

A stated worth may leave out the money that the deal brings in, or count debts; only one that fits neither way, in the
sentence of the deal itself, is a misprint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Interval
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Unit

_APART: Final = "the deal and the worth are not told in one sentence"
_BEFORE: Final = "the worth may be that before the money came in"
_DEBTS: Final = "the worth may count debts, or more than this deal"
_COUNTED: Final = re.compile(
    r"\b(?:debts?|enterprise|pre-money|including|premium|additional|further|already|total|another|options?|convertible"
    r"|warrants?|and)\b|投前|债务|企业价值|此前|另",
    re.IGNORECASE,
)
_OTHER: Final = "the price may be for another stake"
_BOUGHT: Final = re.compile(
    r"\b(?:for|in exchange|in return|buys?|bought|acquir\w+|gets?|got|received?|takes?|took|purchas\w+)\b"
    r"|收购|認購|认购|换取|取得|获得|受让|购入|購入|买下|入股",
    re.IGNORECASE,
)
_KEPT: Final = re.compile(
    r"[;；:]|\b(?:holds?|held|owns?|owned|keeps?|kept|retain\w*|still|remain\w*|other|from|to)\b|仍|保留|持有|持股|其中",
    re.IGNORECASE,
)
_REACH: Final = 80
"""Characters between a stake and its price."""
_NEAR: Final = 1
_MOST: Final = 5


def check_implied(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each stake beside whose price a worth of the whole stands."""
    for stake in sheet.pages.of({Measure.STAKE}, Aspect.SHARE):
        if stake.value.unit is Unit.PERCENT and stake.of:
            yield from _stake(sheet, stake)


def _stake(sheet: Sheet, stake: Fact) -> Iterator[Finding]:
    company = type(stake.entity)(stake.of)
    deals = {
        fact.id: fact
        for entity in (company, stake.entity)
        for fact in sheet.pages.about(stake, Measure.DEAL_VALUE, entity=entity)
        if abs(fact.citation.line - stake.citation.line) <= _NEAR
    }
    worth = sheet.pages.about(stake, Measure.VALUATION, Measure.MARKET_VALUE, entity=company)
    worth = [value for value in worth if not value.segment]
    found = held.best(
        _relation(sheet, stake, deal, value)
        for deal in list(deals.values())[:_MOST]
        for value in worth[:_MOST]
        if deal.value.unit == value.value.unit
    )
    if found is not None:
        relation = found[0]
        assert relation.stated is not None
        assert relation.stated.fact is not None
        found = held.with_caution(found, held.several(list(deals.values()), worth))
        yield held.told(sheet, CheckName.WHOLE, found, relation.stated.fact)


def _relation(sheet: Sheet, stake: Fact, deal: Fact, worth: Fact) -> Relation:
    facts = (stake, deal, worth)
    caution = wording.doubt(facts)
    if not caution and not wording.in_one_sentence(sheet, facts):
        caution = _APART
    if not caution and not _is_bought(sheet, stake, deal):
        caution = _OTHER
    if not caution and any(_COUNTED.search(wording.before(sheet, f) + wording.after(sheet, f)) for f in facts):
        caution = _DEBTS
    inputs = (term_of(deal, "the price"), term_of(stake, f"of {stake.of}"))
    relation = Relation(kind=Kind.IMPLIED_WHOLE, inputs=inputs, stated=term_of(worth), caution=caution)
    return relation if caution else _before_money(relation, deal, worth)


def _is_bought(sheet: Sheet, stake: Fact, deal: Fact) -> bool:
    """Whether the words between a stake and a price say that the one was paid for the other."""
    document = wording.prose_of(sheet, stake)
    first, second = sorted((stake.citation.span, deal.citation.span))
    if document is None or second.start - first.end > _REACH:
        return False
    between = document.text[first.end : second.start]
    return bool(_BOUGHT.search(between)) and not _KEPT.search(between)


def _before_money(relation: Relation, deal: Fact, worth: Fact) -> Relation:
    """With a caution where the worth fits the whole less the money of the deal."""
    after = relation.work_out([term.value.interval for term in relation.inputs])
    if after is None:
        return relation
    less = Interval.exactly(0) - deal.value.interval
    fits = (after + less).meets(worth.value.interval)
    return Relation(kind=relation.kind, inputs=relation.inputs, stated=relation.stated, caution=_BEFORE if fits else "")
