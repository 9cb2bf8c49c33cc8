"""Layer 1, the scale: surely below these, surely above those.

    vegetables < fish < pork < beef         max(worth less) < V < min(worth more)

The order needs no figure. Where the market put a value on the named companies by the day, the order becomes a bound; a
price beyond a bound is a breach, and one below a lower class is a reason to buy. So is a company of a higher class that
is itself valued below one of a lower. What the figures order by themselves, line by line, stands beside what a person
ordered, and is no bound of the value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import final

from steelyard.models.convert import converted
from steelyard.models.dominance import Dominance, dominances
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
    larger: tuple[Step, ...] = ()
    """Values of companies that are larger on every line known of both; each rests on the lines."""
    smaller: tuple[Step, ...] = ()
    """Values of companies that are smaller on every line known of both."""


def place_on_scale(plan: ScalePlan, picture: Picture) -> Scale:
    """The bounds of the company by companies surely worth more and surely worth less.

    Args:
        plan: the two lists, and who stands for them.
        picture: of the day; it knows the latest value of each company, or that none is known.

    Returns:
        The lowest value among those worth more (ceiling), the highest among those worth less (floor), in the
        currency of the case; nothing for a side of which no value is known. Beside them who is larger or smaller by
        its figures, and what of it speaks against the order.
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
    found = dominances(picture)
    larger, smaller = _bounding(found, picture)
    notes = (
        Note(f"{order}. {plan.why.strip()} ({plan.who})"),
        *cheaper_though_higher(above, below),
        *_by_figures(found, plan),
    )
    layer = Layer(LayerName.SCALE, None, order, (*below, *above), notes, tuple(gaps))
    return Scale(floor, ceiling, layer, larger, smaller)


def breaches(scale: Scale, low: Step, high: Step) -> tuple[Note, ...]:
    """What a price from `low` to `high` says on the scale: that of a higher class for a lower thing, or the reverse."""
    found: list[Note] = []
    if scale.ceiling and low.amount > scale.ceiling.amount:
        says = "The price is above a company that is surely worth more: do not pay it."
        found.append(Note(says, (low, scale.ceiling)))
    if scale.floor and high.amount < scale.floor.amount:
        says = "The price is below a company that is surely worth less: a reason to buy."
        found.append(Note(says, (high, scale.floor)))
    for each in (step for step in scale.larger if low.amount > step.amount):
        says = "The price is above a company that is larger on every line known of both: name what makes up for it."
        found.append(Note(says, (low, each)))
    for each in (step for step in scale.smaller if high.amount < step.amount):
        says = "The price is below a company that is smaller on every line known of both: a reason to look closer."
        found.append(Note(says, (high, each)))
    return tuple(found)


def cheaper_though_higher(above: Sequence[Step], below: Sequence[Step]) -> tuple[Note, ...]:
    """The trigger: each company of a higher class that is valued below one of a lower class."""
    return tuple(
        Note("Of a higher class and valued below one of a lower: buy the higher, if both values are of one day.", pair)
        for pair in product(above, below)
        if pair[0].amount < pair[1].amount
    )


def _by_figures(found: Iterable[Dominance], plan: ScalePlan) -> Iterator[Note]:
    """Who is larger on every line; it says so where that speaks against the order."""
    for each in found:
        against = each.larger in plan.worth_less or each.smaller in plan.worth_more
        yield Note(f"{each.says} It speaks against the order." if against else each.says, each.lines)


def _bounding(found: Iterable[Dominance], picture: Picture) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The values of those that are larger and of those that are smaller; who has none bounds nothing."""
    larger: list[Step] = []
    smaller: list[Step] = []
    for each in found:
        is_larger = each.smaller == picture.company
        for worth in _worths([each.larger if is_larger else each.smaller], picture, []):
            step = Step(worth.says, worth.amount, worth.unit, (worth, *each.lines))
            (larger if is_larger else smaller).append(step)
    return tuple(larger), tuple(smaller)


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
