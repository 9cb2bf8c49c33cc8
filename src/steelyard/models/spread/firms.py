"""Firms and their drivers as rows of numbers, for compiled functions; what cannot be is refused by name and place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
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
    given = {field.name: floats(field.name, getattr(firm, field.name)) for field in fields(firm)}
    for name, (is_sound, why) in _SOUND.items():
        _must(name, given[name], is_sound(given[name]), why)
    each = dict(zip(given, same_length(given), strict=True))
    shares = each["shares"]
    columns = (
        each["revenue"] / shares,
        each["margin_now"],
        1 - each["tax"],
        each["terminal_growth"],
        each["excess_return"],
        each["margin_years"],
        each["net_debt"] / shares,
    )
    return np.ascontiguousarray(np.stack(columns, axis=1))


def driver_rows(firms: int, **drivers: Any) -> Floats:  # noqa: ANN401 - numbers or arrays
    """One row for each firm: growth, margin, sales to capital, rate.

    Raises:
        ModelInputError: a driver that is no number, or as many as there are no firms.
    """
    given = {name: floats(name, drivers[name]) for name in DRIVERS}
    rows = np.stack(same_length({"the firms": np.zeros(firms), **given})[1:], axis=1)
    return np.ascontiguousarray(rows)


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
    _must(name, found, np.isfinite(found), "a number that is missing or endless has no value")
    return found


def same_length(given: dict[str, Floats]) -> list[Floats]:
    """The arrays, each stretched to the longest.

    Raises:
        ModelInputError: two of them are longer than one and differ.
    """
    longest = max(len(found) for found in given.values())
    for name, found in given.items():
        if found.ndim != 1 or len(found) not in {1, longest}:
            raise ModelInputError(
                name, f"{found.size} numbers", f"others are {longest}", "Give one number, or one for each firm."
            )
    return [np.broadcast_to(found, longest) for found in given.values()]


def _must(name: str, found: Floats, sound: Any, why: str) -> None:  # noqa: ANN401 - an array of yes and no
    if not np.all(sound):
        at = int(np.argmin(np.broadcast_to(sound, found.shape).ravel()))
        place = f"{name}[{at}]" if found.size > 1 else name
        raise ModelInputError(
            place, f"{found.ravel()[at]:g}", why, f"Look at {name} again, and leave out what has none."
        )
