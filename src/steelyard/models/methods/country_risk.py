"""The premium for a country, or for the countries that a company sells in, by their weight."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

import msgspec
from msgspec import Meta

from steelyard.models.kernels.rates_cost import capm, country_premium, exposure, weighted
from steelyard.models.methods.domain import must_be_above, must_hold, must_not_be_negative
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.words.errors import ModelInputError

Approach: TypeAlias = Literal["melded", "default-spread", "relative-volatility"]
_OFF: Final = 0.005
"""How far shares that are printed rounded may add up beside one."""
_ADVICE: Final = "Give a fraction or an amount that is not below zero."


class Country(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A country or a region, by its spread, its premium, or its volatility."""

    name: Annotated[str, Meta(description="As it is called.")] = ""
    default_spread: Annotated[
        float | None, Meta(description="Of its bonds over riskless ones of the same currency, a fraction.")
    ] = None
    bond_yield: Annotated[float | None, Meta(description="Of its bonds; the spread is it less `riskfree`.")] = None
    relative_volatility: Annotated[
        float | None, Meta(description="σ of its equities by σ of its bonds; else the one given for all.")
    ] = None
    equity_volatility: Annotated[float | None, Meta(description="σ of its equities a year, a fraction.")] = None
    bond_volatility: Annotated[float | None, Meta(description="σ of its bonds a year, a fraction.")] = None
    country_risk_premium: Annotated[float | None, Meta(description="CRP, if it is known already.")] = None
    equity_risk_premium: Annotated[
        float | None, Meta(description="ERP with its CRP in it, if it is known already.")
    ] = None
    share: Annotated[float | None, Meta(description="Part of the company's sales, of all; shares add up to 1.")] = None
    amount: Annotated[
        float | None, Meta(description="Sales, output or GDP there; weights are amounts by their sum.")
    ] = None


class CountryRisk(Inputs, frozen=True, kw_only=True):
    """CRP = default spread · σ(equity)/σ(bond), weighted by where a company sells."""

    countries: Annotated[list[Country], Meta(description="One or more; with weights where they are more.")]
    mature_premium: Annotated[float, Meta(description="Equity risk premium of a mature market, a fraction.")]
    approach: Annotated[
        Approach,
        Meta(
            description="melded: spread · σ(equity)/σ(bond), the default, as equities swing more than bonds;"
            " default-spread: the spread itself; relative-volatility: ERP · σ(equity)/σ(mature) - ERP."
        ),
    ] = "melded"
    relative_volatility: Annotated[float | None, Meta(description="σ(equity)/σ(bond) for all that give none.")] = None
    mature_volatility: Annotated[float | None, Meta(description="σ of a mature equity market, a fraction.")] = None
    riskfree: Annotated[float | None, Meta(description="Riskless rate; for bond_yield, and for a cost.")] = None
    beta: Annotated[float | None, Meta(description="β of the company; with riskfree gives its cost of equity.")] = None
    share_at_home: Annotated[
        float | None, Meta(description="Part of sales in the first country; with usual_share gives λ.")
    ] = None
    usual_share: Annotated[float | None, Meta(description="The same of the usual company of that country.")] = None


def work(inputs: CountryRisk) -> Worked:
    """The premium of each country and of the company.

    Raises:
        ModelInputError: no country, no way to its premium, weights that lack or do not add up.
    """
    must_hold("countries", inputs.countries, 1000)
    premiums = [_premium(country, inputs) for country in inputs.countries]
    weights = _weights(inputs.countries)
    total = weighted(weights, premiums)
    values: dict[str, Number] = {
        "country_risk_premium": total,
        "equity_risk_premium": inputs.mature_premium + total,
        "premium_by_country": premiums,
        "equity_premium_by_country": [inputs.mature_premium + premium for premium in premiums],
        "weights": weights,
    }
    lines = [
        Line(f"{country.name or f'country {at}'}: risk premium, weight {weight:.4g}", premium)
        for at, (country, premium, weight) in enumerate(zip(inputs.countries, premiums, weights, strict=True), start=1)
    ]
    values |= _of_the_company(inputs, total)
    lines += [Line(_GIVES[name], value) for name, value in values.items() if isinstance(value, float)]
    return Worked(values=values, lines=tuple(lines))


