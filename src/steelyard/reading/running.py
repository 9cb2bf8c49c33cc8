"""Running text in any language we read: sentence by sentence, each figure a claim, a doubt, or none of a business.

read_running(document, entities) -> Reading(claims, stakes, doubts)

1. The figures and dates of the whole text are read once (`figures`), the names once for each language.
2. The text outside of its tables falls into paragraphs, and these into sentences; each goes to the grammar of its
language (`english`, `chinese`), which gives drafts. What a paragraph has settled is handed on inside it.
3. A draft becomes a claim; its `unsure` says why a person should look, where the grammar leaves another reading.
4. What has digits and is in no draft and no date is a doubt. Nothing is dropped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol, TypeVar, final

from steelyard.reading.claim import Claim, Doubt, Reading, StakeClaim, mode_of
from steelyard.reading.context import sentences
from steelyard.reading.dates import When
from steelyard.reading.draft import Draft, Holding
from steelyard.reading.english.grammar import link
from steelyard.reading.english.line import Context
from steelyard.reading.english.names import find_names
from steelyard.reading.figures import Figure, Seen, Unread, read_figures
from steelyard.reading.names import Named
from steelyard.reading.paragraphs import YEAR, headed, is_chinese
from steelyard.sources.document import Document
from steelyard.sources.span import Span
from steelyard.words.amounts.symbols import symbols_of
from steelyard.words.errors import SteelyardError
from steelyard.words.measure import Measure
from steelyard.words.names import Entity, EntityName
from steelyard.words.period import CALENDAR, Period, YearEnd, read_period

READER: Final = "running/1"
_PARAGRAPH: Final = re.compile(
    r"\n[^\S\n]*\n\s*"  # a blank line
    r"|(?<=[.!?:;。！？：；”\"])[^\S\n]*\n\s*"  # a line that ends a sentence
    r"|\n(?=[^\S\n]*(?:[-*#>|•]|\d{1,3}[.)][^\S\n]))"  # an item of a list, a heading
)
_LONGEST: Final = 2000
"""Characters of a sentence that is still linked: what is longer is no sentence."""


class _Placed(Protocol):
    @property
    def span(self) -> Span: ...


P = TypeVar("P", bound=_Placed)


def read_running(document: Document, entities: Sequence[Entity]) -> Reading:
    """The claims and doubts of the running text of a document.

    Args:
        document: its text; the characters of its tables are left to `grids`.
        entities: the names that are known, with their aliases.
    """
    return _Running(document, {spelling: entity for entity in entities for spelling in entity.spellings}).read()


@final
@dataclass(slots=True)
class _Running:
    """One document being read."""

    document: Document
    known: Mapping[str, Entity]

    def read(self) -> Reading:
        """All that is made of the text."""
        text, day = self.document.text, self.document.origin.day
        published = None if day.year == 9999 else day  # noqa: PLR2004 - the year of a document that has no day
        seen = read_figures(text, symbols=symbols_of(text), published=published)
        paragraphs = list(self._paragraphs())
        in_chinese = [paragraph for paragraph in paragraphs if is_chinese(text, paragraph)]
        in_english = [paragraph for paragraph in paragraphs if not is_chinese(text, paragraph)]
        english = self._english(in_english, seen, published)
        chinese = self._chinese(in_chinese, seen) if in_chinese else Reading()
        return english + chinese

    def _english(self, paragraphs: Sequence[Span], seen: Sequence[Seen], published: date | None) -> Reading:
        text, about = self.document.text, self.document.about
        names = _without(find_names(text, self.known), seen)
        claims: list[Claim] = []
        stakes: list[StakeClaim] = []
        doubts: list[Doubt] = []
        context = Context(about=about, published=published)
        period = ""
        for paragraph in paragraphs:
            inside = _within(seen, paragraph)
            period = headed(paragraph.of(text), inside) or period
            context = Context(about, published, context.topic, period, market=context.market)
            for span in sentences(text, paragraph.start, paragraph.end):
                here = _within(inside, span)
                if span.end - span.start > _LONGEST:
                    doubts += [
                        self._doubt(each, "the sentence is too long to be read")
                        for each in here
                        if not isinstance(each, When)
                    ]
                    continue
                named = _within(names, span)
                linked = link(text, span, _outside(here, named), named, context)
                claims += map(self._claim, linked.drafts)
                stakes += map(self._stake, linked.holdings)
                doubts += self._doubts(here, {draft.figure.span for draft in linked.drafts})
        return Reading(tuple(claims), tuple(stakes), tuple(doubts))

    def _chinese(self, paragraphs: Sequence[Span], seen: Sequence[Seen]) -> Reading:
        from steelyard.reading.chinese import mentions, reader  # noqa: PLC0415 - only a Chinese text pays for its tables

        text = self.document.text
        names = mentions.find_names(text, _known_places(text, self.known))
        spans = [span for paragraph in paragraphs for span in reader.sentences(text, paragraph)]
        short = [span for span in spans if span.end - span.start <= _LONGEST]
        linked = list(reader.linked(text, short, seen, names, about=self.document.about))
        made = [draft for each in linked for draft in each.drafts]
        stakes = [holding for each in linked for holding in each.holdings]
        inside = [each for paragraph in paragraphs for each in _within(seen, paragraph)]
        doubts = tuple(self._doubts(inside, {draft.figure.span for draft in made}))
        return Reading(tuple(map(self._claim, made)), tuple(map(self._stake, stakes)), doubts)

    def _paragraphs(self) -> Iterator[Span]:
        """The paragraphs of the text outside of its tables."""
        text = self.document.text
        start = self.document.body
        ends = [(grid.span.start, grid.span.end) for grid in self.document.grids]
        for first, last in [*ends, (len(text), len(text))]:
            position = start
            for gap in _PARAGRAPH.finditer(text, start, first):
                if gap.start() > position:
                    yield Span(position, gap.start())
                position = gap.end()
            if first > position:
                yield Span(position, first)
            start = max(start, last)

    def _claim(self, draft: Draft) -> Claim:
        entity = EntityName(draft.subject or self.document.about)
        known = self.known.get(entity)
        period = _period(draft.period, known.year_end if known else CALENDAR)
        origin = self.document.origin
        return Claim(
            entity=entity,
            measure=draft.measure,
            aspect=draft.aspect,
            of=f"FY{draft.of}" if YEAR.fullmatch(draft.of) else draft.of,
            segment=draft.segment,
            period=period,
            value=draft.value,
            mode=draft.mode or mode_of(origin, draft.measure, period),
            citation=self.document.cite(draft.figure.span, reader=READER),
            origin=origin,
            unsure=draft.unsure,
            attribution=draft.attribution,
            supports=draft.supports,
        )

    def _stake(self, holding: Holding) -> StakeClaim:
        origin = self.document.origin
        known = self.known.get(holding.company)
        period = _period(holding.period, known.year_end if known else CALENDAR)
        return StakeClaim(
            owner=EntityName(holding.owner),
            company=EntityName(holding.company),
            kind=holding.kind,
            economic=holding.economic,
            voting=holding.voting,
            price=holding.price,
            counterparty=holding.counterparty,
            period=period,
            mode=holding.mode or mode_of(origin, Measure.STAKE, period),
            citation=self.document.cite(holding.span, reader=READER),
            origin=origin,
            unsure=holding.unsure,
        )

    def _doubts(self, seen: Sequence[Seen], taken: set[Span]) -> Iterator[Doubt]:
        for each in seen:
            match each:
                case Unread():
                    yield self._doubt(each, "these digits are no figure in our notation")
                case Figure() if each.span not in taken and not each.spelled:
                    yield self._doubt(each, "no measure is named beside it")
                case _:
                    pass

    def _doubt(self, each: Seen, why: str) -> Doubt:
        return Doubt(why=why, citation=self.document.cite(each.span, reader=READER))


def _known_places(text: str, known: Mapping[str, Entity]) -> Iterator[Named]:
    """Every mention of a known name in a text without blanks between words, the longest spelling first."""
    if not known:
        return
    spellings = "|".join(re.escape(spelling) for spelling in sorted(known, key=len, reverse=True))
    for found in re.finditer(spellings, text):
        entity = known[found.group()]
        yield Named(entity.name, Span(found.start(), found.end()), entity.kind)


def _within(placed: Sequence[P], span: Span) -> tuple[P, ...]:
    """Those that begin inside a span, of a sequence in the order of the text."""
    first = bisect_left(placed, span.start, key=_start)
    return tuple(placed[first : bisect_left(placed, span.end, key=_start, lo=first)])


def _start(placed: _Placed) -> int:
    return placed.span.start


def _without(names: Sequence[Named], seen: Sequence[Seen]) -> tuple[Named, ...]:
    """The names without those that are a part of a date or an amount: "January-March 2010", "EUR15m"."""
    dates = [each.span for each in seen if isinstance(each, When)]
    amounts = [each.span for each in seen if isinstance(each, Figure) and not each.bare]
    return tuple(
        named
        for named in names
        if not _touches(named.span, dates) and (named.known or not _touches(named.span, amounts))
    )


def _touches(span: Span, others: Sequence[Span]) -> bool:
    place = bisect_left(others, Span(span.end, span.end))
    return place > 0 and others[place - 1].end > span.start


def _outside(seen: Sequence[Seen], names: Sequence[Named]) -> tuple[Seen, ...]:
    """What stands in no name: "Studio 54" has no figure."""
    spans = [named.span for named in names]
    return tuple(each for each in seen if not _touches(each.span, spans))


def _period(notation: str, year_end: YearEnd) -> Period | None:
    try:
        return read_period(notation, year_end) if notation else None
    except SteelyardError:
        return None
