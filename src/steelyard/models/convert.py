"""From one currency into another, at a dated rate that is itself a fact."""

from __future__ import annotations

from steelyard.models.valuation import Gap, Step
from steelyard.picture.company import Picture, when_of
from steelyard.words.quantity import Currency


def converted(step: Step, picture: Picture) -> Step | Gap:
    """A step in the currency of the case, or what is missing for it.

    The rate is the latest known by the day, either way round: CNY 6.40 for one USD also turns CNY into USD.
    """
    into = picture.currency
    if step.unit == into or not isinstance(step.unit, Currency):
        return step
    direct, inverse = picture.rate(step.unit, into), picture.rate(into, step.unit)
    if direct and not (inverse and when_of(inverse.fact) > when_of(direct.fact)):
        when = picture.name(direct.fact)
        says = f"{step.says}, in {into} at {direct.value.middle} {into} for one {step.unit} ({when})"
        return Step(says, step.amount * direct.value.middle, into, (step, direct.fact))
    if inverse:
        when = picture.name(inverse.fact)
        says = f"{step.says}, in {into} at {inverse.value.middle} {step.unit} for one {into} ({when})"
        return Step(says, step.amount / inverse.value.middle, into, (step, inverse.fact))
    what = f"{step.says}: it is in {step.unit}, and no exchange rate to {into} was known by {picture.day}"
    return Gap(what, f"Add a row to facts.csv: company {into}, measure exchange_rate, value in {step.unit}.")
