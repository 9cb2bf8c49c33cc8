"""Where a formula holds, and a refusal where it does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from steelyard.words.errors import GrowthTooHighError, ModelInputError, NoYearsError

MOST_YEARS: Final = 100
MOST: Final = 10_000
"""Entries of a list, at most."""


def must_grow_slower(growth: float, rate: float) -> None:
    """Refuse a perpetuity that grows as fast as it is discounted.

    Raises:
        GrowthTooHighError: g ≥ r.
    """
    if growth >= rate:
        raise GrowthTooHighError(as_percent(growth), as_percent(rate))


def must_be_above(name: str, value: float, least: float, why: str, advice: str) -> None:
    """Refuse a value that is not above the least.

    Raises:
        ModelInputError: it is not.
    """
    if not value > least:
        raise ModelInputError(name, f"{value:g}", why, advice)


def must_not_be_negative(name: str, value: float, why: str, advice: str) -> None:
    """Refuse a value below zero.

    Raises:
        ModelInputError: it is.
    """
    if value < 0:
        raise ModelInputError(name, f"{value:g}", why, advice)


def must_be_share(name: str, value: float) -> None:
    """Refuse a share, a probability, a part, that is not from 0 to 1.

    Raises:
        ModelInputError: it is not.
    """
    if not 0 <= value <= 1:
        raise ModelInputError(name, f"{value:g}", "it is a part of one whole", "Give a fraction: 35% is 0.35.")


def must_be_tax(name: str, value: float) -> None:
    """Refuse a tax rate that is not from 0 to below 1.

    Raises:
        ModelInputError: it is not.
    """
    if not 0 <= value < 1:
        raise ModelInputError(name, f"{value:g}", "a tax takes a part of a profit", "Give a fraction: 35% is 0.35.")


def must_be_rate(name: str, value: float) -> None:
    """Refuse a yearly rate of -100% or less.

    Raises:
        ModelInputError: it would lose more than everything.
    """
    must_be_above(name, value, -1, "it would lose more than everything", "Give a fraction: 8.5% is 0.085.")


def must_be_years(years: float) -> None:
    """Refuse a forecast of no years, or of more than a hundred.

    Raises:
        NoYearsError: not from 1 to 100.
    """
    if not 1 <= years <= MOST_YEARS:
        raise NoYearsError(f"{years:g}")


def must_hold(name: str, given: Sequence[object], most: int = MOST) -> None:
    """Refuse a list of nothing, or one longer than is sensible.

    Raises:
        ModelInputError: it is empty or too long.
    """
    if not given:
        raise ModelInputError(name, "an empty list", "there is nothing to work with", "Give at least one entry.")
    if len(given) > most:
        raise ModelInputError(name, f"a list of {len(given)}", f"at most {most} are taken", "Give fewer entries.")


def must_match(name: str, given: Sequence[object], length: int, of: str) -> None:
    """Refuse a list that is not as long as another.

    Raises:
        ModelInputError: it is not.
    """
    if len(given) != length:
        raise ModelInputError(
            name,
            f"a list of {len(given)}",
            f"{of} has {length}",
            "Give lists of one length.",
        )


def notes_on_rates(*rates: object) -> list[str]:
    """A word on a rate of more than 100% a year, which is mostly a percent where a fraction is meant."""
    numbers = [each for rate in rates for each in (rate if isinstance(rate, list) else [rate])]
    if any(isinstance(each, int | float) and each > 1 for each in numbers):
        return ["A rate is above 100% a year: look for percent where a fraction is meant; 8.5% is written 0.085."]
    return []


def as_percent(fraction: float) -> str:
    """A fraction as a person writes it."""
    return f"{fraction * 100:.10g}%"
