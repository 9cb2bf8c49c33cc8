"""Stages of growth made into years: growth, payout, cost of equity, and the earnings and flows that come of them.

what is asked for each stage ─▶ Path: one figure for each year ─▶ earnings and flows, year by year

A flow is what shareholders get: a dividend, or free cash flow to equity. Its payout is the part of the earnings that
it is; for free cash flow that is what is not put back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, final

from steelyard.models.kernels.dcf import grown
from steelyard.models.kernels.growth import Fade, fade
from steelyard.models.methods.equity_terms import (
    Yearly,
    YearlyCost,
    each_year,
    must_be_years,
    must_have,
    must_keep_something,
    rates_of,
)
from steelyard.words.errors import ModelInputError


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The second of three stages."""

    years: int
    by: Fade
    growth: Yearly | None = None
    """Of its years; without it the growth fades."""
    payout: Yearly | None = None
    cost: YearlyCost | None = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What the years start from: figures of the year that is over, or of the first years one by one."""

    flow: str
    """How the flow is called among the inputs."""
    flow_0: float | None = None
    flows: Sequence[float] | None = None
    earnings_0: float | None = None
    earnings: Sequence[float] | None = None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Stable:
    """What holds for ever after the last year, as far as it is known."""

    growth: float | None
    payout: float | None
    rate: float


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """One figure for each year."""

    growth: list[float] | None
    payout: list[float] | None
    rates: list[float]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """The forecast, year by year."""

    flows: list[float]
    earnings: list[float] | None
    rates: list[float]
    growth: list[float]
    """As asked for; else of the earnings, or of the flows where those are not known, from the second year on."""


_STAGE: Final = "growth_high"


def first_stage(growth: Yearly | None, payout: Yearly | None, cost: YearlyCost, years: int) -> Path:
    """The years of high growth.

    Raises:
        ModelInputError: a list of another length, a growth or a rate of -100% or less.
    """
    rates = None if growth is None else each_year(_STAGE, growth, years)
    must_keep_something(_STAGE, rates or [])
    return Path(
        growth=rates,
        payout=None if payout is None else each_year("payout_high", payout, years),
        rates=rates_of(cost, years),
    )


def with_transition(path: Path, between: Between, stable: Stable) -> Path:
    """The years of high growth, and those in which it becomes the growth for ever.

    Raises:
        NoYearsError: a transition of fewer than no years.
        ModelInputError: nothing says where the growth begins or ends, or a list is of another length.
    """
    must_be_years(between.years, least=0)
    growth, payout, rates = between.growth, between.payout, between.cost
    if path.growth is None:
        must_have(_STAGE, None, "a transition begins with it")
    assert path.growth is not None
    if growth is None:
        must_have("growth_stable", stable.growth, "the growth fades to it")
        assert stable.growth is not None
        growth = fade(path.growth[-1], stable.growth, between.years, between.by)
    if payout is None and path.payout is not None:
        last = path.payout[-1]
        to = last if stable.payout is None else stable.payout
        payout = fade(last, to, between.years, between.by)
    if rates is None:
        rates = fade(path.rates[-1], stable.rate, between.years, between.by)
    later = None if payout is None else each_year("payout_transition", payout, between.years)
    return Path(
        growth=path.growth + each_year("growth_transition", growth, between.years),
        payout=None if path.payout is None or later is None else path.payout + later,
        rates=path.rates + rates_of(rates, between.years, "cost_of_equity_transition"),
    )


def years_on(path: Path, base: Base) -> Years:
    """Earnings and flows of each year.

    Years that are given one by one stand; the others grow from the last that is known. Where earnings and a payout are
    known a flow is their product.

    Raises:
        ModelInputError: nothing to start from.
    """
    years = len(path.rates)
    earnings_0 = base.earnings_0
    if earnings_0 is None and base.flow_0 is not None and path.payout and path.payout[0] != 0:
        earnings_0 = base.flow_0 / path.payout[0]
    earnings = _continued(base.earnings, earnings_0, path.growth, years)
    flows = list(base.flows or [])
    if earnings and path.payout:
        flows += [each * part for each, part in zip(earnings, path.payout, strict=True)][len(flows) :]
    known = _continued(flows, base.flow_0, path.growth, years)
    if known is None:
        names = f"{base.flow}_0 with a growth, {base.flow} of each year, or earnings with a payout"
        raise ModelInputError(base.flow, "not given", "there is nothing to start from", f"Give {names}.")
    return Years(flows=known, earnings=earnings, rates=path.rates, growth=_growth(earnings or known, path.growth))


def payout_of(base: Base, payout: Yearly | None) -> Yearly | None:
    """The payout as it is given, or the one of the year that is over."""
    if payout is None and base.flows is None and base.flow_0 is not None and base.earnings_0:
        return base.flow_0 / base.earnings_0
    return payout


def _continued(
    given: Sequence[float] | None, base: float | None, growth: list[float] | None, years: int
) -> list[float] | None:
    """Each year's figure: those given, then growing; nothing where there is nothing to grow from, or no growth."""
    known = list(given or [])
    if len(known) >= years:
        return known[:years]
    start = known[-1] if known else base
    if start is None or growth is None:
        return None
    return known + grown(start, growth[len(known) :])


def _growth(levels: list[float], growth: list[float] | None) -> list[float]:
    """As it was asked for, or as it follows from the figures of the years, the first left out."""
    if growth is not None:
        return growth
    return [now / before - 1 for before, now in pairwise(levels) if before]
