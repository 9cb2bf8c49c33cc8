"""A beta from those of the businesses a company is in, each from its peers, levered at the company's own debt."""

from __future__ import annotations

from statistics import fmean, median
from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

from steelyard.models.kernels.rates_beta import levered_beta, unlevered_beta, without_cash
from steelyard.models.kernels.rates_cost import capm, weighted
from steelyard.models.methods.businesses import Business, business_weights
from steelyard.models.methods.domain import must_be_above, must_hold, must_not_be_negative
from steelyard.models.methods.levering import MEANING, Convention, debt_to_equity, part_that_moves
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.words.errors import ModelInputError

Average: TypeAlias = Literal["mean", "median"]
Unlever: TypeAlias = Literal["average", "each"]
_CASH: Final = "Give the part of the peers' value that is cash, a fraction from 0 to below 1."


class BottomUpBeta(Inputs, frozen=True, kw_only=True):
    """βU of each business, without its peers' cash; weighted by value; levered at the company's D/E."""

    businesses: Annotated[list[Business], Meta(description="What the company does, one or more.")]
    debt_to_equity: Annotated[float | None, Meta(description="D/E of the company; or debt_ratio, or debt, equity.")] = (
        None
    )
    debt_ratio: Annotated[float | None, Meta(description="D/(D+E) of the company, a fraction below 1.")] = None
    debt: Annotated[float | None, Meta(description="Market value of its debt, in the unit of `equity`.")] = None
    equity: Annotated[float | None, Meta(description="Market value of its equity.")] = None
    tax: Annotated[float | None, Meta(description="Marginal tax rate of the company, and of peers that give none.")] = (
        None
    )
    cash: Annotated[
        float | None, Meta(description="Cash of the company, in the unit of the businesses' values; its beta is zero.")
    ] = None
    average: Annotated[
        Average, Meta(description="Of peers: mean, or median, the default, which an odd peer moves less.")
    ] = "median"
    average_of_debt: Annotated[
        Average | None, Meta(description="Of the peers' D/E, if another than of their betas: mean betas, median debt.")
    ] = None
    unlever: Annotated[
        Unlever,
        Meta(
            description="average: first the peers' average beta and debt, then unlevered once, the default, as single"
            " betas are noisy; each: each peer unlevered, then averaged."
        ),
    ] = "average"
    convention: Annotated[Convention, Meta(description=f"What moves the beta, k. {MEANING}.")] = "hamada"
    debt_beta: Annotated[float, Meta(description="βD of all; zero, the usual reading, where debt has no risk.")] = 0.0
    cost_of_debt: Annotated[float | None, Meta(description="Kd before tax, for miles-ezzell.")] = None
    riskfree: Annotated[float | None, Meta(description="Riskless rate; with market_premium gives costs.")] = None
    market_premium: Annotated[float | None, Meta(description="Equity risk premium, a fraction.")] = None


def work(inputs: BottomUpBeta) -> Worked:
    """The beta of each business, of the operations, of all assets, and of the equity.

    Raises:
        ModelInputError: no business, no beta, weights that lack, a share of cash of one or more.
    """
    must_hold("businesses", inputs.businesses, 1000)
    before = [_before_cash(business, inputs) for business in inputs.businesses]
    pure = [_pure(business, beta, inputs) for business, beta in zip(inputs.businesses, before, strict=True)]
    values, weights = business_weights(inputs.businesses)
    operations = float(weighted(weights, pure))
    found: dict[str, float] = {"unlevered_beta": operations}
    assets = _with_cash(inputs, operations, values)
    if assets is not None:
        found["asset_beta"] = assets
    found |= _levered(inputs, operations, assets)
    lists: dict[str, Number] = {
        "business_unlevered_beta": pure,
        "business_beta_before_cash": before,
        "weights": weights,
    }
    lists |= _by_business(inputs, pure)
    if values:
        lists["business_values"] = values
        found["operating_value"] = sum(values)
    lines = [
        Line(f"{business.name or f'business {at}'}: beta without debt and cash, weight {weight:.4g}", beta)
        for at, (business, beta, weight) in enumerate(zip(inputs.businesses, pure, weights, strict=True), start=1)
    ]
    lines += [Line(GIVES[name], found[name]) for name in GIVES if name in found]
    headline = "levered_beta" if "levered_beta" in found else "unlevered_beta"
    return Worked(values={headline: found[headline], **found, **lists}, lines=tuple(lines))


def _before_cash(business: Business, inputs: BottomUpBeta) -> float:
    """Without debt, cash still in it."""
    if business.unlevered_beta is not None:
        return business.unlevered_beta
    if business.peers is not None and inputs.unlever == "each":
        must_hold("peers", business.peers)
        betas = [_bare(peer.levered_beta, peer.debt_to_equity, peer.tax, inputs) for peer in business.peers]
        return _averaged(betas, inputs.average)
    if business.peers is not None:
        must_hold("peers", business.peers)
        beta = _averaged([peer.levered_beta for peer in business.peers], inputs.average)
        debts = [peer.debt_to_equity for peer in business.peers]
        debt = _averaged(debts, inputs.average_of_debt or inputs.average)
        taxes = [peer.tax for peer in business.peers if peer.tax is not None]
        return _bare(beta, debt, _averaged(taxes, inputs.average) if taxes else business.tax, inputs)
    if business.levered_beta is None or business.debt_to_equity is None:
        advice = "Give unlevered_beta, or levered_beta and debt_to_equity, or peers."
        raise ModelInputError(f"the beta of {business.name or 'a business'}", "not given", "all rests on it", advice)
    return _bare(business.levered_beta, business.debt_to_equity, business.tax, inputs)


