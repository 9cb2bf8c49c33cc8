"""The equity of a firm in debt as a call on its assets: what is left to owners who may walk away."""

from __future__ import annotations

import math
from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels import options
from steelyard.models.kernels.options_normal import below
from steelyard.models.methods.equity_option_terms import Debt, Mix, face_and_years, variance_of
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero, only_one_of
from steelyard.models.methods.option_terms import NORMALS, Terms, continuous
from steelyard.words.errors import ModelInputError


class EquityOption(Inputs, frozen=True, kw_only=True):
    """Equity = V·e^(-q·t)·N(d1) - F·e^(-r·t)·N(d2); debt = V - equity. Assets = debt + equity holds always."""

    assets: Annotated[float, Meta(description="V, value of the whole firm now; any one currency.")]
    riskfree: Annotated[float, Meta(description="Riskless rate a year, as a fraction.")]
    debt_face: Annotated[
        float | None, Meta(description="F, what is owed at the end, with interest where none is paid before.")
    ] = None
    years: Annotated[float | None, Meta(description="t, years until the debt falls due; of several, duration.")] = None
    debts: Annotated[
        list[Debt] | None, Meta(description="Instead of both: each debt; F is their sum, t their duration by face.")
    ] = None
    volatility: Annotated[
        float | None, Meta(description="σ of the value of the firm, a year, as a fraction; or give `variance`.")
    ] = None
    variance: Annotated[float | None, Meta(description="σ², instead of `volatility`.")] = None
    volatility_of_parts: Annotated[
        Mix | None, Meta(description="Or σ out of those of shares and bonds, and how they go together.")
    ] = None
    payout_yield: Annotated[
        float, Meta(description="Interest and dividends paid out a year, as a part of the value of the firm.")
    ] = 0.0
    compounding: Annotated[
        Literal["continuous", "annual"], Meta(description="How the riskless rate is stated; most examples: continuous.")
    ] = "continuous"
    shares: Annotated[float | None, Meta(description="Shares, for the value of one.")] = None


def work(inputs: EquityOption) -> Worked:
    """Equity, debt, the rate that the debt is worth, and the chance of default without reward for risk.

    Raises:
        ModelInputError: assets, debt, years or volatility that are not above zero; no volatility, or two.
    """
    terms = _terms(inputs)
    found = options.call(**terms.named())
    equity = found.value
    debt = _debt(terms)
    if debt <= 0:
        why = "nothing is left of its value at these inputs"
        raise ModelInputError("debt", f"{debt:g}", why, "Check the face value, the years and the rate.")
    rate = math.log(terms.strike / debt) / terms.years
    safe = terms.strike * math.exp(-terms.rate * terms.years)
    values = {
        "equity": equity,
        "debt": debt,
        "assets": inputs.assets,
        "debt_rate": math.expm1(rate),
        "debt_rate_continuous": rate,
        "spread": math.expm1(rate) - math.expm1(terms.rate),
        **terms.normals(),
        "default_probability": 1 - terms.normals()["N_d2"],
        "debt_face": terms.strike,
        "years": terms.years,
        "volatility": terms.volatility,
        "riskless_debt": safe,
        "put_of_the_owners": safe - debt,
        "equity_without_option": max(inputs.assets - terms.strike, 0.0),
    }
    if inputs.shares is not None:
        must_be_above_zero(shares=inputs.shares)
        values["value_per_share"] = equity / inputs.shares
    lines = (
        *terms.lines(),
        Line("equity, a call on the assets at the face value of the debt", equity),
        Line("debt, assets less equity", debt),
        Line("rate that the debt is worth, (face / value)^(1/years) - 1", math.expm1(rate)),
    )
    return Worked(values=values, lines=lines, notes=_notes(terms))


def _debt(terms: Terms) -> float:
    """What is paid out before the end, the assets where they fall short of the face value, the face value where not.

    The same as assets less equity, without taking two large numbers from each other.
    """
    kept = math.exp(-terms.dividend * terms.years)
    short = terms.asset * (1 - kept + kept * below(-terms.normals()["d1"]))
    owed = terms.strike * math.exp(-terms.rate * terms.years)
    return float(short + owed * terms.normals()["N_d2"])


def _terms(inputs: EquityOption) -> Terms:
    face, years = _owed(inputs)
    must_be_above_zero(assets=inputs.assets, debt_face=face, years=years)
    must_not_be_below_zero(payout_yield=inputs.payout_yield)
    rate = continuous(inputs.riskfree, inputs.compounding)
    return Terms(inputs.assets, face, years, rate, _volatility(inputs), inputs.payout_yield)


def _owed(inputs: EquityOption) -> tuple[float, float]:
    if only_one_of("what is owed", debt_face=inputs.debt_face, debts=inputs.debts) == "debts":
        assert inputs.debts is not None
        return face_and_years(inputs.debts)
    only_one_of("the time until it is due", years=inputs.years)
    return inputs.debt_face or 0.0, inputs.years or 0.0


def _volatility(inputs: EquityOption) -> float:
    parts = inputs.volatility_of_parts
    which = only_one_of("volatility", volatility=inputs.volatility, variance=inputs.variance, volatility_of_parts=parts)
    if which == "volatility":
        must_be_above_zero(volatility=inputs.volatility or 0.0)
        return inputs.volatility or 0.0
    variance = variance_of(parts) if parts is not None else inputs.variance or 0.0
    must_be_above_zero(variance=variance)
    return math.sqrt(variance)


def _notes(terms: Terms) -> tuple[str, ...]:
    if terms.asset < terms.strike:
        return ("More is owed than the assets are worth: all of the equity is the value of time and of risk.",)
    return ()


METHOD: Final = Method(
    name="equity-option",
    title="Equity of a firm in debt, as a call on its assets",
    inputs=EquityOption,
    work=work,
    example={"assets": 100, "debt_face": 80, "years": 10, "riskfree": 0.1, "volatility": 0.4},
    source=(
        "F. Black, M. Scholes, Journal of Political Economy 81 (1973), 637-654; R. Merton, Journal of Finance 29"
        " (1974), 449-470; A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapter 30"
    ),
    gives={
        "equity": "value of the equity",
        "debt": "value of the debt, assets less equity",
        "debt_rate": "yearly rate at which the debt is worth that, (F / debt)^(1/t) - 1",
        "debt_rate_continuous": "the same, continuously compounded",
        **NORMALS,
        "assets": "debt and equity together",
        "spread": "of that rate over the riskless one",
        "debt_face": "what is owed in all",
        "years": "until it is due, or its duration",
        "volatility": "σ of the value of the firm",
        "riskless_debt": "what the debt were worth if it were sure to be paid",
        "value_per_share": "equity by the shares, where these are given",
        "default_probability": "1 - N(d2), in a world without reward for risk",
        "put_of_the_owners": "what the right to walk away takes from the debt",
        "equity_without_option": "assets less debt, not below nothing, if all ended today",
    },
)
