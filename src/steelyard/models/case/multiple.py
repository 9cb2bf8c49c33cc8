"""The multiple that a price stands for, beside that of the ring: what has to be true of the relative value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

from steelyard.models.base_figure import base_step
from steelyard.models.convert import converted
from steelyard.models.valuation import Layer, Step
from steelyard.picture.company import Picture
from steelyard.sources.case import RelativePlan


@final
@dataclass(frozen=True, slots=True)
class MultipleAt:
    """What a price is of the company's own figure."""

    multiple: float
    of: str
    growth: float | None
    """In percent: what the figure has to grow by to be worth the price at the middle of the relative value; none where
    the ring gives no range."""


def multiple_at(price: float, plan: RelativePlan, layer: Layer | None, picture: Picture) -> MultipleAt | None:
    """Price over figure, and the growth of the figure at the multiple of the middle; nothing where it is not known.

    Args:
        price: of the whole, in the currency of the case.
        plan: which figure.
        layer: the relative value.
        picture: of the day.
    """
    base = base_step(plan.measure, plan.period, picture, [])
    into = None if base is None else converted(base, picture)
    if base is None or not isinstance(into, Step):
        return None
    mid = float(layer.range.mid.amount) if layer and layer.range else None
    return MultipleAt(price / float(into.amount), base.says, (price / mid - 1) * 100 if mid else None)
