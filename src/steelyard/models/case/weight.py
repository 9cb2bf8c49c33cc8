"""What matters most: each driver alone at its ends, and two of them over a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from steelyard.models.case.cash import CashCase, at_end, has_value
from steelyard.models.case.driver import Driver, DriverName
from steelyard.words.assumption import End

_STEPS: Final = 5
_ALONE: Final = 2.0
"""Percent either way where a driver has no range of its own."""


@final
@dataclass(frozen=True, slots=True)
class Bar:
    """The equity with one driver at each of its ends, all others in the middle."""

    driver: DriverName
    low: float
    high: float
    at_low: float | None
    """The equity where the driver is low; none where it has no value."""
    at_high: float | None

    @property
    def length(self) -> float:
        """How far apart the two are; 0 where one of them is none."""
        return abs(self.at_high - self.at_low) if self.at_low is not None and self.at_high is not None else 0.0


@final
@dataclass(frozen=True, slots=True)
class Grid:
    """The equity over two drivers: a row for each value of the first."""

    rows: DriverName
    columns: DriverName
    row_values: tuple[float, ...]
    column_values: tuple[float, ...]
    equity: tuple[tuple[float | None, ...], ...]


def tornado(case: CashCase, drivers: tuple[Driver, ...]) -> tuple[Bar, ...]:
    """A bar for each driver that is a range, the longest first."""
    bars = [_bar(case, drivers, driver) for driver in drivers if driver.is_range]
    return tuple(sorted(bars, key=lambda bar: -bar.length))


def _bar(case: CashCase, drivers: tuple[Driver, ...], driver: Driver) -> Bar:
    ends = [_equity(case, drivers, {driver.name: value}) for value in (driver.low, driver.high)]
    return Bar(driver.name, driver.low, driver.high, *ends)


def grid(case: CashCase, drivers: tuple[Driver, ...], rows: DriverName, columns: DriverName) -> Grid:
    """The equity over two drivers, each in five steps over its range; two points either way where it is none."""
    by_name = {driver.name: driver for driver in drivers}
    across, down = _steps(by_name[columns]), _steps(by_name[rows])
    cells = tuple(tuple(_equity(case, drivers, {rows: row, columns: column}) for column in across) for row in down)
    return Grid(rows, columns, down, across, cells)


def _steps(driver: Driver) -> tuple[float, ...]:
    low, high = (driver.low, driver.high) if driver.is_range else (driver.mid - _ALONE, driver.mid + _ALONE)
    half = _STEPS // 2
    below: Sequence[float] = [low + (driver.mid - low) * step / half for step in range(half)]
    above: Sequence[float] = [driver.mid + (high - driver.mid) * step / half for step in range(half + 1)]
    return tuple(dict.fromkeys((*below, *above)))


def _equity(case: CashCase, drivers: tuple[Driver, ...], changed: dict[DriverName, float]) -> float | None:
    of, years = at_end(drivers, End.MID)
    years = int(changed.get(DriverName.YEARS, years))
    of |= {name: value for name, value in changed.items() if name is not DriverName.YEARS}
    return float(case.equity(of, years=years)) if has_value(of) else None
