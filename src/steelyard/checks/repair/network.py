"""Figures and the relations that they stand in: who would have to be misprinted for these gaps to arise.

 1. A figure is one, however often a document says it: the same fact's cell and the same print in the same document.
 2. Relations of the same figures are one, turned round or said again.
 3. A figure of failing relations is a suspect if a single slip, undone, mends all of those and breaks none that held.
 4. Of the suspects the ones that explain most relations come first, and what they explain needs no second misprint.
    Those that explain the same relations stand together, for one of them is enough.

Relations that hold are no suspects, but they speak for their figures. The cost grows with the relations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias, final

from steelyard.checks.judge import HOLDS, Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.repair.rough import may_hold
from steelyard.checks.repair.slips import Slip, slips_of
from steelyard.words.interval import Printed

Key: TypeAlias = str
"""What makes a figure the one it is."""
More: TypeAlias = Callable[[Term], Iterable[Slip]]
"""Further slips of a figure that its digits do not show."""

_MENDED: Final = frozenset({Outcome.AGREES})
MOST: Final = 200
"""Relations of one figure that are tried; where more fail, it is no matter of one digit."""


@final
@dataclass(frozen=True, slots=True)
class Held:
    """A relation that was judged, and the keys of its figures."""

    relation: Relation
    keys: tuple[Key, ...]

    def values(self, key: Key = "", becomes: Printed | None = None) -> list[Printed]:
        """The values of its terms, with another in the place of one figure."""
        terms = zip(self.keys, self.relation.terms, strict=True)
        return [becomes if becomes is not None and each == key else term.value for each, term in terms]

    def outcome(self, key: Key, becomes: Printed) -> Outcome:
        return judge(self.relation, self.values(key, becomes)).outcome

    @property
    def order(self) -> tuple[str, ...]:
        """What relations are sorted by, so that the order in which they were found does not matter."""
        places = (term.citation.place for term in self.relation.terms if term.citation)
        return (self.relation.kind, *self.keys, *(value.line for value in self.values()), self.relation.tie, *places)


@final
@dataclass(slots=True)
class Figure:
    """A figure with the relations that it stands in."""

    key: Key
    term: Term
    failing: list[Held] = field(default_factory=list)
    holding: list[Held] = field(default_factory=list)


@final
@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure and the slip that, undone, mends every failing relation that it touches."""

    figure: Figure
    slip: Slip


@final
@dataclass(frozen=True, slots=True)
class Group:
    """Failing relations, and the suspects of whom each alone explains all of them."""

    failing: tuple[Held, ...]
    suspects: tuple[Suspect, ...]


def groups(failing: Iterable[Held], holding: Iterable[Held], more: More = lambda _: ()) -> tuple[Group, ...]:
    """The failing relations, parted into what one misprint each explains; those that none explains are left out."""
    touched_by: dict[tuple[int, ...], list[Figure]] = defaultdict(list)
    for figure in _figures(_once(failing), _once(holding)).values():
        touched_by[tuple(id(held) for held in figure.failing)].append(figure)
    most_first = sorted(touched_by.values(), key=lambda alike: (-len(alike[0].failing), _orders(alike[0])))
    found, explained = [], set[int]()
    for alike in most_first:
        covers = {id(held) for held in alike[0].failing}
        if explained.isdisjoint(covers) and (suspects := [each for one in alike for each in _suspects(one, more)]):
            explained |= covers
            found.append(Group(tuple(alike[0].failing), tuple(suspects)))
    return tuple(found)


def _orders(figure: Figure) -> list[tuple[str, ...]]:
    return [held.order for held in figure.failing]


def _once(relations: Iterable[Held]) -> list[Held]:
    """Each identity once, in an order of their own."""
    found: dict[tuple[bool, tuple[Key, ...]], Held] = {}
    for held in sorted(relations, key=lambda held: held.order):
        claims = held.relation.kind in {Kind.DIRECTION, Kind.ORDER, Kind.BOUND}
        found.setdefault((claims, tuple(sorted(held.keys))), held)
    return list(found.values())


def _figures(failing: Sequence[Held], holding: Sequence[Held]) -> Mapping[Key, Figure]:
    """The figures of failing relations; one that stands only in relations that hold is not among them."""
    figures: dict[Key, Figure] = {}
    for held in failing:
        for key, term in dict(zip(held.keys, held.relation.terms, strict=True)).items():
            figures.setdefault(key, Figure(key, term)).failing.append(held)
    for held in holding:
        for key in dict.fromkeys(held.keys):
            if key in figures:
                figures[key].holding.append(held)
    return figures


def _suspects(figure: Figure, more: More) -> list[Suspect]:
    """The slips of a figure that mend all it touches; for want of them, those that mend if figures were cut off."""
    if figure.term.repair is not None or len(figure.failing) > MOST:
        return []
    slips = [slip for slip in (*slips_of(figure.term.value), *more(figure.term)) if _may_mend(figure, slip)]
    for enough in (_MENDED, HOLDS):
        if found := [Suspect(figure, slip) for slip in slips if _mends(figure, slip, enough)]:
            return found
    return []


def _may_mend(figure: Figure, slip: Slip) -> bool:
    """Whether it is worth a precise look: a rough one rules out almost all slips."""
    return all(may_hold(held.relation, held.values(figure.key, slip.becomes)) for held in figure.failing)


def _mends(figure: Figure, slip: Slip, enough: frozenset[Outcome]) -> bool:
    mended = all(held.outcome(figure.key, slip.becomes) in enough for held in figure.failing)
    return mended and all(held.outcome(figure.key, slip.becomes) in HOLDS for held in figure.holding[:MOST])
