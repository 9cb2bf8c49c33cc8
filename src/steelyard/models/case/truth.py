"""What has to be true: the value of one driver, all others in the middle, at which the equity is worth a price.

"No such value" is an answer: then even the end of what is possible for the driver gives less, or more, than the price.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, final

from steelyard.models.case.cash import CashCase, has_value
from steelyard.models.case.driver import DriverName

_POSSIBLE: Final = {
    DriverName.GROWTH: (-90.0, 400.0),
    DriverName.TERMINAL_GROWTH: (-50.0, 50.0),
    DriverName.MARGIN: (-100.0, 100.0),
    DriverName.RATE: (0.1, 100.0),
    DriverName.FAILURE: (0.0, 100.0),
}
"""Percent in which an answer is looked for; beyond them it would be none that a business can have."""
_NEAR: Final = 1e-9
_STEPS: Final = 200
_CLOSE: Final = 0.01
"""Percent that the rate stays above growth for ever."""
_MOST_YEARS: Final = 100


@final
@dataclass(frozen=True, slots=True)
class Truth:
    """What one driver has to be at a price."""

    driver: DriverName
    needs: float | None
    """In percent; none where nothing possible gives the price."""
    assumed: float
    """The middle of what the case assumes."""
    says: str


def what_must_be_true(case: CashCase, of: Mapping[DriverName, float], years: int, price: float) -> tuple[Truth, ...]:
    """What each driver alone has to be for the equity to be worth a price.

    Args:
        case: what is known.
        of: the drivers in the middle, in percent.
        years: until growth has faded.
        price: of the whole equity, in the currency of the case.
    """
    found = [_truth(case, of, years, price, name) for name in _POSSIBLE if name in of]
    return (*found, _years(case, of, years, price))


def needed(case: CashCase, of: Mapping[DriverName, float], years: int, price: float, name: DriverName) -> float | None:
    """What one driver has to be, in percent, for the equity to be worth a price; none where nothing possible is."""
    return solve(_gap(case, of, years, price, name), *_possible(of, name))


def _gap(
    case: CashCase, of: Mapping[DriverName, float], years: int, price: float, name: DriverName
) -> Callable[[float], float]:
    def gap(at: float) -> float:
        drivers = {**of, name: at}
        return float(case.equity(drivers, years=years)) - price if has_value(drivers) else float("nan")

    return gap


def _possible(of: Mapping[DriverName, float], name: DriverName) -> tuple[float, float]:
    low, high = _POSSIBLE[name]
    if name is DriverName.TERMINAL_GROWTH:
        high = min(high, of[DriverName.RATE] - _CLOSE)
    if name is DriverName.RATE:
        low = max(low, of[DriverName.TERMINAL_GROWTH] + _CLOSE)
    return low, high


def _truth(case: CashCase, of: Mapping[DriverName, float], years: int, price: float, name: DriverName) -> Truth:
    found = needed(case, of, years, price, name)
    if found is not None:
        return Truth(name, found, of[name], f"{name.words} of {found:.4g}% (assumed: {of[name]:.4g}%)")
    low, high = _possible(of, name)
    gap = _gap(case, of, years, price, name)
    ends = sorted(gap(end) + price for end in (low, high))
    says = f"no {name.words} from {low:.4g}% to {high:.4g}% gives that price: {_side(ends[0], ends[1], price, case)}"
    return Truth(name, None, of[name], says)


def _years(case: CashCase, of: Mapping[DriverName, float], assumed: int, price: float) -> Truth:
    """The first whole number of years after which the equity has passed the price."""
    name = DriverName.YEARS
    values = [float(case.equity(of, years=years)) for years in range(1, _MOST_YEARS + 1)]
    rises = values[0] <= price
    found = next((years for years, value in enumerate(values, 1) if (value > price) is rises or value == price), None)
    if found is not None:
        side = "at least" if rises else "at most"
        return Truth(name, float(found), float(assumed), f"{name.words}: {found}, for {side} that (assumed: {assumed})")
    side = _side(min(values), max(values), price, case)
    return Truth(name, None, float(assumed), f"no number of {name.words} from 1 to {_MOST_YEARS} gives that: {side}")


def _side(least: float, most: float, price: float, case: CashCase) -> str:
    bound = f"no more than {most:,.0f}" if most < price else f"no less than {least:,.0f}"
    return f"{bound} {case.currency}"


def solve(gap: Callable[[float], float], low: float, high: float) -> float | None:
    """Where a function is zero that has other signs at two places, by chords that are halved; none where it has not.

    Source: M. Dowell, P. Jarratt, "A modified regula falsi method", BIT 11 (1971), 168-174 (the Illinois rule).
    """
    at_low, at_high = gap(low), gap(high)
    if not at_low * at_high <= 0:
        return None
    side = 0
    for _ in range(_STEPS):
        if at_high == at_low:
            break
        chord = (low * at_high - high * at_low) / (at_high - at_low)
        middle = chord if low < chord < high else (low + high) / 2
        at_middle = gap(middle)
        if at_middle == 0 or high - low < _NEAR * max(1.0, abs(middle)):
            return middle
        if at_middle * at_high > 0:
            high, at_high = middle, at_middle
            at_low, side = (at_low / 2, -1) if side == -1 else (at_low, -1)
        else:
            low, at_low = middle, at_middle
            at_high, side = (at_high / 2, 1) if side == 1 else (at_high, 1)
    return (low + high) / 2
