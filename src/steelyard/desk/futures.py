"""Many futures of a case: its drivers drawn between their ends, each future valued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from steelyard.models.case.cash import CashCase, at_end, has_value
from steelyard.models.case.driver import Driver, DriverName
from steelyard.models.spread.drivers import Drivers, Triangular
from steelyard.models.spread.montecarlo import spread
from steelyard.reports.case_value import Futures
from steelyard.sources.case import Correlation
from steelyard.words.assumption import End
from steelyard.words.errors import DriverSettingError, ModelInputError

_ASKED: Final = (5.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0)
_NO_LIMIT: Final = "growth for ever not below the rate"


def draw(
    cash: CashCase, drivers: tuple[Driver, ...], *, draws: int, seed: int, tied: Sequence[Correlation] = ()
) -> Futures:
    """Draw futures and value each.

    Args:
        cash: what is known of the case.
        drivers: each range is drawn as a triangle from its low by its middle to its high; the years stay in the middle.
        draws: how many.
        seed: the same seed gives the same futures.
        tied: correlations of the drivers' normal scores; those of a driver that is not drawn fall away.

    Raises:
        MarketExtraMissingError: numpy, scipy or numba is not installed.
        DriverSettingError: no driver is a range.
        ModelInputError: the seed is below zero, or fewer than two draws are asked for.
        NoValueError: no future has a value.
    """
    if seed < 0:
        raise ModelInputError("seed", str(seed), "it is below zero", "Give a whole number of 0 or more.")
    fixed, years = at_end(drivers, End.MID)
    drawn = {
        driver.name.value: Triangular(low=driver.low, mode=driver.mid, high=driver.high)
        for driver in drivers
        if driver.is_range and driver.name is not DriverName.YEARS
    }
    if not drawn:
        raise DriverSettingError("--draws", "no driver of the case is a range")

    def of(given: Mapping[str, Any]) -> dict[DriverName, Any]:
        return {**fixed, **{DriverName(name): values for name, values in given.items()}}

    found = spread(
        lambda **given: cash.equity(of(given), years=years),
        Drivers(drawn, _matrix(tuple(drawn), tied)),
        seed=seed,
        draws=draws,
        asked=_ASKED,
        fails={_NO_LIMIT: lambda **given: ~has_value(of(given))},
    )
    return Futures(
        draws=found.draws,
        failed=sum(found.failures.values()),
        percentiles={int(level): amount for level, amount in found.percentiles.items()},
        mean=found.mean,
        moved_by={name: each.rank_correlation for name, each in found.contributions.items()},
        seed=seed,
    )


def _matrix(names: Sequence[str], tied: Sequence[Correlation]) -> tuple[tuple[float, ...], ...]:
    """A row for each driver that is drawn: 1 with itself, 0 with those that nothing is said of."""
    said = {each.between: float(each.value) / 100 for each in tied}
    return tuple(
        tuple(1.0 if one == other else said.get(frozenset((one, other)), 0.0) for other in names) for one in names
    )
