"""One fact for one line: the rule, and the reason in words.

Among facts about the same company, measure, part and period:

 1. what happened goes before what somebody expects, means or has heard (mode);
 2. the nearer source goes before the farther (tier: filing, company, press, …);
 3. a figure goes before one that a person accepted as a misprint;
 4. the later goes before the earlier (a restatement replaces what it restates);
 5. the figure that most origins allow goes before one that stands alone; copies of one text are one origin.

A figure that a person accepted as a misprint takes the value of the repair and keeps its place behind a source that
prints the right one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile
from typing import Final, final

from steelyard.checks.cells import repairs_fact
from steelyard.checks.copies import Copies, copies_of, told
from steelyard.ledger.fact import Fact
from steelyard.sources.case import RepairDecision
from steelyard.words.interval import Printed
from steelyard.words.measure import Mode, Tier, has_ended
from steelyard.words.names import FactId

_OF_THE_COMPANY: Final = frozenset({Tier.FILING, Tier.COMPANY})
_MODES: Final = (Mode.ACTUAL, Mode.OPINION, Mode.FORECAST, Mode.RUMOUR, Mode.PLAN)


@final
@dataclass(frozen=True)
class Choice:
    """The fact that was chosen for a line, the value it counts with, and why."""

    fact: Fact
    value: Printed
    reason: str
    rivals: tuple[Fact, ...] = ()
    repair: RepairDecision | None = None


def choose(
    facts: Sequence[Fact], repairs: Sequence[RepairDecision] = (), copies: Copies | None = None
) -> Choice | None:
    """The choice among facts about one line; nothing where there is none.

    Args:
        facts: all that is known about the line.
        repairs: what a person decided about misprints.
        copies: which pages are one text; found among the facts alone where it is not given.
    """
    if not facts:
        return None
    copies = copies or copies_of(facts)
    misprints = {
        fact.id: repair for fact in facts for repair in repairs if repair.accepted and repairs_fact(repair, fact)
    }

    def rank(fact: Fact) -> tuple[int, int, int, int]:
        early = -fact.known_on.toordinal()
        return (_MODES.index(fact.mode), fact.tier.rank, fact.id in misprints, early)

    ordered = sorted(facts, key=rank)
    level = list(takewhile(lambda fact: rank(fact) == rank(ordered[0]), ordered))
    groups = copies.grouped(facts)
    support = _support(groups)
    ordered = sorted(level, key=lambda fact: -support(fact)) + ordered[len(level) :]
    best = ordered[0]
    repair = misprints.get(best.id)
    rivals = tuple(fact for fact in ordered[1:] if fact.value != best.value)
    value = repair.becomes if repair else best.value
    reason = _reason(best, ordered[1:], repair, misprints, support)
    origins = "" if repair else told(groups)
    return Choice(best, value, f"{reason}; {origins}" if origins else reason, rivals, repair)


def _reason(
    best: Fact,
    others: Sequence[Fact],
    repair: RepairDecision | None,
    misprints: dict[FactId, RepairDecision],
    support: Callable[[Fact], int],
) -> str:
    if repair:
        return f"{repair.was} read as {repair.becomes}: a repair accepted by {repair.who}"
    if not others:
        return f"the only figure known ({best.tier})"
    second = others[0]
    if best.mode is not second.mode:
        how = "it tells what was" if best.mode is Mode.ACTUAL else "the nearest to what was"
        why = f"{how} ({best.mode}), the next is {second.mode}"
    elif best.tier is not second.tier:
        why = f"the nearest source: {best.tier} before {second.tier}"
    elif second.id in misprints:
        why = "the other is a misprint, by a repair that was accepted"
    elif best.known_on != second.known_on:
        why = f"the latest of {_as_near(best, others)} ({best.tier}): known since {best.known_on}"
        why += _restates(best, others)
    elif any(support(best) > support(other) for other in others if _is_level(other, best)):
        why = "the figure that most others allow"
    else:
        why = f"the first of {_as_near(best, others)} ({best.tier}) from the same day"
    alike = [other for other in others if _same_unit(other, best)]
    against = sum(not other.value.interval.meets(best.value.interval) for other in alike)
    if against:
        some = "the other disagrees" if len(alike) == 1 else f"{against} of {len(alike)} others disagree"
        return f"{why}; {some}"
    if not alike:
        return why
    return f"{why}; {'the other agrees' if len(alike) == 1 else f'{len(alike)} others agree'}"


def _restates(best: Fact, others: Sequence[Fact]) -> str:
    """In words, the figure of the same company that a later report of it replaces; empty where it replaces none."""
    if best.tier not in _OF_THE_COMPANY:
        return ""
    for other in others:
        one_company = other.tier in _OF_THE_COMPANY and other.origin.publisher == best.origin.publisher
        was_done = has_ended(other.measure, other.period, other.known_on) and other.mode is best.mode
        differs = _same_unit(other, best) and not other.value.interval.meets(best.value.interval)
        if one_company and was_done and differs and other.known_on < best.known_on:
            return f", in the place of {other.value} of {other.known_on}"
    return ""


def _support(groups: Sequence[Sequence[Fact]]) -> Callable[[Fact], int]:
    """How many origins, its own among them, allow the figure of a fact: all but those wholly below or above it.

    An origin counts once for each figure that it prints, however many copies print it. The ends are sorted once, so
    that a thousand sources for one line cost no more than a thousand look-ups.
    """
    ends: dict[str, tuple[list[Decimal], list[Decimal]]] = {}
    for group in groups:
        for unit, low, high in {(str(fact.value.unit), *_ends(fact)) for fact in group}:
            lows, highs = ends.setdefault(unit, ([], []))
            lows.append(low)
            highs.append(high)
    for lows, highs in ends.values():
        lows.sort()
        highs.sort()

    def support(fact: Fact) -> int:
        lows, highs = ends[str(fact.value.unit)]
        low, high = _ends(fact)
        return len(lows) - bisect_left(highs, low) - (len(lows) - bisect_right(lows, high))

    return support


def _ends(fact: Fact) -> tuple[Decimal, Decimal]:
    interval = fact.value.interval
    low = Decimal("-Infinity") if interval.low is None else interval.low
    return low, Decimal("Infinity") if interval.high is None else interval.high


def _is_level(one: Fact, other: Fact) -> bool:
    return (one.mode, one.tier, one.known_on) == (other.mode, other.tier, other.known_on)


def _as_near(best: Fact, others: Sequence[Fact]) -> int:
    """How many facts, itself among them, stand as near as the best."""
    return 1 + sum((other.mode, other.tier) == (best.mode, best.tier) for other in others)


def _same_unit(a: Fact, b: Fact) -> bool:
    return a.value.unit == b.value.unit
