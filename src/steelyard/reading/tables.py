"""CSV tables: the unit in the first cell, the periods in the first row, a measure at the head of each row.

    CNY million,FY2021,FY2022          unit and scale, inherited by every cell that prints none of its own
    Revenue,"9,061","8,180"            a measure
    Revenue: cloud,"6,159","5,360"     a measure and the part of the company it is about

A row or column whose head cannot be read is a doubt, cell by cell; nothing is passed over.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from steelyard.reading.claim import Claim, Doubt, Reading, mode_of
from steelyard.reading.dates import read_dates
from steelyard.reading.labels import Label, fits, label_of
from steelyard.sources.case import Case
from steelyard.sources.cells import read_rows
from steelyard.sources.document import Document
from steelyard.sources.grid import Cell, Row
from steelyard.words.errors import SteelyardError
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure, settled
from steelyard.words.notation import read_amount
from steelyard.words.period import Period, YearEnd, read_period
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

READER: Final = "table/1"
EMPTY: Final = frozenset({"", "-", "–", "—", "n/a", "not known"})
"""Cells that say that there is no figure."""


def read_table(document: Document, case: Case) -> Reading:
    """The claims and doubts of a table about `document.about`."""
    rows = read_rows(document.text, document.body)
    if not rows:
        return Reading()
    year_end = case.year_end(document.about)
    unit = _header_unit(rows[0].cells[0].text)
    periods = [_period(cell, year_end) for cell in rows[0].cells]
    claims: list[Claim] = []
    doubts: list[Doubt] = []
    for row in rows[1:]:
        for place, cell in enumerate(row.cells[1:], start=1):
            if cell.text.lower() in EMPTY:
                continue
            period = periods[place] if place < len(periods) else None
            match _claim(document, row, cell, period, unit):
                case Claim() as claim:
                    claims.append(claim)
                case str() as why:
                    doubts.append(Doubt(why=why, citation=document.cite(cell.span, reader=READER)))
    return Reading(tuple(claims), (), tuple(doubts))


def _claim(document: Document, row: Row, cell: Cell, period: Period | None, unit: Printed | None) -> Claim | str:
    """The cell as a claim, or why it is none."""
    head, _, segment = row.cells[0].text.partition(":")
    label = label_of(head)
    if label is None:
        return f"no measure is called {head!r}"
    if period is None:
        return "the head of its column is no period"
    value = _value(cell.text, label, unit)
    if value is None:
        return "it is no amount in the unit of the table"
    if not fits(label.measure, value):
        return f"{label.measure} is not counted in {value.unit}"
    return Claim(
        entity=document.about,
        measure=label.measure,
        aspect=Aspect.SHARE if label.measure is Measure.MARKET_SHARE else Aspect.LEVEL,
        of="",
        segment=segment.strip(),
        period=settled(label.measure, period),
        value=value,
        mode=mode_of(document.origin, label.measure, settled(label.measure, period)),
        citation=document.cite(cell.span, reader=READER),
        origin=document.origin,
    )


def _value(text: str, label: Label, unit: Printed | None) -> Printed | None:
    """The amount of a cell: in its own unit where it prints one, else in the unit and scale of the table."""
    default: UnitOfMeasure = unit.unit if unit else Unit.COUNT
    if not fits(label.measure, Printed(Decimal(1), Decimal(1), default)):
        default = Unit.SHARES if label.measure.value == "shares" else Unit.COUNT
    try:
        value = read_amount(text, default)
    except SteelyardError:
        return None
    if unit and value.unit == unit.unit and not any(character.isalpha() or character in "%$£€¥" for character in text):
        scale = int(unit.middle.log10())
        ends = [None if end is None else end.scaleb(scale) for end in (value.low, value.high)]
        value = Printed(ends[0], ends[1], value.unit, value.approx)
    return value.negated() if label.loss and value.middle > 0 else value


def _header_unit(text: str) -> Printed | None:
    """One of the table's unit: "CNY million" is 1E+6 yuan."""
    words = text.replace("(", " ").replace(")", " ").split()
    words = [word for word in words if word.lower() not in {"in", "of"}]
    for attempt in ([*words[:1], "1", *words[1:]], ["1", *words]):
        try:
            unit = read_amount(" ".join(attempt))
        except SteelyardError:
            continue
        if isinstance(unit.unit, Currency):
            return unit
    return None


def _period(cell: Cell, year_end: YearEnd) -> Period | None:
    try:
        return read_period(cell.text, year_end)
    except SteelyardError:
        dates = read_dates(cell.text)
        alone = len(dates) == 1 and dates[0].quote == cell.text
        return dates[0].period(year_end) if alone else None
