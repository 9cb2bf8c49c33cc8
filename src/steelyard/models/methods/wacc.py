"""What all the capital of a company costs: each part at its market value and its own cost, debt after tax."""

from __future__ import annotations

from typing import Annotated, Final

import msgspec
from msgspec import Meta

from steelyard.models.kernels.rates_beta import levered_beta
from steelyard.models.kernels.rates_cost import capm, weighted
from steelyard.models.methods.columns import Column, cases_of
from steelyard.models.methods.domain import (
    must_be_above,
    must_be_rate,
    must_be_tax,
    must_hold,
    must_not_be_negative,
    notes_on_rates,
)
from steelyard.models.methods.method import Inputs, Method, Worked
from steelyard.words.errors import ModelInputError

_VALUE: Final = "Give its market value, a figure not below zero, or leave it out if there is none."


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A further part of the capital: a convertible, a second debt, a minority interest."""

    name: Annotated[str, Meta(description="As it is called.")]
    value: Annotated[float, Meta(description="Market value, in the unit of `equity`, or a weight as `debt_ratio` is.")]
    cost: Annotated[float, Meta(description="What it costs a year before tax, a fraction.")]
    saves_tax: Annotated[bool, Meta(description="Whether what it pays lessens tax, as interest does.")] = False


class Wacc(Inputs, frozen=True, kw_only=True):
    """WACC = Σ weight · cost, weights by market value, debt and leases after tax.

    Give market values, or debt_ratio for debt and equity. Each number may be a list with one for each case.
    """

    equity: Annotated[Column | None, Meta(description="Market value of the common shares, any unit.")] = None
    debt: Annotated[Column | None, Meta(description="Market value of debt, in that unit; 0 if there is none.")] = None
    debt_ratio: Annotated[
        Column | None,
        Meta(description="Debt as a weight, a fraction, in place of values; equity is what the other weights leave."),
    ] = None
    debt_to_equity: Annotated[
        Column | None, Meta(description="Debt by equity, in place of values; they share what the other weights leave.")
    ] = None
    cost_of_equity: Annotated[
        Column | None, Meta(description="Ke a year, a fraction; or give riskfree, beta and market_premium.")
    ] = None
    riskfree: Annotated[Column | None, Meta(description="Riskless rate, for Ke by beta and for Kd by spread.")] = None
    beta: Annotated[Column | None, Meta(description="β of the equity.")] = None
    unlevered_beta: Annotated[
        Column | None, Meta(description="βU of the business, in place of beta: levered at these weights, Hamada's way.")
    ] = None
    market_premium: Annotated[Column | None, Meta(description="Equity risk premium, with that of the country.")] = None
    market_return: Annotated[Column | None, Meta(description="Expected of the market; the premium is it less Rf.")] = (
        None
    )
    cost_of_debt: Annotated[
        Column | None, Meta(description="Kd before tax; or give after_tax_cost_of_debt, or spread with riskfree.")
    ] = None
    after_tax_cost_of_debt: Annotated[Column | None, Meta(description="Kd after tax, if it is known already.")] = None
    spread: Annotated[Column | None, Meta(description="Of the debt over the riskless rate, a fraction.")] = None
    tax: Annotated[Column | None, Meta(description="Marginal tax rate; needed wherever a cost is before tax.")] = None
    preferred: Annotated[Column | None, Meta(description="Market value of preferred shares, or their weight.")] = None
    cost_of_preferred: Annotated[Column | None, Meta(description="Preferred dividend by price, a fraction.")] = None
    leases: Annotated[Column | None, Meta(description="Present value of lease payments, if not in `debt`.")] = None
    cost_of_leases: Annotated[
        Column | None, Meta(description="Before tax; that of debt, if not given, as a lease is secured debt.")
    ] = None
    others: Annotated[list[Part], Meta(description="Further parts of the capital, the same in every case.")] = (
        msgspec.field(default_factory=list)
    )


def work(inputs: Wacc) -> Worked:
    """The cost of capital, the weight of each part and what it adds.

    Raises:
        ModelInputError: a part below zero, no capital, a cost that lacks or is given twice.
    """
    if inputs.others:
        must_hold("others", inputs.others, 1000)
    cases = cases_of(**{name: getattr(inputs, name) for name in inputs.__struct_fields__ if name != "others"})
    found = [_one(row, inputs.others) for row in cases.rows]
    values = cases.columns(found)
    lines = cases.lines(found, {**_SAYS, **_of_others(inputs.others)})
    return Worked(values=values, lines=lines, notes=tuple(notes_on_rates(values["wacc"])))


def _one(row: dict[str, float], others: list[Part]) -> dict[str, float]:
    equity, debt = _values(row, sum(part.value for part in others))
    beta = _beta(row, equity, debt)
    ke, kd = _cost_of_equity(row, beta), _cost_of_debt(row, debt)
    amounts = {"equity": equity, "debt": debt}
    costs = {"equity": ke, "debt": 0.0 if kd is None else kd}
    if "preferred" in row:
        amounts["preferred"], costs["preferred"] = row["preferred"], _needed(row, "cost_of_preferred", "preferred")
    if "leases" in row:
        amounts["leases"] = row["leases"]
        costs["leases"] = _after_tax(row, "cost_of_leases") if "cost_of_leases" in row else _known(kd)
    for part in others:
        amounts[part.name], costs[part.name] = part.value, part.cost * (1 - (_tax(row) if part.saves_tax else 0))
    for name, amount in amounts.items():
        must_not_be_negative(name, amount, "a part of the capital is not below zero", _VALUE)
        must_be_rate(f"the cost of {name}", costs[name])
    if len(amounts) != 2 + ("preferred" in row) + ("leases" in row) + len(others):
        raise ModelInputError("others", "named twice", "each part has a name of its own", "Give each its own name.")
    total = sum(amounts.values())
    must_be_above("the capital", total, 0, "there is none", "Give the market value of equity, debt or another part.")
    found = {"wacc": weighted(list(amounts.values()), list(costs.values())), "cost_of_equity": ke}
    if beta is not None:
        found["beta"] = beta
    if kd is not None:
        found["after_tax_cost_of_debt"] = kd
    for name, amount in amounts.items():
        found[f"{name}_weight"] = amount / total
        found[f"{name}_part"] = amount / total * costs[name]
    return found | {"capital": total, "debt_to_equity": debt / equity} if equity else found | {"capital": total}


def _values(row: dict[str, float], others: float) -> tuple[float, float]:
    """Equity and debt, or their weights in what is left by the other parts."""
    ways = [name for name in ("debt", "debt_ratio", "debt_to_equity") if name in row]
    if len(ways) != 1 or ("equity" in row) != (ways == ["debt"]):
        advice = "Give equity and debt, 0 if there is none, or debt_ratio, or debt_to_equity."
        raise ModelInputError("the capital", "not clear", "the weights rest on it", advice)
    if ways == ["debt"]:
        return row["equity"], row["debt"]
    rest = 1 - row.get("preferred", 0.0) - row.get("leases", 0.0) - others
    if ways == ["debt_ratio"]:
        if not 0 <= row["debt_ratio"] <= 1:
            advice = "Give debt by all capital, a fraction from 0 to 1."
            raise ModelInputError("debt_ratio", f"{row['debt_ratio']:g}", "it is a part of one whole", advice)
        return rest - row["debt_ratio"], row["debt_ratio"]
    must_not_be_negative("debt_to_equity", row["debt_to_equity"], "a weight is not below zero", _VALUE)
    equity = rest / (1 + row["debt_to_equity"])
    return equity, equity * row["debt_to_equity"]


def _beta(row: dict[str, float], equity: float, debt: float) -> float | None:
    if "unlevered_beta" not in row:
        return row.get("beta")
    if "beta" in row:
        raise ModelInputError("beta", "given twice", "unlevered_beta gives it too", "Leave one of them out.")
    must_be_above("equity", equity, 0, "nothing bears the debt", "Give equity a weight above zero.")
    return float(levered_beta(row["unlevered_beta"], debt / equity, part=1 - _tax(row)))


def _cost_of_equity(row: dict[str, float], beta: float | None) -> float:
    if "cost_of_equity" in row:
        if beta is not None or "market_premium" in row or "market_return" in row:
            advice = "Leave it out, or beta and market_premium."
            raise ModelInputError("cost_of_equity", "given twice", "beta and premium give it too", advice)
        return row["cost_of_equity"]
    if beta is None or "riskfree" not in row or ("market_premium" in row) == ("market_return" in row):
        advice = "Give cost_of_equity, or riskfree, beta and one of market_premium and market_return."
        raise ModelInputError("cost_of_equity", "not given", "equity has a cost", advice)
    premium = row["market_premium"] if "market_premium" in row else row["market_return"] - row["riskfree"]
    return float(capm(row["riskfree"], beta, premium))


def _cost_of_debt(row: dict[str, float], debt: float) -> float | None:
    ways = [name for name in ("cost_of_debt", "after_tax_cost_of_debt", "spread") if name in row]
    if len(ways) > 1:
        advice = "Leave all but one out."
        raise ModelInputError("cost_of_debt", f"given by {' and by '.join(ways)}", "one way is enough", advice)
    if not ways:
        if debt == 0:
            return None
        advice = "Give cost_of_debt and tax, or after_tax_cost_of_debt, or spread, riskfree and tax."
        raise ModelInputError("cost_of_debt", "not given", "debt has a cost", advice)
    if ways == ["after_tax_cost_of_debt"]:
        return row["after_tax_cost_of_debt"]
    if ways == ["spread"]:
        return (_needed(row, "riskfree", "spread") + row["spread"]) * (1 - _tax(row))
    return _after_tax(row, "cost_of_debt")


def _after_tax(row: dict[str, float], name: str) -> float:
    return row[name] * (1 - _tax(row))


def _tax(row: dict[str, float]) -> float:
    tax = _needed(row, "tax", "a cost before tax")
    must_be_tax("tax", tax)
    return tax


def _known(cost: float | None) -> float:
    if cost is None:
        raise ModelInputError("cost_of_leases", "not given", "there is no cost of debt to take", "Give it.")
    return cost


def _needed(row: dict[str, float], name: str, by: str) -> float:
    if name not in row:
        raise ModelInputError(name, "not given", f"{by} needs it", f"Give {name} as a fraction: 35% is 0.35.")
    return row[name]


def _of_others(others: list[Part]) -> dict[str, str]:
    weights = {f"{part.name}_weight": f"weight of {part.name}" for part in others}
    return weights | {f"{part.name}_part": f"what {part.name} adds" for part in others}


_SAYS: Final = {
    "equity_weight": "weight of equity",
    "beta": "beta of the equity",
    "cost_of_equity": "cost of equity",
    "equity_part": "what equity adds",
    "debt_weight": "weight of debt",
    "after_tax_cost_of_debt": "cost of debt after tax",
    "debt_part": "what debt adds",
    "preferred_weight": "weight of preferred shares",
    "preferred_part": "what preferred shares add",
    "leases_weight": "weight of leases",
    "leases_part": "what leases add",
    "wacc": "cost of capital, the sum of what the parts add",
}

METHOD: Final = Method(
    name="wacc",
    title="Weighted average cost of capital",
    inputs=Wacc,
    work=work,
    example={"debt_ratio": 0.3, "cost_of_equity": 0.1053, "cost_of_debt": 0.06, "tax": 0.373},
    source="F. Modigliani, M. Miller, American Economic Review 53 (1963); A. Damodaran, Applied Corporate Finance",
    gives={**_SAYS, "capital": "the sum of the parts", "debt_to_equity": "debt by equity"},
)
