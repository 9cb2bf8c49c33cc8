"""The price that a value is held against: the one that somebody asks about, or the latest that is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import final

from steelyard.models.convert import converted
from steelyard.models.prices import Quote
from steelyard.models.valuation import Gap, Step
from steelyard.picture.company import Picture
from steelyard.words.errors import ModelInputError
from steelyard.words.interval import Printed
from steelyard.words.notation import read_amount
from steelyard.words.quantity import Currency


@final
@dataclass(frozen=True, slots=True)
class Price:
    """A price of the whole in the currency of the case; one end twice where it is a point."""

    amount: float
    """Half way between the ends."""
    says: str
    low: Step
    high: Step


def price_to_meet(said: str, known: Quote | None, picture: Picture) -> Price | None:
    """The price to hold a value against.

    Args:
        said: what somebody asks about, as it is printed: `USD 100 billion`; empty for the latest known.
        known: the latest price of the whole, where one is known.
        picture: of the day; it knows the rates of exchange.

    Raises:
        AmountNotationError: what is asked is no amount.
        ModelInputError: it is no money, not above zero, or in a currency without a rate to that of the case.
    """
    if said:
        return _asked(said, picture)
    if known is None:
        return None
    return Price(float(known.middle), f"{known.says}, {known.day}", known.low, known.high)


def _asked(said: str, picture: Picture) -> Price:
    value = read_amount(said)
    if not isinstance(value.unit, Currency):
        raise ModelInputError("--price", said, "it is no money", f"Write it as {picture.currency} 100 billion.")
    if _end(value, value.low) <= 0:
        why = "a price of the whole is above zero"
        raise ModelInputError("--price", said, why, f"Write it as {picture.currency} 100 billion.")
    ends = [
        converted(Step("the price", end, value.unit), picture)
        for end in (_end(value, value.low), _end(value, value.high))
    ]
    steps = []
    for end in ends:
        if isinstance(end, Gap):
            raise ModelInputError("--price", said, end.what, f"{end.do} Or write the price in {picture.currency}.")
        steps.append(end)
    low, high = steps
    foreign = value.unit != picture.currency
    says = f"{value}, as asked" + (f"; {low.says.removeprefix('the price, ')}" if foreign else "")
    return Price(float((low.amount + high.amount) / 2), says, low, high)


def _end(value: Printed, end: Decimal | None) -> Decimal:
    """An end of what was printed; its middle where that side is open."""
    return value.middle if end is None else end
