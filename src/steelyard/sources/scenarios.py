"""What a case says of its futures and methods: `[[scenario]]`, `[[correlation]]`, `[[base_rate]]`, `[[weight]]`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from steelyard.sources.case import BaseRate, Correlation, MethodWeight, Scenario
from steelyard.sources.table import Table
from steelyard.words.quantity import Unit

_SETTABLE: Final = ("growth", "terminal_growth", "margin", "rate", "years")
METHODS: Final = ("cash", "relative", "residual income")
"""What a weight may be of."""
_DRAWN: Final = ("growth", "terminal_growth", "margin", "rate", "failure")
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
    sets = {key: _driver(table, key, key) for key in _SETTABLE if table.has(key)}
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


def _driver(table: Table, key: str, driver: str) -> Decimal:
    """What a driver is: years in whole numbers, all others percent."""
    amount = table.amount(key)
    if driver == "years":
        if amount.unit not in {Unit.YEARS, Unit.COUNT} or amount.middle % 1 or not 1 <= amount.middle <= _ALL:
            table.flaw(key, f"{amount} is no number of years.", 'Write whole years from 1 to 100: "8 years".')
    elif amount.unit is not Unit.PERCENT or amount.middle <= -_ALL:
        table.flaw(key, f"{amount} is no percentage of {driver}.", 'Write percent above -100%: "12%".')
    return amount.middle


def read_base_rates(top: Table, day: date) -> tuple[BaseRate, ...]:
    """Every [[base_rate]]."""
    return tuple(_base_rate(table, day) for table in top.tables("base_rate"))


def _base_rate(table: Table, day: date) -> BaseRate:
    driver = _one_of(table, "driver", _SETTABLE)
    found = BaseRate(
        driver=driver,
        tenth=_driver(table, "p10", driver),
        half=_driver(table, "p50", driver),
        ninetieth=_driver(table, "p90", driver),
        who=table.text("who"),
        why=table.text("why"),
        day=table.day("day", day),
    )
    if not found.tenth <= found.half <= found.ninetieth:
        table.flaw("p50", "The three are not in order.", "Let p10 be the smallest and p90 the largest.")
    table.done()
    return found


def read_weights(top: Table, day: date) -> tuple[MethodWeight, ...]:
    """Every [[weight]]; none is above 100%, and a method has one."""
    tables = list(top.tables("weight"))
    found = tuple(_weight(table, day) for table in tables)
    for place, (table, weight) in enumerate(zip(tables, found, strict=True)):
        if weight.method in {each.method for each in found[:place]}:
            table.flaw("method", f"{weight.method} is weighed twice.", "Keep one [[weight]] for each method.")
    return found


def read_correlations(top: Table, day: date) -> tuple[Correlation, ...]:
    """Every [[correlation]]: two drivers that go together, or against each other."""
    return tuple(_correlation(table, day) for table in top.tables("correlation"))


def _correlation(table: Table, day: date) -> Correlation:
    between, amount = table.words("between"), table.amount("value")
    found = Correlation(
        between=frozenset(between),
        value=amount.middle,
        who=table.text("who"),
        why=table.text("why"),
        day=table.day("day", day),
    )
    if len(found.between) != len(("one", "other")) or len(between) != len(found.between):
        table.flaw("between", "Two drivers go together.", 'Write between = ["growth", "margin"].')
    for word in sorted(found.between - set(_DRAWN)):
        table.flaw("between", f"{word!r} is not drawn.", f"Write two of {', '.join(_DRAWN)}.")
    if amount.unit is not Unit.PERCENT or not -_ALL <= found.value <= _ALL:
        table.flaw("value", f"{amount} is no correlation.", 'Write it from "-100%" to "100%".')
    table.done()
    return found


def _weight(table: Table, day: date) -> MethodWeight:
    amount = table.amount("weight")
    found = MethodWeight(
        method=_one_of(table, "method", METHODS),
        weight=amount.middle,
        who=table.text("who"),
        why=table.text("why"),
        day=table.day("day", day),
    )
    if amount.unit is not Unit.PERCENT or not 0 <= found.weight <= _ALL:
        table.flaw("weight", f"{amount} is no weight.", 'Write a part of 100%: weight = "25%".')
    table.done()
    return found


def _one_of(table: Table, key: str, known: tuple[str, ...]) -> str:
    word = table.text(key)
    if word and word not in known:
        table.flaw(key, f"{word!r} is not known here.", f"Write one of {', '.join(known)}.")
    return word
