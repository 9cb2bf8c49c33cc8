"""A stream of cash: yearly flows that are given, or grow from one; then for ever, or sold at the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal, TypeAlias, final

from msgspec import Meta

from steelyard.models.kernels.dcf import grown
from steelyard.models.kernels.rates_implied import worth_at, worth_with_exit
from steelyard.models.methods.domain import (
    MOST_YEARS,
    must_be_above,
    must_be_rate,
    must_be_years,
    must_hold,
    must_match,
)
from steelyard.models.methods.method import Inputs
from steelyard.words.errors import ModelInputError

Timing: TypeAlias = Literal["end", "middle"]
_FLOWS: Final = "Give cash_flows; or cash_flow_0 and growth; or earnings_0, payout and growth; or cash_flow_next alone."


class Stream(Inputs, frozen=True, kw_only=True):
    """What is paid for, and the cash that it gives: listed, or grown from the last year's."""

    price: Annotated[float, Meta(description="What is paid now: of an index, of all shares, or of one; any unit.")]
    cash_flows: Annotated[list[float] | None, Meta(description="Of year 1 to n, one by one, in the unit of price.")] = (
        None
    )
    cash_flow_0: Annotated[
        float | None, Meta(description="Of the last year, already received: it grows, and is not counted.")
    ] = None
    cash_yield: Annotated[float | None, Meta(description="Last year's cash by price, in place of cash_flow_0.")] = None
    cash_flow_next: Annotated[
        float | None, Meta(description="Of year 1; any growth is that of the years after it.")
    ] = None
    yield_next: Annotated[float | None, Meta(description="Cash of year 1 by price, in place of cash_flow_next.")] = None
    earnings_0: Annotated[float | None, Meta(description="Earnings of the last year, with `payout`.")] = None
    payout: Annotated[
        float | list[float] | None, Meta(description="Part of each year's earnings that is paid out, a fraction.")
    ] = None
    growth: Annotated[
        float | list[float] | None,
        Meta(description="A year, in the first years: one fraction until year `years`, or a list with one a year."),
    ] = None
    years: Annotated[int | None, Meta(description="Of that growth, where it is one number; whole, 1 to 100.")] = None
    fade: Annotated[
        int, Meta(description="Years after those in which growth goes in even steps to growth_terminal; 0: none.")
    ] = 0
    growth_terminal: Annotated[
        float | None, Meta(description="A year, for ever after the last year; or give exit_value.")
    ] = None
    exit_value: Annotated[float | None, Meta(description="What it is sold for at the end of the last year.")] = None
    timing: Annotated[Timing, Meta(description="When in its year a flow comes: end, as mostly printed, or middle.")] = (
        "end"
    )


@final
@dataclass(frozen=True, slots=True)
class Flows:
    """A stream, settled."""

    price: float
    flows: tuple[float, ...]
    growths: tuple[float, ...]
    growth_terminal: float | None
    exit_value: float | None
    early: float

    def worth(self, rate: float) -> float:
        """The stream in the money of now."""
        if self.exit_value is not None:
            return float(worth_with_exit(self.flows, self.exit_value, rate, early=self.early))
        return float(worth_at(self.flows, self.growth_terminal, rate, early=self.early))

    @property
    def floor(self) -> float:
        """No rate at or below it has a meaning."""
        return -1.0 if self.growth_terminal is None else max(self.growth_terminal, -1.0)


def settled(inputs: Stream, growth: float | None = None) -> Flows:
    """The flows of a stream, year by year; with another growth of the first years, if one is given.

    Raises:
        ModelInputError: flows in no way or in more than one, no end, no price, a growth of -100% or less.
        NoYearsError: not from 1 to 100 years.
    """
    must_be_above("price", inputs.price, 0, "nothing is paid", "Give the price in the unit of the flows.")
    if (inputs.growth_terminal is None) == (inputs.exit_value is None):
        how = "given twice" if inputs.exit_value is not None else "not given"
        raise ModelInputError("growth_terminal", how, "the stream has one end", "Give it, or exit_value.")
    if inputs.growth_terminal is not None:
        must_be_rate("growth_terminal", inputs.growth_terminal)
    growths = _growths(inputs, growth)
    flows = _flows(inputs, growths)
    if inputs.growth_terminal is not None:
        must_be_above("the last flow", flows[-1], 0, "it grows for ever", "Forecast until cash comes in, or sell it.")
    early = 0.5 if inputs.timing == "middle" else 0.0
    return Flows(inputs.price, tuple(flows), tuple(growths), inputs.growth_terminal, inputs.exit_value, early)


def _growths(inputs: Stream, instead: float | None) -> list[float]:
    given = inputs.growth if instead is None else instead
    if given is None:
        return []
    if isinstance(given, list):
        must_hold("growth", given, MOST_YEARS)
        if inputs.years is not None:
            must_match("growth", given, inputs.years, "years")
        growths = list(given)
    else:
        years = _years(inputs)
        first_is_known = inputs.cash_flow_next is not None or inputs.yield_next is not None
        growths = [given] * (years - 1 if first_is_known else years)
    for rate in growths:
        must_be_rate("growth", rate)
    if inputs.fade:
        must_be_years(inputs.fade)
        if inputs.growth_terminal is None:
            raise ModelInputError("fade", str(inputs.fade), "it fades to growth_terminal", "Give it, or no fade.")
        last = growths[-1] if growths else inputs.growth_terminal
        growths += [last + (inputs.growth_terminal - last) * t / inputs.fade for t in range(1, inputs.fade + 1)]
    return growths


def _years(inputs: Stream) -> int:
    if inputs.years is None:
        raise ModelInputError("years", "not given", "growth holds for some years", "Give years, or a list of growth.")
    must_be_years(inputs.years)
    return inputs.years


def _flows(inputs: Stream, growths: list[float]) -> list[float]:
    ways = ("cash_flows", "cash_flow_0", "cash_yield", "cash_flow_next", "yield_next", "earnings_0")
    given = [name for name in ways if getattr(inputs, name) is not None]
    if len(given) != 1:
        how = f"given by {' and by '.join(given)}" if given else "not given"
        raise ModelInputError("cash", how, "there is one stream", _FLOWS)
    match inputs:
        case Stream(cash_flows=list(flows)):
            must_hold("cash_flows", flows, MOST_YEARS)
            if growths:
                raise ModelInputError("growth", "given", "cash_flows stand one by one", "Leave one of them out.")
            return list(flows)
        case Stream(cash_flow_next=float(first)):
            return [first, *grown(first, growths)]
        case Stream(yield_next=float(part)):
            return [part * inputs.price, *grown(part * inputs.price, growths)]
    if not growths:
        raise ModelInputError("growth", "not given", "the last year's cash grows", "Give growth and years, or a list.")
    match inputs:
        case Stream(cash_flow_0=float(base)):
            return grown(base, growths)
        case Stream(cash_yield=float(part)):
            return grown(part * inputs.price, growths)
    return _paid_out(inputs, growths)


def _paid_out(inputs: Stream, growths: list[float]) -> list[float]:
    if inputs.payout is None or inputs.earnings_0 is None:
        raise ModelInputError("payout", "not given", "earnings are paid out in part", "Give payout, 0.6 for 60%.")
    earnings = grown(inputs.earnings_0, growths)
    parts = inputs.payout if isinstance(inputs.payout, list) else [inputs.payout] * len(earnings)
    must_match("payout", parts, len(earnings), "the forecast")
    return [one * part for one, part in zip(earnings, parts, strict=True)]
