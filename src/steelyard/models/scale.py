"""Layer 1, the scale: surely below these, surely above those.

    vegetables < fish < pork < beef         max(worth less) < V < min(worth more)

The order needs no figure. Where the market put a value on the named companies by the day, the order becomes a bound; a
price beyond a bound is a breach, and one below a lower class is a reason to buy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import final

from steelyard.models.convert import converted
from steelyard.models.valuation import Gap, Layer, LayerName, Note, Step
from steelyard.picture.company import Picture, when_of
from steelyard.sources.case import ScalePlan
from steelyard.words.names import EntityName


@final
@dataclass(frozen=True)
class Scale:
    """The bounds that could be given a figure, and the layer that says how."""

    floor: Step | None
    ceiling: Step | None
    layer: Layer


def place_on_scale(plan: ScalePlan, picture: Picture) -> Scale:
    """The bounds of the company by companies surely worth more and surely worth less.

    Args:
        plan: the two lists, and who stands for them.
        picture: of the day; it knows the latest value of each company, or that none is known.

    Returns:
        The lowest value among those worth more (ceiling), the highest among those worth less (floor), in the
        currency of the case; nothing for a side of which no value is known.
    """
    gaps: list[Gap] = []
    if plan.day > picture.day:
        what = f"the scale was drawn on {plan.day}, after {picture.day}: not used"
        gap = Gap(what, "State one of that day, or ask for a later day.")
        return Scale(None, None, Layer(LayerName.SCALE, None, "drawn later", (), (), (gap,)))
    above = _worths(plan.worth_more, picture, gaps)
    below = _worths(plan.worth_less, picture, gaps)
    ceiling = _bound("ceiling: the least of those surely worth more", above, min)
    floor = _bound("floor: the most of those surely worth less", below, max)
    if floor and ceiling and floor.amount >= ceiling.amount:
        what = f"the scale stands on its head: {floor.says} is not below {ceiling.says}"
        gaps.append(Gap(what, "Look at the days of the two values, or at the order."))
        floor = ceiling = None
    order = f"{_listed(plan.worth_less)} < {picture.company} < {_listed(plan.worth_more)}"
    notes = (Note(f"{order}. {plan.why.strip()} ({plan.who})"),)
    return Scale(floor, ceiling, Layer(LayerName.SCALE, None, order, (*below, *above), notes, tuple(gaps)))


def breaches(scale: Scale, low: Step, high: Step) -> tuple[Note, ...]:
    """What a price from `low` to `high` says on the scale: that of a higher class for a lower thing, or the reverse."""
    found: list[Note] = []
    if scale.ceiling and low.amount > scale.ceiling.amount:
        says = "The price is above a company that is surely worth more: do not pay it."
        found.append(Note(says, (low, scale.ceiling)))
    if scale.floor and high.amount < scale.floor.amount:
        says = "The price is below a company that is surely worth less: a reason to buy."
        found.append(Note(says, (high, scale.floor)))
    return tuple(found)


def _worths(names: Iterable[EntityName], picture: Picture, gaps: list[Gap]) -> tuple[Step, ...]:
    """The latest value of each company in the currency of the case; a gap for each that has none."""
    found: list[Step] = []
    for name in names:
        choice = picture.worth(name)
        if choice is None:
            gaps.append(
                Gap(
                    f"no figure known for the value of {name}",
                    "Add its market_value to facts.csv; a rumour is no bound.",
                )
            )
            continue
        fact = choice.fact
        says = f"{name}, {fact.measure.words} ({picture.name(fact) or fact.known_on})"
        match converted(Step(says, choice.value.middle, fact.value.unit, (fact,)), picture, when_of(fact)):
            case Step() as step:
                found.append(step)
            case gap:
                gaps.append(gap)
    return tuple(found)


def _bound(says: str, steps: tuple[Step, ...], pick: Callable[..., Step]) -> Step | None:
    if not steps:
        return None
    step = pick(steps, key=_amount)
    return Step(f"{says}: {step.says}", step.amount, step.unit, (step,))


def _amount(step: Step) -> Decimal:
    return step.amount


def _listed(names: Iterable[EntityName]) -> str:
    return ", ".join(names) or "…"
