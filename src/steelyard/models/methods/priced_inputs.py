"""How a company with a price and figures is given to a method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

from msgspec import Meta, field

from steelyard.models.methods.method import Inputs
from steelyard.models.methods.peer_inputs import Figure, Name
from steelyard.models.peers.multiples import MULTIPLES, Multiple, Priced, multiple_named
from steelyard.models.peers.worth import Claims
from steelyard.words.errors import ModelInputError

_FIGURES: Final = tuple(dict.fromkeys(each.over for each in MULTIPLES.values()))


class PricedGiven(Inputs, frozen=True, kw_only=True):
    """A company; what is left out is not known. Amounts in one currency, for the whole or all for one share."""

    name: Annotated[Name, Meta(description="Its name, once among all.")]
    market_value: Annotated[
        Figure | None, Meta(description="Of its equity; or the price, where all amounts are for one share.")
    ] = None
    price: Annotated[Figure | None, Meta(description="Of one share, with shares: in place of market_value.")] = None
    shares: Annotated[Figure | None, Meta(description="How many; for a target, values per share are given.")] = None
    enterprise_value: Annotated[
        Figure | None, Meta(description="Of the business; not given: market value and the claims on the business.")
    ] = None
    net_debt: Annotated[Figure | None, Meta(description="Debt less cash; below zero where cash is more.")] = None
    debt: Annotated[Figure | None, Meta(description="With cash: in place of net_debt.")] = None
    cash: Annotated[Figure | None, Meta(description="With debt: in place of net_debt.")] = None
    minorities: Annotated[Figure, Meta(description="Minority interests; 0 where there are none.")] = 0.0
    preferred: Annotated[Figure, Meta(description="Preferred shares; 0 where there are none.")] = 0.0
    associates: Annotated[Figure, Meta(description="Owned beside the business; 0 where there is nothing.")] = 0.0
    net_income: Annotated[Figure | None, Meta(description="Of the last year, for pe.")] = None
    ebitda: Annotated[Figure | None, Meta(description="Of the last year, for ev_ebitda.")] = None
    ebit: Annotated[Figure | None, Meta(description="Of the last year, for ev_ebit.")] = None
    sales: Annotated[Figure | None, Meta(description="Of the last year, for ev_sales and ps.")] = None
    book_equity: Annotated[Figure | None, Meta(description="Book value of the equity, for pb.")] = None
    free_cash_flow: Annotated[Figure | None, Meta(description="To equity, of the last year, for p_fcf.")] = None
    forward_net_income: Annotated[Figure | None, Meta(description="Expected of the next year, for forward_pe.")] = None
    forward_ebitda: Annotated[Figure | None, Meta(description="Expected of the next year.")] = None
    forward_ebit: Annotated[Figure | None, Meta(description="Expected of the next year.")] = None
    forward_sales: Annotated[Figure | None, Meta(description="Expected of the next year.")] = None
    forward_free_cash_flow: Annotated[Figure | None, Meta(description="Expected of the next year.")] = None
    figures: Annotated[
        dict[str, Figure], Meta(description="Other figures by name, for multiples of one's own: subscribers.")
    ] = field(default_factory=dict)
    multiples: Annotated[
        dict[str, Figure], Meta(description="Multiples as printed, by name; one given is not worked out.")
    ] = field(default_factory=dict)


def priced(given: PricedGiven, known: Mapping[str, Multiple] = MULTIPLES) -> Priced:
    """The company with its market and enterprise value.

    Raises:
        ModelInputError: a price without shares, shares or a market value not above zero, two ways to the same figure, a
            multiple that is not known.
    """
    for name in given.figures:
        if name in _FIGURES:
            advice = f"Give {name} as a field."
            raise ModelInputError(f"figures of {given.name}", repr(name), "there is a field of that name", advice)
    for name in given.multiples:
        multiple_named(name, known)
    market, between = _market_value(given), claims_of(given).on_the_business
    enterprise = given.enterprise_value
    if enterprise is None and market is not None and between is not None:
        enterprise = market + between
    usual = {name: getattr(given, name) for name in _FIGURES}
    return Priced(
        name=given.name,
        market_value=market,
        enterprise_value=enterprise,
        figures={**given.figures, **{name: each for name, each in usual.items() if each is not None}},
        multiples=given.multiples,
    )


def claims_of(given: PricedGiven) -> Claims:
    """What stands between the business and the equity.

    Raises:
        ModelInputError: both net debt and debt or cash; one of debt and cash without the other.
    """
    net_debt, split = given.net_debt, (given.debt, given.cash)
    if net_debt is not None and split != (None, None):
        advice = "Give net_debt, or debt and cash."
        raise ModelInputError(f"net_debt of {given.name}", f"{net_debt:g}", "debt or cash is given too", advice)
    match split:
        case (float(debt), float(cash)):
            net_debt = debt - cash
        case (None, None):
            pass
        case _:
            advice = "Give both; what is not known is not taken as zero."
            raise ModelInputError(f"debt and cash of {given.name}", "one of two", "net debt needs both", advice)
    return Claims(
        net_debt=net_debt, minorities=given.minorities, preferred=given.preferred, associates=given.associates
    )


def _market_value(given: PricedGiven) -> float | None:
    name, advice = given.name, "Give market_value, or price and shares, each above zero."
    for called, value in (("market_value", given.market_value), ("price", given.price), ("shares", given.shares)):
        if value is not None and value <= 0:
            raise ModelInputError(f"{called} of {name}", f"{value:g}", "it is above zero", advice)
    if given.price is None:
        return given.market_value
    if given.market_value is not None:
        raise ModelInputError(f"price of {name}", f"{given.price:g}", "market_value is given too", advice)
    if given.shares is None:
        advice = "Give shares; or market_value = the price, with every amount for one share."
        raise ModelInputError(f"price of {name}", f"{given.price:g}", "without shares it is no market value", advice)
    return given.price * given.shares
