"""Names and texts as the proposals take them, and what is proposed, in one line each: `alias = name: ground`."""

from __future__ import annotations

from datetime import date

from steelyard.reading.aliases.pool import Pool
from steelyard.reading.aliases.proposal import Proposal
from steelyard.reading.aliases.propose import among, propose
from steelyard.reading.claim import Reading
from steelyard.reading.running import read_running
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.words.measure import Tier
from steelyard.words.names import Alias, Entity, EntityKind, EntityName
from steelyard.words.period import CALENDAR


def document(text: str, path: str = "note.txt") -> Document:
    """A text as a document that came out in 2024."""
    origin = Origin(publisher="", title=path, day=date(2024, 4, 1), tier=Tier.PRESS)
    return Document(path=path, text=text, kind=DocumentKind.PROSE, origin=origin, about=EntityName(""))


def known(name: str, *aliases: str) -> Entity:
    """A name of the table with its aliases."""
    spellings = tuple(Alias(alias, "seen") for alias in aliases)
    return Entity(name=EntityName(name), kind=EntityKind.COMPANY, year_end=CALENDAR, aliases=spellings)


def proposals(*texts: str, entities: tuple[Entity, ...] = (), figures: bool = False) -> tuple[Proposal, ...]:
    """What is proposed for some texts; with `figures`, they are read first."""
    documents = [document(text, f"note-{place}.txt") for place, text in enumerate(texts, start=1)]
    return propose([(each, read_running(each, entities) if figures else Reading()) for each in documents], entities)


def told(*texts: str, entities: tuple[Entity, ...] = (), figures: bool = False) -> list[str]:
    """The same in one line each, in the order of the alphabet."""
    found = proposals(*texts, entities=entities, figures=figures)
    return sorted(f"{each.alias} = {each.name}: {each.because[0].ground.name.lower()}" for each in found)


def among_names(times: dict[str, int]) -> tuple[Proposal, ...]:
    """What is proposed for bare names, each with how often it stands in the documents."""
    pool = Pool([], [], {})
    for name, count in times.items():
        pool.add(name)
        pool.seen[name].times = count
    return among(pool)
