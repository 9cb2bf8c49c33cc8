"""Files as if they had been read: a text, and what is said of some of its words. All of it is invented."""

from __future__ import annotations

from datetime import date
from typing import Final

from steelyard.reading.claim import Claim, Doubt, Reading, StakeClaim, StakeKind
from steelyard.reports.read_files import ReadFile, ReadPart
from steelyard.sources.convert.place import LinePlaces
from steelyard.sources.document import Citation, Document, DocumentKind, Origin
from steelyard.sources.grid import Grid
from steelyard.sources.span import Span
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, Mode, Tier
from steelyard.words.names import DocumentId, EntityName
from steelyard.words.notation import read_amount
from steelyard.words.period import CALENDAR, read_period

ORIGIN: Final = Origin(publisher="A paper", title="A title", day=date(2024, 3, 1), tier=Tier.PRESS)


def citation(text: str, quote: str) -> Citation:
    """Where a quote first stands in a text."""
    start = text.index(quote)
    line = text.count("\n", 0, start) + 1
    return Citation(
        document=DocumentId("d-0"),
        path="note.txt",
        line=line,
        span=Span(start, start + len(quote)),
        quote=quote,
        reader="test/1",
    )


def claim(text: str, quote: str, value: str | Printed, measure: str = "revenue", **more: str) -> Claim:
    """A fact of Acme; `more` are `entity`, `aspect`, `of`, `segment`, `period`, `mode`, `unsure` and `attribution`."""
    return Claim(
        entity=EntityName(more.get("entity", "Acme")),
        measure=Measure(measure),
        aspect=Aspect(more.get("aspect", "level")),
        of=more.get("of", ""),
        segment=more.get("segment", ""),
        period=read_period(more["period"], CALENDAR) if "period" in more else None,
        value=read_amount(value) if isinstance(value, str) else value,
        mode=Mode(more.get("mode", "actual")),
        citation=citation(text, quote),
        origin=ORIGIN,
        unsure=more.get("unsure", ""),
        attribution=more.get("attribution", ""),
    )


def stake(text: str, quote: str, economic: str, **more: str) -> StakeClaim:
    """What Bob holds of Acme."""
    return StakeClaim(
        owner=EntityName(more.get("owner", "Bob")),
        company=EntityName(more.get("company", "Acme")),
        kind=StakeKind.HOLDS,
        economic=read_amount(economic),
        voting=None,
        price=read_amount(more["price"]) if "price" in more else None,
        counterparty="",
        period=None,
        mode=Mode.ACTUAL,
        citation=citation(text, quote),
        origin=ORIGIN,
    )


def doubt(text: str, quote: str, why: str = "no measure is named beside it") -> Doubt:
    """A figure that was not linked."""
    return Doubt(why=why, citation=citation(text, quote))


def read_file(
    text: str,
    *said: Claim | StakeClaim | Doubt,
    name: str = "note.txt",
    dates: tuple[str, ...] = (),
    grids: tuple[Grid, ...] = (),
    title: str = "A title",
) -> ReadFile:
    """A file of one document of which all this was said."""
    document = Document(path=name, text=text, kind=DocumentKind.PROSE, origin=ORIGIN, about=EntityName("Acme"))
    reading = Reading(
        tuple(each for each in said if isinstance(each, Claim)),
        tuple(each for each in said if isinstance(each, StakeClaim)),
        tuple(each for each in said if isinstance(each, Doubt)),
    )
    return ReadFile(
        name=name,
        path=f"papers/{name}",
        beside=None,
        text=text,
        title=title,
        publisher="A paper",
        published=ORIGIN.day,
        parts=(ReadPart(name=name, document=document, reading=reading),),
        places=LinePlaces(text),
        grids=grids,
        dates=tuple(Span(text.index(each), text.index(each) + len(each)) for each in dates),
    )
