"""The exchange rates that are at hand for a conversion: printed on its page, typed into the case, or of the tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import cached_property
from typing import Final, TypeAlias, final

from steelyard.checks.relation import Term, term_of
from steelyard.ledger.fact import Fact
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.names import DocumentId
from steelyard.words.quantity import CURRENCY_CODES, Currency
from steelyard.words.rate_spans import rate_span, span_of_all_years

Pair: TypeAlias = tuple[Currency, Currency]
"""One unit of the first in the second."""

_DIGITS: Final = 5
_NEAREST: Final = 3
_WEEKS: Final = timedelta(days=60)
_AGE: Final = timedelta(days=500)
"""How old a rate may be that says anything of another day's."""
_ROUND_DAYS: Final = Interval(Decimal("0.7"), Decimal("1.4"))
"""How far a rate may have gone in that time."""


@final
@dataclass(frozen=True)
class KnownRates:
    """The exchange rates among the facts of a day, and those of the tables."""

    facts: Sequence[Fact]

    def on_page(self, document: DocumentId, pair: Pair) -> Sequence[Term]:
        """The rates that a document itself states."""
        return [_term(fact) for fact in self._by_page.get((document, pair), ())]

    def near(self, pair: Pair, days: Sequence[date]) -> Sequence[Term]:
        """The rates of the case within some weeks of one of the days, of those before and behind it."""
        return [_term(fact) for fact in self._nearest(pair, days) if _age(fact, days) <= _WEEKS]

    def widened(self, pair: Pair, days: Sequence[date]) -> Term | None:
        """What the case's nearest rates allow of a currency that no table has; nothing where they are too old."""
        near = [fact for fact in self._nearest(pair, days) if _age(fact, days) <= _AGE]
        ends = [fact.value.interval * _ROUND_DAYS for fact in near]
        lows, highs = [end.low for end in ends if end.low], [end.high for end in ends if end.high]
        if not lows or not highs:
            return None
        return Term(printed_span(Interval(min(lows), max(highs)), pair[1]), "about the rates of the case")

    def _nearest(self, pair: Pair, days: Sequence[date]) -> Sequence[Fact]:
        known = self._by_day.get(pair, ())
        places = [bisect_left(known, day, key=_day) for day in days]
        near = {place for found in places for place in range(max(found - _NEAREST, 0), found + _NEAREST)}
        return [known[place] for place in sorted(near) if place < len(known)]

    @cached_property
    def _by_page(self) -> Mapping[tuple[DocumentId, Pair], list[Fact]]:
        found: dict[tuple[DocumentId, Pair], list[Fact]] = {}
        for pair, fact in self._rates:
            found.setdefault((fact.citation.document, pair), []).append(fact)
        return found

    @cached_property
    def _by_day(self) -> Mapping[Pair, list[Fact]]:
        found: dict[Pair, list[Fact]] = {}
        for pair, fact in self._rates:
            found.setdefault(pair, []).append(fact)
        return {pair: sorted(facts, key=lambda fact: (_day(fact), fact.value.line)) for pair, facts in found.items()}

    @cached_property
    def _rates(self) -> Sequence[tuple[Pair, Fact]]:
        return [(pair, fact) for fact in self.facts if (pair := pair_of(fact))]


def pair_of(fact: Fact) -> Pair | None:
    """The currencies of a fact that states an exchange rate as it was; nothing of any other fact."""
    if fact.measure is not Measure.EXCHANGE_RATE or fact.aspect is not Aspect.LEVEL or fact.mode is not Mode.ACTUAL:
        return None
    low = fact.value.interval.low
    if not isinstance(fact.value.unit, Currency) or fact.entity not in CURRENCY_CODES or low is None or low <= 0:
        return None
    of = Currency(fact.entity)
    return None if of == fact.value.unit else (of, fact.value.unit)


def rate_of_years(pair: Pair, years: Iterable[int]) -> Term | None:
    """The range of a rate in some years by the tables; of all years that they know where none is given."""
    years = sorted(set(years))
    span = rate_span(*pair, years) if years else span_of_all_years(*pair)
    if span is None:
        return None
    named = " and ".join(map(str, years)) or "all years since 1999"
    return Term(printed_span(span, pair[1]), f"{pair[1]} for one {pair[0]} in {named}, by the European Central Bank")


def printed_span(span: Interval, unit: Currency) -> Printed:
    """A range as a figure of few digits, rounded outwards."""
    assert span.low is not None
    assert span.high is not None
    low = Context(prec=_DIGITS, rounding=ROUND_FLOOR).create_decimal(span.low)
    return Printed(low, Context(prec=_DIGITS, rounding=ROUND_CEILING).create_decimal(span.high), unit)


def _term(fact: Fact) -> Term:
    return term_of(fact, f"the rate by {fact.origin.publisher or 'the page'}")


def _day(fact: Fact) -> date:
    return min(fact.period.last, fact.known_on) if fact.period else fact.known_on


def _age(fact: Fact, days: Sequence[date]) -> timedelta:
    return min((abs(_day(fact) - day) for day in days), default=timedelta.max)
