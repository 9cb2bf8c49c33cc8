"""The riskless rate of a currency on a day, from yields that are themselves facts, or from a table that is passed.

    company,measure,segment,period,value
    USD,other,"government bond, 10 years",2024-05-31,4.5%
    BRL,other,default spread,2024-05-31,2.5%

Nothing is held here and nothing is guessed: where no yield is known there is no rate, and the answer says what would
settle it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, final

from steelyard.models.valuation import Basis, Gap, Step
from steelyard.picture.company import Picture, when_of
from steelyard.words.measure import Aspect, Measure, Mode
from steelyard.words.names import EntityName
from steelyard.words.quantity import Currency, Unit

_BOND: Final = re.compile(r"government bonds?, (\d+) years?", re.IGNORECASE)
_SPREAD: Final = "default spread"


@final
@dataclass(frozen=True, kw_only=True)
class Quote:
    """What the bonds of a government yield on a day."""

    currency: Currency
    day: date
    years: int
    """Until they are paid back."""
    percent: Decimal
    rests_on: tuple[Basis, ...] = ()


def quotes_in(picture: Picture, currency: Currency) -> tuple[Quote, ...]:
    """The yields that were known by the day of a picture, the oldest first."""
    found = [
        Quote(
            currency=currency,
            day=when_of(fact),
            years=int(bond[1]),
            percent=fact.value.middle,
            rests_on=(fact,),
        )
        for fact in picture.knowledge.about(EntityName(currency.code), Measure.OTHER, Aspect.LEVEL)
        if fact.mode is Mode.ACTUAL and fact.value.unit is Unit.PERCENT and (bond := _BOND.fullmatch(fact.segment))
    ]
    return tuple(sorted(found, key=lambda quote: (quote.day, quote.years)))


def default_spread_in(picture: Picture, currency: Currency) -> Step | None:
    """What a government pays for the risk that it does not pay, in percent, as it was last known; nothing if never."""
    facts = [
        fact
        for fact in picture.knowledge.about(EntityName(currency.code), Measure.OTHER, Aspect.LEVEL)
        if fact.mode is Mode.ACTUAL and fact.value.unit is Unit.PERCENT and fact.segment.casefold() == _SPREAD
    ]
    if not facts:
        return None
    last = max(facts, key=lambda fact: (when_of(fact), fact.known_on))
    says = f"default spread of the government of {currency}, {when_of(last)}"
    return Step(says, last.value.middle, Unit.PERCENT, (last,))


def riskless_rate(
    quotes: Iterable[Quote], currency: Currency, day: date, *, years: int, spread: Step, oldest_days: int
) -> Step | Gap:
    """The riskless rate of a currency on a day.

    ::

        r = yield of the government's bonds - default spread        in even steps between two maturities

    Args:
        quotes: yields, of any currencies and days; those after the day are not looked at.
        currency: that of the flows.
        day: of the valuation.
        years: maturity that is wanted; that of the flows, 10 as a rule.
        spread: in percent, for the risk of default in those yields; zero percent is a statement too.
        oldest_days: how old a yield may be.

    Returns:
        The rate in percent, resting on the yields; a gap where none is known, or none spans the maturity.

    Source:
        A. Damodaran, "What is the riskfree rate? A Search for the Basic Building Block" (2008).
    """
    known = [each for each in quotes if each.currency == currency and each.day <= day]
    fresh = [each for each in known if (day - each.day).days <= oldest_days]
    if not fresh:
        old = f"the last is of {max(each.day for each in known)}" if known else "none was"
        return Gap(
            f"no yield of government bonds in {currency} of the {oldest_days} days to {day} is known: {old}",
            f'Add a row to facts.csv: company {currency}, measure other, segment "government bond, {years} years".',
        )
    newest = max(each.day for each in fresh)
    curve = sorted((each for each in fresh if each.day == newest), key=lambda quote: quote.years)
    found = _at(curve, years)
    if found is None:
        have = ", ".join(str(each.years) for each in curve)
        return Gap(
            f"yields in {currency} of {newest} are known for {have} years, which does not span {years}",
            f'Add a row to facts.csv: company {currency}, measure other, segment "government bond, {years} years".',
        )
    says = f"riskless rate of {currency} for {years} years, {newest}: {found.amount}% less {spread.amount}%"
    return Step(says, found.amount - spread.amount, Unit.PERCENT, (found, spread))


def _at(curve: Sequence[Quote], years: int) -> Step | None:
    """The yield of a maturity, in even steps between the two beside it."""
    below = [each for each in curve if each.years <= years]
    above = [each for each in curve if each.years >= years]
    if not below or not above:
        return None
    one, other = below[-1], above[0]
    says = f"yield of {years} years on {one.day}"
    if one.years == other.years:
        return Step(says, one.percent, Unit.PERCENT, one.rests_on)
    part = Decimal(years - one.years) / (other.years - one.years)
    between = one.percent + (other.percent - one.percent) * part
    return Step(
        f"{says}, between {one.years} and {other.years}", between, Unit.PERCENT, (*one.rests_on, *other.rests_on)
    )
