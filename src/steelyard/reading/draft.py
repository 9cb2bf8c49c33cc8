"""What a grammar of one language makes of a figure, before it is cited: names and periods are still words.

Every language has a room of its own (`english`, `chinese`) that turns the figures of a sentence into drafts; `prose`
turns drafts into claims, citations and doubts, the same way for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.reading.claim import StakeKind
from steelyard.reading.figures import Figure
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One figure and what it measures, in the words of the gold standard's schema (`docs/reading.md`)."""

    figure: Figure
    value: Printed
    """The figure with the sign and the unit that its sentence gives it: a loss and a fall are below zero."""
    measure: Measure
    aspect: Aspect = Aspect.LEVEL
    of: str = ""
    """For change, share, growth rate and multiple: what it is measured against."""
    segment: str = ""
    subject: str = ""
    """The company, market or thing measured, as the table of names writes it; empty where the text does not say."""
    period: str = ""
    """As `docs/case.md` writes it: `FY2022`, `2023Q3`, `2023-01-01..2023-09-30`, `2022-12-31`; empty if not said."""
    mode: Mode | None = None
    """Empty where the sentence words it as done: the source's own tier then decides."""
    attribution: str = ""
    unsure: str = ""
    """Why a person should look before it is used; empty where the grammar leaves no other reading."""
    supports: tuple[Span, ...] = ()


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What a sentence says of who holds, buys or sells a part of whom, for the ledger of ownership."""

    owner: str
    company: str
    kind: StakeKind
    span: Span
    """The words that it was read from, from the first figure to the last."""
    economic: Printed | None = None
    voting: Printed | None = None
    price: Printed | None = None
    counterparty: str = ""
    period: str = ""
    mode: Mode | None = None
    unsure: str = ""


@final
@dataclass(frozen=True, slots=True)
class Linked:
    """All that a grammar makes of one sentence."""

    drafts: tuple[Draft, ...] = ()
    holdings: tuple[Holding, ...] = ()
