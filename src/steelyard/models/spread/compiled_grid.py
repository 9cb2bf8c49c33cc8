"""Values over two drivers, compiled: what a cell shares with its neighbours is worked out once.

A value is a straight line in margin and in capital for a unit of sales, so two points give a whole row. Growth by rate
has no such line: there the flows of one growth are discounted at every rate.
"""

from __future__ import annotations

from typing import Any

from steelyard.models.spread.compiled_value import values, way
from steelyard.models.spread.compiling import compiled
from steelyard.models.spread.extra import Floats, np

_CAPITAL = 2


@compiled
def line_grids(  # noqa: PLR0913, PLR0917 - columns in, columns out
    firms: Floats,
    drivers: Floats,
    outer: int,
    inner: int,
    outers: Floats,
    inners: Floats,
    flips: bool,  # noqa: FBT001 - a number to the compiler
    found: Any,  # noqa: ANN401 - three dimensions
    first: int,
    last: int,
) -> None:
    """Fill the grids of the firms first … last - 1, whose inner driver is margin or sales to capital.

    Args:
        firms: (m, 7) rows of `firms.firm_rows`.
        drivers: (m, 4) growth, margin, sales to capital, rate; those of the grid are not looked at.
        outer: 0 to 3.
        inner: 1 or 2.
        outers: (1, a) or (m, a) values of the outer driver.
        inners: (1, b) or (m, b) values of the inner.
        flips: the inner driver comes first in `found`.
        found: (m, a, b) is filled, or (m, b, a); NaN where there is no value.
        first: the first firm.
        last: the one after the last.
    """
    size, wide = outers.shape[1], inners.shape[1]
    grid = np.empty((size, wide))
    tried = np.empty((4, size))
    at_none, at_one = np.empty(size), np.empty(size)
    along = np.empty(wide)
    for row in range(first, last):
        for k in range(4):
            tried[k, :] = drivers[row, k]
        tried[outer, :] = outers[row % outers.shape[0]]
        tried[_CAPITAL] = 1.0 / tried[_CAPITAL]
        here = inners[row % inners.shape[0]]
        for j in range(wide):
            along[j] = here[j] if inner != _CAPITAL else (1.0 / here[j] if here[j] > 0.0 else np.nan)
        tried[inner, :] = 0.0
        values(firms[row], tried[0], tried[1], tried[2], tried[3], at_none)
        tried[inner, :] = 1.0
        values(firms[row], tried[0], tried[1], tried[2], tried[3], at_one)
        for i in range(size):
            start, rise = at_none[i], at_one[i] - at_none[i]
            line = grid[i] if flips else found[row, i]
            for j in range(wide):
                line[j] = start + rise * along[j]
        if flips:
            put_across(grid, found[row])


@compiled
def growth_rate_grids(
    firms: Floats,
    drivers: Floats,
    growths: Floats,
    rates: Floats,
    flips: bool,  # noqa: FBT001 - a number to the compiler
    found: Any,  # noqa: ANN401 - three dimensions
    first: int,
    last: int,
) -> None:
    """The same for growth, (1 or m, a), by rate, (1 or m, b)."""
    size, wide = growths.shape[1], rates.shape[1]
    flows, earned = np.empty((10, size)), np.empty(size)
    discounts, ends, grid = np.empty(wide), np.empty(wide), np.empty((size, wide))
    for row in range(first, last):
        firm = firms[row]
        growth, rate = growths[row % growths.shape[0]], rates[row % rates.shape[0]]
        forecast(firm, growth, drivers[row, 1], 1.0 / drivers[row, _CAPITAL], flows, earned)
        after, excess = firm[3], firm[4]
        for j in range(wide):
            fails = not ((rate[j] > after) & (rate[j] + excess > 0.0))
            discounts[j] = np.nan if fails else 1.0 / (1.0 + rate[j])
            ends[j] = (1.0 + after) * (rate[j] + excess - after) / ((rate[j] + excess) * (rate[j] - after))
        for i in range(size):
            f0, f1, f2, f3, f4 = flows[0, i], flows[1, i], flows[2, i], flows[3, i], flows[4, i]
            f5, f6, f7, f8, f9 = flows[5, i], flows[6, i], flows[7, i], flows[8, i], flows[9, i]
            profit, debt = earned[i], firm[6]
            line = grid[i] if flips else found[row, i]
            for j in range(wide):
                d = discounts[j]
                u = f9 + profit * ends[j]
                u = f8 + d * u
                u = f7 + d * u
                u = f6 + d * u
                u = f5 + d * u
                u = f4 + d * u
                u = f3 + d * u
                u = f2 + d * u
                u = f1 + d * u
                u = f0 + d * u
                line[j] = d * u - debt
        if flips:
            put_across(grid, found[row])


@compiled
def put_across(grid: Floats, found: Floats) -> None:
    """Copy the transpose of a grid to where it belongs."""
    for i in range(found.shape[0]):
        for j in range(found.shape[1]):
            found[i, j] = grid[j, i]


@compiled
def forecast(firm: Floats, growth: Floats, margin: float, capital: float, flows: Floats, earned: Floats) -> None:
    """Fill the free cash flow a share of each year, (10, a), and the profit after tax of the last, for each growth."""
    now, keep, after, years = firm[1], firm[2], firm[3], firm[5]
    sound = 1.0 if (margin == margin) & (capital >= 0.0) else np.nan  # noqa: PLR0124 - NaN is not
    for i in range(growth.shape[0]):
        earned[i] = firm[0] * sound if growth[i] > -1.0 else np.nan  # revenue, until the last year is done
    for year in range(1, 11):
        kept = (now + (margin - now) * way(year, years)) * keep - capital
        faded = max(0.0, (year - 5) / 5.0)
        line = flows[year - 1]
        for i in range(growth.shape[0]):
            before = earned[i]
            revenue = before * (1.0 + growth[i] + (after - growth[i]) * faded)
            line[i] = revenue * kept + before * capital
            earned[i] = revenue
    for i in range(growth.shape[0]):
        earned[i] *= margin * keep
