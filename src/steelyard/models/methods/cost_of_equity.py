"""What the owners of a company ask a year: by beta and country, by factors, or built up from premiums."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

import msgspec
from msgspec import Meta

from steelyard.models.kernels.rates_beta import shrunk_beta
from steelyard.models.kernels.rates_cost import capm
from steelyard.models.kernels.rates_currency import in_other_currency
from steelyard.models.methods.columns import Column, cases_of
from steelyard.models.methods.domain import must_be_rate, must_be_share, notes_on_rates
from steelyard.models.methods.method import Inputs, Method, Worked
from steelyard.words.errors import ModelInputError

Approach: TypeAlias = Literal["added", "beta", "lambda", "beta-lambda"]


class Factor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A risk beside the market's: size, value, liquidity, a macroeconomic surprise."""

    name: Annotated[str, Meta(description="As it is called: SMB, HML.")]
    beta: Annotated[float, Meta(description="Sensitivity to it.")]
    premium: Annotated[float, Meta(description="What it pays a year, a fraction.")]


class CostOfEquity(Inputs, frozen=True, kw_only=True):
    """Ke = Rf + β · ERP, with the country, factors and premiums that are given; without a beta it is built up.

    Each field takes one number, or a list with one for each case.
    """

    riskfree: Annotated[Column, Meta(description="Riskless rate in the currency of the flows, a fraction.")]
    market_premium: Annotated[
        Column | None, Meta(description="Equity risk premium of a mature market, a fraction; or give market_return.")
    ] = None
    market_return: Annotated[Column | None, Meta(description="Expected return of the market; ERP is it less Rf.")] = (
        None
    )
    beta: Annotated[Column | None, Meta(description="β of the equity; none: built up, as if it were one.")] = None
    market_weight: Annotated[
        Column, Meta(description="Part of the market's beta of 1 in the beta; Blume's adjustment: 1/3; none: 0.")
    ] = 0.0
    country_risk_premium: Annotated[Column | None, Meta(description="CRP, a fraction; none is added if not given.")] = (
        None
    )
    exposure: Annotated[
        Column | None, Meta(description="λ to country risk: part of sales there by that of the usual company there.")
    ] = None
    country: Annotated[
        Approach | None,
        Meta(
            description="How the country enters. added: + CRP; beta: β · (ERP + CRP), exposed to it as to all else;"
            " lambda: β · ERP + λ · CRP; beta-lambda: β · (ERP + λ · CRP). Not given: lambda where exposure is, else"
            " beta. All that can be are shown."
        ),
    ] = None
    size_premium: Annotated[Column | None, Meta(description="For a small company, a fraction.")] = None
    industry_premium: Annotated[Column | None, Meta(description="Of the industry, in a build-up; a fraction.")] = None
    company_premium: Annotated[Column | None, Meta(description="Of this company alone, a fraction.")] = None
    factors: Annotated[list[Factor], Meta(description="Other risks, each with its beta and premium.")] = msgspec.field(
        default_factory=list
    )
    inflation: Annotated[Column | None, Meta(description="Expected, in the currency of riskfree; to change it.")] = None
    inflation_to: Annotated[Column | None, Meta(description="Expected, in another currency that Ke is wanted in.")] = (
        None
    )


def work(inputs: CostOfEquity) -> Worked:
    """The cost of equity and each premium in it.

    Raises:
        ModelInputError: no premium, a country approach without what it needs, a cost of -100% or less.
    """
    apart = ("country", "factors")
    cases = cases_of(**{name: getattr(inputs, name) for name in inputs.__struct_fields__ if name not in apart})
    extra = sum(factor.beta * factor.premium for factor in inputs.factors)
    found = [_one(inputs.country, row, extra if inputs.factors else None) for row in cases.rows]
    notes = [] if inputs.beta is not None else ["Built up: the market premium counts in full, as with a beta of one."]
    if inputs.size_premium is not None:
        notes.append("A size premium is disputed; leave it out to see what it moves.")
    values = cases.columns(found)
    notes += notes_on_rates(values["cost_of_equity"])
    return Worked(values=values, lines=cases.lines(found, _SAYS), notes=tuple(notes))


