"""A text, the ties that are read from it, and what the check of words says of each; all texts are invented."""

from datetime import date
from typing import Final, NamedTuple

from steelyard.checks.finding import Finding
from steelyard.checks.found.words import check_words
from steelyard.checks.sheet import sheet_of
from steelyard.desk.one_text import read_text
from steelyard.ledger.fact import Fact
from steelyard.reading.ties.read import read_ties
from steelyard.reading.ties.tie import Tie
from steelyard.sources.document import Document, DocumentKind, Origin
from steelyard.words.measure import Tier
from steelyard.words.names import EntityName


class Told(NamedTuple):
    """One text, the tie that it must give with the figures in their order, whether it is true, and why it is here."""

    text: str
    kind: str
    figures: str
    holds: bool
    because: str


TRUE: Final = True
FALSE: Final = False
DAY: Final = date(2024, 6, 30)


def document(text: str) -> Document:
    """A text as a document of a paper."""
    origin = Origin(publisher="A paper", title="invented", day=DAY, tier=Tier.PRESS)
    return Document(path="a.txt", text=text, kind=DocumentKind.PROSE, origin=origin, about=EntityName(""))


def told(text: str) -> tuple[list[Tie], list[Finding]]:
    """The ties of a text, and the findings on them."""
    page = document(text)
    claims = read_text(page, (), EntityName("")).claims
    ties = read_ties(page, claims)
    sheet = sheet_of([Fact(claim) for claim in claims], (), (), ties=ties, documents=[page])
    return list(ties), list(check_words(sheet))


def line(tie: Tie) -> str:
    """A tie on one line: `fell: 46% > 37%`."""
    return f"{tie.kind}: " + " > ".join(each.citation.quote for each in tie.figures)
