"""Scenarios of a case: `[[scenario]]` in `case.toml`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from steelyard.sources.case import Scenario
from steelyard.sources.table import Table
from steelyard.words.quantity import Unit

_SETTABLE: Final = ("growth", "terminal_growth", "margin", "rate", "years")
_ALL: Final = 100


def read_scenarios(top: Table, day: date) -> tuple[Scenario, ...]:
    """Every [[scenario]]; their weights must add up to 100%."""
    tables = list(top.tables("scenario"))
    found = tuple(_scenario(table, day) for table in tables)
    total = sum((scenario.weight for scenario in found), Decimal(0))
    if found and total != _ALL:
        tables[-1].flaw("weight", f"The weights of the scenarios add up to {total}%.", "Let them add up to 100%.")
    return found


def _scenario(table: Table, day: date) -> Scenario:
    weight = table.amount("weight")
    sets = {key: table.amount(key).middle for key in _SETTABLE if table.has(key)}
    scenario = Scenario(
        name=table.text("name"),
        weight=weight.middle if weight.unit is Unit.PERCENT else Decimal(0),
        sets=sets,
        who=table.text("who"),
        why=table.text("why"),
        day=table.day("day", day),
    )
    if not 0 < scenario.weight <= _ALL:
        table.flaw("weight", f"{weight} is no weight.", 'Write a part of 100%: weight = "25%".')
    if not sets:
        table.flaw("name", "The scenario sets no driver.", f"Set one of {', '.join(_SETTABLE)}.")
    table.done()
    return scenario
