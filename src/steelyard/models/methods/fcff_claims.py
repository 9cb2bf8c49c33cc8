"""From the value of a firm's operations to one share: failure, cash, debt, and who else has a claim.

operations × (1 - p) + p · proceeds  +  cash + other assets  -  debt - minorities - preferred - options  =  equity
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, final

from msgspec import Meta

from steelyard.models.methods.fcff_years import must_be_positive, must_be_share, must_not_be_negative
from steelyard.models.methods.method import Inputs, Line, Number
from steelyard.words.errors import ModelInputError


class Claims(Inputs, frozen=True, kw_only=True):
    """What stands between operations and a share. Without cash and debt the value of the operations is the answer."""

    cash: Annotated[
        float | None, Meta(description="Cash and marketable securities today; with debt it leads to equity.")
    ] = None
    debt: Annotated[float | None, Meta(description="Debt today, leases included; with cash it leads to equity.")] = None
    trapped_cash: Annotated[
        float, Meta(description="Part of the cash on which tax falls due when it comes home; 0: none.")
    ] = 0.0
    trapped_cash_tax: Annotated[
        float, Meta(description="Tax still due on trapped cash, a fraction: marginal rate less what was paid abroad.")
    ] = 0.0
    non_operating_assets: Annotated[
        float, Meta(description="Stakes and other assets whose income is not in the flows; 0: none.")
    ] = 0.0
    minority_interests: Annotated[float, Meta(description="Claims of others on subsidiaries; 0: none.")] = 0.0
    preferred: Annotated[float, Meta(description="Preferred shares; 0: none.")] = 0.0
    other_claims: Annotated[float, Meta(description="Pensions and other claims before equity; 0: none.")] = 0.0
    options_value: Annotated[float, Meta(description="Value of options held by employees; 0: none.")] = 0.0
    failure_probability: Annotated[
        float, Meta(description="Probability that the firm fails before its flows come; 0 to 1.")
    ] = 0.0
    failure_proceeds: Annotated[
        float | None, Meta(description="What is got on failure; in the unit of failure_proceeds_of.")
    ] = None
    failure_proceeds_of: Annotated[
        Literal["value", "book_capital", "amount"],
        Meta(
            description="Proceeds are a fraction of the going-concern value, a fraction of book_capital, or an amount."
        ),
    ] = "value"
    book_capital: Annotated[
        float | None, Meta(description="Book value of equity and debt, for proceeds that are a part of it.")
    ] = None
    shares: Annotated[float | None, Meta(description="Shares, on one basis with the price; above zero.")] = None
    price: Annotated[float | None, Meta(description="Price of one share today, to hold the value against.")] = None


CLAIM_VALUES = {
    "per_share": "value of one share",
    "equity": "value of the equity",
    "value_of_operations": "value of the operations today, failure counted",
    "going_concern": "value of the operations today if the firm does not fail; given where a failure is counted",
    "failure_proceeds": "what is got on failure; given where a failure is counted",
    "cash_used": "cash after the tax on its trapped part",
    "price_to_value": "price of a share over its value",
}


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What is left for equity: values by name with the answer first, lines of working, notes."""

    values: dict[str, Number]
    lines: tuple[Line, ...]
    notes: tuple[str, ...]


def settle(going: float, claims: Claims) -> Settled:
    """Equity and the value of a share from the value of the operations.

    Raises:
        ModelInputError: a probability outside 0 to 1, a negative claim, no shares, cash without debt.
    """
    _must_be_claims(claims)
    operations, values, lines = _failed(going, claims)
    if claims.cash is None or claims.debt is None:
        says = "Cash and debt are not given: the answer is the value of the operations, not of the equity."
        return Settled(values={"value_of_operations": operations, **values}, lines=tuple(lines), notes=(says,))
    due = claims.trapped_cash * claims.trapped_cash_tax
    cash = claims.cash - due
    steps = (
        ("plus cash" + (f" less tax of {due:,.6g} on its trapped part" if due else ""), cash),
        ("plus non-operating assets", claims.non_operating_assets),
        ("less debt", -claims.debt),
        ("less minority interests", -claims.minority_interests),
        ("less preferred shares", -claims.preferred),
        ("less other claims", -claims.other_claims),
        ("less options held by employees", -claims.options_value),
    )
    equity = operations + sum(amount for _, amount in steps)
    lines += [Line(says, amount) for says, amount in steps if amount]
    lines.append(Line("value of the equity", equity))
    found: dict[str, Number] = {"equity": equity, "value_of_operations": operations, **values, "cash_used": cash}
    notes: tuple[str, ...] = (
        () if equity >= 0 else ("The claims are more than the operations are worth: equity is below zero.",)
    )
    if claims.shares is not None:
        share = equity / claims.shares
        lines.append(Line(f"value of one of {claims.shares:,.6g} shares", share))
        found = {"per_share": share, **found}
        if claims.price is not None and share > 0:
            found["price_to_value"] = claims.price / share
    return Settled(values=found, lines=tuple(lines), notes=notes)


def _failed(going: float, claims: Claims) -> tuple[float, dict[str, Number], list[Line]]:
    lines = [Line("value of the operations", going)]
    if not claims.failure_probability:
        return going, {}, lines
    if claims.failure_proceeds is None:
        raise ModelInputError(
            "failure_proceeds", "not given", "failure leaves something or nothing", "Give it; 0 where nothing is left."
        )
    whole = {"value": going, "book_capital": claims.book_capital, "amount": 1.0}[claims.failure_proceeds_of]
    if whole is None:
        raise ModelInputError("book_capital", "not given", "the proceeds are a part of it", "Give book_capital.")
    got = claims.failure_proceeds * whole
    operations = going * (1 - claims.failure_probability) + got * claims.failure_probability
    lines.append(Line("proceeds on failure", got))
    lines.append(Line(f"value after a failure probability of {claims.failure_probability:.4g}", operations))
    return operations, {"going_concern": going, "failure_proceeds": got}, lines


def _must_be_claims(claims: Claims) -> None:
    must_be_share("failure_probability", claims.failure_probability)
    must_be_share("trapped_cash_tax", claims.trapped_cash_tax)
    if claims.failure_proceeds is not None:
        must_not_be_negative("failure_proceeds", claims.failure_proceeds, "nobody pays for being repaid")
    for name in (
        "cash",
        "debt",
        "trapped_cash",
        "minority_interests",
        "preferred",
        "options_value",
        "other_claims",
    ):
        amount = getattr(claims, name)
        if amount is not None:
            must_not_be_negative(name, amount, "an amount that is owned or owed is not below zero")
    if claims.shares is not None:
        must_be_positive("shares", claims.shares, "equity is shared among them")
    if (claims.cash is None) != (claims.debt is None):
        lacks = "cash" if claims.cash is None else "debt"
        raise ModelInputError(lacks, "not given", "equity needs both cash and debt", "Give it; 0 where there is none.")
    if claims.shares is not None and claims.cash is None:
        raise ModelInputError(
            "cash and debt", "not given", "a share is a part of the equity", "Give both; 0 where there is none."
        )
