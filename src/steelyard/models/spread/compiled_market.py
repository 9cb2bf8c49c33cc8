"""Percentiles of many firms from one set of draws, compiled.

Each firm gets the same draws, so an error is shared by all: right for one firm at a time, not for the sum of a
portfolio.
"""

from __future__ import annotations

from typing import Any

from steelyard.models.spread.compiled_percentiles import numbers_of, select
from steelyard.models.spread.compiled_value import draw_values
from steelyard.models.spread.compiling import compiled
from steelyard.models.spread.extra import Floats, np

_STEP = 0.25
"""Standard deviations to each side, for the slope of the value."""

_SAME = 1e-24
"""Two directions are one where the square of what is between them is below this."""


@compiled
def firm_percentiles(  # noqa: PLR0913, PLR0917 - columns in, columns out
    firms: Floats,
    middles: Floats,
    loadings: Floats,
    normals: Floats,
    turns: bool,  # noqa: FBT001 - a number to the compiler
    asked: Floats,
    given: Floats,
    failures: Any,  # noqa: ANN401 - whole numbers
    first: int,
    last: int,
) -> None:
    """Fill the percentiles of the firms first … last - 1.

    Args:
        firms: (m, 7) rows of `firms.firm_rows`.
        middles: (m, 4) means of growth, margin, log sales to capital, rate.
        loadings: (m, 4, 4): see `draw_values`.
        normals: (4, n) standard normal draws.
        turns: turn the first axis of the draws along the slope of each firm's value.
        asked: (k,) percent.
        given: (m, k) is filled.
        failures: (m,) is filled: draws without a value.
        first: the first firm.
        last: the one after the last.
    """
    n = normals.shape[1]
    found = np.empty(n)
    places = np.empty(n, np.uint16)
    marks = np.empty(n + 8, np.uint8)
    kept = np.empty(n)
    axes = cross()
    nine = np.empty(axes.shape[1])
    for row in range(first, last):
        loading = loadings[row]
        if turns:
            loading = turned(loading, slope(firms[row], middles[row], loading, axes, nine))
        failed = draw_values(firms[row], middles[row], loading, normals, found)
        failures[row] = failed
        if failed == 0:
            select(found, asked, given[row], places, marks, kept)
        else:
            select(numbers_of(found), asked, given[row], places, marks, kept)


@compiled
def cross() -> Floats:
    """The points a step to each side of the middle, along each axis: (4, 8)."""
    axes = np.zeros((4, 8))
    for axis in range(4):
        axes[axis, 2 * axis] = _STEP
        axes[axis, 2 * axis + 1] = -_STEP
    return axes


@compiled
def slope(firm: Floats, middle: Floats, loading: Floats, axes: Floats, eight: Floats) -> Floats:
    """How the value rises along each axis of the draws, at the middle; zeros where a point has no value."""
    failed = draw_values(firm, middle, loading, axes, eight)
    found = np.zeros(4)
    if failed == 0:
        for axis in range(4):
            found[axis] = eight[2 * axis] - eight[2 * axis + 1]
    return found


@compiled
def turned(loading: Floats, along: Floats) -> Floats:
    """The loading for draws whose first axis lies along `along`: loading times Householder's reflection.

    The draws stay standard normal and the drivers keep their correlation; only which points are drawn differs.
    """
    size = along.shape[0]
    length = np.sqrt(np.sum(along * along))
    if not length > 0.0:
        return loading.copy()
    mirror = along / length
    mirror[0] -= 1.0
    square = np.sum(mirror * mirror)
    if square < _SAME:
        return loading.copy()
    found = np.empty_like(loading)
    for j in range(loading.shape[0]):
        dot = 0.0
        for k in range(size):
            dot += loading[j, k] * mirror[k]
        for k in range(size):
            found[j, k] = loading[j, k] - 2.0 * dot / square * mirror[k]
    return found
