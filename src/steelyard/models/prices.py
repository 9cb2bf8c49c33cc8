"""Prices of the whole company: asked, reported, paid, or made by the market. Met only after the value is worked out.

A price is a fact with a day; a value is an opinion with assumptions. A price for one share becomes one for the whole by
the count of shares, a price for a part by the size of the part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple, final

from steelyard.models.convert import converted
from steelyard.models.valuation import Basis, Gap, Range, Step
from steelyard.owners.implied import implied_values
from steelyard.picture.company import Picture, when_of
from steelyard.words.measure import Measure, Mode
from steelyard.words.quantity import Unit, UnitOfMeasure

DEPOSITARY: Final = "depositary share"
ORDINARY: Final = "ordinary share"
"""What a price of one share is for, in its segment."""


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
    bound: str = ""
    """`over` or `up to` where the source leaves a side open."""

    @property
    def middle(self) -> Decimal:
        """Half way between the ends."""
        return (self.low.amount + self.high.amount) / 2

    def standing(self, value: Range) -> Standing:
        """Where it stands against a range; a side that the source leaves open reaches beyond it."""
        if self.low.amount > value.high.amount and self.bound != "up to":
            return Standing.ABOVE
        if self.high.amount < value.low.amount and self.bound != "over":
            return Standing.BELOW
        if self.high.amount > value.high.amount or self.bound == "over":
            return Standing.PARTLY_ABOVE
        below = self.low.amount < value.low.amount or self.bound == "up to"
        return Standing.PARTLY_BELOW if below else Standing.INSIDE

    def deviation(self, value: Range) -> Step | None:
        """Price over value less one, in percent of the middle of the range: the length of the rope."""
        if value.mid.amount <= 0:
            return None
        amount = (self.middle / value.mid.amount - 1) * 100
        return Step(
            f"{self.says} against the middle of the range",
            amount,
            Unit.PERCENT,
            tuple(dict.fromkeys((self.low, self.high, value.mid))),
        )


class _Offer(NamedTuple):
    """A price before its currency is settled."""

    says: str
    day: date
    low: Decimal
    high: Decimal
    unit: UnitOfMeasure
    basis: tuple[Basis, ...]
    is_firm: bool
    bound: str = ""
    name: str = ""
    """In few words, where the working says more."""


def latest(found: Iterable[Quote]) -> Quote | None:
    """The latest price of the whole; of two of one day the firm one."""
    return max(found, key=lambda quote: (quote.day, quote.is_firm), default=None)


def quotes(picture: Picture) -> tuple[tuple[Quote, ...], tuple[Gap, ...]]:
    """Every price of the whole known by the day, the oldest first, and what kept others from being one."""
    gaps: list[Gap] = []
    for fact in picture.undated_prices():
        what = f"{fact.measure.words} of {fact.value} by {fact.origin.publisher} is of no day that is named"
        gaps.append(Gap(what, "Give its day in facts.csv."))
    offers = [*_told(picture), *_implied(picture), *_by_share(picture, gaps)]
    found: list[Quote] = []
    for offer in offers:
        ends = [
            converted(Step(offer.says, end, offer.unit, offer.basis), picture, offer.day)
            for end in (offer.low, offer.high)
        ]
        match ends:
            case [Step() as low, Step() as high]:
                found.append(Quote(offer.name or offer.says, offer.day, low, high, offer.is_firm, offer.bound))
            case _:
                gaps += [end for end in ends[:1] if isinstance(end, Gap)]
    return tuple(sorted(found, key=lambda quote: (quote.day, quote.middle))), tuple(gaps)


def _told(picture: Picture) -> Iterator[_Offer]:
    """What was asked or reported for the whole, and what the market made it."""
    for choice in picture.prices():
        fact, value = choice.fact, choice.value
        low = value.low if value.low is not None else value.middle
        high = value.high if value.high is not None else value.middle
        verb = {Mode.RUMOUR: "reported", Mode.PLAN: "planned"}.get(fact.mode, "")
        says = " ".join(filter(None, (verb, fact.measure.words)))
        bound = "over" if value.high is None else "up to" if value.low is None else ""
        yield _Offer(says, when_of(fact), low, high, value.unit, (fact,), not verb, bound)


def _implied(picture: Picture) -> Iterator[_Offer]:
    """What a price for a part says about the whole."""
    for implied in implied_values(picture.knowledge.holdings, picture.company):
        claim, whole = implied.holding.claim, implied.whole
        if claim.mode is Mode.OPINION or claim.price is None:
            continue
        bound = "over" if claim.price.high is None else "up to" if claim.price.low is None else ""
        says = f"{claim.owner} {claim.kind} {claim.economic} for {claim.price}"
        when = min(claim.period.last, implied.holding.known_on) if claim.period else implied.holding.known_on
        firm = claim.mode is Mode.ACTUAL
        says = says if firm else f"{claim.mode}: {says}"
        yield _Offer(says, when, whole.amount, whole.amount, whole.currency, (implied.holding,), firm, bound)


def _by_share(picture: Picture, gaps: list[Gap]) -> Iterator[_Offer]:
    """Price of one share × shares in issue, for the latest price that was made by the day.

    A price of a depositary share (its segment says so) is divided by the ordinary shares in one. Where there are
    depositary shares, a price that does not say which it is of is a gap: the two differ by the ratio.
    """
    shares = picture.latest(picture.company, Measure.SHARES)
    ratio = picture.latest(picture.company, Measure.ADS_RATIO)
    prices = [
        (choice, segment)
        for segment in ("", ORDINARY, DEPOSITARY)
        for choice in picture.history(picture.company, Measure.SHARE_PRICE, segment)
        if choice.value.is_point
    ]
    told = [price for price, segment in prices if segment == ""] if ratio else []
    prices = [(price, segment) for price, segment in prices if not (ratio and segment == "")]
    if told and not prices:
        what = "a price of one share is known, not whether of an ordinary or a depositary share"
        gaps.append(Gap(what, f'Write segment "{ORDINARY}" or "{DEPOSITARY}" beside it in facts.csv.'))
    if not prices:
        return
    choice, segment = max(prices, key=lambda price: when_of(price[0].fact))
    if shares is None or (segment == DEPOSITARY and ratio is None):
        lacks = "the count of shares" if shares is None else "the count of ordinary shares in a depositary share"
        gaps.append(Gap(f"a price of one share is known, {lacks} is not", "Add it to facts.csv: shares, ads_ratio."))
        return
    price, value = choice.fact, choice.value
    counted = f"shares in issue ({picture.name(shares.fact)})"
    count = Step(counted, shares.value.middle, shares.value.unit, (shares.fact,))
    amount, per = value.middle * count.amount, ""
    rests: list[Basis] = [price, count]
    if ratio and segment == DEPOSITARY:
        amount, per = amount / ratio.value.middle, f" ÷ {ratio.value.middle.normalize():f} in a depositary share"
        rests.append(ratio.fact)
    says = f"share price of {value} × {count.amount:,f} shares{per}"
    yield _Offer(
        says, when_of(price), amount, amount, value.unit, tuple(rests), is_firm=True, name="share price × shares"
    )
