"""One sentence with all that it names: its tokens, the measures and the companies among them, and what came before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final, final

from steelyard.reading.english.label import Label
from steelyard.reading.english.labelled import Labelled, labels
from steelyard.reading.english.tokens import Tokens, tokens
from steelyard.reading.english.words import ADVERBS
from steelyard.reading.figures import Seen
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure


@final
@dataclass(frozen=True, slots=True)
class Spot:
    """A name in a sentence, by its tokens."""

    first: int
    last: int
    named: Named


@final
@dataclass(slots=True)
class Context:
    """What the sentences before have settled; it is handed on from one to the next of a paragraph."""

    about: str = ""
    """What "the company" means where nobody was named."""
    published: date | None = None
    """The day of the document, which settles "last year"."""
    topic: str = ""
    """Whom the text last spoke of."""
    period: str = ""
    """The last period that a figure of this paragraph had."""
    label: Label | None = None
    """The last measure of this paragraph."""
    segment: str = ""
    market: str = ""
    """The market that the text last spoke of."""
    held: str = ""
    """The company whose shares the paragraph last spoke of."""


_AFTER_SUM: Final = frozenset(
    "in for from to and or at by on of the a year up down as compared versus against while with respectively during"
    " last over since this per respectively which thanks due mainly".split()
)
"""Words behind a sum whose currency stands elsewhere in the sentence; before any other word it counts things."""


_HEADS: Final = frozenset({Measure.USERS, Measure.EMPLOYEES, Measure.SITES})
_VERB_BETWEEN: Final = 3
"""Tokens between what is counted and its number."""


@final
@dataclass(slots=True)
class Line:
    """A sentence, ready to be asked."""

    tokens: Tokens
    labels: list[Labelled]
    names: list[Spot]
    context: Context
    taken: dict[int, tuple[Label, Labelled | None]] = field(default_factory=dict)
    """Index of a figure -> the measure that it was given, and the name that it was taken from."""
    whys: dict[int, list[str]] = field(default_factory=dict)
    """Index of a figure -> why its link is no sure one."""

    heard: bool | None = None
    quoted: str | None = None
    """Whether unnamed people say it, and who is quoted, once somebody has looked."""

    def unit(self, index: int, *, start: bool = False) -> UnitOfMeasure:
        """What it counts: "8.108 billion" beside "9.061 billion yuan" is yuan, and so is what a change starts from."""
        figure = self.tokens.figure(index)
        if figure.value.unit is not Unit.COUNT or figure.spelled or (figure.bare and not start):
            return figure.value.unit
        behind = self.tokens.word(index + 1)
        if behind == "(" or (behind.isalpha() and behind not in _AFTER_SUM):
            return Unit.COUNT
        if self._counts_before(index) or self._is_converted(index):
            return Unit.COUNT
        units = {self.tokens.figure(other).value.unit for other in self.tokens.figures}
        money = [unit for unit in units if isinstance(unit, Currency)]
        return money[0] if len(money) == 1 else Unit.COUNT

    def _is_converted(self, index: int) -> bool:
        """Whether it is the sum before it in a currency that is not said: "19 million yuan, or about 3 million"."""
        before = [other for other in self.tokens.figures if other < index]
        if not before or not isinstance(self.tokens.figure(before[-1]).value.unit, Currency):
            return False
        between = self.tokens.words[before[-1] + 1 : index]
        return "or" in between and all(word in {",", "or"} or word in ADVERBS for word in between)

    def _counts_before(self, index: int) -> bool:
        """Whether people or places are named right before it: "monthly active players slipped below 90 million"."""
        return any(
            each.measure in _HEADS
            and 0 <= index - each.last <= _VERB_BETWEEN
            and "#" not in self.tokens.words[each.last : index]
            for each in self.labels
        )

    def note(self, index: int, why: str) -> None:
        """Write down why a link is no sure one."""
        self.whys.setdefault(index, []).append(why)


def line(text: str, span: Span, seen: tuple[Seen, ...], names: tuple[Named, ...], context: Context) -> Line:
    """A sentence with its names and measures."""
    cut = tokens(text, span, seen)
    spots = [spot for named in names if not _is_part(cut, spot := _spot(cut, named))]
    inside = {place for spot in spots if spot.last - spot.first > 1 for place in range(spot.first, spot.last)}
    return Line(cut, labels(cut, inside), spots, context)


_PARTS: Final = frozenset("segment segments division divisions channel region product products brand line".split())


def _is_part(cut: Tokens, spot: Spot) -> bool:
    """Whether a capitalised word names a part of a company: "the Kitchenware segment"."""
    behind = cut.word(spot.last)
    is_area = behind == "business" and cut.word(spot.last + 1) in {"area", "unit", "segment", "line"}
    return not spot.named.known and (behind in _PARTS or is_area)


def _spot(cut: Tokens, named: Named) -> Spot:
    first = cut.index_at(named.span.start)
    last = max(first + 1, cut.index_at(named.span.end))
    return Spot(first, last, named)
