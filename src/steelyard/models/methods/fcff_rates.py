"""A rate as a number a year, or as what it is made of: riskless rate, beta and premium, debt and its cost."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta

from steelyard.models.kernels.rates_cost import capm, weighted
from steelyard.models.methods.fcff_years import Yearly, just_one, must_be_share
from steelyard.models.methods.method import Inputs
from steelyard.words.errors import ModelInputError


class CostOfCapital(Inputs, frozen=True, kw_only=True):
    """Rate = E/V · (Rf + β · ERP) + D/V · Kd · (1 - T). Without debt it is the cost of equity."""

    cost_of_equity: Annotated[
        float | None, Meta(description="Cost of equity a year; or riskfree, beta and premium.")
    ] = None
    riskfree: Annotated[float | None, Meta(description="Riskless rate a year.")] = None
    beta: Annotated[float | None, Meta(description="Beta, with the debt that the firm has.")] = None
    premium: Annotated[float | None, Meta(description="Equity risk premium a year.")] = None
    country_premium: Annotated[float, Meta(description="Added to the cost of equity; 0: none.")] = 0.0
    debt_to_value: Annotated[float, Meta(description="Debt over debt and equity at market values; 0: no debt.")] = 0.0
    cost_of_debt: Annotated[float | None, Meta(description="Before tax, a year; where there is debt.")] = None
    tax: Annotated[float | None, Meta(description="Tax at which interest is deducted; where there is debt.")] = None


Rate: TypeAlias = float | list[float] | CostOfCapital
OneRate: TypeAlias = float | CostOfCapital


def one_rate(given: OneRate) -> float:
    """The rate a year.

    Raises:
        ModelInputError: a part that lacks or is told twice; a share of debt outside 0 to 1.
    """
    if not isinstance(given, CostOfCapital):
        return given
    kind = just_one("cost of equity", cost_of_equity=given.cost_of_equity, beta=given.beta)
    equity = given.cost_of_equity
    if kind == "beta":
        equity = capm(_need(given, "riskfree"), _need(given, "beta"), _need(given, "premium"))
    assert equity is not None
    equity += given.country_premium
    must_be_share("debt_to_value", given.debt_to_value)
    if given.debt_to_value == 0:
        return equity
    debt = _need(given, "cost_of_debt") * (1 - _need(given, "tax"))
    found: float = weighted((1 - given.debt_to_value, given.debt_to_value), (equity, debt))
    return found


def yearly_rate(given: Rate) -> Yearly:
    """The rate, or one a year."""
    return given if isinstance(given, list) else one_rate(given)


def _need(given: CostOfCapital, name: str) -> float:
    found: float | None = getattr(given, name)
    if found is None:
        raise ModelInputError(name, "not given", "the cost of capital needs it", "Give it, a year; tax as a fraction.")
    return found
