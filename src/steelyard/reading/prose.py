"""Running text: sentence by sentence, each figure a claim or a doubt. How a figure is linked stands in `linking`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from steelyard.reading.claim import Claim, Doubt, Reading
from steelyard.reading.context import Named, Sentence, find_labels, find_names, sentences, topic, within
from steelyard.reading.dates import When
from steelyard.reading.figures import Figure, Seen, Unread, read_figures
from steelyard.reading.linking import READER, FigureReader
from steelyard.sources.case import Case
from steelyard.sources.document import Document
from steelyard.sources.span import Span

_SMALL: Final = re.compile(r"(?<!\w)[a-z]\w*")
_DIGIT: Final = re.compile(r"\d")
_LONGEST: Final = 2000
"""Characters of a sentence that is still linked: what is longer is no sentence."""


def read_prose(document: Document, case: Case) -> Reading:
    """The claims and doubts of a running text."""
    entities = {spelling: entity for entity in case.entities for spelling in entity.spellings}
    text = document.text
    names = find_names(text, entities, document.about)
    labels = find_labels(text, names)
    ordinary = frozenset(_SMALL.findall(text))
    claims: list[Claim] = []
    doubts: list[Doubt] = []
    for span in sentences(text, document.body):
        named = within(names, span)
        inside = _seen(text, span, named)
        if not inside:
            continue
        if span.end - span.start > _LONGEST:
            doubts += [_doubt(document, each, "the sentence is too long to be read") for each in inside]
            continue
        sentence = Sentence(
            text=text,
            span=span,
            seen=inside,
            names=named,
            labels=within(labels, span),
            about=document.about,
            ordinary=ordinary,
            topic=topic(text, names, span.start, document.about),
        )
        reader = FigureReader(document, case, sentence)
        for each in inside:
            match each if isinstance(each, Unread) else reader.claim(each) if isinstance(each, Figure) else None:
                case Claim() as claim:
                    claims.append(claim)
                case Unread():
                    doubts.append(_doubt(document, each, "these digits are no figure in our notation"))
                case str() as why:
                    doubts.append(_doubt(document, each, why))
    return Reading(tuple(claims), (), tuple(doubts))


def _seen(text: str, span: Span, names: tuple[Named, ...]) -> tuple[Seen, ...]:
    """What stands in a sentence with a digit in it, but for the digits of names."""
    if not _DIGIT.search(text, span.start, span.end):
        return ()
    found = [
        replace(each, span=Span(each.span.start + span.start, each.span.end + span.start))
        for each in read_figures(span.of(text))
    ]
    return tuple(
        each for each in found if not any(named.span.start <= each.span.start < named.span.end for named in names)
    )


def _doubt(document: Document, each: Figure | Unread | When, why: str) -> Doubt:
    return Doubt(why=why, citation=document.cite(each.span, reader=READER))