def _pure(business: Business, beta: float, inputs: BottomUpBeta) -> float:
    """Without the cash of its peers."""
    share = business.cash_to_value
    cash = [] if business.peers is None else [p.cash_to_value for p in business.peers if p.cash_to_value is not None]
    if share is None and cash:
        share = _averaged(cash, inputs.average)
    if share is None:
        return beta
    if not 0 <= share < 1:
        raise ModelInputError("cash_to_value", f"{share:g}", "cash is a part of the value", _CASH)
    return float(without_cash(beta, share))


def _bare(levered: float, ratio: float, tax: float | None, inputs: BottomUpBeta) -> float:
    row = _row(inputs, tax if tax is not None else inputs.tax) | {"debt_to_equity": ratio}
    at = debt_to_equity(row) or 0.0
    part = part_that_moves(inputs.convention, row)
    must_be_above("1 + k · D/E", 1 + part * at, 0, "cash exceeds the whole company", "Give D/E at market values.")
    return float(unlevered_beta(levered, at, part=part, debt_beta=inputs.debt_beta))


def _with_cash(inputs: BottomUpBeta, operations: float, values: list[float]) -> float | None:
    """The beta of all that the company owns: operations, and cash that has none."""
    if inputs.cash is None:
        return None
    must_not_be_negative("cash", inputs.cash, "it is what the company holds", "Give the balance, 0 for none.")
    if not values:
        advice = "Give each business a value, or sales and value_to_sales."
        raise ModelInputError("cash", "given", "it is weighed against the value of the operations", advice)
    return operations * sum(values) / (sum(values) + inputs.cash)


def _levered(inputs: BottomUpBeta, operations: float, assets: float | None) -> dict[str, float]:
    """The beta of the equity, that of the operations too where cash is apart; and what each costs."""
    ratio = _company_debt(inputs)
    if ratio is None:
        return {}
    part = part_that_moves(inputs.convention, _row(inputs, inputs.tax))
    bare = operations if assets is None else assets
    found = {"levered_beta": levered_beta(bare, ratio, part=part, debt_beta=inputs.debt_beta), "debt_to_equity": ratio}
    own = levered_beta(operations, ratio, part=part, debt_beta=inputs.debt_beta)
    if assets is not None:
        found["levered_beta_of_operations"] = own
    if (inputs.riskfree is None) != (inputs.market_premium is None):
        raise ModelInputError("riskfree", "alone", "a cost needs it and market_premium", "Give both or neither.")
    if inputs.riskfree is not None:
        found["cost_of_equity"] = capm(inputs.riskfree, found["levered_beta"], inputs.market_premium)
        if assets is not None:
            found["cost_of_equity_of_operations"] = capm(inputs.riskfree, own, inputs.market_premium)
    return found


def _by_business(inputs: BottomUpBeta, pure: list[float]) -> dict[str, Number]:
    """The beta of the equity in each business, at its own debt or the company's; nothing where any has neither."""
    company = _company_debt(inputs)
    betas: list[float] = []
    for business, beta in zip(inputs.businesses, pure, strict=True):
        ratio = company if business.own_debt_to_equity is None else business.own_debt_to_equity
        if ratio is None:
            return {}
        part = part_that_moves(inputs.convention, _row(inputs, inputs.tax))
        betas.append(levered_beta(beta, ratio, part=part, debt_beta=inputs.debt_beta))
    found: dict[str, Number] = {"business_levered_beta": betas}
    if inputs.riskfree is not None and inputs.market_premium is not None:
        found["business_cost_of_equity"] = [capm(inputs.riskfree, beta, inputs.market_premium) for beta in betas]
    return found


def _company_debt(inputs: BottomUpBeta) -> float | None:
    names = ("debt_to_equity", "debt_ratio", "debt", "equity")
    return debt_to_equity({name: value for name in names if (value := getattr(inputs, name)) is not None})


def _row(inputs: BottomUpBeta, tax: float | None) -> dict[str, float]:
    row = {"debt_beta": inputs.debt_beta}
    if tax is not None:
        row["tax"] = tax
    if inputs.cost_of_debt is not None:
        row["cost_of_debt"] = inputs.cost_of_debt
    return row


def _averaged(numbers: list[float], how: Average) -> float:
    return median(numbers) if how == "median" else fmean(numbers)


GIVES: Final = {
    "operating_value": "value of all businesses",
    "unlevered_beta": "beta of the operations, without debt and cash",
    "asset_beta": "beta of all assets, cash among them",
    "debt_to_equity": "debt by equity of the company",
    "levered_beta_of_operations": "beta of the equity in the operations alone",
    "levered_beta": "beta of the equity",
    "cost_of_equity": "cost of equity, Rf + β · ERP",
    "cost_of_equity_of_operations": "cost of equity of the operations alone",
}

METHOD: Final = Method(
    name="bottom-up-beta",
    title="Beta from the businesses a company is in",
    inputs=BottomUpBeta,
    work=work,
    example={
        "businesses": [{"name": "Disney's operations", "unlevered_beta": 0.7333, "value": 58259}],
        "cash": 3795,
        "debt_to_equity": 0.3691,
        "tax": 0.38,
        "riskfree": 0.035,
        "market_premium": 0.06,
    },
    source="A. Damodaran, Applied Corporate Finance, slide 146; Session 9, slides 157-160",
    gives={
        **GIVES,
        "business_unlevered_beta": "beta of each business, without debt and cash",
        "business_beta_before_cash": "beta of each business, without debt, the cash of its peers in it",
        "business_levered_beta": "beta of the equity in each business, at its own debt or the company's",
        "business_cost_of_equity": "what equity costs in each business",
        "weights": "weight of each business, their sum one",
        "business_values": "value of each business",
    },
)
