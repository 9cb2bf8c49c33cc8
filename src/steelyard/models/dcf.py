"""Layer 3, the absolute value: a company is worth the cash it will give, in the money of the valuation day.

base figure × growth, fading evenly to the terminal rate × margin  =  free cash flow of each year
each flow and all after the last, discounted to the end of the base period, carried on to the valuation day
+ cash - debt  =  equity
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import final

from steelyard.models.base_figure import base_step
from steelyard.models.convert import converted
from steelyard.models.kernels import dcf as kernel
from steelyard.models.valuation import Basis, Gap, Layer, LayerName, Note, Range, Step
from steelyard.picture.company import Picture
from steelyard.sources.case import DcfPlan
from steelyard.words.assumption import Assumption, End
from steelyard.words.errors import GrowthTooHighError, ModelError, NoYearsError, RateTooLowError
from steelyard.words.measure import Measure, Mode
from steelyard.words.quantity import AnnualRate, Unit

_HUNDRED = Decimal(100)
_YEAR = Decimal("365.25")
_MOST_YEARS = 100
_NEAR = 7
"""Days by which a balance sheet may be later than the flows that it holds: years end on a Saturday or on the 31st."""


@final
@dataclass(frozen=True)
class Forecast:
    """The numbers of one discounted cash flow, all of them settled."""

    base: Step
    years: int
    growth: AnnualRate
    terminal_growth: AnnualRate
    margin: Decimal
    """Free cash flow for one unit of the base figure; 1 where the figure is the flow."""
    rate: AnnualRate
    rests_on: tuple[Assumption, ...]
    """What the flows rest on."""
    discounted_by: tuple[Assumption, ...] = ()
    received: int = 0
    """Flows that arrived by the valuation day: they are in the bank or paid out, and no part of the value."""


def value_operations(forecast: Forecast) -> tuple[Step, tuple[Step, ...]]:
    """Value a firm's operations from free cash flows that fade to a terminal rate.

    ::

        F[t] = B · Π[s=1..t](1+g[s]) · m        g[1] = g, fading evenly to g[n] = gT
        V = Σ[t=k+1..n] F[t]/(1+r)^t  +  F[n]·(1+gT)/(r-gT)/(1+r)^n        k < n
        V = F[n]·(1+gT)/(r-gT)/(1+r)^n · ((1+gT)/(1+r))^(k-n)                 k ≥ n

    Args:
        forecast: B, the base figure of the last closed year, in one currency; n whole years; g, gT and r per year,
            nominal; m, free cash flow to the firm per unit of B, after tax, before interest. The first flow arrives
            one year after the end of the base period. k flows have been received and are left out.

    Returns:
        The value at the end of the base period, and its lines of working, one for each year that is to come and one
        for all after year n, which add up to it exactly.

    Raises:
        NoYearsError: n is not a whole number from 1 to 100.
        GrowthTooHighError: gT ≥ r, where the sum has no limit.

    Source:
        M. J. Gordon, Review of Economics and Statistics 41 (1959), 99-105, for the growing perpetuity; A. Damodaran,
        Investment Valuation, 3rd ed. (Wiley, 2012), chapter 12, for growth that fades before it.
    """
    if not 1 <= forecast.years <= _MOST_YEARS:
        raise NoYearsError(forecast.years)
    if forecast.terminal_growth >= forecast.rate:
        raise GrowthTooHighError(forecast.terminal_growth, forecast.rate)
    n, rate, last = forecast.years, forecast.rate.fraction, forecast.terminal_growth.fraction
    growth = kernel.fading_growth(forecast.growth.fraction, last, n)
    flows = [level * forecast.margin for level in kernel.grown(forecast.base.amount, growth)]
    values = kernel.present_values(flows, rate)
    unit = forecast.base.unit
    rests: tuple[Basis, ...] = (forecast.base, *forecast.rests_on)
    cash = [
        Step(f"free cash flow of year {t}, after growth of {g * _HUNDRED:.1f}%", flow, unit, rests)
        for t, (g, flow) in enumerate(zip(growth, flows, strict=True), start=1)
    ]
    lines = [
        Step(f"year {t}, discounted at {forecast.rate}", value, unit, (flow, *forecast.discounted_by))
        for t, (flow, value) in enumerate(zip(cash, values, strict=True), start=1)
        if t > forecast.received
    ]
    over = max(0, forecast.received - n)
    terminal = kernel.still_to_come(kernel.terminal_value(flows[-1], last, rate, n), last, rate, over)
    says = f"all years after {n + over}: growth {forecast.terminal_growth} for ever"
    lines.append(Step(says, terminal, unit, (cash[-1], *forecast.rests_on, *forecast.discounted_by)))
    total = sum((line.amount for line in lines), Decimal(0))
    return Step(
        f"value of operations at the end of the base period ({n} years and all after)", total, unit, tuple(lines)
    ), tuple(lines)


def value_by_cash(plan: DcfPlan, picture: Picture) -> Layer:
    """Value a company's equity by its cash, as a range from all assumptions at their low ends to all at their high.

    Args:
        plan: the base figure and the assumptions. At the low end growth, terminal growth and margin are low and the
            discount rate is high; at the high end the other way round.
        picture: of the day; it knows the base figure, and cash and debt where anybody printed them.

    Returns:
        Low, middle and high of the equity in the currency of the case, with the lines of the middle. Cash and debt
        that are not known are named as gaps, not counted as nothing in silence.
    """
    gaps: list[Gap] = []
    late = [each for each in _assumptions(plan) if each.day > picture.day]
    for each in late:
        what = f"{each.name} was assumed on {each.day}, after {picture.day}: not used"
        gaps.append(Gap(what, "State an assumption of that day, or ask for a later day."))
    loses = plan.margin is not None and plan.margin.mid < 0
    if loses:
        what = "the middle margin is below zero: a loss for ever has no low and no high"
        gaps.append(Gap(what, "State the margin that the business can reach."))
    base = base_step(plan.measure, plan.period, picture, gaps)
    basis = f"discounted cash flow from {plan.measure.words}"
    if base is None or late or loses:
        return Layer(LayerName.ABSOLUTE, None, basis, (), (), tuple(gaps))
    tell_received(plan, picture, gaps)
    bridge = bridge_of(picture, gaps)
    equities: dict[End, Step] = {}
    working: tuple[Step, ...] = ()
    notes: tuple[Note, ...] = ()
    for end in End:
        try:
            operations, lines = value_operations(_forecast(plan, base, end, received(plan, picture)))
        except (ModelError, RateTooLowError) as refusal:
            gaps.append(Gap(f"{end} end: {refusal.happened}", refusal.remedy))
            return Layer(LayerName.ABSOLUTE, None, basis, (), (), tuple(gaps))
        carried = converted(_carried(operations, plan, picture, end), picture)
        if isinstance(carried, Gap):
            gaps.append(carried)
            return Layer(LayerName.ABSOLUTE, None, basis, lines, (), tuple(gaps))
        equities[end] = _equity(carried, bridge)
        if end is End.MID:
            cash = (line.rests_on[0] for line in lines[:-1] if isinstance(line.rests_on[0], Step))
            working = (base, *cash, *lines, operations, carried, *bridge, equities[end])
            notes = (_terminal_share(lines, operations, int(plan.years.mid)),)
    try:
        found = Range(*(equities[end] for end in End))
    except ModelError as refusal:
        gaps.append(Gap(refusal.happened, refusal.remedy))
        return Layer(LayerName.ABSOLUTE, None, basis, working, (), tuple(gaps))
    return Layer(LayerName.ABSOLUTE, found, basis, working, notes, tuple(gaps))


def received(plan: DcfPlan, picture: Picture) -> int:
    """How many yearly flows had arrived by the valuation day: one at each anniversary of the end of the base period."""
    end, day = plan.period.last, picture.day
    return max(0, day.year - end.year - ((day.month, day.day) < (end.month, end.day)))


def tell_received(plan: DcfPlan, picture: Picture, gaps: list[Gap]) -> None:
    """Cash that has arrived is not discounted: it is in the balance sheet, or was paid out; what is in both is told."""
    count = received(plan, picture)
    if count:
        flows = "the flow of one year" if count == 1 else f"the flows of {count} years"
        what = f"{flows} after {plan.period.last} had arrived by {picture.day}: not in the value"
        do = "Start from the last closed year; give the cash of a balance sheet after it."
        gaps.append(Gap(what, do))
    cash, end = picture.latest(picture.company, Measure.CASH), plan.period.last
    if cash and cash.fact.period and (cash.fact.period.last - end).days - count * float(_YEAR) > _NEAR:
        what = f"cash of {picture.name(cash.fact)} holds a part of the next flow: that part is counted twice"
        gaps.append(Gap(what, f"Give the cash of the last anniversary of {end}, or start from a later year."))


def _assumptions(plan: DcfPlan) -> tuple[Assumption, ...]:
    found = (plan.years, plan.growth, plan.terminal_growth, plan.margin, plan.rate)
    return tuple(each for each in found if each is not None)


def _forecast(plan: DcfPlan, base: Step, end: End, gone: int) -> Forecast:
    """The plan's numbers at one end: what lowers the value together, what raises it together."""
    return Forecast(
        base=base,
        years=int(plan.years.at(end)),
        growth=AnnualRate(plan.growth.at(end) / _HUNDRED),
        terminal_growth=AnnualRate(plan.terminal_growth.at(end) / _HUNDRED),
        margin=plan.margin.at(end) / _HUNDRED if plan.margin else Decimal(1),
        rate=AnnualRate(plan.rate.at(end.opposite) / _HUNDRED),
        rests_on=tuple(each for each in _assumptions(plan) if each is not plan.rate),
        discounted_by=(plan.rate,),
        received=gone,
    )


