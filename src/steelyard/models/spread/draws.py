"""Standard normal draws: evenly spread (scrambled Sobol), or as chance has them. A seed gives the same draws again.

Evenly spread draws gain most along their first axis. `turned` lays it along the slope of a value, so that the axis that
matters is the one that is covered best; the draws stay independent and standard normal.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache
from typing import Final

from steelyard.models.spread.extra import Floats, np, qmc, special
from steelyard.words.errors import ModelInputError

_SMALLEST: Final = 2.0**-33
"""A point at the very edge of the unit cube is moved this far in: a normal draw is never endless."""

STEP: Final = 0.25
"""Standard deviations to each side, for a slope."""


class Points(StrEnum):
    """How draws are made."""

    SOBOL = "sobol"
    """Scrambled Sobol points; their number is best a power of two."""
    CHANCE = "chance"
    """Pseudo-random draws of numpy's generator."""


@lru_cache(maxsize=8)
def normals(dimensions: int, draws: int, seed: int, points: Points = Points.SOBOL) -> Floats:
    """Independent standard normal draws, (dimensions, draws). They are kept, and cannot be written to.

    Args:
        dimensions: drivers.
        draws: how many; of Sobol points that are no power of two, the first of the next power are taken.
        seed: the same seed gives the same draws.
        points: evenly spread, or as chance has them.

    Raises:
        ModelInputError: fewer than two draws, or no dimension.

    Source:
        A. B. Owen, "Scrambling Sobol' and Niederreiter-Xing Points", Journal of Complexity 14 (1998), 466-489.
    """
    for name, given, least in (("draws", draws, 2), ("dimensions", dimensions, 1)):
        if given < least:
            raise ModelInputError(name, str(given), f"at least {least} are needed", f"Give {name} of {least} or more.")
    if points is Points.CHANCE:
        found = np.random.default_rng(seed).standard_normal((dimensions, draws))
    else:
        engine = qmc().Sobol(dimensions, scramble=True, rng=np.random.default_rng(seed))
        unit = engine.random_base2((draws - 1).bit_length())[:draws]
        found = np.ascontiguousarray(special().ndtri(np.clip(unit, _SMALLEST, 1 - _SMALLEST)).T)
    found.setflags(write=False)
    return found


def turned(loading: Floats, value: Callable[[Floats], Floats]) -> Floats:
    """The loading for draws whose first axis lies along the slope of `value` at their middle.

    Args:
        loading: (d, d): drivers' normal scores are loading · draws.
        value: the values, (n,), at normal scores, (d, n).

    Returns:
        loading · Q with Q orthogonal; the loading itself where the value has no slope there.

    Source:
        J. Imai, K. S. Tan, "A general dimension reduction technique for derivative pricing", Journal of Computational
        Finance 10 (2006), 129-155.
    """
    size = len(loading)
    axes = np.concatenate([np.eye(size), -np.eye(size)], axis=1) * STEP
    there = np.asarray(value(loading @ axes), dtype=np.float64)
    with np.errstate(all="ignore"):  # where there is no value there is no slope
        along = there[:size] - there[size:]
        length = float(np.sqrt(along @ along))
    if not (np.isfinite(length) and length > 0):
        return loading
    mirror = along / length
    mirror[0] -= 1
    square = float(mirror @ mirror)
    if square < STEP**40:
        return loading
    return loading - np.outer(loading @ mirror, mirror) * (2 / square)