def _of_the_company(inputs: CountryRisk, premium: float) -> dict[str, float]:
    """λ and the cost of equity, where they are asked for."""
    found: dict[str, float] = {}
    if (inputs.share_at_home is None) != (inputs.usual_share is None):
        raise ModelInputError("share_at_home", "alone", "λ is it by usual_share", "Give both or neither.")
    if inputs.share_at_home is not None and inputs.usual_share is not None:
        must_not_be_negative("share_at_home", inputs.share_at_home, "it is a part of sales", _ADVICE)
        must_be_above("usual_share", inputs.usual_share, 0, "λ divides by it", _ADVICE)
        found["exposure"] = exposure(inputs.share_at_home, inputs.usual_share)
    if inputs.beta is not None:
        if inputs.riskfree is None:
            raise ModelInputError("riskfree", "not given", "a cost of equity begins with it", "Give it, or no beta.")
        found["cost_of_equity"] = capm(inputs.riskfree, inputs.beta, inputs.mature_premium + premium)
    return found


def _premium(country: Country, inputs: CountryRisk) -> float:
    if country.country_risk_premium is not None:
        return country.country_risk_premium
    if country.equity_risk_premium is not None:
        return country.equity_risk_premium - inputs.mature_premium
    if inputs.approach == "relative-volatility":
        equity = _given(country.equity_volatility, "equity_volatility", country)
        mature = _given(inputs.mature_volatility, "mature_volatility", country)
        must_be_above("mature_volatility", mature, 0, "the volatility of the country is divided by it", _ADVICE)
        return inputs.mature_premium * equity / mature - inputs.mature_premium
    spread = country.default_spread
    if spread is None:
        bond = _given(country.bond_yield, "default_spread", country)
        spread = bond - _given(inputs.riskfree, "riskfree", country)
    must_not_be_negative("default_spread", spread, "a country pays no less than a riskless one", _ADVICE)
    if inputs.approach == "default-spread":
        return spread
    return float(country_premium(spread, _relative(country, inputs)))


def _relative(country: Country, inputs: CountryRisk) -> float:
    relative = country.relative_volatility
    if relative is None and country.equity_volatility is not None:
        bond = _given(country.bond_volatility, "bond_volatility", country)
        must_be_above("bond_volatility", bond, 0, "the volatility of equities is divided by it", _ADVICE)
        relative = country.equity_volatility / bond
    relative = inputs.relative_volatility if relative is None else relative
    found = _given(relative, "relative_volatility", country)
    must_not_be_negative("relative_volatility", found, "volatilities are not below zero", _ADVICE)
    return found


def _weights(countries: list[Country]) -> list[float]:
    if len(countries) == 1 and countries[0].share is None and countries[0].amount is None:
        return [1.0]
    for name in ("share", "amount"):
        given = [getattr(country, name) for country in countries]
        if all(weight is not None for weight in given):
            for weight in given:
                must_not_be_negative(name, weight, "it is a weight", _ADVICE)
            total = sum(given)
            must_be_above(f"the sum of {name}", total, 0, "nothing has a weight", _ADVICE)
            if name == "share" and abs(total - 1) > _OFF:
                advice = "Give the share of every country, or amounts instead of shares."
                raise ModelInputError("the sum of share", f"{total:g}", "shares of a whole add up to 1", advice)
            return [weight / total for weight in given]
    raise ModelInputError("share", "not given", "countries are weighted", "Give every country a share, or an amount.")


def _given(value: float | None, name: str, country: Country) -> float:
    if value is None:
        where = f" of {country.name}" if country.name else ""
        advice = f"Give {name}, the premium itself, or another approach."
        raise ModelInputError(f"{name}{where}", "not given", "the premium rests on it", advice)
    return value


_GIVES: Final = {
    "country_risk_premium": "country risk premium, weighted",
    "equity_risk_premium": "equity risk premium, mature and country, weighted",
    "premium_by_country": "country risk premium of each",
    "equity_premium_by_country": "equity risk premium of each",
    "weights": "weight of each, their sum one",
    "exposure": "λ: part of sales at home by that of the usual company",
    "cost_of_equity": "cost of equity, Rf + β · (ERP + CRP)",
}

METHOD: Final = Method(
    name="country-risk",
    title="Country risk premium by exposure",
    inputs=CountryRisk,
    work=work,
    example={
        "mature_premium": 0.0484,
        "countries": [{"name": "Brazil", "default_spread": 0.035, "equity_volatility": 0.36, "bond_volatility": 0.27}],
        "share_at_home": 0.03,
        "usual_share": 0.7,
    },
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 2: Brazil, early 2005",
    gives=_GIVES,
)
