"""What many firms may be worth: percentiles of the ten-year model for each, from one set of draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, final

from steelyard.models.spread.compiled_market import firm_percentiles
from steelyard.models.spread.draws import Points, normals
from steelyard.models.spread.drivers import factor
from steelyard.models.spread.extra import Floats, np
from steelyard.models.spread.firms import driver_rows, firm_rows, floats, longest, stretched
from steelyard.models.spread.in_threads import over_rows
from steelyard.models.spread.ten_years import DRIVERS, Firm
from steelyard.words.errors import ModelInputError

PERCENTILES: Final = (10.0, 50.0, 90.0)
DRAWS: Final = 4096
"""Turned Sobol draws: as near to the true percentiles as some hundred thousand by chance."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Beliefs:
    """What is expected of the drivers of each firm, and how far off it may be; each a number or an array.

    Growth, margin and rate are normal. Sales to capital is lognormal: its median, and the deviation of its logarithm.
    """

    growth: Any
    margin: Any
    sales_to_capital: Any
    rate: Any
    growth_sd: Any
    margin_sd: Any
    sales_to_capital_sd_log: Any
    rate_sd: Any
    correlation: Sequence[Sequence[float]] | None = None
    """Of growth, margin, log sales to capital and rate, one for all; None where they are independent."""


@final
@dataclass(frozen=True, slots=True)
class MarketSpread:
    """What may be, for each firm."""

    percentiles: Floats
    """(m, k) values a share; NaN where no draw has a value."""
    failures: Any
    """(m,) draws without a value. They are in no percentile, and none is drawn anew."""


def market_spread(
    firm: Firm,
    beliefs: Beliefs,
    *,
    seed: int,
    draws: int = DRAWS,
    asked: Sequence[float] = PERCENTILES,
    points: Points = Points.SOBOL,
    turn: bool = True,
) -> MarketSpread:
    """Percentiles of the value a share of each firm.

    Each firm gets the same draws. That is right for each by itself; errors of different firms are alike, so a sum over
    firms gains nothing from their number.

    Args:
        firm: fields of one number, or of one for each firm.
        beliefs: the same.
        seed: the same seed gives the same answer, on any number of cores.
        draws: for each firm.
        asked: percent, 0 to 100.
        points: how they are drawn.
        turn: lay the first axis of the draws along the slope of each firm's value.

    Raises:
        ModelInputError: a number that a firm or a driver cannot have, lengths that differ, impossible correlations.
    """
    rows = firm_rows(firm)
    middles, loadings = belief_rows(len(rows), beliefs, tied=turn)
    rows = stretched(rows, len(middles))
    levels = percents(asked)
    drawn = normals(len(DRIVERS), draws, seed, points)
    if not turn:  # the drivers are tied once for all firms
        drawn = np.einsum("ij,jn->in", factor(DRIVERS, beliefs.correlation), drawn)
    found = np.empty((len(rows), len(levels)))
    failures = np.zeros(len(rows), dtype=np.int64)
    over_rows(
        len(rows),
        lambda first, last: firm_percentiles(
            rows, middles, loadings, drawn, turn, levels, found, failures, first, last
        ),
    )
    return MarketSpread(found, failures)


def belief_rows(firms: int, beliefs: Beliefs, *, tied: bool = True) -> tuple[Floats, Floats]:
    """Means, (m, 4), and loadings, (m, 4, 4), of growth, margin, log sales to capital and rate.

    Args:
        firms: how many there are at least.
        beliefs: the drivers of each.
        tied: the loadings hold the correlation; else they are for draws that are correlated already.

    Raises:
        ModelInputError: a deviation below zero, sales to capital not above zero, impossible correlations.
    """
    means = {name: floats(name, getattr(beliefs, name)) for name in DRIVERS}
    wide = {name: floats(name, getattr(beliefs, name)) for name in _DEVIATIONS}
    for name, found in wide.items():
        if np.any(found < 0):
            raise ModelInputError(name, f"{found.min():g}", "a deviation is not below zero", "Give its size.")
    if np.any(means["sales_to_capital"] <= 0):
        least = means["sales_to_capital"].min()
        raise ModelInputError("sales_to_capital", f"{least:g}", "capital brings sales", "Give a number above zero.")
    count = longest({**means, **wide}, firms)
    middles = stretched(driver_rows(1, **means), count)
    middles[:, 2] = np.log(middles[:, 2])
    deviations = np.stack([stretched(one, count) for one in wide.values()], axis=1)
    return middles, np.ascontiguousarray(
        deviations[:, :, None] * factor(DRIVERS, beliefs.correlation if tied else None)
    )


def percents(asked: Sequence[float]) -> Floats:
    """Percentiles to look for.

    Raises:
        ModelInputError: one is outside 0 … 100.
    """
    levels = floats("percentile", list(asked))
    if np.any((levels < 0) | (levels > 100)):  # noqa: PLR2004 - percent
        raise ModelInputError(
            "percentile", str(list(asked)), "a percentile lies between 0 and 100", "Write 10, not 0.1."
        )
    return levels


_DEVIATIONS: Final = ("growth_sd", "margin_sd", "sales_to_capital_sd_log", "rate_sd")
