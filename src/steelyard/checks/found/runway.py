"""How long cash lasts: cash over the loss of a year against a stated number of years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from steelyard.checks.finding import CheckName, Finding
from steelyard.checks.found import held, wording
from steelyard.checks.judge import Outcome
from steelyard.checks.relation import Kind, Relation, term_of
from steelyard.checks.sheet import Sheet
from steelyard.ledger.fact import Fact
from steelyard.words.measure import Aspect, Measure
from steelyard.words.period import MONTHS_OF_YEAR, Over
from steelyard.words.quantity import Unit

_M: Final = Measure
_LASTING: Final = frozenset({_M.CASH, _M.FREE_CASH_FLOW, _M.OTHER})
_SPENT: Final = (_M.NET_INCOME, _M.OPERATING_PROFIT, _M.PROFIT, _M.FREE_CASH_FLOW, _M.ADJUSTED_PROFIT)
_WHICH: Final = "which loss it is measured by is not said"
_MOST: Final = 5


def check_runway(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each number of years that cash is said to last, where cash and a loss are printed."""
    for stated in sheet.pages.of(_LASTING, Aspect.LEVEL, Aspect.MULTIPLE):
        if stated.value.unit is Unit.YEARS:
            yield from _lasting(sheet, stated)


def _lasting(sheet: Sheet, stated: Fact) -> Iterator[Finding]:
    cash = [fact for fact in sheet.pages.about(stated, _M.CASH) if fact.value.unit is not Unit.YEARS]
    losses = [fact for fact in sheet.pages.about(stated, *_SPENT) if _is_of_year(fact)]
    found = held.best(
        Relation(
            kind=Kind.RUNWAY,
            inputs=(term_of(have, "cash"), term_of(loss, loss.measure.words)),
            stated=term_of(stated),
            caution=wording.doubt((stated, have, loss)) or _WHICH,
        )
        for have in cash[:_MOST]
        for loss in losses[:_MOST]
        if have.value.unit == loss.value.unit
    )
    if found is not None and found[1].outcome is not Outcome.CANNOT_TELL:
        yield held.told(sheet, CheckName.RUNWAY, found, stated)


def _is_of_year(loss: Fact) -> bool:
    is_year = isinstance(loss.period, Over) and loss.period.months == MONTHS_OF_YEAR
    return is_year and loss.value.high is not None and loss.value.high < 0
