"""What a multiple makes a company worth: business, owners, one share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.models.kernels.multiples import equity_after_claims, value_by_multiple
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
        equity = self.equity_of(0.0)
        return None if equity is None else -equity

    def equity_of(self, enterprise: float) -> float | None:
        """What is left of a business for its owners; nothing where net debt is not known."""
        if self.net_debt is None:
            return None
        equity: float = equity_after_claims(enterprise, self.net_debt, self.minorities, self.preferred, self.associates)
        return equity


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
    product = value_by_multiple(multiple, figure)
    if of is Whole.ENTERPRISE:
        return Worth(multiple=multiple, enterprise=product, equity=claims.equity_of(product))
    between = claims.on_the_business
    return Worth(multiple=multiple, enterprise=None if between is None else product + between, equity=product)
