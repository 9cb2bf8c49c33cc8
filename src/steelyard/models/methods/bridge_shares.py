"""Who shares the equity, shares of all classes, options and convertibles; and what one share is then worth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta

from steelyard.models.kernels.bridge import value_where
from steelyard.models.kernels.options import diluting_call
from steelyard.models.methods.bridge_claims import Claims
from steelyard.models.methods.domain import must_be_share, must_hold
from steelyard.models.methods.method import Inputs
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero
from steelyard.words.errors import ModelInputError


class ShareClass(Inputs, frozen=True, kw_only=True):
    """One class of shares."""

    name: Annotated[str, Meta(description="A, B, preference without a fixed amount.")]
    shares: Annotated[float, Meta(description="How many there are, in the scale of the other counts.")]
    ratio: Annotated[
        float, Meta(description="Ordinary shares that one of them is worth in profit and in liquidation: 1, or 1500.")
    ] = 1.0


class Grant(Inputs, frozen=True, kw_only=True):
    """Options or warrants that make new shares."""

    count: Annotated[float, Meta(description="How many, each for one share, in the scale of the shares.")]
    strike: Annotated[float, Meta(description="Average price at which a new share may be had.")]
    years: Annotated[float | None, Meta(description="Years until they are used, half their life for employees.")] = None
    volatility: Annotated[float | None, Meta(description="σ of the share a year, as a fraction.")] = None
    riskfree: Annotated[float | None, Meta(description="Riskless rate a year, continuous, as a fraction.")] = None
    dividend_yield: Annotated[float, Meta(description="Dividend yield of the share a year; 0 if it pays none.")] = 0.0
    vested: Annotated[float, Meta(description="Part that will not be forfeited, as a fraction; 1 counts all.")] = 1.0


class Convertible(Inputs, frozen=True, kw_only=True):
    """A bond or a preferred share that may become shares: its holders take what is worth more."""

    value: Annotated[float, Meta(description="What is owed if it does not become shares; not among the debt.")]
    shares: Annotated[float, Meta(description="Shares that it becomes.")]


class Owners(Claims, frozen=True, kw_only=True):
    """Everybody among whom the equity is shared, after the claims that come first."""

    shares: Annotated[
        float | list[ShareClass], Meta(description="Shares outstanding, less those held by the firm; or classes.")
    ]
    restricted: Annotated[float, Meta(description="Shares granted and not yet counted; 0 if there are none.")] = 0.0
    options: Annotated[
        list[Grant] | None, Meta(description="Options and warrants outstanding; [] if there are none.")
    ] = None
    options_by: Annotated[
        Literal["value", "treasury_stock", "fully_diluted"],
        Meta(
            description="value: what they are worth as options is taken off (needs years, volatility, riskfree);"
            " treasury_stock: they are used, and the strike comes in; fully_diluted: they are used, and it does not."
        ),
    ] = "value"
    treasury_counts: Annotated[
        Literal["in_the_money", "all"],
        Meta(description="Which options the second and third way count; some sources count all."),
    ] = "in_the_money"
    options_at: Annotated[
        Literal["own_value", "price"],
        Meta(description="Share from which options are valued: the value that comes out, in a loop, or the price."),
    ] = "own_value"
    options_dilute: Annotated[
        Literal["share", "payoff", "known"],
        Meta(
            description="share: the call is on a share made cheaper by all options (Damodaran); payoff: on the share"
            " as it is, times shares / (shares + options) (Hull, new warrants); known: the share has it in it already."
        ),
    ] = "share"
    options_tax: Annotated[
        float, Meta(description="Tax saved as they are used, as a fraction; 0 counts their whole value.")
    ] = 0.0
    convertibles: Annotated[list[Convertible] | None, Meta(description="Convertibles; [] if there are none.")] = None
    price: Annotated[float | None, Meta(description="Price of an ordinary share, in the currency of the accounts.")] = (
        None
    )


def basic_shares(owners: Owners) -> float:
    """Ordinary shares and what other classes are worth of them, with restricted ones.

    Raises:
        ModelInputError: none, or fewer.
    """
    if isinstance(owners.shares, list):
        must_hold("shares", owners.shares)
        for each in owners.shares:
            must_not_be_below_zero(shares=each.shares)
            must_be_above_zero(ratio=each.ratio)
        total = sum(each.shares * each.ratio for each in owners.shares)
    else:
        total = owners.shares
    must_be_above_zero(shares=total)
    must_not_be_below_zero(restricted=owners.restricted)
    return total + owners.restricted


def must_be_owners(owners: Owners) -> None:
    """Refuse what cannot be shared out.

    Raises:
        ModelInputError: it names the input.
    """
    must_be_share("options_tax", owners.options_tax)
    if owners.price is not None:
        must_be_above_zero(price=owners.price)
    if owners.options and owners.options_at == "price" and owners.price is None:
        raise ModelInputError("price", "not given", "options are to be valued from it", "Give it, or use own_value.")
    for grant in owners.options or ():
        must_not_be_below_zero(count=grant.count, dividend_yield=grant.dividend_yield)
        must_be_above_zero(strike=grant.strike)
        must_be_share("vested", grant.vested)
        if owners.options_by == "value":
            terms = {"years": grant.years, "volatility": grant.volatility, "riskfree": grant.riskfree}
            for name, value in terms.items():
                if value is None:
                    why = "the value of an option needs it"
                    raise ModelInputError(name, "not given", why, "Give it, or count by treasury_stock.")
            must_be_above_zero(years=grant.years or 0.0, volatility=grant.volatility or 0.0)
    for each in owners.convertibles or ():
        must_not_be_below_zero(value=each.value, shares=each.shares)


def share_value(equity: float, owners: Owners) -> float:
    """What one ordinary share is worth, so that all that share in the equity get just the equity.

    Where nothing is left after the convertibles, what lacks is shared out by the shares: nobody uses an option on it.
    """
    basic = basic_shares(owners)
    left = equity - sum(each.value for each in owners.convertibles or ())
    if left <= 0:
        return left / basic
    proceeds = sum(each.count * each.vested * each.strike for each in owners.options or ())
    found = value_where(lambda value: owed(value, owners), equity, (equity + proceeds) / basic)
    if found is None:
        why = "so many options above the price would buy back all shares"
        raise ModelInputError("options", "more than the shares", why, "Count those in the money only.")
    return found


def owed(value: float, owners: Owners) -> float:
    """What all of them take when a share is worth so much."""
    return (
        basic_shares(owners) * value
        + sum(grant_costs(value, owners))
        + sum(max(each.value, each.shares * value) for each in owners.convertibles or ())
    )


def grant_costs(value: float, owners: Owners) -> Sequence[float]:
    """What each grant takes from the other owners."""
    return [each * (1 - owners.options_tax) for each in _before_tax(value, owners)]


def _before_tax(value: float, owners: Owners) -> Sequence[float]:
    at = owners.price if owners.options_at == "price" and owners.price is not None else value
    costs = []
    for grant in owners.options or ():
        count = grant.count * grant.vested
        if owners.options_by == "value":
            costs.append(count * option_value(at, grant, owners))
        elif owners.treasury_counts == "in_the_money" and at <= grant.strike:
            costs.append(0.0)
        elif owners.options_by == "fully_diluted":
            costs.append(count * value)
        else:
            strike = grant.strike if owners.options_at == "own_value" else grant.strike * value / at
            costs.append(count * (value - strike))
    return costs


def option_value(share: float, grant: Grant, owners: Owners) -> float:
    """One option of a grant, on a share that its own use makes cheaper, by the way that is asked for."""
    assert grant.years is not None
    assert grant.volatility is not None
    assert grant.riskfree is not None
    if share <= 0:
        return 0.0
    shares, options = basic_shares(owners), grant.count * grant.vested
    worth = diluting_call(
        share=share,
        strike=grant.strike,
        years=grant.years,
        rate=grant.riskfree,
        volatility=grant.volatility,
        shares=shares,
        options=options if owners.options_dilute == "share" else 0.0,
        dividend=grant.dividend_yield,
    )
    return float(worth) * (shares / (shares + options) if owners.options_dilute == "payoff" else 1.0)
