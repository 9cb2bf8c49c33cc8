"""From the value of operations to that of one share.

operations + cash and other assets = firm;  - debt, leases, pensions, preferred shares, minorities = equity;
equity shared out among shares, restricted shares, options and convertibles = one ordinary share;
times the ordinary shares of one depositary receipt, at a dated rate in the currency of the price.
"""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.bridge_claims import added, must_be_claims, not_given, taken_off
from steelyard.models.methods.bridge_quote import days_between, quoted
from steelyard.models.methods.bridge_shares import (
    Owners,
    basic_shares,
    grant_costs,
    must_be_owners,
    option_value,
    share_value,
)
from steelyard.models.methods.method import Line, Method, Number, Worked


class Bridge(Owners, frozen=True, kw_only=True):
    """equity = operations + cash + other assets - debt and other claims; one share = equity less rights / shares."""

    operations: Annotated[float, Meta(description="Value of operations; any one currency and scale.")]


def work(inputs: Bridge) -> Worked:
    """Each step from operations to one share.

    Raises:
        ModelInputError: no shares, an amount below zero, an option without its terms, a rate of a later day.
    """
    must_be_claims(inputs)
    must_be_owners(inputs)
    plus, less = list(added(inputs)), list(taken_off(inputs))
    firm = inputs.operations + sum(amount for _, amount in plus)
    equity = firm - sum(amount for _, amount in less)
    value = share_value(equity, inputs)
    values: dict[str, Number] = {
        "value_per_share": value,
        "equity": equity,
        "firm": firm,
        "claims": firm - equity,
        **_shared(inputs, equity, value),
        **quoted(inputs, value),
    }
    lines = (
        Line("operations", inputs.operations),
        *(Line(f"plus {name}", amount) for name, amount in plus),
        Line("the whole firm", firm),
        *(Line(f"less {name}", 0.0 - amount) for name, amount in less),
        Line("equity", equity),
        Line("ordinary shares, with restricted ones", basic_shares(inputs)),
        Line("one ordinary share, after options and convertibles", value),
    )
    return Worked(values=values, lines=lines, notes=_notes(inputs, equity))


def _shared(inputs: Bridge, equity: float, value: float) -> dict[str, Number]:
    basic = basic_shares(inputs)
    costs = grant_costs(value, inputs) if value > 0 else [0.0 for _ in inputs.options or ()]
    at = inputs.price if inputs.options_at == "price" and inputs.price is not None else value
    bonds = [max(each.value, each.shares * value) for each in inputs.convertibles or ()]
    found: dict[str, Number] = {
        "basic_shares": basic,
        "diluted_shares": (equity - _not_converted(inputs, value)) / value if value > 0 else basic,
        "undiluted_value_per_share": equity / basic,
        "options_value": sum(costs),
        "convertibles_value": sum(bonds),
    }
    if inputs.options and inputs.options_by == "value":
        found["value_per_option"] = [option_value(at, grant, inputs) for grant in inputs.options]
    if isinstance(inputs.shares, list):
        found["value_per_class"] = [value * each.ratio for each in inputs.shares]
    return found


def _not_converted(inputs: Bridge, value: float) -> float:
    return sum(each.value for each in inputs.convertibles or () if each.shares * value <= each.value)


def _notes(inputs: Bridge, equity: float) -> tuple[str, ...]:
    found = [not_given(inputs)]
    left_out = [name for name in ("options", "convertibles") if getattr(inputs, name) is None]
    if left_out:
        found.append(f"Not given, so nothing is taken off for: {', '.join(left_out)}.")
    if equity < 0:
        found.append("More is owed than there is: owners who owe nothing more hold an option (equity-option).")
    if inputs.exchange is not None:
        rate = inputs.exchange
        found.append(f"1 {rate.of} at {rate.rate:g} {rate.currency}, of {rate.day}.")
    if days := days_between(inputs):
        found.append(f"Cash and debt are of {days} days before the value: what came and went since is not in it.")
    return tuple(note for note in found if note)


METHOD: Final = Method(
    name="bridge",
    title="Bridge from operations to one share",
    inputs=Bridge,
    work=work,
    example={
        "operations": 65_622,
        "cash": 0,
        "debt": 0,
        "minorities": {"book": 0, "multiple": 1.5},
        "shares": 6_487,
        "options": [{"count": 1_436, "strike": 25.02, "years": 2.58, "volatility": 0.45, "riskfree": 0.0425}],
        "options_tax": 0.368,
    },
    source=(
        "A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 16; Damodaran on Valuation, 2nd ed. (Wiley,"
        " 2006), chapters 10 and 11, with Cisco of 2005, its equity given whole; treasury stock: IAS 33, paragraphs 45"
        " and 46"
    ),
    gives={
        "value_per_share": "one ordinary share, after everything that dilutes it",
        "equity": "value for all owners, holders of options and convertibles among them",
        "firm": "operations, cash and other assets",
        "claims": "debt and everything else that is taken off",
        "basic_shares": "ordinary shares, with other classes by their ratio and restricted ones",
        "diluted_shares": "shares by which the equity gives the value of one",
        "undiluted_value_per_share": "equity by the basic shares",
        "options_value": "what options take, after tax",
        "convertibles_value": "what holders of convertibles take, the greater of both",
        "value_per_option": "one option of each grant, before tax",
        "value_per_class": "one share of each class",
        "value_per_receipt": "one depositary receipt",
        "value_per_share_in_currency_of_price": "one ordinary share at the rate of the day",
        "value_per_receipt_in_currency_of_price": "one depositary receipt at the rate of the day",
        "value_to_price": "by the quoted price: above 1, the price is below the value",
        "discount_to_value": "how far the price is below the value, as a part of the value",
    },
)
