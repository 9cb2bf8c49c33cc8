"""What has to be true at a price: the growth, margin, rate or sales to capital that a price implies, for many firms.

"No solution" is an answer, with its reason and the values that the bracket reaches.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from types import MappingProxyType
from typing import Any, Final, final

from steelyard.models.spread import compiled_lanes, compiled_reverse
from steelyard.models.spread.extra import Floats, np
from steelyard.models.spread.firms import driver_rows, firm_rows, floats, longest, stretched
from steelyard.models.spread.in_threads import over_rows
from steelyard.models.spread.ten_years import DRIVERS, Firm
from steelyard.words.errors import ModelInputError

_ABOVE_GROWTH: Final = 0.0005
"""How far above the growth for ever a rate is tried."""


_LEAST: Final = 2048
"""Firms that are worth another thread."""


class Reason(IntEnum):
    """What came of a search."""

    SOLVED = compiled_lanes.SOLVED
    PRICE_ABOVE = compiled_lanes.ABOVE
    """The price is above every value in the bracket."""
    PRICE_BELOW = compiled_lanes.BELOW
    """The price is below every value in the bracket."""
    NO_VALUE = compiled_lanes.NO_VALUE
    """An end of the bracket has no value: a rate not above the growth for ever, a loss of everything."""
    NOT_SETTLED = compiled_lanes.NOT_SETTLED
    """The values jump over the price, or the search did not come to rest."""


_SAYS: Final[Mapping[Reason, str]] = MappingProxyType(
    {
        Reason.SOLVED: "{driver} of {found:.4g} gives the price of {price:g}",
        Reason.PRICE_ABOVE: "no {driver} from {low:g} to {high:g} gives {price:g}: the most it gives is {most:.4g}",
        Reason.PRICE_BELOW: "no {driver} from {low:g} to {high:g} gives {price:g}: the least it gives is {least:.4g}",
        Reason.NO_VALUE: "{driver} of {low:g} or of {high:g} gives no value, so nothing is known between them",
        Reason.NOT_SETTLED: "the search for {driver} from {low:g} to {high:g} did not come to rest at {price:g}",
    }
)

WIDEST: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {"growth": (-0.5, 1.0), "margin": (-0.5, 1.0), "sales_to_capital": (0.05, 100.0), "rate": (0.0, 1.0)}
)
"""Where a driver is looked for; a rate from just above the growth for ever."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Implied:
    """What a driver has to be, for each firm."""

    driver: str
    found: Floats
    """(m,); NaN where there is none."""
    reasons: Any
    """(m,) of `Reason`."""
    prices: Floats
    low: Floats
    high: Floats
    least: Floats
    """(m,) the least value that was seen in the bracket."""
    most: Floats

    def says(self, at: int = 0) -> str:
        """The answer for one firm, as a sentence without its stop."""
        return _SAYS[Reason(int(self.reasons[at]))].format(
            driver=self.driver.replace("_", " "),
            found=self.found[at],
            price=self.prices[at],
            low=self.low[at],
            high=self.high[at],
            least=self.least[at],
            most=self.most[at],
        )


