"""An invented case, and what the readers make of a text in it, in a notation of one line a claim.

    Acme: revenue[cloud] change of FY2022 in FY2023 = 9.7% (forecast)

Part, aspect, base, period and mode are left out where they are empty, a level, and `actual`.
"""

from datetime import date
from typing import Final, NamedTuple

from steelyard.reading.claim import Claim, Reading
from steelyard.reading.prose import read_prose
from steelyard.sources.case import Case
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.words.measure import Aspect, Mode, Tier
from steelyard.words.names import Alias, Entity, EntityKind, EntityName
from steelyard.words.period import CALENDAR, YearEnd, period_name
from steelyard.words.quantity import Currency


class Row(NamedTuple):
    """One text, what must be claimed of it, and why it is in the table."""

    text: str
    claims: list[str]
    because: str


ACME: Final = EntityName("Acme")
MARCH: Final = YearEnd(3, 31)


def entity(name: str, kind: EntityKind = EntityKind.COMPANY, year_end: YearEnd = CALENDAR, *aliases: str) -> Entity:
    """An entity by its name, with the spellings it also has."""
    spellings = tuple(Alias(alias, "invented") for alias in aliases)
    return Entity(name=EntityName(name), kind=kind, year_end=year_end, aliases=spellings)


ENTITIES: Final = (
    entity("Acme"),
    entity("Acme Cloud"),
    entity("Borealis", EntityKind.COMPANY, MARCH),
    entity("Cobalt Motors", EntityKind.COMPANY, CALENDAR, "Cobalt"),
    entity("Studio 54"),
    entity("Ada Quill", EntityKind.PERSON),
    entity("ferry market", EntityKind.MARKET),
)


def case(*documents: Document) -> Case:
    """A case of these documents about Acme."""
    return Case(
        name="acme",
        title="Acme",
        company=ACME,
        day=date(2024, 6, 30),
        currency=Currency("CNY"),
        about="",
        invented=True,
        entities=ENTITIES,
        scale=None,
        rings=(),
        relative=None,
        conditions=(),
        dcf=None,
        answers=(),
        repairs=(),
        documents=documents,
        not_read=(),
    )


def document(
    text: str, kind: DocumentKind = DocumentKind.PROSE, *, tier: Tier = Tier.PRESS, path: str = "documents/a.md"
) -> Document:
    """A document about Acme."""
    origin = Origin(publisher="The Review", title="A report", day=date(2024, 4, 17), tier=tier)
    return Document(path=path, text=text, kind=kind, origin=origin, about=ACME)


def prose(text: str, *, tier: Tier = Tier.PRESS) -> Reading:
    """What is made of a text about Acme."""
    page = document(text, tier=tier)
    return read_prose(page, case(page))


def show(claim: Claim) -> str:
    """A claim in the notation of this module."""
    year_end = case().year_end(claim.entity)
    words = [f"{claim.entity}: {claim.measure}" + (f"[{claim.segment}]" if claim.segment else "")]
    words += [claim.aspect] if claim.aspect is not Aspect.LEVEL else []
    words += [f"of {claim.of}"] if claim.of else []
    words += [f"in {period_name(claim.period, year_end)}"] if claim.period else []
    words += [f"= {claim.value}"]
    words += [f"({claim.mode})"] if claim.mode is not Mode.ACTUAL else []
    return " ".join(words)
