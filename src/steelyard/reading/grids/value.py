"""The number of a cell in its unit: what the cell prints, else its row, else its column, else the table.

1. A cell that prints its own scale ("5 million") inherits none.
2. A unit beside the row's name, "(%)" or "(yuan)", holds for the row as it stands, without the table's scale.
3. Money for one share or piece is never scaled, nor are percentages and multiples; numbers of shares are, where the
   table says "in thousands" of everything and does not except them.
4. A figure in a change column is in percent unless it prints points; a plain "Change" is in the unit of its row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.grids.amounts import Amount
from steelyard.reading.grids.comparing import PERCENTAGES
from steelyard.reading.grids.counting import Counting
from steelyard.reading.grids.kinds import Kind
from steelyard.reading.grids.lines import is_per_piece
from steelyard.reading.grids.meaning import Meaning, Place
from steelyard.reading.grids.moneys import Moneys, Told, means_that_of
from steelyard.reading.grids.signs import BOTH_SIGNS
from steelyard.reading.labels import PER_PIECE, fits
from steelyard.words.interval import Printed
from steelyard.words.measure import Aspect, Measure
from steelyard.words.quantity import Currency, Unit, UnitOfMeasure

_RATIOS: Final = frozenset({Unit.PERCENT, Unit.TIMES, Unit.POINTS, Unit.BASIS, Unit.YEARS})
_COUNTED: Final = frozenset({Measure.USERS, Measure.EMPLOYEES, Measure.SITES, Measure.VOLUME, Measure.SALES_VOLUME})
_PLAIN_MONEY: Final = frozenset({Measure.REVENUE, Measure.COST, Measure.NET_INCOME, Measure.OPERATING_PROFIT})
_ALSO_COUNTED: Final = frozenset({Measure.ORDERS, Measure.MARKET_SIZE})
_LOOKS_PERCENT: Final = re.compile(
    r"\brates?\b|\bratio\b|percent|\byield\b|\bmargin\b|\bROE\b|\bROA\b|率|比例|占比", re.IGNORECASE
)
_LOOKS_COUNTED: Final = re.compile(
    r"\bnumber\s+of\b|\bheadcount\b|\bunits?\b|数量|数目|人数|\bweighted\b|\bshares\b|\bADSs?\b|股数", re.IGNORECASE
)
_COUNTS: Final = re.compile(r"weighted[\s-]average|shares\s+(?!price)|number\s+of", re.IGNORECASE)
_NOT_ONLY: Final = re.compile(
    r"\b(?:and|except|&)\s+(?:for\s+)?(?:share\s+and\s+)?per\b|statement|selected", re.IGNORECASE
)
_OF_SHARES: Final = re.compile(r"\bshares?\b|\bADSs?\b|股数|股份", re.IGNORECASE)
_ALL: Final = 100
_SMALL_DIVIDEND: Final = 20
"""Below it a dividend in a table of millions is one for a share."""
_NO_PERCENTAGE: Final = 1000
"""A number from which on, without a percent sign, it is a sum that stands in the wrong column."""


@final
@dataclass(frozen=True, slots=True)
class Read:
    """A cell as a figure of a measure."""

    value: Printed
    aspect: Aspect
    measure: Measure
    unsure: str = ""


def value_of(amount: Amount, said: Meaning, place: Place, told: Told, moneys: Moneys) -> Read | str:  # noqa: C901, PLR0912 - steps
    """The figure of a cell, or why there is none."""
    measure, kind = said.line.measure, said.kind
    unit = amount.unit
    if amount.sign:
        unit = told.table.unit if means_that_of(told.table, amount.sign) else moneys.meant(unit, amount.sign)
        if unit is None:
            return "whose money its sign means is not said"
    aspect = Aspect.LEVEL
    if kind is not None:
        if kind is not Kind.EITHER or unit is Unit.PERCENT:
            return _relative(amount, said, _ASPECTS[kind], told.beside)
        aspect = Aspect.DIFFERENCE
    if unit is None:
        unit = _unit(amount, measure, place, told, moneys.usual)
    if unit is Unit.POINTS or unit is Unit.BASIS:
        aspect = Aspect.DIFFERENCE
    elif aspect is Aspect.DIFFERENCE and unit is Unit.PERCENT:
        unit = Unit.POINTS
    if unit is None:
        return f"{measure} is not counted in {Unit.COUNT}"
    scale, unsure = _scale(amount, unit, said, place, told)
    if moneys.usual is not None and unit == moneys.usual and _names_no_money(amount, told):
        unsure = unsure or "the table names no currency"
    value = amount.printed(unit, scale)
    if aspect is Aspect.LEVEL and measure is Measure.MARGIN and isinstance(unit, Currency):
        measure = _money_of_margin(place.name)
    if aspect is Aspect.LEVEL and not _fits(measure, value):
        return f"{measure} is not counted in {unit}"
    if aspect is Aspect.LEVEL and said.line.loss and not said.line.upended and place.in_both_signs:
        unsure = unsure or (BOTH_SIGNS if value.middle > 0 else "")
    elif aspect is Aspect.LEVEL and (said.line.upended or (said.line.loss and value.middle > 0)):
        value = value.negated()
    if measure is Measure.MARKET_SHARE and aspect is Aspect.LEVEL:
        aspect = Aspect.SHARE
    return Read(value, aspect, measure, unsure)


_ASPECTS: Final = {
    Kind.CHANGE: Aspect.CHANGE,
    Kind.EITHER: Aspect.CHANGE,
    Kind.SHARE: Aspect.SHARE,
    Kind.GROWTH: Aspect.GROWTH_RATE,
}


def _names_no_money(amount: Amount, told: Told) -> bool:
    return amount.unit is None and told.beside.unit is None and told.table.unit is None


def _relative(amount: Amount, said: Meaning, aspect: Aspect, beside: Counting) -> Read | str:
    """A change, a share or a rate of growth: in percent, unless it is printed in points or times."""
    unit = amount.unit or (beside.unit if beside.unit in {Unit.POINTS, Unit.BASIS, Unit.TIMES} else Unit.PERCENT)
    if isinstance(unit, Currency):
        return f"a {aspect} is not counted in {unit}"
    if amount.unit is None and abs(amount.middle) >= _NO_PERCENTAGE:
        return f"its column tells of a {aspect}, and it is no percentage"
    unsure = ""
    if aspect is Aspect.CHANGE and unit in {Unit.POINTS, Unit.BASIS}:
        aspect = Aspect.DIFFERENCE
    elif aspect is Aspect.CHANGE and said.line.measure in PERCENTAGES and unit is Unit.PERCENT:
        aspect, unit = Aspect.DIFFERENCE, Unit.POINTS
        unsure = "it may be a change in percent or in percentage points"
    elif unit is Unit.TIMES:
        aspect = Aspect.MULTIPLE
    if aspect is Aspect.SHARE and abs(amount.middle) > _ALL:
        unsure = "it is more than the whole"
    return Read(amount.printed(unit, 0), aspect, said.line.measure, unsure)


def _unit(  # noqa: C901, PLR0911 - one line a kind of measure
    amount: Amount, measure: Measure, place: Place, told: Told, currency: Currency | None
) -> UnitOfMeasure | None:
    """What a bare number counts."""
    table, beside = told.table, told.beside
    if beside.unit is not None:
        return beside.unit
    if measure in _PLAIN_MONEY:
        return table.unit or currency
    if measure is Measure.MARGIN and abs(amount.middle) > _ALL and isinstance(table.unit, Currency):
        return table.unit  # a gross margin of 169,148 is a gross profit
    if measure in PERCENTAGES:
        return Unit.PERCENT
    if measure in _COUNTED:
        return Unit.COUNT
    if measure is Measure.SHARES:
        return Unit.SHARES
    if measure is Measure.PRICE_MULTIPLE:
        return Unit.TIMES
    if measure is Measure.OTHER:
        name = f"{place.name} {place.section.head.rest}"
        if (
            _COUNTS.match(name.strip())
            or _COUNTS.match(place.section.head.rest)
            or (_LOOKS_COUNTED.search(name) and not is_per_piece(name))
        ):
            return Unit.SHARES if _OF_SHARES.search(name) else Unit.COUNT
        if _LOOKS_PERCENT.search(name) and not isinstance(table.unit, Currency):
            return Unit.PERCENT
        return table.unit or currency or Unit.COUNT
    return table.unit or currency


def _scale(  # noqa: PLR0911 - one line a rule
    amount: Amount, unit: UnitOfMeasure, said: Meaning, place: Place, told: Told
) -> tuple[int, str]:
    """The power of ten of a cell, and why it is in doubt."""
    table, beside = told.table, told.beside
    if amount.scaled or (not isinstance(unit, Currency) and unit in _RATIOS):
        return 0, ""
    if beside.scale is not None:
        return beside.scale, ""
    if isinstance(unit, Currency):
        named = isinstance(beside.unit, Currency)
        if said.line.measure is Measure.DIVIDEND and not named and not is_per_piece(place.name):
            small = abs(amount.middle) < _SMALL_DIVIDEND and not _in_section_per_piece(place)
            return (0, "whether it is for one share is not said") if small else (table.scale or 0, "")
        piece = told.piece or is_per_piece(place.name) or _in_section_per_piece(place)
        if named or piece or said.line.measure in PER_PIECE:
            return 0, ""
        return table.scale or 0, ""
    of_money = isinstance(table.unit, Currency) and not table.marked
    if unit is Unit.SHARES and table.scale is not None:
        apart = table.share_scale is not None or "shares" in table.spared
        all_scaled = not apart and (
            not of_money or "per share" in table.spared
        )  # "except per share data": shares are in it
        return (table.scale if all_scaled else table.share_scale or 0), ""
    if table.scale is None or of_money:
        return 0, ""
    if table.unit is Unit.COUNT:
        return table.scale, ""
    if beside.unit is Unit.COUNT or "counts" in table.spared:
        return 0, ""
    return table.scale, "whether the scale of the table is meant for it is not said"


def _in_section_per_piece(place: Place) -> bool:
    """Whether the section is of money for one share: "Net income per share:", not "Results and per share data:"."""
    name = place.section_name
    return bool(name) and is_per_piece(name) and _NOT_ONLY.search(name) is None


def _fits(measure: Measure, value: Printed) -> bool:
    return measure is Measure.OTHER or fits(measure, value) or (measure in _ALSO_COUNTED and value.unit is Unit.COUNT)


def _money_of_margin(name: str) -> Measure:
    small = name.lower()
    return (
        Measure.GROSS_PROFIT
        if "gross" in small
        else Measure.OPERATING_PROFIT
        if "operating" in small
        else Measure.PROFIT
    )
