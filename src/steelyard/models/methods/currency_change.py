"""Rates, growth and flows from one currency into another, so that the value is the same in both."""

from __future__ import annotations

from typing import Annotated, Final

from msgspec import Meta

from steelyard.models.kernels.rates_cost import discount_factors
from steelyard.models.kernels.rates_currency import forward_rates, in_other_currency, real_rate
from steelyard.models.methods.columns import Column, cases_of
from steelyard.models.methods.domain import must_be_above, must_be_rate, must_grow_slower, must_hold, must_match
from steelyard.models.methods.method import Inputs, Line, Method, Number, Worked
from steelyard.words.errors import ModelInputError


class CurrencyChange(Inputs, frozen=True, kw_only=True):
    """(1 + r) · (1 + i_to) / (1 + i_from) - 1, for rates; flows at forward rates.

    The inflations, or the riskless rates in their place, take one number for all years, or a list with one a year.
    Without inflation_to, a nominal rate becomes real; without inflation_from, a real one nominal.
    """

    rate: Annotated[
        Column | None, Meta(description="Cost of equity, debt or capital in the first currency; a fraction, or a list.")
    ] = None
    growth: Annotated[Column | None, Meta(description="A growth in the first currency; a fraction, or a list.")] = None
    inflation_from: Annotated[
        Column | None, Meta(description="Expected in the first currency, or its riskless rate; a fraction.")
    ] = None
    inflation_to: Annotated[
        Column | None, Meta(description="Expected in the second currency, or its riskless rate; a fraction.")
    ] = None
    flows: Annotated[list[float] | None, Meta(description="Of year 1 to n, in the first currency.")] = None
    growth_terminal: Annotated[
        float | None, Meta(description="Of the flows for ever after year n, in the first currency; none: they end.")
    ] = None
    spot: Annotated[
        float | None, Meta(description="Units of the second currency for one of the first, now; with flows.")
    ] = None


def work(inputs: CurrencyChange) -> Worked:
    """Each rate in the other currency; flows at forward rates, and their value in both.

    Raises:
        ModelInputError: no inflation, nothing to change, a rate of -100% or less, lists of different lengths.
    """
    if inputs.rate is None and inputs.growth is None and inputs.flows is None:
        raise ModelInputError("rate", "not given", "there is nothing to change", "Give rate, growth or flows.")
    if inputs.inflation_from is None and inputs.inflation_to is None:
        raise ModelInputError("inflation", "not given", "rates differ by it", "Give inflation_from and inflation_to.")
    values: dict[str, Number] = {}
    lines: tuple[Line, ...] = ()
    if inputs.flows is None:
        cases = cases_of(
            rate=inputs.rate,
            growth=inputs.growth,
            inflation_from=inputs.inflation_from,
            inflation_to=inputs.inflation_to,
        )
        found = [_one(row) for row in cases.rows]
        return Worked(values=cases.columns(found), lines=cases.lines(found, _SAYS))
    values, lines = _flows(inputs, inputs.flows)
    return Worked(values=values, lines=lines)


def _one(row: dict[str, float]) -> dict[str, float]:
    for name, value in row.items():
        must_be_rate(name, value)
    before, after = row.get("inflation_from", 0.0), row.get("inflation_to", 0.0)
    found: dict[str, float] = {}
    for name in ("rate", "growth"):
        if name in row:
            found[f"{name}_to"] = in_other_currency(row[name], before, after)
            found[f"{name}_by_difference"] = row[name] + after - before
            if "inflation_from" in row:
                found[f"real_{name}"] = real_rate(row[name], before)
    found["factor"] = (1 + after) / (1 + before)
    return found


