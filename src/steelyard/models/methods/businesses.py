"""A business, its peers, and how much of a company it is."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from steelyard.models.methods.domain import must_be_above, must_not_be_negative
from steelyard.words.errors import ModelInputError

_OFF: Final = 0.005
"""How far shares that are printed rounded may add up beside one."""
_ADVICE: Final = "Give a figure that is not below zero."


class Peer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A company that is mostly in one business."""

    levered_beta: Annotated[float, Meta(description="β of its equity.")]
    debt_to_equity: Annotated[float, Meta(description="D/E at market values, a fraction.")]
    name: Annotated[str, Meta(description="As it is called.")] = ""
    tax: Annotated[float | None, Meta(description="Its tax rate; that of the company, if not given.")] = None
    cash_to_value: Annotated[float | None, Meta(description="Part of its value that is cash.")] = None


class Business(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A business of a company: its beta, or that of its peers; and its weight."""

    name: Annotated[str, Meta(description="As it is called.")] = ""
    unlevered_beta: Annotated[float | None, Meta(description="βU without debt, if it is known already.")] = None
    levered_beta: Annotated[float | None, Meta(description="Average β of its peers, with debt_to_equity.")] = None
    debt_to_equity: Annotated[float | None, Meta(description="Average or median D/E of its peers.")] = None
    tax: Annotated[float | None, Meta(description="Tax rate of its peers; that of the company, if not given.")] = None
    cash_to_value: Annotated[
        float | None, Meta(description="Part of its peers' value that is cash; takes it out of the beta.")
    ] = None
    peers: Annotated[list[Peer] | None, Meta(description="Its peers one by one, in place of their averages.")] = None
    own_debt_to_equity: Annotated[
        float | None, Meta(description="D/E of this business in the company; that of the company, if not given.")
    ] = None
    share: Annotated[float | None, Meta(description="Part of the company's value; shares add up to 1.")] = None
    value: Annotated[float | None, Meta(description="Its value, any unit, the same for all.")] = None
    sales: Annotated[float | None, Meta(description="Its sales; a weight by themselves, or with value_to_sales.")] = (
        None
    )
    value_to_sales: Annotated[float | None, Meta(description="Enterprise value by sales of its peers.")] = None


def business_weights(businesses: list[Business]) -> tuple[list[float], list[float]]:
    """The value of each business, where it is known, and its weight.

    Raises:
        ModelInputError: businesses without a weight, weights below zero, shares that do not add up to one.
    """
    if all(business.share is not None for business in businesses):
        shares = [business.share or 0.0 for business in businesses]
        weights = _parts("share", shares)
        if abs(sum(shares) - 1) > _OFF:
            advice = "Give the share of every business, or values."
            raise ModelInputError("the sum of share", f"{sum(shares):g}", "shares of a whole add up to 1", advice)
        return [], weights
    values = [_value(business) for business in businesses]
    if all(value is not None for value in values):
        known = [value or 0.0 for value in values]
        return known, _parts("value", known)
    if all(business.sales is not None for business in businesses):
        return [], _parts("sales", [business.sales or 0.0 for business in businesses])
    if len(businesses) == 1:
        return [], [1.0]
    advice = "Give every business a value, sales and value_to_sales, sales alone, or a share."
    raise ModelInputError("value", "not given", "businesses are weighted", advice)


def _value(business: Business) -> float | None:
    if business.value is not None:
        return business.value
    if business.sales is not None and business.value_to_sales is not None:
        return business.sales * business.value_to_sales
    return None


def _parts(name: str, amounts: list[float]) -> list[float]:
    for amount in amounts:
        must_not_be_negative(name, amount, "it is a weight", _ADVICE)
    total = sum(amounts)
    must_be_above(f"the sum of {name}", total, 0, "nothing has a weight", _ADVICE)
    return [amount / total for amount in amounts]
