"""One sentence with all that it names: its tokens, the measures and the companies among them, and what came before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final, final

from steelyard.reading.english.label import Label
from steelyard.reading.english.measures import LABELS
from steelyard.reading.english.tokens import Tokens, tokens
from steelyard.reading.figures import Seen
from steelyard.reading.names import Named
from steelyard.sources.span import Span
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

_NOT_FOLLOWED: Final = MappingProxyType(
    {
        **dict.fromkeys(("account", "accounts"), frozenset({"for"})),
        **dict.fromkeys(("result", "results"), frozenset({"of", "in", "from"})),
        "orders": frozenset({"to"}),
        "order": frozenset({"to", "of"}),
        "interest": frozenset({"in"}),
        "claims": frozenset({"that"}),
        "offer": frozenset({"to"}),
        "cash": frozenset({"flow", "flows"}),
        "research": frozenset(
            {"firm", "note", "house", "group", "company", "institute", "report", "notes", "director", "by"}
        ),
        "earnings": frozenset({"call", "season", "report", "announcement"}),
    }
)
"""Words behind which a name of a measure is something else: "accounts for", "as a result of", "in order to"."""
_NOT_AFTER: Final = MappingProxyType(
    {
        "result": frozenset({"a"}),
        "order": frozenset({"in"}),
        "interest": frozenset({"of"}),
        "rates": frozenset({"exchange", "interest", "tax"}),
        **dict.fromkeys(("share", "ads"), frozenset({"per", "a", "each"})),
        **dict.fromkeys(("market", "industry"), frozenset({"stock", "capital"})),
        "cost": frozenset({"may", "can", "could", "will", "would", "might", "to", "they"}),
        "costs": frozenset({"it", "which", "that"}),
    }
)
WEAK: Final = frozenset(
    "market industry people interest share shares stock deal result income volume capacity members accounts rates"
    " notes charge charges offer bid transaction round investment investments cost costs spending jobs roles positions"
    " sites plants locations volumes price prices loans notes cash loss losses deposits compensation grant claims"
    " payments gain gains order contract contracts holding discount discounts multiple settlement provision provisions"
    " payout offices acquisition acquisitions ipo proceeds research funds close ratio financing funding dividend loan"
    " bonds bond strategy assets accounts".split()
)
"""Names of measures that are ordinary words too: a stronger name near by goes before them."""


@final
@dataclass(frozen=True, slots=True)
class Labelled:
    """The name of a measure in a sentence, by its tokens."""

    first: int
    last: int
    """The token behind it."""
    label: Label
    words: str

    @property
    def measure(self) -> Measure:
        """What it names."""
        return self.label.measure

    @property
    def is_weak(self) -> bool:
        """Whether it is an ordinary word too."""
        return self.words in WEAK


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
        if self._counts_before(index):
            return Unit.COUNT
        units = {self.tokens.figure(other).value.unit for other in self.tokens.figures}
        money = [unit for unit in units if isinstance(unit, Currency)]
        return money[0] if len(money) == 1 else Unit.COUNT

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
    return Line(cut, _labels(cut, inside), spots, context)


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


def _index() -> dict[str, list[tuple[tuple[str, ...], Label]]]:
    """First word of a name of a measure -> the names that begin with it, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Label]]] = {}
    for name, label in LABELS.items():
        words = tuple(tokens(name, Span(0, len(name)), ()).words)
        found.setdefault(words[0], []).append((words, label))
    for names in found.values():
        names.sort(key=lambda each: -len(each[0]))
    return found


_INDEX: Final = _index()


def _labels(cut: Tokens, inside: set[int]) -> list[Labelled]:
    words = cut.words
    found: list[Labelled] = []
    place = 0
    while place < len(words):
        here = words[place]
        names = _INDEX.get(here)
        match = None
        if names is not None and place not in inside:
            for name, label in names:
                if len(name) == 1 or tuple(words[place : place + len(name)]) == name:
                    match = Labelled(place, place + len(name), label, " ".join(name))
                    break
        if match is not None and match.words == "spending" and _is_of_a_place(words, match.last):
            match = Labelled(match.first, match.last, Label(Measure.MARKET_SIZE), "spending")
        if match is None or _is_something_else(words, match):
            place += 1
            continue
        found.append(match)
        place = match.last
    return found


def _is_of_a_place(words: list[str], place: int) -> bool:
    """Whether everybody's spending is meant: "cloud spending in the country", "spending worldwide"."""
    behind = words[place : place + 3]
    return behind[:1] in (["worldwide"], ["globally"]) or (
        behind[:1] == ["in"] and bool(set(behind) & {"country", "region", "world", "sector", "industry"})
    )


def _is_something_else(words: list[str], match: Labelled) -> bool:
    behind = words[match.last] if match.last < len(words) else ""
    before = words[match.first - 1] if match.first else ""
    last = words[match.last - 1]
    return behind in _NOT_FOLLOWED.get(last, ()) or before in _NOT_AFTER.get(words[match.first], ())
