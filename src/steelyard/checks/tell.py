"""A relation told as a finding: its verdict, and its arithmetic in one line."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.judge import Judgement, Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.words.interval import Interval, shown
from steelyard.words.quantity import Unit, UnitOfMeasure

PERCENT: Final = frozenset({Kind.CHANGE, Kind.SHARE, Kind.GROWTH, Kind.MARGIN, Kind.DRAWDOWN})
"""Kinds whose result is in percent whatever its inputs are in."""
TIMES: Final = frozenset({Kind.RATIO})
LOOK: Final = "Look at these figures on the page: one of them is misprinted, or they are on different bases."
_TO_HUNDREDTHS: Final = frozenset({Unit.PERCENT, Unit.TIMES, Unit.YEARS, Unit.POINTS})
_PLACES: Final = 2
_DIGITS: Final = 9
_FEWEST: Final = 3


def finding_of(
    check: CheckName, relation: Relation, what: str | Callable[[], str], *, verdict: Judgement | None = None
) -> Finding:
    """The finding on a relation.

    Args:
        check: which check it is of.
        relation: the figures.
        what: what is stated, without a full stop: "Acme: revenue change of 5% by The Daily"; or how to say it.
        verdict: the judgement, where it is known already.
    """
    verdict = verdict or judge(relation)
    outcome, allowed, do = verdict.outcome, verdict.allowed, ""
    if outcome is Outcome.DISAGREES:
        do = LOOK
        if relation.caution:
            outcome, do = Outcome.CANNOT_TELL, f"A gap is to be expected here: {relation.caution}."
    elif outcome is Outcome.CANNOT_TELL:
        do = "Look at their units and signs on the page."

    def telling() -> str:
        return f"{what if isinstance(what, str) else what()}; {arithmetic_line(relation, allowed)}"

    stated = () if relation.stated is None else (relation.stated,)
    facts = tuple(term.fact for term in (*stated, *relation.inputs) if term.fact)
    return Finding(check, outcome, telling, do, facts, relation=relation, allowed=allowed)


def arithmetic_line(relation: Relation, allowed: Interval | None) -> str:
    """What the printed digits allow, in one line."""
    figures = " and ".join(map(named, relation.inputs))
    if allowed is None:
        return f"{figures} allow no answer: they are in different units or on both sides of zero."
    return f"{figures} allow {ends(allowed, unit_of(relation))}."


def unit_of(relation: Relation) -> UnitOfMeasure:
    """The unit of the result."""
    if relation.kind in PERCENT:
        return Unit.PERCENT
    if relation.kind is Kind.RUNWAY:
        return Unit.YEARS
    if relation.stated is not None:
        return relation.stated.value.unit
    return Unit.TIMES if relation.kind in TIMES else relation.inputs[-1].value.unit


def named(term: Term) -> str:
    """A figure and what it is."""
    return f"{term.value} ({term.name})" if term.name else str(term.value)


def ends(interval: Interval, unit: UnitOfMeasure) -> str:
    """An interval as people write it: `-13.10% to -13.07%`, `CNY 8.1794 billion to 8.1812 billion`."""
    low, high = (_end(end, interval, unit) for end in (interval.low, interval.high))
    if unit is Unit.PERCENT:
        return f"{low}% to {high}%"
    if isinstance(unit, Unit):
        return f"{low} to {high}" + ("" if unit is Unit.COUNT else f" {unit}")
    return f"{unit} {low} to {high}"


def _end(end: Decimal | None, interval: Interval, unit: UnitOfMeasure) -> str:
    if end is None:
        return "…"
    if unit in _TO_HUNDREDTHS:
        return f"{end:.{_PLACES}f}"
    return shown(Context(prec=_digits(interval)).create_decimal(end).normalize()) if end else "0"


def _digits(interval: Interval) -> int:
    """How many digits tell the two ends apart, and two more."""
    if interval.low is None or interval.high is None or interval.low == interval.high:
        return _DIGITS
    size = max(abs(interval.low), abs(interval.high))
    return max(_FEWEST, size.adjusted() - (interval.high - interval.low).adjusted() + 2)
