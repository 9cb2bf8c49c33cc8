"""Prices of the whole company: asked, reported, paid, or made by the market. Met only after the value is worked out.

A price is a fact with a day; a value is an opinion with assumptions. A price for one share becomes one for the whole by
the count of shares, a price for a part by the size of the part.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import final

from steelyard.ledger.fact import Fact
from steelyard.models.convert import converted
from steelyard.models.valuation import Basis, Gap, Range, Step
from steelyard.owners.implied import implied_values
from steelyard.picture.company import Picture
from steelyard.words.measure import Measure, Mode
from steelyard.words.quantity import Currency, Unit

_NAMES = {Measure.VALUATION: "valuation", Measure.MARKET_VALUE: "market value"}


class Standing(StrEnum):
    """Where a price stands: both ends of the price against both ends of the range."""

    ABOVE = "above the range"
    PARTLY_ABOVE = "reaching above the range"
    INSIDE = "inside the range"
    PARTLY_BELOW = "reaching below the range"
    BELOW = "below the range"


@final
@dataclass(frozen=True)
class Quote:
    """One price of the whole, in the currency of the case; one end twice where it is a point."""

    says: str
    day: date
    low: Step
    high: Step
    is_firm: bool
    """Whether it was done or asked in the open, not told by people without names."""

    @property
    def middle(self) -> Decimal:
        """Half way between the ends."""
        return (self.low.amount + self.high.amount) / 2

    def standing(self, value: Range) -> Standing:
        """Where it stands against a range."""
        if self.low.amount > value.high.amount:
            return Standing.ABOVE
        if self.high.amount < value.low.amount:
            return Standing.BELOW
        if self.high.amount > value.high.amount:
            return Standing.PARTLY_ABOVE
        return Standing.PARTLY_BELOW if self.low.amount < value.low.amount else Standing.INSIDE

    def deviation(self, value: Range) -> Step | None:
        """Price over value less one, in percent of the middle of the range: the length of the rope."""
        if value.mid.amount <= 0:
            return None
        amount = (self.middle / value.mid.amount - 1) * 100
        return Step(
            f"{self.says} against the middle of the range", amount, Unit.PERCENT, (self.low, self.high, value.mid)
        )


def quotes(picture: Picture) -> tuple[tuple[Quote, ...], tuple[Gap, ...]]:
    """Every price of the whole known by the day, the oldest first, and what kept others from being one."""
    found: list[Quote] = []
    gaps: list[Gap] = []
    for fact in picture.prices():
        low = fact.value.low if fact.value.low is not None else fact.value.middle
        high = fact.value.high if fact.value.high is not None else fact.value.middle
        verb = {Mode.RUMOUR: "reported", Mode.PLAN: "planned"}.get(fact.mode, "")
        says = " ".join(filter(None, (verb, _NAMES[fact.measure])))
        says += ", or more" if fact.value.high is None else ", or less" if fact.value.low is None else ""
        when = min(fact.period.last, fact.known_on) if fact.period else fact.known_on
        _add(found, gaps, picture, says, when, (low, high, fact.value.unit), (fact,), is_firm=not verb)
    for implied in implied_values(picture.knowledge.holdings, picture.company):
        claim = implied.holding.claim
        says = f"{claim.owner} {claim.kind} {claim.economic} for {claim.price}"
        when = min(claim.period.last, implied.holding.known_on) if claim.period else implied.holding.known_on
        ends = (implied.whole.amount, implied.whole.amount, implied.whole.currency)
        _add(found, gaps, picture, says, when, ends, (implied.holding,), is_firm=claim.mode is Mode.ACTUAL)
    found += _by_share(picture, gaps)
    return tuple(sorted(found, key=lambda quote: (quote.day, quote.middle))), tuple(gaps)


def _add(
    found: list[Quote],
    gaps: list[Gap],
    picture: Picture,
    says: str,
    when: date,
    ends: tuple[Decimal, Decimal, object],
    basis: tuple[Basis, ...],
    *,
    is_firm: bool,
) -> None:
    low, high, unit = ends
    assert isinstance(unit, Currency)
    steps = [converted(Step(says, amount, unit, basis), picture) for amount in (low, high)]
    match steps:
        case [Step() as first, Step() as second]:
            found.append(Quote(says, when, first, second, is_firm))
        case _:
            gaps += [step for step in steps[:1] if isinstance(step, Gap)]


def _by_share(picture: Picture, gaps: list[Gap]) -> Iterable[Quote]:
    """Price of one share × shares in issue ÷ ordinary shares in a depositary share, for the latest of each.

    The count of shares is the latest known by the day; its own day stands beside it.
    """
    shares = picture.latest(picture.company, Measure.SHARES)
    ratio = picture.latest(picture.company, Measure.ADS_RATIO)
    prices = [
        choice.fact
        for choice in picture.history(picture.company, Measure.SHARE_PRICE)
        if choice.fact.value.is_point and choice.fact.period and choice.fact.period.last <= picture.day
    ]
    if not prices:
        return
    if shares is None:
        what = "a price of one share is known, the count of shares is not"
        gaps.append(Gap(what, "Add the shares in issue to facts.csv."))
        return
    price: Fact = prices[-1]
    count = Step(
        f"shares in issue ({picture.name(shares.fact)})", shares.value.middle, shares.value.unit, (shares.fact,)
    )
    amount, per = price.value.middle * count.amount, ""
    rests: list[Basis] = [price, count]
    if ratio:
        amount, per = amount / ratio.value.middle, f" ÷ {ratio.value.middle.normalize():f} in a depositary share"
        rests.append(ratio.fact)
    unit = price.value.unit
    says = f"share price of {price.value} × {count.amount:,f} shares{per}"
    step = converted(Step(says, amount, unit, tuple(rests)), picture)
    if isinstance(step, Gap):
        gaps.append(step)
    elif price.period:
        yield Quote("share price × shares", min(price.period.last, price.known_on), step, step, is_firm=True)
