"""A measure that a figure was given, and whether a figure in its unit can be of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, final

from steelyard.reading.english.label import Label
from steelyard.reading.english.labelled import Labelled
from steelyard.reading.english.line import Line
from steelyard.reading.english.part import Part, Role
from steelyard.words.measure import Measure
from steelyard.words.quantity import Currency, Unit

COUNTED: Final = frozenset(
    {
        Measure.USERS,
        Measure.EMPLOYEES,
        Measure.SITES,
        Measure.VOLUME,
        Measure.SALES_VOLUME,
        Measure.ORDERS,
        Measure.SHARES,
        Measure.OTHER,
        Measure.MARKET_SIZE,
    }
)


_PERCENT: Final = frozenset(
    {Measure.MARGIN, Measure.MARKET_SHARE, Measure.STAKE, Measure.VOTING_POWER, Measure.PROBABILITY, Measure.OTHER}
)


_NOT_MONEY: Final = frozenset(
    {
        Measure.MARGIN,
        Measure.MARKET_SHARE,
        Measure.VOTING_POWER,
        Measure.PROBABILITY,
        Measure.USERS,
        Measure.EMPLOYEES,
        Measure.SITES,
        Measure.VOLUME,
        Measure.PRICE_MULTIPLE,
        Measure.SHARES,
        Measure.STAKE,
    }
)


@final
@dataclass(frozen=True, slots=True)
class Chosen:
    """A measure, how sure the link is, and the name that it was taken from, where there is one."""

    label: Label
    weight: float
    labelled: Labelled | None = None
    why: str = ""


_OF_ONE: Final = frozenset({Measure.SHARE_PRICE, Measure.IPO_PRICE, Measure.EPS})


_LEAST_SUM: Final = 10_000_000
"""Money that is no price of one share in any currency."""


def can_be(measure: Measure, line: Line, index: int, part: Part) -> bool:  # noqa: PLR0911 - one line a way of saying it
    """Whether a figure in this role can be of the measure, by its unit."""
    value = line.tokens.figure(index).value
    unit = line.unit(index, start=part.role is Role.START)
    match unit:
        case Currency():
            if measure in _OF_ONE and abs(value.middle) >= _LEAST_SUM:
                return False
            return measure not in _NOT_MONEY or (measure is Measure.MARGIN and part.role is Role.CHANGE)
        case Unit.PERCENT | Unit.POINTS | Unit.BASIS:
            if part.role in {Role.CHANGE, Role.SHARE, Role.RATE, Role.START}:
                return True
            return measure in _PERCENT
        case Unit.TIMES:
            return True
        case Unit.SHARES:
            return measure in {Measure.SHARES, Measure.OTHER, Measure.VOLUME, Measure.DEAL_VALUE}
        case Unit.COUNT:
            return measure in COUNTED or measure in {Measure.REVENUE, Measure.PRICE_MULTIPLE}
        case _:
            return measure is Measure.OTHER
