"""The value of flows to shareholders: each year's, and what lies beyond the last, in the money of today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, final

from steelyard.models.kernels.firm_discounting import (
    discounted,
    end_factors,
    growing_perpetuity,
    middle_factors,
)
from steelyard.models.methods.equity_stages import Stable, Years
from steelyard.models.methods.equity_terms import must_grow_below, must_have
from steelyard.models.methods.method import Line, Number
from steelyard.words.errors import ModelInputError

DiscountAt: TypeAlias = Literal["cumulative", "stable"]
"""At which rates the value beyond is brought to today: those of the years in between, or the stable one throughout."""
Timing: TypeAlias = Literal["end", "mid"]
"""When in its year a flow arrives."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """What is worth what at the end of the last year."""

    value: float
    says: str
    next_flow: float | None = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How the value beyond is asked for: as it is, as a multiple of the last earnings, or by growth for ever."""

    stable: Stable
    value: float | None = None
    multiple: float | None = None
    next_flow: float | None = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Conventions of discounting."""

    timing: Timing = "end"
    stub: float = 1.0
    beyond_at: DiscountAt = "cumulative"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """The value and its parts."""

    value: float
    flows: list[float]
    """As they are discounted: of the first year only the part that is still to come."""
    factors: list[float]
    present: list[float]
    beyond: Beyond
    present_beyond: float
    lines: tuple[Line, ...]

    @property
    def parts(self) -> dict[str, Number]:
        """What every method of this kind gives beside its flows."""
        found: dict[str, Number] = {
            "pv_by_year": self.present,
            "pv_terminal": self.present_beyond,
            "discount_factors": self.factors,
        }
        if self.value:
            found["terminal_share"] = self.present_beyond / self.value
        if self.beyond.next_flow is not None:
            found["terminal_flow"] = self.beyond.next_flow
        return found


def beyond_of(years: Years, ending: Ending) -> Beyond:
    """The value at the end of the last year.

    Raises:
        GrowthTooHighError: growth for ever not below the rate.
        ModelInputError: two ways at once, a payout or multiple without earnings, no growth.
    """
    if ending.value is not None and ending.multiple is not None:
        why = "it is given twice, as a value and as a multiple"
        raise ModelInputError("the value beyond the forecast", "not clear", why, "Give one of them.")
    if ending.value is not None:
        return Beyond(value=ending.value, says="value beyond the last year, as given")
    if ending.multiple is not None:
        must_have("earnings_0", years.earnings, "a multiple is of the earnings of the last year")
        assert years.earnings is not None
        return Beyond(value=ending.multiple * years.earnings[-1], says="value beyond, multiple × last earnings")
    stable = ending.stable
    must_have("growth_stable", stable.growth, "what lies beyond the last year rests on it")
    assert stable.growth is not None
    must_grow_below(stable.growth, stable.rate)
    flow = _next_flow(years, ending, stable.growth)
    value = growing_perpetuity(flow, stable.growth, stable.rate)
    return Beyond(value=value, says="value beyond the last year, next flow / (r - g)", next_flow=flow)


def _next_flow(years: Years, ending: Ending, growth: float) -> float:
    if ending.next_flow is not None:
        return ending.next_flow
    if ending.stable.payout is None:
        return years.flows[-1] * (1 + growth)
    must_have("earnings_0", years.earnings, "a payout of the stable years is of their earnings")
    assert years.earnings is not None
    return years.earnings[-1] * (1 + growth) * ending.stable.payout


def value_of(years: Years, beyond: Beyond, when: When, stable: Stable) -> Valued:
    """The value today.

    Raises:
        ModelInputError: a part of the first year that is not above 0 and up to 1.
    """
    if not 0 < when.stub <= 1:
        why = "it is the part of the first year that is still to come"
        raise ModelInputError("stub", f"{when.stub:g}", why, "Give a fraction above 0 and up to 1.")
    flows = [years.flows[0] * when.stub, *years.flows[1:]]
    ends = end_factors(years.rates, when.stub)
    factors = ends if when.timing == "end" else middle_factors(years.rates, when.stub)
    last = ends[-1]
    if when.beyond_at == "stable":
        last = end_factors([stable.rate] * len(flows), when.stub)[-1]
    if when.timing == "mid" and beyond.next_flow is not None:
        last *= (1 + stable.rate) ** 0.5
    present = discounted(flows, factors)
    value = sum(present) + beyond.value * last
    each = [
        Line(f"year {t}: {flow:,.6g} × {factor:.6f}", amount)
        for t, (flow, factor, amount) in enumerate(zip(flows, factors, present, strict=True), start=1)
    ]
    lines = (
        *each,
        Line("present value of these years", sum(present)),
        Line(beyond.says, beyond.value),
        Line("its present value", beyond.value * last),
        Line("value", value),
    )
    return Valued(
        value=value,
        flows=flows,
        factors=factors,
        present=present,
        beyond=beyond,
        present_beyond=beyond.value * last,
        lines=lines,
    )


GIVES: Final = {
    "pv_by_year": "the flow of each year in the money of today",
    "pv_terminal": "what lies beyond the last year in the money of today",
    "terminal_share": "part of the value that lies beyond the last year",
    "terminal_flow": "flow of the year after the last",
    "discount_factors": "money of today by money of each year",
    "growth": "of each year, as a fraction",
    "cost_of_equity": "of each year, as a fraction",
    "cost_of_equity_stable": "after the last year, as a fraction",
}
"""What every method with years one by one gives, in words."""
