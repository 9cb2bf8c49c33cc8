"""The usual ways to a range, an implied growth and a grid: numpy's generator for each company, brentq, meshgrid.

They are written as a careful person writes them: nothing is worked out twice, nothing is a Python object that could be
an array. The formula is `ten_year_value`, which both sides share.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from steelyard.models.spread.ten_years import Firm, ten_year_value

ASKED: Final = (10.0, 50.0, 90.0)


def percentiles_of(firm: Firm, middle: Any, wide: Any, factor: Any, draws: int, chance: np.random.Generator) -> Any:  # noqa: ANN401 - arrays
    """Draws of four drivers, a value for each, and percentiles: one company."""
    drivers = middle + (chance.standard_normal((draws, 4)) @ factor.T) * wide
    found = ten_year_value(firm, drivers[:, 0], drivers[:, 1], np.exp(drivers[:, 2]), drivers[:, 3])
    return np.percentile(found, ASKED)


def market_percentiles(firms: Sequence[Firm], middles: Any, wide: Any, factor: Any, draws: int, seed: int) -> Any:  # noqa: ANN401 - arrays
    """The same, company by company."""
    chance = np.random.default_rng(seed)
    return np.array(
        [percentiles_of(one, middle, wide, factor, draws, chance) for one, middle in zip(firms, middles, strict=True)]
    )


def implied_growth(firm: Firm, price: float, margin: float, turnover: float, rate: float) -> float:
    """Brent's method on Python floats."""
    from scipy.optimize import brentq

    return float(
        brentq(lambda growth: ten_year_value(firm, growth, margin, turnover, rate) - price, -0.5, 1.0, xtol=1e-13)
    )


def growth_rate_grid(firm: Firm, growths: Any, rates: Any, margin: float, turnover: float) -> Any:  # noqa: ANN401 - arrays
    """Numpy over all cells of one company."""
    growth, rate = np.meshgrid(growths, rates, indexing="ij")
    return ten_year_value(firm, growth, margin, turnover, rate)
