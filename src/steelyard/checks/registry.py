"""Which checks there are. To add one: a name, a function, a line here.

No decorator, no plug-in search, no import for its side effect: what runs is what you can read on this page, in the
order in which it runs.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import Final

from steelyard.checks.conflicts import check_sources
from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found.again import check_again
from steelyard.checks.found.chain import check_chains
from steelyard.checks.found.changes import check_changes, check_growth, check_shares
from steelyard.checks.found.conversion import check_conversions
from steelyard.checks.found.drawdown import check_drawdown
from steelyard.checks.found.implied import check_implied
from steelyard.checks.found.margins import check_margins
from steelyard.checks.found.market import check_market
from steelyard.checks.found.multiples import check_multiples
from steelyard.checks.found.parts import check_parts
from steelyard.checks.found.per_share import check_per_share
from steelyard.checks.found.possible import check_possible
from steelyard.checks.found.runway import check_runway
from steelyard.checks.found.words import check_words
from steelyard.checks.sheet import Sheet, sheet_of
from steelyard.ledger.fact import Fact
from steelyard.sources.case import RepairDecision
from steelyard.sources.document import Document
from steelyard.words.names import Entity


def _check_tables(sheet: Sheet) -> Iterator[Finding]:
    """The tables of the documents; their grammar is large, and most cases have none."""
    if any(document.grids for document in sheet.documents.values()):
        from steelyard.checks.found.tables import check_tables  # noqa: PLC0415 - see above

        yield from check_tables(sheet)


CHECKS: Final[Mapping[CheckName, Callable[[Sheet], Iterator[Finding]]]] = MappingProxyType(
    {
        CheckName.CHANGE: check_changes,
        CheckName.SHARE: check_shares,
        CheckName.GROWTH: check_growth,
        CheckName.MARGIN: check_margins,
        CheckName.PARTS: check_parts,
        CheckName.DROP: check_drawdown,
        CheckName.VALUE: check_multiples,
        CheckName.COUNT: check_per_share,
        CheckName.WHOLE: check_implied,
        CheckName.MARKET: check_market,
        CheckName.RUNWAY: check_runway,
        CheckName.CHAIN: check_chains,
        CheckName.WORDS: check_words,
        CheckName.CONVERSION: check_conversions,
        CheckName.TABLE: _check_tables,
        CheckName.POSSIBLE: check_possible,
        CheckName.AGAIN: check_again,
        CheckName.SOURCES: check_sources,
    }
)


def run(
    facts: Sequence[Fact],
    entities: Iterable[Entity],
    repairs: Iterable[RepairDecision],
    documents: Iterable[Document] = (),
) -> tuple[Finding, ...]:
    """Every finding of every check on the facts of a day, and on the documents that they are from."""
    return run_on(sheet_of(facts, entities, repairs, documents=documents))


def run_on(sheet: Sheet) -> tuple[Finding, ...]:
    """Every finding of every check, in the order of `CHECKS` and of the facts."""
    with _left_alone():
        return tuple(finding for check in CHECKS.values() for finding in check(sheet))


@contextmanager
def _left_alone() -> Iterator[None]:
    """Let no collector look for cycles: none of the many things made here is in one, and it would look often."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
