"""Whether a way to add up a table is believed, and whether a place where it fails is a finding.

A sum that foots by chance is worth nothing. So each place at which a way foots is worth the bits that chance would have
to bring: with five digits to hit within three units, twelve. From this goes what the search cost, because whoever
tries a thousand sums finds one. What is left must be enough.

Where a believed way fails, one thing more must be ruled out: that the table is right and the way is not the whole of
it. A line that is empty wherever the way foots may be no part of it; another way may foot here; a part may be missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import log2
from typing import Final, final

from steelyard.checks.found.table_figures import Figure, Table
from steelyard.checks.found.table_plans import Numbers, Plan, foots_at
from steelyard.checks.found.table_slips import explained, grain, is_near
from steelyard.checks.found.table_words import LineSort


@final
@dataclass(frozen=True, slots=True)
class Trust:
    """How many bits are enough."""

    believed: float
    """From which on a way is believed."""
    beyond_doubt: float
    """From which on, with those of the slip that explains it, a gap is a misprint."""
    rare: float
    """What the slip must bring by itself: a gap that a part left out would leave as well brings little."""
    rare_alone: float
    """The same where the way foots at one place only."""


PLAIN: Final = Trust(8.0, 12.0, 3.0, 4.0)
LEAKY: Final = Trust(8.0, 18.0, 6.0, 9.0)
"""Of a table that prints totals with other parts than it shows: what is missing here may be one more."""
SOUND: Final = Trust(6.5, 9.0, 2.5, 2.5)
"""Of a table that adds up nearly everywhere."""
WHOLE: Final = Trust(6.5, 8.0, 0.5, 1.0)
"""Of a long one that does: a full statement, which leaves nothing out."""
_UNNAMED: Final = 6.0
"""What it costs that a line does not say that it is a result."""
_NO_EDGE: Final = 2.0
_MOST_BITS: Final = 20.0
_EXACT: Final = 0.5
_NEAR: Final = 2.0
"""What it takes from a place that the sum comes out, and only as near as rounding lets it."""
_FEWEST: Final = 2
_MOST_COMPARED: Final = 12
_MOST_UNTRIED: Final = 4
_UNTRIED: Final = 1.6
"""What a line takes whose sign is open: three ways."""
_ENOUGH_TO_ONE: Final = 3
"""Places that must foot for each that does not, where more than one does not."""


@final
@dataclass(frozen=True, slots=True)
class Believed:
    """A way that is believed, how firmly, and where it fails."""

    plan: Plan
    bits: float
    seen: int
    """Places at which it foots, each with other figures."""


def best(numbers: Numbers, plans: Sequence[Plan], trust: Trust) -> Believed | None:
    """The way that is believed most of those by which a line may be a sum; nothing where none is."""
    tried = [(_believed(numbers, plan, len(plans)), plan) for plan in plans]
    found = [(believed, plan) for believed, plan in tried if believed and believed.bits >= trust.believed]
    return max(found, key=lambda pair: (pair[0].bits, -len(pair[1].parts)))[0] if found else None


def _believed(numbers: Numbers, plan: Plan, tried: int) -> Believed | None:
    lines = numbers.table.lines
    bits = -plan.cost - log2(1 + tried)
    if lines[plan.whole].sort is not LineSort.TOTAL:
        bits -= _UNNAMED
    if 0 <= plan.edge < len(lines) and lines[plan.edge].sort in {LineSort.PART, LineSort.OF_WHICH}:
        bits -= _NO_EDGE
    seen: set[tuple[int, ...]] = set()
    for place in plan.foots:
        figures = tuple(numbers.numbers[line].get(place, (0, 0))[0] for line, _ in plan.parts)
        if sum(map(bool, figures)) < _FEWEST or figures in seen:
            continue
        seen.add(figures)
        bits += _bits(numbers, plan, place)
    fails = len(numbers.numbers[plan.whole]) - len(plan.foots)
    few = fails <= 1 or fails * _ENOUGH_TO_ONE <= len(seen)
    return Believed(plan, bits, len(seen)) if seen and few and not _cancels(numbers, plan) else None


def _cancels(numbers: Numbers, plan: Plan) -> bool:
    """Whether two parts make nothing together wherever the way foots, so that it foots without them as well."""
    if not plan.cost or len(plan.parts) > _MOST_COMPARED:
        return False
    made = [
        [sign * numbers.numbers[line].get(place, (0, 0))[0] for place in sorted(plan.foots)]
        for line, sign in plan.parts
    ]
    return any(
        any(one) and all(first == -second for first, second in zip(one, other, strict=True))
        for one, other in combinations(made, 2)
    )


def _bits(numbers: Numbers, plan: Plan, place: int) -> float:
    """How rarely figures of this size would come out so near by chance; an exact hit is worth more than a near one."""
    goal, slack = numbers.numbers[plan.whole][place]
    figures = [numbers.numbers[line].get(place, (0, 0)) for line, _ in plan.parts]
    gap = plan.whole_sign * goal - sum(
        sign * number for (_, sign), (number, _) in zip(plan.parts, figures, strict=True)
    )
    finest = max(grain([goal, *(number for number, _ in figures)]), min(slack, *(half for _, half in figures if half)))
    slack += sum(half for _, half in figures)
    bits = log2((abs(goal) + 1) / finest) - _EXACT if gap == 0 else log2((abs(goal) + 1) / slack) - _NEAR
    return min(_MOST_BITS, max(0.0, bits))


def terms_at(table: Table, plan: Plan, place: int) -> list[tuple[int, Figure]]:
    """The figures of a way at a place with their signs, those of the parts in the order of the page."""
    found = [
        (sign, figure)
        for line, sign in sorted(plan.parts)
        if (figure := table.lines[line].figures.get(place)) is not None and not figure.is_ratio
    ]
    return [*found, (-plan.whole_sign, table.lines[plan.whole].figures[place])]


def caution(numbers: Numbers, believed: Believed, place: int, others: Iterable[Plan], trust: Trust) -> str | None:
    """Why a gap at a place may be no misprint; empty where nothing else explains it, none where it may be right."""
    plan, table = believed.plan, numbers.table
    if any(place in other.foots and other.parts != plan.parts for other in others):
        return None
    near = _in_question(table, plan)
    untried = [line for line in near if _is_only_here(numbers, plan, line, place)]
    if len(untried) <= _MOST_UNTRIED and _foots_with_other_signs(numbers, plan, place, untried):
        return None
    if any(place in table.lines[line].odd for line in near):
        return "what stands beside these figures cannot be read as one figure"
    if len(untried) > _MOST_UNTRIED:
        return "several lines have a figure here only, so whether they count is not known"
    if any(_is_blank(numbers, line, place, plan) for line, _ in plan.parts):
        return "a part that others have is left blank here"
    return _unexplained(numbers, believed, place, trust, len(untried))


def _unexplained(numbers: Numbers, believed: Believed, place: int, trust: Trust, untried: int) -> str:
    terms = terms_at(numbers.table, believed.plan, place)
    if is_near(terms):
        return "it is small enough for figures that are rounded more coarsely than they are printed"
    slip = explained(terms)
    if slip is None:
        return "no single slip explains it, so a part may be left out here"
    slip -= untried * _UNTRIED
    alone = believed.seen < _FEWEST
    if slip < (trust.rare_alone if alone else trust.rare) or believed.bits + slip < trust.beyond_doubt:
        return "the same lines add up in too few other places"
    return ""


def _is_only_here(numbers: Numbers, plan: Plan, line: int, place: int) -> bool:
    """Whether a line has a figure at a place, and none where the way foots: whether and how it counts is open."""
    figures = numbers.table.lines[line].figures
    here = figures.get(place)
    tried = any(other in figures and figures[other].number for other in plan.foots)
    return here is not None and here.number != 0 and not tried


def _foots_with_other_signs(numbers: Numbers, plan: Plan, place: int, untried: Sequence[int]) -> bool:
    """Whether the sum comes out at a place once lines that are open are left out, added or taken away."""
    signs = {line: sign * plan.whole_sign for line, sign in plan.parts}
    lines = [line for line in untried if line != plan.whole]
    return any(
        foots_at(numbers.numbers, plan.whole, [*(signs | dict(zip(lines, tried, strict=True))).items()], place)
        for tried in product((0, 1, -1), repeat=len(lines))
    )


def _in_question(table: Table, plan: Plan) -> list[int]:
    """The parts, what was passed over between them, and the line behind the last; not the parts of parts."""
    found = [plan.whole, plan.edge, *(line for line, _ in plan.parts)]
    down = plan.parts[0][0] > plan.whole
    before = plan.whole
    for line, _ in plan.parts:
        between = range(before + 1, line) if down else range(line + 1, before)
        if all(table.lines[each].sort in {LineSort.OF_WHICH, LineSort.APART, LineSort.HEAD} for each in between):
            found += between
        before = line
    return [line for line in found if 0 <= line < len(table.lines)]


def _is_blank(numbers: Numbers, line: int, place: int, plan: Plan) -> bool:
    here = numbers.table.lines[line]
    empty = place not in here.figures and place not in here.nil
    return empty and any(other in here.figures and here.figures[other].number for other in plan.foots)
