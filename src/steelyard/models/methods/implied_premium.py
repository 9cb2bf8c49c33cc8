"""What a market, or an owner, must expect to earn who pays the price: the rate behind a price, and its premium."""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.rates_implied import where_it_falls_to
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.models.methods.stream import Flows, Stream, settled
from steelyard.words.errors import ModelInputError

_BEYOND: Final = 1e6
"""A yearly rate that no price asks for."""


class ImpliedPremium(Stream, frozen=True, kw_only=True):
    """Solve r: price = Σ F[t]/(1+r)^t + F[n]·(1+g)/(r-g)/(1+r)^n; the premium is r less the riskless rate."""

    riskfree: Annotated[float, Meta(description="Riskless rate of the day in the currency of the price, a fraction.")]
    country_risk_premium: Annotated[
        float | None, Meta(description="Of the market; the premium of a mature one is what is left without it.")
    ] = None


class ImpliedRate(Stream, frozen=True, kw_only=True):
    """Solve r: price = Σ F[t]/(1+r)^t + what comes after; the cost of equity or capital that a price implies."""

    riskfree: Annotated[float | None, Meta(description="Riskless rate; with market_premium gives a beta.")] = None
    market_premium: Annotated[float | None, Meta(description="Equity risk premium, a fraction.")] = None


def implied_rate(stream: Flows) -> float:
    """The one rate at which a stream is worth its price.

    Raises:
        ModelInputError: no rate fits, or more than one may.
    """
    end = 1.0 if stream.exit_value is None else stream.exit_value
    signs = [amount > 0 for amount in (-stream.price, *stream.flows, end) if amount != 0]
    changes = sum(one != other for one, other in pairwise(signs))
    if changes == 0:
        raise ModelInputError(
            "the flows", "below zero", "no rate makes them worth a price", "Forecast cash that comes in."
        )
    if changes > 1:
        advice = "Forecast until cash comes in for good; cash that is put in later may be taken off the price."
        raise ModelInputError("the flows", "in and out and in", "more than one rate may fit the price", advice)
    rate = float(where_it_falls_to(stream.worth, stream.price, stream.floor))
    if rate > _BEYOND:
        raise ModelInputError("price", f"{stream.price:g}", "no rate is that high", "Look for a unit that differs.")
    return rate


def work_premium(inputs: ImpliedPremium) -> Worked:
    """The expected return of a market, and its premium over the riskless rate.

    Raises:
        ModelInputError: the stream is not whole, or no rate fits.
    """
    stream = settled(inputs)
    rate = implied_rate(stream)
    values: dict[str, Number] = {"implied_premium": rate - inputs.riskfree, "implied_rate": rate}
    lines = [Line("rate at which the stream is worth the price", rate)]
    lines += [Line("riskless rate", inputs.riskfree), Line("equity risk premium", rate - inputs.riskfree)]
    if inputs.country_risk_premium is not None:
        mature = rate - inputs.riskfree - inputs.country_risk_premium
        values["mature_premium"] = mature
        lines.append(Line("of a mature market, without that of the country", mature))
    notes = []
    if stream.growth_terminal is not None and stream.growth_terminal > inputs.riskfree:
        notes.append("Growth for ever is above the riskless rate: more than economies are expected to grow.")
    if rate < inputs.riskfree:
        notes.append("The premium is below zero: the price asks for more cash or growth than is forecast.")
    return _shown(values, lines, notes, stream, rate)


def work_rate(inputs: ImpliedRate) -> Worked:
    """The cost that a price implies.

    Raises:
        ModelInputError: the stream is not whole, or no rate fits.
    """
    stream = settled(inputs)
    rate = implied_rate(stream)
    values: dict[str, Number] = {"implied_rate": rate}
    lines = [Line("rate at which the stream is worth the price", rate)]
    if inputs.riskfree is not None:
        values["implied_premium"] = rate - inputs.riskfree
        lines.append(Line("less the riskless rate", rate - inputs.riskfree))
        if inputs.market_premium is not None:
            if inputs.market_premium == 0:
                raise ModelInputError(
                    "market_premium", "0", "a beta divides by it", "Give the premium, or leave it out."
                )
            beta = (rate - inputs.riskfree) / inputs.market_premium
            values["implied_beta"] = beta
            lines.append(Line("by the market's premium: the beta implied", beta))
    return _shown(values, lines, [], stream, rate)


def _shown(values: dict[str, Number], lines: list[Line], notes: list[str], stream: Flows, rate: float) -> Worked:
    """With the flows, what each is worth, and how much of the price lies after them."""
    back = [flow / (1 + rate) ** (at - stream.early) for at, flow in enumerate(stream.flows, start=1)]
    rest = stream.worth(rate) - sum(back)
    values |= {"cash_flows": list(stream.flows), "present_values": back}
    if stream.exit_value is None and stream.growth_terminal is not None:
        after = stream.flows[-1] * (1 + stream.growth_terminal)
        values["terminal_value"] = after / (rate - stream.growth_terminal)
    else:
        values["terminal_value"] = stream.exit_value or 0.0
    values |= {"present_terminal_value": rest, "terminal_share": rest / stream.price, "value": stream.worth(rate)}
    if stream.growths:
        values["growths"] = list(stream.growths)
    flows = [Line(f"cash of year {at}", flow) for at, flow in enumerate(stream.flows, start=1)]
    lines = [*flows, *lines, Line("value of the stream at that rate: the price", stream.worth(rate))]
    share = f"{rest / stream.price * 100:.0f}% of the price lies after year {len(stream.flows)}."
    return Worked(values=values, lines=tuple(lines), notes=(*notes, share))


_GIVES: Final = {
    "implied_rate": "the return that the price implies, a year",
    "implied_premium": "that rate less the riskless rate",
    "cash_flows": "cash of each year",
    "present_values": "what each is worth now",
    "terminal_value": "what all after is worth at the end of the last year",
    "present_terminal_value": "what that is worth now",
    "terminal_share": "part of the price that lies after the last year",
    "value": "the stream at that rate: the price again",
    "growths": "growth of each year",
}

PREMIUM: Final = Method(
    name="implied-premium",
    title="Equity risk premium that an index implies",
    inputs=ImpliedPremium,
    work=work_premium,
    example={
        "price": 1211.92,
        "cash_flow_0": 35.15,
        "growth": 0.085,
        "years": 5,
        "growth_terminal": 0.0422,
        "riskfree": 0.0422,
    },
    source="A. Damodaran, Equity Risk Premiums (2008 and yearly since); S&P 500, 1 January 2005, Valuation slide 100",
    gives={**_GIVES, "mature_premium": "premium of a mature market, without that of the country"},
)

RATE: Final = Method(
    name="implied-rate",
    title="Cost of equity or capital that a price implies",
    inputs=ImpliedRate,
    work=work_rate,
    example={"price": 900, "yield_next": 0.03, "growth_terminal": 0.06, "riskfree": 0.05, "market_premium": 0.04},
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), chapter 2",
    gives={**_GIVES, "implied_beta": "the premium by that of the market"},
)