def implied(
    firm: Firm,
    driver: str,
    price: Any,  # noqa: ANN401 - a number or an array
    *,
    low: Any = None,  # noqa: ANN401 - the same
    high: Any = None,  # noqa: ANN401 - the same
    **others: Any,  # noqa: ANN401 - the same
) -> Implied:
    """What `driver` has to be for the ten-year model to give the price a share.

    Args:
        firm: fields of one number, or of one for each firm.
        driver: growth, margin, sales_to_capital or rate.
        price: a share; above zero.
        low: the least that is tried; without it that of `WIDEST`.
        high: the most that is tried.
        others: the three other drivers, each a number or an array.

    Returns:
        The driver for each firm, to 1e-12 of the value, or the reason why there is none. Where the value rises and
        falls within the bracket there may be more than one; the search gives one of them.

    Raises:
        ModelInputError: no such driver, one that lacks or is given twice, a price not above zero, an empty bracket.
    """
    if driver not in DRIVERS or sorted([driver, *others]) != sorted(DRIVERS):
        given = ", ".join([driver, *others])
        raise ModelInputError(
            "drivers", given, f"the model takes {', '.join(DRIVERS)}", "Ask for one, give the others."
        )
    rows = firm_rows(firm)
    prices = floats("price", price)
    if np.any(prices <= 0):
        raise ModelInputError("price", f"{prices.min():g}", "a price is above zero", "Look at the price again.")
    ends = [WIDEST[driver][0] if low is None else low, WIDEST[driver][1] if high is None else high]
    if driver == "rate" and low is None:
        ends[0] = np.maximum(rows[:, 3], -rows[:, 4]) + _ABOVE_GROWTH
    columns = {"price": prices, "low": floats("low", ends[0]), "high": floats("high", ends[1])}
    drivers = driver_rows(len(rows), **{driver: 1.0, **others})
    count = longest(columns, len(drivers))
    prices, least, most = (stretched(one, count) for one in columns.values())
    rows, drivers = stretched(rows, count), stretched(drivers, count)
    if (least >= most).any():
        raise ModelInputError("low", f"{least[least >= most][0]:g}", "it is not below high", "Give a bracket.")
    found, reasons, seen = np.empty(count), np.zeros(count, dtype=np.int64), np.empty((count, 2))
    over_rows(
        count,
        lambda first, last: compiled_reverse.implied(
            rows, drivers, DRIVERS.index(driver), prices, least, most, found, reasons, seen, first, last
        ),
        least=_LEAST,
    )
    return Implied(
        driver=driver, found=found, reasons=reasons, prices=prices, low=least, high=most,
        least=seen[:, 0], most=seen[:, 1],
    )  # fmt: skip


def implied_by_any(value: Callable[[Floats], Any], price: Any, low: Any, high: Any, *, rounds: int = 120) -> Implied:  # noqa: ANN401
    """The same for any kernel over arrays: `value` takes what is tried, (m,), and gives the value of each firm.

    Args:
        value: one unknown in, one value out, both for each firm; NaN is no value.
        price: a number or an array, above zero.
        low: the least that is tried.
        high: the most that is tried.
        rounds: after which a search is given up.

    Raises:
        ModelInputError: a number that is none, a price not above zero.
    """
    columns = {name: floats(name, one) for name, one in (("price", price), ("low", low), ("high", high))}
    prices, least, most = (stretched(one, longest(columns)) for one in columns.values())
    if np.any(prices <= 0):
        raise ModelInputError("price", f"{prices.min():g}", "a price is above zero", "Look at the price again.")

    def away(tried: Floats) -> tuple[Floats, Floats]:
        with np.errstate(all="ignore"):
            worth = np.broadcast_to(np.asarray(value(tried), dtype=np.float64), tried.shape)
            return worth, (worth - prices) / (np.abs(worth) + prices)

    (at_low, a_off), (at_high, b_off) = away(least), away(most)
    has_ends = np.isfinite(a_off) & np.isfinite(b_off)
    reasons = np.select(
        [~has_ends, a_off * b_off <= 0, a_off < 0],
        [Reason.NO_VALUE, Reason.SOLVED, Reason.PRICE_ABOVE],
        Reason.PRICE_BELOW,
    )
    swap = a_off == 0
    a, b = np.where(swap, most, least), np.where(swap, least, most)
    a_off, b_off = np.where(swap, b_off, a_off), np.where(swap, a_off, b_off)
    worth = np.where(swap, at_low, at_high)
    for _ in range(rounds):
        with np.errstate(all="ignore"):
            tried = np.where(b_off == 0, b, b - b_off * (b - a) / (b_off - a_off))
        worth, off = away(tried)
        crossed = off * b_off < 0
        a, a_off = np.where(crossed, b, a), np.where(crossed, b_off, 0.5 * a_off)
        b, b_off = tried, off
        if not np.any((reasons == Reason.SOLVED) & (np.abs(off) > 2e-14) & (np.abs(b - a) > 4e-16 * np.abs(a + b))):  # noqa: PLR2004
            break
    unsettled = (reasons == Reason.SOLVED) & ~(np.abs(worth - prices) <= 1e-9 * prices)
    reasons = np.where(unsettled, Reason.NOT_SETTLED, reasons)
    return Implied(
        driver="driver", found=np.where(reasons == Reason.SOLVED, b, np.nan), reasons=reasons, prices=prices, low=least,
        high=most, least=np.minimum(at_low, at_high), most=np.maximum(at_low, at_high),
    )  # fmt: skip
