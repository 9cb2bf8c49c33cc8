"""What a multiple makes a company worth: business, owners, one share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.models.peers.multiples import Whole
from steelyard.words.errors import ModelInputError


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """Between the business and the owners' part. In the currency of the figures."""

    net_debt: float | None = None
    """Debt less cash; not known, and then the owners' part is not known either."""
    minorities: float = 0.0
    preferred: float = 0.0
    associates: float = 0.0
    """What is owned beside the business, and not in its figures."""

    @property
    def on_the_business(self) -> float | None:
        """What is taken off the value of the business."""
        if self.net_debt is None:
            return None
        return self.net_debt + self.minorities + self.preferred - self.associates


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """A value by a multiple."""

    multiple: float
    enterprise: float | None
    """Of the business; not known for a multiple of the owners' part without net debt."""
    equity: float | None
    """The owners' part, below zero where the claims are larger than the business."""


def worth_by_multiple(multiple: float, figure: float, of: Whole, claims: Claims) -> Worth:
    """Value a company by a multiple.

    ::

        equity = multiple · figure                                   of the owners' part
        enterprise = multiple · figure
        equity = enterprise - net debt - minorities - preferred + associates

    Args:
        multiple: above zero.
        figure: the company's own, above zero, of the kind and the year of the multiple.
        of: what the multiple prices.
        claims: between the two.

    Returns:
        Both values, in the currency of the figure.

    Raises:
        ModelInputError: the figure is not above zero.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapters 17 and 18.
    """
    if figure <= 0:
        advice = "Use a figure above zero, such as sales, or a method that does not rest on it."
        raise ModelInputError("figure", f"{figure:g}", "it bears no multiple", advice)
    product, between = multiple * figure, claims.on_the_business
    if of is Whole.EQUITY:
        return Worth(multiple=multiple, enterprise=None if between is None else product + between, equity=product)
    return Worth(multiple=multiple, enterprise=product, equity=None if between is None else product - between)
