"""A figure told in two currencies: could one have been worth the other in the year that is spoken of?

"19 million yuan, or about 3 million dollars" is held, in this order, against

 1. a rate that the page itself states, or the case has of about the day: where one fits, the two agree;
 2. the lowest and the highest rate of the years that the figure and the page are of, by the tables;
 3. for a currency that no table has: the rates of the case, some way round them, then the page's other conversions.

A page may tell a figure of one year at the rate of another, so that only what no rate of either year allows disagrees.
Where the words name no year, that is said of all years.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Final, final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.conversions import Conversion, Implied, conversions_of, fits_if, implied_rates
from steelyard.checks.found.known_rates import KnownRates, Pair, pair_of, rate_of_years
from steelyard.checks.judge import HOLDS, Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term, term_of
from steelyard.checks.sheet import Sheet
from steelyard.checks.tell import finding_of
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Interval, Printed

_BEFORE: Final = timedelta(days=45)
"""A page of January may tell a figure at a rate of December."""
_LOOSE: Final = Interval(Decimal("0.9"), Decimal("1.1"))
"""Figures of one or two digits are at times told at a round rate, such as seven yuan for a dollar."""
_FEW: Final = 2
_ROUND: Final = "the rate may be a round one, or of another day"
_NO_YEAR: Final = "the words name no year, and the rate may be of another one"
_ONE_DAY: Final = "the page's other conversions are at another rate, which may be of another day"
_NO_RATE: Final = "Type in an exchange rate of about that day."


def check_conversions(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each figure that is told in two currencies, and one for each stated rate that never was."""
    scales = _Scales(sheet)
    for conversion in scales.conversions:
        yield scales.weigh(conversion)
    yield from _check_rates(sheet.facts)


@final
@dataclass(frozen=True)
class _Scales:
    """The conversions of a sheet, and the rates to hold them against."""

    sheet: Sheet

    @cached_property
    def conversions(self) -> Sequence[Conversion]:
        return conversions_of(self.sheet)

    @cached_property
    def rates(self) -> KnownRates:
        return KnownRates(self.sheet.facts)

    @cached_property
    def implied(self) -> Mapping[object, Implied]:
        return implied_rates(self.conversions)

    def weigh(self, told: Conversion) -> Finding:
        """Hold one conversion against the rates, the nearest first."""
        stated = self.rates.on_page(told.document, told.pair), self.rates.on_page(told.document, told.turned.pair)
        near = self.rates.near(told.pair, told.days), self.rates.near(told.turned.pair, told.days)
        for way, terms in zip((told, told.turned) * 2, (*stated, *near), strict=True):
            for term in terms:
                relation = _relation(way, term)
                if judge(relation).outcome in HOLDS:
                    return finding_of(CheckName.CONVERSION, relation, told.says)
        return self._by_span(told, on_page=any(stated))

    def _by_span(self, told: Conversion, *, on_page: bool) -> Finding:
        way = told
        span = rate_of_years(told.pair, told.years) or self.rates.widened(told.pair, told.days)
        if span is not None and span.value.middle < 1:  # as people quote it: seven yuan for a dollar
            way = told.turned
            span = rate_of_years(way.pair, told.years) or self.rates.widened(way.pair, told.days) or span
        if span is None:
            way, span = told.turned, self.rates.widened(told.turned.pair, told.days)
        others = self.implied.get(told.key)
        if span is None:
            way, span = told, others.widened(told) if others else None
        if span is None:
            says = f"{told.says}; no rate of {told.pair[0]} in {told.pair[1]} is known."
            return Finding(CheckName.CONVERSION, Outcome.CANNOT_TELL, says, _NO_RATE, told.facts)
        relation = _relation(way, span)
        outcome = judge(relation).outcome
        if outcome not in HOLDS:
            return self._off(told, way, span)
        if others and others.excludes(told):
            return self._at_another_rate(told, others, certain=on_page and told.is_of_the_company)
        return finding_of(CheckName.CONVERSION, relation, told.says)

    def _off(self, told: Conversion, way: Conversion, span: Term) -> Finding:
        """No rate of the years allows it: why that may be no misprint, and what would mend it."""
        loose = replace(span, value=_loosened(span.value))
        caution = told.unsure or told.other_dollar()
        if not caution and told.digits <= _FEW and judge(_relation(way, loose)).outcome in HOLDS:
            caution = _ROUND
        if not caution and not told.names_a_year:
            ever = rate_of_years(way.pair, ())
            if ever is not None and judge(_relation(way, ever)).outcome in HOLDS:
                caution = _NO_YEAR
        found = finding_of(CheckName.CONVERSION, _relation(way, span, caution), told.says)
        hint = fits_if(way, span)
        return replace(found, do=f"{found.do} {hint}".strip()) if hint else found

    def _at_another_rate(self, told: Conversion, others: Implied, *, certain: bool) -> Finding:
        """The year allows it, but all others of the page are at one rate and this is not."""
        caution = "" if certain and not told.unsure else told.unsure or _ONE_DAY
        way = told if told.pair == others.pair else told.turned
        return finding_of(CheckName.CONVERSION, _relation(way, others.term, caution), told.says)


def _relation(way: Conversion, rate: Term, caution: str = "") -> Relation:
    return Relation(kind=Kind.CONVERSION, inputs=(way.amount, rate), stated=way.result, tie=way.words, caution=caution)


def _loosened(value: Printed) -> Printed:
    span = value.interval * _LOOSE
    return Printed(span.low, span.high, value.unit)


def _check_rates(facts: Sequence[Fact]) -> Iterator[Finding]:
    """The stated rates that no day of their year had; the others are not told."""
    for fact in facts:
        pair = pair_of(fact)
        if pair is None or fact.origin.day == date.max:
            continue
        years = _years_of_rate(fact)
        span = rate_of_years(pair, years)
        if span is None or span.value.interval.meets(fact.value.interval):
            continue
        caution = fact.claim.unsure or _other_way(fact, pair, years)
        relation = Relation(kind=Kind.SAME, inputs=(span,), stated=term_of(fact), tie="the rate", caution=caution)
        if judge(relation).outcome is Outcome.DISAGREES:
            publisher = fact.origin.publisher
            what = f"One {pair[0]} is stated as {fact.value}" + (f" by {publisher}" if publisher else "")
            yield finding_of(CheckName.CONVERSION, relation, what)


def _years_of_rate(fact: Fact) -> set[int]:
    if fact.period is None:
        return {fact.known_on.year, (fact.known_on - _BEFORE).year}
    first = getattr(fact.period, "first", fact.period.last)
    return {*range(first.year, fact.period.last.year + 1), (first - _BEFORE).year}


def _other_way(fact: Fact, pair: Pair, years: set[int]) -> str:
    """Whether a rate is one of a hundred units, or the other way round."""
    turned = rate_of_years((pair[1], pair[0]), years)
    hundred = rate_of_years(pair, years)
    if turned and turned.value.interval.meets(fact.value.interval):
        return "it may be the rate the other way round"
    per_hundred = hundred and (hundred.value.interval * Interval.exactly(100)).meets(fact.value.interval)
    return "it may be the rate of a hundred units" if per_hundred else ""
