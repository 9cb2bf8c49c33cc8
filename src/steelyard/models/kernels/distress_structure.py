"""The assets behind the market value of an equity: value and volatility that make it the call that it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from steelyard.models.kernels.options import call
from steelyard.models.kernels.options_normal import below, exponential

_HALVINGS: Final = 100
_LEAST: Final = 1e-6


class Assets(NamedTuple):
    """Value of the assets and its volatility a year."""

    value: float
    volatility: float


def assets_behind(*, equity: float, volatility: float, face: float, years: float, rate: float) -> Assets:
    """Value and volatility of the assets, of which the equity is a call at the face value of the debt.

    ::

        E = V·N(d1) - F·e^(-r·t)·N(d2)        σE·E = N(d1)·σV·V

    As N(d1)·V/E is 1 at least, σV lies below σE; for each σV there is one V; both are found by halving.

    Args:
        equity: E > 0, market value of the equity.
        volatility: σE > 0, of the equity, a year.
        face: F > 0, of the debt.
        years: t > 0, until it is due.
        rate: r, riskless, continuously compounded, a year.

    Source:
        R. Merton, Journal of Finance 29 (1974), 449-470; J. Hull, Options, Futures, and Other Derivatives, 10th ed.
        (Pearson, 2018), chapter 24.
    """
    low, high = min(_LEAST, volatility / 2), volatility
    value = equity + face
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in {low, high}:
            break
        value = _value(equity, middle, face, years, rate)
        d1 = call(asset=value, strike=face, years=years, rate=rate, volatility=middle).d1
        low, high = (middle, high) if below(d1) * middle * value < volatility * equity else (low, middle)
    return Assets(value, (low + high) / 2)


def _value(equity: float, volatility: float, face: float, years: float, rate: float) -> float:
    """The assets at which the call is worth the equity: more than it, less than it and all that is owed."""
    low, high = equity, equity + face * exponential(-rate * years)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if middle in {low, high}:
            break
        worth = call(asset=middle, strike=face, years=years, rate=rate, volatility=volatility).value
        low, high = (middle, high) if worth < equity else (low, middle)
    return float((low + high) / 2)
