"""Ways in which a line of a table may be the sum of others, and the places at which each of them foots.

    plus       the lines next to it, one after another: parts above their total, or below it
    from top   the farthest of them less all the rest: revenue less costs
    by name    costs and taxes taken away, everything else added
    by search  any signs, of few lines

A line that is itself such a sum counts in the place of its parts. Nothing here knows what a statement looks like; what
a way is worth is the business of `table_evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final, final

from steelyard.checks.found.table_figures import Line, Table
from steelyard.checks.found.table_words import LineSort, is_less

_FARTHEST: Final = 48
_FARTHEST_UNNAMED: Final = 14
"""Lines that are walked from one that does not say that it is a total."""
_MOST_SIGNS: Final = 8
_MOST_SEARCHED: Final = 3
_FEWEST: Final = 2
_PROBES: Final = 4
_SIGNS: Final = (1, -1)
_NOTHING: Final = (0, 0)
_LAST_NOTE: Final = 99


@final
@dataclass(frozen=True, slots=True)
class Plan:
    """A line as the sum of others, each with its sign; and the places at which it foots."""

    whole: int
    parts: tuple[tuple[int, int], ...]
    """Line and sign, the nearest first."""
    edge: int
    """The line right behind the farthest part, which may be none of the table."""
    cost: float
    """Bits: in how many other ways one might have looked for a sum of this kind."""
    foots: frozenset[int]
    whole_sign: int = 1


@final
@dataclass(slots=True)
class Numbers:
    """The lines of a table as rows of whole numbers, nothing being 0, at the places whose figures may add up."""

    table: Table
    places: list[int] = field(init=False)
    numbers: list[dict[int, tuple[int, int]]] = field(init=False)

    def __post_init__(self) -> None:
        self.places = [
            place
            for place, line in enumerate(self.table.across)
            if line.sort is not LineSort.APART and not _numbers_notes(line)
        ]
        wanted = set(self.places)
        self.numbers = [
            {
                place: (figure.number, figure.half)
                for place, figure in line.figures.items()
                if place in wanted and not figure.is_ratio
            }
            for line in self.table.lines
        ]


def _numbers_notes(line: Line) -> bool:
    """Whether a line without a name holds nothing but small whole numbers: those of notes."""
    return not line.name.strip() and all(
        0 < figure.number <= _LAST_NOTE * 2 * figure.half for figure in line.figures.values()
    )


@final
@dataclass(slots=True)
class Nesting:
    """Which lines are sums already, so that walking past them leaves out their parts."""

    beyond: dict[int, int] = field(default_factory=dict)
    """Of a sum of the lines above it: the line before its first part."""
    parent: dict[int, int] = field(default_factory=dict)
    """Of the last part below a sum: the sum."""


def walk(lines: Sequence[Line], whole: int, *, down: bool, nesting: Nesting) -> Iterator[tuple[int, int]]:
    """The lines next to a line, one after another, each with the one that would come behind it."""
    most = _FARTHEST if lines[whole].sort is LineSort.TOTAL else _FARTHEST_UNNAMED
    place, step = (whole + 1, 1) if down else (whole - 1, -1)
    for _ in range(most):
        if not 0 <= place < len(lines):
            return
        if not down:
            place = nesting.parent.get(place, place)
        line = lines[place]
        if line.sort is LineSort.PART or line.sort is LineSort.TOTAL or (down and line.sort is LineSort.OF_WHICH):
            behind = place + step if down else nesting.beyond.get(place, place - 1)
            yield place, behind
            place = behind
        else:
            place += step


def plans(
    numbers: Numbers, whole: int, *, down: bool, nesting: Nesting, probes: Sequence[int] | None = None
) -> list[Plan]:
    """Every way with plain signs that foots at one probe at least; the probes are the first places if none are given.

    A line that does not say that it is a total may still be the sum of lines; it is none that has lines taken away.
    """
    lines = numbers.table.lines
    goal = numbers.numbers[whole]
    probes = list(islice((place for place in goal if goal[place][0]), _PROBES)) if probes is None else probes
    may_subtract = not down and lines[whole].sort is LineSort.TOTAL
    signs = _SIGNS if may_subtract and _is_loss(lines[whole].name) else (1,)
    state = [(place, goal[place][0], [0, 0, goal[place][1]]) for place in probes]
    trail: list[int] = []
    found: list[Plan] = []
    for line, behind in walk(lines, whole, down=down, nesting=nesting):
        row = numbers.numbers[line]
        ways: set[tuple[str, int]] = set()
        less = may_subtract and is_less(lines[line].name)
        for place, wanted, sums in state:
            number, half = row.get(place, _NOTHING)
            plus, named, slack = sums[0] + number, sums[1] + number, sums[2] + half
            if -slack <= plus - wanted <= slack:
                ways.add(("plus", 1))
            if may_subtract:
                if -slack <= number - sums[0] - wanted <= slack:
                    ways.add(("top", 1))
                ways |= {("named", sign) for sign in signs if -slack <= named - sign * wanted <= slack}
                if len(signs) > 1 and -slack <= plus + wanted <= slack:
                    ways.add(("plus", -1))
            sums[0], sums[1], sums[2] = plus, named - 2 * number if less else named, slack
        trail.append(line)
        if ways and len(trail) >= _FEWEST:
            found += [_plan(numbers, whole, trail, behind, way) for way in sorted(ways)]
    return found


def _is_loss(name: str) -> bool:
    small = name.lower()
    return "loss" in small or "used" in small or "亏损" in name or "虧損" in name


def _plan(numbers: Numbers, whole: int, trail: Sequence[int], behind: int, way: tuple[str, int]) -> Plan:
    how, whole_sign = way
    lines = numbers.table.lines
    if how == "plus":
        signs = [1] * len(trail)
    elif how == "top":
        signs = [-1] * (len(trail) - 1) + [1]
    else:
        signs = [-1 if is_less(lines[line].name) else 1 for line in trail[:-1]] + [1]
    parts = tuple(zip(trail, signs, strict=True))
    turned = [(line, sign * whole_sign) for line, sign in parts]
    foots = frozenset(place for place in numbers.numbers[whole] if foots_at(numbers.numbers, whole, turned, place))
    cost = (0 if how == "plus" else 1) + (1 if whole_sign < 0 else 0)
    return Plan(whole, parts, behind, cost, foots, whole_sign)


def searched(numbers: Numbers, whole: int, *, nesting: Nesting) -> Iterator[Plan]:
    """Ways with any signs that foot at two places at least."""
    lines, goal = numbers.table.lines, numbers.numbers[whole]
    trail = []
    for line, behind in walk(lines, whole, down=False, nesting=nesting):
        trail.append((line, behind))
        if len(trail) == _MOST_SIGNS:
            break
    places = list(goal)[:_MOST_SEARCHED]
    if len(goal) < _FEWEST:
        return
    tried: set[tuple[int, ...]] = set()
    for first in places:
        sums: list[tuple[int, tuple[int, ...]]] = [(0, ())]
        slack = goal[first][1]
        for length, (line, behind) in enumerate(trail, start=1):
            number, half = numbers.numbers[line].get(first, (0, 0))
            slack += half
            if length >= _FEWEST:
                for reached, signs in sums:
                    full = (*signs, 1)
                    if abs(reached + number - goal[first][0]) <= slack and full not in tried:
                        tried.add(full)
                        parts = tuple((at, sign) for (at, _), sign in zip(trail, full, strict=False))
                        foots = frozenset(place for place in goal if foots_at(numbers.numbers, whole, parts, place))
                        if len(foots) >= _FEWEST:
                            yield Plan(whole, parts, behind, float(length), foots)
            sums = [
                (reached + sign * number, (*signs, sign))
                for reached, signs in sums
                for sign in ((1, -1) if number else (1,))
            ]


def foots_at(
    numbers: Sequence[Mapping[int, tuple[int, int]]], whole: int, parts: Sequence[tuple[int, int]], place: int
) -> bool:
    """Whether a sum with signs foots at a place, within half a unit of each of its figures."""
    goal, slack = numbers[whole][place]
    for line, sign in parts:
        number, half = numbers[line].get(place, (0, 0))
        goal -= sign * number
        slack += half
    return abs(goal) <= slack
