"""What one company may be worth: a hundred thousand futures of any kernel, in milliseconds.

A future without a value is counted with its reason; none is drawn anew, none is clipped. What is below zero is a value.
The percentiles are conditional on the drivers that were given: they are no probabilities of a profit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, final

from steelyard.models.spread.compiled_percentiles import percentiles
from steelyard.models.spread.compiled_ranks import rank_correlations
from steelyard.models.spread.compiled_value import values
from steelyard.models.spread.draws import Points, normals, turned
from steelyard.models.spread.drivers import Drivers
from steelyard.models.spread.extra import Floats, np
from steelyard.models.spread.firms import firm_rows
from steelyard.models.spread.in_threads import over_rows
from steelyard.models.spread.market import percents
from steelyard.models.spread.ten_years import DRIVERS, Firm
from steelyard.words.errors import ModelInputError, NoValueError

DRAWS: Final = 2**17
ASKED: Final = (5.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0)
_LEAST: Final = 2**17
"""Draws of a block, at least: less is not worth another thread."""

NO_NUMBER: Final = "no finite value"

TEN_YEAR_FAILURES: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {
        "rate not above the growth for ever": lambda firm, rate, **_: rate <= firm.terminal_growth,
        "no return on new capital": lambda firm, rate, **_: rate + firm.excess_return <= 0,
        "growth of -100% or less": lambda firm, growth, **_: growth <= -1,  # noqa: ARG005 - all take the firm
        "sales to capital not above zero": lambda firm, sales_to_capital, **_: sales_to_capital <= 0,  # noqa: ARG005
    }
)
"""Why a future of the ten-year model has no value."""


@final
@dataclass(frozen=True, slots=True)
class Contribution:
    """What a driver does to the spread of the values."""

    rank_correlation: float
    """Spearman's, of driver and value."""
    share: float
    """Its square, of the sum of the squares of all drivers, with the sign; drivers that are tied share."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """What a value may be."""

    percentiles: Mapping[float, float]
    mean: float
    sd: float
    draws: int
    failures: Mapping[str, int]
    """Futures without a value, by reason; in neither percentiles nor mean."""
    below_zero: int
    """Futures with a value below zero; they stay in."""
    contributions: Mapping[str, Contribution]
    """By driver, the strongest first."""
    values: Floats
    """Each future's value; NaN is none."""


def spread(
    value: Callable[..., Any],
    drivers: Drivers,
    *,
    seed: int,
    draws: int = DRAWS,
    asked: Sequence[float] = ASKED,
    points: Points = Points.SOBOL,
    turn: bool = True,
    fails: Mapping[str, Callable[..., Any]] = MappingProxyType({}),
) -> Spread:
    """Draw futures and value each.

    Args:
        value: takes an array for each driver, by name, and gives one value for each place; called in threads.
        drivers: the distributions and their correlation.
        seed: the same seed gives the same answer.
        draws: how many futures.
        asked: percent, 0 to 100; between two values in proportion, as `numpy.percentile` does it.
        points: evenly spread, or as chance has them.
        turn: lay the first axis of the draws along the slope of the value.
        fails: reasons why there is no value, each a function like `value` that gives yes or no.

    Raises:
        ModelInputError: fewer than two draws, a percentile outside 0 … 100.
        NoValueError: no future has a value.
    """
    levels = percents(asked)
    drawn = normals(len(drivers.names), draws, seed, points)

    def valued(scores: Floats) -> Floats:
        with np.errstate(all="ignore"):
            return np.asarray(value(**_named(drivers, drivers.at(scores, np.eye(len(scores))))), dtype=np.float64)

    loading = turned(drivers.loading, valued) if turn and points is Points.SOBOL else drivers.loading
    drivers_drawn = np.empty(drawn.shape)
    found = np.empty(draws)

    def work(first: int, last: int) -> None:
        here = drivers.at(drawn[:, first:last], loading)
        drivers_drawn[:, first:last] = here
        with np.errstate(all="ignore"):
            found[first:last] = value(**_named(drivers, here))

    over_rows(draws, work, least=_LEAST)
    failures = _failures(found, _named(drivers, drivers_drawn), fails)
    return _summary(found, drivers_drawn, drivers, levels, failures)


