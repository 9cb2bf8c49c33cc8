"""One document read on its own, outside of any case: with the names that are known, or with none."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from steelyard.reading.claim import Reading
from steelyard.reading.grids.of_document import outside_of_grids, read_grids
from steelyard.reading.read import read_document
from steelyard.reading.running import read_running
from steelyard.sources.case import Case
from steelyard.sources.document import Document, DocumentKind
from steelyard.sources.flaw import Flaws
from steelyard.words.names import Entity, EntityKind, EntityName
from steelyard.words.period import CALENDAR
from steelyard.words.quantity import Currency

_NOBODY: Final = EntityName("the company")


def read_text(document: Document, entities: tuple[Entity, ...], company: EntityName) -> Reading:
    """All that is made of one document.

    Args:
        document: its text and tables.
        entities: the names that are known.
        company: whom "the company" means where the text names nobody; empty where nobody said so.
    """
    document = replace(document, about=company)
    if document.kind is DocumentKind.PROSE:
        running = outside_of_grids(document, read_running(document, entities))
        return running + read_grids(document, entities, running=running)
    if document.grids:
        return read_grids(document, entities)
    return _table(document, entities, company)


def _table(document: Document, entities: tuple[Entity, ...], company: EntityName) -> Reading:
    """A table on its own: it is about whom it says, in a case of that one company."""
    about = company or _NOBODY
    known = entities if any(entity.name == about for entity in entities) else (*entities, company_named(about))
    case = Case(
        name="",
        title="",
        company=about,
        day=document.origin.day,
        currency=Currency("USD"),
        about="",
        invented=False,
        entities=known,
        scale=None,
        rings=(),
        relative=None,
        conditions=(),
        dcf=None,
        answers=(),
        repairs=(),
        documents=(),
        not_read=(),
    )
    reading = read_document(replace(document, about=about), case, Flaws())
    if company:
        return reading
    claims = [replace(each, entity=EntityName("")) if each.entity == _NOBODY else each for each in reading.claims]
    return Reading(tuple(claims), reading.stakes, reading.doubts)


def company_named(name: EntityName) -> Entity:
    """A company of which no more than the name is known."""
    return Entity(name=name, kind=EntityKind.COMPANY, year_end=CALENDAR)
