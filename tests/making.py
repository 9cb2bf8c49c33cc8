"""Facts, deals, assumptions and cases made on one line, in the notation of `docs/case.md`. All of them are invented."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from steelyard.ledger.fact import Fact, Holding
from steelyard.ledger.ledger import Ledger
from steelyard.picture.company import Picture
from steelyard.reading.claim import Claim, StakeClaim, StakeKind
from steelyard.sources.case import Case, DcfPlan, RelativePlan, RepairDecision, Ring
from steelyard.sources.document import Citation, Origin
from steelyard.sources.span import Span
from steelyard.words.assumption import Assumption
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier, settled
from steelyard.words.names import DocumentId, Entity, EntityKind, EntityName
from steelyard.words.notation import read_amount
from steelyard.words.period import CALENDAR, Period, read_period
from steelyard.words.quantity import Currency

ACME: Final = EntityName("Acme")
DAY: Final = date(2024, 6, 30)
"""The day of every case that names no other."""

KNOWN: Final = "2024-03-31"
"""The day on which a fact that names no other became known."""


def fact(words: str, value: str, *, known: str = KNOWN, tier: str = "press", mode: str = "actual", **more: str) -> Fact:
    """The fact "Acme revenue FY2023" (company, measure and, where there is one, period) of that value.

    `more` are `aspect`, `of`, `segment` and `publisher`.
    """
    entity, name, *rest = words.split()
    measure = Measure(name)
    return Fact(
        Claim(
            entity=EntityName(entity),
            measure=measure,
            aspect=Aspect(more.get("aspect", "level")),
            of=more.get("of", ""),
            segment=more.get("segment", ""),
            period=settled(measure, period(rest[0])) if rest else None,
            value=read_amount(value),
            mode=Mode(mode),
            citation=_citation(f"{words} {value}"),
            origin=_origin(known, tier, more.get("publisher", "A paper")),
        )
    )


def deal(words: str, *, known: str = KNOWN, tier: str = "press", mode: str = "actual", **more: str) -> Holding:
    """The stake "Bob bought Acme 2024-03-01" (owner, kind, company and, where there is one, period).

    `more` are `economic`, `voting` and `price`.
    """
    owner, kind, company, *rest = words.split()
    return Holding(
        StakeClaim(
            owner=EntityName(owner),
            company=EntityName(company),
            kind=StakeKind(kind),
            economic=_amount(more.get("economic")),
            voting=_amount(more.get("voting")),
            price=_amount(more.get("price")),
            counterparty="",
            period=period(rest[0]) if rest else None,
            mode=Mode(mode),
            citation=_citation(words),
            origin=_origin(known, tier, "A paper"),
        )
    )


def assumed(name: str, *ends: str, day: date = date(2019, 1, 1)) -> Assumption:
    """An assumption of one value, or of low, middle and high."""
    low, mid, high = (read_amount(end) for end in (ends * 3 if len(ends) == 1 else ends))
    return Assumption(
        name=name, low=low.middle, mid=mid.middle, high=high.middle, unit=mid.unit, who="Ada", why="why not", day=day
    )


def ring(name: str, *members: str, chosen: bool = True, day: date = date(2019, 1, 1)) -> Ring:
    """A ring of peers."""
    return Ring(name=name, members=tuple(map(EntityName, members)), chosen=chosen, who="Ada", why="why not", day=day)


def by_ring(*, factor: Assumption | None = None, cap: Assumption | None = None) -> RelativePlan:
    """A multiple of the earnings, put on the profit of FY2023."""
    return RelativePlan(measure=Measure.PROFIT, period=period("FY2023"), of="earnings", factor=factor, cap=cap)


def by_cash(measure: str = "free_cash_flow", **more: Assumption) -> DcfPlan:
    """A level perpetuity at 10%, its first year spelled out, on a measure of FY2023, but for what is given."""
    return DcfPlan(
        measure=Measure(measure),
        period=period("FY2023"),
        years=more.get("years", assumed("years", "1 years")),
        growth=more.get("growth", assumed("growth", "0%")),
        terminal_growth=more.get("terminal_growth", assumed("terminal_growth", "0%")),
        margin=more.get("margin"),
        rate=more.get("rate", assumed("rate", "10%")),
    )


def repair(words: str, was: str, becomes: str, *, accepted: bool = True, day: date = DAY) -> RepairDecision:
    """A decision of Ada's about a figure, named as in `fact`."""
    entity, name, when = words.split()
    return RepairDecision(
        company=EntityName(entity),
        measure=Measure(name),
        period=period(when),
        segment="",
        was=read_amount(was),
        becomes=read_amount(becomes),
        accepted=accepted,
        who="Ada",
        why="the filing says so",
        day=day,
    )


def case(*, companies: str = "Acme Pear Plum", markets: str = "Fruit", day: date = DAY, **parts: object) -> Case:
    """A case of Acme in dollars; `parts` are fields of `Case`."""
    kinds = {EntityKind.COMPANY: companies, EntityKind.MARKET: markets}
    entities = [
        Entity(name=EntityName(name), kind=kind, year_end=CALENDAR) for kind in kinds for name in kinds[kind].split()
    ]
    empty: dict[str, Any] = {
        **dict.fromkeys(("name", "title", "about"), "acme"),
        **dict.fromkeys(("scale", "relative", "dcf")),
        **dict.fromkeys(("rings", "conditions", "answers", "repairs", "documents", "not_read"), ()),
    }
    whole: dict[str, Any] = {"company": ACME, "currency": Currency("USD"), "invented": True, **empty, **parts}
    return Case(day=day, entities=tuple(entities), **whole)


def picture(*known: Fact | Holding, of: Case | None = None, day: date = DAY) -> Picture:
    """What is believed at the end of a day, when all of this was ever printed."""
    return Picture(of or case(), ledger(known).known_by(day))


def ledger(known: Iterable[Fact | Holding]) -> Ledger:
    """A ledger of facts and deals."""
    known = tuple(known)
    facts = tuple(each for each in known if isinstance(each, Fact))
    return Ledger(facts, tuple(each for each in known if isinstance(each, Holding)))


def period(text: str) -> Period:
    """A period of a company that closes with the calendar."""
    return read_period(text, CALENDAR)


def _amount(text: str | None) -> Printed | None:
    return None if text is None else read_amount(text)


def _origin(known: str, tier: str, publisher: str) -> Origin:
    return Origin(publisher=publisher, title="A page", day=date.fromisoformat(known), tier=Tier(tier))


def _citation(quote: str) -> Citation:
    document = DocumentId("d-invented")
    return Citation(document=document, path="page.md", line=1, span=Span(0, len(quote)), quote=quote, reader="hand/1")
