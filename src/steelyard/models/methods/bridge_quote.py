"""One share or one depositary receipt, in the currency in which it is quoted, and held against its price.

Two currencies meet only at a rate with its day; a receipt and a share only at their ratio. Neither is guessed.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from steelyard.models.methods.method import Inputs, Number
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.words.errors import ModelInputError


class Exchange(Inputs, frozen=True, kw_only=True):
    """A rate of exchange, which is a fact of a day."""

    of: Annotated[str, Meta(description="Currency of the accounts: CNY.")]
    currency: Annotated[str, Meta(description="Currency of the price: USD.")]
    rate: Annotated[float, Meta(description="Units of the currency of the price for one of the accounts: 0.14.")]
    day: Annotated[str, Meta(description="Day of the rate: 2024-04-12.")]


class Quote(Inputs, frozen=True, kw_only=True):
    """What is paid in the market, and for what."""

    price: Annotated[float, Meta(description="Price, in its own currency.")]
    currency: Annotated[str, Meta(description="Its currency: USD.")]
    unit: Annotated[Literal["share", "receipt"], Meta(description="Of one ordinary share or one depositary receipt.")]


class Listed(Inputs, frozen=True, kw_only=True):
    """How a share is quoted."""

    currency: Annotated[str | None, Meta(description="Currency of the accounts: CNY; needed with a quote.")] = None
    ordinary_per_receipt: Annotated[
        float | None, Meta(description="Ordinary shares of one depositary receipt (ADS ratio): 4.")
    ] = None
    exchange: Annotated[
        Exchange | None, Meta(description="Rate of a day, where the price is in another currency than the accounts.")
    ] = None
    quote: Annotated[Quote | None, Meta(description="What is paid in the market, to hold the value against.")] = None
    valuation_day: Annotated[str | None, Meta(description="Day of the value: nothing of a later day is used.")] = None
    balance_day: Annotated[str | None, Meta(description="Day of the balance sheet of cash and debt.")] = None


def quoted(listed: Listed, value: float) -> dict[str, Number]:
    """One receipt, both in the currency of the price, and by the price, as far as ratio and rate are given.

    Raises:
        ModelInputError: a quote that no rate or ratio leads to, or a rate or balance sheet of a later day.
    """
    must_be_known_by_then(listed)
    found: dict[str, Number] = {}
    ratio, exchange = listed.ordinary_per_receipt, listed.exchange
    if ratio is not None:
        must_be_above_zero(ordinary_per_receipt=ratio)
        found["value_per_receipt"] = value * ratio
    if exchange is not None:
        must_be_above_zero(**{"exchange.rate": exchange.rate})
        found["value_per_share_in_currency_of_price"] = value * exchange.rate
        if ratio is not None:
            found["value_per_receipt_in_currency_of_price"] = value * ratio * exchange.rate
    if listed.quote is not None:
        must_be_above_zero(price=listed.quote.price)
        worth = value * _units(listed, listed.quote) * _rate(listed, listed.quote)
        found["value_to_price"] = worth / listed.quote.price
        if worth > 0:
            found["discount_to_value"] = 1 - listed.quote.price / worth
    return found


def must_be_known_by_then(listed: Listed) -> None:
    """Refuse a rate or a balance sheet of a later day than the value.

    Raises:
        ModelInputError: it names the later day.
    """
    days = {"exchange.day": listed.exchange.day if listed.exchange else None, "balance_day": listed.balance_day}
    for name, written in days.items():
        if written is None:
            continue
        day = _day(name, written)
        if listed.valuation_day is not None and day > _day("valuation_day", listed.valuation_day):
            why = f"nobody knew it on {listed.valuation_day}"
            raise ModelInputError(name, written, why, "Give that of the valuation day or before.")


def days_between(listed: Listed) -> int | None:
    """Days from the balance sheet to the value, where both have their day."""
    if listed.valuation_day is None or listed.balance_day is None:
        return None
    return (_day("valuation_day", listed.valuation_day) - _day("balance_day", listed.balance_day)).days


def _units(listed: Listed, quote: Quote) -> float:
    if quote.unit == "share":
        return 1.0
    if listed.ordinary_per_receipt is None:
        why = "a receipt is quoted, and how many shares it stands for is a fact that cannot be guessed"
        raise ModelInputError(
            "ordinary_per_receipt", "not given", why, "Give the ADS ratio, as the annual report has it."
        )
    return listed.ordinary_per_receipt


def _rate(listed: Listed, quote: Quote) -> float:
    if listed.currency is None:
        why = "the price is in a currency, and so are the accounts"
        raise ModelInputError("currency", "not given", why, "Give the currency of the accounts.")
    why = f"the accounts are in {listed.currency} and the price in {quote.currency}"
    if listed.exchange is None:
        if listed.currency != quote.currency:
            raise ModelInputError("exchange", "not given", why, "Give the rate of these two, with its day.")
        return 1.0
    pair = (listed.exchange.of, listed.exchange.currency)
    if pair != (listed.currency, quote.currency):
        raise ModelInputError("exchange", " in ".join(pair), why, "Give the rate of these two.")
    return listed.exchange.rate


def _day(name: str, written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as refused:
        raise ModelInputError(name, repr(written), "it is no day", "Write it as 2024-04-12.") from refused
