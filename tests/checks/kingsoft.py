"""Facts and repairs of one line each, for the checks; those of `FILED` and `PRINTED` were really printed.

Kingsoft Cloud Holdings, annual results for 2022 and 2023 (Hong Kong Stock Exchange), and a press report of
17 April 2024 that prints 8.108 where the company printed 8.180.
"""

from datetime import date
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.registry import run
from steelyard.ledger.fact import Fact
from steelyard.reading.claim import Claim
from steelyard.sources.case import RepairDecision
from steelyard.sources.document import Citation, Origin
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier, settled
from steelyard.words.names import DocumentId, Entity, EntityKind, EntityName
from steelyard.words.notation import read_amount
from steelyard.words.period import CALENDAR, read_period

COMPANY: Final = EntityName("Kingsoft Cloud")
ENTITIES: Final = (Entity(name=COMPANY, kind=EntityKind.COMPANY, year_end=CALENDAR),)


def fact(  # noqa: PLR0913 - a fact has many parts, and each test names the two that matter to it
    period: str,
    value: str | Printed,
    *,
    page: str = "press",
    aspect: Aspect = Aspect.LEVEL,
    of: str = "",
    measure: Measure = Measure.REVENUE,
    segment: str = "",
    tier: Tier = Tier.PRESS,
    mode: Mode = Mode.ACTUAL,
) -> Fact:
    """A figure of the company for a period, on a page."""
    citation = Citation(
        document=DocumentId(page), path=f"{page}.md", line=1, span=Span(0, 1), quote=str(value), reader="test/1"
    )
    claim = Claim(
        entity=COMPANY,
        measure=measure,
        aspect=aspect,
        of=of,
        segment=segment,
        period=settled(measure, read_period(period, CALENDAR)) if period else None,
        value=read_amount(value) if isinstance(value, str) else value,
        mode=mode,
        citation=citation,
        origin=Origin(publisher=page, title="A page", day=date(2024, 4, 17), tier=tier),
    )
    return Fact(claim)


def fell(
    period: str, value: str | Printed, of: str, *, page: str = "press", measure: Measure = Measure.REVENUE
) -> Fact:
    """A stated change."""
    return fact(period, value, page=page, aspect=Aspect.CHANGE, of=of, measure=measure)


def repair(was: str, becomes: str, *, accepted: bool = True) -> RepairDecision:
    """What a person decided about the revenue of 2022."""
    return RepairDecision(
        company=COMPANY,
        measure=Measure.REVENUE,
        period=read_period("FY2022", CALENDAR),
        segment="",
        was=read_amount(was),
        becomes=read_amount(becomes),
        accepted=accepted,
        who="Ada Quill",
        why="two digits changed places",
        day=date(2024, 6, 30),
    )


def findings(check: CheckName, *facts: Fact, repairs: tuple[RepairDecision, ...] = ()) -> tuple[Finding, ...]:
    """What one check finds among some facts."""
    return tuple(finding for finding in run(facts, ENTITIES, repairs) if finding.check is check)


def finding(check: CheckName, *facts: Fact, repairs: tuple[RepairDecision, ...] = ()) -> Finding:
    """The only thing that one check finds."""
    (only,) = findings(check, *facts, repairs=repairs)
    return only
