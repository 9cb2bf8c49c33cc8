"""European options on what pays a steady yield, over floats or float64 arrays.

The value, how it moves, the volatility behind a price, and options whose exercise makes new shares.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from steelyard.models.kernels.options_normal import below, density, exponential, logarithm

_ROUNDS: Final = 200
_CLOSE: Final = 1e-15


class Option(NamedTuple):
    """A value and what it is made of."""

    value: Any
    d1: Any
    d2: Any


class Greeks(NamedTuple):
    """How a value moves: with the asset, again with the asset, volatility, a year of time passing, and the rate."""

    delta: Any
    gamma: Any
    vega: Any
    theta: Any
    rho: Any


def d1_and_d2(asset: Any, strike: Any, years: Any, rate: Any, dividend: Any, volatility: Any) -> tuple[Any, Any]:  # noqa: ANN401 - in the order of the formula
    """The two arguments of the normal distribution.

    ::

        d1 = [ln(S/K) + (r - q + σ²/2)·t] / (σ·√t)        d2 = d1 - σ·√t
    """
    spread = volatility * years**0.5
    first = (logarithm(asset) - logarithm(strike) + (rate - dividend) * years) / spread + spread / 2
    return first, first - spread


def call(*, asset: Any, strike: Any, years: Any, rate: Any, volatility: Any, dividend: Any = 0.0) -> Option:  # noqa: ANN401
    """The right to buy at a fixed price on a fixed day.

    ::

        C = S·e^(-q·t)·N(d1) - K·e^(-r·t)·N(d2)

    Args:
        asset: S > 0, value of the underlying asset now.
        strike: K > 0, price at which it may be bought, in the same money.
        years: t > 0, until the right ends.
        rate: r, riskless, continuously compounded, a year.
        volatility: σ > 0, standard deviation of the yearly log return.
        dividend: q, yield that the asset pays away, continuously, a year; for a patent of n years, 1/n a year is the
            cost of waiting.

    Returns:
        The value, d1 and d2; shapes broadcast where arrays are given.

    Source:
        F. Black, M. Scholes, Journal of Political Economy 81 (1973), 637-654; R. Merton, Bell Journal of Economics 4
        (1973), 141-183, for the yield.
    """
    d1, d2 = d1_and_d2(asset, strike, years, rate, dividend, volatility)
    value = asset * exponential(-dividend * years) * below(d1) - strike * exponential(-rate * years) * below(d2)
    return Option(value, d1, d2)


def put(*, asset: Any, strike: Any, years: Any, rate: Any, volatility: Any, dividend: Any = 0.0) -> Option:  # noqa: ANN401
    """The right to sell at a fixed price on a fixed day; arguments and source as of `call`.

    ::

        P = K·e^(-r·t)·N(-d2) - S·e^(-q·t)·N(-d1)
    """
    d1, d2 = d1_and_d2(asset, strike, years, rate, dividend, volatility)
    value = strike * exponential(-rate * years) * below(-d2) - asset * exponential(-dividend * years) * below(-d1)
    return Option(value, d1, d2)


def greeks(
    *,
    asset: Any,  # noqa: ANN401
    strike: Any,  # noqa: ANN401
    years: Any,  # noqa: ANN401
    rate: Any,  # noqa: ANN401
    volatility: Any,  # noqa: ANN401
    dividend: Any = 0.0,  # noqa: ANN401
    sells: bool = False,
) -> Greeks:
    """How the value of a call, or of a put where it `sells`, moves.

    Each is the derivative of the formula: delta by S, gamma twice by S, vega by σ (for one whole unit: 0.01 of it for
    a percentage point), theta by the passing of a year, rho by r.

    Source:
        J. Hull, Options, Futures, and Other Derivatives, 10th ed. (Pearson, 2018), chapter 19.
    """
    d1, d2 = d1_and_d2(asset, strike, years, rate, dividend, volatility)
    paid, owed = asset * exponential(-dividend * years), strike * exponential(-rate * years)
    sign = -1 if sells else 1
    bell = paid * density(d1)
    return Greeks(
        delta=sign * exponential(-dividend * years) * below(sign * d1),
        gamma=bell / (asset * asset * volatility * years**0.5),
        vega=bell * years**0.5,
        theta=-bell * volatility / (2 * years**0.5)
        + sign * (dividend * paid * below(sign * d1) - rate * owed * below(sign * d2)),
        rho=sign * years * owed * below(sign * d2),
    )


def volatility_behind(
    value: float,
    *,
    asset: float,
    strike: float,
    years: float,
    rate: float,
    dividend: float = 0.0,
    sells: bool = False,
    most: float = 20.0,
) -> float | None:
    """The volatility at which the formula gives a value, by halving.

    Returns:
        σ a year, or None where none up to `most` gives it: below what is certain, or above what is possible.
    """
    price = put if sells else call
    low, high = 1e-9, most

    def off(volatility: float) -> float:
        found = price(asset=asset, strike=strike, years=years, rate=rate, volatility=volatility, dividend=dividend)
        return float(found.value) - value

    if off(low) > 0 or off(high) < 0:
        return None
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        low, high = (middle, high) if off(middle) < 0 else (low, middle)
    return (low + high) / 2


def diluting_call(
    *,
    share: Any,  # noqa: ANN401
    strike: Any,  # noqa: ANN401
    years: Any,  # noqa: ANN401
    rate: Any,  # noqa: ANN401
    volatility: Any,  # noqa: ANN401
    shares: Any,  # noqa: ANN401
    options: Any,  # noqa: ANN401
    dividend: Any = 0.0,  # noqa: ANN401
) -> Any:  # noqa: ANN401
    """One option whose exercise makes a new share.

    ::

        S* = (S·n + W·m) / (n + m)        W = C(S*)

    The option is worth a call on a share that its own exercise makes cheaper; the loop ends where both agree. It
    comes closer by m/(n + m) at least in each round.

    Args:
        share: S, value or price of a share now, above zero.
        strike: K > 0, price at which a new share may be had.
        years: t > 0, until the right ends, as it is expected to be used.
        rate: riskless, continuously compounded, a year.
        volatility: of the share, a year.
        shares: n > 0, outstanding now.
        options: m ≥ 0, outstanding now, each for one share.
        dividend: yield of the share, a year.

    Returns:
        W, value of one option.

    Source:
        A. Damodaran, Investment Valuation, 3rd ed. (Wiley, 2012), chapters 5 and 16.
    """
    terms = {"strike": strike, "years": years, "rate": rate, "volatility": volatility, "dividend": dividend}
    worth = call(asset=share, **terms).value
    for _ in range(_ROUNDS):
        before, worth = worth, call(asset=(share * shares + worth * options) / (shares + options), **terms).value
        if isinstance(worth, float) and abs(worth - before) <= _CLOSE * share:
            break  # an array is taken through all rounds: its lanes do not end together
    return worth
