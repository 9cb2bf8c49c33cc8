"""What a sentence names: companies, measures, parts of a company, days; and where.

A sentence is looked at once; `prose` then asks it about each figure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol, TypeVar, final

from steelyard.reading.dates import When
from steelyard.reading.figures import Figure, Seen
from steelyard.reading.labels import (
    FORECASTS,
    GLUE,
    HAVING,
    LABEL,
    MODALS,
    MODIFIERS,
    PLANS,
    PREPOSITIONS,
    RUMOURS,
    VERBS,
    Label,
    label_of,
)
from steelyard.sources.span import Span
from steelyard.words.measure import Measure
from steelyard.words.names import Entity, EntityKind, EntityName

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9\u4e00-\u9fff])"  # a new sentence
    r"|\n\s*\n|\n(?=\s*(?:[-*#>|]|\d{1,3}\.\s))"  # a new paragraph, item or heading
)
_PART_WORD: Final = re.compile(r"(?!\w+(?:ed|ing)\b)[A-Za-z][\w&-]*")
"""A word that may name a part of a company: no verb, as far as its ending tells."""
_SHORTEST: Final = 12
"""Characters before a full stop in which an abbreviation is looked for."""
_ABBREVIATION: Final = re.compile(r"\b(?:Inc|Ltd|Co|Corp|No|vs|U\.S|St|Mr|Ms|Dr|approx|[A-Z])\.$")
PRONOUN: Final = re.compile(r"\b(?:the (?:company|group|firm)|it|its|they|their|we|our)\b", re.IGNORECASE)
SHORT: Final = frozenset("it its they their we our".split())
_NO_PART: Final = MODIFIERS | GLUE | PREPOSITIONS | VERBS | HAVING | FORECASTS | RUMOURS | PLANS | {"that", "which"}


@final
@dataclass(frozen=True, slots=True)
class Named:
    """A company, market or person that the sentence names, and where."""

    name: EntityName
    span: Span
    kind: EntityKind = EntityKind.COMPANY

    @property
    def is_market(self) -> bool:
        """Whether its name stands for its size."""
        return self.kind is EntityKind.MARKET

    @property
    def is_person(self) -> bool:
        """Whether it has no accounts of its own."""
        return self.kind is EntityKind.PERSON


@final
@dataclass(frozen=True, slots=True)
class Labelled:
    """A measure that the sentence names, and where."""

    label: Label
    span: Span


def sentences(text: str, start: int, end: int | None = None) -> Iterator[Span]:
    """The sentences of a text from the character `start` on, up to `end`."""
    begin, end = start, len(text) if end is None else end
    for gap in _SENTENCE_END.finditer(text, start, end):
        if "\n" not in gap.group() and _ABBREVIATION.search(text, max(begin, gap.start() - _SHORTEST), gap.start()):
            continue
        if gap.start() > begin:
            yield Span(begin, gap.start())
        begin = gap.end()
    if text[begin:end].strip():
        yield Span(begin, end)


def topic(text: str, names: tuple[Named, ...], start: int, about: EntityName) -> EntityName:
    """Whom the paragraph last named, by a name, before the character `start`."""
    begin = text.rfind("\n\n", 0, start)
    for named in reversed(within(names, Span(begin, start))):
        if not named.is_person and named.span.of(text).lower() not in SHORT:
            return named.name
    return about


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


def within(placed: tuple[P, ...], span: Span) -> tuple[P, ...]:
    """Those that begin inside a span, of a tuple in the order of the text: looked up, not searched through."""
    first = bisect_left(placed, span.start, key=_start)
    return placed[first : bisect_left(placed, span.end, key=_start)]


def _start(placed: _Placed) -> int:
    return placed.span.start


@final
@dataclass(frozen=True, kw_only=True)
class Sentence:
    """One sentence of a document, with all that it names."""

    text: str
    """The whole document: spans are offsets in it."""
    span: Span
    seen: tuple[Seen, ...]
    names: tuple[Named, ...]
    labels: tuple[Labelled, ...]
    about: EntityName
    ordinary: frozenset[str]
    """Every word that the document writes in small letters."""
    topic: EntityName
    """Whom the paragraph last named before this sentence; `about` where it named nobody."""

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, in order."""
        return tuple(each for each in self.seen if isinstance(each, Figure))

    @cached_property
    def dates(self) -> tuple[When, ...]:
        """The dates, in order."""
        return tuple(each for each in self.seen if isinstance(each, When))

    def between(self, start: int, end: int) -> str:
        """The words from one place to another, without the figures and dates on the way."""
        words = self.text[start:end]
        for each in self.seen:
            if start <= each.span.start and each.span.end <= end:
                inside = slice(each.span.start - start, each.span.end - start)
                words = words[: inside.start] + " " * len(words[inside]) + words[inside.stop :]
        return words

    def segment(self, label: Labelled, figure: Figure) -> str:
        """The part of the company that the measure is about: "smartphone revenue", "revenue from smartphones"."""
        if label.label.measure is Measure.MARKET_SIZE:
            return ""
        start = max([self.span.start, *(n.span.end for n in self.names if n.span.end <= label.span.start)])
        words = re.split(r"[,;:()\u2013\u2014]|'s?\s|’s?\s", self.between(start, label.span.start))[-1].split()
        modifiers: list[str] = []
        while words and words[-1].lower() not in _NO_PART and _PART_WORD.fullmatch(words[-1]):
            word = words.pop()
            modifiers.insert(0, word.lower() if word.istitle() else word)
        while words and words[-1].lower() in {"the", "a", "an", "its", "their"}:
            words.pop()
        if words and words[-1].lower() in PREPOSITIONS:  # "on the filed figures revenue fell"
            modifiers = []
        behind = re.match(
            r"\s+(?:from|of)\s+(?:the\s+|its\s+)?([a-z][\w& -]*)", self.text[label.span.end : figure.span.start]
        )
        if not modifiers and behind:
            phrase = re.split(
                r"\s(?=(?:was|were|is|rose|fell|grew|came|reached|in|at|to|of|as|for|made)\b)", behind[1].strip()
            )[0]
            modifiers = [] if set(phrase.split()) <= GLUE | MODIFIERS | PREPOSITIONS else phrase.split()
        return " ".join(modifiers)


