"""Flows as they are given, each in the money of today."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.dcf import grown
from steelyard.models.kernels.firm_flows import held_then_faded
from steelyard.models.methods.fcff_claims import CLAIM_VALUES, settle
from steelyard.models.methods.fcff_rates import OneRate, Rate, one_rate, yearly_rate
from steelyard.models.methods.fcff_timing import PRESENT_VALUES, Beyond, Timing, perpetuity, present
from steelyard.models.methods.fcff_years import (
    Yearly,
    at_most_one,
    each_year,
    just_one,
    must_be_rates,
    must_not_pass_over,
    years_of,
)
from steelyard.models.methods.method import Line, Method, Worked
from steelyard.words.errors import ModelInputError


class DiscountedFlows(Timing, frozen=True, kw_only=True):
    """Value = Σ F[t] / (1+r)^t + TV / (1+r)^n. Give flows, or the last flow received and how it grows."""

    rate: Annotated[Rate, Meta(description="Discount rate a year: one number, one a year, or what it is made of.")]
    flows: Annotated[list[float] | None, Meta(description="Flows of years 1 … n, none of them received yet.")] = None
    last_received: Annotated[
        float | None, Meta(description="The flow of the year just over: it grows, and is itself not counted.")
    ] = None
    growth: Annotated[
        Yearly | None, Meta(description="Growth a year from last_received, one number or one a year.")
    ] = None
    growth_held: Annotated[
        int | None,
        Meta(description="Years that the growth holds before it fades evenly to terminal_growth in the last year."),
    ] = None
    years: Annotated[int | None, Meta(description="Years of the forecast, where no list says it.")] = None
    paid_now: Annotated[float, Meta(description="What is paid today to get the flows, like an investment.")] = 0.0
    terminal_growth: Annotated[float | None, Meta(description="Growth a year after year n, for ever.")] = None
    terminal_flow: Annotated[
        float | None, Meta(description="Flow of year n+1; without it the last flow grows by terminal_growth.")
    ] = None
    terminal_rate: Annotated[
        OneRate | None, Meta(description="Discount rate of the years after n; without it that of year n.")
    ] = None
    terminal_multiple: Annotated[float | None, Meta(description="Terminal value as a multiple of terminal_metric.")] = (
        None
    )
    terminal_metric: Annotated[
        float | None,
        Meta(description="Of year n, for the multiple: EBITDA; else the last flow. Beside a growth it tells it."),
    ] = None
    terminal_value: Annotated[float | None, Meta(description="Value at the end of year n, as given.")] = None


def work(inputs: DiscountedFlows) -> Worked:
    """The value today, year by year.

    Raises:
        ModelInputError: nothing to discount, lists of different lengths, two terminal values, a rate of -100%.
        GrowthTooHighError: terminal growth at or above the rate.
        NoYearsError: no years.
    """
    flows = _flows(inputs)
    rates = each_year("rate", yearly_rate(inputs.rate), len(flows))
    beyond = _beyond(inputs, flows[-1], rates[-1])
    today = present(flows, rates, beyond, inputs, inputs.terminal_metric)
    going = today.total - inputs.paid_now
    settled = settle(going, inputs)
    paid = (Line("less what is paid today", -inputs.paid_now),) if inputs.paid_now else ()
    return Worked(
        values={**settled.values, **today.values, "value": going},
        lines=(*today.lines, *paid, *settled.lines),
        notes=(*today.notes, *settled.notes),
    )


def _flows(inputs: DiscountedFlows) -> list[float]:
    if just_one("flows or last_received", flows=inputs.flows, last_received=inputs.last_received) == "flows":
        assert inputs.flows is not None
        must_not_pass_over("flows", growth=inputs.growth, growth_held=inputs.growth_held)
        years_of(inputs.years, flows=inputs.flows, rate=yearly_rate(inputs.rate))
        return inputs.flows
    assert inputs.last_received is not None
    if inputs.growth is None:
        raise ModelInputError(
            "growth", "not given", "nothing says how the last flow goes on", "Give it; 0 where the flow stays."
        )
    years = years_of(inputs.years, growth=inputs.growth, rate=yearly_rate(inputs.rate))
    growth = each_year("growth", inputs.growth, years)
    if inputs.growth_held is not None:
        if inputs.terminal_growth is None or isinstance(inputs.growth, list) or not 0 <= inputs.growth_held <= years:
            raise ModelInputError(
                "growth_held",
                str(inputs.growth_held),
                "a fade goes from one growth to terminal_growth within the forecast",
                "Give one growth, terminal_growth, and a number of years from 0 to that of the forecast.",
            )
        growth = held_then_faded(inputs.growth, inputs.terminal_growth, inputs.growth_held, years)
    must_be_rates("growth", growth)
    return grown(inputs.last_received, growth)


def _beyond(inputs: DiscountedFlows, last: float, rate: float) -> Beyond | None:
    kind = at_most_one(
        "terminal value",
        terminal_growth=inputs.terminal_growth,
        terminal_multiple=inputs.terminal_multiple,
        terminal_value=inputs.terminal_value,
    )
    if kind != "terminal_growth":
        must_not_pass_over(
            kind or "no terminal_growth", terminal_flow=inputs.terminal_flow, terminal_rate=inputs.terminal_rate
        )
    if kind is None:
        must_not_pass_over("no terminal value", terminal_metric=inputs.terminal_metric)
        return None
    if inputs.terminal_growth is not None:
        follows = last * (1 + inputs.terminal_growth) if inputs.terminal_flow is None else inputs.terminal_flow
        return perpetuity(
            follows, inputs.terminal_growth, rate if inputs.terminal_rate is None else one_rate(inputs.terminal_rate)
        )
    if inputs.terminal_multiple is not None:
        metric = last if inputs.terminal_metric is None else inputs.terminal_metric
        value = inputs.terminal_multiple * metric
        return Beyond(
            value=value, lines=(Line(f"terminal value, {inputs.terminal_multiple:g} × {metric:,.6g}", value),)
        )
    assert inputs.terminal_value is not None
    return Beyond(value=inputs.terminal_value, lines=(Line("terminal value, as given", inputs.terminal_value),))


METHOD: Final = Method(
    name="discounted-flows",
    title="Flows as given, discounted",
    inputs=DiscountedFlows,
    work=work,
    example={
        "last_received": 500,
        "growth": 0.05,
        "years": 5,
        "terminal_growth": 0.02,
        "rate": 0.1,
        "cash": 100,
        "debt": 100,
        "shares": 100,
    },
    source="J. B. Williams, The Theory of Investment Value (Harvard, 1938), chapter 5; for the terminal value"
    " M. J. Gordon, Review of Economics and Statistics 41 (1959), 99-105",
    gives={
        **CLAIM_VALUES,
        **PRESENT_VALUES,
        "terminal_flow": "flow of the first year after the forecast",
        "value": "of the flows today, less what is paid for them",
    },
)
