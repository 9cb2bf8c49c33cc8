"""A beta with debt from one without, or one without from one with, and back at another debt."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.rates_beta import levered_beta, shrunk_beta, total_beta, unlevered_beta
from steelyard.models.kernels.rates_cost import capm
from steelyard.models.methods.columns import Column, cases_of
from steelyard.models.methods.domain import must_be_above, must_be_share, must_not_be_negative, notes_on_rates
from steelyard.models.methods.levering import MEANING, Convention, debt_to_equity, part_that_moves
from steelyard.models.methods.method import Inputs, Method, Worked
from steelyard.words.errors import ModelInputError

_ONE: Final = "Give exactly one of unlevered_beta and levered_beta."
_FINE: Final = "Give market values; the smallest beta of a going concern is above zero."


class LeveredBeta(Inputs, frozen=True, kw_only=True):
    """βL = βU + (βU - βD) · k · D/E, and its inverse. Each field takes one number, or a list with one for each case."""

    unlevered_beta: Annotated[Column | None, Meta(description="βU, of the business; to be levered.")] = None
    levered_beta: Annotated[Column | None, Meta(description="βL, of the equity; to be unlevered.")] = None
    debt_to_equity: Annotated[
        Column | None, Meta(description="D/E at market values, a fraction; or give debt_ratio, or debt and equity.")
    ] = None
    debt_ratio: Annotated[Column | None, Meta(description="D/(D+E) at market values, a fraction below 1.")] = None
    debt: Annotated[Column | None, Meta(description="Market value of debt, in the unit of `equity`.")] = None
    equity: Annotated[Column | None, Meta(description="Market value of equity, in the unit of `debt`.")] = None
    tax: Annotated[Column | None, Meta(description="Marginal tax rate t, a fraction; not all conventions need it.")] = (
        None
    )
    convention: Annotated[
        Convention,
        Meta(
            description=f"What moves the beta, the part k of the debt. {MEANING}. Hamada's is the one mostly printed."
        ),
    ] = "hamada"
    debt_beta: Annotated[Column, Meta(description="βD; zero, the usual reading, where debt bears no market risk.")] = (
        0.0
    )
    cost_of_debt: Annotated[Column | None, Meta(description="Kd before tax, for miles-ezzell; a fraction.")] = None
    tax_shield_to_debt: Annotated[Column | None, Meta(description="VTS/D, for myers; a fraction.")] = None
    preferred_to_equity: Annotated[Column, Meta(description="P/E, preferred to common shares; zero for none.")] = 0.0
    preferred_beta: Annotated[Column, Meta(description="βP of preferred shares; zero as for debt.")] = 0.0
    market_weight: Annotated[
        Column,
        Meta(description="Part of the market's beta of 1 in `levered_beta` before unlevering; Blume: 1/3; none: 0."),
    ] = 0.0
    new_debt_to_equity: Annotated[Column | None, Meta(description="D/E to lever again at.")] = None
    new_debt_ratio: Annotated[Column | None, Meta(description="D/(D+E) to lever again at.")] = None
    new_tax: Annotated[Column | None, Meta(description="Tax rate to lever again at; `tax`, if not given.")] = None
    riskfree: Annotated[Column | None, Meta(description="Riskless rate; with market_premium gives costs.")] = None
    market_premium: Annotated[Column | None, Meta(description="Equity risk premium ERP, a fraction.")] = None
    correlation: Annotated[
        Column | None, Meta(description="ρ with the market; gives the beta of an owner with nothing else.")
    ] = None


def work(inputs: LeveredBeta) -> Worked:
    """Both betas, that at another debt, and what equity costs at each.

    Raises:
        ModelInputError: neither beta or both are given; no debt; a rate out of range; no equity is left.
    """
    if (inputs.unlevered_beta is None) == (inputs.levered_beta is None):
        both = "neither is given" if inputs.levered_beta is None else "both are given"
        raise ModelInputError("beta", "not clear", both, _ONE)
    fields = {name: getattr(inputs, name) for name in inputs.__struct_fields__ if name != "convention"}
    cases = cases_of(**fields)
    found = [_one(inputs.convention, row) for row in cases.rows]
    values = cases.columns(found)
    notes = []
    if any(row["debt_to_equity"] < 0 for row in found):
        notes.append("Cash exceeds debt: the beta of the equity is below that of the business.")
    notes += notes_on_rates(values.get("cost_of_equity"))
    return Worked(values=values, lines=cases.lines(found, _SAYS), notes=tuple(notes))


def _one(convention: Convention, row: dict[str, float]) -> dict[str, float]:
    ratio = debt_to_equity(row)
    if ratio is None:
        raise ModelInputError("debt", "not given", "a beta is levered by debt", "Give debt_to_equity or debt_ratio.")
    part = part_that_moves(convention, row)
    must_not_be_negative("preferred_to_equity", row["preferred_to_equity"], "it is a value by another", _FINE)
    left = 1 + part * ratio + row["preferred_to_equity"]
    must_be_above("1 + k · D/E", left, 0, "cash exceeds the whole company", _FINE)
    found: dict[str, float] = {}
    other = {name: row[name] for name in ("debt_beta", "preferred_to_equity", "preferred_beta")}
    if "unlevered_beta" in row:
        bare = row["unlevered_beta"]
        found["levered_beta"] = levered_beta(bare, ratio, part=part, **other)
        found["unlevered_beta"] = bare
    else:
        must_be_share("market_weight", row["market_weight"])
        raised = shrunk_beta(row["levered_beta"], row["market_weight"])
        bare = unlevered_beta(raised, ratio, part=part, **other)
        again = debt_to_equity(row, "new_")
        if again is not None:
            new = part_that_moves(convention, {**row, "tax": row["new_tax"]} if "new_tax" in row else row)
            found["relevered_beta"] = levered_beta(bare, again, part=new, **other)
            found["new_debt_to_equity"] = again
        found["unlevered_beta"] = bare
        found["levered_beta"] = raised
    found |= {"debt_to_equity": ratio, "debt_ratio": ratio / (1 + ratio), "moving_part": part}
    return found | _costs(row, found)


def _costs(row: dict[str, float], found: dict[str, float]) -> dict[str, float]:
    """What follows from the betas: costs of equity, and the beta of an owner with nothing else."""
    costs: dict[str, float] = {}
    final = found.get("relevered_beta", found["levered_beta"])
    if "correlation" in row:
        rho = row["correlation"]
        must_be_above("correlation", rho, 0, "it is the square root of R²", "Give ρ from above 0 to 1.")
        must_be_share("correlation", rho)
        costs["total_beta"] = total_beta(final, rho)
    if ("riskfree" in row) != ("market_premium" in row):
        raise ModelInputError("riskfree", "alone", "a cost needs it and market_premium", "Give both or neither.")
    if "riskfree" in row:
        costs["cost_of_equity"] = capm(row["riskfree"], final, row["market_premium"])
        costs["unlevered_cost_of_equity"] = capm(row["riskfree"], found["unlevered_beta"], row["market_premium"])
        if "total_beta" in costs:
            costs["total_cost_of_equity"] = capm(row["riskfree"], costs["total_beta"], row["market_premium"])
    return costs


_SAYS: Final = {
    "debt_to_equity": "debt to equity, D/E",
    "moving_part": "part of the debt that moves the beta, k",
    "unlevered_beta": "beta of the business, βU",
    "levered_beta": "beta of the equity, βL",
    "new_debt_to_equity": "debt to equity to lever again at",
    "relevered_beta": "beta of the equity at that debt",
    "total_beta": "beta of an owner with nothing else, β/ρ",
    "cost_of_equity": "cost of equity, Rf + β · ERP",
}


METHOD: Final = Method(
    name="levered-beta",
    title="Beta with debt and without",
    inputs=LeveredBeta,
    work=work,
    example={
        "unlevered_beta": 1.0674,
        "debt_ratio": [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
        "tax": 0.373,
        "riskfree": 0.04,
        "market_premium": 0.0482,
    },
    source="R. Hamada, Journal of Finance 27 (1972); A. Damodaran, Applied Corporate Finance, slide 326",
    gives={
        **_SAYS,
        "debt_ratio": "debt by debt and equity",
        "unlevered_cost_of_equity": "cost of the business without debt, Rf + βU · ERP",
        "total_cost_of_equity": "cost of equity to an owner with nothing else",
    },
)
