"""What the methods for shareholders share: a cost of equity given in either way, figures of each year, refusals.

A figure of each year is one number for all years, or a list with one for each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, TypeAlias

import msgspec
from msgspec import Meta

from steelyard.models.kernels.equity import cost_of_equity
from steelyard.models.methods.domain import MOST_YEARS
from steelyard.words.errors import GrowthTooHighError, ModelInputError, NoYearsError

Yearly: TypeAlias = float | list[float]
"""One figure for all years, or one for each."""


class Capm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Cost of equity = riskfree + beta · equity risk premium + what is added for size or country."""

    riskfree: Annotated[float, Meta(description="Riskless rate a year, as a fraction.")]
    beta: Annotated[float, Meta(description="Levered beta.")]
    erp: Annotated[float, Meta(description="Equity risk premium a year, as a fraction.")]
    added: Annotated[
        float, Meta(description="Premium for size or country, added whole; where nobody names one, none is added.")
    ] = 0.0

    @property
    def rate(self) -> float:
        """A year, as a fraction."""
        found: float = cost_of_equity(self.riskfree, self.beta, self.erp) + self.added
        return found


CostOfEquity: TypeAlias = float | Capm
"""A rate, or what it is made of."""
YearlyCost: TypeAlias = float | list[float] | Capm
"""A rate for all years, one for each, or what it is made of."""


def rate_of(given: CostOfEquity, name: str = "cost_of_equity") -> float:
    """The rate, however it is given.

    Raises:
        ModelInputError: it is -100% or less.
    """
    rate = given.rate if isinstance(given, Capm) else given
    must_keep_something(name, [rate])
    return rate


def rates_of(given: YearlyCost, years: int, name: str = "cost_of_equity") -> list[float]:
    """The rate of each year.

    Raises:
        ModelInputError: a list of another length, or a rate of -100% or less.
    """
    rates = each_year(name, given.rate if isinstance(given, Capm) else given, years)
    must_keep_something(name, rates)
    return rates


def each_year(name: str, given: Yearly, years: int) -> list[float]:
    """The figure of each year.

    Raises:
        ModelInputError: a list that is not as long as there are years.
    """
    if not isinstance(given, list):
        return [float(given)] * years
    if len(given) != years:
        why = f"there are {years} years"
        raise ModelInputError(name, f"a list of {len(given)}", why, "Give one figure for each year, or one for all.")
    return [float(each) for each in given]


def years_of(years: int | None, given: Mapping[str, object]) -> int:
    """How many years are forecast: as it is said, or as long as the lists are.

    Raises:
        NoYearsError: fewer than one, or more than anyone forecasts.
        ModelInputError: lists of different lengths, or neither a number of years nor a list.
    """
    lengths = {name: len(each) for name, each in given.items() if isinstance(each, list)}
    if years is not None:
        lengths = {"years": years, **lengths}
    if not lengths:
        names = ", ".join(given)
        raise ModelInputError(
            "years", "not given", "nothing says how long", f"Give years, or a list for one of {names}."
        )
    if len(set(lengths.values())) > 1:
        says = ", ".join(f"{name} {length}" for name, length in lengths.items())
        raise ModelInputError(
            "the number of years",
            says,
            "the lists differ in length",
            "Give one figure for each year in each list.",
        )
    found = next(iter(lengths.values()))
    must_be_years(found)
    return found


def must_be_years(years: int, least: int = 1) -> None:
    """Refuse a forecast of no years.

    Raises:
        NoYearsError: fewer than `least`, or more than anyone forecasts.
    """
    if not least <= years <= MOST_YEARS:
        raise NoYearsError(years)


def must_keep_something(name: str, rates: Sequence[float]) -> None:
    """Refuse a growth or a rate by which everything, or more, is lost.

    Raises:
        ModelInputError: it is -100% or less.
    """
    for rate in rates:
        if rate <= -1:
            raise ModelInputError(name, f"{rate:g}", "all is lost at such a rate", "Give a fraction: -5% is -0.05.")


def must_grow_below(growth: float, rate: float) -> None:
    """Refuse a growth for ever that is not below the rate.

    Raises:
        GrowthTooHighError: g ≥ r.
        ModelInputError: a growth of -100% or less.
    """
    must_keep_something("growth for ever", [growth])
    if growth >= rate:
        raise GrowthTooHighError(as_rate(growth), as_rate(rate))


def must_have(name: str, given: object, why: str) -> None:
    """Refuse that a figure lacks: what is missing is not nothing.

    Raises:
        ModelInputError: it is not given.
    """
    if given is None:
        raise ModelInputError(name, "not given", why, f"Give {name}.")


def must_not_be_beside(name: str, given: object, others: Mapping[str, object]) -> None:
    """Refuse a figure that would be passed over because another says the same, or because it plays no part.

    Raises:
        ModelInputError: it is given, and one of the others is too.
    """
    beside = [other for other, each in others.items() if each is not None]
    if given is not None and beside:
        why = f"it plays no part beside {' and '.join(beside)}"
        raise ModelInputError(name, "given", why, f"Leave out {name}, or {' and '.join(beside)}.")


def as_rate(fraction: float) -> str:
    """A fraction as a rate is printed, however large it is."""
    return f"{fraction * 100:.12g}%"


def growth_notes(growth: float, given: Any, beyond: float, value: float) -> tuple[str, ...]:  # noqa: ANN401 - a rate in any of its ways
    """What a reader should know of what lies beyond the forecast."""
    notes = []
    if value > 0:
        notes.append(f"{beyond / value:.0%} of the value lies beyond the forecast.")
    if isinstance(given, Capm) and growth > given.riskfree:
        notes.append(f"Growth for ever of {growth:.2%} is above the riskless rate of {given.riskfree:.2%}.")
    return tuple(notes)
