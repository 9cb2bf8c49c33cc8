"""Which checks there are. To add one: a name, a function, a line here.

No decorator, no plug-in search, no import for its side effect: what runs is what you can read on this page, in the
order in which it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from steelyard.checks.conflicts import check_sources
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.changes import check_changes, check_growth, check_shares
from steelyard.checks.sheet import Sheet, sheet_of
from steelyard.ledger.fact import Fact
from steelyard.sources.case import RepairDecision
from steelyard.words.names import Entity

CHECKS: Final[Mapping[CheckName, Callable[[Sheet], Iterator[Finding]]]] = MappingProxyType(
    {
        CheckName.CHANGE: check_changes,
        CheckName.SHARE: check_shares,
        CheckName.GROWTH: check_growth,
        CheckName.SOURCES: check_sources,
    }
)


def run(facts: Sequence[Fact], entities: Iterable[Entity], repairs: Iterable[RepairDecision]) -> tuple[Finding, ...]:
    """Every finding of every check on the facts of a day."""
    return run_on(sheet_of(facts, entities, repairs))


def run_on(sheet: Sheet) -> tuple[Finding, ...]:
    """Every finding of every check, in the order of `CHECKS` and of the facts."""
    return tuple(finding for check in CHECKS.values() for finding in check(sheet))
