"""Figures in the wrong currency: a nearer source prints the same digits of the same thing in another one.

Two currencies hardly ever give the same four digits, so the one or the other is a slip; the nearer source is believed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from steelyard.checks.cells import Level
from steelyard.checks.relation import term_of
from steelyard.checks.repair.keys import fact_key
from steelyard.checks.repair.repair import Repair, Status
from steelyard.checks.repair.slips import SlipKind
from steelyard.checks.sheet import Sheet
from steelyard.words.interval import Printed
from steelyard.words.measure import Mode
from steelyard.words.quantity import Currency

_FEWEST: Final = 4
"""Digits that agree by no chance."""


def currency_repairs(sheet: Sheet) -> Iterator[Repair]:
    """One repair for each figure whose digits a nearer source prints in another currency."""
    told: set[str] = set()
    for levels in sheet.cells.levels.values():
        printed = [level for level in levels if not level.is_repaired and isinstance(level.value.unit, Currency)]
        if len({level.value.unit for level in printed}) < 2:  # noqa: PLR2004 - one currency, or several
            continue
        for repair in _of_cell(sorted(printed, key=lambda level: (level.fact.tier.rank, fact_key(level.fact)))):
            if repair.key not in told:
                told.add(repair.key)
                yield repair


def _of_cell(levels: Sequence[Level]) -> Iterator[Repair]:
    nearest: dict[str, Level] = {}
    for level in levels:
        digits = _digits(level.value)
        if not digits or level.fact.mode is not Mode.ACTUAL:
            continue
        near = nearest.setdefault(digits, level)
        if near.value.unit != level.value.unit and near.fact.tier.rank < level.fact.tier.rank:
            yield Repair(
                key=fact_key(level.fact),
                figure=term_of(level.fact),
                becomes=Printed(level.value.low, level.value.high, near.value.unit),
                slip=SlipKind.CURRENCY,
                weight=1.0,
                status=Status.CONFIRMED,
                confirmed_by=(near.fact,),
            )


def _digits(value: Printed) -> str:
    """The first digits and the size of a point figure; nothing where there are too few to tell."""
    if not value.is_point or value.approx or len(value.middle.as_tuple().digits) < _FEWEST:
        return ""
    return f"{value.middle:.3e}"
