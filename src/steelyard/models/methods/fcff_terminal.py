"""What a firm is worth at the end of the forecast: a steady state, a multiple, or a value as given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from steelyard.models.methods.fcff_rates import OneRate, one_rate
from steelyard.models.methods.fcff_timing import Beyond, Timing, perpetuity
from steelyard.models.methods.fcff_years import just_one
from steelyard.models.methods.method import Line
from steelyard.words.errors import ModelInputError

if TYPE_CHECKING:
    from steelyard.models.methods.fcff_path import Path


class Terminal(Timing, frozen=True, kw_only=True):
    """The years after the forecast. Give terminal_growth, or terminal_multiple, or terminal_value."""

    terminal_growth: Annotated[
        float | None,
        Meta(description="Growth a year for ever; without it terminal_roic × terminal_reinvestment_rate, if given."),
    ] = None
    terminal_roic: Annotated[
        float | None, Meta(description="Return on new capital for ever: growth / terminal_roic of NOPAT is put back.")
    ] = None
    terminal_reinvestment_rate: Annotated[
        float | None, Meta(description="Part of NOPAT that is put back for ever; instead of terminal_roic.")
    ] = None
    terminal_margin: Annotated[
        float | None, Meta(description="Operating margin for ever; without it that of year n.")
    ] = None
    terminal_tax: Annotated[float | None, Meta(description="Tax for ever; without it that of year n.")] = None
    terminal_wacc: Annotated[OneRate | None, Meta(description="Cost of capital for ever; else that of year n.")] = None
    riskfree: Annotated[
        float | None, Meta(description="Riskless rate, to hold terminal_growth against; not in the value.")
    ] = None
    terminal_flow: Annotated[float | None, Meta(description="Free cash flow of year n+1, as given.")] = None
    terminal_multiple: Annotated[float | None, Meta(description="Terminal value as a multiple of terminal_metric.")] = (
        None
    )
    terminal_metric: Annotated[
        float | None,
        Meta(
            description="What the multiple is of, in year n: EBITDA; else NOPAT. With a growth it tells the multiple."
        ),
    ] = None
    terminal_value: Annotated[float | None, Meta(description="Value at the end of year n, as given.")] = None


TERMINAL_VALUES = {
    "terminal_flow": "free cash flow of the first year after the forecast",
    "terminal_nopat": "NOPAT of the first year after the forecast",
    "terminal_reinvestment_rate": "part of NOPAT that is put back after the forecast",
    "terminal_multiple_of_nopat": "terminal value over NOPAT of the last year",
}


def beyond_of(given: Terminal, path: Path, rate: float, tax: float | None) -> Beyond:
    """The value of all years after the forecast, at its end.

    ::

        TV = NOPAT[n+1] · (1 - g/ROIC) / (WACC - g)

    Args:
        given: the inputs.
        path: the forecast.
        rate: cost of capital of year n.
        tax: tax rate of year n, where operating profit before tax is known.

    Raises:
        GrowthTooHighError: g ≥ WACC.
        ModelInputError: none or two of growth, multiple and value; a return of zero; a row that is not known.
    """
    growth = _growth(given)
    just_one(
        "terminal value",
        terminal_growth=growth,
        terminal_multiple=given.terminal_multiple,
        terminal_value=given.terminal_value,
    )
    if growth is None:
        return _priced(given, path)
    after = rate if given.terminal_wacc is None else one_rate(given.terminal_wacc)
    profit = _profit(given, path, growth, tax)
    flow, says = _flow(given, path, growth, profit)
    found = perpetuity(flow, growth, after)
    values = dict(found.values)
    lines: tuple[Line, ...] = ()
    if profit is not None:
        values["terminal_nopat"] = profit
        lines = (Line("NOPAT of the first year after the forecast", profit),)
        if profit:
            values["terminal_reinvestment_rate"] = 1 - flow / profit
        if path.nopat and path.nopat[-1] > 0:
            values["terminal_multiple_of_nopat"] = found.value / path.nopat[-1]
    return Beyond(value=found.value, rate=after, lines=(*lines, *found.lines), notes=says, values=values)


def _growth(given: Terminal) -> float | None:
    if given.terminal_growth is None and given.terminal_roic is not None:
        if given.terminal_reinvestment_rate is not None:
            return given.terminal_roic * given.terminal_reinvestment_rate
    elif given.terminal_growth is not None and given.terminal_roic is not None:
        just_one(
            "terminal reinvestment",
            terminal_roic=given.terminal_roic,
            terminal_reinvestment_rate=given.terminal_reinvestment_rate,
        )
    return given.terminal_growth


def _profit(given: Terminal, path: Path, growth: float, tax: float | None) -> float | None:
    """NOPAT of year n+1, at the margin and tax of the years after."""
    if path.nopat is None:
        return None
    if path.ebit is None or tax is None:
        if given.terminal_tax is not None or given.terminal_margin is not None:
            raise ModelInputError(
                "terminal_tax and terminal_margin",
                "given",
                "sales and tax of the forecast are not",
                "Start from revenue or ebit, with tax.",
            )
        return path.nopat[-1] * (1 + growth)
    before = path.ebit[-1]
    if given.terminal_margin is not None:
        if path.revenue is None:
            raise ModelInputError("terminal_margin", "given", "sales are not known", "Start from revenue.")
        before = path.revenue[-1] * given.terminal_margin
    return before * (1 + growth) * (1 - (tax if given.terminal_tax is None else given.terminal_tax))


def _flow(given: Terminal, path: Path, growth: float, profit: float | None) -> tuple[float, tuple[str, ...]]:
    """Free cash flow of year n+1, and what a reader should know of it."""
    if given.terminal_flow is not None:
        return given.terminal_flow, ()
    part = given.terminal_reinvestment_rate
    if part is None and given.terminal_roic is not None:
        if given.terminal_roic == 0:
            raise ModelInputError("terminal_roic", "0", "growth needs capital, which earns nothing", "Give another.")
        part = growth / given.terminal_roic
    if part is not None:
        if profit is None:
            raise ModelInputError(
                "terminal reinvestment", "given", "NOPAT is not known", "Give terminal_flow, or start from NOPAT."
            )
        return profit * (1 - part), ()
    says = "Terminal reinvestment is not given: the part of NOPAT put back stays that of the last year."
    if profit is not None and path.nopat and path.nopat[-1]:
        return profit * path.flows[-1] / path.nopat[-1], (says,)
    return path.flows[-1] * (1 + growth), ()


def _priced(given: Terminal, path: Path) -> Beyond:
    """A multiple, or a value as given."""
    if given.terminal_value is not None:
        return Beyond(value=given.terminal_value, lines=(Line("terminal value, as given", given.terminal_value),))
    metric = given.terminal_metric if given.terminal_metric is not None or path.nopat is None else path.nopat[-1]
    if metric is None or given.terminal_multiple is None:
        raise ModelInputError("terminal_metric", "not given", "the multiple is of something", "Give it.")
    value = metric * given.terminal_multiple
    return Beyond(value=value, lines=(Line(f"terminal value, {given.terminal_multiple:g} × {metric:,.6g}", value),))
