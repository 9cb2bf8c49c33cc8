"""A European call or put on what pays a steady yield, with how its value moves; and the volatility behind a price."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels import options
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero, only_one_of
from steelyard.models.methods.option_terms import NORMALS, Terms, continuous
from steelyard.words.errors import ModelInputError


class CallOption(Inputs, frozen=True, kw_only=True):
    """C = S·e^(-q·t)·N(d1) - K·e^(-r·t)·N(d2), d1 = [ln(S/K) + (r - q + σ²/2)·t] / (σ·√t), d2 = d1 - σ·√t."""

    asset: Annotated[float, Meta(description="S, value of the underlying asset now; any one currency.")]
    strike: Annotated[float, Meta(description="K, price at which it may be bought or sold; the same currency.")]
    years: Annotated[float, Meta(description="t, years until the right ends.")]
    riskfree: Annotated[float, Meta(description="Riskless rate a year, as a fraction.")]
    volatility: Annotated[
        float | None, Meta(description="σ, standard deviation of the yearly return, as a fraction; or give `variance`.")
    ] = None
    variance: Annotated[float | None, Meta(description="σ², instead of `volatility`.")] = None
    dividend_yield: Annotated[
        float, Meta(description="q, what the asset pays away a year, continuously, as a fraction; a share without: 0.")
    ] = 0.0
    compounding: Annotated[
        Literal["continuous", "annual"],
        Meta(description="How the riskless rate is stated; the formula and most examples: continuous."),
    ] = "continuous"


class VolatilityBehind(Inputs, frozen=True, kw_only=True):
    """The σ at which the formula of `call-option` gives a price."""

    asset: Annotated[float, Meta(description="S, value of the underlying asset now; any one currency.")]
    strike: Annotated[float, Meta(description="K, price at which it may be bought or sold.")]
    years: Annotated[float, Meta(description="t, years until the right ends.")]
    riskfree: Annotated[float, Meta(description="Riskless rate a year, as a fraction.")]
    price: Annotated[float, Meta(description="Price of the option now.")]
    kind: Annotated[Literal["call", "put"], Meta(description="The right to buy or to sell.")] = "call"
    dividend_yield: Annotated[float, Meta(description="q, what the asset pays away a year, as a fraction.")] = 0.0
    compounding: Annotated[Literal["continuous", "annual"], Meta(description="How the rate is stated.")] = "continuous"


def work(inputs: CallOption) -> Worked:
    """Both options, d1, d2, N(d1), N(d2) and how each value moves.

    Raises:
        ModelInputError: an asset, strike, time or volatility that is not above zero; no volatility, or two.
    """
    terms = terms_of(inputs)
    call, put = options.call(**terms.named()), options.put(**terms.named())
    moves, moves_put = options.greeks(**terms.named()), options.greeks(**terms.named(), sells=True)
    values = {
        "call": call.value,
        "put": put.value,
        **terms.normals(),
        "call_delta": moves.delta,
        "put_delta": moves_put.delta,
        "gamma": moves.gamma,
        "vega": moves.vega,
        "call_theta": moves.theta,
        "put_theta": moves_put.theta,
        "call_rho": moves.rho,
        "put_rho": moves_put.rho,
        "exercise_now": max(terms.asset - terms.strike, 0.0),
    }
    return Worked(
        values=values,
        lines=(
            *terms.lines(),
            Line("call, S·e^(-qt)·N(d1) - K·e^(-rt)·N(d2)", call.value),
            Line("put, K·e^(-rt)·N(-d2) - S·e^(-qt)·N(-d1)", put.value),
        ),
    )


def terms_of(inputs: CallOption) -> Terms:
    """The numbers of the formula, from a volatility or a variance, and a rate in either way.

    Raises:
        ModelInputError: as `work`.
    """
    only_one_of("volatility", volatility=inputs.volatility, variance=inputs.variance)
    must_be_above_zero(asset=inputs.asset, strike=inputs.strike, years=inputs.years)
    if inputs.variance is not None:
        must_be_above_zero(variance=inputs.variance)
        volatility = inputs.variance**0.5
    else:
        assert inputs.volatility is not None
        must_be_above_zero(volatility=inputs.volatility)
        volatility = inputs.volatility
    must_not_be_below_zero(dividend_yield=inputs.dividend_yield)
    rate = continuous(inputs.riskfree, inputs.compounding)
    return Terms(inputs.asset, inputs.strike, inputs.years, rate, volatility, inputs.dividend_yield)


def work_back(inputs: VolatilityBehind) -> Worked:
    """The volatility behind a price.

    Raises:
        ModelInputError: an input that is not above zero, or a price that no volatility gives.
    """
    must_be_above_zero(asset=inputs.asset, strike=inputs.strike, years=inputs.years, price=inputs.price)
    rate = continuous(inputs.riskfree, inputs.compounding)
    found = options.volatility_behind(
        inputs.price,
        asset=inputs.asset,
        strike=inputs.strike,
        years=inputs.years,
        rate=rate,
        dividend=inputs.dividend_yield,
        sells=inputs.kind == "put",
    )
    if found is None:
        why = f"no volatility gives a {inputs.kind} this price: it is below what is certain or above the most possible"
        raise ModelInputError("price", f"{inputs.price:g}", why, "Look for another day, currency or strike.")
    return Worked(
        values={"volatility": found, "variance": found * found},
        lines=(Line("volatility at which the formula gives the price", found),),
    )


_AVONEX: Final = {
    "asset": 3422,
    "strike": 2875,
    "years": 17,
    "riskfree": 0.067,
    "variance": 0.224,
    "dividend_yield": 0.0588235294117647,
}

_SOURCE: Final = (
    "F. Black, M. Scholes, Journal of Political Economy 81 (1973), 637-654; R. Merton, Bell Journal of Economics 4"
    " (1973), 141-183; example: A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 12.5"
)

METHOD: Final = Method(
    name="call-option",
    title="Call and put option (Black-Scholes-Merton)",
    inputs=CallOption,
    work=work,
    example=_AVONEX,
    source=_SOURCE,
    gives={
        "call": "value of the right to buy",
        "put": "value of the right to sell",
        **NORMALS,
        "call_delta": "change of the call for one unit more of the asset",
        "put_delta": "the same of the put",
        "gamma": "change of delta for one unit more of the asset",
        "vega": "change for one whole unit of volatility; a hundredth of it for a percentage point",
        "call_theta": "change of the call as a year passes",
        "put_theta": "the same of the put",
        "call_rho": "change of the call for one whole unit of the rate",
        "put_rho": "the same of the put",
        "exercise_now": "what it would bring to use the right to buy today",
    },
)

VOLATILITY: Final = Method(
    name="implied-volatility",
    title="Volatility behind the price of an option",
    inputs=VolatilityBehind,
    work=work_back,
    example={"asset": 42, "strike": 40, "years": 0.5, "riskfree": 0.1, "price": 4.76},
    source="J. Hull, Options, Futures, and Other Derivatives, 10th ed. (Pearson, 2018), chapter 15, example 15.6",
    gives={"volatility": "standard deviation of the yearly return", "variance": "its square"},
)