def _one(approach: Approach | None, row: dict[str, float], factors: float | None) -> dict[str, float]:
    premium = _market_premium(row)
    parts = {"riskfree": row["riskfree"], "market_premium": premium}
    beta = row.get("beta", 1.0)
    if "beta" in row:
        must_be_share("market_weight", row["market_weight"])
        beta = shrunk_beta(beta, row["market_weight"])
        parts["beta"] = beta
    elif row["market_weight"] != 0:
        raise ModelInputError("market_weight", "given", "no beta is given to draw", "Give beta, or no weight.")
    parts["market_part"] = beta * premium
    ways: dict[Approach, float] = {}
    if "country_risk_premium" in row:
        ways = _country(row, beta)
        chosen = approach or ("lambda" if "exposure" in row else "beta")
        if chosen not in ways:
            advice = "Give λ, or take added or beta."
            raise ModelInputError("exposure", "not given", f"the approach {chosen} needs it", advice)
        parts["country_part"] = ways[chosen]
        parts["total_premium"] = premium + row["country_risk_premium"]
    elif "exposure" in row or approach is not None:
        raise ModelInputError("country_risk_premium", "not given", "there is nothing to be exposed to", "Give it.")
    if factors is not None:
        parts["factor_part"] = factors
    parts |= {name: row[name] for name in _ADDED if name in row}
    cost = capm(row["riskfree"], beta, premium)
    cost += sum(parts[name] for name in ("country_part", "factor_part", *_ADDED) if name in parts)
    must_be_rate("cost_of_equity", cost)
    return {"cost_of_equity": cost} | parts | _by_each(cost, parts, ways) | _changed(cost, row)


def _market_premium(row: dict[str, float]) -> float:
    if ("market_premium" in row) == ("market_return" in row):
        how = "given twice" if "market_premium" in row else "not given"
        raise ModelInputError(
            "market_premium", how, "one of it and market_return is needed", "Give exactly one of the two."
        )
    return row["market_premium"] if "market_premium" in row else row["market_return"] - row["riskfree"]


def _country(row: dict[str, float], beta: float) -> dict[Approach, float]:
    """What the country adds, by each approach whose inputs are given."""
    premium = row["country_risk_premium"]
    ways: dict[Approach, float] = {"added": premium, "beta": beta * premium}
    if "exposure" in row:
        ways |= {"lambda": row["exposure"] * premium, "beta-lambda": beta * row["exposure"] * premium}
    return ways


def _by_each(cost: float, parts: dict[str, float], ways: dict[Approach, float]) -> dict[str, float]:
    """The cost of equity by each approach."""
    return {
        f"cost_of_equity_{way.replace('-', '_')}": cost - parts["country_part"] + added for way, added in ways.items()
    }


def _changed(cost: float, row: dict[str, float]) -> dict[str, float]:
    if ("inflation" in row) != ("inflation_to" in row):
        raise ModelInputError(
            "inflation", "alone", "a change of currency needs two", "Give inflation and inflation_to."
        )
    if "inflation" not in row:
        return {}
    must_be_rate("inflation", row["inflation"])
    must_be_rate("inflation_to", row["inflation_to"])
    return {"cost_of_equity_to": in_other_currency(cost, row["inflation"], row["inflation_to"])}


_ADDED: Final = ("size_premium", "industry_premium", "company_premium")
_SAYS: Final = {
    "riskfree": "riskless rate",
    "beta": "beta",
    "market_premium": "equity risk premium of a mature market",
    "total_premium": "equity risk premium with that of the country",
    "market_part": "for the market",
    "country_part": "for the country",
    "factor_part": "for other factors",
    "size_premium": "for its size",
    "industry_premium": "for its industry",
    "company_premium": "for this company alone",
    "cost_of_equity": "cost of equity, the sum",
    "cost_of_equity_added": "with the country's premium added",
    "cost_of_equity_beta": "with it times beta",
    "cost_of_equity_lambda": "with it times exposure",
    "cost_of_equity_beta_lambda": "with it times beta and exposure",
    "cost_of_equity_to": "cost of equity in the other currency",
}

METHOD: Final = Method(
    name="cost-of-equity",
    title="Cost of equity",
    inputs=CostOfEquity,
    work=work,
    example={
        "riskfree": 0.0425,
        "beta": 1.07,
        "market_premium": 0.0484,
        "country_risk_premium": 0.0467,
        "exposure": 0.27,
        "country": "lambda",
        "inflation": 0.02,
        "inflation_to": 0.08,
    },
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 2.4: Embraer, early 2005",
    gives=_SAYS,
)