def _flows(inputs: CurrencyChange, flows: list[float]) -> tuple[dict[str, Number], tuple[Line, ...]]:
    must_hold("flows", flows, 1000)
    if inputs.growth_terminal is not None and inputs.rate is None:
        advice = "Give rate, or leave growth_terminal out."
        raise ModelInputError("rate", "not given", "flows for ever have a value at a rate only", advice)
    if inputs.spot is None or inputs.inflation_from is None or inputs.inflation_to is None:
        advice = "Give spot, inflation_from and inflation_to, or no flows."
        raise ModelInputError("spot", "not whole", "flows change at forward rates, which rest on three", advice)
    must_be_above("spot", inputs.spot, 0, "it is a price", "Give units of the second currency for one of the first.")
    before = _yearly("inflation_from", inputs.inflation_from, len(flows))
    after = _yearly("inflation_to", inputs.inflation_to, len(flows))
    forwards = forward_rates(inputs.spot, before, after)
    changed = [flow * forward for flow, forward in zip(flows, forwards, strict=True)]
    values: dict[str, Number] = {"flows_to": changed, "forward_rates": forwards}
    lines = [Line(f"year {at}: forward rate", rate) for at, rate in enumerate(forwards, start=1)]
    lines += [Line(f"year {at}: flow in the second currency", flow) for at, flow in enumerate(changed, start=1)]
    if inputs.growth is not None:
        growths = _yearly("growth", inputs.growth, len(flows))
        values["growth_to"] = _changed(growths, before, after)
    if inputs.rate is not None:
        rates = _yearly("rate", inputs.rate, len(flows))
        rates_to = _changed(rates, before, after)
        ends = _ends(inputs.growth_terminal, before[-1], after[-1])
        value = _worth(flows, rates, ends[0])
        value_to = _worth(changed, rates_to, ends[1])
        if ends[1] is not None:
            values["growth_terminal_to"] = ends[1]
        values = {"value_to": value_to, "value_from": value, "value_from_at_spot": value * inputs.spot, **values}
        values["rate_to"] = rates_to
        lines.append(Line("value of the flows in the first currency", value))
        lines.append(Line("the same at the spot rate", value * inputs.spot))
        lines.append(Line("value of the changed flows at the changed rates", value_to))
    return values, tuple(lines)


def _changed(rates: list[float], before: list[float], after: list[float]) -> list[float]:
    return [float(in_other_currency(*each)) for each in zip(rates, before, after, strict=True)]


def _ends(growth: float | None, before: float, after: float) -> tuple[float | None, float | None]:
    """Growth for ever in both currencies."""
    if growth is None:
        return None, None
    must_be_rate("growth_terminal", growth)
    return growth, float(in_other_currency(growth, before, after))


def _worth(flows: list[float], rates: list[float], growth: float | None) -> float:
    """Each year at its own rate; after the last year at the rate of that year."""
    factors = discount_factors(rates)
    total = float(sum(flow * factor for flow, factor in zip(flows, factors, strict=True)))
    if growth is None:
        return total
    must_grow_slower(growth, rates[-1])
    return total + flows[-1] * (1 + growth) / (rates[-1] - growth) * float(factors[-1])


def _yearly(name: str, column: Column, years: int) -> list[float]:
    found = column if isinstance(column, list) else [column] * years
    must_match(name, found, years, "flows")
    for rate in found:
        must_be_rate(name, rate)
    return found


_SAYS: Final = {
    "factor": "one and the inflation of the second by one and that of the first",
    "rate_to": "rate in the second currency",
    "growth_to": "growth in the second currency",
    "rate_by_difference": "rate plus the difference of inflations, the usual approximation",
    "growth_by_difference": "growth plus the difference of inflations",
    "real_rate": "rate after inflation",
    "real_growth": "growth after inflation",
}

METHOD: Final = Method(
    name="currency-change",
    title="Rates and flows in another currency",
    inputs=CurrencyChange,
    work=work,
    example={"rate": 0.1069, "inflation_from": 0.02, "inflation_to": 0.08},
    source="A. Damodaran, Damodaran on Valuation, 2nd ed. (Wiley, 2006), illustration 2.4; J. M. Keynes (1923)",
    gives={
        **_SAYS,
        "flows_to": "flows in the second currency, at forward rates",
        "forward_rates": "units of the second currency for one of the first, at the end of each year",
        "value_to": "value of the flows in the second currency",
        "growth_terminal_to": "growth for ever in the second currency",
        "value_from": "value of the flows in the first currency",
        "value_from_at_spot": "that value at the spot rate: the same as value_to",
    },
)
