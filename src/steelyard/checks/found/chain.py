"""Changes one after the other, past a figure that is missing or doubtful: first · (1 + change) · (1 + change) = last.

Where every change on the way fits the figures around it, the chain says nothing new and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from steelyard.checks.cells import normal, whose
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.found.levels import name_of
from steelyard.checks.judge import HOLDS, Outcome, judge
from steelyard.checks.pages import Slot, page_of
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Mode
from steelyard.words.period import Period
from steelyard.words.quantity import Unit, half_unit

_LONGEST: Final = 6


def check_chains(sheet: Sheet) -> Iterator[Finding]:
    """At most one finding for each change whose base is missing or doubtful, and the changes before it."""
    for slot, facts in sheet.pages.slots.items():
        if slot.aspect is Aspect.CHANGE and slot.period is not None:
            changes = [fact for fact in facts if _counts(fact)]
            if changes and _level(sheet, changes[0], slot.period):
                yield from _back(sheet, changes[0], several=len({fact.value for fact in changes}) > 1)


def _counts(fact: Fact) -> bool:
    return fact.value.unit is Unit.PERCENT and fact.mode is Mode.ACTUAL and bool(fact.of)


def _back(sheet: Sheet, last: Fact, *, several: bool) -> Iterator[Finding]:
    """From the last change back to the first figure that can be relied on."""
    chain, fact = [last], last
    base = sheet.cells.period(fact, fact.of)
    while base is not None and len(chain) < _LONGEST and _is_before(base, fact.period):
        if _fits(sheet, fact, base):
            return
        earlier = _change(sheet, fact, base)
        first = sheet.cells.period(earlier, earlier.of) if earlier else None
        if earlier is None or first is None or not _is_before(first, base):
            return
        chain.append(earlier)
        starts = _level(sheet, earlier, first)
        if starts:
            yield from _told(sheet, starts, chain[::-1], first, held.SEVERAL if several else "")
            return
        fact, base = earlier, first


def _told(sheet: Sheet, starts: list[Fact], changes: list[Fact], first: Period, caution: str) -> Iterator[Finding]:
    last = changes[-1]
    assert last.period is not None
    ends = _level(sheet, last, last.period)
    start_name, end_name = name_of(sheet.cells, last, first), name_of(sheet.cells, last, last.period)
    found = held.best(
        Relation(
            kind=Kind.CHAIN,
            inputs=(
                term_of(start, start_name),
                *(term_of(change, name_of(sheet.cells, change, change.period)) for change in changes),
            ),
            stated=term_of(end, end_name),
            caution=wording.doubt((start, *changes, end)),
        )
        for start in starts
        for end in ends
        if start.value.unit == end.value.unit
    )
    if found is not None and found[1].outcome is not Outcome.CANNOT_TELL:
        if found[1].outcome not in HOLDS:
            caution = caution or held.several(starts, ends) or wording.other_basis(sheet, (*changes, *starts, *ends))
        found = held.with_caution(found, caution)
        yield held.told(sheet, CheckName.CHAIN, found, last)


def _level(sheet: Sheet, like: Fact, period: Period) -> list[Fact]:
    """The levels of a period on the page of a change; those that were read for sure, if there are any."""
    slot = Slot(page_of(like), whose(like), like.measure, Aspect.LEVEL, normal(like.segment), period)
    found = [fact for fact in sheet.pages.slots.get(slot, ()) if fact.mode is like.mode]
    return found if len(found) <= 1 else [fact for fact in found if not fact.claim.unsure] or found


def _change(sheet: Sheet, like: Fact, period: Period) -> Fact | None:
    slot = Slot(page_of(like), whose(like), like.measure, Aspect.CHANGE, normal(like.segment), period)
    return next((fact for fact in sheet.pages.slots.get(slot, ()) if _counts(fact)), None)


def _fits(sheet: Sheet, change: Fact, base: Period) -> bool:
    """Whether some figures of the page allow a stated change."""
    assert change.period is not None
    pairs = (
        (old, new)
        for old in _level(sheet, change, base)
        for new in _level(sheet, change, change.period)
        if old.value.unit == new.value.unit
    )
    return any(_fits_exactly(old, new, change) or _fits_rounded(old, new, change) for old, new in pairs)


def _fits_rounded(old: Fact, new: Fact, change: Fact) -> bool:
    relation = Relation(kind=Kind.CHANGE, inputs=(term_of(old), term_of(new)), stated=term_of(change))
    return judge(relation).outcome in HOLDS


def _fits_exactly(old: Fact, new: Fact, change: Fact) -> bool:
    """Whether the printed figures give the change to its last digit: most do, and intervals need not be asked."""
    if not (old.value.is_point and new.value.is_point and change.value.is_point) or old.value.middle <= 0:
        return False
    rate = change.value.middle
    return abs((new.value.middle / old.value.middle - 1) * 100 - rate) <= half_unit(rate)


def _is_before(period: Period, other: Period | None) -> bool:
    return other is not None and period.last < other.last
