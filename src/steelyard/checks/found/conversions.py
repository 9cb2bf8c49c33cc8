"""Figures told in two currencies, as they are held against a rate; and the one rate that most of a page are told at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, final

from steelyard.checks.found.known_rates import Pair, printed_span, rate_of_years
from steelyard.checks.judge import HOLDS, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.reading.ties.tie import Tie, Tied, TieKind
from steelyard.sources.document import Origin
from steelyard.words.interval import Interval, Printed
from steelyard.words.measure import Tier
from steelyard.words.names import DocumentId
from steelyard.words.period import Over
from steelyard.words.quantity import Currency, Unit

_BEFORE: Final = timedelta(days=45)
"""A page of January may tell a figure at a rate of December."""
_WITNESSES: Final = 3
_ROUND_DAYS: Final = Interval(Decimal("0.6"), Decimal("1.6"))
"""How far from each other the rates of one page may be, of days that nobody knows."""
_OF_THE_COMPANY: Final = frozenset({Tier.FILING, Tier.COMPANY})
_DOLLARS: Final = ("HKD", "CAD", "AUD", "SGD")
_UNITED: Final = re.compile(r"u\.?\s?s|美|american", re.IGNORECASE)
_SCALES: Final = (
    *((Decimal(10) ** power, f"{10**power:,} times greater") for power in (1, 2, 3, 4, 6)),
    *((Decimal(10) ** -power, f"{10**power:,} times smaller") for power in (1, 2, 3, 4, 6)),
)
_LEFT_OUT: Final = tuple(map(Currency, ("USD", "CNY", "EUR")))
"""What "or about 3 million" may mean behind an amount in another currency."""
_OTHER_MONEY: Final = tuple(map(Currency, ("USD", "CNY", "JPY", "HKD", "EUR", "KRW", "GBP")))


@final
@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount, and the same in another currency, with what is known of the page and the day."""

    amount: Term
    result: Term
    pair: Pair
    document: DocumentId
    origin: Origin | None
    years: frozenset[int]
    days: tuple[date, ...]
    names_a_year: bool
    words: str
    unsure: str

    @property
    def turned(self) -> Conversion:
        """The same, from the other side."""
        return replace(self, amount=self.result, result=self.amount, pair=(self.pair[1], self.pair[0]))

    @property
    def key(self) -> object:
        """The page and the two currencies, whichever is named first."""
        return self.document, frozenset(self.pair)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that its figures are."""
        return tuple(term.fact for term in (self.amount, self.result) if term.fact)

    @property
    def digits(self) -> int:
        """How many digits the figure of fewer has."""
        return min(len(term.value.middle.as_tuple().digits) for term in (self.amount, self.result))

    @property
    def is_of_the_company(self) -> bool:
        """Whether the company's own page tells it, which keeps to one rate."""
        return self.origin is not None and self.origin.tier in _OF_THE_COMPANY

    @property
    def says(self) -> str:
        """What is told, in words."""
        by = f" by {self.origin.publisher}" if self.origin and self.origin.publisher else ""
        return f"{self.amount.value} is given as {self.result.value}{by}"

    @property
    def implied(self) -> Interval | None:
        """The rates that it allows: one unit of the currency that is first by its code, in the other."""
        way = self if self.pair[0] < self.pair[1] else self.turned
        rate = way.result.value.interval / way.amount.value.interval
        return None if rate.low is None or rate.high is None or rate.low <= 0 else rate

    def other_dollar(self) -> str:
        """Whether a bare dollar is one of another country; empty where the text says which, or none would fit."""
        for term, other in ((self.amount, self.result), (self.result, self.amount)):
            bare = str(term.value.unit) == "USD" and not (term.citation and _UNITED.search(term.citation.quote))
            for code in _DOLLARS if bare else ():
                if _fits(term.value, other.value, Currency(code), self.years):
                    return f"the dollar may be {code}"
        return ""


def conversions_of(sheet: Sheet) -> Sequence[Conversion]:
    """The ties of a sheet that tell one figure in two currencies."""
    ties = [tie for tie in sheet.ties if tie.kind is TieKind.CONVERTED and len(tie.figures) == 2]  # noqa: PLR2004
    pages = {tie.words.document for tie in ties}
    facts: dict[object, Fact] = {}
    origins = {page: document.origin for page, document in sheet.documents.items()}
    for fact in sheet.facts:
        if fact.citation.document in pages:
            facts.setdefault((fact.citation.document, fact.citation.span), fact)
            origins.setdefault(fact.citation.document, fact.origin)
    return [found for tie in ties if (found := _conversion(tie, facts, origins.get(tie.words.document)))]


