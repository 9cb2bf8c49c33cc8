"""From one currency into another, at dated rates that are themselves facts.

    direct     CNY 6.40 for one USD turns USD into CNY
    inverse    and CNY into USD
    cross      CNY 7.717 and USD 1.1658 for one EUR, of one day, turn CNY into USD

Of the ways that are known, the one nearest to the day is taken; of two as near, the shorter.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from steelyard.models.valuation import Basis, Gap, Step
from steelyard.picture.company import Picture, when_of
from steelyard.words.quantity import Currency


class _Way(NamedTuple):
    """One way from a currency into another."""

    day: date
    factor: Decimal
    says: str
    basis: tuple[Basis, ...]


def converted(step: Step, picture: Picture, on: date | None = None) -> Step | Gap:
    """A step in the currency of the case, or what is missing for it.

    ::

        amount · direct rate        amount / inverse rate        amount / rate of the one · rate of the other

    Args:
        step: an amount of money.
        picture: of the day; it knows the rates.
        on: the day the amount is of; the valuation day, if not given. The rate nearest to it is taken.

    Returns:
        The amount in the currency of the case, resting on the step and the rates; a gap where no way is known, or
        where the step is no money.
    """
    into = picture.currency
    if step.unit == into:
        return step
    if not isinstance(step.unit, Currency):
        return Gap(f"{step.says} is in {step.unit} and no money", "Write the amount with its currency: EUR 5 million.")
    ways = list(_ways(step.unit, into, picture, on or picture.day))
    if not ways:
        what = f"{step.says}: it is in {step.unit}, and no exchange rate to {into} was known by {picture.day}"
        return Gap(what, f"Add a row to facts.csv: company {into}, measure exchange_rate, value in {step.unit}.")
    way = min(ways, key=lambda way: abs((on or picture.day) - way.day))
    return Step(f"{step.says}, in {into} at {way.says}", step.amount * way.factor, into, (step, *way.basis))


def _ways(of: Currency, into: Currency, picture: Picture, on: date) -> Iterator[_Way]:
    if direct := picture.rate(of, into, on):
        rate, when = direct.value.middle, picture.name(direct.fact)
        yield _Way(when_of(direct.fact), rate, f"{rate} {into} for one {of} ({when})", (direct.fact,))
    if inverse := picture.rate(into, of, on):
        rate, when = inverse.value.middle, picture.name(inverse.fact)
        yield _Way(when_of(inverse.fact), 1 / rate, f"{rate} {of} for one {into} ({when})", (inverse.fact,))
    for third in picture.quoted_currencies():
        first, second = picture.rate(third, of, on), picture.rate(third, into, on)
        if first and second and when_of(first.fact) == when_of(second.fact):
            a, b, when = first.value.middle, second.value.middle, picture.name(first.fact)
            says = f"{a} {of} and {b} {into} for one {third} ({when})"
            yield _Way(when_of(first.fact), b / a, says, (first.fact, second.fact))
