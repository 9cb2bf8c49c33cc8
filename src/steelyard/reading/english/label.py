"""A name of a measure in English, and what it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import final

from steelyard.words.measure import Measure


@final
@dataclass(frozen=True, slots=True)
class Label:
    """What a name of a measure stands for."""

    measure: Measure
    loss: bool = False
    """Whether a figure behind it is below zero."""
    kind: bool = False
    """Whether the name says more than the measure: a kind of cost, of asset. It then serves as the segment."""


def rows(measure: Measure, names: str, *, loss: bool = False, kind: bool = False) -> Iterator[tuple[str, Label]]:
    """The names of one measure, of a list with bars between them."""
    label = Label(measure, loss, kind)
    for name in names.split("|"):
        yield name, label
