"""Firms and their drivers as rows of numbers, for compiled functions; what cannot be is refused by name and place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, Final

from steelyard.models.spread.extra import Floats, np
from steelyard.models.spread.ten_years import DRIVERS, YEARS, Firm
from steelyard.words.errors import ModelInputError

_SOUND: Final[dict[str, tuple[Callable[[Any], Any], str]]] = {
    "revenue": (lambda found: found > 0, "growth of nothing is nothing"),
    "tax": (lambda found: (found >= 0) & (found < 1), "a tax takes a part of the profit, not below 0 and not all"),
    "terminal_growth": (lambda found: found > -1, "nothing can shrink by more than everything"),
    "margin_years": (lambda found: (found >= 1) & (found <= YEARS), "the margin is reached in one of the ten years"),
    "shares": (lambda found: found > 0, "a value a share needs shares"),
}
"""What a field must be, and why."""


def firm_rows(firm: Firm) -> Floats:
    """One row for each firm: revenue a share, margin now, 1 - tax, terminal growth, excess return, years, debt a share.

    Raises:
        ModelInputError: no number, lengths that differ, or a number that a firm cannot have; it names field and place.
    """
    given = {name: floats(name, getattr(firm, name)) for name in Firm.__slots__}
    for name, (is_sound, why) in _SOUND.items():
        found = given[name]
        _must(name, found, is_sound(float(found[0]) if found.size == 1 else found), why)
    shares = given["shares"]
    rows = np.empty((longest(given), 7))
    rows[:, 0] = given["revenue"] / shares
    rows[:, 1] = given["margin_now"]
    rows[:, 2] = 1 - given["tax"]
    rows[:, 3] = given["terminal_growth"]
    rows[:, 4] = given["excess_return"]
    rows[:, 5] = given["margin_years"]
    rows[:, 6] = given["net_debt"] / shares
    return rows


def driver_rows(firms: int, **drivers: Any) -> Floats:  # noqa: ANN401 - numbers or arrays
    """One row for each firm: growth, margin, sales to capital, rate.

    Raises:
        ModelInputError: a driver that is no number, or as many as there are no firms.
    """
    given = {name: floats(name, drivers[name]) for name in DRIVERS}
    rows = np.empty((longest(given, firms), len(DRIVERS)))
    for column, name in enumerate(DRIVERS):
        rows[:, column] = given[name]
    return rows


def floats(name: str, given: Any) -> Floats:  # noqa: ANN401 - a number or an array
    """The numbers as an array of one dimension, each finite.

    Raises:
        ModelInputError: one of them is none.
    """
    try:
        found = np.atleast_1d(np.asarray(given, dtype=np.float64))
    except (TypeError, ValueError) as refused:
        raise ModelInputError(name, repr(given)[:60], "it is no number and no list of numbers", "Give numbers.") from (
            refused
        )
    sound = isfinite(found[0]) if found.size == 1 and found.ndim == 1 else np.isfinite(found)
    _must(name, found, sound, "a number that is missing or endless has no value")
    return found


def longest(given: Mapping[str, Floats], least: int = 1) -> int:
    """How many firms there are: the length of the longest array, each of the others being as long or of one.

    Raises:
        ModelInputError: two of them are longer than one and differ.
    """
    found = max(least, *(len(one) for one in given.values()))
    for name, one in given.items():
        if one.ndim != 1 or len(one) not in {1, found}:
            raise ModelInputError(
                name, f"{one.size} numbers", f"others are {found}", "Give one number, or one for each firm."
            )
    if least not in {1, found}:
        raise ModelInputError("the firm", f"{least} firms", f"others are {found}", "Give one, or as many.")
    return found


def stretched(found: Floats, firms: int) -> Floats:
    """One number, or one row, for each firm."""
    if len(found) == firms:
        return np.ascontiguousarray(found)
    whole = np.empty((firms, *found.shape[1:]))
    whole[:] = found
    return whole


def _must(name: str, found: Floats, sound: Any, why: str) -> None:  # noqa: ANN401 - an array of yes and no
    if not (sound.all() if isinstance(sound, np.ndarray) else sound):
        at = int(np.argmin(np.broadcast_to(sound, found.shape).ravel()))
        place = f"{name}[{at}]" if found.size > 1 else name
        raise ModelInputError(
            place, f"{found.ravel()[at]:g}", why, f"Look at {name} again, and leave out what has none."
        )
