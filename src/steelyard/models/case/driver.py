"""Drivers: the assumptions that a cash value moves with, each a range with who says so and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from math import isfinite
from typing import Final, final

from steelyard.models.valuation import Gap
from steelyard.sources.case import DcfPlan
from steelyard.words.assumption import Assumption, End
from steelyard.words.errors import DriverSettingError
from steelyard.words.measure import Measure
from steelyard.words.quantity import Unit

_ALL: Final = 100
_MOST_YEARS: Final = 100
_RANGE: Final = 3
_HERE: Final = "whoever asked"
_LATER: Final = "Ask for a later day, or set one now: --set {0}=…"


class DriverName(StrEnum):
    """What a cash value moves with."""

    GROWTH = "growth"
    TERMINAL_GROWTH = "terminal_growth"
    MARGIN = "margin"
    RATE = "rate"
    YEARS = "years"
    FAILURE = "failure"

    @property
    def words(self) -> str:
        """As people say it."""
        return _SAID[self]

    @property
    def lowers(self) -> bool:
        """Whether more of it makes the company worth less."""
        return self in {DriverName.RATE, DriverName.FAILURE}


_SAID: Final = {
    DriverName.GROWTH: "growth of the first year",
    DriverName.TERMINAL_GROWTH: "growth for ever",
    DriverName.MARGIN: "free cash flow of the measure",
    DriverName.RATE: "discount rate",
    DriverName.YEARS: "years until growth has faded",
    DriverName.FAILURE: "probability of failure",
}


@final
@dataclass(frozen=True, slots=True)
class Driver:
    """One driver: percent, or years; `low` is its smallest value, whatever that does to the company's."""

    name: DriverName
    low: float
    mid: float
    high: float
    who: str
    why: str
    day: date | None = None
    """When somebody assumed it; none where it is set now."""

    def at(self, end: End) -> float:
        """At the end where the company is worth least, in the middle, or where it is worth most."""
        end = end.opposite if self.name.lowers else end
        return {End.LOW: self.low, End.MID: self.mid, End.HIGH: self.high}[end]

    @property
    def is_range(self) -> bool:
        """Whether it is more than one number."""
        return self.low < self.high


def drivers_of(plan: DcfPlan, failure: Assumption | None) -> tuple[Driver, ...]:
    """The drivers of a plan, in the order of `DriverName`; a flow needs no margin, a case need state no failure."""
    named = {
        DriverName.GROWTH: plan.growth,
        DriverName.TERMINAL_GROWTH: plan.terminal_growth,
        DriverName.MARGIN: plan.margin,
        DriverName.RATE: plan.rate,
        DriverName.YEARS: plan.years,
        DriverName.FAILURE: failure,
    }
    return tuple(_driver(name, said) for name, said in named.items() if said is not None)


def _driver(name: DriverName, said: Assumption) -> Driver:
    return Driver(name, float(said.low), float(said.mid), float(said.high), said.who, said.why, said.day)


def set_drivers(drivers: tuple[Driver, ...], settings: tuple[str, ...]) -> tuple[Driver, ...]:
    """The drivers with some of them set by hand: `growth=12%`, `rate=9%:10%:12%`, `years=8`.

    Raises:
        DriverSettingError: there is no such driver, or it is no number or no range from low to high.
    """
    found = {driver.name: driver for driver in drivers}
    for setting in settings:
        name, ends = _read(setting)
        if DriverName.RATE not in found:
            raise DriverSettingError(setting, "the case asks for no [dcf], whose drivers these are")
        if name not in found and name is not DriverName.FAILURE:
            raise DriverSettingError(setting, f"this case has no {name}; it has {', '.join(found)}")
        found[name] = Driver(name, *ends, _HERE, "set by hand")
    return tuple(found[name] for name in DriverName if name in found)


def known_by(drivers: tuple[Driver, ...], day: date) -> tuple[tuple[Driver, ...], tuple[Gap, ...]]:
    """The drivers that were assumed by a day, and what that leaves out: without one of [dcf] there are none.

    A probability of failure that somebody stated later is left out alone.
    """
    late = [driver for driver in drivers if driver.day is not None and driver.day > day]
    gaps = tuple(
        Gap(f"{driver.name} was assumed on {driver.day}, after {day}: not used", _LATER.format(driver.name))
        for driver in late
    )
    if any(driver.name is not DriverName.FAILURE for driver in late):
        return (), gaps
    return tuple(driver for driver in drivers if driver not in late), gaps


def _read(setting: str) -> tuple[DriverName, tuple[float, float, float]]:
    word, sign, amounts = setting.partition("=")
    key = word.strip().lower().replace("-", "_").replace(" ", "_")
    if not sign or key not in set(DriverName):
        raise DriverSettingError(setting, f"write NAME=AMOUNT with one of {', '.join(DriverName)}")
    parts = [part.strip().removesuffix("%").strip() for part in amounts.replace("−", "-").split(":")]
    try:
        numbers = [float(Decimal(part)) for part in parts]
    except ArithmeticError as refused:
        raise DriverSettingError(setting, f"{amounts!r} is no number of percent or years") from refused
    if not all(map(isfinite, numbers)):
        raise DriverSettingError(setting, f"{amounts!r} is no number of percent or years")
    if len(numbers) == 1:
        numbers *= _RANGE
    if len(numbers) != _RANGE or not numbers[0] <= numbers[1] <= numbers[2]:
        raise DriverSettingError(setting, "a range has a low, a middle and a high, in that order: 9%:10%:12%")
    name = DriverName(key)
    if name is DriverName.YEARS and not all(each == int(each) and 1 <= each <= _MOST_YEARS for each in numbers):
        raise DriverSettingError(setting, f"years are whole numbers from 1 to {_MOST_YEARS}")
    if name is DriverName.FAILURE and not 0 <= numbers[0] <= numbers[2] <= _ALL:
        raise DriverSettingError(setting, "a probability is from 0% to 100%")
    if name is not DriverName.YEARS and any(not -_ALL < each < _ALL * _ALL for each in numbers):
        raise DriverSettingError(setting, "a rate is above -100% and below 10,000%")
    return name, (numbers[0], numbers[1], numbers[2])


def unit_of(name: DriverName) -> Unit:
    """What a driver is given in."""
    return Unit.YEARS if name is DriverName.YEARS else Unit.PERCENT


def needs_margin(measure: Measure) -> bool:
    """Whether a margin turns the measure into a flow."""
    return measure is not Measure.FREE_CASH_FLOW
