"""An assumption against what other companies reached: where it lies among them, told and never corrected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import final

from steelyard.models.case.driver import Driver, DriverName
from steelyard.sources.case import BaseRate


@final
@dataclass(frozen=True, slots=True)
class Against:
    """The middle of a driver among other companies."""

    driver: DriverName
    assumed: float
    is_rare: bool
    """Whether fewer than a tenth reached as much, or fewer than a tenth as little."""
    says: str


def held_against(drivers: Iterable[Driver], rates: Iterable[BaseRate]) -> tuple[Against, ...]:
    """Each driver that a base rate is given for."""
    known = {driver.name: driver for driver in drivers}
    return tuple(_against(known[DriverName(rate.driver)], rate) for rate in rates if DriverName(rate.driver) in known)


def _against(driver: Driver, rate: BaseRate) -> Against:
    assumed = driver.mid
    tenth, half, ninetieth = (float(each) for each in (rate.tenth, rate.half, rate.ninetieth))
    if assumed > ninetieth:
        where, rare = f"above what nine in ten reached, {ninetieth:g}", True
    elif assumed < tenth:
        where, rare = f"below what nine in ten reached, {tenth:g}", True
    else:
        where, rare = f"{'above' if assumed > half else 'at or below'} the middle of them, {half:g}", False
    return Against(driver.name, assumed, rare, f"{driver.name.words}: {assumed:g} is {where} ({rate.why}, {rate.who})")
