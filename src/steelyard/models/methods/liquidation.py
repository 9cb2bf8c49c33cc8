"""What is left when everything is sold: assets at what they bring, claims in their order."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.domain import must_be_share, must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero


class Sold(Inputs, frozen=True, kw_only=True):
    """An asset, and the part of its book value that a sale brings."""

    name: Annotated[str, Meta(description="What is sold.")]
    book: Annotated[float, Meta(description="Book value; the currency of the whole.")]
    recovery: Annotated[float, Meta(description="Part of the book value that a sale brings; may exceed 1.")]


class Claim(Inputs, frozen=True, kw_only=True):
    """Somebody who is paid before the owners."""

    name: Annotated[str, Meta(description="Who is paid.")]
    amount: Annotated[float, Meta(description="What is owed to him.")]


class Liquidation(Inputs, frozen=True, kw_only=True):
    """equity = max(0, Σ book · recovery · (1 - costs) - claims), claims paid in their order."""

    assets: Annotated[list[Sold], Meta(description="What is sold, each with what it brings.")]
    claims: Annotated[list[Claim], Meta(description="Who is paid before the owners, the first first; [] if nobody.")]
    costs: Annotated[float, Meta(description="Cost of the sale, as a part of what it brings, as a fraction.")] = 0.0
    tax: Annotated[
        float, Meta(description="Tax on what the sale brings above book value, as a fraction; 0: no gain is taxed.")
    ] = 0.0
    years: Annotated[float, Meta(description="Years until the money is there.")] = 0.0
    rate: Annotated[float, Meta(description="Rate a year at which it is discounted over these years.")] = 0.0
    shares: Annotated[float | None, Meta(description="Shares, for the value of one.")] = None


def work(inputs: Liquidation) -> Worked:
    """The equity in a liquidation, and what each claim gets.

    Raises:
        ModelInputError: no assets, a negative amount, a rate of costs that is no part, no shares.
    """
    _must_be_sound(inputs)
    gross = sum(each.book * each.recovery for each in inputs.assets)
    gain = max(gross - sum(each.book for each in inputs.assets), 0.0)
    net = gross * (1 - inputs.costs) - inputs.tax * gain
    now = net / (1 + inputs.rate) ** inputs.years
    left, paid = now, []
    for claim in inputs.claims:
        paid.append(min(claim.amount, left))
        left -= paid[-1]
    owed = sum(claim.amount for claim in inputs.claims)
    values: dict[str, float | list[float]] = {
        "equity": left,
        "proceeds": gross,
        "net_proceeds": now,
        "claims": owed,
        "shortfall": owed - sum(paid),
        "paid_by_claim": [
            got / claim.amount if claim.amount else 1.0 for got, claim in zip(paid, inputs.claims, strict=True)
        ],
    }
    if inputs.shares is not None:
        values["value_per_share"] = left / inputs.shares
    lines = (
        *(Line(f"{each.name}, {each.recovery:.0%} of book", each.book * each.recovery) for each in inputs.assets),
        Line("less costs and tax, in the money of today", now - gross),
        *(Line(f"paid to {claim.name}", 0.0 - got) for claim, got in zip(inputs.claims, paid, strict=True)),
        Line("left to the owners", left),
    )
    notes = ("The claims are not paid in full: nothing is left to the owners.",) if owed > now else ()
    return Worked(values=values, lines=lines, notes=notes)


def _must_be_sound(inputs: Liquidation) -> None:
    must_hold("assets", inputs.assets)
    for each in inputs.assets:
        must_not_be_below_zero(book=each.book, recovery=each.recovery)
    for claim in inputs.claims:
        must_not_be_below_zero(amount=claim.amount)
    must_be_share("costs", inputs.costs)
    must_be_share("tax", inputs.tax)
    must_not_be_below_zero(years=inputs.years, rate=inputs.rate)
    if inputs.shares is not None:
        must_be_above_zero(shares=inputs.shares)


METHOD: Final = Method(
    name="liquidation",
    title="Liquidation value",
    inputs=Liquidation,
    work=work,
    example={
        "assets": [
            {"name": "cash", "book": 100, "recovery": 1.0},
            {"name": "receivables", "book": 200, "recovery": 0.8},
            {"name": "inventory", "book": 150, "recovery": 0.6},
            {"name": "plant", "book": 300, "recovery": 0.15},
        ],
        "claims": [{"name": "bank", "amount": 180}, {"name": "suppliers", "amount": 120}],
        "costs": 0.05,
        "shares": 10,
    },
    source="B. Graham, D. Dodd, Security Analysis (McGraw-Hill, 1934), chapter 43, with its rates of recovery",
    gives={
        "equity": "left to the owners",
        "proceeds": "what the sale brings",
        "net_proceeds": "after costs and tax, in the money of today",
        "claims": "what is owed before the owners are paid",
        "shortfall": "what of it is not paid",
        "paid_by_claim": "part of each claim that is paid, in their order",
        "value_per_share": "equity by the shares, where these are given",
    },
)
