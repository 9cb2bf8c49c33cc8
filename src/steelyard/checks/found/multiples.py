"""Multiples of earnings or sales against what a company earns and is worth, and against its price a share.

A multiple may be of last year's or of next year's earnings, and worth changes by the day: a gap is a misprint only
where one sentence sets the three figures beside each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.judge import HOLDS
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Unit

_M: Final = Measure
_EARNED: Final = (_M.NET_INCOME, _M.PROFIT, _M.ADJUSTED_PROFIT)
_OF: Final[Mapping[str, tuple[Measure, ...]]] = MappingProxyType(
    {
        **dict.fromkeys(("earnings", "profit", "net income", "p/e", "pe"), _EARNED),
        **dict.fromkeys(("sales", "revenue", "revenues", "p/s"), (_M.REVENUE,)),
        **dict.fromkeys(("EBITDA", "ebitda"), (_M.EBITDA,)),
        **dict.fromkeys(("EBIT", "ebit", "operating profit"), (_M.EBIT, _M.OPERATING_PROFIT)),
        **dict.fromkeys(("book value", "book", "equity", "net assets"), (_M.EQUITY,)),
        **dict.fromkeys(("free cash flow", "cash flow"), (_M.FREE_CASH_FLOW,)),
    }
)
"""What a multiple is put on."""
_WORTH: Final = (_M.VALUATION, _M.MARKET_VALUE)
_BESIDE: Final = 40
_WORDS: Final = tuple(
    (re.compile(words, re.IGNORECASE), _OF[of])
    for words, of in (
        (r"\b(?:ev|value)[ -]?(?:to|/)[ -]?ebitda|times (?:\w+ )?ebitda", "EBITDA"),
        (r"\bprice[ -]to[ -]sales|\bp/s\b|times (?:\w+ )?(?:sales|revenues?)|市销率|市銷率", "sales"),
        (r"\bprice[ -]to[ -]book|\bp/b\b|times (?:\w+ )?book|市净率|市淨率|市账率|市賬率", "book value"),
    )
)
"""Words beside a multiple that say what it is put on."""
_TIME: Final = "a multiple may be of another year's figure, and worth changes by the day"
_MOST: Final = 5
"""Figures of one sort on one page that are tried."""


def check_multiples(sheet: Sheet) -> Iterator[Finding]:
    """At most one finding for each multiple beside which a figure and a worth stand."""
    for stated in sheet.pages.of({Measure.PRICE_MULTIPLE}, Aspect.MULTIPLE, Aspect.LEVEL):
        if stated.value.unit is Unit.TIMES:
            yield from _multiple(sheet, stated)


def _multiple(sheet: Sheet, multiple: Fact) -> Iterator[Finding]:
    own = [
        *_relations(sheet, multiple, sheet.pages.about(multiple, *_put_on(sheet, multiple)), _WORTH),
        *_a_share(sheet, multiple),
    ]
    found = held.best(own)
    if found is None or found[1].outcome not in HOLDS:
        applied = held.best(_applied(sheet, multiple))
        found = applied if applied and applied[1].outcome in HOLDS else found
    if found is not None and (found[1].outcome in HOLDS or found[0].caution == ""):
        relation = found[0]
        assert relation.stated is not None
        assert relation.stated.fact is not None
        yield held.told(sheet, CheckName.VALUE, found, relation.stated.fact)


def _put_on(sheet: Sheet, multiple: Fact) -> tuple[Measure, ...]:
    """The measures that a multiple is put on, by the words beside it or else by what was read."""
    ahead, behind = wording.before(sheet, multiple)[-_BESIDE:], wording.after(sheet, multiple)[:_BESIDE]
    beside = f"{ahead}{multiple.citation.quote}{behind}"
    for words, measures in _WORDS:
        if words.search(beside):
            return measures
    return _OF.get(multiple.of, ())


def _relations(
    sheet: Sheet, multiple: Fact, figures: list[Fact], worth: tuple[Measure, ...], kind: Kind = Kind.MULTIPLE
) -> Iterator[Relation]:
    values = _closed(sheet.pages.about(multiple, *worth))
    for figure in _whole(figures):
        for value in values:
            if figure.value.unit == value.value.unit and not value.segment:
                yield _relation(sheet, multiple, figure, value, kind)


def _closed(facts: list[Fact]) -> list[Fact]:
    """Those with two ends, points before ranges: a bound fits almost anything."""
    closed = [fact for fact in facts if fact.value.low is not None and fact.value.high is not None]
    return sorted(closed, key=lambda fact: not fact.value.is_point)[:_MOST]


def _relation(sheet: Sheet, multiple: Fact, figure: Fact, value: Fact, kind: Kind) -> Relation:
    caution = wording.doubt((multiple, figure, value))
    if not caution and not wording.in_one_sentence(sheet, (multiple, figure, value)):
        caution = _TIME
    inputs = (term_of(multiple), term_of(figure, figure.measure.words))
    return Relation(kind=kind, inputs=inputs, stated=term_of(value), caution=caution)


def _whole(figures: list[Fact]) -> list[Fact]:
    return _closed([figure for figure in figures if not figure.segment])


def _a_share(sheet: Sheet, multiple: Fact) -> Iterator[Relation]:
    """Price-earnings times earnings per share is the price of a share."""
    if _put_on(sheet, multiple) != _EARNED:
        return
    yield from _relations(sheet, multiple, sheet.pages.about(multiple, Measure.EPS), (Measure.SHARE_PRICE,))


def _applied(sheet: Sheet, multiple: Fact) -> Iterator[Relation]:
    """A multiple put on the figure of another company: only what agrees says anything."""
    figures = _near(multiple, sheet.pages.beside(multiple, *_put_on(sheet, multiple)))
    values = _closed(_near(multiple, sheet.pages.beside(multiple, *_WORTH)))
    for figure in _whole(figures):
        for value in values:
            if figure.value.unit == value.value.unit:
                yield _relation(sheet, multiple, figure, value, Kind.MULTIPLE)


def _near(multiple: Fact, facts: list[Fact]) -> list[Fact]:
    """Those of the same paragraph or the ones beside it."""
    return [fact for fact in facts if abs(fact.citation.line - multiple.citation.line) <= _PARAGRAPHS]


_PARAGRAPHS: Final = 2
