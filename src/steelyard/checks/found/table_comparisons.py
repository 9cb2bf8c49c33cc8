"""Lines of a table that compare others: a change in percent or in money, a share, a margin.

Which lines are compared is told by the figures: of the pairs of lines near by, the one whose figures give the printed
percentages at enough places is believed, and the place at which it does not is a finding. A line that says itself that
it compares otherwise (constant currency, like for like) is left alone, and so is a figure with the sign turned round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import Final, final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.table_figures import Figure, Line, Table
from steelyard.checks.found.table_slips import is_one_slip
from steelyard.checks.found.table_terms import READER, term_at
from steelyard.checks.found.table_units import Facts
from steelyard.checks.found.table_words import LineSort
from steelyard.checks.judge import HOLDS, Outcome, judge
from steelyard.checks.relation import Kind, Relation, Term
from steelyard.checks.tell import finding_of
from steelyard.reading.grids.kinds import Kind as Compares
from steelyard.words.quantity import Unit

_NEAR: Final = 8
"""Lines on either side of a line that it may compare."""
_BESIDE: Final = 4
_SHIFTS: Final = (-1, 1, -2, 2, -4, 4)
_MOST_WHOLES: Final = 12
_ALL: Final = 100
_TOP: Final = 3
"""Lines at the head of a table that others are shares of."""
_BELIEVED: Final = 10.0
_SPREAD: Final = 60.0
"""Percentages of a table lie about so far apart."""
_MOST_BITS: Final = 9.0
_FEWEST: Final = 2
_ENOUGH_TO_ONE: Final = 4
_OTHERWISE: Final = re.compile(
    r"constant|organic|like[\s-]for[\s-]like|comparable|same[\s-]store|pro[\s-]?forma|adjusted|underlying|excluding|currency"
    r"|cagr|compound|可比|固定汇率|剔除|扣除|复合|環比|环比",
    re.IGNORECASE,
)


@final
@dataclass(frozen=True, slots=True)
class _Pair:
    """Two lines, or one line at two places, and what a third makes of them."""

    kind: Kind
    first: int
    second: int
    whole: int | None = None
    """The place of the whole, where a share is of one figure of the second line."""
    shift: int = 0
    """How far to the side the first figure stands, where a row of changes compares the figures of one row."""

    def figures(self, table: Table, place: int) -> tuple[Figure | None, Figure | None]:
        """The two that are compared at a place."""
        first = table.lines[self.first].figures.get(place + self.shift)
        return first, table.lines[self.second].figures.get(place if self.whole is None else self.whole)

    def names(self, table: Table, place: int) -> tuple[str, str]:
        """What they are called."""
        first, second = table.lines[self.first].name, table.lines[self.second].name
        if self.whole is not None:
            return table.across[place].name, table.across[self.whole].name
        return (table.across[place + self.shift].name, table.across[place].name) if self.shift else (first, second)


def comparisons(table: Table, facts: Facts) -> Iterator[Finding]:
    """One finding for each figure of a line that is believed to compare two others."""
    levels = [place for place, line in enumerate(table.lines) if _is_level(line)]
    for at, line in enumerate(table.lines):
        kinds = _kinds(line)
        if not kinds or len(line.figures) < _FEWEST or _OTHERWISE.search(line.name):
            continue
        near = _nearest(levels, at)
        pairs = [_Pair(kind, one, other) for kind in kinds for one in near for other in near if one != other]
        pairs += _within_a_line(table, line, kinds, [place for place in near if abs(place - at) <= _BESIDE])
        best = max(pairs, key=lambda pair: _bits(table, line, pair), default=None)
        if best is not None and _bits(table, line, best) - log2(1 + len(pairs)) >= _BELIEVED:
            yield from _findings(table, line, best, facts)


def _within_a_line(table: Table, line: Line, kinds: Sequence[Kind], near: Sequence[int]) -> list[_Pair]:
    """Shares of one figure of a line, and changes from one place of a line to another."""
    found = []
    if Kind.SHARE in kinds:
        wholes = [place for place in line.figures if _may_be_whole(table, line, place)][:_MOST_WHOLES]
        found += [_Pair(Kind.SHARE, one, one, whole=whole) for one in near for whole in wholes]
    if Kind.CHANGE in kinds:
        found += [_Pair(Kind.CHANGE, one, one, shift=shift) for one in near for shift in _SHIFTS]
    return found


def _may_be_whole(table: Table, line: Line, place: int) -> bool:
    """Whether a place may be that of the whole: it prints 100%, or says that it is a total."""
    return line.figures[place].amount.low == _ALL or table.across[place].sort is LineSort.TOTAL


def _is_level(line: Line) -> bool:
    return line.kind is None and line.sort in {LineSort.PART, LineSort.TOTAL, LineSort.OF_WHICH} and bool(line.figures)


def _kinds(line: Line) -> tuple[Kind, ...]:
    """What a line may make of two others."""
    if line.kind is Compares.CHANGE:
        return (Kind.CHANGE,)
    if line.kind is Compares.SHARE:
        return (Kind.SHARE,)
    ratios = sum(figure.is_ratio for figure in line.figures.values())
    if line.kind is Compares.EITHER:
        return (Kind.CHANGE, Kind.SHARE) if ratios else (Kind.DIFFERENCE, Kind.CHANGE)
    return (Kind.SHARE, Kind.CHANGE) if ratios * 2 > len(line.figures) else ()


def _nearest(levels: Sequence[int], at: int) -> list[int]:
    before = [place for place in levels if place < at][-_NEAR:]
    behind = [place for place in levels if place > at][:_NEAR]
    return list(dict.fromkeys([*levels[:_TOP], *before, *behind]))


def _figures(table: Table, line: Line, pair: _Pair, place: int) -> tuple[Figure, Figure, Figure] | None:
    """The two figures that are compared at a place, and what is printed of them."""
    first, second = pair.figures(table, place)
    stated = line.figures.get(place)
    if first is None or second is None or stated is None or first.is_ratio or second.is_ratio:
        return None
    if pair.kind is Kind.DIFFERENCE:
        apart = stated.is_ratio or table.across[place].sort is LineSort.APART
        return None if apart else (first, second, stated)
    points = stated.is_ratio and stated.amount.unit is not Unit.PERCENT
    bare = not stated.is_ratio and sum(figure.is_ratio for figure in line.figures.values()) * 2 > len(line.figures)
    if points or bare or table.across[place].kind is not None or (pair.whole == place and stated.amount.low == _ALL):
        return None  # points, or among percentages a bare number, are no percentage; a whole is all of itself
    apart = first.number * second.number <= 0 or (pair.kind is Kind.SHARE and second.number < 0)
    return None if apart else (first, second, stated)


def _bounds(pair: _Pair, first: Figure, second: Figure) -> tuple[float, float]:
    """Between what the result lies: in percent, or for a difference in half units."""
    if pair.kind is Kind.DIFFERENCE:
        middle, slack = second.number - first.number, second.half + first.half
        return middle - slack, middle + slack
    upper, lower = (second, first) if pair.kind is Kind.CHANGE else (first, second)
    above, below = abs(upper.number), abs(lower.number)
    if below <= lower.half:
        return -1e30, 1e30
    less = 100.0 if pair.kind is Kind.CHANGE else 0.0
    ends = [
        100.0 * (above + one * upper.half) / (below + other * lower.half) - less for one in (-1, 1) for other in (-1, 1)
    ]
    return min(ends), max(ends)


def _printed(table: Table, pair: _Pair, stated: Figure) -> tuple[float, float]:
    """A printed result and how far off rounding can put it, in the unit of the bounds."""
    if pair.kind is Kind.DIFFERENCE:
        return stated.number, stated.half
    step = 10.0**table.finest / 2
    return stated.number * step, stated.half * step * 1.000001


def _bits(table: Table, line: Line, pair: _Pair) -> float:
    """How rarely a pair of lines would give the printed figures by chance; nothing where it fails too often."""
    bits, fits, fails = 0.0, 0, 0
    for place in line.figures:
        figures = _figures(table, line, pair, place)
        if figures is None:
            continue
        low, high = _bounds(pair, figures[0], figures[1])
        value, half = _printed(table, pair, figures[2])
        spread = max(abs(figures[0].number), abs(figures[1].number)) if pair.kind is Kind.DIFFERENCE else _SPREAD
        if low - half <= value <= high + half:
            fits += 1
            bits += min(_MOST_BITS, max(0.0, log2(spread / (high - low + 2 * half)))) if value else 0.0
        elif not low - half <= -value <= high + half:
            fails += 1
    few = fails <= 1 or fails * _ENOUGH_TO_ONE <= fits
    return bits if few and fits >= _FEWEST else 0.0


def _findings(table: Table, line: Line, pair: _Pair, facts: Facts) -> Iterator[Finding]:
    for place in line.figures:
        figures = _figures(table, line, pair, place)
        if figures is None:
            continue
        names = pair.names(table, place)
        inputs = tuple(term_at(table, name, each, facts) for name, each in zip(names, figures[:2], strict=True))
        stated = _stated(table, line, pair, figures[2], facts)
        relation = Relation(kind=pair.kind, inputs=inputs, stated=stated, tie="lines of a table")
        verdict = judge(relation)
        if verdict.outcome is Outcome.CANNOT_TELL:
            continue
        if verdict.outcome not in HOLDS:
            value, half = _printed(table, pair, figures[2])
            low, high = _bounds(pair, figures[0], figures[1])
            if low - half <= -value <= high + half:
                continue  # told as better or worse, not as more or less
            if not _is_slip(table, pair, figures):
                why = "no single slip explains it, so something else may be compared here"
                relation = Relation(kind=pair.kind, inputs=inputs, stated=stated, tie=relation.tie, caution=why)
        what = f"{table.document.path}: {line.name or pair.kind} of {table.across[place].name} is {stated.value}"
        yield finding_of(CheckName.TABLE, relation, what, verdict=verdict)


def _stated(table: Table, line: Line, pair: _Pair, figure: Figure, facts: Facts) -> Term:
    if pair.kind is Kind.DIFFERENCE:
        return term_at(table, line.name, figure, facts)
    value = figure.amount.printed(Unit.PERCENT, 0)
    citation = table.document.cite(figure.span, reader=READER)
    return Term(value, line.name, citation, facts.get((table.document.id, figure.span)))


def _is_slip(table: Table, pair: _Pair, figures: tuple[Figure, Figure, Figure]) -> bool:
    """Whether one slip in one of three figures explains that they do not fit."""
    first, second, stated = figures
    low, high = _bounds(pair, first, second)
    value, half = _printed(table, pair, stated)
    step = 1.0 if pair.kind is Kind.DIFFERENCE else 10.0**table.finest / 2
    if is_one_slip(stated, int((low - half) / step), int((high + half) / step) + 1):
        return True
    if pair.kind is Kind.DIFFERENCE:
        room = first.half + second.half + stated.half
        at = second.number - stated.number
        upper = first.number + stated.number
        return is_one_slip(first, at - room, at + room) or is_one_slip(second, upper - room, upper + room)
    less = 100.0 if pair.kind is Kind.CHANGE else 0.0
    factors = [(value - half + less) / 100, (value + half + less) / 100]
    if factors[0] <= 0:
        return False
    both = (second, first) if pair.kind is Kind.CHANGE else (first, second)
    upper_figure, lower_figure = (replace(each, number=abs(each.number)) for each in both)
    return is_one_slip(
        upper_figure,
        int(factors[0] * (lower_figure.number - lower_figure.half)),
        int(factors[1] * (lower_figure.number + lower_figure.half)) + 1,
    ) or is_one_slip(
        lower_figure,
        int((upper_figure.number - upper_figure.half) / factors[1]),
        int((upper_figure.number + upper_figure.half) / factors[0]) + 1,
    )