def _conversion(tie: Tie, facts: Mapping[object, Fact], origin: Origin | None) -> Conversion | None:
    amount, result = (_term(tied, facts) for tied in tie.figures)
    spoken = [term.fact for term in (amount, result) if term.fact]
    periods = [fact.period for fact in spoken if fact.period]
    years: set[int] = set()
    days: list[date] = []
    for period in periods:
        first = period.first if isinstance(period, Over) else period.last
        years |= set(range(first.year, period.last.year + 1))
        days.append(period.last)
    if origin is not None and origin.day != date.max:
        years |= {origin.day.year, (origin.day - _BEFORE).year}
        days.append(origin.day)
    result = _in_money(result, amount, frozenset(years))
    of, into = amount.value.unit, result.value.unit
    if not isinstance(of, Currency) or not isinstance(into, Currency) or of == into:
        return None
    unsure = tie.unsure or next((fact.claim.unsure for fact in spoken if fact.claim.unsure), "")
    return Conversion(
        amount=amount,
        result=result,
        pair=(of, into),
        document=tie.words.document,
        origin=origin,
        years=frozenset(years),
        days=tuple(days),
        names_a_year=bool(periods),
        words=tie.words.quote,
        unsure=unsure,
    )


def _term(tied: Tied, facts: Mapping[object, Fact]) -> Term:
    """A figure by its size: whether it is a loss is no matter of the rate."""
    value = tied.value
    if value.high is not None and value.high < 0:
        value = value.negated()
    return Term(value, "", tied.citation, facts.get((tied.citation.document, tied.citation.span)))


def _in_money(result: Term, amount: Term, years: frozenset[int]) -> Term:
    """A figure in the currency that the text leaves out, the usual one that fits; dollars where none does."""
    if result.value.unit is not Unit.COUNT:
        return result
    fit = (unit for unit in _LEFT_OUT if _fits(result.value, amount.value, unit, years))
    value = result.value
    return replace(result, value=Printed(value.low, value.high, next(fit, _LEFT_OUT[0]), value.approx))


def fits_if(way: Conversion, span: Term) -> str:
    """In words, the one thing that would make it fit: another scale, another currency; empty where nothing does."""
    for scale, words in _SCALES:
        if (way.amount.value.interval * span.value.interval).meets(way.result.value.interval * Interval.exactly(scale)):
            return f"It fits if {way.result.value} is {words}."
    for term, other in ((way.amount, way.result), (way.result, way.amount)):
        for unit in _OTHER_MONEY:
            if unit not in way.pair and _fits(term.value, other.value, unit, way.years):
                return f"It fits if {term.value} is in {unit}."
    return ""


def _fits(value: Printed, other: Printed, unit: Currency, years: frozenset[int]) -> bool:
    """Whether a figure read in another currency is worth the other."""
    if not isinstance(other.unit, Currency) or unit == other.unit:
        return False
    rate = rate_of_years((unit, other.unit), years)
    if rate is None:
        return False
    as_read = Term(Printed(value.low, value.high, unit, value.approx))
    return judge(Relation(kind=Kind.CONVERSION, inputs=(as_read, rate), stated=Term(other))).outcome in HOLDS


@final
@dataclass(frozen=True, slots=True)
class Implied:
    """The rates that most conversions of a page allow together."""

    span: Interval
    count: int
    of: int
    pair: Pair

    @property
    def is_usual(self) -> bool:
        """Whether enough are at one rate, and few are not."""
        return self.count >= _WITNESSES and self.count * 3 >= self.of * 2

    def excludes(self, told: Conversion) -> bool:
        """Whether one conversion is at another rate than enough others are."""
        implied = told.implied
        return self.is_usual and implied is not None and not implied.meets(self.span)

    @property
    def term(self) -> Term:
        """The rate, and how many figures are told at it."""
        return Term(printed_span(self.span, self.pair[1]), f"the rate of {self.count} others on the page")

    def widened(self, told: Conversion) -> Term | None:
        """What a page's other conversions allow of one in a currency that nothing else is known of."""
        if not self.is_usual:
            return None
        span = self.span if told.pair == self.pair else Interval.exactly(1) / self.span
        return Term(printed_span(span * _ROUND_DAYS, told.pair[1]), f"about the rate of {self.count} on the page")


def implied_rates(conversions: Sequence[Conversion]) -> Mapping[object, Implied]:
    """For each page and pair of currencies, the rates that most of its conversions allow."""
    found: dict[object, list[tuple[Interval, Pair]]] = {}
    for told in conversions:
        if (implied := told.implied) is not None:
            pair = told.pair if told.pair[0] < told.pair[1] else told.turned.pair
            found.setdefault(told.key, []).append((implied, pair))
    return {key: Implied(*_most([span for span, _ in spans]), len(spans), spans[0][1]) for key, spans in found.items()}


def _most(spans: Sequence[Interval]) -> tuple[Interval, int]:
    """Where most intervals meet, and how many do: one walk over their ends."""
    ends = sorted([(span.low, 0) for span in spans] + [(span.high, 1) for span in spans])
    most, open_now, best = 0, 0, spans[0]
    for place, (end, closes) in enumerate(ends):
        open_now += -1 if closes else 1
        if open_now > most:
            most, best = open_now, Interval(end, ends[place + 1][0])
    return best, most
