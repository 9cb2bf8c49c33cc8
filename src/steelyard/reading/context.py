"""What a sentence names: companies, measures, parts of a company, days; and where.

A sentence is looked at once; `prose` then asks it about each figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.dates import When
from steelyard.reading.figures import Figure, Seen
from steelyard.reading.labels import GLUE, LABEL, MODALS, MODIFIERS, PREPOSITIONS, VERBS, Label, label_of
from steelyard.sources.document import Span
from steelyard.words.measure import Measure
from steelyard.words.names import Entity, EntityKind, EntityName

HELD_BY_PERSONS: Final = frozenset({Measure.STAKE, Measure.VOTING_POWER, Measure.OTHER})
"""Measures that a person can have; all others belong to a company."""

_SENTENCE_END: Final = re.compile(
    r"(?<=[.!?])[\"”’)]*\s+(?=[\"“(]?[A-Z0-9\u4e00-\u9fff])"  # a new sentence
    r"|\n\s*\n|\n(?=\s*(?:[-*#>|]|\d+\.\s))"  # a new paragraph, item or heading
)
_ABBREVIATION: Final = re.compile(r"\b(?:Inc|Ltd|Co|Corp|No|vs|U\.S|St|Mr|Ms|Dr|approx|[A-Z])\.$")
_PRONOUN: Final = re.compile(r"\b(?:the (?:company|group|firm)|it|its|they|their|we|our)\b", re.IGNORECASE)
_PROPER: Final = re.compile(r"(?<![\w.])[A-Z][\w&.-]*(?:\s+[A-Z][\w&.-]*)*")
_NO_PART: Final = MODIFIERS | GLUE | PREPOSITIONS | VERBS
_COMMON: Final = frozenset(
    "January February March April May June July August September October November December Monday Tuesday"
    " Wednesday Thursday Friday Saturday Sunday The A An In On At By For From To It Its This That These Those And"
    " But Of As With Net Total Gross Operating Revenue Sales Profit Loss Cash Q1 Q2 Q3 Q4 H1 H2 FY IPO EBITDA EBIT"
    " EPS ADS R&D P/E GAAP IFRS Chinese American European US UK Later Most Some Both Each All Until After Before"
    " While When Since Although However Meanwhile Nearly About Over More Less Only One Two Three There Here"
    " Unnamed EU Adjusted Free Their Our".split()
)


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


def sentences(text: str, start: int) -> Iterator[Span]:
    """The sentences of a text from the character `start` on."""
    begin = start
    for gap in _SENTENCE_END.finditer(text, start):
        if "\n" not in gap.group() and _ABBREVIATION.search(text, begin, gap.start()):
            continue
        if gap.start() > begin:
            yield Span(begin, gap.start())
        begin = gap.end()
    if text[begin:].strip():
        yield Span(begin, len(text))


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a document, with all that it names."""

    text: str
    """The whole document: spans are offsets in it."""
    span: Span
    seen: tuple[Seen, ...]
    names: tuple[Named, ...]
    labels: tuple[Labelled, ...]
    about: EntityName

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures, in order."""
        return tuple(each for each in self.seen if isinstance(each, Figure))

    @property
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

    def subject(self, label: Labelled, figure: Figure) -> EntityName | str:
        """Whom the measure belongs to, or (in words) why that is not clear."""
        if label.label.measure is Measure.MARKET_SIZE and (market := self._at(label.span)):
            return market.name
        names = [n for n in self.names if not n.is_person or label.label.measure in HELD_BY_PERSONS]
        before = [named for named in names if named.span.end <= label.span.start + 1]
        after = [n for n in names if label.span.end <= n.span.start and n.span.end <= figure.span.start]
        start = before[-1].span.end if before else self.span.start
        if stranger := self._stranger(start, label.span.start):
            return f"{stranger!r} is not among the names of the case"
        if after and self._belongs(label.span.end, after[0].span.start):
            return after[0].name
        if before:
            return before[-1].name
        behind = next((named for named in names if named.span.start >= figure.span.end), None)
        if behind is not None and re.fullmatch(
            r"\s+(?:on|for|of|at)\s+", self.text[figure.span.end : behind.span.start]
        ):
            return behind.name
        return self.about

    def segment(self, label: Labelled, figure: Figure) -> str:
        """The part of the company that the measure is about: "smartphone revenue", "revenue from smartphones"."""
        if label.label.measure is Measure.MARKET_SIZE:
            return ""
        start = max([self.span.start, *(n.span.end for n in self.names if n.span.end <= label.span.start)])
        words = re.split(r"[,;:()\u2013\u2014]|'s?\s|’s?\s", self.between(start, label.span.start))[-1].split()
        modifiers: list[str] = []
        while words and words[-1].lower() not in _NO_PART and re.fullmatch(r"[A-Za-z][\w&-]*", words[-1]):
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
            modifiers = [] if set(phrase.split()) <= GLUE | MODIFIERS else phrase.split()
        return " ".join(modifiers)

    def _at(self, span: Span) -> Named | None:
        return next((named for named in self.names if named.span == span), None)

    def _belongs(self, start: int, end: int) -> bool:
        """Whether the words between a measure and a name make the one the other's: "revenue of", "sales at"."""
        return bool(re.fullmatch(r"\s+(?:of|at|for)\s+(?:the\s+)?", self.text[start:end]))

    def _stranger(self, start: int, end: int) -> str:
        """A capitalised name in a stretch of the sentence that the case does not know."""
        for found in _PROPER.finditer(self.text, start, end):
            words = [word for word in found.group().split() if word not in _COMMON]
            first = found.start() == self.span.start or not self.text[self.span.start : found.start()].strip(' "“(*#->')
            if words and first and len(words) == 1 and self._is_common(words[0], end=found.end()):
                continue
            if words and not label_of(found.group()):
                return " ".join(words)
        return ""

    def _is_common(self, word: str, *, end: int) -> bool:
        """Whether a word that begins a sentence is an ordinary one: the document writes it small elsewhere."""
        possessive = self.text[end : end + 2] in {"'s", "’s"}
        small = rf"(?<!\w){re.escape(word.lower())}s?(?!\w)"
        return not possessive and re.search(small, self.text) is not None


