"""What the words of a text claim of figures, held against the figures.

A tie of the text becomes a relation: a move or an order the sign of a difference, a multiple its product, cash and loss
the time they last. Of several losses that one sentence names, any may be the one that is meant. Conversions are held
against rates elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Final, TypeAlias

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.levels import name_of
from steelyard.checks.judge import HOLDS, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.sheet import Sheet
from steelyard.checks.tell import finding_of
from steelyard.ledger.fact import Fact
from steelyard.reading.ties.tie import Tie, Tied, TieKind
from steelyard.sources.span import Span
from steelyard.words.interval import Interval
from steelyard.words.names import DocumentId
from steelyard.words.quantity import Unit

_Places: TypeAlias = Mapping[tuple[DocumentId, Span], Fact]

UP: Final = Interval(Decimal(0), None)
DOWN: Final = Interval(None, Decimal(0))
HALF: Final = Interval(Decimal(50), None)


def check_words(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each relation that words claim."""
    if not sheet.ties:
        return
    places = {(fact.citation.document, fact.citation.span): fact for fact in reversed(sheet.facts)}
    for tie in sheet.ties:
        for relation in relations_of(tie, [_term(sheet, places, each) for each in tie.figures]):
            yield finding_of(CheckName.WORDS, relation, _said(tie, relation))


def relations_of(tie: Tie, terms: list[Term]) -> list[Relation]:
    """The relations of a tie, whose figures are given as terms in its order."""
    found = [replace(relation, tie=tie.words.quote, caution=tie.unsure) for relation in READINGS[tie.kind](terms)]
    return _any_of(found) if tie.kind is TieKind.LASTS else found


def _held(kind: Kind, bound: Interval, *inputs: Term) -> Relation:
    return Relation(kind=kind, inputs=inputs, bound=bound)


def _first_to(kind: Kind) -> Callable[[Sequence[Term]], list[Relation]]:
    """All figures but the last are inputs, and the last is what is stated."""
    return lambda terms: [Relation(kind=kind, inputs=tuple(terms[:-1]), stated=terms[-1])]


def _within(terms: Sequence[Term]) -> list[Relation]:
    """A figure and its bound, the one that must not be the greater first."""
    figure, bound = terms
    ordered = (figure, bound) if bound.value.low is None else (bound, figure)
    return [_held(Kind.ORDER, UP, *ordered)]


def _lasting(terms: Sequence[Term]) -> list[Relation]:
    """Cash over each loss, and over the mean of several."""
    cash, *losses, years = terms
    meant = [(loss,) for loss in losses] + ([tuple(losses)] if len(losses) > 1 else [])
    return [Relation(kind=Kind.RUNWAY, inputs=(cash, *each), stated=years) for each in meant]


def _any_of(relations: list[Relation]) -> list[Relation]:
    """The relations of which any may be the one that is meant: where one agrees, a gap of another is none."""
    agree = any(judge(relation).outcome in HOLDS for relation in relations)
    why = "another of the losses that are named agrees" if agree else ""
    return [replace(relation, caution=relation.caution or why) for relation in relations]


READINGS: Final[Mapping[TieKind, Callable[[Sequence[Term]], list[Relation]]]] = MappingProxyType(
    {
        TieKind.CONVERTED: lambda _: [],
        TieKind.ROSE: lambda of: [_held(Kind.DIRECTION, UP, *of)],
        TieKind.FELL: lambda of: [_held(Kind.DIRECTION, DOWN, *of)],
        TieKind.MORE: lambda of: [_held(Kind.ORDER, UP, of[1], of[0])],
        TieKind.FEWER: lambda of: [_held(Kind.ORDER, UP, of[0], of[1])],
        TieKind.HIGHEST: lambda of: [_held(Kind.ORDER, UP, other, of[0]) for other in of[1:]],
        TieKind.LOWEST: lambda of: [_held(Kind.ORDER, UP, of[0], other) for other in of[1:]],
        TieKind.WITHIN: _within,
        TieKind.MOST_OF: lambda of: [_held(Kind.SHARE, HALF, *of)],
        TieKind.PART_OF: _first_to(Kind.SHARE),
        TieKind.TIMES: _first_to(Kind.MULTIPLE),
        TieKind.GREW_TO: _first_to(Kind.CHAIN),
        TieKind.LASTS: _lasting,
        TieKind.ADDS_UP: _first_to(Kind.SUM),
        TieKind.ALIKE: _first_to(Kind.SAME),
    }
)
"""What each kind of tie claims of its figures."""


def _term(sheet: Sheet, places: _Places, tied: Tied) -> Term:
    fact = places.get((tied.citation.document, tied.citation.span))
    name = ""
    if fact is not None:
        period = name_of(sheet.cells, fact, fact.period) or (str(fact.period) if fact.period else "")
        part = f"{fact.segment} of {fact.entity}" if fact.segment else str(fact.entity)
        name = f"{part} in {period}" if period else part
    elif isinstance(tied.value.unit, Unit):
        name = f"“{tied.citation.quote}”" if tied.citation.quote != str(tied.value) else ""
    return Term(tied.value, name, tied.citation, fact)


def _said(tie: Tie, relation: Relation) -> str:
    """The words that claim it, and where they stand."""
    words = " ".join(tie.words.quote.split())
    stated = f": {relation.stated.value}" if relation.stated else ""
    return f"“{words}” ({tie.words.place}){stated}"
