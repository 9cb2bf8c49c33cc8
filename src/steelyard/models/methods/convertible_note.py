"""A convertible note or SAFE: the shares that it becomes in a round of funding, by its cap or by its discount."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.conversion import price_at_cap, price_of_round
from steelyard.models.methods.domain import must_be_rate, must_be_share
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero
from steelyard.words.errors import ModelInputError


class ConvertibleNote(Inputs, frozen=True, kw_only=True):
    """shares = (principal + interest) / min(price at the cap, price of the round · (1 - discount))."""

    principal: Annotated[float, Meta(description="What was lent or paid; any one currency.")]
    interest_rate: Annotated[float, Meta(description="Interest a year, as a fraction; a SAFE bears none: 0.")] = 0.0
    years: Annotated[float, Meta(description="Years that it has borne interest; 0 where it bears none.")] = 0.0
    interest: Annotated[
        Literal["simple", "compound"],
        Meta(description="On the principal alone, as most notes say, or on interest too."),
    ] = "simple"
    cap: Annotated[float | None, Meta(description="Valuation cap; none: leave out.")] = None
    cap_of: Annotated[
        Literal["post_money", "pre_money"],
        Meta(description="pre_money: the cap is without what converts; post_money: with it, as in a SAFE since 2018."),
    ] = "pre_money"
    discount: Annotated[float | None, Meta(description="Off the price of the round, as a fraction: 0.2.")] = None
    shares: Annotated[
        float | None, Meta(description="All shares before, options among them; or pre_money with price_per_share.")
    ] = None
    pre_money: Annotated[float | None, Meta(description="Value before the money of the round.")] = None
    price_per_share: Annotated[float | None, Meta(description="Price of the round, where it is known.")] = None
    round_counts: Annotated[
        Literal["all", "shares_before"],
        Meta(description="What pre_money is the value of: shares_before, without the note; all: with its shares."),
    ] = "shares_before"
    new_money: Annotated[float, Meta(description="Raised in the round beside it; 0 if it is not known.")] = 0.0


def work(inputs: ConvertibleNote) -> Worked:
    """Price and count of its shares, what they are worth at the price of the round, and who holds what.

    Raises:
        ModelInputError: no shares or no price; a cap that is not above what converts; nothing left for the others.
    """
    must_be_above_zero(principal=inputs.principal)
    must_not_be_below_zero(years=inputs.years, new_money=inputs.new_money)
    must_be_rate("interest_rate", inputs.interest_rate)
    must_be_share("discount", inputs.discount or 0.0)
    years = inputs.years
    grown = (1 + inputs.interest_rate) ** years if inputs.interest == "compound" else 1 + inputs.interest_rate * years
    amount = inputs.principal * grown
    shares = _shares(inputs)
    prices = _prices(inputs, shares, amount)
    by = min((name for name in prices if name != "price_of_round"), key=prices.__getitem__, default="price_of_round")
    by = by if prices[by] < prices["price_of_round"] else "price_of_round"
    price = prices[by]
    must_be_above_zero(conversion_price=price)
    made = amount / price
    bought = inputs.new_money / prices["price_of_round"]
    values: dict[str, Any] = {
        "shares_of_note": made,
        "conversion_price": price,
        **prices,
        "converts_by": by,
        "amount": amount,
        "interest_accrued": amount - inputs.principal,
        "discount_in_effect": 1 - price / prices["price_of_round"],
        "ownership": made / (shares + made),
        "ownership_after_round": made / (shares + made + bought),
        "new_shares": bought,
        "shares_after": shares + made + bought,
        "value": made * prices["price_of_round"],
        "multiple_of_money": made * prices["price_of_round"] / inputs.principal,
    }
    lines = (
        Line("principal and interest", amount),
        *(Line(GIVES[name], each) for name, each in prices.items()),
        Line(f"shares, at the {by.replace('_', ' ')}", made),
        Line("part of all shares before new money", values["ownership"]),
    )
    return Worked(values=values, lines=lines)


def _shares(inputs: ConvertibleNote) -> float:
    shares = inputs.shares
    if shares is None and inputs.pre_money is not None and inputs.price_per_share:
        shares = inputs.pre_money / inputs.price_per_share
    if shares is None:
        raise ModelInputError(
            "shares", "not given", "a cap and a price are shared out by them", "Give them, options among them."
        )
    must_be_above_zero(shares=shares)
    return shares


def _prices(inputs: ConvertibleNote, shares: float, amount: float) -> dict[str, float]:
    """Of the round, at the cap and at the discount."""
    found: dict[str, float] = {}
    if inputs.cap is not None:
        found["price_at_cap"] = price_at_cap(inputs.cap, shares, amount if inputs.cap_of == "post_money" else 0.0)
        if found["price_at_cap"] <= 0:
            raise ModelInputError(
                "cap", f"{inputs.cap:g}", "all of the company would not be enough", "Give it in full."
            )
    part = 1 - (inputs.discount or 0.0)
    if part == 0:
        raise ModelInputError("discount", "1", "shares for nothing have no count", "Give a fraction: 20% is 0.2.")
    of_round = inputs.price_per_share
    if of_round is None:
        if inputs.pre_money is None:
            raise ModelInputError("pre_money", "not given", "the round has a price", "Give it, or price_per_share.")
        of_round = _of_round(inputs.pre_money, inputs, shares, amount, found.get("price_at_cap"))
    must_be_above_zero(price_of_round=of_round)
    if inputs.discount is not None:
        found["price_at_discount"] = of_round * part
    return {"price_of_round": of_round, **found}


def _of_round(pre_money: float, inputs: ConvertibleNote, shares: float, amount: float, at_cap: float | None) -> float:
    if inputs.round_counts == "shares_before":
        return float(price_of_round(pre_money, shares))
    by_discount = float(price_of_round(pre_money, shares, amount / (1 - (inputs.discount or 0.0))))
    if at_cap is None:
        return by_discount
    return min(by_discount, pre_money / (shares + amount / at_cap))


GIVES: Final = {
    "shares_of_note": "what it becomes",
    "conversion_price": "the least of the prices that it may convert at",
    "price_of_round": "what new money pays for a share",
    "price_at_cap": "price of a share at the cap",
    "price_at_discount": "price of a share at the discount",
    "converts_by": "which of these is the least",
    "amount": "principal and interest",
    "interest_accrued": "interest in it",
    "discount_in_effect": "conversion price below that of the round, as a part of it",
    "ownership": "its part of all shares before new money",
    "ownership_after_round": "its part with the shares of new money",
    "new_shares": "shares for new money",
    "shares_after": "all shares after the round",
    "value": "its shares at the price of the round",
    "multiple_of_money": "that by the principal",
}

METHOD: Final = Method(
    name="convertible-note",
    title="Convertible note or SAFE",
    inputs=ConvertibleNote,
    work=work,
    example={"principal": 100000, "cap": 6000000, "discount": 0.2, "shares": 4000000, "pre_money": 8000000},
    source="Y Combinator, Quick Start Guide to the Post-Money Safe (2018); B. Feld, J. Mendelson, Venture Deals,"
    " 4th ed. (Wiley, 2019), chapter 9; example: R. Gopi, two12, How does a note convert? (2022)",
    gives=GIVES,
)