def find_names(text: str, entities: Mapping[str, Entity], about: EntityName) -> tuple[Named, ...]:
    """Every mention of an entity by any of its spellings, the longest first, and of "the company"."""
    spellings = sorted(entities, key=len, reverse=True)
    pattern = "|".join(rf"(?<!\w){re.escape(spelling)}(?!\w)" for spelling in spellings)
    found = [
        Named(entities[m.group()].name, Span(m.start(), m.end()), entities[m.group()].kind)
        for m in re.finditer(pattern, text)
    ]
    found += [Named(about, Span(m.start(), m.end())) for m in PRONOUN.finditer(text)]
    return tuple(sorted(found, key=lambda named: named.span))


def find_labels(text: str, names: tuple[Named, ...]) -> tuple[Labelled, ...]:
    """Every name of a measure; a market's own name stands for its size."""
    taken = {place for named in names for place in range(named.span.start, named.span.end)}
    found = [
        Labelled(label, Span(m.start(), m.end()))
        for m in LABEL.finditer(text)
        if (label := label_of(m.group())) is not None
        and m.start() not in taken
        and not _is_other(text, m.start(), label)
    ]
    found += [Labelled(Label(Measure.MARKET_SIZE), named.span) for named in names if named.is_market]
    return tuple(sorted(found, key=lambda labelled: labelled.span))


def _is_other(text: str, start: int, label: Label) -> bool:
    """Whether the word before makes something else of it: "may cost" is a verb, "net debt" is less than the debt."""
    before = text[max(0, start - 16) : start]
    word = (before.split() or [""])[-1].lower()
    if not before[-1:].isspace():
        return False
    return word in MODALS or (word == "net" and label.measure in {Measure.CASH, Measure.DEBT})
