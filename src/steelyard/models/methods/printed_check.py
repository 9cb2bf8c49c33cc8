"""A printed discounting table read, worked out at its own rate, and the rates behind what it prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias, final

from steelyard.models.methods.domain import must_grow_slower, must_match, must_not_be_negative
from steelyard.models.methods.option_domain import must_be_above_zero
from steelyard.models.methods.printed_figures import (
    Behind,
    Figure,
    figure,
    rate_figure,
    rate_of_perpetuity,
    rate_of_row,
    rate_of_sum,
)
from steelyard.words.errors import ModelInputError, NoYearsError

Printed: TypeAlias = "float | str"

_MOST_YEARS = 100
_ROWS, _SUM = "the present values of the years", "their printed sum"
_AFTER, _AFTER_NOW = "the terminal value", "the present value of the terminal value"


@final
@dataclass(frozen=True, slots=True)
class Row:
    """Parts and their printed total."""

    name: str
    parts: tuple[Printed, ...]
    total: Printed


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as it is printed; None for what it does not print."""

    flows: Sequence[Printed]
    rate: Printed | None
    growth: Printed | None
    first_after: float
    terminal_after: float | None
    terminal_flow: Printed | None
    rows: Sequence[Printed] | None
    total: Printed | None
    terminal: Printed | None
    terminal_now: Printed | None
    value: Printed | None
    cash: Printed
    debt: Printed
    equity: Printed | None
    shares: Printed | None
    per_share: Printed | None
    totals: tuple[Row, ...]
    balance: tuple[Printed | None, Printed | None, Printed | None]
    """Assets, debt and equity."""


@final
@dataclass(frozen=True)
class Check:
    """A table worked out again."""

    table: Table

    def __post_init__(self) -> None:
        if not (self.table.flows or self.table.totals or self.table.balance[0] is not None):
            why = "there is nothing to work out again"
            raise ModelInputError("flows", "not given", why, "Give flows and a rate, totals, or assets.")
        if len(self.table.flows) > _MOST_YEARS:
            raise NoYearsError(len(self.table.flows))
        must_not_be_negative("first_after", self.table.first_after, "it is to come", "Discount what is to come.")
        if self.table.rows is not None:
            must_match("printed_pv", self.table.rows, len(self.flows), "flows")
        if self.flows and self.table.rate is None:
            why = "flows are discounted at a rate"
            raise ModelInputError("rate", "not given", why, "Give the rate that the table states.")
        if self.rate and self.growth:
            must_grow_slower(self.growth.value, self.rate.value)
        if self.rate:
            must_be_above_zero(**{"1 + rate": 1 + self.rate.value})
        if self.shares:
            must_be_above_zero(shares=self.shares.value)

    @cached_property
    def flows(self) -> list[Figure]:
        """The flows."""
        return [figure(f"flows[{at}]", each) for at, each in enumerate(self.table.flows)]

    @cached_property
    def rows(self) -> list[Figure]:
        """The printed present values."""
        return [figure(f"printed_pv[{at}]", each) for at, each in enumerate(self.table.rows or ())]

    @cached_property
    def rate(self) -> Figure | None:
        """The stated rate."""
        return None if self.table.rate is None else rate_figure("rate", self.table.rate)

    @cached_property
    def growth(self) -> Figure | None:
        """Growth after the last year."""
        return None if self.table.growth is None else rate_figure("growth", self.table.growth)

    @cached_property
    def shares(self) -> Figure | None:
        """The shares."""
        return _maybe("shares", self.table.shares)

    @cached_property
    def after(self) -> Figure | None:
        """Flow of the first year after the last."""
        if self.table.terminal_flow is not None:
            return figure("terminal_flow", self.table.terminal_flow)
        if self.growth is None or not self.flows:
            return None
        last, grown = self.flows[-1], 1 + self.growth.value
        return Figure(last.value * grown, last.half * abs(grown) + abs(last.value) * self.growth.half)

    @cached_property
    def years(self) -> list[float]:
        """How far off each flow is."""
        return [self.table.first_after + at for at in range(len(self.flows))]

    @cached_property
    def years_after(self) -> float:
        """Over how many years the terminal value is discounted."""
        if self.table.terminal_after is not None:
            return self.table.terminal_after
        return self.years[-1] if self.years else 0.0

    @cached_property
    def pv(self) -> list[float]:
        """Present values at the stated rate."""
        if self.rate is None:
            return []
        return [each.value / (1 + self.rate.value) ** t for each, t in zip(self.flows, self.years, strict=True)]

    @cached_property
    def terminal(self) -> float | None:
        """Terminal value at the stated rate."""
        if self.rate is None or self.growth is None or self.after is None:
            return None
        return self.after.value / (self.rate.value - self.growth.value)

    @cached_property
    def behind(self) -> list[Behind]:
        """The rates behind what is printed, those that can be told."""
        found: list[Behind | None] = []
        if self.rate is not None:
            found.append(Behind("the rate as stated", self.rate.low, self.rate.value, self.rate.high))
        found += self.behind_rows
        found += [self.behind_sum, self.behind_terminal, self.behind_terminal_now]
        return [each for each in found if each is not None]

    @cached_property
    def behind_rows(self) -> list[Behind | None]:
        """The rate behind each printed present value."""
        several = zip(self.flows, self.rows, self.years, strict=True) if self.rows else ()
        return [rate_of_row(_ROWS, flow, row, t) for flow, row, t in several]

    @cached_property
    def behind_sum(self) -> Behind | None:
        """The rate behind the printed sum."""
        total = _maybe("printed_sum", self.table.total)
        return rate_of_sum(_SUM, self.flows, self.years, total) if total and self.flows else None

    @cached_property
    def behind_terminal(self) -> Behind | None:
        """The rate behind the printed terminal value."""
        printed = _maybe("printed_tv", self.table.terminal)
        if printed is None or self.after is None or self.growth is None:
            return None
        return rate_of_perpetuity(_AFTER, self.after, self.growth, printed)

    @cached_property
    def behind_terminal_now(self) -> Behind | None:
        """The rate behind its printed present value."""
        printed, now = _maybe("printed_tv", self.table.terminal), _maybe("printed_pv_tv", self.table.terminal_now)
        if printed is None or now is None:
            return None
        return rate_of_row(_AFTER_NOW, printed, now, self.years_after)


def _maybe(name: str, printed: Printed | None) -> Figure | None:
    return None if printed is None else figure(name, printed)
