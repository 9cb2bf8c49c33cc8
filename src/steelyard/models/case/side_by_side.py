"""The methods that a case allows, side by side, each with its range or the reason why not; and one range of all.

cash               flows of the forecast and all after them, as the case's [dcf] has it, after the eight answers
relative           the chosen ring's multiple, as [relative] has it
residual income    book value and what it earns above its cost, until competition has eaten that
net cash           what is left if the business were given away: a floor, no estimate
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, final

from steelyard.models.case.cash import CashCase, at_end, has_value
from steelyard.models.case.driver import Driver, DriverName
from steelyard.models.convert import converted
from steelyard.models.dcf import bridge_of
from steelyard.models.kernels.dcf import fading_growth
from steelyard.models.scale import Scale
from steelyard.models.valuation import Gap, Layer, Step
from steelyard.picture.company import Picture
from steelyard.sources.case import MethodWeight
from steelyard.words.assumption import End
from steelyard.words.measure import Measure

_HUNDRED: Final = 100
EQUAL: Final = "equal, as nobody gave other weights"
NONE_LEFT: Final = "equal, as the weights of the case fall on no method with a range"
ALONE: Final = "the only one that gives a range"
RULE: Final = "weighted means of the methods' ends and middles"
APART: Final = "lowest to highest: the methods have no value in common"
BANK: Final = "debt is the raw material of a bank: no cash flow to the firm, no net debt"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class SideValue:
    """One method: its range, or why it has none; and how much it weighs in the range of all."""

    name: str
    says: str
    low: float | None = None
    mid: float | None = None
    high: float | None = None
    why_not: str = ""
    weight: float = 0.0
    because: str = ""
    """Why it weighs so much."""

    @property
    def is_range(self) -> bool:
        """Whether it gives a low, a middle and a high."""
        return self.mid is not None and self.low is not None and self.high is not None


@final
@dataclass(frozen=True, slots=True)
class Together:
    """One range of all methods that have one."""

    low: float
    mid: float
    high: float
    agrees: bool
    """Whether any two of them have a value in common."""
    spread: float | None
    """The highest middle over the lowest; none where one is not above zero."""
    says: str


def cash_value(case: CashCase, drivers: tuple[Driver, ...]) -> SideValue:
    """All drivers at the ends where the company is worth least, in the middle, and where it is worth most."""
    found = []
    if any(driver.name is DriverName.MARGIN and driver.mid < 0 for driver in drivers):
        why = "the middle margin is below zero: a loss for ever has no low and no high"
        return SideValue(name="cash", says="discounted cash flow", why_not=why)
    for end in End:
        of, years = at_end(drivers, end)
        if not has_value(of):
            why = f"at its {end} end growth for ever is not below the discount rate"
            return SideValue(name="cash", says="discounted cash flow", why_not=why)
        found.append(float(case.equity(of, years=years)))
    low, mid, high = found
    if not low <= mid <= high:
        why = "the ends are not in order: where the margin is below zero, or growth below that for ever, more is less"
        return SideValue(name="cash", says="discounted cash flow", why_not=why)
    return SideValue(name="cash", says="discounted cash flow", low=low, mid=mid, high=high)


def relative_value(layer: Layer | None) -> SideValue:
    """The layer of the ring."""
    says = layer.basis if layer else "the ring of peers"
    if layer is None:
        return SideValue(name="relative", says=says, why_not="the case asks for no [relative]")
    if layer.range is None:
        why = layer.gaps[0].what if layer.gaps else "the ring gives no figure"
        return SideValue(name="relative", says=says, why_not=why)
    ends = [float(layer.range.at(end).amount) for end in End]
    return SideValue(name="relative", says=says, low=ends[0], mid=ends[1], high=ends[2])


def residual_value(picture: Picture, drivers: tuple[Driver, ...]) -> SideValue:
    """Book value and what it earns above its cost, until growth has faded; nothing after that.

    ::

        V = B₀ + Σ[t=1..n] (ROE_t - r) · B_{t-1} / (1+r)^t        B_t = B_{t-1} · (1 + g_t)
        ROE fades evenly from NI₀/B₀ in year 1 to r in year n, g as in the cash value

    Source: J. A. Ohlson, "Earnings, Book Values, and Dividends in Equity Valuation", Contemporary Accounting Research
    11 (1995), 661-687; that competition brings the return down to its cost is assumed here.
    """
    says = "book value and residual income that fades"
    book = picture.latest(picture.company, Measure.EQUITY)
    earned = picture.latest(picture.company, Measure.NET_INCOME)
    if book is None or earned is None:
        lacks = " and ".join(word for word, known in (("equity", book), ("net income", earned)) if known is None)
        return SideValue(name="residual income", says=says, why_not=f"{lacks} is not known")
    if book.value.middle <= 0 or earned.value.middle <= 0:
        which = "equity" if book.value.middle <= 0 else "net income"
        return SideValue(name="residual income", says=says, why_not=f"{which} is not above zero")
    steps = [
        converted(Step(word, choice.value.middle, choice.value.unit, (choice.fact,)), picture)
        for word, choice in (("equity", book), ("net income", earned))
    ]
    amounts = [float(step.amount) for step in steps if isinstance(step, Step)]
    if len(amounts) != len(steps):
        return SideValue(name="residual income", says=says, why_not=_first(steps))
    found = [_residual(amounts[0], amounts[1], *at_end(drivers, end)) for end in End]
    return SideValue(name="residual income", says=says, low=min(found), mid=found[1], high=max(found))


def _residual(book: float, earned: float, of: dict[DriverName, float], years: int) -> float:
    rate = of[DriverName.RATE] / _HUNDRED
    growth = fading_growth(of[DriverName.GROWTH] / _HUNDRED, of[DriverName.TERMINAL_GROWTH] / _HUNDRED, years)
    returns = fading_growth(earned / book, rate, years)
    value, held = book, book
    for year, (grows, gives) in enumerate(zip(growth, returns, strict=True), start=1):
        value += (gives - rate) * held / (1 + rate) ** year
        held *= 1 + grows
    return value


def _first(steps: Sequence[Step | Gap]) -> str:
    return next(step.what for step in steps if isinstance(step, Gap))


def net_cash(picture: Picture) -> SideValue:
    """Cash less debt: what is left if the business were given away; nothing unless both are known."""
    says = "cash less debt: a floor, no estimate"
    gaps: list[Gap] = []
    steps = bridge_of(picture, gaps)
    if len(steps) < len((Measure.CASH, Measure.DEBT)):
        lacks = [str(each) for each in (Measure.CASH, Measure.DEBT) if not picture.latest(picture.company, each)]
        why = f"{' and '.join(lacks)} not known" if lacks else gaps[-1].what
        return SideValue(name="net cash", says=says, why_not=why)
    left = float(sum(step.amount for step in steps))
    return SideValue(name="net cash", says=says, low=left, because="a floor weighs nothing")


def weighted(found: Sequence[SideValue], given: Sequence[MethodWeight]) -> tuple[SideValue, ...]:
    """The methods with their weights: those of the case among the methods with a range, else equal ones.

    Weights of methods without a range fall away; the others keep their proportions and add up to one.
    """
    said = {each.method: each for each in given}
    parts = {each.name: float(said[each.name].weight) if each.name in said else 0.0 for each in found if each.is_range}
    total = sum(parts.values())
    if total <= 0:
        because = ALONE if len(parts) == 1 else NONE_LEFT if given else EQUAL
        return tuple(replace(each, weight=1 / len(parts), because=because) if each.is_range else each for each in found)
    return tuple(
        _weighed(each, parts[each.name] / total, said.get(each.name)) if each.is_range else each for each in found
    )


def _weighed(value: SideValue, weight: float, said: MethodWeight | None) -> SideValue:
    because = f"{said.why} ({said.who})" if said else "the case gives it no weight"
    return replace(value, weight=weight, because=because)


def together(found: Sequence[SideValue], scale: Scale | None) -> Together | None:
    """The weighted means of the lows, middles and highs, held inside the bounds of the scale.

    Where two methods have no value in common, from the lowest low to the highest high instead; see `models.blend`.
    """
    full = [
        (each.low, each.mid, each.high, each.weight)
        for each in found
        if each.weight > 0 and each.low is not None and each.mid is not None and each.high is not None
    ]
    if not full:
        return None
    agrees = all(a[0] <= b[2] and b[0] <= a[2] for a in full for b in full)
    mids = [each[1] for each in full]
    low, mid, high = (sum(each[place] * each[3] for each in full) for place in range(3))
    if not agrees:
        low, high = min(each[0] for each in full), max(each[2] for each in full)
    floor = float(scale.floor.amount) if scale and scale.floor else None
    ceiling = float(scale.ceiling.amount) if scale and scale.ceiling else None
    beyond = _beyond(low, high, floor, ceiling)
    held = float if beyond else _holder(floor, ceiling)
    says = RULE if agrees else APART
    if beyond:
        says += "; wholly beyond the bounds of the scale, which do not hold it"
    elif floor is not None or ceiling is not None:
        says += ", held inside the bounds of the scale"
    spread = max(mids) / min(mids) if min(mids) > 0 else None
    return Together(held(low), held(mid), held(high), agrees, spread, says)


def _beyond(low: float, high: float, floor: float | None, ceiling: float | None) -> bool:
    return (floor is not None and high < floor) or (ceiling is not None and low > ceiling)


def _holder(floor: float | None, ceiling: float | None) -> Callable[[float], float]:
    def held(value: float) -> float:
        value = value if floor is None else max(value, floor)
        return value if ceiling is None else min(value, ceiling)

    return held
