"""A company by what it holds: stakes, cash and debt; its discount to that, and what the market leaves for the rest."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.domain import must_be_share, must_hold
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero, only_one_of


class Stake(Inputs, frozen=True, kw_only=True):
    """A part of another company."""

    name: Annotated[str, Meta(description="The company.")]
    stake: Annotated[float | None, Meta(description="Part of it that is held, as a fraction, with `value`.")] = None
    value: Annotated[float | None, Meta(description="Value of the whole company, with `stake`.")] = None
    shares: Annotated[float | None, Meta(description="Or: shares held, with `price`.")] = None
    price: Annotated[float | None, Meta(description="Price of one of them, in the currency of the whole.")] = None
    discount: Annotated[float, Meta(description="Taken off as it cannot be sold at once, as a fraction; else 0.")] = 0.0
    cost: Annotated[float | None, Meta(description="What was paid for it, where a gain is taxed on a sale.")] = None
    tax: Annotated[float, Meta(description="Tax on the gain, as a fraction; 0 where it is not to be sold.")] = 0.0


class Holdings(Inputs, frozen=True, kw_only=True):
    """NAV = Σ stake · value · (1 - discount) - tax + cash - debt - costs; stub = market value - all of these."""

    stakes: Annotated[list[Stake], Meta(description="What is held, in one currency and scale.")]
    cash: Annotated[float, Meta(description="Cash of the holding company itself; 0 if there is none.")]
    debt: Annotated[float, Meta(description="Debt of the holding company itself; 0 if there is none.")]
    trapped_cash: Annotated[float, Meta(description="Part of the cash that is taxed before owners can have it.")] = 0.0
    trapped_tax: Annotated[float, Meta(description="Tax still to be paid on it, as a fraction.")] = 0.0
    own_business: Annotated[float | None, Meta(description="Value of what the company does itself.")] = None
    own_metric: Annotated[
        float | None, Meta(description="Profit, EBITDA or sales of its own business, for the multiple of the stub.")
    ] = None
    overhead: Annotated[float, Meta(description="Present value of what the holding costs; 0 if it is not known.")] = 0.0
    other_claims: Annotated[float, Meta(description="Preferred shares, minorities and the like; 0 if none.")] = 0.0
    holding_discount: Annotated[
        float, Meta(description="Taken off the whole for being held through a company, as a fraction; 0: nothing.")
    ] = 0.0
    shares: Annotated[float | None, Meta(description="Shares of the holding company, for the value of one.")] = None
    market_value: Annotated[
        float | None, Meta(description="Market value of the holding company, to hold against; or `share_price`.")
    ] = None
    share_price: Annotated[float | None, Meta(description="Price of one of its shares, with `shares`.")] = None


def work(inputs: Holdings) -> Worked:
    """Net asset value, the discount to it in the market, and the stub.

    Raises:
        ModelInputError: no stakes, a stake with no value or two, an input outside its domain.
    """
    _must_be_sound(inputs)
    held = [_net(stake) for stake in inputs.stakes]
    cash = inputs.cash - inputs.trapped_cash * inputs.trapped_tax
    claims = inputs.debt + inputs.other_claims + inputs.overhead
    own = inputs.own_business or 0.0
    nav = sum(held) + own + cash - claims
    value = nav * (1 - inputs.holding_discount)
    values: dict[str, Number] = {
        "value": value,
        "net_asset_value": nav,
        "holdings": sum(held),
        "value_by_stake": held,
        "cash_after_tax": cash,
    }
    if inputs.shares is not None:
        values["value_per_share"] = value / inputs.shares
    market = _market(inputs)
    if market is not None:
        values["market_value"] = market
        values["stub"] = market - (sum(held) + cash - claims)
        if inputs.own_metric:
            values["stub_multiple"] = (market - (sum(held) + cash - claims)) / inputs.own_metric
        if nav > 0:
            values["discount_in_the_market"] = 1 - market / nav
    lines = (
        *(Line(stake.name, amount) for stake, amount in zip(inputs.stakes, held, strict=True)),
        Line("own business", own),
        Line("cash, after tax on what is trapped", cash),
        Line("less debt, other claims and overhead", 0.0 - claims),
        Line("net asset value", nav),
        Line("value, after the discount of a holding", value),
    )
    return Worked(values=values, lines=lines, notes=_notes(inputs, values))


def _must_be_sound(inputs: Holdings) -> None:
    must_hold("stakes", inputs.stakes)
    must_not_be_below_zero(
        cash=inputs.cash,
        debt=inputs.debt,
        trapped_cash=inputs.trapped_cash,
        overhead=inputs.overhead,
        other_claims=inputs.other_claims,
    )
    must_be_share("trapped_tax", inputs.trapped_tax)
    must_be_share("holding_discount", inputs.holding_discount)
    if inputs.shares is not None:
        must_be_above_zero(shares=inputs.shares)


def _net(stake: Stake) -> float:
    """What a stake is worth after its own discount and the tax on a gain."""
    which = only_one_of(f"the stake in {stake.name!r}", stake=stake.stake, shares=stake.shares)
    must_be_share(f"discount of {stake.name}", stake.discount)
    must_be_share(f"tax of {stake.name}", stake.tax)
    if which == "stake":
        assert stake.stake is not None
        must_be_share(f"stake in {stake.name}", stake.stake)
        only_one_of(f"the value of {stake.name!r}", value=stake.value)
        gross = stake.stake * (stake.value or 0.0)
    else:
        only_one_of(f"the price of {stake.name!r}", price=stake.price)
        must_not_be_below_zero(shares=stake.shares or 0.0, price=stake.price or 0.0)
        gross = (stake.shares or 0.0) * (stake.price or 0.0)
    sold = gross * (1 - stake.discount)
    gain = max(sold - stake.cost, 0.0) if stake.cost is not None else 0.0
    return sold - stake.tax * gain


def _market(inputs: Holdings) -> float | None:
    if inputs.share_price is None:
        return inputs.market_value
    only_one_of("the market value", market_value=inputs.market_value, share_price=inputs.share_price)
    only_one_of("the market value by a price", shares=inputs.shares)
    must_not_be_below_zero(share_price=inputs.share_price)
    return inputs.share_price * (inputs.shares or 0.0)


def _notes(inputs: Holdings, values: dict[str, Number]) -> tuple[str, ...]:
    found = []
    stub = values.get("stub")
    if isinstance(stub, float) and stub < 0:
        found.append("The stub is below nothing: the market pays less than what is held, even if the rest is free.")
    taxed = [stake.name for stake in inputs.stakes if stake.tax and stake.cost is None]
    if taxed:
        found.append(f"No cost was given, so no gain is taxed, of: {', '.join(taxed)}.")
    if inputs.own_business is None:
        found.append("The own business is not valued: it is what the stub stands for.")
    return tuple(found)


METHOD: Final = Method(
    name="holdings",
    title="Sum of the parts, by holdings",
    inputs=Holdings,
    work=work,
    example={
        "stakes": [
            {"name": "listed", "shares": 300, "price": 40, "discount": 0.1},
            {"name": "not listed", "stake": 0.25, "value": 8000, "cost": 500, "tax": 0.2},
        ],
        "cash": 2000,
        "trapped_cash": 1000,
        "trapped_tax": 0.1,
        "debt": 1500,
        "own_metric": 300,
        "holding_discount": 0.15,
        "shares": 500,
        "share_price": 26,
    },
    source=(
        "A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 16; stub: O. Lamont, R. Thaler, Journal of"
        " Political Economy 111 (2003), 227-268"
    ),
    gives={
        "value": "net asset value after the discount of a holding",
        "net_asset_value": "stakes, own business and cash, less debt and other claims",
        "holdings": "all stakes, after their own discounts and taxes",
        "value_by_stake": "each stake, after its own",
        "cash_after_tax": "cash less tax on what is trapped",
        "value_per_share": "value by the shares",
        "market_value": "of the holding company",
        "stub": "what the market leaves for everything that is not a stake, cash or a claim",
        "stub_multiple": "the stub by the metric of the own business",
        "discount_in_the_market": "1 less market value by net asset value",
    },
)
