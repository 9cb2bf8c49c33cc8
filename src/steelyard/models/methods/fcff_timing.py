"""When flows arrive and how they are discounted, and the value today of flows and of all that comes after them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Final, Literal, final

from msgspec import Meta

from steelyard.models.kernels import firm_discounting as kernel
from steelyard.models.methods.fcff_claims import Claims
from steelyard.models.methods.fcff_years import must_be_rates, must_grow_slower
from steelyard.models.methods.method import Line, Number
from steelyard.words.errors import ModelInputError

_MUCH: Final = 0.75


class Timing(Claims, frozen=True, kw_only=True):
    """The conventions of time. The valuation day is the end of year 0 unless a part of year 1 is over."""

    arrives: Annotated[
        Literal["end", "middle"],
        Meta(description="When in its year a flow arrives: at its end, as most tables do, or in the middle."),
    ] = "end"
    first_year: Annotated[
        float, Meta(description="Part of year 1 that is still ahead: 1 for all of it; above 0, at most 1.")
    ] = 1.0
    first_flow: Annotated[
        Literal["of_what_is_ahead", "of_the_whole_year"],
        Meta(description="What the flow of year 1 covers; of a whole year only the part still ahead is counted."),
    ] = "of_what_is_ahead"
    discounting: Annotated[
        Literal["cumulative", "spot"],
        Meta(
            description="Yearly rates: each for its own year (cumulative product), or each for its whole term (spot)."
        ),
    ] = "cumulative"
    terminal_arrives: Annotated[
        Literal["as_flows", "end"],
        Meta(description="With flows in the middle of the year: whether those after the forecast keep to it, or not."),
    ] = "as_flows"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """What all years after the forecast are worth at its end."""

    value: float
    rate: float | None = None
    """Of a perpetuity, whose flows may arrive in the middle of the year; none for a price or a multiple."""
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    values: Mapping[str, Number] = field(default_factory=dict)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """The value today: a sum of yearly values and of what comes after."""

    total: float
    values: dict[str, Number]
    lines: tuple[Line, ...]
    notes: tuple[str, ...]


PRESENT_VALUES: Final = {
    "pv_flows": "value today of the flows of the forecast, together",
    "pv_terminal": "value today of all that comes after",
    "terminal_value": "value of all that comes after, at the end of the forecast",
    "terminal_share": "part of the value that comes after the forecast",
    "pv": "value today of each yearly flow",
    "discount_factors": "what one unit of each year's flow is worth today",
    "flows": "the flow of each year that is discounted",
    "terminal_multiple_of_flow": "terminal value over the last flow",
    "implied_terminal_growth": "growth for ever at which the last flow is worth a multiple or value as given",
    "implied_terminal_multiple": "terminal value over terminal_metric, at the end of the last year",
}


def perpetuity(next_flow: float, growth: float, rate: float) -> Beyond:
    """Flows that grow for ever.

    Raises:
        GrowthTooHighError: g ≥ r.
    """
    must_be_rates("terminal growth", [growth])
    must_grow_slower(growth, rate)
    value = kernel.growing_perpetuity(next_flow, growth, rate)
    lines = (
        Line(f"flow of the first year after the forecast, growing {growth:.4%} for ever", next_flow),
        Line(f"terminal value, that flow / ({rate:.4%} - {growth:.4%})", value),
    )
    return Beyond(value=value, rate=rate, lines=lines, values={"terminal_flow": next_flow})


def present(
    flows: Sequence[float], rates: Sequence[float], beyond: Beyond | None, timing: Timing, metric: float | None = None
) -> Present:
    """The value today of flows, of years 1 to n, and of what comes after.

    ::

        V = Σ F[t] · D[t] + TV · D[n]

    A terminal metric, like EBITDA of year n, tells the multiple that is behind a perpetuity; a multiple, the growth.
    Where flows arrive in the middle of the year, both allow for it (J. Rosenbaum, J. Pearl, Investment Banking, 2nd
    ed. (Wiley, 2013), chapter 3).

    Raises:
        ModelInputError: a rate of -100% or less; a first year that is over, or longer than a year.
    """
    must_be_rates("rate", rates)
    if not 0 < timing.first_year <= 1:
        raise ModelInputError(
            "first_year", f"{timing.first_year:g}", "cash already received is not discounted", "Give above 0, up to 1."
        )
    counted = list(flows)
    if timing.first_flow == "of_the_whole_year":
        counted[0] *= timing.first_year
    factors = _factors(rates, timing)
    values = kernel.discounted(counted, factors)
    flows_today = sum(values)
    lines = [
        Line(f"year {t}: flow of {flow:,.6g} × {factor:.6f}", value)
        for t, (flow, factor, value) in enumerate(zip(counted, factors, values, strict=True), start=1)
    ]
    lines.append(Line("value today of the flows of the forecast", flows_today))
    found: dict[str, Number] = {"pv_flows": flows_today}
    notes: list[str] = []
    rest = 0.0
    if beyond is None:
        notes.append("Nothing is counted after the forecast.")
    else:
        rest = beyond.value * _terminal_factor(rates, beyond, timing)
        lines += [*beyond.lines, Line(f"value today of all after year {len(flows)}", rest)]
        notes += beyond.notes
        found |= {"pv_terminal": rest, "terminal_value": beyond.value}
        whole = flows_today + rest
        if whole > 0:
            found["terminal_share"] = rest / whole
            if rest / whole > _MUCH:
                notes.append(f"{rest / whole:.0%} of the value comes after year {len(flows)}.")
        found |= _behind(flows[-1], rates[-1], beyond, timing, metric)
        found |= beyond.values
    found |= {"flows": counted, "discount_factors": factors, "pv": values}
    return Present(total=flows_today + rest, values=found, lines=tuple(lines), notes=tuple(notes))


def _behind(last: float, rate: float, beyond: Beyond, timing: Timing, metric: float | None) -> dict[str, Number]:
    """The growth behind a multiple, and the multiple behind a growth."""
    found: dict[str, Number] = {}
    middle = timing.arrives == "middle" and timing.terminal_arrives == "as_flows"
    if last > 0:
        found["terminal_multiple_of_flow"] = beyond.value / last
        if beyond.rate is None and beyond.value > 0:
            flow = last * (1 + rate) ** (0.5 if middle else 0)
            found["implied_terminal_growth"] = (beyond.value * rate - flow) / (beyond.value + flow)
    if metric:
        later = (1 + beyond.rate) ** 0.5 if middle and beyond.rate is not None else 1.0
        found["implied_terminal_multiple"] = beyond.value * later / metric
    return found


def _factors(rates: Sequence[float], timing: Timing) -> list[float]:
    first = timing.first_year
    if timing.discounting == "spot":
        return kernel.spot_factors(rates, first, 0.5 if timing.arrives == "middle" else 0)
    return (kernel.middle_factors if timing.arrives == "middle" else kernel.end_factors)(rates, first)


def _terminal_factor(rates: Sequence[float], beyond: Beyond, timing: Timing) -> float:
    """From the end of the last year to today; half a year less for a perpetuity whose flows arrive in the middle."""
    ends = kernel.spot_factors if timing.discounting == "spot" else kernel.end_factors
    factor: float = ends(rates, timing.first_year)[-1]
    if timing.arrives == "middle" and timing.terminal_arrives == "as_flows" and beyond.rate is not None:
        factor *= (1 + beyond.rate) ** 0.5
    return factor
