"""A number for each year, from one number or a list; and what a firm's value cannot be worked out from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from steelyard.words.errors import GrowthTooHighError, ModelInputError, NoYearsError

Yearly: TypeAlias = float | list[float]
"""One number for all years, or a list with one number a year."""

MOST_YEARS: Final = 200


def each_year(name: str, given: Yearly, years: int) -> list[float]:
    """A number for each of the years.

    Raises:
        ModelInputError: a list of another length.
    """
    if not isinstance(given, list):
        return [given] * years
    if len(given) != years:
        raise ModelInputError(
            name, f"a list of {len(given)}", f"the forecast has {years} years", "Give one number, or one for each year."
        )
    return given


def years_of(asked: int | None, **given: Yearly | None) -> int:
    """How many years a forecast has: as asked, or as long as its lists.

    Raises:
        NoYearsError: none, or more than 200.
        ModelInputError: neither a number of years nor a list, or lists of different lengths.
    """
    lengths = {name: len(each) for name, each in given.items() if isinstance(each, list)}
    if asked is None:
        if not lengths:
            raise ModelInputError(
                "years", "not given", "no list says how many there are", "Give years, or a list with a number a year."
            )
        asked = next(iter(lengths.values()))
    for name, length in lengths.items():
        if length != asked:
            raise ModelInputError(
                name, f"a list of {length}", f"the forecast has {asked} years", "Give lists of one length."
            )
    if not 1 <= asked <= MOST_YEARS:
        raise NoYearsError(asked)
    return asked


def must_grow_slower(growth: float, rate: float) -> None:
    """Refuse growth for ever at or above the rate.

    Raises:
        GrowthTooHighError: g ≥ r.
    """
    if not growth < rate:
        raise GrowthTooHighError(_percent(growth), _percent(rate))


def must_be_rates(name: str, rates: Sequence[float]) -> None:
    """Refuse a rate of minus one hundred percent or less.

    Raises:
        ModelInputError: there is one.
    """
    for rate in rates:
        if not rate > -1:
            raise ModelInputError(
                name, f"{rate:g}", "nothing is left to discount", "Give a fraction a year: 8.5% is 0.085."
            )


def must_be_positive(name: str, number: float, why: str) -> None:
    """Refuse a number that is zero or less.

    Raises:
        ModelInputError: it is.
    """
    if not number > 0:
        raise ModelInputError(name, f"{number:g}", why, f"Give {name.replace('_', ' ')} above zero.")


def must_not_be_negative(name: str, number: float, why: str) -> None:
    """Refuse a number below zero.

    Raises:
        ModelInputError: it is.
    """
    if not number >= 0:
        raise ModelInputError(name, f"{number:g}", why, f"Give {name.replace('_', ' ')} of zero or more.")


def must_be_share(name: str, number: float) -> None:
    """Refuse what is no part of a whole.

    Raises:
        ModelInputError: it is below zero or above one.
    """
    if not 0 <= number <= 1:
        raise ModelInputError(name, f"{number:g}", "it is a part of one whole", "Give a fraction from 0 to 1.")


def just_one(names: str, **given: object) -> str:
    """The name of the one that is given.

    Raises:
        ModelInputError: none, or more than one.
    """
    found = [name for name, each in given.items() if each is not None]
    if len(found) != 1:
        what = " and ".join(found) if found else "not given"
        why = "they say the same thing twice" if found else "nothing else says it"
        raise ModelInputError(names, what, why, f"Give just one of {', '.join(given)}.")
    return found[0]


def at_most_one(names: str, **given: object) -> str | None:
    """The name of the one that is given, if any.

    Raises:
        ModelInputError: more than one.
    """
    return just_one(names, **given) if any(each is not None for each in given.values()) else None


def must_not_pass_over(used: str, **others: object) -> None:
    """Refuse an input that would have no part in the value beside another.

    Raises:
        ModelInputError: one of the others is given.
    """
    for name, given in others.items():
        if given is not None:
            raise ModelInputError(name, "given", f"beside {used} it would be passed over", f"Leave it out, or {used}.")


def _percent(fraction: float) -> str:
    return f"{Decimal(str(fraction)) * 100:.2f}%"