def _carried(operations: Step, plan: DcfPlan, picture: Picture, end: End) -> Step:
    """The value at the end of the base period, carried on to the valuation day at the discount rate."""
    rate = AnnualRate(plan.rate.at(end.opposite) / _HUNDRED)
    days = (picture.day - plan.period.last).days
    says = f"value of operations on {picture.day}, {days} days on at {rate}"
    return Step(
        says, operations.amount * rate.factor ** (Decimal(days) / _YEAR), operations.unit, (operations, plan.rate)
    )


def bridge_of(picture: Picture, gaps: list[Gap]) -> tuple[Step, ...]:
    """Cash to add and debt to take off, in the currency of the case, as far as they are known, from one day."""
    cash = picture.latest(picture.company, Measure.CASH)
    same_day = cash and cash.fact.period and picture.level(picture.company, Measure.DEBT, cash.fact.period)
    debt = same_day if same_day and same_day.fact.mode is Mode.ACTUAL else picture.latest(picture.company, Measure.DEBT)
    if cash and debt and cash.fact.period != debt.fact.period:
        what = f"cash is of {picture.name(cash.fact)} and debt of {picture.name(debt.fact)}: not of one day"
        gaps.append(Gap(what, "Add both from one balance sheet to facts.csv."))
    found: list[Step] = []
    for measure, choice, sign, word in ((Measure.CASH, cash, 1, "plus"), (Measure.DEBT, debt, -1, "less")):
        if choice is None:
            what = f"{measure} was not known by {picture.day}: the value of the equity leaves it out"
            gaps.append(Gap(what, f"Add the {measure} at the last balance sheet to facts.csv."))
            continue
        says = f"{word} {measure} ({picture.name(choice.fact)})"
        match converted(Step(says, choice.value.middle * sign, choice.value.unit, (choice.fact,)), picture):
            case Step() as step:
                found.append(step)
            case gap:
                gaps.append(gap)
    return tuple(found)


def _equity(operations: Step, bridge: tuple[Step, ...]) -> Step:
    parts = "operations" + "".join(f", {step.says}" for step in bridge)
    total = operations.amount + sum((step.amount for step in bridge), Decimal(0))
    return Step(f"value of the equity: {parts}", total, operations.unit, (operations, *bridge))


def _terminal_share(lines: tuple[Step, ...], operations: Step, years: int) -> Note:
    """How much of the value lies beyond the forecast: the larger, the less it says."""
    if operations.amount <= 0:
        return Note("The value of operations is not above zero.", (operations,))
    share = Step(
        f"part of the value that lies after year {years}",
        lines[-1].amount / operations.amount * _HUNDRED,
        Unit.PERCENT,
        (lines[-1], operations),
    )
    return Note("Beyond the forecast:", (share,))
