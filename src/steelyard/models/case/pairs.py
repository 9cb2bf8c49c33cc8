"""Which growth with which margin: the pairs that reach a price, all else in the middle, as points of one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, final

from steelyard.models.case.cash import CashCase
from steelyard.models.case.driver import Driver, DriverName
from steelyard.models.case.truth import needed

_STEPS: Final = 4


@final
@dataclass(frozen=True, slots=True)
class Pairs:
    """For each growth of the first year, what the other driver has to be; none where nothing possible is enough."""

    other: DriverName
    """The margin; the discount rate where the measure is itself the flow."""
    points: tuple[tuple[float, float | None], ...]


def pairs_at(
    case: CashCase, drivers: tuple[Driver, ...], of: Mapping[DriverName, float], years: int, price: float
) -> Pairs:
    """The pairs of growth and margin that make the equity worth a price.

    Args:
        case: what is known.
        drivers: growth is taken from its low end on, in even steps to its high end, or to the growth that reaches the
            price alone where that is higher.
        of: the drivers in the middle, in percent.
        years: until growth has faded.
        price: of the whole equity, in the currency of the case.
    """
    growth = next(driver for driver in drivers if driver.name is DriverName.GROWTH)
    alone = needed(case, of, years, price, DriverName.GROWTH)
    first, last = growth.low, max(growth.high, alone if alone is not None else growth.high)
    step = (last - first) / _STEPS
    other = DriverName.MARGIN if DriverName.MARGIN in of else DriverName.RATE
    places = dict.fromkeys(round(first + step * each, 6) for each in range(_STEPS + 1))
    points = ((place, needed(case, {**of, DriverName.GROWTH: place}, years, price, other)) for place in places)
    return Pairs(other, tuple(points))
