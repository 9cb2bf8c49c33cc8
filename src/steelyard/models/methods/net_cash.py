"""A floor under a value: what is left of the current assets after everything that is owed."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.domain import must_be_above
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero


class NetCash(Inputs, frozen=True, kw_only=True):
    """Net cash = cash + securities - debt; net current assets = current assets at their rates - all liabilities."""

    cash: Annotated[float, Meta(description="Cash at hand and at banks; any one currency.")]
    securities: Annotated[float, Meta(description="Securities that can be sold at once; 0 if there are none.")]
    debt: Annotated[float, Meta(description="What bears interest, leases among it.")]
    liabilities: Annotated[float, Meta(description="All liabilities, the debt among them.")]
    receivables: Annotated[float, Meta(description="Owed by customers; 0 if nothing is.")] = 0.0
    inventory: Annotated[float, Meta(description="Goods; 0 if there are none.")] = 0.0
    other_current: Annotated[float, Meta(description="Other current assets; 0 if there are none.")] = 0.0
    receivables_rate: Annotated[float, Meta(description="Part that they bring; Graham takes 0.80.")] = 0.8
    inventory_rate: Annotated[float, Meta(description="Part that they bring; Graham takes two thirds, 0.667.")] = 2 / 3
    other_rate: Annotated[float, Meta(description="Part that they bring; a cautious 0.")] = 0.0
    preferred: Annotated[float, Meta(description="Preferred shares, paid before the common ones.")] = 0.0
    burn: Annotated[float, Meta(description="Cash lost a year from here; 0 if none is.")] = 0.0
    years: Annotated[float, Meta(description="Years for which it is lost before the owners can act.")] = 0.0
    shares: Annotated[float | None, Meta(description="Shares, for the floor of one.")] = None
    price: Annotated[float | None, Meta(description="Price of a share, to hold against it; the same currency.")] = None


def work(inputs: NetCash) -> Worked:
    """Net cash, the floor after everything that is owed, and net current assets by the book.

    Raises:
        ModelInputError: a negative amount, more debt than liabilities, no shares.
    """
    _must_be_sound(inputs)
    liquid = inputs.cash + inputs.securities
    brings = (
        inputs.receivables * inputs.receivables_rate
        + inputs.inventory * inputs.inventory_rate
        + inputs.other_current * inputs.other_rate
    )
    burnt = inputs.burn * inputs.years
    floor = liquid + brings - inputs.liabilities - inputs.preferred - burnt
    book = liquid + inputs.receivables + inputs.inventory + inputs.other_current
    values = {
        "floor": floor,
        "net_cash": liquid - inputs.debt,
        "net_cash_after_all_liabilities": liquid - inputs.liabilities - inputs.preferred - burnt,
        "net_current_assets": book - inputs.liabilities - inputs.preferred,
    }
    if inputs.shares is not None:
        values |= {f"{name}_per_share": value / inputs.shares for name, value in values.items()}
        if inputs.price is not None:
            values["floor_to_price"] = values["floor_per_share"] / inputs.price
    lines = (
        Line("cash and securities", liquid),
        Line("what other current assets bring", brings),
        Line("less all liabilities and preferred shares", 0.0 - inputs.liabilities - inputs.preferred),
        Line("less cash that is lost before the owners can act", 0.0 - burnt),
        Line("floor", floor),
    )
    notes = ("The floor is below nothing: there is none.",) if floor < 0 else ()
    return Worked(values=values, lines=lines, notes=notes)


def _must_be_sound(inputs: NetCash) -> None:
    must_not_be_below_zero(
        cash=inputs.cash,
        securities=inputs.securities,
        debt=inputs.debt,
        receivables=inputs.receivables,
        inventory=inputs.inventory,
        other_current=inputs.other_current,
        receivables_rate=inputs.receivables_rate,
        inventory_rate=inputs.inventory_rate,
        other_rate=inputs.other_rate,
        preferred=inputs.preferred,
        burn=inputs.burn,
        years=inputs.years,
    )
    why, advice = "the debt is among the liabilities", "Give all liabilities, those without interest too."
    must_be_above("liabilities", inputs.liabilities, inputs.debt - abs(inputs.debt) * 1e-12 - 1e-300, why, advice)
    if inputs.shares is not None:
        must_be_above_zero(shares=inputs.shares)
    if inputs.price is not None:
        must_be_above_zero(price=inputs.price)


_NAMES: Final = {
    "floor": "current assets at what they bring, less all liabilities, preferred shares and cash lost",
    "net_cash": "cash and securities less debt",
    "net_cash_after_all_liabilities": "cash and securities less everything that is owed",
    "net_current_assets": "current assets by the book less everything that is owed",
}

METHOD: Final = Method(
    name="net-cash-floor",
    title="Net cash and net current assets",
    inputs=NetCash,
    work=work,
    example={
        "cash": 120,
        "securities": 30,
        "debt": 20,
        "liabilities": 90,
        "receivables": 50,
        "inventory": 30,
        "shares": 10,
        "price": 8,
    },
    source="B. Graham, D. Dodd, Security Analysis (McGraw-Hill, 1934), chapter 43; B. Graham, The Intelligent Investor",
    gives={
        **_NAMES,
        **{f"{name}_per_share": f"{says}, by the shares" for name, says in _NAMES.items()},
        "floor_to_price": "the floor of a share by its price: above 1, the price is below it",
    },
)
