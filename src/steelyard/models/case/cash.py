"""The cash value of a case as one function of its drivers, over floats or float64 arrays.

equity = carried(operations(growth, terminal growth, margin, rate)) · rate of exchange + cash - debt
         operations: flows that arrive after the valuation day, the first one year after the base period
expected = (1 - failure) · equity + failure · what is left then, which is taken as nothing
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, final

from steelyard.models.base_figure import base_step
from steelyard.models.case.driver import Driver, DriverName
from steelyard.models.convert import converted
from steelyard.models.dcf import bridge_of, received, tell_received
from steelyard.models.kernels import dcf as kernel
from steelyard.models.valuation import Gap, Step
from steelyard.picture.company import Picture
from steelyard.sources.case import DcfPlan
from steelyard.words.assumption import End
from steelyard.words.quantity import Currency

_HUNDRED: Final = 100
_YEAR: Final = 365.25


@final
@dataclass(frozen=True, slots=True)
class Parts:
    """A cash value and what it is made of, all in the currency of the case, on the valuation day."""

    forecast: Any
    """Flows of the forecast years."""
    terminal: Any
    """All flows after them."""
    bridge: float
    """Cash less debt, as far as they are known."""
    equity: Any
    exit_multiple: Any
    """What the business is worth at the end of the forecast, for one unit of the measure in its last year."""

    @property
    def operations(self) -> Any:  # noqa: ANN401 - a number or an array
        """What the business is worth, before cash and debt."""
        return self.forecast + self.terminal


@final
@dataclass(frozen=True)
class CashCase:
    """What is known of a case: the base figure, the days since, the rate of exchange, cash and debt."""

    base: Step
    days: int
    """From the end of the base period to the valuation day."""
    exchange: float
    """Of the base figure's currency into that of the case, on the valuation day."""
    bridge: tuple[Step, ...]
    currency: Currency
    gaps: tuple[Gap, ...]
    received: int = 0
    """Yearly flows that had arrived by the valuation day: no part of the value."""

    def parts(self, of: Mapping[DriverName, Any], *, years: int) -> Parts:
        """The value at some drivers.

        Args:
            of: growth, terminal growth, margin and rate in percent, numbers or arrays of one shape; perhaps failure.
            years: n, until growth has faded.

        Returns:
            Everything in the currency of the case. Where growth for ever is not below the rate there is no value:
            whoever calls has to leave these out (`has_value`).
        """
        growth, terminal, rate = (
            of[name] / _HUNDRED for name in (DriverName.GROWTH, DriverName.TERMINAL_GROWTH, DriverName.RATE)
        )
        margin = of[DriverName.MARGIN] / _HUNDRED if DriverName.MARGIN in of else 1.0
        levels = kernel.grown(float(self.base.amount), kernel.fading_growth(growth, terminal, years))
        flows = [level * margin for level in levels]
        carried = (1 + rate) ** (self.days / _YEAR) * self.exchange
        forecast = sum(kernel.present_values(flows, rate)[self.received :]) * carried
        beyond = kernel.terminal_value(flows[-1], terminal, rate, years) * carried
        beyond = kernel.still_to_come(beyond, terminal, rate, max(0, self.received - years))
        bridge = float(sum((step.amount for step in self.bridge), Decimal(0)))
        equity = forecast + beyond + bridge
        if DriverName.FAILURE in of:
            equity = equity * (1 - of[DriverName.FAILURE] / _HUNDRED)
        return Parts(forecast, beyond, bridge, equity, margin * (1 + terminal) / (rate - terminal))

    def equity(self, of: Mapping[DriverName, Any], *, years: int) -> Any:  # noqa: ANN401 - a number or an array
        """The value of the equity at some drivers."""
        return self.parts(of, years=years).equity


def has_value(of: Mapping[DriverName, Any]) -> Any:  # noqa: ANN401 - true or false, or an array of them
    """Whether growth for ever is below the rate, and the rate above -100%: else the sum has no limit."""
    rate = of[DriverName.RATE]
    return (of[DriverName.TERMINAL_GROWTH] < rate) & (rate > -_HUNDRED)


def at_end(drivers: tuple[Driver, ...], end: End) -> tuple[dict[DriverName, float], int]:
    """The drivers where the company is worth least, in the middle, or where it is worth most; and the years."""
    found = {driver.name: driver.at(end) for driver in drivers}
    return found, int(found.pop(DriverName.YEARS))


def cash_case(plan: DcfPlan, picture: Picture) -> CashCase | tuple[Gap, ...]:
    """What is known of a case, or what is missing for a cash value."""
    gaps: list[Gap] = []
    base = base_step(plan.measure, plan.period, picture, gaps)
    if base is None:
        return tuple(gaps)
    into = converted(base, picture)
    if isinstance(into, Gap):
        return (*gaps, into)
    tell_received(plan, picture, gaps)
    bridge = bridge_of(picture, gaps)
    return CashCase(
        base=base,
        days=(picture.day - plan.period.last).days,
        exchange=float(into.amount / base.amount),
        bridge=bridge,
        currency=picture.currency,
        gaps=tuple(gaps),
        received=received(plan, picture),
    )
