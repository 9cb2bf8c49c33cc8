"""What growth a price asks for, at a given rate: in the first years, or for ever after them."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Final, Literal, TypeAlias

from msgspec import Meta

from steelyard.models.kernels.rates_implied import where_it_falls_to
from steelyard.models.methods.domain import must_be_rate, must_grow_slower
from steelyard.models.methods.method import Line, Method, Number, Worked
from steelyard.models.methods.stream import Flows, Stream, settled
from steelyard.words.errors import ModelInputError

Sought: TypeAlias = Literal["growth", "growth_terminal"]
_MOST: Final = 10.0
"""A growth of 1,000% a year, for years: beyond it no answer is one."""
_NEAR: Final = 1e-9


class ImpliedGrowth(Stream, frozen=True, kw_only=True):
    """Solve g: price = Σ F[t]/(1+r)^t + F[n]·(1+gT)/(r-gT)/(1+r)^n, for the growth of the first years or after them."""

    rate: Annotated[float, Meta(description="Discount rate a year, a fraction.")]
    sought: Annotated[
        Sought, Meta(description="growth: of the first `years` years, the default; growth_terminal: for ever after.")
    ] = "growth"


def work(inputs: ImpliedGrowth) -> Worked:
    """The growth behind a price, and the flows that it gives.

    Raises:
        ModelInputError: the stream is not whole, or no growth fits the price.
        GrowthTooHighError: growth for ever is not below the rate.
    """
    must_be_rate("rate", inputs.rate)
    growth, stream = _first_years(inputs) if inputs.sought == "growth" else _for_ever(inputs)
    values: dict[str, Number] = {
        "implied_growth": growth,
        "value": stream.worth(inputs.rate),
        "cash_flows": list(stream.flows),
        "growths": list(stream.growths),
    }
    lines = [Line("growth at which the stream is worth the price", growth)]
    lines += [Line(f"cash of year {at}", flow) for at, flow in enumerate(stream.flows, start=1)]
    lines.append(Line("value of the stream at that growth: the price", stream.worth(inputs.rate)))
    return Worked(values=values, lines=tuple(lines))


def _first_years(inputs: ImpliedGrowth) -> tuple[float, Flows]:
    if inputs.growth is not None or inputs.cash_flows is not None:
        advice = "Give cash_flow_0, years and no growth; or seek growth_terminal."
        raise ModelInputError("growth", "given", "it is what is sought", advice)
    if inputs.years == 1 and (inputs.cash_flow_next is not None or inputs.yield_next is not None):
        advice = "Seek growth_terminal, or give more years."
        raise ModelInputError("years", "1", "no year after the first is left to grow", advice)
    if inputs.growth_terminal is not None:
        must_grow_slower(inputs.growth_terminal, inputs.rate)

    lowest = _MOST + 1 - _NEAR

    def worth(less: float) -> float:
        return settled(inputs, _MOST - min(less, lowest)).worth(inputs.rate)

    if not worth(lowest) < inputs.price < worth(0):
        advice = "No growth is an answer: look at the rate, the price and their units."
        raise ModelInputError("price", f"{inputs.price:g}", "no growth from -100% to 1,000% a year gives it", advice)
    found = _MOST - where_it_falls_to(worth, inputs.price, 0.0)
    return found, settled(inputs, found)


def _for_ever(inputs: ImpliedGrowth) -> tuple[float, Flows]:
    if inputs.growth_terminal is not None or inputs.exit_value is not None or inputs.fade:
        advice = "Leave growth_terminal, exit_value and fade out."
        raise ModelInputError("growth_terminal", "given", "it is what is sought", advice)
    stream = settled(_with_growth(inputs, min(0.0, inputs.rate - 1e-6)))

    def worth(less: float) -> float:
        return replace(stream, growth_terminal=inputs.rate - less).worth(inputs.rate)

    if worth(1 + inputs.rate) >= inputs.price:
        advice = "The forecast years are worth more than the price: look at them, the rate and the units."
        raise ModelInputError("price", f"{inputs.price:g}", "no growth above -100% gives it", advice)
    found = inputs.rate - where_it_falls_to(worth, inputs.price, 0.0)
    return found, replace(stream, growth_terminal=found)


def _with_growth(inputs: ImpliedGrowth, growth: float) -> Stream:
    fields = {name: getattr(inputs, name) for name in Stream.__struct_fields__}
    return Stream(**{**fields, "growth_terminal": growth})


METHOD: Final = Method(
    name="implied-growth",
    title="Growth that a price implies",
    inputs=ImpliedGrowth,
    work=work,
    example={"price": 1211.92, "cash_flow_0": 35.15, "years": 5, "growth_terminal": 0.0422, "rate": 0.0787},
    source="A. Rappaport, M. Mauboussin, Expectations Investing (2001); A. Damodaran, Valuation slide 100",
    gives={
        "implied_growth": "the growth that the price implies, a year",
        "value": "the stream at that growth: the price again",
        "cash_flows": "cash of each year",
        "growths": "growth of each year",
    },
)
