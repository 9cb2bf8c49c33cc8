"""Sensitivity grids: the value over two drivers, for many firms at once or for any kernel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, final

from steelyard.models.spread.compiled_grid import growth_rate_grids, line_grids
from steelyard.models.spread.extra import Floats, np
from steelyard.models.spread.firms import driver_rows, firm_rows, stretched
from steelyard.models.spread.in_threads import over_rows
from steelyard.models.spread.ten_years import DRIVERS, Firm
from steelyard.words.errors import ModelInputError

_STRAIGHT: Final = ("margin", "sales_to_capital")
"""Drivers along which a row is a straight line, of the driver or of one over it."""


@final
@dataclass(frozen=True, slots=True)
class Grids:
    """Values over two drivers."""

    values: Floats
    """(m, a, b): firm, first driver, second driver; NaN where there is no value."""

    @property
    def failures(self) -> int:
        """Cells without a value."""
        return int(np.count_nonzero(np.isnan(self.values)))


def grids(
    firm: Firm,
    first: tuple[str, Any],
    second: tuple[str, Any],
    *,
    room: Floats | None = None,
    **others: Any,  # noqa: ANN401 - numbers or arrays
) -> Grids:
    """Values a share of the ten-year model over two drivers, for each firm.

    Args:
        firm: fields of one number, or of one for each firm.
        first: a driver and its values, (a,), or (m, a) for each firm its own.
        second: another, (b,) or (m, b).
        room: an array (m, a, b) to write into, for who asks again and again; without it a new one is made.
        others: the two other drivers, each a number or one for each firm.

    Raises:
        ModelInputError: drivers that lack, are given twice or are none; values of a strange shape.
    """
    (one, ones), (two, twos) = first, second
    if sorted([one, two, *others]) != sorted(DRIVERS):
        given = ", ".join([one, two, *others])
        raise ModelInputError("drivers", given, f"the model takes {', '.join(DRIVERS)}", "Give each once.")
    rows = firm_rows(firm)
    drivers = driver_rows(len(rows), **{one: 1.0, two: 1.0, **others})
    axes = {one: _axis(one, ones), two: _axis(two, twos)}
    count = max(len(rows), len(drivers), *(len(axis) for axis in axes.values()))
    for name, size in (
        ("firm", len(rows)),
        ("drivers", len(drivers)),
        *((name, len(axis)) for name, axis in axes.items()),
    ):
        if size not in {1, count}:
            raise ModelInputError(
                name, f"{size} rows", f"there are {count} firms", "Give one row, or one for each firm."
            )
    rows, drivers = stretched(rows, count), stretched(drivers, count)
    shape = (count, axes[one].shape[1], axes[two].shape[1])
    if room is not None and (room.shape != shape or room.dtype != np.float64 or not room.flags.c_contiguous):
        raise ModelInputError(
            "room", f"of shape {room.shape}", f"the grids are {shape}", "Give such an array, or none."
        )
    found = np.empty(shape) if room is None else room
    flip = two not in _STRAIGHT and (one in _STRAIGHT or one == "rate")
    outer, inner = (two, one) if flip else (one, two)
    if inner in _STRAIGHT:
        numbers = DRIVERS.index(outer), DRIVERS.index(inner)
        over_rows(
            count,
            lambda start, end: line_grids(rows, drivers, *numbers, axes[outer], axes[inner], flip, found, start, end),
            least=64,
        )
    else:
        over_rows(
            count,
            lambda start, end: growth_rate_grids(rows, drivers, axes[outer], axes[inner], flip, found, start, end),
            least=64,
        )
    return Grids(found)


def any_grid(
    value: Callable[..., Any], middle: Mapping[str, float], first: tuple[str, Any], second: tuple[str, Any]
) -> Floats:
    """Values, (a, b), of any kernel over arrays, over two of its arguments.

    Args:
        value: takes each argument by name, numbers or arrays that broadcast.
        middle: every argument; those of the grid are replaced.
        first: an argument and its values, (a,).
        second: another, (b,).
    """
    (one, ones), (two, twos) = first, second
    across, down = np.meshgrid(np.asarray(twos, dtype=np.float64), np.asarray(ones, dtype=np.float64))
    with np.errstate(all="ignore"):
        found = np.asarray(value(**{**middle, one: down, two: across}), dtype=np.float64)
    return np.array(np.broadcast_to(found, down.shape))


def _axis(name: str, given: Any) -> Floats:  # noqa: ANN401 - numbers or arrays
    found = np.atleast_2d(np.asarray(given, dtype=np.float64))
    if found.ndim != 2 or found.size == 0 or not np.all(np.isfinite(found)):  # noqa: PLR2004 - rows and columns
        raise ModelInputError(name, f"of shape {found.shape}", "an axis is a row of numbers", "Give a list of numbers.")
    return np.ascontiguousarray(found)
