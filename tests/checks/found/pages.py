"""Pages made of sentences with figures in braces, and what a check finds on them. All of them are invented.

"Its gross margin was {Acme margin FY2023 = 40%}."          company, measure and period, and the figure
"{Acme revenue FY2023 = 20%; aspect=change, of=FY2022}"      and what else there is to say of it
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from steelyard.checks.finding import Finding
from steelyard.checks.judge import Outcome
from steelyard.checks.sheet import Sheet, sheet_of
from steelyard.ledger.fact import Fact
from steelyard.reading.claim import Claim
from steelyard.sources.case import RepairDecision
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.sources.span import Span
from steelyard.words.measure import Aspect, Measure, Mode, Tier, settled
from steelyard.words.names import EntityName
from steelyard.words.notation import read_amount
from steelyard.words.period import CALENDAR, read_period

AGREES: Final = Outcome.AGREES
DISAGREES: Final = Outcome.DISAGREES
CANNOT_TELL: Final = Outcome.CANNOT_TELL
SILENT: Final = None

Check = Callable[[Sheet], Iterator[Finding]]

_FIGURE: Final = re.compile(r"\{(?P<words>[^={}]+) = (?P<value>[^;{}]+)(?:; (?P<more>[^{}]*))?\}")


class Row(NamedTuple):
    """A page, what a check must say of it (`None` is silence), and why."""

    page: str
    outcome: Outcome | None
    because: str


def sheet(*pages: str, held: bool = True, repairs: Sequence[RepairDecision] = ()) -> Sheet:
    """The sheet of some pages, each of another publisher; `held` is whether their text is at hand."""
    facts: list[Fact] = []
    documents: list[Document] = []
    for number, page in enumerate(pages):
        document, found = _page(page, f"Paper {number}")
        documents.append(document)
        facts += found
    return sheet_of(facts, (), repairs, documents=documents if held else ())


def shuffled(made: Sheet, order: Sequence[int]) -> Sheet:
    """The same sheet with its facts handed over in another order."""
    facts = [made.facts[place] for place in order]
    return sheet_of(facts, (), made.repairs, documents=made.documents.values())


def outcomes(check: Check, *pages: str, held: bool = True) -> set[Outcome]:
    """Every verdict of a check on some pages."""
    return {finding.outcome for finding in check(sheet(*pages, held=held))}


def must_say(check: Check, row: Row) -> None:
    """Hold a row against a check: silence, or the one verdict that all of its findings have."""
    found = list(check(sheet(row.page)))
    said = {finding.outcome for finding in found}
    assert said == (set() if row.outcome is SILENT else {row.outcome}), [finding.says for finding in found]
    assert all(bool(finding.do) for finding in found if finding.outcome in {DISAGREES, CANNOT_TELL})


def _page(page: str, publisher: str) -> tuple[Document, list[Fact]]:
    text, spans, claims = "", [], []
    rest = 0
    for figure in _FIGURE.finditer(page):
        text += page[rest : figure.start()]
        spans.append(Span(len(text), len(text) + len(figure["value"])))
        claims.append(figure)
        text += figure["value"]
        rest = figure.end()
    text += page[rest:]
    origin = Origin(publisher=publisher, title="A page", day=date(2024, 6, 30), tier=Tier.PRESS)
    document = Document(path="page.md", text=text, kind=DocumentKind.PROSE, origin=origin, about=EntityName("Acme"))
    return document, [_fact(document, *pair) for pair in zip(claims, spans, strict=True)]


def _fact(document: Document, figure: re.Match[str], span: Span) -> Fact:
    entity, name, *rest = figure["words"].split()
    more = dict(part.split("=", 1) for part in (figure["more"] or "").split(", ") if part)
    measure = Measure(name)
    return Fact(
        Claim(
            entity=EntityName(entity),
            measure=measure,
            aspect=Aspect(more.get("aspect", "level")),
            of=more.get("of", ""),
            segment=more.get("segment", ""),
            period=settled(measure, read_period(rest[0], CALENDAR)) if rest else None,
            value=read_amount(figure["value"]),
            mode=Mode(more.get("mode", "actual")),
            unsure=more.get("unsure", ""),
            citation=document.cite(span, reader="test/1"),
            origin=document.origin,
        )
    )
