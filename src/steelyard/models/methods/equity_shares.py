"""From the value of flows to equity and to one share: what stands beside the flows, and the count of shares."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.methods.method import Inputs, Line, Number
from steelyard.models.methods.option_domain import must_be_above_zero


class Claims(Inputs, frozen=True, kw_only=True):
    """What is added to the value of flows or taken off it, and by how many shares it is divided."""

    cash: Annotated[
        float | None,
        Meta(description="Cash and other assets whose income is not in the flows, added; else leave out."),
    ] = None
    options_value: Annotated[float | None, Meta(description="Value of options on own shares; taken off.")] = None
    shares: Annotated[float | None, Meta(description="Count of shares; leave out where all is per share.")] = None
    price: Annotated[float | None, Meta(description="Price of a share today, to hold the value against.")] = None


def per_share(claims: Claims, flows: float) -> tuple[dict[str, Number], tuple[Line, ...]]:
    """Equity first, then the value of a share and the distance to the price, as far as they are asked for.

    Raises:
        ModelInputError: shares or a price that are not above zero.
    """
    lines: list[Line] = []
    whole = flows + (claims.cash or 0.0) - (claims.options_value or 0.0)
    if claims.cash is not None:
        lines.append(Line("plus cash and what else stands beside the flows", claims.cash))
    if claims.options_value is not None:
        lines.append(Line("less options on own shares", -claims.options_value))
    found: dict[str, Number] = {"value": whole}
    if lines:
        found["value_of_flows"] = flows
        lines.append(Line("value of equity", whole))
    one = whole
    if claims.shares is not None:
        must_be_above_zero(shares=claims.shares)
        one = whole / claims.shares
        found["value_per_share"] = one
        lines.append(Line("value of one share", one))
    if claims.price is not None:
        must_be_above_zero(price=claims.price)
        found["value_over_price"] = one / claims.price - 1
        if one:
            found["discount"] = 1 - claims.price / one
    return found, tuple(lines)


GIVES: Final = {
    "value": "of equity today, of a share or of all as the inputs are",
    "value_of_flows": "the same without cash and options",
    "value_per_share": "equity by the count of shares",
    "value_over_price": "value of a share by its price, less one",
    "discount": "1 - price / value: above zero where the price is below the value",
}
"""What `per_share` gives, in words."""