def find_names(text: str, entities: Mapping[str, Entity], about: EntityName) -> tuple[Named, ...]:
    """Every mention of an entity by any of its spellings, the longest first, and of "the company"."""
    spellings = sorted(entities, key=len, reverse=True)
    pattern = "|".join(rf"(?<!\w){re.escape(spelling)}(?!\w)" for spelling in spellings)
    found = [
        Named(entities[m.group()].name, Span(m.start(), m.end()), entities[m.group()].kind)
        for m in re.finditer(pattern, text)
    ]
    found += [Named(about, Span(m.start(), m.end())) for m in _PRONOUN.finditer(text)]
    return tuple(sorted(found, key=lambda named: named.span))


def find_labels(text: str, names: tuple[Named, ...]) -> tuple[Labelled, ...]:
    """Every name of a measure; a market's own name stands for its size."""
    taken = {place for named in names for place in range(named.span.start, named.span.end)}
    found = [
        Labelled(label, Span(m.start(), m.end()))
        for m in LABEL.finditer(text)
        if (label := label_of(m.group())) is not None and m.start() not in taken and not _is_verb(text, m.start())
    ]
    found += [Labelled(Label(Measure.MARKET_SIZE), named.span) for named in names if named.is_market]
    return tuple(sorted(found, key=lambda labelled: labelled.span))


def _is_verb(text: str, start: int) -> bool:
    """Whether the word before makes a verb of a measure: "may cost", "to profit"."""
    before = text[:start].rstrip()[-12:].split()
    return bool(before) and text[:start][-1:].isspace() and before[-1].lower() in MODALS
