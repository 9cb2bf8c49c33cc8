"""The chance that a firm fails, out of what its equity is paid for, or of what its debt yields more."""

from __future__ import annotations

import math
from typing import Annotated, Final, Literal

from msgspec import Meta

from steelyard.models.kernels.distress import cumulative
from steelyard.models.kernels.distress_structure import assets_behind
from steelyard.models.kernels.options import call
from steelyard.models.kernels.options_normal import below
from steelyard.models.methods.domain import must_be_share, must_be_years
from steelyard.models.methods.method import Inputs, Line, Method, Worked
from steelyard.models.methods.option_domain import must_be_above_zero, must_not_be_below_zero
from steelyard.models.methods.option_terms import continuous
from steelyard.words.errors import ModelInputError


class MarketEquity(Inputs, frozen=True, kw_only=True):
    """E = V·N(d1) - F·e^(-r·t)·N(d2) and σE·E = N(d1)·σV·V, solved for V and σV; chance of default N(-d2)."""

    equity: Annotated[float, Meta(description="E, market value of the equity; any one currency.")]
    equity_volatility: Annotated[float, Meta(description="σE, of the share price a year, as a fraction.")]
    debt_face: Annotated[float, Meta(description="F, what is owed at the end.")]
    years: Annotated[float, Meta(description="t, years until then.")]
    riskfree: Annotated[float, Meta(description="Riskless rate a year, as a fraction.")]
    compounding: Annotated[
        Literal["continuous", "annual"], Meta(description="How the riskless rate is stated; most examples: continuous.")
    ] = "continuous"
    asset_return: Annotated[
        float | None,
        Meta(description="Growth of the assets that is expected, a year, continuous: for the chance as it is lived."),
    ] = None


class Spread(Inputs, frozen=True, kw_only=True):
    """λ = spread / (1 - recovery); chance of default within t years 1 - e^(-λ·t), or by the year 1 - (1 - λ)^t."""

    spread: Annotated[float, Meta(description="Yield over the riskless one, or a default swap's, as a fraction: 0.02.")]
    recovery: Annotated[
        float, Meta(description="Part of the face value got back in a default; 0.4, as default swaps are quoted.")
    ] = 0.4
    horizon: Annotated[float, Meta(description="Years over which the chance adds up.")] = 10
    compounding: Annotated[
        Literal["continuous", "annual"], Meta(description="Whether λ works at every moment or once a year.")
    ] = "continuous"


def work(inputs: MarketEquity) -> Worked:
    """The assets, their volatility, the debt, and the chance of default.

    Raises:
        ModelInputError: an input that is not above zero.
    """
    must_be_above_zero(
        equity=inputs.equity,
        equity_volatility=inputs.equity_volatility,
        debt_face=inputs.debt_face,
        years=inputs.years,
    )
    rate = continuous(inputs.riskfree, inputs.compounding)
    value, volatility = assets_behind(
        equity=inputs.equity,
        volatility=inputs.equity_volatility,
        face=inputs.debt_face,
        years=inputs.years,
        rate=rate,
    )
    found = call(asset=value, strike=inputs.debt_face, years=inputs.years, rate=rate, volatility=volatility)
    debt, safe = value - inputs.equity, inputs.debt_face * math.exp(-rate * inputs.years)
    if debt <= 0 or safe <= 0:
        raise ModelInputError("debt", f"{debt:g}", "nothing is left of it at these inputs", "Check the face value.")
    values = {
        "default_probability": below(-found.d2),
        "assets": value,
        "asset_volatility": volatility,
        "debt": debt,
        "riskless_debt": safe,
        "expected_loss": 1 - debt / safe,
        "distance_to_default": found.d2,
        "d1": found.d1,
    }
    if inputs.asset_return is not None:
        moved = found.d2 + (inputs.asset_return - rate) * math.sqrt(inputs.years) / volatility
        values |= {"lived_distance_to_default": moved, "lived_default_probability": below(-moved)}
    lines = (
        Line("assets at which the equity is worth what is paid for it", value),
        Line("their volatility", volatility),
        Line("debt, assets less equity", debt),
        Line("d2, how many standard deviations the assets are above the debt", found.d2),
        Line("chance that they end below it, N(-d2)", values["default_probability"]),
    )
    return Worked(values=values, lines=lines)


def work_spread(inputs: Spread) -> Worked:
    """The chance of default behind a spread, without reward for risk.

    Raises:
        ModelInputError: a spread below zero, a recovery of all, or more in a year than there is.
    """
    must_not_be_below_zero(spread=inputs.spread)
    must_be_share("recovery", inputs.recovery)
    must_be_years(inputs.horizon)
    if inputs.recovery == 1:
        raise ModelInputError("recovery", "1", "nothing is lost in a default", "Give a fraction below 1.")
    intensity = inputs.spread / (1 - inputs.recovery)
    yearly = intensity
    if inputs.compounding == "continuous":
        yearly = -math.expm1(-intensity)
    must_be_share("annual_p", yearly)
    chance = float(cumulative(yearly, inputs.horizon))
    return Worked(
        values={"annual_p": yearly, "survival": 1 - chance, "distress": chance, "intensity": intensity},
        lines=(
            Line("spread / (1 - recovery)", intensity),
            Line("chance of default in a year", yearly),
            Line(f"chance of default within {inputs.horizon:g} years", chance),
        ),
        notes=("A spread pays for more than default: the chance is more than is lived on average.",),
    )


METHOD: Final = Method(
    name="equity-default-probability",
    title="Chance of default behind the market value of the equity",
    inputs=MarketEquity,
    work=work,
    example={"equity": 3, "equity_volatility": 0.8, "debt_face": 10, "years": 1, "riskfree": 0.05},
    source=(
        "R. Merton, Journal of Finance 29 (1974), 449-470; example: J. Hull, Options, Futures, and Other Derivatives,"
        " 10th ed. (Pearson, 2018), chapter 24"
    ),
    gives={
        "default_probability": "N(-d2), in a world without reward for risk",
        "assets": "value of the assets",
        "asset_volatility": "σ of that value, a year",
        "debt": "value of the debt, assets less equity",
        "riskless_debt": "what the debt were worth if it were sure to be paid",
        "expected_loss": "part of that which is lost to default",
        "distance_to_default": "d2, in standard deviations",
        "d1": "d2 and one standard deviation of the whole time",
        "lived_distance_to_default": "the same, with the growth of the assets that is expected",
        "lived_default_probability": "chance of default with it",
    },
)

SPREAD: Final = Method(
    name="spread-default-probability",
    title="Chance of default behind a spread",
    inputs=Spread,
    work=work_spread,
    example={"spread": 0.02, "recovery": 0.4, "horizon": 5},
    source="J. Hull, Options, Futures, and Other Derivatives, 10th ed. (Pearson, 2018), chapter 24",
    gives={
        "annual_p": "chance of default in a year, if none was before",
        "survival": "chance of none within the horizon",
        "distress": "chance of at least one within the horizon",
        "intensity": "λ, defaults a year",
    },
)
