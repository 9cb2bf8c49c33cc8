"""The names of measures in a sentence, the longest of each place, and the ordinary words that look like them."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, final

from steelyard.reading.english.label import Label
from steelyard.reading.english.measures import LABELS
from steelyard.reading.english.tokens import Tokens, tokens
from steelyard.sources.span import Span
from steelyard.words.measure import Measure

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


def labels(cut: Tokens, inside: set[int]) -> list[Labelled]:
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