def ten_year_spread(
    firm: Firm,
    drivers: Drivers,
    *,
    seed: int,
    fixed: Mapping[str, float] = MappingProxyType({}),
    draws: int = DRAWS,
    asked: Sequence[float] = ASKED,
    points: Points = Points.SOBOL,
    turn: bool = True,
) -> Spread:
    """Draw futures of the ten-year model for one firm, compiled: see `spread`.

    Args:
        firm: one, each field a number.
        drivers: of growth, margin, sales_to_capital and rate those that are uncertain.
        fixed: the others.
        seed: see `spread`.
        draws: see `spread`.
        asked: see `spread`.
        points: see `spread`.
        turn: see `spread`.

    Raises:
        ModelInputError: a driver lacks, is given twice or is not one of the four; or what `spread` refuses.
    """
    if sorted([*drivers.names, *fixed]) != sorted(DRIVERS):
        raise ModelInputError(
            "drivers", ", ".join([*drivers.names, *fixed]), f"the model takes {', '.join(DRIVERS)}", "Give each once."
        )
    row = firm_rows(firm)[0]

    def value(**given: Floats) -> Floats:
        shape = next(iter(given.values())).shape
        each = [np.ascontiguousarray(np.broadcast_to(given.get(name, fixed.get(name, 0.0)), shape)) for name in DRIVERS]
        found = np.empty(shape)
        values(row, each[0], each[1], 1 / each[2], each[3], found)
        return found

    reasons = {why: _of_firm(firm, fixed, fails) for why, fails in TEN_YEAR_FAILURES.items()}
    return spread(value, drivers, seed=seed, draws=draws, asked=asked, points=points, turn=turn, fails=reasons)


def _of_firm(firm: Firm, fixed: Mapping[str, float], fails: Callable[..., Any]) -> Callable[..., Any]:
    return lambda **given: fails(firm=firm, **fixed, **given)


def _named(drivers: Drivers, rows: Floats) -> dict[str, Floats]:
    return dict(zip(drivers.names, rows, strict=True))


def _failures(found: Floats, given: dict[str, Floats], fails: Mapping[str, Callable[..., Any]]) -> dict[str, int]:
    """How many fail and why, each for the first reason that holds; their values become NaN."""
    counts: dict[str, int] = {}
    open_ = np.ones(found.shape, dtype=bool)
    for why, holds in fails.items():
        here = np.asarray(holds(**given), dtype=bool) & open_
        if number := int(np.count_nonzero(here)):
            counts[why] = number
            open_ &= ~here
    numbers = np.isfinite(found)
    if number := int(np.count_nonzero(open_ & ~numbers)):
        counts[NO_NUMBER] = number
    if counts:
        found[~(open_ & numbers)] = np.nan
    return counts


def _summary(found: Floats, given: Floats, drivers: Drivers, levels: Floats, failures: Mapping[str, int]) -> Spread:
    kept = found
    if failures:
        there = ~np.isnan(found)
        kept, given = found[there], given[:, there]
    if len(kept) == 0:
        raise NoValueError("; ".join(f"{why} ({number})" for why, number in failures.items()))
    at = np.empty(len(levels))
    percentiles(kept, levels, at)
    return Spread(
        percentiles=dict(zip(levels.tolist(), at.tolist(), strict=True)),
        mean=float(kept.mean()),
        sd=float(kept.std()),
        draws=len(found),
        failures=dict(failures),
        below_zero=int(np.count_nonzero(kept < 0)),
        contributions=contributions(kept, given, drivers.names),
        values=found,
    )


def contributions(found: Floats, given: Floats, names: Sequence[str]) -> dict[str, Contribution]:
    """The rank correlation of each driver, (d, n), with the values, (n,), and its share; the strongest first."""
    tied = rank_correlations(found, np.ascontiguousarray(given))
    whole = float(np.sum(tied**2)) or 1.0
    each = {
        name: Contribution(float(one), float(np.sign(one) * one**2 / whole))
        for name, one in zip(names, tied, strict=True)
    }
    return dict(sorted(each.items(), key=lambda pair: -abs(pair[1].rank_correlation)))
